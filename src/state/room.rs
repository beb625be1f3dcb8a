//! What the browser says of the room that it gives, and whether it may take it back.

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
