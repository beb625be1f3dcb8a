//! What is on the screen: the shell, one folder per view, shared controls.

mod assess;
mod check_in;
mod controls;
mod data;
mod focus;
mod history;
mod later;
mod matrix;
mod method;
mod model;
mod search;
mod shell;
mod unknown;
mod wheel;

pub use shell::{App, Shell, show_halted_screen_on_panic};
