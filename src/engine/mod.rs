//! From an assessment to what to do: pure, total, deterministic. No browser, no clock, no randomness.

mod acceptability;
mod band;
mod drift;
mod order;
mod pair;
mod perturbed;
mod ration;
mod shapley;
pub mod v1;

pub use acceptability::{Acceptability, Balances, Row, acceptability, winning};
pub use band::Band;
pub use drift::{
    Deviation, Drift, LONGEST_GAP, OFF_FROM_HOURS, OFF_FROM_PART, PlannedWeek, RecordedWeek, WEEKS_OF_DRIFT,
    drifts, recent_energy,
};
pub use order::ordered;
pub use pair::Pair;
pub use perturbed::{ROUNDS, Steadiness};
pub use ration::ration;
