//! From an assessment to a report: pure, total, deterministic. No browser, no clock, no randomness.

mod acceptability;
mod drift;
mod inputs;
mod ledger;
mod moved;
mod order;
mod report;
mod score;
mod sharpen;
mod stability;
mod stages;
mod verdict;
mod week;
mod what_if;

pub use acceptability::{Acceptability, Balances, Row, acceptability, winning};
pub use drift::{
    Deviation, Drift, LONGEST_GAP, OFF_FROM_HOURS, OFF_FROM_PART, Plan, RecordedWeek, WEEKS_OF_DRIFT, drifts,
    recent_energy,
};
pub use inputs::{Inputs, cover_share, level_share};
pub use ledger::{Factor, Ledger, LedgerEntry, Reason, ledger};
pub use moved::{Comparison, Contribution, Difference, Moved, Pair, Points, compare, moved};
pub use order::ordered;
pub use report::{Band, Outlook, Report, outlook, report};
pub use score::{
    Addends, GATE_OPENS_AT, Standing, addends, need, open, points, ranking, score, standing, standings,
    top_three,
};
pub use sharpen::{OpenQuestion, Question, open_questions};
pub use stability::{ROUNDS, Steadiness, stability};
pub use stages::{ByStage, Shift, at_stage, need_by_stage, shifts};
pub use verdict::{DO_NOW_AT, MOST_DO_NOW, NEEDED_AT, Verdict, do_now, pressed_by, primary_role, verdict};
pub use week::{
    DO_NOW_FLOOR, JOY_FLOOR, Move, PLANNABLE, Situation, TimeUse, Week, moves, now_in_week, ration, week,
};
pub use what_if::{AnswerChange, Confidence, OtherBalance, WhatIf, confidence, other_balance, what_ifs};
