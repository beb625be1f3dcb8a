//! The balance triangle: three weights that add up to one, as a point, and back.

use super::{Path, Point, Polygon};

/// The drawing's width; its corners are at the top in the middle, below on the left, and below on the right.
pub const WIDTH: f64 = 100.0;
/// The drawing's height: that of a triangle with three equal sides.
pub const HEIGHT: f64 = WIDTH * 0.866_025_403_784_438_6;

/// Where a balance is: the first weight is that of the corner at the top, then left, then right.
pub fn place([top, _, right]: [f64; 3]) -> Point {
    Point { x: WIDTH * (0.5 * top + right), y: HEIGHT * (1.0 - top) }
}

/// The balance at a point; beside the triangle, one at its edge.
pub fn balance_at(point: Point) -> [f64; 3] {
    let top = 1.0 - point.y / HEIGHT;
    let right = point.x / WIDTH - 0.5 * top;
    let inside = [top, 1.0 - top - right, right].map(|weight| weight.clamp(0.0, 1.0));
    let sum: f64 = inside.iter().sum();
    // Far above the top or to a side, one weight is at least 1 before it is clamped.
    if sum > 0.0 { inside.map(|weight| weight / sum) } else { [1.0, 0.0, 0.0] }
}

/// The outline of a region of balances, given by the weights of the first two corners.
pub fn region(polygon: &Polygon) -> Path {
    let mut corners = polygon.corners().iter().map(|&[top, left]| place([top, left, 1.0 - top - left]));
    let Some(first) = corners.next() else {
        return Path::default();
    };
    corners.fold(Path::start(first), Path::line_to).close()
}
