//! The largest sentence on an answer's page.

use leptos::prelude::*;

use crate::{
    routes::Route,
    text::{self, Piece},
};

/// A headline, in which each role leads to its page.
pub(in crate::views) fn headline(pieces: Vec<Piece>) -> AnyView {
    pieces.into_iter().map(piece).collect_view().into_any()
}

fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Words(words) => (words).into_any(),
        Piece::Role(role) => {
            let href = Route::Model(Some(role)).href();
            view! {
                <a class=format!("answer-role {}", role.home()) href=href>
                    {text::role_short(role)}
                </a>
            }
            .into_any()
        }
    }
}
