//! The answer: headline, verdicts, one sentence a role.

use crate::{
    engine::{
        Band,
        v1::{Report, Verdict},
    },
    model::{Answers, Role},
    text::{Piece, points, role_short},
};

/// The pieces as plain text.
pub fn plain(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.as_str(),
            Piece::Role(role) => role_short(*role),
        })
        .collect()
}

/// “78 · Do now”.
pub fn score_and_verdict(report: &Report, role: Role) -> String {
    format!("{} · {}", points(report.standings[role].score), short_verdict(report, role))
}

messages! { answer
    /// A verdict in two or three words.
    fn verdict(verdict: Verdict) -> &'static str;
    /// The verdict for a role in the report: “Do now” leads all others.
    fn short_verdict(report: &Report, role: Role) -> &'static str;
    /// Title, stage, business and challenges, as far as they are known.
    fn situation(answers: &Answers) -> Vec<String>;
    /// Why a verdict is given.
    fn verdict_meaning(verdict: Verdict) -> &'static str;
    /// A band in words.
    fn band(band: Band) -> &'static str;
    /// The answer in one or two sentences: what to do now, then the top three with their verbs.
    fn headline(report: &Report) -> Vec<Piece>;
    /// What to hand over and to whom, and what to keep for joy.
    fn second_sentence(report: &Report, answers: &Answers) -> String;
    /// Why a role stands where it stands, in one short sentence.
    fn why(report: &Report, answers: &Answers, role: Role) -> String;
}
