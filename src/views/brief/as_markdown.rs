//! A page that is handed on, as Markdown: copied, or saved as a file.

use leptos::prelude::*;

use crate::{
    codec::to_markdown,
    state::{Store, field},
    text::{self, Document},
};

/// What is taken away.
pub(super) struct Taken {
    /// What the file is called, without the day.
    pub(super) name: String,
    /// Of which day it is.
    pub(super) time: i64,
    /// What is in it.
    pub(super) document: Document,
}

/// What became of copying.
#[derive(Clone, PartialEq, Eq)]
enum Copying {
    Copied,
    /// The browser does not let the page copy: the text, to be copied by hand.
    ByHand(String),
}

/// Two buttons; and the text itself, where the browser does not let the page copy it.
#[component]
pub(super) fn AsMarkdown(
    /// Of the text that is shown where it can't be copied.
    id: &'static str,
    /// What is taken away now.
    taken: Callback<(), Option<Taken>>,
    /// What would be taken away now: what was said of another is said no more.
    now: Memo<Option<Document>>,
) -> impl IntoView {
    let store = Store::of_app();
    let copying = RwSignal::new(None::<(Document, Copying)>);
    let copy = move |_| {
        let Some(Taken { document, .. }) = taken.run(()) else {
            return;
        };
        copying.set(None);
        let markdown = to_markdown(&document);
        let done = Callback::new({
            let markdown = markdown.clone();
            move |is_copied| {
                let became = if is_copied { Copying::Copied } else { Copying::ByHand(markdown.clone()) };
                copying.set(Some((document.clone(), became)));
                if !is_copied {
                    field::focus_soon(id.to_owned());
                }
            }
        });
        store.take_away().copy(markdown, text::brief::copied(), done);
    };
    let save = move |_| {
        if let Some(Taken { name, time, document }) = taken.run(()) {
            store.take_away().save_markdown(&name, time, &to_markdown(&document));
        }
    };
    let became = Memo::new(move |_| {
        let (of, became) = copying.get()?;
        now.with(|now| now.as_ref() == Some(&of)).then_some(became)
    });
    let became = move || match became.get() {
        None => ().into_any(),
        Some(Copying::Copied) => view! { <span class="quiet-text">{text::brief::copied()}</span> }.into_any(),
        Some(Copying::ByHand(text)) => view! {
            <span class="brief-by-hand">
                <label for=id>{text::brief::not_copied()}</label>
                <textarea class="text-input" id=id readonly rows="8" on:focus=move |_| field::select(id)>
                    {text}
                </textarea>
            </span>
        }
        .into_any(),
    };
    view! {
        <button type="button" class="button quiet" on:click=copy>
            {text::brief::copy()}
        </button>
        <button type="button" class="button quiet" on:click=save>
            {text::brief::save()}
        </button>
        {became}
    }
}
