//! Drawing: from a [`Node`] to the page, by Leptos's renderer and its effects.

use leptos::{
    reactive::effect::RenderEffect,
    tachys::{
        renderer::{
            Rndr,
            types::{Element as PageElement, Node as PageNode, Placeholder, Text},
        },
        view::{Mountable, Render},
    },
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

use super::{Attribute, Element, Fixed, Node, Parts, Property, Tag, Value};

const SVG: &str = "http://www.w3.org/2000/svg";

/// A node that is on the page.
pub(crate) enum Drawn {
    /// Holds the place of what is not there, or follows what may become several.
    Nothing(Placeholder),
    Text(std::borrow::Cow<'static, str>, Text),
    Inert(&'static str, PageElement),
    Element(DrawnElement),
    Many(Vec<Drawn>, Placeholder),
    Live(RenderEffect<Drawn>),
}

/// An element that is on the page.
pub(crate) struct DrawnElement {
    place: u32,
    element: PageElement,
    attributes: Vec<DrawnAttribute>,
    children: Vec<Drawn>,
}

/// What keeps an attribute as it should be.
enum DrawnAttribute {
    Fixed(Fixed),
    Live { _effect: RenderEffect<Fixed> },
    Switch { _effect: RenderEffect<bool> },
    Written { _effect: RenderEffect<String> },
    Listener { _listener: Listener },
}

/// A listener that is taken off when it is dropped.
struct Listener {
    element: PageElement,
    event: std::borrow::Cow<'static, str>,
    run: Closure<dyn FnMut(web_sys::Event)>,
}

impl Listener {
    fn new(
        element: &PageElement,
        event: std::borrow::Cow<'static, str>,
        run: Box<dyn FnMut(web_sys::Event)>,
    ) -> Self {
        let run = Closure::wrap(run);
        // Only a listener that is no function could be refused.
        let _ = element.add_event_listener_with_callback(&event, run.as_ref().unchecked_ref());
        Self { element: element.clone(), event, run }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let run = self.run.as_ref().unchecked_ref();
        let _ = self.element.remove_event_listener_with_callback(&self.event, run);
    }
}

impl Render for Node {
    type State = Drawn;

    fn build(self) -> Drawn {
        match self {
            Self::Nothing => Drawn::Nothing(Rndr::create_placeholder()),
            Self::Text(text) => {
                let drawn = Rndr::create_text_node(&text);
                Drawn::Text(text, drawn)
            }
            Self::Inert(html) => Drawn::Inert(html, Rndr::create_element_from_html(html.into())),
            Self::Element(element) => Drawn::Element(element.draw()),
            Self::Many(nodes) => {
                Drawn::Many(nodes.into_iter().map(Self::build).collect(), Rndr::create_placeholder())
            }
            Self::Live(node) => Drawn::Live(live(node, None)),
        }
    }

    fn rebuild(self, drawn: &mut Drawn) {
        match (self, &mut *drawn) {
            (Self::Nothing, Drawn::Nothing(_)) => {}
            (Self::Text(text), Drawn::Text(before, drawn)) => {
                if text != *before {
                    Rndr::set_text(drawn, &text);
                    *before = text;
                }
            }
            (Self::Inert(html), Drawn::Inert(before, _)) if html == *before => {}
            (Self::Element(element), Drawn::Element(drawn)) if element.0.place == drawn.place => {
                element.redraw(drawn);
            }
            (Self::Many(nodes), Drawn::Many(drawn, _)) if nodes.len() == drawn.len() => {
                for (node, drawn) in nodes.into_iter().zip(drawn) {
                    node.rebuild(drawn);
                }
            }
            (Self::Live(node), Drawn::Live(effect)) => *effect = live(node, effect.take_value()),
            // Anything else becomes something else.
            (node, drawn) => {
                let mut new = node.build();
                drawn.insert_before_this(&mut new);
                drawn.unmount();
                *drawn = new;
            }
        }
    }
}

/// Draws a node again whenever a signal in it changes.
fn live(mut node: Box<dyn FnMut() -> Node + Send>, before: Option<Drawn>) -> RenderEffect<Drawn> {
    let draw = move |before: Option<Drawn>| match before {
        None => node().build(),
        Some(mut drawn) => {
            node().rebuild(&mut drawn);
            drawn
        }
    };
    RenderEffect::new_with_value(draw, before)
}

impl Element {
    fn draw(self) -> DrawnElement {
        let Parts { place, tag, attributes, children } = *self.0;
        let element = match tag {
            Tag::Html(tag) => Rndr::create_element(tag, None),
            Tag::Svg(tag) => Rndr::create_element(tag, Some(SVG)),
        };
        let attributes = attributes.into_iter().map(|attribute| attribute.draw(&element)).collect();
        let draw = |child: Node| {
            let mut child = child.build();
            child.mount(&element, None);
            child
        };
        let children = children.into_iter().map(draw).collect();
        DrawnElement { place, element, attributes, children }
    }

    /// The same place of the program made both: what differs is data.
    fn redraw(self, drawn: &mut DrawnElement) {
        let Parts { attributes, children, .. } = *self.0;
        for (attribute, drawn_attribute) in attributes.into_iter().zip(&mut drawn.attributes) {
            match (&attribute, &*drawn_attribute) {
                (Attribute::Plain(_, Value::Fixed(new)), DrawnAttribute::Fixed(old)) if new == old => {}
                _ => *drawn_attribute = attribute.draw(&drawn.element),
            }
        }
        for (child, drawn) in children.into_iter().zip(&mut drawn.children) {
            child.rebuild(drawn);
        }
    }
}

impl Attribute {
    fn draw(self, element: &PageElement) -> DrawnAttribute {
        let element = element.clone();
        match self {
            Self::Plain(name, Value::Fixed(value)) => {
                set(&element, name, &value);
                DrawnAttribute::Fixed(value)
            }
            Self::Plain(name, Value::Live(value)) => {
                DrawnAttribute::Live { _effect: follow(value, move |value| set(&element, name, value)) }
            }
            Self::Class(name, on) => {
                let list = Rndr::class_list(&element);
                let switch = move |on: &bool| match on {
                    true => Rndr::add_class(&list, name),
                    false => Rndr::remove_class(&list, name),
                };
                DrawnAttribute::Switch { _effect: follow(on.into_live(), switch) }
            }
            Self::Property(name, Property::Flag(on)) => {
                let switch = move |on: &bool| Rndr::set_property(&element, name, &JsValue::from_bool(*on));
                DrawnAttribute::Switch { _effect: follow(on.into_live(), switch) }
            }
            Self::Property(name, Property::Text(text)) => {
                let write = move |text: &String| Rndr::set_property(&element, name, &JsValue::from_str(text));
                DrawnAttribute::Written { _effect: follow(text.into_live(), write) }
            }
            Self::On(event, run) => {
                DrawnAttribute::Listener { _listener: Listener::new(&element, event, run) }
            }
        }
    }
}

fn set(element: &PageElement, name: &str, value: &Fixed) {
    match value {
        Some(value) => Rndr::set_attribute(element, name, value),
        None => Rndr::remove_attribute(element, name),
    }
}

/// Applies a value now, and again whenever it has become another.
fn follow<T: PartialEq + 'static>(
    mut value: Box<dyn FnMut() -> T + Send>,
    apply: impl Fn(&T) + 'static,
) -> RenderEffect<T> {
    RenderEffect::new(move |before: Option<T>| {
        let now = value();
        if before.as_ref() != Some(&now) {
            apply(&now);
        }
        now
    })
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        match self {
            Self::Nothing(place) => place.unmount(),
            Self::Text(_, text) => text.unmount(),
            Self::Inert(_, element) => element.unmount(),
            Self::Element(drawn) => drawn.element.unmount(),
            Self::Many(drawn, end) => {
                drawn.iter_mut().for_each(Self::unmount);
                end.unmount();
            }
            Self::Live(effect) => {
                effect.with_value_mut(Self::unmount);
            }
        }
    }

    fn mount(&mut self, parent: &PageElement, before: Option<&PageNode>) {
        match self {
            Self::Nothing(place) => place.mount(parent, before),
            Self::Text(_, text) => text.mount(parent, before),
            Self::Inert(_, element) => element.mount(parent, before),
            Self::Element(drawn) => drawn.element.mount(parent, before),
            Self::Many(drawn, end) => {
                for drawn in drawn {
                    drawn.mount(parent, before);
                }
                end.mount(parent, before);
            }
            Self::Live(effect) => {
                effect.with_value_mut(|drawn| drawn.mount(parent, before));
            }
        }
    }

    fn insert_before_this(&self, new: &mut dyn Mountable) -> bool {
        match self {
            Self::Nothing(place) => place.insert_before_this(new),
            Self::Text(_, text) => text.insert_before_this(new),
            Self::Inert(_, element) => element.insert_before_this(new),
            Self::Element(drawn) => drawn.element.insert_before_this(new),
            Self::Many(drawn, end) => match drawn.first() {
                Some(first) => first.insert_before_this(new),
                None => end.insert_before_this(new),
            },
            Self::Live(effect) => {
                effect.with_value_mut(|drawn| drawn.insert_before_this(new)).unwrap_or(false)
            }
        }
    }

    fn elements(&self) -> Vec<PageElement> {
        match self {
            Self::Nothing(_) | Self::Text(..) => Vec::new(),
            Self::Inert(_, element) => vec![element.clone()],
            Self::Element(drawn) => vec![drawn.element.clone()],
            Self::Many(drawn, _) => drawn.iter().flat_map(Self::elements).collect(),
            Self::Live(effect) => effect.with_value_mut(|drawn| drawn.elements()).unwrap_or_default(),
        }
    }
}
