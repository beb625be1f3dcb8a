//! The assessment being filled in: the answers, the weights, and what is only shown in their place.

use leptos::prelude::*;

use super::{
    draft::Draft,
    example::Example,
    screen::{Guest, Source, Trial},
    signals::State,
    typed::Typed,
    typing::Typing,
    undoable::{Gone, Undoable},
};
use crate::{
    codec::{self, Shared, UnreadableLink},
    engine::Change,
    model::{Answers, Criterion, Weights},
    priors,
    storage::Id,
    text,
};

/// The verbs on the assessment that is on the screen.
#[derive(Clone, Copy)]
pub struct Assessment(pub(super) State);

impl Assessment {
    /// Changes the answers and stores the draft.
    pub fn answer(self, change: impl FnOnce(&mut Answers)) {
        self.change(|draft| change(&mut draft.answers));
    }

    /// Sets one weight, in per cent; the others follow.
    pub fn weigh(self, criterion: Criterion, percent: u16) {
        self.change(|draft| draft.weights = draft.weights.with_percent(criterion, percent));
    }

    /// Puts the weights back to what they were at first.
    pub fn reset_weights(self) {
        self.change(|draft| draft.weights = Draft::default().weights);
    }

    /// Shows the weights while they are dragged: [`Assessment::commit_weights`] stores them.
    pub fn preview_weights(self, weights: Weights) {
        self.0.follow_erasing();
        if self.0.draft.with_untracked(|draft| draft.weights != weights) {
            self.update(|draft| draft.weights = weights);
        }
    }

    /// Stores the weights to which they were dragged.
    pub fn commit_weights(self) {
        self.keep();
    }

    /// Whether the person has answered anything, whatever is on the screen.
    pub fn has_begun(self) -> bool {
        self.0.own.with(|own| !own.answers.is_blank())
    }

    /// Forgets the person's own answers; [`History::undo`] brings them back.
    pub fn start_blank(self) {
        self.put_in_place(Draft::default(), text::shell::answers_cleared());
    }

    /// Takes the answers of a saved assessment in the place of the person's own; [`History::undo`] brings those back.
    pub fn start_from(self, id: &Id) {
        if let Some(entry) = self.0.stored_untracked(|archive| archive.assessment(id)) {
            self.put_in_place(entry.content.into(), text::shell::answers_replaced());
        }
    }

    /// Puts answers in the place of the person's own, whatever is on the screen; where these are lost by it, `words` says
    /// so, and they can be put back.
    fn put_in_place(self, draft: Draft, words: &str) {
        self.0.follow_erasing();
        self.leave_guest();
        let before = self.0.own.get_untracked();
        if before != draft {
            let typed = Typing(self.0).take_those_of_answers();
            if before != Draft::default() || !typed.is_empty() {
                let what = Gone::Answers(Box::new(before), typed);
                self.0.offer_undo(Undoable { words: words.to_owned(), what });
            }
        }
        self.0.own.set(draft);
        self.keep();
    }

    /// Puts back what was there before [`Assessment::start_blank`] or [`Assessment::start_from`]. What was answered since
    /// can be put back in turn.
    pub(super) fn put_back(self, draft: Draft, typed: Typed) {
        self.0.set_undoable.set(None);
        self.put_in_place(draft, text::shell::answers_replaced());
        Typing(self.0).put_back(typed);
    }

    /// Shows an example person's answers; the person's own wait.
    pub fn show_example(self, example: Example) {
        self.show(Guest::Example(example), example.draft());
    }

    /// Shows what somebody has shared; the person's own answers wait.
    pub fn show_shared(self, shared: Shared) {
        let Shared { day, note, answers, weights, .. } = shared;
        self.show(Guest::Sender { day, note, is_changed: false }, Draft { answers, weights });
        self.0.announce(text::shell::shared_on(day, false));
    }

    /// Reads what a link holds.
    ///
    /// # Errors
    /// [`UnreadableLink`] where it is none that this page can show.
    pub fn read_shared(self, link: &str) -> Result<Shared, UnreadableLink> {
        let shared = codec::read_link(link)?;
        let newest = priors::latest().version;
        match shared.model {
            model if model > newest => Err(UnreadableLink::Newer),
            // Older answers were never shared.
            model if model < newest => Err(UnreadableLink::Damaged),
            _ => Ok(shared),
        }
    }

    fn show(self, guest: Guest, draft: Draft) {
        self.drop_trial();
        Typing(self.0).forget_the_guest();
        self.0.source.set(Source::Guest(guest, Box::new(draft)));
    }

    /// Goes back to the person's own answers.
    pub fn leave_guest(self) {
        self.drop_trial();
        Typing(self.0).forget_the_guest();
        let Some(guest) = self.0.source.with_untracked(|source| source.guest().cloned()) else {
            return;
        };
        self.0.source.set(Source::Own);
        if guest.is_sender() {
            self.0.announce(text::shell::own_answers_again().to_owned());
        }
    }

    /// Tries another answer; `words` says it in a sentence.
    pub fn try_change(self, words: String, change: Change) {
        self.try_out(words, |draft| change.apply(&mut draft.answers));
    }

    /// Keeps what is tried.
    pub fn keep_trial(self) {
        self.keep();
    }

    /// Goes back to what was before the trial.
    pub fn drop_trial(self) {
        if self.0.trial.with_untracked(Option::is_some) {
            self.0.trial.set(None);
        }
    }

    /// Stores the draft where it is not yet stored as it is: the page may be gone in a moment.
    pub(super) fn keep_what_is_open(self) {
        let only_shown = self.0.screen.get_untracked().is_only_shown();
        let stored = self.0.stored_untracked(|archive| archive.draft().cloned().map(Draft::from));
        if !only_shown && self.0.own.get_untracked() != stored.unwrap_or_default() {
            self.keep();
        }
    }

    /// Shows the person's own answers as they are stored now: another tab has changed them.
    pub(super) fn adopt(self, draft: Draft) {
        if self.0.source.with_untracked(|source| *source == Source::Own) {
            self.drop_trial();
        }
        if self.0.own.with_untracked(|own| *own != draft) {
            self.0.own.set(draft);
        }
    }

    /// Nothing is answered, and nothing else is shown.
    pub(super) fn forget(self) {
        self.leave_guest();
        self.0.own.set(Draft::default());
    }

    fn change(self, change: impl FnOnce(&mut Draft)) {
        self.0.follow_erasing();
        self.update(change);
        self.keep();
    }

    /// Changes what is on the screen.
    fn update(self, change: impl FnOnce(&mut Draft)) {
        if self.0.trial.with_untracked(Option::is_some) {
            self.0.trial.update(|trial| {
                if let Some(trial) = trial {
                    change(&mut trial.draft);
                }
            });
        } else {
            self.update_untried(change);
        }
    }

    fn update_untried(self, change: impl FnOnce(&mut Draft)) {
        if self.0.source.with_untracked(|source| *source == Source::Own) {
            self.0.own.update(change);
            return;
        }
        // Somebody else's answers are theirs.
        self.0.source.update(|source| {
            if let Source::Guest(guest, draft) = source {
                let before = draft.clone();
                change(draft);
                if let Guest::Sender { is_changed, .. } = guest {
                    *is_changed |= before != *draft;
                }
            }
        });
    }

    fn try_out(self, words: String, change: impl FnOnce(&mut Draft)) {
        // A second trial starts where the first one did.
        let mut draft = self.0.untried.get_untracked();
        change(&mut draft);
        self.0.announce(text::shell::tried(&words));
        self.0.trial.set(Some(Trial { words, draft }));
    }

    /// Stores the draft, and with it what was tried; somebody else's is never stored.
    pub(super) fn keep(self) {
        if let Some(trial) = self.0.trial.get_untracked() {
            self.update_untried(|draft| *draft = trial.draft);
            self.0.trial.set(None);
        }
        if self.0.source.with_untracked(|source| *source != Source::Own) {
            return;
        }
        let content = self.0.own.get_untracked().into_content("");
        // The status tells where it failed; the draft on the screen stays as it is.
        let _ = self.0.change(|archive, local| archive.save_draft(local, content, State::stamp()));
    }
}
