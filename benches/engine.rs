//! How long the engine takes natively: `cargo bench --bench engine`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::expect_used)]

mod cases;

use divan::{Bencher, black_box};
use twelve_hats::{
    engine::{
        self, Balances, acceptability, focus_shares, plan,
        v1::{Inputs, confidence, ledger, ranking, report, standings},
    },
    model::{ByRole, Choice, Role, Weights},
    priors::{v1, v2},
};

fn main() {
    divan::main();
}

#[divan::bench]
fn score_and_ranking(bencher: Bencher) {
    let inputs = Inputs::from(&cases::answers());
    bencher.bench_local(|| ranking(&standings(v1(), black_box(&inputs), Weights::default())));
}

#[divan::bench]
fn whole_report(bencher: Bencher) {
    let answers = cases::answers();
    bencher.bench_local(|| report(v1(), black_box(&answers), Weights::default()));
}

#[divan::bench]
fn twelve_ledgers(bencher: Bencher) {
    let inputs = Inputs::from(&cases::answers());
    bencher.bench_local(|| {
        ByRole::from_fn(|role: Role| ledger(v1(), black_box(&inputs), Weights::default(), role))
    });
}

#[divan::bench]
fn acceptability_of_twelve(bencher: Bencher) {
    let rows = cases::criteria();
    bencher.bench_local(|| acceptability(black_box(&rows), Balances::All));
}

#[divan::bench]
fn all_that_tells_how_sure(bencher: Bencher) {
    let answers = cases::answers();
    bencher.bench_local(|| confidence(v1(), black_box(&answers), Weights::default()));
}

// Version 2.

#[divan::bench]
fn whole_plan(bencher: Bencher) {
    let answers = cases::answers();
    bencher.bench_local(|| plan(v2(), black_box(&answers), Weights::default()));
}

#[divan::bench]
fn whole_plan_with_everything_pressing(bencher: Bencher) {
    let answers = cases::under_pressure();
    bencher.bench_local(|| plan(v2(), black_box(&answers), Weights::default()));
}

#[divan::bench]
fn what_would_sharpen_a_plan(bencher: Bencher) {
    let answers = cases::company_only();
    bencher.bench_local(|| engine::open_questions(v2(), black_box(&answers), Weights::default()));
}

/// Of all 39 questions with one answer: three about person and company, three about each role.
#[divan::bench]
fn who_comes_first_with_each_answer(bencher: Bencher) {
    use engine::Question;
    let answers = cases::answers();
    let of_role = |&role: &Role| [Question::Cover(role), Question::Skill(role), Question::Joy(role)];
    let mut questions = vec![Question::Title, Question::Stage, Question::TeamSize];
    questions.extend(Role::ALL.iter().flat_map(of_role));
    let each = |&question: &Question| {
        engine::first_at_each(v2(), black_box(&answers), Weights::default(), question, 2)
    };
    bencher.bench_local(|| questions.iter().map(each).collect::<Vec<_>>());
}

#[divan::bench]
fn twelve_ledgers_of_a_plan(bencher: Bencher) {
    let inputs = engine::Inputs::from(&cases::answers());
    bencher.bench_local(|| {
        ByRole::from_fn(|role: Role| engine::ledger(v2(), black_box(&inputs), Weights::default(), role))
    });
}

#[divan::bench]
fn what_would_change_a_plan(bencher: Bencher) {
    let answers = cases::answers();
    let plan = plan(v2(), &answers, Weights::default());
    bencher.bench_local(|| engine::what_ifs(v2(), black_box(&answers), &plan));
}

#[divan::bench]
fn a_plan_at_all_balances(bencher: Bencher) {
    let plan = plan(v2(), &cases::answers(), Weights::default());
    bencher.bench_local(|| focus_shares(v2(), black_box(&plan)));
}

#[divan::bench]
fn a_thousand_perturbed_plans(bencher: Bencher) {
    let inputs = engine::Inputs::from(&cases::answers());
    bencher.bench_local(|| engine::stability(v2(), black_box(&inputs), Weights::default()));
}
