//! What is written in fields and not yet anything: it survives leaving the view and loading the page anew, in this tab.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::signals::State;
use crate::{codec::Json, platform};

/// The field for an assessment’s note.
pub const NOTE: &str = "note";

/// What is written in fields, by their names.
type Typed = BTreeMap<String, String>;

/// Whether a field is one of the assessment's: of the check-ins and of the saved assessments are the others.
pub(super) fn is_of_answers(field: &str) -> bool {
    field == NOTE || field == "week" || field.starts_with("now-") || field.starts_with("weight-")
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

    /// What is written in a field of the person's own answers and can't be taken up; nothing beside an example's.
    pub fn refused(self, field: &str) -> Option<String> {
        self.text(field).filter(|_| self.0.screen.with(|screen| screen.example().is_none()))
    }

    /// Keeps what is written in a field.
    pub fn keep(self, field: &str, text: String) {
        self.change(|typed| typed.insert(field.to_owned(), text.clone()) != Some(text));
    }

    /// What is written in a field was taken up, or dropped.
    pub fn forget(self, field: &str) {
        self.change(|typed| typed.remove(field).is_some());
    }

    /// The same of all fields whose names this says.
    pub(super) fn forget_all(self, is_one: impl Fn(&str) -> bool) {
        self.change(|typed| {
            let before = typed.len();
            typed.retain(|field, _| !is_one(field));
            typed.len() < before
        });
    }

    /// Takes up what this tab has kept from before the page was loaded anew.
    pub(super) fn resume(self) {
        let Some(Json::Table(kept)) = platform::session::kept().and_then(|kept| Json::parse(&kept).ok())
        else {
            return;
        };
        let text = |(field, text): (String, Json)| Some((field, text.text()?.to_owned()));
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
