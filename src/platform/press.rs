//! One press is one action: the second click of a double click, and a key that is held down, press no button again, and
//! no link that has come where the button was.

use std::cell::Cell;

use leptos::ev::{KeyboardEvent, PointerEvent};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::MouseEvent;

use super::element::is_within;

/// Two taps within so many milliseconds are one double tap.
const DOUBLE_TAP: f64 = 350.0;
/// And so many CSS pixels.
const NEAR: i32 = 24;

/// What acts once for one press. Steppers are pressed again and again.
const BUTTON: &str = "button:not([data-repeats])";
/// Where a held Enter is meant each time.
const REPEATS: &str = "textarea,[data-repeats]";

/// What else acts, once a button is gone from under the pointer and something else has taken its place.
const LINK: &str = "a";

/// A click: when, where, and whether it was a button's.
#[derive(Clone, Copy)]
struct Press {
    time: f64,
    place: (i32, i32),
    is_of_button: bool,
}

impl Press {
    /// Whether this is the second tap of a double tap.
    fn follows(self, before: Self) -> bool {
        let [across, down] = [self.place.0 - before.place.0, self.place.1 - before.place.1];
        self.time - before.time < DOUBLE_TAP && across.abs() < NEAR && down.abs() < NEAR
    }
}

/// Keeps what is not meant as another action from all buttons of the page, before any of them hears of it; and from
/// links that have come where a button was.
pub(crate) fn press_once() {
    let last = Cell::new(None::<Press>);
    let click = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let is_of_button = is_within(event.target(), BUTTON);
        if !is_of_button && !is_within(event.target(), LINK) {
            return;
        }
        let place = (event.client_x(), event.client_y());
        let press = Press { time: event.time_stamp(), place, is_of_button };
        let before = last.get();
        // Browsers count the clicks of a mouse; of a finger, not all do.
        let is_touch = event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "touch");
        let is_second =
            event.detail() > 1 || (is_touch && before.is_some_and(|before| press.follows(before)));
        let is_dropped = is_second && (is_of_button || before.is_some_and(|before| before.is_of_button));
        // A third click goes the way of the second.
        last.set(Some(Press { is_of_button: is_of_button || is_dropped, ..press }));
        if is_dropped {
            drop_event(&event);
        }
    });
    let key = Closure::<dyn Fn(KeyboardEvent)>::new(|event: KeyboardEvent| {
        if event.repeat() && event.key() == "Enter" && !is_within(event.target(), REPEATS) {
            drop_event(&event);
        }
    });
    if let Some(window) = web_sys::window() {
        // Only a listener that is no function could be refused.
        let _ =
            window.add_event_listener_with_callback_and_bool("click", click.as_ref().unchecked_ref(), true);
        let _ =
            window.add_event_listener_with_callback_and_bool("keydown", key.as_ref().unchecked_ref(), true);
    }
    click.forget();
    key.forget();
}

fn drop_event(event: &web_sys::Event) {
    event.prevent_default();
    event.stop_immediate_propagation();
}
