//! One press is one action: the second click of a double click, and a key that is held down, press no button again.

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

/// Keeps what is not meant as another action from all buttons of the page, before any of them hears of it.
pub(crate) fn press_once() {
    let last = Cell::new(None::<(f64, i32, i32)>);
    let click = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        if !is_within(event.target(), BUTTON) {
            return;
        }
        let (time, x, y) = (event.time_stamp(), event.client_x(), event.client_y());
        let before = last.replace(Some((time, x, y)));
        let is_near = |(then, left, top): (f64, i32, i32)| {
            time - then < DOUBLE_TAP && (x - left).abs() < NEAR && (y - top).abs() < NEAR
        };
        // Browsers count the clicks of a mouse; of a finger, not all do.
        let is_touch = event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "touch");
        if event.detail() > 1 || (is_touch && before.is_some_and(is_near)) {
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
