//! Every saved assessment: open, rename, delete with undo.

mod weeks;

use leptos::prelude::*;

use crate::views::html::{Node, view};

use crate::{
    engine::report,
    model::{LONGEST_NOTE, Role},
    priors,
    routes::{AssessPage, Route},
    state::{Store, date},
    storage::{Archive, Entry, Id},
    text,
    views::controls::{RoleName, field},
};
use weeks::Weeks;

#[component]
pub(super) fn History() -> Node {
    let store = Store::of_app();
    let entries = move || store.stored(Archive::assessments);
    let count = move || match entries().len() {
        0 => "Nothing here yet.".to_owned(),
        1 => "One assessment, in this browser.".to_owned(),
        many => format!("{many} assessments, in this browser. The latest first."),
    };
    let list = move || {
        let entries = entries();
        if entries.is_empty() {
            return view! { <Empty /> };
        }
        view! {
            <ol class="history-list">
                {entries.into_iter().map(|entry| view! { <Line entry=entry /> }).collect_view()}
            </ol>
        }
    };
    view! {
        <div class="page history">
            <div class="view-head with-action">
                <div>
                    <h1 tabindex="-1">"Your history"</h1>
                    <p class="lead">{count}</p>
                </div>
                <a class="button" href=Route::Assess(AssessPage::Start).href()>
                    "New assessment"
                </a>
            </div>
            {list}
            <Weeks />
        </div>
    }
}

#[component]
fn Empty() -> Node {
    view! {
        <section class="empty">
            <p>
                "Save an assessment, come back in a few weeks, and see here how your job has changed. \
                 Nothing is sent anywhere: the history is in this browser."
            </p>
            <p class="actions">
                <a class="button primary" href=Route::Assess(AssessPage::Express).href()>
                    "Three questions, one minute"
                </a>
            </p>
        </section>
    }
}

/// The id of the button that renames an assessment.
fn button_id(id: &Id) -> String {
    format!("rename-{id}")
}

/// What an assessment is called: its note, or its date.
fn name_of(entry: &Entry) -> String {
    if entry.content.note.is_empty() {
        format!("Assessment of {}", date(entry.saved))
    } else {
        entry.content.note.clone()
    }
}

fn top_three(entry: &Entry) -> [Role; 3] {
    let model = priors::by_version(entry.model).unwrap_or_else(priors::latest);
    report(model, &entry.content.answers, entry.content.weights).top_three()
}

#[component]
fn Line(entry: Entry) -> Node {
    let store = Store::of_app();
    let renaming = RwSignal::new(false);
    let name = name_of(&entry);
    let hats = top_three(&entry).map(|role| view! { <li><RoleName role=role /></li> });
    let href = Route::Focus(Some(entry.id.clone())).href();
    let (id, note) = (entry.id.clone(), entry.content.note.clone());
    let title = {
        let name = name.clone();
        move || {
            if renaming.get() {
                view! { <Rename id=id.clone() note=note.clone() renaming=renaming /> }
            } else {
                view! { <h2><a href=href.clone()>{name.clone()}</a></h2> }
            }
        }
    };
    let delete = {
        let (id, name) = (entry.id.clone(), name.clone());
        move |_| {
            store.delete(id.clone(), name.clone());
            field::focus_soon("undo".to_owned());
        }
    };
    view! {
        <li class="history-line">
            <p class="when">{date(entry.saved)}</p>
            <div class="what">
                {title}
                <p class="eyebrow">{text::situation(&entry.content.answers).join(" · ")}</p>
                <ol class="hats" aria-label="Top three">{hats.into_iter().collect_view()}</ol>
            </div>
            <div class="line-actions">
                <button
                    type="button"
                    class="quiet"
                    id=button_id(&entry.id)
                    on:click=move |_| renaming.update(|on| *on = !*on)
                >
                    "Rename"<span class="visually-hidden">": "{name.clone()}</span>
                </button>
                <button type="button" class="quiet" on:click=delete>
                    "Delete"<span class="visually-hidden">": "{name}</span>
                </button>
            </div>
        </li>
    }
}

#[component]
fn Rename(id: Id, note: String, renaming: RwSignal<bool>) -> Node {
    let store = Store::of_app();
    let button = id.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let written = field::written("rename");
        renaming.set(false);
        store.rename(&id, &written);
        field::focus_soon(button_id(&id));
    };
    let cancel = {
        let id = button.clone();
        move || {
            renaming.set(false);
            field::focus_soon(button_id(&id));
        }
    };
    let keys = {
        let cancel = cancel.clone();
        move |event: leptos::ev::KeyboardEvent| {
            if event.key() == "Escape" {
                cancel();
            }
        }
    };
    Effect::new(move |_| field::focus("rename"));
    view! {
        <form class="rename" on:submit=submit on:keydown=keys>
            <label class="visually-hidden" for="rename">"Note"</label>
            <input
                id="rename"
                type="text"
                autocomplete="off"
                maxlength=LONGEST_NOTE
                prop:value=note
            />
            <button type="submit" class="button primary">"Keep"</button>
            <button type="button" class="button" on:click=move |_| cancel()>"Cancel"</button>
        </form>
    }
}
