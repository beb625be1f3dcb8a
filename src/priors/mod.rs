//! The need tables, as data. Every released version stays, so that old records can be compared.

mod tables;
mod v1;
mod v2;

pub use tables::{Priors, Priors2};

/// The tables that new assessments use, and the plan is made with.
pub fn latest() -> &'static Priors2 {
    v2()
}

/// Version 1 of the need tables, for the assessments that were saved with it.
pub fn v1() -> &'static Priors {
    &v1::V1
}

/// Version 2 of the need tables.
pub fn v2() -> &'static Priors2 {
    &v2::V2
}
