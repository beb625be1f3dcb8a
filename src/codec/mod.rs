//! How answers are written down: compact enough for ten thousand records, exact both ways.

mod answers;
mod calendar_file;
mod challenge_moves;
mod check_in;
mod checksum;
mod csv;
mod json;
mod markdown;
mod method_text;
mod role_text;
mod share_link;
mod time_zone;

pub use answers::{Field, Unreadable, pack, unpack};
pub use calendar_file::to_ics;
pub use challenge_moves::read_challenge_moves;
pub use check_in::{pack_check_in, unpack_check_in};
pub use checksum::checksum;
pub use csv::{CsvRow, MOST_MAIN, to_csv};
pub use json::{Json, NotJson};
pub use markdown::to_markdown;
pub use method_text::read_method_text;
pub use role_text::read_role_text;
pub use share_link::{Shared, UnreadableLink, read_link, write_link};
pub use time_zone::{Zone, ZoneChange};
