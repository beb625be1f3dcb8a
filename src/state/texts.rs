//! The long texts, fetched when they are wanted.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{Loadable, Store};
use crate::platform;
use crate::{
    codec::{read_method_text, read_role_text},
    model::{Choice, Role},
    text::{MethodText, RoleText},
};

/// Whether something is to be fetched. Natively there is nowhere to fetch it from.
fn is_wanted<T>(text: &Loadable<T>) -> bool {
    matches!(text, Loadable::NotAsked | Loadable::Failed) && cfg!(target_arch = "wasm32")
}

fn fetched<T>(text: Option<T>) -> Loadable<Arc<T>> {
    text.map_or(Loadable::Failed, |text| Loadable::Ready(Arc::new(text)))
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
        if !self.method.with_untracked(is_wanted) {
            return;
        }
        self.method.set(Loadable::Loading);
        spawn_local(async move {
            let json = platform::fetch(MethodText::PATH).await;
            self.method.set(fetched(json.and_then(|json| read_method_text(&json))));
        });
    }

    async fn fetch_text(self, role: Role) {
        if !self.texts.with_untracked(|texts| is_wanted(&texts[role])) {
            return;
        }
        self.texts.update(|texts| texts[role] = Loadable::Loading);
        let json = platform::fetch(&RoleText::path(role)).await;
        let reading = fetched(json.and_then(|json| read_role_text(&json)));
        self.texts.update(|texts| texts[role] = reading);
    }
}
