//! All that changed, as tables: the answers, and the twelve roles.

use leptos::prelude::*;

use super::compared::Compared;
use crate::{
    engine::Pair,
    model::{Choice, Role},
    text::{self, AnsweredAnew},
    views::controls::RoleName,
};

/// How many answers are listed at once.
const AT_ONCE: usize = 6;

/// The answers that are others than before: all that moves follows from them.
pub(super) fn answers(compared: &Compared) -> AnyView {
    let mut anew = text::answered_anew(compared.answers(), compared.weights());
    if anew.is_empty() {
        return view! { <p class="quiet-text">{text::history::same_answers()}</p> }.into_any();
    }
    let title = text::history::changed_answers(anew.len());
    // One more takes as much room as what says that there is one.
    let others = if anew.len() > AT_ONCE + 1 { anew.split_off(AT_ONCE) } else { Vec::new() };
    let more = (!others.is_empty()).then(|| {
        let summary = text::history::more_answers(others.len());
        view! {
            <details>
                <summary>{summary.clone()}</summary>
                {answers_table(&summary, others)}
            </details>
        }
    });
    view! {
        <section class="answers-moved compare-table" aria-labelledby="answers-moved-title">
            <h3 id="answers-moved-title">{title.clone()}</h3>
            {answers_table(&title, anew)}
            {more}
        </section>
    }
    .into_any()
}

fn answers_table(name: &str, anew: Vec<AnsweredAnew>) -> AnyView {
    let row = |AnsweredAnew { question, answer }: AnsweredAnew| {
        view! {
            <tr>
                <th scope="row">{question}</th>
                <td>{answer.before}</td>
                <td>{answer.after}</td>
            </tr>
        }
    };
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-label=name.to_owned()>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{text::history::question()}</th>
                        <th scope="col">{text::history::from()}</th>
                        <th scope="col">{text::history::to()}</th>
                    </tr>
                </thead>
                <tbody>{anew.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The twelve roles: both scores, the difference, the verdicts.
pub(super) fn roles(compared: &Compared) -> AnyView {
    let row = |&role: &Role| {
        let points = compared.moved(role).in_points();
        let Pair { before, after } = compared.outcome(role);
        let verdict = if before == after { after.to_owned() } else { format!("{before} → {after}") };
        view! {
            <tr>
                <th scope="row"><RoleName role=role /></th>
                <td class="number">{points.score.before.to_string()}</td>
                <td class="number">{points.score.after.to_string()}</td>
                <td class="number">{text::signed(points.change())}</td>
                <td>{verdict}</td>
            </tr>
        }
    };
    view! {
        <details class="compare-table compare-roles">
            <summary>{text::history::roles_as_table()}</summary>
            <div class="table-frame" tabindex="0" role="group" aria-label=text::history::roles_as_table()>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{text::controls::role()}</th>
                            <th scope="col" class="number">{text::history::from()}</th>
                            <th scope="col" class="number">{text::history::to()}</th>
                            <th scope="col" class="number">{text::controls::change()}</th>
                            <th scope="col">{compared.outcome_head()}</th>
                        </tr>
                    </thead>
                    <tbody>{Role::ALL.iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}
