//! One role's number, followed from answer to score.

use leptos::prelude::*;

use crate::{
    engine::{
        Inputs, base_points, business_points, challenge_points, cover, cover_under, size_share, standings,
    },
    geometry::number,
    model::{Choice, Criterion, Role, Title},
    priors,
    routes::Route,
    state::{Draft, Store},
    text,
};

#[component]
pub(super) fn Example() -> impl IntoView {
    let store = Store::of_app();
    let role = move || match store.route.get() {
        Route::Method(Some(role)) => role,
        _ => store.draft.with(first),
    };
    // A list that is open when its view goes tells of a change even then: it would lead back.
    let choose = Callback::new(move |event: leptos::ev::Event| {
        if let Some(role) = Role::from_id(&event_target_value(&event)) {
            store.navigation().replace(Route::Method(Some(role)));
        }
    });
    let options = Role::ALL.iter().map(|&option| {
        view! {
            <option value=option.id() selected=move || role() == option>
                {text::role_short(option)}
            </option>
        }
    });
    let rows = move || store.draft.with(|draft| steps(draft, role())).into_iter().map(row).collect_view();
    let link = move || Route::Method(Some(role())).href();
    view! {
        <section id="example" aria-labelledby="method-example">
            <h2 id="method-example">{text::method::example()}</h2>
            <p>
                {text::method::example_lead()}" "
                <a href=link>{text::method::example_link()}</a>
            </p>
            <label class="why-role">
                {text::controls::role()}" " <select on:change=move |event| { choose.try_run(event); }>{options.collect_view()}</select>
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

/// The role that comes first.
fn first(draft: &Draft) -> Role {
    draft.plan().first()
}

fn part(name: &'static str, from: String, value: f64) -> Line {
    Line { name, from, value, result: false }
}

fn result(name: &'static str, from: String, value: f64) -> Line {
    Line { name, from, value, result: true }
}

/// All of it, computed as the plan computes it.
fn steps(draft: &Draft, role: Role) -> Vec<Line> {
    let inputs = Inputs::from(&draft.answers);
    let standing = standings(priors::v2(), &inputs, draft.weights)[role];
    let cover = cover(priors::v2(), &inputs, role);
    let counted = cover_under(cover, standing.pressure);
    // A challenge that takes need away leaves cover as it is.
    let pressure = number(standing.pressure.max(0.0));
    let shares = draft.weights.shares();
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
    let rating =
        |rated: bool| if rated { text::method::your_rating() } else { text::method::not_rated() }.to_owned();
    let [_, skill, joy] = standing.criteria;
    let mut lines = addends(&inputs, role);
    lines.extend([
        result(text::method::points(), text::method::the_sum().to_owned(), standing.points),
        result(text::matrix::need(), text::method::on_the_s_curve().to_owned(), standing.need),
        part(text::assess::cover(), covered(&inputs, role), cover),
        part(text::method::counted_cover(), text::method::counted_from(&number(cover), &pressure), counted),
        result(
            text::method::open_need(),
            text::method::open_from(&number(standing.need), &number(counted)),
            standing.uncovered,
        ),
        part(text::assess::skill(), rating(inputs.skill[role].is_some()), skill),
        part(text::assess::joy(), rating(inputs.joy[role].is_some()), joy),
        part(text::method::need_part(), weighed(Criterion::Need), shown(Criterion::Need)),
        part(text::method::skill_part(), weighed(Criterion::Skill), shown(Criterion::Skill)),
        part(text::method::joy_part(), weighed(Criterion::Joy), shown(Criterion::Joy)),
        result(text::focus::score(), text::method::sum_as_points().to_owned(), standing.score),
    ]);
    lines
}

/// What the points are the sum of.
fn addends(inputs: &Inputs, role: Role) -> Vec<Line> {
    let priors = priors::v2();
    let unknown = || text::method::not_known().to_owned();
    let names = |names: Vec<&str>| {
        if names.is_empty() { text::method::none().to_owned() } else { text::list(&names) }
    };
    let stage = base_points(priors, inputs.stage, None, role);
    let within = base_points(priors, inputs.stage, inputs.team_size, role);
    let size = inputs.team_size.map_or_else(unknown, |size| match priors.base_between[size][role] {
        Some((least, most)) => text::method::within(size, &number(least), &number(most)),
        None => text::method::no_limits(size),
    });
    let challenges = names(inputs.challenges.iter().map(text::challenge).collect());
    let share = size_share(priors, inputs.team_size, inputs.stage, role);
    let challenges = if share < 1.0 && !inputs.challenges.is_empty() {
        text::method::counted_at(&challenges, &text::points(share))
    } else {
        challenges
    };
    let pressure = inputs.challenges.iter().map(|one| challenge_points(priors, inputs, one, role)).sum();
    vec![
        part(
            text::assess::stage(),
            inputs.stage.map_or_else(unknown, |stage| text::stage(stage).to_owned()),
            stage,
        ),
        part(text::method::team_size(), size, within - stage),
        part(
            text::assess::business(),
            names(inputs.businesses.iter().map(text::business).collect()),
            business_points(priors, inputs.businesses, role),
        ),
        part(text::assess::challenges(), challenges, pressure),
    ]
}

/// Where the cover of a role comes from.
fn covered(inputs: &Inputs, role: Role) -> String {
    let from = match inputs.cover[role] {
        Some(cover) => text::cover(cover),
        None if inputs.is_alone() => text::method::nobody_else_builds(),
        None => text::method::cover_assumed(inputs.title.unwrap_or(Title::Both)),
    };
    from.to_owned()
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
