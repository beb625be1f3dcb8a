//! The code that draws lines: a file of its own, fetched when a chart is first looked at. Built without the
//! feature `split`, it is simply there.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    charts::draw::{self, Drawn, Plot},
    views::controls::field,
};

/// The id of the chart's title.
pub(super) const TITLE: &str = "trend-chart-title";

type Draw = fn(&Plot) -> Vec<Drawn>;

/// How far the code was fetched.
#[derive(Clone, Copy)]
enum State {
    Underway,
    Here(Draw),
    Failed,
}

/// The code that draws lines.
#[derive(Clone, Copy)]
pub(super) struct Code(RwSignal<State>);

impl Code {
    /// Begins to fetch it as soon as it is `wanted`.
    pub(super) fn begin(wanted: impl Fn() -> bool + 'static) -> Self {
        let state = if cfg!(feature = "split") { State::Underway } else { State::Here(draw::draw) };
        let code = Self(RwSignal::new(state));
        if cfg!(feature = "split") {
            Effect::new(move |_| {
                if wanted() && matches!(code.0.get_untracked(), State::Underway) {
                    code.fetch();
                }
            });
        }
        code
    }

    /// What `show` makes of the drawing of `plot`, as soon as the code is here; till then nothing, in the place
    /// that the style sheet keeps.
    pub(super) fn drawing(
        self,
        plot: Plot,
        show: impl Fn(Vec<Drawn>) -> AnyView + Send + 'static,
    ) -> AnyView {
        view! {
            {move || match self.0.get() {
                State::Here(draw) => show(draw(&plot)),
                _ => ().into_any(),
            }}
        }
        .into_any()
    }

    /// What stands over the place of a chart while its code is not here.
    pub(super) fn waiting(self) -> AnyView {
        view! {
            {move || match self.0.get() {
                State::Here(_) => ().into_any(),
                State::Underway => view! { <p class="trend-waiting quiet-text">"Drawing …"</p> }.into_any(),
                State::Failed => {
                    view! {
                        <div class="trend-waiting" role="alert">
                            <p>"The lines could not be loaded. The table below has it all."</p>
                            <button type="button" class="button" on:click=move |_| self.again()>
                                "Try again"
                            </button>
                        </div>
                    }.into_any()
                }
            }}
        }
        .into_any()
    }

    fn again(self) {
        self.0.set(State::Underway);
        self.fetch();
        // The button that had the focus is gone.
        field::focus_soon(TITLE.to_owned());
    }

    fn fetch(self) {
        spawn_local(async move {
            let state = fetched().await.map_or(State::Failed, State::Here);
            // Nobody waits any more where the view was left meanwhile.
            let _ = self.0.try_set(state);
        });
    }
}

/// What stands in the file that is fetched: this, and all that only this needs.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(charts, fallible)]
// What may fail is the fetching, which the attribute adds.
#[allow(clippy::unnecessary_wraps)]
fn fetched() -> Result<Draw, wasm_split_helpers::SplitLoaderError> {
    Ok(draw::draw)
}

#[cfg(not(feature = "split"))]
fn fetched() -> std::future::Ready<Result<Draw, std::convert::Infallible>> {
    std::future::ready(Ok(draw::draw))
}
