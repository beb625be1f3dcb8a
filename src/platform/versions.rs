//! Other versions of the page. A script of index.html speaks with the worker that keeps them.

/// Tells whether a newer version of the page is here, whole, and waits to be taken; told again by the window's event
/// [`ARRIVED`].
pub(crate) fn has_new_version() -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        let root = web_sys::window().and_then(|window| window.document()?.document_element());
        root.is_some_and(|root| root.has_attribute("data-new-version"))
    }
    #[cfg(not(target_arch = "wasm32"))]
    false
}

/// The window's event that a newer version is here.
pub(crate) const ARRIVED: &str = "newversion";

/// Loads the page anew in its newest version.
pub(crate) fn take_new_version() {
    // Where no worker keeps the page, the server has it.
    if !tell("takenewversion") {
        super::reload();
    }
}

/// Lets the browser forget every version that it keeps. The page goes on; the next visit has it kept again.
pub(crate) fn forget_versions() {
    tell("forgetversions");
}

/// Tells the script, and whether it sees to it: then it has prevented what would happen otherwise.
#[cfg(target_arch = "wasm32")]
fn tell(what: &str) -> bool {
    let options = web_sys::EventInit::new();
    options.set_cancelable(true);
    let event = web_sys::Event::new_with_event_init_dict(what, &options);
    let (Some(window), Ok(event)) = (web_sys::window(), event) else {
        return false;
    };
    window.dispatch_event(&event) == Ok(false)
}

#[cfg(not(target_arch = "wasm32"))]
fn tell(_what: &str) -> bool {
    false
}
