//! Sharing hours among roles.

use super::order::ordered;

/// `t_r = wanted_r · min(1, L · score_r³)`, with `L` such that the sum is `hours`, or the sum of `wanted`
/// where that is less. All in hours, `score` in 0..=1; both slices of the same length.
///
/// Where only roles without score are left, they share what is left by what they want.
pub fn ration(wanted: &[f64], score: &[f64], hours: f64) -> Vec<f64> {
    let total: f64 = wanted.iter().sum();
    if total <= hours {
        return wanted.to_vec();
    }
    let weight: Vec<f64> = score.iter().map(|score| score * score * score).collect();
    let mut plan = vec![0.0; wanted.len()];
    // With falling score a role saturates ever later: filling up in that order finds L exactly.
    let mut open = ordered(wanted.len(), &|a, b| weight[a] > weight[b]);
    open.retain(|&i| wanted[i] > 0.0 && weight[i] > 0.0);
    let mut left = hours.max(0.0);
    let mut first = 0;
    while first < open.len() {
        let demand: f64 = open[first..].iter().map(|&i| wanted[i] * weight[i]).sum();
        let scale = left / demand;
        if scale * weight[open[first]] < 1.0 {
            for &i in &open[first..] {
                plan[i] = wanted[i] * scale * weight[i];
            }
            return plan;
        }
        plan[open[first]] = wanted[open[first]];
        left -= wanted[open[first]];
        first += 1;
    }
    let scoreless: f64 = (0..wanted.len()).filter(|&i| weight[i] <= 0.0).map(|i| wanted[i]).sum();
    if scoreless > 0.0 && left > 0.0 {
        for i in (0..wanted.len()).filter(|&i| weight[i] <= 0.0) {
            plan[i] = wanted[i] * left / scoreless;
        }
    }
    plan
}
