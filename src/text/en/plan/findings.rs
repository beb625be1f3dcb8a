//! What is worth a sentence besides the plan.

use super::{
    super::{hours, list, moved::role_names, role_short},
    names::{Taker, is_untold},
};
use crate::{
    engine::{Decision, Finding, Plan},
    model::{Choice, Hours, Responsibility, Role, TeamSize},
};

/// Half hours of a week from which on strokes and heart disease are more frequent: 55 h.
const DANGEROUS: u16 = 110;

pub fn findings(plan: &Plan) -> Vec<String> {
    if plan.nothing_known {
        return Vec::new();
    }
    let found = plan.findings.iter().flat_map(|finding| match *finding {
        Finding::LongWeek(told) => vec![long_week(plan, told)],
        Finding::Overload => overload(plan),
        Finding::ManyChallenges(count) => vec![format!(
            "{count} challenges at once are a lot for one week. Some will have to wait, and that’s fine."
        )],
        Finding::NothingEnjoyed(_) => vec![
            "You enjoy nothing of what this plan must ask of you. That’s worth a conversation, more than a plan."
                .to_owned(),
        ],
    });
    short_week(plan).into_iter().chain(found).chain(free(plan)).chain(no_people(plan)).collect()
}

/// Where the week that was told is shorter than any that is planned.
fn short_week(plan: &Plan) -> Option<String> {
    let planned = plan.inputs.planned_week();
    // Above 50 h it is another sentence.
    let is_short = plan.inputs.week.is_some_and(|told| told < planned && plan.inputs.told_week() == planned);
    is_short.then(|| format!("Your week is too short to plan: this plan is for {}.", hours(planned)))
}

fn long_week(plan: &Plan, told: Hours) -> String {
    let (planned, back) = (plan.inputs.planned_week(), plan.week.give_back);
    let danger = if told.halves() >= DANGEROUS {
        " Weeks of 55 h and more are linked to more strokes and heart disease (WHO and ILO, 2021)."
    } else {
        ""
    };
    format!(
        "{} is a long week. This plan uses {}: the other {} {} yours to take back.{danger}",
        hours(told),
        hours(planned),
        hours(back),
        is_or_are(back)
    )
}

fn is_or_are(hours: Hours) -> &'static str {
    if hours.halves() > 2 { "are" } else { "is" }
}

pub(super) fn overload(plan: &Plan) -> Vec<String> {
    let overload = &plan.overload;
    let times = times(overload.weeks());
    if !overload.is_cover_told && !plan.inputs.is_alone() {
        return vec![format!(
            "What’s needed is about {times} what your week holds, minus whatever others have that you haven’t \
             told us. Say who has what."
        )];
    }
    let needed = format!("What’s needed from you is about {times} what your week holds.");
    let roles = role_names(&overload.hand_over);
    let sentence = match (overload.hand_over.is_empty(), overload.is_enough) {
        (true, _) => format!("{needed} Each part gets less than it asks for."),
        (false, true) => format!("{needed} To make it fit, hand over or find somebody for {roles}."),
        (false, false) => format!("{needed} Even without {roles}, it’s more than a week holds."),
    };
    let mut sentences = vec![sentence];
    sentences.extend(overload.first.map(|role| first(plan, role)));
    sentences
}

/// “1.3 times”, “twice”: before “what your week holds”.
fn times(weeks: f64) -> String {
    match format!("{weeks:.1}").trim_end_matches(".0") {
        "2" => "twice".to_owned(),
        times => format!("{times} times"),
    }
}

/// With whom to begin, and for what.
pub(super) fn first(plan: &Plan, role: Role) -> String {
    let taker = Taker::of(plan, role);
    let (find, name) = (taker.find(), role_short(role));
    if plan.decisions[role].is_focus() {
        format!("Start with {name}: {find} to share it.")
    } else if is_untold(plan, role) {
        format!("Start with {name}: say who has it, or {find}.")
    } else {
        let all = if taker.has_part { " to take all of it" } else { "" };
        format!("Start with {name}: {find}{all}.")
    }
}

/// What to do with hours that nothing asks for.
fn free(plan: &Plan) -> Option<String> {
    let free = plan.week.free;
    if free == Hours::default() {
        return None;
    }
    let time = hours(free);
    Some(if plan.with(Decision::FindOwner).next().is_some() {
        format!("The other {time} {} for finding owners.", is_or_are(free))
    } else {
        format!("Nothing needed fills the other {time}. Ask where you can help, or rest.")
    })
}

/// What the poll of the article said, at the start of a sentence.
pub(super) const POLL: &str =
    "40% of the CTOs and CPOs asked would put most of their time into Team & People";

/// That nothing goes to the team and the people, against which most of those asked would speak, and what would settle
/// it.
fn no_people(plan: &Plan) -> Option<String> {
    let people = || Responsibility::TeamAndPeople.roles();
    if plan.inputs.is_alone() || people().any(|role| plan.hours(role) > Hours::default()) {
        return None;
    }
    let untold: Vec<&str> = people().filter(|&role| is_untold(plan, role)).map(role_short).collect();
    let is_little = people().all(|role| plan.decisions[role] == Decision::NotNow);
    let after = match plan.inputs.team_size {
        None => "How many people build the product? The answer can change this.".to_owned(),
        Some(_) if is_little => "Little of it is needed yet, as far as you’ve said.".to_owned(),
        Some(_) if !untold.is_empty() => format!("Who has {}? The answer can change this.", list(&untold)),
        Some(TeamSize::UpTo5) => "Your team is small: is that still right? Ask them.".to_owned(),
        Some(_) => "Does everybody know whom to turn to? Ask them.".to_owned(),
    };
    Some(format!("{POLL}; in this plan it gets no hours. {after}"))
}

pub fn poll_line(plan: &Plan) -> Option<String> {
    let of = |responsibility: Responsibility| plan.hours_of(responsibility).get();
    let (shares, _) = plan.percents_of_week()?;
    if plan.inputs.is_alone() || no_people(plan).is_some() {
        return None;
    }
    let share = shares[Responsibility::TeamAndPeople];
    let most = Responsibility::ALL
        .iter()
        .copied()
        .fold(Responsibility::TeamAndPeople, |most, one| if of(one) > of(most) { one } else { most });
    Some(if most == Responsibility::TeamAndPeople {
        format!("{POLL}. In this plan it gets the biggest share too: {share}%.")
    } else {
        let most = super::super::responsibility(most);
        format!("{POLL}. In this plan it gets {share}%, and the biggest share goes to {most}.")
    })
}
