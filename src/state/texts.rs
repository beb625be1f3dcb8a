//! The long texts, fetched when they are wanted.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::Store;
use crate::platform;
use crate::{
    codec::{read_method_text, read_role_text},
    model::{Choice, Role},
    text::{MethodText, RoleText},
};

/// How far a text was fetched.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Reading<T> {
    /// Not asked for.
    #[default]
    Not,
    /// On its way.
    Underway,
    /// Here.
    Here(Arc<T>),
    /// It did not come, or was not readable.
    Failed,
}

impl<T> Reading<T> {
    fn is_wanted(&self) -> bool {
        // Natively there is nowhere to fetch it from.
        matches!(self, Self::Not | Self::Failed) && cfg!(target_arch = "wasm32")
    }

    fn of(text: Option<T>) -> Self {
        text.map_or(Self::Failed, |text| Self::Here(Arc::new(text)))
    }
}

impl Store {
    /// Fetches a role's long text, unless it is here or on its way.
    pub fn want_text(self, role: Role) {
        spawn_local(self.fetch_text(role));
    }

    /// Fetches the long texts of all roles, one after the other, as far as they are not here.
    pub fn want_all_texts(self) {
        spawn_local(async move {
            for &role in Role::ALL {
                self.fetch_text(role).await;
            }
        });
    }

    /// Fetches the text of “How it works”, unless it is here or on its way.
    pub fn want_method(self) {
        if !self.method.with_untracked(Reading::is_wanted) {
            return;
        }
        self.method.set(Reading::Underway);
        spawn_local(async move {
            let json = platform::fetch(MethodText::PATH).await;
            self.method.set(Reading::of(json.and_then(|json| read_method_text(&json))));
        });
    }

    async fn fetch_text(self, role: Role) {
        if !self.texts.with_untracked(|texts| texts[role].is_wanted()) {
            return;
        }
        self.texts.update(|texts| texts[role] = Reading::Underway);
        let json = platform::fetch(&RoleText::path(role)).await;
        let reading = Reading::of(json.and_then(|json| read_role_text(&json)));
        self.texts.update(|texts| texts[role] = reading);
    }
}
