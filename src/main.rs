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
        Some("paint") => println!("{}", twelve_hats::views::painted()),
        // For what is read without the app: an array of JSON.
        Some("pages") => match reading_pages() {
            Ok(pages) => println!("{pages}"),
            Err(error) => {
                eprintln!("{error}");
                std::process::exit(1);
            }
        },
        _ => eprintln!("Twelve Hats is a web page: `cargo xtask serve` builds it and serves it."),
    }
}

/// The pages to be read without the app, from the long texts in `src/text`.
#[cfg(not(target_arch = "wasm32"))]
fn reading_pages() -> Result<String, String> {
    use std::{fs, path::Path, sync::Arc};

    use twelve_hats::{
        codec, model, text,
        views::{LongTexts, reading_pages},
    };

    fn read<T>(path: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<Arc<T>, String> {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text").join(path);
        let json = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        parse(&json).map(Arc::new).ok_or_else(|| format!("{} is not what it should be", file.display()))
    }

    let mut roles = Vec::new();
    for role in <model::Role as model::Choice>::ALL {
        roles.push(read(&text::RoleText::path(*role), codec::read_role_text)?);
    }
    let texts = LongTexts {
        roles: model::ByRole::from_fn(|role| Arc::clone(&roles[model::Choice::index(role)])),
        method: read(&text::MethodText::path(), codec::read_method_text)?,
        moves: read(&text::ChallengeMoves::path(), codec::read_challenge_moves)?,
    };
    serde_json_wasm::to_string(&reading_pages(&texts)).map_err(|error| error.to_string())
}
