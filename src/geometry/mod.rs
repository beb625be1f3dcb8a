//! Angles, points, petals: numbers in, numbers or path strings out.
//!
//! One convention: angles are clockwise from 12 o'clock, y grows downwards as on the screen. The turn
//! from the mathematician's convention is made in [`Angle::at`], nowhere else.

mod path;
mod petal;
mod polygon;
pub mod triangle;
pub mod wheel;

pub use path::{Path, number};
pub use petal::Petal;
pub use polygon::{Corner, Polygon};

use std::{
    f64::consts::FRAC_PI_2,
    ops::{Add, Sub},
};

/// An angle in radians, clockwise from 12 o'clock.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Angle(f64);

impl Angle {
    /// From degrees, clockwise from 12 o'clock.
    pub fn degrees(degrees: f64) -> Self {
        Self(degrees.to_radians())
    }

    /// From radians, clockwise from 12 o'clock.
    pub fn radians(radians: f64) -> Self {
        Self(radians)
    }

    /// In degrees.
    pub fn to_degrees(self) -> f64 {
        self.0.to_degrees()
    }

    /// In radians.
    pub fn to_radians(self) -> f64 {
        self.0
    }

    /// The point at this angle and this distance from the origin.
    pub fn at(self, radius: f64) -> Point {
        let (sine, cosine) = self.sine_and_cosine();
        Point { x: radius * sine, y: -radius * cosine }
    }

    /// Sine and cosine, exact to 1e-13 for angles of a few turns. A library's come with tables for numbers of any size, which
    /// are 2 kB of the first load.
    pub fn sine_and_cosine(self) -> (f64, f64) {
        let quarters = libm::round(self.0 / FRAC_PI_2);
        // At most an eighth of a turn, where the eighth term of Taylor's series is below 1e-16.
        let rest = self.0 - quarters * FRAC_PI_2;
        let (mut sine, mut cosine) = (1.0, 1.0);
        for term in (1..=8).rev() {
            let even = f64::from(2 * term);
            sine = 1.0 - rest * rest / (even * (even + 1.0)) * sine;
            cosine = 1.0 - rest * rest / (even * (even - 1.0)) * cosine;
        }
        sine *= rest;
        // A few turns are a few quarters.
        #[allow(clippy::cast_possible_truncation)]
        let quarters = quarters as i32;
        match quarters.rem_euclid(4) {
            0 => (sine, cosine),
            1 => (cosine, -sine),
            2 => (-sine, -cosine),
            _ => (-cosine, sine),
        }
    }
}

impl Add for Angle {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Angle {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

/// A point; y grows downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

impl Point {
    /// The distance to another point.
    pub fn distance(self, other: Self) -> f64 {
        libm::hypot(self.x - other.x, self.y - other.y)
    }
}
