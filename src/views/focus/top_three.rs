//! The first three roles of a ranking, as a list.

use leptos::prelude::*;

use crate::{engine::v1::Report, text, views::controls::RoleName};

#[component]
pub(crate) fn TopThree(report: Memo<Report>) -> impl IntoView {
    let rows = move || {
        report.with(|report| {
            report
                .top_three()
                .into_iter()
                .enumerate()
                .map(|(at, role)| {
                    view! {
                        <li>
                            <span class="rank">{at + 1}</span>
                            <RoleName role=role />
                            <span class="number">{text::points(report.standings[role].score)}</span>
                        </li>
                    }
                })
                .collect_view()
        })
    };
    view! { <ol class="top-three">{rows}</ol> }
}
