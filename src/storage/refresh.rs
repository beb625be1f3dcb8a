//! What other tabs have written since.

use std::collections::BTreeSet;

use super::{
    archive::{Archive, Unread},
    backend::Backend,
    erase::Epoch,
    key::{Id, Key, Kind},
    problem::Problem,
    record::Record,
};

impl Archive {
    /// Takes up what other tabs have written and removed since. Values never change under their keys.
    pub fn refresh(&mut self, backend: &dyn Backend) {
        self.epoch = Epoch::of(backend);
        let mut still_there = vec![false; self.records.len()];
        let mut others = BTreeSet::new();
        for text in backend.keys().filter(|text| Key::of_record(text)) {
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
            let value = backend.get(&key);
            self.take_up(key, value);
        }
        self.sort();
    }

    /// Whether everything was erased elsewhere since this was read: the mark tells, or that nothing is left.
    pub fn was_erased(&self, backend: &dyn Backend) -> bool {
        let is_there = |record: &Record| backend.get(&record.key.to_string()).is_some();
        if Epoch::of(backend) != self.epoch {
            return true;
        }
        // The marks are gone after a while. Revisions are let go too: only all of them together tell.
        let last = self.records.last();
        last.is_some_and(|last| !is_there(last)) && !backend.keys().any(|key| Key::of_record(&key))
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
    pub(super) fn catch_up(&mut self, backend: &dyn Backend, kind: Kind, id: &Id) {
        let at = |rev| Key { kind, id: id.clone(), rev };
        let is_there = |rev| backend.get(&at(rev).to_string()).is_some();
        // Revisions are let go from the oldest on: where our last one is there and none after it, nobody wrote.
        // Only an assessment's first one stays though later ones go.
        let last = self.revisions(kind, id).last().map(|record| record.key.rev);
        let stays = |rev| kind == Kind::Assessment && rev == 1;
        if last.is_some_and(|last| !stays(last) && is_there(last) && !is_there(last + 1)) {
            return;
        }
        // Else the next revisions may already be let go, and only later ones tell: all keys are asked.
        for text in backend.keys() {
            let Ok(key) = text.parse::<Key>() else {
                continue;
            };
            if key.kind != kind || key.id != *id || self.place_of(&key).is_some() {
                continue;
            }
            if let Some(Ok(record)) = backend.get(&text).map(|value| Record::parse(&text, &value)) {
                self.insert(record);
            }
        }
    }
}
