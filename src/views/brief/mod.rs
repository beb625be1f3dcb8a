//! What is taken away from an answer: the brief on one page, and the draft with which a role is handed over.

mod as_markdown;
mod calendar;
mod fit;
mod hand_over;
mod opener;
mod paper;
mod qr_code;
mod share;
mod source;
mod tells;

use leptos::prelude::*;

use crate::{
    engine::Plan,
    model::Role,
    routes::Route,
    state::{Fold, Store, weigh_up_now, when_printed},
    storage::Id,
    text,
    views::controls::Folding,
};
use as_markdown::{AsMarkdown, Taken};
use calendar::WeekInCalendar;
pub(super) use hand_over::HandOver;
use opener::Opener;
use paper::Paper;
use share::ShareLink;
use source::Source;

/// The brief of the draft or of a saved assessment: to be printed, copied and saved. On paper it stands for its answer.
#[component]
pub(super) fn Brief(id: Option<Id>) -> impl IntoView {
    let store = Store::of_app();
    // Whoever draws this has it.
    let saved = match id {
        None => None,
        Some(id) => Some(untrack(|| store.stored(|archive| archive.assessment(&id)))?),
    };
    Some(view! { <OfAnswer of=Source::of(store, saved) /> })
}

#[component]
fn OfAnswer(of: Source) -> impl IntoView {
    let store = of.store;
    let document = Memo::new(move |_| of.brief());
    // Paper shows what is on the screen, also where that was changed a moment before and is still being counted.
    when_printed(move || {
        of.look_at_the_clock();
        weigh_up_now(store, of.draft.get_untracked());
    });
    let made = move || {
        of.look_at_the_clock();
        weigh_up_now(store, of.draft.get_untracked());
        document.get_untracked()
    };
    let print = move |_| {
        if made().is_some() {
            store.take_away().print();
        }
    };
    let taken = Callback::new(move |()| {
        made().map(|document| Taken { name: "brief".to_owned(), time: untrack(|| of.answered()), document })
    });
    let is_known = Memo::new(move |_| of.plan.with(|plan| !plan.nothing_known));
    let paper = move || document.get().map(|document| view! { <Paper document=document /> });
    let buttons = move || {
        is_known.get().then(|| {
            view! {
                <div class="brief-actions">
                    <Folding fold=Fold::TakeAway title=text::brief::take_away() hint=text::brief::hint()>
                        <p class="quiet-text">{text::brief::about()}</p>
                        <p class="actions">
                            <button type="button" class="button" on:click=print>
                                {text::brief::print()}
                            </button>
                            <AsMarkdown id="brief-text" taken=taken now=document />
                        </p>
                        <Opener of=of id="share" label=text::share::open_maker()>
                            <ShareLink of=of />
                        </Opener>
                        <Opener of=of id="calendar" label=text::calendar::open_maker()>
                            <WeekInCalendar of=of />
                        </Opener>
                        <Drafts plan=of.plan />
                    </Folding>
                </div>
            }
        })
    };
    view! {
        {buttons}
        {paper}
    }
}

/// Where the drafts are for what is to be handed over.
#[component]
fn Drafts(plan: Memo<Plan>) -> impl IntoView {
    let roles = Memo::new(move |_| {
        plan.with(|plan| {
            let is_to_hand_over = |role: &Role| plan.decisions[*role].is_to_hand_over();
            plan.in_order().into_iter().filter(is_to_hand_over).collect::<Vec<_>>()
        })
    });
    let link = |role: Role| {
        view! { <li><a href=Route::Model(Some(role)).href()>{text::role_short(role)}</a></li> }
    };
    move || {
        let roles = roles.get();
        (!roles.is_empty()).then(|| {
            view! {
                <div class="brief-drafts quiet-text">
                    <p>{text::brief::drafts_for()}</p>
                    <ul>{roles.into_iter().map(link).collect_view()}</ul>
                </div>
            }
        })
    }
}
