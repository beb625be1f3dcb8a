//! A petal: a piece of a ring with a constant gap to its neighbours and rounded outer corners.

use super::{Angle, Path, Point, path::Sweep};

/// A piece of a ring, in the units of the drawing.
///
/// The gap is a constant distance, not an angle: the sides are parallel to the border, so that the space
/// between two petals does not widen outwards. Only the outer corners are round.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Petal {
    /// The border to the petal before.
    pub start: Angle,
    /// The border to the petal after; less than half a turn further.
    pub end: Angle,
    /// The inner radius, above 0.
    pub inner: f64,
    /// The outer radius, at least the inner.
    pub outer: f64,
    /// The distance between two neighbours.
    pub gap: f64,
    /// The radius of the outer corners, made smaller where the petal is too small for it.
    pub corner: f64,
}

impl Petal {
    /// The radii that can be drawn.
    fn radii(&self) -> (f64, f64) {
        let inner = self.inner.max(self.gap / 2.0);
        (inner, self.outer.max(inner))
    }

    /// The outline: from the inner end up the first side, over the outer end, down the other side and back. Always of the
    /// same commands, so that one outline can move into another.
    pub fn outline(&self) -> Path {
        let inset = self.gap / 2.0;
        let (inner, outer) = self.radii();
        let corner = self.corner_that_fits(outer).min((outer - inner) / 2.0);
        // The corner's circle touches the side and, from inside, the outer arc.
        let middle = outer - corner;
        let start = Side { along: self.start.at(1.0), inset };
        let end = Side { along: self.end.at(1.0), inset: -inset };
        let touch = |side: Side, corner: f64| {
            let center = Side { inset: side.inset + corner, ..side }.at(middle);
            Point { x: center.x * outer / middle, y: center.y * outer / middle }
        };
        let side_outer = |side: Side, corner: f64| {
            let reach = side.inset + corner;
            side.at_length(libm::sqrt((middle * middle - reach * reach).max(0.0)))
        };
        Path::start(start.at(inner))
            .line_to(side_outer(start, corner))
            .arc_to(corner, Sweep::Clockwise, touch(start, corner))
            .arc_to(outer, Sweep::Clockwise, touch(end, -corner))
            .arc_to(corner, Sweep::Clockwise, side_outer(end, -corner))
            .line_to(end.at(inner))
            .arc_to(inner, Sweep::Anticlockwise, start.at(inner))
            .close()
    }

    /// The largest corner, at most the wanted one, for which both corners find room side by side.
    fn corner_that_fits(&self, outer: f64) -> f64 {
        let (half, _) = Angle::radians((self.end - self.start).to_radians() / 2.0).sine_and_cosine();
        let side_by_side = (outer * half - self.gap / 2.0) / (1.0 + half);
        self.corner.min(side_by_side).max(0.0)
    }
}

/// A line parallel to a border, at a constant distance to its right (clockwise), as a direction and a distance.
#[derive(Clone, Copy)]
struct Side {
    along: Point,
    inset: f64,
}

impl Side {
    /// The point of the line at this distance from the origin.
    fn at(self, radius: f64) -> Point {
        self.at_length(libm::sqrt((radius * radius - self.inset * self.inset).max(0.0)))
    }

    /// The point of the line at this length along the border.
    fn at_length(self, length: f64) -> Point {
        let Self { along, inset } = self;
        Point { x: along.x * length - along.y * inset, y: along.y * length + along.x * inset }
    }
}
