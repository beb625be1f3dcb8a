//! Lines and points, placed by plotters on a backend that keeps them instead of painting.

mod backend;
mod drawn;

use std::cell::{Cell, RefCell};

use plotters::{
    chart::ChartBuilder,
    drawing::IntoDrawingArea,
    element::Circle,
    series::{LineSeries, PointSeries},
    style::BLACK,
};

use super::prepare::Span;
use backend::Collector;
pub use drawn::{Drawn, SIZE};

/// What is to be drawn: series of points, by time and value.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// The times shown.
    pub times: Span,
    /// The values shown.
    pub values: Span,
    /// Time and value of each series' points, in the order in which a line connects them.
    pub series: Vec<Vec<(f64, f64)>>,
}

/// Draws each series.
pub fn draw(plot: &Plot) -> Vec<Drawn> {
    let current = Cell::new(0);
    let drawn = RefCell::new(vec![Drawn::default(); plot.series.len()]);
    let area = Collector { current: &current, drawn: &drawn }.into_drawing_area();
    let chart = ChartBuilder::on(&area)
        .build_cartesian_2d(plot.times.from()..plot.times.to(), plot.values.from()..plot.values.to());
    // The collector refuses nothing.
    let Ok(mut chart) = chart else {
        return Vec::new();
    };
    for (at, points) in plot.series.iter().enumerate() {
        current.set(at);
        // As above; what it draws it hands to the collector, and no legend is asked for.
        let _ = chart.draw_series(LineSeries::new(points.iter().copied(), BLACK));
        let dot = |at, size, style| Circle::new(at, size, style);
        let _ = chart.draw_series(PointSeries::of_element(points.iter().copied(), 1, BLACK, &dot));
    }
    drawn.take()
}
