//! Elements of the page: fields, what has the focus, and where a pointer is.

use leptos::{ev::PointerEvent, prelude::document};
use wasm_bindgen::JsCast;

/// What is written in the text field with this id; nothing where there is no such field. Not everything that fills a
/// field in says so.
pub(crate) fn written(id: &str) -> Option<String> {
    let field: web_sys::HtmlInputElement = document().get_element_by_id(id)?.dyn_into().ok()?;
    Some(field.value())
}

/// Makes the field or list with this id show this value.
pub(crate) fn show_value(id: &str, value: &str) {
    if let Some(field) = document().get_element_by_id(id) {
        // Setting a property of an element that is on the page cannot fail.
        let _ = js_sys::Reflect::set(&field, &"value".into(), &value.into());
    }
}

/// Whether what an event is about is such an element, or in one.
pub(crate) fn is_within(target: Option<web_sys::EventTarget>, selector: &str) -> bool {
    let element = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

/// Moves the focus to the element with this id, if it can take it, once the present change is drawn. Who has gone on to
/// something else by then stays there.
pub(crate) fn focus_soon(id: String) {
    let before = document().active_element();
    leptos::prelude::request_animation_frame(move || {
        if document().active_element() == before || super::is_focus_lost() {
            focus(&id);
        }
    });
}

/// Whether the element with this id has the focus, or none has.
pub(crate) fn has_focus(id: &str) -> bool {
    document().active_element().is_some_and(|element| element.id() == id) || super::is_focus_lost()
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

/// Selects all that is written in the text area with this id.
pub(crate) fn select(id: &str) {
    let area = document().get_element_by_id(id).and_then(|element| element.dyn_into().ok());
    if let Some(area) = area {
        let area: web_sys::HtmlTextAreaElement = area;
        area.select();
    }
}

/// Sends all that the pointer does to the element that heard of it, till the pointer is released. Where it can't be
/// held, moving beside the element does nothing.
pub(crate) fn hold_pointer(event: &PointerEvent) {
    let element = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    if let Some(element) = element {
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// Where the pointer is in the element with this id: from left and from above, as shares of its width and height.
/// Nothing where the element is not there or has no size.
pub(crate) fn pointer_within(event: &PointerEvent, id: &str) -> Option<[f64; 2]> {
    let frame = document().get_element_by_id(id)?.get_bounding_client_rect();
    let has_size = frame.width() > 0.0 && frame.height() > 0.0;
    has_size.then(|| {
        [
            (f64::from(event.client_x()) - frame.left()) / frame.width(),
            (f64::from(event.client_y()) - frame.top()) / frame.height(),
        ]
    })
}
