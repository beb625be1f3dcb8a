//! The search.

use crate::text::Part;

messages! { search
    /// The heading of a part of a role's page.
    fn part_name(part: Part) -> &'static str;
}
