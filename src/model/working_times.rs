//! When somebody wants to work undisturbed: on which days, and from when in the morning and in the afternoon.

use super::choice::{Choice, Set, choices};

choices! {
    /// A day of the week.
    pub enum Weekday {
        /// 1st of an ISO week.
        Monday = "monday",
        /// 2nd.
        Tuesday = "tuesday",
        /// 3rd.
        Wednesday = "wednesday",
        /// 4th.
        Thursday = "thursday",
        /// 5th.
        Friday = "friday",
        /// 6th.
        Saturday = "saturday",
        /// 7th.
        Sunday = "sunday",
    }
}

/// A time of the day by the clock on the wall, in half hours since midnight, 0 to 47.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay(u8);

impl TimeOfDay {
    /// The last half hour that begins on a day.
    pub const LAST: Self = Self(47);

    /// From a count of half hours since midnight; what is more is the last of the day.
    pub const fn from_halves(halves: u8) -> Self {
        if halves > Self::LAST.0 { Self::LAST } else { Self(halves) }
    }

    /// Half hours since midnight.
    pub const fn halves(self) -> u8 {
        self.0
    }

    /// The hour, 0 to 23.
    pub const fn hour(self) -> u8 {
        self.0 / 2
    }

    /// The minute, 0 or 30.
    pub const fn minute(self) -> u8 {
        self.0 % 2 * 30
    }

    /// So many half hours later on the same day.
    #[must_use]
    pub const fn later(self, halves: u8) -> Self {
        Self::from_halves(self.0.saturating_add(halves))
    }
}

/// When somebody wants to work undisturbed, in every week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkingTimes {
    /// On these days, …
    pub days: Set<Weekday>,
    /// … in the morning from this time on, …
    pub morning: Option<TimeOfDay>,
    /// … and in the afternoon from this one on.
    pub afternoon: Option<TimeOfDay>,
}

impl WorkingTimes {
    /// When a morning begins unless somebody says otherwise: at 9:00.
    pub const MORNING: TimeOfDay = TimeOfDay::from_halves(18);
    /// When an afternoon does: at 14:00, an hour after four of a morning.
    pub const AFTERNOON: TimeOfDay = TimeOfDay::from_halves(28);
    /// When a morning may begin: from 5:00 to 11:30.
    pub const MORNINGS: std::ops::RangeInclusive<u8> = 10..=23;
    /// When an afternoon may begin: from 12:00 to 19:30, so that four hours end on the same day.
    pub const AFTERNOONS: std::ops::RangeInclusive<u8> = 24..=39;
}

impl Default for WorkingTimes {
    /// Mornings from 9:00 on, from Monday to Friday.
    fn default() -> Self {
        let is_workday = |day: &Weekday| !matches!(day, Weekday::Saturday | Weekday::Sunday);
        Self {
            days: Weekday::ALL.iter().copied().filter(is_workday).collect(),
            morning: Some(Self::MORNING),
            afternoon: None,
        }
    }
}
