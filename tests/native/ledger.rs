//! The ledger of reasons adds up, and is the Shapley value by its definition.

// Figures of the same computation are equal to the last bit.
#![allow(clippy::float_cmp)]

use crate::support::{any_choice, any_short_inputs, any_small_set, any_weights, holds, set, specified};
use proptest::prelude::*;
use twelve_hats::{
    engine::v1::{self, Inputs, Ledger, LedgerEntry, Reason, ledger, standings},
    model::{Business, Challenge, Choice, Cover, Level, Role, Stage, Title, Weights},
    priors::v1,
};

/// The seven factors by number, in the order in which the ledger lists them.
const STAGE: usize = 0;
const BUSINESS: usize = 1;
const TITLE: usize = 2;
const CHALLENGES: usize = 3;
const COVERAGE: usize = 4;
const SKILL: usize = 5;
const JOY: usize = 6;

/// The factor of a reason.
fn factor(reason: Reason) -> usize {
    match reason {
        Reason::Stage(_) => STAGE,
        Reason::Business(_) => BUSINESS,
        Reason::Title(_) => TITLE,
        Reason::Challenge(_) => CHALLENGES,
        Reason::Cover(_) => COVERAGE,
        Reason::Skill(_) => SKILL,
        Reason::Joy(_) => JOY,
    }
}

/// One player of the game whose worth is a role's score: an answer that is known or not.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Player {
    /// The whole of a factor.
    Whole(usize),
    /// One of the businesses.
    Business(Business),
    /// One of the challenges.
    Challenge(Challenge),
}

/// The score of a role when only these players are known; by the specification's formula, not the engine's.
fn worth(inputs: &Inputs, weights: Weights, role: Role, known: &[Player]) -> f64 {
    let whole = |factor: usize| known.contains(&Player::Whole(factor));
    let mut asked = Inputs::default();
    if whole(STAGE) {
        asked.stage = inputs.stage;
    }
    if whole(TITLE) {
        asked.title = inputs.title;
    }
    if whole(COVERAGE) {
        asked.cover[role] = inputs.cover[role];
    }
    if whole(SKILL) {
        asked.skill[role] = inputs.skill[role];
    }
    if whole(JOY) {
        asked.joy[role] = inputs.joy[role];
    }
    asked.businesses = inputs
        .businesses
        .iter()
        .filter(|&one| whole(BUSINESS) || known.contains(&Player::Business(one)))
        .collect();
    asked.challenges = inputs
        .challenges
        .iter()
        .filter(|&one| whole(CHALLENGES) || known.contains(&Player::Challenge(one)))
        .collect();
    specified(&asked, weights, role).score
}

/// Every order of the items, each once.
fn orders<T: Clone>(items: &[T]) -> Vec<Vec<T>> {
    if items.is_empty() {
        return vec![Vec::new()];
    }
    (0..items.len())
        .flat_map(|first| {
            let mut others = items.to_vec();
            let first = others.remove(first);
            orders(&others).into_iter().map(move |mut order| {
                order.insert(0, first.clone());
                order
            })
        })
        .collect()
}

/// What each player adds on average, over these orders in which they may become known.
fn average_marginals(
    players: &[Player],
    orders: impl Iterator<Item = Vec<Player>>,
    worth: impl Fn(&[Player]) -> f64,
) -> Vec<f64> {
    let subsets = (0..1_usize << players.len()).map(|known| {
        let known: Vec<Player> =
            (0..players.len()).filter(|at| known & (1 << at) != 0).map(|at| players[at]).collect();
        worth(&known)
    });
    let worths: Vec<f64> = subsets.collect();
    let mut sums = vec![0.0; players.len()];
    let mut count = 0.0;
    for order in orders {
        let mut known = 0;
        for player in order {
            let at = players.iter().position(|&other| other == player).expect("a known player");
            sums[at] += worths[known | 1 << at] - worths[known];
            known |= 1 << at;
        }
        count += 1.0;
    }
    sums.iter().map(|sum| sum / count).collect()
}

/// The Shapley values of the seven factors, over all 5,040 orders.
fn shapley_by_definition(inputs: &Inputs, weights: Weights, role: Role) -> Vec<f64> {
    let players: Vec<Player> = (0..7).map(Player::Whole).collect();
    let orders = orders(&players);
    assert_eq!(orders.len(), 5040);
    average_marginals(&players, orders.into_iter(), |known| worth(inputs, weights, role, known))
}

/// Owen's values, over all orders in which the members of a factor stay together.
fn owen_by_definition(inputs: &Inputs, weights: Weights, role: Role) -> Vec<(Player, f64)> {
    let members: Vec<Vec<Player>> = (0..7)
        .map(|factor| match factor {
            BUSINESS => inputs.businesses.iter().map(Player::Business).collect(),
            CHALLENGES => inputs.challenges.iter().map(Player::Challenge).collect(),
            _ => vec![Player::Whole(factor)],
        })
        .collect();
    let players: Vec<Player> = members.concat();
    let inner: Vec<_> = members.iter().map(|members| orders(members)).collect();
    let (businesses, challenges) = (inner[BUSINESS].clone(), inner[CHALLENGES].clone());
    let all = orders(&[0, 1, 2, 3, 4, 5, 6]).into_iter().flat_map(|outer| {
        let (inner, businesses, challenges) = (&inner, &businesses, &challenges);
        let one = move |business: &Vec<Player>, challenge: &Vec<Player>| -> Vec<Player> {
            let of = |&factor: &usize| match factor {
                BUSINESS => business.clone(),
                CHALLENGES => challenge.clone(),
                _ => inner[factor][0].clone(),
            };
            outer.iter().flat_map(of).collect()
        };
        businesses
            .iter()
            .flat_map(|business| {
                challenges.iter().map(|challenge| one(business, challenge)).collect::<Vec<_>>()
            })
            .collect::<Vec<_>>()
    });
    let values = average_marginals(&players, all, |known| worth(inputs, weights, role, known));
    players.into_iter().zip(values).collect()
}

/// The sum of what the entries of a factor add.
fn sum_of(ledger: &Ledger, of: usize) -> f64 {
    ledger.entries.iter().filter(|entry| factor(entry.reason) == of).map(|entry| entry.contribution).sum()
}

/// What an answer adds: nothing where the ledger does not list it.
fn contribution(ledger: &Ledger, reason: Reason) -> f64 {
    ledger.entries.iter().find(|entry| entry.reason == reason).map_or(0.0, |entry| entry.contribution)
}

/// `typical + Σ contributions = score`, from the score of blank inputs to that of these.
#[test]
fn the_reasons_add_up_from_a_typical_company_to_your_score() {
    holds(300, &(any_short_inputs(), any_weights()), |(inputs, weights)| {
        let (blank, yours) =
            (standings(v1(), &Inputs::default(), weights), standings(v1(), &inputs, weights));
        for &role in Role::ALL {
            let ledger = ledger(v1(), &inputs, weights, role);
            let sum: f64 = ledger.entries.iter().map(|entry| entry.contribution).sum();
            prop_assert_eq!(ledger.role, role);
            prop_assert_eq!(ledger.typical, blank[role].score);
            prop_assert_eq!(ledger.score, yours[role].score);
            prop_assert!((ledger.typical + sum - ledger.score).abs() <= 1e-9, "{:?}", ledger);
        }
        Ok(())
    });
}

#[test]
fn with_every_challenge_and_business_the_reasons_still_add_up() {
    let inputs = Inputs {
        title: Some(Title::Cpo),
        stage: Some(Stage::Seed),
        businesses: set(Business::ALL),
        challenges: set(v1::CHALLENGES),
        ..Inputs::default()
    };
    for &role in Role::ALL {
        let ledger = ledger(v1(), &inputs, Weights::default(), role);
        let sum: f64 = ledger.entries.iter().map(|entry| entry.contribution).sum();
        assert!((ledger.typical + sum - ledger.score).abs() <= 1e-9, "{ledger:?}");
    }
}

#[test]
fn each_factor_adds_its_shapley_value() {
    let cases = (any_short_inputs(), any_weights(), any_choice::<Role>());
    holds(48, &cases, |(inputs, weights, role)| {
        let ledger = ledger(v1(), &inputs, weights, role);
        for (factor, expected) in shapley_by_definition(&inputs, weights, role).into_iter().enumerate() {
            let found = sum_of(&ledger, factor);
            prop_assert!((found - expected).abs() <= 1e-9, "{factor}: {expected} {:?}", ledger);
        }
        Ok(())
    });
}

#[test]
fn challenges_and_businesses_share_their_factor_by_owens_value() {
    let cases = (any_short_inputs(), any_small_set(3), any_weights(), any_choice::<Role>());
    holds(12, &cases, |(inputs, challenges, weights, role)| {
        check_owen(&Inputs { challenges, ..inputs }, weights, role);
        Ok(())
    });
    // Several that all have points for the role, among them one that takes some away.
    let inputs = Inputs {
        stage: Some(Stage::Mvp),
        businesses: set(&[Business::B2c, Business::SalesLedB2b]),
        challenges: set(&[Challenge::CostCutting, Challenge::HiringAttrition, Challenge::Churn]),
        ..Inputs::default()
    };
    check_owen(&inputs, Weights::default(), Role::TalentBuilder);
    check_owen(&inputs, Weights::default(), Role::CustomerAdvocate);
}

fn check_owen(inputs: &Inputs, weights: Weights, role: Role) {
    let ledger = ledger(v1(), inputs, weights, role);
    for (player, expected) in owen_by_definition(inputs, weights, role) {
        let found = match player {
            Player::Whole(factor) => sum_of(&ledger, factor),
            Player::Business(business) => contribution(&ledger, Reason::Business(business)),
            Player::Challenge(challenge) => contribution(&ledger, Reason::Challenge(challenge)),
        };
        assert!((found - expected).abs() <= 1e-9, "{player:?}: {expected} {ledger:?}");
    }
}

/// What is not answered is not drawn; nor is a business or challenge that has no points for the role.
#[test]
fn only_answers_are_reasons() {
    let cases = (any_short_inputs(), any_weights(), any_choice::<Role>());
    holds(1_000, &cases, |(inputs, weights, role)| {
        let mut expected: Vec<Reason> = inputs.stage.map(Reason::Stage).into_iter().collect();
        if inputs.businesses.iter().any(|business| v1().business[business][role] != 0.0) {
            expected.extend(inputs.businesses.iter().map(Reason::Business));
        }
        expected.extend(inputs.title.map(Reason::Title));
        let with_points = inputs.challenges.iter().filter(|&one| v1().challenge[one][role] != 0.0);
        expected.extend(with_points.map(Reason::Challenge));
        expected.extend(inputs.cover[role].map(Reason::Cover));
        expected.extend(inputs.skill[role].map(Reason::Skill));
        expected.extend(inputs.joy[role].map(Reason::Joy));
        let found = ledger(v1(), &inputs, weights, role);
        prop_assert_eq!(found.entries.iter().map(|entry| entry.reason).collect::<Vec<_>>(), expected);
        Ok(())
    });
    for &role in Role::ALL {
        let nothing = ledger(v1(), &Inputs::default(), Weights::default(), role);
        assert_eq!((nothing.entries.len(), nothing.typical), (0, nothing.score), "{role}");
        assert_eq!(nothing.strongest(), None);
    }
}

/// A help never counts against a role, nor a hindrance for it.
#[test]
fn what_speaks_for_a_role_adds_and_what_speaks_against_it_takes_away() {
    let cases = (any_short_inputs(), any_weights(), any_choice::<Role>());
    holds(1_000, &cases, |(inputs, weights, role)| {
        for LedgerEntry { reason, contribution } in ledger(v1(), &inputs, weights, role).entries {
            let direction = match reason {
                Reason::Challenge(challenge) => v1().challenge[challenge][role],
                Reason::Title(title) => v1().title[title][role],
                Reason::Stage(stage) => v1().base[stage][role] - v1().base_unknown[role],
                Reason::Cover(Cover::Nobody) | Reason::Skill(Level::Middle) | Reason::Joy(Level::Middle) => {
                    0.0
                }
                Reason::Cover(_) => -1.0,
                Reason::Skill(level) | Reason::Joy(level) => level.share() - 0.5,
                // Of several, one with fewer points than the others dilutes them.
                Reason::Business(business) if inputs.businesses.len() == 1 => v1().business[business][role],
                Reason::Business(_) => continue,
            };
            let agrees = if direction == 0.0 { contribution == 0.0 } else { contribution * direction >= 0.0 };
            prop_assert!(agrees, "{:?} {}", reason, contribution);
        }
        Ok(())
    });
}

#[test]
fn the_order_of_challenges_and_businesses_does_not_matter() {
    let challenges = [Challenge::Churn, Challenge::KeyCustomer, Challenge::UnclearStrategy];
    let businesses = [Business::Marketplace, Business::B2c, Business::DeepTech];
    let with = |challenges: &[Challenge], businesses: &[Business]| {
        let inputs = Inputs { challenges: set(challenges), businesses: set(businesses), ..Inputs::default() };
        Role::ALL.iter().map(|&role| ledger(v1(), &inputs, Weights::default(), role)).collect::<Vec<_>>()
    };
    let first = with(&challenges, &businesses);
    for (challenges, businesses) in orders(&challenges).into_iter().zip(orders(&businesses)) {
        assert_eq!(with(&challenges, &businesses), first);
    }
}

#[test]
fn the_strongest_reason_moves_the_score_most_up_or_down() {
    let growth = Inputs { stage: Some(Stage::Growth), ..Inputs::default() };
    let strongest = |change: fn(&mut Inputs), role| {
        let mut inputs = growth;
        change(&mut inputs);
        ledger(v1(), &inputs, Weights::default(), role).strongest().map(|entry| entry.reason)
    };
    let (sales, visionary) = (Role::SalesPartner, Role::Visionary);
    for (found, expected) in [
        (strongest(|_| {}, sales), Some(Reason::Stage(Stage::Growth))),
        (
            strongest(|to| to.challenges = set(&[Challenge::KeyCustomer]), sales),
            Some(Reason::Challenge(Challenge::KeyCustomer)),
        ),
        (
            strongest(|to| to.cover[Role::Visionary] = Some(Cover::Fully), visionary),
            Some(Reason::Cover(Cover::Fully)),
        ),
        (
            strongest(
                |to| {
                    to.skill[Role::Visionary] = Some(Level::Lowest);
                    to.joy[Role::Visionary] = Some(Level::Highest);
                },
                visionary,
            ),
            Some(Reason::Skill(Level::Lowest)),
        ),
    ] {
        assert_eq!(found, expected);
    }
    // An answer that moves nothing is no strongest reason.
    let both = Inputs { title: Some(Title::Both), ..Inputs::default() };
    let ledger = ledger(v1(), &both, Weights::default(), visionary);
    assert_eq!((ledger.entries.len(), ledger.strongest()), (1, None));
}
