//! How answers become a plan.

use crate::{
    engine::Decision,
    model::{TeamSize, Title},
};

fixed! { method
    example, example_lead, example_link, step, from, number, team_size, points, counted_cover,
    open_need, need_part, skill_part, joy_part, not_known, none, nobody_assumed, nobody_else_builds,
    your_rating, not_rated, the_sum, on_the_s_curve, sum_as_points, lead, what_article_says,
    the_article, article_title, not_loaded, from_answers, need_step, need_words, cover_step, cover_words,
    score_step, score_words, challenges_step, challenges_words, decisions_step, decisions_words,
    week_step, week_words, reasons_step, reasons_words, sure_step, sure_words, change_step, change_words,
    nine_decisions, decision_head, when, yours, others, later, room, formulas, points_formula,
    challenges_formula, need_formula, counted_formula, open_formula, score_formula, wanted_formula,
    hours_formula, reasons_formula, rules_stand_on, rule_cover, rule_decisions, rule_urgency, rule_week,
    limits, limit_sizes, limit_express, limit_step, limit_cpo, limit_manager, limit_alone, limit_costs,
    limit_ratings, limit_poll, limit_knowledge, unknown_row, hours_row, need_tables, what_sources_carry,
    points_by_stage, limits_by_size, hours_by_size, added_by_business, added_by_challenge, cover_by_title,
    full_hours, none_row, what_it_stands_on,
}

messages! { method
    /// The version of the need tables.
    fn version(version: u16) -> String;
    /// The least and the most points that a team's size allows.
    fn within(size: TeamSize, least: &str, most: &str) -> String;
    /// A team's size that limits nothing.
    fn no_limits(size: TeamSize) -> String;
    /// Challenges, and how many per cent of their points count at this team size.
    fn counted_at(challenges: &str, percent: &str) -> String;
    /// Where cover comes from that was not told.
    fn cover_assumed(title: Title) -> &'static str;
    /// How the cover that counts follows from cover and the points of challenges.
    fn counted_from(cover: &str, challenges: &str) -> String;
    /// How the open need follows from need and the cover that counts.
    fn open_from(need: &str, counted: &str) -> String;
    /// What happens to a role.
    fn decision(decision: Decision) -> &'static str;
    /// When this is decided.
    fn decision_rule(decision: Decision) -> &'static str;
    /// How it reads in a plan.
    fn decision_reads(decision: Decision) -> &'static str;
}
