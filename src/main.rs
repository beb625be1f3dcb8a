//! Mounts the app in the language of the page, nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::{prelude::document, wasm_bindgen::JsCast};

    twelve_hats::views::show_halted_screen_on_panic();
    twelve_hats::platform::speak_as_the_page_says();
    // The page brings its place for the app along; without it there is nothing to mount on.
    if let Some(place) = document().get_element_by_id("app").and_then(|place| place.dyn_into().ok()) {
        leptos::mount::mount_to(place, twelve_hats::App).forget();
    }
}

/// Outside a browser there is nothing to mount on: says how to get the page.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    match std::env::args().nth(1).as_deref() {
        // For the page to contain what it shows first.
        Some("paint") => println!("{}", twelve_hats::views::painted(false)),
        Some("paint-single-file") => println!("{}", twelve_hats::views::painted(true)),
        // For what is read without the app.
        Some("pages") => {
            let texts = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text");
            match twelve_hats::views::printed_pages(|path| std::fs::read_to_string(texts.join(path)).ok()) {
                Ok(pages) => println!("{pages}"),
                Err(path) => {
                    eprintln!("{} is missing, or not what it should be.", texts.join(path).display());
                    std::process::exit(1);
                }
            }
        }
        _ => eprintln!("Twelve Hats is a web page: `cargo xtask serve` builds it and serves it."),
    }
}
