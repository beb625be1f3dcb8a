//! The situation as one sentence, whose parts are the controls.

use crate::{
    model::{Business, Challenge, Stage, TeamSize, Title},
    text::{Situation, SituationPart, Slot, Told},
};

fixed! { sentence
    your_situation, choose_one, nothing_pressing, nothing_said, another, leave_out,
}

messages! { sentence
    /// The sentence: words, and in between what can be chosen.
    fn sentence(situation: Situation) -> Vec<SituationPart>;
    /// What is chosen in a slot, for screen readers.
    fn slot(slot: Slot) -> &'static str;
    /// A title within the sentence; also where none is told.
    fn title_said(title: Option<Title>) -> &'static str;
    /// A stage within the sentence; also where none is told.
    fn stage_said(stage: Option<Stage>) -> &'static str;
    /// A business within the sentence; also where none is told.
    fn business_said(business: Option<Business>) -> &'static str;
    /// The people who build the product; also where that is not told.
    fn team_size_said(size: Option<TeamSize>) -> &'static str;
    /// What presses, within the sentence.
    fn challenge_said(challenge: Challenge) -> &'static str;
    /// What an answer rests on, and what would make it sharper.
    fn rests_on(told: Told) -> String;
}
