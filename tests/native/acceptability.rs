//! For how many balances an order holds: against exact references, and as it must be for any rows.

// What is exactly nothing, or exactly all, is that exactly.
#![allow(clippy::float_cmp)]

use crate::support::{at_most, holds};
use proptest::{collection::vec, prelude::*};
use serde_json::Value;
use twelve_hats::{
    engine::{Acceptability, Balances, Row, acceptability, winning},
    geometry::Polygon,
};

// The references.

fn rows_of(value: &Value) -> Vec<Row> {
    let row = |row: &Value| [0, 1, 2].map(|at| row[at].as_f64().unwrap());
    value.as_array().unwrap().iter().map(row).collect()
}

/// Holds what is found to exact shares and middles.
fn check(name: &str, found: &[Acceptability], ranks: &Value, middles: &Value) {
    for (row, of) in found.iter().enumerate() {
        for (rank, share) in of.ranks.iter().enumerate() {
            let expected = ranks[row][rank].as_f64().unwrap();
            assert!(
                (share - expected).abs() < 1e-12,
                "{name}: row {row}, rank {rank}: {share} for {expected}"
            );
        }
        if ranks[row][0].as_f64().unwrap() > 1e-6 {
            for (at, weight) in of.central_weights.unwrap().iter().enumerate() {
                let expected = middles[row][at].as_f64().unwrap();
                assert!((weight - expected).abs() < 1e-9, "{name}: row {row}, weight {at}: {weight}");
            }
        }
    }
}

#[test]
fn shares_and_middles_agree_with_exact_fractions() {
    let reference: Value = serde_json::from_str(include_str!("../fixtures/smaa_reference.json")).unwrap();
    let cases = reference["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 12);
    for case in cases {
        let (name, rows) = (case["name"].as_str().unwrap(), rows_of(&case["performance"]));
        let all = acceptability(&rows, Balances::All);
        check(name, &all, &case["rank_acceptability"], &case["central_weights"]);
        let ordinal = acceptability(&rows, Balances::NeedFirst);
        check(name, &ordinal, &case["ordinal"], &case["central_weights_ordinal"]);
        for (row, of) in all.iter().enumerate() {
            let expected = case["top3"][row].as_f64().unwrap();
            assert!((of.among_first(3) - expected).abs() < 1e-12, "{name}: row {row}");
            for (other, expected) in case["pairwise_winning"][row].as_array().unwrap().iter().enumerate() {
                // In the reference, entry [k][i] is where k is better than i.
                let found = winning(&rows[row], &rows[other], Balances::All);
                assert!((found - expected.as_f64().unwrap()).abs() < 1e-12, "{name}: {row} before {other}");
            }
        }
    }
}

#[test]
fn one_alternative_for_each_criterion_shares_the_triangle_in_three() {
    let rows = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
    let all = acceptability(&rows, Balances::All);
    for (at, of) in all.iter().enumerate() {
        assert!((of.ranks[0] - 1.0 / 3.0).abs() < 1e-15, "{of:?}");
        let middle = of.central_weights.unwrap();
        for (criterion, weight) in middle.iter().enumerate() {
            let expected = if criterion == at { 11.0 / 18.0 } else { 7.0 / 36.0 };
            assert!((weight - expected).abs() < 1e-15, "{middle:?}");
        }
    }
    // The middle of “need before skill before joy”.
    let alone = acceptability(&[[0.0; 3]], Balances::NeedFirst);
    let middle = alone[0].central_weights.unwrap();
    for (weight, expected) in middle.iter().zip([11.0 / 18.0, 5.0 / 18.0, 2.0 / 18.0]) {
        assert!((weight - expected).abs() < 1e-15, "{middle:?}");
    }
}

// What holds for any rows.

/// Holds shares to being shares, and regions to being where they say.
fn is_sound(rows: &[Row], balances: Balances) -> Result<Vec<Acceptability>, TestCaseError> {
    let found = acceptability(rows, balances);
    prop_assert_eq!(found.len(), rows.len());
    for (at, of) in found.iter().enumerate() {
        prop_assert_eq!(of.ranks.len(), rows.len());
        prop_assert!(of.ranks.iter().all(|share| (0.0..=1.0 + 1e-12).contains(share)), "{:?}", of.ranks);
        let sum: f64 = of.ranks.iter().sum();
        prop_assert!((sum - 1.0).abs() < 1e-9, "{}: {:?}", sum, of.ranks);
        if let Some(middle) = of.central_weights {
            prop_assert!(middle.iter().all(|weight| (-1e-9..=1.0 + 1e-9).contains(weight)), "{:?}", middle);
            if of.ranks[0] > 1e-6 {
                let worth = |row: &Row| (0..3).map(|at| row[at] * middle[at]).sum::<f64>();
                let (own, size) =
                    (worth(&rows[at]), rows.iter().flatten().fold(0.0_f64, |a, b| a.max(b.abs())));
                let best = rows.iter().map(worth).fold(f64::NEG_INFINITY, f64::max);
                prop_assert!(best - own <= size * 1e-9, "row {} at {:?}: {} of {}", at, middle, own, best);
            }
        }
    }
    Ok(found)
}

/// Whether no two rows are alike.
fn all_differ(rows: &[Row]) -> bool {
    rows.iter().enumerate().all(|(at, row)| !rows[..at].contains(row))
}

/// Rows as roles have them, and such as make trouble: ties, lines through one point, near ties, zeros, giants.
fn any_rows() -> impl Strategy<Value = Vec<Row>> {
    let share = prop_oneof![
        4 => 0.0..1.0_f64,
        2 => (0..5_u8).prop_map(|level| f64::from(level) / 4.0),
        1 => Just(0.0),
        1 => (0..4_u8).prop_map(|ulps| 0.5 + f64::from(ulps) * f64::EPSILON),
        1 => prop_oneof![Just(1e-300), Just(1e300), Just(-1e300), Just(5e-324), Just(f64::MAX), -1.0..1.0_f64],
    ];
    let rows = vec([share.clone(), share.clone(), share], 1..13);
    // Some rows again, so that there are exact ties.
    (rows, any::<bool>()).prop_map(|(mut rows, again)| {
        if again && rows.len() < 12 {
            rows.push(rows[0]);
        }
        rows
    })
}

#[test]
fn whatever_the_rows_shares_are_shares_and_regions_are_where_they_say() {
    holds(50_000, &any_rows(), |rows| {
        is_sound(&rows, Balances::All)?;
        is_sound(&rows, Balances::NeedFirst)?;
        Ok(())
    });
}

/// A million matrices by a generator that costs nothing, a quarter of them full of ties.
#[test]
fn a_million_matrices_give_shares_that_add_up() {
    let mut state = 7_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    for round in 0..at_most(1_000_000) {
        // Few rows mostly, so that there is time for a million.
        let count =
            if round % 100 == 0 { 12 } else { 2 + usize::from(next() % 3 > 0) + usize::from(next() % 3 > 1) };
        let coarse = round % 4 == 0;
        let rows: Vec<Row> = (0..count)
            .map(|_| {
                [(); 3].map(|()| {
                    let bits = next() >> 11;
                    if coarse { (bits % 3) as f64 / 2.0 } else { bits as f64 / 9_007_199_254_740_992.0 }
                })
            })
            .collect();
        for of in acceptability(&rows, Balances::All) {
            let sum: f64 = of.ranks.iter().sum();
            assert!(
                (sum - 1.0).abs() < 1e-9 && of.ranks.iter().all(|share| *share >= 0.0),
                "{rows:?}: {of:?}"
            );
        }
    }
}

#[test]
fn numbers_that_are_none_do_no_harm() {
    for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let found = acceptability(&[[odd, 0.5, 0.5], [0.5, 0.5, 0.5], [0.0, odd, odd]], Balances::All);
        for of in found {
            assert!(of.ranks.iter().all(|share| share.is_finite()), "{of:?}");
            assert!((of.ranks.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{of:?}");
        }
    }
    assert_eq!(acceptability(&[], Balances::All), []);
}

fn plain_rows() -> impl Strategy<Value = Vec<Row>> {
    vec([0.0..1.0_f64, 0.0..1.0_f64, 0.0..1.0_f64], 2..13)
}

#[test]
fn each_rank_is_somebodys_and_first_regions_tile_the_triangle() {
    holds(10_000, &plain_rows(), |rows| {
        let found = is_sound(&rows, Balances::All)?;
        if all_differ(&rows) {
            for rank in 0..rows.len() {
                let column: f64 = found.iter().map(|of| of.ranks[rank]).sum();
                prop_assert!((column - 1.0).abs() < 1e-9, "rank {}: {}", rank, column);
            }
        }
        let tiled: f64 = found.iter().map(|of| of.first.area()).sum();
        prop_assert!((tiled - 0.5).abs() < 1e-9, "{}", tiled);
        Ok(())
    });
}

#[test]
fn scaling_all_and_shifting_a_criterion_change_nothing() {
    let case = (plain_rows(), 0.01..100.0_f64, [-1.0..1.0_f64, -1.0..1.0_f64, -1.0..1.0_f64]);
    holds(10_000, &case, |(rows, scale, shift)| {
        let moved: Vec<Row> =
            rows.iter().map(|row| [0, 1, 2].map(|at| row[at] * scale + shift[at])).collect();
        let (before, after) = (acceptability(&rows, Balances::All), acceptability(&moved, Balances::All));
        for (before, after) in before.iter().zip(&after) {
            for (before, after) in before.ranks.iter().zip(&after.ranks) {
                prop_assert!((before - after).abs() < 1e-6, "{} {}", before, after);
            }
        }
        Ok(())
    });
}

#[test]
fn what_is_worse_in_everything_changes_nobodys_first_region() {
    holds(10_000, &(plain_rows(), any::<prop::sample::Index>()), |(rows, which)| {
        let mut more = rows.clone();
        more.push(rows[which.index(rows.len())].map(|value| value - 0.1));
        let (before, after) = (acceptability(&rows, Balances::All), acceptability(&more, Balances::All));
        for (before, after) in before.iter().zip(&after) {
            prop_assert!((before.first.area() - after.first.area()).abs() < 1e-12);
        }
        prop_assert_eq!(after[rows.len()].ranks[0], 0.0);
        Ok(())
    });
}

// Polygons.

#[test]
fn a_cut_polygon_is_two_whose_areas_add_up() {
    let square = Polygon::new(&[[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 2.0]]);
    assert!((square.area() - 4.0).abs() < 1e-15);
    assert_eq!(square.centroid(), Some([1.0, 1.0]));
    let (right, left) = square.split(&|[x, _]| x - 0.5);
    assert!((right.unwrap().area() - 3.0).abs() < 1e-15);
    let left = left.unwrap();
    assert!((left.area() - 1.0).abs() < 1e-15);
    assert_eq!(left.centroid(), Some([0.25, 1.0]));
    // A line along an edge, or past it, cuts nothing off.
    for beside in [0.0, -1.0] {
        assert_eq!(square.split(&|[x, _]| x - beside), (Some(square.clone()), None), "{beside}");
    }
    assert_eq!(Polygon::default().area(), 0.0);
    assert_eq!(Polygon::default().centroid(), None);
    let line = (-5.0..5.0_f64, -5.0..5.0_f64, -5.0..5.0_f64);
    holds(10_000, &line, |(a, b, c)| {
        let (above, below) = square.split(&|[x, y]| a * x + b * y + c);
        let area = |part: &Option<Polygon>| part.as_ref().map_or(0.0, Polygon::area);
        prop_assert!((area(&above) + area(&below) - 4.0).abs() < 1e-12);
        Ok(())
    });
}
