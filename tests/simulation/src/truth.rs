//! What people have done, and what therefore has to hold: the judge of a schedule.

use std::collections::{BTreeMap, BTreeSet};

use crate::storage::{Archive, Id, Mark};

/// What the value of a deleted record has.
pub(crate) const DELETED: &str = "\"deleted\":true";
/// The draft's record among those of assessments.
pub(crate) const DRAFT: &str = "draft/current";

/// What was written by a person once: its text is like no other.
#[derive(Debug, Default)]
struct Fact {
    /// The text on the screen that this took the place of.
    before: Option<usize>,
    /// A tab that showed it has said that it is saved.
    confirmed: bool,
    /// The erasings, by number, of which it may be gone.
    erased_by: Vec<usize>,
    /// Those of which it has to be gone: the tab that erased had seen it.
    gone_by: Vec<usize>,
    /// It was written under a key that another tab had gone on from at the same time: it may stand behind that.
    clashed: bool,
    /// The deletion of its record.
    deleted_by: Option<usize>,
    /// It was brought back as this revision, after so many erasings, which is not confirmed yet: it may be there or
    /// not.
    brought_back: Option<(u32, usize)>,
}

#[derive(Debug)]
struct Deletion {
    record: String,
    /// The text that was shown then.
    fact: usize,
    /// The tab has said that it is saved.
    confirmed: bool,
    /// A crash has come since: a tab may have shown the record again, and a person gone on with it.
    crashed: bool,
}

/// What stands in a store.
#[derive(Debug, Default)]
pub(crate) struct Contents {
    /// All texts, in whatever revision.
    facts: BTreeSet<usize>,
    /// What each record says at last: a text, or nothing where it is deleted.
    latest: BTreeMap<String, (u32, Option<usize>)>,
    /// Records of which a revision says that they are deleted.
    tombstones: BTreeSet<String>,
}

impl Contents {
    pub(crate) fn of(values: &BTreeMap<String, String>) -> Self {
        let mut contents = Self::default();
        for (key, value) in values.iter().filter(|(key, _)| key.as_str() != Mark::KEY) {
            let Some((record, revision)) = key.strip_prefix("12h/").and_then(|key| key.rsplit_once('/'))
            else {
                continue;
            };
            let Ok(revision) = revision.parse() else {
                continue;
            };
            let fact = fact_in(value);
            contents.facts.extend(fact);
            if value.contains(DELETED) {
                contents.tombstones.insert(record.to_owned());
            }
            let last = contents.latest.entry(record.to_owned()).or_insert((0, None));
            if revision > last.0 {
                *last = (revision, fact);
            }
        }
        contents
    }

    /// The last revision of a record, 0 where there is none.
    pub(crate) fn last_revision(&self, record: &str) -> u32 {
        self.latest.get(record).map_or(0, |(revision, _)| *revision)
    }
}

/// The number in the note of a stored value.
pub(crate) fn fact_in(value: &str) -> Option<usize> {
    value.split_once("\"note\":\"").and_then(|(_, note)| fact_of(note))
}

/// The number in a note.
pub(crate) fn fact_of(note: &str) -> Option<usize> {
    let digits = note.strip_prefix('t')?;
    let end = digits.find(|digit: char| !digit.is_ascii_digit()).unwrap_or(digits.len());
    digits[..end].parse().ok()
}

pub(crate) fn note_of(fact: usize) -> String {
    format!("t{fact}")
}

pub(crate) fn record_of(id: &Id) -> String {
    format!("assessment/{id}")
}

/// What a tab shows: the text of each record.
pub(crate) fn shown(archive: &Archive) -> Vec<(String, usize)> {
    let entries = archive.assessments();
    let assessments =
        entries.iter().filter_map(|entry| Some((record_of(&entry.id), fact_of(&entry.content.note)?)));
    let draft = archive.draft().and_then(|draft| fact_of(&draft.note));
    assessments.chain(draft.map(|fact| (DRAFT.to_owned(), fact))).collect()
}

#[derive(Debug, Default)]
pub(crate) struct Truth {
    facts: Vec<Fact>,
    deletions: Vec<Deletion>,
    /// Records that were brought back once, or whose deletion was written over at the same time.
    brought_back: BTreeSet<String>,
    /// Of each erasing, whether a person was told that it is done.
    erasings: Vec<bool>,
}

impl Truth {
    /// The number that what is written next has.
    pub(crate) fn next(&self) -> usize {
        self.facts.len()
    }

    /// The next text was written, in place of another.
    pub(crate) fn written(&mut self, before: Option<usize>) {
        self.facts.push(Fact { before, ..Fact::default() });
    }

    /// A record was deleted that said this; returns the number of the deletion.
    pub(crate) fn deleted(&mut self, id: &Id, fact: usize) -> usize {
        self.deletions.push(Deletion { record: record_of(id), fact, confirmed: false, crashed: false });
        self.facts[fact].deleted_by = Some(self.deletions.len() - 1);
        self.facts[fact].brought_back = None;
        self.deletions.len() - 1
    }

    /// A tab shows this text of a record again, which a person has brought back as this revision.
    pub(crate) fn brought_back(&mut self, record: &str, fact: usize, revision: u32) {
        self.brought_back.insert(record.to_owned());
        self.facts[fact].brought_back = Some((revision, self.erasings.len()));
        self.facts[fact].gone_by.clear();
    }

    /// This was written under a key that another tab had gone on from at the same time.
    pub(crate) fn clashed(&mut self, fact: usize) {
        if let Some(fact) = self.facts.get_mut(fact) {
            fact.clashed = true;
        }
    }

    /// A person wants all erased that there is; returns the number of the erasing. What others have written at the
    /// same time, which the tab that erases can't know of, may stay.
    pub(crate) fn erase(&mut self, unseen: &BTreeSet<usize>) -> usize {
        let number = self.erasings.len();
        self.erasings.push(false);
        for (at, fact) in self.facts.iter_mut().enumerate() {
            fact.erased_by.push(number);
            if !unseen.contains(&at) {
                fact.gone_by.push(number);
            }
        }
        number
    }

    /// The text that was written last was written by a tab that can't know of these erasings yet: written at the
    /// same time, it may go or stay.
    pub(crate) fn written_beside(&mut self, erasings: impl Iterator<Item = usize>) {
        if let Some(fact) = self.facts.last_mut() {
            fact.erased_by.extend(erasings);
        }
    }

    /// A tab that can't know of these erasings yet shows these texts, and may have made copies of them.
    pub(crate) fn copied_beside(&mut self, shown: &[(String, usize)], erasings: &[(usize, u64)]) {
        for (_, fact) in shown {
            self.facts[*fact].gone_by.retain(|number| erasings.iter().all(|(erasing, _)| erasing != number));
        }
    }

    /// The deletion of this record was written over by a tab that did not see it, at the same time.
    pub(crate) fn undeleted(&mut self, record: String) {
        self.brought_back.insert(record);
    }

    /// The browser has crashed.
    pub(crate) fn crashed(&mut self) {
        self.deletions.iter_mut().for_each(|deletion| deletion.crashed = true);
    }

    /// A person was told that it is done.
    pub(crate) fn erased(&mut self, number: usize) {
        self.erasings[number] = true;
    }

    /// A tab that shows these says that all is saved, and knows of these deletions.
    pub(crate) fn saved(&mut self, shown: &[(String, usize)], deletions: &[usize], mirror: &Contents) {
        for (record, number) in shown {
            let fact = &mut self.facts[*number];
            fact.confirmed = true;
            // The mirror may have nothing of the deletion yet, and what was before.
            let is_back = |&(since, _): &(u32, usize)| {
                let latest = mirror.latest.get(record);
                latest.is_some_and(|&(revision, latest)| latest == Some(*number) && revision >= since)
            };
            if let Some((_, erasings)) = fact.brought_back.filter(is_back) {
                (fact.deleted_by, fact.brought_back) = (None, None);
                fact.erased_by.retain(|number| *number >= erasings);
            }
        }
        for &number in deletions {
            let is_gone = shown.iter().all(|(record, _)| *record != self.deletions[number].record);
            self.deletions[number].confirmed |= is_gone;
        }
    }

    fn is_erased(&self, fact: usize) -> bool {
        self.facts[fact].gone_by.iter().any(|number| self.erasings[*number])
    }

    /// Whether nothing of this text is lost: it is there, or what took its place, or it was to go.
    fn is_kept(&self, fact: usize, is_there: &dyn Fn(usize) -> bool, tombstones: &BTreeSet<String>) -> bool {
        let this = &self.facts[fact];
        // A record and a copy of it may say the same, and be deleted one after the other.
        let is_gone = |deletion: &Deletion| deletion.fact == fact && tombstones.contains(&deletion.record);
        let deleted = this.deleted_by.is_some() && self.deletions.iter().any(is_gone);
        // What came later has a higher number.
        is_there(fact)
            || deleted
            || !this.erased_by.is_empty()
            || this.clashed
            || (fact + 1..self.facts.len()).any(|later| {
                self.facts[later].before == Some(fact) && self.is_kept(later, is_there, tombstones)
            })
    }

    /// Whether what a tab says of these texts is true: they are in the mirror.
    pub(crate) fn check_saved(&self, shown: &[(String, usize)], mirror: &Contents) -> Result<(), String> {
        let is_there = |fact| mirror.facts.contains(&fact);
        match shown.iter().find(|(_, fact)| !self.is_kept(*fact, &is_there, &mirror.tombstones)) {
            Some((record, fact)) => {
                Err(format!("a tab says “Saved” and shows t{fact} of {record}, which the mirror has not"))
            }
            None => Ok(()),
        }
    }

    /// Whether the mirror has everything that it has confirmed, and nothing that is gone.
    pub(crate) fn check_mirror(&self, mirror: &Contents) -> Result<(), String> {
        let is_there = |fact| mirror.facts.contains(&fact);
        self.check_confirmed(&is_there, mirror)?;
        self.check_gone(mirror.latest.iter().filter_map(|(record, (_, fact))| Some((record, (*fact)?))))
    }

    /// Whether a visit that has both stores shows everything that was confirmed, and nothing that is gone.
    pub(crate) fn check_visit(&self, shown: &[(String, usize)], mirror: &Contents) -> Result<(), String> {
        let visible: BTreeSet<usize> = shown.iter().map(|(_, fact)| *fact).collect();
        self.check_confirmed(&|fact| visible.contains(&fact), mirror)?;
        self.check_deleted(shown)?;
        self.check_gone(shown.iter().map(|(record, fact)| (record, *fact)))
    }

    /// Whether no record is shown that was deleted for good, with whatever text: what another tab has changed at the
    /// same time is shown as a copy. What was erased since, with its tombstone, says nothing of it.
    fn check_deleted(&self, shown: &[(String, usize)]) -> Result<(), String> {
        let mut confirmed = self.deletions.iter().filter(|deletion| deletion.confirmed);
        let is_shown = |record: &String| shown.iter().any(|(other, _)| other == record);
        let is_back = |deletion: &&Deletion| {
            self.erasings.is_empty()
                && !self.brought_back.contains(&deletion.record)
                && !deletion.crashed
                && is_shown(&deletion.record)
        };
        match confirmed.find(is_back) {
            Some(deletion) => Err(format!("{} was deleted, and is back", deletion.record)),
            None => Ok(()),
        }
    }

    fn check_confirmed(&self, is_there: &dyn Fn(usize) -> bool, mirror: &Contents) -> Result<(), String> {
        let confirmed = (0..self.facts.len()).filter(|fact| self.facts[*fact].confirmed);
        for fact in confirmed {
            if !self.is_kept(fact, is_there, &mirror.tombstones) {
                return Err(format!("t{fact} was saved, and is lost"));
            }
        }
        Ok(())
    }

    fn check_gone<'a>(&self, mut shown: impl Iterator<Item = (&'a String, usize)>) -> Result<(), String> {
        let is_back = |record: &String, fact: usize| {
            let deleted_by = self.facts[fact].deleted_by.filter(|_| self.facts[fact].brought_back.is_none());
            let deletion = deleted_by.map(|number| &self.deletions[number]);
            let deleted = deletion.is_some_and(|deletion| {
                deletion.confirmed && deletion.fact == fact && deletion.record == *record
            });
            deleted || self.is_erased(fact)
        };
        match shown.find(|(record, fact)| is_back(record, *fact)) {
            Some((record, fact)) => Err(format!("t{fact} of {record} is gone, and is back")),
            None => Ok(()),
        }
    }
}
