//! The answer in one or two sentences, and what goes with it.

use super::{
    super::{hours, list, model, moved::role_names, plural, role_short},
    challenges::verb,
    names::{Taker, is_untold, named},
};
use crate::{
    engine::{Decision, LineKind, Plan},
    model::Role,
    text::Piece,
};

/// The most roles of which one sentence asks who has them.
const MOST_NAMED: usize = 6;

/// Sentences whose roles the screen sets apart.
#[derive(Default)]
struct Pieces(Vec<Piece>);

impl Pieces {
    fn say(&mut self, words: &str) {
        match self.0.last_mut() {
            Some(Piece::Words(before)) => before.push_str(words),
            _ => self.0.push(Piece::Words(words.to_owned())),
        }
    }

    /// “A”, “A and B”, “A, B and C”.
    fn name(&mut self, roles: &[Role]) {
        for (at, &role) in roles.iter().enumerate() {
            self.say(match roles.len() - at {
                _ if at == 0 => "",
                1 => " and ",
                _ => ", ",
            });
            self.0.push(Piece::Role(role));
        }
    }
}

pub fn headline(plan: &Plan) -> Vec<Vec<Piece>> {
    if plan.nothing_known {
        return vec![vec![Piece::Words("Start with the team and people.".to_owned())]];
    }
    if plan.main().next().is_none() {
        let mut said = Pieces::default();
        without_main(plan, &mut said);
        return vec![said.0];
    }
    let mut sentences = Vec::new();
    let mut now = Pieces::default();
    for (at, &role) in plan.do_now.iter().enumerate() {
        now.say(if at == 0 { "Do now: " } else { ", then " });
        now.say(&list(&to_do(plan, role)));
        now.say(" as ");
        now.name(&[role]);
    }
    let of = |decision: Decision| -> Vec<Role> {
        plan.focus.iter().copied().filter(|&role| plan.decisions[role] == decision).collect()
    };
    let (focus, grow) = (of(Decision::Focus), of(Decision::GrowInto));
    let mut then = Pieces::default();
    if !focus.is_empty() {
        then.say("Focus on ");
        then.name(&focus);
    }
    if !grow.is_empty() {
        then.say(if focus.is_empty() { "Grow into " } else { ", and grow into " });
        then.name(&grow);
    }
    for mut sentence in [now, then] {
        if !sentence.0.is_empty() {
            sentence.say(".");
            sentences.push(sentence.0);
        }
    }
    sentences
}

/// What is done now in a role; of many challenges the most urgent: each has a line of its own.
fn to_do(plan: &Plan, role: Role) -> Vec<&'static str> {
    let most = if plan.do_now.len() == 1 { 3 } else { 2 };
    let led = plan.lines.iter().filter(|line| line.kind == LineKind::Lead && line.hat == role);
    led.take(most).map(|line| verb(line.challenge, role)).collect()
}

/// Where nothing is done now and nothing is a focus.
fn without_main(plan: &Plan, said: &mut Pieces) {
    let held: Vec<Role> = plan.with(Decision::Hold).collect();
    let any = |decision| plan.with(decision).next().is_some();
    if !held.is_empty() {
        said.say("Hold ");
        said.name(&held);
        // The list of all twelve says who: the code that puts names into sentences comes later.
        said.say(" until somebody can take over.");
    } else if any(Decision::Help) {
        said.say("Others cover what is needed: help where you’re asked.");
    } else if any(Decision::FindOwner) {
        said.say("What is needed should have other owners: find them first.");
    } else if any(Decision::KeepForJoy) {
        said.say("Others cover what is needed: keep what you enjoy.");
    } else if any(Decision::Leave) {
        said.say("Others cover what is needed: ask where you can help.");
    } else {
        said.say("Nothing is needed from you now: ask where you can help.");
    }
}

pub fn second(plan: &Plan) -> String {
    if plan.nothing_known {
        return format!("Nothing is known about you yet, and not being sure is fine: {}.", model::poll());
    }
    let mut sentences: Vec<String> = plan.with(Decision::Help).map(|role| help(plan, role)).collect();
    let (untold, told): (Vec<Role>, Vec<Role>) =
        plan.with(Decision::Hold).partition(|&role| is_untold(plan, role));
    // Else it is the headline.
    if plan.main().next().is_some() {
        sentences.extend(held(plan, &told));
        if !untold.is_empty() {
            let it = plural(untold.len(), "it", "them");
            sentences.push(format!("Unless somebody else has {it}, hold {}.", with_hours(plan, &untold)));
        }
    }
    let (untold, told): (Vec<Role>, Vec<Role>) =
        plan.with(Decision::FindOwner).partition(|&role| is_untold(plan, role));
    sentences.extend(owners(plan, &told));
    sentences.extend(unknown(&untold));
    let joy: Vec<Role> = plan.with(Decision::KeepForJoy).collect();
    if !joy.is_empty() {
        sentences.push(format!("Keep {} for joy.", with_hours(plan, &joy)));
    }
    sentences.extend(not_rated(plan));
    sentences.join(" ")
}

/// The question of who has what is needed; of many roles in two sentences.
fn unknown(roles: &[Role]) -> Vec<String> {
    let are = match roles.len() {
        0 => return Vec::new(),
        1 => "it’s",
        2 => "both are",
        _ => "they’re",
    };
    let (first, last) = roles.split_at(if roles.len() > MOST_NAMED { roles.len() / 2 } else { 0 });
    let it = plural(roles.len(), "it", "them");
    let asked =
        format!("Say who has {}: {are} needed, and this plan has no hours for {it}.", role_names(last));
    let before = (!first.is_empty()).then(|| format!("Say who has {}.", role_names(first)));
    before.into_iter().chain([asked]).collect()
}

fn help(plan: &Plan, role: Role) -> String {
    let whom = named(plan, role).map(|who| format!("{who} ")).unwrap_or_default();
    format!("Help {whom}as {}, {}.", role_short(role), hours(plan.hours(role)))
}

/// “Guardian (4 h) and Evangelist (2 h)”
fn with_hours(plan: &Plan, roles: &[Role]) -> String {
    let one = |&role: &Role| format!("{} ({})", role_short(role), hours(plan.hours(role)));
    list(&roles.iter().map(one).collect::<Vec<_>>())
}

/// The roles by who could take them.
pub(super) fn by_taker(plan: &Plan, roles: &[Role]) -> Vec<(Taker, Vec<Role>)> {
    let mut groups: Vec<(Taker, Vec<Role>)> = Vec::new();
    for &role in roles {
        let taker = Taker::of(plan, role);
        match groups.iter_mut().find(|(other, _)| *other == taker) {
            Some((_, roles)) => roles.push(role),
            None => groups.push((taker, vec![role])),
        }
    }
    groups
}

/// The same verb for several: two in a sentence, where both can be taken in.
fn in_pairs(verb: &str, parts: &[String]) -> Vec<String> {
    parts.chunks(2).map(|pair| format!("{verb} {}.", pair.join(", and "))).collect()
}

/// What is held, and until who can take it.
fn held(plan: &Plan, roles: &[Role]) -> Vec<String> {
    let one = |(taker, roles): &(Taker, Vec<Role>)| {
        format!("{} until {} can take over", with_hours(plan, roles), taker.who)
    };
    in_pairs("Hold", &by_taker(plan, roles).iter().map(one).collect::<Vec<_>>())
}

/// Who is to be asked, or found, for what has no owner.
fn owners(plan: &Plan, roles: &[Role]) -> Vec<String> {
    let (asked, found): (Vec<_>, Vec<_>) =
        by_taker(plan, roles).into_iter().partition(|(taker, _)| taker.is_there());
    let ask = |(taker, roles): &(Taker, Vec<Role>)| {
        let all = if taker.has_part { "all of " } else { "" };
        format!("{} to take {all}{}", taker.who, role_names(roles))
    };
    let mut sentences = in_pairs("Ask", &asked.iter().map(ask).collect::<Vec<_>>());
    let find = |(taker, roles): &(Taker, Vec<Role>)| format!("{} for {}", taker.who, role_names(roles));
    if let [(taker, roles)] = found.as_slice() {
        sentences.push(format!("Find an owner for {}: {}.", role_names(roles), taker.who));
    }
    if found.len() > 1 {
        let pairs = found.chunks(3).map(|some| list(&some.iter().map(find).collect::<Vec<_>>()));
        sentences.extend(pairs.map(|owners| format!("Find owners: {owners}.")));
    }
    sentences
}

/// That the focus is what the company needs, and not yet what suits the person.
fn not_rated(plan: &Plan) -> Option<String> {
    let unrated: Vec<Role> = plan.focus.iter().copied().filter(|&role| !plan.inputs.is_rated(role)).collect();
    if unrated.is_empty() {
        None
    } else if plan.inputs.is_any_rated() {
        Some(format!("Rate yourself as {}: that can change this.", role_names(&unrated)))
    } else {
        Some(
            "Say what you’re good at and what you enjoy, and the answer will fit you, not only your company."
                .to_owned(),
        )
    }
}
