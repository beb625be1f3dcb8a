//! Entries of a calendar as a file that calendar programs import (iCalendar, RFC 5545).
//!
//! What happens in a week happens at the same time by the clock on the wall, also where that is changed in between: each
//! time has the name of its zone, and the file says when that zone's clock is changed.

use ics::{
    Event, ICalendar,
    components::{Component, Parameter, Property},
    escape_text,
    properties::{Class, Description, RRule, Summary, Transp, URL},
};
use time::{Date, Weekday};

use super::time_zone::{self, DAY, MINUTE, YearlyChange, Zone, epoch};
use crate::text::{CalendarEntry, Day, Occasion, WEEKS, When, calendar};

const SECOND: i64 = 1000;

/// The file, in UTF-8. `week` tells these entries from those of other weeks, `now` is in milliseconds since 1970, and `link` is
/// where an entry leads: a web address without any data.
pub fn to_ics(
    entries: &[CalendarEntry],
    week: &str,
    zone: &Zone,
    now: i64,
    link: &dyn Fn(Occasion) -> Option<String>,
) -> String {
    let zone_name = plain_name(&zone.name);
    let mut file = ICalendar::new("2.0", "-//twelve-hats//twelve-hats//EN");
    file.add_component(time_zone(zone, &zone_name));
    let stamp = format!("{}Z", at(now));
    for entry in entries {
        let mut event = Event::new(format!("{week}-{}@twelve-hats", entry.name), stamp.clone());
        when(&mut event, entry.when, &zone_name);
        event.push(Summary::new(text(&entry.title)));
        let link = link(entry.occasion);
        let more = link.as_deref().map(|link| format!("\n\n{}", calendar::more(link))).unwrap_or_default();
        event.push(Description::new(text(&format!("{}{more}", entry.why))));
        if let Some(link) = link {
            event.push(URL::new(link));
        }
        // Colleagues may see when, but not what somebody is good at.
        event.push(Class::private());
        file.add_event(event);
    }
    file.to_string()
}

fn when(event: &mut Event, when: When, zone: &str) {
    match when {
        When::Weekly { first, start, minutes } => {
            let start = midnight(first) + (i64::from(start.hour()) * 60 + i64::from(start.minute())) * MINUTE;
            let here = |name: &'static str, time: i64| {
                let mut property = Property::new(name, at(time));
                property.add(Parameter::new("TZID", zone.to_owned()));
                property
            };
            event.push(here("DTSTART", start));
            event.push(here("DTEND", start + i64::from(minutes) * MINUTE));
            event.push(RRule::new(format!("FREQ=WEEKLY;COUNT={WEEKS}")));
        }
        When::AllDay(day) => {
            let mut on = Property::new("DTSTART", date(midnight(day)));
            on.add(Parameter::new("VALUE", "DATE"));
            event.push(on);
            // A reminder: it takes no time.
            event.push(Transp::transparent());
        }
    }
}

/// By its yearly rules, which every program knows; where it has none, each change by itself.
fn time_zone(zone: &Zone, name: &str) -> Component<'static> {
    let mut of = Component::new("VTIMEZONE");
    of.add_property(Property::new("TZID", name.to_owned()));
    if let Some(rules) = zone.rules() {
        for YearlyChange { first, before, ahead, month, weekday, place } in rules {
            let mut change = observance(ahead > before, at(first), before, ahead);
            let rule =
                format!("FREQ=YEARLY;BYMONTH={};BYDAY={place}{}", u8::from(month), short_name(weekday));
            change.add_property(Property::new("RRULE", rule));
            of.add_component(change);
        }
        return of;
    }
    let mut before = zone.ahead;
    // What holds first does so from long ago.
    let is_summer = zone.changes.first().is_some_and(|change| change.ahead < before);
    of.add_component(observance(is_summer, "19700101T000000".to_owned(), before, before));
    for change in &zone.changes {
        of.add_component(observance(
            change.ahead > before,
            at(change.on_the_wall(before)),
            before,
            change.ahead,
        ));
        before = change.ahead;
    }
    of
}

fn short_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

/// What holds from a time on, by the clock on the wall before it is changed.
fn observance(is_summer: bool, from: String, before: i32, ahead: i32) -> Component<'static> {
    let mut of = Component::new(if is_summer { "DAYLIGHT" } else { "STANDARD" });
    let said = [("DTSTART", from), ("TZOFFSETFROM", offset(before)), ("TZOFFSETTO", offset(ahead))];
    for (name, value) in said {
        of.add_property(Property::new(name, value));
    }
    of
}

/// Minutes ahead of universal time, as `+0530`.
fn offset(ahead: i32) -> String {
    let sign = if ahead < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", ahead.abs() / 60, ahead.abs() % 60)
}

/// Midnight of a day, in milliseconds since 1970 as if there were universal time alone.
fn midnight(Day { year, month, day }: Day) -> i64 {
    let date = time::Month::try_from(month).and_then(|month| Date::from_calendar_date(year, month, day));
    date.map_or(0, |date| (date - epoch()).whole_days() * DAY)
}

/// The day of a time, as `20261130`.
fn date(time: i64) -> String {
    let date = time_zone::date(time);
    format!("{:04}{:02}{:02}", date.year(), u8::from(date.month()), date.day())
}

/// A time to the second, as `20261130T090000`.
fn at(time: i64) -> String {
    let second = time.rem_euclid(DAY) / SECOND;
    format!("{}T{:02}{:02}{:02}", date(time), second / 3600, second / 60 % 60, second % 60)
}

/// Words as they stand in a file: no letter of them ends a line or begins another property.
fn text(words: &str) -> String {
    let plain = |letter: char| if letter.is_control() && letter != '\n' { ' ' } else { letter };
    escape_text(words.chars().map(plain).collect::<String>()).into_owned()
}

/// The name of a zone, with nothing in it that means anything in a file.
fn plain_name(name: &str) -> String {
    let is_plain = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '/' | '_' | '-' | '+');
    let name: String = name.chars().filter(is_plain).collect();
    if name.is_empty() { "local".to_owned() } else { name }
}
