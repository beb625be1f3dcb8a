//! For how many balances an order holds: SMAA-2 with exact criteria, by clipping polygons.
//!
//! A score is a weighted sum of three criteria, so the balances (the weights on the simplex) at which one
//! alternative comes before another are one side of a line through the triangle of all balances. Areas of the
//! pieces are shares of all balances, exactly, without drawing any at random. After Lahdelma & Salminen, “SMAA-2:
//! Stochastic multicriteria acceptability analysis for group decision making”, 2001.

use crate::geometry::Polygon;

/// What one alternative is worth on the three criteria.
pub type Row = [f64; 3];

/// Which balances are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Balances {
    /// All: the whole triangle.
    All,
    /// Those that weigh need at least as much as skill, and skill at least as much as joy: a sixth of it.
    NeedFirst,
}

impl Balances {
    /// The corners, as weights of the first and the second criterion; the third is what is missing to 1.
    fn polygon(self) -> Polygon {
        const THIRD: f64 = 1.0 / 3.0;
        match self {
            Self::All => Polygon::new(&[[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]]),
            Self::NeedFirst => Polygon::new(&[[1.0, 0.0], [0.5, 0.5], [THIRD, THIRD]]),
        }
    }
}

/// How one alternative fares over all balances.
#[derive(Clone, Debug, PartialEq)]
pub struct Acceptability {
    /// The share of balances at which it has each rank, first to last; the sum is 1. Its rank is one more than the
    /// number of alternatives that are strictly better.
    pub ranks: Vec<f64>,
    /// The balances at which nothing is strictly better, as a polygon of weights of the first two criteria; less
    /// than three corners where there are none.
    pub first: Polygon,
    /// The middle of those balances, all three weights; nothing where they have no area.
    pub central_weights: Option<Row>,
}

impl Acceptability {
    /// The share of balances at which it is among the first so many.
    pub fn among_first(&self, count: usize) -> f64 {
        self.ranks.iter().take(count).sum()
    }
}

/// How each alternative fares over these balances. Rows may be any numbers, of any size: only how they compare
/// counts; what is no number, or infinite, counts as 0. Equal rows share their ranks.
///
/// ```
/// use twelve_hats::engine::{Balances, acceptability};
///
/// // One alternative is best on each criterion: each comes first at a third of all balances.
/// let rows = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
/// let found = acceptability(&rows, Balances::All);
/// assert!((found[0].ranks[0] - 1.0 / 3.0).abs() < 1e-12);
/// ```
pub fn acceptability(rows: &[Row], balances: Balances) -> Vec<Acceptability> {
    let rows = scaled(rows);
    (0..rows.len()).map(|of| one(&rows, of, &balances.polygon())).collect()
}

/// The same rows with no number beyond ±½, so that no difference is too large to be a number.
fn scaled(rows: &[Row]) -> Vec<Row> {
    let finite = |value: f64| if value.is_finite() { value } else { 0.0 };
    let largest = rows.iter().flatten().fold(0.0_f64, |largest, &value| largest.max(finite(value).abs()));
    if largest <= 0.5 {
        return rows.iter().map(|row| row.map(finite)).collect();
    }
    rows.iter().map(|row| row.map(|value| finite(value) / largest / 2.0)).collect()
}

fn one(rows: &[Row], of: usize, whole: &Polygon) -> Acceptability {
    let area = whole.area();
    let mut ranks = vec![0.0; rows.len()];
    // Pieces of the triangle with the number of alternatives that are better there.
    let mut pieces = vec![(whole.clone(), 0_usize)];
    let mut cut = Vec::new();
    for (other, row) in rows.iter().enumerate() {
        let lead = Lead::of(row, &rows[of]);
        if other == of || lead.is_nowhere() {
            continue;
        }
        for (piece, better) in pieces.drain(..) {
            match piece.split(&|point| lead.at(point)) {
                // So small a lead that it is none anywhere here.
                (None, None) => cut.push((piece, better)),
                (ahead, behind) => {
                    cut.extend(ahead.map(|ahead| (ahead, better + 1)));
                    cut.extend(behind.map(|behind| (behind, better)));
                }
            }
        }
        std::mem::swap(&mut pieces, &mut cut);
    }
    let mut first = Polygon::default();
    for (piece, better) in pieces {
        let share = piece.area() / area;
        ranks[better] += share;
        if better == 0 && piece.area() > first.area() {
            first = piece;
        }
    }
    // What rounding took or gave is spread: a share of all is a share of all.
    let sum: f64 = ranks.iter().sum();
    for rank in &mut ranks {
        *rank /= sum;
    }
    let central_weights = first.centroid().map(|[need, skill]| [need, skill, 1.0 - need - skill]);
    Acceptability { ranks, first, central_weights }
}

/// By how much one alternative leads another, as a linear function of the first two weights.
struct Lead {
    by_first: f64,
    by_second: f64,
    always: f64,
}

impl Lead {
    fn of(row: &Row, other: &Row) -> Self {
        let [first, second, third] = [0, 1, 2].map(|at| row[at] - other[at]);
        Self { by_first: first - third, by_second: second - third, always: third }
    }

    fn at(&self, [first, second]: [f64; 2]) -> f64 {
        self.by_first * first + self.by_second * second + self.always
    }

    /// Whether both are the same at every balance.
    fn is_nowhere(&self) -> bool {
        self.by_first == 0.0 && self.by_second == 0.0 && self.always == 0.0
    }
}

/// The share of all balances at which the first row is strictly better than the second.
pub fn winning(row: &Row, other: &Row, balances: Balances) -> f64 {
    let rows = scaled(&[*row, *other]);
    let lead = Lead::of(&rows[0], &rows[1]);
    if lead.is_nowhere() {
        return 0.0;
    }
    let whole = balances.polygon();
    let (ahead, _) = whole.split(&|point| lead.at(point));
    ahead.map_or(0.0, |ahead| (ahead.area() / whole.area()).min(1.0))
}
