//! stub
use crate::{engine::*, model::*, text::Piece};
pub fn headline(_: &Plan) -> Vec<Piece> { Vec::new() }
pub fn second(_: &Plan) -> String { String::new() }
pub fn line(_: &Plan, _: &Line) -> String { String::new() }
pub fn decision(_: Decision) -> &'static str { "" }
pub fn why(_: &Plan, _: Role) -> String { String::new() }
pub fn moves(_: &Plan) -> Vec<String> { Vec::new() }
pub fn findings(_: &Plan) -> Vec<String> { Vec::new() }
pub fn poll_line(_: &Plan) -> Option<String> { None }
pub fn change(_: &Plan, _: &WhatIf) -> String { String::new() }
pub fn reason(_: &Plan, _: Role, _: Reason) -> String { String::new() }
pub fn strongest(_: &Plan, _: Role, _: &LedgerEntry) -> String { String::new() }
