//! The weekly check-in: what a person can do with it, and what becomes of it beside the plan.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{
    calendar,
    data::Data,
    signals::State,
    typing::Typing,
    undoable::{Gone, Undoable},
    written_week::WrittenWeek,
};
use crate::{
    engine::{PlannedWeek, RecordedWeek, outlook},
    model::{ByResponsibility, CheckIn, IsoWeek, Table},
    storage::{Archive, Id, Week},
    text,
};

/// The verbs on check-ins.
#[derive(Clone, Copy)]
pub struct CheckIns(pub(super) State);

impl CheckIns {
    /// Whether a week can be checked in: the present one, the one before, each that was, to be corrected, and one of
    /// which something is written and not yet stored: midnight does not take it away.
    pub fn can_check_in(self, week: IsoWeek) -> bool {
        let now = self.0.this_week();
        week == now
            || Some(week) == now.previous()
            || self.told(week).is_some()
            || self.written(week).is_some()
    }

    /// What is written of a week and not yet stored.
    pub fn written(self, week: IsoWeek) -> Option<WrittenWeek> {
        WrittenWeek::from_text(&Typing(self.0).text(&field_of(week))?)
    }

    /// Keeps what is written of a week.
    pub fn write(self, week: IsoWeek, written: &WrittenWeek) {
        Typing(self.0).keep(&field_of(week), written.to_text());
    }

    /// What was told of a week.
    pub fn told(self, week: IsoWeek) -> Option<CheckIn> {
        self.0.stored(|archive| archive.check_in(week).map(|week| week.check_in.clone()))
    }

    /// Stores what is told of a week, and returns whether it was stored. The plan of a week is the latest saved
    /// assessment at its first check-in; who corrects one keeps the plan. What tells nothing is not stored, nor is a
    /// week that can't be checked in.
    pub fn save(self, week: IsoWeek, check_in: CheckIn) -> bool {
        if check_in.is_blank() || !untrack(|| self.can_check_in(week)) {
            return false;
        }
        let plan = self.0.stored_untracked(|archive| plan_id(archive, week));
        Data(self.0).ask_to_persist();
        let content = Week { check_in, plan };
        let outcome =
            self.0.change(|archive, local| archive.save_check_in(local, week, content, State::stamp()));
        if outcome.is_ok() {
            Typing(self.0).forget(&field_of(week));
            // What is told anew is not written over by what was told before.
            let offered = self.0.undoable.get_untracked().map(|undoable| undoable.what);
            if matches!(offered, Some(Gone::CheckIn(gone, ..)) if gone == week) {
                self.0.set_undoable.set(None);
            }
        }
        outcome.is_ok()
    }

    /// Deletes what was told of a week; [`History::undo`](super::History::undo) brings it back.
    pub fn delete(self, week: IsoWeek, name: String) {
        let Some(told) = self.0.stored_untracked(|archive| archive.check_in(week).cloned()) else {
            return;
        };
        let outcome = self.0.change(|archive, local| archive.delete_check_in(local, week, State::stamp()));
        if outcome.is_ok() {
            let words = text::shell::deleted_name(&name);
            self.0.offer_undo(Undoable { words, what: Gone::CheckIn(week, told, name) });
        }
    }

    /// The plan of a week: the one it was checked in with, else what would be its plan now.
    pub fn plan_of(self, week: IsoWeek) -> Option<PlannedWeek> {
        self.0.stored(|archive| plan(archive, &plan_id(archive, week)?))
    }

    /// All recorded weeks beside their plans, the latest first. A plan whose assessment was deleted is none any more.
    pub fn recorded_weeks(self) -> Vec<RecordedWeek> {
        self.0.stored(|archive| {
            // Many weeks have the same plan.
            let mut plans: BTreeMap<Id, Option<PlannedWeek>> = BTreeMap::new();
            let mut plan_of = |id: Id| {
                let made = plans.entry(id).or_insert_with_key(|id| plan(archive, id));
                made.clone()
            };
            let lived = |(week, told): (IsoWeek, Week)| {
                let Week { check_in, plan } = told;
                RecordedWeek { week, check_in, plan: plan.and_then(&mut plan_of) }
            };
            archive.check_ins().into_iter().map(lived).collect()
        })
    }

    /// For each recorded week that tells hours, the latest first: noon of its Monday where the person is, in
    /// milliseconds since 1970, and the part of its hours that each responsibility took, 0 to 1, none where it was
    /// not told.
    pub fn actual_shares(self) -> Vec<(i64, ByResponsibility<Option<f64>>)> {
        let weeks = self.recorded_weeks();
        let shares = weeks.iter().map(|lived| {
            (
                calendar::noon_of_monday(lived.week),
                Table::from_fn(|responsibility| lived.share(responsibility)),
            )
        });
        shares.filter(|(_, shares)| shares.values().iter().any(Option::is_some)).collect()
    }
}

/// Under which name is kept what is written of a week.
fn field_of(week: IsoWeek) -> String {
    format!("check-in-{week}")
}

/// The assessment whose suggested week is the plan of a week.
fn plan_id(archive: &Archive, week: IsoWeek) -> Option<Id> {
    match archive.check_in(week) {
        Some(told) => told.plan.clone(),
        None => archive.latest_assessments(1).pop().map(|latest| latest.id),
    }
}

/// The planned week of an assessment, by the version of the need tables that it was saved with.
fn plan(archive: &Archive, id: &Id) -> Option<PlannedWeek> {
    let entry = archive.assessment(id)?;
    outlook(entry.model, &entry.content.answers, entry.content.weights).planned
}
