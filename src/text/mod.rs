//! Every short sentence on the screen, by language. The roles' long texts are data files beside this
//! module, fetched when they are wanted.
//!
//! There is one language so far; a second is a second module with the same functions.

mod en;
mod roles;

pub use en::*;
pub use roles::{Handover, RoleText, Step as HandoverStep};
