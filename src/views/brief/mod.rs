//! What is taken away from an answer: the brief on one page, and the draft with which a role is handed over.

mod as_markdown;
mod fit;
mod hand_over;
mod paper;

use leptos::prelude::*;

use crate::{
    engine::Plan,
    model::Role,
    routes::Route,
    state::{Draft, Fold, Screen, Store, Weighed, weigh_up_now, when_printed},
    storage::{Id, SavedAssessment},
    text::{self, Answered, Document, brief_of},
    views::controls::Folding,
};
use as_markdown::{AsMarkdown, Taken};
pub(super) use hand_over::HandOver;
use paper::Paper;

/// The brief of the draft or of a saved assessment: to be printed, copied and saved. On paper it stands for its answer.
#[component]
pub(super) fn Brief(id: Option<Id>) -> impl IntoView {
    let store = Store::of_app();
    // Whoever draws this has it.
    let saved = match id {
        None => None,
        Some(id) => Some(untrack(|| store.stored(|archive| archive.assessment(&id)))?),
    };
    Some(view! { <OfAnswer of=Source::of(store, saved) /> })
}

/// Where the brief is read from.
#[derive(Clone, Copy)]
struct Source {
    store: Store,
    draft: Signal<Draft>,
    plan: Memo<Plan>,
    note: StoredValue<String>,
    /// When it was answered: for the draft, when the page was looked at last.
    time: RwSignal<i64>,
    is_saved: bool,
}

impl Source {
    fn of(store: Store, saved: Option<SavedAssessment>) -> Self {
        let is_saved = saved.is_some();
        let time = saved.as_ref().map_or_else(|| store.take_away().now(), |entry| entry.saved);
        let note = saved.as_ref().map(|entry| entry.content.note.clone()).unwrap_or_default();
        let draft =
            saved.map_or_else(|| store.draft.into(), |entry| Signal::stored(Draft::from(entry.content)));
        let plan = if is_saved { Memo::new(move |_| draft.with(Draft::plan)) } else { store.plan };
        Self { store, draft, plan, note: StoredValue::new(note), time: RwSignal::new(time), is_saved }
    }

    /// A draft is of the day on which it is taken away.
    fn look_at_the_clock(self) {
        if !self.is_saved {
            // The view may have gone.
            self.time.try_set(self.store.take_away().now());
        }
    }

    /// Whether it is an example's, or only tried.
    fn notice(self) -> Vec<String> {
        let example = self.store.screen.with(Screen::example);
        let example = example.map(|example| text::brief::of_example(example.name()));
        let trial = self.store.screen.with(|screen| match screen {
            Screen::Trial { words, .. } => Some(text::brief::of_trial(words)),
            _ => None,
        });
        example.into_iter().chain(trial).collect()
    }

    /// The brief of what was weighed up; nothing while the answer has not stood still.
    fn brief(self) -> Option<Document> {
        let (day, next_day) = self.store.take_away().days(self.time.get());
        let notice = self.notice();
        self.store.weighed.with(|weighed| {
            let Weighed { draft, stability, what_ifs } = weighed.as_ref()?;
            self.draft.with(|shown| {
                self.plan.with(|plan| {
                    self.note.with_value(|note| {
                        // What was offered before a change was tried says nothing of the answer with it.
                        let changes = what_ifs.as_ref().filter(|offered| offered.start == *shown);
                        (draft == shown).then(|| {
                            brief_of(&Answered {
                                answers: &shown.answers,
                                plan,
                                notice,
                                note,
                                day,
                                next_day,
                                rounds: Some(stability),
                                changes: changes.map(|offered| &offered.changes),
                            })
                        })
                    })
                })
            })?
        })
    }
}

#[component]
fn OfAnswer(of: Source) -> impl IntoView {
    let store = of.store;
    let document = Memo::new(move |_| of.brief());
    // Paper shows what is on the screen, also where that was changed a moment before and is still being counted.
    when_printed(move || {
        of.look_at_the_clock();
        weigh_up_now(store, of.draft.get_untracked());
    });
    let made = move || {
        of.look_at_the_clock();
        weigh_up_now(store, of.draft.get_untracked());
        document.get_untracked()
    };
    let print = move |_| {
        if made().is_some() {
            store.take_away().print();
        }
    };
    let taken = Callback::new(move |()| {
        made().map(|document| Taken { name: "brief".to_owned(), time: of.time.get_untracked(), document })
    });
    let is_known = Memo::new(move |_| of.plan.with(|plan| !plan.nothing_known));
    let paper = move || document.get().map(|document| view! { <Paper document=document /> });
    let buttons = move || {
        is_known.get().then(|| {
            view! {
                <div class="brief-actions">
                    <Folding fold=Fold::TakeAway title=text::brief::take_away() hint=text::brief::hint()>
                        <p class="quiet-text">{text::brief::about()}</p>
                        <p class="actions">
                            <button type="button" class="button" on:click=print>
                                {text::brief::print()}
                            </button>
                            <AsMarkdown id="brief-text" taken=taken now=document />
                        </p>
                        <Drafts plan=of.plan />
                    </Folding>
                </div>
            }
        })
    };
    view! {
        {buttons}
        {paper}
    }
}

/// Where the drafts are for what is to be handed over.
#[component]
fn Drafts(plan: Memo<Plan>) -> impl IntoView {
    let roles = Memo::new(move |_| {
        plan.with(|plan| {
            let is_to_hand_over = |role: &Role| plan.decisions[*role].is_to_hand_over();
            plan.in_order().into_iter().filter(is_to_hand_over).collect::<Vec<_>>()
        })
    });
    let link = |role: Role| {
        view! { <li><a href=Route::Model(Some(role)).href()>{text::role_short(role)}</a></li> }
    };
    move || {
        let roles = roles.get();
        (!roles.is_empty()).then(|| {
            view! {
                <div class="brief-drafts quiet-text">
                    <p>{text::brief::drafts_for()}</p>
                    <ul>{roles.into_iter().map(link).collect_view()}</ul>
                </div>
            }
        })
    }
}
