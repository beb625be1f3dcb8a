//! The effects that reach outside the app, all of them, by name.

use std::time::Duration;

use leptos::{ev, prelude::*, task::spawn_local};

use super::{Draft, Guest, Offered, Screen, Start, Store, Weighed, calendar};
use crate::platform;
use crate::{
    engine::{Inputs, stability, v1, what_ifs},
    model::{self, Role},
    priors,
    routes::Route,
    storage::Id,
    text,
};

/// Connects a state with the browser, one task after the other: what the browser knows arrives after the first drawing,
/// which depends on data alone.
pub fn connect(store: Store) {
    store.connected.set_value(true);
    store.set_start.set(Start::Asking);
    let owner = Owner::current().unwrap_or_default();
    let begin = move || {
        store.navigation().begin();
        platform::live();
        // From now on nothing is painted whose links the browser follows alone.
        let _ = window_event_listener(ev::hashchange, move |_| store.navigation().follow());
        next_task(move || {
            owner.with(|| {
                follow_the_width(store);
                follow_the_search_key(store);
                announce_the_main_roles(store);
                name_the_window(store);
                store.set_start.set(Start::Begun);
            });
        });
    };
    next_task(move || {
        store.set_start.set(Start::Drawn);
        next_task(begin);
    });
}

/// Runs something in a task of its own: the browser can do what waits before.
fn next_task(run: impl FnOnce() + 'static) {
    spawn_local(async {
        platform::pause().await;
        run();
    });
}

/// A page that is left open sees days go by, and timers do not run while the machine sleeps.
fn follow_the_calendar(store: Store) {
    store.state().look_at_the_calendar();
    wait_for_midnight(store);
    let _ = window_event_listener(ev::visibilitychange, move |_| store.state().look_at_the_calendar());
    let _ = window_event_listener(ev::focus, move |_| store.state().look_at_the_calendar());
}

fn wait_for_midnight(store: Store) {
    let wake = move || {
        store.state().look_at_the_calendar();
        wait_for_midnight(store);
    };
    // A moment later, so that no rounding wakes it a moment too early.
    set_timeout(wake, calendar::till_midnight() + SOON);
}

/// Takes links within the page from the browser, after all else that hears of the press. Till this code is here, the
/// browser follows them.
fn follow_links(store: Store) {
    let _ = window_event_listener(ev::click, move |event| {
        if platform::inner_link(&event).is_some_and(|href| store.navigation().take(&href)) {
            event.prevent_default();
        }
    });
}

/// Opens the storage and follows what happens to it, unless the state is a test's. The code for it comes with
/// the views that write: till then nothing can be written.
pub async fn connect_storage(store: Store) {
    store.state().planner.set(Some(Draft::plan));
    if !store.connected.get_value() {
        return;
    }
    // Before: what they write while the storage is being read is not missed.
    follow_other_tabs(store);
    keep_when_hidden(store);
    keep_when_typing_rests();
    follow_new_versions(store);
    follow_the_calendar(store);
    keep_the_page_where_files_are_dropped();
    platform::press_once();
    follow_links(store);
    platform::keep_texts_whole();
    // Before a view is drawn that has fields.
    store.typing().resume();
    // The views that show them come with this code: what reads them is none of the first load's.
    fetch_what_the_view_shows(store);
    fetch_what_may_be_wanted(store);
    store.state().open().await;
    get_ready_to_write_dates(store);
}

/// Browsers take their time to write their first date: not when somebody with a history has turned to it.
fn get_ready_to_write_dates(store: Store) {
    if store.state().stored_untracked(|archive| !archive.latest_assessments(1).is_empty()) {
        set_timeout(|| drop(super::date(platform::now())), SOON);
    }
}

/// How long after the start nothing is done that can wait a moment.
const SOON: Duration = Duration::from_secs(1);

/// What another tab writes is a hint to look; a tab that was frozen has heard nothing.
fn follow_other_tabs(store: Store) {
    let _ = window_event_listener(ev::storage, move |_| store.state().refresh());
    let _ = window_event_listener(ev::pageshow, move |_| store.state().refresh());
}

/// A page that is hidden may never be seen again; one that is shown again may have missed something.
fn keep_when_hidden(store: Store) {
    let _ = window_event_listener(ev::visibilitychange, move |_| {
        if platform::is_hidden() {
            platform::finish_typing();
            store.assessment().keep_what_is_open();
        } else {
            store.state().refresh();
            store.state().resume();
        }
    });
}

fn follow_new_versions(store: Store) {
    let look = move || store.has_new_version.set(platform::has_new_version());
    look();
    let _ = window_event_listener_untyped(platform::ARRIVED, move |_| look());
}

/// What was typed counts once the keys have rested, not only when the field is left: a crash would take it.
fn keep_when_typing_rests() {
    let typed = StoredValue::new(0_u32);
    let _ = window_event_listener(ev::input, move |_| {
        typed.update_value(|count| *count += 1);
        let this = typed.get_value();
        let rested = move || {
            if typed.get_value() == this {
                platform::finish_typing();
            }
        };
        set_timeout(rested, RESTED);
    });
}

/// For how long no key is pressed where somebody has stopped typing.
const RESTED: Duration = Duration::from_secs(2);

fn fetch_what_the_view_shows(store: Store) {
    Effect::new(move |_| match store.route.get() {
        Route::Model(Some(role)) | Route::Matrix(Some(role)) => store.texts().want_text(role),
        Route::Search => store.texts().want_all_texts(),
        Route::Method(_) => store.texts().want_method(),
        Route::Focus(_) => store.texts().want_challenge_moves(),
        _ => {}
    });
}

/// Fetches all long texts, one after the other, when the page has long been drawn: then they are there when
/// they are wanted, also where the connection is not.
fn fetch_what_may_be_wanted(store: Store) {
    when_idle(move || store.texts().want_all_texts());
}

/// Runs something once the address has been read and the page is the app's; natively never.
pub fn when_begun(store: Store, run: impl Fn() + 'static) {
    Effect::new(move |_| {
        if store.start.get() == Start::Begun {
            untrack(&run);
        }
    });
}

/// Runs something once what is drawn now is on the page; natively never. It does not run again when a signal changes
/// that it reads.
pub fn when_drawn(run: impl Fn() + 'static) {
    Effect::new(move |_| untrack(&run));
}

/// Runs something once what is drawn now has been painted; natively never.
pub fn after_painting(run: impl FnOnce() + 'static) {
    // A frame begins with this; what waits for no time comes after it.
    platform::after_drawing(move || next_task(run));
}

/// Runs something each time the page is about to be printed, as long as the view is there.
pub fn when_printed(run: impl Fn() + Clone + 'static) {
    Effect::new(move |_| {
        let run = run.clone();
        let listening = window_event_listener_untyped("beforeprint", move |_| run());
        on_cleanup(move || listening.remove());
    });
}

/// Runs something that nobody asked for, when the page has long been drawn.
pub fn when_idle(run: impl FnOnce() + Clone + 'static) {
    when_drawn(move || set_timeout(run.clone(), IDLE));
}

/// How long after the start nothing is fetched that nobody asked for.
const IDLE: Duration = Duration::from_secs(3);

/// Says whether the window has one column only: then the matrix lies the other way.
fn follow_the_width(store: Store) {
    Effect::new(move |_| {
        let measure = move || {
            let narrow = platform::is_narrow();
            if narrow != store.narrow.get_untracked() {
                store.set_narrow.set(narrow);
            }
        };
        measure();
        let listening = window_event_listener(ev::resize, move |_| measure());
        on_cleanup(move || listening.remove());
    });
}

/// Ctrl+K, or Cmd+K, leads to the search from anywhere.
fn follow_the_search_key(store: Store) {
    Effect::new(move |_| {
        let listening = window_event_listener(ev::keydown, move |event| {
            if (event.ctrl_key() || event.meta_key()) && event.key() == "k" {
                event.prevent_default();
                store.navigation().go(&Route::Search);
            }
        });
        on_cleanup(move || listening.remove());
    });
}

/// A file that misses its field would replace the page.
fn keep_the_page_where_files_are_dropped() {
    let stay = |event: ev::DragEvent| {
        if !platform::element::is_within(event.target(), "input[type=file]") {
            event.prevent_default();
        }
    };
    let _ = window_event_listener(ev::dragover, stay);
    let _ = window_event_listener(ev::drop, stay);
}

/// Tells a screen reader the new main roles: at most once per answer, and only where they changed.
fn announce_the_main_roles(store: Store) {
    Effect::new(move |before: Option<(bool, model::Set<Role>)>| {
        let assessing = matches!(store.route.get_untracked(), Route::Assess(_) | Route::Focus(_));
        let main: Vec<Role> = store.plan.with(|plan| plan.main().collect());
        let now: model::Set<Role> = main.iter().copied().collect();
        let is_shared = store.screen.with_untracked(|screen| screen.guest().is_some_and(Guest::is_sender));
        if let Some((was_shared, before)) = before
            && before != now
            && assessing
            // Whose answer it is has been said: it has not changed.
            && was_shared == is_shared
            // A trial has said what it is.
            && !store.screen.with_untracked(Screen::is_trial)
        {
            store.announce(text::shell::main_roles_now(&main));
        }
        (is_shared, now)
    });
}

/// Counts how sure the answer is that is shown, each time it has stood still for a moment: neither typing nor
/// dragging waits for it. The view of an answer asks for it, so that its code comes with that view's.
pub fn weigh_up_when_still(store: Store, answer: impl Fn() -> Draft + 'static) {
    let count = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let draft = answer();
        count.update_value(|count| *count += 1);
        let this = count.get_value();
        let weigh_up = move || {
            // Meanwhile it has changed again, or the view has gone.
            if count.try_get_value() == Some(this) {
                weigh_up(store, draft.clone());
            }
        };
        set_timeout(weigh_up, STILL);
    });
}

/// Counts it at once, unless that was done: for whoever takes the answer away before it has stood still.
pub fn weigh_up_now(store: Store, draft: Draft) {
    if store.weighed.with_untracked(|weighed| weighed.as_ref().is_none_or(|weighed| weighed.draft != draft)) {
        weigh_up(store, draft);
    }
}

fn weigh_up(store: Store, draft: Draft) {
    let priors = priors::latest();
    let stability = stability(priors, &Inputs::from(&draft.answers), draft.weights);
    // While a change is tried, what is offered stays what it was: each offer starts from there.
    let what_ifs = if store.screen.with_untracked(Screen::is_trial) {
        store.weighed.with_untracked(|weighed| weighed.as_ref()?.what_ifs.clone())
    } else {
        let plan = draft.plan();
        let changes = what_ifs(priors, &draft.answers, &plan);
        Some(Offered { start: draft.clone(), plan, changes })
    };
    store.set_weighed.set(Some(Weighed { draft, stability, what_ifs }));
}

/// The same for a saved assessment of model 1, which does not change.
pub fn weigh_up_model_1(draft: Draft, found: WriteSignal<Option<v1::Confidence>>) {
    let weigh_up = move || {
        let confidence = v1::confidence(priors::v1(), &draft.answers, draft.weights);
        // The view may have gone.
        let _ = found.try_set(Some(confidence));
    };
    when_drawn(move || set_timeout(weigh_up.clone(), STILL));
}

/// For how long an answer stands still before it is weighed up.
const STILL: Duration = Duration::from_millis(250);

/// Makes the list with this id show what is chosen, whenever that is another and its options are drawn. A list that
/// somebody has used does not follow the attributes of its options.
pub fn follow_the_choice(list: &'static str, chosen: impl Fn() -> Option<Id> + 'static) {
    Effect::new(move |_| {
        if let Some(chosen) = chosen() {
            request_animation_frame(move || platform::element::show_value(list, chosen.as_str()));
        }
    });
}

fn name_the_window(store: Store) {
    Effect::new(move |_| platform::set_title(&store.route.with(Route::title)));
}
