//! What is decided of a role.

use super::{
    super::hours,
    names::{Taker, assumed, is_untold, named},
};
use crate::{
    engine::{Decision, Plan},
    model::Role,
};

pub fn decision(decision: Decision) -> &'static str {
    match decision {
        Decision::DoNow => "Do now",
        Decision::Help => "Help",
        Decision::Focus => "Focus",
        Decision::GrowInto => "Grow into",
        Decision::Hold => "Hold",
        Decision::KeepForJoy => "Keep for joy",
        Decision::FindOwner => "Find an owner",
        Decision::Leave => "Leave",
        Decision::NotNow => "Not now",
    }
}

pub fn decision_of(plan: &Plan, role: Role) -> String {
    let made = plan.decisions[role];
    let chip = decision(made);
    if plan.nothing_known {
        return "Nothing decided yet".to_owned();
    }
    let time = hours(plan.hours(role));
    let taker = Taker::of(plan, role);
    match made {
        Decision::DoNow | Decision::Focus | Decision::GrowInto | Decision::KeepForJoy => {
            format!("{chip}, {time}")
        }
        Decision::Help => match named(plan, role) {
            Some(who) => format!("{chip} {who}, {time}"),
            None => format!("{chip}, {time}"),
        },
        Decision::Hold if is_untold(plan, role) => format!("{chip}, {time}, if nobody else has it"),
        Decision::Hold => format!("{chip}, {time}, until {} can take over", taker.who),
        Decision::FindOwner if is_untold(plan, role) => "Say who has it".to_owned(),
        Decision::FindOwner if taker.has_part => format!("Ask {} to take all of it", taker.who),
        Decision::FindOwner if taker.is_there() => format!("Ask {} to take it", taker.who),
        Decision::FindOwner => format!("{chip}: {}", taker.who),
        Decision::Leave if is_untold(plan, role) => format!("{chip} it with {}", assumed(plan)),
        Decision::Leave => match named(plan, role) {
            Some(who) => format!("{chip} it with {who}"),
            None => format!("{chip} it with others"),
        },
        Decision::NotNow => chip.to_owned(),
    }
}

pub fn decision_meaning(decision: Decision) -> &'static str {
    match decision {
        Decision::DoNow => "It leads a challenge that is yours, so it gets its hours first.",
        Decision::Help => "Somebody else has it, and a few hours of yours help.",
        Decision::Focus => "Needed, at least a little, not covered by others, and among what suits you best.",
        Decision::GrowInto => "The same as a focus, with a skill that you’re still learning.",
        Decision::Hold => "Needed, and nobody has all of it yet: a few hours, so that it isn’t dropped.",
        Decision::KeepForJoy => {
            "Not needed from you, but you enjoy it: a few hours for work without a deadline."
        }
        Decision::FindOwner => "Needed, and nobody has all of it, but this plan has no hours for it.",
        Decision::Leave => "Somebody else has it, as you told us or as we assume from your title.",
        Decision::NotNow => "Hardly needed now, or needed less than the rest.",
    }
}
