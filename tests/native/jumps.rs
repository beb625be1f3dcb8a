//! Where a share of the week jumps: only where a role comes in or drops out, and as far as it does.

use proptest::prelude::*;
use twelve_hats::{
    engine::{Jump, Pair, PlannedWeek, jumps},
    model::{ByRole, Choice, Hours, Responsibility, Role},
    text,
};

use crate::support::{halves, holds};

/// A planned week of 40 hours with so many half hours for each role.
fn week(planned: &[(Role, u16)]) -> PlannedWeek {
    let mut roles: ByRole<Hours> = ByRole::default();
    for &(role, hours) in planned {
        roles[role] = halves(hours);
    }
    PlannedWeek { roles, whole: halves(80), joy: ByRole::default() }
}

#[test]
fn a_share_jumps_where_a_role_comes_in_or_drops_out() {
    let before = week(&[(Role::TalentBuilder, 24), (Role::PeopleManager, 8)]);
    let after = week(&[(Role::PeopleManager, 10), (Role::SalesPartner, 20)]);
    // Their order is that of their times.
    let found = jumps(&[(2, after.clone()), (1, before.clone())]);
    let expected = [
        Jump {
            times: Pair::new(1, 2),
            of: Responsibility::TeamAndPeople,
            by: -27,
            roles: vec![(Role::TalentBuilder, halves(24))],
            explained: true,
        },
        Jump {
            times: Pair::new(1, 2),
            of: Responsibility::CustomerAndSales,
            by: 25,
            roles: vec![(Role::SalesPartner, halves(20))],
            explained: true,
        },
    ];
    assert_eq!(found, expected);
    assert_eq!(
        found.iter().map(|jump| text::jump(jump, "9 Sep")).collect::<Vec<_>>(),
        [
            "9 Sep: Team & People −27 points, as Talent Builder (12 h) drops out.",
            "9 Sep: Customer & Sales +25 points, as Sales Partner (10 h) comes in.",
        ]
    );
    // What explains a part alone is not said to be all of it.
    let partly = jumps(&[
        (1, week(&[(Role::SalesPartner, 6)])),
        (2, week(&[(Role::SalesPartner, 16), (Role::InvestorVoice, 12)])),
    ]);
    assert_eq!(
        partly.iter().map(|jump| text::jump(jump, "9 Sep")).collect::<Vec<_>>(),
        ["9 Sep: Customer & Sales +27 points, mostly because Investor Voice (6 h) comes in."]
    );
    // One week jumps nowhere, and what does not change neither.
    assert_eq!(jumps(&[(1, before.clone())]), []);
    assert_eq!(jumps(&[(1, after.clone()), (2, after)]), []);
}

#[test]
fn a_role_that_only_has_more_or_comes_in_with_little_is_no_jump() {
    let before = week(&[(Role::TalentBuilder, 8)]);
    // 20 hundredths more, and no other role.
    assert_eq!(jumps(&[(1, before.clone()), (2, week(&[(Role::TalentBuilder, 24)]))]), []);
    // 20 more, of which the role that came in has 4.
    let mostly_more = week(&[(Role::TalentBuilder, 21), (Role::PeopleManager, 3)]);
    assert_eq!(jumps(&[(1, before.clone()), (2, mostly_more)]), []);
    // It came in, and the other made room: the share stays.
    assert_eq!(jumps(&[(1, before.clone()), (2, week(&[(Role::PeopleManager, 8)]))]), []);
    // Less than a tenth of the week.
    assert_eq!(jumps(&[(1, week(&[])), (2, week(&[(Role::PeopleManager, 7)]))]), []);
    assert_eq!(jumps(&[(1, week(&[])), (2, week(&[(Role::PeopleManager, 8)]))]).len(), 1);
}

#[test]
fn there_and_back_jump_the_same_roles_by_the_same_size() {
    let any_week = proptest::collection::vec(prop_oneof![2 => Just(0_u16), 1 => 0..14_u16], Role::ALL.len());
    holds(1000, &(any_week.clone(), any_week), |(before, after)| {
        let of =
            |hours: &[u16]| week(&Role::ALL.iter().copied().zip(hours.iter().copied()).collect::<Vec<_>>());
        let there = jumps(&[(1, of(&before)), (2, of(&after))]);
        let back = jumps(&[(1, of(&after)), (2, of(&before))]);
        let turned: Vec<Jump> = back.into_iter().map(|jump| Jump { by: -jump.by, ..jump }).collect();
        prop_assert_eq!(&there, &turned);
        for jump in there {
            // Each of the two shares may be rounded down or up.
            prop_assert!(!jump.roles.is_empty() && jump.by.abs() >= 9);
            prop_assert!(
                jump.roles.iter().all(|&(role, hours)| role.home() == jump.of && hours.halves() > 0)
            );
        }
        Ok(())
    });
}
