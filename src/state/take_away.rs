//! What is taken away from the page: printed, copied, saved as a file.

use leptos::{prelude::*, task::spawn_local};

use super::{calendar, signals::State};
use crate::{
    codec::{Shared, Zone, to_ics, write_link},
    model::{IsoWeek, TimeOfDay, WorkingTimes},
    platform,
    routes::{AssessPage, Route},
    text::{self, Day, Occasion, PlannedWeeks, WEEKS},
};

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;
/// After so many milliseconds an answer is worth another look.
pub(super) const LOOK_AGAIN: i64 = WEEKS * 7 * DAY;

/// So far before the first week, and so far after it, a calendar file knows the changes of the clock, in milliseconds: who
/// goes on with the blocks has them right for two years, and the first of each kind is before the first block.
const ZONE_BEFORE: i64 = 400 * DAY;
const ZONE_AFTER: i64 = 731 * DAY;

/// The verbs on what is taken away.
#[derive(Clone, Copy)]
pub struct TakeAway(pub(super) State);

impl TakeAway {
    /// What time it is.
    pub fn now(self) -> i64 {
        platform::now()
    }

    /// The day of this time, and the day by which to look again, unless it has passed; in words.
    pub fn days(self, time: i64) -> (String, Option<String>) {
        (platform::date(time), next_look(time).map(platform::date))
    }

    /// The day of this time, where the person is.
    pub fn day(self, time: i64) -> Day {
        let (year, month, day) = platform::calendar::date(time);
        Day { year, month, day }
    }

    /// Noon of a day, where the person is.
    pub fn noon(self, Day { year, month, day }: Day) -> i64 {
        platform::calendar::noon(year, month, day)
    }

    /// Whether a link to the page leads to it from elsewhere.
    pub fn has_address(self) -> bool {
        platform::address().is_some()
    }

    /// The link that holds this; nothing where the page has no address on the web.
    pub fn link(self, shared: &Shared) -> Option<String> {
        let address = platform::address()?;
        Some(format!("{address}{}/{}", Route::Shared(String::new()).href(), write_link(shared)))
    }

    /// Whether the browser can hand a link to other apps.
    pub fn can_send(self) -> bool {
        platform::can_share()
    }

    /// Hands a link to an app that the person chooses, and tells `done` whether that could be.
    pub fn send(self, link: String, done: Callback<bool>) {
        spawn_local(async move {
            let could = platform::share_link(text::share::opened(), &link).await;
            // The view may have gone.
            let _ = done.try_run(could);
        });
    }

    /// Asks the browser to print the page, once what is drawn now is on it.
    pub fn print(self) {
        platform::after_drawing(platform::print);
    }

    /// Hands the person this text as a file; its name has the day of this time.
    pub fn save_markdown(self, name: &str, time: i64, text: &str) {
        let name = format!("twelve-hats-{name}-{}.md", platform::iso_date(time));
        platform::save_file(&name, "text/markdown;charset=utf-8", text);
    }

    /// The week from which on a calendar is planned.
    pub fn first_week(self) -> Option<IsoWeek> {
        calendar::next_week()
    }

    /// The day by which an answer of this time is to be looked at again; where that is before the first week, the Monday after
    /// the last.
    pub fn again(self, answered: i64, first_week: IsoWeek) -> Day {
        let first = calendar::noon_of_monday(first_week);
        let next = next_look(answered).filter(|next| self.day(*next) >= self.day(first));
        self.day(next.unwrap_or(first + LOOK_AGAIN))
    }

    /// When somebody said that they work undisturbed; as long as the page is open.
    pub fn working_times(self) -> WorkingTimes {
        self.0.working_times.get_value()
    }

    /// Keeps when somebody works undisturbed, for the next look at it.
    pub fn choose_times(self, times: WorkingTimes) {
        self.0.working_times.set_value(times);
    }

    /// A time of the day as the person writes it.
    pub fn clock(self, time: TimeOfDay) -> String {
        // No clock is changed around noon of this day.
        let noon = platform::calendar::noon(2026, 1, 7);
        platform::clock(noon + (i64::from(time.halves()) - 24) * 30 * 60_000)
    }

    /// Hands the person these weeks as a file for calendar programs.
    pub fn save_calendar(self, weeks: &PlannedWeeks<'_>) {
        let monday = calendar::noon_of_monday(weeks.week);
        let (from, to) = (monday - ZONE_BEFORE, monday + ZONE_AFTER);
        let zone = Zone::observed(platform::calendar::zone_name(), from, to, platform::calendar::ahead);
        let address = platform::address();
        let link = |occasion: Occasion| {
            let route = match occasion {
                Occasion::Focus(role) => Route::Model(Some(role)),
                Occasion::CheckIn => Route::CheckIn(None),
                Occasion::AssessAgain => Route::Assess(AssessPage::Start),
            };
            Some(format!("{}{}", address.as_ref()?, route.href()))
        };
        let file = to_ics(&weeks.entries(), &weeks.week.to_string(), &zone, platform::now(), &link);
        let name = format!("twelve-hats-calendar-{}.ics", platform::iso_date(monday));
        platform::save_file(&name, "text/calendar;charset=utf-8", &file);
    }

    /// Copies this text, says so in these `words`, and tells `done` whether it could be.
    pub fn copy(self, text: String, words: &'static str, done: Callback<bool>) {
        // Said anew, also where it was what was said last.
        self.0.announce(String::new());
        spawn_local(async move {
            let is_copied = platform::copy(&text).await;
            if is_copied {
                self.0.announce(words.to_owned());
            }
            // The view may have gone.
            let _ = done.try_run(is_copied);
        });
    }
}

/// When to look again at an answer of this time, on no weekend; nothing where that has passed.
fn next_look(time: i64) -> Option<i64> {
    let next = time + LOOK_AGAIN;
    let next = next + calendar::days_of_weekend(next) * DAY;
    Some(next).filter(|next| *next >= platform::now())
}
