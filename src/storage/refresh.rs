//! What other tabs have written since.

use std::collections::BTreeSet;

use super::{
    archive::{Archive, Unread, same_record},
    epoch::Marks,
    key::{Id, Key, Kind},
    mirror::Write,
    problem::Problem,
    record::Record,
    revision::Revision,
    store::{LocalStore, WriteError},
    value::is_spelled_otherwise,
};

impl Archive {
    /// Takes up what other tabs have written and removed since. Values never change under their keys. What they
    /// have written is pending here too: their tab may be gone before the mirror has it.
    pub fn refresh(&mut self, local: &dyn LocalStore) {
        // Where it can't be stored now, it stays in memory.
        if self.mirror_was_deleted(local) && self.records.iter().any(|record| !is_there(local, record)) {
            if self.put_back(local, |_| None).is_err() {
                return;
            }
            for (key, value) in Self::contents(local) {
                self.journal.note(Write::Put(key, value));
            }
        }
        if self.was_erased(local) {
            return self.start_over(local);
        }
        self.read_marks(local);
        let mut still_there = vec![false; self.records.len()];
        let mut others = BTreeSet::new();
        for text in local.keys().filter(|text| Key::of_record(text)) {
            let place = text.parse().ok().and_then(|key: Key| self.place_of(&key));
            match place {
                Some(at) => still_there[at] = true,
                None => drop(others.insert(text)),
            }
        }
        let mut still_there = still_there.into_iter();
        self.records.retain(|_| still_there.next() == Some(true));
        // What can't be read and is still there, is no news.
        self.unread.retain(|unread| others.remove(&unread.key));
        // Where there is no room for a copy, what was here stays in memory.
        let _ = self.take_up_all(local, others);
    }

    /// Reads what is under these keys, which are new here.
    ///
    /// # Errors
    /// [`WriteError`] where there is no room for a copy of what was here; all is read nevertheless.
    fn take_up_all(&mut self, local: &dyn LocalStore, keys: BTreeSet<String>) -> Result<(), WriteError> {
        let last_here = |key: Key| self.revisions(key.kind, &key.id).last().map(|record| record.key.clone());
        let went_on: BTreeSet<Key> =
            keys.iter().filter_map(|key| key.parse().ok()).filter_map(last_here).collect();
        for key in keys {
            let value = local.get(&key);
            if let Some(value) = &value {
                self.journal.note(Write::Put(key.clone(), value.clone()));
            }
            self.take_up(key, value);
        }
        self.sort();
        went_on.iter().map(|key| self.keep_replaced(local, key)).fold(Ok(()), Result::and)
    }

    /// Another tab has gone on from what was the last revision here. Where it wrote under that key as well, at the same
    /// time, what was here is kept as a copy.
    fn keep_replaced(&mut self, local: &dyn LocalStore, key: &Key) -> Result<(), WriteError> {
        let text = key.to_string();
        let Some(now) = local.get(&text) else {
            return Ok(());
        };
        if self.keep_overwritten(local, &text, &now)?
            && let (Some(at), Ok(now)) = (self.place_of(key), Record::parse(&text, &now))
        {
            self.records[at] = now;
        }
        Ok(())
    }

    /// Takes up what was written since everything was erased. Even under the same keys it may be something else.
    fn start_over(&mut self, local: &dyn LocalStore) {
        self.journal.keep_what_is_in(local);
        let before = self.records.clone();
        self.reload(local);
        for hidden in self.hidden_behind(&before) {
            // Where there is no room for a copy, it stays where it is.
            let _ = self.keep_copy(local, &hidden);
        }
        for (key, value) in Archive::contents(local) {
            self.journal.note(Write::Put(key, value));
        }
    }

    /// What was written since everything was erased, and stands behind a revision that this tab wrote before it knew
    /// of the erasing, as if that came from it.
    fn hidden_behind(&self, before: &[Record]) -> Vec<Record> {
        let was_there = |record: &Record| {
            let at = before.binary_search_by(|other| other.key.cmp(&record.key)).ok();
            at.is_some_and(|at| before[at].body == record.body)
        };
        let of_one = self.records.chunk_by(same_record);
        let behind = of_one.filter_map(|revisions| revisions.split_last());
        let behind = behind.filter(|(last, _)| was_there(last)).flat_map(|(_, behind)| behind);
        behind.filter(|record| !was_there(record)).cloned().collect()
    }

    /// Takes up the marks, and what they tell that was erased elsewhere; returns whether they are others than before.
    pub(super) fn follow_marks(&mut self, local: &dyn LocalStore) -> bool {
        let marks = Marks::of(local);
        let are_others = marks != self.marks;
        if marks.tell_more_than(&self.marks) {
            self.start_over(local);
        }
        self.marks = marks;
        are_others
    }

    /// Whether everything was erased elsewhere since this was read: the mark tells, or that nothing is left.
    pub fn was_erased(&self, local: &dyn LocalStore) -> bool {
        Marks::of(local).tell_more_than(&self.marks) || self.was_emptied(local)
    }

    /// Whether nothing is left of what was read, and no mark says why: the marks of an erasing are gone after a while,
    /// but another page of this address may have emptied the store as well. Which it was, the mirror tells.
    pub fn was_emptied(&self, local: &dyn LocalStore) -> bool {
        // Revisions are removed too: only all of them together tell.
        let last = self.records.last();
        !Marks::of(local).tell_more_than(&self.marks)
            && last.is_some_and(|last| !is_there(local, last))
            && !local.keys().any(|key| Key::of_record(&key))
    }

    /// Another page has deleted the mirror, which the app itself never does: till all is there again, an empty mirror
    /// does not tell that anything was erased.
    pub fn note_deleted_mirror(&mut self) {
        self.mirror_deleted = true;
    }

    /// Whether what was read may be in no store any more though nobody has erased it. Of two tabs that put it back, each
    /// may see the store half filled.
    pub fn mirror_was_deleted(&self, local: &dyn LocalStore) -> bool {
        self.mirror_deleted && !Marks::of(local).tell_more_than(&self.marks)
    }

    /// Where nothing is pending, the mirror has all again.
    pub(super) fn note_whole_mirror(&mut self) {
        self.mirror_deleted &= self.journal.len() > 0;
    }

    /// Stores what was read and is not there any more: another page has emptied the store. Under each key goes what the mirror has
    /// there, or is to get; what is in neither is written as it would be now.
    ///
    /// # Errors
    /// [`WriteError`]; then the rest is still in memory, and it can be tried again.
    pub(super) fn put_back<'a>(
        &self,
        local: &dyn LocalStore,
        mirrored: impl Fn(&str) -> Option<&'a str>,
    ) -> Result<(), WriteError> {
        for record in self.records.iter().filter(|record| !is_there(local, record)) {
            let key = record.key.to_string();
            let is_it = |value: &&String| Record::parse(&key, value).as_ref() == Ok(record);
            let older = || self.older.get(&record.key).filter(is_it).map(String::as_str);
            match mirrored(&key).or_else(|| self.journal.value(&key)).or_else(older) {
                Some(value) => local.set(&key, value)?,
                None => local.set(&key, &record.to_value())?,
            }
        }
        self.unread.iter().try_for_each(|unread| local.set(&unread.key, &unread.value))
    }

    /// Reads what is under a key, and adds it at the end.
    pub(super) fn take_up(&mut self, key: String, value: Option<String>) {
        let Some(value) = value else {
            return;
        };
        match Record::parse(&key, &value) {
            Ok(record) => {
                if is_spelled_otherwise(&value) {
                    self.older.insert(record.key.clone(), value);
                }
                self.records.push(record);
            }
            Err(problem) => {
                self.outdated |= matches!(problem, Problem::Newer(_));
                self.unread.push(Unread { key, value, problem });
            }
        }
    }

    /// Takes up what other tabs have written about a record since it was read.
    ///
    /// # Errors
    /// [`WriteError`]; then what was here under the key of another tab's is still in memory.
    pub(super) fn catch_up(&mut self, local: &dyn LocalStore, kind: Kind, id: &Id) -> Result<(), WriteError> {
        // What others went on to comes first: what is rebased goes behind all that, and nothing of it is left unseen.
        self.take_up_all(local, self.written_since(local, kind, id))?;
        self.rebase_last(local, kind, id)
    }

    /// The keys of what others have written about a record since it was read.
    fn written_since(&self, local: &dyn LocalStore, kind: Kind, id: &Id) -> BTreeSet<String> {
        let is_there = |rev| local.get(&Key { kind, id: id.clone(), rev }.to_string()).is_some();
        // Revisions are removed from the oldest on: where our last one is there and none after it, nobody wrote.
        // Only an assessment's first one stays though later ones go.
        let stays = |rev| kind == Kind::Assessment && rev == Revision::FIRST;
        let is_last = |last: Revision| !stays(last) && is_there(last) && !last.next().is_some_and(is_there);
        if self.last_rev(kind, id).is_some_and(is_last) {
            return BTreeSet::new();
        }
        // Else the next revisions may already be removed, and only later ones tell. Records that are not known here come
        // along: one may be the copy of what a new revision took the place of.
        let is_new = |text: &String| {
            text.parse().is_ok_and(|key: Key| match self.last_rev(key.kind, &key.id) {
                Some(_) => key.kind == kind && key.id == *id && self.place_of(&key).is_none(),
                None => true,
            })
        };
        let unread = |text: &String| self.unread.iter().any(|unread| unread.key == *text);
        local.keys().filter(|text| is_new(text) && !unread(text)).collect()
    }

    /// Where another tab wrote under the key of the last revision at the same time, and was later: its value stays,
    /// ours becomes a later revision. What follows would else seem to follow the other tab's.
    fn rebase_last(&mut self, local: &dyn LocalStore, kind: Kind, id: &Id) -> Result<(), WriteError> {
        let Some(ours) = self.revisions(kind, id).last().cloned() else {
            return Ok(());
        };
        let place = ours.key.to_string();
        let Some(there) = local.get(&place).filter(|there| *there != ours.to_value()) else {
            return Ok(());
        };
        let Ok(theirs) = Record::parse(&place, &there) else {
            return Ok(());
        };
        if theirs == ours {
            return Ok(());
        }
        self.rebase_record(local, ours.clone(), &there)?;
        self.journal.forget(&place, &ours.to_value());
        self.journal.note(Write::Put(place, there));
        if let Some(at) = self.place_of(&ours.key) {
            self.records[at] = theirs;
        }
        self.settle(local).map(drop)
    }
}

fn is_there(local: &dyn LocalStore, record: &Record) -> bool {
    local.get(&record.key.to_string()).is_some()
}
