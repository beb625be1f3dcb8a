//! Pages to be read without the app.

use crate::model::{Role, Step, TeamSize};

fixed! { reading
    your_answer, your_answer_lead, find_out, open_in_app, all_pages, five_things, most_needed, more_needed, less_needed,
    needs_are, points_are, belongs_to, one_of, adds_to, first_move, taken_over_by, team_sources, the_article, all_points,
}

messages! { reading
    /// The title of the window, with the app's name.
    fn title(name: &str) -> String;
    /// What a role's page is about.
    fn role_title(role: Role) -> String;
    /// The same, in a sentence or two.
    fn role_lead(role: Role) -> String;
    /// What the page How it works is about.
    fn method_title() -> &'static str;
    /// The same, in a sentence or two.
    fn method_lead() -> &'static str;
    /// What a page about one of the five things is about.
    fn step_title(step: Step) -> &'static str;
    /// The same, in a sentence or two.
    fn step_lead(step: Step) -> &'static str;
    /// At which team sizes a challenge belongs to a role.
    fn belongs_to_at(sizes: &[TeamSize]) -> String;
    /// Which role a move is for.
    fn as_role(role: Role) -> String;
}
