//! Links to this page, handed to other apps. Natively there are none.

pub(crate) use links::{address, can_share, share_link};

#[cfg(target_arch = "wasm32")]
mod links {
    use leptos::prelude::window;
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::JsFuture;

    /// Where the page is on the web, without what stands behind `?` and `#`; nothing where it is a file on a disk.
    pub(crate) fn address() -> Option<String> {
        let location = window().location();
        let is_on_web = location.protocol().is_ok_and(|protocol| protocol.starts_with("http"));
        let address = location.origin().ok().zip(location.pathname().ok());
        address.filter(|_| is_on_web).map(|(origin, path)| format!("{origin}{path}"))
    }

    /// Whether the browser can hand a link to other apps.
    pub(crate) fn can_share() -> bool {
        js_sys::Reflect::has(&window().navigator(), &"share".into()).unwrap_or_default()
    }

    /// Has the person choose an app to which this link is handed, and returns whether they could. Who chooses none has changed
    /// their mind, and could.
    pub(crate) async fn share_link(title: &str, link: &str) -> bool {
        let data = web_sys::ShareData::new();
        data.set_title(title);
        data.set_url(link);
        match JsFuture::from(window().navigator().share_with_data(&data)).await {
            Ok(_) => true,
            Err(error) => {
                error.dyn_into::<web_sys::DomException>().is_ok_and(|error| error.name() == "AbortError")
            }
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod links {
    // In a browser there may be none.
    #[allow(clippy::unnecessary_wraps)]
    pub(crate) fn address() -> Option<String> {
        Some("https://twelve-hats.example/".to_owned())
    }

    pub(crate) fn can_share() -> bool {
        false
    }

    pub(crate) async fn share_link(_title: &str, _link: &str) -> bool {
        false
    }
}
