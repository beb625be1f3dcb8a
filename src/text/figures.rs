//! Figures that are written alike in all languages.

/// A share as whole points of 100.
pub fn points(share: f64) -> String {
    whole_points(share).to_string()
}

/// The same as a number.
pub fn whole_points(share: f64) -> i32 {
    // Shares and scores are between −1 and 1.
    #[allow(clippy::cast_possible_truncation)]
    let points = libm::round(share * 100.0) as i32;
    points
}

/// Parts of a score as whole points of 100 that add up from `start` on: each is the difference of two rounded sums.
pub fn whole_parts(start: f64, parts: impl IntoIterator<Item = f64>) -> impl Iterator<Item = i32> {
    parts.into_iter().scan(start, |sum, part| {
        let before = whole_points(*sum);
        *sum += part;
        Some(whole_points(*sum) - before)
    })
}

/// A number of points with its sign: “+12”, “−3”, “0”.
pub fn signed(points: i32) -> String {
    match points {
        1.. => format!("+{points}"),
        0 => "0".to_owned(),
        _ => format!("−{}", points.unsigned_abs()),
    }
}
