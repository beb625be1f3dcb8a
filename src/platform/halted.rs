//! What is shown when the page has stopped: a screen that needs nothing of the app.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{ErrorEvent, Event, PromiseRejectionEvent};

use super::single_file::is_single_file;
use crate::storage;

/// From now on a panic stops all writing for good and shows the halted screen, which is part of the page
/// itself. After a panic the app's code must not run again: the app is taken off the page.
pub fn show_halted_screen_on_panic() {
    // Builds for development say what the panic was; the release traps without words, which comes as an error.
    std::panic::set_hook(Box::new(|panic| {
        stop(&panic.to_string());
    }));
    // An exception of the browser that passes through Rust leaves it in pieces just the same.
    stop_on("error", |event: ErrorEvent| thrown(&event.error(), &event.message(), &event.filename()));
    // The same in what the browser does as soon as a promise is kept.
    stop_on("unhandledrejection", |event: PromiseRejectionEvent| {
        // What only did not come is told where it was asked for.
        let reason = event.reason();
        reason.is_instance_of::<js_sys::WebAssembly::RuntimeError>().then(|| thrown(&reason, "", ""))?
    });
}

/// Stops at this event of the window, where there is something to be told of it.
fn stop_on<E: JsCast + 'static>(name: &str, details: fn(E) -> Option<String>) {
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if let Some(details) = event.dyn_into().ok().and_then(details) {
            stop(&details);
        }
    });
    if let Some(window) = web_sys::window() {
        // Only a listener that is no function could be refused.
        let _ = window.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

/// What there is to tell of something that was thrown in one of the page's own files of code, or by something without a
/// file that such a one has called. A browser's notices come as errors too, with nothing thrown. What a foreign listener
/// throws is none of the page's, even where the page's code has caused the event: the browser reports it and goes on.
fn thrown(error: &JsValue, message: &str, file: &str) -> Option<String> {
    // WebKit tells nothing else of any error where the page is a local file. Its policy lets no foreign script run there.
    if is_single_file() && message == "Script error." {
        return Some(message.to_owned());
    }
    if !error.is_object() {
        return None;
    }
    let page = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let path = page.split(['?', '#']).next().unwrap_or_default();
    let folder = &path[..=path.rfind('/').unwrap_or(0)];
    let stack = js_sys::Reflect::get(error, &"stack".into()).ok().and_then(|stack| stack.as_string());
    let stack = stack.unwrap_or_default();
    let first = stack.lines().chain([file]).find(|line| line.contains("://"))?;
    let is_own = if is_single_file() {
        // The page contains its code, and Chromium gives WebAssembly without a file an address of its own.
        first.contains(path) || first.contains("wasm://")
    } else {
        let file = first.split_once(folder).map_or("", |(_, file)| file);
        file.contains(".js") || file.contains(".wasm")
    };
    // A trap tells nothing but its place.
    is_own.then(|| format!("{message}\n{}", stack.replace(folder, "")))
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
