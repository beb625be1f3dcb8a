//! Which dates and which points have room.

use super::Span;

/// How much room a drawing has. What has room in a narrower one has it in the wider ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// On a small phone.
    Narrow,
    /// On a phone or in a column.
    Middle,
    /// On a tablet.
    Wide,
    /// On a screen.
    Full,
}

impl Room {
    /// From the narrowest to the widest.
    pub const ALL: [Self; 4] = [Self::Narrow, Self::Middle, Self::Wide, Self::Full];

    /// How wide the lines' own area is at least, in rem, not counting the labels beside it. The style sheet has
    /// the same numbers, with what the labels take.
    pub fn width(self) -> f64 {
        match self {
            Self::Narrow => 8.0,
            Self::Middle => 12.5,
            Self::Wide => 27.0,
            Self::Full => 37.0,
        }
    }
}

/// How far from each other the middles of two dates are at least, in rem: “28. Sept.”.
const DATE: f64 = 3.75;
/// How far from each other two points are at least, in rem.
const POINT: f64 = 0.9;

/// A date below the chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeTick {
    /// Milliseconds since 1970: the time of a moment.
    pub time: i64,
    /// Where it is, from 0 to 1.
    pub at: f64,
    /// The narrowest drawing that has room for it.
    pub room: Room,
    /// Whether it is the first of its year on an axis it stands on; of the first date always.
    pub new_year: bool,
}

/// The times, in ascending order, that are written below a chart: the first, the last, and as many between as have
/// room. `year` is the year of a time where the person lives.
pub fn time_ticks(times: &[i64], span: Span, year: impl Fn(i64) -> String) -> Vec<TimeTick> {
    let places: Vec<f64> = times.iter().map(|&time| span.at(time as f64)).collect();
    let rooms = with_room(&places, DATE, true);
    let mut ticks: Vec<TimeTick> = (0..times.len())
        .filter_map(|at| {
            Some(TimeTick { time: times[at], at: places[at], room: rooms[at]?, new_year: false })
        })
        .collect();
    for room in Room::ALL {
        let mut before = None;
        for tick in ticks.iter_mut().filter(|tick| tick.room <= room) {
            let year = Some(year(tick.time));
            tick.new_year |= year != before;
            before = year;
        }
    }
    ticks
}

/// For each point of a line, at these places in ascending order, the narrowest drawing that has room for its
/// marker; nothing where none has. The last always has one. Where more than a quarter would have to go, no other
/// has: markers on some points only would look like all there are.
pub fn marked(places: &[f64]) -> Vec<Option<Room>> {
    let mut marked = with_room(places, POINT, false);
    let Some(last) = marked.len().checked_sub(1) else {
        return marked;
    };
    for room in Room::ALL {
        let shown = marked.iter().flatten().filter(|&&from| from <= room).count();
        if shown * 4 < places.len() * 3 {
            let wider = Room::ALL.into_iter().find(|&other| other > room);
            for from in &mut marked[..last] {
                *from = if *from == Some(room) { wider } else { *from };
            }
        }
    }
    marked
}

/// For each of these places, ascending, the narrowest drawing in which it is `apart`, in rem, from all others that
/// are shown. The last has room always; so has the first with `ends`, unless the last stands in its place.
fn with_room(places: &[f64], apart: f64, ends: bool) -> Vec<Option<Room>> {
    let mut rooms = vec![None; places.len()];
    let mut shown: Vec<f64> = Vec::new();
    let last = places.len().saturating_sub(1);
    for room in Room::ALL {
        let gap = apart / room.width();
        // From the latest back: what is new is worth more than what is old, and the first comes before all between.
        let first = places.len().min(usize::from(ends));
        for at in (last..places.len()).chain(0..first).chain((0..last).rev()) {
            let free = shown.iter().all(|&other| (other - places[at]).abs() >= gap);
            if rooms[at].is_none() && free {
                rooms[at] = Some(room);
                shown.push(places[at]);
            }
        }
    }
    rooms
}
