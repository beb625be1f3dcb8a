//! No browser: nothing happens, and the clock stands still.

use std::rc::Rc;

use crate::storage::{Answer, Event, Keys, LocalStore, MirrorError, MirrorStore, Request, WriteError};

pub(crate) fn now() -> i64 {
    0
}

pub(crate) fn random() -> u32 {
    0
}

pub(crate) fn hash() -> String {
    String::new()
}

pub(crate) fn go(_href: &str) {}

pub(crate) fn replace(_href: &str) {}

pub(crate) fn entry() -> Option<u32> {
    None
}

pub(crate) fn number_entry(_number: u32) {}

pub(crate) fn add_entry(_number: u32, _href: &str) -> bool {
    false
}

pub(crate) fn inner_link(_event: &leptos::ev::MouseEvent) -> Option<String> {
    None
}

pub(crate) fn is_narrow() -> bool {
    false
}

pub(crate) fn scrolled() -> f64 {
    0.0
}

pub(crate) fn scroll_to(_y: f64) {}

pub(crate) fn focused() -> Option<(String, u32)> {
    None
}

pub(crate) fn is_focus_lost() -> bool {
    true
}

pub(crate) fn focus(_selector: &str, _at: u32) -> bool {
    false
}

pub(crate) fn reveal(_selector: &str) {}

pub(crate) fn set_title(_title: &str) {}

pub(crate) fn live() {}

pub(crate) fn reload() {}

pub(crate) fn is_hidden() -> bool {
    false
}

pub(crate) async fn pause() {}

pub(crate) fn finish_typing() {}

pub(crate) fn leave_field() {}

pub(crate) fn keep_texts_whole() {}

pub(crate) fn press_once() {}

pub(crate) fn after_drawing(_run: impl FnOnce() + 'static) {}

pub(crate) async fn fetch(_path: &str) -> Option<String> {
    None
}

pub(crate) async fn persisted(_ask: bool) -> Option<bool> {
    None
}

pub(crate) async fn room() -> Option<(f64, f64)> {
    None
}

pub(crate) fn requests() -> (usize, usize) {
    (0, 0)
}

pub(crate) fn print() {}

pub(crate) async fn copy(_text: &str) -> bool {
    false
}

pub(crate) fn save_file(_name: &str, _kind: &str, _content: &str) {}

/// No file can be chosen without a browser.
pub(crate) enum ChosenFile {}

impl ChosenFile {
    pub(crate) fn text(self, _most: usize) -> std::future::Ready<Result<String, bool>> {
        match self {}
    }
}

pub(crate) fn chosen_file(_field: &str) -> Option<ChosenFile> {
    None
}

/// Without a browser there is no localStorage.
pub enum LocalStorage {}

impl LocalStorage {
    /// Never there.
    pub fn open() -> Option<Self> {
        None
    }
}

impl LocalStore for LocalStorage {
    fn outlasts_the_page(&self) -> bool {
        match *self {}
    }

    fn keys(&self) -> Keys {
        match *self {}
    }

    fn get(&self, _key: &str) -> Option<String> {
        match *self {}
    }

    fn set(&self, _key: &str, _value: &str) -> Result<(), WriteError> {
        match *self {}
    }

    fn remove(&self, _key: &str) -> Result<(), WriteError> {
        match *self {}
    }
}

/// Without a browser there is no `IndexedDB`: each request fails.
#[derive(Clone)]
pub struct IndexedDb(Rc<dyn Fn(Event)>);

impl IndexedDb {
    /// A mirror whose answers come as events.
    pub fn new(tell: impl Fn(Event) + 'static) -> Self {
        Self(Rc::new(tell))
    }
}

impl MirrorStore for IndexedDb {
    fn request(&self, number: u32, _connection: u32, _request: Request) {
        (self.0)(Event::Answered(number, Answer::Failed(MirrorError::Failed)));
    }

    fn close(&self, _connection: u32) {}
}
