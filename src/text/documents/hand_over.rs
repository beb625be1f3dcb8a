//! The draft with which a role is handed over: what it is, the first week, and how one checks, from the role's text.

use super::document::{Block, Document, Item, Section, Subject};
use crate::{
    engine::Plan,
    model::Role,
    text::{self, Claim, PageSection, RoleText, brief},
};

/// The draft for a role. Who takes it is who was named for it, or to be agreed: then it says who usually does. Of the plan of
/// who hands it over there is nothing else in it.
pub fn hand_over_of(role: Role, reading: &RoleText, plan: &Plan) -> Document {
    let section = |title: &str, blocks: Vec<Block>| Section {
        subject: Subject::Other,
        title: title.to_owned(),
        blocks,
    };
    let claims = |claims: &[Claim]| -> Block {
        Block::List(claims.iter().map(|claim| Item::from(claim.text.clone())).collect())
    };
    let who = brief::taker(plan, role).unwrap_or_else(|| brief::usual_taker(&reading.handover.who));
    let named = |name: &str, words: String| Item { name: Some(name.to_owned()), words };
    let agreed = Block::List(vec![
        named(brief::who(), text::capital(&who)),
        named(brief::by_when(), brief::to_agree().to_owned()),
    ]);
    let check = vec![Block::Words(brief::handed_over_when().to_owned()), claims(&reading.let_go)];
    Document {
        title: brief::hand_over_title(role),
        notice: vec![brief::is_draft().to_owned()],
        lead: vec![text::role_line(role).to_owned()],
        sections: vec![
            section(brief::from_and_to(), vec![agreed]),
            section(text::search::part_name(PageSection::What), vec![Block::Words(reading.what.clone())]),
            section(brief::first_week(), vec![claims(&reading.moves)]),
            section(brief::how_to_check(), check),
        ],
        ..Document::default()
    }
}
