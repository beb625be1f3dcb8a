//! Going from view to view: the address leads, the state follows.

use leptos::prelude::*;

use super::Store;
use crate::platform;
use crate::routes::{AssessPage, Route};

/// Where one was on a page when one left it.
#[derive(Clone, Debug)]
struct Place {
    scrolled: f64,
    focused: Option<(String, u32)>,
}

/// What a view that was just drawn still needs: to be scrolled, and to be given the focus.
#[derive(Clone, Debug, Default)]
pub(super) struct Arrival {
    scrolled: Option<f64>,
    focused: Option<(String, u32)>,
    /// What has to be in the window.
    reveal: Option<String>,
}

impl Arrival {
    /// At something that is picked out in a view.
    fn at(picked_out: Option<String>) -> Self {
        Self { reveal: picked_out, ..Self::default() }
    }

    /// At the top of another view.
    fn anew(route: &Route) -> Self {
        // Who goes to the search wants to write.
        let start = if *route == Route::Search { SEARCH_FIELD } else { HEADING };
        Self { scrolled: Some(0.0), focused: Some((start.to_owned(), 0)), reveal: picked_out(route) }
    }

    /// Where one was before.
    fn back(place: Place) -> Self {
        let focused = place.focused.unwrap_or_else(|| (HEADING.to_owned(), 0));
        Self { scrolled: Some(place.scrolled), focused: Some(focused), reveal: None }
    }
}

/// What the way back needs to know. Entries of the browser's history are numbered as they are made.
#[derive(Clone, Debug, Default)]
pub(super) struct Trail {
    here: u32,
    last: u32,
    places: Vec<(u32, Place)>,
}

/// The heading of a view, which takes the focus on arrival.
const HEADING: &str = "#main h1";
/// Where one writes what is searched for.
const SEARCH_FIELD: &str = "#search";
/// A role's page beside the wheel.
const ROLE_PAGE: &str = "#role-page";

impl Store {
    /// Goes to a view, as a link would: the way back leads here again.
    pub fn go(self, route: &Route) {
        platform::go(&route.href());
    }

    /// Shows something else within the same view, without a step in the history.
    pub fn turn_to(self, route: Route) {
        platform::replace(&route.href());
        self.route.set(route);
    }

    /// Takes up the address with which the page was opened.
    pub(super) fn begin(self, trail: StoredValue<Trail>) {
        trail.update_value(|trail| {
            trail.here = platform::entry().unwrap_or(0);
            trail.last = trail.here;
        });
        platform::number_entry(trail.with_value(|trail| trail.here));
        let route = Route::parse(&platform::hash());
        self.arrive(Arrival::at(picked_out(&route)));
        self.route.set(route);
    }

    /// Follows the address after it has changed: a new view starts at its heading, a view to which one
    /// comes back is as one left it.
    pub(super) fn follow(self, trail: StoredValue<Trail>) {
        let back_to = platform::entry();
        let mut remembered = None;
        trail.update_value(|trail| {
            let left = Place { scrolled: platform::scrolled(), focused: platform::focused() };
            trail.places.retain(|(entry, _)| *entry != trail.here);
            trail.places.push((trail.here, left));
            if let Some(number) = back_to {
                trail.here = number;
                let place = trail.places.iter().find(|(entry, _)| *entry == number);
                remembered = place.map(|(_, place)| place.clone());
            } else {
                trail.last += 1;
                trail.here = trail.last;
            }
        });
        if back_to.is_none() {
            platform::number_entry(trail.with_value(|trail| trail.here));
        }
        let before = self.route.get_untracked();
        let route = Route::parse(&platform::hash());
        let same_view = route.same_view(&before);
        let role_opened = same_view && route.open_role().is_some() && route.open_role() != before.open_role();
        let arrival = match (same_view, remembered) {
            (_, Some(place)) => Arrival::back(place),
            (true, None) if role_opened => Arrival::at(Some(ROLE_PAGE.to_owned())),
            // Who chooses what to compare is there already.
            (true, None) if matches!(route, Route::History(_)) => Arrival::default(),
            (true, None) => Arrival::at(picked_out(&route)),
            (false, None) => Arrival::anew(&route),
        };
        self.route.set(route);
        self.arrive(arrival);
    }

    fn arrive(self, arrival: Arrival) {
        self.arrival.set_value(arrival);
        self.settle();
    }

    /// Scrolls and focuses as one has arrived, once the present change is drawn. A view whose code comes late
    /// asks for it again: till then another stood in its place.
    pub fn settle(self) {
        platform::after_drawing(move || {
            let Arrival { scrolled, focused, reveal } = self.arrival.get_value();
            if let Some(y) = scrolled {
                platform::scroll_to(y);
            }
            if let Some((selector, at)) = focused {
                platform::focus(&selector, at);
            }
            if let Some(selector) = reveal {
                platform::reveal(&selector);
            }
        });
    }
}

/// What an address picks out of a view: the row of a role, its example, or the comparison of two assessments.
fn picked_out(route: &Route) -> Option<String> {
    match route {
        Route::Assess(AssessPage::Step(_, Some(role))) => Some(format!("#row-{role}")),
        Route::Method(Some(_)) => Some("#example".to_owned()),
        Route::History(Some(_)) => Some("#compare".to_owned()),
        _ => None,
    }
}
