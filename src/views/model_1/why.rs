//! Why a role has its score: reasons that add up.

use leptos::prelude::*;

use super::Case;
use crate::{
    engine::v1::{Inputs, ledger},
    model::{Choice, Role},
    priors, text,
    views::controls::waterfall,
};

#[component]
pub(super) fn Why(case: Case) -> impl IntoView {
    let asked = RwSignal::new(None::<Role>);
    let (report, case_counted) = (case.report, case.clone());
    let role = move || {
        let first =
            || report.with(|report| report.do_now.first().map_or(report.ranking[0], |&(role, _)| role));
        asked.get().unwrap_or_else(first)
    };
    // A list that is open when its view goes tells of a change even then.
    let choose = move |event: leptos::ev::Event| {
        asked.try_set(Role::from_id(&event_target_value(&event)));
    };
    let options = move || {
        report.with(|report| {
            report
                .ranking
                .iter()
                .map(|&option| {
                    view! {
                        <option value=option.id() selected=move || role() == option>
                            {text::role_short(option)}
                        </option>
                    }
                })
                .collect_view()
        })
    };
    let counted = Memo::new(move |_| {
        case_counted
            .ask(|report, answers| ledger(priors::v1(), &Inputs::from(answers), report.weights, role()))
    });
    let draft = case.draft;
    let told = move || counted.with(|ledger| draft.with(|draft| text::strongest(ledger, &draft.answers)));
    let bars = move || {
        counted.with(|ledger| {
            draft.with(|draft| {
                let label = |reason| text::reason(reason, ledger.role, &draft.answers);
                let parts = ledger.entries.iter().map(|entry| (label(entry.reason), entry.contribution));
                waterfall(role().home().id(), ledger.typical, parts, ledger.score)
            })
        })
    };
    view! {
        <section class="why" aria-labelledby="why-title">
            <h2 id="why-title">{move || text::focus::why_role(role())}</h2>
            <p>
                {text::focus::why_lead()}
            </p>
            <label class="why-role">
                {text::controls::role()}" " <select on:change=choose>{options}</select>
            </label>
            <p role="status">{told}</p>
            <ol class="waterfall">{bars}</ol>
        </section>
    }
}
