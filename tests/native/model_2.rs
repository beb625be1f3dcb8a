//! What was saved with version 2 of the need tables reads the plan and nothing else, beside what was saved before.

use crate::{
    model_1_views::view,
    population::{Dice, people},
    support::this_week,
};
use twelve_hats::{
    codec::{CsvRow, MOST_MAIN, to_csv},
    engine::{Decision, is_of_version_1, outlook, plan},
    model::{Answers, CheckIn, Choice, Level, Responsibility, Role, Spent, Weights},
    priors,
    routes::Route,
    storage::{Archive, Content, Id, Memory, Stamp, Week},
    text,
};

/// A file with assessments of these versions, a month apart, and a week that was checked in with the v1 one.
fn file(saved: &[(u16, Answers)]) -> (String, Vec<Id>) {
    let (mut archive, memory) = (Archive::default(), Memory::default());
    let mut ids = Vec::new();
    for (at, (model, answers)) in saved.iter().enumerate() {
        let content =
            Content { answers: answers.clone(), weights: Weights::default(), note: format!("Number {at}") };
        let at = u32::try_from(at).unwrap();
        let stamp = Stamp { model: *model, time: (20_000 + 30 * i64::from(at)) * 86_400_000 };
        ids.push(archive.save(&memory, content, stamp, at).unwrap());
    }
    let content = Week { check_in: CheckIn::default(), plan: ids.last().cloned() };
    archive.save_check_in(&memory, this_week(), content, Stamp { model: 2, time: 1 }).unwrap();
    (archive.export(0, ""), ids)
}

/// Two people who answer a lot.
fn two() -> [Answers; 2] {
    let mut dice = Dice(11);
    let mut next = || loop {
        let answers = dice.answers();
        let plan = plan(priors::v2(), &answers, Weights::default());
        if !plan.do_now.is_empty() && !plan.focus.is_empty() {
            return answers;
        }
    };
    [next(), next()]
}

fn compare(saved: [u16; 2]) -> String {
    let [first, second] = two();
    let (file, ids) = file(&[(saved[0], first), (saved[1], second)]);
    let shown = view(&file, Route::History(Some((ids[0].clone(), ids[1].clone()))), |_| {});
    shown.split_once("What moved").unwrap().1.to_owned()
}

#[test]
fn two_are_compared_under_version_1_only_where_both_are_of_it() {
    let again = "Assess again from the answers of";
    let old = compare([1, 1]);
    assert!(old.contains("the need tables of version 1") && !old.contains(again), "{old}");
    assert!(old.contains("Verdict") && !old.contains("Decision"), "{old}");
    for (saved, sentence, offers) in [
        ([1, 2], "Both computed with model 2; the first was saved with model 1.", 1),
        ([2, 1], "Both computed with model 2; the second was saved with model 1.", 1),
        ([2, 2], "Both computed with model 2: what moved is your answers, not the model.", 0),
        // What a newer app has saved is shown by the rules there are.
        ([2, 3], "Both computed with model 2; the second was saved with model 3.", 0),
    ] {
        let shown = compare(saved);
        assert!(shown.contains(sentence), "{sentence}: {shown}");
        assert_eq!(shown.matches(again).count(), offers, "{saved:?}");
        assert!(shown.contains("Decision") && !shown.contains("Verdict"), "{shown}");
        assert!(!shown.contains("top three"), "{shown}");
    }
    // Whatever they were saved with, the same is said of the same answers.
    let summary = |saved| {
        let shown = compare(saved);
        shown.lines().find(|line| line.contains("come first")).unwrap().to_owned()
    };
    assert_eq!(summary([1, 2]), summary([2, 2]));
}

#[test]
fn the_list_shows_the_roles_that_come_first_by_each_ones_own_version() {
    let [answers, other] = two();
    let (file, _) = file(&[(1, answers.clone()), (2, answers.clone()), (2, other)]);
    let html = view(&file, Route::History(None), |_| {});
    let (_, list) = html.split_once("Number 2").unwrap();
    let names = |model| {
        let names = outlook(model, &answers, Weights::default()).main;
        names.into_iter().map(|role| text::role_short(role).to_owned() + "\n").collect::<String>()
    };
    let (_, list) = list.split_once("Number 1\n").unwrap();
    assert!(list.contains(&names(2)), "{list}");
    assert!(list.contains(&names(1)), "{list}");
}

#[test]
fn a_chart_says_where_the_model_changes_and_nothing_where_it_does_not() {
    let note = "on, model";
    let shown = |models: &[u16]| {
        let saved: Vec<(u16, Answers)> = models.iter().map(|&model| (model, two()[0].clone())).collect();
        view(&file(&saved).0, Route::History(None), |_| {})
    };
    assert_eq!(shown(&[1, 1]).matches(note).count(), 0);
    assert_eq!(shown(&[2, 2]).matches(note).count(), 0);
    // Below the week's chart and below those of the scores.
    let both = shown(&[1, 2, 2]);
    assert_eq!(both.matches(note).count(), 2);
    assert!(both.contains("From day 20030 on, model 2 applies: a jump there may come"), "{both}");
}

#[test]
fn the_plan_of_a_week_is_that_of_its_assessments_version() {
    for model in [1, 2] {
        let [answers, _] = two();
        let planned = outlook(model, &answers, Weights::default()).planned.unwrap();
        let (file, _) = file(&[(model, answers)]);
        let shown = view(&file, Route::CheckIn(Some(this_week())), |store| {
            assert_eq!(store.check_ins().plan_of(this_week()), Some(planned.clone()));
        });
        for &part in Responsibility::ALL {
            assert!(shown.contains(&text::check_in::planned(planned.of_part(part))), "{shown}");
        }
    }
}

#[test]
fn an_outlook_is_read_from_the_plan() {
    for person in &people()[..2_000] {
        let outlook = outlook(2, &person.answers, Weights::default());
        let plan = &person.plan;
        assert_eq!((outlook.model, outlook.nothing_known), (2, plan.nothing_known));
        assert!(outlook.main.iter().copied().eq(plan.main()));
        assert!(outlook.main.len() <= MOST_MAIN, "{:?}", outlook.main);
        for &role in Role::ALL {
            assert_eq!(outlook.scores[role].to_bits(), plan.standings[role].score.to_bits());
        }
        assert_eq!(outlook.planned.is_none(), plan.nothing_known);
        let Some(planned) = outlook.planned else {
            continue;
        };
        assert_eq!((planned.roles, planned.whole), (plan.week.roles, plan.week.planned()));
        // Time for what one enjoys counts what is kept for joy.
        for role in plan.with(Decision::KeepForJoy) {
            assert!(planned.joy[role] >= Some(Level::High));
        }
    }
    assert!(is_of_version_1(1) && !is_of_version_1(2) && !is_of_version_1(3));
}

#[test]
fn the_table_tells_the_model_the_main_roles_and_the_planned_hours() {
    let person = people().iter().find(|person| person.plan.main().count() == MOST_MAIN).unwrap();
    let outlooks = [1, 2].map(|model| outlook(model, &person.answers, Weights::default()));
    let row = |outlook| CsvRow {
        date: String::new(),
        zone: String::new(),
        note: "",
        answers: &person.answers,
        outlook,
    };
    let csv = to_csv(&outlooks.iter().map(row).collect::<Vec<_>>());
    let (model, hours) = (Role::ALL.len() + 1, Role::ALL.len());
    let [first, second] = [1, 2].map(|line| {
        let cells: Vec<&str> = csv.lines().nth(line).unwrap().split(',').collect();
        cells[cells.len() - model - 1..].to_vec()
    });
    let last = person.plan.main().last().unwrap();
    assert_eq!((first[0], first[1]), ("", "1"));
    assert_eq!((second[0], second[1]), (text::role_short(last), "2"));
    let planned: f64 = second[2..].iter().map(|cell| cell.parse::<f64>().unwrap()).sum();
    let expected: f64 = Role::ALL.iter().map(|&role| person.plan.hours(role).get()).sum();
    assert_eq!((second[2..].len(), planned.to_bits()), (hours, expected.to_bits()));
    for role in person.plan.main() {
        assert!(csv.lines().nth(2).unwrap().contains(text::role_short(role)), "{csv}");
    }
}

/// A week that tells by role what went to what one enjoys.
#[test]
fn time_for_what_one_enjoys_is_counted_by_the_plan() {
    let person =
        people().iter().find(|person| person.plan.with(Decision::KeepForJoy).next().is_some()).unwrap();
    let joy = person.plan.with(Decision::KeepForJoy).next().unwrap();
    let (file, _) = file(&[(2, person.answers.clone())]);
    view(&file, Route::History(None), |store| {
        let mut hours = twelve_hats::model::ByRole::default();
        hours[joy] = Some(crate::support::hours(4));
        let check_in = CheckIn { spent: Spent::ByRole(hours), energy: None };
        assert!(store.check_ins().save(this_week(), check_in));
        assert_eq!(store.check_ins().recorded_weeks()[0].joy_share(), Some(1.0));
    });
}
