//! Which sections stand open where there is one column only. This tab keeps it till it is closed.

use leptos::prelude::Get;

use super::{signals::State, typing::Typing};
use crate::model::choices;

choices! {
    /// A section that can be folded.
    pub enum Fold {
        /// The poll beside the planned week.
        Poll = "poll",
        /// From the present week to the planned one.
        Moves = "moves",
        /// What would sharpen the answer.
        Sharpen = "sharpen",
        /// Why a role has its score.
        Why = "why",
        /// How sure the answer is.
        Sure = "sure",
        /// What would change the answer.
        Change = "what-if",
        /// All twelve roles.
        AllTwelve = "all-twelve",
        /// The balance.
        Balance = "balance",
        /// How each role's score moved between two assessments.
        Scores = "scores",
        /// Who would come first with each answer, under the questions.
        Firsts = "firsts",
        /// What is taken away from the answer.
        TakeAway = "take-away",
    }
}

/// What is kept of something that can be done without.
const SHOWN: &str = "shown";
/// The same where it is left out.
const HIDDEN: &str = "hidden";

/// The verbs on what is folded.
#[derive(Clone, Copy)]
pub struct Folds(pub(super) State);

impl Folds {
    /// Whether a section stands open.
    pub fn is_open(self, fold: Fold) -> bool {
        Typing(self.0).text(&name(fold)).is_some()
    }

    /// Whether something is shown that one can do without: as was chosen, else where there is room.
    pub fn is_shown(self, fold: Fold) -> bool {
        match Typing(self.0).text(&name(fold)).as_deref() {
            Some(chosen) => chosen == SHOWN,
            None => !self.0.narrow.get(),
        }
    }

    /// Shows it, or leaves it out.
    pub fn show(self, fold: Fold, is_shown: bool) {
        Typing(self.0).keep(&name(fold), if is_shown { SHOWN } else { HIDDEN }.to_owned());
    }

    /// Opens what is closed, and closes what is open.
    pub fn turn(self, fold: Fold) {
        let typing = Typing(self.0);
        match typing.text_untracked(&name(fold)) {
            Some(_) => typing.forget(&name(fold)),
            None => typing.keep(&name(fold), "open".to_owned()),
        }
    }
}

/// Under which name it is kept, beside what is typed: that lasts as long.
fn name(fold: Fold) -> String {
    format!("fold-{fold}")
}
