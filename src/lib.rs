//! Twelve Hats: what should I focus on as a CTO or CPO?
//!
//! The rooms, and who may enter which, are described in `ARCHITECTURE.md`; a test holds the code to it.
//! `model`, `priors`, `engine`, `geometry`, `text`, `codec` and `charts` know no browser. `storage`, `state` and
//! `views` reach it, but the first drawing of the app depends on data alone.

pub mod charts;
pub mod codec;
pub mod engine;
pub mod geometry;
pub mod model;
pub mod platform;
pub mod priors;
pub mod routes;
pub mod state;
pub mod storage;
pub mod text;
pub mod views;

pub use views::App;
