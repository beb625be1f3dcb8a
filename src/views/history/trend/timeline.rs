//! From what is stored to moments on a line of time.

use crate::{
    charts::prepare::{Moment, Shares, changes, in_time, thinned},
    engine::v1::{Outlook, now_in_week, outlook},
    model::{ByResponsibility, Hours, Responsibility, Role, Table},
    priors,
    state::{Store, date, month, short_date, year},
    storage::{Archive, SavedAssessment},
    text::{self, TrendChange},
};

/// The most assessments that a chart shows.
const MOST: usize = 500;

/// What the charts show.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Timeline {
    /// The moments shown, by time.
    pub(super) moments: Vec<Moment>,
    /// How many assessments are shown.
    pub(super) shown: usize,
    /// How many there are.
    pub(super) all: usize,
}

impl Timeline {
    pub(super) fn of(store: Store) -> Self {
        let all = store.stored(Archive::count_assessments);
        // Thinned before anything is counted: each takes an engine's run.
        let chosen = thinned((0..all).collect(), MOST);
        let entries = store.stored(|archive| archive.assessments_at(|at| chosen.binary_search(&at).is_ok()));
        let shown = entries.len();
        let mut moments: Vec<Moment> = entries.into_iter().map(moment).collect();
        // Without a suggested week there is nothing to hold the real ones against.
        if !moments.is_empty() {
            moments.extend(thinned(store.check_ins().actual_shares(), MOST).into_iter().map(week));
        }
        Self { shown, all, moments: in_time(moments) }
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

    /// How the suggested week has changed, in per cent.
    pub(super) fn of_weeks(&self) -> Option<Vec<TrendChange<Responsibility>>> {
        changes(self.moments.iter().filter_map(|moment| moment.plan.as_ref()))
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
                text::history::first_that_day().to_owned()
            }
            (true, true) => short_date(first),
            (true, false) => month(first),
            (false, _) => text::history::month_of_year(&month(first), &year(first)),
        }
    }

    /// From the first to the last day.
    pub(super) fn days(&self) -> String {
        let (Some(first), Some(last)) = (self.moments.first(), self.moments.last()) else {
            return String::new();
        };
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
    let model = priors::by_version_or_latest(entry.model);
    outlook(model, &entry.content.answers, entry.content.weights)
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

fn moment(entry: SavedAssessment) -> Moment {
    let outlook = outlook_of(&entry);
    let answers = &entry.content.answers;
    let whole = answers.week_hours();
    let share = |hours: Hours| if whole.halves() > 0 { hours.get() / whole.get() } else { 0.0 };
    let plan = outlook.week.map(|week| Table::from_fn(|responsibility| share(week.of(responsibility))));
    let actual: Option<Shares> = now_in_week(&answers.hours_now, whole).map(|(roles, _)| {
        Table::from_fn(|responsibility: Responsibility| {
            responsibility.roles().map(|role| share(roles[role])).sum()
        })
    });
    Moment {
        time: entry.saved,
        stage: answers.stage.given(),
        plan,
        actual,
        scores: (!outlook.nothing_known).then(|| outlook.standings.map(|_, standing| standing.score)),
        name: text::isolated(&entry.content.note),
    }
}
