//! The wheel.

use crate::{
    engine::{Decision, Plan},
    model::{Answers, Responsibility, Role},
};

fixed! { wheel
    not_sure, start_there, a_week, how_to_read, thick_arc, thin_arc, length, strong, liked,
}

messages! { wheel
    /// What of the votes of the poll a responsibility has.
    fn votes(responsibility: Responsibility) -> &'static str;
    /// Under a role's name: the decision, and signs for what one is good at and enjoys.
    fn caption(decision: Decision, is_strong: bool, is_liked: bool) -> String;
    /// After a role's name, for screen readers: decision, hours, need, skill and joy.
    fn spoken(plan: &Plan, role: Role, answers: &Answers) -> String;
}
