//! Version 1 of the engine, for the records that were saved with it: as it was, by its own need tables.

mod inputs;
mod ledger;
mod moved;
mod report;
mod score;
mod sharpen;
mod stability;
mod verdict;
mod week;
mod what_if;

pub use inputs::{CHALLENGES, Inputs, cover_share, level_share};
pub use ledger::{Factor, Ledger, LedgerEntry, Reason, ledger};
pub use moved::{Comparison, Contribution, Difference, Moved, Points, compare, moved};
pub use report::{Outlook, Report, outlook, planned_week, report};
pub use score::{
    Addends, GATE_OPENS_AT, Standing, addends, need, open, points, ranking, score, standing, standings,
    top_three,
};
pub use sharpen::{OpenQuestion, Question, open_questions};
pub use stability::stability;
pub use verdict::{DO_NOW_AT, MOST_DO_NOW, NEEDED_AT, Verdict, do_now, primary_role, verdict};
pub use week::{
    DO_NOW_FLOOR, JOY_FLOOR, Move, PLANNABLE, Situation, TimeUse, Week, moves, now_in_week, week,
};
pub use what_if::{AnswerChange, Confidence, OtherBalance, WhatIf, confidence, other_balance, what_ifs};
