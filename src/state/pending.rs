//! What a view still needs when one comes to it.

use crate::routes::{AssessPage, Route};

/// The heading of a view, which takes the focus on pending.
const HEADING: &str = "#main h1";
/// The heading of a role's page, which may stand below the wheel.
const ROLE_HEADING: &str = "#role-title";
/// Where one writes what is searched for.
const SEARCH_FIELD: &str = "#search";
/// The scroll position and the focus of a page when it was left.
#[derive(Clone, Debug)]
pub(super) struct Position {
    pub(super) scrolled: f64,
    pub(super) focused: Option<(String, u32)>,
}

/// What a view that was just drawn still needs: its scroll position, and the focus.
#[derive(Clone, Debug, Default)]
pub(super) struct Pending {
    pub(super) scrolled: Option<f64>,
    pub(super) focused: Option<(String, u32)>,
    /// Whether the focus has been moved there already.
    pub(super) has_focused: bool,
    /// What has to be in the window.
    pub(super) reveal: Option<String>,
}

impl Pending {
    /// At something that is picked out in a view.
    pub(super) fn at(picked_out: Option<String>) -> Self {
        Self { reveal: picked_out, ..Self::default() }
    }

    /// At a part of the view that was opened, with the focus on its heading.
    pub(super) fn reading(part: &str, heading: &str) -> Self {
        Self { focused: Some((heading.to_owned(), 0)), reveal: Some(part.to_owned()), ..Self::default() }
    }

    /// At the top of another view.
    pub(super) fn anew(route: &Route) -> Self {
        let start = match route {
            // Who goes to the search wants to write.
            Route::Search => SEARCH_FIELD,
            route if route.open_role().is_some() => ROLE_HEADING,
            _ => HEADING,
        };
        let focused = Some((start.to_owned(), 0));
        let reveal = picked_out(route).or_else(|| route.open_role().map(|_| ROLE_HEADING.to_owned()));
        Self { scrolled: Some(0.0), focused, reveal, ..Self::default() }
    }

    /// Where one was before.
    pub(super) fn back(position: Position) -> Self {
        let focused = position.focused.unwrap_or_else(|| (HEADING.to_owned(), 0));
        Self { scrolled: Some(position.scrolled), focused: Some(focused), ..Self::default() }
    }
}

/// What an address picks out of a view: the row of a role, its example, or the comparison of two assessments.
pub(super) fn picked_out(route: &Route) -> Option<String> {
    match route {
        Route::Assess(AssessPage::Step(_, Some(role))) => Some(format!("#row-{role}")),
        Route::Method(Some(_)) => Some("#example".to_owned()),
        Route::History(Some(_)) => Some("#compare".to_owned()),
        _ => None,
    }
}

/// The positions to go back to. Entries of the browser's history are numbered as they are made.
#[derive(Clone, Debug, Default)]
pub(super) struct HistoryLog {
    pub(super) here: u32,
    pub(super) last: u32,
    positions: Vec<(u32, Position)>,
}

impl HistoryLog {
    /// Leaves the present entry at a position, for the one with this number.
    pub(super) fn turn(&mut self, left: Position, number: u32) {
        self.positions.retain(|(entry, _)| *entry != self.here);
        self.positions.push((self.here, left));
        self.here = number;
        self.last = self.last.max(number);
    }

    pub(super) fn position(&self, number: u32) -> Option<Position> {
        let (_, position) = self.positions.iter().find(|(entry, _)| *entry == number)?;
        Some(position.clone())
    }
}
