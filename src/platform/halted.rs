//! What is shown when the page has stopped: a screen that needs nothing of the app.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::ErrorEvent;

use super::single_file::is_single_file;
use crate::storage;

/// From now on a panic stops all writing for good and shows the halted screen, which is part of the page
/// itself. After a panic the app's code must not run again: the app is taken off the page.
pub fn show_halted_screen_on_panic() {
    std::panic::set_hook(Box::new(|panic| {
        stop(&panic.to_string());
    }));
    // An exception of the browser that passes through Rust leaves it in pieces just the same.
    let stop_on_error = Closure::<dyn Fn(web_sys::Event)>::new(|event: web_sys::Event| {
        if let Some(event) = event.dyn_ref::<ErrorEvent>().filter(|event| is_of_own_code(event)) {
            stop(&event.message());
        }
    });
    if let Some(window) = web_sys::window() {
        // Only a listener that is no function could be refused.
        let _ = window.add_event_listener_with_callback("error", stop_on_error.as_ref().unchecked_ref());
    }
    stop_on_error.forget();
}

/// Whether something was thrown in one of the page's own files of code, or by something without a file that such a one
/// has called. A browser's notices come as errors too, with nothing thrown. What a foreign listener throws is none of the
/// page's, even where the page's code has caused the event: the browser reports it and goes on.
fn is_of_own_code(event: &ErrorEvent) -> bool {
    // WebKit tells nothing else of any error where the page is a local file. Its policy lets no foreign script run there.
    if is_single_file() && event.message() == "Script error." {
        return true;
    }
    let error = event.error();
    if !error.is_object() {
        return false;
    }
    let page = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let path = page.split(['?', '#']).next().unwrap_or_default();
    let folder = &path[..=path.rfind('/').unwrap_or(0)];
    let stack = js_sys::Reflect::get(&error, &"stack".into()).ok().and_then(|stack| stack.as_string());
    let places = format!("{}\n{}", stack.unwrap_or_default(), event.filename());
    let first = places.lines().find(|line| line.contains("://"));
    if is_single_file() {
        // The page contains its code, and Chromium gives WebAssembly without a file an address of its own.
        return first.is_some_and(|line| line.contains(path) || line.contains("wasm://"));
    }
    let file = first.and_then(|line| line.split_once(folder)).map_or("", |(_, file)| file);
    file.contains(".js") || file.contains(".wasm")
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
        // It is all that the page says now.
        let _ = screen.set_attribute("role", "main");
    }
}
