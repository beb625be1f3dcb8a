//! The weekly check-in in words.

use super::{hours, hours_error, list, responsibility};
use crate::{
    engine::{Drift, RecordedWeek, v1::JOY_FLOOR},
    model::{Energy, Hours, HoursError, IsoWeek},
    text::{Day, DayForm, intl},
};

pub fn energy(energy: Energy) -> &'static str {
    match energy {
        Energy::Drained => "Drained",
        Energy::Tired => "Tired",
        Energy::Even => "Even",
        Energy::Good => "Good",
        Energy::Charged => "Charged",
    }
}

pub fn week_of(week: IsoWeek, now: IsoWeek) -> String {
    let (year, month, day) = week.monday();
    let form = if year == now.monday().0 { DayForm::DayMonth } else { DayForm::DayMonthYear };
    format!("Week of {}", (intl().day)(Day { year, month, day }, form))
}

pub fn planned(planned: Hours) -> String {
    if planned.halves() == 0 { "none planned".to_owned() } else { format!("{} planned", hours(planned)) }
}

pub fn spent_together(together: Hours, whole: Option<Hours>) -> String {
    // More is not counted.
    let more = if together == Hours::ALL { " or more" } else { "" };
    match whole {
        None => format!("{}{more}", hours(together)),
        Some(whole) => format!("{}{more} of your {}", hours(together), hours(whole)),
    }
}

pub fn off_plan(lived: &RecordedWeek) -> String {
    if lived.check_in.spent.whole().is_none() {
        return "No hours were entered, so there is nothing to compare.".to_owned();
    }
    let Some((part, deviation)) = lived.largest_deviation() else {
        return format!("There is no plan to compare with. {}", home_of_plan());
    };
    let (name, by) = (responsibility(part), half_hours(deviation.halves()));
    let than = if deviation.halves() > 0 { "more" } else { "less" };
    match deviation {
        deviation if deviation.halves() == 0 => "As planned, to the hour.".to_owned(),
        deviation if deviation.is_large() => format!(
            "What differed most from the plan: {name}, {} instead of {}.",
            hours(deviation.actual),
            hours(deviation.planned)
        ),
        _ => format!("Close to the plan: the biggest difference is {name}, {by} {than}."),
    }
}

pub fn drift(drift: &Drift) -> String {
    let (name, weeks, by) =
        (responsibility(drift.responsibility), in_words(drift.weeks), half_hours(drift.halves));
    let (than, off) = if drift.halves > 0 { ("more", "over") } else { ("less", "short") };
    let when = if drift.in_a_row {
        super::capital(&format!("{weeks} weeks in a row"))
    } else {
        super::capital(&format!("{weeks} weeks running, as far as recorded,"))
    };
    format!("{when} {than} {name} than planned: {by} {off}.")
}

pub fn other_drifts(drifts: &[Drift]) -> Option<String> {
    let words = |drift: &Drift| {
        let than = if drift.halves > 0 { "more" } else { "less" };
        format!("{than} {} ({})", responsibility(drift.responsibility), half_hours(drift.halves))
    };
    let words: Vec<String> = drifts.iter().map(words).collect();
    (!words.is_empty()).then(|| format!("Also {}.", list(&words)))
}

pub fn drift_advice(drift: &Drift) -> &'static str {
    if drift.halves > 0 { "Plan anew, or hand something over." } else { "Plan anew, or make room for it." }
}

pub fn joy_time(share: f64) -> String {
    // Between 0 and 100. Never rounded to a fifth that is not reached.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let percent = libm::floor(share * 100.0 + 1e-9) as u32;
    let verdict = if share + 1e-9 >= JOY_FLOOR { "at least a fifth" } else { "less than a fifth" };
    format!("{percent}% of these hours went to roles you enjoy: {verdict}.")
}

pub fn energies(energies: &[Energy]) -> Option<String> {
    let words: Vec<&str> = energies.iter().map(|&told| energy(told)).collect();
    let words: Vec<String> = words.iter().map(|word| word.to_ascii_lowercase()).collect();
    (words.len() > 1).then(|| {
        format!("Energy in the last {} weeks that tell it: {}.", in_words(words.len()), list(&words))
    })
}

/// A number of half hours, however many, without its sign.
fn half_hours(halves: i32) -> String {
    let halves = halves.unsigned_abs();
    match (halves / 2, halves % 2) {
        (0, 1) => "½ h".to_owned(),
        (whole, 0) => format!("{whole} h"),
        (whole, _) => format!("{whole}½ h"),
    }
}

/// Small numbers in words.
fn in_words(number: usize) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    WORDS.get(number).map_or_else(|| number.to_string(), |&word| word.to_owned())
}

words! {
    blank_week: "Write some hours, or say how your energy was.",
    home_of_plan: "Save an assessment, and the week it suggests becomes the plan for the weeks that follow.",
    no_weeks:
        "Take half a minute to say where a week’s hours went, and see here whether your weeks follow \
         the plan.",
    too_many_hours: "Together these come to more than the 168 hours in a week.",
    lead: "Where did the hours go, and how was your energy? Half a minute; rough numbers will do.",
    how_was_the_energy: "How was your energy?",
    save_week: "Save this week",
    not_now: "Not now",
    as_planned: "As planned",
    hours_legend: "Hours",
    together: "Total",
    by_responsibility: "By responsibility",
    by_role: "By role",
    hours_for: "Hours for",
    not_yet: "Not yet",
    last_week: "Last week",
    this_week: "This week",
    too_long_ago:
        "That week has no check-in. You can check in for this week and last week only: anything \
         earlier would be a guess.",
    check_in_this_week: "Check in this week",
    how_it_compares: "How the week compares",
    change_told: "Change what you entered",
    not_told: "not entered",
    your_hours: "Your hours",
}

pub fn divided(given: Hours, whole: Hours) -> String {
    format!("{given} of {} divided", hours(whole))
}

pub fn hours_fault(name: &str, error: HoursError, most: Hours) -> String {
    format!("{name}: {}", hours_error(error, most))
}

pub fn week_not_stored(status: &str) -> String {
    format!("{status}. What you wrote is still on this page, and what was stored before is untouched.")
}
