//! How old the last file with everything is, and whether it is time for another.

use super::{archive::Archive, key::Kind, key::Setting};

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;
/// From so many assessments and check-ins on, losing them would hurt.
const WORTH_KEEPING: usize = 3;
/// Days after which a file is old, and for which a reminder that was sent away stays away.
const OLD: i64 = 30;

/// How old the last file with everything is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backup {
    /// When everything was saved as a file last: milliseconds since 1970.
    pub last: Option<i64>,
    /// Whole days since then, at least 0.
    pub days: Option<i64>,
    /// How many assessments and weeks were saved, changed or deleted since.
    pub changed: usize,
    /// Whether it is time to remind of it.
    pub due: bool,
}

impl Archive {
    /// How old the last file with everything is, at this time (milliseconds since 1970).
    pub fn backup(&self, now: i64) -> Backup {
        let last = self.when(Setting::Backup);
        let days = |since: i64| now.saturating_sub(since).max(0) / DAY;
        let is_new = |time: i64| last.is_none_or(|last| time > last);
        let latest =
            self.latest().filter(|record| matches!(record.key.kind, Kind::Assessment | Kind::CheckIn));
        let changed =
            latest.filter(|record| is_new(record.time) && (last.is_some() || !record.is_tombstone())).count();
        let asleep = self.when(Setting::Reminder).is_some_and(|sent_away| days(sent_away) < OLD);
        let old = last.is_none_or(|last| days(last) >= OLD);
        let worth = if last.is_some() { 1 } else { WORTH_KEEPING };
        Backup { last, days: last.map(days), changed, due: old && changed >= worth && !asleep }
    }
}
