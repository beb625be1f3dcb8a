//! What stands around every page: the way into the app, and to all other pages.

use leptos::prelude::*;

use crate::{
    model::{Choice, Responsibility, Role, Step},
    routes::{AssessPage, Route},
    text,
};

#[component]
pub(super) fn Frame(
    /// What the app shows of the same.
    route: Route,
    content: AnyView,
) -> impl IntoView {
    view! {
        <a class="shell-skip" href="#main">{text::shell::skip_to_content()}</a>
        <header class="shell-header">
            <a class="shell-brand" href=Route::Model(None).href() data-app="">
                <svg class="shell-brand-mark" viewBox="0 0 32 32" aria-hidden="true"><use href="#brand"></use></svg>
                {text::views::app()}
            </a>
            <a class="reading-in-app" href=route.href() data-app="">{text::reading::open_in_app()}</a>
        </header>
        <main id="main" tabindex="-1">
            {content}
            <aside class="page reading-answer" aria-labelledby="reading-answer-title">
                <h2 id="reading-answer-title">{text::reading::your_answer()}</h2>
                <p>{text::reading::your_answer_lead()}</p>
                <p><a class="button primary" href=Route::Model(None).href() data-app="">{text::reading::find_out()}</a></p>
            </aside>
        </main>
        <footer class="reading-footer">
            <nav aria-label=text::reading::all_pages()>
                {Responsibility::ALL.iter().copied().map(roles).collect_view()}
                <div class="reading-things">
                    <h2>{text::reading::five_things()}</h2>
                    <ul>
                        {Step::ALL.iter().map(|&step| link(&route_of(step), text::reading::step_title(step))).collect_view()}
                        {link(&Route::Method(None), text::views::method())}
                    </ul>
                </div>
            </nav>
            <p>{text::shell::reconstruction()}</p>
        </footer>
    }
}

fn roles(responsibility: Responsibility) -> AnyView {
    let roles = responsibility.roles().map(|role: Role| link(&Route::Model(Some(role)), text::role(role)));
    view! {
        <div class=responsibility.to_string()>
            <h2>{text::responsibility(responsibility)}</h2>
            <ul>{roles.collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn link(route: &Route, name: &'static str) -> AnyView {
    view! { <li><a href=route.href()>{name}</a></li> }.into_any()
}

/// The address of a step, in the app and of its page.
pub(super) fn route_of(step: Step) -> Route {
    Route::Assess(AssessPage::Step(step, None))
}
