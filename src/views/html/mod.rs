//! Views as data.
//!
//! Leptos's own views give each element a type, and each type its own code; here everything is a [`Node`],
//! and what differs is data. Leptos draws, follows and prints it as any other view. The `view!` macro of
//! this module writes it down in Leptos's syntax. Measured: it halves the page.

mod draw;
mod print;
mod value;

use std::borrow::Cow;

use leptos::{ev::EventDescriptor, prelude::*};
pub(crate) use twelve_hats_macros::view;
use value::{Fixed, IntoProperty, IntoSwitch, IntoValue, Property, Value};
use wasm_bindgen::JsCast;

/// Something on the screen.
pub(crate) enum Node {
    Nothing,
    Text(Cow<'static, str>),
    /// HTML that is part of the program.
    Inert(&'static str),
    Element(Element),
    Many(Vec<Node>),
    /// Asked again whenever a signal in it changes.
    Live(Box<dyn FnMut() -> Node + Send>),
}

/// Whatever may stand in an element.
pub(crate) trait IntoNode {
    fn into_node(self) -> Node;
}

impl IntoNode for Node {
    fn into_node(self) -> Node {
        self
    }
}

impl IntoNode for &'static str {
    fn into_node(self) -> Node {
        Node::Text(Cow::Borrowed(self))
    }
}

impl IntoNode for String {
    fn into_node(self) -> Node {
        Node::Text(Cow::Owned(self))
    }
}

impl IntoNode for usize {
    fn into_node(self) -> Node {
        self.to_string().into_node()
    }
}

impl IntoNode for u16 {
    fn into_node(self) -> Node {
        usize::from(self).into_node()
    }
}

impl<T: IntoNode> IntoNode for Option<T> {
    fn into_node(self) -> Node {
        self.map_or(Node::Nothing, T::into_node)
    }
}

impl<T: IntoNode> IntoNode for Vec<T> {
    fn into_node(self) -> Node {
        Node::Many(self.into_iter().map(T::into_node).collect())
    }
}

impl<F, T> IntoNode for F
where
    F: FnMut() -> T + Send + 'static,
    T: IntoNode,
{
    fn into_node(mut self) -> Node {
        Node::Live(Box::new(move || self().into_node()))
    }
}

/// Anything that may stand in an element.
pub(crate) fn node(node: impl IntoNode) -> Node {
    node.into_node()
}

/// A component's view.
pub(crate) fn component(view: impl Into<Node>) -> Node {
    view.into()
}

impl From<View<Node>> for Node {
    fn from(view: View<Node>) -> Self {
        view.into_inner()
    }
}

enum Attribute {
    Plain(&'static str, Value<Fixed>),
    Class(&'static str, Value<bool>),
    Property(&'static str, Property),
    On(Cow<'static, str>, Box<dyn FnMut(web_sys::Event) + Send>),
}

/// What an element is.
#[derive(Clone, Copy)]
enum Tag {
    Html(&'static str),
    Svg(&'static str),
}

/// An element that is being put together.
pub(crate) struct Element(Box<Parts>);

struct Parts {
    /// Which `view!` made it, where it is the outermost element of one; else 0. Two elements of the same place
    /// in the program differ in data only and can become one another; any others can't.
    place: u32,
    tag: Tag,
    attributes: Vec<Attribute>,
    children: Vec<Node>,
}

impl Element {
    pub(crate) fn new(tag: &'static str) -> Self {
        Self::of(Tag::Html(tag))
    }

    /// An element of a drawing.
    pub(crate) fn svg(tag: &'static str) -> Self {
        Self::of(Tag::Svg(tag))
    }

    #[inline(never)]
    fn of(tag: Tag) -> Self {
        Self(Box::new(Parts { place: 0, tag, attributes: Vec::new(), children: Vec::new() }))
    }

    /// The finished outermost element of the `view!` at this place.
    #[inline(never)]
    pub(crate) fn at(mut self, place: u32) -> Node {
        self.0.place = place;
        Node::Element(self)
    }

    /// An attribute whose value is part of the program.
    #[inline(never)]
    pub(crate) fn fixed(self, name: &'static str, value: &'static str) -> Self {
        self.attribute(Attribute::Plain(name, Value::Fixed(Some(Cow::Borrowed(value)))))
    }

    /// An attribute.
    pub(crate) fn attr(self, name: &'static str, value: impl IntoValue) -> Self {
        self.attribute(Attribute::Plain(name, value.into_value()))
    }

    /// A class that is there or not.
    pub(crate) fn toggle(self, name: &'static str, on: impl IntoSwitch) -> Self {
        self.attribute(Attribute::Class(name, on.into_switch()))
    }

    /// A property of a form's field.
    pub(crate) fn prop(self, name: &'static str, value: impl IntoProperty) -> Self {
        self.attribute(Attribute::Property(name, value.into_property()))
    }

    /// What to do on an event.
    pub(crate) fn on<E>(self, event: E, mut run: impl FnMut(E::EventType) + Send + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: JsCast,
    {
        let run = move |event: web_sys::Event| run(event.unchecked_into());
        self.attribute(Attribute::On(event.name(), Box::new(run)))
    }

    /// A child that is an element.
    #[inline(never)]
    pub(crate) fn element(self, child: Self) -> Self {
        self.child(Node::Element(child))
    }

    /// A child that is text.
    #[inline(never)]
    pub(crate) fn text(self, text: &'static str) -> Self {
        self.child(Node::Text(Cow::Borrowed(text)))
    }

    /// A child that is HTML of the program.
    #[inline(never)]
    pub(crate) fn inert(self, html: &'static str) -> Self {
        self.child(Node::Inert(html))
    }

    /// A child.
    #[inline(never)]
    pub(crate) fn child(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    #[inline(never)]
    fn attribute(mut self, attribute: Attribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }
}
