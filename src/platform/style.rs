//! Style sheets that are files of their own. index.html names each in a template, so that a first visit does not
//! fetch it.

use std::future::Future;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::JsCast;

/// Begins to load the style sheet in the template that is called `style-` and `name`. The future tells whether the
/// sheet is in force; where it is not, it can be tried again.
#[cfg(target_arch = "wasm32")]
pub(crate) fn load_style(name: &str) -> impl Future<Output = bool> + use<> {
    let document = web_sys::window().and_then(|window| window.document());
    // The template of a sheet that is in force is gone. A page without any, as tests have, has nothing to wait for.
    let template = document.and_then(|document| document.get_element_by_id(&format!("style-{name}")));
    let loading = template.and_then(|template| {
        let content = template.dyn_ref::<web_sys::HtmlTemplateElement>()?.content();
        let link = content.first_element_child()?.clone_node_with_deep(false).ok()?;
        let link = link.dyn_into::<web_sys::Element>().ok()?;
        let outcome = js_sys::Promise::new(&mut |settle, _| {
            for event in ["load", "error"] {
                // Only a listener that is no function could be refused.
                let _ = link.add_event_listener_with_callback(event, &settle);
            }
            // Where there is a template, something can stand after it.
            let _ = template.after_with_node_1(&link);
        });
        Some((template, link, outcome))
    });
    async move {
        let Some((template, link, outcome)) = loading else {
            return true;
        };
        let event = wasm_bindgen_futures::JsFuture::from(outcome).await;
        let event = event.ok().and_then(|event| event.dyn_into::<web_sys::Event>().ok());
        let is_loaded = event.is_some_and(|event| event.type_() == "load");
        if is_loaded {
            template.remove();
        } else {
            link.remove();
        }
        is_loaded
    }
}

/// Natively there is no page to style.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn load_style(_name: &str) -> impl Future<Output = bool> + use<> {
    std::future::ready(true)
}
