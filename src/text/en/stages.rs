//! How the job changes from stage to stage.

use super::{list, lower_first, plural, role_short, stage};
use crate::{engine::Shift, model::Stage};

pub fn stage_sentence(at: Stage) -> &'static str {
    match at {
        Stage::Mvp => {
            "You build: nearly all of the job is in your own hands, and most of the rest is talking to customers."
        }
        Stage::Seed => {
            "You still build, but what to build, and for whom, becomes the harder half. Hiring and selling begin."
        }
        Stage::Growth => {
            "The code leaves you: what you build now is the team that builds. Most people find this the hardest turn."
        }
        Stage::ScaleUp => {
            "The product leaves your hands and comes back as direction: strategy inside, the story outside."
        }
        Stage::Mature => {
            "Little is built by you. Direction, reliability and being the voice outside are what only you can do."
        }
    }
}

pub fn lead_at_stage(stage: Stage) -> String {
    let stage = lower_first(super::stage(stage));
    format!("The wheel at the stage “{stage}”, for your business, without what’s pressing today.")
}

pub fn shifts(from: Stage, leaves: &[Shift], comes: &[Shift]) -> String {
    let name = |shift: &Shift| format!("{} ({} → {})", role_short(shift.role), shift.before, shift.after);
    let names = |shifts: &[Shift]| list(&shifts.iter().map(name).collect::<Vec<_>>());
    let comes_words = (!comes.is_empty())
        .then(|| format!("{} {} more", names(comes), plural(comes.len(), "needs you", "need you")));
    let leaves_words = (!leaves.is_empty())
        .then(|| format!("{} {}", names(leaves), plural(leaves.len(), "needs you less", "need you less")));
    match (leaves_words, comes_words) {
        (Some(leaves), Some(comes)) => format!("Since {}: {leaves}; {comes}.", lower_first(stage(from))),
        (Some(only), None) | (None, Some(only)) => format!("Since {}: {only}.", lower_first(stage(from))),
        (None, None) => format!("Since {}, hardly anything changes.", lower_first(stage(from))),
    }
}

pub fn need_by_stage(highest: (Stage, String), lowest: (Stage, String)) -> String {
    let at = |stage| lower_first(super::stage(stage));
    format!(
        "Highest at {} ({}), lowest at {} ({}); without what’s pressing today.",
        at(highest.0),
        highest.1,
        at(lowest.0),
        lowest.1
    )
}
