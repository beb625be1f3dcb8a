//! Erasing everything, in both stores, so that nothing comes back.

use leptos::{prelude::*, task::spawn_local};

use super::{Draft, Keeping, Store, saving::Trouble};
use crate::platform;
use crate::storage::{Epoch, Mirror};

const ERASED_HERE: &str = "Erased, but the browser’s second store did not answer. It is erased as soon as it \
                           does.";

impl Store {
    /// Erases both stores, and the draft on the screen. Tells when it is done.
    pub fn erase(self) {
        let outcome = self.replace(|archive| archive.erase(self.backend.get_value().as_ref()));
        self.backend.get_value().take_changes();
        self.sample.set(None);
        self.trial.set(None);
        self.deleted.set(None);
        self.draft.set(Draft::default());
        if let Err(error) = outcome {
            self.keeping.set(Keeping::Failed(error));
            return;
        }
        if !self.backend.get_value().outlasts_the_page() {
            self.erased();
            return;
        }
        self.keeping.set(Keeping::Saving);
        spawn_local(async move {
            let outcome = async { self.finish_erasing(&self.mirror().await?).await };
            match outcome.await {
                Ok(()) => self.erased(),
                Err(Trouble::Outdated) => self.outdate(),
                Err(Trouble::Here(error)) => self.keeping.set(Keeping::Failed(error)),
                Err(Trouble::Mirror) => {
                    self.announcement.set(ERASED_HERE.to_owned());
                    self.without_mirror();
                    if self.stored_untracked(|archive| archive.stored_values() == 0) {
                        self.keeping.set(Keeping::HalfErased);
                    }
                }
            }
        });
    }

    fn erased(self) {
        // Somebody may have answered again meanwhile.
        if self.stored_untracked(|archive| archive.stored_values() == 0) {
            self.keeping.set(Keeping::Nothing);
        }
        self.announcement.set("Everything is erased.".to_owned());
    }

    /// Erases the second store, after which nothing can come back.
    pub(super) async fn finish_erasing(self, mirror: &Mirror) -> Result<(), Trouble> {
        let epoch = Epoch::at(platform::now());
        mirror.erase(epoch).await?;
        epoch.put(self.backend.get_value().as_ref())?;
        let mirror = mirror.clone();
        let lift = move || {
            spawn_local(async move {
                // The next visit takes them away where this one can't.
                let _ = self.lift_marks(&mirror, epoch).await;
            });
        };
        set_timeout(lift, Epoch::LASTS);
        Ok(())
    }

    /// Takes the marks of an erasing away, the second store's first: alone, the other one's does no harm.
    pub(super) async fn lift_marks(self, mirror: &Mirror, epoch: Epoch) -> Result<(), Trouble> {
        let backend = self.backend.get_value();
        if Epoch::of(backend.as_ref()).is_none_or(|here| here == epoch) {
            mirror.lift_mark().await?;
            Epoch::lift(backend.as_ref())?;
        }
        Ok(())
    }
}
