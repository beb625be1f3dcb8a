//! Everything out as a file, and in again: nothing lost, nothing half done, and errors that name the place.

use crate::{
    brief::hostile,
    support::{any_answers, any_week, any_weights, holds},
};
use proptest::{collection::vec, prelude::*};
use twelve_hats::{
    codec::{CsvRow, to_csv},
    engine::outlook,
    model::{Answer, Answers, CheckIn, Energy, IsoWeek, Role, TeamSize, Weights},
    storage::{
        Archive, Content, ImportError, Key, LARGEST_FILE, LocalStore, Memory, Problem, Setting, Stamp, Week,
        WriteError,
    },
    text,
};

fn stamp(time: i64) -> Stamp {
    Stamp { model: 1, time }
}

fn noted(note: &str) -> Content {
    Content { answers: Answers::default(), weights: Weights::default(), note: note.to_owned() }
}

fn all_values(backend: &Memory) -> Vec<(String, String)> {
    let mut keys: Vec<String> = backend.keys().collect();
    keys.sort();
    keys.into_iter().map(|key| (key.clone(), backend.get(&key).unwrap())).collect()
}

/// The same without marks: that of what was taken back stays till a mirror has heard of it.
fn all_records(memory: &Memory) -> Vec<(String, String)> {
    all_values(memory).into_iter().filter(|(key, _)| Key::of_record(key)).collect()
}

/// Three assessments, one renamed, one deleted, and a draft.
fn some_history(backend: &Memory) -> Archive {
    let mut archive = Archive::default();
    let first = archive.save(backend, noted("first, with “quotes”"), stamp(1), 1).unwrap();
    let second = archive.save(backend, noted("second"), stamp(2), 2).unwrap();
    archive.save(backend, noted("third\nline"), stamp(3), 3).unwrap();
    archive.rename(backend, &first, "renamed".to_owned(), stamp(4)).unwrap();
    archive.delete(backend, &second, stamp(5)).unwrap();
    archive.save_draft(backend, noted(""), stamp(6)).unwrap();
    archive
}

#[test]
fn what_goes_out_comes_in_again_to_the_byte() {
    let with_week = |(answers, week)| Answers { week, ..answers };
    let answers = (any_answers().boxed(), proptest::option::of(any_week()).boxed()).prop_map(with_week);
    let any_content = (answers, any_weights(), "[^\u{0}]{0,40}");
    holds(1_000, &vec(any_content.boxed(), 0..6), |contents| {
        let here = Memory::default();
        let mut archive = Archive::default();
        for (random, (answers, weights, note)) in (0..).zip(contents) {
            archive.save(&here, Content { answers, weights, note }, stamp(7), random).unwrap();
        }
        let file = archive.export(9, "");
        let there = Memory::default();
        let mut other = Archive::load(&there);
        let import = other.read_export(&file).unwrap();
        prop_assert_eq!(import.new, archive.assessments().len());
        other.import(&there, import).unwrap();
        prop_assert_eq!(all_values(&there), all_values(&here));
        prop_assert_eq!(other.export(9, ""), file);
        Ok(())
    });
}

#[test]
fn what_was_renamed_deleted_or_not_yet_saved_comes_along() {
    let here = Memory::default();
    let file = some_history(&here).export(9, "");
    let there = Memory::default();
    let mut other = Archive::load(&there);
    let import = other.read_export(&file).unwrap();
    assert_eq!((import.new, import.changed, import.same, import.draft), (3, 0, 0, true));
    other.import(&there, import).unwrap();
    let notes: Vec<String> = other.assessments().into_iter().map(|entry| entry.content.note).collect();
    assert_eq!(notes, ["third\nline", "renamed"]);
    assert!(other.draft().is_some());
    // A second time there is nothing left to bring.
    let again = other.read_export(&file).unwrap();
    assert!(again.is_empty() && again.same == 3, "{again:?}");
    // Who has answers of their own keeps them.
    let mine = Memory::default();
    let mut own = Archive::default();
    own.save_draft(&mine, noted("mine"), stamp(8)).unwrap();
    let import = own.read_export(&file).unwrap();
    assert!(!import.draft);
    own.import(&mine, import).unwrap();
    assert_eq!(own.draft().unwrap().note, "mine");
}

#[test]
fn what_was_done_here_and_elsewhere_is_all_kept() {
    let here = Memory::default();
    let mut archive = Archive::default();
    let id = archive.save(&here, noted("saved"), stamp(1), 1).unwrap();
    let file = archive.export(2, "");
    let there = Memory::default();
    let mut other = Archive::default();
    let import = other.read_export(&file).unwrap();
    other.import(&there, import).unwrap();
    archive.rename(&here, &id, "here".to_owned(), stamp(3)).unwrap();
    other.rename(&there, &id, "there".to_owned(), stamp(4)).unwrap();
    let import = archive.read_export(&other.export(5, "")).unwrap();
    assert_eq!((import.new, import.changed), (0, 1));
    let before = all_values(&here);
    let written = archive.import(&here, import).unwrap();
    let after = all_values(&here);
    assert!(before.iter().all(|value| after.contains(value)), "nothing that was here is overwritten");
    for note in ["here", "there", "saved"] {
        assert!(after.iter().any(|(_, value)| value.contains(note)), "{note}");
    }
    // And it can be taken back to the byte.
    archive.undo_import(&here, &written).unwrap();
    assert_eq!(all_records(&here), before);
}

#[test]
fn where_there_is_no_room_nothing_is_brought_in() {
    let here = Memory::default();
    let file = some_history(&here).export(9, "");
    let whole: usize = all_values(&here).iter().map(|(key, value)| key.len() + value.len()).sum();
    for room in (0..whole).step_by(97) {
        let small = Memory::with_capacity(room);
        let mut archive = Archive::load(&small);
        let import = archive.read_export(&file).unwrap();
        match archive.import(&small, import) {
            Ok(written) => assert_eq!(written.len(), archive.stored_values()),
            Err(error) => {
                assert_eq!(error, WriteError::Full);
                assert_eq!(all_values(&small), [], "{room}");
                assert_eq!(archive, Archive::default());
            }
        }
    }
}

#[test]
fn a_file_that_is_none_of_ours_is_refused_with_the_place() {
    let good = some_history(&Memory::default()).export(9, "");
    let archive = Archive::default();
    let check = |file: &str, expected: &ImportError| {
        assert_eq!(archive.read_export(file).as_ref(), Err(expected), "{file}");
        let said = twelve_hats::state::import_error_in_words(expected);
        assert!(said.chars().next().unwrap().is_uppercase() && !said.ends_with('.'), "{said}");
    };
    // Nested deeper than any reader should follow.
    let deep = "[".repeat(100_000);
    for broken in ["", "{", "[1.5]", &deep, &good[..good.len() / 2]] {
        check(broken, &ImportError::NotJson);
    }
    for other in ["{}", "[]", "null", "{\"format\":\"tldraw\"}", "{\"format\":\"twelve-hats\"}"] {
        check(other, &ImportError::NotOurs);
    }
    check(&good.replace("\"version\":1", "\"version\":2"), &ImportError::Newer(2));
    // The second record of six.
    let damaged = good.replacen("\"rev\":2", "\"rev\":9", 1);
    check(&damaged, &ImportError::Record(2, 6, Problem::Mismatch));
    let newer = good.replacen("\"schema\":3", "\"schema\":7", 1);
    check(&newer, &ImportError::Record(1, 6, Problem::Newer(7)));
    let line = good.lines().nth(1).unwrap();
    let twice = good.replacen(line, &format!("{line}\n{line}"), 1);
    check(&twice, &ImportError::Twice(2));
    // A mark at the beginning, which some editors write, does no harm.
    assert!(archive.read_export(&format!("\u{feff}{good}")).is_ok());
    assert_eq!(archive.read_export(&" ".repeat(LARGEST_FILE + 1)), Err(ImportError::TooLarge));
}

/// Files with bytes changed, cut and doubled: no panic, and nothing that is here changes.
#[test]
fn whatever_is_done_to_a_file_what_is_here_stays() {
    let here = Memory::default();
    let archive = some_history(&here);
    let (before, file) = (all_values(&here), archive.export(9, "").into_bytes());
    let change = (0..file.len(), 0..4_u8, any::<u8>(), 1..40_usize);
    holds(100_000, &vec(change, 1..4), |changes| {
        let mut bytes = file.clone();
        for (at, what, byte, length) in changes {
            let at = at.min(bytes.len() - 1);
            let end = (at + length).min(bytes.len());
            match what {
                0 => bytes[at] = byte,
                1 => drop(bytes.drain(at..end)),
                2 => bytes.insert(at, byte),
                _ => {
                    let again = bytes[at..end].to_vec();
                    bytes.splice(at..at, again);
                }
            }
        }
        let file = String::from_utf8_lossy(&bytes).into_owned();
        let mut archive = archive.clone();
        if let Ok(import) = archive.read_export(&file) {
            archive
                .import(&here, import)
                .map(|written| archive.undo_import(&here, &written))
                .unwrap()
                .unwrap();
        }
        prop_assert_eq!(all_records(&here), before.clone());
        Ok(())
    });
}

/// What the halted screen hands out: both stores as they are, readable or not.
#[test]
fn a_rescued_file_brings_back_all_that_can_be_read() {
    let here = Memory::default();
    let archive = some_history(&here);
    let raw = |pairs: &[(String, String)]| {
        let records: Vec<_> =
            pairs.iter().map(|(key, value)| serde_json::json!({ "key": key, "value": value })).collect();
        serde_json::json!({ "format": "twelve-hats", "version": 1, "raw": true, "records": records })
            .to_string()
    };
    let mut values = all_values(&here);
    let there = Memory::default();
    let mut other = Archive::default();
    let import = other.read_export(&raw(&values)).unwrap();
    assert_eq!((import.new, import.unread, import.draft), (3, 0, true));
    other.import(&there, import).unwrap();
    assert_eq!(all_values(&there), values);
    // Marks, damaged values, and a second value under one key are left out, and counted.
    values.push(("12h/epoch".to_owned(), "7".to_owned()));
    values.push(("12h/assessment/00zzzzzzzz/1".to_owned(), "{".to_owned()));
    values.push(values[0].clone());
    let import = Archive::default().read_export(&raw(&values)).unwrap();
    assert_eq!((import.new, import.unread), (3, 3));
    assert!(archive.read_export(&raw(&values)).unwrap().is_empty());
}

/// What can't be read is not lost on the way out.
#[test]
fn a_file_carries_what_could_not_be_read_as_it_is() {
    let here = Memory::default();
    some_history(&here);
    let (key, damaged) = ("12h/assessment/00zzzzzzzz/1", "{\"a\":\"\u{0}\"\n");
    here.set(key, damaged).unwrap();
    let archive = Archive::load(&here);
    let file = archive.export(9, "");
    let json: serde_json::Value = serde_json::from_str(&file).unwrap();
    assert_eq!(json["aside"], serde_json::json!([[key, damaged]]));
    assert_eq!(Archive::default().read_export(&file).unwrap().new, 3);
}

#[test]
fn weeks_are_counted_and_what_this_browser_remembers_stays() {
    let week = |number| IsoWeek::of(2026, 1, number).unwrap();
    let content = Week { check_in: CheckIn { energy: Some(Energy::Even), ..CheckIn::default() }, plan: None };
    let here = Memory::default();
    let mut archive = Archive::default();
    archive.save_check_in(&here, week(7), content.clone(), stamp(1)).unwrap();
    archive.save_check_in(&here, week(14), content, stamp(2)).unwrap();
    archive.set(&here, Setting::Backup, stamp(3)).unwrap();
    let file = archive.export(4, "");
    let there = Memory::default();
    let mut other = Archive::default();
    let import = other.read_export(&file).unwrap();
    assert_eq!((import.weeks, import.new, import.is_empty()), (2, 0, false));
    other.import(&there, import).unwrap();
    assert_eq!(all_values(&there), all_values(&here));
    // One that has a backup of its own keeps it.
    let mine = Memory::default();
    let mut own = Archive::default();
    own.set(&mine, Setting::Backup, stamp(9)).unwrap();
    let import = own.read_export(&file).unwrap();
    own.import(&mine, import).unwrap();
    assert_eq!((own.when(Setting::Backup), own.check_ins().len()), (Some(9), 2));
    assert!(own.read_export(&file).unwrap().is_empty());
}

#[test]
fn the_table_has_a_line_for_each_and_no_formula() {
    let answers = Answers { team_size: Answer::Given(TeamSize::UpTo5), ..Answers::default() };
    let found = outlook(1, &answers, Weights::default());
    let row = |note: &'static str| CsvRow {
        date: "2026-11-22".to_owned(),
        zone: "UTC-08:00".to_owned(),
        note,
        answers: &answers,
        outlook: &found,
    };
    let csv =
        to_csv(&[row("plain"), row("with, \"quotes\"\nand a line"), row("=HYPERLINK(\"x\")"), row("-1+2")]);
    assert!(csv.starts_with("\u{feff}Date,Time zone,Note,"));
    let heads = csv.lines().next().unwrap().split(',').count();
    assert_eq!(heads, 11 + 12 * 6 + 2 + 12);
    assert!(csv.contains(",Title,Stage,Team size,Business,Challenges,"));
    assert!(csv.contains("2026-11-22,UTC-08:00,plain,,,2–5,,,"));
    assert!(csv.contains(",\"with, \"\"quotes\"\"\nand a line\","));
    assert!(csv.contains(",\"'=HYPERLINK(\"\"x\"\")\","));
    assert!(csv.contains(",'-1+2,"));
    assert!(csv.contains(text::role_short(Role::InvestorVoice)));
    assert_eq!(csv.matches("\r\n").count(), 5);
}

#[test]
fn hostile_notes_stay_cells_of_the_table() {
    let answers = Answers::default();
    let found = outlook(2, &answers, Weights::default());
    let notes = prop_oneof![
        2 => hostile(),
        1 => "[=+@\t;,\"'\r\n-]{0,6}(cmd|HYPERLINK|x)[;\t\r\n]{0,2}[=+@-]{0,2}[a-z;\"]{0,5}",
    ];
    holds(500, &notes, |note| {
        let row = CsvRow {
            date: "2026-11-22".to_owned(),
            zone: "UTC-08:00".to_owned(),
            note: &note,
            answers: &answers,
            outlook: &found,
        };
        let table = to_csv(&[row]);
        let rows = |delimiter: u8| -> Vec<Vec<String>> {
            let table = table.trim_start_matches('\u{feff}').as_bytes();
            let mut reader = csv::ReaderBuilder::new()
                .delimiter(delimiter)
                .has_headers(false)
                .flexible(true)
                .from_reader(table);
            reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
        };
        let read = rows(b',');
        prop_assert_eq!(read.len(), 2);
        prop_assert_eq!(read[0].len(), read[1].len());
        let (cell, plain) = (&read[1][2], |text: &str| text.replace('\'', ""));
        prop_assert_eq!(plain(cell), plain(&note));
        // Whatever a spreadsheet takes for the end of a cell.
        for cell in [b',', b';', b'\t'].into_iter().flat_map(rows).flatten() {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell:?} of {note:?}");
        }
        Ok(())
    });
}

/// Files that were accepted once, and then lost what was answered after them.
#[test]
fn numbers_at_their_limits_are_refused_with_their_place() {
    for (file, place, all) in [
        (include_str!("../fixtures/revision-at-the-limit.json"), 1, 2),
        (include_str!("../fixtures/counter-at-the-limit.json"), 1, 1),
    ] {
        let refused = ImportError::Record(place, all, Problem::Key);
        assert_eq!(Archive::default().read_export(file), Err(refused), "{file}");
    }
    let read = |key: &str, revision: &str| {
        let good = include_str!("../fixtures/counter-at-the-limit.json");
        let file = good.replace("zzzz000001/1", &format!("{key}/{revision}")).replace("zzzz000001", key);
        Archive::default()
            .read_export(&file.replace("\"rev\":1,", &format!("\"rev\":{revision},")))
            .map(|_| ())
    };
    let refused = Err(ImportError::Record(1, 1, Problem::Key));
    assert_eq!(read("yzzz000001", "1"), Ok(()));
    assert_eq!(read("z000000000", "1"), refused);
    assert_eq!(read("0001abcdef", "1000000000"), Ok(()));
    assert_eq!(read("0001abcdef", "1000000001"), refused);
}

/// What comes from a file at its limits can be changed like all else.
#[test]
fn what_comes_in_at_the_limits_can_be_changed() {
    let file = include_str!("../fixtures/counter-at-the-limit.json");
    let file = file.replace("zzzz000001/1", "yzzz000001/1000000000").replace("zzzz", "yzzz");
    let file = file.replace("\"rev\":1,", "\"rev\":1000000000,");
    let memory = Memory::default();
    let mut archive = Archive::default();
    let import = archive.read_export(&file).unwrap();
    archive.import(&memory, import).unwrap();
    let id = archive.assessments()[0].id.clone();
    for time in 1..20 {
        archive.rename(&memory, &id, time.to_string(), stamp(time)).unwrap();
        let new = archive.save(&memory, noted("later"), stamp(time), 0).unwrap();
        assert!(new > id);
        assert_eq!(Archive::load(&memory), archive);
        assert_eq!(archive.assessment(&id).unwrap().content.note, time.to_string());
    }
}

#[test]
fn a_whole_number_may_be_written_with_a_point() {
    let file = include_str!("../fixtures/version-with-a-point.json");
    assert!(Archive::default().read_export(file).unwrap().is_empty());
    for (version, accepted) in [
        ("1", true),
        ("1.0", true),
        ("1.000", true),
        ("1e0", true),
        ("1E+0", true),
        ("0.1e1", true),
        ("10e-1", true),
        ("100.0e-2", true),
        ("1e-1", false),
        ("1e", false),
        ("1e99999999999", false),
        ("-1.0", false),
        ("1.5", false),
        ("1.05", false),
        ("1.0e1", false),
        ("1.0.0", false),
        ("1.", false),
        (".0", false),
        ("\"1.0\"", false),
    ] {
        let read = Archive::default().read_export(&file.replace("1.0", version));
        assert_eq!(read.is_ok(), accepted, "{version}: {read:?}");
    }
    // Texts stay as they are, also beside such numbers.
    let mut archive = Archive::default();
    let memory = Memory::default();
    let note = "version 1.0 of \"1.0\" \\ 2.00 in 1e3 \\\"";
    archive.save(&memory, noted(note), stamp(1), 1).unwrap();
    let file = archive.export(9, "").replace("\"version\":1,", "\"version\":1.0,");
    let (mut there, memory) = (Archive::default(), Memory::default());
    let import = there.read_export(&file).unwrap();
    there.import(&memory, import).unwrap();
    assert_eq!(there.assessments()[0].content.note, note);
}
