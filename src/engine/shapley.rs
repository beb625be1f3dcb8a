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

/// What each member of each union adds (Owen, “Values of games with a priori unions”, 1977): of unions with one member
/// it is the Shapley value. Exact over all coalitions. `sizes` says how many members each union has; `worth` is asked
/// with one number for each union, whose bits say which of its members are in. Together the values are what the worth
/// of all is above that of none.
pub(super) fn owen(sizes: &[usize], worth: &dyn Fn(&[usize]) -> f64) -> Vec<Vec<f64>> {
    (0..sizes.len()).map(|union| of_union(sizes, union, worth)).collect()
}

/// The same of players in unions, of whom `worth` is told those who are in.
pub(super) fn owen_values<T: Copy>(unions: &[Vec<T>], worth: &dyn Fn(&[T]) -> f64) -> Vec<(T, f64)> {
    let sizes: Vec<usize> = unions.iter().map(Vec::len).collect();
    let values = owen(&sizes, &|members| {
        let members = unions.iter().zip(members).flat_map(|(union, &bits)| chosen(union, bits));
        worth(&members.copied().collect::<Vec<T>>())
    });
    unions.iter().flatten().copied().zip(values.into_iter().flatten()).collect()
}

fn of_union(sizes: &[usize], union: usize, worth: &dyn Fn(&[usize]) -> f64) -> Vec<f64> {
    let mut values = vec![0.0; sizes[union]];
    for others in (0..1_usize << sizes.len()).filter(|others| others & (1 << union) == 0) {
        let outer = coalition_weight(others.count_ones(), sizes.len());
        let is_in = |other: usize| others & (1 << other) != 0;
        let mut members: Vec<usize> =
            sizes.iter().enumerate().map(|(at, size)| if is_in(at) { (1 << size) - 1 } else { 0 }).collect();
        let worths: Vec<f64> = (0..1_usize << sizes[union])
            .map(|inside| {
                members[union] = inside;
                worth(&members)
            })
            .collect();
        for (member, value) in values.iter_mut().enumerate() {
            for without in (0..worths.len()).filter(|inside| inside & (1 << member) == 0) {
                let inner = coalition_weight(without.count_ones(), sizes[union]);
                *value += outer * inner * (worths[without | 1 << member] - worths[without]);
            }
        }
    }
    values
}

/// The items whose bits are set.
pub(super) fn chosen<T>(items: &[T], bits: usize) -> impl Iterator<Item = &T> {
    items.iter().enumerate().filter(move |(at, _)| bits & (1 << at) != 0).map(|(_, item)| item)
}
