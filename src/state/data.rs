//! What is stored, as a whole: out as a file and in again, how old the last file is, the room that is left, and
//! erasing everything.

use leptos::{prelude::*, task::spawn_local};

use super::{assessment::Assessment, draft::Draft, room::Room, signals::State};
use crate::{
    codec::{CsvRow, to_csv},
    engine::{Outlook, outlook},
    platform,
    storage::{Archive, Backup, Event, Import, ImportError, Key, LARGEST_FILE, Setting},
    text,
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

/// What was brought in from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BroughtIn {
    written: Vec<Key>,
    /// The person's own answers before, where the file has brought others.
    own_before: Option<Draft>,
    /// How many assessments and weeks of the file were deleted here, and left so.
    pub left_deleted: usize,
}

/// The verbs on everything that is stored.
#[derive(Clone, Copy)]
pub struct Data(pub(super) State);

impl Data {
    /// Hands the person a file with everything that is stored.
    pub fn save_everything(self) {
        let time = platform::now();
        // Before, so that the file knows it too. The status tells where it can't be remembered.
        let _ = self.0.change(|archive, local| archive.set(local, Setting::Backup, State::stamp()));
        let file = self.0.stored(|archive| archive.export(time, &platform::iso_time(time)));
        platform::save_file(
            &format!("twelve-hats-{}.json", platform::iso_date(time)),
            "application/json",
            &file,
        );
    }

    /// How old the last file with everything is.
    pub fn backup(self) -> Backup {
        self.0.stored(|archive| archive.backup(platform::now()))
    }

    /// Sends the reminder of a backup away for a while.
    pub fn not_now(self) {
        // The status tells where it can't be remembered.
        let _ = self.0.change(|archive, local| archive.set(local, Setting::Reminder, State::stamp()));
    }

    /// Hands the person a table of the saved assessments, the oldest first.
    pub fn save_table(self) {
        let entries = self.0.stored(Archive::assessments);
        let outlooks: Vec<Outlook> = entries
            .iter()
            .map(|entry| outlook(entry.model, &entry.content.answers, entry.content.weights))
            .collect();
        let rows: Vec<CsvRow> = entries
            .iter()
            .zip(&outlooks)
            .rev()
            .map(|(entry, outlook)| CsvRow {
                date: platform::iso_date(entry.saved),
                zone: format!("UTC{}", platform::offset(entry.saved)),
                note: &entry.content.note,
                answers: &entry.content.answers,
                outlook,
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
                Ok(text) => match self.0.stored_untracked(|archive| archive.read_export(&text)) {
                    Ok(import) => FromFile::Read(import),
                    Err(error) => FromFile::Refused(error),
                },
                Err(true) => FromFile::Refused(ImportError::TooLarge),
                Err(false) => FromFile::Unreadable,
            }));
        });
    }

    /// Brings in what a file holds: all of it, or nothing. Returns what [`Data::undo_bring_in`] takes back.
    pub fn bring_in(self, import: Import) -> Option<BroughtIn> {
        let left_deleted = import.left_deleted();
        let own_before = import.draft.then(|| self.0.own.get_untracked());
        let written = self.0.change(|archive, local| archive.import(local, import)).ok()?;
        if own_before.is_some() {
            self.adopt_stored(None);
        }
        self.0.announce(text::data::brought_in().to_owned());
        Some(BroughtIn { written, own_before, left_deleted })
    }

    /// Takes back what was brought in, and with it the answers that came with it, unless they were changed since.
    pub fn undo_bring_in(self, brought: BroughtIn) {
        // The status tells where it failed.
        let _ = self.0.change(|archive, local| archive.undo_import(local, &brought.written));
        if brought.own_before.is_some() {
            self.adopt_stored(brought.own_before);
        }
        self.0.announce(text::data::taken_back().to_owned());
    }

    /// Takes up the person's own answers as they are stored now; where none are, `instead`.
    fn adopt_stored(self, instead: Option<Draft>) {
        let stored = self.0.stored_untracked(|archive| archive.draft().cloned());
        if let Some(draft) = stored.map(Draft::from).or(instead) {
            Assessment(self.0).adopt(draft);
        }
    }

    /// Asks the browser to keep what is stored even where it runs short of room. Some browsers ask the person:
    /// so it is asked when something is saved, not before.
    pub(super) fn ask_to_persist(self) {
        if !self.0.connected.get_value() {
            return;
        }
        spawn_local(async move {
            if platform::persisted(false).await != Some(true) {
                let persisted = platform::persisted(true).await;
                self.0.set_room.update(|room| room.persisted = persisted);
            }
        });
    }

    /// Asks the browser how much room there is.
    pub fn measure_room(self) {
        spawn_local(async move {
            let persisted = platform::persisted(false).await;
            let (taken, quota) = platform::room().await.unzip();
            let (requests, foreign) = platform::requests();
            self.0.set_room.set(Room { persisted, taken, quota, requests, foreign });
        });
    }

    /// Erases both stores, and the draft on the screen. Announces when it is done.
    pub fn erase(self) {
        let outcome = self.0.erase_local();
        self.0.forget_what_is_open();
        Assessment(self.0).forget();
        self.0.tell(Event::EraseRequested(outcome));
        platform::forget_versions();
    }
}
