//! How long the engine takes in a browser, compiled as the page is, before wasm-opt: see the README.
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, clippy::expect_used)]

mod cases;

use std::hint::black_box;

use twelve_hats::{
    engine::{
        Balances, acceptability,
        v1::{Inputs, confidence, ranking, report, stability, standings},
    },
    model::Weights,
    priors::v1,
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
fn whole_report_with_much_unanswered(bencher: &mut Criterion) {
    let answers = cases::company_only();
    bencher.bench_function("whole report, much unanswered", |bencher| {
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
fn a_thousand_perturbations(bencher: &mut Criterion) {
    let inputs = Inputs::from(&cases::answers());
    bencher.bench_function("a thousand perturbations", |bencher| {
        bencher.iter(|| stability(v1(), black_box(&inputs), Weights::default()));
    });
}

#[wasm_bindgen_bench]
fn all_that_tells_how_sure(bencher: &mut Criterion) {
    let answers = cases::answers();
    bencher.bench_function("all that tells how sure", |bencher| {
        bencher.iter(|| confidence(v1(), black_box(&answers), Weights::default()));
    });
}
