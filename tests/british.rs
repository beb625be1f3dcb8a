//! What British English asks of the rules of languages: the same natively and in a browser.

use twelve_hats::{model::IsoWeek, text};

/// The name of a week, as told in another: “Week of 16 November”, of another year with the year.
pub(crate) fn week_of(at: &str, now: &str) -> String {
    let week = |week: &str| -> IsoWeek { week.parse().expect("a week") };
    text::check_in::week_of(week(at), week(now))
}

/// Holds plural forms, lists and numbers to what is expected, through messages that use them.
pub(crate) fn check() {
    let found = |count: usize| text::search::found(count, 10);
    let list = |count: usize| text::list(&["Ä", "B & B", "C, c", "D and d"][..count]);
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
    ] {
        assert_eq!(said, expected);
    }
}
