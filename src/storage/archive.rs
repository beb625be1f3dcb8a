//! Everything that is stored, in memory, and the verbs that change both.

use std::collections::BTreeSet;

use super::{
    backend::{Backend, WriteError},
    erase::Epoch,
    key::{Id, Key, Kind},
    opening::Opening,
    problem::Problem,
    record::{Body, Content, Record},
};

/// How many revisions of a record are kept.
const REVISIONS: usize = 5;

/// A stored value that can't be read. It stays where it is, untouched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Its key.
    pub key: String,
    /// Its value.
    pub value: String,
    /// Why it can't be read.
    pub problem: Problem,
}

/// Everything that is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Archive {
    /// By kind, id and revision.
    pub(super) records: Vec<Record>,
    pub(super) unread: Vec<Unread>,
    /// A newer version of the app has written here: this one only reads.
    pub(super) outdated: bool,
    /// The mark of the last erasing, as it was when this was read.
    pub(super) epoch: Option<Epoch>,
}

impl Archive {
    /// Reads all records. What can't be read is listed in [`Archive::unread`], and the rest loads.
    pub fn load(backend: &dyn Backend) -> Self {
        let mut opening = Opening::begin(backend);
        while opening.read(backend, usize::MAX) {}
        opening.finish()
    }

    pub(super) fn sort(&mut self) {
        self.records.sort_unstable_by(|a, b| a.key.cmp(&b.key));
    }

    /// Whether a newer version of the app has written here: then nothing is written any more.
    pub fn is_outdated(&self) -> bool {
        self.outdated
    }

    /// From now on nothing is written: a newer version of the app is in use.
    pub fn outdate(&mut self) {
        self.outdated = true;
    }

    /// Of these records, in any order.
    pub(super) fn from_records(records: Vec<Record>) -> Self {
        let mut archive = Self { records, ..Self::default() };
        archive.sort();
        archive
    }

    /// All records, by kind, id and revision.
    pub(super) fn records(&self) -> &[Record] {
        &self.records
    }

    /// The ids of all records of a kind.
    pub(super) fn ids(&self, kind: Kind) -> BTreeSet<Id> {
        self.of_kind(kind).iter().map(|record| record.key.id.clone()).collect()
    }

    /// The last revision of every record, deleted ones too.
    pub(super) fn latest(&self) -> impl Iterator<Item = &Record> {
        self.records.chunk_by(same_record).filter_map(<[Record]>::last)
    }

    /// The draft's latest revision.
    pub(super) fn draft_record(&self) -> Option<&Record> {
        self.revisions(Kind::Draft, &Id::draft()).last()
    }

    /// What is left of deleted records besides their tombstones: to be let go once nobody can want it back.
    pub fn deleted(&self) -> Vec<Key> {
        self.records
            .chunk_by(same_record)
            .filter(|revisions| revisions.last().is_some_and(Record::is_tombstone))
            .flat_map(|revisions| revisions[..revisions.len() - 1].iter().map(|record| record.key.clone()))
            .collect()
    }

    /// Removes these revisions for good.
    ///
    /// # Errors
    /// [`WriteError`] where the storage does not let go.
    pub fn forget(&mut self, backend: &dyn Backend, gone: &[Key]) -> Result<(), WriteError> {
        self.check_current()?;
        self.remove(backend, gone)
    }

    /// All revisions of the records of a kind, by id.
    pub(super) fn of_kind(&self, kind: Kind) -> &[Record] {
        let start = self.records.partition_point(|record| record.key.kind < kind);
        let end = self.records.partition_point(|record| record.key.kind <= kind);
        &self.records[start..end]
    }

    /// The draft, if there is one.
    pub fn draft(&self) -> Option<&Content> {
        self.draft_record()?.content()
    }

    /// What can't be read.
    pub fn unread(&self) -> &[Unread] {
        &self.unread
    }

    /// How many values of ours are stored, readable or not.
    pub fn stored_values(&self) -> usize {
        self.records.len() + self.unread.len()
    }

    /// UTF-16 units of keys and values, as browsers count their quota.
    pub fn stored_units(&self) -> usize {
        let units = |key: &str, value: &str| key.encode_utf16().count() + value.encode_utf16().count();
        let read: usize =
            self.records.iter().map(|record| units(&record.key.to_string(), &record.to_value())).sum();
        let unread = self.unread.iter().map(|unread| units(&unread.key, &unread.value));
        read + unread.sum::<usize>()
    }

    /// Saves a new assessment and returns its id; `random` makes the id unique across tabs.
    ///
    /// # Errors
    /// [`WriteError`]; then nothing has changed.
    pub fn save(
        &mut self,
        backend: &dyn Backend,
        content: Content,
        stamp: Stamp,
        random: u32,
    ) -> Result<Id, WriteError> {
        // The latest id comes last.
        let saved = self.of_kind(Kind::Assessment).last();
        let unread: Vec<Id> =
            self.unread.iter().filter_map(|unread| unread.key.split('/').nth(2)?.parse().ok()).collect();
        let id = Id::after(saved.map(|record| &record.key.id).into_iter().chain(&unread), random);
        self.check_current()?;
        // Nobody else can have written to an id that is new.
        self.append(backend, Kind::Assessment, &id, Body::Answers(content), stamp)?;
        Ok(id)
    }

    /// Stores the draft.
    ///
    /// # Errors
    /// [`WriteError`]; then the draft that was stored before is still there.
    pub fn save_draft(
        &mut self,
        backend: &dyn Backend,
        content: Content,
        stamp: Stamp,
    ) -> Result<(), WriteError> {
        self.write(backend, Kind::Draft, &Id::draft(), Body::Answers(content), stamp)
    }

    /// Gives a saved assessment another note.
    ///
    /// # Errors
    /// [`WriteError`]; then the note is as before.
    pub fn rename(
        &mut self,
        backend: &dyn Backend,
        id: &Id,
        note: String,
        stamp: Stamp,
    ) -> Result<(), WriteError> {
        let Some(entry) = self.assessment(id) else {
            return Ok(());
        };
        let stamp = Stamp { model: entry.model, ..stamp };
        let body = Body::Answers(Content { note, ..entry.content });
        self.write(backend, Kind::Assessment, id, body, stamp)
    }

    /// Deletes a saved assessment: a tombstone stays, and what it said can be brought back by
    /// [`Archive::restore`] until the next visit.
    ///
    /// # Errors
    /// [`WriteError`]; then it is still there.
    pub fn delete(&mut self, backend: &dyn Backend, id: &Id, stamp: Stamp) -> Result<(), WriteError> {
        self.write(backend, Kind::Assessment, id, Body::Deleted, stamp)
    }

    /// Brings back what was deleted, if it is still there.
    ///
    /// # Errors
    /// [`WriteError`]; then it stays deleted.
    pub fn restore(&mut self, backend: &dyn Backend, id: &Id, stamp: Stamp) -> Result<(), WriteError> {
        self.catch_up(backend, Kind::Assessment, id);
        let mut revisions = self.revisions(Kind::Assessment, id).iter().rev();
        let last = revisions.find_map(|record| Some((record.model, record.content()?.clone())));
        let Some((model, content)) = last else {
            return Ok(());
        };
        self.write(backend, Kind::Assessment, id, Body::Answers(content), Stamp { model, ..stamp })
    }

    /// The revisions of one record, the oldest first.
    pub(super) fn revisions(&self, kind: Kind, id: &Id) -> &[Record] {
        let of = (kind, id);
        let start = self.records.partition_point(|record| (record.key.kind, &record.key.id) < of);
        let end = self.records.partition_point(|record| (record.key.kind, &record.key.id) <= of);
        &self.records[start..end]
    }

    /// Where a record is among all.
    pub(super) fn place_of(&self, key: &Key) -> Option<usize> {
        self.records.binary_search_by(|record| record.key.cmp(key)).ok()
    }

    pub(super) fn insert(&mut self, record: Record) {
        let at = self.records.partition_point(|other| other.key < record.key);
        self.records.insert(at, record);
    }

    /// Removes these records, here and in the storage, as far as it lets go.
    pub(super) fn remove(&mut self, backend: &dyn Backend, gone: &[Key]) -> Result<(), WriteError> {
        for key in gone {
            backend.remove(&key.to_string())?;
            if let Some(at) = self.place_of(key) {
                self.records.remove(at);
            }
        }
        Ok(())
    }

    /// Writes the next revision, and only then lets go of the oldest ones. What another tab has written to the
    /// record since we read it is not lost.
    pub(super) fn write(
        &mut self,
        backend: &dyn Backend,
        kind: Kind,
        id: &Id,
        body: Body,
        stamp: Stamp,
    ) -> Result<(), WriteError> {
        self.check_current()?;
        let base = self.last_rev(kind, id);
        self.catch_up(backend, kind, id);
        let id = self.reconcile(backend, (kind, id, base), &body)?;
        self.append(backend, kind, &id, body, stamp)
    }

    fn append(
        &mut self,
        backend: &dyn Backend,
        kind: Kind,
        id: &Id,
        body: Body,
        stamp: Stamp,
    ) -> Result<(), WriteError> {
        let parent = self.last_rev(kind, id);
        let mut rev = parent + 1;
        // An unreadable value, or another tab's, may hold that place: it is not overwritten.
        while backend.get(&Key { kind, id: id.clone(), rev }.to_string()).is_some() {
            rev += 1;
        }
        let key = Key { kind, id: id.clone(), rev };
        let record = Record { key, model: stamp.model, parent, time: stamp.time, body };
        backend.set(&record.key.to_string(), &record.to_value())?;
        self.insert(record);
        // The first revision tells when an assessment was saved: it stays.
        let first = usize::from(kind == Kind::Assessment);
        let revisions = self.revisions(kind, id);
        let surplus = revisions.len().saturating_sub(first + REVISIONS);
        let old: Vec<Key> =
            revisions.iter().skip(first).take(surplus).map(|record| record.key.clone()).collect();
        // What can't be removed only takes room.
        let _ = self.remove(backend, &old);
        Ok(())
    }

    /// The number of a record's last revision, 0 where there is none.
    fn last_rev(&self, kind: Kind, id: &Id) -> u32 {
        self.revisions(kind, id).last().map_or(0, |record| record.key.rev)
    }

    pub(super) fn check_current(&self) -> Result<(), WriteError> {
        if self.outdated { Err(WriteError::Outdated) } else { Ok(()) }
    }
}

/// The circumstances of a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The version of the need tables in use.
    pub model: u16,
    /// Milliseconds since 1970.
    pub time: i64,
}

pub(super) fn same_record(a: &Record, b: &Record) -> bool {
    a.key.kind == b.key.kind && a.key.id == b.key.id
}
