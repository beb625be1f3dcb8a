//! A table for spreadsheets: one line an assessment.

use crate::{
    engine::v1::Report,
    model::{Answer, Answers, Choice, Role},
    text::{self, assess, csv},
};

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
    /// What the answers amount to.
    pub report: &'a Report,
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
    let mut table = "\u{feff}".to_owned();
    push_line(&mut table, &heads);
    for row in rows {
        push_line(&mut table, &cells(row));
    }
    table
}

fn cells(row: &CsvRow) -> Vec<String> {
    let CsvRow { answers, report, .. } = row;
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
    cells.extend(report.top_three().map(|role| text::role_short(role).to_owned()));
    for &role in Role::ALL {
        let standing = &report.standings[role];
        let level = |answer: Answer<crate::model::Level>| {
            answer.given().map(|level| (level.index() + 1).to_string()).unwrap_or_default()
        };
        cells.extend([
            text::points(standing.score),
            text::points(standing.need),
            words(answers.cover[role], text::cover),
            level(answers.skill[role]),
            level(answers.joy[role]),
            answers.hours_now[role].map(|hours| decimal(hours.halves())).unwrap_or_default(),
        ]);
    }
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

/// A cell in quotes where it needs them; what a spreadsheet would take for a formula begins with an apostrophe.
fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}
