//! From an assessment to what to do: pure, total, deterministic. No browser, no clock, no randomness.

mod acceptability;
mod balances;
mod band;
mod changes;
mod drift;
mod firsts;
mod focus_blocks;
mod inputs;
mod jumps;
mod ledger;
mod moved;
mod open_questions;
mod order;
mod outlook;
mod pair;
mod perturbed;
mod plan;
mod ration;
mod score_moved;
mod shapley;
mod stability;
mod stages;
mod standing;
pub mod v1;

pub use acceptability::{Acceptability, Balances, Row, acceptability, winning};
pub use balances::{focus_field, focus_shares};
pub use band::Band;
pub use changes::{Change, Consequence, Goes, WhatIf, WhatIfs, what_ifs};
pub use drift::{
    Deviation, Drift, LONGEST_GAP, OFF_FROM_HOURS, OFF_FROM_PART, PlannedWeek, RecordedWeek, WEEKS_OF_DRIFT,
    drifts, recent_energy,
};
pub use firsts::first_at_each;
pub use focus_blocks::{FocusBlock, FocusBlocks, focus_blocks};
pub use inputs::{Inputs, cover_share, level_share};
pub use jumps::{Jump, jumps};
pub use ledger::{Ledger, LedgerEntry, Reason, ledger};
pub use moved::{Comparison, compare, moved};
pub use open_questions::{OpenQuestion, Question, open_questions};
pub use order::ordered;
pub use outlook::{Outlook, is_of_version_1, outlook};
pub use pair::Pair;
pub use perturbed::{ROUNDS, Steadiness};
pub use plan::{
    Assigned, DO_NOW_FLOOR, Decided, Decision, Finding, Line, LineKind, Move, MoveKind, OVERLOAD, Overload,
    PLANNABLE, Plan, Situation, Week, Whose, assigned, decide, else_in_week, full_hours, least, lines, moves,
    now_in_week, overload, plan, wanted, week,
};
pub use ration::ration;
pub use score_moved::{Contribution, Difference, Moved, Points};
pub use stability::stability;
pub use stages::{ByStage, need_by_stage};
pub use standing::{
    COVERED, NEEDED, SOME_NEED, Standing, base_points, business_points, challenge_points, cover, cover_under,
    need, pressed_by, ranking, score, size_share, standings,
};
