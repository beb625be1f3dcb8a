//! The wheel: four sectors of 90°, twelve petals of 30°, clockwise from 12 o'clock.
//!
//! All in the units of a drawing whose origin is the middle of the wheel and that reaches
//! [`HALF_SIZE`] to each side.

use super::{Angle, Path, Petal, Point, path::Sweep};

/// How many petals there are.
pub const PETALS: usize = 12;
/// How many petals share a sector.
pub const PETALS_IN_SECTOR: usize = 3;
/// The drawing reaches so far from the middle to each side.
pub const HALF_SIZE: f64 = 242.0;
/// Where petals begin.
pub const INNER: f64 = 62.0;
/// Where the longest petals end.
pub const OUTER: f64 = 190.0;
/// The radius of the arcs that show the need.
pub const NEED_RADIUS: f64 = 236.0;
/// The width of these arcs where nobody else has what is needed.
pub const NEED_WIDTH: f64 = 7.0;

/// The distance between neighbouring petals.
const GAP: f64 = 5.0;
/// The radius of a petal's outer corners.
const CORNER: f64 = 8.0;
/// What a petal at the border of a sector leaves free besides the gap, in degrees.
const SECTOR_GAP: f64 = 0.6;
/// The distance of the hats from the middle: between the petals and the arcs.
const HATS: f64 = 210.0;
/// How far beyond a petal's end the middle of its number stands.
const BEYOND: f64 = 13.0;

/// The borders of a petal; `index` counts from 12 o'clock.
fn borders(index: usize) -> (Angle, Angle) {
    let step = 360.0 / PETALS as f64;
    let start = index as f64 * step;
    let first = index.is_multiple_of(PETALS_IN_SECTOR);
    let last = (index + 1).is_multiple_of(PETALS_IN_SECTOR);
    (
        Angle::degrees(start + if first { SECTOR_GAP } else { 0.0 }),
        Angle::degrees(start + step - if last { SECTOR_GAP } else { 0.0 }),
    )
}

/// The middle of a petal.
pub fn middle(index: usize) -> Angle {
    let step = 360.0 / PETALS as f64;
    Angle::degrees((index as f64 + 0.5) * step)
}

fn petal(index: usize, inner: f64, outer: f64) -> Petal {
    let (start, end) = borders(index);
    Petal { start, end, inner, outer, gap: GAP, corner: CORNER }
}

/// The outline of a petal of full length.
pub fn track(index: usize) -> Path {
    petal(index, INNER, OUTER).outline()
}

/// The outline of a petal whose length stands for `share`, 0 to 1 (clamped).
pub fn filled(index: usize, share: f64) -> Path {
    petal(index, INNER, radius_of(share)).outline()
}

/// The distance from the middle that stands for `share`, 0 to 1 (clamped).
pub fn radius_of(share: f64) -> f64 {
    INNER + (OUTER - INNER) * share.clamp(0.0, 1.0)
}

/// The arc outside a petal on which the need is shown, as a line to be stroked from its start. All are equally long: equal
/// parts of them stand for equal needs.
pub fn need_track(index: usize) -> Path {
    let half = Angle::degrees(180.0 / PETALS as f64 - SECTOR_GAP);
    let (start, end) = (middle(index) - half, middle(index) + half);
    let inset = Angle::radians(GAP / 2.0 / NEED_RADIUS);
    Path::start((start + inset).at(NEED_RADIUS)).arc_to(
        NEED_RADIUS,
        Sweep::Clockwise,
        (end - inset).at(NEED_RADIUS),
    )
}

/// Where the middle of a role's hat stands.
pub fn hat(index: usize) -> Point {
    middle(index).at(HATS)
}

/// Where the middle of a petal's number stands, beyond the end of a petal whose length stands for `share`, 0 to 1.
pub fn number_beyond(index: usize, share: f64) -> Point {
    middle(index).at(radius_of(share) + BEYOND)
}

/// The side of the wheel on which a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Right of the wheel: the text starts at the anchor.
    Right,
    /// Left of the wheel: the text ends at the anchor.
    Left,
}

/// The side on which the label of a petal stands.
pub fn side(index: usize) -> Side {
    if index < PETALS / 2 { Side::Right } else { Side::Left }
}

/// Whether the petal is one of those nearest to the vertical, whose labels stand above or below the wheel.
pub fn is_near_vertical(index: usize) -> bool {
    libm::fabs(middle(index).at(1.0).y) > 0.9
}

/// Whether the petal is one of those nearest to the horizontal, whose labels have least room sideways.
pub fn is_near_horizontal(index: usize) -> bool {
    libm::fabs(middle(index).at(1.0).x) > 0.9
}
