//! One role's number, followed from answer to score.

use leptos::prelude::*;

use crate::{
    engine::v1::{Inputs, addends, cover_share},
    geometry::number,
    model::{Choice, Criterion, Role},
    priors,
    routes::Route,
    state::Store,
    text,
};

#[component]
pub(super) fn Example() -> impl IntoView {
    let store = Store::of_app();
    let role = move || match store.route.get() {
        Route::Method(Some(role)) => role,
        _ => store.report.with(|report| report.ranking[0]),
    };
    let choose = move |event: leptos::ev::Event| {
        if let Some(role) = Role::from_id(&event_target_value(&event)) {
            store.navigation().replace(Route::Method(Some(role)));
        }
    };
    let options = Role::ALL.iter().map(|&option| {
        view! {
            <option value=option.id() selected=move || role() == option>
                {text::role_short(option)}
            </option>
        }
    });
    let rows = move || steps(store, role()).into_iter().map(row).collect_view();
    let link = move || Route::Method(Some(role())).href();
    view! {
        <section id="example" aria-labelledby="method-example">
            <h2 id="method-example">{text::method::example()}</h2>
            <p>
                {text::method::example_lead()}" "
                <a href=link>{text::method::example_link()}</a>
            </p>
            <label class="why-role">
                {text::controls::role()}" " <select on:change=choose>{options.collect_view()}</select>
            </label>
            <div class="table-frame" tabindex="0" role="group" aria-labelledby="method-example">
                <table class="example">
                    <thead>
                        <tr>
                            <th scope="col">{text::method::step()}</th>
                            <th scope="col">{text::method::from()}</th>
                            <th scope="col">{text::method::number()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

/// One line: what is counted, from what, and what comes out.
struct Line {
    name: &'static str,
    from: String,
    value: f64,
    /// Whether it is a result rather than a part of one.
    result: bool,
}

fn steps(store: Store, role: Role) -> Vec<Line> {
    let priors = priors::latest();
    store.report.with(|report| {
        store.answered(|answers| {
            let inputs = Inputs::from(answers);
            let parts = addends(priors, &inputs, role);
            let standing = &report.standings[role];
            let shares = report.weights.shares();
            let part = |name, from: String, value| Line { name, from, value, result: false };
            let result = |name, from: String, value| Line { name, from, value, result: true };
            let unknown = || text::method::not_known().to_owned();
            let names = |names: Vec<&str>| {
                if names.is_empty() { text::method::none().to_owned() } else { text::list(&names) }
            };
            let stage = inputs.stage.map_or_else(unknown, |stage| text::stage(stage).to_owned());
            let title = inputs.title.map_or_else(unknown, |title| text::title(title).to_owned());
            let cover = cover_share(inputs.cover[role]);
            let rating = |rated: bool| {
                if rated { text::method::your_rating() } else { text::method::not_rated() }.to_owned()
            };
            let weighed = |criterion: Criterion| {
                let at = criterion.index();
                format!("{} · {}", number(shares[at]), number(standing.criteria[at]))
            };
            // Shown are parts that add up to the score that is shown: differences of rounded sums.
            let sums = [0, 1, 2, 3].map(|parts| {
                let sum: f64 = (0..parts).map(|at| shares[at] * standing.criteria[at]).sum();
                libm::round(sum * 100.0) / 100.0
            });
            let shown = |criterion: Criterion| sums[criterion.index() + 1] - sums[criterion.index()];
            vec![
                part(text::assess::stage(), stage, parts.base),
                part(
                    text::assess::business(),
                    names(inputs.businesses.iter().map(text::business).collect()),
                    parts.business,
                ),
                part(text::assess::title(), title, parts.title),
                part(
                    text::assess::challenges(),
                    names(inputs.challenges.iter().map(text::challenge).collect()),
                    parts.challenges,
                ),
                result(text::method::points(), text::method::the_sum().to_owned(), standing.points),
                result(text::matrix::need(), text::method::on_the_s_curve().to_owned(), standing.need),
                part(
                    text::assess::cover(),
                    inputs.cover[role].map_or_else(unknown, |cover| text::cover(cover).to_owned()),
                    cover,
                ),
                result(
                    text::method::open_need(),
                    format!("{} · (1 − 0.85 · {})", number(standing.need), number(cover)),
                    standing.open,
                ),
                result(
                    text::method::gate(),
                    format!("min(1, {} / 0.3)", number(standing.open)),
                    standing.gate,
                ),
                part(text::assess::skill(), rating(inputs.skill[role].is_some()), inputs.skill_share(role)),
                part(text::assess::joy(), rating(inputs.joy[role].is_some()), inputs.joy_share(role)),
                part(text::method::need_part(), weighed(Criterion::Need), shown(Criterion::Need)),
                part(text::method::skill_part(), weighed(Criterion::Skill), shown(Criterion::Skill)),
                part(text::method::joy_part(), weighed(Criterion::Joy), shown(Criterion::Joy)),
                result(text::focus::score(), text::method::sum_as_points().to_owned(), standing.score),
            ]
        })
    })
}

fn row(line: Line) -> AnyView {
    view! {
        <tr class:result=line.result>
            <th scope="row">{line.name}</th>
            <td>{line.from}</td>
            <td class="number">{number(line.value).replace('-', "−")}</td>
        </tr>
    }
    .into_any()
}
