//! What is stored, where, what may happen to it, and how to take it out or get rid of it.

mod exchange;

use leptos::prelude::*;

use crate::{
    routes::Route,
    state::{Store, date, field, problem_in_words, when_drawn},
    storage::{Archive, Backup, Unread},
    text::{self, KeptIn},
    views::single_file::{self, KeepAsFile},
};
use exchange::Exchange;
pub(in crate::views) use exchange::{Chosen, FIELD, Outcome};

#[component]
pub(super) fn Data() -> impl IntoView {
    let store = Store::of_app();
    let unread = move || store.stored(|archive| archive.unread().to_vec());
    let aside = move || {
        Some(unread()).filter(|unread| !unread.is_empty()).map(|unread| view! { <SetAside unread=unread /> })
    };
    when_drawn(move || store.data().measure_room());
    let is_local = single_file::is_here();
    view! {
        <div class="page narrow data">
            <h1 tabindex="-1">{text::views::data()}</h1>
            <p class="lead">
                {text::data::lead()}
            </p>
            {is_local.then(|| view! { <KeepAsFile /> })}
            <Stored />
            {aside}
            {(!is_local).then(|| view! { <Exchange /> })}
            <MayHappen />
            <Proof />
            <Erase />
        </div>
    }
}

/// What is stored and where, in plain numbers.
#[component]
fn Stored() -> impl IntoView {
    let store = Store::of_app();
    let assessments = move || store.stored(Archive::count_assessments);
    let weeks = move || store.stored(|archive| archive.check_ins().len());
    let draft = move || {
        let is_unsaved = store.stored(Archive::has_unsaved_draft);
        if is_unsaved { text::data::yes() } else { text::data::no() }
    };
    // Both stores count two bytes a letter.
    let kilobytes = move || (store.stored(Archive::stored_units) * 2).div_ceil(1000);
    let kept = move || store.save_status.get().kept_in();
    let size = move || text::data::size(kilobytes(), kept(), store.room.get().quota);
    let persisted = move || match store.room.get().persisted {
        Some(true) => text::data::promised_to_keep(),
        Some(false) => text::data::may_clear(),
        None => text::data::does_not_say(),
    };
    view! {
        <section aria-labelledby="stored-title">
            <h2 id="stored-title">{text::data::what_is_stored()}</h2>
            <dl class="facts">
                <div><dt>{text::data::state()}</dt><dd>{move || store.save_status.get().words()}</dd></div>
                <div><dt>{text::data::saved_assessments()}</dt><dd>{assessments}</dd></div>
                <div><dt>{text::data::weeks_checked_in()}</dt><dd>{weeks}</dd></div>
                <div><dt>{text::data::unsaved_answers()}</dt><dd>{draft}</dd></div>
                <div><dt>{text::data::room_taken()}</dt><dd>{size}</dd></div>
                <div>
                    <dt>{text::data::stored_where()}</dt>
                    <dd>{move || where_stored(kept())}</dd>
                </div>
                <div><dt>{text::data::may_browser_clear()}</dt><dd>{persisted}</dd></div>
                <div><dt>{text::data::last_saved_as_file()}</dt><dd>{move || backup_age(store.data().backup())}</dd></div>
            </dl>
            <p>
                {text::data::what_saved_means()}" "<a href=Route::History(None).href()>{text::data::see_your_assessments()}</a>
            </p>
        </section>
    }
}

fn where_stored(kept: KeptIn) -> &'static str {
    if single_file::is_here() {
        text::single_file::where_stored(kept)
    } else {
        text::data::where_stored(kept)
    }
}

/// When everything was saved as a file, in words.
fn backup_age(backup: Backup) -> String {
    match backup.last {
        None => text::data::never_saved_as_file().to_owned(),
        Some(last) => text::data::file_saved(&date(last), backup.days.unwrap_or(0), backup.changed),
    }
}

/// What may happen to it.
#[component]
fn MayHappen() -> impl IntoView {
    let is_local = single_file::is_here();
    let safari = if is_local { text::single_file::safari_does() } else { text::data::safari_does() };
    view! {
        <section aria-labelledby="may-title">
            <h2 id="may-title">{text::data::what_may_happen()}</h2>
            <p>{text::data::what_may_happen_lead()}</p>
            <ul class="plain-list">
                {is_local.then(|| view! { <MayHappenToLocalFile /> })}
                <li><strong>{text::data::clearing()}" "</strong>{text::data::clearing_does()}</li>
                <li>
                    <strong>{text::data::safari()}" "</strong>
                    {safari}
                </li>
                <li><strong>{text::data::private_window()}" "</strong>{text::data::private_window_does()}</li>
                <li>
                    <strong>{text::data::elsewhere()}" "</strong>
                    {text::data::elsewhere_does()}
                </li>
                <li>
                    <strong>{text::data::whoever()}" "</strong>
                    {text::data::whoever_does()}
                </li>
                <li>
                    <strong>{text::data::power_cut()}" "</strong>
                    {text::data::power_cut_does()}
                </li>
            </ul>
        </section>
    }
}

/// What may happen where the page is a file on a disk.
#[component]
fn MayHappenToLocalFile() -> impl IntoView {
    view! {
        <li><strong>{text::single_file::moved()}" "</strong>{text::single_file::moved_does()}</li>
        <li><strong>{text::single_file::others()}" "</strong>{text::single_file::others_does()}</li>
    }
}

/// What shows that nothing leaves the browser.
#[component]
fn Proof() -> impl IntoView {
    let store = Store::of_app();
    let counted = move || {
        let room = store.room.get();
        text::data::requests(room.requests, room.foreign)
    };
    view! {
        <section aria-labelledby="proof-title">
            <h2 id="proof-title">{text::data::nothing_leaves()}</h2>
            <p>{counted}</p>
            <p>
                {text::data::see_yourself()}
            </p>
        </section>
    }
}

/// What could not be read: it is still there, and can be taken out by hand.
#[component]
fn SetAside(unread: Vec<Unread>) -> impl IntoView {
    let row = |unread: Unread| {
        view! {
            <li>
                <p><code>{unread.key}</code>": "{problem_in_words(&unread.problem)}"."</p>
                <details>
                    <summary>{text::data::show_unread()}</summary>
                    <pre tabindex="0">{unread.value}</pre>
                </details>
            </li>
        }
    };
    view! {
        <section class="notice" aria-labelledby="unread-title">
            <h2 id="unread-title">{text::data::set_aside()}</h2>
            <p>{text::data::set_aside_lead()}</p>
            <ul class="unread">{unread.into_iter().map(row).collect_view()}</ul>
        </section>
    }
}

/// The id of the button that asks to erase everything.
const ERASE: &str = "erase";
/// The id of the button that does not.
const KEEP: &str = "keep";

#[component]
fn Erase() -> impl IntoView {
    let store = Store::of_app();
    let asked = RwSignal::new(false);
    let names = move || {
        let assessments = store.stored(Archive::count_assessments);
        let aside = store.stored(|archive| archive.unread().len());
        let weeks = store.stored(|archive| archive.check_ins().len());
        text::data::erases(assessments, weeks, aside)
    };
    // What had the focus goes away each time: what comes in its place takes it, or the view.
    let ask = move |_| {
        asked.set(true);
        field::focus_soon(KEEP.to_owned());
    };
    let keep = move |_| {
        asked.set(false);
        field::focus_soon(ERASE.to_owned());
    };
    let erase = move |_| {
        store.data().erase();
        asked.set(false);
        field::focus_soon("main".to_owned());
    };
    let sure = move || {
        asked.get().then(|| {
            view! {
                <div class="notice danger" role="alert">
                    <p>{names}</p>
                    <p class="actions">
                        <button type="button" class="button danger" on:click=erase>
                            {text::data::erase_everything()}
                        </button>
                        <button type="button" class="button" id=KEEP on:click=keep>
                            {text::data::keep()}
                        </button>
                    </p>
                </div>
            }
        })
    };
    let lead =
        if single_file::is_here() { text::single_file::erase_lead() } else { text::data::erase_lead() };
    view! {
        <section aria-labelledby="erase-title">
            <h2 id="erase-title">{text::data::erase()}</h2>
            <p>{lead}</p>
            {move || {
                (!asked.get())
                    .then(|| {
                        view! {
                            <button type="button" class="button" id=ERASE on:click=ask>
                                {text::data::erase_all()}
                            </button>
                        }
                    })
            }}
            {sure}
        </section>
    }
}
