//! Pages to be read without the app, printed natively when the page is built: one for each role, one for each of the five
//! things that an answer depends on, and How it works. Their words and numbers are the app’s own.

mod frame;
mod picture;
mod role;
mod step;

use std::sync::Arc;

use leptos::prelude::*;
use serde::Serialize;

use super::method::MethodToRead;
use crate::{
    model::{ByRole, Choice, Role, Step},
    routes::{AssessPage, Route},
    state::{Draft, Store},
    text::{self, ChallengeMoves, MethodText, RoleText},
};
use frame::Frame;
use role::RoleRead;
use step::StepRead;

/// The long texts, from which the pages are made.
#[derive(Clone)]
pub struct LongTexts {
    /// Of the roles.
    pub roles: ByRole<Arc<RoleText>>,
    /// Of How it works.
    pub method: Arc<MethodText>,
    /// What to do first about each challenge.
    pub moves: Arc<ChallengeMoves>,
}

/// A page to be read without the app.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct ReadingPage {
    /// The page's folder, relative to the app's: the app's own address of the same, as `roles/architect`.
    pub path: String,
    /// The title of the window.
    pub title: String,
    /// What the page is about, in a sentence or two.
    pub description: String,
    /// What the page's body contains. Links are addresses of the app; those with `data-app` are to lead into it, others
    /// to the page of the same, where there is one.
    pub body: String,
    /// A picture of the wheel: SVG with colours of its own, 1,200 by 630. It uses the symbols `hat-…` of the sprite.
    pub picture: String,
    /// The address of the article that the model is from.
    pub article: String,
}

/// All of them, in the order of the model, of the assessment, and of the views.
pub fn reading_pages(texts: &LongTexts) -> Vec<ReadingPage> {
    let roles = Role::ALL.iter().map(|&role| {
        let text = Arc::clone(&texts.roles[role]);
        let description = text.what.clone();
        let mut page = page(
            &Route::Model(Some(role)),
            text::reading::title(&text::reading::role_title(role)),
            description,
            picture::picture(Some(role)),
            texts,
            move || view! { <RoleRead role=role text=text /> }.into_any(),
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
        text::reading::title(text::views::method()),
        text::method::lead().to_owned(),
        picture::picture(None),
        texts,
        || view! { <MethodToRead /> }.into_any(),
    );
    roles.chain(steps).chain([method]).collect()
}

/// The address of a step, in the app and of its page.
fn route_of(step: Step) -> Route {
    Route::Assess(AssessPage::Step(step, None))
}

fn page(
    route: &Route,
    title: String,
    description: String,
    picture: String,
    texts: &LongTexts,
    content: impl FnOnce() -> AnyView,
) -> ReadingPage {
    let body = Owner::new().with(|| {
        let store = Store::new(route.clone(), Draft::default());
        store.texts().have_method(Arc::clone(&texts.method));
        store.provide();
        view! { <Frame route=route.clone() content=content() /> }.to_html()
    });
    let path = route.href().trim_start_matches("#/").to_owned();
    ReadingPage { path, title, description, body, picture, article: texts.method.article.clone() }
}
