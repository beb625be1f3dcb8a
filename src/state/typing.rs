//! What is written in fields and not yet anything: it survives leaving the view and loading the page anew, in this tab.

use leptos::prelude::*;

use super::{screen::Screen, signals::State, typed::Typed};
use crate::{codec::Json, platform};

/// The field for an assessment’s note.
pub const NOTE: &str = "note";

/// With what the names of fields begin that are a guest's.
const GUEST: &str = "guest-";

/// Whether a field is one of the assessment's: of the check-ins and of the saved assessments are the others.
fn is_of_answers(field: &str) -> bool {
    field == NOTE || field == "week" || field.starts_with("now-") || field.starts_with("weight-")
}

/// Under which name is kept what is written in a field of the answers on the screen: a guest's are not the person's.
fn name_on(screen: &Screen, field: &str) -> String {
    if screen.guest().is_some() { format!("{GUEST}{field}") } else { field.to_owned() }
}

/// The verbs on what is being written.
#[derive(Clone, Copy)]
pub struct Typing(pub(super) State);

impl Typing {
    /// What was written in the field of this name, and not yet taken up.
    pub fn text(self, field: &str) -> Option<String> {
        self.0.typed.with(|typed| typed.get(field).cloned())
    }

    /// The same, once, without following it.
    pub fn text_untracked(self, field: &str) -> Option<String> {
        self.0.typed.with_untracked(|typed| typed.get(field).cloned())
    }

    /// What is written in a field of the answers on the screen, and was refused.
    pub fn refused(self, field: &str) -> Option<String> {
        self.text(&self.0.screen.with(|screen| name_on(screen, field)))
    }

    /// Keeps what was refused in a field of the answers on the screen.
    pub fn refuse(self, field: &str, text: String) {
        self.keep(&self.0.screen.with_untracked(|screen| name_on(screen, field)), text);
    }

    /// What is written in a field of the answers on the screen was taken up.
    pub fn taken_up(self, field: &str) {
        self.forget(&self.0.screen.with_untracked(|screen| name_on(screen, field)));
    }

    /// Takes away what is written in the fields of the person's own answers, and returns it.
    pub(super) fn take_those_of_answers(self) -> Typed {
        let mut taken = Typed::new();
        self.change(|typed| {
            let (of_answers, others) =
                std::mem::take(typed).into_iter().partition(|(field, _)| is_of_answers(field));
            *typed = others;
            taken = of_answers;
            !taken.is_empty()
        });
        taken
    }

    /// Puts back what was taken away.
    pub(super) fn put_back(self, taken: Typed) {
        self.change(|typed| {
            let is_some = !taken.is_empty();
            typed.extend(taken);
            is_some
        });
    }

    /// Keeps what is written in a field.
    pub fn keep(self, field: &str, text: String) {
        self.change(|typed| typed.insert(field.to_owned(), text.clone()) != Some(text));
    }

    /// What is written in a field was taken up, or dropped.
    pub fn forget(self, field: &str) {
        self.change(|typed| typed.remove(field).is_some());
    }

    /// What was written in fields of a guest's answers goes with the guest.
    pub(super) fn forget_the_guest(self) {
        self.change(|typed| {
            let before = typed.len();
            typed.retain(|field, _| !field.starts_with(GUEST));
            typed.len() != before
        });
    }

    /// Takes up what this tab has kept from before the page was loaded anew.
    pub(super) fn resume(self) {
        let Some(Json::Table(kept)) = platform::session::kept().and_then(|kept| Json::parse(&kept).ok())
        else {
            return;
        };
        // Guests are not there any more.
        let text = |(field, text): (String, Json)| {
            Some((field, text.text()?.to_owned())).filter(|(field, _)| !field.starts_with(GUEST))
        };
        self.0.typed.set(kept.into_iter().filter_map(text).collect());
    }

    fn change(self, change: impl FnOnce(&mut Typed) -> bool) {
        let mut changed = false;
        self.0.typed.maybe_update(|typed| {
            changed = change(typed);
            changed
        });
        if changed {
            self.0.typed.with_untracked(|typed| match serde_json_wasm::to_string(typed) {
                Ok(text) if !typed.is_empty() => platform::session::keep(&text),
                _ => platform::session::forget(),
            });
        }
    }
}
