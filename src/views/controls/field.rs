//! Reaching a field or a link by its id.

use leptos::prelude::document;
use wasm_bindgen::JsCast;

/// What is written in the text field with this id; nothing where there is no such field.
pub(crate) fn written(id: &str) -> String {
    let field = document().get_element_by_id(id).and_then(|field| field.dyn_into().ok());
    field.map(|field: web_sys::HtmlInputElement| field.value()).unwrap_or_default()
}

/// The same once the present change is drawn.
pub(crate) fn focus_soon(id: String) {
    leptos::prelude::request_animation_frame(move || focus(&id));
}

/// Moves the focus to the element with this id, if it can take it.
pub(crate) fn focus(id: &str) {
    let element = document().get_element_by_id(id).and_then(|element| element.dyn_into().ok());
    if let Some(element) = element {
        let element: web_sys::HtmlElement = element;
        // An element that can't take the focus is not on the page any more.
        let _ = element.focus();
    }
}
