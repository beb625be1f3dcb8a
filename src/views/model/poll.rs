//! The suggested week by responsibility, beside the poll of the article.

use leptos::prelude::*;

use crate::{
    model::{Choice, Responsibility},
    state::Store,
    text,
};

#[component]
pub(in crate::views) fn WeekBesidePoll() -> impl IntoView {
    let store = Store::of_app();
    let shares = move || {
        store.plan.with(|plan| {
            let shares = Responsibility::ALL
                .iter()
                .filter_map(|&responsibility| Some((responsibility, plan.percent_of_week(responsibility)?)));
            shares.collect::<Vec<_>>()
        })
    };
    let bar = move || {
        let shares = shares();
        let team = shares.iter().find(|(responsibility, _)| *responsibility == Responsibility::TeamAndPeople);
        let sentence = team.map(|&(_, percent)| text::poll_beside_week(percent));
        (!shares.is_empty()).then(|| {
            view! {
                <section class="poll" aria-labelledby="poll-title">
                    <h2 id="poll-title">{text::model::beside_the_poll()}</h2>
                    <ul class="week-bar">
                        {shares.into_iter().map(|(responsibility, percent)| segment(responsibility, percent)).collect_view()}
                    </ul>
                    <p>{sentence}</p>
                </section>
            }
        })
    };
    view! { {bar} }
}

fn segment(responsibility: Responsibility, percent: u32) -> AnyView {
    let class = if percent == 0 { format!("{responsibility} none") } else { responsibility.to_string() };
    view! {
        <li class=class style:--share=percent.to_string()>
            <span>{text::responsibility(responsibility)}</span>
            " "
            <strong>{format!("{percent}%")}</strong>
        </li>
    }
    .into_any()
}
