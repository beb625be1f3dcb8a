//! The fields: four for hours, or twelve, and how the energy was.
//!
//! They are never filled in with the plan by themselves: what stands there already is stored unread.

use leptos::prelude::*;

use super::form::{FAULTS, Form, field_id, id, name};
use crate::{
    model::{self, Choice, Energy, Responsibility, Role},
    routes::Route,
    state::{HoursFor, Store, WeekFault, WrittenWeek, field},
    text,
    views::controls::{Hat, Rating},
};

#[component]
pub(super) fn Fields(form: Form) -> impl IntoView {
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.submit();
    };
    let energy = Signal::derive(move || form.shown.with(|written| written.energy.map(Choice::index)));
    let feel = Callback::new(move |place| form.feel(place));
    view! {
        <p class="lead">{text::check_in::lead()}</p>
        <Faults form=form />
        <form class="week-form" on:submit=submit>
            <Spent form=form />
            <div class="energy">
                <Rating
                    name="energy".to_owned()
                    question=text::check_in::how_was_the_energy().to_owned()
                    words=Energy::ALL.iter().map(|&energy| text::check_in::energy(energy)).collect()
                    chosen=energy
                    on_choose=feel
                />
            </div>
            <p class="actions">
                <button type="submit" class="button primary">
                    {text::check_in::save_week()}
                </button>
                <a class="button quiet" href=Route::History(None).href()>
                    {text::check_in::not_now()}
                </a>
            </p>
        </form>
        <Failed form=form />
    }
}

/// Hours, and what they add up to.
#[component]
fn Spent(form: Form) -> impl IntoView {
    let by_role = Memo::new(move |_| form.shown.with(|written| written.by_role));
    let fields = move || {
        let rows = Responsibility::ALL.iter().map(|&part| {
            if by_role.get() {
                view! { <Roles form=form part=part /> }.into_any()
            } else {
                part_row(form, part)
            }
        });
        rows.collect_view()
    };
    let together = move || {
        let whole = form.plan.with(|plan| plan.as_ref().map(|plan| plan.whole));
        text::check_in::spent_together(form.shown.with(WrittenWeek::together), whole)
    };
    let has_plan = Memo::new(move |_| form.plan.with(Option::is_some));
    let as_planned = move || {
        has_plan.get().then(|| {
            view! {
                <button type="button" class="quiet" on:click=move |_| form.fill_as_planned()>
                    {text::check_in::as_planned()}
                </button>
            }
        })
    };
    view! {
        <fieldset class="spent">
            <legend>{text::check_in::hours_legend()}</legend>
            {fields}
            <EverythingElse form=form />
        </fieldset>
        <div class="spent-foot">
            <p>{text::check_in::together()}" "<strong>{together}</strong></p>
            <p class="spent-ways">
                {as_planned}
                <button type="button" class="quiet" on:click=move |_| form.turn()>
                    {move || if by_role.get() { text::check_in::by_responsibility() } else { text::check_in::by_role() }}
                </button>
            </p>
        </div>
        {move || (!has_plan.get()).then(|| view! { <p class="quiet-text">{text::check_in::home_of_plan()}</p> })}
    }
}

/// What the plan leaves to no role, and what the week then left; nothing without a plan.
#[component]
fn EverythingElse(form: Form) -> impl IntoView {
    let row = move || {
        let (planned, whole) =
            form.plan.with(|plan| plan.as_ref().map(|plan| (plan.everything_else(), plan.whole)))?;
        let spent = move || form.shown.with(WrittenWeek::together);
        let left = move || Some(spent()).filter(|&spent| spent > model::Hours::default() && spent <= whole);
        Some(view! {
            <div class="spent-row everything-else">
                <span></span>
                <p>{text::plan::everything_else()}</p>
                <p class="spent-plan">{text::check_in::planned(planned)}</p>
                <p class="number">{move || left().map(|spent| text::hours(whole.less(spent)))}</p>
            </div>
        })
    };
    view! { {row} }
}

fn part_row(form: Form, part: Responsibility) -> AnyView {
    view! {
        <div class=format!("spent-row {part}")>
            <Hours form=form of=HoursFor::Responsibility(part) />
        </div>
    }
    .into_any()
}

/// The three roles of a responsibility.
#[component]
fn Roles(form: Form, part: Responsibility) -> impl IntoView {
    let together = move || {
        form.shown.with(|written| {
            let given = written.of_roles(part);
            written
                .to_divide(part)
                .map_or_else(|| text::hours(given), |whole| text::check_in::divided(given, whole))
        })
    };
    let row = |role: Role| {
        view! {
            <div class="spent-row">
                <Hours form=form of=HoursFor::Role(role) />
            </div>
        }
    };
    view! {
        <div class=format!("spent-group {part}")>
            <p class="spent-group-head">
                <span>{text::responsibility(part)}</span>
                <span class="number">{together}</span>
            </p>
            {part.roles().map(row).collect_view()}
        </div>
    }
}

/// A field for hours, with the planned ones beside it.
#[component]
fn Hours(form: Form, of: HoursFor) -> impl IntoView {
    let (hint_id, error_id) = (format!("planned-{}", id(of)), format!("{}-error", field_id(of)));
    let described_by = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || if form.fault_of(of).is_some() { format!("{error_id} {hint_id}") } else { hint_id.clone() }
    };
    let mark = match of {
        HoursFor::Responsibility(_) => {
            view! { <span class="spent-mark" aria-hidden="true"></span> }.into_any()
        }
        HoursFor::Role(role) => view! { <Hat role=role /> }.into_any(),
    };
    view! {
        {mark}
        <label for=field_id(of)>
            <span class="visually-hidden">{text::check_in::hours_for()}" "</span>
            {name(of)}
        </label>
        <p class="spent-plan" id=hint_id>{move || form.planned(of).map(text::check_in::planned)}</p>
        <span class="hours-input">
            <input
                id=field_id(of)
                type="text"
                inputmode="decimal"
                autocomplete="off"
                prop:value=move || form.shown.with(|written| written.of(of).to_owned())
                aria-invalid=move || form.fault_of(of).map(|_| "true")
                aria-describedby=described_by
                on:input=move |event| form.write(of, event_target_value(&event))
            />
            <span aria-hidden="true">{text::controls::hours_unit()}</span>
        </span>
        <p class="field-error" id=error_id>{move || form.fault_of(of)}</p>
    }
}

/// What keeps the week from being stored: each fault leads to its field.
#[component]
fn Faults(form: Form) -> impl IntoView {
    let line = move |fault: WeekFault| {
        let (to, words) = match fault {
            WeekFault::Hours(of, error) => {
                (Some(of), text::check_in::hours_fault(name(of), error, WrittenWeek::MOST))
            }
            WeekFault::TooMany => (None, text::check_in::too_many_hours().to_owned()),
            WeekFault::Blank => (None, text::check_in::blank_week().to_owned()),
        };
        // What no single field is to blame for leads to the first one.
        let first = if form.shown.with_untracked(|written| written.by_role) {
            HoursFor::Role(Role::Developer)
        } else {
            HoursFor::Responsibility(Responsibility::Development)
        };
        let to = match (first, to.unwrap_or(first)) {
            // It is not shown: its roles are.
            (HoursFor::Role(_), HoursFor::Responsibility(part)) => {
                part.roles().next().map_or(first, HoursFor::Role)
            }
            (_, of) => of,
        };
        let to = field_id(to);
        view! {
            <li>
                <button type="button" class="quiet" on:click=move |_| field::focus(&to)>
                    {words}
                </button>
            </li>
        }
    };
    let summary = move || {
        let faults = form.faults.get();
        (!faults.is_empty()).then(|| {
            view! {
                <section class="notice danger" id=FAULTS tabindex="-1" aria-labelledby="faults-title">
                    <h2 id="faults-title">{text::check_in::not_yet()}</h2>
                    <ul>{faults.into_iter().map(line).collect_view()}</ul>
                </section>
            }
        })
    };
    view! { {summary} }
}

#[component]
fn Failed(form: Form) -> impl IntoView {
    let store = Store::of_app();
    let problem = move || {
        form.failed.get().then(|| {
            view! {
                <p class="field-error">
                    {move || text::check_in::week_not_stored(store.save_status.get().words())}" "
                    <a href=Route::Data.href()>{text::controls::see_what_takes_the_room()}</a>"."
                </p>
            }
        })
    };
    view! { <div role="alert">{problem}</div> }
}
