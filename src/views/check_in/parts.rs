//! A recorded week in four parts: what was planned, and what became of it.

use leptos::prelude::*;

use crate::{
    engine::{Deviation, RecordedWeek},
    geometry::number,
    model::{Choice, Hours, Responsibility},
    text,
};

/// The four responsibilities' hours, as numbers and bars; nothing where no hours were told.
pub(in crate::views) fn week_parts(lived: &RecordedWeek) -> Option<AnyView> {
    let parts: Vec<ShareBar> = Responsibility::ALL.iter().map(|&part| ShareBar::of(lived, part)).collect();
    lived.check_in.spent.whole()?;
    let longest =
        parts.iter().flat_map(|part| [part.actual, part.planned]).flatten().max().unwrap_or_default();
    let items = parts.iter().map(|part| part.draw(longest));
    Some(view! { <dl class="check-in-parts">{items.collect::<Vec<_>>()}</dl> }.into_any())
}

/// How the bars look, for the eye: the numbers are told in words.
pub(in crate::views) fn parts_key() -> AnyView {
    let key = |class: &'static str, words: &'static str| {
        view! { <li><span class=format!("key bar-key {class}")></span>{words}</li> }
    };
    view! {
        <ul class="legend" aria-hidden="true">
            {key("outlined", text::check_in::your_hours())}
            {key("filled", text::plan_view::planned())}
        </ul>
    }
    .into_any()
}

struct ShareBar {
    responsibility: Responsibility,
    actual: Option<Hours>,
    planned: Option<Hours>,
    is_off: bool,
}

impl ShareBar {
    fn of(lived: &RecordedWeek, responsibility: Responsibility) -> Self {
        Self {
            responsibility,
            actual: lived.check_in.spent.of(responsibility),
            planned: lived.plan.as_ref().map(|plan| plan.of_part(responsibility)),
            is_off: lived.deviation(responsibility).is_some_and(Deviation::is_large),
        }
    }

    fn draw(&self, longest: Hours) -> AnyView {
        let width = move |hours: Hours| format!("{}%", number(hours.get() / longest.get().max(0.5) * 100.0));
        let bar = |class: &'static str, hours: Option<Hours>| {
            let hours = hours.unwrap_or_default();
            view! { <span class=class class:zero=hours.halves() == 0 style:--width=width(hours)></span> }
        };
        view! {
            <div class=self.responsibility.to_string()>
                <dt>{text::responsibility(self.responsibility)}</dt>
                <dd>
                    <span class="part-hours" class:off=self.is_off class:untold=self.actual.is_none()>
                        {self.actual.map_or_else(|| text::check_in::not_told().to_owned(), text::hours)}
                    </span>
                    " "
                    {self.planned.map(|hours| view! { <span class="part-plan">{text::check_in::planned(hours)}</span> })}
                    <span class="part-bars" aria-hidden="true">
                        {bar("part-actual", self.actual)}
                        {self.planned.is_some().then(|| bar("part-planned", self.planned))}
                    </span>
                </dd>
            </div>
        }.into_any()
    }
}
