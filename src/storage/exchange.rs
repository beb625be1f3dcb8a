//! Everything in one file, out and in again.

use std::collections::BTreeSet;

use super::{
    archive::Archive,
    key::{Id, Key, Kind},
    problem::{Damage, Problem},
    record::Record,
    revision::Revision,
    store::{LocalStore, WriteError},
    taken_back::TakenBack,
};
use crate::codec::Json;

/// What such a file says it is.
const FORMAT: &str = "twelve-hats";
/// The version of the file's shape.
const VERSION: u16 = 1;
/// Bytes that a record with its key takes in a file, about.
const USUAL_SIZE: usize = 320;
/// The most bytes of a file that are read: more than 10,000 records of the largest size take.
pub const LARGEST_FILE: usize = 64 << 20;

/// Why a file can't be brought in, with the place. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// Larger than [`LARGEST_FILE`].
    TooLarge,
    /// No JSON, or not the whole of it.
    NotJson,
    /// JSON, but not of this app.
    NotOurs,
    /// Written by a newer version of this app.
    Newer(u16),
    /// The record at this place, from 1, of so many can't be read.
    Record(usize, usize, Problem),
    /// The record at this place, from 1, is in the file a second time.
    Twice(usize),
}

/// What bringing in a file would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// What would be written.
    records: Vec<Record>,
    /// What would be written besides, were what was deleted here to come back.
    deleted: Vec<Record>,
    /// How many assessments would come that are not here.
    pub new: usize,
    /// How many assessments are here and would get what was done to them elsewhere.
    pub changed: usize,
    /// How many assessments are here as they are in the file.
    pub same: usize,
    /// How many weeks would come, or come changed.
    pub weeks: usize,
    /// How many assessments of the file were deleted here.
    pub deleted_assessments: usize,
    /// How many weeks of the file were deleted here.
    pub deleted_weeks: usize,
    /// How many values of a rescued file can't be read, and would not come.
    pub unread: usize,
    /// Whether the answers that are not saved as an assessment would come too: only where there are none here.
    pub draft: bool,
}

impl Import {
    /// Whether it would change nothing.
    pub fn is_empty(&self) -> bool {
        self.new + self.changed + self.weeks == 0 && !self.draft
    }

    /// How many assessments and weeks of the file were deleted here, and stay so.
    pub fn left_deleted(&self) -> usize {
        self.deleted.len()
    }

    /// The same, with what was deleted here: it comes back as a later revision.
    #[must_use]
    pub fn with_deleted(mut self) -> Self {
        self.records.append(&mut self.deleted);
        self
    }
}

impl Archive {
    /// Everything that is stored, as a file: all revisions, what was deleted, and what can't be read, as it is. `time` is
    /// now, in milliseconds since 1970, and `local_time` the same as the person's clock shows it, for whoever reads the file.
    pub fn export(&self, time: i64, local_time: &str) -> String {
        let mut file = format!(
            "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"exported\":{time},\"local_time\":{},\"records\":[\n",
            quoted(local_time),
        );
        // One text, to which each record is added: a long history takes its memory once.
        file.reserve((self.records().len() + self.unread().len()) * USUAL_SIZE);
        let records = self.records().iter();
        append(
            &mut file,
            records.map(|record| format!("{{\"key\":\"{}\",\"value\":{}}}", record.key, record.to_value())),
        );
        file += "\n]";
        if !self.unread().is_empty() {
            file += ",\"aside\":[";
            let unread = self.unread().iter();
            append(
                &mut file,
                unread.map(|unread| format!("[{},{}]", quoted(&unread.key), quoted(&unread.value))),
            );
            file += "]";
        }
        file += "}\n";
        file
    }

    /// What bringing in this file would do; nothing is changed yet.
    ///
    /// # Errors
    /// [`ImportError`] that names the place in the file.
    pub fn read_export(&self, file: &str) -> Result<Import, ImportError> {
        if file.len() > LARGEST_FILE {
            return Err(ImportError::TooLarge);
        }
        let json = Json::parse(file.trim_start_matches('\u{feff}')).map_err(|_| ImportError::NotJson)?;
        if json.get("format").and_then(Json::text) != Some(FORMAT) {
            return Err(ImportError::NotOurs);
        }
        let version = json.get("version").and_then(Json::number).ok_or(ImportError::NotOurs)?;
        if version > VERSION {
            return Err(ImportError::Newer(version));
        }
        let records = json.get("records").and_then(Json::list).ok_or(ImportError::NotOurs)?;
        let mut keys = BTreeSet::new();
        let mut read = Vec::with_capacity(records.len());
        // What was rescued from a page that had stopped is as it was stored, readable or not.
        let raw = json.get("raw") == Some(&Json::Flag(true));
        let mut unread = 0;
        for (record, place) in records.iter().zip(1..) {
            if raw {
                match rescued(record).filter(|record| keys.insert(record.key.clone())) {
                    Some(record) => read.push(record),
                    None => unread += 1,
                }
                continue;
            }
            let wrong = |problem| ImportError::Record(place, records.len(), problem);
            let key = record.get("key").and_then(Json::text).ok_or_else(|| wrong(Problem::Key))?;
            let value = record.get("value").ok_or_else(|| wrong(Problem::Json(Damage::NoValue)))?;
            let record = Record::read(key, value).map_err(wrong)?;
            if !record.key.leaves_room() {
                return Err(wrong(Problem::Key));
            }
            if !keys.insert(record.key.clone()) {
                return Err(ImportError::Twice(place));
            }
            read.push(record);
        }
        Ok(Import { unread, ..self.compare(read) })
    }

    /// What of these records is not here.
    fn compare(&self, read: Vec<Record>) -> Import {
        let file = Self::from_records(read);
        // Who has answers of their own keeps them.
        let draft = self.draft().is_none() && file.draft().is_some();
        let mut import = Import { draft, ..Import::default() };
        for id in file.ids(Kind::Assessment) {
            if let Some(record) = self.deleted_here(&file, Kind::Assessment, &id) {
                import.deleted_assessments += 1;
                import.deleted.push(record);
                continue;
            }
            let is_new = self.revisions(Kind::Assessment, &id).is_empty();
            let missing = self.missing(&file, Kind::Assessment, &id);
            let counted = match (is_new, missing.is_empty()) {
                (true, _) => &mut import.new,
                (false, true) => &mut import.same,
                (false, false) => &mut import.changed,
            };
            *counted += 1;
            import.records.extend(missing);
        }
        for id in file.ids(Kind::CheckIn) {
            if let Some(record) = self.deleted_here(&file, Kind::CheckIn, &id) {
                import.deleted_weeks += 1;
                import.deleted.push(record);
                continue;
            }
            let missing = self.missing(&file, Kind::CheckIn, &id);
            import.weeks += usize::from(!missing.is_empty());
            import.records.extend(missing);
        }
        // What the app remembers of this browser stays; an empty one takes up the other's.
        if self.ids(Kind::Setting).is_empty() {
            import
                .records
                .extend(file.records().iter().filter(|record| record.key.kind == Kind::Setting).cloned());
        }
        if import.draft {
            import.records.extend(file.draft_record().cloned());
        }
        import
    }

    /// Where a record was deleted here, and the file does not know of it: the revision that would bring it back as the
    /// file has it.
    fn deleted_here(&self, file: &Self, kind: Kind, id: &Id) -> Option<Record> {
        let last = self.revisions(kind, id).last().filter(|last| last.is_tombstone())?;
        let there = file.revisions(kind, id);
        let knows = there.contains(last);
        let wanted = there.last().filter(|wanted| !wanted.is_tombstone() && !knows)?;
        let key = Key { rev: last.key.rev.next()?, ..last.key.clone() };
        let mut record = Record { key, ..wanted.clone() };
        record.follow(Some(last));
        Some(record)
    }

    /// The revisions of a record that the file has and that are not here. The same revision with another
    /// content comes as a later one, with all that follow it: what was here stays below them.
    fn missing(&self, file: &Self, kind: Kind, id: &Id) -> Vec<Record> {
        let (here, there) = (self.revisions(kind, id), file.revisions(kind, id));
        // However it came to say the same: brought back after it was deleted, or changed and changed again.
        if let (Some(here), Some(there)) = (here.last(), there.last())
            && here.body == there.body
        {
            return Vec::new();
        }
        let mut last = here.last().cloned();
        let mut parted = false;
        let mut missing = Vec::new();
        for record in there.iter().filter(|&record| !here.contains(record)) {
            let mut record = record.clone();
            parted |= here.iter().any(|other| other.key == record.key);
            if parted {
                record.follow(last.as_ref());
                // Revisions of a file leave room for all that a file can hold.
                record.key.rev = record.parent.and_then(Revision::next).unwrap_or(record.key.rev);
            }
            if last.as_ref().is_none_or(|last| last.key.rev < record.key.rev) {
                last = Some(record.clone());
            }
            missing.push(record);
        }
        missing
    }

    /// Brings in what [`Archive::read_export`] found: all of it, or nothing. Returns what was written, for
    /// [`Archive::undo_import`].
    ///
    /// # Errors
    /// [`WriteError`]; then nothing has changed.
    pub fn import(&mut self, local: &dyn LocalStore, import: Import) -> Result<Vec<Key>, WriteError> {
        self.check_current()?;
        let mut written: Vec<Key> = Vec::new();
        for record in &import.records {
            let key = record.key.to_string();
            // Another tab may have been quicker: its value stays.
            if local.get(&key).is_some() {
                continue;
            }
            if let Err(error) = self.put(local, &key, record.to_value()) {
                for key in &written {
                    // What can't be taken back now is found and told at the next visit.
                    let _ = self.take_away(local, &key.to_string());
                }
                return Err(error);
            }
            written.push(record.key.clone());
        }
        self.reload(local);
        Ok(written)
    }

    /// Takes back what was brought in.
    ///
    /// # Errors
    /// [`WriteError`] where the store does not remove it; what is left is still listed.
    pub fn undo_import(&mut self, local: &dyn LocalStore, written: &[Key]) -> Result<(), WriteError> {
        let value = |key: &Key| Some((key.to_string(), local.get(&key.to_string())?));
        let gone: Vec<(String, String)> = written.iter().filter_map(value).collect();
        let outcome = gone.iter().try_for_each(|(key, _)| self.take_away(local, key));
        // Where there is no room for it, this page alone knows what the mirror has to hear.
        let _ = TakenBack::note(local, &gone);
        self.reload(local);
        outcome
    }
}

/// A record of a rescued file, if it can be read.
fn rescued(record: &Json) -> Option<Record> {
    let part = |name| record.get(name).and_then(Json::text);
    Record::parse(part("key")?, part("value")?).ok().filter(|record| record.key.leaves_room())
}

/// Adds these, a line each.
fn append(file: &mut String, lines: impl Iterator<Item = String>) {
    for (at, line) in lines.enumerate() {
        if at > 0 {
            file.push_str(",\n");
        }
        file.push_str(&line);
    }
}

/// A text as JSON.
fn quoted(text: &str) -> String {
    // Texts can always be written.
    serde_json_wasm::to_string(text).unwrap_or_default()
}
