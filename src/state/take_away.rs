//! What is taken away from the page: printed, copied, saved as a file.

use leptos::{prelude::*, task::spawn_local};

use super::signals::State;
use crate::{
    codec::{Shared, write_link},
    platform,
    routes::Route,
    text::{self, Day},
};

/// After so many milliseconds an answer is worth another look: four weeks.
const LOOK_AGAIN: i64 = 28 * 86_400_000;

/// The verbs on what is taken away.
#[derive(Clone, Copy)]
pub struct TakeAway(pub(super) State);

impl TakeAway {
    /// What time it is.
    pub fn now(self) -> i64 {
        platform::now()
    }

    /// The day of this time, and the day by which to look again, unless it has passed; in words.
    pub fn days(self, time: i64) -> (String, Option<String>) {
        let next = time + LOOK_AGAIN;
        (platform::date(time), (next >= platform::now()).then(|| platform::date(next)))
    }

    /// The day of this time, where the person is.
    pub fn day(self, time: i64) -> Day {
        let (year, month, day) = platform::calendar::date(time);
        Day { year, month, day }
    }

    /// Noon of a day, where the person is.
    pub fn noon(self, Day { year, month, day }: Day) -> i64 {
        platform::calendar::noon(year, month, day)
    }

    /// Whether a link to the page leads to it from elsewhere.
    pub fn has_address(self) -> bool {
        platform::address().is_some()
    }

    /// The link that holds this; nothing where the page has no address on the web.
    pub fn link(self, shared: &Shared) -> Option<String> {
        let address = platform::address()?;
        Some(format!("{address}{}/{}", Route::Shared(String::new()).href(), write_link(shared)))
    }

    /// Whether the browser can hand a link to other apps.
    pub fn can_send(self) -> bool {
        platform::can_share()
    }

    /// Hands a link to an app that the person chooses, and tells `done` whether that could be.
    pub fn send(self, link: String, done: Callback<bool>) {
        spawn_local(async move {
            let could = platform::share_link(text::share::opened(), &link).await;
            // The view may have gone.
            let _ = done.try_run(could);
        });
    }

    /// Asks the browser to print the page, once what is drawn now is on it.
    pub fn print(self) {
        platform::after_drawing(platform::print);
    }

    /// Hands the person this text as a file; its name has the day of this time.
    pub fn save_markdown(self, name: &str, time: i64, text: &str) {
        let name = format!("twelve-hats-{name}-{}.md", platform::iso_date(time));
        platform::save_file(&name, "text/markdown;charset=utf-8", text);
    }

    /// Copies this text, says so in these `words`, and tells `done` whether it could be.
    pub fn copy(self, text: String, words: &'static str, done: Callback<bool>) {
        // Said anew, also where it was what was said last.
        self.0.announce(String::new());
        spawn_local(async move {
            let is_copied = platform::copy(&text).await;
            if is_copied {
                self.0.announce(words.to_owned());
            }
            // The view may have gone.
            let _ = done.try_run(is_copied);
        });
    }
}
