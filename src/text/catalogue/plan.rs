//! The answer of version 2 of the engine: every sentence is read from the plan.

use crate::{
    engine::{Decision, LedgerEntry, Line, Plan, Reason, WhatIf},
    model::Role,
    text::Piece,
};

fixed! { plan
    everything_else, free, give_back, change_group_do, change_group_happens, no_change,
}

messages! { plan
    /// The answer in one or two sentences: what to do now, then the focus.
    fn headline(plan: &Plan) -> Vec<Piece>;
    /// What to help with, to hold, to find an owner for and to keep for joy; empty where there is nothing of it.
    fn second(plan: &Plan) -> String;
    /// What becomes of one challenge.
    fn line(plan: &Plan, line: &Line) -> String;
    /// A decision in one to three words.
    fn decision(decision: Decision) -> &'static str;
    /// What is decided of a role, with hours and names, without full stop.
    fn decision_of(plan: &Plan, role: Role) -> String;
    /// What a decision means.
    fn decision_meaning(decision: Decision) -> &'static str;
    /// Why a role stands where it stands, in one short sentence.
    fn why(plan: &Plan, role: Role) -> String;
    /// What stops, gets less, more, and starts. Empty where no hours now were told.
    fn moves(plan: &Plan) -> Vec<String>;
    /// What is worth a sentence besides.
    fn findings(plan: &Plan) -> Vec<String>;
    /// The poll beside the planned week; nothing where no role has hours.
    fn poll_line(plan: &Plan) -> Option<String>;
    /// A change of one answer and what follows from it, in one sentence; or several that are said together
    /// (`WhatIf::is_told_with`), of which each alone does it.
    fn change(plan: &Plan, what_ifs: &[WhatIf]) -> String;
    /// A reason for a role’s score, as a short sentence without full stop.
    fn reason(plan: &Plan, role: Role, reason: Reason) -> String;
    /// What moves a role’s score most, in one sentence.
    fn strongest(plan: &Plan, role: Role, entry: &LedgerEntry) -> String;
    /// Whom somebody typed, fit to stand within a sentence; nothing where that names nobody.
    fn name(typed: &str) -> Option<String>;
}
