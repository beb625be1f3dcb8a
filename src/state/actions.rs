//! What a person can do.

use leptos::prelude::*;

use super::{Deleted, Draft, Store, store::Gone};
use crate::platform;
use crate::{
    model::{Answers, Criterion, Weights},
    storage::{Archive, Event, Id, LocalStore, WriteError},
};

impl Store {
    /// Changes the answers and stores the draft.
    pub fn answer(self, change: impl FnOnce(&mut Answers)) {
        self.follow_erasing();
        self.draft.update(|draft| change(&mut draft.answers));
        self.keep_draft();
    }

    /// Sets one weight, in per cent; the others follow.
    pub fn weigh(self, criterion: Criterion, percent: u16) {
        self.follow_erasing();
        self.draft.update(|draft| draft.weights = draft.weights.with_percent(criterion, percent));
        self.keep_draft();
    }

    /// Puts the weights back to what they were at first.
    pub fn weigh_as_usual(self) {
        self.follow_erasing();
        self.draft.update(|draft| draft.weights = Draft::default().weights);
        self.keep_draft();
    }

    /// Forgets the draft's answers.
    pub fn start_blank(self) {
        self.draft.set(Draft::default());
        self.keep_draft();
    }

    /// Takes the answers of a saved assessment as the draft.
    pub fn start_from(self, id: &Id) {
        if let Some(entry) = self.archive.with_untracked(|archive| archive.assessment(id)) {
            self.sample.set(None);
            self.trial.set(None);
            self.draft.set(entry.content.into());
            self.keep_draft();
        }
    }

    /// Saves the draft as an assessment with a note. Returns its id, or nothing where it was not stored;
    /// the draft is then still there. An example is never saved.
    pub fn save(self, note: &str) -> Option<Id> {
        if self.sample.get_untracked().is_some() {
            return None;
        }
        // What is saved is no trial any more.
        if self.trial.with_untracked(Option::is_some) {
            self.keep_trial();
        }
        let content = self.draft.get_untracked().into_content(note);
        self.ask_to_persist();
        self.change(|archive, local| archive.save(local, content, Self::stamp(), platform::random())).ok()
    }

    /// Gives a saved assessment another note.
    pub fn rename(self, id: &Id, note: &str) {
        let note = Draft::default().into_content(note).note;
        // The status tells where it failed.
        let _ = self.change(|archive, local| archive.rename(local, id, note, Self::stamp()));
    }

    /// Deletes a saved assessment; [`Store::undo_delete`] brings it back.
    pub fn delete(self, id: Id, name: String) {
        let outcome = self.change(|archive, local| archive.delete(local, &id, Self::stamp()));
        if outcome.is_ok() {
            self.announcement.set(format!("Deleted: {name}"));
            self.deleted.set(Some(Deleted { name, what: Gone::Assessment(id) }));
        }
    }

    /// Brings back what was deleted last.
    pub fn undo_delete(self) {
        if let Some(deleted) = self.deleted.get_untracked() {
            let outcome = self.change(|archive, local| match deleted.what {
                Gone::Assessment(id) => archive.restore(local, &id, Self::stamp()),
                Gone::CheckIn(week, told) => archive.save_check_in(local, week, told, Self::stamp()),
            });
            if outcome.is_ok() {
                self.announcement.set(format!("Brought back: {}", deleted.name));
                self.deleted.set(None);
            }
        }
    }

    /// Moves the balance, as long as it is being moved: it is stored by [`Store::keep_leaning`].
    pub fn lean(self, weights: Weights) {
        self.follow_erasing();
        if self.draft.with_untracked(|draft| draft.weights != weights) {
            self.draft.update(|draft| draft.weights = weights);
        }
    }

    /// Stores the balance to which it was moved.
    pub fn keep_leaning(self) {
        self.keep_draft();
    }

    pub(super) fn keep_draft(self) {
        // What is stored is no trial any more.
        if self.trial.with_untracked(Option::is_some) {
            self.trial.set(None);
        }
        // An example is never stored: the person's own draft is.
        if self.sample.get_untracked().is_some() {
            return;
        }
        let content = self.draft.get_untracked().into_content("");
        // The status tells where it failed; the draft on the screen stays as it is.
        let _ = self.change(|archive, local| archive.save_draft(local, content, Self::stamp()));
    }

    /// Stores what is on the screen and not yet stored: the page may be gone in a moment.
    pub fn keep_what_is_open(self) {
        let only_shown = self.sample.get_untracked().is_some() || self.trial.with_untracked(Option::is_some);
        let draft = self.draft.get_untracked();
        let stored = self.stored_untracked(|archive| archive.draft().cloned().map(Draft::from));
        if !only_shown && draft != stored.unwrap_or_default() {
            self.keep_draft();
        }
    }

    /// Forgets what another tab has erased, before anything is written: else it would be written back.
    fn follow_erasing(self) {
        let local = self.local.get_value();
        if self.stored_untracked(|archive| archive.was_erased(local.as_ref())) {
            self.refresh();
        }
    }

    /// Changes what is stored, and says in the status what became of it.
    pub(super) fn change<T>(
        self,
        change: impl FnOnce(&mut Archive, &dyn LocalStore) -> Result<T, WriteError>,
    ) -> Result<T, WriteError> {
        self.follow_erasing();
        let local = self.local.get_value();
        let mut outcome = Err(WriteError::Blocked);
        self.archive.update(|archive| outcome = change(archive, local.as_ref()));
        self.tell(Event::Changed(outcome.as_ref().map(drop).map_err(|error| *error)));
        outcome
    }
}
