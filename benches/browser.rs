//! How long the engine takes in a browser, compiled as the page is, before wasm-opt: see the README.
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, clippy::expect_used)]

mod cases;

use std::hint::black_box;

use twelve_hats::{
    engine::{
        self, Balances, acceptability, focus_shares, plan,
        v1::{Inputs, confidence, ranking, report, standings},
    },
    model::Weights,
    priors::{v1, v2},
};
use wasm_bindgen_test::{Criterion, wasm_bindgen_bench, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_bench]
fn score_and_ranking(bencher: &mut Criterion) {
    let inputs = Inputs::from(&cases::answers());
    bencher.bench_function("score and ranking", |bencher| {
        bencher.iter(|| ranking(&standings(v1(), black_box(&inputs), Weights::default())));
    });
}

#[wasm_bindgen_bench]
fn whole_report(bencher: &mut Criterion) {
    let answers = cases::answers();
    bencher.bench_function("whole report", |bencher| {
        bencher.iter(|| report(v1(), black_box(&answers), Weights::default()));
    });
}

#[wasm_bindgen_bench]
fn acceptability_of_twelve(bencher: &mut Criterion) {
    let rows = cases::criteria();
    bencher.bench_function("acceptability of twelve", |bencher| {
        bencher.iter(|| acceptability(black_box(&rows), Balances::All));
    });
}

#[wasm_bindgen_bench]
fn all_that_tells_how_sure(bencher: &mut Criterion) {
    let answers = cases::answers();
    bencher.bench_function("all that tells how sure", |bencher| {
        bencher.iter(|| confidence(v1(), black_box(&answers), Weights::default()));
    });
}

// Version 2.

#[wasm_bindgen_bench]
fn whole_plan(bencher: &mut Criterion) {
    let answers = cases::answers();
    bencher.bench_function("whole plan", |bencher| {
        bencher.iter(|| plan(v2(), black_box(&answers), Weights::default()));
    });
}

#[wasm_bindgen_bench]
fn whole_plan_with_everything_pressing(bencher: &mut Criterion) {
    let answers = cases::under_pressure();
    bencher.bench_function("whole plan, everything pressing", |bencher| {
        bencher.iter(|| plan(v2(), black_box(&answers), Weights::default()));
    });
}

#[wasm_bindgen_bench]
fn what_would_sharpen_a_plan(bencher: &mut Criterion) {
    let answers = cases::company_only();
    bencher.bench_function("what would sharpen a plan", |bencher| {
        bencher.iter(|| engine::open_questions(v2(), black_box(&answers), Weights::default()));
    });
}

#[wasm_bindgen_bench]
fn what_would_change_a_plan(bencher: &mut Criterion) {
    let answers = cases::answers();
    let plan = plan(v2(), &answers, Weights::default());
    bencher.bench_function("what would change a plan", |bencher| {
        bencher.iter(|| engine::what_ifs(v2(), black_box(&answers), &plan));
    });
}

#[wasm_bindgen_bench]
fn a_plan_at_all_balances(bencher: &mut Criterion) {
    let plan = plan(v2(), &cases::answers(), Weights::default());
    bencher.bench_function("a plan at all balances", |bencher| {
        bencher.iter(|| focus_shares(v2(), black_box(&plan)));
    });
}

#[wasm_bindgen_bench]
fn a_thousand_perturbed_plans(bencher: &mut Criterion) {
    let inputs = engine::Inputs::from(&cases::answers());
    bencher.bench_function("a thousand perturbed plans", |bencher| {
        bencher.iter(|| engine::stability(v2(), black_box(&inputs), Weights::default()));
    });
}
