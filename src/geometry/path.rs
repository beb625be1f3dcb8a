//! SVG path data, built command by command.

use std::fmt::Write;

use super::Point;

/// The direction in which an arc goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sweep {
    /// With the clock.
    Clockwise,
    /// Against the clock.
    Anticlockwise,
}

/// SVG path data with two decimals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path(String);

impl Path {
    /// Straight lines from point to point; empty without points.
    pub fn through(points: impl IntoIterator<Item = Point>) -> Self {
        points.into_iter().fold(Self::default(), |mut path, point| {
            let letter = if path.0.is_empty() { 'M' } else { 'L' };
            path.command(letter, &[point.x, point.y]);
            path
        })
    }

    /// Straight lines between neighbours of these points: as one path those of which `is_apart` says so, given the place of
    /// the second of the two, and as another the rest.
    pub fn apart(points: &[Point], is_apart: impl Fn(usize) -> bool) -> (Self, Self) {
        let (mut apart, mut rest) = (Self::default(), Self::default());
        let mut last = None;
        for (at, pair) in points.windows(2).enumerate() {
            let is_apart = is_apart(at + 1);
            let path = if is_apart { &mut apart } else { &mut rest };
            if last != Some(is_apart) {
                path.command('M', &[pair[0].x, pair[0].y]);
            }
            path.command('L', &[pair[1].x, pair[1].y]);
            last = Some(is_apart);
        }
        (apart, rest)
    }

    pub(super) fn start(at: Point) -> Self {
        let mut path = Self::default();
        path.command('M', &[at.x, at.y]);
        path
    }

    #[must_use]
    pub(super) fn line_to(mut self, to: Point) -> Self {
        self.command('L', &[to.x, to.y]);
        self
    }

    /// An arc of less than half a circle.
    #[must_use]
    pub(super) fn arc_to(mut self, radius: f64, turn: Sweep, to: Point) -> Self {
        let sweep = if turn == Sweep::Clockwise { 1.0 } else { 0.0 };
        self.command('A', &[radius, radius, 0.0, 0.0, sweep, to.x, to.y]);
        self
    }

    #[must_use]
    pub(super) fn close(mut self) -> Self {
        self.0.push('Z');
        self
    }

    /// The path as SVG's `d` attribute takes it.
    pub fn into_data(self) -> String {
        self.0
    }

    fn command(&mut self, letter: char, numbers: &[f64]) {
        self.0.push(letter);
        for (at, &number) in numbers.iter().enumerate() {
            if at > 0 {
                self.0.push(' ');
            }
            push_number(&mut self.0, number);
        }
    }
}

/// A number with at most two decimals.
pub fn number(number: f64) -> String {
    let mut text = String::new();
    push_number(&mut text, number);
    text
}

/// Writes a number with at most two decimals. By whole hundredths, so that the page does not carry the
/// general float printer for a few coordinates.
fn push_number(to: &mut String, number: f64) {
    // Coordinates of a drawing: far inside i32.
    #[allow(clippy::cast_possible_truncation)]
    let hundredths = libm::round(number * 100.0) as i32;
    let (sign, size) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
    let (whole, part) = (size / 100, size % 100);
    // Writing to a string cannot fail.
    let _ = match part {
        0 => write!(to, "{sign}{whole}"),
        part if part % 10 == 0 => write!(to, "{sign}{whole}.{}", part / 10),
        part => write!(to, "{sign}{whole}.{part:02}"),
    };
}
