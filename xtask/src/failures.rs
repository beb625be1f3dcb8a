//! Which tests failed, by what their runners print: it stands far above the counts, where nobody scrolls up to.

use std::{collections::BTreeMap, fmt};

use crate::counts::without_colour;

/// So much of why a test failed stands below its name: what was found, what was meant, and where.
const LINES: usize = 8;
const LETTERS: usize = 200;

/// The tests that failed, and those that passed only when they were tried again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Failures {
    failed: Vec<String>,
    flaky: Vec<String>,
    /// The first lines of why, for each test that a runner has said it of.
    reasons: BTreeMap<String, Vec<String>>,
    /// The test of which the runner is saying why.
    explaining: Option<String>,
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
        self.reasons.extend(other.reasons);
    }

    /// A line of Rust's test runner, or of wasm-bindgen's: `test storage::it_stays ... FAILED`.
    pub fn read_libtest(&mut self, line: &str) {
        let line = without_colour(line);
        let test = line.trim().strip_prefix("test ").and_then(|test| test.rsplit_once(" ... "));
        if let Some((name, "FAILED" | "FAIL")) = test {
            self.failed.push(name.to_owned());
        }
        let explained = line.strip_prefix("---- ").and_then(|rest| rest.strip_suffix(" stdout ----"));
        match (explained, line.trim_end()) {
            (Some(name), _) => self.explain(name),
            (None, "failures:") => self.explaining = None,
            (None, _) => self.read_reason(&line),
        }
    }

    /// A line of Playwright: `  1) a.spec.js:5:1 › it opens ───` and why; at the end a count, `  2 failed`, and below it a line
    /// for each of these tests.
    pub fn read_playwright(&mut self, line: &str) {
        let line = without_colour(line);
        if let Some(name) = numbered(&line) {
            self.explain(name);
        } else if heading(&line).is_some() {
            self.explaining = None;
        } else {
            self.read_reason(&line);
        }
        let name = line.trim_end().strip_prefix("    ").map(|name| name.trim_end_matches(['─', ' ']));
        let named = name.filter(|name| !name.starts_with(' ') && name.contains(" › "));
        match (self.naming, named) {
            (Some(Outcome::Failed), Some(name)) => self.failed.push(name.to_owned()),
            (Some(Outcome::Flaky), Some(name)) => self.flaky.push(name.to_owned()),
            _ => self.naming = heading(&line),
        }
    }

    fn explain(&mut self, name: &str) {
        self.reasons.entry(name.to_owned()).or_default();
        self.explaining = Some(name.to_owned());
    }

    fn read_reason(&mut self, line: &str) {
        let reasons = self.explaining.as_ref().and_then(|name| self.reasons.get_mut(name));
        let line: String = line.trim().chars().take(LETTERS).collect();
        // A test may print much: what it says of itself comes first.
        if let Some(lines) = reasons
            && lines.len() < LINES
            && !line.is_empty()
        {
            lines.push(line);
        }
    }
}

/// The test of which Playwright says why it failed, if the line begins that.
fn numbered(line: &str) -> Option<&str> {
    let (number, name) = line.trim_start().split_once(") ")?;
    number.parse::<u32>().ok()?;
    name.contains(" › ").then(|| name.trim_end_matches(['─', ' ']))
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
                for line in self.reasons.get(name).into_iter().flatten() {
                    writeln!(out, "        {line}")?;
                }
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
                "",
                "---- storage::it_goes stdout ----",
                "thread 'storage::it_goes' panicked at tests/storage.rs:5:9:",
                "  left: 1",
                "",
                "failures:",
                "    storage::it_goes",
            ],
            "Failed:\n    storage::it_goes\n        thread 'storage::it_goes' panicked at tests/storage.rs:5:9:\n\
             \x20       left: 1\n    in_a_browser\n",
        );
    }

    #[test]
    fn playwright_names_them_below_its_counts() {
        check(
            Failures::read_playwright,
            &[
                "  ✘  3 b.spec.js:1:1 › it lasts (1.5m)",
                "  1) b.spec.js:1:1 › it lasts ─────────",
                "",
                "    \u{1b}[31mError: expect(received).toBe(expected)\u{1b}[39m",
                "  2 failed",
                "    b.spec.js:1:1 › it lasts ───────────",
                "    \u{1b}[31mc.spec.js:7:3 › deep › it ends ───\u{1b}[39m",
                "  1 flaky",
                "    a.spec.js:5:1 › it opens ───────────",
                "  1 skipped",
                "  240 passed (10.3m)",
                "    d.spec.js:5:1 › is of another list",
            ],
            "Failed:\n    b.spec.js:1:1 › it lasts\n        Error: expect(received).toBe(expected)\n    c.spec.js:7:3 › deep › it ends\n\
             Passed only when tried again:\n    a.spec.js:5:1 › it opens\n",
        );
    }

    #[test]
    fn where_all_is_well_there_is_nothing_to_say() {
        check(Failures::read_libtest, &["test storage::it_stays ... ok"], "");
    }
}
