//! What the week was beside its plan, once it is told.

use leptos::prelude::*;

use super::{
    form::{Form, OUTCOME},
    parts::{parts_key, week_parts},
};
use crate::{
    engine::{RecordedWeek, drifts},
    model::IsoWeek,
    routes::{AssessPage, Route},
    state::Store,
    text,
};

#[component]
pub(super) fn Outcome(form: Form) -> impl IntoView {
    let store = Store::of_app();
    let week = form.week;
    let outcome = move || {
        let weeks = store.check_ins().recorded_weeks();
        let lived = weeks.iter().find(|lived| lived.week == week)?;
        Some(view! {
            <p>{text::check_in::off_plan(lived)}</p>
            {week_parts(lived).map(|parts| view! { {parts_key()} {parts} })}
            {lived.joy_share().map(|share| view! { <p>{text::check_in::joy_time(share)}</p> })}
            {drift_notice(&weeks, store.this_week())}
        })
    };
    view! {
        <section class="outcome" aria-labelledby=OUTCOME>
            <h2 id=OUTCOME tabindex="-1">{text::check_in::how_it_compares()}</h2>
            {outcome}
            <p class="actions">
                <a class="button primary" href=Route::History(None).href()>
                    {text::controls::see_your_weeks()}
                </a>
                <a class="button" href=Route::Assess(AssessPage::Start).href()>
                    {text::controls::new_assessment()}
                </a>
                <button type="button" class="button quiet" on:click=move |_| form.change()>
                    {text::check_in::change_told()}
                </button>
            </p>
        </section>
    }
}

/// What drifts at present, and what can be done about it; nothing where nothing does.
pub(in crate::views) fn drift_notice(weeks: &[RecordedWeek], now: IsoWeek) -> Option<AnyView> {
    let drifts = drifts(weeks, now);
    let (first, others) = drifts.split_first()?;
    Some(
        view! {
            <div class="check-in-drift">
                <p>{text::check_in::drift(first)}</p>
                <p class="drift-advice">{text::check_in::other_drifts(others)}" "{text::check_in::drift_advice(first)}</p>
            </div>
        }
        .into_any(),
    )
}
