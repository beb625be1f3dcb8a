//! The need tables, whole, each row with what it stands on.

use leptos::prelude::*;

use crate::{
    geometry::number,
    model::{Business, ByRole, Challenge, Choice, Role, Stage, Title},
    priors,
    state::{Loadable, Store},
    text::{self, Evidence, MethodText},
    views::controls::{references, source_list},
};

/// One row of a table.
struct Row {
    /// The choice's id; empty where it is not known.
    id: &'static str,
    name: &'static str,
    points: ByRole<f64>,
}

#[component]
pub(super) fn Tables() -> impl IntoView {
    let store = Store::of_app();
    let priors = priors::latest();
    let mut stages = vec![Row { id: "", name: text::method::unknown_row(), points: priors.base_unknown }];
    stages.extend(rows(Stage::ALL, text::stage, |stage| &priors.base[stage]));
    let businesses = rows(Business::ALL, text::business, |business| &priors.business[business]);
    let titles = rows(Title::ALL, text::title, |title| &priors.title[title]);
    let challenges = rows(Challenge::ALL, text::challenge, |challenge| &priors.challenge[challenge]);
    let hours = vec![Row { id: "", name: text::method::hours_row(), points: priors.full_hours }];
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
            <NeedTable table="stage" title=text::method::points_by_stage() rows=stages />
            <NeedTable table="business" title=text::method::added_by_business() rows=businesses />
            <NeedTable table="title" title=text::method::added_by_title() rows=titles />
            <NeedTable table="challenge" title=text::method::added_by_challenge() rows=challenges />
            <NeedTable
                table="hours"
                title=text::method::full_hours()
                rows=hours
            />
            {sources}
        </section>
    }
}

fn rows<T: Choice>(
    choices: &[T],
    name: fn(T) -> &'static str,
    points: impl Fn(T) -> &'static ByRole<f64>,
) -> Vec<Row> {
    choices
        .iter()
        .map(|&choice| Row { id: choice.id(), name: name(choice), points: *points(choice) })
        .collect()
}

#[component]
fn NeedTable(table: &'static str, title: &'static str, rows: Vec<Row>) -> impl IntoView {
    let store = Store::of_app();
    let heads = Role::ALL.iter().map(|&role| view! { <th scope="col">{text::role_short(role)}</th> });
    let mut ids: Vec<(&str, &str)> = rows.iter().map(|row| (row.id, row.name)).collect();
    if ids.iter().all(|(id, _)| !id.is_empty()) {
        ids.push(("", text::method::none_row()));
    }
    let lines = rows.into_iter().map(|row| {
        let cells = row.points.values().iter().map(|&points| {
            let shown = if points == 0.0 { "·".to_owned() } else { number(points).replace('-', "−") };
            view! { <td class="number">{shown}</td> }
        });
        let cells = cells.collect_view();
        view! { <tr><th scope="row">{row.name}</th>{cells}</tr> }
    });
    let evidence = move || match store.method.get() {
        Loadable::Ready(text) => {
            let known = ids.iter().filter_map(|&(id, name)| Some((name, text.evidence(table, id)?)));
            let known: Vec<AnyView> = known.map(|(name, row)| evidence(name, row, &text)).collect();
            (!known.is_empty()).then(|| {
                view! {
                    <details class="evidence">
                        <summary>{text::method::what_it_stands_on()}</summary>
                        <dl>{known}</dl>
                    </details>
                }
            })
        }
        _ => None,
    };
    let heading = format!("table-{table}");
    view! {
        <h3 id=heading.clone()>{title}</h3>
        <div class="table-frame" tabindex="0" role="group" aria-labelledby=heading>
            <table class="need-table">
                <thead><tr><td></td>{heads.collect_view()}</tr></thead>
                <tbody>{lines.collect_view()}</tbody>
            </table>
        </div>
        {evidence}
    }
}

fn evidence(name: &'static str, row: &Evidence, text: &MethodText) -> AnyView {
    view! {
        <dt>{name}" "<span class="ground">{row.strength.clone()}</span></dt>
        <dd>{row.text.clone()}{references(&row.sources, &text.sources)}</dd>
    }
    .into_any()
}
