//! Controls that several views share.

mod banner;
mod choice;
mod examples;
mod hat;
mod hours_field;
mod rating;
mod source;
mod try_again;

pub(super) use banner::{Banner, BannerButton};
pub(super) use choice::{AnyOf, OneOf};
pub(super) use examples::Examples;
pub(super) use hat::{Hat, RoleName};
pub(super) use hours_field::HoursField;
pub(super) use rating::{Rating, Words};
pub(super) use source::{references, source_list};
pub(super) use try_again::{LoadFailed, TryAgain};
