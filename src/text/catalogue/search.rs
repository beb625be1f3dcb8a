//! The search.

use crate::text::PageSection;

messages! { search
    /// The heading of a part of a role's page.
    fn part_name(part: PageSection) -> &'static str;
    /// How many passages were found; at most so many are shown.
    fn found(count: usize, most: usize) -> String;
}

fixed! { search
    hint,
    some_missing, field,
}
