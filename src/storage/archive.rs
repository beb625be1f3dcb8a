//! Everything that is stored, in memory, and how it is found and changed there and in the first store.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    epoch::Marks,
    journal::Journal,
    key::{Id, Key, Kind},
    mirror::{Batch, Write},
    problem::Problem,
    record::{Content, Record},
    revision::Revision,
    store::{LocalStore, WriteError},
    taken_back::TakenBack,
};

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
#[derive(Clone, Debug, Default)]
pub struct Archive {
    /// By kind, id and revision.
    pub(super) records: Vec<Record>,
    pub(super) unread: Vec<Unread>,
    /// A newer version of the app has written here: this one only reads.
    pub(super) outdated: bool,
    /// The marks of erasings, as they were when this was read.
    pub(super) marks: Marks,
    /// What the mirror has not confirmed yet.
    pub(super) journal: Journal,
    /// It was merged with the mirror.
    pub(super) merged: bool,
    /// Another page of this address has deleted the mirror, and not all is there again.
    pub(super) mirror_deleted: bool,
    /// Values that an older version has written, as they are spelled: a value never changes under its key.
    pub(super) older: BTreeMap<Key, String>,
    /// What is left of records that were deleted in an earlier visit.
    pub(super) expired: Vec<Key>,
}

/// Whether two archives hold the same. What the mirror has confirmed of it is another matter.
impl PartialEq for Archive {
    fn eq(&self, other: &Self) -> bool {
        self.records == other.records
            && self.unread == other.unread
            && self.outdated == other.outdated
            && self.marks.last() == other.marks.last()
    }
}

impl Eq for Archive {}

/// What [`Sync`](super::sync::Sync) has to know of an archive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many values of ours are stored, readable or not.
    pub values: usize,
    /// How many writes the mirror has not confirmed yet.
    pub pending: usize,
    /// A newer version of the app has written here.
    pub outdated: bool,
    /// The marks of erasings.
    pub marks: Marks,
}

impl Archive {
    /// What there is to know of it at a glance.
    pub fn summary(&self) -> Summary {
        Summary {
            values: self.stored_values(),
            pending: self.journal.len(),
            outdated: self.outdated,
            marks: self.marks.clone(),
        }
    }

    /// The writes that the mirror has not confirmed yet, as one batch. They stay pending till
    /// [`Archive::confirm`]; nothing comes where everything is being erased, or a newer version of the app has written.
    pub fn begin_flush(&mut self, local: &dyn LocalStore) -> Option<Batch> {
        if Marks::of(local).unfinished.is_some() {
            // Another tab is at it: from now on this one knows.
            self.refresh(local);
            return None;
        }
        let pending = self.journal.len();
        let mut writes = self.journal.begin(local);
        if self.journal.len() < pending {
            // Another tab has removed what is dropped here: it is not shown any more either.
            self.refresh(local);
            if self.outdated {
                return None;
            }
            writes = self.journal.begin(local);
        }
        Some(Batch { writes, epoch: Marks::of(local).last() })
    }

    /// The batch of [`Archive::begin_flush`] is in the mirror.
    pub fn confirm(&mut self, local: &dyn LocalStore) {
        // What stays of the mark takes nothing away that was not taken back.
        let _ = TakenBack::lift(local, self.journal.removing());
        self.journal.confirm();
        self.note_whole_mirror();
    }

    /// The batch of [`Archive::begin_flush`] did not reach the mirror.
    pub fn restore_pending(&mut self) {
        self.journal.restore();
    }

    /// Everything of ours in the store but the marks, by key.
    pub(super) fn contents(local: &dyn LocalStore) -> Vec<(String, String)> {
        let keys = local.keys().filter(|key| Key::of_record(key));
        keys.filter_map(|key| local.get(&key).map(|value| (key, value))).collect()
    }

    /// Takes up the marks of an erasing.
    pub(super) fn read_marks(&mut self, local: &dyn LocalStore) {
        self.marks = Marks::of(local);
    }

    /// Stores a value, and notes it for the mirror.
    pub(super) fn put(&mut self, local: &dyn LocalStore, key: &str, value: String) -> Result<(), WriteError> {
        local.set(key, &value)?;
        self.journal.note(Write::Put(key.to_owned(), value));
        Ok(())
    }

    /// Removes a value, and notes it for the mirror.
    pub(super) fn take_away(&mut self, local: &dyn LocalStore, key: &str) -> Result<(), WriteError> {
        let gone = local.get(key);
        local.remove(key)?;
        if let Some(gone) = gone {
            self.journal.note(Write::Remove(key.to_owned(), gone));
        }
        Ok(())
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

    /// What is left of deleted records besides their tombstones: to be purged once nobody can want it back.
    pub fn deleted(&self) -> Vec<Key> {
        self.records
            .chunk_by(same_record)
            .filter(|revisions| revisions.last().is_some_and(Record::is_tombstone))
            .flat_map(|revisions| revisions[..revisions.len() - 1].iter().map(|record| record.key.clone()))
            .collect()
    }

    /// A visit begins: what was deleted before can't be brought back any more, and is purged by
    /// [`Archive::purge_expired`].
    pub fn begin_visit(&mut self) {
        self.expired = self.deleted();
    }

    /// Removes for good what was deleted in an earlier visit.
    ///
    /// # Errors
    /// [`WriteError`] where the store does not remove it.
    pub fn purge_expired(&mut self, local: &dyn LocalStore) -> Result<(), WriteError> {
        let mut expired = std::mem::take(&mut self.expired);
        // Merging may have taken the first store for one from before an erasing, its tombstones with it, and brought back
        // what the mirror had.
        let deleted: BTreeSet<Key> = self.deleted().into_iter().collect();
        expired.retain(|key| deleted.contains(key));
        self.purge(local, &expired)
    }

    /// Removes these revisions for good.
    ///
    /// # Errors
    /// [`WriteError`] where the store does not remove them.
    pub fn purge(&mut self, local: &dyn LocalStore, gone: &[Key]) -> Result<(), WriteError> {
        self.check_current()?;
        self.remove(local, gone)
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

    /// Whether the draft says something that the latest assessment does not.
    pub fn has_unsaved_draft(&self) -> bool {
        let latest = self.latest_assessments(1).pop().map(|entry| entry.content);
        let is_said = |draft: &Content| {
            latest.is_some_and(|latest| latest.answers == draft.answers && latest.weights == draft.weights)
        };
        self.draft().is_some_and(|draft| !is_said(draft))
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

    /// Removes these records, here and in the store, up to the first that it does not remove.
    pub(super) fn remove(&mut self, local: &dyn LocalStore, gone: &[Key]) -> Result<(), WriteError> {
        for key in gone {
            self.take_away(local, &key.to_string())?;
            if let Some(at) = self.place_of(key) {
                self.records.remove(at);
            }
        }
        Ok(())
    }

    /// Stores a record whose key is free.
    pub(super) fn put_record(&mut self, local: &dyn LocalStore, record: Record) -> Result<(), WriteError> {
        self.put(local, &record.key.to_string(), record.to_value())?;
        self.insert(record);
        Ok(())
    }

    /// A record's last revision.
    pub(super) fn last_rev(&self, kind: Kind, id: &Id) -> Option<Revision> {
        self.revisions(kind, id).last().map(|record| record.key.rev)
    }

    pub(super) fn check_current(&self) -> Result<(), WriteError> {
        if self.outdated { Err(WriteError::Outdated) } else { Ok(()) }
    }
}

/// The key of the first revision after this one at which the store has nothing: an unreadable value, or another
/// tab's, is not overwritten.
///
/// # Errors
/// [`WriteError::Full`] where no revision is left.
pub(super) fn free_key(
    local: &dyn LocalStore,
    kind: Kind,
    id: &Id,
    last: Option<Revision>,
) -> Result<Key, WriteError> {
    let first = last.map_or(Some(Revision::FIRST), Revision::next);
    let revisions = std::iter::successors(first, |rev| rev.next());
    let mut keys = revisions.map(|rev| Key { kind, id: id.clone(), rev });
    keys.find(|key| local.get(&key.to_string()).is_none()).ok_or(WriteError::Full)
}

pub(super) fn same_record(a: &Record, b: &Record) -> bool {
    a.key.kind == b.key.kind && a.key.id == b.key.id
}
