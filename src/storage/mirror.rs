//! The second store: `IndexedDB`, which keeps what it has confirmed though the browser be killed.
//!
//! One object store, whose keys and values are those of the first. `IndexedDB` calls back; [`settled`] makes a
//! promise of that, which is all that a crate would be needed for.

use std::time::Duration;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction};

use super::{
    backend::{Backend, check_running},
    erase::Epoch,
    journal::{Change, Held},
    union::Mirrored,
};

const DATABASE: &str = "twelve-hats";
/// A newer version is a newer app's.
const VERSION: u32 = 1;
const STORE: &str = "records";
/// How many values are read at once.
const PAGE: u32 = 100;
/// How long the browser may take to open the database, or to write: then it counts as failed.
const PATIENCE: Duration = Duration::from_secs(5);

/// Why the second store can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MirrorError {
    /// The browser has none.
    Missing,
    /// A newer version of the app has changed its shape.
    Newer,
    /// It fails.
    Failed,
}

/// An open connection to the second store.
#[derive(Clone)]
pub struct Mirror(IdbDatabase);

/// What another connection may do to this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interruption {
    /// A newer version of the app wants to change the database's shape; the connection has made way.
    Newer,
    /// The browser has closed it.
    Closed,
}

impl Mirror {
    /// Opens the database; `interrupted` is told where the connection ends.
    ///
    /// # Errors
    /// [`MirrorError`].
    pub async fn open(interrupted: impl Fn(Interruption) + 'static) -> Result<Self, MirrorError> {
        let window = web_sys::window().ok_or(MirrorError::Missing)?;
        let factory = window.indexed_db().ok().flatten().ok_or(MirrorError::Missing)?;
        let request = factory.open_with_u32(DATABASE, VERSION).map_err(|_| MirrorError::Failed)?;
        let made = request.clone();
        let upgrade = Closure::once_into_js(move || {
            if let Some(database) = result::<IdbDatabase>(&made) {
                // Where it fails, the database does not open.
                let _ = database.create_object_store(STORE);
            }
        });
        request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
        opened(&request).await?;
        let database = result::<IdbDatabase>(&request).ok_or(MirrorError::Failed)?;
        let interrupted = std::rc::Rc::new(interrupted);
        let (closed, made_way) = (std::rc::Rc::clone(&interrupted), database.clone());
        let on_close = Closure::<dyn Fn()>::new(move || closed(Interruption::Closed));
        let on_newer = Closure::<dyn Fn()>::new(move || {
            made_way.close();
            interrupted(Interruption::Newer);
        });
        database.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        database.set_onversionchange(Some(on_newer.as_ref().unchecked_ref()));
        // They last as long as the connection, which lasts as long as the page.
        on_close.forget();
        on_newer.forget();
        Ok(Self(database))
    }

    /// Everything in it, beside what the first store holds, and when everything was erased last, as far as a mark
    /// says so. It is read a page at a time, each in a task of its own: a long history holds nothing up.
    ///
    /// # Errors
    /// [`MirrorError`].
    pub async fn beside(&self, first: &dyn Backend) -> Result<(Mirrored, Option<Epoch>), MirrorError> {
        let (_transaction, store) = self.begin("readonly")?;
        let (mut mirrored, mut epoch) = (Mirrored::default(), None);
        let mut after = JsValue::UNDEFINED;
        loop {
            let keys = store.get_all_keys_with_key_and_limit(&after, PAGE).map_err(failed)?;
            let values = store.get_all_with_key_and_limit(&after, PAGE).map_err(failed)?;
            answered(&values).await?;
            let list = |request: &IdbRequest| result::<Array>(request).ok_or(MirrorError::Failed);
            let (keys, values) = (list(&keys)?, list(&values)?);
            // Nothing but texts is ours.
            let texts = keys.iter().zip(values.iter());
            let texts = texts.filter_map(|(key, value)| key.as_string().zip(value.as_string()));
            let (names, texts): (Vec<String>, Vec<String>) = texts.unzip();
            if let Some(mark) = names.iter().position(|name| name == Epoch::KEY) {
                epoch = Epoch::parse(&texts[mark]);
            }
            mirrored.take_up(first, names, texts);
            if keys.length() < PAGE {
                return Ok((mirrored, epoch));
            }
            let open = IdbKeyRange::lower_bound_with_open(&keys.get(PAGE - 1), true);
            after = open.map_err(failed)?.into();
        }
    }

    /// Makes these changes, all or none; they are safe once this is done. A value is put only where no other
    /// one is: returned is where there is.
    ///
    /// # Errors
    /// [`MirrorError`]; then nothing was changed.
    pub async fn write(&self, changes: &[Change]) -> Result<Vec<Held>, MirrorError> {
        let (transaction, store) = self.begin("readwrite")?;
        let mut there = Vec::with_capacity(changes.len());
        for change in changes {
            there.push(match change {
                Change::Put(key, _) => Some(store.get(&key.into()).map_err(failed)?),
                Change::Remove(_) => None,
            });
        }
        // Requests are answered in their order: with the last one, all are.
        if let Some(last) = there.iter().flatten().last() {
            answered(last).await?;
        }
        let mut held = Vec::new();
        for (change, there) in changes.iter().zip(there) {
            let there = there.and_then(|there| there.result().ok()?.as_string());
            match (change, there) {
                (Change::Put(key, value), None) => {
                    store.put_with_key(&value.into(), &key.into()).map_err(failed)?;
                }
                (Change::Put(_, value), Some(there)) if there == *value => {}
                (Change::Put(key, value), Some(there)) => {
                    held.push(Held { key: key.clone(), ours: value.clone(), there });
                }
                (Change::Remove(key), _) => drop(store.delete(&key.into()).map_err(failed)?),
            }
        }
        completed(&transaction).await.map(|()| held)
    }

    /// Puts values, whatever is there.
    ///
    /// # Errors
    /// [`MirrorError`]; then nothing was changed.
    pub async fn fill(&self, changes: &[Change]) -> Result<(), MirrorError> {
        let (transaction, store) = self.begin("readwrite")?;
        for change in changes {
            if let Change::Put(key, value) = change {
                store.put_with_key(&value.into(), &key.into()).map_err(failed)?;
            }
        }
        completed(&transaction).await
    }

    /// Removes everything, and leaves the mark that says so.
    ///
    /// # Errors
    /// [`MirrorError`]; then nothing was changed.
    pub async fn erase(&self, epoch: Epoch) -> Result<(), MirrorError> {
        let (transaction, store) = self.begin("readwrite")?;
        store.clear().map_err(failed)?;
        store.put_with_key(&epoch.mark().into(), &Epoch::KEY.into()).map_err(failed)?;
        completed(&transaction).await
    }

    /// Takes the mark away.
    ///
    /// # Errors
    /// [`MirrorError`]; then it is still there.
    pub async fn lift_mark(&self) -> Result<(), MirrorError> {
        let (transaction, store) = self.begin("readwrite")?;
        store.delete(&Epoch::KEY.into()).map_err(failed)?;
        completed(&transaction).await
    }

    fn begin(&self, mode: &str) -> Result<(IdbTransaction, IdbObjectStore), MirrorError> {
        if mode != "readonly" {
            check_running().map_err(|_| MirrorError::Failed)?;
        }
        // Confirmed is what has reached the disk, not only the system. Browsers that don't know the option
        // ignore it; `web-sys` counts it as unstable, hence by name.
        let options = Object::new();
        let _ = Reflect::set(&options, &"durability".into(), &"strict".into());
        let begin: Function = Reflect::get(&self.0, &"transaction".into()).map_err(failed)?.unchecked_into();
        let transaction = begin.call3(&self.0, &STORE.into(), &mode.into(), &options).map_err(failed)?;
        let transaction: IdbTransaction = transaction.unchecked_into();
        let store = transaction.object_store(STORE).map_err(failed)?;
        Ok((transaction, store))
    }
}

fn failed(_: JsValue) -> MirrorError {
    MirrorError::Failed
}

fn result<T: JsCast>(request: &IdbRequest) -> Option<T> {
    request.result().ok()?.dyn_into().ok()
}

async fn opened(request: &IdbOpenDbRequest) -> Result<(), MirrorError> {
    let outcome = settled(|done, wrong| {
        request.set_onsuccess(Some(done));
        request.set_onerror(Some(wrong));
    });
    outcome.await.map_err(|()| {
        let error = request.error().ok().flatten().map(|error| error.name());
        if error.as_deref() == Some("VersionError") { MirrorError::Newer } else { MirrorError::Failed }
    })
}

async fn answered(request: &IdbRequest) -> Result<(), MirrorError> {
    let outcome = settled(|done, wrong| {
        request.set_onsuccess(Some(done));
        request.set_onerror(Some(wrong));
    });
    outcome.await.map_err(|()| MirrorError::Failed)
}

async fn completed(transaction: &IdbTransaction) -> Result<(), MirrorError> {
    let outcome = settled(|done, wrong| {
        transaction.set_oncomplete(Some(done));
        transaction.set_onerror(Some(wrong));
        transaction.set_onabort(Some(wrong));
    });
    outcome.await.map_err(|()| MirrorError::Failed)
}

/// Waits till one of two functions is called, which say that something is done or went wrong. Where neither is
/// called for too long, it went wrong.
async fn settled(mut listen: impl FnMut(&Function, &Function)) -> Result<(), ()> {
    let promise = Promise::new(&mut |done, wrong| {
        listen(&done, &wrong);
        if let Some(window) = web_sys::window() {
            // Below 2^31.
            let patience = i32::try_from(PATIENCE.as_millis()).unwrap_or(i32::MAX);
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&wrong, patience);
        }
    });
    JsFuture::from(promise).await.map(drop).map_err(drop)
}
