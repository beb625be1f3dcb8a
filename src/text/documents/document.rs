//! What a page that is handed on is made of.

use crate::model::Hours;

/// A page that is handed on. Its words are plain text: whoever writes them down takes care that none of them, which a
/// person may have typed, is anything else there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// Below the title: days.
    pub dates: Vec<String>,
    /// What has to be known before it is read: that it is an example's, or only tried.
    pub notice: Vec<String>,
    /// What it is about, each a paragraph.
    pub lead: Vec<String>,
    /// What it says, the most important first: each the largest words on the page.
    pub answer: Vec<String>,
    /// The rest.
    pub sections: Vec<Section>,
    /// The last line; empty where there is none.
    pub foot: String,
}

/// A part with a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What it is about.
    pub subject: Subject,
    /// Its heading.
    pub title: String,
    /// What is in it.
    pub blocks: Vec<Block>,
}

/// What a section is about: by this it has its place on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Why.
    Reasons,
    /// Where the hours go.
    Week,
    /// What becomes of each challenge.
    Challenges,
    /// Who takes what.
    Takers,
    /// Whom to find first.
    First,
    /// What would change it.
    Changes,
    /// Anything else.
    Other,
}

impl Subject {
    /// A word for it in the code of a page.
    pub fn id(self) -> &'static str {
        match self {
            Self::Reasons => "reasons",
            Self::Week => "week",
            Self::Challenges => "challenges",
            Self::Takers => "takers",
            Self::First => "first",
            Self::Changes => "changes",
            Self::Other => "other",
        }
    }
}

/// What a section is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Words(String),
    /// A list.
    List(Vec<Item>),
    /// A table.
    Table(Table),
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is about; nothing where the words say it.
    pub name: Option<String>,
    /// What is said.
    pub words: String,
}

/// A table: each row has as many cells as there are heads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub heads: Vec<String>,
    /// From which column on there are numbers.
    pub numbers_from: usize,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The cells; the first names the row.
    pub cells: Vec<String>,
    /// The hours that it tells, now and planned, where they are drawn besides.
    pub hours: Option<(Option<Hours>, Hours)>,
}

impl From<String> for Item {
    fn from(words: String) -> Self {
        Self { name: None, words }
    }
}
