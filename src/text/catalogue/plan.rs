//! The answer of version 2 of the engine: every sentence is read from the plan.

use crate::{
    engine::{Decision, Ledger, Line, Move, MoveKind, Plan, Reason, WhatIf},
    model::Role,
    text::Piece,
};

/// The headline's sentences in one row.
pub fn whole_headline(plan: &Plan) -> Vec<Piece> {
    let mut row = Vec::new();
    for sentence in headline(plan) {
        if !row.is_empty() {
            row.push(Piece::Words(" ".to_owned()));
        }
        row.extend(sentence);
    }
    row
}

fixed! { plan
    everything_else, free, give_back, change_group_do, change_group_happens, no_change,
}

messages! { plan
    /// The answer in one or two sentences: what to do now, then the focus.
    fn headline(plan: &Plan) -> Vec<Vec<Piece>>;
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
    /// What moves of a kind have in common, as a heading.
    fn kind_of_move(kind: MoveKind) -> &'static str;
    /// By how much a role’s hours change, with its sign.
    fn moved_by(one: Move) -> String;
    /// Who takes what one stops, or does less of; empty where that is nobody’s.
    fn way(plan: &Plan, one: Move) -> String;
    /// What speaks for what comes first, in one line.
    fn because(plan: &Plan) -> Option<String>;
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
    fn strongest(plan: &Plan, ledger: &Ledger) -> Option<String>;
    /// Whom somebody typed, fit to stand within a sentence; nothing where that names nobody.
    fn name(typed: &str) -> Option<String>;
}
