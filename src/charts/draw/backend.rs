//! A backend that keeps what it is told to draw.

use std::{
    cell::{Cell, RefCell},
    convert::Infallible,
};

use plotters_backend::{BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind};

use super::drawn::{Drawn, SIZE};
use crate::geometry::{Path, Point};

/// Plotters counts in whole pixels: this many to a unit keep a line smooth at any size.
const PIXELS: i32 = 100;

/// Keeps lines and points, by series.
pub(super) struct Collector<'a> {
    /// The series that is being drawn.
    pub(super) current: &'a Cell<usize>,
    /// What was drawn.
    pub(super) drawn: &'a RefCell<Vec<Drawn>>,
}

impl Collector<'_> {
    fn keep(&self, keep: impl FnOnce(&mut Drawn)) {
        if let Some(drawn) = self.drawn.borrow_mut().get_mut(self.current.get()) {
            keep(drawn);
        }
    }
}

fn point((x, y): BackendCoord) -> Point {
    let units = |pixels: i32| f64::from(pixels) / f64::from(PIXELS);
    Point { x: units(x), y: units(y) }
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Collector<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        // A round number.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let pixels = SIZE as u32 * PIXELS.unsigned_abs();
        (pixels, pixels)
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    /// Nothing is made of single pixels here.
    fn draw_pixel(&mut self, _at: BackendCoord, _color: BackendColor) -> Done {
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        _style: &S,
    ) -> Done {
        let points: Vec<Point> = path.into_iter().map(point).collect();
        if points.len() > 1 {
            self.keep(|drawn| drawn.line = Path::through(points));
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        _radius: u32,
        _style: &S,
        _fill: bool,
    ) -> Done {
        self.keep(|drawn| drawn.points.push(point(center)));
        Ok(())
    }
}
