//! The app: the shell, given the views that come later.

use std::{future::Future, pin::Pin};

use leptos::prelude::*;

use super::{
    assess::Assess,
    brief::{Brief, HandOver},
    check_in::CheckIn,
    controls::headline,
    data::Data,
    focus::Focus,
    history::History,
    lazy::{Fetching, Lazy},
    matrix::Matrix,
    method::Method,
    model::{HowToRead, QuickSave, RolePage, SameAtEveryStage},
    model_1::AnswerOfModel1,
    opened::Opened,
    parts::{MainViews, Parts, View},
    search::Search,
    shell::{Banners, Frame, NewVersion, Undo},
    situation::choose,
    unknown::Unknown,
    wheel::WheelData,
};
use crate::{
    routes::Route,
    state::{Draft, Store, connect, connect_storage, load_style, when_begun, when_idle},
    text,
};

/// The app. Its first drawing depends on data alone.
#[component]
pub fn App() -> impl IntoView {
    let store = Store::new(Route::Model(None), Draft::default());
    store.provide();
    if cfg!(target_arch = "wasm32") {
        connect(store);
    }
    view! { <Shell /> }
}

/// The first drawing as HTML, for the page to contain till its code is here: blank answers, the model, and of what comes
/// later nothing; besides, each role in a line, for links to lead to. What differs in a single file is so where it is one.
#[cfg(not(target_arch = "wasm32"))]
pub fn painted(is_single_file: bool) -> String {
    Owner::new().with(|| {
        if is_single_file {
            provide_context(super::single_file::Printed);
        }
        Store::new(Route::Model(None), Draft::default()).provide();
        fetched_parts().provide();
        provide_context(super::model::Painting);
        view! { <Frame /> }.to_html()
    })
}

/// Header, view, footer. Needs a [`Store`] around it.
#[component]
pub fn Shell() -> impl IntoView {
    let store = Store::of_app();
    // Natively all code is here, and there is no storage to read first.
    let parts = if cfg!(target_arch = "wasm32") { fetched_parts() } else { ready_parts() };
    parts.provide();
    if cfg!(target_arch = "wasm32") {
        when_begun(store, move || parts.begin(store));
        when_idle(move || parts.want_all(store));
    }
    view! { <Frame /> }
}

const MAIN: MainViews = MainViews {
    view: |route| match route {
        Route::Assess(page) => view! { <Assess page=page /> }.into_any(),
        Route::Focus(id) => view! { <Focus id=id /> }.into_any(),
        Route::Shared(held) => view! { <Opened held=held /> }.into_any(),
        _ => view! { <Unknown /> }.into_any(),
    },
    role_page: |role, at, on_close| view! { <RolePage role=role at=at on_close=on_close /> }.into_any(),
    matrix: |open, on_close| view! { <Matrix open=open on_close=on_close /> }.into_any(),
    stages: || view! { <SameAtEveryStage /> }.into_any(),
    how_to_read: || view! { <HowToRead /> }.into_any(),
    choose,
    quick_save: || view! { <QuickSave /> }.into_any(),
    answer: |plan| headline(text::plan::whole_headline(plan)),
    wheel: WheelData::new,
    show_example: |store, example| store.assessment().show_example(example),
    banners: || view! { <Banners /> }.into_any(),
    undo: || view! { <Undo /> <NewVersion /> }.into_any(),
    connect: |store| Box::pin(connect_storage(store)),
};

const HISTORY: View = |route| match route {
    Route::CheckIn(week) => view! { <CheckIn week=week /> }.into_any(),
    Route::Focus(Some(id)) => view! { <AnswerOfModel1 id=id /> }.into_any(),
    _ => view! { <History /> }.into_any(),
};

const DATA: View = |route| match route {
    Route::Focus(id) => view! { <Brief id=id /> }.into_any(),
    Route::Model(Some(role)) => view! { <HandOver role=role /> }.into_any(),
    _ => view! { <Data /> }.into_any(),
};

const REFERENCE: View = |route| match route {
    Route::Search => view! { <Search /> }.into_any(),
    _ => view! { <Method /> }.into_any(),
};

/// The other parts' views wait for the main one as well: it reads what is stored.
fn is_main(route: &Route) -> bool {
    !matches!(route, Route::Model(_) | Route::Matrix(_))
}

fn is_history(route: &Route) -> bool {
    matches!(route, Route::History(_) | Route::CheckIn(_))
}

fn is_data(route: &Route) -> bool {
    matches!(route, Route::Data)
}

fn is_reference(route: &Route) -> bool {
    matches!(route, Route::Method(_) | Route::Search)
}

fn ready_parts() -> Parts {
    Parts {
        main: Lazy::ready(MAIN, is_main),
        history: Lazy::ready(HISTORY, is_history),
        data: Lazy::ready(DATA, is_data),
        reference: Lazy::ready(REFERENCE, is_reference),
    }
}

fn fetched_parts() -> Parts {
    Parts {
        main: Lazy::of(|| fetching("main", fetch::main()), is_main)
            .prepared_by(connected, Store::not_connected),
        history: Lazy::of(|| fetching("history", fetch::history()), is_history),
        data: Lazy::of(|| fetching("data", fetch::data()), is_data),
        reference: Lazy::of(|| fetching("reference", fetch::reference()), is_reference),
    }
}

/// What is stored is read before any of the views is drawn, which show it.
fn connected(views: MainViews, store: Store) -> Pin<Box<dyn Future<Output = ()>>> {
    (views.connect)(store)
}

/// A part's code and its style sheet, both on the way at once.
fn fetching<T: 'static, E: 'static>(
    style: &'static str,
    code: impl Future<Output = Result<T, E>> + 'static,
) -> Fetching<T> {
    let style = load_style(style);
    Box::pin(async {
        let views = code.await.ok();
        if style.await { views } else { None }
    })
}

/// A file of WebAssembly for each: this, and all that only this needs. The first part of the page reaches nothing of
/// it but by these functions.
#[cfg(feature = "split")]
// What may fail is the fetching, which the attribute adds.
#[allow(clippy::unnecessary_wraps)]
mod fetch {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{DATA, HISTORY, MAIN, MainViews, REFERENCE, View};

    #[wasm_split(main, fallible)]
    pub(super) fn main() -> Result<MainViews, SplitLoaderError> {
        Ok(MAIN)
    }

    #[wasm_split(history, fallible)]
    pub(super) fn history() -> Result<View, SplitLoaderError> {
        Ok(HISTORY)
    }

    #[wasm_split(data, fallible)]
    pub(super) fn data() -> Result<View, SplitLoaderError> {
        Ok(DATA)
    }

    #[wasm_split(reference, fallible)]
    pub(super) fn reference() -> Result<View, SplitLoaderError> {
        Ok(REFERENCE)
    }
}

/// Without the feature `split` everything is one file, and all views are there from the start.
#[cfg(not(feature = "split"))]
mod fetch {
    use std::{
        convert::Infallible,
        future::{Ready, ready},
    };

    use super::{DATA, HISTORY, MAIN, MainViews, REFERENCE, View};

    pub(super) fn main() -> Ready<Result<MainViews, Infallible>> {
        ready(Ok(MAIN))
    }

    pub(super) fn history() -> Ready<Result<View, Infallible>> {
        ready(Ok(HISTORY))
    }

    pub(super) fn data() -> Ready<Result<View, Infallible>> {
        ready(Ok(DATA))
    }

    pub(super) fn reference() -> Ready<Result<View, Infallible>> {
        ready(Ok(REFERENCE))
    }
}
