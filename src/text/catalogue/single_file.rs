//! What is another where the page is a single file, opened from a disk.

use crate::text::KeptIn;

fixed! { single_file
    name, lead, rest, save, open, outdated, keep_as_file, what_a_file_is_for, safari_does, moved, moved_does, others,
    others_does, erase_lead,
}

messages! { single_file
    /// Where what is saved is kept.
    fn where_stored(kept: KeptIn) -> &'static str;
}
