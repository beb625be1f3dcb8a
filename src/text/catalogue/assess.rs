//! The assessment.

use crate::{
    engine::Question,
    model::{Role, Step},
};

messages! { assess
    /// “Step 2 of 5”.
    fn step_of(step: Step) -> String;
    /// The title of a step.
    fn step_title(step: Step) -> &'static str;
    /// The line under a step's title.
    fn step_lead(step: Step) -> &'static str;
    /// An unanswered question that would sharpen the answer.
    fn question(question: Question) -> String;
    /// How much an answer to an open question could still change; `share` is 0 to 1.
    fn open_question_hint(share: f64) -> &'static str;
    /// To the questions about the next role.
    fn next_role(role: Role) -> String;
    /// How many of the twelve roles are rated.
    fn rated(rated: usize) -> String;
    /// The question that would sharpen the answer most, if any would.
    fn sharpest(question: Option<Question>) -> String;
    /// After “Cover” or “Rating”, as the name of a link: of which role.
    fn of_role(role: Role) -> String;
    /// A role as a link, and whether all about it is answered.
    fn role_in_strip(role: Role, answered: bool) -> String;
    /// The place of a role among the twelve, from 1.
    fn place_of(place: usize) -> String;
    /// “Step 2 of 5: How far along is the company?”
    fn step_named(step: Step) -> String;
    /// Who comes first with each answer to a question, as the name of a list.
    fn firsts_of(question: Question) -> String;
    /// The answers to a question with which the same roles come first: the words of the first and, of several, of the
    /// last of them.
    fn from_to(question: Question, first: &str, last: Option<&str>) -> String;
    /// The same roles, one or two, come first with every answer to a question.
    fn always_first(roles: &[Role]) -> String;
    /// Between the role that comes first and the next.
    fn then() -> &'static str;
    /// The hours that a role takes now, as the name of a field.
    fn hours_now_as(role: Role) -> String;
}

fixed! { assess
    check_title,
    so_far, check_lead, you_and_company, title, business, stage, team_size, challenges, week, twelve_roles,
    who_else, skill, joy, hours_now, back, clear, cover, change_cover, change_rating, counts_as_both,
    typical_company_assumed, what_title, what_business, how_many_build, team_size_hint, business_hint, challenges_hint, roles, start_lead,
    one_sentence, one_sentence_hint, five_steps_hint, answers_so_far, answers_are_here,
    start_blank, steps, forward, finish_later,
    who_else_covers, by_whom, ceo_or_a_name, how_good, how_enjoyed, hours_a_week_now, hours_you_work,
    hours_hint, show_firsts, firsts_hint,
}
