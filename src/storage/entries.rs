//! The saved assessments, as people see them.

use super::{
    archive::{Archive, same_record},
    key::{Id, Kind},
    record::{Content, Record},
};

/// One saved assessment as people see it: its latest revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedAssessment {
    /// Its id.
    pub id: Id,
    /// Its first revision's time: when it was saved.
    pub saved: i64,
    /// The version of the need tables it was made with.
    pub model: u16,
    /// What it says.
    pub content: Content,
}

impl Archive {
    /// The saved assessments, the latest first. The order is that of their ids, not of the clock.
    pub fn assessments(&self) -> Vec<SavedAssessment> {
        self.latest_assessments(usize::MAX)
    }

    /// The latest of the saved assessments, at most so many.
    pub fn latest_assessments(&self, most: usize) -> Vec<SavedAssessment> {
        let mut entries = Vec::new();
        let mut rest = self.of_kind(Kind::Assessment);
        // From the end: the latest ids come last.
        while let Some(last) = rest.last().filter(|_| entries.len() < most) {
            let start = rest.partition_point(|record| record.key.id < last.key.id);
            entries.extend(entry(&rest[start..]));
            rest = &rest[..start];
        }
        entries
    }

    /// When the person last said how things are: changed an answer, or saved an assessment. Nothing where they have not.
    pub fn answered(&self) -> Option<i64> {
        let draft = self.draft_record().filter(|record| record.content().is_some()).map(|record| record.time);
        let saved = self.latest_assessments(1).pop().map(|entry| entry.saved);
        draft.max(saved)
    }

    /// The saved assessments, the first saved first, as the revisions that make them up.
    pub(super) fn saved(&self) -> impl Iterator<Item = &[Record]> {
        let records = self.of_kind(Kind::Assessment).chunk_by(same_record);
        records.filter(|revisions| revisions.last().is_some_and(|last| !last.is_tombstone()))
    }

    /// Of the saved assessments, the first saved first, those whose places, from 0, are asked for.
    pub fn assessments_at(&self, wanted: impl Fn(usize) -> bool) -> Vec<SavedAssessment> {
        let wanted = self.saved().enumerate().filter(|(at, _)| wanted(*at));
        wanted.filter_map(|(_, revisions)| entry(revisions)).collect()
    }

    /// Id, time and note of all saved assessments, the latest first: quicker than all that they say.
    pub fn names(&self) -> Vec<(Id, i64, String)> {
        let name = |revisions: &[Record]| {
            let (first, last) = (revisions.first()?, revisions.last()?);
            Some((last.key.id.clone(), first.time, last.content()?.note.clone()))
        };
        let mut names: Vec<_> = self.saved().filter_map(name).collect();
        names.reverse();
        names
    }

    /// How many assessments are saved.
    pub fn count_assessments(&self) -> usize {
        self.saved().count()
    }

    /// One saved assessment.
    pub fn assessment(&self, id: &Id) -> Option<SavedAssessment> {
        entry(self.revisions(Kind::Assessment, id))
    }
}

/// What the revisions of an assessment amount to; nothing where it is deleted.
fn entry(revisions: &[Record]) -> Option<SavedAssessment> {
    let (first, last) = (revisions.first()?, revisions.last()?);
    let content = last.content()?.clone();
    Some(SavedAssessment { id: last.key.id.clone(), saved: first.time, model: last.model, content })
}
