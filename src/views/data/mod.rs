//! What is stored, where, and how to get rid of it.

mod exchange;

use leptos::prelude::*;

use crate::views::html::{Node, view};

use crate::{
    routes::Route,
    state::Store,
    storage::{Archive, Unread},
};
use exchange::Exchange;

#[component]
pub(super) fn Data() -> Node {
    let store = Store::of_app();
    let assessments = move || store.stored(|archive| archive.assessments().len());
    let draft = move || if store.stored(|archive| archive.draft().is_some()) { "Yes" } else { "No" };
    let size =
        move || format!("{} kB of about 10,000", (store.stored(Archive::stored_units) * 2).div_ceil(1000));
    let unread = move || store.stored(|archive| archive.unread().to_vec());
    view! {
        <div class="page narrow data">
            <h1 tabindex="-1">"Your data"</h1>
            <p class="lead">
                "It is private career data, so it stays here: no account, no server, no tracking. Nobody but \
                 this browser has it."
            </p>
            <section aria-labelledby="stored-title">
                <h2 id="stored-title">"What is stored"</h2>
                <dl class="facts">
                    <div><dt>"State"</dt><dd>{move || store.keeping.get().words()}</dd></div>
                    <div><dt>"Saved assessments"</dt><dd>{assessments}</dd></div>
                    <div><dt>"Answers not yet saved as an assessment"</dt><dd>{draft}</dd></div>
                    <div><dt>"Room taken"</dt><dd>{size}</dd></div>
                    <div><dt>"Where"</dt><dd>"localStorage of this browser, for this address only"</dd></div>
                </dl>
                <p>
                    "Stored in this browser is not the same as safe: a crash can lose the last seconds, \
                     clearing site data removes everything, and Safari deletes it after seven days of use \
                     without a visit to this page."
                </p>
                <p><a href=Route::History(None).href()>"See your assessments"</a></p>
            </section>
            <Exchange />
            {move || Some(unread()).filter(|unread| !unread.is_empty()).map(|unread| view! { <SetAside unread=unread /> })}
            <Erase />
        </div>
    }
}

/// What could not be read: it is still there, and can be taken out by hand.
#[component]
fn SetAside(unread: Vec<Unread>) -> Node {
    let row = |unread: Unread| {
        view! {
            <li>
                <p><code>{unread.key}</code>": "{unread.problem.to_string()}"."</p>
                <details>
                    <summary>"Show it as it is"</summary>
                    <pre tabindex="0">{unread.value}</pre>
                </details>
            </li>
        }
    };
    view! {
        <section class="notice" aria-labelledby="unread-title">
            <h2 id="unread-title">"Set aside: could not be read"</h2>
            <p>"Nothing was changed or deleted. Everything else has loaded."</p>
            <ul class="unread">{unread.into_iter().map(row).collect_view()}</ul>
        </section>
    }
}

#[component]
fn Erase() -> Node {
    let store = Store::of_app();
    let asked = RwSignal::new(false);
    let names = move || {
        let assessments = store.stored(|archive| archive.assessments().len());
        let aside = store.stored(|archive| archive.unread().len());
        let mut parts = vec![match assessments {
            1 => "1 saved assessment".to_owned(),
            many => format!("{many} saved assessments"),
        }];
        parts.push("your present answers".to_owned());
        if aside > 0 {
            parts.push(format!("{aside} records that could not be read"));
        }
        crate::text::list(&parts)
    };
    let erase = move |_| {
        store.erase();
        asked.set(false);
    };
    let sure = move || {
        asked.get().then(|| {
            view! {
                <div class="notice danger" role="alert">
                    <p>"This erases "{names}" for good. There is no undo."</p>
                    <p class="actions">
                        <button type="button" class="button danger" on:click=erase>
                            "Erase everything"
                        </button>
                        <button type="button" class="button" on:click=move |_| asked.set(false)>
                            "Keep it"
                        </button>
                    </p>
                </div>
            }
        })
    };
    view! {
        <section aria-labelledby="erase-title">
            <h2 id="erase-title">"Erase"</h2>
            <p>"Removes everything this page has stored in this browser."</p>
            {move || {
                (!asked.get())
                    .then(|| {
                        view! {
                            <button type="button" class="button" on:click=move |_| asked.set(true)>
                                "Erase all my data…"
                            </button>
                        }
                    })
            }}
            {sure}
        </section>
    }
}
