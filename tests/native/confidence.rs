//! How sure an answer is, and what would change it.

// What is exactly nothing, or exactly all, is that exactly.
#![allow(clippy::float_cmp)]

use std::collections::BTreeMap;

use crate::support::{Outcome, any_answers, any_inputs, any_weights, holds, rated, set};
use proptest::prelude::*;
use twelve_hats::{
    engine::{
        Steadiness,
        v1::{
            AnswerChange, CHALLENGES, Inputs, other_balance, ranking, score, stability, standings, top_three,
            what_ifs,
        },
    },
    model::{
        Answer, Answers, Business, ByRole, Challenge, Choice, Cover, Level, Role, Set, Stage, Title, Weights,
    },
    priors::v1,
};

fn top(answers: &Answers, weights: Weights) -> Set<Role> {
    top_three(&ranking(&standings(v1(), &Inputs::from(answers), weights))).into_iter().collect()
}

// How steady.

#[test]
fn three_roles_that_lead_by_far_are_steady_whatever_is_shaken() {
    let leaders = [Role::SalesPartner, Role::CustomerAdvocate, Role::ProductManager];
    let mut cover = ByRole::from_fn(|_| Some(Cover::Fully));
    for role in leaders {
        cover[role] = Some(Cover::Nobody);
    }
    let inputs = Inputs {
        stage: Some(Stage::Seed),
        businesses: set(&[Business::SalesLedB2b]),
        challenges: set(&[Challenge::KeyCustomer]),
        cover,
        skill: rated(Level::Lowest, &leaders.map(|role| (role, Level::Highest))),
        joy: rated(Level::Lowest, &leaders.map(|role| (role, Level::Highest))),
        ..Inputs::default()
    };
    let shares = stability(v1(), &inputs, Weights::default());
    for &role in Role::ALL {
        assert_eq!(shares[role], if leaders.contains(&role) { 1.0 } else { 0.0 }, "{role}");
    }
}

#[test]
fn shaking_is_always_the_same_and_counts_three_a_round() {
    holds(100, &(any_inputs(), any_weights()), |(inputs, weights)| {
        let shares = stability(v1(), &inputs, weights);
        prop_assert_eq!(stability(v1(), &inputs, weights), shares);
        let sum: f64 = shares.values().iter().sum();
        prop_assert!((sum - 3.0).abs() < 1e-9, "{}", sum);
        Ok(())
    });
}

/// With all else equal the shaking itself favours nobody: over many rounds each role comes about as often as its
/// place allows. Where all twelve are the same, each is among three of twelve a quarter of the time.
#[test]
fn shaking_favours_nobody() {
    let inputs = Inputs {
        cover: ByRole::from_fn(|_| Some(Cover::Nobody)),
        skill: ByRole::from_fn(|_| None),
        joy: ByRole::from_fn(|_| None),
        ..Inputs::default()
    };
    // By joy alone, of which nothing is known: only the draws decide, and the gate where a role is hardly needed.
    let shares = stability(v1(), &inputs, Weights::from_per_mille([0, 0, 1000]).unwrap());
    for (role, share) in shares.iter() {
        assert!((0.12..0.4).contains(share), "{role}: {share}");
    }
}

#[test]
fn steadiness_is_in_words() {
    for (share, expected) in [
        (1.0, Steadiness::Steady),
        (0.9, Steadiness::Steady),
        (0.899, Steadiness::MostlySteady),
        (0.6, Steadiness::MostlySteady),
        (0.599, Steadiness::CloseCall),
        (0.0, Steadiness::CloseCall),
    ] {
        assert_eq!(Steadiness::of(share), expected, "{share}");
    }
}

// What would change it.

/// Every single change of an answer, written a second time: steps by question.
fn all_changes(answers: &Answers) -> BTreeMap<String, (Answers, usize)> {
    let mut all = BTreeMap::new();
    let mut put = |what: String, steps: usize, change: &dyn Fn(&mut Answers)| {
        let mut changed = answers.clone();
        change(&mut changed);
        if changed != *answers {
            all.insert(what, (changed, steps));
        }
    };
    for &title in Title::ALL {
        if answers.title.given().is_some_and(|now| now != title) {
            put(format!("title {title}"), 1, &|answers| answers.title = Answer::Given(title));
        }
    }
    for &stage in Stage::ALL {
        if let Some(now) = answers.stage.given() {
            let steps = now.index().abs_diff(stage.index());
            put(format!("stage {stage}"), steps, &|answers| answers.stage = Answer::Given(stage));
        }
    }
    for &business in Business::ALL {
        put(format!("business {business}"), 1, &|answers| answers.toggle_business(business));
    }
    for &challenge in CHALLENGES {
        put(format!("challenge {challenge}"), 1, &|answers| answers.toggle_challenge(challenge));
    }
    for &role in Role::ALL {
        for &cover in Cover::ALL {
            let now = answers.cover[role].given().unwrap_or(Cover::Nobody);
            if cover != now {
                let steps = now.index().abs_diff(cover.index());
                put(format!("cover {role} {cover}"), steps, &|answers| {
                    answers.set_cover(role, Answer::Given(cover));
                });
            }
        }
        for &level in Level::ALL {
            if let Some(now) = answers.skill[role].given().filter(|now| *now != level) {
                let steps = now.index().abs_diff(level.index());
                put(format!("skill {role} {level}"), steps, &|answers| {
                    answers.skill[role] = Answer::Given(level);
                });
            }
            if let Some(now) = answers.joy[role].given().filter(|now| *now != level) {
                let steps = now.index().abs_diff(level.index());
                put(format!("joy {role} {level}"), steps, &|answers| {
                    answers.joy[role] = Answer::Given(level);
                });
            }
        }
    }
    all
}

#[test]
fn a_change_really_changes_the_three_and_no_smaller_one_does() {
    holds(10_000, &(any_answers(), any_weights()), |(answers, weights)| {
        let now = top(&answers, weights);
        let found = what_ifs(v1(), &answers, weights);
        for what_if in &found {
            let mut changed = answers.clone();
            what_if.change.apply(&mut changed);
            let after = top(&changed, weights);
            prop_assert!(after != now, "{:?}", what_if);
            prop_assert!(after.contains(what_if.comes) && !now.contains(what_if.comes), "{:?}", what_if);
            prop_assert!(!after.contains(what_if.goes) && now.contains(what_if.goes), "{:?}", what_if);
            prop_assert!(what_if.gap >= -1e-9, "{:?}", what_if);
        }
        let in_order =
            found.windows(2).all(|pair| (pair[0].steps, pair[0].gap) <= (pair[1].steps, pair[1].gap));
        prop_assert!(in_order, "{:?}", found);
        // Brute force over everything that could be changed.
        let brute: Vec<usize> = all_changes(&answers)
            .into_values()
            .filter(|(changed, _)| top(changed, weights) != now)
            .map(|(_, steps)| steps)
            .collect();
        prop_assert_eq!(found.len(), brute.len());
        prop_assert_eq!(found.first().map(|first| first.steps), brute.into_iter().min());
        Ok(())
    });
}

#[test]
fn a_change_that_is_applied_and_taken_back_leaves_the_answers_as_they_were() {
    holds(500, &any_answers(), |answers| {
        for what_if in what_ifs(v1(), &answers, Weights::default()) {
            if let AnswerChange::Challenge(challenge) = what_if.change {
                let mut changed = answers.clone();
                what_if.change.apply(&mut changed);
                changed.toggle_challenge(challenge);
                let (now, before) = (changed.chosen_challenges(), answers.chosen_challenges());
                prop_assert_eq!(now, before);
            }
        }
        Ok(())
    });
}

#[test]
fn no_balance_is_nearer_than_the_nearest_other() {
    holds(60, &(any_inputs(), any_weights()), |(inputs, weights)| {
        let outcome = Outcome::of(&inputs, weights);
        let criteria = outcome.standings.map(|_, standing| standing.criteria);
        let three_at = |weights: Weights| -> Set<Role> {
            let standings = outcome.standings.map(|_, standing| {
                let mut standing = *standing;
                standing.score = score(&standing.criteria, weights.shares());
                standing
            });
            top_three(&ranking(&standings)).into_iter().collect()
        };
        let now = three_at(weights);
        let start = weights.percents();
        let mut nearest = None::<u16>;
        for need in 0..=100_u16 {
            for skill in 0..=100 - need {
                let percents = [need, skill, 100 - need - skill];
                let there = Weights::from_per_mille(percents.map(|percent| percent * 10)).unwrap();
                let apart = percents.iter().zip(start).map(|(a, b)| a.abs_diff(b)).sum();
                if apart > 0 && three_at(there) != now && nearest.is_none_or(|nearest| apart < nearest) {
                    nearest = Some(apart);
                }
            }
        }
        let found = other_balance(&criteria, weights);
        let percent = found.map(|found| found.distance * 100.0);
        prop_assert_eq!(percent.map(f64::round), nearest.map(f64::from));
        if let Some(found) = found {
            let there = three_at(found.weights);
            prop_assert!(there.contains(found.comes) && !now.contains(found.comes), "{:?}", found);
            prop_assert!(!there.contains(found.goes) && now.contains(found.goes), "{:?}", found);
        }
        Ok(())
    });
}
