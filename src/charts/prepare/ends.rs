//! Labels at the ends of lines.

use super::scale::within;
use crate::engine::ordered;

/// Where labels of this height go so that each is as near as can be to where it belongs, in the same order, none
/// over another, and all between 0 and 1. Places are those of the labels' middles; where there is no room for all,
/// they share what there is.
pub fn spread(wanted: &[f64], height: f64) -> Vec<f64> {
    if wanted.is_empty() {
        return Vec::new();
    }
    let count = wanted.len();
    let height = within(height, 0.0, 1.0 / count as f64);
    let order = ordered(count, &|a, b| wanted[a] < wanted[b]);
    // Without the labels above it, each label only has to be no higher than the one before: what would be is
    // pooled with it at their mean (the pool-adjacent-violators algorithm).
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (above, &at) in order.iter().enumerate() {
        let mut pool = (wanted[at] - above as f64 * height, 1);
        while let Some(&(before, many)) = pools.last()
            && before > pool.0
        {
            pools.pop();
            let (total, sizes) = (before * many as f64 + pool.0 * pool.1 as f64, many + pool.1);
            pool = (total / sizes as f64, sizes);
        }
        pools.push(pool);
    }
    let lowest = (1.0 - count as f64 * height).max(0.0) + height / 2.0;
    let places = pools.into_iter().flat_map(|(place, many)| std::iter::repeat_n(place, many));
    let mut spread = vec![0.0; count];
    for (above, (at, place)) in order.into_iter().zip(places).enumerate() {
        spread[at] = within(place, height / 2.0, lowest) + above as f64 * height;
    }
    spread
}
