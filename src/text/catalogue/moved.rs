//! What moved between two assessments.

use crate::{
    engine::{self, Moved, Pair, v1},
    model::{Answers, Role, Weights},
    text::AnsweredAnew,
};

messages! { moved
    /// “24 → 12 (−12)”: two scores in whole points, and their difference.
    fn score_moved(moved: &Moved) -> String;
    /// Why a role's score moved: points and reasons, such as “+12” and “because you’re now raising money”, the
    /// largest first; together the points are the whole change. Last, where there are, those of less than a point,
    /// without points. In the words of version 1.
    fn reasons_moved(moved: &Moved, answers: Pair<&Answers>) -> (Vec<(i32, String)>, Option<String>);
    /// The same in the words of later versions.
    fn why_moved(moved: &Moved, answers: Pair<&Answers>) -> (Vec<(i32, String)>, Option<String>);
    /// What moved by version 1, in two or three sentences: what left and entered the top three, the biggest rise and
    /// fall.
    fn moved_summary(comparison: &v1::Comparison) -> String;
    /// What moved between two plans, in two or three sentences: which roles came first or no longer do, of which
    /// others something else was decided, and where most hours move.
    fn plans_compared(comparison: &engine::Comparison) -> String;
    /// Roles by their short names: “Developer, Architect and Guardian”.
    fn role_names(roles: &[Role]) -> String;
    /// Under which need tables both were computed; `saved` are the versions with which they were saved. In the words
    /// of version 1.
    fn computed_with(model: u16, saved: Pair<u16>) -> String;
    /// The same in the words of later versions.
    fn both_computed_with(model: u16, saved: Pair<u16>) -> String;
    /// The questions whose answers differ, in the order of the assessment, the balance last.
    fn answered_anew(answers: Pair<&Answers>, weights: Pair<Weights>) -> Vec<AnsweredAnew>;
}
