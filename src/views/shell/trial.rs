//! That what is shown is tried out, to be kept or dropped.

use leptos::prelude::*;

use crate::{
    routes::Route,
    state::{Screen, Store, field},
    text,
    views::controls::{Banner, BannerButton},
};

#[component]
pub(super) fn TrialBanner() -> impl IntoView {
    let store = Store::of_app();
    // What had the focus goes away: the view takes it.
    let keep = Callback::new(move |()| {
        store.assessment().keep_trial();
        field::focus_soon("main".to_owned());
    });
    let dismiss = Callback::new(move |()| {
        store.assessment().drop_trial();
        field::focus_soon("main".to_owned());
    });
    // The answer's page has it beside the button.
    let is_told_in_place = Memo::new(move |_| {
        store.route.with(|route| *route == Route::Focus(None))
            && store.weighed.with(|weighed| {
                let offered = weighed.as_ref().and_then(|weighed| weighed.what_ifs.as_ref());
                offered.is_some_and(|offered| store.draft.with(|draft| offered.leads_to(draft)))
            })
    });
    let banner = move || {
        let Screen::Trial { words, .. } = store.screen.get() else {
            return None;
        };
        if is_told_in_place.get() {
            return None;
        }
        Some(view! {
            <Banner name=text::shell::trial() lead=text::shell::trying() rest=words>
                <BannerButton name=text::shell::keep_trial() on_press=keep />
                <BannerButton name=text::shell::drop_trial() on_press=dismiss />
            </Banner>
        })
    };
    view! { {banner} }
}
