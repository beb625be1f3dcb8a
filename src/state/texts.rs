//! The roles' long texts, fetched when they are wanted.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{Store, world};
use crate::{codec::read_role_text, model::Role, text::RoleText};

/// How far a text was fetched.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Reading {
    /// Not asked for.
    #[default]
    Not,
    /// On its way.
    Underway,
    /// Here.
    Here(Arc<RoleText>),
    /// It did not come, or was not readable.
    Failed,
}

impl Store {
    /// Fetches a role's long text, unless it is here or on its way.
    pub fn want_text(self, role: Role) {
        let wanted = self.texts.with_untracked(|texts| matches!(texts[role], Reading::Not | Reading::Failed));
        if !wanted || cfg!(not(target_arch = "wasm32")) {
            return;
        }
        self.texts.update(|texts| texts[role] = Reading::Underway);
        spawn_local(async move {
            let json = world::fetch(&RoleText::path(role)).await;
            let text = json.and_then(|json| read_role_text(&json));
            let reading = text.map_or(Reading::Failed, |text| Reading::Here(Arc::new(text)));
            self.texts.update(|texts| texts[role] = reading);
        });
    }
}
