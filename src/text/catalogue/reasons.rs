//! The reasons in a ledger.

use crate::{
    engine::v1::{Ledger, Reason},
    model::{Answers, Role},
};

messages! { reasons
    /// A reason for a role's score, as a short sentence without full stop.
    fn reason(reason: Reason, role: Role, answers: &Answers) -> String;
    /// What moves a role's score most, in one sentence.
    fn strongest(ledger: &Ledger, answers: &Answers) -> Option<String>;
}
