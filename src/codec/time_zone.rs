//! A zone of time, found out by asking its clock: when it is changed, and by which rule in each year.

use time::{Date, Duration, Month, Weekday};

pub(super) const MINUTE: i64 = 60_000;
pub(super) const DAY: i64 = 24 * 60 * MINUTE;

/// A zone of time as far as a file needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Its name in the database of the IANA: `Europe/Berlin`.
    pub name: String,
    /// How many minutes its clock is ahead of universal time, before the first change.
    pub ahead: i32,
    /// When its clock is changed, in order.
    pub changes: Vec<ZoneChange>,
}

/// A change of the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ZoneChange {
    /// When it is, in milliseconds since 1970.
    pub at: i64,
    /// How many minutes the clock is ahead of universal time from then on.
    pub ahead: i32,
}

impl Zone {
    /// The zone from one time to another, both in milliseconds since 1970, by asking how many minutes its clock is `ahead` at a
    /// time. A change that is taken back within a day is not found.
    pub fn observed(name: String, from: i64, to: i64, ahead: impl Fn(i64) -> i32) -> Self {
        let first = ahead(from);
        let mut changes = Vec::new();
        let (mut time, mut before) = (from, first);
        while time < to {
            let next = time + DAY;
            let after = ahead(next);
            if after != before {
                let (mut early, mut late) = (time, next);
                while late - early > MINUTE {
                    let middle = early + (late - early) / 2 / MINUTE * MINUTE;
                    if ahead(middle) == before {
                        early = middle;
                    } else {
                        late = middle;
                    }
                }
                changes.push(ZoneChange { at: late, ahead: after });
            }
            (time, before) = (next, after);
        }
        Self { name, ahead: first, changes }
    }
}

impl ZoneChange {
    /// When it is by the clock on the wall, which is `before` minutes ahead till then: in milliseconds since 1970 as if there
    /// were universal time alone.
    pub(super) fn on_the_wall(self, before: i32) -> i64 {
        self.at + i64::from(before) * MINUTE
    }
}

/// A change of the clock that comes every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct YearlyChange {
    /// When the first is by the clock on the wall.
    pub(super) first: i64,
    /// How many minutes the clock is ahead of universal time before it, …
    pub(super) before: i32,
    /// … and after it.
    pub(super) ahead: i32,
    /// In which month, …
    pub(super) month: Month,
    /// … on which day of the week, …
    pub(super) weekday: Weekday,
    /// … and on the how manieth of these in the month: the 1st to the 4th, or the last, which is -1.
    pub(super) place: i64,
}

impl Zone {
    /// The rules by which the clock is put forward and back in each year; nothing where it is not, or by no such rule.
    pub(super) fn rules(&self) -> Option<[YearlyChange; 2]> {
        /// So often at least a change was seen: in each of the years that were looked at.
        const OFTEN: usize = 3;
        let one = self.changes.first()?.ahead;
        let other = self.ahead;
        let turns = [one, other].into_iter().cycle();
        if !self.changes.iter().zip(turns).all(|(change, ahead)| change.ahead == ahead) {
            return None;
        }
        let rule = |skipped: usize, before: i32, ahead: i32| {
            let walls = self.changes.iter().skip(skipped).step_by(2).map(|change| change.on_the_wall(before));
            let walls: Vec<i64> = walls.collect();
            (walls.len() >= OFTEN).then(|| yearly(&walls, before, ahead)).flatten()
        };
        Some([rule(0, other, one)?, rule(1, one, other)?])
    }
}

/// The rule that these changes follow, one in each year.
fn yearly(walls: &[i64], before: i32, ahead: i32) -> Option<YearlyChange> {
    let date = |wall: &i64| date(*wall);
    let first = *walls.first()?;
    let (time, month, weekday) = (first.rem_euclid(DAY), date(&first).month(), date(&first).weekday());
    let is_alike = |wall: &i64| {
        let date = date(wall);
        (wall.rem_euclid(DAY), date.month(), date.weekday()) == (time, month, weekday)
    };
    let is_next = |pair: &[i64]| date(&pair[1]).year() == date(&pair[0]).year() + 1;
    if !walls.iter().all(is_alike) || !walls.windows(2).all(is_next) {
        return None;
    }
    let is_last = |wall: &i64| date(wall).day() + 7 > month.length(date(wall).year());
    let place = |wall: &i64| i64::from(date(wall).day() - 1) / 7 + 1;
    let place = if walls.iter().all(is_last) {
        -1
    } else {
        Some(place(&first)).filter(|of_first| walls.iter().all(|wall| place(wall) == *of_first))?
    };
    Some(YearlyChange { first, before, ahead, month, weekday, place })
}

/// The day of a time in milliseconds since 1970, as if there were universal time alone.
pub(super) fn date(time: i64) -> Date {
    epoch().saturating_add(Duration::days(time.div_euclid(DAY)))
}

pub(super) fn epoch() -> Date {
    Date::from_ordinal_date(1970, 1).unwrap_or(Date::MIN)
}
