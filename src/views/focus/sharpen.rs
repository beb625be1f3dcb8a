//! The questions that would sharpen the answer most.

use leptos::prelude::*;

use super::Case;
use crate::{
    engine::{OpenQuestion, Question, open_questions},
    model::Step,
    priors,
    routes::{AssessPage, Route},
    state::Fold,
    text,
    views::controls::Folding,
};

/// How many questions are asked at once.
const ASKED: usize = 3;

#[component]
pub(super) fn Sharpen(
    case: Case,
    /// Whether there is nothing else to read: then it is not folded.
    is_alone: bool,
) -> impl IntoView {
    let draft = case.draft;
    let open = Memo::new(move |_| {
        draft.with(|draft| open_questions(priors::latest(), &draft.answers, draft.weights))
    });
    let list = move || {
        let asked: Vec<OpenQuestion> = open.with(|open| open.iter().take(ASKED).copied().collect());
        if asked.is_empty() {
            return view! {
                <p>{text::plan_view::nothing_to_sharpen()}</p>
            }
            .into_any();
        }
        let hints: Vec<&str> =
            asked.iter().map(|open| text::assess::open_question_hint(open.flip_share)).collect();
        // What is true of all is said once.
        let of_all = (hints.len() > 1 && hints.iter().all(|hint| *hint == hints[0])).then(|| hints[0]);
        let rows = asked.into_iter().zip(hints).map(|(OpenQuestion { question, .. }, hint)| {
            view! {
                <li>
                    <a href=page_of(question).href()>{text::assess::question(question)}</a>
                    {of_all.is_none().then(|| view! { <span>{hint}</span> })}
                </li>
            }
        });
        view! {
            {of_all.map(|hint| view! { <p class="quiet-text">{hint}</p> })}
            <ol>{rows.collect_view()}</ol>
        }
        .into_any()
    };
    let title = text::focus::what_would_sharpen();
    if is_alone {
        return view! {
            <section class="sharpen" aria-labelledby="sharpen-title">
                <h2 id="sharpen-title">{title}</h2>
                {list}
            </section>
        }
        .into_any();
    }
    let count = Signal::derive(move || match open.with(Vec::len).min(ASKED) {
        0 => String::new(),
        count => text::plan_view::to_answer(count),
    });
    view! {
        <Folding fold=Fold::Sharpen title=title hint=count>
            {list}
        </Folding>
    }
    .into_any()
}

/// The page of the assessment that asks a question.
fn page_of(question: Question) -> Route {
    let (step, role) = match question {
        Question::Title | Question::Business => (Step::Business, None),
        Question::Stage | Question::TeamSize => (Step::Stage, None),
        Question::Challenges => (Step::Challenges, None),
        Question::Cover(role) => (Step::Team, Some(role)),
        Question::Skill(role) | Question::Joy(role) => (Step::You, Some(role)),
    };
    Route::Assess(AssessPage::Step(step, role))
}
