//! Check-ins, one a week, and what the app has to remember.

use super::{
    archive::{Archive, same_record},
    edit::Stamp,
    key::{Id, Kind, Setting},
    record::{Body, Record, Week},
    store::{LocalStore, WriteError},
};
use crate::model::IsoWeek;

impl Archive {
    /// The check-ins, the latest week first.
    pub fn check_ins(&self) -> Vec<(IsoWeek, Week)> {
        let check_in = |record: &Record| Some((record.key.id.week()?, record.week()?.clone()));
        let latest = self.of_kind(Kind::CheckIn).chunk_by(same_record).filter_map(<[Record]>::last);
        let mut weeks: Vec<(IsoWeek, Week)> = latest.filter_map(check_in).collect();
        weeks.sort_unstable_by_key(|(week, _)| std::cmp::Reverse(*week));
        weeks
    }

    /// The check-in of a week.
    pub fn check_in(&self, week: IsoWeek) -> Option<&Week> {
        self.revisions(Kind::CheckIn, &Id::of_week(week)).last()?.week()
    }

    /// Stores the check-in of a week; a later one of the same week takes its place.
    ///
    /// # Errors
    /// [`WriteError`]; then what was stored before is still there.
    pub fn save_check_in(
        &mut self,
        local: &dyn LocalStore,
        week: IsoWeek,
        content: Week,
        stamp: Stamp,
    ) -> Result<(), WriteError> {
        self.write(local, Kind::CheckIn, &Id::of_week(week), Body::Week(content), stamp)
    }

    /// Deletes the check-in of a week.
    ///
    /// # Errors
    /// [`WriteError`]; then it is still there.
    pub fn delete_check_in(
        &mut self,
        local: &dyn LocalStore,
        week: IsoWeek,
        stamp: Stamp,
    ) -> Result<(), WriteError> {
        self.write(local, Kind::CheckIn, &Id::of_week(week), Body::Deleted, stamp)
    }

    /// When something was set last: milliseconds since 1970.
    pub fn when(&self, setting: Setting) -> Option<i64> {
        let last = self.revisions(Kind::Setting, &Id::of_setting(setting)).last()?;
        (!last.is_tombstone()).then_some(last.time)
    }

    /// Remembers that something is set now.
    ///
    /// # Errors
    /// [`WriteError`]; then it is as before.
    pub fn set(&mut self, local: &dyn LocalStore, setting: Setting, stamp: Stamp) -> Result<(), WriteError> {
        self.write(local, Kind::Setting, &Id::of_setting(setting), Body::Set, stamp)
    }
}
