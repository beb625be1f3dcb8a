//! People in sentences: by the name that was typed, or by what their job is called.

use super::super::list;
use crate::{
    engine::Plan,
    model::{Challenge, Cover, Responsibility, Role, Stage, TeamSize, Title},
    text::isolated,
};

/// The most letters of a name.
const LONGEST: usize = 40;
/// The most words of a title: what is longer is a description.
const LONGEST_TITLE: usize = 4;

/// What stands in the field where nobody is meant, in small letters.
const NO_NAMES: [&str; 22] = [
    "just me",
    "only me",
    "none",
    "none needed",
    "none yet",
    "not needed",
    "not sure",
    "not yet",
    "n/a",
    "na",
    "nil",
    "no",
    "yes",
    "tbd",
    "tba",
    "unknown",
    "open",
    "vacant",
    "no-one",
    "noone",
    "no one",
    "nobody",
];
/// The person themselves: they are not the others who cover a role.
const SELF: [&str; 6] = ["me", "myself", "i", "us", "we", "ourselves"];
/// Short forms that are written in capitals.
const CAPITALS: [&str; 20] = [
    "ceo", "cto", "cpo", "coo", "cfo", "cmo", "cio", "cro", "cso", "cco", "cdo", "ciso", "chro", "vp", "svp",
    "evp", "hr", "qa", "sre", "pm",
];
/// How many of them are titles of which a company has one.
const TITLES: usize = 16;
/// What a title begins with that has more words.
const BEGINS: [&str; 6] = ["vp", "svp", "evp", "head", "director", "chief"];
/// What a title ends with.
const ENDS: [&str; 22] = [
    "founder",
    "co-founder",
    "cofounder",
    "founders",
    "co-founders",
    "cofounders",
    "boss",
    "board",
    "team",
    "agency",
    "lead",
    "manager",
    "engineer",
    "architect",
    "officer",
    "designer",
    "developer",
    "director",
    "recruiter",
    "contractor",
    "freelancer",
    "consultant",
];
/// Plain words that a title begins with: within a sentence they have a small letter.
const PLAIN: [&str; 24] = [
    "senior",
    "junior",
    "lead",
    "staff",
    "principal",
    "engineering",
    "product",
    "tech",
    "technical",
    "marketing",
    "sales",
    "support",
    "security",
    "data",
    "platform",
    "backend",
    "frontend",
    "external",
    "founding",
    "customer",
    "head",
    "director",
    "development",
    "design",
];

/// Whether it is among these, whatever its case.
fn is_in(words: &str, known: &[&str]) -> bool {
    known.iter().any(|one| one.eq_ignore_ascii_case(words))
}

/// Whom somebody typed, fit to stand within a sentence; nothing where that names nobody.
pub fn name(typed: &str) -> Option<String> {
    let words = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = words.trim_matches(|letter: char| letter == ' ' || ".,;:!?".contains(letter));
    let first = words.split([' ', ',']).next().unwrap_or_default();
    let names_nobody = is_in(words, &NO_NAMES) || is_in(first, &["nobody", "none"]);
    if names_nobody || !words.chars().any(char::is_alphanumeric) {
        return None;
    }
    let short = shortened(words);
    let people = short.replace(" and ", ", ").replace(" & ", ", ").replace(" + ", ", ");
    let people = people.split(", ").map(str::trim);
    let named = people.filter(|one| one.chars().any(char::is_alphanumeric) && !is_in(one, &SELF)).map(person);
    let named: Vec<String> = named.collect();
    (!named.is_empty()).then(|| list(&named))
}

/// At most [`LONGEST`] letters, of which the last is then “…”.
fn shortened(words: &str) -> String {
    if words.chars().count() <= LONGEST {
        return words.to_owned();
    }
    let start: String = words.chars().take(LONGEST - 1).collect();
    format!("{}…", start.trim_end())
}

/// One of those who were typed.
fn person(words: &str) -> String {
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    let is_plain = rest.starts_with(char::is_lowercase);
    let article = match first.to_ascii_lowercase().as_str() {
        "my" | "our" | "your" if !rest.is_empty() => Some("your"),
        "the" if !rest.is_empty() => Some("the"),
        "a" if is_plain => Some("a"),
        "an" if is_plain => Some("an"),
        _ => None,
    };
    match article {
        Some(article) => format!("{article} {}", isolated(&titled(rest))),
        None if has_article(words) => format!("the {}", isolated(&titled(words))),
        None => isolated(&in_capitals(words)),
    }
}

/// Whether it is a title of which there is one.
fn has_article(words: &str) -> bool {
    // “CEO (Anna)”
    let title = words.split(" (").next().unwrap_or(words);
    let parts: Vec<&str> = title.split(' ').collect();
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else {
        return false;
    };
    let is_several = title.contains(|letter: char| letter.is_ascii_digit());
    let is_whose = title.contains("’s ") || title.contains("'s ") || title.contains("s’ ");
    if is_several
        || is_whose
        || parts.len() > LONGEST_TITLE
        || is_in(first, &["a", "an", "two", "three", "some"])
    {
        return false;
    }
    let is_one = parts.len() == 1 && title.split('/').all(|one| is_in(one, &CAPITALS[..TITLES]));
    is_one || (parts.len() > 1 && is_in(first, &BEGINS)) || is_in(last, &ENDS)
}

/// A title as it stands within a sentence: its short forms in capitals, and no capital at its plain beginning.
fn titled(words: &str) -> String {
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    let is_plain = is_in(first, if rest.is_empty() { &ENDS } else { &PLAIN });
    if is_plain && !rest.contains(char::is_uppercase) {
        return in_capitals(&words.to_lowercase());
    }
    in_capitals(words)
}

/// The same words with the usual short forms in capitals.
fn in_capitals(words: &str) -> String {
    let one = |word: &str| if is_in(word, &CAPITALS) { word.to_ascii_uppercase() } else { word.to_owned() };
    let slashed = |word: &str| word.split('/').map(one).collect::<Vec<_>>().join("/");
    words.split(' ').map(slashed).collect::<Vec<_>>().join(" ")
}

/// The name of who covers a role, as told.
pub(super) fn named(plan: &Plan, role: Role) -> Option<String> {
    let cover = plan.inputs.cover[role]?;
    (cover != Cover::Nobody).then(|| name(&plan.covered_by[role])).flatten()
}

/// Whether nobody has said who covers a role, and somebody may.
pub(super) fn is_untold(plan: &Plan, role: Role) -> bool {
    plan.inputs.cover[role].is_none() && !plan.inputs.is_alone()
}

/// Who covers a role where nobody has said so: what the title assumes.
pub(super) fn assumed(plan: &Plan) -> &'static str {
    if plan.inputs.title == Some(Title::Cpo) { "the CTO’s side" } else { "the product side" }
}

/// Who has a role; nothing where it is told that somebody has it, but not who.
pub(super) fn who(plan: &Plan, role: Role) -> Option<String> {
    match plan.inputs.cover[role] {
        None => Some(assumed(plan).to_owned()),
        Some(_) => named(plan, role),
    }
}

/// The same of somebody who leads, or takes.
pub(super) fn who_or_somebody(plan: &Plan, role: Role) -> String {
    who(plan, role).unwrap_or_else(|| "somebody else".to_owned())
}

/// “with Bob in the lead”; where they have only a part of the role, “together with Bob”.
pub(super) fn with_who_leads(plan: &Plan, role: Role) -> String {
    let who = who_or_somebody(plan, role);
    if has_part(plan, role) { format!("together with {who}") } else { format!("with {who} in the lead") }
}

/// “Bob in the lead”; where they have only a part of the role, “shared with Bob”.
pub(super) fn who_leads(plan: &Plan, role: Role) -> String {
    let who = who_or_somebody(plan, role);
    if has_part(plan, role) { format!("shared with {who}") } else { format!("{who} in the lead") }
}

/// Whether somebody else has only a part of a role.
pub(super) fn has_part(plan: &Plan, role: Role) -> bool {
    plan.inputs.cover[role] == Some(Cover::Partly)
}

/// Who could take a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Taker {
    /// A name, or what their job is called.
    pub(super) who: String,
    /// Whether they are there, and have a part of the role.
    pub(super) has_part: bool,
}

impl Taker {
    /// Who could take this role.
    pub(super) fn of(plan: &Plan, role: Role) -> Self {
        if has_part(plan, role) {
            let who = named(plan, role).unwrap_or_else(|| "whoever has a part today".to_owned());
            return Self { who, has_part: true };
        }
        Self { who: job(plan, role).to_owned(), has_part: false }
    }

    /// Whether they are there: then they are asked, not found.
    pub(super) fn is_there(&self) -> bool {
        self.has_part || (self.who.starts_with("the ") && self.who != NEXT_ENGINEER)
    }

    /// “ask the CEO”, “find a recruiter”, “hire an engineer”.
    pub(super) fn find(&self) -> String {
        match self.who.as_str() {
            NEXT_ENGINEER => "hire an engineer".to_owned(),
            NEXT_HIRE | FIRST_HIRE => "find a co-founder or hire somebody".to_owned(),
            who if self.is_there() => format!("ask {who}"),
            who => format!("find {who}"),
        }
    }
}

/// Who comes next where there are few, or nobody.
const NEXT_ENGINEER: &str = "the next engineer";
const NEXT_HIRE: &str = "a co-founder or the next hire";
const FIRST_HIRE: &str = "a co-founder or the first hire";

/// What the job of the person is called who usually takes a role over.
fn job(plan: &Plan, role: Role) -> &'static str {
    let inputs = &plan.inputs;
    let is_small = match inputs.team_size {
        Some(size) => size == TeamSize::UpTo5,
        None => matches!(inputs.stage, Some(Stage::Mvp | Stage::Seed)),
    };
    let is_cpo = inputs.title == Some(Title::Cpo);
    match role {
        _ if inputs.is_alone() => FIRST_HIRE,
        _ if inputs.challenges.contains(Challenge::CostCutting) => "somebody on the team",
        Role::PeopleManager if is_cpo => "a group product manager",
        _ if is_small && role.home() == Responsibility::Development => NEXT_ENGINEER,
        _ if is_small => NEXT_HIRE,
        Role::Developer => "a tech lead",
        Role::Architect => "a staff engineer",
        Role::Guardian => "a reliability or security lead",
        Role::PeopleManager => "an engineering manager",
        Role::TalentBuilder => "a recruiter",
        Role::ProcessDesigner => "a team lead",
        Role::ProductManager => "a full-time product manager",
        Role::Evangelist => "a product marketer or a developer advocate",
        Role::CustomerAdvocate => "somebody for customer success",
        Role::SalesPartner => "a solutions engineer",
        Role::Visionary | Role::InvestorVoice => "the CEO",
    }
}
