//! Nodes of the page.

use wasm_bindgen::JsCast;
use web_sys::{CharacterData, Element, Node};

/// What a node shows.
pub(super) fn says(node: &Node) -> String {
    match node.node_type() {
        Node::TEXT_NODE => node.unchecked_ref::<CharacterData>().data(),
        Node::ELEMENT_NODE => node.text_content().unwrap_or_default(),
        _ => String::new(),
    }
}

/// An element's children, in order.
pub(super) fn children(element: &Element) -> Vec<Node> {
    listed(&element.child_nodes())
}

/// The nodes of a list.
pub(super) fn listed(nodes: &web_sys::NodeList) -> Vec<Node> {
    (0..nodes.length()).filter_map(|at| nodes.get(at)).collect()
}

/// Puts a node before another one, or at the end.
pub(super) fn put(parent: &Element, node: &Node, before: Option<&Node>) {
    // Only what contains its parent could be refused.
    let _ = parent.insert_before(node, before);
}

/// Takes a node off the page.
pub(super) fn detach(node: &Node) {
    if let Some(parent) = node.parent_element() {
        let _ = parent.remove_child(node);
    }
}
