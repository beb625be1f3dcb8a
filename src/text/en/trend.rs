//! What has changed over time, in words.

use super::{hours, list, number, plural, responsibility, role_short};
use crate::{
    engine::Jump,
    model::{ByResponsibility, Choice, Responsibility, Role, Stage},
    text::{TrendChange, signed},
};

/// From how many points on a change is told.
const TOLD_FROM: u32 = 5;

pub fn responsibility_short(of: Responsibility) -> &'static str {
    match of {
        Responsibility::Development => "Development",
        Responsibility::TeamAndPeople => "Team",
        Responsibility::Product => "Product",
        Responsibility::CustomerAndSales => "Customer",
    }
}

pub fn trend_heading(weeks: &[ByResponsibility<u16>]) -> String {
    let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else {
        return "Your week over time".to_owned();
    };
    let (then, now) = (leading(*first), leading(*last));
    let leads = move |week: &ByResponsibility<u16>| week[then] == week[leading(*week)];
    let (then, now) = (responsibility(then), responsibility(now));
    match () {
        () if weeks.len() == 1 => format!("{now} has the largest share"),
        () if weeks.iter().all(leads) => format!("{then} still has the largest share"),
        // What was among the first and is again has not been left for another.
        () if leads(last) => format!("{then} has the largest share again"),
        () => format!("From {then} to {now}"),
    }
}

/// The responsibility with the largest share, of equals the first.
fn leading(week: ByResponsibility<u16>) -> Responsibility {
    let all = Responsibility::ALL.iter().rev().copied();
    all.max_by_key(|&of| week[of]).unwrap_or(Responsibility::Development)
}

/// The change with the largest value, of equals the first.
fn most<K: Copy>(
    changes: &[TrendChange<K>],
    value: impl Fn(&TrendChange<K>) -> u32,
) -> Option<TrendChange<K>> {
    changes.iter().rev().copied().max_by_key(|change| value(change))
}

pub fn one_week(changes: Option<&[TrendChange<Responsibility>]>) -> String {
    let Some(largest) = changes.and_then(|changes| most(changes, |change| change.to)) else {
        return "Nothing was known when this was saved, so no week is suggested. Answer four questions, save, and it \
                shows here."
            .to_owned();
    };
    format!(
        "Your first suggested week: its largest share, {}%, is for {}. Save another assessment in a few weeks, and \
         this shows what has changed.",
        largest.to,
        responsibility(largest.of)
    )
}

pub fn week_trend(since: &str, changes: &[TrendChange<Responsibility>]) -> String {
    let (first, second) = told(changes);
    match (first, second) {
        (Some(first), None) => {
            format!("Since {since}, your suggested time for {} {}.", responsibility(first.of), share(&first))
        }
        (Some(first), Some(second)) => format!(
            "Since {since}, your suggested time for {} {}, and {} {}.",
            responsibility(first.of),
            share(&first),
            responsibility(second.of),
            share(&second)
        ),
        (None, _) => match changes.iter().map(|change| change.by().unsigned_abs()).max().unwrap_or(0) {
            0 => format!("Since {since}, your suggested week has not changed."),
            most => {
                let points = plural(most as usize, "point", "points");
                format!(
                    "Since {since}, your suggested week has hardly changed: no share by more than {most} {points}."
                )
            }
        },
    }
}

pub fn role_trend(since: &str, changes: &[TrendChange<Role>]) -> String {
    let (first, second) = told(changes);
    let most = |change: TrendChange<Role>| {
        let verb = if change.by() > 0 { "rose" } else { "fell" };
        format!("{} {verb} most, from {} to {}", role_short(change.of), change.from, change.to)
    };
    let told: Vec<String> = [first, second].into_iter().flatten().map(most).collect();
    if told.is_empty() {
        return format!("Since {since}, no hat’s score has moved by {TOLD_FROM} points or more.");
    }
    format!("Since {since}, {}.", told.join("; "))
}

/// The largest change, and the largest in the other direction, as far as they are worth telling.
fn told<K: Copy>(changes: &[TrendChange<K>]) -> (Option<TrendChange<K>>, Option<TrendChange<K>>) {
    let size = |change: &TrendChange<K>| change.by().unsigned_abs();
    let worth: Vec<TrendChange<K>> =
        changes.iter().copied().filter(|change| size(change) >= TOLD_FROM).collect();
    let first = most(&worth, size);
    let other: Vec<TrendChange<K>> = worth
        .into_iter()
        .filter(|change| first.is_some_and(|first| (first.by() > 0) != (change.by() > 0)))
        .collect();
    (first, most(&other, size))
}

/// How a share has changed: “doubled” only where it did, give or take a twentieth.
fn share(change: &TrendChange<Responsibility>) -> String {
    let TrendChange { from, to, .. } = *change;
    let is_about = |size: u32, of: u32| of > 0 && size.abs_diff(of) * 20 <= of;
    match () {
        () if to == 0 => format!("fell from {from}% to nothing"),
        () if is_about(to, from * 2) => format!("doubled to {to}%"),
        () if is_about(to, from * 3) => format!("tripled to {to}%"),
        () if is_about(from, to * 2) => format!("halved to {to}%"),
        () if to > from => format!("rose from {from}% to {to}%"),
        () => format!("fell from {from}% to {to}%"),
    }
}

pub fn jump(jump: &Jump, day: &str) -> String {
    let roles: Vec<String> = jump
        .roles
        .iter()
        .map(|&(role, planned)| format!("{} ({})", role_short(role), hours(planned)))
        .collect();
    let verb = if jump.by > 0 {
        plural(roles.len(), "comes in", "come in")
    } else {
        plural(roles.len(), "drops out", "drop out")
    };
    let why = if jump.explained { "as" } else { "mostly because" };
    format!("{day}: {} {} points, {why} {} {verb}.", responsibility(jump.of), signed(jump.by), list(&roles))
}

pub fn assessments(shown: usize, all: usize) -> String {
    match (shown, all) {
        (_, 1) => "One assessment".to_owned(),
        (shown, all) if shown < all => {
            let (shown, all) = (number(shown), number(all));
            format!("{shown} of {all} assessments, evenly chosen, the first and the last among them")
        }
        _ => format!("{} assessments", number(all)),
    }
}

pub fn stage_change(from: Stage, to: Stage) -> String {
    let name = |stage: Stage| match stage {
        Stage::Mvp => "MVP",
        other => super::stage(other),
    };
    format!("{} → {}", name(from), name(to))
}
