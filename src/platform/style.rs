//! Style sheets that are files of their own: index.html names them with `disabled`, so that a first visit does not
//! wait for them.

use std::future::Future;

/// Begins to load the style sheet that index.html names `style-` and `name`. The future tells whether it is in
/// force; where it is not, it can be tried again.
#[cfg(target_arch = "wasm32")]
pub(crate) fn load_style(name: &str) -> impl Future<Output = bool> + use<> {
    use wasm_bindgen::JsCast;

    let named = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(&format!("style-{name}")))
        // What is loaded has lost the mark. Where none is named, as in tests, there is nothing to wait for.
        .filter(|named| named.has_attribute("disabled"));
    // A copy, because browsers disagree about what a link does that is enabled a second time.
    let copied = named.and_then(|named| {
        let link = named.clone_node().ok()?.dyn_into::<web_sys::Element>().ok()?;
        link.remove_attribute("disabled").ok()?;
        Some((named, link))
    });
    let loading = copied.map(|(named, link)| {
        let outcome = js_sys::Promise::new(&mut |settle, _| {
            for event in ["load", "error"] {
                // Only a listener that is no function could be refused.
                let _ = link.add_event_listener_with_callback(event, &settle);
            }
            let _ = named.after_with_node_1(&link);
        });
        (named, link, outcome)
    });
    async move {
        let Some((named, link, outcome)) = loading else {
            return true;
        };
        let event = wasm_bindgen_futures::JsFuture::from(outcome).await;
        let event = event.ok().and_then(|event| event.dyn_into::<web_sys::Event>().ok());
        let is_loaded = event.is_some_and(|event| event.type_() == "load");
        if is_loaded {
            named.remove()
        } else {
            link.remove()
        }
        is_loaded
    }
}

/// Natively there is no page to style.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn load_style(_name: &str) -> impl Future<Output = bool> + use<> {
    std::future::ready(true)
}
