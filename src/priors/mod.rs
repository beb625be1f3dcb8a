//! The need tables, as data. Every released version stays, so that old records can be compared.

mod tables;
mod v1;
mod v2;

pub use tables::{Priors, Priors2};

/// The share of those asked in the article’s poll, in per cent, who would put most of their time into Team & People.
pub const POLLED: u16 = 40;

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
