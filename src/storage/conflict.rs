//! What becomes of a record that was changed in two places at once: both are kept, one of them as a copy.

use std::collections::BTreeSet;

use super::{
    archive::{Archive, same_record},
    backend::{Backend, WriteError},
    key::{Id, Key, Kind},
    record::{Body, Content, Record},
};
use crate::model::LONGEST_NOTE;

/// What the note of a copy ends in.
pub const COPY: &str = "(copy from another tab)";

impl Archive {
    /// Makes sure that a write to a record loses nothing that was written to it since revision `base`, and
    /// returns the id to write to: the record's own, or that of a copy where it was deleted meanwhile.
    pub(super) fn reconcile(
        &mut self,
        backend: &dyn Backend,
        (kind, id, base): (Kind, &Id, u32),
        body: &Body,
    ) -> Result<Id, WriteError> {
        let Some(last) = self.revisions(kind, id).last().filter(|last| last.key.rev > base).cloned() else {
            return Ok(id.clone());
        };
        match (&last.body, body) {
            (there, ours) if there == ours => {}
            (Body::Answers(_), _) => self.keep_copy(backend, &last)?,
            // What is deleted stays deleted; the change lives on.
            (Body::Deleted, Body::Answers(_)) if kind == Kind::Assessment => {
                return Ok(Id::of_copy(id, &last.to_value()));
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
    pub fn settle(&mut self, backend: &dyn Backend) -> Result<usize, WriteError> {
        let beside: Vec<Record> = self.records().chunk_by(same_record).flat_map(beside).cloned().collect();
        for record in &beside {
            let last = self.revisions(record.key.kind, &record.key.id).last().cloned();
            let Some(last) = last.filter(|last| last.body != record.body) else {
                self.remove(backend, std::slice::from_ref(&record.key))?;
                continue;
            };
            if record.is_tombstone() {
                // What is deleted stays deleted; what was changed at the same time lives on as a copy.
                self.keep_copy(backend, &last)?;
                let key = Key { rev: last.key.rev + 1, ..last.key };
                let tombstone = Record { key, parent: last.key.rev, ..record.clone() };
                backend.set(&tombstone.key.to_string(), &tombstone.to_value())?;
                self.insert(tombstone);
            } else {
                self.keep_copy(backend, record)?;
            }
            self.remove(backend, std::slice::from_ref(&record.key))?;
        }
        Ok(beside.len())
    }

    /// Saves what a revision says as an assessment of its own, unless it says nothing of its own.
    pub(super) fn keep_copy(&mut self, backend: &dyn Backend, record: &Record) -> Result<(), WriteError> {
        let Some(content) = record.content() else {
            return Ok(());
        };
        let value = record.to_value();
        let draft = record.key.kind == Kind::Draft;
        if draft && (content.answers.is_blank() || self.has_saved(content)) {
            return Ok(());
        }
        let id = if draft { self.copy_of_draft(&value) } else { Id::of_copy(&record.key.id, &value) };
        let key = Key { kind: Kind::Assessment, id, rev: 1 };
        // Another tab may have made the same copy.
        if self.place_of(&key).is_some() || backend.get(&key.to_string()).is_some() {
            return Ok(());
        }
        let content = Content { note: note_of_copy(&content.note), ..content.clone() };
        let copy = Record { key, parent: 0, body: Body::Answers(content), ..record.clone() };
        backend.set(&copy.key.to_string(), &copy.to_value())?;
        self.insert(copy);
        Ok(())
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

/// The revisions of a record that the last one does not come from. Earlier ones may be let go already: what is
/// older than the oldest in the last one's line counts as its past.
fn beside(revisions: &[Record]) -> Vec<&Record> {
    let by_rev = |rev: u32| revisions.iter().find(|record| record.key.rev == rev);
    let mut line = BTreeSet::new();
    let mut at = revisions.last();
    let mut past = 0;
    while let Some(record) = at.filter(|record| line.insert(record.key.rev)) {
        past = record.parent;
        at = by_rev(record.parent);
    }
    // Check-ins have one place a week: what came beside stays as an earlier revision.
    let has_copies = |record: &Record| matches!(record.key.kind, Kind::Assessment | Kind::Draft);
    let is_beside =
        |record: &&Record| has_copies(record) && record.key.rev > past && !line.contains(&record.key.rev);
    revisions.iter().filter(is_beside).collect()
}

fn note_of_copy(note: &str) -> String {
    let room = LONGEST_NOTE - COPY.chars().count() - 1;
    let note: String = note.chars().take(room).collect();
    format!("{note} {COPY}").trim().to_owned()
}
