//! The view with the wheel.

use crate::{
    model::{Challenge, Responsibility, Role, Stage},
    text::Piece,
};

fixed! { model
    question, lead_unknown, poll_link, make_it_yours, answer_for_yourself, same_at_every_stage, stages_lead,
    reconstruction, poll, shown_as, wheel, see_whole_answer, change_your_answers, sources, our_judgement,
    weak_source, need_over_stages, close, tied_to, other_roles, read_or_print, read_all, loading_text, previous, next, rest_not_loaded,
    rate_it, how_number_comes_about,
}

messages! { model
    /// Heading of the wheel.
    fn week_as_hats(is_known: bool) -> &'static str;
    /// What stands before and after the link to the article with the poll.
    fn around_poll_link() -> (&'static str, &'static str);
    /// What is tried, where it is another stage.
    fn at_stage(stage: Stage) -> String;
    /// The stage that is the person’s own.
    fn own_stage(stage: Stage) -> String;
    /// How to read the signs beside claims: the one of a judgement, and the one of a weak source.
    fn how_to_read(judgement: &str, weak: &str) -> String;
    /// How many signs there are.
    fn signs(count: usize) -> String;
    /// How many questions there are.
    fn questions(count: usize) -> String;
    /// The responsibilities that a role serves.
    fn homes(role: Role) -> String;
    /// What challenges ask for a role.
    fn pressed_by(challenges: &[Challenge]) -> String;
    /// Which two roles share a responsibility with a third.
    fn neighbours(home: Responsibility, others: [Role; 2]) -> Vec<Piece>;
    /// Which responsibility a role serves besides its own.
    fn also_serves(responsibility: Responsibility) -> String;
}
