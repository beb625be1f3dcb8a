//! The part of the app's room that storage needs.

#[path = "../../../../src/codec/answers.rs"]
mod answers;
#[path = "../../../../src/codec/check_in.rs"]
mod check_in;
#[path = "../../../../src/codec/json.rs"]
mod json;

pub use answers::{Field, Unreadable, pack, unpack};
pub use check_in::{pack_check_in, unpack_check_in};
pub use json::{Json, NotJson};
