//! The model as a matrix: responsibilities and roles, where each role is at home and what it serves besides.

mod cell;
mod grid;

use leptos::prelude::*;

use crate::{
    model::Role,
    routes::Route,
    state::Store,
    text,
    views::model::{ModelHead, RolePage},
};
use grid::Grid;

#[component]
pub(super) fn Matrix() -> impl IntoView {
    let store = Store::of_app();
    let open = Memo::new(move |_| store.route.with(Route::open_role));
    let lead = Signal::derive(move || {
        let known = store.plan.with(|plan| !plan.nothing_known);
        if known { text::matrix::lead_known() } else { text::model::lead_unknown() }.to_owned()
    });
    let close = Callback::new(move |()| {
        if let Some(role) = open.get_untracked() {
            store.navigation().replace(Route::Matrix(None));
            cell::focus_home(role);
        }
    });
    view! {
        <div class="page matrix-page">
            <ModelHead lead=lead />
            <section aria-label=text::matrix::the_matrix()>
                <Grid open=open on_close=close />
                <ul class="legend">
                    <li><span class="key key-home"></span>{text::matrix::home_legend()}</li>
                    <li><span class="key key-also"></span>{text::matrix::also_legend()}</li>
                    <li>{text::matrix::choose_a_role()}</li>
                </ul>
            </section>
            {move || {
                open.get().map(|role: Role| view! { <RolePage role=role at=Route::Matrix on_close=close /> })
            }}
        </div>
    }
}
