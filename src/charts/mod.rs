//! Charts over time: from saved moments to series, ticks and places for labels ([`prepare`]), and from those to
//! lines and points ([`draw`], the one place that names plotters). Colours and words are the page's.

pub mod draw;
pub mod prepare;
