//! What is stored, where, what may happen to it, and how to take it out or get rid of it.

mod exchange;

use leptos::prelude::*;

use crate::{
    routes::Route,
    state::{Store, date},
    storage::{Archive, Backup, Unread},
};
use exchange::Exchange;

#[component]
pub(super) fn Data() -> impl IntoView {
    let store = Store::of_app();
    let unread = move || store.stored(|archive| archive.unread().to_vec());
    let aside = move || {
        Some(unread()).filter(|unread| !unread.is_empty()).map(|unread| view! { <SetAside unread=unread /> })
    };
    // What the browser tells arrives after the first drawing.
    Effect::new(move |_| store.data().measure_room());
    view! {
        <div class="page narrow data">
            <h1 tabindex="-1">"Your data"</h1>
            <p class="lead">
                "It is private career data, so it stays here: no account, no server, no tracking. Nobody but \
                 this browser has it."
            </p>
            <Stored />
            {aside}
            <Exchange />
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
    let draft = move || if store.stored(|archive| archive.draft().is_some()) { "Yes" } else { "No" };
    // Both stores count two bytes a letter.
    let kilobytes = move || (store.stored(Archive::stored_units) * 2).div_ceil(1000);
    let size = move || match store.room.get().quota {
        Some(quota) => {
            format!("{} kB, twice. The browser gives this page up to {}.", kilobytes(), bytes(quota))
        }
        None => format!("{} kB, twice", kilobytes()),
    };
    let kept = move || match store.room.get().persisted {
        Some(true) => "No: it has promised to keep it",
        Some(false) => "Yes, where it runs short of room",
        None => "It doesn’t say",
    };
    view! {
        <section aria-labelledby="stored-title">
            <h2 id="stored-title">"What is stored"</h2>
            <dl class="facts">
                <div><dt>"State"</dt><dd>{move || store.save_status.get().words()}</dd></div>
                <div><dt>"Saved assessments"</dt><dd>{assessments}</dd></div>
                <div><dt>"Weeks checked in"</dt><dd>{weeks}</dd></div>
                <div><dt>"Answers not yet saved as an assessment"</dt><dd>{draft}</dd></div>
                <div><dt>"Room taken"</dt><dd>{size}</dd></div>
                <div>
                    <dt>"Where"</dt>
                    <dd>"localStorage, and a second time in IndexedDB, of this browser, for this address only"</dd>
                </div>
                <div><dt>"May the browser clear it by itself?"</dt><dd>{kept}</dd></div>
                <div><dt>"Last saved as a file"</dt><dd>{move || backup_age(store.data().backup())}</dd></div>
            </dl>
            <p>
                "“Saved” stands above only when the second store has confirmed it: what it says then outlasts a crash of \
                 the browser. "<a href=Route::History(None).href()>"See your assessments"</a>
            </p>
        </section>
    }
}

/// When everything was saved as a file, in words.
fn backup_age(backup: Backup) -> String {
    let Some(last) = backup.last else {
        return "Never".to_owned();
    };
    let ago = match backup.days {
        None | Some(0) => "today".to_owned(),
        Some(1) => "yesterday".to_owned(),
        Some(days) => format!("{days} days ago"),
    };
    let since = match backup.changed {
        0 => "nothing has changed since".to_owned(),
        1 => "1 change since".to_owned(),
        many => format!("{many} changes since"),
    };
    format!("{}, {ago}; {since}", date(last))
}

/// A number of bytes, rounded for people.
fn bytes(count: f64) -> String {
    match count {
        gigabytes if gigabytes >= 1e9 => format!("{:.0} GB", gigabytes / 1e9),
        megabytes if megabytes >= 1e6 => format!("{:.0} MB", megabytes / 1e6),
        few => format!("{:.0} kB", few / 1e3),
    }
}

/// What may happen to it.
#[component]
fn MayHappen() -> impl IntoView {
    view! {
        <section aria-labelledby="may-title">
            <h2 id="may-title">"What may happen to it"</h2>
            <p>"A browser is not a safe. What it may do to your data, and what helps:"</p>
            <ul class="plain-list">
                <li><strong>"Clearing site data "</strong>"removes everything. A file keeps it."</li>
                <li>
                    <strong>"Safari "</strong>
                    "deletes what pages have stored after seven days of use without a visit to this one. Add it to \
                     the home screen or the Dock, or keep a file."
                </li>
                <li><strong>"A private window "</strong>"forgets everything when it is closed."</li>
                <li>
                    <strong>"Another browser, profile or device "</strong>
                    "has none of it. A file brings it there."
                </li>
                <li>
                    <strong>"Whoever uses this browser as you "</strong>
                    "can open this page and read it: it is not encrypted."
                </li>
                <li>
                    <strong>"A power cut "</strong>
                    "in the very moment of writing was not tested; a crash of the browser was."
                </li>
            </ul>
        </section>
    }
}

/// What shows that nothing leaves the browser.
#[component]
fn Proof() -> impl IntoView {
    let store = Store::of_app();
    let counted = move || {
        let room = store.room.get();
        match (room.requests, room.foreign) {
            (0, _) => "This browser doesn’t count requests; its developer tools do.".to_owned(),
            (1, 0) => "Since you opened it, this page has asked for 1 file, from its own address.".to_owned(),
            (all, 0) => format!(
                "Since you opened it, this page has asked for {all} files, all of them its own, from its own address; \
                 from anyone else for none."
            ),
            (all, foreign) => format!(
                "Since you opened it, {foreign} of {all} requests from this page went elsewhere. Not from the app: an \
                 extension of your browser can do that."
            ),
        }
    };
    view! {
        <section aria-labelledby="proof-title">
            <h2 id="proof-title">"Nothing leaves this browser unless you share it"</h2>
            <p>{counted}</p>
            <p>
                "You need not believe it: open the developer tools (F12), choose Network, and use the page. Or switch the \
                 connection off once it has loaded: everything goes on."
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
fn Erase() -> impl IntoView {
    let store = Store::of_app();
    let asked = RwSignal::new(false);
    let names = move || {
        let assessments = store.stored(Archive::count_assessments);
        let aside = store.stored(|archive| archive.unread().len());
        let mut parts = vec![match assessments {
            1 => "1 saved assessment".to_owned(),
            many => format!("{many} saved assessments"),
        }];
        match store.stored(|archive| archive.check_ins().len()) {
            0 => {}
            1 => parts.push("1 week’s check-in".to_owned()),
            many => parts.push(format!("{many} weeks’ check-ins")),
        }
        parts.push("your present answers".to_owned());
        if aside > 0 {
            parts.push(format!("{aside} records that could not be read"));
        }
        crate::text::list(&parts)
    };
    let erase = move |_| {
        store.data().erase();
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
            <p>"Removes everything this page has stored in this browser, from both stores."</p>
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
