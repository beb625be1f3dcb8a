//! Pages to be read without the app, printed natively when the page is built: one for each role, one for each of the five
//! things that an answer depends on, and How it works. Their words and numbers are the app’s own.

mod frame;
mod picture;
mod role;
mod step;
mod texts;

use std::sync::Arc;

use leptos::prelude::*;
use serde::Serialize;

use super::method::MethodToRead;
use crate::{
    model::{Choice, Role, Step},
    routes::Route,
    state::{Draft, Store},
    text,
};
use frame::{Frame, route_of};
use role::RoleRead;
use step::StepRead;
use texts::LongTexts;

/// A page to be read without the app.
#[derive(Serialize)]
struct Page {
    /// The page's folder, relative to the app's: the app's own address of the same, as `roles/architect`.
    path: String,
    /// The title of the window.
    title: String,
    /// What the page is about, in a sentence or two.
    description: String,
    /// What the page's body contains. Links are addresses of the app; those with `data-app` are to lead into it, others
    /// to the page of the same, where there is one.
    body: String,
    /// A picture of the wheel: SVG with colours of its own, 1,200 by 630. It uses the symbols `hat-…` of the sprite.
    picture: String,
    /// The address of the article that the model is from.
    article: String,
}

/// All of them as an array of JSON, each an object with the fields of a page. `read` gives the content of a file of
/// `src/text`.
///
/// # Errors
///
/// The name of the file that is missing, or is not what it should be.
pub fn printed_pages(read: impl Fn(&str) -> Option<String>) -> Result<String, String> {
    let pages = pages(&LongTexts::read(read)?);
    serde_json_wasm::to_string(&pages).map_err(|error| error.to_string())
}

/// In the order of the model, of the assessment, and of the views.
fn pages(texts: &LongTexts) -> Vec<Page> {
    let roles = Role::ALL.iter().map(|&role| {
        let long_text = Arc::clone(&texts.roles[role]);
        let mut page = page(
            &Route::Model(Some(role)),
            text::reading::title(&text::reading::role_title(role)),
            text::reading::role_lead(role),
            picture::picture(Some(role)),
            texts,
            move || view! { <RoleRead role=role text=long_text /> }.into_any(),
        );
        // In the app a role's page stands within a view that has a heading above it.
        page.body = page.body.replace("<h3", "<h2").replace("</h3>", "</h2>");
        page
    });
    let steps = Step::ALL.iter().map(|&step| {
        let texts_of_step = texts.clone();
        page(
            &route_of(step),
            text::reading::title(text::reading::step_title(step)),
            text::reading::step_lead(step).to_owned(),
            picture::picture(None),
            texts,
            move || view! { <StepRead step=step texts=texts_of_step /> }.into_any(),
        )
    });
    let method = page(
        &Route::Method(None),
        text::reading::title(text::reading::method_title()),
        text::reading::method_lead().to_owned(),
        picture::picture(None),
        texts,
        || view! { <MethodToRead /> }.into_any(),
    );
    roles.chain(steps).chain([method]).collect()
}

fn page(
    route: &Route,
    title: String,
    description: String,
    picture: String,
    texts: &LongTexts,
    content: impl FnOnce() -> AnyView,
) -> Page {
    let body = Owner::new().with(|| {
        let store = Store::new(route.clone(), Draft::default());
        store.texts().have_method(Arc::clone(&texts.method));
        store.provide();
        view! { <Frame route=route.clone() content=content() /> }.to_html()
    });
    let path = route.href().trim_start_matches("#/").to_owned();
    Page { path, title, description, body, picture, article: texts.method.article.clone() }
}
