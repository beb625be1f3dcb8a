//! The data file of what to do first about each challenge, `challenges/<language>.json`.

use super::{
    Json,
    role_text::{source, text},
};
use crate::{
    model::{Challenge, Choice, Role},
    text::{ChallengeMove, ChallengeMoves},
};

/// Reads the file; nothing where it is not that text.
pub fn read_challenge_moves(json: &str) -> Option<ChallengeMoves> {
    let json = Json::parse(json).ok()?;
    json.list()?.iter().map(challenge_move).collect::<Option<_>>().map(ChallengeMoves)
}

fn challenge_move(json: &Json) -> Option<ChallengeMove> {
    let source = match json.get("source") {
        None | Some(Json::Null) => None,
        Some(given) => Some(source(given)?),
    };
    Some(ChallengeMove {
        challenge: Challenge::from_id(&text(json, "challenge")?)?,
        role: Role::from_id(&text(json, "role")?)?,
        text: text(json, "move")?,
        source,
    })
}
