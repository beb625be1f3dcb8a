//! What an element's children were, step by step.

use web_sys::{Element, MutationRecord, Node};

use super::nodes::{children, listed, says};

/// Up to how many nodes, over all steps of one batch of changes, the steps are told apart; beyond, only the first and the
/// last are compared.
const MANY: usize = 20_000;

/// A node among the children of an element, and what it says.
pub(super) type Part = (Node, String);

/// What an element's children were before each of the changes, and are now, the earliest first. The changes are undone
/// from the last to the first. What is within elements is taken as it is now, but for those whose words are remembered: who
/// takes a mark off empties it.
pub(super) fn states(
    parent: &Element,
    records: &[MutationRecord],
    remembered: impl Fn(&Node) -> Option<String>,
) -> Vec<Vec<Part>> {
    let mut now: Vec<Part> = children(parent).into_iter().map(with_words).collect();
    let all = now.len() * records.len() < MANY;
    let mut away: Vec<Part> = Vec::new();
    let mut states = vec![now.clone()];
    for record in records.iter().rev() {
        let Some(target) = record.target() else {
            continue;
        };
        if record.type_() == "characterData" {
            let old = record.old_value().unwrap_or_default();
            if target.node_type() != Node::TEXT_NODE {
                continue;
            }
            if let Some(part) = now.iter_mut().find(|(node, _)| *node == target) {
                part.1 = old;
            } else {
                away.insert(0, (target, old));
                continue;
            }
        } else if target == **parent {
            for node in listed(&record.added_nodes()) {
                if let Some(at) = now.iter().position(|(other, _)| *other == node) {
                    away.insert(0, now.remove(at));
                }
            }
            let place =
                |node: Option<Node>| node.and_then(|node| now.iter().position(|(other, _)| *other == node));
            let after = place(record.previous_sibling()).map(|at| at + 1);
            let first = after.or_else(|| place(record.next_sibling())).unwrap_or(0);
            for (at, node) in listed(&record.removed_nodes()).into_iter().enumerate() {
                let known = away.iter().find(|(other, _)| *other == node).cloned();
                let part = known.unwrap_or_else(|| {
                    let said = remembered(&node).unwrap_or_else(|| says(&node));
                    (node, said)
                });
                now.insert(first + at, part);
            }
        } else {
            continue;
        }
        if all {
            states.push(now.clone());
        }
    }
    if !all {
        states.push(now);
    }
    states.reverse();
    states
}

/// From when to when an element says the same, the longest such times first found from the end; in order of time.
pub(super) fn same_words(states: &[Vec<Part>]) -> Vec<[usize; 2]> {
    let words: Vec<String> = states.iter().map(|state| joined(state)).collect();
    let mut found = Vec::new();
    let mut to = words.len() - 1;
    while to > 0 {
        let from = words[..to].iter().position(|before| *before == words[to]);
        if let Some(from) = from {
            found.insert(0, [from, to]);
        }
        to = from.unwrap_or(to - 1);
    }
    found
}

/// What nodes say together.
pub(super) fn joined(parts: &[Part]) -> String {
    parts.iter().map(|(_, said)| said.as_str()).collect()
}

fn with_words(node: Node) -> Part {
    let said = says(&node);
    (node, said)
}
