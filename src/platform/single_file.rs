//! The page as a single file, opened from a disk: browsers let such a page fetch nothing, so it contains all that it needs.

/// Whether this is that page. It is decided when it is compiled: what a host serves has nothing of it.
pub(crate) const fn is_single_file() -> bool {
    cfg!(feature = "single-file")
}

/// The text that the page contains for this path.
#[cfg(target_arch = "wasm32")]
pub(super) fn contained(path: &str) -> Option<String> {
    web_sys::window()?.document()?.get_element_by_id(path)?.text_content()
}
