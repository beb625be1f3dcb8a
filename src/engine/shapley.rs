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

/// The Owen values of players in unions (“Values of games with a priori unions”, 1977), union by union: of a player who
/// is a union alone it is the Shapley value. `worth` is what a coalition reaches, exact over all of them: the cost
/// doubles with each union and, within a union, with each member.
pub(super) fn owen_values<T: Copy>(unions: &[Vec<T>], worth: &dyn Fn(&[T]) -> f64) -> Vec<(T, f64)> {
    (0..unions.len()).flat_map(|union| shares(unions, union, worth)).collect()
}

/// The Owen values of one union's members.
fn shares<T: Copy>(unions: &[Vec<T>], union: usize, worth: &dyn Fn(&[T]) -> f64) -> Vec<(T, f64)> {
    let (count, members) = (unions.len(), &unions[union]);
    let mut shares = vec![0.0; members.len()];
    for others in (0..1_usize << count).filter(|others| others & (1 << union) == 0) {
        let outer = coalition_weight(others.count_ones(), count);
        let others: Vec<T> = chosen(unions, others).flatten().copied().collect();
        let worths: Vec<f64> = (0..1_usize << members.len())
            .map(|inside| {
                let coalition: Vec<T> = others.iter().chain(chosen(members, inside)).copied().collect();
                worth(&coalition)
            })
            .collect();
        for (member, share) in shares.iter_mut().enumerate() {
            for without in (0..worths.len()).filter(|inside| inside & (1 << member) == 0) {
                let inner = coalition_weight(without.count_ones(), members.len());
                *share += outer * inner * (worths[without | 1 << member] - worths[without]);
            }
        }
    }
    members.iter().copied().zip(shares).collect()
}

/// The items whose bits are set.
fn chosen<T>(items: &[T], bits: usize) -> impl Iterator<Item = &T> {
    items.iter().enumerate().filter(move |(at, _)| bits & (1 << at) != 0).map(|(_, item)| item)
}
