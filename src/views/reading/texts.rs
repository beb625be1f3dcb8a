//! The long texts, from which the pages are made.

use std::sync::Arc;

use crate::{
    codec::{read_challenge_moves, read_method_text, read_role_text},
    model::{ByRole, Choice, Role},
    text::{ChallengeMoves, MethodText, RoleText},
};

#[derive(Clone)]
pub(super) struct LongTexts {
    pub(super) roles: ByRole<Arc<RoleText>>,
    /// Of How it works.
    pub(super) method: Arc<MethodText>,
    /// What to do first about each challenge.
    pub(super) moves: Arc<ChallengeMoves>,
}

impl LongTexts {
    /// Reads them from the files that `content` gives. The error is the name of the one that can’t be read.
    pub(super) fn read(content: impl Fn(&str) -> Option<String>) -> Result<Self, String> {
        let mut roles = Vec::new();
        for &role in Role::ALL {
            roles.push(parsed(&content, RoleText::path(role), read_role_text)?);
        }
        Ok(Self {
            roles: ByRole::from_fn(|role: Role| Arc::clone(&roles[role.index()])),
            method: parsed(&content, MethodText::path(), read_method_text)?,
            moves: parsed(&content, ChallengeMoves::path(), read_challenge_moves)?,
        })
    }
}

fn parsed<T>(
    content: impl Fn(&str) -> Option<String>,
    path: String,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Result<Arc<T>, String> {
    content(&path).and_then(|json| parse(&json)).map(Arc::new).ok_or(path)
}
