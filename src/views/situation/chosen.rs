//! Choices in the order in which they were made, so that a word that is replaced stays where it is in the sentence.

use leptos::prelude::*;

use crate::model::{Choice, Set};

/// The members of a set: what replaces another takes its place, what is added comes last.
pub(super) fn in_order_of_choosing<T: Choice + PartialEq + Send + Sync + 'static>(
    chosen: impl Fn() -> Set<T> + Send + Sync + 'static,
) -> Memo<Vec<T>> {
    Memo::new(move |before: Option<&Vec<T>>| reordered(before.map_or(&[], Vec::as_slice), chosen()))
}

fn reordered<T: Choice + PartialEq>(before: &[T], chosen: Set<T>) -> Vec<T> {
    let mut new = chosen.iter().filter(|one| !before.contains(one)).collect::<Vec<_>>().into_iter();
    let kept = before.iter().filter_map(|&one| if chosen.contains(one) { Some(one) } else { new.next() });
    let mut order: Vec<T> = kept.collect();
    order.extend(new);
    order
}

#[cfg(test)]
mod tests {
    use super::reordered;
    use crate::model::{Business, Set};

    #[test]
    fn what_replaces_another_takes_its_place() {
        let [first, second, third, fourth] =
            [Business::SalesLedB2b, Business::B2c, Business::Marketplace, Business::Regulated];
        let set = |some: &[Business]| some.iter().copied().collect::<Set<Business>>();
        assert_eq!(reordered(&[], set(&[second, first])), [first, second]);
        assert_eq!(reordered(&[fourth, second], set(&[second, first])), [first, second]);
        assert_eq!(reordered(&[fourth, second], set(&[second, fourth, third])), [fourth, second, third]);
        assert_eq!(reordered(&[fourth, second], set(&[second])), [second]);
        assert_eq!(reordered(&[fourth], Set::EMPTY), []);
    }
}
