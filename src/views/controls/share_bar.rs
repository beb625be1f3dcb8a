//! Shares of a whole as one bar from 0 to 100 per cent, with its parts named below in the same order.

use leptos::prelude::*;

use crate::{
    model::{ByResponsibility, Choice, Responsibility},
    text,
};

/// One part of the whole.
pub(crate) struct SharePart {
    /// Whose it is; nothing where it is no responsibility’s.
    pub(crate) of: Option<Responsibility>,
    /// What it is called.
    pub(crate) name: &'static str,
    /// In whole per cent, 0 to 100.
    pub(crate) percent: u16,
}

/// A week: the four responsibilities, and everything else.
pub(crate) fn week_parts((shares, rest): (ByResponsibility<u16>, u16)) -> Vec<SharePart> {
    let part = |&of: &Responsibility| SharePart {
        of: Some(of),
        name: text::responsibility(of),
        percent: shares[of],
    };
    let rest = SharePart { of: None, name: text::plan::everything_else(), percent: rest };
    Responsibility::ALL.iter().map(part).chain([rest]).collect()
}

/// The bar below what it shows. A part of nothing has no bar, and stands among the names.
pub(crate) fn share_bar(shows: &'static str, parts: Vec<SharePart>) -> AnyView {
    let class = |part: &SharePart| part.of.map_or_else(|| "rest".to_owned(), |of| of.to_string());
    let bar = |part: &SharePart| {
        let width = format!("{}%", part.percent);
        (part.percent > 0).then(|| view! { <span class=class(part) style:--width=width></span> })
    };
    let name = |part: &SharePart| {
        view! {
            <li class=class(part)>
                <span class="share-key" aria-hidden="true"></span>
                {part.name}
                " "
                <strong>{part.percent}"%"</strong>
            </li>
        }
        .into_any()
    };
    view! {
        <figure class="share-bar">
            <figcaption>{shows}</figcaption>
            <div class="share-parts" aria-hidden="true">{parts.iter().map(bar).collect_view()}</div>
            <ul>{parts.iter().map(name).collect_view()}</ul>
        </figure>
    }
    .into_any()
}
