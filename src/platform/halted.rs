//! What is shown when the page has stopped: a screen that needs nothing of the app.

use wasm_bindgen::{JsCast, closure::Closure};

use crate::storage;

/// From now on a panic stops all writing for good and shows the halted screen, which is part of the page
/// itself. After a panic the app's code must not run again: the app is taken off the page.
pub fn show_halted_screen_on_panic() {
    std::panic::set_hook(Box::new(|panic| {
        stop(&panic.to_string());
    }));
    // An exception of the browser that passes through Rust leaves it in pieces just the same.
    let stop_on_error = Closure::<dyn Fn(web_sys::Event)>::new(|event: web_sys::Event| {
        let message = js_sys::Reflect::get(&event, &"message".into()).ok();
        if let Some(message) = message.and_then(|message| message.as_string()) {
            stop(&message);
        }
    });
    if let Some(window) = web_sys::window() {
        // Only a listener that is no function could be refused.
        let _ = window.add_event_listener_with_callback("error", stop_on_error.as_ref().unchecked_ref());
    }
    stop_on_error.forget();
}

fn stop(details: &str) {
    storage::halt();
    show(details);
}

fn show(details: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    // The first cause is told; what follows from it is not.
    let Some(app) = document.get_element_by_id("app") else {
        return;
    };
    app.remove();
    if let Some(text) = document.get_element_by_id("halted-details") {
        text.set_text_content(Some(details));
    }
    if let Some(screen) = document.get_element_by_id("halted") {
        // Where even this fails, the page stays empty, and nothing is written.
        let _ = screen.remove_attribute("hidden");
    }
}
