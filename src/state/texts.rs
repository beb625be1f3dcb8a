//! The long texts, fetched when they are wanted.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{loadable::Loadable, signals::State, typing::Typing};
use crate::platform;
use crate::{
    codec::{read_challenge_moves, read_method_text, read_role_text},
    model::{ByRole, Choice, Role},
    text::{ChallengeMoves, MethodText, RoleText},
};

/// The field for what is searched for.
const SEARCH: &str = "search";

/// Whether something is to be fetched. Natively there is nowhere to fetch it from.
fn is_wanted<T>(text: &Loadable<T>) -> bool {
    matches!(text, Loadable::NotAsked | Loadable::Failed) && cfg!(target_arch = "wasm32")
}

fn fetched<T>(text: Option<T>) -> Loadable<Arc<T>> {
    text.map_or(Loadable::Failed, |text| Loadable::Ready(Arc::new(text)))
}

/// The verbs on the long texts.
#[derive(Clone, Copy)]
pub struct Texts(pub(super) State);

impl Texts {
    /// Fetches a role's long text, unless it is here or on its way.
    pub fn want_text(self, role: Role) {
        // Natively, where views are printed for tests, nothing runs what is spawned.
        if self.0.texts.with_untracked(|texts| is_wanted(&texts[role])) {
            spawn_local(self.fetch_text(role));
        }
    }

    /// Fetches the long texts of all roles, one after the other, as far as they are not here.
    pub fn want_all_texts(self) {
        spawn_local(async move {
            for &role in Role::ALL {
                self.fetch_text(role).await;
            }
            self.want_method();
            self.want_challenge_moves();
        });
    }

    /// Fetches the text of “How it works”, unless it is here or on its way.
    pub fn want_method(self) {
        if !self.0.method.with_untracked(is_wanted) {
            return;
        }
        self.0.set_method.set(Loadable::Loading);
        spawn_local(async move {
            let json = platform::fetch(&MethodText::path()).await;
            self.0
                .set_method
                .set(fetched(json.and_then(|json| read_method_text(&json)).map(MethodText::spoken)));
        });
    }

    /// Has the text of “How it works” be here, where pages are printed and nothing is fetched.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn have_method(self, text: Arc<MethodText>) {
        self.0.set_method.set(Loadable::Ready(text));
    }

    /// Fetches what to do first about each challenge, unless it is here or on its way.
    pub fn want_challenge_moves(self) {
        let moves = self.0.challenge_moves;
        if !moves.with_untracked(is_wanted) {
            return;
        }
        moves.set(Loadable::Loading);
        spawn_local(async move {
            let json = platform::fetch(&ChallengeMoves::path()).await;
            let read = json.and_then(|json| read_challenge_moves(&json)).map(ChallengeMoves::spoken);
            moves.set(fetched(read));
        });
    }

    /// How far what to do first about each challenge was fetched.
    pub fn challenge_moves(self) -> Loadable<Arc<ChallengeMoves>> {
        self.0.challenge_moves.get()
    }

    /// How far a role's long text was fetched.
    pub fn of_role(self, role: Role) -> Loadable<Arc<RoleText>> {
        self.0.texts.with(|texts| texts[role].clone())
    }

    /// Asks something of the roles' long texts, as far as they were fetched.
    pub fn so_far<T>(self, ask: impl FnOnce(&ByRole<Loadable<Arc<RoleText>>>) -> T) -> T {
        self.0.texts.with(ask)
    }

    /// Searches them for this.
    pub fn search_for(self, query: String) {
        Typing(self.0).keep(SEARCH, query);
    }

    /// What was searched for last.
    pub fn query(self) -> String {
        Typing(self.0).text(SEARCH).unwrap_or_default()
    }

    async fn fetch_text(self, role: Role) {
        if !self.0.texts.with_untracked(|texts| is_wanted(&texts[role])) {
            return;
        }
        self.0.texts.update(|texts| texts[role] = Loadable::Loading);
        let json = platform::fetch(&RoleText::path(role)).await;
        let reading = fetched(json.and_then(|json| read_role_text(&json)).map(RoleText::spoken));
        self.0.texts.update(|texts| texts[role] = reading);
    }
}
