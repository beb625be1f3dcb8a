//! What only a real browser can show: its storage, a view that is drawn and follows the state, and that the
//! engine counts the same there.
#![cfg(target_arch = "wasm32")]
// A value that a test itself spells has to be valid; test names are the documentation.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod british;
mod thousand;

use std::{any::Any, cell::Cell, rc::Rc};

use leptos::{prelude::*, task::tick};
use twelve_hats::{
    model::{Answer, Choice, Role, Stage, Step},
    platform::LocalStorage,
    routes::{AssessPage, Route},
    state::{Draft, Store},
    storage::{Archive, Content, LocalStore, Stamp},
    views::Shell,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_engine_says_the_same_as_natively() {
    assert_eq!(thousand::said(), thousand::SAID.trim());
}

#[wasm_bindgen_test]
fn the_engine_plans_the_same_as_natively() {
    assert_eq!(thousand::planned(), thousand::PLANNED.trim());
}

#[wasm_bindgen_test]
fn the_browser_writes_british_english_as_expected_natively() {
    twelve_hats::platform::speak_as_the_page_says();
    british::check();
}

/// In which order, the person’s own form of the language says.
#[wasm_bindgen_test]
fn the_browser_writes_days_with_all_their_parts() {
    twelve_hats::platform::speak_as_the_page_says();
    for (at, parts) in [
        ("2026w47", &["16", "November"][..]),
        ("2026w01", &["29", "December", "2025"]),
        ("2026w10", &["2", "March"]),
        ("9999w52", &["27", "December", "9999"]),
    ] {
        let said = british::week_of(at, "2026w47");
        let words: Vec<&str> = said.split([' ', ',']).collect();
        assert!(said.starts_with("Week of ") && parts.iter().all(|part| words.contains(part)), "{said}");
        assert_eq!(words.iter().filter(|word| !word.is_empty()).count(), 2 + parts.len(), "{said}");
    }
}

fn noted(note: &str) -> Content {
    let draft = Draft::default();
    Content { answers: draft.answers, weights: draft.weights, note: note.to_owned() }
}

#[wasm_bindgen_test]
fn what_is_stored_is_there_when_the_storage_is_opened_again() {
    let storage = LocalStorage::open().expect("the browser has a storage");
    let foreign = "somebody else's";
    storage.set(foreign, "stays").unwrap();
    storage.set("12h/assessment/0009damaged/1", "{").unwrap();
    let stamp = Stamp { model: 1, time: 1_763_829_600_000 };
    let mut archive = Archive::load(&storage);
    let id = archive.save(&storage, noted("Größe “x” 🙂"), stamp, 7).unwrap();
    archive.rename(&storage, &id, "renamed".to_owned(), stamp).unwrap();
    archive.save_draft(&storage, noted(""), stamp).unwrap();

    let again = Archive::load(&LocalStorage::open().unwrap());
    assert_eq!(again, archive);
    assert_eq!(again.assessment(&id).unwrap().content.note, "renamed");
    assert_eq!(again.unread().len(), 1);
    assert_eq!(storage.get("12h/assessment/0009damaged/1").as_deref(), Some("{"));

    archive.erase(&storage, 0, 0).unwrap();
    assert_eq!(storage.get(foreign).as_deref(), Some("stays"));
    assert_eq!(Archive::load(&storage), Archive::default());
    storage.remove(foreign).unwrap();
}

#[wasm_bindgen_test]
fn a_storage_that_is_full_keeps_what_it_has() {
    let storage = LocalStorage::open().expect("the browser has a storage");
    let half = "x".repeat(3 << 20);
    storage.set("12h/test", &half).unwrap();
    assert_eq!(storage.set("12h/test", &half.repeat(2)), Err(twelve_hats::storage::WriteError::Full));
    assert_eq!(storage.get("12h/test").map(|value| value.len()), Some(half.len()));
    storage.remove("12h/test").unwrap();
}

/// The app at a route, without the browser's address and storage.
struct Page {
    store: Store,
    place: HtmlElement,
    _mounted: Box<dyn Any>,
}

impl Page {
    async fn at(route: Route) -> Self {
        let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&place).unwrap();
        twelve_hats::platform::speak_as_the_page_says();
        let made = Rc::new(Cell::new(None));
        let mounted = mount_to(place.clone(), {
            let made = Rc::clone(&made);
            move || {
                let store = Store::new(route, Draft::default());
                store.provide();
                made.set(Some(store));
                leptos::view! { <Shell /> }
            }
        });
        tick().await;
        let page = Self { store: made.get().unwrap(), place, _mounted: Box::new(mounted) };
        // The code of most views comes a moment later.
        while !page.all("[aria-busy='true']").is_empty() {
            tick().await;
        }
        page
    }

    fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.place.query_selector_all(selector).unwrap();
        (0..found.length()).map(|at| found.get(at).unwrap().unchecked_into()).collect()
    }

    fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(|element| element.text_content().unwrap()).collect()
    }

    async fn click(&self, selector: &str) {
        self.all(selector)[0].unchecked_ref::<HtmlElement>().click();
        tick().await;
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.place.remove();
    }
}

#[wasm_bindgen_test]
async fn a_view_gives_way_to_the_next() {
    let page = Page::at(Route::Model(None)).await;
    assert_eq!(page.all("[role=grid] a").len(), Role::ALL.len());
    for (route, heading) in [
        (Route::Assess(AssessPage::Check), "Check your answers"),
        (Route::History(None), "Your history"),
        (Route::Unknown, "There is nothing at this address"),
    ] {
        page.store.navigation().replace(route);
        tick().await;
        assert_eq!(page.texts("h1"), [heading]);
    }
    page.store.navigation().replace(Route::Model(Some(Role::ALL[3])));
    tick().await;
    assert_eq!(page.all("[role=gridcell][aria-selected=true]").len(), 1);
}

#[wasm_bindgen_test]
async fn an_element_that_changes_is_still_the_same_element() {
    let page = Page::at(Route::Model(None)).await;
    let path = |page: &Page| page.all(".petal-fill")[0].clone();
    let (before, drawn) = (path(&page), path(&page).get_attribute("d"));
    // Developer, the first petal, has hours there.
    page.store.assessment().answer(|answers| answers.stage = Answer::Given(Stage::Mvp));
    tick().await;
    assert_eq!(path(&page), before, "the petal was drawn anew instead of changed");
    assert_ne!(path(&page).get_attribute("d"), drawn);
    // A drawing's parts are in the namespace of drawings, and draw something.
    assert_eq!(before.namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"));
    assert!(before.get_bounding_client_rect().width() > 0.0);
}

#[wasm_bindgen_test]
async fn a_click_answers_and_the_answer_follows() {
    let page = Page::at(Route::Assess(AssessPage::Step(Step::Stage, None))).await;
    let before = page.texts(".so-far li, .top-three li");
    page.click("input[name=stage]").await;
    let stage = page.store.draft.with_untracked(|draft| draft.answers.stage);
    assert_eq!(stage, Answer::Given(Stage::ALL[0]));
    assert!(page.all("input[name=stage]")[0].unchecked_ref::<web_sys::HtmlInputElement>().checked());
    assert_ne!(page.texts(".so-far li, .top-three li"), before);
    // What is no longer drawn hears no more clicks: the state would be gone.
    let gone = page.all("input[name=stage]")[1].clone();
    page.store.navigation().replace(Route::Data);
    tick().await;
    gone.unchecked_ref::<HtmlElement>().click();
    tick().await;
    assert_eq!(page.store.draft.with_untracked(|draft| draft.answers.stage), stage);
}
