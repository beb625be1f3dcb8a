//! What is written in fields and not yet anything, as data.

use std::collections::BTreeMap;

/// What is written in fields, by their names.
pub(super) type Typed = BTreeMap<String, String>;
