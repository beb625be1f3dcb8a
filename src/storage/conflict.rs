//! What becomes of a record that was changed in two places at once: both are kept, one of them as a copy.

use std::collections::BTreeSet;

use super::{
    archive::{Archive, free_key, same_record},
    key::{Id, Key, Kind},
    record::{Body, Content, Record},
    revision::Revision,
    store::{LocalStore, WriteError},
};
use crate::model::LONGEST_NOTE;

/// What the note of a copy ends in. It is stored, and the copy’s id depends on it: it is the same in all languages.
pub const COPY: &str = "(copy from another tab)";

impl Archive {
    /// Makes sure that a write to a record loses nothing that was written to it since revision `base`, and
    /// returns the id to write to: the record's own, or that of a copy where it was deleted meanwhile.
    pub(super) fn reconcile(
        &mut self,
        local: &dyn LocalStore,
        (kind, id, base): (Kind, &Id, Option<Revision>),
        body: &Body,
    ) -> Result<Id, WriteError> {
        let Some(last) = self.revisions(kind, id).last().filter(|last| Some(last.key.rev) > base).cloned()
        else {
            return Ok(id.clone());
        };
        match (&last.body, body) {
            (there, ours) if there == ours => {}
            (Body::Answers(_), _) => self.keep_copy(local, &last)?,
            // What is deleted stays deleted; the change lives on.
            (Body::Deleted, Body::Answers(_)) if kind == Kind::Assessment => {
                // Another tab may have changed it to something else: that is another one.
                let ours = Record { body: body.clone(), ..last };
                return Ok(Id::of_copy(id, &ours.to_value()));
            }
            _ => {}
        }
        Ok(id.clone())
    }

    /// Turns what was written beside the revisions that count into copies: two tabs wrote at the very same
    /// time, or a crash came between. Returns how many there were.
    ///
    /// # Errors
    /// [`WriteError`]; then what was not copied is still where it was.
    pub fn settle(&mut self, local: &dyn LocalStore) -> Result<usize, WriteError> {
        let beside: Vec<Record> = self.records().chunk_by(same_record).flat_map(beside).cloned().collect();
        for record in &beside {
            let last = self.revisions(record.key.kind, &record.key.id).last().cloned();
            let Some(last) = last.filter(|last| last.body != record.body) else {
                self.remove(local, std::slice::from_ref(&record.key))?;
                continue;
            };
            if record.is_tombstone() {
                // What is deleted stays deleted; what was changed at the same time lives on as a copy.
                self.keep_copy(local, &last)?;
                let key = free_key(local, last.key.kind, &last.key.id, Some(last.key.rev))?;
                let mut later = Record { key, ..record.clone() };
                later.follow(Some(&last));
                self.put_record(local, later)?;
            } else {
                self.keep_copy(local, record)?;
            }
            self.remove(local, std::slice::from_ref(&record.key))?;
        }
        Ok(beside.len())
    }

    /// Saves what a revision says as an assessment of its own, unless it says nothing of its own.
    pub(super) fn keep_copy(&mut self, local: &dyn LocalStore, record: &Record) -> Result<(), WriteError> {
        let Some(content) = record.content() else {
            return Ok(());
        };
        let value = record.to_value();
        let draft = record.key.kind == Kind::Draft;
        if draft && (content.answers.is_blank() || self.has_saved(content)) {
            return Ok(());
        }
        let id = if draft { self.copy_of_draft(&value) } else { Id::of_copy(&record.key.id, &value) };
        let key = Key { kind: Kind::Assessment, id, rev: Revision::FIRST };
        // Another tab may have made the same copy.
        if self.place_of(&key).is_some() || local.get(&key.to_string()).is_some() {
            return Ok(());
        }
        let content = Content { note: note_of_copy(&content.note), ..content.clone() };
        let mut copy = Record { key, body: Body::Answers(content), ..record.clone() };
        copy.follow(None);
        self.put_record(local, copy)
    }

    /// Whether an assessment has these answers and weights.
    fn has_saved(&self, content: &Content) -> bool {
        let saved = self.records().iter().filter(|record| record.key.kind == Kind::Assessment);
        saved
            .filter_map(Record::content)
            .any(|saved| saved.answers == content.answers && saved.weights == content.weights)
    }

    /// The id of a draft's copy: where another tab has made it, the same.
    fn copy_of_draft(&self, value: &str) -> Id {
        let new = Id::of_copy(&Id::after(self.ids(Kind::Assessment).iter(), 0), value);
        let same = |id: &Id| id.as_str().get(4..) == new.as_str().get(4..);
        self.ids(Kind::Assessment).into_iter().find(same).unwrap_or(new)
    }
}

/// The revisions of a record that the last one does not come from. Earlier ones may be removed already: what is
/// older than the oldest in the last one's line counts as its past.
pub(super) fn beside(revisions: &[Record]) -> Vec<&Record> {
    let by_rev = |rev: Revision| revisions.iter().find(|record| record.key.rev == rev);
    let mut line = BTreeSet::new();
    let mut at = revisions.last();
    let mut past = None;
    let mut began = i64::MAX;
    // What has a parent's key and is another value is none of the line: it was written at the same time.
    let mut in_its_place = None;
    while let Some(record) = at.filter(|record| line.insert(record.key.rev)) {
        past = record.parent;
        began = record.time;
        let parent = record.parent.and_then(by_rev);
        in_its_place =
            parent.filter(|parent| record.follows_another_than(parent)).map(|parent| parent.key.rev);
        at = parent.filter(|parent| in_its_place != Some(parent.key.rev));
    }
    // Check-ins have one place a week: what came beside stays as an earlier revision.
    let has_copies = |record: &Record| matches!(record.key.kind, Kind::Assessment | Kind::Draft);
    let is_beside = |record: &&Record| {
        // The draft alone has the same id again after an erasing: what a tab wrote that knew of it then stands behind what
        // another wrote that did not. Where the clock was set back, there is one copy too many.
        let newer = record.key.kind == Kind::Draft && record.time > began;
        let later = newer || Some(record.key.rev) > past || in_its_place == Some(record.key.rev);
        has_copies(record) && later && !line.contains(&record.key.rev)
    };
    revisions.iter().filter(is_beside).collect()
}

fn note_of_copy(note: &str) -> String {
    let room = LONGEST_NOTE - COPY.chars().count() - 1;
    let note: String = note.chars().take(room).collect();
    if note.is_empty() { COPY.to_owned() } else { format!("{note} {COPY}") }
}
