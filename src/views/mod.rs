//! What is on the screen: the shell, one folder per view, shared controls.

mod app;
mod assess;
mod balance;
mod brief;
mod check_in;
mod controls;
mod data;
mod focus;
mod history;
mod lazy;
mod look_again;
mod matrix;
mod method;
mod model;
mod model_1;
mod opened;
mod parts;
#[cfg(not(target_arch = "wasm32"))]
mod reading;
mod save_as_is;
mod search;
mod shell;
mod single_file;
mod situation;
mod unknown;
mod wheel;

pub use crate::state::show_halted_screen_on_panic;
pub use app::{App, Shell};
#[cfg(not(target_arch = "wasm32"))]
pub use {app::painted, reading::printed_pages};
