//! The app's addresses: what stands behind the `#`, so that any static host serves them.

use std::mem;

use crate::{
    model::{Choice, IsoWeek, Role, Step},
    storage::Id,
    text,
};

/// A page of the assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssessPage {
    /// Where it begins.
    Start,
    /// One of the five steps; in the last one, a role may be picked out.
    Step(Step, Option<Role>),
    /// All answers, each with a link to change it.
    Check,
}

/// A view of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The wheel, with a role's page open or none.
    Model(Option<Role>),
    /// The same as a matrix of responsibilities and roles.
    Matrix(Option<Role>),
    /// The assessment.
    Assess(AssessPage),
    /// The answer: to the draft, or to a saved assessment.
    Focus(Option<Id>),
    /// All saved assessments, and two of them compared: the last two, or these, from the first to the second.
    History(Option<(Id, Id)>),
    /// Where the hours of a week went: of the present one, or of another.
    CheckIn(Option<IsoWeek>),
    /// What is stored.
    Data,
    /// How answers become scores; with a role, by its example.
    Method(Option<Role>),
    /// Searching the roles' texts.
    Search,
    /// What somebody has shared: a link holds it, and the address only till it is read.
    Shared(String),
    /// An address that means nothing here.
    Unknown,
}

impl Route {
    /// Reads what stands behind the `#`, with or without it, as people and programs pass it on: encoded, in capitals,
    /// with a `!`, or with something for a counter of visits at its end.
    pub fn parse(hash: &str) -> Self {
        let path = decoded(hash.trim_start_matches('#'));
        if let Some(shared) = shared(&path) {
            return Self::Shared(shared);
        }
        // Of other scripts there is no address: their tables of capitals would be a part of the first load.
        let path = path.to_ascii_lowercase();
        let path = path.split(['?', '&']).next().unwrap_or_default();
        // The full stop of a sentence, or the bracket around the address.
        let path = path.trim_end_matches(|last: char| last.is_whitespace() || ".,;:!)>\"'".contains(last));
        let path = path.trim_start_matches('!').trim_matches('/');
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            // What was a page of its own, `#/assess/express`, is the sentence on the first one.
            [] | ["assess", "express"] => Some(Self::Model(None)),
            ["roles", role] => Role::from_id(role).map(|role| Self::Model(Some(role))),
            ["matrix"] => Some(Self::Matrix(None)),
            ["matrix", role] => Role::from_id(role).map(|role| Self::Matrix(Some(role))),
            ["assess"] => Some(Self::Assess(AssessPage::Start)),
            ["assess", "check"] => Some(Self::Assess(AssessPage::Check)),
            ["assess", step] => Step::from_id(step).map(|step| Self::Assess(AssessPage::Step(step, None))),
            ["assess", step, role] => Step::from_id(step)
                .filter(|step| matches!(step, Step::You | Step::Team))
                .zip(Role::from_id(role))
                .map(|(step, role)| Self::Assess(AssessPage::Step(step, Some(role)))),
            ["focus"] => Some(Self::Focus(None)),
            ["focus", id] => id.parse().ok().map(|id| Self::Focus(Some(id))),
            ["history"] => Some(Self::History(None)),
            ["history", before, after] => {
                before.parse().ok().zip(after.parse().ok()).map(|pair| Self::History(Some(pair)))
            }
            ["check-in"] => Some(Self::CheckIn(None)),
            ["check-in", week] => week.parse().ok().map(|week| Self::CheckIn(Some(week))),
            ["data"] => Some(Self::Data),
            ["how"] => Some(Self::Method(None)),
            ["how", role] => Role::from_id(role).map(|role| Self::Method(Some(role))),
            ["search"] => Some(Self::Search),
            _ => None,
        }
        .unwrap_or(Self::Unknown)
    }

    /// The address, to be used in links: `#/roles/architect`.
    pub fn href(&self) -> String {
        match self {
            Self::Model(None) | Self::Unknown => "#/".to_owned(),
            Self::Model(Some(role)) => format!("#/roles/{role}"),
            Self::Matrix(None) => "#/matrix".to_owned(),
            Self::Matrix(Some(role)) => format!("#/matrix/{role}"),
            Self::Assess(AssessPage::Start) => "#/assess".to_owned(),
            Self::Assess(AssessPage::Check) => "#/assess/check".to_owned(),
            Self::Assess(AssessPage::Step(step, None)) => format!("#/assess/{step}"),
            Self::Assess(AssessPage::Step(step, Some(role))) => format!("#/assess/{step}/{role}"),
            Self::Focus(None) => "#/focus".to_owned(),
            Self::Focus(Some(id)) => format!("#/focus/{id}"),
            Self::History(None) => "#/history".to_owned(),
            Self::History(Some((before, after))) => format!("#/history/{before}/{after}"),
            Self::CheckIn(None) => "#/check-in".to_owned(),
            Self::CheckIn(Some(week)) => format!("#/check-in/{week}"),
            Self::Data => "#/data".to_owned(),
            Self::Method(None) => "#/how".to_owned(),
            Self::Method(Some(role)) => format!("#/how/{role}"),
            Self::Search => "#/search".to_owned(),
            // What it holds is not for the address bar.
            Self::Shared(_) => "#/s".to_owned(),
        }
    }

    /// The folder of the page that says the same without the app, where there is one: `roles/architect/`.
    pub fn page_to_read(&self) -> String {
        format!("{}/", self.href().trim_start_matches("#/"))
    }

    /// The role whose page is open beside the wheel or the matrix.
    pub fn open_role(&self) -> Option<Role> {
        match self {
            Self::Model(role) | Self::Matrix(role) => *role,
            _ => None,
        }
    }

    /// What the view is called.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Model(None) => text::views::app(),
            Self::Matrix(None) => text::views::matrix(),
            Self::Model(Some(role)) | Self::Matrix(Some(role)) => text::role(*role),
            Self::Assess(AssessPage::Start) => text::views::assess(),
            Self::Assess(AssessPage::Step(step, _)) => text::assess::step_title(*step),
            Self::Assess(AssessPage::Check) => text::assess::check_title(),
            Self::Focus(_) => text::views::focus(),
            Self::History(_) => text::views::history(),
            Self::CheckIn(_) => text::views::check_in(),
            Self::Data => text::views::data(),
            Self::Method(_) => text::views::method(),
            Self::Search => text::views::search(),
            Self::Shared(_) => text::share::opened(),
            Self::Unknown => text::unknown::title(),
        }
    }

    /// The title of the browser's window.
    pub fn title(&self) -> String {
        let (name, app) = (self.name(), text::views::app());
        match self {
            Self::Model(None) => app.to_owned(),
            Self::Assess(AssessPage::Step(step, _)) => {
                format!("{name} · {} · {app}", text::assess::step_of(*step))
            }
            _ => format!("{name} · {app}"),
        }
    }

    /// Whether this address belongs to the part of the app that begins at another.
    pub fn is_under(&self, top: &Self) -> bool {
        let is_model = |route: &Self| matches!(route, Self::Model(_) | Self::Matrix(_));
        let is_history = |route: &Self| matches!(route, Self::History(_) | Self::CheckIn(_));
        mem::discriminant(self) == mem::discriminant(top)
            || (is_model(self) && is_model(top))
            || (is_history(self) && is_history(top))
    }

    /// Whether two addresses show the same view, perhaps with something else picked out in it.
    pub fn same_view(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Model(_) | Self::Matrix(_), Self::Model(_) | Self::Matrix(_))
            | (Self::History(_), Self::History(_))
            | (Self::Method(_), Self::Method(_)) => true,
            (Self::Assess(AssessPage::Step(a, _)), Self::Assess(AssessPage::Step(b, _))) => a == b,
            (a, b) => a == b,
        }
    }
}

/// What a link holds, of which every capital counts: up to the first letter that none has.
fn shared(path: &str) -> Option<String> {
    let path = path.trim_start_matches(['!', '/']);
    let shared = path.strip_prefix(['s', 'S'])?;
    let is_of_link = |letter: char| letter.is_ascii_alphanumeric() || ".-_".contains(letter);
    let held = match shared.strip_prefix('/') {
        None if shared.is_empty() => "",
        Some(held) => held.split(|letter| !is_of_link(letter)).next().unwrap_or_default(),
        None => return None,
    };
    // The full stop of a sentence.
    Some(held.trim_end_matches('.').to_owned())
}

/// A text without percent encoding; what is no such code stays as it is.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, others)) = rest.split_first() {
        let code = others.get(..2).filter(|_| first == b'%').and_then(|code| std::str::from_utf8(code).ok());
        let byte = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(byte.unwrap_or(first));
        rest = if byte.is_some() { &others[2..] } else { others };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}
