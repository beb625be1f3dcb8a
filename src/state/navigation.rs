//! Going from view to view: the address leads, the state follows.

use leptos::prelude::*;

use super::{
    pending::{Pending, Position, picked_out},
    signals::State,
};
use crate::{platform, routes::Route};

fn position() -> Position {
    Position { scrolled: platform::scrolled(), focused: platform::focused() }
}

/// A role's page beside the wheel.
const ROLE_PAGE: &str = "#role-page";
/// Its heading: the page stands before the wheel, so who opens it goes on there.
const ROLE_TITLE: &str = "#role-title";

/// The verbs on where one is.
#[derive(Clone, Copy)]
pub struct Navigation(pub(super) State);

impl Navigation {
    /// Goes to a view, as a link would: the way back leads here again.
    pub fn go(self, route: &Route) {
        platform::go(&route.href());
    }

    /// Shows something else within the same view, without a step in the history.
    pub fn replace(self, route: Route) {
        // Who has gone on does not wait any more for what came with the address before.
        self.0.pending.set_value(Pending::default());
        platform::replace(&route.href());
        self.0.set_route.set(route);
    }

    /// Goes on to another view in the place of this one, without a step in the history.
    pub fn go_on(self, route: Route) {
        platform::replace(&route.href());
        self.0.set_route.set(route.clone());
        self.arrive(Pending::anew(&route));
    }

    /// What a link holds leaves the address bar once it is read: it would be seen there, and kept with the address.
    pub fn take_link_out_of_address(self) {
        platform::replace(&Route::Shared(String::new()).href());
    }

    /// Takes up the address with which the page was opened.
    pub(super) fn begin(self) {
        self.0.log.update_value(|log| {
            log.here = platform::entry().unwrap_or(0);
            log.last = log.here;
        });
        platform::number_entry(self.0.log.with_value(|log| log.here));
        let route = Route::parse(&platform::hash());
        self.arrive(Pending::at(picked_out(&route)));
        self.0.set_route.set(route);
    }

    /// Goes where a link leads, and says whether it could. Left to the browser, the app would hear of it a frame later,
    /// and would number the entry in a second step.
    pub(super) fn take(self, href: &str) -> bool {
        let number = self.0.log.with_value(|log| log.last + 1);
        let left = position();
        let could = platform::add_entry(number, href);
        if could {
            self.0.log.update_value(|log| log.turn(left, number));
            self.turn_to_address(None);
        }
        could
    }

    /// Follows the address after it has changed: a new view starts at its heading, a view to which one
    /// comes back is as one left it.
    pub(super) fn follow(self) {
        let known = platform::entry();
        let number = known.unwrap_or_else(|| self.0.log.with_value(|log| log.last + 1));
        if known.is_none() {
            platform::number_entry(number);
        }
        let left = position();
        self.0.log.update_value(|log| log.turn(left, number));
        self.turn_to_address(known.and_then(|number| self.0.log.with_value(|log| log.position(number))));
    }

    fn turn_to_address(self, remembered: Option<Position>) {
        let before = self.0.route.get_untracked();
        let route = Route::parse(&platform::hash());
        let same_view = route.same_view(&before);
        if !same_view {
            platform::leave_field();
        }
        let role_opened = same_view && route.open_role().is_some() && route.open_role() != before.open_role();
        let pending = match (same_view, remembered) {
            (_, Some(position)) => Pending::back(position),
            (true, None) if role_opened => Pending::reading(ROLE_PAGE, ROLE_TITLE),
            // Who chooses what to compare is there already.
            (true, None) if matches!(route, Route::History(_)) => Pending::default(),
            // Where one role is a screen, the link that led here may have gone with its row.
            (true, None) if matches!(route, Route::Assess(_)) && self.0.narrow.get_untracked() => {
                picked_out(&route).map_or_else(Pending::default, |row| Pending::reading(&row, &row))
            }
            (true, None) => Pending::at(picked_out(&route)),
            (false, None) => Pending::anew(&route),
        };
        self.0.set_route.set(route);
        self.arrive(pending);
    }

    fn arrive(self, pending: Pending) {
        self.0.pending.set_value(pending);
        self.settle();
    }

    /// Loads the page anew in its newest version. What is being typed counts.
    pub fn take_new_version(self) {
        platform::finish_typing();
        platform::take_new_version();
    }

    /// Goes on with this version till the next visit.
    pub fn leave_new_version(self) {
        self.0.has_new_version.set(false);
    }

    /// Scrolls and focuses as one has arrived, once the present change is drawn. A view whose code comes late
    /// asks for it again: till then another stood in its place.
    pub fn settle(self) {
        platform::after_drawing(move || {
            let Pending { scrolled, focused, has_focused, reveal } = self.0.pending.get_value();
            if let Some(y) = scrolled {
                platform::scroll_to(y);
            }
            // Who has gone on to something else by the time a view's code comes stays there.
            if let Some((selector, at)) = focused.filter(|_| !has_focused || platform::is_focus_lost())
                && platform::focus(&selector, at)
            {
                self.0.pending.update_value(|pending| pending.has_focused = true);
            }
            if let Some(selector) = reveal {
                platform::reveal(&selector);
            }
        });
    }
}
