//! What decisions are made from.

use crate::{
    engine::{inputs::Inputs, standing::Standing},
    model::ByRole,
    priors::Priors2,
};

/// One person's answers with the numbers that follow from them.
#[derive(Clone, Copy)]
pub struct Situation<'a> {
    /// The need tables.
    pub priors: &'a Priors2,
    /// The answers.
    pub inputs: &'a Inputs,
    /// Each role's numbers.
    pub standings: &'a ByRole<Standing>,
}
