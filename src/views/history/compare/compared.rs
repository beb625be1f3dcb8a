//! Two assessments and what came of comparing them.

use crate::{
    engine::{self, Moved, Pair, is_of_version_1, v1},
    model::{Answers, Hours, ROLES, Role, Weights},
    priors,
    storage::SavedAssessment,
    text,
};

/// Two assessments and what came of comparing them.
#[derive(Clone, PartialEq)]
pub(super) struct Compared {
    pub(super) entries: Pair<SavedAssessment>,
    comparison: Comparison,
}

/// How the planned hours of a role moved.
#[derive(Clone, Copy)]
pub(super) struct HoursMoved {
    pub(super) role: Role,
    pub(super) hours: Pair<Hours>,
}

impl HoursMoved {
    /// By how much, in half hours.
    pub(super) fn size(self) -> u16 {
        self.hours.before.halves().abs_diff(self.hours.after.halves())
    }
}

/// Both under one version of the need tables: a change of the tables is no change of the person.
#[derive(Clone, PartialEq)]
enum Comparison {
    /// Both were saved with version 1.
    First(Box<v1::Comparison>),
    /// By the latest version.
    Latest(Box<engine::Comparison>),
}

impl Compared {
    pub(super) fn of(entries: Pair<SavedAssessment>) -> Self {
        let answers = entries.as_ref().map(|entry| &entry.content.answers);
        let weights = entries.as_ref().map(|entry| entry.content.weights);
        let is_first = entries.as_ref().map(|entry| is_of_version_1(entry.model)) == Pair::new(true, true);
        let comparison = if is_first {
            Comparison::First(Box::new(v1::compare(priors::v1(), answers, weights)))
        } else {
            Comparison::Latest(Box::new(engine::compare(priors::v2(), answers, weights)))
        };
        Self { entries, comparison }
    }

    pub(super) fn answers(&self) -> Pair<&Answers> {
        self.entries.as_ref().map(|entry| &entry.content.answers)
    }

    pub(super) fn weights(&self) -> Pair<Weights> {
        self.entries.as_ref().map(|entry| entry.content.weights)
    }

    /// How a role's score moved.
    pub(super) fn moved(&self, role: Role) -> &Moved {
        match &self.comparison {
            Comparison::First(comparison) => &comparison.moved[role],
            Comparison::Latest(comparison) => &comparison.moved[role],
        }
    }

    /// The roles by the size of their change, the largest first.
    pub(super) fn by_size(&self) -> [Role; ROLES] {
        match &self.comparison {
            Comparison::First(comparison) => comparison.by_size(),
            Comparison::Latest(comparison) => comparison.by_size(),
        }
    }

    /// The roles whose planned hours moved, the most first; none by version 1, which planned shares.
    pub(super) fn hours_moved(&self) -> Vec<HoursMoved> {
        let Comparison::Latest(comparison) = &self.comparison else {
            return Vec::new();
        };
        let hours = |role| comparison.plans.as_ref().map(|plan| plan.hours(role));
        comparison.by_hours().into_iter().map(|role| HoursMoved { role, hours: hours(role) }).collect()
    }

    /// Why hours moved: what speaks most for it among the reasons of the score; where none does, other roles’ hours
    /// are the reason.
    pub(super) fn why_hours(&self, moved: HoursMoved) -> String {
        let is_more = moved.hours.after > moved.hours.before;
        let (reasons, _) = self.reasons(moved.role);
        let reason = reasons.into_iter().find(|&(points, _)| (points > 0) == is_more);
        reason.map_or_else(|| text::history::divided_anew().to_owned(), |(_, because)| because)
    }

    /// What moved, in a few sentences.
    pub(super) fn summary(&self) -> String {
        if self.entries.before.id == self.entries.after.id {
            return text::history::same_assessment().to_owned();
        }
        match &self.comparison {
            Comparison::First(comparison) => text::moved_summary(comparison),
            Comparison::Latest(comparison) => text::plans_compared(comparison),
        }
    }

    /// Why a role's score moved: points and reasons, and those of less than a point.
    pub(super) fn reasons(&self, role: Role) -> (Vec<(i32, String)>, Option<String>) {
        match &self.comparison {
            Comparison::First(comparison) => text::reasons_moved(&comparison.moved[role], self.answers()),
            Comparison::Latest(comparison) => text::why_moved(&comparison.moved[role], self.answers()),
        }
    }

    /// What was to be done about a role, in few words.
    pub(super) fn outcome(&self, role: Role) -> Pair<&'static str> {
        match &self.comparison {
            Comparison::First(comparison) => {
                comparison.reports.as_ref().map(|report| text::short_verdict(report, role))
            }
            Comparison::Latest(comparison) => comparison
                .decision(role)
                .map(|decision| decision.map_or(text::said::not_answered(), text::plan::decision)),
        }
    }

    /// What that is called.
    pub(super) fn outcome_head(&self) -> &'static str {
        match &self.comparison {
            Comparison::First(_) => text::focus::verdict(),
            Comparison::Latest(_) => text::history::decision(),
        }
    }

    /// Under which version both were computed.
    pub(super) fn computed_with(&self) -> String {
        let saved = self.entries.as_ref().map(|entry| entry.model);
        match &self.comparison {
            Comparison::First(comparison) => text::computed_with(comparison.model, saved),
            Comparison::Latest(comparison) => text::both_computed_with(comparison.model, saved),
        }
    }

    /// The one that was saved with version 1, where it is compared by a later one.
    pub(super) fn older(&self) -> Option<&SavedAssessment> {
        let Pair { before, after } = self.entries.as_ref();
        let is_latest = matches!(self.comparison, Comparison::Latest(_));
        [before, after].into_iter().find(|entry| is_latest && is_of_version_1(entry.model))
    }
}
