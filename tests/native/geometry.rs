//! The wheel's drawing, read back from its path strings: petals, gaps, corners, marks and labels.

use twelve_hats::geometry::{
    Angle, Petal, Point, number,
    wheel::{self, HALF_SIZE, INNER, NEED_RADIUS, NEED_WIDTH, OUTER, PETALS, PETALS_IN_SECTOR, Side},
};

/// The distance between neighbouring petals of a sector.
const GAP: f64 = 5.0;
/// By how much, in degrees, a petal at the border of a sector stands further off on its side.
const SECTOR_GAP: f64 = 0.6;
/// What two decimals may cost: each coordinate is up to 0.005 off.
const ROUNDING: f64 = 0.02;
/// Half the side of a hat, as the views draw it, and half the height of a number.
const HALF_HAT: f64 = 13.5;
const HALF_NUMBER: f64 = 7.0;

// Reading a path.

/// A command of a path, with absolute coordinates.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Command {
    Move(Point),
    Line(Point),
    Arc { radius: f64, large: bool, clockwise: bool, to: Point },
    Close,
}

/// Reads path data of the commands M, L, A and Z; anything else, `NaN` as well, is refused.
fn read(data: &str) -> Vec<Command> {
    let starts: Vec<usize> =
        data.match_indices(|letter: char| letter.is_alphabetic()).map(|at| at.0).collect();
    let ends = starts.iter().skip(1).copied().chain([data.len()]);
    starts.iter().zip(ends).map(|(&start, end)| command(&data[start..end])).collect()
}

fn command(text: &str) -> Command {
    let (letter, numbers) = text.split_at(1);
    let numbers: Vec<f64> = numbers.split_whitespace().map(|number| number.parse().unwrap()).collect();
    match (letter, numbers.as_slice()) {
        ("M", &[x, y]) => Command::Move(Point { x, y }),
        ("L", &[x, y]) => Command::Line(Point { x, y }),
        ("A", &[radius, other, turn, large, clockwise, x, y]) => {
            assert_eq!(
                (radius.to_bits(), turn.to_bits()),
                (other.to_bits(), 0),
                "a part of a circle: {text}"
            );
            let flag = |number: f64| match number.to_bits() {
                0 => false,
                bits if bits == 1_f64.to_bits() => true,
                _ => panic!("a flag is 0 or 1: {text}"),
            };
            let to = Point { x, y };
            Command::Arc { radius, large: flag(large), clockwise: flag(clockwise), to }
        }
        ("Z", &[]) => Command::Close,
        _ => panic!("not a command of a petal: {text}"),
    }
}

/// Everything about a command that cannot be moved gradually into another's.
fn shape(command: &Command) -> (char, bool, bool) {
    match *command {
        Command::Move(_) => ('M', false, false),
        Command::Line(_) => ('L', false, false),
        Command::Arc { large, clockwise, .. } => ('A', large, clockwise),
        Command::Close => ('Z', false, false),
    }
}

/// An outline by its parts.
#[derive(Clone, Copy, Debug)]
struct Outline {
    inner_start: Point,
    side_start: Point,
    arc_start: Point,
    arc_end: Point,
    side_end: Point,
    inner_end: Point,
    corner: f64,
    outer: f64,
    inner: f64,
}

impl Outline {
    /// Side, corner, outer arc, corner, side, inner arc: all outlines are of these.
    fn read(data: &str) -> Self {
        let commands = read(data);
        let &[
            Command::Move(inner_start),
            Command::Line(side_start),
            Command::Arc { radius: corner, to: arc_start, large: false, clockwise: true },
            Command::Arc { radius: outer, to: arc_end, large: false, clockwise: true },
            Command::Arc { radius: second_corner, to: side_end, large: false, clockwise: true },
            Command::Line(inner_end),
            Command::Arc { radius: inner, to: back, large: false, clockwise: false },
            Command::Close,
        ] = commands.as_slice()
        else {
            panic!("not the outline of a petal: {data}");
        };
        assert!(near(corner, second_corner, 1e-9), "both corners are alike: {data}");
        assert!(near(back.distance(inner_start), 0.0, 1e-9), "the outline ends where it began: {data}");
        Self { inner_start, side_start, arc_start, arc_end, side_end, inner_end, corner, outer, inner }
    }

    fn of(petal: &Petal) -> Self {
        Self::read(&petal.outline().into_data())
    }

    fn points(&self) -> [Point; 6] {
        [self.inner_start, self.side_start, self.arc_start, self.arc_end, self.side_end, self.inner_end]
    }
}

// Plane geometry.

const MIDDLE: Point = Point { x: 0.0, y: 0.0 };

fn near(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance
}

fn minus(a: Point, b: Point) -> Point {
    Point { x: a.x - b.x, y: a.y - b.y }
}

fn dot(a: Point, b: Point) -> f64 {
    a.x * b.x + a.y * b.y
}

/// Positive where `b` is clockwise of `a` on the screen.
fn cross(a: Point, b: Point) -> f64 {
    a.x * b.y - a.y * b.x
}

/// How far a point is clockwise of the ray from the middle at this angle.
fn clockwise_of(border: Angle, point: Point) -> f64 {
    cross(border.at(1.0), point)
}

/// The angle of a point, in degrees clockwise from another angle, −180 to 180.
fn degrees_from(border: Angle, point: Point) -> f64 {
    cross(border.at(1.0), point).atan2(dot(border.at(1.0), point)).to_degrees()
}

/// Where the line through two points, the first of which is nearer to the middle, is this far from it.
fn at_radius(from: Point, to: Point, radius: f64) -> Point {
    let along = minus(to, from);
    let length = from.distance(to);
    let unit = Point { x: along.x / length, y: along.y / length };
    let (ahead, aside) = (dot(from, unit), cross(from, unit));
    let further = (radius * radius - aside * aside).sqrt() - ahead;
    Point { x: from.x + unit.x * further, y: from.y + unit.y * further }
}

/// The middle of the circle whose shorter clockwise arc of this radius goes from one point to the other.
fn circle(from: Point, to: Point, radius: f64) -> Point {
    let (half, chord) = (from.distance(to) / 2.0, minus(to, from));
    let height = (radius * radius - half * half).max(0.0).sqrt() / (2.0 * half);
    Point {
        x: f64::midpoint(from.x, to.x) - chord.y * height,
        y: f64::midpoint(from.y, to.y) + chord.x * height,
    }
}

fn shares() -> impl Iterator<Item = f64> + Clone {
    (0..=100_u8).map(|percent| f64::from(percent) / 100.0)
}

/// The borders of a petal by the rule: twelfths, and 0.6° less on the side where a sector ends.
fn borders(index: usize) -> (Angle, Angle) {
    let place = u8::try_from(index).unwrap();
    let start = f64::from(place) * 30.0;
    let first = index.is_multiple_of(PETALS_IN_SECTOR);
    let last = index % PETALS_IN_SECTOR == PETALS_IN_SECTOR - 1;
    (
        Angle::degrees(start + if first { SECTOR_GAP } else { 0.0 }),
        Angle::degrees(start + 30.0 - if last { SECTOR_GAP } else { 0.0 }),
    )
}

// The tests.

/// Holds the outline of one petal, in units so small that two decimals cost nothing, to what a petal is.
fn check(petal: Petal) {
    let outline = Outline::of(&petal);
    let told = format!("{petal:?} {outline:?}");
    let (inset, inner) = (petal.gap / 2.0, petal.inner);
    let outer = petal.outer.max(inner);
    assert!(near(outline.inner, inner, 0.1) && near(outline.outer, outer, 0.1), "radii: {told}");

    // The sides are parallel to their borders, half a gap inside.
    for point in [outline.inner_start, outline.side_start] {
        assert!(near(clockwise_of(petal.start, point), inset, 0.1), "start: {told}");
    }
    for point in [outline.inner_end, outline.side_end] {
        assert!(near(-clockwise_of(petal.end, point), inset, 0.1), "end: {told}");
    }
    // Sharp inner corners: the sides begin on the inner arc itself. The outer arc is where it should be.
    for (point, radius) in [
        (outline.inner_start, inner),
        (outline.inner_end, inner),
        (outline.arc_start, outer),
        (outline.arc_end, outer),
    ] {
        assert!(near(point.distance(MIDDLE), radius, 0.1), "{point:?} is not at {radius}: {told}");
    }
    // Nothing crosses: outwards along the side, clockwise along the arc.
    assert!(outline.side_start.distance(MIDDLE) >= inner - 0.1, "the side goes outwards: {told}");
    assert!(outline.side_end.distance(MIDDLE) >= inner - 0.1, "the side goes outwards: {told}");
    let (from, to) = (outline.arc_start, outline.arc_end);
    assert!(degrees_from(petal.start, from) <= degrees_from(petal.start, to) + 1e-3, "the arc: {told}");

    // Round outer corners: as large as wanted where there is room, tangent to side and arc.
    assert!(outline.corner <= petal.corner + 0.1, "no larger than wanted: {told}");
    if outline.corner < 10.0 {
        return;
    }
    let corners = [
        (
            outline.inner_start,
            outline.side_start,
            circle(outline.side_start, outline.arc_start, outline.corner),
        ),
        (outline.inner_end, outline.side_end, circle(outline.arc_end, outline.side_end, outline.corner)),
    ];
    for (inner_corner, touch, middle) in corners {
        let side = minus(touch, inner_corner);
        let length = touch.distance(inner_corner);
        let aside = cross(side, minus(middle, inner_corner)).abs() / length;
        assert!(near(aside, outline.corner, 1.0), "{aside} from the side: {told}");
        let along = dot(side, minus(middle, touch)) / length;
        assert!(near(along, 0.0, 1.0), "touches the side where the line ends, not {along} off: {told}");
        let reach = middle.distance(MIDDLE) + outline.corner;
        assert!(near(reach, outer, 1.0), "reaches {reach} instead of the outer arc: {told}");
    }
    for (touch, middle) in [(outline.arc_start, corners[0].2), (outline.arc_end, corners[1].2)] {
        let off = cross(middle, touch).abs() / middle.distance(MIDDLE);
        assert!(near(off, 0.0, 1.0), "touches the outer arc where it begins, not {off} off: {told}");
    }
}

#[test]
fn sine_and_cosine_are_those_of_the_library() {
    for hundredth in -150_000..=150_000 {
        let degrees = f64::from(hundredth) / 100.0;
        let (sine, cosine) = Angle::degrees(degrees).sine_and_cosine();
        let (exact_sine, exact_cosine) = degrees.to_radians().sin_cos();
        assert!((sine - exact_sine).abs() < 1e-13, "the sine of {degrees} degrees: {sine}, {exact_sine}");
        assert!((cosine - exact_cosine).abs() < 1e-13, "the cosine of {degrees} degrees: {cosine}");
    }
}

#[test]
fn a_petal_has_parallel_sides_round_outer_and_sharp_inner_corners() {
    for start in [0.0, 0.6, 75.0, 210.0, 359.0] {
        for span in [12.0, 28.8, 29.4, 30.0, 90.0, 170.0] {
            for outer in [7_000.0, 7_001.0, 7_040.0, 7_800.0, 15_000.0, 22_400.0] {
                for (gap, corner) in [(0.0, 0.0), (500.0, 0.0), (500.0, 800.0), (500.0, 1e6), (0.0, 800.0)] {
                    let (start, end) = (Angle::degrees(start), Angle::degrees(start + span));
                    check(Petal { start, end, inner: 7_000.0, outer, gap, corner });
                }
            }
        }
    }
}

#[test]
fn corners_are_as_large_as_wanted_where_there_is_room() {
    let full = |corner: f64| {
        let (start, end) = (Angle::degrees(0.0), Angle::degrees(30.0));
        Outline::of(&Petal { start, end, inner: 7_000.0, outer: 22_400.0, gap: 500.0, corner }).corner
    };
    for (wanted, found) in [(0.0, 0.0), (1.0, 1.0), (800.0, 800.0), (2_000.0, 2_000.0)] {
        assert!(near(full(wanted), found, 0.01), "{wanted} became {}", full(wanted));
    }
    // So large that the two meet in the middle of the outer arc, and no larger.
    let start = Angle::degrees(0.0);
    let petal =
        Petal { start, end: Angle::degrees(30.0), inner: 7_000.0, outer: 22_400.0, gap: 500.0, corner: 1e6 };
    let outline = Outline::of(&petal);
    assert!(outline.arc_start.distance(outline.arc_end) < 1.0, "{outline:?}");
    // A flat petal is as round as half its length.
    assert!(near(Outline::of(&Petal { outer: 7_040.0, ..petal }).corner, 20.0, 0.01));
}

#[test]
fn degenerate_petals_are_drawn_without_a_fault() {
    let (start, end) = (Angle::degrees(0.6), Angle::degrees(30.0));
    let usual = Petal { start, end, inner: 70.0, outer: 224.0, gap: 5.0, corner: 8.0 };
    let cases = [
        ("no length", Petal { outer: 70.0, ..usual }),
        ("less than no length", Petal { outer: 10.0, ..usual }),
        ("a hair of length", Petal { outer: 70.004, ..usual }),
        ("a huge corner", Petal { corner: 1e9, ..usual }),
        ("a corner below nothing", Petal { corner: -3.0, ..usual }),
        ("no gap", Petal { gap: 0.0, ..usual }),
        ("hardly an inner radius", Petal { inner: 1e-9, ..usual }),
        ("an inner radius within the gap", Petal { inner: 1.0, ..usual }),
        ("a gap as wide as the petal", Petal { gap: 36.0, ..usual }),
    ];
    for (name, petal) in cases {
        // Reading refuses NaN and infinities, whose letters are no commands.
        let outline = Outline::of(&petal);
        for point in outline.points() {
            let distance = point.distance(MIDDLE);
            let (least, most) = (outline.inner - ROUNDING, outline.outer + ROUNDING);
            assert!((least..=most).contains(&distance), "{name}: {point:?} of {outline:?}");
        }
        assert!(outline.corner >= 0.0, "{name}: {outline:?}");
    }
    for share in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, 2.0, 0.0, 1.0, f64::MIN_POSITIVE] {
        for index in 0..PETALS {
            let outline = Outline::read(&wheel::filled(index, share).into_data());
            assert!((INNER..=OUTER).contains(&outline.outer), "{share}: {outline:?}");
        }
    }
    for (share, as_if) in [(-1.0, 0.0), (2.0, 1.0), (f64::INFINITY, 1.0)] {
        assert_eq!(wheel::filled(0, share), wheel::filled(0, as_if), "{share}");
    }
    assert_eq!(wheel::filled(0, 1.0), wheel::track(0));
}

#[test]
fn every_petal_of_every_length_can_move_into_every_other() {
    let expected: Vec<_> = read(&wheel::track(0).into_data()).iter().map(shape).collect();
    assert_eq!(expected.iter().map(|command| command.0).collect::<String>(), "MLAAALAZ");
    for index in 0..PETALS {
        for share in shares() {
            let commands = read(&wheel::filled(index, share).into_data());
            let found: Vec<_> = commands.iter().map(shape).collect();
            assert_eq!(found, expected, "petal {index}, share {share}");
        }
    }
}

#[test]
fn everything_stays_inside_the_drawing() {
    let inside = |point: Point, margin: f64| {
        point.x.abs().max(point.y.abs()) + margin <= HALF_SIZE && point.distance(MIDDLE) + margin <= HALF_SIZE
    };
    for index in 0..PETALS {
        for share in shares() {
            let outline = Outline::read(&wheel::filled(index, share).into_data());
            for point in outline.points() {
                assert!(inside(point, 0.0) && point.distance(MIDDLE) <= OUTER + ROUNDING, "{index} {share}");
            }
            // An arc around the middle reaches no further than its radius.
            assert!(outline.outer <= OUTER, "{index} {share}");
        }
        let commands = read(&wheel::need_track(index).into_data());
        let &[Command::Move(from), Command::Arc { radius, large: false, clockwise: true, to }] =
            commands.as_slice()
        else {
            panic!("the need is one arc: {commands:?}");
        };
        assert!(near(radius, NEED_RADIUS, 1e-9));
        for point in [from, to] {
            assert!(near(point.distance(MIDDLE), NEED_RADIUS, ROUNDING), "{index}: {point:?}");
        }
        assert!(inside(Point { x: NEED_RADIUS, y: 0.0 }, NEED_WIDTH / 2.0));
        // Over its own petal, half a gap inside the nearest borders that a petal has: all are equally long.
        let middle = wheel::middle(index);
        let half = Angle::degrees(180.0 / PETALS as f64 - 0.6);
        let (start, end) = (middle - half, middle + half);
        for off in [clockwise_of(start, from), -clockwise_of(end, to)] {
            assert!(near(off, GAP / 2.0, ROUNDING), "{index}: {off}");
        }
    }
    // The arc of the need is clear of the petal below it.
    const { assert!(NEED_RADIUS - NEED_WIDTH / 2.0 > OUTER) };
}

#[test]
fn the_gap_between_neighbours_is_the_same_at_every_radius() {
    for index in 0..PETALS {
        let next = (index + 1) % PETALS;
        let border = next.is_multiple_of(PETALS_IN_SECTOR);
        for share in [0.5, 0.8, 1.0] {
            let this = Outline::read(&wheel::filled(index, share).into_data());
            let other = Outline::read(&wheel::filled(next, share).into_data());
            for radius in [72.0, 90.0, 120.0, 145.0, 180.0, 214.0] {
                if radius > wheel::radius_of(share) {
                    continue;
                }
                let facing = at_radius(this.inner_end, this.side_end, radius);
                let side = at_radius(other.inner_start, other.side_start, radius);
                let turned = if border { SECTOR_GAP.to_radians() } else { 0.0 };
                let expected = 2.0 * radius * (turned + (GAP / 2.0 / radius).asin()).sin();
                let found = facing.distance(side);
                assert!(
                    near(found, expected, 2.0 * ROUNDING),
                    "{index} at {radius}: {found}, not {expected}"
                );
                assert!(border || near(found, GAP, 2.0 * ROUNDING), "{index} at {radius}: {found}");
                assert!(
                    !border || found > GAP + 1.0,
                    "a sector's border is wider: {index} at {radius}: {found}"
                );
            }
        }
    }
}

#[test]
fn a_petal_is_longer_the_larger_its_share() {
    for index in 0..PETALS {
        let lengths: Vec<f64> =
            shares().map(|share| Outline::read(&wheel::filled(index, share).into_data()).outer).collect();
        assert!(lengths.is_sorted_by(|shorter, longer| shorter < longer), "petal {index}: {lengths:?}");
        for (share, length) in shares().zip(&lengths) {
            assert!(
                near(*length, wheel::radius_of(share), ROUNDING),
                "petal {index}, share {share}: {length}"
            );
        }
    }
    for (share, radius) in
        [(0.0, INNER), (0.5, f64::midpoint(INNER, OUTER)), (1.0, OUTER), (-3.0, INNER), (7.0, OUTER)]
    {
        assert!(near(wheel::radius_of(share), radius, 1e-9), "{share}");
    }
}

#[test]
fn a_hat_stands_between_its_petal_and_its_arc_and_a_number_beyond_the_petal() {
    for index in 0..PETALS {
        let hat = wheel::hat(index);
        let (start, end) = borders(index);
        for point in [hat, wheel::number_beyond(index, 0.5)] {
            assert!(
                near(clockwise_of(start, point), -clockwise_of(end, point), 6.0),
                "in the middle of petal {index}"
            );
        }
        assert!(hat.distance(MIDDLE) - HALF_HAT >= OUTER, "petal {index}");
        assert!(hat.distance(MIDDLE) + HALF_HAT <= NEED_RADIUS - NEED_WIDTH / 2.0, "petal {index}");
        for share in shares() {
            let from_end = wheel::number_beyond(index, share).distance(MIDDLE) - wheel::radius_of(share);
            assert!(from_end > HALF_NUMBER, "petal {index}, share {share}: {from_end}");
        }
        let longest = wheel::number_beyond(index, 0.86).distance(MIDDLE);
        assert!(
            longest + HALF_NUMBER <= hat.distance(MIDDLE) - HALF_HAT,
            "the number of the longest petal: {longest}"
        );
    }
}

#[test]
fn labels_stand_on_the_side_of_their_petal() {
    use Side::{Left, Right};
    let table = [
        (15.0, Right, true, false),
        (45.0, Right, false, false),
        (75.0, Right, false, true),
        (105.0, Right, false, true),
        (135.0, Right, false, false),
        (165.0, Right, true, false),
        (195.0, Left, true, false),
        (225.0, Left, false, false),
        (255.0, Left, false, true),
        (285.0, Left, false, true),
        (315.0, Left, false, false),
        (345.0, Left, true, false),
    ];
    assert_eq!(table.len(), PETALS);
    for (index, (degrees, side, near_vertical, near_horizontal)) in table.into_iter().enumerate() {
        assert!(near(wheel::middle(index).to_degrees(), degrees, 1e-9), "petal {index}");
        let found = (wheel::side(index), wheel::is_near_vertical(index), wheel::is_near_horizontal(index));
        assert_eq!(found, (side, near_vertical, near_horizontal), "petal {index}");
        // The side is the one where the petal really is.
        assert_eq!(wheel::middle(index).at(1.0).x > 0.0, side == Right, "petal {index}");
    }
}

#[test]
fn angles_are_clockwise_from_twelve() {
    let table = [
        (0.0, (0.0, -1.0)),
        (90.0, (1.0, 0.0)),
        (180.0, (0.0, 1.0)),
        (270.0, (-1.0, 0.0)),
        (360.0, (0.0, -1.0)),
        (-90.0, (-1.0, 0.0)),
        (30.0, (0.5, -0.866_025_403_784)),
    ];
    for (degrees, (x, y)) in table {
        let point = Angle::degrees(degrees).at(1.0);
        assert!(point.distance(Point { x, y }) < 1e-9, "{degrees}°: {point:?}");
        let there_and_back = Angle::radians(Angle::degrees(degrees).to_radians()).to_degrees();
        assert!(near(there_and_back, degrees, 1e-9), "{degrees}°");
    }
    let (ninety, twenty) = (Angle::degrees(90.0), Angle::degrees(20.0));
    assert!(near((ninety + twenty).to_degrees(), 110.0, 1e-9));
    assert!(near((ninety - twenty).to_degrees(), 70.0, 1e-9));
}

#[test]
fn numbers_are_written_with_at_most_two_decimals() {
    let table = [
        (0.0, "0"),
        (-0.0, "0"),
        (-0.004, "0"),
        (0.004, "0"),
        (0.006, "0.01"),
        (-0.006, "-0.01"),
        (0.05, "0.05"),
        (-0.5, "-0.5"),
        (1.0, "1"),
        (1.5, "1.5"),
        (1.25, "1.25"),
        (-12.345, "-12.35"),
        (9.999, "10"),
        (-0.999, "-1"),
        (100.0, "100"),
        (100.1, "100.1"),
        (100.01, "100.01"),
        (1e7, "10000000"),
    ];
    for (value, text) in table {
        assert_eq!(number(value), text, "{value}");
    }
    for hundredths in -100_000..=100_000_i32 {
        let value = f64::from(hundredths) / 100.0;
        let text = number(value);
        assert!(near(text.parse().unwrap(), value, 1e-9), "{value} became {text}");
        let idle_zero = text.contains('.') && text.ends_with('0');
        let plain = !(idle_zero || text.ends_with('.') || text == "-0");
        assert!(plain, "{value} became {text}");
    }
}

// The line of an old value.
