//! A link as a code for the camera of a phone.

use std::fmt::Write;

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

use crate::text;

/// The most characters of a link that a phone reads from a screen with ease.
const MOST: usize = 400;
/// What has to be free around a code, in its modules.
const QUIET: i32 = 4;

/// The code of a link; a sentence where the link is too long for one. Dark on light in every theme: many cameras read no
/// other.
#[component]
pub(super) fn Code(link: String) -> impl IntoView {
    let code = Some(link).filter(|link| link.len() <= MOST);
    match code.and_then(|link| QrCode::encode_text(&link, QrCodeEcc::Medium).ok()) {
        None => view! { <p class="quiet-text">{text::share::too_long_for_code()}</p> }.into_any(),
        Some(code) => {
            let size = code.size() + 2 * QUIET;
            view! {
                <svg class="brief-share-code" viewBox=format!("0 0 {size} {size}") role="img" aria-label=text::share::code()>
                    <path d=dark(&code) />
                </svg>
            }
            .into_any()
        }
    }
}

/// The dark modules, those side by side as one.
fn dark(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let from = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                let wide = x - from;
                // A string takes whatever is written to it.
                let _ = write!(path, "M{} {}h{wide}v1h-{wide}z", from + QUIET, y + QUIET);
            }
            x += 1;
        }
    }
    path
}
