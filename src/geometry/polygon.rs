//! Convex polygons: area, middle, and cutting in two.

/// A point in the plane.
pub type Corner = [f64; 2];

/// A convex polygon by its corners, in order; with less than three it is empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Polygon(Vec<Corner>);

impl Polygon {
    /// With these corners, in order, turning one way.
    pub fn new(corners: &[Corner]) -> Self {
        Self(corners.to_vec())
    }

    /// The corners, in order.
    pub fn corners(&self) -> &[Corner] {
        &self.0
    }

    /// The area, never negative.
    pub fn area(&self) -> f64 {
        (self.twice_area() / 2.0).abs()
    }

    /// Twice the area, negative where the corners turn clockwise. About the first corner: small polygons far from
    /// the origin lose no digits.
    fn twice_area(&self) -> f64 {
        self.triangles().map(|(_, twice)| twice).sum()
    }

    /// The fan of triangles about the first corner: the sum of their corners less three times the first, and twice
    /// their area.
    fn triangles(&self) -> impl Iterator<Item = (Corner, f64)> {
        let origin = self.0.first().copied().unwrap_or_default();
        self.0.windows(2).skip(1).map(move |pair| {
            let [a, b] = [0, 1].map(|at| [pair[at][0] - origin[0], pair[at][1] - origin[1]]);
            ([a[0] + b[0], a[1] + b[1]], a[0] * b[1] - a[1] * b[0])
        })
    }

    /// The centre of gravity; nothing where there is no area.
    pub fn centroid(&self) -> Option<Corner> {
        let side = self.twice_area();
        // All triangles of a convex polygon lie on one side; of one that is hardly wider than a line, rounding may
        // put some on the other, where they would pull the centre out of it.
        let parts: Vec<(Corner, f64)> =
            self.triangles().filter(|(_, twice)| twice * side.signum() > 0.0).collect();
        let whole: f64 = parts.iter().map(|(_, twice)| twice).sum();
        if side == 0.0 || whole == 0.0 {
            return None;
        }
        let origin = self.0.first()?;
        // Shares first: areas may be too small to be multiplied.
        let middle = |axis: usize| {
            let moment: f64 = parts.iter().map(|(sum, twice)| sum[axis] * (twice / whole)).sum();
            origin[axis] + moment / 3.0
        };
        Some([0, 1].map(middle))
    }

    /// Cuts along the line where a linear function is zero: the part where it is above, and the part where it is
    /// below. A part without area is nothing; together the parts are the whole.
    pub fn split(&self, side: &dyn Fn(Corner) -> f64) -> (Option<Self>, Option<Self>) {
        let sides: Vec<f64> = self.0.iter().map(|&corner| side(corner)).collect();
        let (mut above, mut below) =
            (Vec::with_capacity(self.0.len() + 1), Vec::with_capacity(self.0.len() + 1));
        for (at, &corner) in self.0.iter().enumerate() {
            let next = (at + 1) % self.0.len();
            if sides[at] >= 0.0 {
                above.push(corner);
            }
            if sides[at] <= 0.0 {
                below.push(corner);
            }
            if (sides[at] > 0.0 && sides[next] < 0.0) || (sides[at] < 0.0 && sides[next] > 0.0) {
                let share = sides[at] / (sides[at] - sides[next]);
                let to = self.0[next];
                let crossing = [0, 1].map(|axis| corner[axis] + share * (to[axis] - corner[axis]));
                above.push(crossing);
                below.push(crossing);
            }
        }
        let part = |corners: Vec<Corner>, has: bool| (has && corners.len() >= 3).then_some(Self(corners));
        (part(above, sides.iter().any(|&side| side > 0.0)), part(below, sides.iter().any(|&side| side < 0.0)))
    }
}
