//! The brief as it is printed. On the screen it is not there.

use leptos::prelude::*;

use super::fit::fit;
use crate::{
    geometry::number,
    model::Hours,
    text::{Block, Document, Item, Row, Section, Subject, Table},
};

/// Hours that the whole width of the bars stands for, unless one is longer; then as many more, in steps of four.
const SCALE: f64 = 16.0;
const STEP: f64 = 4.0;

#[component]
pub(super) fn Paper(document: Document) -> impl IntoView {
    let points = number(fit(&document));
    let lines = |class: &'static str, lines: Vec<String>| {
        lines.into_iter().map(|words| view! { <p class=class>{together(&words)}</p> }).collect_view()
    };
    let in_place = |place: fn(Subject) -> bool| {
        document.sections.iter().filter(|section| place(section.subject)).map(section).collect_view()
    };
    let below = in_place(|subject| matches!(subject, Subject::Takers));
    let above = in_place(|subject| matches!(subject, Subject::Reasons | Subject::Other));
    let left = in_place(|subject| matches!(subject, Subject::Week));
    let right =
        in_place(|subject| matches!(subject, Subject::Challenges | Subject::First | Subject::Changes));
    view! {
        <article class="brief" style:--points=points>
            <header>
                <h1>{document.title}</h1>
                <p class="brief-dates">{document.dates.join(" · ")}</p>
            </header>
            {lines("brief-notice", document.notice)}
            {lines("brief-lead", document.lead)}
            {lines("brief-answer", document.answer)}
            {above}
            <div class="brief-columns">
                <div>{left}</div>
                <div>{right}</div>
            </div>
            {below}
            <footer>{document.foot}</footer>
        </article>
    }
}

fn section(Section { subject, title, blocks }: &Section) -> AnyView {
    let block = |block: &Block| match block {
        Block::Words(words) => view! { <p>{together(words)}</p> }.into_any(),
        Block::List(items) => view! { <ul>{items.iter().map(item).collect_view()}</ul> }.into_any(),
        Block::Table(rows) => table(rows),
    };
    view! {
        <section class=format!("brief-{}", subject.id())>
            <h2>{title.clone()}</h2>
            {blocks.iter().map(block).collect_view()}
        </section>
    }
    .into_any()
}

fn item(Item { name, words }: &Item) -> AnyView {
    let name = name.as_ref().map(|name| view! { <strong>{name.clone()}": "</strong> });
    view! { <li>{name}{together(words)}</li> }.into_any()
}

/// The words with each number kept beside its unit: “12½ h”.
pub(super) fn together(words: &str) -> String {
    let letters: Vec<char> = words.chars().collect();
    let is_letter = |at: usize| letters.get(at).is_some_and(|letter| letter.is_alphabetic());
    let is_of_number = |at: usize| letters[at].is_numeric();
    let one = |(at, &letter): (usize, &char)| {
        let is_before_unit =
            letter == ' ' && at > 0 && is_of_number(at - 1) && is_letter(at + 1) && !is_letter(at + 2);
        if is_before_unit { '\u{a0}' } else { letter }
    };
    letters.iter().enumerate().map(one).collect()
}

fn table(Table { heads, numbers_from, rows }: &Table) -> AnyView {
    let scale = scale(rows);
    let class = |at: usize| if at < *numbers_from { "" } else { "number" };
    let has_bars = rows.iter().any(|row| row.hours.is_some());
    let key = |at: usize| {
        let key = if at + 1 == heads.len() { "brief-key planned" } else { "brief-key now" };
        (has_bars && at >= *numbers_from).then(|| view! { <span class=key aria-hidden="true"></span> })
    };
    let head = |(at, head): (usize, &String)| {
        view! { <th scope="col" class=class(at)>{key(at)}{head.clone()}</th> }.into_any()
    };
    let row = |row: &Row| {
        let mut cells: Vec<AnyView> = Vec::new();
        for (at, cell) in row.cells.iter().enumerate() {
            if at == *numbers_from && has_bars {
                cells.push(bars(row.hours, scale));
            }
            let cell = together(cell);
            cells.push(if at == 0 {
                view! { <th scope="row">{cell}</th> }.into_any()
            } else {
                view! { <td class=class(at)>{cell}</td> }.into_any()
            });
        }
        view! { <tr>{cells}</tr> }
    };
    let mut heads: Vec<AnyView> = heads.iter().enumerate().map(head).collect();
    if has_bars {
        heads.insert(*numbers_from, view! { <td class="brief-bars"></td> }.into_any());
    }
    view! {
        <table>
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{rows.iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// Hours now are outlined, planned ones filled; borders alone, which printers don't leave out.
fn bars(hours: Option<(Option<Hours>, Hours)>, scale: f64) -> AnyView {
    let bar = |class: &'static str, hours: Hours| {
        let width = format!("{}%", number(hours.get() / scale * 100.0));
        (hours.halves() > 0).then(|| view! { <span class=class style:--width=width></span> })
    };
    let bars = hours.map(|(now, planned)| (now.map(|now| bar("now", now)), bar("planned", planned)));
    view! { <td class="brief-bars" aria-hidden="true">{bars}</td> }.into_any()
}

fn scale(rows: &[Row]) -> f64 {
    let all = rows.iter().filter_map(|row| row.hours);
    let longest = all.map(|(now, planned)| now.unwrap_or_default().max(planned).get()).fold(SCALE, f64::max);
    libm::ceil(longest / STEP) * STEP
}
