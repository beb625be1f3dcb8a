//! How far the app has come in taking over the page.

/// The first screen is drawn and taken over in several tasks, so that none of them holds the browser up for long. Till the
/// last, what was painted stands there. A state that is not connected with a browser has begun.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Start {
    /// The question and the answer are drawn.
    Asking,
    /// The model beside them too.
    Drawn,
    /// The address was read, and the page is the app's.
    #[default]
    Begun,
}
