//! Shapley values: what each of several players adds to what they reach together.

/// The probability `s! (n − 1 − s)! / n!` that, in a random order of `n` players, exactly a given `s` come
/// before a given player.
pub(super) fn coalition_weight(before: u32, players: usize) -> f64 {
    let mut binomial = 1.0;
    for i in 0..before {
        binomial *= (players as f64 - 1.0 - f64::from(i)) / (f64::from(i) + 1.0);
    }
    1.0 / (players as f64 * binomial)
}
