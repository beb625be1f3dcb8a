//! Which tests failed, by what their runners print: it stands far above the counts, where nobody scrolls up to.

use std::fmt;

use crate::counts::without_colour;

/// The tests that failed, and those that passed only when they were tried again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Failures {
    failed: Vec<String>,
    flaky: Vec<String>,
    /// What Playwright's summary is naming.
    naming: Option<Outcome>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Outcome {
    Failed,
    Flaky,
}

impl Failures {
    pub fn extend(&mut self, other: Self) {
        self.failed.extend(other.failed);
        self.flaky.extend(other.flaky);
    }

    /// A line of Rust's test runner, or of wasm-bindgen's: `test storage::it_stays ... FAILED`.
    pub fn read_libtest(&mut self, line: &str) {
        let line = without_colour(line);
        let test = line.trim().strip_prefix("test ").and_then(|test| test.rsplit_once(" ... "));
        if let Some((name, "FAILED" | "FAIL")) = test {
            self.failed.push(name.to_owned());
        }
    }

    /// A line of Playwright's summary: a count, `  2 failed`, and below it a line for each of these tests.
    pub fn read_playwright(&mut self, line: &str) {
        let line = without_colour(line);
        let name = line.trim_end().strip_prefix("    ").map(|name| name.trim_end_matches(['─', ' ']));
        let named = name.filter(|name| !name.starts_with(' ') && name.contains(" › "));
        match (self.naming, named) {
            (Some(Outcome::Failed), Some(name)) => self.failed.push(name.to_owned()),
            (Some(Outcome::Flaky), Some(name)) => self.flaky.push(name.to_owned()),
            _ => self.naming = heading(&line),
        }
    }
}

/// The count that a list of names follows, if the line is one.
fn heading(line: &str) -> Option<Outcome> {
    let (number, word) = line.trim().split_once(' ')?;
    number.parse::<u32>().ok()?;
    match word {
        "failed" | "interrupted" => Some(Outcome::Failed),
        "flaky" => Some(Outcome::Flaky),
        _ => None,
    }
}

/// A line for each; nothing where all have passed at once.
impl fmt::Display for Failures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (what, names) in [("Failed:", &self.failed), ("Passed only when tried again:", &self.flaky)] {
            if !names.is_empty() {
                writeln!(out, "{what}")?;
            }
            for name in names {
                writeln!(out, "    {name}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Failures;

    #[track_caller]
    fn check(read: fn(&mut Failures, &str), lines: &[&str], said: &str) {
        let mut failures = Failures::default();
        lines.iter().for_each(|line| read(&mut failures, line));
        assert_eq!(failures.to_string(), said);
    }

    #[test]
    fn rust_names_a_test_as_it_fails() {
        check(
            Failures::read_libtest,
            &[
                "running 3 tests",
                "test storage::it_stays ... ok",
                "test storage::it_goes ... \u{1b}[31mFAILED\u{1b}[m",
                "test later ... ignored, for another day",
                "test in_a_browser ... FAIL",
                "failures:",
                "    storage::it_goes",
            ],
            "Failed:\n    storage::it_goes\n    in_a_browser\n",
        );
    }

    #[test]
    fn playwright_names_them_below_its_counts() {
        check(
            Failures::read_playwright,
            &[
                "  ✘  3 b.spec.js:1:1 › it lasts (1.5m)",
                "  1) b.spec.js:1:1 › it lasts ─────────",
                "    Error: expect(received).toBe(expected)",
                "  2 failed",
                "    b.spec.js:1:1 › it lasts ───────────",
                "    \u{1b}[31mc.spec.js:7:3 › deep › it ends ───\u{1b}[39m",
                "  1 flaky",
                "    a.spec.js:5:1 › it opens ───────────",
                "  1 skipped",
                "  240 passed (10.3m)",
                "    d.spec.js:5:1 › is of another list",
            ],
            "Failed:\n    b.spec.js:1:1 › it lasts\n    c.spec.js:7:3 › deep › it ends\n\
             Passed only when tried again:\n    a.spec.js:5:1 › it opens\n",
        );
    }

    #[test]
    fn where_all_is_well_there_is_nothing_to_say() {
        check(Failures::read_libtest, &["test storage::it_stays ... ok"], "");
    }
}
