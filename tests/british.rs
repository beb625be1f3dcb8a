//! What British English asks of the rules of languages: the same natively and in a browser.

use twelve_hats::{model::IsoWeek, text};

fn week(week: &str) -> IsoWeek {
    week.parse().expect("a week")
}

/// Holds plural forms, lists, numbers and days to what is expected, through messages that use them.
pub(crate) fn check() {
    let found = |count: usize| text::search::found(count, 10);
    let list = |count: usize| text::list(&["Ä", "B & B", "C, c", "D and d"][..count]);
    let week_of = |at, now| text::check_in::week_of(week(at), week(now));
    for (said, expected) in [
        (found(1), "1 passage"),
        (found(2), "2 passages"),
        (found(11), "11 passages, the first 10 of them"),
        (list(0), ""),
        (list(1), "Ä"),
        (list(2), "Ä and B & B"),
        (list(3), "Ä, B & B and C, c"),
        (list(4), "Ä, B & B, C, c and D and d"),
        (text::assessments(999, 999), "999 assessments"),
        (text::assessments(1000, 1000), "1,000 assessments"),
        (text::assessments(12_034, 12_034), "12,034 assessments"),
        (text::assessments(1_234_567, 1_234_567), "1,234,567 assessments"),
        (week_of("2026w47", "2026w47"), "Week of 16 November"),
        (week_of("2026w01", "2026w47"), "Week of 29 December 2025"),
        (week_of("2026w10", "2026w47"), "Week of 2 March"),
        (week_of("0021w19", "2026w47"), "Week of 10 May 21"),
        (week_of("9999w52", "2026w47"), "Week of 27 December 9999"),
    ] {
        assert_eq!(said, expected);
    }
}
