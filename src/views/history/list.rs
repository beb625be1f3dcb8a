//! Every saved assessment, the latest first: open, rename, delete with undo.

use leptos::prelude::*;

use super::trend::outlook_of;
use crate::{
    engine::is_of_version_1,
    model::LONGEST_NOTE,
    routes::Route,
    state::{Store, date, field},
    storage::{Archive, Id, SavedAssessment},
    text,
    views::controls::RoleName,
};

/// How many assessments are listed at first.
const AT_FIRST: usize = 10;
/// The longest name in a line that says what was done to it, in characters.
const LONGEST_SHORT_NAME: usize = 60;
/// How many more each time.
const MORE: usize = 50;

#[component]
pub(super) fn List() -> impl IntoView {
    let store = Store::of_app();
    let shown = RwSignal::new(AT_FIRST);
    let entries = move || store.stored(|archive| archive.latest_assessments(shown.get()));
    let rest = move || store.stored(Archive::count_assessments).saturating_sub(shown.get());
    // The focus goes to the first of those that come.
    let more = move |_| {
        let first = store.stored(|archive| archive.latest_assessments(shown.get_untracked() + 1)).pop();
        shown.update(|shown| *shown += MORE);
        if let Some(entry) = first {
            field::focus_soon(link_id(&entry.id));
        }
    };
    let more = move || {
        let rest = rest();
        (rest > 0).then(|| {
            view! {
                <button type="button" class="button" on:click=more>
                    {text::history::show_more(rest.min(MORE), rest)}
                </button>
            }
        })
    };
    view! {
        <section class="history-list-and-more" aria-labelledby="saved-title">
            <h2 id="saved-title">{text::history::saved_assessments()}</h2>
            <ol class="history-list">
                // Only a line whose note has changed is drawn anew: the others keep their elements, and what is in them.
                <For
                    each=entries
                    key=|entry| (entry.id.clone(), entry.content.note.clone())
                    children=|entry| view! { <Line entry=entry /> }
                />
            </ol>
            {more}
        </section>
    }
}

/// The id of the link to an assessment.
fn link_id(id: &Id) -> String {
    format!("saved-{id}")
}

/// The id of the button that renames an assessment.
fn button_id(id: &Id) -> String {
    format!("rename-{id}")
}

/// The id of the field in which an assessment gets another note.
fn field_id(id: &Id) -> String {
    format!("note-{id}")
}

/// What an assessment is called: its note, or its date.
fn name_of(entry: &SavedAssessment) -> String {
    if entry.content.note.is_empty() {
        text::history::assessment_of(&date(entry.saved))
    } else {
        text::isolated(&entry.content.note)
    }
}

/// The same in a line that says what was done to it.
fn short_name_of(entry: &SavedAssessment) -> String {
    if entry.content.note.is_empty() {
        name_of(entry)
    } else {
        text::shortened(&entry.content.note, LONGEST_SHORT_NAME)
    }
}

#[component]
fn Line(entry: SavedAssessment) -> impl IntoView {
    let store = Store::of_app();
    // What was written when the view was left is there again.
    let renaming = RwSignal::new(store.typing().text_untracked(&field_id(&entry.id)).is_some());
    let name = name_of(&entry);
    let outlook = outlook_of(&entry);
    let label = if is_of_version_1(outlook.model) {
        text::history::top_three()
    } else {
        text::history::do_now_and_focus()
    };
    let hats = outlook.main.into_iter().map(|role| view! { <li><RoleName role=role /></li> }).collect_view();
    let href = Route::Focus(Some(entry.id.clone())).href();
    let (id, note) = (entry.id.clone(), entry.content.note.clone());
    let link = link_id(&entry.id);
    let title = {
        let name = name.clone();
        move || {
            if renaming.get() {
                view! { <Rename id=id.clone() note=note.clone() renaming=renaming /> }.into_any()
            } else {
                view! { <p class="entry-name"><a id=link.clone() href=href.clone()>{name.clone()}</a></p> }
                    .into_any()
            }
        }
    };
    let field = field_id(&entry.id);
    let rename = move |_| {
        renaming.update(|on| *on = !*on);
        if renaming.get_untracked() {
            field::focus_soon(field.clone());
        } else {
            store.typing().forget(&field);
        }
    };
    let delete = {
        let (id, name) = (entry.id.clone(), short_name_of(&entry));
        move |_| {
            store.history().delete(id.clone(), name.clone());
            field::focus_soon("undo".to_owned());
        }
    };
    view! {
        <li class="history-line">
            <p class="when">{date(entry.saved)}</p>
            <div class="what">
                {title}
                <p class="eyebrow">{text::situation(&entry.content.answers).join(" · ")}</p>
                <ol class="hats" aria-label=label>{hats}</ol>
            </div>
            <div class="line-actions">
                <button
                    type="button"
                    class="quiet"
                    id=button_id(&entry.id)
                    on:click=rename
                >
                    {text::history::rename()}<span class="visually-hidden">{text::controls::about(&name)}</span>
                </button>
                <button type="button" class="quiet" on:click=delete>
                    {text::controls::delete()}<span class="visually-hidden">{text::controls::about(&name)}</span>
                </button>
            </div>
        </li>
    }
}

#[component]
fn Rename(id: Id, note: String, renaming: RwSignal<bool>) -> impl IntoView {
    let store = Store::of_app();
    let field = field_id(&id);
    let written = {
        let field = field.clone();
        move || store.typing().text(&field).unwrap_or_else(|| note.clone())
    };
    let (button, name) = (button_id(&id), field.clone());
    let close = move || {
        renaming.set(false);
        store.typing().forget(&name);
        field::focus_soon(button.clone());
    };
    let submit = {
        let (close, field) = (close.clone(), field.clone());
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            let written = field::written(&field);
            close();
            if let Some(written) = written {
                store.history().rename(&id, &written);
            }
        }
    };
    let keys = {
        let close = close.clone();
        move |event: leptos::ev::KeyboardEvent| {
            if event.key() == "Escape" {
                close();
            }
        }
    };
    let name = field.clone();
    view! {
        <form class="rename" on:submit=submit on:keydown=keys>
            <label class="visually-hidden" for=field.clone()>{text::history::note()}</label>
            <input
                class="text-input"
                id=field
                type="text"
                autocomplete="off"
                maxlength=LONGEST_NOTE
                prop:value=written
                on:input=move |event| store.typing().keep(&name, event_target_value(&event))
            />
            <button type="submit" class="button primary">{text::history::keep_name()}</button>
            <button type="button" class="button" on:click=move |_| close()>{text::data::cancel()}</button>
        </form>
    }
}
