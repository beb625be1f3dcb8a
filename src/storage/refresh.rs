//! What other tabs have written since.

use std::collections::BTreeSet;

use super::{
    archive::{Archive, Unread},
    epoch::Epoch,
    key::{Id, Key, Kind},
    mirror::Write,
    problem::Problem,
    record::Record,
    revision::Revision,
    store::{LocalStore, WriteError},
};

impl Archive {
    /// Takes up what other tabs have written and removed since. Values never change under their keys. What they
    /// have written is pending here too: their tab may be gone before the mirror has it.
    pub fn refresh(&mut self, local: &dyn LocalStore) {
        if self.was_erased(local) {
            return self.start_over(local);
        }
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
        for key in others {
            let value = local.get(&key);
            if let Some(value) = &value {
                self.journal.note(Write::Put(key.clone(), value.clone()));
            }
            self.take_up(key, value);
        }
        self.sort();
    }

    /// Takes up what was written since everything was erased. Even under the same keys it may be something else.
    fn start_over(&mut self, local: &dyn LocalStore) {
        // Another mark alone ends an erasing that is already counted.
        self.erasings += u32::from(self.records.iter().any(|record| self.is_superseded(local, record)));
        self.journal.keep_what_is_in(local);
        self.reload(local);
        for (key, value) in Archive::contents(local) {
            self.journal.note(Write::Put(key, value));
        }
    }

    /// Whether everything was erased elsewhere since this was read: the mark tells, or that nothing is left.
    pub fn was_erased(&self, local: &dyn LocalStore) -> bool {
        let is_there = |record: &Record| local.get(&record.key.to_string()).is_some();
        if Epoch::of(local) != self.epoch || (Epoch::is_unfinished(local) && !self.erasing) {
            return true;
        }
        // While an erasing is unfinished, its mark does not tell a second one. Values under their keys do.
        if self.erasing && self.records.iter().any(|record| self.is_superseded(local, record)) {
            return true;
        }
        // The marks are gone after a while. Revisions are removed too: only all of them together tell.
        let last = self.records.last();
        last.is_some_and(|last| !is_there(last)) && !local.keys().any(|key| Key::of_record(&key))
    }

    /// Whether the first store has something else under the key of a record's last revision, or nothing at it and
    /// after it.
    fn is_superseded(&self, local: &dyn LocalStore, record: &Record) -> bool {
        let (kind, id) = (record.key.kind, &record.key.id);
        if self.last_rev(kind, id) != Some(record.key.rev) {
            return false;
        }
        match local.get(&record.key.to_string()) {
            Some(there) => there != record.to_value(),
            None => !local
                .keys()
                .filter_map(|key| key.parse::<Key>().ok())
                .any(|key| (key.kind, &key.id) == (kind, id) && key.rev > record.key.rev),
        }
    }

    /// Reads what is under a key, and adds it at the end.
    pub(super) fn take_up(&mut self, key: String, value: Option<String>) {
        let Some(value) = value else {
            return;
        };
        match Record::parse(&key, &value) {
            Ok(record) => self.records.push(record),
            Err(problem) => {
                self.outdated |= matches!(problem, Problem::Newer(_));
                self.unread.push(Unread { key, value, problem });
            }
        }
    }

    /// Takes up what other tabs have written about a record since it was read.
    ///
    /// # Errors
    /// [`WriteError`]; then what another tab wrote under the same key is still to be taken up.
    pub(super) fn catch_up(&mut self, local: &dyn LocalStore, kind: Kind, id: &Id) -> Result<(), WriteError> {
        self.rebase_last(local, kind, id)?;
        let is_there = |rev| local.get(&Key { kind, id: id.clone(), rev }.to_string()).is_some();
        // Revisions are removed from the oldest on: where our last one is there and none after it, nobody wrote.
        // Only an assessment's first one stays though later ones go.
        let stays = |rev| kind == Kind::Assessment && rev == Revision::FIRST;
        let is_last = |last: Revision| !stays(last) && is_there(last) && !last.next().is_some_and(is_there);
        if self.last_rev(kind, id).is_some_and(is_last) {
            return Ok(());
        }
        // Else the next revisions may already be removed, and only later ones tell: all keys are asked.
        for text in local.keys() {
            let Ok(key) = text.parse::<Key>() else {
                continue;
            };
            if key.kind != kind || key.id != *id || self.place_of(&key).is_some() {
                continue;
            }
            let Some(value) = local.get(&text) else {
                continue;
            };
            if let Ok(record) = Record::parse(&text, &value) {
                self.journal.note(Write::Put(text, value));
                self.insert(record);
            }
        }
        Ok(())
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
