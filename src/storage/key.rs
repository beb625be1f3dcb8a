//! The keys under which records are stored.

use std::{fmt, str::FromStr};

use super::{problem::Problem, revision::Revision};
use crate::model::{Choice, IsoWeek, choices};

/// What all keys of the app begin with.
const PREFIX: &str = "12h";
/// When everything was erased last: a store that lacks the other's mark is older than that.
pub(super) const EPOCH: &str = "12h/epoch";
/// Everything is being erased.
pub(super) const ERASING: &str = "12h/erasing";
/// What was taken back, of which the mirror may not have heard.
pub(super) const TAKEN_BACK: &str = "12h/taken-back";
/// What keys of damaged values go on with.
const ASIDE: &str = "damaged";

choices! {
    /// What a record is.
    pub enum Kind {
        /// A saved assessment.
        Assessment = "assessment",
        /// The assessment being filled in.
        Draft = "draft",
        /// Where the hours of a week went.
        CheckIn = "check-in",
        /// Something the app has to remember.
        Setting = "setting",
    }
}

choices! {
    /// What the app has to remember; when it was set is all there is to it.
    pub enum Setting {
        /// Everything was saved as a file.
        Backup = "backup",
        /// The reminder to do so was sent away.
        Reminder = "reminder",
    }
}

/// A record's id: a counter in four base-36 digits, so that ids sort in the order of creation whatever the
/// clock says, and six random ones, so that two tabs never share one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    const COUNTER: usize = 4;
    const RANDOM: usize = 6;
    const DIGITS: &'static [u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

    /// The last counter: `zzzy`. None is left after `zzzz`.
    const LAST_COUNTER: u32 = 36_u32.pow(4) - 2;
    /// The last counter that is read from a file: `yzzz`. It leaves room for 46,655 later ones.
    const LAST_IMPORTED: u32 = 35 * 36_u32.pow(3) - 1;

    /// An id later than all of `existing`, unless one of them has the last counter already; `random` is any
    /// number, of which 31 bits count.
    pub fn after<'a>(existing: impl Iterator<Item = &'a Self>, random: u32) -> Self {
        let last = existing.filter_map(Self::counter).filter(|counter| *counter <= Self::LAST_COUNTER).max();
        let next = (last.unwrap_or(0) + 1).min(Self::LAST_COUNTER);
        Self(Self::digits(next, Self::COUNTER) + &Self::digits(random, Self::RANDOM))
    }

    /// The id of the one draft.
    pub fn draft() -> Self {
        Self("current".to_owned())
    }

    /// The id of a week's check-in.
    pub fn of_week(week: IsoWeek) -> Self {
        Self(week.to_string())
    }

    /// The week, if it is the id of one.
    pub fn week(&self) -> Option<IsoWeek> {
        self.0.parse().ok()
    }

    /// The id of what is set.
    pub fn of_setting(setting: Setting) -> Self {
        Self(setting.id().to_owned())
    }

    /// The id of the copy of a record that two tabs have changed at once. It stands right after the original,
    /// and each tab that makes it gives it the same id, because it depends on what is copied alone.
    pub fn of_copy(original: &Self, value: &str) -> Self {
        let counter = original.counter().unwrap_or_default();
        // FNV-1a, 32 bits.
        let hash = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        let hash = value.bytes().fold(0x811c_9dc5, hash);
        Self(Self::digits(counter, Self::COUNTER) + &Self::digits(hash & (u32::MAX >> 1), Self::RANDOM))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn counter(&self) -> Option<u32> {
        u32::from_str_radix(self.0.get(..Self::COUNTER)?, 36).ok()
    }

    fn digits(mut number: u32, count: usize) -> String {
        let mut digits = vec![b'0'; count];
        for digit in digits.iter_mut().rev() {
            *digit = Self::DIGITS[(number % 36) as usize];
            number /= 36;
        }
        digits.into_iter().map(char::from).collect()
    }
}

impl FromStr for Id {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        let plain = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        if plain && (1..=32).contains(&text.len()) { Ok(Self(text.to_owned())) } else { Err(Problem::Key) }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A record's key: `12h/<kind>/<id>/<rev>`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// What the record is.
    pub kind: Kind,
    /// Which one.
    pub id: Id,
    /// Which revision.
    pub rev: Revision,
}

impl Key {
    /// Whether there is room for later ids and revisions after this one: what comes from a file has to leave it.
    pub(super) fn leaves_room(&self) -> bool {
        let is_late = |counter| self.kind == Kind::Assessment && counter > Id::LAST_IMPORTED;
        self.rev <= Revision::MAX_IMPORTED && !self.id.counter().is_some_and(is_late)
    }

    /// Whether a key belongs to this app, readable or not.
    pub fn is_ours(text: &str) -> bool {
        text.split('/').next() == Some(PREFIX)
    }

    /// Whether a key belongs to this app and is none of the marks of what is gone.
    pub fn of_record(text: &str) -> bool {
        Self::is_ours(text) && ![EPOCH, ERASING, TAKEN_BACK].contains(&text)
    }

    /// Where a damaged value is kept that was found under a key.
    pub(super) fn aside(text: &str, number: u32) -> String {
        format!("{PREFIX}/{ASIDE}/{number}/{text}")
    }

    /// Whether a damaged value is kept there.
    pub(super) fn is_aside(text: &str) -> bool {
        text.split('/').nth(1) == Some(ASIDE)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PREFIX}/{}/{}/{}", self.kind, self.id, self.rev)
    }
}

impl FromStr for Key {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        let mut parts = text.split('/');
        let mut part = || parts.next().ok_or(Problem::Key);
        let (prefix, kind, id, rev) = (part()?, part()?, part()?, part()?);
        // One key, one spelling: “007” or “+7” would be a second name of revision 7.
        let is_plain = matches!(rev.as_bytes().first(), Some(b'1'..=b'9'));
        if prefix != PREFIX || !is_plain || parts.next().is_some() {
            return Err(Problem::Key);
        }
        let kind = kind.parse().map_err(|_| Problem::Key)?;
        let id: Id = id.parse()?;
        // After the last counter no id would come.
        if kind == Kind::Assessment && id.counter().is_some_and(|counter| counter > Id::LAST_COUNTER) {
            return Err(Problem::Key);
        }
        let rev = rev.parse().ok().and_then(Revision::new).ok_or(Problem::Key)?;
        Ok(Self { kind, id, rev })
    }
}
