//! The model as a matrix: responsibilities and roles, where each role is at home and what it serves besides.

mod cell;
mod grid;

use leptos::prelude::*;

use crate::{model::Role, text};
pub(super) use cell::focus_home;
use grid::Grid;

#[component]
pub(super) fn Matrix(open: Memo<Option<Role>>, on_close: Callback<()>) -> impl IntoView {
    view! {
        <div class="matrix-page">
            <Grid open=open on_close=on_close />
            <ul class="legend">
                <li><span class="key key-home"></span>{text::matrix::home_legend()}</li>
                <li><span class="key key-also">{text::matrix::also()}</span>{text::matrix::also_legend()}</li>
            </ul>
        </div>
    }
}
