//! Two stores become one: what either of them has, both have afterwards.

use std::collections::BTreeMap;

use super::{
    archive::Archive,
    backend::{Backend, WriteError},
    journal::Change,
    key::Key,
    problem::Problem,
    record::Record,
};

impl Archive {
    /// Unites what is stored with what the second store holds, key by key, and returns what the second store
    /// still lacks. Where both hold another value under one key, the second store's stays there, because it
    /// outlasts a crash: the other becomes a later revision, or is set aside where it can't be read.
    ///
    /// # Errors
    /// [`WriteError`]; then nothing is lost, and it can be tried again.
    pub fn unite(
        &mut self,
        backend: &dyn Backend,
        mirrored: &[(String, String)],
    ) -> Result<Vec<Change>, WriteError> {
        let mirrored: BTreeMap<&str, &str> =
            mirrored.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        let records = || mirrored.iter().filter(|(key, _)| Key::of_record(key));
        let reads =
            |key: &str, value: Option<&str>| value.is_some_and(|value| Record::parse(key, value).is_ok());
        let is_newer = |key: &str, value: &str| matches!(Record::parse(key, value), Err(Problem::Newer(_)));
        // What only one of the stores can't read for being newer is damaged there.
        let newer_here = self.unread.iter().any(|unread| {
            is_newer(&unread.key, &unread.value)
                && !reads(&unread.key, mirrored.get(unread.key.as_str()).copied())
        });
        let newer_there =
            || records().any(|(key, value)| is_newer(key, value) && !reads(key, backend.get(key).as_deref()));
        let mut lacking = Vec::new();
        if newer_here || newer_there() {
            self.outdate();
            return Ok(lacking);
        }
        let mut changed = self.is_outdated();
        for (&key, &value) in records() {
            match backend.get(key) {
                Some(here) if here == value => {}
                None => {
                    backend.put_back(key, value)?;
                    changed = true;
                }
                Some(here) => {
                    changed = true;
                    lacking.extend(self.part(backend, key, &here, value)?);
                }
            }
        }
        let here = backend.keys().into_iter().filter(|key| Key::of_record(key));
        for key in here.filter(|key| !mirrored.contains_key(key.as_str())) {
            if let Some(value) = backend.get(&key) {
                lacking.push(Change::Put(key, value));
            }
        }
        if changed {
            *self = Self::load(backend);
        }
        self.settle(backend)?;
        Ok(lacking)
    }

    /// Gives each of two values under one key a place of its own; returns what the second store lacks then.
    fn part(
        &mut self,
        backend: &dyn Backend,
        key: &str,
        here: &str,
        there: &str,
    ) -> Result<Option<Change>, WriteError> {
        match (Record::parse(key, here), Record::parse(key, there)) {
            (Ok(mut record), Ok(_)) => {
                let of_record = self.revisions(record.key.kind, &record.key.id);
                record.key.rev = of_record.last().map_or(record.key.rev, |last| last.key.rev) + 1;
                while backend.get(&record.key.to_string()).is_some() {
                    record.key.rev += 1;
                }
                backend.set(&record.key.to_string(), &record.to_value())?;
                self.insert(record);
                backend.put_back(key, there)?;
            }
            (Err(_), Ok(_)) => {
                set_aside(backend, key, here)?;
                backend.put_back(key, there)?;
            }
            (Ok(_), Err(_)) => {
                set_aside(backend, key, there)?;
                return Ok(Some(Change::Put(key.to_owned(), here.to_owned())));
            }
            // Neither can be read: both stay where they are.
            (Err(_), Err(_)) => {}
        }
        Ok(None)
    }
}

/// Keeps a damaged value, whose sound twin is in use, as it is.
fn set_aside(backend: &dyn Backend, key: &str, value: &str) -> Result<(), WriteError> {
    let mut place = Key::aside(key, 1);
    for number in 2.. {
        match backend.get(&place) {
            None => return backend.set(&place, value),
            Some(there) if there == value => return Ok(()),
            Some(_) => place = Key::aside(key, number),
        }
    }
    Ok(())
}
