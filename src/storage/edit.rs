//! What a person does to records: each edit is a new revision.

use super::{
    archive::{Archive, free_key},
    conflict::beside,
    entries::SavedAssessment,
    key::{Id, Key, Kind},
    record::{Body, Content, Record, Tags},
    store::{LocalStore, WriteError},
};

/// How many revisions of a record are kept.
const REVISIONS: usize = 5;
/// How many till both stores are merged: the mirror may have something else under the key of one that is removed, which
/// merging then takes for older.
const REVISIONS_BEFORE_MERGING: usize = 50;

/// The circumstances of a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The version of the need tables in use.
    pub model: u16,
    /// Milliseconds since 1970.
    pub time: i64,
}

impl Archive {
    /// Saves a new assessment and returns its id; `random` makes the id unique across tabs.
    ///
    /// # Errors
    /// [`WriteError`]; then nothing has changed.
    pub fn save(
        &mut self,
        local: &dyn LocalStore,
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
        self.append(local, Kind::Assessment, &id, Body::Answers(content), stamp)?;
        Ok(id)
    }

    /// Stores the draft.
    ///
    /// # Errors
    /// [`WriteError`]; then the draft that was stored before is still there.
    pub fn save_draft(
        &mut self,
        local: &dyn LocalStore,
        content: Content,
        stamp: Stamp,
    ) -> Result<(), WriteError> {
        self.write(local, Kind::Draft, &Id::draft(), Body::Answers(content), stamp)
    }

    /// Gives a saved assessment another note.
    ///
    /// # Errors
    /// [`WriteError`]; then the note is as before.
    pub fn rename(
        &mut self,
        local: &dyn LocalStore,
        id: &Id,
        note: String,
        stamp: Stamp,
    ) -> Result<(), WriteError> {
        let Some(entry) = self.assessment(id) else {
            return Ok(());
        };
        let stamp = Stamp { model: entry.model, ..stamp };
        let body = Body::Answers(Content { note, ..entry.content });
        self.write(local, Kind::Assessment, id, body, stamp)
    }

    /// Deletes a saved assessment: a tombstone stays, and what it said can be brought back by
    /// [`Archive::restore`] until the next visit.
    ///
    /// # Errors
    /// [`WriteError`]; then it is still there.
    pub fn delete(&mut self, local: &dyn LocalStore, id: &Id, stamp: Stamp) -> Result<(), WriteError> {
        self.write(local, Kind::Assessment, id, Body::Deleted, stamp)
    }

    /// Brings back what was deleted, if it is still there.
    ///
    /// # Errors
    /// [`WriteError`]; then it stays deleted.
    pub fn restore(&mut self, local: &dyn LocalStore, id: &Id, stamp: Stamp) -> Result<(), WriteError> {
        self.catch_up(local, Kind::Assessment, id)?;
        let mut revisions = self.revisions(Kind::Assessment, id).iter().rev();
        let last = revisions.find_map(|record| Some((record.model, record.content()?.clone())));
        let Some((model, content)) = last else {
            return Ok(());
        };
        self.write(local, Kind::Assessment, id, Body::Answers(content), Stamp { model, ..stamp })
    }

    /// Brings back what was deleted as it was known, where nothing is left of it: another tab has purged it.
    ///
    /// # Errors
    /// [`WriteError`]; then it stays deleted.
    pub fn bring_back(
        &mut self,
        local: &dyn LocalStore,
        deleted: &SavedAssessment,
        stamp: Stamp,
    ) -> Result<(), WriteError> {
        if self.assessment(&deleted.id).is_some() {
            return Ok(());
        }
        self.check_current()?;
        let body = Body::Answers(deleted.content.clone());
        self.append(local, Kind::Assessment, &deleted.id, body, Stamp { model: deleted.model, ..stamp })
    }

    /// Writes the next revision, and only then removes the oldest ones. What another tab has written to the
    /// record since we read it is not lost.
    pub(super) fn write(
        &mut self,
        local: &dyn LocalStore,
        kind: Kind,
        id: &Id,
        body: Body,
        stamp: Stamp,
    ) -> Result<(), WriteError> {
        self.check_current()?;
        let base = self.last_rev(kind, id);
        self.catch_up(local, kind, id)?;
        let id = self.reconcile(local, (kind, id, base), &body)?;
        self.append(local, kind, &id, body, stamp)
    }

    fn append(
        &mut self,
        local: &dyn LocalStore,
        kind: Kind,
        id: &Id,
        body: Body,
        stamp: Stamp,
    ) -> Result<(), WriteError> {
        let parent = self.revisions(kind, id).last();
        let key = free_key(local, kind, id, parent.map(|parent| parent.key.rev))?;
        let mut record =
            Record { key, model: stamp.model, parent: None, tags: Tags::default(), time: stamp.time, body };
        record.follow(parent);
        record.tags.own = record.tag();
        self.put_record(local, record)?;
        // The first revision tells when an assessment was saved: it stays.
        let first = usize::from(kind == Kind::Assessment);
        let revisions = self.revisions(kind, id);
        let kept = if self.merged { REVISIONS } else { REVISIONS_BEFORE_MERGING };
        // What stands beside the last one's line is still to become a copy, and the line tells which that is.
        let surplus =
            if beside(revisions).is_empty() { revisions.len().saturating_sub(first + kept) } else { 0 };
        let old: Vec<Key> =
            revisions.iter().skip(first).take(surplus).map(|record| record.key.clone()).collect();
        // What can't be removed only takes room.
        let _ = self.remove(local, &old);
        Ok(())
    }
}
