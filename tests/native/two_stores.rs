//! Two stores become one, two tabs become one history, and what is erased stays erased.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::holds;
use proptest::{collection::vec, prelude::*, sample::Index};
use twelve_hats::{
    codec::Json,
    model::{Answer, Answers, CheckIn, Choice, Energy, Hours, IsoWeek, Stage, Title, Weights},
    storage::{
        Archive, COPY, Content, Epoch, Held, Id, Key, Kind, LocalStore, Mark, Marks, Memory, Mirrored,
        Outcome, Problem, Record, Revision, Setting, Stamp, Verdict, Week,
    },
};

fn stamp(time: i64) -> Stamp {
    Stamp { model: 1, time }
}

fn noted(note: &str) -> Content {
    let answers = Answers { stage: Answer::Given(Stage::Seed), ..Answers::default() };
    Content { answers, weights: Weights::default(), note: note.to_owned() }
}

fn at_stage(stage: Stage) -> Content {
    let title = Answer::Given(Title::Both);
    Content { answers: Answers { title, stage: Answer::Given(stage), ..Answers::default() }, ..noted("") }
}

type Values = BTreeMap<String, String>;

fn contents(backend: &dyn LocalStore) -> Values {
    backend.keys().map(|key| (key.clone(), backend.get(&key).unwrap())).collect()
}

fn memory_with(values: &Values) -> Memory {
    let memory = Memory::default();
    for (key, value) in values {
        memory.set(key, value).unwrap();
    }
    memory
}

fn notes(archive: &Archive) -> Vec<String> {
    let mut notes: Vec<String> = archive.assessments().into_iter().map(|entry| entry.content.note).collect();
    notes.sort();
    notes
}

/// The mirror, as the app uses it.
#[derive(Default)]
struct Second(Values);

impl Second {
    /// Writes what is pending, as far as nothing else is under its keys, and returns what is.
    fn write(&mut self, archive: &mut Archive, local: &dyn LocalStore) -> Vec<Held> {
        let batch = archive.begin_flush(local).unwrap();
        let mark = self.0.get(Mark::KEY).and_then(|mark| Mark::parse(mark));
        let Outcome::Written(after, held) = batch.decide(|key| self.0.get(key).cloned(), mark.as_ref())
        else {
            panic!("nothing was erased since");
        };
        for (key, value) in after {
            match value {
                Some(value) => drop(self.0.insert(key, value)),
                None => drop(self.0.remove(&key)),
            }
        }
        // What is held is pending till it has another key.
        if held.is_empty() {
            archive.confirm(local);
        }
        held
    }

    /// As the start of a visit reads it, beside the first.
    fn beside(&self, first: &dyn LocalStore) -> Mirrored {
        let mut mirrored = Mirrored::default();
        mirrored.compare(first, self.0.keys().cloned().collect(), self.0.values().cloned().collect());
        mirrored
    }

    /// What the start of a visit does.
    fn unite(&mut self, local: &dyn LocalStore) -> Archive {
        let mut archive = Archive::load(local);
        self.merge(&mut archive, local);
        archive
    }

    /// What an archive that is in use does when the mirror has failed and works again.
    fn merge(&mut self, archive: &mut Archive, local: &dyn LocalStore) {
        archive.merge(local, &self.beside(local)).unwrap();
        assert_eq!(self.write(archive, local), []);
    }
}

/// A history of all kinds of records, as both stores have it.
fn history() -> Values {
    // No draft becomes one of the assessments by a byte: of what an assessment says no copy is made.
    let noted = |note: &str| {
        let content = noted(note);
        Content { answers: Answers { week: Some(Hours::USUAL_WEEK), ..content.answers }, ..content }
    };
    let memory = Memory::default();
    let mut archive = Archive::default();
    let first = archive.save(&memory, noted("first"), stamp(1), 1).unwrap();
    let gone = archive.save(&memory, noted("gone"), stamp(2), 2).unwrap();
    archive.save(&memory, noted("third"), stamp(3), 3).unwrap();
    for time in 4..12 {
        archive.rename(&memory, &first, format!("first {time}"), stamp(time)).unwrap();
        let stage = Stage::ALL[usize::try_from(time).unwrap() % Stage::ALL.len()];
        archive.save_draft(&memory, at_stage(stage), stamp(time)).unwrap();
    }
    archive.delete(&memory, &gone, stamp(12)).unwrap();
    let week = IsoWeek::of(2026, 11, 22).unwrap();
    let content = Week { check_in: CheckIn { energy: Some(Energy::Good), ..CheckIn::default() }, plan: None };
    archive.save_check_in(&memory, week, content, stamp(13)).unwrap();
    archive.set(&memory, Setting::Backup, stamp(14)).unwrap();
    contents(&memory)
}

/// A history of which a file was brought in, which both stores have, and taken back, of which only the first has heard.
fn taken_back() -> (Memory, Second, Archive) {
    let (here, mut second) = (Memory::default(), Second::default());
    let mut archive = Archive::default();
    archive.save(&here, noted("own"), stamp(1), 1).unwrap();
    second.write(&mut archive, &here);
    let file = Archive::load(&memory_with(&history())).export(20, "");
    let import = archive.read_export(&file).unwrap();
    let written = archive.import(&here, import).unwrap();
    second.write(&mut archive, &here);
    archive.undo_import(&here, &written).unwrap();
    (here, second, archive)
}

fn records(values: &Values) -> Values {
    values.clone().into_iter().filter(|(key, _)| Key::of_record(key)).collect()
}

#[test]
fn what_was_taken_back_stays_so_though_the_page_ends_before_the_mirror_has_heard() {
    let (here, mut second, _) = taken_back();
    let left = records(&contents(&here));
    assert!(records(&second.0).len() > left.len(), "the mirror has not heard of it");
    let next = second.unite(&here);
    assert_eq!(notes(&next), ["own"]);
    assert_eq!((records(&contents(&here)), records(&second.0)), (left.clone(), left.clone()));
    assert_eq!(contents(&here), left, "no mark is left");
}

#[test]
fn what_was_taken_back_can_be_brought_in_again() {
    let (here, mut second, mut archive) = taken_back();
    let file = Archive::load(&memory_with(&history())).export(20, "");
    let import = archive.read_export(&file).unwrap();
    archive.import(&here, import).unwrap();
    let there = records(&contents(&here));
    let next = second.unite(&here);
    assert!(next.count_assessments() > 1);
    assert_eq!((records(&contents(&here)), records(&second.0)), (there.clone(), there));
}

#[test]
fn another_value_under_a_key_that_was_taken_back_is_kept() {
    let (here, mut second, _) = taken_back();
    let own: Vec<String> = records(&contents(&here)).into_keys().collect();
    let (key, value) = second.0.iter().find(|(key, _)| Key::of_record(key) && !own.contains(key)).unwrap();
    let (key, value) = (key.clone(), value.replacen("first", "others", 1));
    second.0.insert(key.clone(), value.clone());
    second.unite(&here);
    assert_eq!(here.get(&key), Some(value));
}

#[test]
fn whatever_either_store_has_lost_both_have_again() {
    let whole = history();
    let keys: Vec<&String> = whole.keys().collect();
    let which = vec((any::<Index>(), any::<bool>()), 0..40);
    holds(2_000, &which, |lost| {
        let (mut first, mut second) = (whole.clone(), whole.clone());
        // Nothing is lost in both.
        let lost: BTreeMap<&String, bool> =
            lost.into_iter().map(|(at, here)| (keys[at.index(keys.len())], here)).collect();
        for (key, here) in lost {
            if here {
                first.remove(key)
            } else {
                second.remove(key)
            };
        }
        let backend = memory_with(&first);
        let mut second = Second(second);
        let archive = second.unite(&backend);
        prop_assert_eq!(&contents(&backend), &whole);
        prop_assert_eq!(&second.0, &whole);
        prop_assert_eq!(archive, Archive::load(&memory_with(&whole)));
        Ok(())
    });
    for wiped in [true, false] {
        let backend = memory_with(&if wiped { Values::new() } else { whole.clone() });
        let mut second = Second(if wiped { whole.clone() } else { Values::new() });
        second.unite(&backend);
        assert_eq!((contents(&backend), second.0), (whole.clone(), whole.clone()));
    }
}

#[test]
fn what_is_damaged_in_one_store_is_mended_from_the_other_and_kept_as_it_was() {
    let whole = history();
    let keys: Vec<&String> = whole.keys().collect();
    let damage = (any::<Index>(), any::<Index>(), any::<u8>(), any::<bool>());
    holds(10_000, &damage, |(which, at, byte, here)| {
        let key = keys[which.index(keys.len())];
        mended(&whole, key, at.index(whole[key].len()), byte, here)
    });
}

/// White space and control characters are read, but never written: the same value has two spellings then.
#[test]
fn what_is_damaged_and_can_still_be_read_is_told_from_what_it_was() {
    let whole = history();
    for (key, value) in &whole {
        for at in 0..value.len() {
            for (byte, here) in [(b' ', true), (b' ', false), (0x0b, true), (0x0b, false)] {
                mended(&whole, key, at, byte, here).unwrap();
            }
        }
    }
}

/// One byte of a value is another one, in one of two stores that held the same.
fn mended(whole: &Values, key: &String, at: usize, byte: u8, here: bool) -> Result<(), TestCaseError> {
    let mut bytes = whole[key].clone().into_bytes();
    bytes[at] = byte;
    let damaged = String::from_utf8_lossy(&bytes).into_owned();
    let mut values = [whole.clone(), whole.clone()];
    values[usize::from(here)].insert(key.clone(), damaged.clone());
    let [second, first] = values;
    let backend = memory_with(&first);
    let mut second = Second(second);
    let archive = second.unite(&backend);
    prop_assert!(!archive.is_outdated());
    if damaged == whole[key] {
        prop_assert_eq!(contents(&backend), whole.clone());
    } else if Record::parse(key, &damaged).is_ok() {
        // It can be read and says something else: both are kept.
        let stored = contents(&backend);
        let there =
            |value: &String| stored.values().any(|other| other == value || says(other) == says(value));
        prop_assert!(there(&damaged) && there(&whole[key]), "{} {}", damaged, whole[key]);
    } else {
        let stored = contents(&backend);
        prop_assert_eq!(&stored[key], &whole[key]);
        prop_assert!(stored.values().any(|value| *value == damaged), "{}", damaged);
        prop_assert!(archive.unread().iter().all(|unread| unread.problem == Problem::Replaced));
        prop_assert_eq!(archive.unread().len(), 1);
        prop_assert_eq!(&second.0, &stored);
    }
    // Another visit finds nothing more to do.
    let before = contents(&backend);
    second.unite(&backend);
    prop_assert_eq!(contents(&backend), before);
    Ok(())
}

/// A value without what its place in the history says.
fn says(value: &str) -> String {
    let value = value.replace(&format!(" {COPY}"), "").replace(COPY, "");
    // The app's own reader: it takes control characters as they are, also within a text.
    let read = Json::parse(&value).unwrap_or(Json::Null);
    // No note and an empty one say the same: the copy of a draft has nothing but the mark in its note.
    let note = read.get("note").and_then(Json::text).unwrap_or_default();
    let parts = ["answers", "weights", "spent", "deleted"].map(|name| read.get(name));
    format!("{parts:?} {note:?}")
}

#[test]
fn a_value_that_neither_store_can_read_stays_in_both() {
    let mut values = history();
    let key = values.keys().next().unwrap().clone();
    values.insert(key.clone(), "{".to_owned());
    let backend = memory_with(&values);
    let mut other = values.clone();
    other.insert(key.clone(), "[".to_owned());
    let mut second = Second(other);
    second.unite(&backend);
    assert_eq!((backend.get(&key).as_deref(), second.0[&key].as_str()), (Some("{"), "["));
}

#[test]
fn a_newer_version_in_either_store_stops_all_writing() {
    let newer = ("12h/assessment/000zabcdef/1".to_owned(), r#"{"schema":9}"#.to_owned());
    for here in [true, false] {
        let (mut first, mut second) = (history(), history());
        let store = if here { &mut first } else { &mut second };
        store.insert(newer.0.clone(), newer.1.clone());
        first.remove("12h/setting/backup/1");
        let backend = memory_with(&first);
        let mut archive = Archive::load(&backend);
        assert_eq!(archive.merge(&backend, &Second(second).beside(&backend)), Ok(()));
        assert!(archive.is_outdated());
        assert_eq!(contents(&backend), first);
        assert_eq!(archive.summary().pending, 0);
    }
}

// Two tabs.

/// Two tabs that write at the very same time: neither sees the other's value, and the second store decides who
/// has the key.
#[test]
fn two_tabs_that_write_under_one_key_at_once_keep_both() {
    let stages = (0..Stage::ALL.len(), 0..Stage::ALL.len(), any::<bool>());
    holds(1_000, &stages, |(mine, theirs, first_shows_theirs)| {
        let (mine, theirs) = (Stage::ALL[mine], Stage::ALL[theirs]);
        let mut second = Second::default();
        let here = Memory::default();
        let mut one = Archive::default();
        one.save_draft(&here, noted(""), stamp(1)).unwrap();
        second.write(&mut one, &here);
        let there = memory_with(&contents(&here));
        let mut other = Archive::load(&there);
        other.save_draft(&there, at_stage(theirs), stamp(2)).unwrap();
        prop_assert_eq!(second.write(&mut other, &there), []);
        // It has not heard of the other's.
        one.save_draft(&here, at_stage(mine), stamp(3)).unwrap();
        let held = second.write(&mut one, &here);
        // The first store may show either of the two by now.
        if first_shows_theirs {
            here.set(&held[0].key, &held[0].there).unwrap();
        }
        one.rebase(&here, &held).unwrap();
        one.confirm(&here);
        prop_assert_eq!(second.write(&mut one, &here), []);
        // What was written last to the second store is the draft; the other lives on, unless it says the same.
        let next = Second(second.0.clone()).unite(&memory_with(&second.0));
        prop_assert_eq!(&next.draft().unwrap().answers, &at_stage(mine).answers);
        let copies: Vec<Answers> =
            next.assessments().into_iter().map(|entry| entry.content.answers).collect();
        let expected = if mine == theirs { vec![] } else { vec![at_stage(theirs).answers] };
        prop_assert_eq!(copies, expected);
        Ok(())
    });
}

/// A tab whose value another tab has written over, and gone on from, before it sees either.
#[test]
fn what_another_tab_went_on_to_is_kept_where_both_wrote_under_one_key() {
    let [old, theirs, later, mine] = [0, 1, 2, 3].map(|at| at_stage(Stage::ALL[at]));
    let here = Memory::default();
    let (mut one, mut other) = (Archive::default(), Archive::default());
    one.save_draft(&here, old.clone(), stamp(1)).unwrap();
    let there = Memory::default();
    other.save_draft(&there, theirs, stamp(2)).unwrap();
    for (key, value) in contents(&there) {
        here.set(&key, &value).unwrap();
    }
    other.save_draft(&here, later.clone(), stamp(3)).unwrap();
    one.save_draft(&here, mine.clone(), stamp(4)).unwrap();
    let mut next = Archive::load(&here);
    assert_eq!(next.draft(), Some(&mine));
    // They are shown at once: a crash may come before the stores are merged the next time.
    let mut copies: Vec<Answers> =
        next.assessments().into_iter().map(|entry| entry.content.answers).collect();
    copies.sort_by_key(|answers| answers.stage != old.answers.stage);
    assert_eq!(copies, [old.answers, later.answers]);
    assert_eq!(next.settle(&here), Ok(0), "nothing stands behind the draft unseen");
}

#[test]
fn a_branch_that_a_crash_left_becomes_one_copy_in_every_tab() {
    let memory = Memory::default();
    let mut archive = Archive::default();
    let id = archive.save(&memory, noted("saved"), stamp(1), 1).unwrap();
    let revision = |rev, parent, note: &str| {
        let record = Archive::load(&memory).assessments()[0].clone();
        let key = Key { kind: Kind::Assessment, id: record.id, rev: Revision::new(rev).unwrap() };
        let value = format!(
            r#"{{"schema":2,"model":1,"id":"{}","rev":{rev},"parent":{parent},"time":5,"answers":"-.-.1.-.-.-.-.-.-","weights":[500,300,200],"note":"{note}"}}"#,
            key.id
        );
        memory.set(&key.to_string(), &value).unwrap();
    };
    revision(2, 1, "one");
    revision(3, 1, "other");
    let before = contents(&memory);
    let settled = |values: &Values| {
        let backend = memory_with(values);
        let mut archive = Archive::load(&backend);
        assert_eq!(archive.settle(&backend), Ok(1));
        assert_eq!(archive.settle(&backend), Ok(0));
        assert_eq!(notes(&archive), [format!("one {COPY}"), "other".to_owned()]);
        assert_eq!(archive.assessment(&id).unwrap().content.note, "other");
        contents(&backend)
    };
    // Two tabs that find it do the same.
    assert_eq!(settled(&before), settled(&before));
}

#[test]
fn what_is_deleted_and_changed_at_the_very_same_time_stays_deleted_and_lives_on_as_a_copy() {
    let at = |backend: &Memory| Archive::load(backend);
    let first = Memory::default();
    let id = Archive::default().save(&first, noted("saved"), stamp(1), 1).unwrap();
    for deleted_first in [true, false] {
        let (one, other) = (memory_with(&contents(&first)), memory_with(&contents(&first)));
        at(&one).delete(&one, &id, stamp(2)).unwrap();
        let mut archive = Archive::load(&other);
        archive.rename(&other, &id, "changed".to_owned(), stamp(3)).unwrap();
        // Both wrote revision 2; the second store has one of them.
        let (here, there) = if deleted_first {
            (other, contents(&one))
        } else {
            let renamed = contents(&other);
            (memory_with(&contents(&one)), renamed)
        };
        let mut second = Second(there);
        let archive = second.unite(&here);
        assert_eq!(archive.assessment(&id), None);
        assert_eq!(notes(&archive), [format!("changed {COPY}")]);
        assert_eq!(second.0, contents(&here));
        let again = second.unite(&here);
        assert_eq!(again, archive, "it is settled for good");
    }
}

#[test]
fn a_history_without_branches_has_nothing_to_settle() {
    let acts = vec((0..4_u8, any::<Index>()), 0..60);
    holds(1_000, &acts, |acts| {
        let memory = Memory::default();
        let mut archive = Archive::default();
        let mut ids: Vec<Id> = Vec::new();
        for (time, (act, which)) in (0..).zip(acts) {
            let at = stamp(time);
            match (act, ids.is_empty()) {
                (0, _) | (_, true) => {
                    ids.push(
                        archive.save(&memory, noted("saved"), at, u32::try_from(time).unwrap()).unwrap(),
                    );
                }
                (1, _) => archive.rename(&memory, which.get(&ids), time.to_string(), at).unwrap(),
                (2, _) => archive.save_draft(&memory, noted(&time.to_string()), at).unwrap(),
                _ => archive.delete(&memory, which.get(&ids), at).unwrap(),
            }
        }
        let before = contents(&memory);
        prop_assert_eq!(Archive::load(&memory).settle(&memory), Ok(0));
        prop_assert_eq!(contents(&memory), before);
        Ok(())
    });
}

#[test]
fn what_another_tab_writes_is_taken_up_and_what_it_removes_goes() {
    let values = history();
    let memory = memory_with(&values);
    let mut here = Archive::load(&memory);
    let mut other = Archive::load(&memory);
    for time in 20..30 {
        other.save_draft(&memory, noted(&time.to_string()), stamp(time)).unwrap();
        other.save(&memory, noted("new"), stamp(time), u32::try_from(time).unwrap()).unwrap();
    }
    let id = other.assessments().pop().unwrap().id;
    other.delete(&memory, &id, stamp(31)).unwrap();
    memory.set("12h/assessment/00zz/1", "damaged").unwrap();
    here.refresh(&memory);
    assert_eq!(here, Archive::load(&memory));
    assert!(!here.is_outdated());
    memory.set("12h/assessment/00zy/1", r#"{"schema":9}"#).unwrap();
    here.refresh(&memory);
    assert!(here.is_outdated());
}

// Erasing.

/// A crash sets the first store back to what it was; the second one has confirmed that it is empty.
#[test]
fn what_was_erased_does_not_come_back_whatever_a_crash_sets_back() {
    let whole = history();
    // The second store is erased in one piece; the first one may be at any state that it ever had.
    let live = memory_with(&whole);
    let mut archive = Archive::load(&live);
    let mut states = vec![contents(&live)];
    let begun = archive.erase(&live, 1_000, 7).unwrap();
    let mark = Mark::after(None, begun, &[]).unwrap();
    let marked = Second(Values::from([(Mark::KEY.to_owned(), mark.to_string())]));
    let unfinished = ("12h/erasing".to_owned(), format!("1 {begun}"));
    states.push(whole.clone().into_iter().chain([unfinished]).collect());
    states.push(contents(&live));
    mark.put(&live).unwrap();
    states.push(contents(&live));
    let (stale, finished) = (Verdict::Stale(mark.clone()), Verdict::Finished(mark.clone()));
    let expected = [stale.clone(), stale, finished, Verdict::Merge];
    let alone = [Verdict::Merge, Verdict::Erasing(begun), Verdict::Emptied(begun), Verdict::Merge];
    for (at, state) in states.iter().enumerate() {
        let first = memory_with(state);
        // Before the second store is erased, what was begun goes on.
        assert_eq!(Marks::of(&first).compare(None), alone[at], "{at}");
        let earlier = Mark::after(None, Epoch::at(5), &[]);
        let verdict = Marks::of(&first).compare(earlier.as_ref());
        assert_eq!(verdict, if at == 0 { Verdict::Stale(earlier.unwrap()) } else { alone[at].clone() });
        let verdict = Marks::of(&first).compare(Some(&mark));
        assert_eq!(verdict, expected[at], "{at}");
        let mut archive = Archive::load(&first);
        if verdict != Verdict::Merge {
            archive.empty(&first).unwrap();
            mark.put(&first).unwrap();
        }
        assert_eq!(archive.merge(&first, &marked.beside(&first)), Ok(()));
        assert_eq!(archive.summary().pending, 0);
        assert_eq!(archive.stored_values(), 0, "{at}");
        assert!(contents(&first).keys().all(|key| !Key::of_record(key)), "only marks");
        Mark::lift(&first, mark.last).unwrap();
        assert_eq!(contents(&first), Values::new());
    }
    // What is written after the erasing is in a store with the mark, and stays.
    let first = memory_with(&states[3]);
    Archive::load(&first).save(&first, noted("new"), stamp(2_000), 9).unwrap();
    assert_eq!(Marks::of(&first).compare(Some(&mark)), Verdict::Merge);
    // Where the second store was wiped, or its mark was lifted already, the first one's does no harm.
    assert_eq!(Marks::of(&first).compare(None), Verdict::Merge);
    // A second erasing makes a store with the first mark stale, finished or not.
    let second = Mark::after(Some(&mark), Epoch::at(begun_again(begun)), &[]).unwrap();
    for state in &states {
        let verdict = Marks::of(&memory_with(state)).compare(Some(&second));
        assert_eq!(verdict, Verdict::Stale(second.clone()));
    }
}

/// Another number, though the clock has gone back.
fn begun_again(begun: Epoch) -> i64 {
    begun.to_string().parse::<i64>().unwrap() - 1
}

/// The second store did not answer when everything was erased: only later it is erased as well.
#[test]
fn what_is_written_after_an_erasing_stays_whenever_the_second_store_follows() {
    let backend = memory_with(&history());
    let mut archive = Archive::load(&backend);
    let begun = archive.erase(&backend, 50, 0).unwrap();
    let id = archive.save(&backend, noted("new"), stamp(50), 9).unwrap();
    // The next visit.
    assert_eq!(Marks::of(&backend).compare(None), Verdict::Emptied(begun));
    let mark = Mark::after(None, begun, &[]).unwrap();
    let mut second = Second(Values::from([(Mark::KEY.to_owned(), mark.to_string())]));
    mark.put(&backend).unwrap();
    let archive = second.unite(&backend);
    assert_eq!(archive.assessments().iter().map(|entry| &entry.id).collect::<Vec<_>>(), [&id]);
    Mark::lift(&backend, mark.last).unwrap();
    second.0.remove(Mark::KEY);
    assert_eq!(contents(&backend), second.0);
}

/// The second store failed when it was told of a removal.
#[test]
fn what_was_removed_does_not_come_back_from_a_store_that_has_not_heard_of_it() {
    let whole = history();
    let backend = memory_with(&whole);
    let mut archive = Archive::load(&backend);
    let mut second = Second(whole.clone());
    let gone: Vec<Key> = whole.keys().take(3).map(|key| key.parse().unwrap()).collect();
    archive.purge(&backend, &gone).unwrap();
    let failed = archive.begin_flush(&backend).unwrap().writes;
    assert_eq!(failed.len(), 3);
    archive.save(&backend, noted("later"), stamp(50), 9).unwrap();
    archive.restore_pending();
    second.merge(&mut archive, &backend);
    assert!(gone.iter().all(|key| !second.0.contains_key(&key.to_string())));
    assert_eq!(contents(&backend), second.0);
    // What was written again under the same key is not removed.
    let (key, value) = whole.first_key_value().unwrap();
    let mut archive = Archive::load(&memory_with(&whole));
    archive.purge(&backend, &gone).unwrap();
    backend.set(key, value).unwrap();
    second.0.insert(key.clone(), value.clone());
    second.merge(&mut archive, &backend);
    assert_eq!(second.0.get(key), Some(value));
}

#[test]
fn what_is_no_mark_of_an_erasing_erases_nothing() {
    let whole = history();
    for odd in ["x", "", "true", "null", "1 99999999999999999999", "2 x", "1  5", "3 5", "11", " 1"] {
        let memory = memory_with(&whole);
        memory.set("12h/erasing", odd).unwrap();
        let archive = Archive::load(&memory);
        assert_eq!(Marks::of(&memory).compare(None), Verdict::Merge, "{odd:?}");
        assert!(!archive.was_erased(&memory), "{odd:?}");
    }
    for (mark, verdict) in [
        // As earlier versions wrote it, and as it is written.
        ("1", Verdict::Erasing(Epoch::at(0))),
        ("1 5", Verdict::Erasing(Epoch::at(5))),
        ("2 5 4", Verdict::Emptied(Epoch::at(5))),
    ] {
        let memory = memory_with(&whole);
        memory.set("12h/erasing", mark).unwrap();
        assert_eq!(Marks::of(&memory).compare(None), verdict, "{mark:?}");
    }
}

#[test]
fn a_tab_that_has_not_heard_of_an_erasing_finds_out() {
    let memory = memory_with(&history());
    let here = Archive::load(&memory);
    assert!(!here.was_erased(&memory));
    let mut other = Archive::load(&memory);
    other.save_draft(&memory, noted(""), stamp(50)).unwrap();
    assert!(!here.was_erased(&memory), "only written");
    let begun = other.erase(&memory, 60, 0).unwrap();
    assert!(here.was_erased(&memory), "the mark tells");
    let mark = Mark::after(None, begun, &[]).unwrap();
    mark.put(&memory).unwrap();
    assert!(here.was_erased(&memory), "and the next one");
    Mark::lift(&memory, mark.last).unwrap();
    assert!(here.was_erased(&memory), "nothing is left");
    assert!(!Archive::load(&memory).was_erased(&memory));
}

#[test]
fn marks_of_erasings_are_in_the_order_of_erasing_whatever_the_clock_does() {
    let first = Mark::after(None, Epoch::new(1_000_000, 0, None), &[]).unwrap();
    for now in [1_000_000, 1_000_001, 999_999, -1, i64::MIN] {
        let begun = Epoch::new(now, 3, Some(first.last));
        let second = Mark::after(Some(&first), begun, &[]).unwrap();
        assert!(begun > first.last && second.last > first.last, "{now}");
        // A first store that does not know of the first one.
        let unaware = Mark::after(Some(&first), Epoch::new(now, 3, None), &[]).unwrap();
        assert!(unaware.last > first.last, "{now}");
        assert_eq!(Mark::after(Some(&second), begun, &[]), None, "it has reached the mirror");
        let memory = Memory::default();
        second.put(&memory).unwrap();
        first.put(&memory).unwrap();
        assert_eq!(Mark::of(&memory), Some(second.clone()), "the later one stays");
        Mark::lift(&memory, first.last).unwrap();
        assert_eq!(Mark::of(&memory), Some(second.clone()), "only its own mark goes");
        assert_eq!(Mark::parse(&second.to_string()), Some(second));
    }
    // That of an earlier version is a number alone.
    assert_eq!(Mark::parse("5").map(|mark| mark.to_string()).as_deref(), Some("5 5"));
    for damaged in ["", "soon", "5 soon", "5  5"] {
        assert_eq!(Mark::parse(damaged), None, "{damaged}");
    }
}

// Clocks.

/// The first revision of an assessment stays when later ones go: it may seem to be newer than they are.
#[test]
fn a_clock_that_goes_back_makes_no_copies() {
    let backend = Memory::default();
    let mut second = Second::default();
    let id = Archive::default().save(&backend, noted("saved"), stamp(1_000_000), 1).unwrap();
    for visit in 0..12 {
        let mut archive = second.unite(&backend);
        archive.rename(&backend, &id, format!("renamed {visit}"), stamp(visit)).unwrap();
        archive.save_draft(&backend, noted(&format!("draft {visit}")), stamp(1_000_000 - visit)).unwrap();
        second.write(&mut archive, &backend);
    }
    assert_eq!(notes(&second.unite(&backend)), ["renamed 11"]);
}

#[test]
fn the_order_is_that_of_writing_whatever_the_clock_says() {
    // Backward, the hour that daylight saving repeats, the year 9999, before 1970.
    let times = [1_793_239_200_000, 1_793_235_600_000, 253_402_300_799_999, -1, 0, i64::MIN, i64::MAX, 5];
    let memory = Memory::default();
    let mut archive = Archive::default();
    for (at, &time) in times.iter().enumerate() {
        let random = u32::try_from(times.len() - at).unwrap();
        archive.save(&memory, noted(&at.to_string()), stamp(time), random).unwrap();
        archive.save_draft(&memory, noted(&at.to_string()), stamp(time)).unwrap();
    }
    let first = archive.assessments().pop().unwrap().id;
    for &time in &times {
        archive.rename(&memory, &first, format!("renamed at {time}"), stamp(time)).unwrap();
    }
    let loaded = Archive::load(&memory);
    let order: Vec<String> = loaded.assessments().into_iter().map(|entry| entry.content.note).collect();
    let mut expected: Vec<String> = (1..times.len()).rev().map(|at| at.to_string()).collect();
    expected.push("renamed at 5".to_owned());
    assert_eq!(order, expected);
    assert_eq!(loaded.draft().unwrap().note, "7");
}

// Check-ins and what is set.

#[test]
fn a_week_has_one_check_in_and_the_last_one_counts() {
    let memory = Memory::default();
    let mut archive = Archive::default();
    let weeks: Vec<IsoWeek> =
        [(2026, 1, 1), (2026, 12, 31), (2025, 12, 28)].map(|(y, m, d)| IsoWeek::of(y, m, d).unwrap()).into();
    let content =
        |energy| Week { check_in: CheckIn { energy: Some(energy), ..CheckIn::default() }, plan: None };
    for (time, &week) in (0..).zip(&weeks) {
        for &energy in Energy::ALL {
            archive.save_check_in(&memory, week, content(energy), stamp(time)).unwrap();
        }
    }
    let loaded = Archive::load(&memory);
    assert_eq!(loaded, archive);
    let found: Vec<IsoWeek> = loaded.check_ins().into_iter().map(|(week, _)| week).collect();
    assert_eq!(found, [weeks[1], weeks[0], weeks[2]], "the v1 week first");
    assert_eq!(loaded.check_in(weeks[0]), Some(&content(Energy::Charged)));
    archive.delete_check_in(&memory, weeks[0], stamp(9)).unwrap();
    assert_eq!(archive.check_in(weeks[0]), None);
    assert_eq!(archive.check_ins().len(), 2);
    assert_eq!(archive.assessments(), [], "check-ins are no assessments");
}

#[test]
fn when_something_was_set_is_remembered() {
    let memory = Memory::default();
    let mut archive = Archive::default();
    assert_eq!(archive.when(Setting::Backup), None);
    for time in [5, 9, 3] {
        archive.set(&memory, Setting::Backup, stamp(time)).unwrap();
        assert_eq!(Archive::load(&memory).when(Setting::Backup), Some(time));
    }
    assert_eq!(archive.when(Setting::Reminder), None);
    let kinds: BTreeSet<String> =
        memory.keys().map(|key| key.rsplit_once('/').unwrap().0.to_owned()).collect();
    assert_eq!(kinds, ["12h/setting/backup".to_owned()].into());
}

#[test]
fn a_backup_is_reminded_of_when_there_is_something_to_lose_and_not_too_often() {
    const DAY: i64 = 86_400_000;
    let memory = Memory::default();
    let mut archive = Archive::default();
    let backup = |archive: &Archive, day: i64| {
        let backup = archive.backup(day * DAY);
        (backup.days, backup.changed, backup.due)
    };
    assert_eq!(backup(&archive, 1), (None, 0, false), "nothing to lose");
    let mut ids = Vec::new();
    for (random, day) in [(1, 1), (2, 2), (3, 3)] {
        assert!(!archive.backup(day * DAY).due);
        ids.push(archive.save(&memory, noted("saved"), stamp(day * DAY), random).unwrap());
    }
    assert_eq!(backup(&archive, 3), (None, 3, true));
    archive.set(&memory, Setting::Reminder, stamp(4 * DAY)).unwrap();
    assert_eq!(backup(&archive, 33), (None, 3, false), "sent away for 30 days");
    assert_eq!(backup(&archive, 34), (None, 3, true));
    archive.set(&memory, Setting::Backup, stamp(34 * DAY)).unwrap();
    assert_eq!(backup(&archive, 34), (Some(0), 0, false));
    assert_eq!(backup(&archive, 90), (Some(56), 0, false), "nothing has changed since");
    archive.rename(&memory, &ids[0], "renamed".to_owned(), stamp(40 * DAY)).unwrap();
    archive.delete(&memory, &ids[1], stamp(41 * DAY)).unwrap();
    assert_eq!(backup(&archive, 63), (Some(29), 2, false));
    assert_eq!(backup(&archive, 64), (Some(30), 2, true));
    // The draft alone is nothing that a file is kept for.
    archive.set(&memory, Setting::Backup, stamp(64 * DAY)).unwrap();
    archive.save_draft(&memory, noted(""), stamp(65 * DAY)).unwrap();
    assert_eq!(backup(&archive, 200), (Some(136), 0, false));
    // A clock that was set back makes no backup older than none.
    assert_eq!(archive.backup(-DAY).days, Some(0));
}
