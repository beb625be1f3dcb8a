//! How long tests took, by what their runners print.

use std::fmt;
use std::time::{Duration, Instant};

use crate::counts::without_colour;

/// How many of the slowest tests are named.
const NAMED: usize = 10;

/// The tests that ran, and how long each took.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Times(Vec<(Duration, String)>);

impl Times {
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// A line of Playwright's list: `  ✓  1 smoke.spec.js:5:1 › it opens (1.2s)`.
    pub fn read_playwright(&mut self, line: &str) {
        let line = without_colour(line);
        let Some((test, time)) = line.trim_end().strip_suffix(')').and_then(|line| line.rsplit_once(" ("))
        else {
            return;
        };
        // What follows the list's number.
        let name = test.trim_start().split_once(' ').map(|(_, rest)| rest.trim_start());
        let name = name.and_then(|rest| rest.split_once(' ')).map(|(_, name)| name);
        if let (Some(name), Some(time)) = (name.filter(|name| name.contains(" › ")), duration(time)) {
            self.0.push((time, name.to_owned()));
        }
    }
}

/// The slowest ten, a line for each; nothing where no times are known.
impl fmt::Display for Times {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut sorted = self.0.clone();
        sorted.sort_by(|one, other| other.cmp(one));
        if !sorted.is_empty() {
            writeln!(out, "The slowest tests:")?;
        }
        for (time, name) in sorted.iter().take(NAMED) {
            writeln!(out, "{:8.1} s  {name}", time.as_secs_f64())?;
        }
        Ok(())
    }
}

/// `870ms`, `1.2s` or `1.5m`.
fn duration(text: &str) -> Option<Duration> {
    let units = [("ms", 0.001), ("s", 1.0), ("m", 60.0)];
    let (number, unit) =
        units.iter().find_map(|(unit, seconds)| Some((text.strip_suffix(unit)?, seconds)))?;
    Duration::try_from_secs_f64(number.parse::<f64>().ok()? * unit).ok()
}

/// Reads the output of Rust's test runner as it comes. It prints when a test has ended, and no time: but it starts
/// tests in the order of their names, each as soon as another has ended, so that all times follow.
pub struct Clock {
    threads: usize,
    /// When the present program started, and which tests ended when.
    started: Instant,
    ended: Vec<(Duration, String)>,
    times: Times,
}

impl Clock {
    /// For a runner that runs this many tests at once.
    pub fn new(threads: usize) -> Self {
        Self { threads, started: Instant::now(), ended: Vec::new(), times: Times::default() }
    }

    pub fn read(&mut self, line: &str) {
        self.read_at(line, Instant::now());
    }

    fn read_at(&mut self, line: &str, now: Instant) {
        let line = without_colour(line);
        if line.starts_with("running ") {
            self.settle();
            self.started = now;
        } else if let Some((name, "ok" | "FAILED")) =
            line.trim().strip_prefix("test ").and_then(|test| test.rsplit_once(" ... "))
        {
            self.ended.push((now - self.started, name.to_owned()));
        }
    }

    pub fn times(mut self) -> Times {
        self.settle();
        self.times
    }

    /// Works out the times of a program that has ended.
    fn settle(&mut self) {
        let ended = std::mem::take(&mut self.ended);
        let mut names: Vec<&str> = ended.iter().map(|(_, name)| name.as_str()).collect();
        names.sort_unstable();
        // The first start at once, every other when one more has ended.
        let start = |name: &str| {
            let place = names.iter().position(|other| *other == name)?;
            Some(place.checked_sub(self.threads).map_or(Duration::ZERO, |before| ended[before].0))
        };
        let times = ended
            .iter()
            .filter_map(|(end, name)| Some((end.saturating_sub(start(name)?), name.clone())))
            .collect();
        self.times.extend(Times(times));
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::{Clock, Times, duration};

    fn seconds(times: &[(u64, &str)]) -> Times {
        Times(
            times.iter().map(|(seconds, name)| (Duration::from_secs(*seconds), (*name).to_owned())).collect(),
        )
    }

    #[test]
    fn each_test_starts_when_another_has_ended() {
        let start = Instant::now();
        let mut clock = Clock::new(2);
        for (second, line) in [
            (1, "running 5 tests"),
            // a and b start at 1, c when b has ended, d after c, f after a; e is not run.
            (3, "test b ... ok"),
            (4, "test c ... ok"),
            (4, "test e ... ignored, for another day"),
            (11, "test a ... FAILED"),
            (12, "test f ... ok"),
            (61, "test d has been running for over 60 seconds"),
            (74, "test d ... \u{1b}[32mok\u{1b}[m"),
            (75, "test result: FAILED. 4 passed; 1 failed; 1 ignored"),
            (80, "running 1 test"),
            (83, "test g ... ok"),
        ] {
            clock.read_at(line, start + Duration::from_secs(second));
        }
        let expected = [(2, "b"), (1, "c"), (10, "a"), (1, "f"), (70, "d"), (3, "g")];
        assert_eq!(clock.times(), seconds(&expected));
    }

    #[test]
    fn playwright_says_itself_how_long_a_test_took() {
        let mut times = Times::default();
        for line in [
            "Running 3 tests using 2 workers",
            "  ✓  1 smoke.spec.js:5:1 › it opens (in any folder) (1.2s)",
            "  \u{1b}[32m✓\u{1b}[39m  12 [chromium] › a.spec.js:9:3 › deep › it stays (\u{1b}[33m870ms\u{1b}[39m)",
            "  ✘  3 b.spec.js:1:1 › it lasts (1.5m)",
            "  3 passed (2.0m)",
        ] {
            times.read_playwright(line);
        }
        let named: Vec<_> = times.0.iter().map(|(time, name)| (time.as_millis(), name.as_str())).collect();
        let expected = [
            (1_200, "smoke.spec.js:5:1 › it opens (in any folder)"),
            (870, "[chromium] › a.spec.js:9:3 › deep › it stays"),
            (90_000, "b.spec.js:1:1 › it lasts"),
        ];
        assert_eq!(named, expected);
        assert_eq!(duration("soon"), None);
    }

    #[test]
    fn the_slowest_ten_are_named_the_slowest_first() {
        let names: Vec<String> = (0..12).map(|number| format!("test {number}")).collect();
        let times = Times((0..12).map(Duration::from_secs).zip(names).collect());
        let said = times.to_string();
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(lines.len(), 11);
        assert_eq!(lines[1], "    11.0 s  test 11");
        assert_eq!(lines[10], "     2.0 s  test 2");
        assert_eq!(Times::default().to_string(), "");
    }
}
