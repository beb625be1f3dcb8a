//! How answers become scores.

words! {
    example: "Your numbers, step by step",
    example_lead: "With your answers so far, or with a typical company’s where nothing is known.",
    example_link: "A link to this example",
    step: "Step",
    from: "From",
    number: "Number",
    points: "Points",
    open_need: "Open need",
    gate: "Gate",
    need_part: "Need’s part",
    skill_part: "Skill’s part",
    joy_part: "Joy’s part",
    not_known: "not known",
    none: "none",
    your_rating: "your rating",
    not_rated: "not rated: the middle",
    the_sum: "the sum",
    on_the_s_curve: "on the S-curve",
    sum_as_points: "the sum; shown as points of 100",
    lead:
        "An article’s model, needs by stage, business, title and challenge, your own ratings, and one \
         weighted sum. Nothing is hidden, and little of it is exact: here is all of it.",
    what_article_says: "What the article says",
    the_article: "The article:",
    article_title: "What to focus on as a CTO or CPO? A model with 4 responsibilities and 12 roles",
    not_loaded: "This part could not be loaded. You may be offline.",
    from_answers: "From answers to a score",
    points_step: "Points.",
    points_words:
        "Each role has points for your stage. Your business and your title add to them or take away; \
         several businesses are averaged. Each challenge adds its own.",
    points_formula: "points = stage + mean(businesses) + title + Σ challenges",
    need_step: "Need.",
    need_words: "Points become a share on an S-curve: 2 points are 18%, 5 are 50%, 8 are 82%.",
    need_formula: "need = 1 / (1 + exp(−(points − 5) / 2))",
    cover_step: "Cover.",
    cover_words: "What others cover lowers it, but never to nothing: full cover takes 85%.",
    cover_formula: "open = need · (1 − 0.85 · cover), cover: nobody 0, partly 0.35, mostly 0.7, fully 1",
    gate_step: "Gate.",
    gate_words: "A role that is hardly needed fades out, however much you like it.",
    gate_formula: "gate = min(1, open / 0.3)",
    score_step: "Score.",
    score_words:
        "Open need, skill and joy, weighted by your balance. What is not rated counts as the middle.",
    score_formula: "score = gate · (w₁ · open + w₂ · skill + w₃ · joy), usually w = 50, 30, 20%",
    verdict_step: "Verdict.",
    verdict_words:
        "A role is needed from an open need of one half on. Good and enjoyed mean the middle level or \
         better: all three are “focus”; without the skill “grow into”; without the joy “carry, then hand \
         over”; without both “cover, then hire”. What is hardly needed is kept for joy where you like \
         it, else left or let go. The role that a challenge asks for first is “do now” from an open need \
         of three quarters on; two at most.",
    week_step: "Week.",
    week_words:
        "A tenth is for everything else. The rest goes to at most five roles: each wants hours by its \
         open need, and where they don’t all fit, the cube of the score decides. “Do now” has at least \
         30% of it, what you enjoy at least 20% of the week; half hours, and the sum is exact.",
    wanted_formula: "wanted = full hours · week / 40 · open · (0.35 where others shall take over)",
    hours_formula: "hours = wanted · min(1, L · score³), L so that they add up",
    reasons_step: "Reasons.",
    reasons_words:
        "Why a role has its score is counted as in a fair division: each answer’s share is the mean of \
         what it changes over all orders in which your answers could have been given (Shapley 1953; \
         within several challenges or businesses Owen 1977). They add up to the score exactly.",
    limits: "What it can’t tell you",
    limit_sizes:
        "The sizes of all points are our judgement. Sources support directions and orders, never a \
         number; that is why scores are whole numbers and bands, and a difference of two or three means \
         nothing.",
    limit_ratings:
        "Skill and joy are your own ratings. Self-ratings of skill agree only loosely with how others \
         rate us: a correlation of about 0.3 is usual. Ask somebody who has seen you do it.",
    limit_poll:
        "The poll’s 40% are people who voted at a meet-up. How many they were is not known, and votes \
         are not hours.",
    limit_knowledge:
        "It doesn’t know your people, your contracts or your cash. It orders what you told it; the \
         decision is yours.",
    unknown_row: "Not known",
    hours_row: "Hours",
    need_tables: "The need tables",
    what_sources_carry:
        "Sources carry the direction and the order; every size is judgement. An assessment keeps the \
         version it was made with.",
    points_by_stage: "Points by stage",
    added_by_business: "Added by business",
    added_by_title: "Added by title",
    added_by_challenge: "Added by challenge",
    full_hours: "Hours of a 40-hour week when nothing is needed more: judgement",
    none_row: "None",
    what_it_stands_on: "What it stands on",
}

pub fn version(version: u16) -> String {
    format!("Version {version}. ")
}
