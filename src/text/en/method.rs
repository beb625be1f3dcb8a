//! How answers become a plan.

use super::names;
use crate::{
    engine::Decision,
    model::{TeamSize, Title},
};

words! {
    example: "Your numbers, step by step",
    example_lead: "With your answers so far, or with a typical company’s where nothing is known.",
    example_link: "A link to this example",
    step: "Step",
    from: "From",
    number: "Number",
    team_size: "Team size",
    points: "Points",
    counted_cover: "Cover that counts",
    open_need: "Open need",
    need_part: "Need’s part",
    skill_part: "Skill’s part",
    joy_part: "Joy’s part",
    not_known: "not known",
    none: "none",
    nobody_assumed: "not known: nobody is assumed",
    nobody_else_builds: "nobody else builds the product",
    your_rating: "your rating",
    not_rated: "not rated: the middle",
    the_sum: "the sum",
    on_the_s_curve: "on the S-curve",
    sum_as_points: "the sum; shown as points of 100",
    lead:
        "What your company needs at its stage and size, who else covers it, what you’re good at and \
         what you enjoy become one weighted sum, and plain rules make a plan of it. Nothing is \
         hidden, and little of it is exact: here is all of it.",
    what_article_says: "What the article says",
    the_article: "The article:",
    article_title: "What to focus on as a CTO or CPO? A model with 4 responsibilities and 12 roles",
    not_loaded: "This part could not be loaded. You may be offline.",
    from_answers: "From answers to a plan",
    need_step: "Need.",
    need_words:
        "Each role has points for your stage. The size of your team limits four of them: alone you have \
         nobody to manage, and with more than 50 people you hardly code. Your business adds points or \
         takes some away; several businesses are averaged. Each challenge adds its own. The points \
         become a need: 2 points are 18%, 5 are 50%, 8 are 82%.",
    cover_step: "Cover.",
    cover_words:
        "What others cover needs you less, but always a little: full cover takes 85% of the \
         need. Where you don’t say who covers a role, we go by your title: for a CTO we assume that \
         somebody has a part of Visionary and Product Manager; for a CPO, that others do most of \
         Developer, Architect and Guardian, and a part of Process Designer; for one person who is \
         both, or who builds alone, that nobody does. A title changes nothing else. And a challenge \
         says that today’s cover is not enough: where challenges add to a role, its cover counts \
         less, down to 60%. What is left is the open need.",
    score_step: "Score.",
    score_words:
        "The open need, how good you are and how much you enjoy it, weighted by your balance: 50, 30 and \
         20% unless you change it. What you don’t rate counts as the middle. It is a plain sum, and \
         nothing bends it.",
    challenges_step: "Challenges.",
    challenges_words:
        "Each challenge belongs to the role it adds most to, at your team’s size. It is yours if nobody else has that \
         role, whether you like it or not. It is also yours if somebody has only a part of it, unless \
         you’re neither good at it nor enjoy it: then you help, as you do if somebody does most of it. \
         If somebody does all of it, or we assume from your title that they do most, it is \
         theirs; only leadership alignment takes the two of you, even if somebody does all of it. \
         Production incidents come first, then what has a date: a key customer, fundraising, an \
         audit. Then the rest.",
    decisions_step: "Decisions.",
    decisions_words:
        "Each role gets one of the nine decisions below. A role is needed from an open need of 50% \
         on; from 35% on there is some need. It is covered if somebody else does most of \
         it or all of it. If you tell us nothing at all, Team & People comes first, as in the \
         article’s poll, and there is no plan.",
    week_step: "Week.",
    week_words:
        "A tenth is for everything else. Each role in the plan first gets the least that is worth \
         starting: of 40 hours, three for what is to be done now, four for what you keep because you \
         love it, two for the others. Then each gets what it needs; where the week is too short, the \
         better score gets more. What you do now gets at least 30% of the planned hours; a hold asks \
         for about a third of what the role needs, help for a quarter. Hours that nothing asks for \
         go to what you keep for joy, then to what you do now and focus on. The plan stops at 50 \
         hours: the rest is yours to take back. If more is needed than the week holds, the plan says \
         how much, and what to hand over first.",
    reasons_step: "Why.",
    reasons_words:
        "Each answer’s part in a score is what it changes, averaged over every order in which you could \
         have answered. The parts add up to the score exactly.",
    sure_step: "How sure.",
    sure_words:
        "A thousand times we shift each rating by a level or leave it, draw at random what you \
         didn’t rate, and shift the points of each role by up to one. A role that is still something \
         to do now or to focus on in nine rounds of ten is steady, in six of ten mostly steady. This \
         is not a probability: it shows what rough ratings do to the answer. We say how many \
         balances an answer holds for only where more roles compete than get a place, and you rated \
         all of them.",
    change_step: "What would change it.",
    change_words:
        "We look for the single answers that would put another role among those to do now or to \
         focus on. First what you can do: have somebody take over most of a role, solve a challenge, \
         learn a skill. Then what may happen: somebody leaves, a new challenge, the next stage or \
         size, another title. Close calls are left out.",
    nine_decisions: "The nine decisions",
    decision_head: "Decision",
    when: "When, and how it reads",
    yours: "Yours",
    others: "Others’",
    later: "Later",
    room:
        "Seven roles at most have hours, besides what is kept for joy. In a week under 20 hours it is four \
         (one to do now, two to focus on, one to help, one to hold), under 10 hours two. If you build \
         alone, more is held, because nobody else is there to take it.",
    formulas: "The formulas",
    points_formula: "points = stage, within the team’s limits + mean(businesses) + challenges",
    challenges_formula:
        "challenges = Σ their points · hours at this team size / full hours; size not known: 1, at the MVP \
         as for 2–5",
    need_formula: "need = 1 / (1 + exp(−(points − 5) / 2))",
    counted_formula:
        "cover that counts = cover · (1 − 0.4 · min(1, challenges / 5)), cover: nobody 0, partly 0.35, \
         mostly 0.7, fully 1",
    open_formula: "open = need · (1 − 0.85 · cover that counts)",
    score_formula: "score = w₁ · open + w₂ · skill + w₃ · joy, usually w = 50, 30, 20%",
    wanted_formula: "wanted = full hours at this team size · open (· 0.35 on hold, · 0.25 to help)",
    hours_formula: "hours = least + (wanted − least) · min(1, L · score³), L so that they add up",
    reasons_formula:
        "The parts of a score are Shapley values (1953), within several challenges or businesses Owen \
         values (1977).",
    rules_stand_on: "What the rules stand on",
    rule_cover: "Cover under a challenge",
    rule_decisions: "Decisions",
    rule_urgency: "The order of challenges",
    rule_week: "No more than 50 hours",
    limits: "What it can’t tell you",
    limit_sizes:
        "All figures are our judgement: points, limits and hours. Sources support a direction or an \
         order, never a number; that is why scores are shown as whole numbers and bands, and a \
         difference of two or three points means nothing.",
    limit_express:
        "Quick answers assume that nobody covers what you didn’t tell us about, apart from what your \
         title assumes. The sentences say so: “if nobody else has it”. Say who has what, and read \
         the plan again.",
    limit_step:
        "One step of cover, from partly to mostly, can turn a focus into “leave”. If a role is between \
         the two, try both.",
    limit_cpo:
        "A quick answer for a CPO at the growth stage has little product in it: hiring and managing take \
         most of the week until you say who covers them.",
    limit_manager:
        "Product Manager is a large role here. If nobody covers it, it asks a CTO for 9 to 15 hours of a \
         40-hour week, which is more than many can give.",
    limit_alone:
        "If you build alone, code takes about half of the week, and customers get only a few hours, less \
         when other things are urgent. That may be too few.",
    limit_costs:
        "Three roles can lead cost cutting, layoffs included. If they are covered alike, it goes to the \
         one that suits you best, not to the one that your company needs most.",
    limit_ratings:
        "Skill and joy are your own ratings. Self-ratings of skill agree only loosely with how others \
         rate us: a correlation of about 0.3 is usual. Ask somebody who has seen you do it.",
    limit_poll:
        "The poll’s 40% are people who voted at the meet-up that the article reports on. How many they \
         were is not known, and votes are not hours.",
    limit_knowledge:
        "It doesn’t know your people, your contracts or your cash. It puts in order what you told \
         it; the decision is yours.",
    unknown_row: "Not known",
    hours_row: "Hours",
    need_tables: "The need tables",
    what_sources_carry:
        "Sources support the direction and the order; every figure is our judgement. Assessments \
         saved with model 1 are shown as they were.",
    points_by_stage: "Points by stage",
    limits_by_size: "Limits to the stage’s points by team size",
    hours_by_size: "Full hours by team size",
    added_by_business: "Added by business",
    added_by_challenge: "Added by challenge",
    cover_by_title: "Cover assumed by title",
    full_hours: "Hours of a 40-hour week when nothing else is needed more",
    none_row: "None",
    what_it_stands_on: "What it stands on",
}

pub fn version(version: u16) -> String {
    format!("Version {version}. ")
}

pub fn within(size: TeamSize, least: &str, most: &str) -> String {
    format!("{}: {least} to {most} points", names::team_size(size))
}

pub fn no_limits(size: TeamSize) -> String {
    format!("{}: no limits", names::team_size(size))
}

pub fn counted_at(challenges: &str, percent: &str) -> String {
    format!("{challenges}; counted at {percent}%, by team size")
}

pub fn cover_assumed(title: Title) -> &'static str {
    match title {
        Title::Cto => "assumed for a CTO",
        Title::Cpo => "assumed for a CPO",
        Title::Both => nobody_assumed(),
    }
}

pub fn counted_from(cover: &str, challenges: &str) -> String {
    format!("{cover} · (1 − 0.4 · min(1, {challenges} / 5))")
}

pub fn open_from(need: &str, counted: &str) -> String {
    format!("{need} · (1 − 0.85 · {counted})")
}

pub fn decision(decision: Decision) -> &'static str {
    match decision {
        Decision::DoNow => "Do now",
        Decision::Help => "Help",
        Decision::Focus => "Focus",
        Decision::GrowInto => "Grow into",
        Decision::Hold => "Hold",
        Decision::KeepForJoy => "Keep for joy",
        Decision::FindOwner => "Find an owner",
        Decision::Leave => "Leave",
        Decision::NotNow => "Not now",
    }
}

pub fn decision_rule(decision: Decision) -> &'static str {
    match decision {
        Decision::DoNow => "A challenge is yours, and this role leads it. Two at most, in order of urgency.",
        Decision::Help => {
            "Somebody else leads the challenge. Or the company needs the role, somebody has a part \
             or most of it, and you give it a tenth of your week today, so you don’t stop at once. \
             Two at most."
        }
        Decision::Focus => {
            "Needed, not covered, and not something you’d rather not do: the best scores. Three at \
             most, or two if there are two to do now. If they don’t fill the week, a role with some \
             need comes in."
        }
        Decision::GrowInto => "A focus that you rate below solid in skill.",
        Decision::Hold => {
            "Not covered, and not a focus: one of your challenges waits for it; or it is needed, and \
             you do it today or a challenge asks for it; or there is some need, nobody else has it, \
             and you give it hours today. Three at most."
        }
        Decision::KeepForJoy => {
            "Not needed from you, and you like it: two at most. If the plan already has something \
             you like, only one, and one that you love."
        }
        Decision::FindOwner => "Needed and not covered, and your week has no room for it.",
        Decision::Leave => "Somebody else covers some of it, as told or assumed, and nothing above applies.",
        Decision::NotNow => "The rest: some need, but less than the others, or hardly any.",
    }
}

pub fn decision_reads(decision: Decision) -> &'static str {
    match decision {
        Decision::DoNow => "“Do now: stop the incidents as Guardian, 14 h.”",
        Decision::Help => "“Help the CEO as Sales Partner, 2 h.”",
        Decision::Focus => "“Focus on Architect.”",
        Decision::GrowInto => "“Grow into Architect.”",
        Decision::Hold => "“Hold People Manager (4 h) until an engineering manager can take over.”",
        Decision::KeepForJoy => "“Keep Developer for joy (5 h).” Work without a deadline.",
        Decision::FindOwner => "“Find an owner for Talent Builder: a recruiter.”",
        Decision::Leave => "“Leave it with the CEO.”",
        Decision::NotNow => "“Some need, but less than for your other roles”, or “hardly needed now”.",
    }
}
