//! The need tables, as data. Every released version stays, so that old records can be compared.

mod v1;

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

/// The tables that new assessments use.
pub fn latest() -> &'static Priors {
    &v1::V1
}

/// The tables with this version number, where they were ever released.
pub fn by_version(version: u16) -> Option<&'static Priors> {
    [&v1::V1].into_iter().find(|priors| priors.version == version)
}

/// The tables with this version number; the latest where they were never released, as for what a newer version of
/// the app has saved.
pub fn by_version_or_latest(version: u16) -> &'static Priors {
    by_version(version).unwrap_or_else(latest)
}
