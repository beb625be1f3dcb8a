//! From what is stored to moments on a line of time.

use crate::{
    charts::prepare::{Moment, Shares, changes, in_time, share_changes, share_percents, thinned},
    engine::{Jump, Outlook, is_of_version_1, jumps, ordered, outlook},
    model::{ByResponsibility, Responsibility, Role, Table},
    state::{Store, date, month, short_date, year},
    storage::{Archive, SavedAssessment},
    text::{self, TrendChange},
};

/// The most assessments that a chart shows.
const MOST: usize = 500;

/// In milliseconds.
const MONTH: i64 = 31 * 86_400_000;

/// That assessments are made with another version of the need tables than before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ModelChange {
    /// When the last with the former and the first with this one were saved, in milliseconds since 1970.
    pub(super) between: (i64, i64),
    /// This version.
    pub(super) model: u16,
}

/// What the charts show.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Timeline {
    /// The moments shown, by time.
    pub(super) moments: Vec<Moment>,
    /// How many assessments are shown.
    pub(super) shown: usize,
    /// How many there are.
    pub(super) all: usize,
    /// Where the version of the need tables changes, by time.
    pub(super) models: Vec<ModelChange>,
    /// Where a share jumps because a role comes into the plan or drops out, by time.
    pub(super) jumps: Vec<Jump>,
    /// Whether all are of version 1, and are spoken of as then.
    is_of_version_1: bool,
}

impl Timeline {
    pub(super) fn of(store: Store) -> Self {
        let all = store.stored(Archive::count_assessments);
        // Thinned before anything is counted: each takes an engine's run.
        let chosen = thinned((0..all).collect(), MOST);
        let entries = store.stored(|archive| archive.assessments_at(|at| chosen.binary_search(&at).is_ok()));
        let shown = entries.len();
        let (mut moments, mut models, mut weeks) = (Vec::new(), Vec::new(), Vec::new());
        for entry in entries {
            let outlook = outlook_of(&entry);
            models.push((entry.saved, outlook.model));
            weeks.extend(outlook.planned.clone().map(|week| (entry.saved, week)));
            moments.push(moment(entry, outlook));
        }
        // Without a suggested week there is nothing to hold the real ones against.
        if !moments.is_empty() {
            moments.extend(thinned(store.check_ins().actual_shares(), MOST).into_iter().map(week));
        }
        let is_of_version_1 = models.iter().all(|&(_, model)| is_of_version_1(model));
        let (models, jumps) = (model_changes(&models), jumps(&weeks));
        Self { moments: in_time(moments), shown, all, models, jumps, is_of_version_1 }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.moments.is_empty()
    }

    /// The times of all moments, in milliseconds.
    pub(super) fn times(&self) -> impl Iterator<Item = i64> + Clone {
        self.moments.iter().map(|moment| moment.time)
    }

    /// How many suggested weeks there are.
    pub(super) fn weeks(&self) -> usize {
        self.moments.iter().filter(|moment| moment.plan.is_some()).count()
    }

    /// Whether any moment tells how the hours really were.
    pub(super) fn has_actual(&self) -> bool {
        self.moments.iter().any(|moment| moment.actual.is_some())
    }

    /// The shares of the suggested weeks, by time, in per cent.
    pub(super) fn shares_of_weeks(&self) -> Vec<ByResponsibility<u16>> {
        let weeks = self.moments.iter().filter_map(|moment| moment.plan.as_ref());
        weeks.map(|shares| share_percents(shares).0).collect()
    }

    /// How the suggested week has changed, in per cent.
    pub(super) fn of_weeks(&self) -> Option<Vec<TrendChange<Responsibility>>> {
        share_changes(self.moments.iter().filter_map(|moment| moment.plan.as_ref()))
    }

    /// How the scores have changed, in points.
    pub(super) fn of_roles(&self) -> Option<Vec<TrendChange<Role>>> {
        changes(self.moments.iter().filter_map(|moment| moment.scores.as_ref()))
    }

    /// Since when there is what `tells`, as one says it: the month, or the day where it is this month's.
    pub(super) fn since(&self, tells: impl Fn(&Moment) -> bool) -> String {
        let mut times = self.moments.iter().filter(|moment| tells(moment)).map(|moment| moment.time);
        let Some(first) = times.next() else {
            return String::new();
        };
        let last = times.next_back().unwrap_or(first);
        match (year(first) == year(last), month(first) == month(last)) {
            (true, true) if short_date(first) == short_date(last) => {
                if self.is_of_version_1 {
                    text::history::first_that_day().to_owned()
                } else {
                    text::history::first_assessment_that_day().to_owned()
                }
            }
            // “Since November” would be long ago in the first days of December.
            _ if !self.is_of_version_1 && last - first < MONTH => short_date(first),
            (true, true) => short_date(first),
            (true, false) => month(first),
            (false, _) => text::history::month_of_year(&month(first), &year(first)),
        }
    }

    /// From the first to the last day that tells a plan or scores: a week that was checked in is none of those counted.
    pub(super) fn days(&self) -> String {
        // What was saved with version 1 is shown as it was.
        let tells =
            |moment: &&Moment| self.is_of_version_1 || moment.plan.is_some() || moment.scores.is_some();
        let mut telling = self.moments.iter().filter(tells);
        let Some(first) = telling.next() else {
            return String::new();
        };
        let last = telling.next_back().unwrap_or(first);
        let (first, last) = (date(first.time), date(last.time));
        if first == last { first } else { text::history::days(&first, &last) }
    }

    /// Whether all was on one day: then the time of the day tells more than the date.
    pub(super) fn is_one_day(&self) -> bool {
        let mut times = self.times();
        let first = times.next();
        let last = times.last().or(first);
        self.moments.len() > 1 && first.map(date) == last.map(date)
    }
}

/// What a saved assessment says, by the need tables it was made with.
pub(in crate::views::history) fn outlook_of(entry: &SavedAssessment) -> Outlook {
    outlook(entry.model, &entry.content.answers, entry.content.weights)
}

/// Where the version changes, of times and versions in any order.
fn model_changes(models: &[(i64, u16)]) -> Vec<ModelChange> {
    let order = ordered(models.len(), &|a, b| models[a].0 < models[b].0);
    let pairs = order.windows(2).map(|pair| (models[pair[0]], models[pair[1]]));
    let changes = pairs.filter(|(former, next)| former.1 != next.1);
    changes.map(|(former, next)| ModelChange { between: (former.0, next.0), model: next.1 }).collect()
}

/// What a weekly check-in says: of the hours that it tells, which part each responsibility took.
fn week((time, shares): (i64, ByResponsibility<Option<f64>>)) -> Moment {
    Moment {
        time,
        name: text::views::check_in().to_owned(),
        stage: None,
        plan: None,
        actual: Some(shares.map(|_, share| share.unwrap_or_default())),
        scores: None,
    }
}

fn moment(entry: SavedAssessment, outlook: Outlook) -> Moment {
    let answers = &entry.content.answers;
    let plan = outlook.planned.map(|week| Table::from_fn(|part| week.of_part(part).part_of(week.whole)));
    let actual: Option<Shares> = outlook.now.map(|roles| {
        Table::from_fn(|part: Responsibility| {
            part.roles().map(|role| roles[role].part_of(outlook.told)).sum()
        })
    });
    Moment {
        time: entry.saved,
        stage: answers.stage.given(),
        plan,
        actual,
        scores: (!outlook.nothing_known).then_some(outlook.scores),
        name: text::isolated(&entry.content.note),
    }
}
