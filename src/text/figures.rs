//! Figures that are written alike in all languages.

/// A share as whole points of 100.
pub fn points(share: f64) -> String {
    whole_points(share).to_string()
}

/// The same as a number.
pub(super) fn whole_points(share: f64) -> usize {
    // Between 0 and 100.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let points = libm::round(share * 100.0) as usize;
    points
}

/// A number of points with its sign: “+12”, “−3”, “0”.
pub fn signed(points: i32) -> String {
    match points {
        1.. => format!("+{points}"),
        0 => "0".to_owned(),
        _ => format!("−{}", points.unsigned_abs()),
    }
}
