//! The tests that need no browser, in one program: it is linked once.

#![cfg(not(target_arch = "wasm32"))]
// What a test itself spells, and the fixtures and sources that it reads, are as they should be, or else the test
// has to stop; test names are the documentation.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod acceptability;
mod architecture;
mod brief;
mod calendar;
mod charts;
mod check_in;
mod codec;
mod confidence;
mod engine;
mod exchange;
mod geometry;
mod jumps;
mod languages;
mod ledger;
mod method;
mod model;
mod model_1;
mod model_1_views;
mod model_2;
mod moved;
mod plan;
mod plan_oracle;
mod plan_properties;
mod plan_statements;
mod plan_sure;
mod plan_words;
mod plans_moved;
mod population;
mod priors;
mod properties;
mod routes;
mod share_link;
mod situation;
mod storage;
mod styles;
mod support;
mod sync;
mod texts;
mod two_stores;
mod views;
mod week;

#[path = "../british.rs"]
mod british;
#[path = "../thousand.rs"]
mod thousand;
