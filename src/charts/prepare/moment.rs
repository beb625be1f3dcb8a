//! What was told at one time, and what has changed between two.

use crate::{
    engine::ordered,
    model::{ByResponsibility, ByRole, Choice, Responsibility, Stage, Table, percents_of_week},
    text::TrendChange,
};

/// A share, 0 to 1, of a week for each responsibility. With everything else they are the whole week.
pub type Shares = Table<Responsibility, f64, 4>;

/// Something that was saved at one time. What it does not tell is missing: a line then leads over it.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// Milliseconds since 1970.
    pub time: i64,
    /// What it is called; empty where it has no name.
    pub name: String,
    /// The company's stage.
    pub stage: Option<Stage>,
    /// Shares of the suggested week.
    pub plan: Option<Shares>,
    /// Shares of the week as it was.
    pub actual: Option<Shares>,
    /// The roles' scores, 0 to 1.
    pub scores: Option<ByRole<f64>>,
}

/// The moments by time, those of the same time as they came.
///
/// Everywhere else the order is that of the ids. A chart of time has to believe the clock: two browsers' histories
/// and weekly check-ins are numbered apart, and only their times bring them together. A clock that was wrong once
/// then shows as one odd point and moves no other.
#[must_use]
pub fn in_time(moments: Vec<Moment>) -> Vec<Moment> {
    // Quick, because most are in order already.
    let order = ordered(moments.len(), &|a, b| moments[a].time < moments[b].time);
    let mut moments: Vec<Option<Moment>> = moments.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| moments[at].take()).collect()
}

/// At most `most` of the items (at least two), evenly chosen, the first and the last among them.
#[must_use]
pub fn thinned<T>(items: Vec<T>, most: usize) -> Vec<T> {
    let (all, most) = (items.len(), most.max(2));
    if all <= most {
        return items;
    }
    let mut next = 0;
    let mut chosen = Vec::with_capacity(most);
    for (at, item) in items.into_iter().enumerate() {
        if at == next * (all - 1) / (most - 1) {
            chosen.push(item);
            next += 1;
        }
    }
    chosen
}

/// From the first to the last table, in the order of the model; nothing without any. Of one table alone, it is
/// from each value to itself.
pub fn changes<'a, K: Choice, const N: usize>(
    tables: impl DoubleEndedIterator<Item = &'a Table<K, f64, N>> + Clone,
) -> Option<Vec<TrendChange<K>>> {
    first_to_last(tables, |table, of| whole(table[of]))
}

/// The same of shares, in whole per cent that add up.
pub fn share_changes<'a>(
    shares: impl DoubleEndedIterator<Item = &'a Shares> + Clone,
) -> Option<Vec<TrendChange<Responsibility>>> {
    first_to_last(shares, |shares, of: Responsibility| u32::from(share_percents(shares).0[of]))
}

fn first_to_last<'a, K: Choice, T: 'a>(
    mut tables: impl DoubleEndedIterator<Item = &'a T> + Clone,
    value: impl Fn(&T, K) -> u32,
) -> Option<Vec<TrendChange<K>>> {
    let (last, first) = (tables.clone().next_back()?, tables.next()?);
    let change = |&of: &K| TrendChange { of, from: value(first, of), to: value(last, of) };
    Some(K::ALL.iter().map(change).collect())
}

/// Shares of a week in whole per cent: of each responsibility, and of everything else. Together they are 100.
pub fn share_percents(shares: &Shares) -> (ByResponsibility<u16>, u16) {
    percents_of_week(shares, (1.0 - shares.values().iter().sum::<f64>()).max(0.0))
}

/// A share in whole hundredths.
fn whole(share: f64) -> u32 {
    // From 0 to 100.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = libm::round(share * 100.0) as u32;
    whole
}
