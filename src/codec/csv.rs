//! A table for spreadsheets: one line an assessment.

use crate::{
    engine::Outlook,
    model::{Answer, Answers, Choice, Role},
    text::{self, assess, csv},
};

/// How many main roles the table has columns for, and an assessment has at most.
pub const MOST_MAIN: usize = 4;
/// How many of these columns have stood before the others from the first.
const FIRST: usize = 3;

/// One assessment in the table.
pub struct CsvRow<'a> {
    /// The day when it was saved, where the person is, as 2026-11-22.
    pub date: String,
    /// How far the person's clock is from universal time then, as UTC-08:00.
    pub zone: String,
    /// Its note.
    pub note: &'a str,
    /// What was answered.
    pub answers: &'a Answers,
    /// What the answers amount to, by the version of the need tables that it was saved with.
    pub outlook: &'a Outlook,
}

/// The table with a line of heads, in UTF-8 with the mark by which spreadsheets know it, lines ending as RFC 4180
/// has it.
pub fn to_csv(rows: &[CsvRow]) -> String {
    let mut heads: Vec<String> = [
        csv::date(),
        csv::zone(),
        csv::note(),
        assess::title(),
        assess::stage(),
        assess::team_size(),
        assess::business(),
        assess::challenges(),
        csv::first(),
        csv::second(),
        csv::third(),
    ]
    .map(str::to_owned)
    .into();
    let parts = [csv::score(), csv::need(), csv::cover(), csv::skill(), csv::joy(), csv::hours_now()];
    for &role in Role::ALL {
        heads.extend(parts.map(|part| csv::of_role(role, part)));
    }
    // What a plan adds stands behind.
    heads.extend([csv::fourth(), csv::model()].map(str::to_owned));
    heads.extend(Role::ALL.iter().map(|&role| csv::of_role(role, csv::planned_hours())));
    let mut table = "\u{feff}".to_owned();
    push_line(&mut table, &heads);
    for row in rows {
        push_line(&mut table, &cells(row));
    }
    table
}

fn cells(row: &CsvRow) -> Vec<String> {
    let CsvRow { answers, outlook, .. } = row;
    let mut cells = vec![
        row.date.clone(),
        row.zone.clone(),
        row.note.to_owned(),
        words(answers.title, text::title),
        words(answers.stage, text::stage),
        words(answers.team_size, text::team_size),
        answers.chosen_businesses().iter().map(text::business).collect::<Vec<_>>().join(", "),
        answers.chosen_challenges().iter().map(text::challenge).collect::<Vec<_>>().join(", "),
    ];
    let main = |at: usize| outlook.main.get(at).map_or("", |&role| text::role_short(role)).to_owned();
    cells.extend((0..FIRST).map(main));
    for &role in Role::ALL {
        let level = |answer: Answer<crate::model::Level>| {
            answer.given().map(|level| (level.index() + 1).to_string()).unwrap_or_default()
        };
        cells.extend([
            text::points(outlook.scores[role]),
            text::points(outlook.needs[role]),
            words(answers.cover[role], text::cover),
            level(answers.skill[role]),
            level(answers.joy[role]),
            answers.hours_now[role].map(|hours| decimal(hours.halves())).unwrap_or_default(),
        ]);
    }
    cells.extend((FIRST..MOST_MAIN).map(main));
    cells.push(outlook.model.to_string());
    let planned = |role: &Role| outlook.planned.as_ref().map(|week| decimal(week.roles[*role].halves()));
    cells.extend(Role::ALL.iter().map(|role| planned(role).unwrap_or_default()));
    cells
}

fn words<T: Choice>(answer: Answer<T>, words: fn(T) -> &'static str) -> String {
    answer.given().map(words).unwrap_or_default().to_owned()
}

/// Half hours as hours that a spreadsheet can add.
fn decimal(halves: u16) -> String {
    format!("{}{}", halves / 2, if halves.is_multiple_of(2) { "" } else { ".5" })
}

fn push_line(csv: &mut String, cells: &[String]) {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    csv.push_str(&cells.join(","));
    csv.push_str("\r\n");
}

/// A cell in quotes where it needs them. What a spreadsheet would take for a formula begins with an apostrophe: also where
/// a new cell begins for one that divides at semicolons or tabs, as they do where the comma is in numbers.
fn quoted(cell: &str) -> String {
    let mut plain = String::new();
    let mut is_start = true;
    for letter in cell.chars() {
        if is_start && matches!(letter, '=' | '+' | '-' | '@' | '\t' | '\r') {
            plain.push('\'');
        }
        // What is quoted for one reader begins a cell for another.
        is_start = matches!(letter, ';' | '\t' | '\r' | '\n') || (is_start && letter == '"');
        plain.push(letter);
    }
    if plain.contains(['"', ',', ';', '\t', '\n', '\r']) {
        format!("\"{}\"", plain.replace('"', "\"\""))
    } else {
        plain
    }
}
