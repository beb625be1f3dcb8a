//! Controls that several views share.

mod banner;
mod choice;
mod examples;
mod folding;
mod hat;
mod headline;
mod hours_bars;
mod hours_field;
mod rating;
mod share_bar;
mod source;
mod tick;
mod try_again;
mod waterfall;

pub(super) use banner::{Banner, BannerButton};
pub(super) use choice::{AnyOf, OneOf};
pub(super) use examples::Examples;
pub(super) use folding::Folding;
pub(super) use hat::{Hat, RoleName};
pub(super) use headline::headline;
pub(super) use hours_bars::{hours_cells, joy_study, pair_of_bars, say_your_hours};
pub(super) use hours_field::HoursField;
pub(super) use rating::{Rating, Words};
pub(super) use share_bar::{SharePart, share_bar, week_parts};
pub(super) use source::{references, source_list};
pub(super) use tick::Tick;
pub(super) use try_again::{LoadFailed, TryAgain};
pub(super) use waterfall::waterfall;
