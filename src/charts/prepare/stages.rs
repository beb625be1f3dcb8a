//! When the company's stage has changed.

use super::{Moment, Room, Span};
use crate::model::Stage;

/// From one stage to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StageChange {
    /// Before.
    pub from: Stage,
    /// After.
    pub to: Stage,
    /// Where it is shown, from 0 to 1: in the middle between the moments that tell of the one and of the other, for
    /// nobody has said when it was.
    pub at: f64,
    /// Whether the label stands before the mark, because behind it is no room.
    pub is_before: bool,
    /// The narrowest drawing that has room for the mark and its label, if any has.
    pub room: Option<Room>,
}

/// A letter's width and what keeps two labels apart, in rem.
const LETTER: f64 = 0.43;
const APART: f64 = 0.75;
/// What a label may take of the room beside the lines: before them, where the values stand, and after them, where
/// the labels do. In rem.
const BEFORE: f64 = 2.0;
const AFTER: f64 = 5.0;

/// The changes of stage, oldest first, each with the room its label has; `label` is what it says. The latest are
/// shown first; a mark without its label would say nothing.
pub fn stage_changes(
    moments: &[Moment],
    span: Span,
    label: impl Fn(Stage, Stage) -> String,
) -> Vec<StageChange> {
    let width = |from, to| label(from, to).chars().count() as f64 * LETTER + APART;
    let told: Vec<(f64, Stage)> =
        moments.iter().filter_map(|moment| Some((span.at(moment.time as f64), moment.stage?))).collect();
    let mut changes: Vec<StageChange> = told
        .windows(2)
        .filter(|pair| pair[0].1 != pair[1].1)
        .map(|pair| {
            let (from, to, at) = (pair[0].1, pair[1].1, f64::midpoint(pair[0].0, pair[1].0));
            // Where it fits in the narrowest drawing it fits in all.
            let is_before = at * Room::Narrow.width() + width(from, to) > Room::Narrow.width() + AFTER;
            StageChange { from, to, at, is_before, room: None }
        })
        .collect();
    for room in Room::ALL {
        let place = |change: &StageChange| {
            let mark = change.at * room.width();
            let width = width(change.from, change.to);
            if change.is_before { (mark - width, mark) } else { (mark, mark + width) }
        };
        let mut taken: Vec<(f64, f64)> =
            changes.iter().filter(|change| change.room.is_some()).map(place).collect();
        for change in changes.iter_mut().rev().filter(|change| change.room.is_none()) {
            let (from, to) = place(change);
            let inside = from >= -BEFORE && to <= room.width() + AFTER;
            if inside && taken.iter().all(|&(before, after)| to <= before || from >= after) {
                change.room = Some(room);
                taken.push((from, to));
            }
        }
    }
    changes
}
