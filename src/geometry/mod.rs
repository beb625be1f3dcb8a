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

use std::ops::{Add, Sub};

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
        Point { x: radius * libm::sin(self.0), y: -radius * libm::cos(self.0) }
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
