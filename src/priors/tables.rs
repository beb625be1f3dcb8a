//! What the versions of the need tables consist of.

use crate::model::{Business, ByRole, Challenge, Choice, Stage, Table, TeamSize, Title};

/// The need tables of version 1: points on a scale of 0 to 10, and modifiers that add to them.
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

/// The need tables from version 2 on: a title changes no need, it says what others probably cover; and the size of
/// the team limits what some roles can ask for.
pub struct Priors2 {
    /// The number written into every record.
    pub version: u16,
    /// Base points where the stage is not known, 0 to 10.
    pub base_unknown: ByRole<f64>,
    /// Base points by stage, 0 to 10.
    pub base: Table<Stage, ByRole<f64>, { Stage::ALL.len() }>,
    /// Points that a business adds; several are averaged.
    pub business: Table<Business, ByRole<f64>, { Business::ALL.len() }>,
    /// Points that a challenge adds; several add up.
    pub challenge: Table<Challenge, ByRole<f64>, { Challenge::ALL.len() }>,
    /// The share of each role, 0 to 1, that others are taken to cover where nobody told.
    pub title_cover: Table<Title, ByRole<f64>, { Title::ALL.len() }>,
    /// The least and the most base points at a team's size; nothing where size does not matter.
    pub base_between: Table<TeamSize, ByRole<Option<(f64, f64)>>, { TeamSize::ALL.len() }>,
    /// Hours that each role takes of a 40 h week when it is fully needed, by the team's size.
    pub hours_by_size: Table<TeamSize, ByRole<f64>, { TeamSize::ALL.len() }>,
    /// The same where the size is not known.
    pub full_hours: ByRole<f64>,
    /// How urgent each challenge is: 1 comes before 2, and 2 before 3.
    pub urgency: Table<Challenge, u8, { Challenge::ALL.len() }>,
}
