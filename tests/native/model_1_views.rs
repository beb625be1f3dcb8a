//! What was saved with version 1 of the need tables is shown as it was then, whatever newer versions say.

use std::{fmt::Write, fs, path::Path};

use crate::{plan_oracle::fnv, support::this_week, thousand::Dice};
use leptos::prelude::*;
use twelve_hats::{
    codec::{CsvRow, to_csv},
    engine::{drifts, outlook},
    model::{ByRole, CheckIn, Choice, Energy, Spent, Table},
    routes::Route,
    state::{Draft, Store},
    storage::{Archive, Content, Id, Memory, SavedAssessment, Stamp, Week},
    text,
    views::Shell,
};

/// What the views said of them when there was no other version: the hash of each, and a few in full.
const SAID: &str = include_str!("../fixtures/model_1_views.txt");

/// How many assessments the dice make.
const SAVED: u32 = 30;
/// How many weeks were checked in.
const WEEKS: usize = 8;

/// A file with assessments of version 1 and check-ins, and the ids of the assessments, the first saved first.
fn file() -> (String, Vec<Id>) {
    let (mut archive, memory, mut dice) = (Archive::default(), Memory::default(), Dice(7));
    let mut ids = Vec::new();
    for at in 0..SAVED {
        let mut answers = dice.answers();
        if at % 3 == 0 {
            answers.covered_by =
                ByRole::from_fn(|role| if role.index() % 2 == 0 { "Anna" } else { "" }.into());
        }
        let content = Content { answers, weights: dice.weights(), note: format!("Number {at}") };
        let stamp = Stamp { model: 1, time: (20_000 + 9 * i64::from(at)) * 86_400_000 };
        ids.push(archive.save(&memory, content, stamp, at).unwrap());
    }
    let mut week = this_week();
    for at in 0..WEEKS {
        let spent = if at % 2 == 0 {
            Spent::ByResponsibility(Table::from_fn(|_| Some(dice.hours(24))))
        } else {
            Spent::ByRole(ByRole::from_fn(|_| Some(dice.hours(8))))
        };
        let check_in = CheckIn { spent, energy: Some(Energy::ALL[at % Energy::ALL.len()]) };
        let plan = Some(ids[at % 4 + 20].clone());
        let stamp = Stamp { model: 1, time: 1 };
        archive.save_check_in(&memory, week, Week { check_in, plan }, stamp).unwrap();
        week = week.previous().unwrap();
    }
    (archive.export(0, ""), ids)
}

/// What stands in the main part of a page, a line for each element, with the places that the style sheets are given.
pub(crate) fn shown(html: &str) -> String {
    let (_, main) = html.split_once("<main").unwrap();
    let (main, _) = main.split_once("</main>").unwrap();
    let mut lines = String::new();
    for piece in main.split('<').skip(1) {
        let (tag, words) = piece.split_once('>').unwrap();
        let places = tag.split("style=\"").nth(1).map(|style| style.split('"').next().unwrap());
        let line = [places.unwrap_or_default(), words.trim()].join(" ");
        if !line.trim().is_empty() {
            writeln!(lines, "{}", line.trim()).unwrap();
        }
    }
    lines
}

/// The view at an address, where all of this is stored.
pub(crate) fn view(file: &str, route: Route, look: impl FnOnce(Store)) -> String {
    let html = Owner::new().with(|| {
        let store = Store::new(route, Draft::default());
        store.provide();
        let import = store.stored(|archive| archive.read_export(file)).unwrap();
        store.data().bring_in(import).unwrap();
        look(store);
        leptos::view! { <Shell /> }.to_html()
    });
    shown(&html)
}

/// The table for spreadsheets.
fn table(entries: &[SavedAssessment]) -> String {
    let outlooks: Vec<_> = entries
        .iter()
        .map(|entry| outlook(entry.model, &entry.content.answers, entry.content.weights))
        .collect();
    let row = |(entry, outlook)| {
        let SavedAssessment { content, .. }: &SavedAssessment = entry;
        CsvRow {
            date: "2026-11-22".to_owned(),
            zone: "UTC+01:00".to_owned(),
            note: &content.note,
            answers: &content.answers,
            outlook,
        }
    };
    let table = to_csv(&entries.iter().zip(&outlooks).map(row).collect::<Vec<_>>());
    without_new_columns(&table)
}

/// The table without the columns that came later.
fn without_new_columns(table: &str) -> String {
    let is_new =
        |head: &&str| ["Team size", "Fourth", "Model"].contains(head) || head.ends_with(": planned hours");
    let heads = cells(table.lines().next().unwrap());
    let line = |line: &str| {
        let old = cells(line).into_iter().zip(&heads).filter(|(_, head)| !is_new(head));
        old.map(|(cell, _)| cell).collect::<Vec<_>>().join(",")
    };
    table.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// The cells of a line, with their quotes.
fn cells(line: &str) -> Vec<&str> {
    let mut is_quoted = false;
    line.split(|letter| {
        is_quoted ^= letter == '"';
        letter == ',' && !is_quoted
    })
    .collect()
}

/// The heading of what follows the comparison.
const OVER_TIME: &str = "From Development to Customer &amp; Sales";

/// All that is said of the assessments and the weeks.
fn said() -> String {
    let (file, ids) = file();
    let mut said = String::new();
    let mut tell = |name: &str, shown: &str, in_full: bool| {
        writeln!(said, "{name} {}", fnv(shown)).unwrap();
        if in_full {
            shown.lines().for_each(|line| writeln!(said, "  {line}").unwrap());
        }
    };
    tell("history", &view(&file, Route::History(None), |_| {}), true);
    for (from, to) in [(0, 1), (1, 0), (4, 4), (2, 17), (9, 3), (12, 29), (28, 29), (21, 5), (14, 8), (6, 27)]
    {
        let pair = Some((ids[from].clone(), ids[to].clone()));
        let shown = view(&file, Route::History(pair), |_| {});
        let (_, compared) = shown.split_once("What moved").unwrap();
        let (compared, _) = compared.split_once(OVER_TIME).unwrap();
        tell(&format!("compare {from} {to}"), compared, from == 2);
    }
    view(&file, Route::History(None), |store| {
        let entries: Vec<SavedAssessment> =
            ids.iter().map(|id| store.stored(|archive| archive.assessment(id)).unwrap()).collect();
        for (at, line) in table(&entries).lines().enumerate() {
            tell(&format!("csv {at}"), line, at < 2);
        }
        let weeks = store.check_ins().recorded_weeks();
        assert_eq!(weeks.len(), WEEKS);
        for lived in &weeks {
            let joy = lived.joy_share().map(text::check_in::joy_time);
            let outcome = [Some(text::check_in::off_plan(lived)), joy];
            let outcome: Vec<String> = outcome.into_iter().flatten().collect();
            tell(&format!("week {}", lived.week), &outcome.join("\n"), true);
        }
        let drifts = drifts(&weeks, this_week());
        let drifts: Vec<String> = drifts.iter().map(text::check_in::drift).collect();
        tell("drift", &drifts.join("\n"), true);
    });
    let weeks = [this_week(), this_week().previous().unwrap()];
    for week in weeks {
        tell(&format!("check-in {week}"), &view(&file, Route::CheckIn(Some(week)), |_| {}), true);
    }
    said
}

#[test]
fn what_was_saved_with_version_1_is_shown_as_it_was() {
    let said = said();
    let other = said.lines().zip(SAID.lines()).find(|(now, then)| now != then);
    if said != SAID {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("model_1_views.txt");
        fs::write(&path, &said).unwrap();
        panic!("{} is other than what was kept: {other:?}", path.display());
    }
}
