//! The sentence about the situation as it was answered, to be read.

use super::{Situation, SituationPart, Slot, catalogue::sentence};
use crate::model::Answers;

/// The parts of the sentence, each with whether it is a word that was chosen.
pub fn situation_parts(answers: &Answers) -> Vec<(String, bool)> {
    let (businesses, challenges) = (answers.chosen_businesses(), answers.chosen_challenges());
    let situation = Situation {
        stage: answers.stage.given(),
        businesses: businesses.len(),
        challenges: challenges.len(),
    };
    let slot = |slot: Slot| match slot {
        Slot::Title => sentence::title_said(answers.title.given()),
        Slot::Stage => sentence::stage_said(answers.stage.given()),
        Slot::Business(at) => sentence::business_said(businesses.iter().nth(at)),
        Slot::TeamSize => sentence::team_size_said(answers.team_size.given()),
        Slot::Challenge(at) => challenges.iter().nth(at).map_or("", sentence::challenge_said),
        Slot::AnotherChallenge if challenges.is_empty() => sentence::nothing_said(),
        Slot::AnotherChallenge => "",
    };
    let part = |part: SituationPart| match part {
        SituationPart::Words(words) => (words, false),
        SituationPart::Slot(of) => (slot(of).to_owned(), true),
    };
    sentence::sentence(situation).into_iter().map(part).collect()
}

/// The sentence as plain text.
pub fn situation_said(answers: &Answers) -> String {
    let words: String = situation_parts(answers).into_iter().map(|(words, _)| words).collect();
    words.trim_end().to_owned()
}
