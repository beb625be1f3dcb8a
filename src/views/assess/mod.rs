//! The assessment: five steps, one theme a page, and the answer so far beside them.

mod aside;
mod check;
mod questions;
mod roles;
mod start;
mod step;
mod team;
mod you;

use leptos::prelude::*;

use crate::views::html::{Node, view};

use crate::routes::AssessPage;
use check::Check;
use start::{Express, Start};
use step::StepPage;

#[component]
pub(super) fn Assess(page: AssessPage) -> Node {
    match page {
        AssessPage::Start => view! { <Start /> },
        AssessPage::Express => view! { <Express /> },
        AssessPage::Step(step, _) => view! { <StepPage step=step /> },
        AssessPage::Check => view! { <Check /> },
    }
}
