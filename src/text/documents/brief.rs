//! The brief: an answer on one page, every sentence of which is read from the plan.

use super::document::{Block, Document, Item, Row, Section, Subject, Table};
use crate::{
    engine::{Plan, WhatIf, WhatIfs, else_in_week, now_in_week},
    model::{Answers, ByRole, Hours, Role},
    text::{
        brief, capital, controls, focus, hours, plain, plan, plan_view, role_names, role_short,
        situation_said,
    },
};

/// How many sentences of each kind say what would change the answer.
const CHANGES: usize = 2;

/// An answer, with all that the brief says of it.
#[derive(Clone, Debug)]
pub struct Answered<'a> {
    /// What was answered.
    pub answers: &'a Answers,
    /// The plan made from it.
    pub plan: &'a Plan,
    /// What has to be known before it is read.
    pub notice: Vec<String>,
    /// The person's own note; empty where there is none.
    pub note: &'a str,
    /// The day of the answer, in words.
    pub day: String,
    /// The day by which to look at it again, in words; nothing where it has passed.
    pub next_day: Option<String>,
    /// For each role the share of perturbed rounds in which it is a main one, where that was counted.
    pub rounds: Option<&'a ByRole<f64>>,
    /// What would change the answer, where that was counted.
    pub changes: Option<&'a WhatIfs>,
}

/// The brief of an answer; nothing where nothing is known of which it could tell.
pub fn brief_of(answered: &Answered<'_>) -> Option<Document> {
    let plan = answered.plan;
    if plan.nothing_known {
        return None;
    }
    let mut lead = vec![situation_said(answered.answers)];
    if !answered.note.trim().is_empty() {
        lead.push(brief::noted(answered.note.trim()));
    }
    let sections =
        [reasons(answered), Some(week(plan)), challenges(plan), takers(plan), first(plan), changes(answered)];
    Some(Document {
        title: brief::question().to_owned(),
        dates: [answered.day.clone()]
            .into_iter()
            .chain(answered.next_day.as_deref().map(brief::look_again))
            .collect(),
        notice: answered.notice.clone(),
        lead,
        answer: plan::headline(plan).iter().map(|pieces| plain(pieces)).collect(),
        sections: sections.into_iter().flatten().collect(),
        foot: brief::made_with(plan.model),
    })
}

/// A section, unless it would be empty.
fn section(subject: Subject, title: &str, blocks: Vec<Block>) -> Option<Section> {
    (!blocks.is_empty()).then(|| Section { subject, title: title.to_owned(), blocks })
}

/// A list, unless it would be empty.
fn list(items: Vec<Item>) -> Vec<Block> {
    if items.is_empty() { Vec::new() } else { vec![Block::List(items)] }
}

fn reasons(answered: &Answered<'_>) -> Option<Section> {
    let plan = answered.plan;
    let one = |role| Item { name: Some(role_short(role).to_owned()), words: plan::why(plan, role) };
    let mut blocks = list(plan.main().map(one).collect());
    if blocks.is_empty() {
        // Nothing comes first: then what becomes of the rest is the reason.
        blocks.extend(Some(plan::second(plan)).filter(|words| !words.is_empty()).map(Block::Words));
    }
    let sure = answered.rounds.and_then(|rounds| plan_view::how_sure_all(plan, rounds));
    blocks.extend(sure.map(Block::Words));
    section(Subject::Reasons, plan_view::because(), blocks)
}

/// The week in a table: who has hours, now or planned, in the order of the plan.
fn week(plan: &Plan) -> Section {
    let now = plan.inputs.are_hours_told().then(|| now_in_week(&plan.inputs));
    let zero = Hours::default();
    let row = |name: &str, decision: &str, now: Option<Hours>, planned: Hours| {
        let mut cells = vec![name.to_owned(), decision.to_owned()];
        cells.extend(now.map(hours));
        cells.push(hours(planned));
        Row { cells, hours: Some((now, planned)) }
    };
    let of_role = |role: Role| {
        let (now, planned) = (now.as_ref().map(|now| now[role]), plan.hours(role));
        let has_hours = planned > zero || now.is_some_and(|now| now > zero);
        has_hours.then(|| row(role_short(role), plan::decision(plan.decisions[role]), now, planned))
    };
    let mut rows: Vec<Row> = plan.in_order().into_iter().filter_map(of_role).collect();
    let elsewhere = now.is_some().then(|| else_in_week(&plan.inputs));
    rows.push(row(plan::everything_else(), "", elsewhere, plan.week.everything_else));
    for (name, planned) in [(plan::free(), plan.week.free), (plan::give_back(), plan.week.give_back)] {
        if planned > zero {
            rows.push(row(name, "", now.as_ref().map(|_| zero), planned));
        }
    }
    let mut heads = vec![controls::role(), plan_view::decision()];
    heads.extend(now.as_ref().map(|_| focus::now()));
    heads.push(plan_view::planned());
    let heads = heads.into_iter().map(str::to_owned).collect();
    let mut blocks = vec![Block::Table(Table { heads, numbers_from: 2, rows })];
    blocks.extend(plan_view::in_proportion(plan).map(Block::Words));
    Section { subject: Subject::Week, title: focus::your_week(plan.inputs.told_week()), blocks }
}

fn challenges(plan: &Plan) -> Option<Section> {
    let items = plan.lines.iter().map(|line| plan::line(plan, line).into()).collect();
    section(Subject::Challenges, plan_view::your_challenges(), list(items))
}

/// Who takes what: roles of which the same is said share a row.
fn takers(plan: &Plan) -> Option<Section> {
    let mut rows: Vec<(Vec<Role>, [String; 2])> = Vec::new();
    for role in plan.in_order() {
        let Some(who) = brief::who_takes(plan, role) else {
            continue;
        };
        let said = [capital(&who), brief::taken_by(plan, role).to_owned()];
        // Hours are of one role: beside two they would read as those of both.
        let has_hours = plan.hours(role) > Hours::default();
        match rows.iter_mut().find(|(_, other)| *other == said && !has_hours) {
            Some((roles, _)) => roles.push(role),
            None => rows.push((vec![role], said)),
        }
    }
    let row = |(roles, [who, by_when]): (Vec<Role>, [String; 2])| Row {
        cells: vec![role_names(&roles), who, by_when],
        hours: None,
    };
    let rows: Vec<Row> = rows.into_iter().map(row).collect();
    let heads = [controls::role(), brief::who(), brief::by_when()].map(str::to_owned).into();
    let table = (!rows.is_empty()).then_some(Block::Table(Table { heads, numbers_from: 3, rows }));
    section(Subject::Takers, brief::who_takes_what(), table.into_iter().collect())
}

fn first(plan: &Plan) -> Option<Section> {
    let sentences = brief::first_to_find(plan).into_iter().map(Block::Words).collect();
    section(Subject::First, brief::first_title(plan), sentences)
}

fn changes(answered: &Answered<'_>) -> Option<Section> {
    let changes = answered.changes?;
    let told = |group: &[WhatIf]| -> Vec<Item> {
        let sentences = group.chunk_by(WhatIf::is_told_with).take(CHANGES);
        sentences.map(|together| plan::change(answered.plan, together).into()).collect()
    };
    let mut items = told(&changes.do_it);
    items.extend(told(&changes.happens));
    if items.is_empty() {
        items.push(plan::no_change().to_owned().into());
    }
    section(Subject::Changes, focus::what_would_change(), list(items))
}
