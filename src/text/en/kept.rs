//! What is kept, and what went wrong with it.

use crate::model::HoursError;

/// Shown while what is stored is not read yet.
pub const OPENING: &str = "Stays in this browser";
/// Shown beside the state of the data while nothing was stored yet.
pub const NOTHING_STORED: &str = "Nothing stored yet";
/// What is on the screen is an example or a trial.
pub const ONLY_SHOWN: &str = "Shown only, not stored";
/// The code that opens the storage did not come.
pub const UNOPENED: &str = "Not opened: a part of the page did not load";
/// Underway to the store that outlasts a crash.
pub const SAVING: &str = "Saving …";
/// `IndexedDB` has confirmed it.
pub const SAVED: &str = "Saved in this browser";
/// Only localStorage took it. Not “saved”: a crash may lose it.
pub const STORED: &str = "Stored in this browser, not yet safe against a crash";
/// Only localStorage is erased: the other store did not answer.
pub const HALF_ERASED: &str = "Half erased: the browser’s second store did not answer yet";
/// The browser's storage is full.
pub const FULL: &str = "Not stored: the browser’s storage is full";
/// The browser refuses to store.
pub const BLOCKED: &str = "Not stored: this browser blocks storage";
/// A newer version of the app is in use.
pub const OUTDATED: &str = "Not stored: a newer version of this app is in use here. Reload the page";
/// The page has stopped.
pub const HALTED: &str = "Not stored: the page has stopped";

pub fn hours_error(error: HoursError, most: impl std::fmt::Display) -> String {
    match error {
        HoursError::NotANumber => "Write a number of hours, like 8 or 7.5.".to_owned(),
        HoursError::OutOfRange => format!("Between 0 and {most} hours."),
    }
}
