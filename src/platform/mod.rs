//! The browser, in the few words that the app needs. Natively there is none: nothing happens, and the clock
//! stands still, so that views can be drawn without a browser.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
#[path = "native.rs"]
mod browser;
#[cfg(target_arch = "wasm32")]
mod indexed_db;
#[cfg(target_arch = "wasm32")]
mod local_storage;

pub(crate) mod calendar;
pub(crate) mod element;
mod halted;
#[cfg(target_arch = "wasm32")]
mod intl;
#[cfg(not(target_arch = "wasm32"))]
#[path = "intl_native.rs"]
mod intl;
#[cfg(target_arch = "wasm32")]
mod press;
pub(crate) mod session;
mod sharing;
mod single_file;
mod style;
mod versions;
#[cfg(target_arch = "wasm32")]
mod whole_texts;

#[cfg(not(target_arch = "wasm32"))]
pub use browser::{IndexedDb, LocalStorage};
pub(crate) use browser::{
    add_entry, after_drawing, chosen_file, copy, entry, fetch, finish_typing, focus, focused, go, hash,
    inner_link, is_focus_lost, is_hidden, is_narrow, leave_field, live, now, number_entry, pause, persisted,
    print, random, reload, replace, requests, reveal, room, save_file, scroll_to, scrolled, set_title,
};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use browser::{keep_texts_whole, press_once};
pub use halted::show_halted_screen_on_panic;
pub use intl::{clock, date, month, short_date, speak_as_the_page_says, year};
pub(crate) use intl::{iso_date, iso_time, offset};
#[cfg(target_arch = "wasm32")]
pub(crate) use press::press_once;
pub(crate) use sharing::{address, can_share, share_link};
pub(crate) use single_file::is_single_file;
pub(crate) use style::load_style;
pub(crate) use versions::{ARRIVED, forget_versions, has_new_version, take_new_version};
#[cfg(target_arch = "wasm32")]
pub(crate) use whole_texts::keep_texts_whole;
#[cfg(target_arch = "wasm32")]
pub use {indexed_db::IndexedDb, local_storage::LocalStorage};
