//! What is saved: assessments and check-ins come, get other notes, and go, and come back.

use leptos::prelude::*;

use super::{
    assessment::Assessment,
    data::Data,
    draft::Draft,
    screen::{Screen, Source},
    signals::State,
    take_away::LOOK_AGAIN,
    undoable::{Gone, Undoable},
};
use crate::{
    platform,
    storage::{Archive, Id, LocalStore, SavedAssessment},
    text,
};

/// The verbs on saved assessments.
#[derive(Clone, Copy)]
pub struct History(pub(super) State);

impl History {
    /// Saves the draft as an assessment with a note. Returns its id, or nothing where it was not stored;
    /// the draft is then still there. An example is never saved.
    pub fn save(self, note: &str) -> Option<Id> {
        if self.0.source.with_untracked(|source| *source != Source::Own) {
            return None;
        }
        // What is saved is no trial any more.
        if self.0.trial.with_untracked(Option::is_some) {
            Assessment(self.0).keep_trial();
        }
        let content = self.0.own.get_untracked().into_content(note);
        Data(self.0).ask_to_persist();
        self.0.change(|archive, local| archive.save(local, content, State::stamp(), platform::random())).ok()
    }

    /// The saved assessment that is the same as the draft, if the latest one is.
    pub fn saved_as(self) -> Option<SavedAssessment> {
        let latest = self.0.stored(|archive| archive.latest_assessments(1).pop())?;
        let same = self
            .0
            .draft
            .with(|draft| latest.content.answers == draft.answers && latest.content.weights == draft.weights);
        same.then_some(latest)
    }

    /// When the person last answered, if that is so long ago that they are asked again. Not while somebody else's answers are on
    /// the screen, or something is tried out.
    pub fn answered_long_ago(self) -> Option<i64> {
        // Looked at anew with each week that begins.
        self.0.this_week();
        let is_own = self.0.screen.with(|screen| *screen == Screen::Own);
        let answered = self.0.stored(Archive::answered).filter(|_| is_own)?;
        (platform::now() - answered >= LOOK_AGAIN).then_some(answered)
    }

    /// Gives a saved assessment another note.
    pub fn rename(self, id: &Id, note: &str) {
        let note = Draft::default().into_content(note).note;
        // The status tells where it failed.
        let _ = self.0.change(|archive, local| archive.rename(local, id, note, State::stamp()));
    }

    /// Deletes a saved assessment; [`History::undo`] brings it back.
    pub fn delete(self, id: Id, name: String) {
        let Some(deleted) = self.0.stored_untracked(|archive| archive.assessment(&id)) else {
            return;
        };
        let outcome = self.0.change(|archive, local| archive.delete(local, &id, State::stamp()));
        if outcome.is_ok() {
            let words = text::shell::deleted_name(&name);
            self.0.offer_undo(Undoable { words, what: Gone::Assessment(Box::new(deleted), name) });
        }
    }

    /// Undoes what was done last, where it can be undone.
    pub fn undo(self) {
        let Some(undoable) = self.0.undoable.get_untracked() else {
            return;
        };
        let stamp = State::stamp();
        let (outcome, name) = match undoable.what {
            Gone::Assessment(deleted, name) => {
                let bring_back = |archive: &mut Archive, local: &dyn LocalStore| {
                    archive.restore(local, &deleted.id, stamp)?;
                    archive.bring_back(local, &deleted, stamp)
                };
                (self.0.change(bring_back), name)
            }
            Gone::CheckIn(week, told, name) => {
                (self.0.change(|archive, local| archive.save_check_in(local, week, told, stamp)), name)
            }
            Gone::Answers(draft, typed) => {
                Assessment(self.0).put_back(*draft, typed);
                self.0.announce(text::shell::answers_back().to_owned());
                return;
            }
        };
        if outcome.is_ok() {
            self.0.announce(text::shell::brought_back(&name));
            self.dismiss_undo();
        }
    }

    /// Takes the offer to undo off the screen.
    pub fn dismiss_undo(self) {
        self.0.set_undoable.set(None);
    }
}
