//! Printing: from a [`Node`] to HTML, natively, without a browser.

use leptos::{
    attr::any_attribute::AnyAttribute,
    prelude::{AddAnyAttr, RenderHtml},
    tachys::{
        hydration::Cursor,
        view::{Position, PositionState, Render},
    },
};

use super::{Attribute, Element, Fixed, Node, Tag, Value, draw::Drawn};

/// Elements without an end tag.
const VOID: &[&str] = &["input"];

impl Node {
    fn print(self, to: &mut String) {
        match self {
            Self::Nothing => {}
            Self::Text(text) => to.push_str(&escape(&text)),
            Self::Inert(html) => to.push_str(html),
            Self::Element(element) => element.print(to),
            Self::Many(nodes) => nodes.into_iter().for_each(|node| node.print(to)),
            Self::Live(mut node) => node().print(to),
        }
    }
}

impl Element {
    fn print(self, to: &mut String) {
        let (Tag::Html(tag) | Tag::Svg(tag)) = self.0.tag;
        to.push('<');
        to.push_str(tag);
        let mut classes = Vec::new();
        for attribute in self.0.attributes {
            match attribute {
                Attribute::Plain("class", value) => classes.extend(value.now()),
                Attribute::Plain(name, value) => print_attribute(to, name, &value.now()),
                Attribute::Class(name, on) => classes.extend(on.now().then_some(name.into())),
                // What a field holds and what it does is the browser's.
                Attribute::Property(..) | Attribute::On(..) => {}
            }
        }
        if !classes.is_empty() {
            print_attribute(to, "class", &Some(classes.join(" ").into()));
        }
        to.push('>');
        if VOID.contains(&tag) {
            return;
        }
        self.0.children.into_iter().for_each(|child| child.print(to));
        to.push_str("</");
        to.push_str(tag);
        to.push('>');
    }
}

impl<T> Value<T> {
    fn now(self) -> T {
        match self {
            Self::Fixed(value) => value,
            Self::Live(mut value) => value(),
        }
    }
}

fn print_attribute(to: &mut String, name: &str, value: &Fixed) {
    if let Some(value) = value {
        to.push(' ');
        to.push_str(name);
        to.push_str("=\"");
        to.push_str(&escape(value).replace('"', "&quot;"));
        to.push('"');
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

impl AddAnyAttr for Node {
    type Output<Attr: leptos::attr::Attribute> = Self;

    /// Attributes are given where an element is made: there is no spreading of others onto it.
    fn add_any_attr<Attr: leptos::attr::Attribute>(self, _attribute: Attr) -> Self {
        self
    }
}

impl RenderHtml for Node {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    // Nothing in a node is waited for.
    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buffer: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attributes: Vec<AnyAttribute>,
    ) {
        self.print(buffer);
    }

    /// What was printed at build time is replaced when the app is mounted; nothing is taken over.
    fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) -> Drawn {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
