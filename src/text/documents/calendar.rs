//! What goes into a calendar: blocks of time for the main roles, the weekly check-in, and the next answer.

use crate::{
    engine::{FocusBlock, FocusBlocks, Plan},
    model::{IsoWeek, Role, Set, TimeOfDay, Weekday},
    text::{Day, calendar},
};

/// For so many weeks the blocks are planned: till the answer is looked at again.
pub const WEEKS: i64 = 4;

/// How long a check-in takes, in minutes.
const CHECK_IN: u16 = 15;
/// When it is: at 16:00, unless that is within a block.
const CHECK_IN_AT: TimeOfDay = TimeOfDay::from_halves(32);
/// On which day it is, if that is one on which somebody works: on the last of the working week.
const CHECK_IN_ON: [Weekday; 7] = [
    Weekday::Friday,
    Weekday::Thursday,
    Weekday::Wednesday,
    Weekday::Tuesday,
    Weekday::Monday,
    Weekday::Sunday,
    Weekday::Saturday,
];

/// What an entry is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// Time for a role.
    Focus(Role),
    /// The weekly check-in.
    CheckIn,
    /// The next answer.
    AssessAgain,
}

/// When an entry is, by the clock where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// In each of [`WEEKS`] weeks.
    Weekly {
        /// The day of the first, …
        first: Day,
        /// … when it begins, …
        start: TimeOfDay,
        /// … and how many minutes it takes.
        minutes: u16,
    },
    /// On a day.
    AllDay(Day),
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEntry {
    /// What it is for.
    pub occasion: Occasion,
    /// What it is called.
    pub title: String,
    /// Why it is there.
    pub why: String,
    /// When it is.
    pub when: When,
    /// Its name among the entries of its week: the same for the same place in their order, so that a calendar that reads the
    /// week anew, also at other times, replaces it.
    pub name: String,
}

/// What the entries are made of.
#[derive(Clone, Debug)]
pub struct PlannedWeeks<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// On which days somebody works.
    pub days: Set<Weekday>,
    /// The blocks of the plan.
    pub blocks: &'a FocusBlocks,
    /// The first week.
    pub week: IsoWeek,
    /// The day of the answer.
    pub answered: Day,
    /// The day by which to answer again.
    pub again: Day,
}

impl PlannedWeeks<'_> {
    /// The Monday of the first week.
    pub fn first_day(&self) -> Day {
        self.day(Weekday::Monday)
    }

    /// When the check-in is.
    pub fn check_in(&self) -> (Weekday, TimeOfDay) {
        let on = CHECK_IN_ON.into_iter().find(|&day| self.days.contains(day)).unwrap_or(Weekday::Friday);
        let blocks = self.blocks.blocks.iter().filter(|block| block.day == on);
        // By time: what follows a block without a pause moves it on.
        let at = blocks.fold(CHECK_IN_AT, |at, block| if block.start <= at { at.max(block.end) } else { at });
        (on, at)
    }

    /// The entries: the blocks by day and time, the check-in, the next answer.
    pub fn entries(&self) -> Vec<CalendarEntry> {
        let blocks = (1..).zip(&self.blocks.blocks);
        let mut entries: Vec<CalendarEntry> =
            blocks.map(|(place, block)| self.block(place, *block)).collect();
        let (on, at) = self.check_in();
        entries.push(CalendarEntry {
            occasion: Occasion::CheckIn,
            title: calendar::check_in().to_owned(),
            why: calendar::why_check_in().to_owned(),
            when: When::Weekly { first: self.day(on), start: at, minutes: CHECK_IN },
            name: "check-in".to_owned(),
        });
        entries.push(CalendarEntry {
            occasion: Occasion::AssessAgain,
            title: calendar::assess_again().to_owned(),
            why: calendar::why_again(self.answered),
            when: When::AllDay(self.again),
            name: "assess-again".to_owned(),
        });
        entries
    }

    fn block(&self, place: usize, block: FocusBlock) -> CalendarEntry {
        let FocusBlock { day, start, role, .. } = block;
        CalendarEntry {
            occasion: Occasion::Focus(role),
            title: calendar::block(role),
            why: calendar::why_block(self.plan, role),
            when: When::Weekly { first: self.day(day), start, minutes: block.length().halves() * 30 },
            name: format!("block-{place}"),
        }
    }

    /// A day of the first week.
    fn day(&self, day: Weekday) -> Day {
        let (year, month, day) = self.week.day(day);
        Day { year, month, day }
    }
}

/// The blocks day by day, each from when to when and for which role, with times as `clock` writes them.
pub fn by_day(blocks: &FocusBlocks, clock: impl Fn(TimeOfDay) -> String) -> Vec<(Weekday, Vec<String>)> {
    let said = |block: &FocusBlock| calendar::timed(&clock(block.start), &clock(block.end), block.role);
    let days = blocks.blocks.chunk_by(|one, other| one.day == other.day);
    days.map(|day| (day[0].day, day.iter().map(said).collect())).collect()
}
