//! Going from view to view: the address leads, the state follows.

use leptos::prelude::*;

use super::{Store, world};
use crate::routes::{AssessPage, Route};

/// Where one was on a page when one left it.
#[derive(Clone, Debug)]
struct Place {
    scrolled: f64,
    focused: Option<(String, u32)>,
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
/// A role's page beside the wheel.
const ROLE_PAGE: &str = "#role-page";

impl Store {
    /// Goes to a view, as a link would: the way back leads here again.
    pub fn go(self, route: &Route) {
        world::go(&route.href());
    }

    /// Shows something else within the same view, without a step in the history.
    pub fn turn_to(self, route: Route) {
        world::replace(&route.href());
        self.route.set(route);
    }

    /// Takes up the address with which the page was opened.
    pub(super) fn begin(self, trail: StoredValue<Trail>) {
        trail.update_value(|trail| {
            trail.here = world::entry().unwrap_or(0);
            trail.last = trail.here;
        });
        world::number_entry(trail.with_value(|trail| trail.here));
        let route = Route::parse(&world::hash());
        if let Route::Assess(AssessPage::Step(_, Some(role))) = &route {
            let row = format!("#row-{role}");
            world::after_drawing(move || world::reveal(&row));
        }
        self.route.set(route);
    }

    /// Follows the address after it has changed: a new view starts at its heading, a view to which one
    /// comes back is as one left it.
    pub(super) fn follow(self, trail: StoredValue<Trail>) {
        let back_to = world::entry();
        let mut remembered = None;
        trail.update_value(|trail| {
            let left = Place { scrolled: world::scrolled(), focused: world::focused() };
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
            world::number_entry(trail.with_value(|trail| trail.here));
        }
        let before = self.route.get_untracked();
        let route = Route::parse(&world::hash());
        let same_view = route.same_view(&before);
        let role_opened = matches!((&route, &before), (Route::Model(Some(new)), Route::Model(old)) if Some(new) != old.as_ref());
        let row = match &route {
            Route::Assess(AssessPage::Step(_, Some(role))) => Some(format!("#row-{role}")),
            _ => None,
        };
        self.route.set(route);
        world::after_drawing(move || match (same_view, remembered) {
            (_, Some(place)) => {
                world::scroll_to(place.scrolled);
                match place.focused {
                    Some((selector, at)) => world::focus(&selector, at),
                    None => world::focus(HEADING, 0),
                }
            }
            (true, None) if role_opened => world::reveal(ROLE_PAGE),
            (true, None) => {
                if let Some(row) = &row {
                    world::reveal(row);
                }
            }
            (false, None) => {
                world::scroll_to(0.0);
                world::focus(HEADING, 0);
                if let Some(row) = &row {
                    world::reveal(row);
                }
            }
        });
    }
}
