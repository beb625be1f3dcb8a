//! What is stored survives: damage, newer versions, full storage, a second tab, and the app's own verbs.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{LazyLock, Mutex},
};

use crate::support::{any_answers, any_week, any_weights, at_most, halves, holds, set, weights};
use proptest::{collection::vec, prelude::*, sample::Index};
use serde_json::json;
use twelve_hats::{
    codec::{Field, Unreadable, pack, pack_check_in},
    model::{
        Answer, Answers, Business, ByResponsibility, ByRole, Challenge, CheckIn, Choice, Cover, Energy,
        Hours, IsoWeek, LONGEST_NAME, LONGEST_NOTE, Level, ROLES, Responsibility, Role, Spent, Stage, Table,
        TeamSize, Title, Weights,
    },
    state,
    storage::{
        Archive, Body, COPY, Content, Epoch, Id, Import, Key, Keys, Kind, LocalStore, Mark, Marks, Memory,
        Mirrored, Opening, Problem, Record, Revision, SCHEMA, Setting, Stamp, Tags, Unread, Verdict, Week,
        WriteError,
    },
};

/// Random cases for each property.
const CASES: u32 = 10_000;
/// UTF-16 units of keys and values that a browser's storage takes.
const QUOTA: usize = 5_242_880;

// What the tests put in.

fn stamp(time: i64) -> Stamp {
    Stamp { model: 1, time }
}

fn noted(note: &str) -> Content {
    let answers = Answers { stage: Answer::Given(Stage::Seed), ..Answers::default() };
    Content { answers, weights: Weights::default(), note: note.to_owned() }
}

/// Everything answered, with the longest spelling of each answer, but no names.
fn full_answers() -> Answers {
    Answers {
        title: Answer::Given(Title::Both),
        businesses: Answer::Given(Business::ALL.iter().copied().collect()),
        stage: Answer::Given(Stage::Mature),
        challenges: Answer::Given(Challenge::ALL.iter().copied().collect()),
        team_size: Answer::Given(TeamSize::UpTo15),
        cover: ByRole::from_fn(|_| Answer::Given(Cover::Fully)),
        covered_by: ByRole::default(),
        skill: ByRole::from_fn(|_| Answer::Given(Level::Highest)),
        joy: ByRole::from_fn(|_| Answer::Given(Level::Highest)),
        hours_now: ByRole::from_fn(|_| Some(Hours::LONGEST_WEEK)),
        week: Some(Hours::LONGEST_WEEK),
    }
}

/// Texts that break what is put together carelessly.
const HOSTILE: &[&str] = &[
    "\"quoted\" and 'quoted'",
    "back\\slash \\u0000 \\",
    "two\nlines\r\nand\ta tab",
    "NUL \0, bell \u{7}, escape \u{1b}, delete \u{7f}",
    "👩‍💻 🏳️‍🌈 𝒳 é e\u{301}",
    "\u{202e}right to left\u{202c} \u{200f}\u{2066}x\u{2069}",
    "line \u{2028} paragraph \u{2029}",
    "\u{feff}\u{fffd}\u{ffff}\u{10ffff}",
    "</script><img src=x onerror=alert(1)>",
    "__proto__",
    "{\"schema\":3}",
    "12h/assessment/0001abcdef/1",
    " ",
];

/// Any text of at most so many characters, often one of exactly so many.
fn any_text(longest: usize) -> BoxedStrategy<String> {
    let hostile = (0..HOSTILE.len()).prop_map(|at| HOSTILE[at].to_owned());
    let long = (any::<char>(), any::<char>())
        .prop_map(move |(one, other)| [one, other].into_iter().cycle().take(longest).collect::<String>());
    let text = prop_oneof![1 => Just(String::new()), 2 => hostile, 2 => any::<String>(), 1 => long];
    text.prop_map(move |text| text.chars().take(longest).collect()).boxed()
}

fn any_content() -> BoxedStrategy<Content> {
    // A few names shared out among the roles.
    let names = (any_text(LONGEST_NAME), any_text(LONGEST_NAME), vec(0..4_usize, ROLES)).prop_map(
        |(one, other, who)| {
            ByRole::from_fn(|role| {
                [&one, &other].get(who[role.index()]).map_or_else(String::new, |&name| name.clone())
            })
        },
    );
    let names = prop_oneof![1 => Just(ByRole::default()), 2 => names];
    let answers = (any_answers(), proptest::option::of(any_week()), names)
        .prop_map(|(answers, week, covered_by)| Answers { week, covered_by, ..answers });
    (answers.boxed(), any_weights(), any_text(LONGEST_NOTE))
        .prop_map(|(answers, weights, note)| Content { answers, weights, note })
        .boxed()
}

fn any_hours() -> impl Strategy<Value = Option<Hours>> {
    proptest::option::of((0..=336_u16).prop_map(halves))
}

fn any_check_in() -> BoxedStrategy<CheckIn> {
    let by_responsibility = vec(any_hours(), 4)
        .prop_map(|hours| Spent::ByResponsibility(Table::from_fn(|at: Responsibility| hours[at.index()])));
    let by_role =
        vec(any_hours(), ROLES).prop_map(|hours| Spent::ByRole(ByRole::from_fn(|role| hours[role.index()])));
    let energy = proptest::option::of((0..Energy::ALL.len()).prop_map(|at| Energy::ALL[at]));
    (prop_oneof![by_responsibility, by_role], energy)
        .prop_map(|(spent, energy)| CheckIn { spent, energy })
        .boxed()
}

/// Kind and id with what such a record may say.
fn any_said() -> BoxedStrategy<(Kind, Id, Body)> {
    // `zzzz` is beyond the last counter of an assessment.
    let id = || "[0-9a-y][0-9a-z]{0,31}".prop_map(|id| id.parse::<Id>().unwrap());
    let answers = (0..2_usize, id(), any_content())
        .prop_map(|(kind, id, content)| ([Kind::Assessment, Kind::Draft][kind], id, Body::Answers(content)));
    let week =
        (0..=9999_i32, 1..=12_u8, 1..=28_u8).prop_filter_map("a week", |(y, m, d)| IsoWeek::of(y, m, d));
    let weeks = (week, any_check_in(), proptest::option::of(id())).prop_map(|(week, check_in, plan)| {
        (Kind::CheckIn, Id::of_week(week), Body::Week(Week { check_in, plan }))
    });
    let settings = id().prop_map(|id| (Kind::Setting, id, Body::Set));
    let deleted = (0..Kind::ALL.len(), id()).prop_map(|(kind, id)| (Kind::ALL[kind], id, Body::Deleted));
    prop_oneof![6 => answers, 3 => weeks, 1 => settings, 1 => deleted].boxed()
}

fn any_record() -> impl Strategy<Value = Record> {
    let rev = (1..=Revision::MAX.get()).prop_map(rev);
    let parent = proptest::option::of((1..=Revision::MAX.get()).prop_map(self::rev));
    let tags = (any::<u16>(), any::<u16>()).prop_map(|(own, parent)| Tags { own, parent });
    (any_said(), rev, any::<u16>(), parent, tags, any::<i64>()).prop_map(
        |((kind, id, body), rev, model, parent, tags, time)| Record {
            key: Key { kind, id, rev },
            model,
            parent,
            tags,
            time,
            body,
        },
    )
}

/// A revision that a test spells.
fn rev(number: u32) -> Revision {
    Revision::new(number).unwrap()
}

// Backends.

/// All that a backend holds.
fn contents(backend: &dyn LocalStore) -> BTreeMap<String, String> {
    backend.keys().map(|key| (key.clone(), backend.get(&key).unwrap())).collect()
}

fn units(key: &str, value: &str) -> usize {
    key.encode_utf16().count() + value.encode_utf16().count()
}

/// A memory with these values in it.
fn put(memory: Memory, values: &BTreeMap<String, String>) -> Memory {
    for (key, value) in values {
        memory.set(key, value).unwrap();
    }
    memory
}

/// A memory that notes what is overwritten, and refuses what it is told to refuse.
#[derive(Default)]
struct Watched {
    memory: Memory,
    overwritten: Mutex<Vec<String>>,
    takes_nothing: bool,
    never_removes: Option<String>,
}

impl LocalStore for Watched {
    fn outlasts_the_page(&self) -> bool {
        self.memory.outlasts_the_page()
    }

    fn keys(&self) -> Keys {
        self.memory.keys()
    }

    fn get(&self, key: &str) -> Option<String> {
        self.memory.get(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), WriteError> {
        if self.takes_nothing {
            return Err(WriteError::Blocked);
        }
        if self.memory.get(key).is_some() {
            self.overwritten.lock().unwrap().push(key.to_owned());
        }
        self.memory.set(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), WriteError> {
        if self.never_removes.as_deref() == Some(key) {
            return Err(WriteError::Blocked);
        }
        self.memory.remove(key)
    }
}

/// The revisions of a record that a backend holds.
fn revisions(backend: &dyn LocalStore, kind: Kind, id: &Id) -> Vec<u32> {
    let keys = backend.keys().filter_map(|key| key.parse::<Key>().ok());
    let mut revisions: Vec<u32> =
        keys.filter(|key| key.kind == kind && key.id == *id).map(|key| key.rev.get()).collect();
    revisions.sort_unstable();
    revisions
}

fn notes(archive: &Archive) -> Vec<String> {
    archive.assessments().into_iter().map(|entry| entry.content.note).collect()
}

/// What the next visit does with what was deleted.
fn forget_deleted(archive: &mut Archive, backend: &dyn LocalStore) {
    let gone = archive.deleted();
    archive.purge(backend, &gone).unwrap();
}

/// A store with all that there can be: revisions, a deleted assessment, names, hostile notes, a draft, and
/// what belongs to somebody else.
fn furnished() -> Memory {
    static VALUES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| contents(&furnish()));
    put(Memory::default(), &VALUES)
}

fn furnish() -> Memory {
    let memory = Memory::default();
    let mut archive = Archive::default();
    let first = archive.save(&memory, noted("first"), stamp(1_000), 11).unwrap();
    let gone = archive.save(&memory, noted("gone"), stamp(2_000), 22).unwrap();
    let mut named = full_answers();
    for (role, name) in Role::ALL.iter().zip(HOSTILE) {
        named.covered_by[*role] = name.chars().take(LONGEST_NAME).collect();
    }
    let content = Content { answers: named, weights: weights([334, 333, 333]), note: HOSTILE.concat() };
    archive.save(&memory, content, stamp(3_000), 33).unwrap();
    archive.rename(&memory, &first, "first, renamed".to_owned(), stamp(4_000)).unwrap();
    archive.rename(&memory, &first, "first, renamed \"again\" 😀".to_owned(), stamp(5_000)).unwrap();
    archive.delete(&memory, &gone, stamp(6_000)).unwrap();
    archive.save_draft(&memory, noted(""), stamp(7_000)).unwrap();
    archive.save_draft(&memory, Content { answers: full_answers(), ..noted("") }, stamp(8_000)).unwrap();
    for (key, value) in FOREIGN {
        memory.set(key, value).unwrap();
    }
    memory
}

/// What others store under the same address.
const FOREIGN: &[(&str, &str)] = &[
    ("", "an empty key"),
    ("theme", "dark"),
    ("12hats/assessment/0001abcdef/1", "{\"schema\":1}"),
    ("12H/assessment/0001abcdef/1", "{"),
    (" 12h/draft/current/1", "\0"),
    ("x/12h/draft/current/1", "12h/draft/current/1"),
];

// One record: its shape.

/// The shape of schema 1, literally. It must not change: people have such values in their browsers.
const SCHEMA_1: &str = concat!(
    r#"{"schema":1,"model":1,"id":"0001abcdef","rev":2,"parent":1,"time":1700000000000,"#,
    r#""answers":"2.a.1.ag.01----------.-.?-----------.,7,,,,,,,,,,.90","#,
    r#""names":["","Anna \"A\"","","","","","","","","","",""],"weights":[400,350,250],"note":"Zürich\n😀"}"#,
);
const ASSESSMENT_KEY: &str = "12h/assessment/0001abcdef/2";
const TOMBSTONE_KEY: &str = "12h/assessment/0001abcdef/3";
const DRAFT_KEY: &str = "12h/draft/current/1";
/// The same of a deleted assessment, and of a draft in which only the stage is known.
const SCHEMA_1_TOMBSTONE: &str =
    r#"{"schema":1,"model":1,"id":"0001abcdef","rev":3,"parent":2,"time":1700000000001,"deleted":true}"#;
const SCHEMA_1_DRAFT: &str = concat!(
    r#"{"schema":1,"model":1,"id":"current","rev":1,"parent":0,"time":-5,"#,
    r#""answers":"-.-.1.-.-.-.-.-.-","weights":[500,300,200]}"#,
);

/// The same of schema 2, which has names by role; and what is new in it.
const SCHEMA_2: &str = concat!(
    r#"{"schema":2,"model":1,"id":"0001abcdef","rev":2,"parent":1,"time":1700000000000,"#,
    r#""answers":"2.a.1.ag.01----------.-.?-----------.,7,,,,,,,,,,.90","#,
    r#""names":{"architect":"Anna \"A\""},"weights":[400,350,250],"note":"Zürich\n😀"}"#,
);
const SCHEMA_2_TOMBSTONE: &str =
    r#"{"schema":2,"model":1,"id":"0001abcdef","rev":3,"parent":2,"time":1700000000001,"deleted":true}"#;
const SCHEMA_2_DRAFT: &str = concat!(
    r#"{"schema":2,"model":1,"id":"current","rev":1,"parent":0,"time":-5,"#,
    r#""answers":"-.-.1.-.-.-.-.-.-","weights":[500,300,200]}"#,
);
const SCHEMA_2_WEEK: &str = concat!(
    r#"{"schema":2,"model":1,"id":"2026w47","rev":1,"parent":0,"time":7,"#,
    r#""spent":"40,,16,.3","plan":"0001abcdef"}"#,
);
const SCHEMA_2_SETTING: &str = r#"{"schema":2,"model":1,"id":"backup","rev":2,"parent":1,"time":8}"#;

/// What is new in schema 3: which values follow which. Where that is not known, nothing is written of it.
const SCHEMA_3: &str = concat!(
    r#"{"schema":3,"model":1,"id":"0001abcdef","rev":2,"parent":1,"tags":[65535,7],"time":1700000000000,"#,
    r#""answers":"2.a.1.ag.01----------.-.?-----------.,7,,,,,,,,,,.90","#,
    r#""names":{"architect":"Anna \"A\""},"weights":[400,350,250],"note":"Zürich\n😀"}"#,
);
const SCHEMA_3_TOMBSTONE: &str =
    r#"{"schema":3,"model":1,"id":"0001abcdef","rev":3,"parent":2,"time":1700000000001,"deleted":true}"#;

fn content_of_fixtures() -> Content {
    let mut answers = Answers {
        title: Answer::Given(Title::Both),
        businesses: Answer::Given(set(&[Business::SalesLedB2b])),
        stage: Answer::Given(Stage::Seed),
        challenges: Answer::Given(set(&[Challenge::KeyCustomer, Challenge::UnclearStrategy])),
        week: Some(halves(90)),
        ..Answers::default()
    };
    answers.cover[Role::Developer] = Answer::Given(Cover::Nobody);
    answers.cover[Role::Architect] = Answer::Given(Cover::Partly);
    "Anna \"A\"".clone_into(&mut answers.covered_by[Role::Architect]);
    answers.joy[Role::Developer] = Answer::NotSure;
    answers.hours_now[Role::Architect] = Some(halves(7));
    Content { answers, weights: weights([400, 350, 250]), note: "Zürich\n😀".to_owned() }
}

#[test]
fn a_value_of_every_schema_loads() {
    assert_eq!(SCHEMA, 3, "a new schema needs fixtures of its own here, and a migration of this one");
    let id: Id = "0001abcdef".parse().unwrap();
    let key = Key { kind: Kind::Assessment, id, rev: rev(2) };
    let whole = Record {
        key: key.clone(),
        model: 1,
        parent: Some(rev(1)),
        tags: Tags::default(),
        time: 1_700_000_000_000,
        body: Body::Answers(content_of_fixtures()),
    };
    let tombstone = Record {
        key: Key { rev: rev(3), ..key },
        parent: Some(rev(2)),
        time: 1_700_000_000_001,
        body: Body::Deleted,
        ..whole.clone()
    };
    let tagged = Record { tags: Tags { own: 65535, parent: 7 }, ..whole.clone() };
    let draft_key = Key { kind: Kind::Draft, id: Id::draft(), rev: rev(1) };
    let draft = Record {
        key: draft_key,
        model: 1,
        parent: None,
        tags: Tags::default(),
        time: -5,
        body: Body::Answers(noted("")),
    };
    let week_key = Key { kind: Kind::CheckIn, id: "2026w47".parse().unwrap(), rev: rev(1) };
    let mut hours = ByResponsibility::default();
    (hours[Responsibility::Development], hours[Responsibility::Product]) =
        (Some(halves(40)), Some(halves(16)));
    let check_in = CheckIn { spent: Spent::ByResponsibility(hours), energy: Some(Energy::Good) };
    let body = Body::Week(Week { check_in, plan: Some("0001abcdef".parse().unwrap()) });
    let week = Record { key: week_key, model: 1, parent: None, tags: Tags::default(), time: 7, body };
    let set_key = Key { kind: Kind::Setting, id: "backup".parse().unwrap(), rev: rev(2) };
    let set = Record {
        key: set_key,
        model: 1,
        parent: Some(rev(1)),
        tags: Tags::default(),
        time: 8,
        body: Body::Set,
    };
    for (key, value, record) in [
        (ASSESSMENT_KEY, SCHEMA_1, &whole),
        (TOMBSTONE_KEY, SCHEMA_1_TOMBSTONE, &tombstone),
        (DRAFT_KEY, SCHEMA_1_DRAFT, &draft),
        (ASSESSMENT_KEY, SCHEMA_2, &whole),
        (TOMBSTONE_KEY, SCHEMA_2_TOMBSTONE, &tombstone),
        (ASSESSMENT_KEY, SCHEMA_3, &tagged),
        (TOMBSTONE_KEY, SCHEMA_3_TOMBSTONE, &tombstone),
        (DRAFT_KEY, SCHEMA_2_DRAFT, &draft),
        ("12h/check-in/2026w47/1", SCHEMA_2_WEEK, &week),
        ("12h/setting/backup/2", SCHEMA_2_SETTING, &set),
    ] {
        assert_eq!(Record::parse(key, value).as_ref(), Ok(record), "{value}");
        assert_eq!(record.key.to_string(), key);
        assert_eq!(record.is_tombstone(), key == TOMBSTONE_KEY);
        // What is read from any schema is written as the present one, and is then as it was: to migrate twice
        // is to migrate once.
        let written = record.to_value();
        assert_eq!(Record::parse(key, &written).as_ref(), Ok(record), "{written}");
        if value.starts_with("{\"schema\":3") {
            assert_eq!(written, value);
        }
    }
}

#[test]
fn names_of_schema_1_keep_their_roles() {
    let any_names = vec(any_text(LONGEST_NAME), ROLES);
    holds(1_000, &any_names, |names| {
        let value =
            with(SCHEMA_1, r#"["","Anna \"A\"","","","","","","","","","",""]"#, &json!(names).to_string());
        let record = Record::parse(ASSESSMENT_KEY, &value).unwrap();
        let read = record.content().unwrap().answers.covered_by.values().to_vec();
        prop_assert_eq!(&read, &names);
        let again = Record::parse(ASSESSMENT_KEY, &record.to_value()).unwrap();
        prop_assert_eq!(again, record);
        Ok(())
    });
}

#[test]
fn records_survive_being_written() {
    holds(CASES, &any_record(), |record| {
        let (key, value) = (record.key.to_string(), record.to_value());
        prop_assert_eq!(Record::parse(&key, &value), Ok(record), "{}", value);
        Ok(())
    });
}

#[test]
fn hostile_names_and_notes_survive_being_written() {
    for &text in HOSTILE {
        let mut content = Content { note: text.to_owned(), ..content_of_fixtures() };
        content.answers.covered_by =
            ByRole::from_fn(|role| if role == Role::Developer { String::new() } else { text.to_owned() });
        let memory = Memory::default();
        let mut archive = Archive::default();
        let id = archive.save(&memory, content.clone(), stamp(1), 7).unwrap();
        archive.save_draft(&memory, content.clone(), stamp(2)).unwrap();
        let loaded = Archive::load(&memory);
        assert_eq!(loaded.unread(), [], "{text:?}");
        assert_eq!(loaded.assessment(&id).unwrap().content, content, "{text:?}");
        assert_eq!(loaded.draft(), Some(&content), "{text:?}");
    }
}

#[test]
fn every_value_is_json_to_another_parser() {
    holds(CASES, &any_record(), |record| {
        let text = record.to_value();
        let read: serde_json::Value =
            serde_json::from_str(&text).map_err(|error| TestCaseError::fail(format!("{error}: {text}")))?;
        let mut expected = json!({
            "schema": 3,
            "model": record.model,
            "id": record.key.id.as_str(),
            "rev": record.key.rev.get(),
            "parent": record.parent.map_or(0, Revision::get),
            "time": record.time,
        });
        if record.tags != Tags::default() {
            expected["tags"] = json!([record.tags.own, record.tags.parent]);
        }
        match &record.body {
            Body::Answers(content) => {
                expected["answers"] = json!(pack(&content.answers));
                expected["weights"] = json!(content.weights.per_mille());
                if !content.note.is_empty() {
                    expected["note"] = json!(content.note);
                }
                for (role, name) in content.answers.covered_by.iter().filter(|(_, name)| !name.is_empty()) {
                    expected["names"][role.id()] = json!(name);
                }
            }
            Body::Week(week) => {
                expected["spent"] = json!(pack_check_in(&week.check_in));
                if let Some(plan) = &week.plan {
                    expected["plan"] = json!(plan.as_str());
                }
            }
            Body::Set => {}
            Body::Deleted => expected["deleted"] = json!(true),
        }
        prop_assert_eq!(read, expected);
        Ok(())
    });
}

#[test]
fn ten_thousand_full_records_fit_a_browsers_storage() {
    let key = Key { kind: Kind::Assessment, id: Id::after([].into_iter(), u32::MAX >> 1), rev: rev(9_999) };
    // The end of the year 9999.
    let time = 253_402_300_799_999;
    let content = Content { answers: full_answers(), weights: weights([333, 333, 334]), note: String::new() };
    let tags = Tags { own: u16::MAX, parent: u16::MAX };
    let record =
        Record { key, model: 99, parent: Some(rev(9_998)), tags, time, body: Body::Answers(content) };
    let value = record.to_value();
    assert!(value.encode_utf16().count() <= 270, "{} units: {value}", value.encode_utf16().count());
    let one = units(&record.key.to_string(), &value);
    assert!(one * 10_000 <= QUOTA, "{one} units each");
}

/// Holds a key and a value to the problem with them (`None` for any), and to this: it is listed with its
/// very text, it stays where it is, and it hinders nothing else.
fn check(key: &str, value: &str, expected: Option<&Problem>) {
    let shown: String = value.chars().take(200).collect();
    let problem = Record::parse(key, value).expect_err(&shown);
    match (expected, &problem) {
        // The reader's own words are its own.
        (None, _) | (Some(Problem::Json(_)), Problem::Json(_)) => {}
        (Some(expected), found) => assert_eq!(found, expected, "{key} {shown}"),
    }
    assert!(!state::problem_in_words(&problem).is_empty());

    let memory = furnished();
    let before = Archive::load(&memory);
    memory.set(key, value).unwrap();
    let stored = contents(&memory);
    let archive = Archive::load(&memory);
    assert_eq!(archive.unread(), [Unread { key: key.to_owned(), value: value.to_owned(), problem }], "{key}");
    assert_eq!(archive.assessments(), before.assessments(), "{key} {shown}");
    assert_eq!(archive.draft(), before.draft(), "{key} {shown}");
    assert_eq!(archive.stored_values(), before.stored_values() + 1);
    assert_eq!(contents(&memory), stored, "reading changes nothing");
}

/// A key that nothing else has, and a sound value for it: of a deleted assessment, and of a blank one.
const NEW_KEY: &str = "12h/assessment/00zzabcdef/1";
const GONE: &str = r#"{"schema":1,"model":1,"id":"00zzabcdef","rev":1,"parent":0,"time":0,"deleted":true}"#;
const BLANK: &str = r#"{"schema":1,"model":1,"id":"00zzabcdef","rev":1,"parent":0,"time":0,"answers":"-.-.-.-.-.-.-.-.-","weights":[500,300,200]}"#;

/// A sound value with one part of it replaced.
fn with(value: &str, part: &str, other: &str) -> String {
    assert_eq!(value.matches(part).count(), 1, "{part} is in {value} once");
    value.replace(part, other)
}

#[test]
fn a_key_that_this_app_does_not_give_is_told() {
    for value in [GONE, BLANK] {
        Record::parse(NEW_KEY, value).unwrap();
    }
    let long = format!("12h/assessment/{}/1", "a".repeat(33));
    for key in [
        "12h",
        "12h/",
        "12h/assessment",
        "12h/assessment/00zzabcdef",
        "12h/assessment/00zzabcdef/",
        "12h/assessment/00zzabcdef/0",
        "12h/assessment/00zzabcdef/01",
        "12h/assessment/00zzabcdef/+1",
        "12h/assessment/00zzabcdef/-1",
        "12h/assessment/00zzabcdef/1/",
        "12h/assessment/00zzabcdef/1/2",
        "12h/assessment/00zzabcdef/4294967296",
        "12h/Assessment/00zzabcdef/1",
        "12h/team/00zzabcdef/1",
        "12h//00zzabcdef/1",
        "12h/assessment//1",
        "12h/assessment/00ZZabcdef/1",
        "12h/assessment/00zz-bcdef/1",
        "12h/assessment/__proto__/1",
        "12h/assessment/00zzäbcdef/1",
        &long,
    ] {
        check(key, BLANK, Some(&Problem::Key));
    }
}

#[test]
fn a_key_with_another_records_value_is_told() {
    for (part, other) in [
        ("\"id\":\"00zzabcdef\"", "\"id\":\"00zzabcdee\""),
        ("\"id\":\"00zzabcdef\"", "\"id\":\"00ZZabcdef\""),
        ("\"id\":\"00zzabcdef\"", "\"id\":\"current\""),
        ("\"id\":\"00zzabcdef\"", "\"id\":\"\""),
        ("\"rev\":1", "\"rev\":2"),
        ("\"rev\":1", "\"rev\":0"),
    ] {
        for value in [GONE, BLANK] {
            check(NEW_KEY, &with(value, part, other), Some(&Problem::Mismatch));
        }
    }
}

#[test]
fn a_newer_versions_value_is_told_whatever_it_is_and_wherever() {
    for schema in [4, 5, 65_535] {
        for rest in [
            "",
            r#","model":1,"id":"00zzabcdef","rev":1,"parent":0,"time":0"#,
            r#","new":{"a":[1,null,true,{}],"schema":1}"#,
            r#","rev":"1","rev":"2""#,
        ] {
            let value = format!(r#"{{"schema":{schema}{rest}}}"#);
            for key in [NEW_KEY, "12h/team/5/1/x"] {
                check(key, &value, Some(&Problem::Newer(schema)));
            }
        }
    }
}

/// A later version may store hours or shares with a fraction.
#[test]
fn a_newer_versions_value_is_told_with_numbers_that_this_one_has_not() {
    for number in ["2.5", "-0.25", "1e3", "18446744073709551615"] {
        check(NEW_KEY, &format!(r#"{{"schema":4,"share":{number}}}"#), Some(&Problem::Newer(4)));
    }
}

#[test]
fn a_value_that_is_not_the_json_it_should_be_is_told() {
    let damaged = Problem::Json(twelve_hats::storage::Damage::NotJson);
    let nested = format!(r#"{{"schema":1,"deep":{}{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
    let nested_objects = format!(r#"{{"deep":{}"schema":1"#, r#"{"a":"#.repeat(100_000));
    let keys: Vec<String> = (0..100_000).map(|at| format!(r#""k{at}":0"#)).collect();
    let many_keys = format!(r#"{{"schema":1,{}}}"#, keys.join(","));
    let long_text = format!(r#"{{"schema":1,"model":1,"id":"{}"#, "x".repeat(1_000_000));
    for value in [
        "",
        " ",
        "{",
        "}",
        "{}",
        "[]",
        "null",
        "1",
        "\"\"",
        "\0",
        "NaN",
        "{\"schema\":}",
        "{\"schema\":null}",
        "{\"schema\":\"1\"}",
        "{\"schema\":-1}",
        "{\"schema\":1.5}",
        "{\"schema\":1.0.0}",
        "{\"schema\":1e999}",
        "{\"schema\":65536}",
        "{\"schema\":99999999999999999999999999}",
        "{'schema':1}",
        &nested,
        &nested_objects,
        &many_keys,
        &long_text,
    ] {
        check(NEW_KEY, value, Some(&damaged));
    }
    for value in [GONE, BLANK] {
        let end = |text: &str| format!("{}{text}", &value[..value.len() - 1]);
        for value in [
            end(",\"unknown\":1}"),
            end(",\"__proto__\":{}}"),
            end(",\"rev\":1}"),
            end(",}"),
            end("}}"),
            end("} x"),
            end(""),
            with(value, "\"time\":0", "\"time\":NaN"),
            with(value, "\"time\":0", "\"time\":1e999"),
            with(value, "\"time\":0", "\"time\":0.5"),
            with(value, "\"time\":0", "\"time\":9223372036854775808"),
            with(value, "\"time\":0", "\"time\":null"),
            with(value, "\"time\":0", "\"time\":\"0\""),
            with(value, "\"parent\":0", "\"parent\":-1"),
            with(value, "\"parent\":0", "\"parent\":4294967296"),
            with(value, "\"model\":1", "\"model\":65536"),
            with(value, "\"model\":1,", ""),
            with(value, "\"time\":0", "\"time\":0,\"time\":0"),
        ] {
            check(NEW_KEY, &value, Some(&damaged));
        }
        for value in [
            with(value, "\"id\":\"00zzabcdef\"", "\"id\":1"),
            with(value, "\"id\":\"00zzabcdef\",", ""),
            with(value, "\"rev\":1", "\"rev\":\"1\""),
            with(value, "\"rev\":1,", ""),
            "{\"schema\":1}".to_owned(),
            "{\"schema\":1.0}".to_owned(),
        ] {
            check(NEW_KEY, &value, None);
        }
    }
}

#[test]
fn a_record_whose_content_cannot_be_meant_is_told() {
    let blank = "-.-.-.-.-.-.-.-.-";
    for (answers, problem) in [
        ("", Unreadable::FieldCount(1)),
        ("-.-.-.-.-.-.-.-", Unreadable::FieldCount(8)),
        ("3.-.-.-.-.-.-.-.-", Unreadable::In(Field::Title)),
        ("-.-.-.-.-.-.-.-.0", Unreadable::In(Field::Week)),
        ("-.-.-.-.0.-.-.-.-", Unreadable::In(Field::Cover)),
        ("-.-.-.-.-.-.-.\\u0000.-", Unreadable::In(Field::HoursNow)),
    ] {
        check(NEW_KEY, &with(BLANK, blank, answers), Some(&Problem::Answers(problem)));
    }
    for weights in [
        "[500,300,199]",
        "[0,0,0]",
        "[65535,65535,65535]",
        "[500,500]",
        "[500,300,200,0]",
        "[-1,801,200]",
        "null",
        "1",
        "[]",
        "[\"500\",300,200]",
    ] {
        check(NEW_KEY, &with(BLANK, "[500,300,200]", weights), Some(&Problem::Weights));
    }
    check(NEW_KEY, &with(BLANK, ",\"weights\":[500,300,200]", ""), Some(&Problem::Weights));

    let end = |text: &str| with(BLANK, "]}", &format!("],{text}}}"));
    let place = |name: &str, place: usize| {
        let mut names = [""; ROLES];
        names[place - 1] = name;
        json!(names)
    };
    let long = "ä".repeat(LONGEST_NAME + 1);
    for at in [1, 3, ROLES] {
        check(NEW_KEY, &end(&format!("\"names\":{}", place(&long, at))), Some(&Problem::Name(at)));
    }
    for count in [1, ROLES - 1, ROLES + 1] {
        let names = json!(vec!["Anna"; count]);
        check(NEW_KEY, &end(&format!("\"names\":{names}")), Some(&Problem::Name(count)));
    }
    for names in ["null", "1", "\"Anna\"", "{}", "[1,2,3,4,5,6,7,8,9,10,11,12]"] {
        check(NEW_KEY, &end(&format!("\"names\":{names}")), None);
    }
    for note in ["x".repeat(LONGEST_NOTE + 1), "😀".repeat(LONGEST_NOTE + 1), "x".repeat(1_000_000)] {
        check(NEW_KEY, &end(&format!("\"note\":\"{note}\"")), Some(&Problem::Note));
    }
    for note in ["null", "1", "[\"a\"]"] {
        check(NEW_KEY, &end(&format!("\"note\":{note}")), None);
    }
    // Texts that are no texts: half a character, an escape that is none.
    for text in ["\\ud800", "\\udc00\\ud800", "\\ud800x", "\\x41", "\\u12", "\\"] {
        check(
            NEW_KEY,
            &end(&format!("\"note\":\"{text}\"")),
            Some(&Problem::Json(twelve_hats::storage::Damage::NotJson)),
        );
    }
}

/// Otherwise what is left of a damaged record would have its earlier revisions removed for good.
#[test]
fn what_lost_its_answers_is_not_taken_for_a_deletion() {
    for rest in ["\"weights\":[500,300,200]", "\"note\":\"kept\"", "\"names\":[]", "\"answers\":null"] {
        check(NEW_KEY, &with(GONE, "\"deleted\":true", rest), None);
    }
}

#[test]
fn the_longest_names_and_notes_are_taken_in_any_script() {
    for letter in ["x", "ä", "😀", "\u{202e}", "\0"] {
        let mut content = Content { note: letter.repeat(LONGEST_NOTE), ..noted("") };
        content.answers.covered_by = ByRole::from_fn(|_| letter.repeat(LONGEST_NAME));
        let memory = Memory::default();
        let id = Archive::default().save(&memory, content.clone(), stamp(1), 1).unwrap();
        assert_eq!(Archive::load(&memory).assessment(&id).unwrap().content, content);
    }
}

#[test]
fn keys_have_one_spelling() {
    let any_key =
        prop_oneof!["\\PC{0,40}", "12h/(assessment|draft)/[0-9a-zA-Z]{0,5}/[+0-9]{0,4}", any::<String>()];
    holds(CASES, &any_key, |text| {
        if let Ok(key) = text.parse::<Key>() {
            prop_assert!(Key::is_ours(&text));
            prop_assert!(key.rev.get() > 0);
            prop_assert_eq!(key.to_string(), text);
        }
        Ok(())
    });
    for (text, ours) in [
        ("12h", true),
        ("12h/x", true),
        ("12h/draft/current/1", true),
        ("12hx", false),
        ("", false),
        ("/12h", false),
    ] {
        assert_eq!(Key::is_ours(text), ours, "{text}");
    }
}

// Damage.

/// How a stored text is damaged.
#[derive(Clone, Debug)]
enum Damage {
    Byte(Index, u8),
    Bit(Index, u8),
    CutAfter(Index),
    CutBefore(Index),
    Without(Index),
    Twice(Index),
}

fn any_damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        4 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Damage::Byte(at, byte)),
        4 => (any::<Index>(), 0..8_u8).prop_map(|(at, bit)| Damage::Bit(at, bit)),
        2 => any::<Index>().prop_map(Damage::CutAfter),
        1 => any::<Index>().prop_map(Damage::CutBefore),
        2 => any::<Index>().prop_map(Damage::Without),
        1 => any::<Index>().prop_map(Damage::Twice),
    ]
}

/// The text with the damage; what is no UTF-8 any more becomes the replacement character, as in a browser.
fn damaged(text: &str, damage: &Damage) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let at = |index: &Index| index.index(text.len());
    match damage {
        Damage::Byte(index, byte) => bytes[at(index)] = *byte,
        Damage::Bit(index, bit) => bytes[at(index)] ^= 1 << bit,
        Damage::CutAfter(index) => bytes.truncate(at(index)),
        Damage::CutBefore(index) => bytes = bytes.split_off(at(index)),
        Damage::Without(index) => drop(bytes.remove(at(index))),
        Damage::Twice(index) => bytes.insert(at(index), bytes[at(index)]),
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Damages values of a furnished store; returns it with the keys that can't be read any more.
fn with_damage(damages: &[(Index, Damage)]) -> (Memory, Vec<String>) {
    let memory = furnished();
    let ours: Vec<String> = memory.keys().filter(|key| Key::is_ours(key)).collect();
    for (which, damage) in damages {
        let key = &ours[which.index(ours.len())];
        let value = memory.get(key).unwrap();
        if !value.is_empty() {
            memory.set(key, &damaged(&value, damage)).unwrap();
        }
    }
    let unread =
        ours.into_iter().filter(|key| Record::parse(key, &memory.get(key).unwrap()).is_err()).collect();
    (memory, unread)
}

#[test]
fn damage_to_some_values_leaves_them_as_they_are_and_the_others_load() {
    let any_damages = vec((any::<Index>(), any_damage()), 1..6);
    let set_aside = Mutex::new(0_u32);
    holds(2 * CASES, &any_damages, |damages| {
        let (memory, unread) = with_damage(&damages);
        let before = contents(&memory);
        let archive = Archive::load(&memory);
        prop_assert_eq!(&contents(&memory), &before, "reading changes nothing");

        let listed: BTreeMap<&str, &str> =
            archive.unread().iter().map(|unread| (unread.key.as_str(), unread.value.as_str())).collect();
        let expected: BTreeMap<&str, &str> =
            unread.iter().map(|key| (key.as_str(), before[key].as_str())).collect();
        prop_assert_eq!(listed, expected);
        prop_assert_eq!(archive.unread().len(), unread.len(), "each is listed once");
        for unread in archive.unread() {
            let problem = Record::parse(&unread.key, &unread.value).unwrap_err();
            prop_assert_eq!(&unread.problem, &problem);
        }

        // All else is there as if the damaged values had never been.
        let sound = Memory::default();
        for (key, value) in before.iter().filter(|(key, _)| !unread.contains(key)) {
            sound.set(key, value).unwrap();
        }
        let rest = Archive::load(&sound);
        prop_assert_eq!(archive.assessments(), rest.assessments());
        prop_assert_eq!(archive.draft(), rest.draft());
        prop_assert_eq!(archive.stored_values(), rest.stored_values() + unread.len());
        *set_aside.lock().unwrap() += u32::from(!unread.is_empty());
        Ok(())
    });
    // Otherwise this test would look at sound values only.
    let set_aside = *set_aside.lock().unwrap();
    assert!(set_aside > at_most(2 * CASES) / 2, "{set_aside} cases with damage");
}

#[test]
fn no_verb_touches_what_cannot_be_read() {
    let any_damages = vec((any::<Index>(), any_damage()), 1..4);
    holds(1_000, &any_damages, |damages| {
        let (memory, unread) = with_damage(&damages);
        let before = contents(&memory);
        let mut archive = Archive::load(&memory);
        if archive.is_outdated() {
            // The damage looks like a newer version's record: nothing is written at all.
            for outcome in every_verb(&mut archive, &memory) {
                prop_assert_eq!(outcome, Err(WriteError::Outdated));
            }
            prop_assert_eq!(contents(&memory), before);
            return Ok(());
        }
        forget_deleted(&mut archive, &memory);
        for time in 0..7 {
            archive.save_draft(&memory, noted("draft"), stamp(time)).unwrap();
            for entry in archive.assessments() {
                archive.rename(&memory, &entry.id, format!("renamed {time}"), stamp(time)).unwrap();
            }
        }
        let new = archive.save(&memory, noted("new"), stamp(8), 44).unwrap();
        for entry in archive.assessments() {
            archive.delete(&memory, &entry.id, stamp(9)).unwrap();
        }
        archive.restore(&memory, &new, stamp(10)).unwrap();
        forget_deleted(&mut archive, &memory);

        for key in &unread {
            prop_assert_eq!(memory.get(key), before.get(key).cloned(), "{}", key);
        }
        prop_assert_eq!(notes(&archive), ["new"]);
        prop_assert_eq!(Archive::load(&memory), archive, "what is in memory is what is stored");
        Ok(())
    });
}

#[test]
fn a_newer_versions_values_are_not_changed_by_this_one() {
    let memory = furnished();
    let newer = r#"{"schema":4,"model":7,"id":"0001abcdef","rev":9,"mood":"🙂"}"#;
    let keys = [
        // A later revision of what is here, the draft's next one, an unknown kind, and a record of its own.
        "12h/assessment/0001zzzzzz/1".to_owned(),
        "12h/draft/current/3".to_owned(),
        "12h/check-in/0001abcdef/1".to_owned(),
        Key { rev: rev(4), ..first_key(&memory) }.to_string(),
    ];
    for key in &keys {
        memory.set(key, newer).unwrap();
    }
    let mut archive = Archive::load(&memory);
    assert_eq!(archive.unread().len(), keys.len());
    assert!(archive.unread().iter().all(|unread| unread.problem == Problem::Newer(4)));
    // What this version can read, it shows; what it could write, it does not.
    assert_eq!(archive.assessments(), Archive::load(&furnished()).assessments());
    assert!(archive.is_outdated());
    let before = contents(&memory);
    for outcome in every_verb(&mut archive, &memory) {
        assert_eq!(outcome, Err(WriteError::Outdated));
    }
    assert_eq!(archive.import(&memory, Import::default()), Err(WriteError::Outdated));
    assert_eq!(archive.merge(&memory, &Mirrored::default()), Ok(()));
    assert_eq!(archive.summary().pending, 0, "nothing is brought to the mirror");
    assert_eq!(contents(&memory), before);
}

/// What becomes of each verb that writes.
fn every_verb(archive: &mut Archive, backend: &dyn LocalStore) -> Vec<Result<(), WriteError>> {
    let id: Id = archive.assessments().first().map_or_else(Id::draft, |entry| entry.id.clone());
    let week = IsoWeek::of(2026, 11, 22).unwrap();
    let content = Week { check_in: CheckIn::default(), plan: None };
    let mut outcomes = vec![
        archive.save(backend, noted("new"), stamp(1), 5).map(drop),
        archive.save_draft(backend, noted("new"), stamp(1)),
        archive.purge(backend, &[]),
        archive.save_check_in(backend, week, content, stamp(1)),
        archive.delete_check_in(backend, week, stamp(1)),
        archive.set(backend, Setting::Backup, stamp(1)),
    ];
    if archive.assessment(&id).is_some() {
        outcomes.push(archive.rename(backend, &id, "new".to_owned(), stamp(1)));
        outcomes.push(archive.delete(backend, &id, stamp(1)));
        outcomes.push(archive.restore(backend, &id, stamp(1)));
    }
    outcomes
}

/// The first revision of the first assessment.
fn first_key(backend: &dyn LocalStore) -> Key {
    let keys = backend.keys().filter_map(|key| key.parse::<Key>().ok());
    keys.filter(|key| key.kind == Kind::Assessment).min().unwrap()
}

// The verbs.

#[test]
fn what_is_saved_is_there_after_loading() {
    let memory = Memory::default();
    let mut archive = Archive::default();
    assert_eq!((archive.assessments(), archive.draft(), archive.stored_values()), (vec![], None, 0));
    let content = content_of_fixtures();
    let id = archive.save(&memory, content.clone(), Stamp { model: 3, time: 77 }, 5).unwrap();
    archive.save_draft(&memory, noted("draft"), stamp(88)).unwrap();
    for archive in [&archive, &Archive::load(&memory)] {
        let entry = archive.assessment(&id).unwrap();
        assert_eq!((entry.saved, entry.model, &entry.content), (77, 3, &content));
        assert_eq!(archive.assessments(), [entry]);
        assert_eq!(archive.draft(), Some(&noted("draft")));
        assert_eq!(archive.stored_values(), 2);
        let stored: usize = contents(&memory).iter().map(|(key, value)| units(key, value)).sum();
        assert_eq!(archive.stored_units(), stored);
    }
    assert_eq!(archive, Archive::load(&memory));
}

#[test]
fn a_renamed_assessment_keeps_its_answers_its_model_and_the_time_it_was_saved() {
    let memory = Memory::default();
    let mut archive = Archive::default();
    let content = content_of_fixtures();
    let id = archive.save(&memory, content.clone(), Stamp { model: 3, time: 1_000 }, 5).unwrap();
    for at in 0..12_i64 {
        let note = format!("note {at}");
        // The clock goes backward meanwhile, and the need tables change.
        archive.rename(&memory, &id, note.clone(), Stamp { model: 4, time: 900 - at }).unwrap();
        for archive in [&archive, &Archive::load(&memory)] {
            let entry = archive.assessment(&id).unwrap();
            assert_eq!((entry.saved, entry.model), (1_000, 3));
            assert_eq!(entry.content, Content { note: note.clone(), ..content.clone() });
        }
    }
    archive.delete(&memory, &id, stamp(1)).unwrap();
    archive.restore(&memory, &id, stamp(2)).unwrap();
    let entry = Archive::load(&memory).assessment(&id).unwrap();
    assert_eq!((entry.saved, entry.model, entry.content.note.as_str()), (1_000, 3, "note 11"));
}

#[test]
fn the_last_five_revisions_are_kept_and_the_first_of_an_assessment() {
    let memory = Memory::default();
    let mut archive = Archive::default();
    let id = archive.save(&memory, noted("first"), stamp(0), 5).unwrap();
    let edit = |archive: &mut Archive, rev| {
        archive.rename(&memory, &id, format!("revision {rev}"), stamp(rev)).unwrap();
        archive.save_draft(&memory, noted(""), stamp(rev)).unwrap();
    };
    (2..9).for_each(|rev| edit(&mut archive, rev));
    // Till both stores are merged, fifty.
    assert_eq!(revisions(&memory, Kind::Draft, &Id::draft()), [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(revisions(&memory, Kind::Assessment, &id), [1, 2, 3, 4, 5, 6, 7, 8]);
    archive.merge(&memory, &Mirrored::default()).unwrap();
    edit(&mut archive, 9);
    // The draft: eight revisions written.
    assert_eq!(revisions(&memory, Kind::Draft, &Id::draft()), [4, 5, 6, 7, 8]);
    assert_eq!(revisions(&memory, Kind::Assessment, &id), [1, 5, 6, 7, 8, 9]);
    assert_eq!(Archive::load(&memory), archive, "what is in memory is what is stored");
}

#[test]
fn each_revision_names_the_one_it_was_made_from() {
    let memory = Memory::default();
    let mut archive = Archive::default();
    let id = archive.save(&memory, noted("one"), stamp(0), 5).unwrap();
    archive.rename(&memory, &id, "two".to_owned(), stamp(1)).unwrap();
    archive.delete(&memory, &id, stamp(2)).unwrap();
    let parents = contents(&memory).into_iter().map(|(key, value)| {
        let record = Record::parse(&key, &value).unwrap();
        (record.key.rev.get(), record.parent.map(Revision::get), record.time, record.is_tombstone())
    });
    assert_eq!(
        parents.collect::<Vec<_>>(),
        [(1, None, 0, false), (2, Some(1), 1, false), (3, Some(2), 2, true)]
    );
}

#[test]
fn what_is_deleted_can_be_brought_back_until_the_next_visit() {
    let memory = Memory::default();
    let mut archive = Archive::default();
    let stays = archive.save(&memory, noted("stays"), stamp(0), 1).unwrap();
    let goes = archive.save(&memory, noted("goes"), stamp(1), 2).unwrap();
    let twice = archive.save(&memory, noted("goes twice"), stamp(2), 3).unwrap();
    for id in [&goes, &twice] {
        archive.delete(&memory, id, stamp(3)).unwrap();
        assert_eq!(archive.assessment(id), None);
        assert_eq!(Archive::load(&memory).assessment(id), None);
    }
    assert_eq!(notes(&archive), ["stays"]);
    archive.restore(&memory, &twice, stamp(4)).unwrap();
    assert_eq!(notes(&archive), ["goes twice", "stays"]);
    archive.delete(&memory, &twice, stamp(5)).unwrap();
    archive.restore(&memory, &goes, stamp(6)).unwrap();
    assert_eq!(notes(&archive), ["goes", "stays"]);
    assert_eq!(Archive::load(&memory), archive);

    // The next visit.
    let mut archive = Archive::load(&memory);
    let living = contents(&memory).into_iter().filter(|(key, _)| !key.contains(twice.as_str()));
    let living: BTreeMap<String, String> = living.collect();
    forget_deleted(&mut archive, &memory);
    assert_eq!(revisions(&memory, Kind::Assessment, &twice), [4], "only the tombstone stays");
    let rest = contents(&memory).into_iter().filter(|(key, _)| !key.contains(twice.as_str()));
    assert_eq!(rest.collect::<BTreeMap<_, _>>(), living, "all else is as it was");
    assert_eq!(Archive::load(&memory), archive);
    archive.restore(&memory, &twice, stamp(7)).unwrap();
    assert_eq!(archive.assessment(&twice), None, "it cannot come back any more");
    archive.rename(&memory, &twice, "risen".to_owned(), stamp(8)).unwrap();
    assert_eq!(revisions(&memory, Kind::Assessment, &twice), [4], "what is deleted cannot be renamed");
    assert_eq!(archive.assessment(&stays).unwrap().content.note, "stays");
    forget_deleted(&mut archive, &memory);
    assert_eq!(Archive::load(&memory), archive, "forgetting twice is forgetting once");
}

#[test]
fn erasing_takes_all_that_is_ours_and_nothing_else() {
    let memory = furnished();
    memory.set("12h/assessment/0001abcdef/1", "damaged").unwrap();
    memory.set("12h/future/thing", r#"{"schema":9}"#).unwrap();
    memory.set("12h", "").unwrap();
    let mut archive = Archive::load(&memory);
    assert_eq!(archive.unread().len(), 3);
    archive.erase(&memory, 0, 0).unwrap();
    assert_eq!(archive, Archive::default());
    // Till the second store is erased too, a mark says that it has to be.
    assert_eq!(Marks::of(&memory).compare(None), Verdict::Emptied(Epoch::at(0)));
    let mark = Mark::after(None, Epoch::at(0), &[]).unwrap();
    assert_eq!(Marks::of(&memory).compare(Some(&mark)), Verdict::Finished(mark.clone()));
    mark.put(&memory).unwrap();
    assert_eq!(Marks::of(&memory).compare(Some(&mark)), Verdict::Merge);
    Mark::lift(&memory, mark.last).unwrap();
    let foreign = FOREIGN.iter().map(|&(key, value)| (key.to_owned(), value.to_owned()));
    assert_eq!(contents(&memory), foreign.collect());
}

#[test]
fn what_belongs_to_others_is_neither_read_nor_listed() {
    let memory = Memory::default();
    for (key, value) in FOREIGN {
        memory.set(key, value).unwrap();
    }
    let archive = Archive::load(&memory);
    assert_eq!(archive, Archive::default());
    assert_eq!((archive.stored_values(), archive.stored_units()), (0, 0));
}

// Order.

#[test]
fn assessments_are_in_the_order_of_their_making_whatever_the_clock_says() {
    let memory = Memory::default();
    let mut archive = Archive::default();
    let mut ids: Vec<Id> = Vec::new();
    for at in 0..200_i64 {
        // As from a fresh visit each time, with a clock that goes backward and any random numbers.
        let random = u32::try_from(at).unwrap().wrapping_mul(2_654_435_761) >> 1;
        ids.push(archive.save(&memory, noted(&at.to_string()), stamp(1_000_000 - at), random).unwrap());
        archive = Archive::load(&memory);
    }
    assert!(ids.is_sorted_by(|a, b| a < b && a.as_str() < b.as_str()), "{ids:?}");
    // Neither a new name nor a second life changes the order.
    archive.rename(&memory, &ids[3], "3".to_owned(), stamp(5)).unwrap();
    archive.delete(&memory, &ids[7], stamp(6)).unwrap();
    archive.restore(&memory, &ids[7], stamp(7)).unwrap();
    let expected: Vec<String> = (0..200).rev().map(|at| at.to_string()).collect();
    assert_eq!(notes(&archive), expected);
    assert_eq!(notes(&Archive::load(&memory)), expected);
}

#[test]
fn a_new_id_comes_after_all_others() {
    let any_id = "[0-9a-y][0-9a-z]{3,31}".prop_map(|id| id.parse::<Id>().unwrap());
    holds(CASES, &(vec(any_id, 0..5), 0..=u32::MAX >> 1), |(existing, random)| {
        let id = Id::after(existing.iter(), random);
        prop_assert_eq!(id.as_str().len(), 10);
        prop_assert_eq!(id.as_str().parse::<Id>(), Ok(id.clone()));
        for other in &existing {
            prop_assert!(*other < id, "{} {}", other, id);
        }
        Ok(())
    });
    // Other random bits, another id; also the deleted and the unreadable count.
    let ids: BTreeSet<String> = (0..31).map(|bit| Id::after([].into_iter(), 1 << bit).to_string()).collect();
    assert_eq!(ids.len(), 31);
    let memory = Memory::default();
    let mut archive = Archive::default();
    let gone = archive.save(&memory, noted("gone"), stamp(0), 9).unwrap();
    archive.delete(&memory, &gone, stamp(1)).unwrap();
    memory.set("12h/assessment/00abxxxxxx/1", r#"{"schema":2}"#).unwrap();
    let mut archive = Archive::load(&memory);
    let id = archive.save(&memory, noted("new"), stamp(2), 0).unwrap();
    assert_eq!(id.as_str(), "00ac000000");
}

// Numbers at their bounds.

#[test]
fn a_revision_beyond_the_last_is_not_read_and_stays_where_it_is() {
    for number in [u64::from(Revision::MAX.get()) + 1, u64::from(u32::MAX), u64::from(u32::MAX) + 1] {
        let memory = Memory::default();
        let key = format!("12h/draft/current/{number}");
        let value = format!(
            r#"{{"schema":2,"model":1,"id":"current","rev":{number},"parent":0,"time":0,"answers":"-.-.1.-.-.-.-.-.-","weights":[500,300,200]}}"#
        );
        memory.set(&key, &value).unwrap();
        let mut archive = Archive::load(&memory);
        assert_eq!(
            archive.unread().iter().map(|unread| &unread.problem).collect::<Vec<_>>(),
            [&Problem::Key]
        );
        // What is written beside it is the draft, also at the next visit.
        for time in 1..9 {
            archive.save_draft(&memory, noted(&time.to_string()), stamp(time)).unwrap();
        }
        let next = Archive::load(&memory);
        assert_eq!(next.draft(), Some(&noted("8")));
        assert_eq!(next, archive);
        assert_eq!(memory.get(&key), Some(value));
    }
}

#[test]
fn revisions_never_begin_anew() {
    let any_number = prop_oneof![any::<u32>(), Revision::MAX.get() - 8..=Revision::MAX.get(), 0..8_u32];
    holds(CASES, &any_number, |number| {
        let revision = Revision::new(number);
        prop_assert_eq!(revision.is_some(), (1..=u32::MAX >> 1).contains(&number));
        if let Some(revision) = revision {
            prop_assert_eq!(revision.get(), number);
            prop_assert!(revision.next().is_none_or(|next| next > revision && next.get() == number + 1));
            prop_assert_eq!(revision.next().is_none(), revision == Revision::MAX);
        }
        Ok(())
    });
    assert!(Revision::MAX_IMPORTED < Revision::MAX);
    // After the last one nothing is stored, and it says so.
    for below in 0..4_u32 {
        let memory = Memory::default();
        let number = Revision::MAX.get() - below;
        let value = format!(
            r#"{{"schema":2,"model":1,"id":"current","rev":{number},"parent":0,"time":0,"answers":"-.-.1.-.-.-.-.-.-","weights":[500,300,200]}}"#
        );
        memory.set(&format!("12h/draft/current/{number}"), &value).unwrap();
        let mut archive = Archive::load(&memory);
        for left in (0..below).rev() {
            assert_eq!(archive.save_draft(&memory, noted(&left.to_string()), stamp(1)), Ok(()));
            assert_eq!(Archive::load(&memory).draft(), Some(&noted(&left.to_string())));
        }
        let before = contents(&memory);
        assert_eq!(archive.save_draft(&memory, noted("one too many"), stamp(1)), Err(WriteError::Full));
        assert_eq!(contents(&memory), before);
        assert_eq!(Archive::load(&memory), archive);
    }
}

#[test]
fn later_ids_never_sort_before_older_ones() {
    let any_id = prop_oneof!["z[0-9a-z]{9}", "zz[x-z][u-z][0-9a-z]{6}", "[0-9a-z]{10}"];
    holds(CASES, &(vec(any_id, 1..6), any::<u32>()), |(ids, random)| {
        let memory = Memory::default();
        for id in &ids {
            let value = format!(
                r#"{{"schema":2,"model":1,"id":"{id}","rev":1,"parent":0,"time":0,"answers":"-.-.1.-.-.-.-.-.-","weights":[500,300,200]}}"#
            );
            memory.set(&format!("12h/assessment/{id}/1"), &value).unwrap();
        }
        let mut archive = Archive::load(&memory);
        let unread = archive.unread().len();
        prop_assert_eq!(
            unread,
            ids.iter().filter(|id| id.starts_with("zzzz")).collect::<BTreeSet<_>>().len()
        );
        let read: BTreeSet<Id> = archive.assessments().into_iter().map(|entry| entry.id).collect();
        let id = archive.save(&memory, noted("new"), stamp(1), random >> 1).unwrap();
        let next = Archive::load(&memory);
        prop_assert_eq!(&next, &archive);
        prop_assert!(next.assessment(&id).is_some());
        // With the last counter it stands among those that have it too.
        let counter = |id: &Id| id.as_str()[..4].to_owned();
        prop_assert!(read.iter().all(|older| *older < id || counter(older) == "zzzy"), "{} {:?}", id, read);
        Ok(())
    });
}

// Storage that refuses.

#[test]
fn a_full_storage_keeps_all_that_was_there() {
    let before = contents(&furnished());
    let used: usize = before.iter().map(|(key, value)| units(key, value)).sum();
    for free in [0, 1, 50, 90] {
        let memory = put(Memory::with_capacity(used + free), &before);
        let mut archive = Archive::load(&memory);
        let loaded = archive.clone();
        let living = archive.assessments()[0].id.clone();
        let deleted: Id = "000200000m".parse().unwrap();
        assert_eq!(archive.assessment(&deleted), None);
        let outcomes = [
            archive.save(&memory, noted("new"), stamp(1), 1).map(|_| ()),
            archive.save_draft(&memory, noted("new"), stamp(2)),
            archive.rename(&memory, &living, "new".to_owned(), stamp(3)),
            archive.restore(&memory, &deleted, stamp(4)),
        ];
        assert_eq!(outcomes, [Err(WriteError::Full); 4], "{free} units free");
        assert_eq!(contents(&memory), before, "old data is byte for byte as it was");
        assert_eq!(archive, loaded, "and so is what is on the screen");
        assert_eq!(Archive::load(&memory), loaded);
        // What takes no room still goes.
        forget_deleted(&mut archive, &memory);
        archive.erase(&memory, 0, 0).unwrap();
        assert_eq!(archive, Archive::default());
    }
}

#[test]
fn the_last_unit_of_room_can_be_used() {
    let key = "12h/draft/current/1";
    let memory = Memory::default();
    Archive::default().save_draft(&memory, noted("😀"), stamp(0)).unwrap();
    let needed = units(key, &memory.get(key).unwrap());
    for (room, expected) in [(needed, Ok(())), (needed - 1, Err(WriteError::Full))] {
        let memory = Memory::with_capacity(room);
        assert_eq!(Archive::default().save_draft(&memory, noted("😀"), stamp(0)), expected, "{room} units");
        assert_eq!(memory.get(key).is_some(), expected.is_ok());
    }
    // A value may take the place of one as long, and not of a longer one, which then stays.
    let memory = Memory::with_capacity(8);
    for (value, outcome, stays) in [
        ("1234567", Ok(()), "1234567"),
        ("7654321", Ok(()), "7654321"),
        ("12345678", Err(WriteError::Full), "7654321"),
    ] {
        assert_eq!(memory.set("k", value), outcome);
        assert_eq!(memory.get("k").as_deref(), Some(stays));
    }
}

#[test]
fn a_blocked_storage_changes_nothing_in_memory() {
    let backend = Watched { takes_nothing: true, ..Watched::default() };
    let before = Archive::load(&furnished());
    let mut archive = before.clone();
    let id = archive.assessments()[0].id.clone();
    let outcomes = [
        archive.save(&backend, noted("new"), stamp(1), 1).map(|_| ()),
        archive.save_draft(&backend, noted("new"), stamp(2)),
        archive.rename(&backend, &id, "new".to_owned(), stamp(3)),
        archive.delete(&backend, &id, stamp(4)),
    ];
    assert_eq!(outcomes, [Err(WriteError::Blocked); 4]);
    assert_eq!(archive, before);
}

#[test]
fn a_value_that_cannot_be_removed_is_still_listed_and_hinders_nothing() {
    let furnished = contents(&furnished());
    let stubborn = furnished.keys().find(|key| key.starts_with("12h/assessment/")).unwrap().clone();
    let backend = Watched { never_removes: Some(stubborn.clone()), ..Watched::default() };
    for (key, value) in &furnished {
        backend.memory.set(key, value).unwrap();
    }
    let mut archive = Archive::load(&backend);
    assert_eq!(archive.erase(&backend, 0, 0), Err(WriteError::Blocked));
    assert_eq!(Archive::load(&backend), archive, "what is left is listed");
    assert!(archive.stored_values() >= 1);
    assert_eq!(backend.get(&stubborn), furnished.get(&stubborn).cloned());

    // An old revision that stays only takes room.
    let memory = Memory::default();
    let mut archive = Archive::default();
    let id = archive.save(&memory, noted("first"), stamp(0), 5).unwrap();
    let second = Key { kind: Kind::Assessment, id: id.clone(), rev: rev(2) }.to_string();
    let backend = Watched { memory, never_removes: Some(second.clone()), ..Watched::default() };
    for time in 1..12 {
        archive.rename(&backend, &id, format!("at {time}"), stamp(time)).unwrap();
    }
    assert!(backend.get(&second).is_some());
    let entry = Archive::load(&backend).assessment(&id).unwrap();
    assert_eq!((entry.saved, entry.content.note.as_str()), (0, "at 11"));
}

// Two tabs.

/// What one of two tabs does.
#[derive(Clone, Debug)]
enum Act {
    Save,
    Draft,
    Rename(Index),
    Delete(Index),
    Restore(Index),
    Visit,
}

fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => Just(Act::Save),
        3 => Just(Act::Draft),
        4 => any::<Index>().prop_map(Act::Rename),
        2 => any::<Index>().prop_map(Act::Delete),
        1 => any::<Index>().prop_map(Act::Restore),
        1 => Just(Act::Visit),
    ]
}

/// Two tabs over one storage, each of which knows only what it has read or written itself.
#[derive(Default)]
struct Tabs {
    backend: Watched,
    archives: [Archive; 2],
    saved: Vec<Id>,
    deleted: Vec<Id>,
}

impl Tabs {
    /// Does something in one tab, to what people see there; returns the assessment that it was done to.
    fn act(&mut self, tab: usize, act: &Act, time: u32) -> Option<Id> {
        let (archive, at) = (&mut self.archives[tab], stamp(i64::from(time)));
        let pick = |index: &Index| {
            (!self.saved.is_empty()).then(|| self.saved[index.index(self.saved.len())].clone())
        };
        let seen =
            |archive: &Archive, index: &Index| pick(index).filter(|id| archive.assessment(id).is_some());
        match act {
            Act::Save => {
                self.saved.push(archive.save(&self.backend, noted("saved"), at, time).unwrap());
                self.saved.last().cloned()
            }
            Act::Draft => {
                archive.save_draft(&self.backend, noted(&time.to_string()), at).unwrap();
                None
            }
            Act::Rename(which) => {
                let id = seen(archive, which)?;
                archive.rename(&self.backend, &id, time.to_string(), at).unwrap();
                Some(id)
            }
            Act::Delete(which) => {
                let id = seen(archive, which)?;
                archive.delete(&self.backend, &id, at).unwrap();
                self.deleted.push(id.clone());
                Some(id)
            }
            Act::Restore(which) => {
                let id = pick(which)?;
                archive.restore(&self.backend, &id, at).unwrap();
                Some(id)
            }
            Act::Visit => {
                *archive = Archive::load(&self.backend);
                forget_deleted(archive, &self.backend);
                None
            }
        }
    }
}

/// A long history is read with pauses, in which others write.
#[test]
fn what_another_tab_does_while_a_history_is_read_is_taken_up() {
    let acts = || vec(any_act(), 0..20);
    holds(2_000, &(acts(), vec((acts(), 1..4_usize), 0..8)), |(before, meanwhile)| {
        let mut tabs = Tabs::default();
        let mut times = 0..;
        let mut act = |tabs: &mut Tabs, act: &Act| tabs.act(0, act, times.next().unwrap());
        for done in &before {
            act(&mut tabs, done);
        }
        let mut opening = Opening::begin(&tabs.backend);
        for (done, most) in &meanwhile {
            if !opening.read(&tabs.backend, *most) {
                break;
            }
            for done in done {
                act(&mut tabs, done);
            }
        }
        while opening.read(&tabs.backend, 1) {}
        let mut archive = opening.finish();
        archive.refresh(&tabs.backend);
        prop_assert_eq!(archive, Archive::load(&tabs.backend));
        Ok(())
    });
}

#[test]
fn a_stale_tab_never_overwrites_what_the_other_wrote() {
    holds(2_000, &vec((0..2_usize, any_act()), 1..40), |acts| {
        let mut tabs = Tabs::default();
        for (time, (tab, act)) in (0..).zip(acts) {
            tabs.act(tab, &act, time);
        }
        prop_assert_eq!(&*tabs.backend.overwritten.lock().unwrap(), &Vec::<String>::new());
        let archive = Archive::load(&tabs.backend);
        prop_assert_eq!(archive.unread(), &[]);
        // Nothing that nobody deleted is lost, and no two became one.
        let there: Vec<Id> = archive.assessments().into_iter().map(|entry| entry.id).collect();
        for id in tabs.saved.iter().filter(|id| !tabs.deleted.contains(id)) {
            prop_assert!(there.contains(id), "{} is lost", id);
        }
        let distinct: BTreeSet<&Id> = tabs.saved.iter().collect();
        prop_assert_eq!(distinct.len(), tabs.saved.len());
        Ok(())
    });
}

/// However stale a tab is: what it has just written and shows is what the next visit finds.
#[test]
fn what_a_tab_wrote_last_is_what_the_next_visit_finds() {
    holds(2_000, &vec((0..2_usize, any_act()), 1..40), |acts| {
        let mut tabs = Tabs::default();
        for (time, (tab, act)) in (0..).zip(acts) {
            let done_to = tabs.act(tab, &act, time);
            let (here, next) = (&tabs.archives[tab], Archive::load(&tabs.backend));
            if matches!(act, Act::Draft) {
                prop_assert_eq!(next.draft(), here.draft(), "the draft of tab {} at {}", tab, time);
            }
            if let Some(id) = done_to {
                let shown = here.assessment(&id).map(|entry| entry.content.note);
                let found = next.assessment(&id).map(|entry| entry.content.note);
                prop_assert_eq!(found, shown, "{:?} in tab {} at {}", act, tab, time);
            }
        }
        Ok(())
    });
}

/// The same, as it happens to people: a tab is left open, work goes on in another, and one comes back to it.
#[test]
fn a_tab_that_was_left_open_can_go_on() {
    let memory = Memory::default();
    let mut left = Archive::default();
    let id = left.save(&memory, noted("saved"), stamp(0), 1).unwrap();
    left.save_draft(&memory, noted("0"), stamp(0)).unwrap();
    let mut other = Archive::load(&memory);
    for time in 1..10 {
        other.save_draft(&memory, noted(&time.to_string()), stamp(time)).unwrap();
        other.rename(&memory, &id, time.to_string(), stamp(time)).unwrap();
    }
    left.save_draft(&memory, noted("back"), stamp(20)).unwrap();
    assert_eq!(Archive::load(&memory).draft().map(|draft| draft.note.as_str()), Some("back"));
    left.rename(&memory, &id, "back".to_owned(), stamp(21)).unwrap();
    // What was written meanwhile lives on beside it.
    let copies = ["9", "back", "and forth"].map(|note| format!("{note} {COPY}"));
    assert_eq!(sorted_notes(&memory), [&copies[0], "back"]);
    other.rename(&memory, &id, "and forth".to_owned(), stamp(22)).unwrap();
    assert_eq!(sorted_notes(&memory), [&copies[0], "and forth", &copies[1]]);
    left.delete(&memory, &id, stamp(23)).unwrap();
    assert_eq!(sorted_notes(&memory), [copies[0].clone(), copies[2].clone(), copies[1].clone()]);
}

fn sorted_notes(backend: &dyn LocalStore) -> Vec<String> {
    let mut notes = notes(&Archive::load(backend));
    notes.sort();
    notes
}

/// An assessment that two tabs know, and what each of them then does without hearing of the other.
fn after_two_tabs(
    here: impl FnOnce(&mut Archive, &dyn LocalStore, &Id),
    there: impl FnOnce(&mut Archive, &dyn LocalStore, &Id),
) -> (Watched, Id) {
    let backend = Watched::default();
    let mut one = Archive::default();
    let id = one.save(&backend, noted("saved"), stamp(0), 1).unwrap();
    let mut other = Archive::load(&backend);
    here(&mut one, &backend, &id);
    there(&mut other, &backend, &id);
    assert_eq!(*backend.overwritten.lock().unwrap(), Vec::<String>::new());
    (backend, id)
}

#[test]
fn two_tabs_that_edit_one_assessment_keep_both_texts() {
    let (backend, _) = after_two_tabs(
        |archive, backend, id| archive.rename(backend, id, "from here".to_owned(), stamp(1)).unwrap(),
        |archive, backend, id| archive.rename(backend, id, "from there".to_owned(), stamp(2)).unwrap(),
    );
    let records = contents(&backend).into_iter().map(|(key, value)| Record::parse(&key, &value).unwrap());
    let stored: Vec<String> = records.map(|record| record.content().unwrap().note.clone()).collect();
    for note in ["from here", "from there"] {
        assert!(stored.iter().any(|stored| stored == note), "{note} is not among {stored:?}");
    }
}

/// Promise 6: a delete against an edit leaves a tombstone or a copy, never the deleted assessment itself.
#[test]
fn an_edit_in_another_tab_does_not_bring_back_what_was_deleted() {
    let delete = |archive: &mut Archive, backend: &dyn LocalStore, id: &Id| {
        archive.delete(backend, id, stamp(1)).unwrap();
    };
    let edit = |archive: &mut Archive, backend: &dyn LocalStore, id: &Id| {
        archive.rename(backend, id, "edited".to_owned(), stamp(2)).unwrap();
    };
    for (name, (backend, id)) in [
        ("edited, then deleted", after_two_tabs(edit, delete)),
        ("deleted, then edited", after_two_tabs(delete, edit)),
    ] {
        let mut archive = Archive::load(&backend);
        assert_eq!(archive.assessment(&id), None, "{name}");
        forget_deleted(&mut archive, &backend);
        assert_eq!(Archive::load(&backend).assessment(&id), None, "{name}");
    }
}
