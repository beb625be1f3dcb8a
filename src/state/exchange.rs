//! Everything out as a file, and in again.

use leptos::{prelude::*, task::spawn_local};

use super::Store;
use crate::platform;
use crate::{
    codec::{CsvRow, to_csv},
    engine::report,
    priors,
    storage::{Archive, Backup, Import, ImportError, Key, LARGEST_FILE, Setting},
};

/// What became of a file that was chosen to be brought in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FromFile {
    /// It is being read.
    Reading,
    /// What bringing it in would do.
    Read(Import),
    /// Why it can't be brought in.
    Refused(ImportError),
    /// The browser can't read it.
    Unreadable,
}

impl Store {
    /// Hands the person a file with everything that is stored.
    pub fn save_everything(self) {
        let time = platform::now();
        // Before, so that the file knows it too. The status tells where it can't be remembered.
        let _ = self.change(|archive, local| archive.set(local, Setting::Backup, Self::stamp()));
        let file = self.stored(|archive| archive.export(time));
        platform::save_file(
            &format!("twelve-hats-{}.json", platform::iso_date(time)),
            "application/json",
            &file,
        );
    }

    /// How old the last file with everything is.
    pub fn backup(self) -> Backup {
        self.stored(|archive| archive.backup(platform::now()))
    }

    /// Sends the reminder of a backup away for a while.
    pub fn not_now(self) {
        // The status tells where it can't be remembered.
        let _ = self.change(|archive, local| archive.set(local, Setting::Reminder, Self::stamp()));
    }

    /// Hands the person a table of the saved assessments, the oldest first.
    pub fn save_table(self) {
        let entries = self.stored(Archive::assessments);
        let reports: Vec<_> = entries
            .iter()
            .map(|entry| {
                let model = priors::by_version_or_latest(entry.model);
                report(model, &entry.content.answers, entry.content.weights)
            })
            .collect();
        let rows: Vec<CsvRow> = entries
            .iter()
            .zip(&reports)
            .rev()
            .map(|(entry, report)| CsvRow {
                date: platform::iso_date(entry.saved),
                note: &entry.content.note,
                answers: &entry.content.answers,
                report,
            })
            .collect();
        let name = format!("twelve-hats-{}.csv", platform::iso_date(platform::now()));
        platform::save_file(&name, "text/csv;charset=utf-8", &to_csv(&rows));
    }

    /// Reads the file that was chosen in the field with this id, and tells `found` what it would do.
    pub fn read_file(self, field: &str, found: RwSignal<Option<FromFile>>) {
        let Some(file) = platform::chosen_file(field) else {
            return;
        };
        found.set(Some(FromFile::Reading));
        spawn_local(async move {
            found.set(Some(match file.text(LARGEST_FILE).await {
                Ok(text) => match self.stored_untracked(|archive| archive.read_export(&text)) {
                    Ok(import) => FromFile::Read(import),
                    Err(error) => FromFile::Refused(error),
                },
                Err(true) => FromFile::Refused(ImportError::TooLarge),
                Err(false) => FromFile::Unreadable,
            }));
        });
    }

    /// Brings in what a file holds: all of it, or nothing. Returns what [`Store::undo_bring_in`] takes back.
    pub fn bring_in(self, import: Import) -> Option<Vec<Key>> {
        let with_draft = import.draft;
        let written = self.change(|archive, local| archive.import(local, import)).ok()?;
        let draft = self.stored_untracked(|archive| archive.draft().cloned());
        if let Some(draft) = draft.filter(|_| with_draft && self.sample.get_untracked().is_none()) {
            self.draft.set(draft.into());
        }
        self.announcement.set("The file is brought in.".to_owned());
        Some(written)
    }

    /// Takes back what was brought in; what was on the screen stays there.
    pub fn undo_bring_in(self, written: &[Key]) {
        // The status tells where it failed.
        let _ = self.change(|archive, local| archive.undo_import(local, written));
        self.announcement.set("Taken back.".to_owned());
    }
}
