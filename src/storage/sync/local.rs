//! Work on the archive and the first store, as the sync core asks for it.

use super::super::{
    archive::Archive,
    epoch::{Epoch, Mark, Marks, Verdict},
    mirror::{Held, Page},
    store::{LocalStore, WriteError},
    union::Mirrored,
};
use super::event::{Event, LocalWork, Worked};

impl LocalWork {
    /// Whether it may change what the archive shows though the number of values stays the same.
    pub fn rewrites(&self) -> bool {
        match self {
            Self::Compare(_) | Self::Batch | Self::Restore | Self::NoteDeleted => false,
            Self::Confirm(held) => !held.is_empty(),
            _ => true,
        }
    }

    /// Does it, and returns what it came to, which the core is told next.
    pub fn run(self, archive: &mut Archive, local: &dyn LocalStore) -> Event {
        Event::Worked(match self {
            Self::Compare(page) => compare(local, page),
            Self::Merge(mirrored, mark) => {
                merge(archive, local, &mirrored, mark.as_ref()).unwrap_or_else(Worked::Failed)
            }
            Self::Purge => {
                // What can't be removed now only takes room; the next visit tries again.
                let _ = archive.purge_expired(local);
                Worked::Done
            }
            Self::Batch => archive.begin_flush(local).map_or(Worked::Emptied, Worked::Batch),
            Self::Confirm(held) => done(confirm(archive, local, &held)),
            Self::Restore => {
                archive.restore_pending();
                Worked::Done
            }
            Self::NoteDeleted => {
                archive.note_deleted_mirror();
                Worked::Done
            }
            Self::Contents(begun) => contents(archive, local, begun),
            Self::PutMark(mark) => change_marks(archive, local, || mark.put(local)),
            Self::LiftMark(last) => change_marks(archive, local, || Mark::lift(local, last)),
            Self::Outdate => {
                archive.outdate();
                Worked::Done
            }
        })
    }
}

/// What was written since everything was erased, unless a newer version of the app has written some of it.
fn contents(archive: &mut Archive, local: &dyn LocalStore, begun: Epoch) -> Worked {
    archive.refresh(local);
    if archive.is_outdated() {
        Worked::Failed(WriteError::Outdated)
    } else {
        Worked::Contents(Marks::of(local).before(begun), Archive::contents(local))
    }
}

/// Changes the marks of erasings. What another tab has erased since is taken up before.
fn change_marks(
    archive: &mut Archive,
    local: &dyn LocalStore,
    change: impl FnOnce() -> Result<(), WriteError>,
) -> Worked {
    if archive.was_erased(local) {
        archive.refresh(local);
    }
    let outcome = change();
    archive.read_marks(local);
    done(outcome)
}

fn done(outcome: Result<(), WriteError>) -> Worked {
    outcome.map_or_else(Worked::Failed, |()| Worked::Done)
}

/// Nothing of the batch is pending any more, once what was held has another key.
fn confirm(archive: &mut Archive, local: &dyn LocalStore, held: &[Held]) -> Result<(), WriteError> {
    if archive.was_erased(local) {
        archive.refresh(local);
    } else if !held.is_empty() {
        archive.rebase(local, held).inspect_err(|_| archive.restore_pending())?;
    }
    archive.confirm(local);
    Ok(())
}

fn compare(local: &dyn LocalStore, page: Page) -> Worked {
    let mark = page.mark.as_deref().and_then(Mark::parse);
    let mut mirrored = Mirrored::default();
    mirrored.compare(local, page.keys, page.values);
    Worked::Compared(Box::new(mirrored), mark, page.more)
}

fn merge(
    archive: &mut Archive,
    local: &dyn LocalStore,
    mirrored: &Mirrored,
    mark: Option<&Mark>,
) -> Result<Worked, WriteError> {
    // Since reading began, an erasing has gone on, or its mark was lifted: beside the marks as they are now, what was read
    // would seem to be from after the erasing, or the first store from before it.
    if archive.follow_marks(local) {
        return Ok(Worked::Emptied);
    }
    match archive.marks.compare(mark) {
        Verdict::Merge => {
            // What the mirror still has was not erased: another page of this address has emptied the first store. One that
            // has deleted the mirror too leaves what is in memory.
            let was_emptied = !mirrored.is_empty() && archive.was_emptied(local);
            if was_emptied && mirrored.has_same() {
                // It was emptied while the mirror was read: what was the same is to be read too.
                return Ok(Worked::Emptied);
            }
            if was_emptied || archive.mirror_was_deleted(local) {
                archive.put_back(local, |key| mirrored.value(key))?;
            }
            // The mirror is empty too: everything was erased, though no mark tells of it any more.
            let was_erased = archive.was_emptied(local);
            archive.refresh(local);
            if was_erased {
                return Ok(Worked::Emptied);
            }
            // Where not all of it fits, what the first store took is shown.
            archive.merge(local, mirrored).inspect_err(|_| archive.refresh(local))?;
            Ok(Worked::Merged)
        }
        Verdict::Finished(mark) => {
            archive.refresh(local);
            put(archive, local, &mark)?;
            Ok(Worked::Emptied)
        }
        Verdict::Stale(mark) => {
            archive.empty(local)?;
            put(archive, local, &mark)?;
            Ok(Worked::Emptied)
        }
        Verdict::Erasing(epoch) => {
            archive.erase_at(local, epoch)?;
            Ok(Worked::HalfErased(epoch))
        }
        Verdict::Emptied(epoch) => Ok(Worked::HalfErased(epoch)),
    }
}

fn put(archive: &mut Archive, local: &dyn LocalStore, mark: &Mark) -> Result<(), WriteError> {
    let outcome = mark.put(local);
    archive.read_marks(local);
    outcome
}
