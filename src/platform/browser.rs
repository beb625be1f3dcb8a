//! The browser itself.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, MouseEvent};

use super::single_file;

/// Milliseconds since 1970, by the browser's clock.
pub(crate) fn now() -> i64 {
    // Whole milliseconds, far below 2^53.
    #[allow(clippy::cast_possible_truncation)]
    let now = js_sys::Date::now() as i64;
    now
}

/// Any 31 bits.
pub(crate) fn random() -> u32 {
    // From 0 to below 2^31.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let random = (js_sys::Math::random() * 2_147_483_648.0) as u32;
    random
}

/// What stands behind the `#` of the address.
pub(crate) fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to an address within the page, as a link would.
pub(crate) fn go(href: &str) {
    // Only foreign addresses can be refused.
    let _ = window().location().set_hash(href);
}

/// Changes the address without a step in the history.
pub(crate) fn replace(href: &str) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(href));
    }
}

/// The number that this entry of the history was given, if it was.
pub(crate) fn entry() -> Option<u32> {
    let number = window().history().ok()?.state().ok()?.as_f64()?;
    // Only what `number_entry` wrote.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let number = number as u32;
    Some(number)
}

/// Gives this entry of the history a number, so that it is known again on the way back.
pub(crate) fn number_entry(number: u32) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state(&JsValue::from_f64(f64::from(number)), "");
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

/// Makes an entry of the history with this number and address. Whether it could.
pub(crate) fn add_entry(number: u32, href: &str) -> bool {
    let state = JsValue::from_f64(f64::from(number));
    window().history().is_ok_and(|history| history.push_state_with_url(&state, "", Some(href)).is_ok())
}

/// Where a press leads within the page, when it is a plain one on a link that nobody else has answered.
pub(crate) fn inner_link(event: &MouseEvent) -> Option<String> {
    let is_plain = event.button() == 0
        && !event.ctrl_key()
        && !event.meta_key()
        && !event.shift_key()
        && !event.alt_key();
    if !is_plain || event.default_prevented() {
        return None;
    }
    let link = event
        .target()?
        .dyn_into::<Element>()
        .ok()?
        .closest("a[href^='#/']:not([target],[download])")
        .ok()??;
    // The same address again is no step.
    link.get_attribute("href").filter(|href| *href != hash())
}

/// Whether the window has one column only: by its width in letters, so that large text counts.
pub(crate) fn is_narrow() -> bool {
    window().match_media("(width <= 60rem)").ok().flatten().is_some_and(|query| query.matches())
}

/// How far the page is scrolled down, in CSS pixels.
pub(crate) fn scrolled() -> f64 {
    window().scroll_y().unwrap_or(0.0)
}

/// Scrolls the page to this place.
pub(crate) fn scroll_to(y: f64) {
    window().scroll_to_with_x_and_y(0.0, y);
}

/// What has the focus, as a selector and a place among what it finds.
pub(crate) fn focused() -> Option<(String, u32)> {
    let document = window().document()?;
    let element = document.active_element()?;
    let id = element.id();
    if !id.is_empty() {
        return Some((format!("[id=\"{id}\"]"), 0));
    }
    let selector = format!("a[href=\"{}\"]", element.get_attribute("href")?);
    let found = document.query_selector_all(&selector).ok()?;
    let at = (0..found.length()).find(|&at| found.get(at).as_ref() == Some(element.as_ref()))?;
    Some((selector, at))
}

/// Whether nothing has the focus: what had it is gone.
pub(crate) fn is_focus_lost() -> bool {
    let document = window().document();
    document.is_none_or(|document| document.active_element().is_none_or(|at| at.tag_name() == "BODY"))
}

/// Moves the focus to an element of this selector, the first being 0, without scrolling. Says whether there is one.
pub(crate) fn focus(selector: &str, at: u32) -> bool {
    let found = window().document().and_then(|document| document.query_selector_all(selector).ok());
    let element = found.and_then(|found| found.get(at)?.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(element) = &element {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
    element.is_some()
}

/// Brings an element into view if its beginning is not in the window, or hardly.
pub(crate) fn reveal(selector: &str) {
    let Some(element) = find(selector) else {
        return;
    };
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
    let place = element.get_bounding_client_rect();
    // What stands beside other things may begin above the window; what stands below them may not.
    let above = place.top() < 0.0 && place.left() < 100.0;
    if above || place.top() > height * 0.7 {
        element.scroll_into_view();
    }
}

fn find(selector: &str) -> Option<web_sys::HtmlElement> {
    window().document()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// Loads the page anew.
pub(crate) fn reload() {
    // Only a document that is not shown any more could refuse.
    let _ = window().location().reload();
}

/// Whether nobody can see the page.
pub(crate) fn is_hidden() -> bool {
    window().document().is_some_and(|document| document.hidden())
}

/// Lets the browser go on with other things for a moment.
pub(crate) async fn pause() {
    // A message comes as soon as it is its turn; browsers make timers wait for longer.
    let Ok(channel) = web_sys::MessageChannel::new() else {
        return;
    };
    let (here, there) = (channel.port1(), channel.port2());
    let turn = js_sys::Promise::new(&mut |done, _| {
        here.set_onmessage(Some(&done));
        // Nothing can always be sent.
        let _ = there.post_message(&JsValue::NULL);
    });
    let _ = JsFuture::from(turn).await;
    here.close();
}

/// Takes what is being typed for finished: fields tell it only when they are left.
pub(crate) fn finish_typing() {
    let field = window().document().and_then(|document| document.active_element());
    let field = field.filter(|field| field.matches("input[type=text], textarea").unwrap_or(false));
    let options = web_sys::EventInit::new();
    options.set_bubbles(true);
    if let (Some(field), Ok(event)) = (field, web_sys::Event::new_with_event_init_dict("change", &options)) {
        // Where the field has gone meanwhile, nobody hears it.
        let _ = field.dispatch_event(&event);
    }
}

/// Leaves the field that is being written in, as one does by going on: what stands in it counts then. A browser that
/// takes such a field off the page tells of the change too, but its view is gone by then.
pub(crate) fn leave_field() {
    let field = window().document().and_then(|document| document.active_element());
    let field =
        field.filter(|field| field.matches("input[type=text],input[type=search],textarea").unwrap_or(false));
    if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Where it can't be left, it has gone.
        let _ = field.blur();
    }
}

/// Names the window.
pub(crate) fn set_title(title: &str) {
    leptos::prelude::document().set_title(title);
}

/// Says that the app is alive: the page's own watchdog then rests.
pub(crate) fn live() {
    if let Some(root) = window().document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-live", "true");
    }
}

/// Runs something after the browser has drawn the present change.
pub(crate) fn after_drawing(run: impl FnOnce() + 'static) {
    leptos::prelude::request_animation_frame(run);
}

/// Asks the browser to print the page.
pub(crate) fn print() {
    // Where printing is forbidden, as in a frame, nothing happens.
    let _ = window().print();
}

/// Copies a text. It can't be where the page is not secure, as from a disk, or where the browser forbids it.
pub(crate) async fn copy(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Hands the person a file.
pub(crate) fn save_file(name: &str, kind: &str, content: &str) {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&content.into());
    let url = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)
        .and_then(|blob| web_sys::Url::create_object_url_with_blob(&blob));
    let link = window().document().and_then(|document| document.create_element("a").ok());
    let link = link.and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok());
    if let (Ok(url), Some(link)) = (url, link) {
        link.set_href(&url);
        link.set_download(name);
        link.click();
        // The browser has begun to write it by then.
        let let_go = move || drop(web_sys::Url::revoke_object_url(&url));
        leptos::prelude::set_timeout(let_go, std::time::Duration::from_secs(30));
    }
}

/// A file that a person has chosen.
pub(crate) struct ChosenFile(web_sys::File);

impl ChosenFile {
    /// What is in it. An error says whether it is larger than `most` bytes; else it can't be read.
    pub(crate) async fn text(self, most: usize) -> Result<String, bool> {
        if self.0.size() > most as f64 {
            return Err(true);
        }
        let text = JsFuture::from(self.0.text()).await.map_err(|_| false)?;
        text.as_string().ok_or(false)
    }
}

/// The file that was chosen in the field with this id, once: the same file may be chosen again.
pub(crate) fn chosen_file(field: &str) -> Option<ChosenFile> {
    let field = window().document()?.get_element_by_id(field)?;
    let field = field.dyn_into::<web_sys::HtmlInputElement>().ok()?;
    let file = field.files()?.get(0).map(ChosenFile);
    field.set_value("");
    file
}

/// Whether the browser has promised not to clear what is stored; with `ask`, it is asked to.
pub(crate) async fn persisted(ask: bool) -> Option<bool> {
    let storage = storage_manager()?;
    let promise = if ask { storage.persist() } else { storage.persisted() };
    JsFuture::from(promise.ok()?).await.ok()?.as_bool()
}

/// Bytes that this address stores, and may store.
pub(crate) async fn room() -> Option<(f64, f64)> {
    let estimate = JsFuture::from(storage_manager()?.estimate().ok()?).await.ok()?;
    let number = |name: &str| js_sys::Reflect::get(&estimate, &name.into()).ok()?.as_f64();
    number("usage").zip(number("quota"))
}

/// How many requests the browser has noted for this page, and how many of them went to another address.
pub(crate) fn requests() -> (usize, usize) {
    let Some(performance) = window().performance() else {
        return (0, 0);
    };
    let origin = window().location().origin().unwrap_or_default();
    let name = |entry: JsValue| js_sys::Reflect::get(&entry, &"name".into()).ok()?.as_string();
    let is_own = |name: &String| {
        if single_file::is_single_file() {
            // Firefox calls such a page “document”.
            return name.starts_with("file://") || !name.contains("://");
        }
        name.strip_prefix(&origin).is_some_and(|rest| rest.starts_with('/')) || name.starts_with("blob:")
    };
    let noted = ["navigation", "resource"].map(|kind| performance.get_entries_by_type(kind));
    let names: Vec<String> = noted.iter().flat_map(js_sys::Array::iter).filter_map(name).collect();
    (names.len(), names.iter().filter(|name| !is_own(name)).count())
}

/// Where the page is no secure one, browsers have none.
fn storage_manager() -> Option<web_sys::StorageManager> {
    let navigator = window().navigator();
    js_sys::Reflect::get(&navigator, &"storage".into()).ok()?.dyn_into().ok()
}

/// Fetches a text file beside the page, or takes it from the page where that is a single file; nothing where that fails.
pub(crate) async fn fetch(path: &str) -> Option<String> {
    if single_file::is_single_file() {
        return single_file::contained(path);
    }
    // In the folder of this version: a newer one may have other texts.
    let root = window().document()?.document_element()?;
    let stamped = root.get_attribute("data-texts").map(|stamp| format!("texts-{stamp}/{path}"));
    let path = stamped.as_deref().unwrap_or(path);
    let response = JsFuture::from(window().fetch_with_str(path)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
