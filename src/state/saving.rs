//! The second store: what is written goes there too, and only then it counts as saved.

use std::{sync::Arc, time::Duration};

use leptos::{prelude::*, task::spawn_local};

use super::{Draft, Keeping, Store};
use crate::platform;
use crate::storage::{
    Archive, Backend, Content, Epoch, Interruption, Journal, Key, LocalStorage, Mirror, MirrorError,
    Mirrored, Opening, Verdict, WriteError,
};

/// How long after a failure the second store is tried again.
const AGAIN: Duration = Duration::from_secs(15);

/// After how many milliseconds of reading the page gets a turn.
const LONG: i64 = 8;
/// How many values are read before looking at the clock.
const FEW: usize = 20;

/// What is known of the second store.
#[derive(Clone, Default)]
pub(super) struct Saving {
    mirror: Option<Mirror>,
    /// Both stores were united since the connection was made: what is written only follows.
    united: bool,
    /// Somebody is at it: what is written meanwhile is taken along.
    busy: bool,
    /// Another tab may have written since this was looked at last.
    heard: bool,
    /// What was deleted in an earlier visit, and is to be let go.
    gone: Vec<Key>,
}

impl Store {
    /// Opens the browser's storage and takes up what is in it, with pauses in which the page goes on with other
    /// things. Where storage is blocked, everything works from memory, and the status says so.
    pub async fn open(self) {
        let Some(storage) = LocalStorage::open() else {
            self.keeping.set(Keeping::Failed(WriteError::Blocked));
            return;
        };
        let storage = Journal::new(storage);
        // What came before took its time too.
        platform::pause().await;
        let mut opening = Opening::begin(&storage);
        let mut began = platform::now();
        while opening.read(&storage, FEW) {
            if platform::now() - began >= LONG {
                platform::pause().await;
                began = platform::now();
            }
        }
        let mut archive = opening.finish();
        if self.saving.try_update_value(|saving| std::mem::take(&mut saving.heard)) == Some(true) {
            archive.refresh(&storage);
        }
        self.keeping.set(match archive.stored_values() {
            _ if archive.is_outdated() => Keeping::Failed(WriteError::Outdated),
            0 => Keeping::Nothing,
            _ => Keeping::Saving,
        });
        self.saving.update_value(|saving| saving.gone = archive.deleted());
        self.archive.set(archive);
        // Not over an example that was chosen meanwhile.
        self.adopt(None);
        let backend: Arc<dyn Backend> = Arc::new(storage);
        self.backend.set_value(backend);
        self.flush();
    }

    /// Says that the code that writes did not come.
    pub fn not_connected(self) {
        if self.connected.get_value() {
            self.keeping.set(Keeping::Unopened);
        }
    }

    /// Loads the page anew, and with it the newest version.
    pub fn reload(self) {
        platform::reload();
    }

    /// Takes up what other tabs have changed.
    pub fn refresh(self) {
        self.saving.update_value(|saving| saving.heard = true);
        let backend = self.backend.get_value();
        self.replace(|archive| archive.refresh(backend.as_ref()));
        if self.archive.with_untracked(Archive::is_outdated) {
            self.outdate();
        }
    }

    /// Brings what was written to the second store. The status tells how far that is.
    pub(super) fn flush(self) {
        if self.saving.with_value(|saving| saving.busy) {
            return;
        }
        self.saving.update_value(|saving| saving.busy = true);
        spawn_local(async move {
            let outcome = self.bring_over().await;
            self.let_go();
            self.saving.update_value(|saving| saving.busy = false);
            self.tell(outcome);
        });
    }

    /// Says in the status what became of it.
    fn tell(self, outcome: Result<(), Trouble>) {
        match outcome {
            Ok(()) => {
                // What looked like a newer version's was damage, and is mended.
                const OUTDATED: Keeping = Keeping::Failed(WriteError::Outdated);
                let before = self.keeping.get_untracked();
                let is_behind =
                    matches!(before, Keeping::Saving | Keeping::Stored | Keeping::HalfErased | OUTDATED);
                if is_behind || before == Keeping::Nothing {
                    self.keeping.set(self.saved_or_nothing());
                }
            }
            Err(Trouble::Outdated) => self.outdate(),
            Err(Trouble::Here(error)) => self.keeping.set(Keeping::Failed(error)),
            Err(Trouble::Mirror) => self.without_mirror(),
        }
    }

    fn saved_or_nothing(self) -> Keeping {
        let has_any = self.archive.with_untracked(|archive| archive.stored_values() > 0);
        if has_any { Keeping::Saved } else { Keeping::Nothing }
    }

    /// The second store does not do what it should; it is tried again.
    pub(super) fn without_mirror(self) {
        self.saving.update_value(|saving| (saving.mirror, saving.united) = (None, false));
        if self.keeping.get_untracked() == Keeping::Saving {
            self.keeping.set(Keeping::Stored);
        }
        set_timeout(move || self.flush_if_behind(), AGAIN);
    }

    /// Tries the second store again where it lacks something.
    pub(super) fn flush_if_behind(self) {
        if matches!(self.keeping.get_untracked(), Keeping::Stored | Keeping::HalfErased) {
            self.flush();
        }
    }

    /// From now on nothing is written: a newer version of the app is in use.
    pub(super) fn outdate(self) {
        self.archive.update(Archive::outdate);
        self.keeping.set(Keeping::Failed(WriteError::Outdated));
    }

    async fn bring_over(self) -> Result<(), Trouble> {
        let backend = self.backend.get_value();
        loop {
            let mirror = self.united_mirror().await?;
            // Not before: the second store would bring it back.
            self.let_go();
            let changes = backend.take_changes();
            if changes.is_empty() {
                return Ok(());
            }
            let held = match mirror.write(&changes).await {
                Ok(held) => held,
                Err(error) => {
                    // What was removed is known by this alone.
                    backend.put_changes_back(changes);
                    return Err(error.into());
                }
            };
            if !held.is_empty() {
                // Another tab was quicker under these keys: its values stay, ours move on.
                self.replace(|archive| archive.make_way(backend.as_ref(), &held))?;
            }
        }
    }

    /// Removes for good what was deleted in an earlier visit.
    fn let_go(self) {
        let gone =
            self.saving.try_update_value(|saving| std::mem::take(&mut saving.gone)).unwrap_or_default();
        if !gone.is_empty() {
            let backend = self.backend.get_value();
            // What can't be removed now only takes room; the next visit tries again.
            let _ = self.archive.try_update(|archive| archive.forget(backend.as_ref(), &gone));
        }
    }

    /// The second store, once it is united with the first.
    async fn united_mirror(self) -> Result<Mirror, Trouble> {
        let mirror = self.mirror().await?;
        if !self.saving.with_value(|saving| saving.united) {
            self.unite(&mirror).await?;
            self.saving.update_value(|saving| saving.united = true);
        }
        Ok(mirror)
    }

    /// The second store, opened where it is not open.
    pub(super) async fn mirror(self) -> Result<Mirror, Trouble> {
        if let Some(mirror) = self.saving.with_value(|saving| saving.mirror.clone()) {
            return Ok(mirror);
        }
        let interrupted = move |what| {
            self.saving.update_value(|saving| saving.mirror = None);
            match what {
                Interruption::Newer => self.outdate(),
                Interruption::Closed => self.saving.update_value(|saving| saving.united = false),
            }
        };
        let mirror = Mirror::open(interrupted).await?;
        self.saving.update_value(|saving| saving.mirror = Some(mirror.clone()));
        Ok(mirror)
    }

    /// What either store has, both have afterwards; unless one of them is from before everything was erased.
    async fn unite(self, mirror: &Mirror) -> Result<(), Trouble> {
        let backend = self.backend.get_value();
        loop {
            let (mirrored, epoch) = mirror.beside(backend.as_ref()).await?;
            self.check_open()?;
            // Whatever is emptied, both are looked at again.
            match Epoch::compare(backend.as_ref(), epoch) {
                Verdict::Unite => {
                    self.unite_with(mirror, &mirrored).await?;
                    if let Some(epoch) = epoch.filter(|epoch| epoch.is_over(platform::now())) {
                        self.lift_marks(mirror, epoch).await?;
                    }
                    return self.check_open();
                }
                Verdict::Stale(epoch) => {
                    self.replace(|archive| archive.empty(backend.as_ref()))?;
                    backend.take_changes();
                    epoch.put(backend.as_ref())?;
                }
                Verdict::Erasing => {
                    self.replace(|archive| archive.erase(backend.as_ref()))?;
                    backend.take_changes();
                    self.finish_erasing(mirror).await?;
                }
                Verdict::Emptied => self.finish_erasing(mirror).await?,
            }
        }
    }

    /// The connection may have ended since.
    fn check_open(self) -> Result<(), Trouble> {
        if self.saving.with_value(|saving| saving.mirror.is_some()) { Ok(()) } else { Err(Trouble::Mirror) }
    }

    async fn unite_with(self, mirror: &Mirror, mirrored: &Mirrored) -> Result<(), Trouble> {
        let backend = self.backend.get_value();
        let lacking = self.replace(|archive| archive.unite(backend.as_ref(), mirrored))?;
        if self.archive.with_untracked(Archive::is_outdated) {
            return Err(Trouble::Outdated);
        }
        if !lacking.is_empty() {
            mirror.fill(&lacking).await?;
        }
        Ok(())
    }

    /// Changes the archive as another store or tab asks; the draft on the screen follows.
    pub(super) fn replace<T>(self, change: impl FnOnce(&mut Archive) -> T) -> T {
        let before = self.archive.with_untracked(|archive| archive.draft().cloned());
        let outcome = self.archive.try_update(change);
        self.adopt(before);
        // Signals of the one state are never disposed of.
        #[allow(clippy::expect_used)]
        outcome.expect("the archive is there as long as the page")
    }

    /// Takes up the draft that is stored, where it is no longer the one that was.
    fn adopt(self, before: Option<Content>) {
        let now = self.archive.with_untracked(|archive| archive.draft().cloned());
        if now == before {
            return;
        }
        let draft = now.map(Draft::from).unwrap_or_default();
        if self.sample.get_untracked().is_some() {
            self.own_draft.set_value(draft);
            return;
        }
        if self.trial.with_untracked(Option::is_some) {
            self.drop_trial();
        }
        if self.draft.with_untracked(|on_screen| *on_screen != draft) {
            self.draft.set(draft);
        }
    }
}

/// What may go wrong on the way.
pub(super) enum Trouble {
    /// The first store does not take it.
    Here(WriteError),
    /// The second store does not take it.
    Mirror,
    /// A newer version of the app is in use.
    Outdated,
}

impl From<MirrorError> for Trouble {
    fn from(error: MirrorError) -> Self {
        if error == MirrorError::Newer { Self::Outdated } else { Self::Mirror }
    }
}

impl From<WriteError> for Trouble {
    fn from(error: WriteError) -> Self {
        if error == WriteError::Outdated { Self::Outdated } else { Self::Here(error) }
    }
}
