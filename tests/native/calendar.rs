//! The week in a calendar: blocks that hold the plan's hours, and a file that another program reads as it is meant.

use std::collections::BTreeSet;

use icalendar::{Calendar, CalendarComponent, Component};
use proptest::prelude::*;
use twelve_hats::{
    codec::{Zone, ZoneChange, to_ics},
    engine::{FocusBlock, FocusBlocks, Plan, focus_blocks, plan},
    model::{
        Answer, Answers, Challenge, Choice, Cover, Hours, IsoWeek, LONGEST_NAME, Role, Set, Stage, TimeOfDay,
        Title, Weekday, Weights, WorkingTimes,
    },
    priors,
    text::{CalendarEntry, Day, Occasion, PlannedWeeks, When, by_day},
};

use crate::{
    brief::hostile,
    support::{any_answers, any_set, any_week, any_weights, halves, holds, set},
};

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

const WORKDAYS: [Weekday; 5] =
    [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];

fn time(hour: u8, minute: u8) -> TimeOfDay {
    TimeOfDay::from_halves(hour * 2 + minute / 30)
}

fn any_times() -> impl Strategy<Value = WorkingTimes> {
    let start =
        |from: std::ops::RangeInclusive<u8>| proptest::option::of(from.prop_map(TimeOfDay::from_halves));
    (any_set::<Weekday>(), start(WorkingTimes::MORNINGS), start(WorkingTimes::AFTERNOONS))
        .prop_map(|(days, morning, afternoon)| WorkingTimes { days, morning, afternoon })
}

fn any_plan() -> impl Strategy<Value = Plan> {
    (any_answers(), any_weights(), proptest::option::of(any_week()))
        .prop_map(|(answers, weights, week)| plan(priors::v2(), &Answers { week, ..answers }, weights))
}

/// From when to when somebody works undisturbed, in half hours.
fn spans(times: WorkingTimes) -> Vec<(u8, u8)> {
    let afternoon = times.afternoon.map(|start| (start.halves(), start.halves() + 8));
    let till = afternoon.map_or(48, |(start, _)| start);
    let morning = times.morning.map(|start| (start.halves(), till.min(start.halves() + 8)));
    morning.into_iter().chain(afternoon).collect()
}

/// How many half hours there is time for.
fn room(times: WorkingTimes) -> u16 {
    let a_day: u8 = spans(times).iter().map(|(start, end)| end - start).sum();
    u16::from(a_day) * u16::try_from(times.days.len()).unwrap()
}

fn blocks_of(blocks: &FocusBlocks, role: Role) -> impl Iterator<Item = &FocusBlock> {
    blocks.blocks.iter().filter(move |block| block.role == role)
}

#[test]
fn blocks_hold_the_hours_of_the_plan_or_all_there_is_time_for() {
    holds(3000, &(any_plan(), any_times()), |(plan, times)| {
        let blocks = focus_blocks(&plan, &times);
        let planned = Hours::sum(plan.main().map(|role| plan.hours(role)));
        prop_assert_eq!(blocks.planned, planned);
        let room = room(times);
        let is_cut = planned.halves() > room;
        let meant = if is_cut { room / 2 * 2 } else { planned.halves() };
        prop_assert_eq!(blocks.placed().halves(), meant, "{:?}", blocks);
        for role in plan.main() {
            let placed = Hours::sum(blocks_of(&blocks, role).map(FocusBlock::length)).halves();
            let part = plan.hours(role).get() / planned.get().max(0.5) * blocks.placed().get() * 2.0;
            prop_assert!(!is_cut || placed.is_multiple_of(2), "{role}: {placed}");
            prop_assert!((f64::from(placed) - part).abs() < 2.0, "{role}: {placed} of {part}");
        }
        Ok(())
    });
}

#[test]
fn blocks_are_in_the_times_one_after_the_other_and_in_the_order_of_the_plan() {
    holds(3000, &(any_plan(), any_times()), |(plan, times)| {
        let FocusBlocks { blocks, .. } = focus_blocks(&plan, &times);
        let mut spans = spans(times);
        if let [(start, till), (from, end)] = spans[..]
            && till == from
        {
            spans = vec![(start, end)];
        }
        for block in &blocks {
            let is_within = |(start, end): &(u8, u8)| {
                *start <= block.start.halves() && block.end.halves() <= *end && block.start < block.end
            };
            prop_assert!(times.days.contains(block.day) && spans.iter().any(is_within), "{block:?}");
            prop_assert!(block.length().halves() <= 8, "{block:?}");
        }
        for pair in blocks.windows(2) {
            let [one, next] = pair else { unreachable!() };
            prop_assert!((one.day, one.end) <= (next.day, next.start), "{pair:?}");
            let (ends, begins) = ((one.day, one.end, one.role), (next.day, next.start, next.role));
            prop_assert!(ends != begins || one.length().halves() + next.length().halves() > 8, "{pair:?}");
        }
        let order: Vec<Role> = plan.main().collect();
        let places = blocks.iter().map(|block| order.iter().position(|role| *role == block.role).unwrap());
        prop_assert!(places.is_sorted());
        Ok(())
    });
}

#[test]
fn no_block_is_shorter_than_an_hour_where_there_is_time() {
    holds(3000, &(any_plan(), any_times()), |(plan, times)| {
        let blocks = focus_blocks(&plan, &times);
        // Each morning and afternoon may end half an hour earlier.
        let slots = u16::try_from(spans(times).len() * times.days.len()).unwrap();
        if blocks.planned.halves() + slots > room(times) {
            return Ok(());
        }
        let short = blocks
            .blocks
            .iter()
            .find(|block| block.length() < halves(2) && plan.hours(block.role) >= halves(2));
        prop_assert!(short.is_none(), "{:?} in {:?}", short, blocks);
        Ok(())
    });
}

/// A plan with a deal to close: sales first.
fn deal() -> Plan {
    let answers = Answers {
        title: Answer::Given(Title::Cto),
        stage: Answer::Given(Stage::Seed),
        challenges: Answer::Given(set(&[Challenge::KeyCustomer])),
        ..Answers::default()
    };
    plan(priors::v2(), &answers, Weights::default())
}

#[test]
fn a_week_of_mornings_and_afternoons_reads_as_expected() {
    let plan = deal();
    let times = WorkingTimes {
        days: [Weekday::Tuesday, Weekday::Thursday].into_iter().collect(),
        morning: Some(time(9, 30)),
        afternoon: Some(time(12, 0)),
    };
    let blocks = focus_blocks(&plan, &times);
    assert_eq!(blocks.placed(), halves(26));
    let clock = |time: TimeOfDay| format!("{}:{:02}", time.hour(), time.minute());
    let said: Vec<String> = by_day(&blocks, clock)
        .into_iter()
        .map(|(day, blocks)| format!("{day}: {}", blocks.join(" · ")).replace('\u{a0}', " "))
        .collect();
    assert_eq!(
        said,
        [
            "tuesday: 9:30 – 12:00 Sales Partner · 12:00 – 14:30 Sales Partner · 14:30 – 16:00 Customer Advocate",
            "thursday: 9:30 – 10:00 Customer Advocate · 10:00 – 14:00 Developer · 14:00 – 16:00 Architect",
        ]
    );
}

#[test]
fn the_usual_times_are_five_mornings() {
    assert_eq!(
        WorkingTimes::default(),
        WorkingTimes { days: WORKDAYS.into_iter().collect(), morning: Some(time(9, 0)), afternoon: None }
    );
}

fn weeks<'a>(plan: &'a Plan, days: &[Weekday], blocks: &'a FocusBlocks) -> PlannedWeeks<'a> {
    PlannedWeeks {
        plan,
        days: days.iter().copied().collect(),
        blocks,
        week: "2027w12".parse().unwrap(),
        answered: Day { year: 2027, month: 3, day: 19 },
        again: Day { year: 2027, month: 4, day: 16 },
    }
}

#[test]
fn the_check_in_is_at_the_end_of_the_working_week_and_in_no_block() {
    use Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
    let plan = deal();
    let check_in = |days: &[Weekday], morning, afternoon| {
        let times = WorkingTimes { days: days.iter().copied().collect(), morning, afternoon };
        weeks(&plan, days, &focus_blocks(&plan, &times)).check_in()
    };
    assert_eq!(check_in(&WORKDAYS, Some(time(9, 0)), None), (Friday, time(16, 0)));
    assert_eq!(check_in(&WORKDAYS, None, Some(time(19, 30))), (Friday, time(16, 0)));
    let two = [Monday, Friday];
    assert_eq!(check_in(&two, None, Some(time(13, 0))), (Friday, time(17, 0)));
    assert_eq!(check_in(&two, None, Some(time(16, 0))), (Friday, time(20, 0)));
    assert_eq!(check_in(&[Sunday, Monday, Tuesday, Wednesday, Thursday], None, None).0, Thursday);
    assert_eq!(check_in(&[Saturday, Sunday], None, None).0, Sunday);
}

#[test]
fn a_check_in_is_on_a_day_of_work_while_nothing_else_is() {
    holds(2000, &(any_plan(), any_times()), |(plan, times)| {
        let blocks = focus_blocks(&plan, &times);
        let days: Vec<Weekday> = times.days.iter().collect();
        let (day, start) = weeks(&plan, &days, &blocks).check_in();
        prop_assert!(days.is_empty() || times.days.contains(day));
        let at_once =
            blocks.blocks.iter().find(|block| block.day == day && block.start <= start && start < block.end);
        prop_assert!(at_once.is_none() && start >= time(16, 0), "{:?} at {:?}", at_once, start);
        Ok(())
    });
}

#[test]
fn days_of_a_week_follow_its_monday() {
    let week: IsoWeek = "2026w53".parse().unwrap();
    let days = Weekday::ALL.iter().map(|&day| week.day(day)).collect::<Vec<_>>();
    assert_eq!(days[0], week.monday());
    assert_eq!(
        days,
        [
            (2026, 12, 28),
            (2026, 12, 29),
            (2026, 12, 30),
            (2026, 12, 31),
            (2027, 1, 1),
            (2027, 1, 2),
            (2027, 1, 3)
        ]
    );
    assert_eq!(week.next(), "2027w01".parse().ok());
    assert_eq!(week.next().and_then(IsoWeek::previous), Some(week));
    assert_eq!(IsoWeek::LAST.next(), None);
}

/// Berlin's clock in 2027: an hour ahead, two from 28 March 1:00 to 31 October 1:00 universal time.
fn berlin(at: i64) -> i32 {
    if (SUMMER..WINTER).contains(&at) { 120 } else { 60 }
}
const SUMMER: i64 = 1_806_195_600_000;
const WINTER: i64 = 1_824_944_400_000;
/// When it is changed in 2026, 2027 and 2028.
const BERLIN: [i64; 6] =
    [1_774_746_000_000, 1_792_890_000_000, SUMMER, WINTER, 1_837_645_200_000, 1_856_394_000_000];

#[test]
fn a_zone_is_found_by_its_clock_to_the_minute() {
    let zone = Zone::observed("Europe/Berlin".to_owned(), SUMMER - 9 * DAY - 123, WINTER + 30 * DAY, berlin);
    let change = |at, ahead| ZoneChange { at, ahead };
    let near = |found: &ZoneChange, wanted: i64| (found.at - wanted).abs() < MINUTE;
    assert_eq!((zone.ahead, zone.changes.len()), (60, 2));
    assert!(near(&zone.changes[0], SUMMER) && near(&zone.changes[1], WINTER), "{zone:?}");
    let from_midnight = Zone::observed("x".to_owned(), SUMMER - 2 * DAY, WINTER + DAY, berlin);
    assert_eq!(from_midnight.changes, [change(SUMMER, 120), change(WINTER, 60)]);
    assert_eq!(Zone::observed("x".to_owned(), 0, 400 * DAY, |_| 330).changes, []);
}

/// What a file says of a zone whose clock is changed from the first number of minutes to the other at these times, and back.
fn zone_of(changes: &[i64], ahead: [i32; 2]) -> String {
    let clock = |at: i64| ahead[changes.iter().filter(|change| **change <= at).count() % 2];
    let zone = Zone::observed("Some/Where".to_owned(), 1_768_046_400_000, 1_862_049_600_000, clock);
    let file = to_ics(&[], "2027w12", &zone, SUMMER, &|_| None);
    let (_, zone) = file.split_once("TZID:Some/Where\r\n").unwrap();
    zone.split_once("END:VTIMEZONE").unwrap().0.replace("\r\n", "\n")
}

#[test]
fn a_yearly_change_of_the_clock_is_a_rule() {
    assert_eq!(
        zone_of(&BERLIN, [60, 120]),
        "BEGIN:DAYLIGHT\nDTSTART:20260329T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n\
         RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\n\
         BEGIN:STANDARD\nDTSTART:20261025T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n\
         RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\n"
    );
    let new_york = [
        1_772_953_200_000,
        1_793_512_800_000,
        1_805_007_600_000,
        1_825_567_200_000,
        1_836_457_200_000,
        1_857_016_800_000,
    ];
    assert_eq!(
        zone_of(&new_york, [-300, -240]),
        "BEGIN:DAYLIGHT\nDTSTART:20260308T020000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400\n\
         RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\nEND:DAYLIGHT\n\
         BEGIN:STANDARD\nDTSTART:20261101T020000\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0500\n\
         RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\nEND:STANDARD\n"
    );
}

#[test]
fn changes_of_the_clock_without_a_rule_are_told_one_by_one() {
    // As in Morocco, whose clock follows the moon.
    let morocco = [
        1_771_120_800_000,
        1_774_144_800_000,
        1_801_965_600_000,
        1_804_989_600_000,
        1_832_205_600_000,
        1_835_834_400_000,
    ];
    let zone = zone_of(&morocco, [60, 0]);
    assert!(!zone.contains("RRULE"), "{zone}");
    assert_eq!(zone.matches("DTSTART").count(), 1 + morocco.len());
    // Where it was changed for the last time, or for once at another hour, there is no rule, either.
    assert!(!zone_of(&morocco[..1], [0, 60]).contains("RRULE"));
    let mut berlin = BERLIN;
    assert!(!zone_of(&berlin[..5], [60, 120]).contains("RRULE"));
    berlin[3] += 60 * MINUTE;
    assert!(!zone_of(&berlin, [60, 120]).contains("RRULE"));
}

fn file(entries: &[CalendarEntry], link: &dyn Fn(Occasion) -> Option<String>) -> String {
    let zone = Zone::observed("Europe/Berlin".to_owned(), SUMMER - 14 * DAY, WINTER + DAY, berlin);
    to_ics(entries, "2027w12", &zone, SUMMER, link)
}

fn leads(occasion: Occasion) -> String {
    format!("https://twelve-hats.example/#/{occasion:?}")
}

/// The events of a file, as another program reads them.
fn events(file: &str) -> Vec<icalendar::Event> {
    let calendar: Calendar = file.parse().unwrap();
    let event = |component: &CalendarComponent| component.as_event().cloned();
    calendar.components.iter().filter_map(event).collect()
}

#[test]
fn a_file_says_when_each_entry_is_and_why() {
    let plan = deal();
    let blocks = focus_blocks(&plan, &WorkingTimes::default());
    let entries = weeks(&plan, &WORKDAYS, &blocks).entries();
    let file = file(&entries, &|occasion| Some(leads(occasion)));
    let read = events(&file);
    assert_eq!(read.len(), blocks.blocks.len() + 2);
    for (event, entry) in read.iter().zip(&entries) {
        let value = |name: &str| event.property_value(name).unwrap_or_default();
        let link = leads(entry.occasion);
        assert_eq!(value("SUMMARY"), entry.title);
        assert_eq!(value("DESCRIPTION"), format!("{}\n\nMore: {link}", entry.why));
        assert_eq!((value("URL"), value("CLASS")), (&*link, "PRIVATE"));
        assert_eq!(value("UID"), format!("2027w12-{}@twelve-hats", entry.name));
        assert_eq!(value("DTSTAMP"), "20270328T010000Z");
        let zone = event.properties()["DTSTART"].params().get("TZID").map(|zone| zone.value().to_owned());
        match entry.when {
            When::Weekly { first, start, minutes } => {
                let at = |minutes: u16| {
                    let of_day = u16::from(start.hour()) * 60 + u16::from(start.minute()) + minutes;
                    let Day { year, month, day } = first;
                    format!("{year}{month:02}{day:02}T{:02}{:02}00", of_day / 60, of_day % 60)
                };
                assert_eq!((value("DTSTART"), value("DTEND")), (&*at(0), &*at(minutes)));
                assert_eq!((value("RRULE"), zone.as_deref()), ("FREQ=WEEKLY;COUNT=4", Some("Europe/Berlin")));
            }
            When::AllDay(_) => {
                assert_eq!((value("DTSTART"), value("TRANSP"), zone), ("20270416", "TRANSPARENT", None));
            }
        }
    }
    let uids: BTreeSet<_> = read.iter().map(|event| event.get_uid().map(str::to_owned)).collect();
    assert_eq!(uids.len(), read.len());
    let zone = "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n\
        BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n\
        BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\n\
        BEGIN:STANDARD\r\nDTSTART:20271031T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n\
        END:VTIMEZONE\r\n";
    assert!(file.contains(zone), "{file}");
}

#[test]
fn without_an_address_a_file_has_no_link() {
    let plan = deal();
    let blocks = focus_blocks(&plan, &WorkingTimes::default());
    let file = file(&weeks(&plan, &WORKDAYS, &blocks).entries(), &|_| None);
    assert!(!file.contains("URL:") && !file.contains("More:"), "{file}");
}

/// What a reader makes of words: what is no letter is a space, and lines end with `\n`.
fn in_a_calendar(words: &str) -> String {
    let plain = |letter: char| if letter.is_control() && letter != '\n' { ' ' } else { letter };
    words.chars().map(plain).collect()
}

#[test]
fn hostile_words_stay_words_in_a_file() {
    let calendars = prop_oneof![
        3 => hostile(),
        1 => Just("x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y".to_owned()),
        1 => Just("x\\nATTACH:javascript:alert(1)".to_owned()),
        1 => Just(";VALUE=URI:\\;\\,\\\\".to_owned()),
        1 => Just("\u{85}\u{2028}\u{b}END:VCALENDAR".to_owned()),
        1 => "[é🎩,;\\\\ \n]{60,200}",
    ];
    holds(500, &(calendars, any::<bool>()), |(words, is_title)| {
        let entry = CalendarEntry {
            occasion: Occasion::CheckIn,
            title: if is_title { words.clone() } else { "Title".to_owned() },
            why: words.clone(),
            when: When::AllDay(Day { year: 2027, month: 4, day: 16 }),
            name: "check-in".to_owned(),
        };
        let file = file(&[entry], &|_| None);
        // As the standard has it: lines end in one way, and none is longer than 75 bytes, but for the space that continues one.
        prop_assert!(file.ends_with("END:VCALENDAR\r\n"));
        for line in file.trim_end().split("\r\n") {
            let length = line.strip_prefix(' ').unwrap_or(line).len();
            prop_assert!(length <= 75 && !line.contains(['\r', '\n']), "{line}");
        }
        let read = events(&file);
        prop_assert_eq!(read.len(), 1);
        prop_assert_eq!(read[0].get_description(), Some(&*in_a_calendar(&words)));
        let title = if is_title { in_a_calendar(&words) } else { "Title".to_owned() };
        prop_assert_eq!(read[0].get_summary(), Some(&*title));
        prop_assert_eq!(read[0].properties().len(), 7, "{:?}", read[0].properties());
        Ok(())
    });
}

#[test]
fn names_of_others_are_words_in_a_file() {
    let name = "Ann;a\\, \u{202e}END:VEVENT\u{b}";
    assert!(name.chars().count() <= LONGEST_NAME);
    let mut answers = Answers {
        challenges: Answer::Given(set(&[Challenge::KeyCustomer, Challenge::Fundraising])),
        ..Answers::default()
    };
    for &role in Role::ALL {
        answers.set_cover(role, Answer::Given(Cover::Partly));
        answers.covered_by[role] = name.to_owned();
    }
    let plan = plan(priors::v2(), &answers, Weights::default());
    let blocks = focus_blocks(&plan, &WorkingTimes::default());
    let entries = weeks(&plan, &WORKDAYS, &blocks).entries();
    let read = events(&file(&entries, &|_| None));
    let said: Vec<_> =
        read.iter().map(|event| event.get_description().unwrap_or_default().to_owned()).collect();
    let meant: Vec<_> = entries.iter().map(|entry| in_a_calendar(&entry.why)).collect();
    assert_eq!(said, meant);
}

#[test]
fn a_zone_s_name_is_no_more_than_a_name() {
    let plan = deal();
    let blocks = focus_blocks(&plan, &WorkingTimes::default());
    let entries = weeks(&plan, &WORKDAYS, &blocks).entries();
    for (name, plain) in [("", "local"), ("Etc/GMT+5", "Etc/GMT+5"), ("A\r\nB:C;D=\"E\"", "ABCDE")] {
        let zone = Zone { name: name.to_owned(), ahead: -210, changes: Vec::new() };
        let file = to_ics(&entries, "2027w12", &zone, 0, &|_| None);
        assert!(file.contains(&format!("DTSTART;TZID={plain}:2027")), "{file}");
        assert!(file.contains("TZOFFSETTO:-0330\r\n"), "{file}");
    }
}

#[test]
fn no_days_or_no_times_make_no_blocks() {
    let plan = deal();
    let usual = WorkingTimes::default();
    for times in [WorkingTimes { days: Set::EMPTY, ..usual }, WorkingTimes { morning: None, ..usual }] {
        assert_eq!(focus_blocks(&plan, &times).blocks, []);
    }
}
