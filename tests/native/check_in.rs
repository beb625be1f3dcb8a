//! The weekly check-in: weeks of the calendar, how one is written down, what drifts, and how that is said.

use std::collections::BTreeSet;

use crate::support::{any_option, halves, holds, hours, rated, this_week};
use leptos::prelude::{GetUntracked, Owner};
use proptest::{collection::vec, prelude::*, sample::Index, test_runner::TestCaseError};
use twelve_hats::{
    codec::{pack_check_in, unpack_check_in},
    engine::{
        Deviation, Drift, LONGEST_GAP, PlannedWeek, RecordedWeek, WEEKS_OF_DRIFT, drifts, recent_energy,
        v1::{JOY_FLOOR, planned_week, report},
    },
    model::{
        Answer, Answers, ByResponsibility, ByRole, CheckIn, Choice, Energy, Hours, HoursError, IsoWeek,
        Level, Responsibility, Role, Spent, Stage, Table,
    },
    priors,
    routes::Route,
    state::{Draft, HoursFor, Store, WeekFault, WrittenWeek},
    text,
};

const CASES: u32 = 10_000;

fn week(text: &str) -> IsoWeek {
    text.parse().unwrap()
}

// Weeks of the calendar.

#[test]
fn a_day_is_in_the_week_that_the_calendar_says() {
    for (day, expected) in [
        // The examples of ISO 8601, and years that begin or end on each side of a Thursday.
        ((2026, 11, 16), "2026w47"),
        ((2026, 11, 22), "2026w47"),
        ((2026, 11, 23), "2026w48"),
        ((2005, 1, 1), "2004w53"),
        ((2005, 1, 2), "2004w53"),
        ((2005, 12, 31), "2005w52"),
        ((2007, 1, 1), "2007w01"),
        ((2008, 12, 29), "2009w01"),
        ((2010, 1, 3), "2009w53"),
        ((2015, 12, 31), "2015w53"),
        ((2020, 12, 31), "2020w53"),
        ((2021, 1, 3), "2020w53"),
        ((2021, 1, 4), "2021w01"),
        ((2024, 2, 29), "2024w09"),
        ((2026, 12, 28), "2026w53"),
        ((2027, 1, 3), "2026w53"),
        // Where clocks change, days stay days.
        ((2026, 3, 29), "2026w13"),
        ((2026, 3, 30), "2026w14"),
        ((2026, 10, 25), "2026w43"),
        ((2026, 10, 26), "2026w44"),
        ((9999, 12, 31), "9999w52"),
        ((1, 1, 1), "0001w01"),
    ] {
        let (year, month, day) = day;
        assert_eq!(IsoWeek::of(year, month, day), Some(week(expected)), "{year}-{month}-{day}");
    }
    for (year, month, day) in
        [(2026, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31), (2026, 1, 0), (10_000, 1, 1)]
    {
        assert_eq!(IsoWeek::of(year, month, day), None, "{year}-{month}-{day} is no day of a week");
    }
    assert_eq!(IsoWeek::of(9999, 12, 31), Some(IsoWeek::LAST));
}

#[test]
fn weeks_follow_one_another_through_all_years() {
    let (mut at, mut long_years, mut count) = (IsoWeek::LAST, 0, 0_i64);
    while let Some(before) = at.previous() {
        assert_eq!(at.since(before), 1, "{before} {at}");
        assert!(before < at);
        let (year, month, day) = at.monday();
        assert_eq!(IsoWeek::of(year, month, day), Some(at));
        assert_eq!(at.to_string().parse(), Ok(at));
        long_years += i64::from(at.number() == 53);
        count += 1;
        at = before;
    }
    assert_eq!(IsoWeek::LAST.since(at), count);
    // In 400 years there are 71 with 53 weeks, and 20,871 weeks in all.
    assert!((25 * 71 - 1..=25 * 71).contains(&long_years), "{long_years}");
    assert!((25 * 20_871 - 3..=25 * 20_871).contains(&(count + 1)), "{count}");
}

#[test]
fn a_text_that_is_no_week_is_none() {
    for text in [
        "",
        "w",
        "2026",
        "2026w",
        "2026w7",
        "2026w00",
        "2026w54",
        "2025w53",
        "226w07",
        "02026w07",
        "2026W07",
        "2026-w07",
        "2026w07 ",
        "+026w07",
        "-026w07",
        "10000w01",
        "2026w070",
        "２０２６w07",
        "9999w53",
        "0001abcdef",
    ] {
        assert!(text.parse::<IsoWeek>().is_err(), "{text:?}");
    }
    holds(CASES, &"[0-9w+ -]{0,9}", |text| {
        if let Ok(week) = text.parse::<IsoWeek>() {
            prop_assert_eq!(week.to_string(), text);
        }
        Ok(())
    });
}

// One short line.

fn any_check_in() -> impl Strategy<Value = CheckIn> {
    let told = || proptest::option::of((0..=336_u16).prop_map(halves));
    let by_part = vec(told(), 4)
        .prop_map(|hours| Spent::ByResponsibility(Table::from_fn(|at: Responsibility| hours[at.index()])));
    let by_role =
        vec(told(), 12).prop_map(|hours| Spent::ByRole(Table::from_fn(|at: Role| hours[at.index()])));
    (prop_oneof![by_part, by_role], any_option()).prop_map(|(spent, energy)| CheckIn { spent, energy })
}

#[test]
fn a_check_in_survives_the_line() {
    holds(CASES, &any_check_in(), |check_in| {
        let line = pack_check_in(&check_in);
        prop_assert!(line.is_ascii() && line.len() <= 50, "{}", line);
        prop_assert_eq!(unpack_check_in(&line), Some(check_in), "{}", line);
        Ok(())
    });
    for (line, of_first, energy) in [
        ("40,,16,8.3", Some(hours(20)), Some(Energy::Good)),
        (",,,.-", None, None),
        ("0,,,.0", Some(hours(0)), Some(Energy::Drained)),
    ] {
        let read = unpack_check_in(line).unwrap();
        assert_eq!((read.spent.of(Responsibility::Development), read.energy), (of_first, energy), "{line}");
        assert_eq!(read.is_blank(), line == ",,,.-");
    }
}

#[test]
fn a_changed_line_is_refused_or_a_check_in_of_its_own() {
    let letters = || {
        prop_oneof![
            Just(','),
            Just('.'),
            Just('-'),
            Just('+'),
            Just(' '),
            Just('a'),
            Just('٣'),
            proptest::char::range('0', '9')
        ]
    };
    let change = (0..3_u8, any::<Index>(), letters());
    holds(CASES, &(any_check_in(), vec(change, 1..4)), |(check_in, changes)| {
        let mut line: Vec<char> = pack_check_in(&check_in).chars().collect();
        for (how, at, letter) in changes {
            let at = at.index(line.len().max(1));
            match how {
                0 => line.insert(at.min(line.len()), letter),
                1 if at < line.len() => line[at] = letter,
                _ if at < line.len() => drop(line.remove(at)),
                _ => {}
            }
        }
        let line: String = line.into_iter().collect();
        if let Some(read) = unpack_check_in(&line) {
            prop_assert_eq!(pack_check_in(&read), line);
        }
        Ok(())
    });
    for line in [
        "", ".", ",,,", ",,,.", ",,,.5", ",,,.--", ",,.-", ",,,,.-", "337,,,.-", "01,,,.-", ",,,.01",
        ",,,.-.-",
    ] {
        assert_eq!(unpack_check_in(line), None, "{line:?}");
    }
}

// What drifts.

/// A plan with these hours for each responsibility, all of them in its first role.
fn plan(parts: [u16; 4]) -> PlannedWeek {
    let roles = ByRole::from_fn(|role: Role| {
        let first = role.home().roles().next() == Some(role);
        hours(if first { parts[role.home().index()] } else { 0 })
    });
    PlannedWeek { roles, whole: hours(parts.iter().sum()), joy: ByRole::default() }
}

fn by_part(halves_of: [Option<u16>; 4]) -> Spent {
    Spent::ByResponsibility(Table::new(halves_of.map(|told| told.map(halves))))
}

/// This many weeks before the present one.
fn ago(weeks: i64) -> IsoWeek {
    (0..weeks).fold(this_week(), |at, _| at.previous().unwrap())
}

/// A week with 20 h planned for Development, of which so many half hours became something.
fn lived(weeks_ago: i64, development: u16) -> RecordedWeek {
    let spent = by_part([Some(development), None, None, None]);
    RecordedWeek {
        week: ago(weeks_ago),
        check_in: CheckIn { spent, energy: None },
        plan: Some(plan([20, 10, 5, 5])),
    }
}

fn drifting(weeks: &[RecordedWeek]) -> Vec<(Responsibility, usize, i32, bool)> {
    let told = |drift: Drift| (drift.responsibility, drift.weeks, drift.halves, drift.in_a_row);
    drifts(weeks, this_week()).into_iter().map(told).collect()
}

#[test]
fn a_week_is_off_its_plan_from_two_hours_and_a_quarter_on() {
    for (planned, actual, expected) in [
        // In half hours. Two hours count up to eight planned ones, a quarter from there on.
        (0, 3, false),
        (0, 4, true),
        (16, 12, true),
        (16, 13, false),
        (16, 20, true),
        (17, 13, false),
        (17, 12, true),
        (40, 49, false),
        (40, 50, true),
        (40, 31, false),
        (40, 30, true),
        (40, 40, false),
        (200, 0, true),
        (0, 336, true),
        (336, 252, true),
        (336, 253, false),
    ] {
        let deviation = Deviation { planned: halves(planned), actual: halves(actual) };
        assert_eq!(deviation.is_large(), expected, "{planned} → {actual}");
        assert_eq!(deviation.halves(), i32::from(actual) - i32::from(planned));
    }
}

#[test]
fn three_weeks_off_in_one_direction_are_a_drift() {
    let development = Responsibility::Development;
    for (weeks, expected) in [
        (&[(0, 50), (1, 52), (2, 60)][..], vec![(development, 3, 42, true)]),
        (&[(0, 30), (1, 0), (2, 20)], vec![(development, 3, -70, true)]),
        // The present week may not be told yet; neither need the last one.
        (&[(1, 50), (2, 50), (3, 50)], vec![(development, 3, 30, true)]),
        (&[(3, 50), (4, 50), (5, 50)], vec![(development, 3, 30, true)]),
        (&[(4, 50), (5, 50), (6, 50)], vec![]),
        // Two weeks are not three; what turned, or is as planned by now, drifts no more.
        (&[(0, 50), (1, 50)], vec![]),
        (&[(0, 50), (1, 50), (2, 30)], vec![]),
        (&[(0, 41), (1, 50), (2, 50), (3, 50)], vec![]),
        (&[(0, 50), (1, 50), (2, 50), (3, 50), (4, 40), (5, 50)], vec![(development, 4, 40, true)]),
        // A short break is one; a long one begins anew.
        (&[(0, 50), (3, 50), (6, 50)], vec![(development, 3, 30, false)]),
        (&[(0, 50), (1, 50), (5, 50)], vec![]),
        (&[(0, 50), (1, 50), (2, 50), (6, 50)], vec![(development, 3, 30, true)]),
    ] {
        let weeks: Vec<RecordedWeek> = weeks.iter().map(|&(ago, actual)| lived(ago, actual)).collect();
        assert_eq!(drifting(&weeks), expected, "{weeks:?}");
    }
}

#[test]
fn each_week_is_held_against_the_plan_it_had() {
    let mut weeks = [lived(0, 50), lived(1, 50), lived(2, 50)];
    weeks[1].plan = Some(plan([25, 5, 5, 5]));
    assert_eq!(drifting(&weeks), []);
    weeks[1].plan = Some(plan([15, 5, 5, 5]));
    assert_eq!(drifting(&weeks), [(Responsibility::Development, 3, 40, true)]);
    // A week without a plan, or without these hours, is as if it were not recorded.
    weeks[1].plan = None;
    assert_eq!(drifting(&weeks), []);
    let more = [weeks.to_vec(), vec![lived(3, 50)]].concat();
    assert_eq!(drifting(&more), [(Responsibility::Development, 3, 30, false)]);
    let mut more = more;
    more[1] = RecordedWeek {
        check_in: CheckIn { spent: by_part([None, Some(40), None, None]), energy: None },
        ..lived(1, 0)
    };
    assert_eq!(drifting(&more), [(Responsibility::Development, 3, 30, false)]);
}

/// Recorded weeks of the last half year: some are missing, some have no plan, some tell little.
fn any_weeks() -> impl Strategy<Value = Vec<RecordedWeek>> {
    // Each from one number: that is quick to make, and shrinks to a week of nought hours.
    vec(any::<u64>(), 0..26).prop_map(|weeks| {
        let all: Vec<IsoWeek> =
            std::iter::successors(Some(this_week()), |week| week.previous()).take(26).collect();
        let lived = |(bits, week): (u64, IsoWeek)| {
            let part = |at: u32, of: u64| (bits >> at) % of;
            let plans = [[20, 10, 5, 5], [5, 5, 20, 10], [0, 0, 0, 40]];
            let planned = usize::try_from(part(8, 10)).unwrap();
            let hours = |at: u32| {
                let told = u16::try_from(part(at + 4, 61)).unwrap();
                (part(at, 10) < 9).then(|| if part(at, 3) == 0 { told } else { 44 + told / 4 })
            };
            let spent = by_part([hours(12), hours(24), hours(36), hours(48)]);
            let energy = Energy::ALL.get(usize::try_from(part(60, 6)).unwrap()).copied();
            let plan = (planned < 9).then(|| plan(plans[planned % 3]));
            (part(0, 5) < 4).then_some(RecordedWeek { week, check_in: CheckIn { spent, energy }, plan })
        };
        weeks.into_iter().zip(all).filter_map(lived).collect()
    })
}

/// The definition, written a second time: the deviations of a responsibility in half hours and how much is usual,
/// the v1 week first.
fn specified(weeks: &[RecordedWeek], part: Responsibility) -> Vec<(IsoWeek, i32, bool)> {
    let mut told: Vec<(IsoWeek, i32, bool)> = weeks
        .iter()
        .filter_map(|lived| {
            let planned = lived.plan.as_ref()?.of_part(part).get();
            let off = lived.check_in.spent.of(part)?.get() - planned;
            #[allow(clippy::cast_possible_truncation)]
            let halves = (off * 2.0) as i32;
            Some((lived.week, halves, off.abs() >= 2.0_f64.max(0.25 * planned)))
        })
        .collect();
    told.sort();
    told.reverse();
    told
}

#[test]
fn a_drift_is_found_where_the_definition_says_and_nowhere_else() {
    holds(CASES, &any_weeks(), |weeks| {
        let now = this_week();
        let found = drifts(&weeks, now);
        prop_assert!(found.is_sorted_by_key(|drift| -drift.halves.abs()), "the most hours first");
        for &part in Responsibility::ALL {
            let told = specified(&weeks, part);
            let drift = found.iter().find(|drift| drift.responsibility == part);
            let last: Vec<_> = told.iter().take(WEEKS_OF_DRIFT).collect();
            let near = |newer: IsoWeek, older: IsoWeek| newer.since(older) - 1 <= LONGEST_GAP;
            let is_one = last.len() == WEEKS_OF_DRIFT
                && last.iter().all(|(_, halves, off)| *off && halves.signum() == last[0].1.signum())
                && near(now, last[0].0)
                && last.windows(2).all(|pair| near(pair[0].0, pair[1].0));
            prop_assert_eq!(drift.is_some(), is_one, "{:?}: {:?}", part, told);
            if let Some(drift) = drift {
                prop_assert!(drift.weeks >= WEEKS_OF_DRIFT);
                let sum: i32 = told[..drift.weeks].iter().map(|(_, halves, _)| halves).sum();
                prop_assert_eq!(drift.halves, sum);
                let span = told[0].0.since(told[drift.weeks - 1].0);
                prop_assert_eq!(drift.in_a_row, span == i64::try_from(drift.weeks).unwrap() - 1);
                // It is the longest: the week before is another matter.
                if let Some(&(before, halves, off)) = told.get(drift.weeks) {
                    let first = told[drift.weeks - 1].0;
                    prop_assert!(!off || halves.signum() != sum.signum() || !near(first, before));
                }
            }
        }
        Ok(())
    });
}

#[test]
fn fewer_than_three_weeks_never_drift() {
    holds(CASES, &(any_weeks(), 0..3_usize), |(mut weeks, count)| {
        weeks.truncate(count);
        prop_assert_eq!(drifts(&weeks, this_week()), []);
        Ok(())
    });
}

#[test]
fn weeks_near_their_plan_never_drift() {
    let near = vec((0..=100_u16, -1.0..1.0_f64), 1..26);
    holds(CASES, &near, |weeks| {
        let weeks: Vec<RecordedWeek> = weeks
            .iter()
            .enumerate()
            .map(|(at, &(planned, part))| {
                // Less than two hours off, or less than a quarter: whichever is more.
                let most = (4.0_f64.max(f64::from(planned) * 2.0 / 4.0) - 0.5).floor();
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                let actual = (f64::from(planned) * 2.0 + most * part).round().clamp(0.0, 336.0) as u16;
                let plan = plan([planned, 0, 0, 0]);
                RecordedWeek { plan: Some(plan), ..lived(i64::try_from(at).unwrap(), actual) }
            })
            .collect();
        prop_assert_eq!(drifts(&weeks, this_week()), []);
        Ok(())
    });
}

#[test]
fn three_weeks_above_or_below_always_drift() {
    let off = vec((0..=80_u16, 0..=40_u16), 3..10);
    holds(CASES, &(off, any::<bool>()), |(weeks, above)| {
        let weeks: Vec<RecordedWeek> = weeks
            .iter()
            .enumerate()
            .map(|(at, &(planned, more))| {
                // Below, there have to be hours that can be missed.
                let planned = if above { planned } else { planned.max(2) };
                let least = 4.max((planned * 2).div_ceil(4));
                let actual = if above {
                    planned * 2 + least + more
                } else {
                    (planned * 2 - least).saturating_sub(more)
                };
                RecordedWeek {
                    plan: Some(plan([planned, 0, 0, 0])),
                    ..lived(i64::try_from(at).unwrap(), actual)
                }
            })
            .collect();
        let found = drifting(&weeks);
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!((found[0].1, found[0].2 > 0, found[0].3), (weeks.len(), above, true));
        Ok(())
    });
}

#[test]
fn the_order_in_which_weeks_were_told_changes_nothing() {
    let shuffled = any_weeks().prop_flat_map(|weeks| (Just(weeks.clone()), Just(weeks).prop_shuffle()));
    holds(CASES, &shuffled, |(weeks, others)| {
        prop_assert_eq!(drifts(&weeks, this_week()), drifts(&others, this_week()));
        prop_assert_eq!(recent_energy(&weeks), recent_energy(&others));
        Ok(())
    });
}

#[test]
fn energy_is_told_of_the_last_weeks_that_tell_it() {
    let of = |weeks_ago, energy| {
        let mut lived = lived(weeks_ago, 40);
        lived.check_in.energy = energy;
        lived
    };
    assert_eq!(recent_energy(&[]), []);
    let weeks = [
        of(0, Some(Energy::Tired)),
        of(1, None),
        of(9, Some(Energy::Charged)),
        of(3, Some(Energy::Even)),
        of(2, Some(Energy::Tired)),
        of(5, Some(Energy::Good)),
    ];
    let told = recent_energy(&weeks);
    assert_eq!(told, [Energy::Good, Energy::Even, Energy::Tired, Energy::Tired]);
    assert_eq!(
        text::check_in::energies(&told).as_deref(),
        Some("Energy in the last four weeks that tell it: good, even, tired and tired.")
    );
    assert_eq!(text::check_in::energies(&told[..1]), None);
}

#[test]
fn time_for_joy_is_told_only_where_roles_and_joy_are() {
    let joy = rated(Level::Middle, &[(Role::Developer, Level::High), (Role::Visionary, Level::Highest)]);
    let by_role = |told: &[(Role, u16)]| {
        let mut hours = ByRole::default();
        for &(role, of) in told {
            hours[role] = Some(halves(of));
        }
        Spent::ByRole(hours)
    };
    let share = |spent: Spent, joy: ByRole<Option<Level>>| {
        let plan = PlannedWeek { joy, ..plan([20, 10, 5, 5]) };
        RecordedWeek { week: this_week(), check_in: CheckIn { spent, energy: None }, plan: Some(plan) }
            .joy_share()
    };
    let some = by_role(&[(Role::Developer, 8), (Role::Visionary, 8), (Role::Guardian, 64)]);
    assert_eq!(share(some.clone(), joy), Some(0.2));
    assert_eq!(share(by_role(&[(Role::Guardian, 8)]), joy), Some(0.0));
    assert_eq!(share(by_role(&[(Role::Developer, 8)]), joy), Some(1.0));
    // Not by role, no hours at all, or no joy rated: then nothing is known.
    assert_eq!(share(by_part([Some(8), None, None, None]), joy), None);
    assert_eq!(share(by_role(&[(Role::Developer, 0)]), joy), None);
    assert_eq!(share(by_role(&[]), joy), None);
    assert_eq!(share(some, ByRole::default()), None);
    for (share, said) in [
        (JOY_FLOOR, "20% of these hours went to roles you enjoy: at least a fifth."),
        (0.199, "19% of these hours went to roles you enjoy: less than a fifth."),
        (0.0, "0% of these hours went to roles you enjoy: less than a fifth."),
        (1.0, "100% of these hours went to roles you enjoy: at least a fifth."),
    ] {
        assert_eq!(text::check_in::joy_time(share), said);
    }
}

#[test]
fn shares_of_a_week_add_up_and_a_plan_is_the_suggested_week() {
    holds(CASES, &any_check_in(), |check_in| {
        let lived = RecordedWeek { week: this_week(), check_in, plan: None };
        let shares: Vec<f64> = Responsibility::ALL.iter().filter_map(|&part| lived.share(part)).collect();
        prop_assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
        let raw: u32 = Responsibility::ALL
            .iter()
            .filter_map(|&part| lived.check_in.spent.of(part))
            .map(|hours| u32::from(hours.halves()))
            .sum();
        // More than a week can't be told, but an old file may hold it.
        if !shares.is_empty() && raw <= 336 {
            prop_assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        }
        prop_assert_eq!(lived.largest_deviation(), None);
        Ok(())
    });
    let answers = Answers { stage: Answer::Given(Stage::Seed), ..Answers::default() };
    let told = report(priors::v1(), &answers, Draft::default().weights);
    let plan = planned_week(&told, &answers).unwrap();
    for &part in Responsibility::ALL {
        assert_eq!(plan.of_part(part), told.week.as_ref().unwrap().of(part));
    }
    let blank = report(priors::v1(), &Answers::default(), Draft::default().weights);
    assert_eq!(planned_week(&blank, &Answers::default()), None);
}

// In words.

#[test]
fn a_drift_reads_as_a_plain_sentence() {
    let drift = |weeks, halves, in_a_row| Drift {
        responsibility: Responsibility::Development,
        weeks,
        halves,
        in_a_row,
    };
    for (drift, said) in [
        (drift(3, 24, true), "Three weeks in a row more Development than planned: 12 h over."),
        (drift(4, -25, true), "Four weeks in a row less Development than planned: 12½ h short."),
        (
            drift(3, 24, false),
            "Three weeks running, as far as recorded, more Development than planned: 12 h over.",
        ),
        (drift(13, 2_000, true), "13 weeks in a row more Development than planned: 1000 h over."),
    ] {
        assert_eq!(text::check_in::drift(&drift), said);
    }
    let (over, short) = (drift(3, 24, true), drift(3, -24, true));
    assert_eq!(text::check_in::drift_advice(&over), "Plan anew, or hand something over.");
    assert_eq!(text::check_in::drift_advice(&short), "Plan anew, or make room for it.");
    let product = Drift { responsibility: Responsibility::Product, ..short };
    assert_eq!(
        text::check_in::other_drifts(&[over, product]).as_deref(),
        Some("Also more Development (12 h) and less Product (12 h).")
    );
    assert_eq!(text::check_in::other_drifts(&[]), None);
}

#[test]
fn what_differed_most_is_said_as_plainly_as_it_is() {
    let said = |told: [Option<u16>; 4], planned: Option<[u16; 4]>| {
        let check_in = CheckIn { spent: by_part(told), energy: Some(Energy::Even) };
        text::check_in::off_plan(&RecordedWeek { week: this_week(), check_in, plan: planned.map(plan) })
    };
    let usual = Some([20, 10, 5, 5]);
    for (told, planned, expected) in [
        (
            [Some(60), Some(20), None, None],
            usual,
            "What differed most from the plan: Development, 30 h instead of 20 h.",
        ),
        (
            [Some(40), Some(20), Some(0), Some(10)],
            usual,
            "What differed most from the plan: Product, 0 h instead of 5 h.",
        ),
        (
            [Some(43), Some(20), None, None],
            usual,
            "Close to the plan: the biggest difference is Development, 1½ h more.",
        ),
        (
            [Some(40), Some(19), None, None],
            usual,
            "Close to the plan: the biggest difference is Team & People, ½ h less.",
        ),
        // Of equals the first.
        (
            [Some(44), Some(16), None, None],
            usual,
            "Close to the plan: the biggest difference is Development, 2 h more.",
        ),
        ([Some(40), Some(20), Some(10), Some(10)], usual, "As planned, to the hour."),
        ([None; 4], usual, "No hours were entered, so there is nothing to compare."),
        (
            [Some(40), None, None, None],
            None,
            "There is no plan to compare with. Save an assessment, and the week it suggests becomes the plan for the \
             weeks that follow.",
        ),
    ] {
        assert_eq!(said(told, planned), expected);
    }
}

#[test]
fn a_week_is_called_by_its_monday() {
    for (at, expected) in [
        ("2026w47", "Week of 16 November"),
        ("2026w01", "Week of 29 December 2025"),
        ("2026w02", "Week of 5 January"),
        ("2025w47", "Week of 17 November 2025"),
        ("9999w52", "Week of 27 December 9999"),
    ] {
        assert_eq!(text::check_in::week_of(week(at), week("2026w47")), expected);
    }
    let words: BTreeSet<&str> = Energy::ALL.iter().map(|&energy| text::check_in::energy(energy)).collect();
    assert_eq!(words.len(), Energy::ALL.len());
    assert_eq!(text::check_in::spent_together(halves(77), Some(hours(45))), "38½ h of your 45 h");
    assert_eq!(text::check_in::spent_together(halves(77), None), "38½ h");
    assert_eq!(text::check_in::planned(hours(20)), "20 h planned");
    assert_eq!(text::check_in::planned(hours(0)), "none planned");
}

// What stands in the fields.

fn any_written() -> impl Strategy<Value = WrittenWeek> {
    let text = || prop_oneof![3 => "", 6 => "[0-9]{1,2}", 2 => "[0-9]{1,2}[.,]5", 1 => "[a-z0-9.,½ -]{1,4}"];
    (vec(text(), 16), any::<bool>(), any_option()).prop_map(|(texts, by_role, energy)| {
        let mut written = WrittenWeek::default();
        (written.by_role, written.energy) = (by_role, energy);
        for &part in Responsibility::ALL {
            written.write(HoursFor::Responsibility(part), texts[part.index()].clone());
        }
        for &role in Role::ALL {
            written.write(HoursFor::Role(role), texts[4 + role.index()].clone());
        }
        written
    })
}

fn shown(written: &WrittenWeek) -> Vec<HoursFor> {
    if written.by_role {
        Role::ALL.iter().copied().map(HoursFor::Role).collect()
    } else {
        Responsibility::ALL.iter().copied().map(HoursFor::Responsibility).collect()
    }
}

/// The fields that count: till a role tells something, what is written by responsibility does.
fn counting(written: &WrittenWeek) -> Vec<HoursFor> {
    let tells = |by_role| {
        let fields = {
            let mut written = written.clone();
            written.by_role = by_role;
            shown(&written)
        };
        fields.iter().any(|&field| !written.of(field).trim().is_empty()).then_some(fields)
    };
    if !written.by_role {
        return shown(written);
    }
    tells(true).or_else(|| tells(false)).unwrap_or_else(|| shown(written))
}

fn agrees(written: &WrittenWeek) -> Result<(), TestCaseError> {
    let parsed = |field| Hours::parse(written.of(field), WrittenWeek::MOST);
    let fields: Vec<HoursFor> =
        counting(written).into_iter().filter(|&field| !written.of(field).trim().is_empty()).collect();
    match written.read() {
        Ok(check_in) => {
            prop_assert!(!check_in.is_blank());
            prop_assert_eq!(check_in.energy, written.energy);
            let by_role = matches!(counting(written)[0], HoursFor::Role(_));
            prop_assert_eq!(check_in.spent.by_role().is_some(), by_role);
            prop_assert!(fields.iter().all(|&field| parsed(field).is_ok()));
            prop_assert_eq!(check_in.spent.whole().unwrap_or_default(), written.together());
            // It is shown again as it was read.
            prop_assert_eq!(WrittenWeek::from(&check_in).read(), Ok(check_in));
        }
        Err(faults) => match faults[0] {
            WeekFault::Blank => prop_assert!(fields.is_empty() && written.energy.is_none()),
            WeekFault::TooMany => prop_assert!(fields.iter().all(|&field| parsed(field).is_ok())),
            WeekFault::Hours(..) => {
                let expected: Vec<WeekFault> = fields
                    .iter()
                    .filter_map(|&field| Some(WeekFault::Hours(field, parsed(field).err()?)))
                    .collect();
                prop_assert_eq!(faults, expected);
            }
        },
    }
    Ok(())
}

#[test]
fn what_is_written_is_read_whole_or_every_fault_is_named() {
    holds(CASES, &any_written(), |written| agrees(&written));
    let mut written = WrittenWeek::default();
    assert_eq!(written.read(), Err(vec![WeekFault::Blank]));
    for &part in Responsibility::ALL {
        written.write(HoursFor::Responsibility(part), "60".to_owned());
    }
    assert_eq!(written.read(), Err(vec![WeekFault::TooMany]));
    written.write(HoursFor::Responsibility(Responsibility::Product), "101".to_owned());
    let of = HoursFor::Responsibility(Responsibility::Product);
    assert_eq!(written.read(), Err(vec![WeekFault::Hours(of, HoursError::OutOfRange)]));
}

#[test]
fn going_to_roles_and_back_loses_no_hours() {
    holds(CASES, &any_written(), |written| {
        let mut there = written.clone();
        there.turn();
        there.turn();
        for field in shown(&written).into_iter().filter(|&field| !written.of(field).trim().is_empty()) {
            prop_assert_eq!(there.of(field), written.of(field));
        }
        let mut by_part = written.clone();
        by_part.by_role = true;
        let parts = ByResponsibility::from_fn(|part| by_part.of_roles(part));
        by_part.turn();
        for &part in Responsibility::ALL {
            let field = HoursFor::Responsibility(part);
            if !written.of(field).trim().is_empty() {
                prop_assert_eq!(by_part.of(field), written.of(field));
            } else if parts[part].halves() > 0 {
                prop_assert_eq!(by_part.of(field), parts[part].to_string());
            }
        }
        Ok(())
    });
    let mut written = WrittenWeek::default();
    written.as_planned(&plan([20, 10, 5, 5]));
    assert_eq!(written.together(), hours(40));
    written.turn();
    assert_eq!(written.together(), hours(40), "to be divided");
    assert_eq!(written.to_divide(Responsibility::Development), Some(hours(20)));
    written.write(HoursFor::Role(Role::Architect), "21".to_owned());
    assert_eq!(written.to_divide(Responsibility::Development), None, "more than there was");
    written.as_planned(&plan([20, 10, 5, 5]));
    assert_eq!((written.together(), written.of(HoursFor::Role(Role::Architect))), (hours(40), "0"));
}

// The verbs.

/// A state of the app, without a browser.
fn with_store(act: impl FnOnce(Store)) {
    Owner::new().with(|| {
        let answers = Answers { stage: Answer::Given(Stage::Seed), ..Answers::default() };
        let store = Store::new(Route::History(None), Draft { answers, ..Draft::default() });
        store.provide();
        act(store);
    });
}

fn told(development: u16) -> CheckIn {
    CheckIn { spent: by_part([Some(development), None, None, None]), energy: Some(Energy::Good) }
}

#[test]
fn only_this_week_and_the_last_can_be_told_and_any_told_one_corrected() {
    assert_eq!(this_week(), week("2026w47"));
    with_store(|store| {
        for (at, expected) in [("2026w47", true), ("2026w46", true), ("2026w45", false), ("2026w48", false)] {
            assert_eq!(store.check_ins().can_check_in(week(at)), expected, "{at}");
            assert_eq!(store.check_ins().save(week(at), told(40)), expected, "{at}");
        }
        assert!(!store.check_ins().save(this_week(), CheckIn::default()), "a blank one is none");
        assert!(store.check_ins().save(this_week(), told(50)), "and can be corrected");
        let weeks = store.check_ins().recorded_weeks();
        let found: Vec<(IsoWeek, CheckIn)> =
            weeks.iter().map(|lived| (lived.week, lived.check_in.clone())).collect();
        assert_eq!(found, [(week("2026w47"), told(50)), (week("2026w46"), told(40))]);
    });
}

#[test]
fn a_week_keeps_the_plan_it_was_first_told_with() {
    with_store(|store| {
        let (now, last) = (this_week(), ago(1));
        assert_eq!(store.check_ins().plan_of(now), None);
        assert!(store.check_ins().save(last, told(40)));
        let first = store.history().save("first").unwrap();
        let seed = store.check_ins().plan_of(now).unwrap();
        assert_eq!(store.check_ins().plan_of(last), None, "there was no plan when it was told");
        assert!(store.check_ins().save(now, told(40)));
        store.assessment().answer(|answers| answers.stage = Answer::Given(Stage::Mature));
        store.history().save("second").unwrap();
        assert!(store.check_ins().save(now, told(44)));
        assert_eq!(store.check_ins().plan_of(now), Some(seed.clone()));
        assert_eq!(store.check_ins().recorded_weeks()[0].plan, Some(seed.clone()));
        assert_eq!(store.check_ins().recorded_weeks()[1].plan, None);
        // Told for the first time after that, it has the new plan.
        store.check_ins().delete(last, "last week".to_owned());
        let mature = store.check_ins().plan_of(last).unwrap();
        assert_ne!(mature, seed);
        // Without its assessment there is no plan any more.
        store.history().delete(first, "first".to_owned());
        assert_eq!(store.check_ins().recorded_weeks()[0].plan, None);
        store.history().undo();
        assert_eq!(store.check_ins().recorded_weeks()[0].plan, Some(seed));
    });
}

#[test]
fn a_deleted_week_can_be_brought_back_as_it_was() {
    with_store(|store| {
        store.history().save("plan").unwrap();
        assert!(store.check_ins().save(this_week(), told(40)));
        let before = store.check_ins().recorded_weeks();
        store.assessment().answer(|answers| answers.stage = Answer::Given(Stage::Mature));
        store.history().save("another plan").unwrap();
        store.check_ins().delete(this_week(), "Week of 16 November".to_owned());
        assert_eq!(store.check_ins().recorded_weeks(), []);
        assert_eq!(store.announcement.get_untracked(), "Deleted: Week of 16 November");
        store.history().undo();
        assert_eq!(store.check_ins().recorded_weeks(), before);
        assert!(store.undoable.get_untracked().is_none());
        // What is not there is not deleted.
        store.announce(String::new());
        store.check_ins().delete(ago(1), "nothing".to_owned());
        assert_eq!(
            (store.announcement.get_untracked(), store.check_ins().recorded_weeks()),
            (String::new(), before)
        );
    });
}

#[test]
fn a_chart_gets_mondays_and_shares() {
    with_store(|store| {
        let energy = CheckIn { energy: Some(Energy::Even), ..CheckIn::default() };
        assert!(store.check_ins().save(ago(1), energy));
        assert!(store.check_ins().save(
            this_week(),
            CheckIn { spent: by_part([Some(30), Some(10), None, Some(0)]), energy: None }
        ));
        // Noon of 16 November 2026; a week without hours is none for a chart.
        assert_eq!(
            store.check_ins().actual_shares(),
            [(1_794_830_400_000, Table::new([Some(0.75), Some(0.25), None, Some(0.0)]))]
        );
    });
}
