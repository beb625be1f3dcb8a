//! The hours of the main roles as blocks in a week, at the times at which somebody wants to work undisturbed.

use super::Plan;
use crate::model::{Hours, Role, TimeOfDay, Weekday, WorkingTimes};

/// The longest stretch of a morning or an afternoon, in half hours: four hours are about what one can do at a stretch.
const LONGEST: u8 = 8;

/// Time for one role, in every week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FocusBlock {
    /// On which day, …
    pub day: Weekday,
    /// … from when …
    pub start: TimeOfDay,
    /// … to when.
    pub end: TimeOfDay,
    /// For what.
    pub role: Role,
}

impl FocusBlock {
    /// How long it is.
    pub fn length(&self) -> Hours {
        let halves = self.end.halves() - self.start.halves();
        Hours::from_halves(halves.into()).unwrap_or_default()
    }
}

/// A week of blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FocusBlocks {
    /// The blocks by day and time.
    pub blocks: Vec<FocusBlock>,
    /// The hours that the plan has for the main roles.
    pub planned: Hours,
}

impl FocusBlocks {
    /// The hours of all blocks: those planned, or as many as there is time for.
    pub fn placed(&self) -> Hours {
        Hours::sum(self.blocks.iter().map(FocusBlock::length))
    }
}

/// A morning or an afternoon: from when, and how many half hours at most.
struct Slot {
    day: Weekday,
    start: TimeOfDay,
    most: u8,
}

/// The blocks of the plan's main roles, one role after the other in the order of the plan, spread over all the times. Where
/// there is not enough time for all, each role gets its part of it in whole hours. A block is at least an hour long, unless a
/// role has less or all the time is taken, and at most four hours.
pub fn focus_blocks(plan: &Plan, times: &WorkingTimes) -> FocusBlocks {
    let hours: Vec<(Role, Hours)> = plan.main().map(|role| (role, plan.hours(role))).collect();
    let planned = Hours::sum(hours.iter().map(|(_, hours)| *hours));
    let slots = slots(*times);
    let room: u16 = slots.iter().map(|slot| u16::from(slot.most)).sum();
    let mut left = as_far_as_it_goes(&hours, planned, room);
    left.reverse();
    let mut still: u16 = left.iter().map(|(_, halves)| halves).sum();
    let mut blocks: Vec<FocusBlock> = Vec::new();
    let mut room_later = room;
    for Slot { day, start, most } in slots {
        room_later -= u16::from(most);
        // Its part of what is left, and no more than it has room for.
        let part = (still * u16::from(most)).div_ceil(u16::from(most) + room_later);
        let mut here = part.min(most.into());
        let mut at = start;
        while here > 0
            && let Some((role, halves)) = left.last_mut()
        {
            let role = *role;
            let room_here = u16::from(most - (at.halves() - start.halves()));
            let length = length(*halves, here, room_here, still.saturating_sub(room_later));
            if length == 0 {
                break;
            }
            still -= length;
            *halves -= length;
            if *halves == 0 {
                left.pop();
            }
            // At most `most`.
            let end = at.later(u8::try_from(length).unwrap_or(LONGEST));
            match blocks.last_mut() {
                // A morning that lasts till the afternoon.
                Some(FocusBlock { day: on, start, end: till, role: of })
                    if (*on, *till, *of) == (day, at, role) && end.halves() - start.halves() <= LONGEST =>
                {
                    *till = end;
                }
                _ => blocks.push(FocusBlock { day, start: at, end, role }),
            }
            here = here.saturating_sub(length);
            at = end;
        }
    }
    FocusBlocks { blocks, planned }
}

/// How many of a role's half hours a block takes where `here` are to be used, there is room for `room`, and at least `must`
/// have to be used, as they fit nowhere later.
fn length(halves: u16, here: u16, room: u16, must: u16) -> u16 {
    let length = halves.min(here);
    let rest = halves - length;
    // No half hour alone, neither here …
    if length == 1 && halves > 1 {
        return if must == 0 { 0 } else { 2.min(room) };
    }
    // … nor later.
    if rest == 1 {
        if length < room {
            return length + 1;
        }
        if length > 2 && length > must {
            return length - 1;
        }
    }
    length
}

/// The half hours of each role that find room: all, or of each its part in whole hours, rounded so that together they fill
/// the room but for half an hour at most.
fn as_far_as_it_goes(hours: &[(Role, Hours)], planned: Hours, room: u16) -> Vec<(Role, u16)> {
    let whole = planned.halves();
    if whole <= room {
        return hours
            .iter()
            .map(|&(role, hours)| (role, hours.halves()))
            .filter(|(_, halves)| *halves > 0)
            .collect();
    }
    let mut before = 0_u16;
    let mut placed = 0;
    let mut parts = Vec::new();
    for &(role, hours) in hours {
        before += hours.halves();
        // The sum so far is rounded, so that no hour gets lost.
        let sum = u32::from(before) * u32::from(room / 2) / u32::from(whole) * 2;
        // At most `room`.
        let sum = u16::try_from(sum).unwrap_or(room);
        parts.push((role, sum - placed));
        placed = sum;
    }
    parts.retain(|(_, halves)| *halves > 0);
    parts
}

fn slots(times: WorkingTimes) -> Vec<Slot> {
    let mut slots = Vec::new();
    for day in times.days.iter() {
        if let Some(start) = times.morning {
            let till = times
                .afternoon
                .map_or(LONGEST, |afternoon| afternoon.halves().saturating_sub(start.halves()));
            slots.push(Slot { day, start, most: LONGEST.min(till) });
        }
        if let Some(start) = times.afternoon {
            slots.push(Slot { day, start, most: LONGEST.min(TimeOfDay::LAST.halves() - start.halves()) });
        }
    }
    slots.retain(|slot| slot.most > 0);
    slots
}
