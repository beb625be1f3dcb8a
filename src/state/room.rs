//! What the browser says of the room that it gives, and whether it may take it back.

use leptos::{prelude::*, task::spawn_local};

use super::Store;
use crate::platform;

/// What the browser says of its storage for this page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Room {
    /// Whether it has promised not to clear it by itself.
    pub persisted: Option<bool>,
    /// Bytes taken, of everything that this address stores.
    pub taken: Option<f64>,
    /// Bytes that may be taken.
    pub quota: Option<f64>,
    /// How many files the page has asked for since it was opened.
    pub requests: usize,
    /// How many of them from anyone but the address it came from.
    pub foreign: usize,
}

impl Store {
    /// Asks the browser to keep what is stored even where it runs short of room. Some browsers ask the person:
    /// so it is asked when something is saved, not before.
    pub(super) fn ask_to_persist(self) {
        if !self.connected.get_value() {
            return;
        }
        spawn_local(async move {
            if platform::persisted(false).await != Some(true) {
                let persisted = platform::persisted(true).await;
                self.room.update(|room| room.persisted = persisted);
            }
        });
    }

    /// Asks the browser how much room there is.
    pub fn measure_room(self) {
        spawn_local(async move {
            let persisted = platform::persisted(false).await;
            let (taken, quota) = platform::room().await.unzip();
            let (requests, foreign) = platform::requests();
            self.room.set(Room { persisted, taken, quota, requests, foreign });
        });
    }
}
