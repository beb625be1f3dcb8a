//! A weekly check-in: where the hours went, and how the energy was.

use super::{
    choice::{Choice, choices},
    hours::Hours,
    role::{ByResponsibility, ByRole, Responsibility},
};

choices! {
    /// How the energy was in a week, from −2 to +2.
    pub enum Energy {
        /// −2.
        Drained = "drained",
        /// −1.
        Tired = "tired",
        /// 0.
        Even = "even",
        /// +1.
        Good = "good",
        /// +2.
        Charged = "charged",
    }
}

impl Energy {
    /// As a number, −2 to 2.
    pub fn value(self) -> i8 {
        match self {
            Self::Drained => -2,
            Self::Tired => -1,
            Self::Even => 0,
            Self::Good => 1,
            Self::Charged => 2,
        }
    }
}

/// Where the hours of a week went, as finely as somebody has told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spent {
    /// For each responsibility.
    ByResponsibility(ByResponsibility<Option<Hours>>),
    /// For each role.
    ByRole(ByRole<Option<Hours>>),
}

impl Default for Spent {
    fn default() -> Self {
        Self::ByResponsibility(ByResponsibility::default())
    }
}

impl Spent {
    /// The hours of a responsibility; nothing where none were told for any part of it.
    pub fn of(&self, responsibility: Responsibility) -> Option<Hours> {
        match self {
            Self::ByResponsibility(hours) => hours[responsibility],
            Self::ByRole(hours) => {
                let told: Vec<Hours> = responsibility.roles().filter_map(|role| hours[role]).collect();
                (!told.is_empty()).then(|| Hours::sum(told))
            }
        }
    }

    /// All hours together; nothing where none were told.
    pub fn whole(&self) -> Option<Hours> {
        let told: Vec<Hours> = Responsibility::ALL.iter().filter_map(|&part| self.of(part)).collect();
        (!told.is_empty()).then(|| Hours::sum(told))
    }

    /// The hours by role, where they were told so finely.
    pub fn by_role(&self) -> Option<&ByRole<Option<Hours>>> {
        match self {
            Self::ByResponsibility(_) => None,
            Self::ByRole(hours) => Some(hours),
        }
    }
}

/// What somebody has told of a week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckIn {
    /// Where the hours went.
    pub spent: Spent,
    /// How the energy was.
    pub energy: Option<Energy>,
}

impl CheckIn {
    /// Whether nothing is told.
    pub fn is_blank(&self) -> bool {
        self.energy.is_none() && self.spent.whole().is_none()
    }
}
