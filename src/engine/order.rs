//! One small sort for all the short lists of the engine.

/// The positions `0..len` in order; `before(a, b)` says that `a` comes strictly before `b`. Equal ones keep
/// their places. By insertion, because the lists have at most a few dozen members, and because each use of
/// the standard library's sort would add four kilobytes to the page.
pub fn ordered(len: usize, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(len);
    for next in 0..len {
        let behind = order.iter().rev().take_while(|&&placed| before(next, placed)).count();
        order.insert(order.len() - behind, next);
    }
    order
}
