//! What has no expression in it, as one string of HTML.

use rstml::node::NodeAttribute;

use super::{Element, Node, SVG, is_component};

/// Elements without an end tag.
const VOID: &[&str] = &["br", "hr", "img", "input"];

/// The element as HTML, where nothing in it is an expression.
pub(crate) fn html(element: &Element) -> Option<String> {
    let tag = element.name().to_string();
    // A part of a drawing alone would be read as HTML and lose its namespace.
    if SVG.contains(&tag.as_str()) && tag != "svg" {
        return None;
    }
    write(element)
}

fn write(element: &Element) -> Option<String> {
    if is_component(element) {
        return None;
    }
    let tag = element.name().to_string();
    let mut html = format!("<{tag}");
    for attribute in element.attributes() {
        let NodeAttribute::Attribute(attribute) = attribute else {
            return None;
        };
        let key = attribute.key.to_string();
        if key.contains(':') {
            return None;
        }
        html.push(' ');
        html.push_str(&key);
        match attribute.value() {
            None => {}
            Some(_) => {
                let value = attribute.value_literal_string()?;
                html.push_str("=\"");
                html.push_str(&escape(&value).replace('"', "&quot;"));
                html.push('"');
            }
        }
    }
    html.push('>');
    if VOID.contains(&tag.as_str()) {
        return Some(html);
    }
    for child in &element.children {
        match child {
            Node::Element(element) => html.push_str(&write(element)?),
            Node::Text(text) => html.push_str(&escape(&text.value_string())),
            _ => return None,
        }
    }
    html.push_str("</");
    html.push_str(&tag);
    html.push('>');
    Some(html)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
