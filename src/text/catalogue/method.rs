//! How answers become scores.

fixed! { method
    example, example_lead, example_link, step, from, number, points, open_need, gate, need_part,
    skill_part, joy_part, not_known, none, your_rating, not_rated, the_sum, on_the_s_curve,
    sum_as_points, lead, what_article_says, the_article, article_title, not_loaded, from_answers,
    points_step, points_words, points_formula, need_step, need_words, need_formula, cover_step,
    cover_words, cover_formula, gate_step, gate_words, gate_formula, score_step, score_words,
    score_formula, verdict_step, verdict_words, week_step, week_words, wanted_formula, hours_formula,
    reasons_step, reasons_words, limits, limit_sizes, limit_ratings, limit_poll, limit_knowledge,
    unknown_row, hours_row, need_tables, what_sources_carry, points_by_stage, added_by_business,
    added_by_title, added_by_challenge, full_hours, none_row, what_it_stands_on,
}

messages! { method
    /// The version of the need tables.
    fn version(version: u16) -> String;
}
