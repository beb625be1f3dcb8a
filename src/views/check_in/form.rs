//! What is written on the page, and what becomes of it.

use leptos::prelude::*;

use crate::{
    engine::PlannedWeek,
    model::{Choice, Energy, Hours, IsoWeek},
    state::{HoursFor, Store, WeekFault, WrittenWeek, field},
    text,
};

/// The id of the list of what keeps the week from being stored.
pub(super) const FAULTS: &str = "week-faults";
/// The id of the heading that takes the focus when the week is stored.
pub(super) const OUTCOME: &str = "outcome-title";

/// The form for one week.
#[derive(Clone, Copy)]
pub(super) struct Form {
    store: Store,
    pub(super) week: IsoWeek,
    /// What the fields show: what was written, else what is stored.
    pub(super) shown: Memo<WrittenWeek>,
    /// The plan of the week.
    pub(super) plan: Memo<Option<PlannedWeek>>,
    pub(super) faults: RwSignal<Vec<WeekFault>>,
    /// Whether the last attempt to store it failed.
    pub(super) failed: RwSignal<bool>,
    /// Whether the week is stored as it is on the page.
    pub(super) done: RwSignal<bool>,
}

impl Form {
    pub(super) fn of(week: IsoWeek) -> Self {
        let store = Store::of_app();
        let stored = Memo::new(move |_| store.check_ins().told(week).as_ref().map(WrittenWeek::from));
        Self {
            store,
            week,
            shown: Memo::new(move |_| {
                store.check_ins().written(week).or_else(|| stored.get()).unwrap_or_default()
            }),
            plan: Memo::new(move |_| store.check_ins().plan_of(week)),
            faults: RwSignal::default(),
            failed: RwSignal::default(),
            done: RwSignal::default(),
        }
    }

    fn edit(self, change: impl FnOnce(&mut WrittenWeek)) {
        let mut written = self.shown.get_untracked();
        change(&mut written);
        self.store.check_ins().write(self.week, &written);
    }

    pub(super) fn write(self, of: HoursFor, text: String) {
        self.edit(|written| written.write(of, text));
    }

    pub(super) fn feel(self, place: usize) {
        self.edit(|written| written.energy = Energy::ALL.get(place).copied());
    }

    pub(super) fn fill_as_planned(self) {
        if let Some(plan) = self.plan.get_untracked() {
            self.edit(|written| written.as_planned(&plan));
            self.faults.set(Vec::new());
        }
    }

    pub(super) fn turn(self) {
        self.edit(WrittenWeek::turn);
        self.faults.set(Vec::new());
    }

    /// What is wrong with the text in a field, as the last attempt found it.
    pub(super) fn fault_of(self, of: HoursFor) -> Option<String> {
        self.faults.with(|faults| {
            faults.iter().find_map(|fault| match fault {
                WeekFault::Hours(field, error) if *field == of => {
                    Some(text::hours_error(*error, WrittenWeek::MOST))
                }
                _ => None,
            })
        })
    }

    pub(super) fn planned(self, of: HoursFor) -> Option<Hours> {
        self.plan.with(|plan| {
            let plan = plan.as_ref()?;
            Some(match of {
                HoursFor::Responsibility(part) => plan.of_part(part),
                HoursFor::Role(role) => plan.roles[role],
            })
        })
    }

    /// Stores the week, or says why not.
    pub(super) fn submit(self) {
        let store = self.store;
        self.failed.set(false);
        match self.shown.with_untracked(WrittenWeek::read) {
            Err(faults) => {
                self.faults.set(faults);
                field::focus_soon(FAULTS.to_owned());
            }
            Ok(check_in) => {
                self.faults.set(Vec::new());
                if store.check_ins().save(self.week, check_in) {
                    self.done.set(true);
                    field::focus_soon(OUTCOME.to_owned());
                } else {
                    self.failed.set(true);
                }
            }
        }
    }

    /// Goes back to the fields.
    pub(super) fn change(self) {
        self.done.set(false);
        field::focus_soon("main".to_owned());
    }
}

/// The id of a field.
pub(super) fn field_id(of: HoursFor) -> String {
    format!("spent-{}", id(of))
}

/// The id of what a field is about.
pub(super) fn id(of: HoursFor) -> &'static str {
    match of {
        HoursFor::Responsibility(part) => part.id(),
        HoursFor::Role(role) => role.id(),
    }
}

/// What a field is about.
pub(super) fn name(of: HoursFor) -> &'static str {
    match of {
        HoursFor::Responsibility(part) => text::responsibility(part),
        HoursFor::Role(role) => text::role_short(role),
    }
}
