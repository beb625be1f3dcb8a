//! The assessment.

use crate::{engine::Question, model::Step};

messages! { assess
    /// “Step 2 of 5”.
    fn step_of(step: Step) -> String;
    /// The title of a step.
    fn step_title(step: Step) -> &'static str;
    /// The line under a step's title.
    fn step_lead(step: Step) -> &'static str;
    /// An unanswered question that would sharpen the answer.
    fn question(question: Question) -> String;
    /// How much an answer to an open question could still change; `share` is 0 to 1.
    fn sharpener_hint(share: f64) -> &'static str;
}
