//! The view with the wheel.

use crate::{
    model::{Challenge, Responsibility, Role, Stage},
    text::Piece,
};

fixed! { model
    lead_unknown, lead_known, stages_lead, reconstruction, poll,
    title, shown_as, wheel, invitation, invitation_lead, five_steps_three_minutes, or_choose_a_hat,
    your_focus_now, see_whole_answer, change_your_answers, back_to_you, how_the_job_changes,
    show_at_stage, sources, our_judgement, weak_source, the_wheel, legend_skill, legend_joy,
    legend_focus, legend_need, need_over_stages, beside_the_poll, close, tied_to, other_roles,
    loading_text, previous, next, rest_not_loaded, rate_it, how_number_comes_about,
}

messages! { model
    /// The stage that is the person’s own.
    fn own_stage(stage: Stage) -> String;
    /// How to read the signs beside claims: the one of a judgement, and the one of a weak source.
    fn how_to_read(judgement: &str, weak: &str) -> String;
    /// How many signs there are.
    fn signs(count: usize) -> String;
    /// How many questions there are.
    fn questions(count: usize) -> String;
    /// The share of the suggested week that a responsibility has.
    fn share_of_week(percent: u32) -> String;
    /// The responsibilities that a role serves.
    fn homes(role: Role) -> String;
    /// What challenges ask for a role.
    fn pressed_by(challenges: &[Challenge]) -> String;
    /// Which two roles share a responsibility with a third.
    fn neighbours(home: Responsibility, others: [Role; 2]) -> Vec<Piece>;
    /// Which responsibility a role serves besides its own.
    fn also_serves(responsibility: Responsibility) -> String;
}
