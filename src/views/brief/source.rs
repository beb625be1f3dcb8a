//! Where what is taken away is read from.

use leptos::prelude::*;

use crate::{
    engine::Plan,
    state::{Draft, Guest, Screen, Store, Weighed},
    storage::SavedAssessment,
    text::{self, Answered, Day, Document, brief_of},
};

/// Where the brief is read from.
#[derive(Clone, Copy)]
pub(super) struct Source {
    pub(super) store: Store,
    pub(super) draft: Signal<Draft>,
    pub(super) plan: Memo<Plan>,
    pub(super) note: StoredValue<String>,
    /// When it was answered: for the draft, when the page was looked at last.
    pub(super) time: RwSignal<i64>,
    is_saved: bool,
}

impl Source {
    pub(super) fn of(store: Store, saved: Option<SavedAssessment>) -> Self {
        let is_saved = saved.is_some();
        let time = saved.as_ref().map_or_else(|| store.take_away().now(), |entry| entry.saved);
        let note = saved.as_ref().map(|entry| entry.content.note.clone()).unwrap_or_default();
        let draft =
            saved.map_or_else(|| store.draft.into(), |entry| Signal::stored(Draft::from(entry.content)));
        let plan = if is_saved { Memo::new(move |_| draft.with(Draft::plan)) } else { store.plan };
        Self { store, draft, plan, note: StoredValue::new(note), time: RwSignal::new(time), is_saved }
    }

    /// A draft is of the day on which it is taken away.
    pub(super) fn look_at_the_clock(self) {
        if !self.is_saved {
            // The view may have gone.
            self.time.try_set(self.store.take_away().now());
        }
    }

    /// Whether it is theirs to hand on: what is only tried, or somebody else's, is not.
    pub(super) fn is_own(self) -> Memo<bool> {
        let screen = self.store.screen;
        Memo::new(move |_| screen.with(|screen| matches!(screen, Screen::Own | Screen::Saved(_))))
    }

    /// Whether it is an example's, or only tried.
    fn notice(self) -> Vec<String> {
        let guest = self.store.screen.with(|screen| screen.guest().cloned()).map(|guest| match guest {
            Guest::Example(example) => text::brief::of_example(example.name()),
            Guest::Sender { day, is_changed, .. } => text::brief::of_sender(day, is_changed),
        });
        let trial = self.store.screen.with(|screen| match screen {
            Screen::Trial { words, .. } => Some(text::brief::of_trial(words)),
            _ => None,
        });
        guest.into_iter().chain(trial).collect()
    }

    /// The day of the answer that somebody has shared, and what they have noted with it.
    fn sender(self) -> Option<(Day, String)> {
        let guest = self.store.screen.with(|screen| screen.guest().cloned()).filter(|_| !self.is_saved);
        guest.and_then(|guest| match guest {
            Guest::Sender { day, note, .. } => Some((day, note)),
            Guest::Example(_) => None,
        })
    }

    /// Of when the answer is.
    pub(super) fn answered(self) -> i64 {
        let take_away = self.store.take_away();
        self.sender().map_or_else(|| self.time.get(), |(day, _)| take_away.noon(day))
    }

    /// The brief of what was weighed up; nothing while the answer has not stood still.
    pub(super) fn brief(self) -> Option<Document> {
        let (day, next_day) = self.store.take_away().days(self.answered());
        let sender = self.sender();
        // When to look again is theirs to say.
        let next_day = next_day.filter(|_| sender.is_none());
        let note = sender.map_or_else(|| self.note.get_value(), |(_, note)| note);
        let notice = self.notice();
        self.store.weighed.with(|weighed| {
            let Weighed { draft, stability, what_ifs } = weighed.as_ref()?;
            self.draft.with(|shown| {
                self.plan.with(|plan| {
                    // What was offered before a change was tried says nothing of the answer with it.
                    let changes = what_ifs.as_ref().filter(|offered| offered.start == *shown);
                    (draft == shown).then(|| {
                        brief_of(&Answered {
                            answers: &shown.answers,
                            plan,
                            notice,
                            note: &note,
                            day,
                            next_day,
                            rounds: Some(stability),
                            changes: changes.map(|offered| &offered.changes),
                        })
                    })
                })
            })?
        })
    }
}
