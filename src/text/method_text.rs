//! The evidence behind the need tables: a data file, `method/<language>.json`, fetched when it is wanted.

use super::{Source, language};

/// What the article says, and what each row of the need tables stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodText {
    /// The article's address.
    pub article: String,
    /// What it says.
    pub says: Vec<String>,
    /// The rows of the tables, and the rules.
    pub rows: Vec<Evidence>,
    /// Where they come from.
    pub sources: Vec<Source>,
}

/// What one row of a need table, or one rule, stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Which table: `stage`, `size`, `business`, `challenge`, `title`, `hours` or `size-hours`; `rule` for what is no
    /// table.
    pub table: String,
    /// The id of the row's choice, or of the rule; empty for the row that holds where it is not known.
    pub row: String,
    /// How strong it is, in a word.
    pub strength: String,
    /// In a sentence or two.
    pub text: String,
    /// Places in the list of sources.
    pub sources: Vec<usize>,
}

impl MethodText {
    /// Where the text is, relative to the page.
    pub fn path() -> String {
        format!("method/{}.json", language().of_long_texts())
    }

    /// What the row with this id stands on.
    pub fn evidence(&self, table: &str, row: &str) -> Option<&Evidence> {
        self.rows.iter().find(|evidence| evidence.table == table && evidence.row == row)
    }
}
