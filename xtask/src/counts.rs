//! How many tests passed, as the runners say at the end of what they print.

use std::fmt;
use std::ops::AddAssign;

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Counts {
    pub passed: u32,
    pub failed: u32,
    pub skipped: u32,
}

impl Counts {
    pub fn one_passed() -> Self {
        Self { passed: 1, ..Self::default() }
    }

    pub fn one_failed() -> Self {
        Self { failed: 1, ..Self::default() }
    }

    /// A line of Rust's test runner, or of wasm-bindgen's, which speaks alike.
    pub fn read_libtest(&mut self, line: &str) {
        let line = without_colour(line);
        let Some(result) = line.trim().strip_prefix("test result: ") else { return };
        for part in result.split([';', '.']) {
            match number_and_word(part) {
                Some((number, "passed")) => self.passed += number,
                Some((number, "failed")) => self.failed += number,
                Some((number, "ignored")) => self.skipped += number,
                _ => {}
            }
        }
    }

    /// A line of Playwright's summary. A test that passes only when tried again has passed, and Playwright's list
    /// names it as flaky.
    pub fn read_playwright(&mut self, line: &str) {
        let line = without_colour(line);
        let summary = line.split(" (").next().unwrap_or_default();
        match number_and_word(summary) {
            Some((number, "passed" | "flaky")) => self.passed += number,
            Some((number, "failed" | "interrupted")) => self.failed += number,
            Some((number, "skipped" | "did not run")) => self.skipped += number,
            _ => {}
        }
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// What is skipped is named by each part, not in the sum.
impl fmt::Display for Counts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)
    }
}

fn number_and_word(text: &str) -> Option<(u32, &str)> {
    let (number, word) = text.trim().split_once(' ')?;
    Some((number.parse().ok()?, word))
}

/// Without the codes that colour a terminal, `ESC [ … m`.
pub fn without_colour(line: &str) -> String {
    let mut parts = line.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('m').map_or("", |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[track_caller]
    fn check(read: fn(&mut Counts, &str), lines: &[&str], [passed, failed, skipped]: [u32; 3]) {
        let mut counts = Counts::default();
        lines.iter().for_each(|line| read(&mut counts, line));
        assert_eq!(counts, Counts { passed, failed, skipped });
    }

    #[test]
    fn the_results_of_all_test_binaries_add_up() {
        check(
            Counts::read_libtest,
            &[
                "running 3 tests",
                "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; finished in 0.00s",
                "test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s",
                "note: 7 passed",
            ],
            [13, 2, 1],
        );
    }

    #[test]
    fn the_browsers_runner_speaks_alike() {
        check(
            Counts::read_libtest,
            &["test result: ok. 4 passed; 0 failed; 0 ignored; 0 filtered out"],
            [4, 0, 0],
        );
        check(Counts::read_libtest, &["test result: \u{1b}[32mok\u{1b}[0m. 1 passed; 0 failed"], [1, 0, 0]);
    }

    #[test]
    fn playwright_sums_up_in_one_line_a_kind() {
        check(
            Counts::read_playwright,
            &[
                "Running 9 tests using 2 workers",
                "  ✓  1 smoke.spec.js:5:1 › 3 passed (1.2s)",
                "  2 failed",
                "    smoke.spec.js:9:1 › it opens ────",
                "  1 flaky",
                "  1 skipped",
                "  1 did not run",
                "  \u{1b}[32m4 passed\u{1b}[39m\u{1b}[2m (3.4s)\u{1b}[22m",
            ],
            [5, 2, 2],
        );
    }
}
