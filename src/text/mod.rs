//! Every short sentence on the screen, by language. The roles' long texts are data files beside this
//! module, fetched when they are wanted.
//!
//! There is one language so far; a second is a second module with the same functions.

mod change;
mod en;
mod method;
mod roles;
mod search;

pub use change::Change;
pub use en::*;
pub use method::{Evidence, MethodText};
pub use roles::{Claim, Handover, RoleText, Source, Titled};
pub use search::{FEWEST_LETTERS, Hit, MOST_HITS, Part, search};
