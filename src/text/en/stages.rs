//! How the need for a role changes from stage to stage.

use super::{list, lower_first};
use crate::model::Stage;

pub fn need_by_stage(needs: &[(Stage, i32)]) -> String {
    let all = || needs.iter().map(|&(_, need)| need);
    let (Some(highest), Some(lowest)) = (all().max(), all().min()) else {
        return String::new();
    };
    let aside = "leaving aside what’s pressing today";
    if highest == lowest {
        return format!("The same at every stage ({highest}), {aside}.");
    }
    let [highest_at, lowest_at] = [highest, lowest].map(|need| at_stages(needs, need));
    format!("Highest {highest_at} ({highest}), lowest {lowest_at} ({lowest}), {aside}.")
}

/// The stages at which the need is this: “at seed”, “from growth on”, “up to seed”.
fn at_stages(needs: &[(Stage, i32)], need: i32) -> String {
    let at: Vec<usize> = (0..needs.len()).filter(|&at| needs[at].1 == need).collect();
    let names: Vec<String> = at.iter().map(|&at| lower_first(super::stage(needs[at].0))).collect();
    match (at.as_slice(), names.as_slice()) {
        (&[first, _, ..], [name, ..]) if first + at.len() == needs.len() => format!("from {name} on"),
        (&[0, .., last], [.., name]) if last + 1 == at.len() => format!("up to {name}"),
        _ => format!("at {}", list(&names)),
    }
}
