//! The need tables, whole, each row with what it stands on.

use leptos::prelude::*;

use crate::{
    geometry::number,
    model::{Business, ByRole, Challenge, Choice, Role, Stage, TeamSize, Title},
    priors,
    state::{Loadable, Store},
    text::{self, MethodText},
    views::controls::{references, source_list},
};

/// One row of a table.
struct Row {
    /// The choice's id; empty where it is not known.
    id: &'static str,
    name: &'static str,
    cells: Vec<String>,
}

#[component]
pub(super) fn Tables() -> impl IntoView {
    let store = Store::of_app();
    let priors = priors::v2();
    let unknown = Row { id: "", name: text::method::unknown_row(), cells: points(&priors.base_unknown) };
    let mut stages = vec![unknown];
    stages.extend(rows(Stage::ALL, text::stage, |stage| points(&priors.base[stage])));
    let businesses = rows(Business::ALL, text::business, |business| points(&priors.business[business]));
    let challenges = rows(Challenge::ALL, text::challenge, |challenge| points(&priors.challenge[challenge]));
    let titles = rows(Title::ALL, text::title, |title| cells(&priors.title_cover[title], percent));
    let limited = roles(|role| TeamSize::ALL.iter().any(|&size| priors.base_between[size][role].is_some()));
    let limits = rows(&limited, text::role_short, |role| {
        by_size(|size| priors.base_between[size][role].map_or_else(dot, |(least, most)| between(least, most)))
    });
    let varied = roles(|role| {
        TeamSize::ALL.iter().any(|&size| priors.hours_by_size[size][role] < priors.full_hours[role])
    });
    let hours_by_size =
        rows(&varied, text::role_short, |role| by_size(|size| number(priors.hours_by_size[size][role])));
    let hours = vec![Row { id: "", name: text::method::hours_row(), cells: points(&priors.full_hours) }];
    let sources = move || match store.method.get() {
        Loadable::Ready(text) => Some(view! {
            <h3>{text::model::sources()}</h3>
            {source_list(&text.sources)}
        }),
        _ => None,
    };
    view! {
        <section aria-labelledby="method-tables">
            <h2 id="method-tables">{text::method::need_tables()}</h2>
            <p>
                {text::method::version(priors.version)}
                {text::method::what_sources_carry()}
            </p>
            {table("stage", text::method::points_by_stage(), Heads::Roles, stages)}
            {table("size", text::method::limits_by_size(), Heads::Sizes, limits)}
            {table("business", text::method::added_by_business(), Heads::Roles, businesses)}
            {table("challenge", text::method::added_by_challenge(), Heads::Roles, challenges)}
            {table("title", text::method::cover_by_title(), Heads::Roles, titles)}
            {table("hours", text::method::full_hours(), Heads::Roles, hours)}
            {table("size-hours", text::method::hours_by_size(), Heads::Sizes, hours_by_size)}
            {sources}
        </section>
    }
}

fn rows<T: Choice>(choices: &[T], name: fn(T) -> &'static str, cells: impl Fn(T) -> Vec<String>) -> Vec<Row> {
    choices.iter().map(|&choice| Row { id: choice.id(), name: name(choice), cells: cells(choice) }).collect()
}

fn roles(is_so: impl Fn(Role) -> bool) -> Vec<Role> {
    Role::ALL.iter().copied().filter(|&role| is_so(role)).collect()
}

/// What stands where there is nothing.
fn dot() -> String {
    "·".to_owned()
}

fn cells(row: &ByRole<f64>, shown: fn(f64) -> String) -> Vec<String> {
    row.values().iter().map(|&figure| if figure == 0.0 { dot() } else { shown(figure) }).collect()
}

fn points(row: &ByRole<f64>) -> Vec<String> {
    cells(row, |points| number(points).replace('-', "−"))
}

fn percent(share: f64) -> String {
    format!("{}%", text::points(share))
}

fn by_size(cell: impl Fn(TeamSize) -> String) -> Vec<String> {
    TeamSize::ALL.iter().map(|&size| cell(size)).collect()
}

/// Points from least to most, once where they are the same.
#[allow(clippy::float_cmp)] // both are copied from the table
fn between(least: f64, most: f64) -> String {
    if least == most { number(least) } else { format!("{}–{}", number(least), number(most)) }
}

/// What the columns of a table are.
#[derive(Clone, Copy, PartialEq)]
enum Heads {
    Roles,
    Sizes,
}

fn table(table: &'static str, title: &'static str, heads: Heads, rows: Vec<Row>) -> AnyView {
    let store = Store::of_app();
    let names: Vec<String> = match heads {
        Heads::Roles => Role::ALL.iter().map(|&role| text::role_short(role).to_owned()).collect(),
        Heads::Sizes => TeamSize::ALL.iter().map(|&size| text::capital(text::team_size(size))).collect(),
    };
    let names = names.into_iter().map(|name| view! { <th scope="col">{name}</th> });
    let mut ids: Vec<(&str, &str)> = rows.iter().map(|row| (row.id, row.name)).collect();
    match heads {
        Heads::Roles if ids.iter().all(|(id, _)| !id.is_empty()) => {
            ids.push(("", text::method::none_row()));
        }
        Heads::Sizes => ids.push(("", text::method::unknown_row())),
        Heads::Roles => {}
    }
    let lines = rows.into_iter().map(|row| {
        let cells = row.cells.into_iter().map(|cell| view! { <td class="number">{cell}</td> });
        view! { <tr><th scope="row">{row.name}</th>{cells.collect_view()}</tr> }
    });
    let stands_on = move || match store.method.get() {
        Loadable::Ready(text) => evidence(text::method::what_it_stands_on(), Some(title), table, &ids, &text),
        _ => None,
    };
    let heading = format!("table-{table}");
    view! {
        <h3 id=heading.clone()>{title}</h3>
        <div class="table-frame" tabindex="0" role="group" aria-labelledby=heading>
            <table class="need-table" class:by-size=heads == Heads::Sizes>
                <thead><tr><td></td>{names.collect_view()}</tr></thead>
                <tbody>{lines.collect_view()}</tbody>
            </table>
        </div>
        {stands_on}
    }
    .into_any()
}

/// What rows stand on, folded; each by its id and its name. Nothing where nothing is known of any.
pub(super) fn evidence(
    summary: &'static str,
    // Of which table it is, where there are several.
    of: Option<&'static str>,
    table: &str,
    rows: &[(&'static str, &'static str)],
    text: &MethodText,
) -> Option<AnyView> {
    let known = rows.iter().filter_map(|&(id, name)| Some((name, text.evidence(table, id)?)));
    let known: Vec<AnyView> = known
        .map(|(name, row)| {
            view! {
                <dt>{name}" "<span class="ground">{row.strength.clone()}</span></dt>
                <dd>{row.text.clone()}{references(&row.sources, &text.sources)}</dd>
            }
            .into_any()
        })
        .collect();
    if known.is_empty() {
        return None;
    }
    let view = view! {
        <details class="evidence">
            <summary>
                {summary}
                {of.map(|of| view! { <span class="visually-hidden">{text::controls::about(of)}</span> })}
            </summary>
            <dl>{known}</dl>
        </details>
    };
    Some(view.into_any())
}
