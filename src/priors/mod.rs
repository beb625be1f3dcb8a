//! The need tables, as data. Every released version stays, so that old records can be compared.

mod tables;
mod v1;
mod v2;

pub use tables::{Priors, Priors2};

/// The tables that new assessments use.
pub fn latest() -> &'static Priors {
    &v1::V1
}

/// Version 2 of the need tables, which the plan is made with.
pub fn v2() -> &'static Priors2 {
    &v2::V2
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
