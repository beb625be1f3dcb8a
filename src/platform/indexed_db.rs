//! The mirror: `IndexedDB`, which keeps what it has confirmed though the browser be killed.
//!
//! One object store, whose keys and values are those of the first store. `IndexedDB` calls back; [`settled`] makes
//! a promise of that, which is all that a crate would be needed for. How long it may take is not decided here: the
//! sync core closes the connection then.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use js_sys::{Array, Function, JsString, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    IdbDatabase, IdbFactory, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
};

use crate::storage::{
    Answer, Batch, Epoch, Event, Mark, MirrorError, MirrorStore, Outcome, Page, Request, Write, check_running,
};

const DATABASE: &str = "twelve-hats";
/// A newer version is a newer app's.
const VERSION: u32 = 1;
const STORE: &str = "records";
/// How many values are read at once.
const PAGE: u32 = 100;

/// The browser's `IndexedDB`.
#[derive(Clone)]
pub struct IndexedDb(Rc<Inner>);

struct Inner {
    tell: Box<dyn Fn(Event)>,
    connections: RefCell<Vec<Connection>>,
}

/// An open connection, and what listens to its end.
struct Connection {
    number: u32,
    database: IdbDatabase,
    /// The transaction in which it is read, while it is.
    reading: Option<IdbObjectStore>,
    _on_close: Closure<dyn Fn()>,
    _on_version_change: Closure<dyn Fn(JsValue)>,
}

impl IndexedDb {
    /// The mirror of this page; answers, and what becomes of connections, come as events.
    pub fn new(tell: impl Fn(Event) + 'static) -> Self {
        Self(Rc::new(Inner { tell: Box::new(tell), connections: RefCell::default() }))
    }
}

impl MirrorStore for IndexedDb {
    fn request(&self, number: u32, connection: u32, request: Request) {
        let inner = Rc::clone(&self.0);
        spawn_local(async move {
            let answer = inner.answer(number, connection, request).await;
            (inner.tell)(Event::Answered(number, answer.unwrap_or_else(Answer::Failed)));
        });
    }

    fn close(&self, connection: u32) {
        self.0.connections.borrow_mut().retain(|open| {
            if open.number == connection {
                open.database.set_onclose(None);
                open.database.set_onversionchange(None);
                open.database.close();
            }
            open.number != connection
        });
    }
}

impl Inner {
    async fn answer(
        self: &Rc<Self>,
        number: u32,
        connection: u32,
        request: Request,
    ) -> Result<Answer, MirrorError> {
        match request {
            Request::Open => self.open(number).await.map(|()| Answer::Opened),
            Request::Read(after) => self.read(connection, after).await.map(Answer::Page),
            Request::Write(batch) => self.write(connection, &batch).await,
            Request::Erase(begun, before, contents) => {
                self.erase(connection, begun, &before, &contents).await
            }
            Request::Lift(epoch) => self.lift(connection, epoch).await.map(|()| Answer::Lifted),
        }
    }

    async fn open(self: &Rc<Self>, number: u32) -> Result<(), MirrorError> {
        let window = web_sys::window().ok_or(MirrorError::Failed)?;
        let factory = window.indexed_db().ok().flatten().ok_or(MirrorError::Failed)?;
        let mut database = self.database(number, &factory).await?;
        if !database.object_store_names().contains(STORE) {
            // Another page of this address has made one by opening it: there is nothing in it.
            database.close();
            let request = factory.delete_database(DATABASE).map_err(failed)?;
            self.opened(number, &request).await?;
            database = self.database(number, &factory).await?;
        }
        let on_close = self.listener(move || Event::Closed(number));
        let inner = Rc::clone(self);
        let on_version_change = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
            // Where the database is about to be deleted, no version follows.
            let next = Reflect::get(&event, &"newVersion".into()).ok();
            let is_newer = next.is_some_and(|next| !next.is_null());
            (inner.tell)(if is_newer { Event::VersionChange(number) } else { Event::Deleted(number) });
        });
        database.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        database.set_onversionchange(Some(on_version_change.as_ref().unchecked_ref()));
        self.connections.borrow_mut().push(Connection {
            number,
            database,
            reading: None,
            _on_close: on_close,
            _on_version_change: on_version_change,
        });
        Ok(())
    }

    /// The database of this version, which is made where there is none.
    async fn database(
        self: &Rc<Self>,
        number: u32,
        factory: &IdbFactory,
    ) -> Result<IdbDatabase, MirrorError> {
        let request = factory.open_with_u32(DATABASE, VERSION).map_err(failed)?;
        let made = request.clone();
        let upgrade = Closure::once_into_js(move || {
            if let Some(database) = result::<IdbDatabase>(&made) {
                // Where it fails, the database does not open.
                let _ = database.create_object_store(STORE);
            }
        });
        request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
        self.opened(number, &request).await?;
        result::<IdbDatabase>(&request).ok_or(MirrorError::Failed)
    }

    fn listener(self: &Rc<Self>, event: impl Fn() -> Event + 'static) -> Closure<dyn Fn()> {
        let inner = Rc::clone(self);
        Closure::new(move || (inner.tell)(event()))
    }

    async fn opened(self: &Rc<Self>, number: u32, request: &IdbOpenDbRequest) -> Result<(), MirrorError> {
        // Another tab holds on to an older version. It is told, and may let go later: what opens then is closed.
        let blocked = self.listener(move || Event::Answered(number, Answer::Failed(MirrorError::Failed)));
        request.set_onblocked(Some(blocked.as_ref().unchecked_ref()));
        let outcome = answered(request).await;
        request.set_onblocked(None);
        outcome.map_err(|error| {
            let name = request.error().ok().flatten().map(|error| error.name());
            if name.as_deref() == Some("VersionError") { MirrorError::Newer } else { error }
        })
    }

    /// Reads a page, in the transaction of the page before it, if there is one and it has not ended.
    async fn read(&self, connection: u32, after: Option<String>) -> Result<Page, MirrorError> {
        let after = match after {
            None => JsValue::UNDEFINED,
            Some(key) => IdbKeyRange::lower_bound_with_open(&key.into(), true).map_err(failed)?.into(),
        };
        let goes_on = self.reading(connection, None).and_then(|store| ask_for_page(&store, &after).ok());
        let [keys, values, mark] = if let Some(requests) = goes_on {
            requests
        } else {
            let (_transaction, store) = self.begin(connection, "readonly")?;
            self.reading(connection, Some(store.clone()));
            ask_for_page(&store, &after)?
        };
        answered(&mark).await?;
        let list = |request: &IdbRequest| result::<Array>(request).ok_or(MirrorError::Failed);
        let (keys, values) = (list(&keys)?, list(&values)?);
        // Nothing but texts is ours.
        let entries = keys.iter().zip(values.iter());
        let entries = entries.filter_map(|(key, value)| key.as_string().zip(value.as_string()));
        let more = keys.get(PAGE - 1).as_string();
        let (keys, values) = entries.unzip();
        let mark = result::<JsString>(&mark).map(String::from);
        Ok(Page { keys, values, more, mark })
    }

    /// The store that is being read over this connection; with `now`, it is this one from now on.
    fn reading(&self, connection: u32, now: Option<IdbObjectStore>) -> Option<IdbObjectStore> {
        let mut connections = self.connections.borrow_mut();
        let open = connections.iter_mut().find(|open| open.number == connection)?;
        if now.is_some() {
            open.reading = now;
        }
        open.reading.clone()
    }

    async fn write(&self, connection: u32, batch: &Batch) -> Result<Answer, MirrorError> {
        let (transaction, store) = self.begin(connection, "readwrite")?;
        let get = |key: &str| store.get(&key.into()).map_err(failed);
        let keys = batch.writes.iter().map(Write::key);
        let there = keys.map(|key| Ok((key, get(key)?))).collect::<Result<BTreeMap<_, _>, MirrorError>>()?;
        // Requests are answered in their order: with the last one, all are.
        let mark = get(Mark::KEY)?;
        answered(&mark).await?;
        let there = |key: &str| there.get(key).and_then(text_in);
        let mark = mark_in(&mark);
        let Outcome::Written(after, held) = batch.decide(there, mark.as_ref()) else {
            return Ok(Answer::Refused);
        };
        for (key, value) in after {
            match value {
                Some(value) => store.put_with_key(&value.into(), &key.into()),
                None => store.delete(&key.into()),
            }
            .map_err(failed)?;
        }
        completed(&transaction).await.map(|()| Answer::Written(held))
    }

    async fn erase(
        &self,
        connection: u32,
        begun: Epoch,
        before: &[Epoch],
        contents: &[(String, String)],
    ) -> Result<Answer, MirrorError> {
        let (transaction, store) = self.begin(connection, "readwrite")?;
        let mark = store.get(&Mark::KEY.into()).map_err(failed)?;
        answered(&mark).await?;
        let mark = mark_in(&mark);
        let Some(mark) = Mark::after(mark.as_ref(), begun, before) else {
            return completed(&transaction).await.map(|()| Answer::ErasedBefore);
        };
        store.clear().map_err(failed)?;
        let marked = (Mark::KEY.to_owned(), mark.to_string());
        for (key, value) in contents.iter().chain([&marked]) {
            store.put_with_key(&value.into(), &key.into()).map_err(failed)?;
        }
        completed(&transaction).await.map(|()| Answer::Erased(begun, mark))
    }

    async fn lift(&self, connection: u32, epoch: Epoch) -> Result<(), MirrorError> {
        let (transaction, store) = self.begin(connection, "readwrite")?;
        let mark = store.get(&Mark::KEY.into()).map_err(failed)?;
        answered(&mark).await?;
        if mark_in(&mark).is_some_and(|mark| mark.last == epoch) {
            store.delete(&Mark::KEY.into()).map_err(failed)?;
        }
        completed(&transaction).await
    }

    fn begin(&self, connection: u32, mode: &str) -> Result<(IdbTransaction, IdbObjectStore), MirrorError> {
        if mode != "readonly" {
            check_running().map_err(|_| MirrorError::Failed)?;
        }
        let connections = self.connections.borrow();
        let open = connections.iter().find(|open| open.number == connection).ok_or(MirrorError::Failed)?;
        // Confirmed is what has reached the disk, not only the system. Browsers that don't know the option
        // ignore it; `web-sys` counts it as unstable, hence by name.
        let options = Object::new();
        let _ = Reflect::set(&options, &"durability".into(), &"strict".into());
        let begin: Function =
            Reflect::get(&open.database, &"transaction".into()).map_err(failed)?.unchecked_into();
        let transaction =
            begin.call3(&open.database, &STORE.into(), &mode.into(), &options).map_err(failed)?;
        let transaction: IdbTransaction = transaction.unchecked_into();
        let store = transaction.object_store(STORE).map_err(failed)?;
        Ok((transaction, store))
    }
}

fn ask_for_page(store: &IdbObjectStore, after: &JsValue) -> Result<[IdbRequest; 3], MirrorError> {
    let keys = store.get_all_keys_with_key_and_limit(after, PAGE).map_err(failed)?;
    let values = store.get_all_with_key_and_limit(after, PAGE).map_err(failed)?;
    let mark = store.get(&Mark::KEY.into()).map_err(failed)?;
    Ok([keys, values, mark])
}

fn failed(_: JsValue) -> MirrorError {
    MirrorError::Failed
}

fn result<T: JsCast>(request: &IdbRequest) -> Option<T> {
    request.result().ok()?.dyn_into().ok()
}

async fn answered(request: &IdbRequest) -> Result<(), MirrorError> {
    settled(|done, wrong| {
        request.set_onsuccess(Some(done));
        request.set_onerror(Some(wrong));
    })
    .await
}

async fn completed(transaction: &IdbTransaction) -> Result<(), MirrorError> {
    settled(|done, wrong| {
        transaction.set_oncomplete(Some(done));
        transaction.set_onerror(Some(wrong));
        transaction.set_onabort(Some(wrong));
    })
    .await
}

/// Waits till one of two functions is called, which say that something is done or went wrong.
async fn settled(mut listen: impl FnMut(&Function, &Function)) -> Result<(), MirrorError> {
    let promise = Promise::new(&mut |done, wrong| listen(&done, &wrong));
    JsFuture::from(promise).await.map(drop).map_err(failed)
}

/// The text that a request was answered with.
fn text_in(request: &IdbRequest) -> Option<String> {
    request.result().ok()?.as_string()
}

/// The mark of erasings that a request was answered with.
fn mark_in(request: &IdbRequest) -> Option<Mark> {
    Mark::parse(&text_in(request)?)
}
