//! What a version of the need tables consists of.

use crate::model::{Business, ByRole, Challenge, Choice, Stage, Table, Title};

/// The need tables of one version: points on a scale of 0 to 10, and modifiers that add to them.
pub struct Priors {
    /// The number written into every record.
    pub version: u16,
    /// Base points where the stage is not known.
    pub base_unknown: ByRole<f64>,
    /// Base points by stage.
    pub base: Table<Stage, ByRole<f64>, { Stage::ALL.len() }>,
    /// Modifiers by business; several are averaged.
    pub business: Table<Business, ByRole<f64>, { Business::ALL.len() }>,
    /// Modifiers by title.
    pub title: Table<Title, ByRole<f64>, { Title::ALL.len() }>,
    /// Modifiers by challenge; several add up.
    pub challenge: Table<Challenge, ByRole<f64>, { Challenge::ALL.len() }>,
    /// Hours that each role takes of a 40 h week when it is fully needed.
    pub full_hours: ByRole<f64>,
}
