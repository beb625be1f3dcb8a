//! Highlighters split the text nodes of a page, or put elements in their place. The app changes its own in place: without
//! this, the pieces of what was there before would stay beside the new words. So it is noted which nodes stand for
//! which of the app's; as soon as the app uses one of its own again, the page gets it back, and the pieces go.
//!
//! Which changes are foreign, no browser says. What the app does changes what an element says; what a highlighter does,
//! does not: the nodes are others, and together they say the same.

mod nodes;
mod steps;

use std::{
    cell::{Cell, OnceCell, RefCell},
    collections::BTreeMap,
};

use js_sys::{Array, Function, Object, Reflect, WeakMap};
use leptos::prelude::document;
use wasm_bindgen::{
    JsCast, JsValue,
    closure::{Closure, WasmClosure},
};
use web_sys::{CharacterData, Element, MutationObserver, MutationObserverInit, MutationRecord, Node};

use nodes::{children, detach, put, says};
use steps::{Part, joined, same_words, states};

/// Nodes of the app that others stand for.
struct Replaced {
    parent: Element,
    /// The app's own, and what they said: text nodes, and the empty markers between them.
    own: Vec<Part>,
    /// What stands there instead. The app's own are among them where they were only shortened.
    pieces: Vec<Node>,
    /// The elements among them, and what they said when they were put there.
    marks: Vec<Part>,
    /// What comes after them.
    next: Option<Node>,
}

/// What the app's own text nodes call when the app uses them.
struct Hooks {
    observer: MutationObserver,
    parent: Function,
    remove: Function,
    value: Function,
    set_value: Function,
}

#[derive(Default)]
struct Keeper {
    hooks: OnceCell<Hooks>,
    replaced: RefCell<BTreeMap<u32, Replaced>>,
    last: Cell<u32>,
    /// Of which entry of `replaced` a node is an own one or a piece.
    entry_of: WeakMap,
}

/// From now on the app's text nodes are whole again before the app changes them, whoever has split or replaced them.
pub(crate) fn keep_texts_whole() {
    let Some(app) = document().get_element_by_id("app") else {
        return;
    };
    // As long as the page.
    let keeper: &'static Keeper = Box::leak(Box::default());
    let changed = Closure::<dyn Fn(Array)>::new(move |records: Array| keeper.look_at(&records));
    let Ok(observer) = MutationObserver::new(changed.as_ref().unchecked_ref()) else {
        return;
    };
    changed.forget();
    let what = MutationObserverInit::new();
    what.set_child_list(true);
    what.set_character_data(true);
    what.set_character_data_old_value(true);
    what.set_subtree(true);
    // Only options that contradict each other are refused.
    let _ = observer.observe_with_options(&app, &what);
    let hooks = Hooks {
        observer,
        parent: function(Closure::<dyn Fn(CharacterData) -> JsValue>::new(move |text: CharacterData| {
            keeper.used(&text);
            text.parent_element().into()
        })),
        remove: function(Closure::<dyn Fn(CharacterData)>::new(move |text: CharacterData| {
            keeper.used(&text);
            detach(&text);
        })),
        value: function(Closure::<dyn Fn(CharacterData) -> String>::new(|text: CharacterData| text.data())),
        set_value: function(Closure::<dyn Fn(CharacterData, String)>::new(
            move |text: CharacterData, value: String| {
                keeper.used(&text);
                text.set_data(&value);
            },
        )),
    };
    let _ = keeper.hooks.set(hooks);
}

/// A function of script that lasts as long as the page.
fn function<F: WasmClosure + ?Sized>(closure: Closure<F>) -> Function {
    closure.into_js_value().unchecked_into()
}

impl Keeper {
    /// The app uses a text node of its own that others stand for.
    fn used(&self, text: &CharacterData) {
        let Some(hooks) = self.hooks.get() else {
            return;
        };
        self.look_at(&hooks.observer.take_records().unchecked_into());
        if let Some((_, replaced)) =
            self.entry(text).and_then(|id| self.replaced.borrow_mut().remove_entry(&id))
        {
            self.put_back(&replaced);
        }
        release(text);
        // What was done just now is nobody else's.
        hooks.observer.take_records();
    }

    fn entry(&self, node: &Node) -> Option<u32> {
        // Only what `note` has set.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let entry = |number: f64| number as u32;
        self.entry_of.get(node).as_f64().map(entry)
    }

    /// Of which entry a node is a piece that stands there.
    fn piece_of(&self, node: &Node) -> Option<u32> {
        let id = self.entry(node)?;
        self.replaced.borrow().get(&id).is_some_and(|replaced| replaced.pieces.contains(node)).then_some(id)
    }

    /// What an element said when it was put there; texts tell of their changes themselves.
    fn said(&self, node: &Node) -> Option<String> {
        let id = self.entry(node).filter(|_| node.node_type() == Node::ELEMENT_NODE)?;
        let replaced = self.replaced.borrow();
        replaced.get(&id)?.marks.iter().find(|(mark, _)| mark == node).map(|(_, said)| said.clone())
    }

    fn put_back(&self, replaced: &Replaced) {
        let Replaced { parent, own, pieces, next, .. } = replaced;
        let is_own = |node: &Node| own.iter().any(|(own, _)| own == node);
        let is_child = |node: &&Node| node.parent_element().as_ref() == Some(parent);
        let place = pieces.iter().find(is_child).or(next.as_ref().filter(is_child));
        let spot: Node = document().create_comment("").into();
        put(parent, &spot, place);
        for piece in pieces.iter().filter(is_child).filter(|piece| !is_own(piece)) {
            // What the app has put beside its own meanwhile is there to stay.
            let within = own.iter().find(|(own, _)| piece.contains(Some(own)));
            if let Some(wrapper) = within.and_then(|(own, _)| own.parent_element()) {
                for child in children(&wrapper) {
                    put(parent, &child, Some(&spot));
                }
            }
            detach(piece);
        }
        for (node, said) in own {
            // The app may have put it elsewhere.
            if node.parent_element().is_none_or(|its| its == *parent) {
                put(parent, node, Some(&spot));
                if let Some(text) = node.dyn_ref::<CharacterData>().filter(|text| text.data() != *said) {
                    text.set_data(said);
                }
            }
            release(node);
            self.entry_of.delete(node);
        }
        for piece in pieces {
            self.entry_of.delete(piece);
        }
        detach(&spot);
    }

    /// Notes what stands for text nodes of the app since the last time. Most changes are the app's: they are left at the
    /// first look.
    fn look_at(&self, records: &Array) {
        let records: Vec<MutationRecord> = records.iter().map(JsCast::unchecked_into).collect();
        let mut parents: Vec<Element> = Vec::new();
        for record in &records {
            if let Some(parent) = whose_text_changed(record)
                && parent.is_connected()
                && !parents.contains(&parent)
            {
                parents.push(parent);
            }
        }
        let before = self.last.get();
        for parent in parents {
            let states = states(&parent, &records, |node| self.said(node));
            for [from, to] in same_words(&states) {
                self.compare(&parent, &states[from], &states[to]);
            }
        }
        if self.last.get() != before {
            self.let_go();
        }
    }

    /// What is no longer on the page need not be known: the app gets it back as it was.
    fn let_go(&self) {
        let gone = |(id, replaced): (&u32, &Replaced)| (!replaced.parent.is_connected()).then_some(*id);
        let gone: Vec<u32> = self.replaced.borrow().iter().filter_map(gone).collect();
        for id in gone {
            let replaced = self.replaced.borrow_mut().remove(&id);
            if let Some(replaced) = replaced {
                self.put_back(&replaced);
            }
        }
    }

    /// Compares the children of an element at two times, between those that are the same.
    fn compare(&self, parent: &Element, from: &[Part], to: &[Part]) {
        let (mut old, mut new_from) = (Vec::new(), 0);
        for part in from {
            if let Some(at) = to[new_from..].iter().position(|other| other == part) {
                self.note(parent, &old, &to[new_from..new_from + at], Some(&part.0));
                old.clear();
                new_from += at + 1;
            } else {
                old.push(part.clone());
            }
        }
        self.note(parent, &old, &to[new_from..], None);
    }

    fn note(&self, parent: &Element, old: &[Part], new: &[Part], next: Option<&Node>) {
        if old.is_empty() || joined(old) != joined(new) {
            return;
        }
        let pieces: Vec<Node> = new.iter().map(|(node, _)| node.clone()).collect();
        let known: Vec<Option<u32>> = old.iter().map(|(node, _)| self.piece_of(node)).collect();
        // Elements of the app are not a highlighter's to take.
        let is_plain = |(node, _): &Part| node.node_type() != Node::ELEMENT_NODE;
        if !old.iter().zip(&known).all(|(part, known)| known.is_some() || is_plain(part)) {
            return;
        }
        if known.iter().all(Option::is_none) && !is_foreign(parent, old, &pieces) {
            return;
        }
        let marks = new.iter().filter(|part| !is_plain(part)).cloned().collect();
        let (parent_here, own, next) = (parent.clone(), Vec::new(), next.cloned());
        let mut whole = Replaced { parent: parent_here, own, pieces, marks, next };
        let mut before = None;
        for ((node, said), id) in old.iter().zip(&known) {
            match id {
                None => whole.own.push((node.clone(), said.clone())),
                Some(id) if before != Some(*id) => {
                    let replaced = self.replaced.borrow_mut().remove(id);
                    if let Some(replaced) = replaced {
                        whole.take(replaced, old);
                        before = Some(*id);
                    }
                }
                Some(_) => {}
            }
        }
        self.last.set(self.last.get() + 1);
        let id = self.last.get();
        for node in whole.pieces.iter().chain(whole.own.iter().map(|(own, _)| own)) {
            self.entry_of.set(node, &id.into());
        }
        for (own, _) in &whole.own {
            self.hook(parent, own);
        }
        self.replaced.borrow_mut().insert(id, whole);
    }

    /// Has a text node call us when the app uses it. Script of the page that only walks through what is there is not to
    /// seem to be the app: the parent is the app's question only where the node is not on the page.
    fn hook(&self, parent: &Element, own: &Node) {
        let Some(hooks) = self.hooks.get().filter(|_| own.node_type() == Node::TEXT_NODE) else {
            return;
        };
        release(own);
        let bound = |function: &Function| function.bind1(&JsValue::NULL, own).unchecked_into::<Function>();
        define(own, "nodeValue", &[("get", bound(&hooks.value)), ("set", bound(&hooks.set_value))]);
        define(own, "remove", &[("value", bound(&hooks.remove))]);
        if !parent.contains(Some(own)) {
            define(own, "parentNode", &[("get", bound(&hooks.parent))]);
        }
    }
}

impl Replaced {
    /// Takes in another entry, some of whose pieces were replaced now: the others stay on their side.
    fn take(&mut self, other: Self, gone: &[Part]) {
        let is_gone = |node: &Node| gone.iter().any(|(gone, _)| gone == node);
        let mut after = false;
        let mut at = 0;
        for piece in other.pieces {
            if is_gone(&piece) || self.pieces.contains(&piece) {
                after = true;
            } else if after {
                self.pieces.push(piece);
            } else {
                self.pieces.insert(at, piece);
                at += 1;
            }
        }
        self.own.extend(other.own);
        self.marks.extend(other.marks);
        self.next = self.next.take().filter(|next| !self.pieces.contains(next)).or(other.next);
    }
}

/// Whether others than the app have put these pieces where its nodes were, which say the same: an element took the place
/// of a text, or texts were joined. A text that is only wrapped can be used as it is.
fn is_foreign(parent: &Element, own: &[Part], pieces: &[Node]) -> bool {
    let is_lost = |(node, _): &&Part| !pieces.contains(node);
    let as_before = |(node, said): &Part| parent.contains(Some(node)) && says(node) == *said;
    let lost = own.iter().filter(is_lost).count();
    let has_element = pieces.iter().any(|piece| piece.node_type() == Node::ELEMENT_NODE);
    own.iter().any(|(node, _)| node.node_type() == Node::TEXT_NODE)
        && !own.iter().all(as_before)
        && (has_element || pieces.is_empty() || lost < own.len())
}

/// The element in which a text was changed or taken away.
fn whose_text_changed(record: &MutationRecord) -> Option<Element> {
    let target = record.target()?;
    if record.type_() == "characterData" {
        return target.parent_element();
    }
    let removed = record.removed_nodes();
    let is_text = |at| removed.get(at).is_some_and(|node| node.node_type() == Node::TEXT_NODE);
    (0..removed.length()).any(is_text).then(|| target.unchecked_into())
}

fn define(node: &Node, name: &str, what: &[(&str, Function)]) {
    let descriptor = Object::new();
    // A plain object takes all of these.
    let _ = Reflect::set(&descriptor, &"configurable".into(), &JsValue::TRUE);
    for (key, function) in what {
        let _ = Reflect::set(&descriptor, &(*key).into(), function);
    }
    let _ = Reflect::define_property(node, &name.into(), &descriptor);
}

/// A text node is as the browser made it again.
fn release(node: &Node) {
    for name in ["nodeValue", "remove", "parentNode"] {
        // Only what cannot be configured is refused.
        let _ = Reflect::delete_property(node, &name.into());
    }
}
