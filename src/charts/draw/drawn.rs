//! A series as it is drawn.

use crate::geometry::{Path, Point};

/// How wide and how high a drawing is, in its own units: it is stretched to the place it gets.
pub const SIZE: f64 = 1000.0;

/// One series as it is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawn {
    /// The line; empty where there are less than two points.
    pub line: Path,
    /// The points, from 0 to [`SIZE`] in both directions; y grows downwards.
    pub points: Vec<Point>,
}
