//! Charts over time: every place inside, every label clear of the others, every sentence true.

use proptest::prelude::*;
use twelve_hats::{
    charts::{
        draw::{Plot, SIZE, draw},
        prepare::{
            Moment, Room, Shares, Span, changes, in_time, marked, shares_axis, spread, stage_changes,
            thinned, time_ticks,
        },
    },
    model::{ByResponsibility, Choice, Responsibility, Role, Stage, Table},
    text::{self, TrendChange},
};

const DAY: i64 = 86_400_000;

/// A share that is nearly this one: floats that were computed.
fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

fn shares(shares: [f64; 4]) -> Shares {
    Table::new(shares)
}

/// A moment of this day that tells nothing.
fn moment(day: i64) -> Moment {
    Moment { time: day * DAY, name: String::new(), stage: None, plan: None, actual: None, scores: None }
}

fn planned(day: i64, plan: [f64; 4]) -> Moment {
    Moment { plan: Some(shares(plan)), ..moment(day) }
}

fn at_stage(day: i64, stage: Stage) -> Moment {
    Moment { stage: Some(stage), ..moment(day) }
}

/// The year of a time, in years of 365 days.
fn year(time: i64) -> String {
    time.div_euclid(DAY * 365).to_string()
}

fn days(days: &[i64]) -> Vec<i64> {
    days.iter().map(|day| day * DAY).collect()
}

// Moments.

#[test]
fn moments_are_put_in_the_order_of_their_times_and_equal_ones_stay_as_they_came() {
    let called = |day, name: &str| Moment { name: name.to_owned(), ..moment(day) };
    let moments = vec![called(3, "c"), called(1, "a"), called(3, "d"), called(2, "b"), called(1, "a2")];
    let names: Vec<String> = in_time(moments).into_iter().map(|moment| moment.name).collect();
    assert_eq!(names, ["a", "a2", "b", "c", "d"]);
}

#[test]
fn few_are_left_as_they_are_and_many_are_thinned_to_just_as_many() {
    for (all, most, left) in [(0, 500, 0), (1, 500, 1), (2, 500, 2), (500, 500, 500), (501, 500, 500)] {
        assert_eq!(thinned((0..all).collect::<Vec<_>>(), most).len(), left, "{all}");
    }
    assert_eq!(thinned((0..10_000).collect::<Vec<_>>(), 500).len(), 500);
    assert_eq!(thinned(vec![0, 1, 2, 3, 4], 3), [0, 2, 4]);
    assert_eq!(thinned(vec![0, 1, 2, 3, 4], 0), [0, 4], "two at least: both ends");
}

proptest! {
    #[test]
    fn thinning_keeps_the_ends_and_is_even(all in 2_usize..3000, most in 2_usize..600) {
        let left = thinned((0..all).collect::<Vec<_>>(), most);
        prop_assert_eq!(left.len(), all.min(most));
        prop_assert_eq!((left[0], *left.last().unwrap()), (0, all - 1));
        let gaps: Vec<usize> = left.windows(2).map(|pair| pair[1] - pair[0]).collect();
        let (least, most) = (gaps.iter().min().unwrap(), gaps.iter().max().unwrap());
        prop_assert!(*least > 0 && most - least <= 1, "{:?}", gaps);
    }
}

#[test]
fn a_change_is_from_the_first_table_to_the_last_in_whole_points() {
    let told = [shares([0.582, 0.11, 0.204, 0.1]), shares([0.0; 4]), shares([0.24, 0.226, 0.224, 0.305])];
    let found = changes(told.iter()).unwrap();
    let expected = [(58, 24), (11, 23), (20, 22), (10, 31)];
    for ((found, (from, to)), &of) in found.iter().zip(expected).zip(Responsibility::ALL) {
        assert_eq!(*found, TrendChange { of, from, to });
    }
    assert_eq!(
        changes(told[..1].iter()).unwrap()[0],
        TrendChange { of: Responsibility::Development, from: 58, to: 58 }
    );
    assert_eq!(changes(told[..0].iter()), None);
    assert_eq!(TrendChange { of: (), from: 58, to: 24 }.by(), -34);
}

// Axes.

#[test]
fn the_axis_of_shares_is_round_and_just_high_enough() {
    for (most, top, steps) in [
        (0.0, 0.05, 1),
        (0.04, 0.05, 1),
        (0.2, 0.2, 4),
        (0.21, 0.3, 3),
        (0.4, 0.4, 4),
        (0.41, 0.6, 3),
        (0.6, 0.6, 3),
        (0.61, 0.8, 4),
        (0.9, 1.0, 5),
        (1.0, 1.0, 5),
    ] {
        let (span, values) = shares_axis(&[planned(0, [most, 0.0, 0.0, 0.0])]);
        assert!(near(span.from(), 0.0) && near(span.to(), top), "{most}: {span:?}");
        assert_eq!(values.len(), steps + 1, "{most}: {values:?}");
        assert!(near(values[0], 0.0) && near(values[steps], top), "{most}: {values:?}");
    }
    // What was counts as well as what is planned; without either there is still an axis.
    let lived = Moment { actual: Some(shares([0.0, 0.0, 0.9, 0.1])), ..planned(0, [0.3, 0.0, 0.0, 0.0]) };
    assert!(near(shares_axis(&[lived]).0.to(), 1.0));
    assert!(shares_axis(&[]).0.to() > 0.0);
}

#[test]
fn times_that_are_all_the_same_are_in_the_middle() {
    for times in [vec![], days(&[20_000]), days(&[20_000; 3])] {
        let span = Span::of_times(times.iter().copied());
        let time = times.first().copied().unwrap_or(0) as f64;
        assert!(span.from() < span.to() && near(span.at(time), 0.5), "{times:?}");
    }
    let hour = Span::of_times([0, 3_600_000].into_iter());
    assert!(near(hour.at(0.0), 0.0) && near(hour.at(3_600_000.0), 1.0) && near(hour.at(1_800_000.0), 0.5));
    assert!(near(hour.at(-1.0), 0.0) && near(hour.at(1e12), 1.0), "nothing lies outside");
}

#[test]
fn a_clock_gone_mad_leaves_an_axis_that_can_be_drawn() {
    let span = Span::of_times([i64::MIN, 0, i64::MAX].into_iter());
    assert!(near(span.at(0.0), 0.5) && near(span.at(i64::MAX as f64), 1.0));
    let same = Span::of_times([i64::MAX; 2].into_iter());
    assert!(same.at(i64::MAX as f64).is_finite());
}

#[test]
fn the_first_and_the_last_date_are_always_there_and_a_year_where_it_begins() {
    let times = days(&[0, 30, 100, 200, 364, 366, 500, 729]);
    let span = Span::of_times(times.iter().copied());
    let ticks = time_ticks(&times, span, year);
    let ends = [ticks[0], *ticks.last().unwrap()];
    assert_eq!(ends.map(|tick| (tick.time / DAY, tick.room)), [(0, Room::Narrow), (729, Room::Narrow)]);
    for room in Room::ALL {
        let shown: Vec<_> = ticks.iter().filter(|tick| tick.room <= room).collect();
        for (at, tick) in shown.iter().enumerate() {
            let begins = at == 0 || year(shown[at - 1].time) != year(tick.time);
            assert!(tick.new_year || !begins, "{room:?}: {ticks:?}");
        }
    }
    assert!(ticks.iter().any(|tick| !tick.new_year), "not every date needs its year: {ticks:?}");
}

#[test]
fn one_date_is_enough_for_one_day() {
    for times in [days(&[7]), days(&[7, 7, 7])] {
        let ticks = time_ticks(&times, Span::of_times(times.iter().copied()), year);
        assert_eq!(ticks.len(), 1, "{ticks:?}");
        assert!(near(ticks[0].at, 0.5) && ticks[0].new_year);
    }
    assert!(time_ticks(&[], Span::of_times([].into_iter()), year).is_empty());
}

fn any_times() -> impl Strategy<Value = Vec<i64>> {
    prop::collection::vec(0..800 * DAY, 1..120).prop_map(|mut times| {
        times.sort_unstable();
        times
    })
}

proptest! {
    #[test]
    fn dates_never_collide_in_any_room(times in any_times()) {
        let span = Span::of_times(times.iter().copied());
        let ticks = time_ticks(&times, span, year);
        for room in Room::ALL {
            let shown: Vec<f64> =
                ticks.iter().filter(|tick| tick.room <= room).map(|tick| tick.at * room.width()).collect();
            // A date of the longest kind, in rem of 16 px, is 3.5 wide.
            prop_assert!(shown.windows(2).all(|pair| pair[1] - pair[0] >= 3.5), "{:?}: {:?}", room, shown);
            prop_assert!(near(*shown.last().unwrap() / room.width(), span.at(*times.last().unwrap() as f64)));
        }
    }

    #[test]
    fn marks_never_touch_and_a_few_of_many_are_never_shown_alone(
        mut places in prop::collection::vec(0.0..=1.0_f64, 1..200)
    ) {
        places.sort_by(f64::total_cmp);
        let marked = marked(&places);
        prop_assert_eq!(marked.len(), places.len());
        prop_assert_eq!(marked.last().copied().flatten(), Some(Room::Narrow));
        for room in Room::ALL {
            let shown: Vec<f64> = places
                .iter()
                .zip(&marked)
                .filter(|(_, from)| from.is_some_and(|from| from <= room))
                .map(|(&place, _)| place * room.width())
                .collect();
            prop_assert!(shown.windows(2).all(|pair| pair[1] - pair[0] >= 0.875), "{:?}: {:?}", room, shown);
            prop_assert!(shown.len() == 1 || shown.len() * 4 >= places.len() * 3, "{:?}: {:?}", room, shown);
        }
    }
}

#[test]
fn marks_are_on_every_point_that_has_room() {
    let even = |count: usize| -> Vec<f64> { (0..count).map(|at| at as f64 / (count - 1) as f64).collect() };
    assert_eq!(marked(&[]), []);
    assert_eq!(marked(&[0.5]), [Some(Room::Narrow)]);
    assert_eq!(marked(&even(6)), vec![Some(Room::Narrow); 6]);
    let of_many = marked(&even(500));
    assert_eq!(of_many.iter().flatten().count(), 1, "no soup of marks");
    assert_eq!(of_many[499], Some(Room::Narrow));
    // Twenty have room on a screen only.
    let of_twenty = marked(&even(20));
    assert!(of_twenty[..19].iter().all(|&from| from == Some(Room::Wide)), "{of_twenty:?}");
    // Two of one day among six: the earlier hides.
    let close = marked(&[0.0, 0.2, 0.4, 0.6, 0.999, 1.0]);
    assert_eq!(close.iter().filter(|from| from.is_none()).count(), 1);
    assert_eq!(close[4], None);
}

// Changes of stage.

#[test]
fn a_change_of_stage_stands_between_the_two_that_tell_of_it() {
    let moments = [
        at_stage(0, Stage::Mvp),
        moment(10),
        at_stage(40, Stage::Seed),
        at_stage(60, Stage::Seed),
        at_stage(100, Stage::Growth),
    ];
    let span = Span::of_times(moments.iter().map(|moment| moment.time));
    let found = stage_changes(&moments, span, text::stage_change);
    let told: Vec<(Stage, Stage)> = found.iter().map(|change| (change.from, change.to)).collect();
    assert_eq!(told, [(Stage::Mvp, Stage::Seed), (Stage::Seed, Stage::Growth)]);
    assert!(near(found[0].at, 0.2) && near(found[1].at, 0.8));
    assert!(!found[0].is_before && !found[1].is_before);
    assert_eq!(found[1].room, Some(Room::Narrow), "the v1 is shown first");
    assert_eq!(found[0].room, Some(Room::Middle), "the other where there is room");
    let late = [at_stage(0, Stage::Mvp), at_stage(98, Stage::Seed), at_stage(100, Stage::ScaleUp)];
    assert!(stage_changes(&late, span, text::stage_change)[1].is_before, "no room behind it");
    assert!(stage_changes(&[], span, text::stage_change).is_empty());
}

proptest! {
    #[test]
    fn labels_of_stages_never_cover_each_other(
        steps in prop::collection::vec((0..300_i64, 0..5_usize), 0..40)
    ) {
        let moments = in_time(steps.iter().map(|&(day, stage)| at_stage(day, Stage::ALL[stage])).collect());
        let span = Span::of_times(moments.iter().map(|moment| moment.time));
        let found = stage_changes(&moments, span, text::stage_change);
        for room in Room::ALL {
            let mut labels: Vec<(f64, f64)> = found
                .iter()
                .filter(|change| change.room.is_some_and(|from| from <= room))
                .map(|change| {
                    let width = text::stage_change(change.from, change.to).chars().count() as f64 * 0.43;
                    let mark = change.at * room.width();
                    if change.is_before { (mark - width, mark) } else { (mark, mark + width) }
                })
                .collect();
            labels.sort_by(|a, b| a.0.total_cmp(&b.0));
            prop_assert!(labels.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{:?}: {:?}", room, labels);
        }
    }
}

// Labels at the ends.

#[test]
fn labels_with_room_stay_where_they_belong() {
    assert_eq!(spread(&[], 0.1), Vec::<f64>::new());
    let apart = [0.9, 0.2, 0.5];
    assert!(spread(&apart, 0.1).iter().zip(apart).all(|(&place, wanted)| near(place, wanted)));
    let same = spread(&[0.5; 4], 0.1);
    assert!(
        same.iter().zip([0.35, 0.45, 0.55, 0.65]).all(|(&place, expected)| near(place, expected)),
        "{same:?}"
    );
    let low = spread(&[1.0, 0.99], 0.1);
    assert!(near(low[0], 0.95) && near(low[1], 0.85), "{low:?}");
}

proptest! {
    #[test]
    fn labels_never_overlap_keep_their_order_and_stay_inside(
        wanted in prop::collection::vec(0.0..=1.0_f64, 1..9),
        height in 0.01..0.4_f64,
    ) {
        let places = spread(&wanted, height);
        prop_assert_eq!(places.len(), wanted.len());
        let height = height.min(1.0 / wanted.len() as f64);
        for (at, &place) in places.iter().enumerate() {
            prop_assert!(place - height / 2.0 >= -1e-9 && place + height / 2.0 <= 1.0 + 1e-9, "{:?}", places);
            for (other, &beside) in places.iter().enumerate().skip(at + 1) {
                prop_assert!((place - beside).abs() >= height - 1e-9, "{:?} of {:?}", places, wanted);
                if wanted[at] < wanted[other] {
                    prop_assert!(place < beside, "{:?} of {:?}", places, wanted);
                }
            }
        }
    }

    #[test]
    fn no_single_label_could_be_nearer(
        wanted in prop::collection::vec(0.0..=1.0_f64, 1..6),
        at in any::<prop::sample::Index>(),
        by in -0.05..0.05_f64,
    ) {
        let height = 0.15;
        let places = spread(&wanted, height);
        let at = at.index(places.len());
        let mut moved = places.clone();
        moved[at] += by;
        let far = |places: &[f64]| -> f64 {
            places.iter().zip(&wanted).map(|(place, wanted)| (place - wanted).powi(2)).sum()
        };
        let clear = moved.iter().enumerate().all(|(other, place)| {
            let inside = *place >= height / 2.0 && *place <= 1.0 - height / 2.0;
            inside && (other == at || (place - moved[at]).abs() >= height)
        });
        prop_assert!(!clear || far(&moved) >= far(&places) - 1e-9, "{:?} of {:?}", places, wanted);
    }
}

// Drawing.

/// Places on the drawing.
type Places = Vec<(f64, f64)>;

/// The points of path data.
fn points_of(data: &str) -> Places {
    let numbers: Vec<f64> = data
        .split(['M', 'L', ' '])
        .filter(|number| !number.is_empty())
        .map(|number| number.parse().expect("a number"))
        .collect();
    numbers.chunks(2).map(|pair| (pair[0], pair[1])).collect()
}

/// The line and the marks of a series of times and shares.
fn drawn(points: Vec<(f64, f64)>) -> (Places, Places) {
    let times = Span::of_times(points.iter().map(|&(time, _)| {
        #[allow(clippy::cast_possible_truncation)]
        let time = time as i64;
        time
    }));
    let count = points.len();
    let plot = Plot { times, values: Span::up_to(1.0), series: vec![Vec::new(), points] };
    let drawn = draw(&plot);
    assert_eq!(drawn.len(), 2, "one drawing a series");
    assert!(drawn[0].points.is_empty() && drawn[0].line.clone().into_data().is_empty());
    let marks: Places = drawn[1].points.iter().map(|point| (point.x, point.y)).collect();
    assert_eq!(marks.len(), count);
    (points_of(&drawn[1].line.clone().into_data()), marks)
}

/// A unit of the drawing is a thousandth of its size: a tenth of it can't be seen.
fn close(a: (f64, f64), b: (f64, f64)) -> bool {
    (a.0 - b.0).abs() < 0.1 && (a.1 - b.1).abs() < 0.1
}

#[test]
fn a_line_leads_through_its_points_from_left_to_right_and_higher_is_more() {
    let (line, marks) = drawn(vec![(0.0, 0.0), (500.0, 1.0), (2000.0, 0.25)]);
    let expected = [(0.0, SIZE), (SIZE / 4.0, 0.0), (SIZE, SIZE * 0.75)];
    assert_eq!(line.len(), 3);
    for (at, &expected) in expected.iter().enumerate() {
        assert!(close(line[at], expected) && close(marks[at], expected), "{line:?} {marks:?}");
    }
}

#[test]
fn one_point_is_a_mark_without_a_line_and_none_is_nothing() {
    let (line, marks) = drawn(vec![(DAY as f64 * 20_000.0, 0.5)]);
    assert!(line.is_empty());
    assert!(close(marks[0], (SIZE / 2.0, SIZE / 2.0)), "{marks:?}");
    let (line, marks) = drawn(Vec::new());
    assert!(line.is_empty() && marks.is_empty());
}

#[test]
fn equal_times_and_equal_values_are_drawn() {
    let time = DAY as f64 * 20_000.0;
    let (line, marks) = drawn(vec![(time, 0.2), (time, 0.8)]);
    assert!(close(line[0], (SIZE / 2.0, SIZE * 0.8)) && close(line[1], (SIZE / 2.0, SIZE * 0.2)));
    assert_eq!(marks.len(), 2);
    let (line, _) = drawn((0..6).map(|day| (f64::from(day) * 1e8, 0.0)).collect());
    assert!(line.iter().all(|&(_, y)| close((0.0, y), (0.0, SIZE))), "{line:?}");
}

proptest! {
    #[test]
    fn every_line_stays_inside_and_goes_forward(
        points in prop::collection::vec((0..2_000_000_000_000_i64, 0.0..=1.0_f64), 0..300)
    ) {
        let mut points: Vec<(f64, f64)> = points.into_iter().map(|(time, share)| (time as f64, share)).collect();
        points.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (line, marks) = drawn(points.clone());
        prop_assert!(line.len() == points.len() || (points.len() == 1 && line.is_empty()));
        let inside = |&(x, y): &(f64, f64)| (0.0..=SIZE).contains(&x) && (0.0..=SIZE).contains(&y);
        prop_assert!(line.iter().chain(&marks).all(inside));
        prop_assert!(marks.windows(2).all(|pair| pair[0].0 <= pair[1].0));
        let times = Span::of_times(points.iter().map(|&(time, _)| {
            #[allow(clippy::cast_possible_truncation)]
            let time = time as i64;
            time
        }));
        for (mark, (time, share)) in marks.iter().zip(&points) {
            // Labels and lines are placed by two pieces of code: they agree.
            prop_assert!(close(*mark, (times.at(*time) * SIZE, (1.0 - share) * SIZE)));
        }
    }
}

#[test]
fn what_is_missing_is_led_over() {
    let moments = [planned(0, [0.5, 0.2, 0.1, 0.1]), moment(10), planned(20, [0.1, 0.2, 0.1, 0.5])];
    let told: Vec<(f64, f64)> = moments
        .iter()
        .filter_map(|moment| Some((moment.time as f64, moment.plan?[Responsibility::Development])))
        .collect();
    let (line, _) = drawn(told);
    assert_eq!(line.len(), 2, "the line connects the points there are");
    assert_eq!(changes(moments.iter().filter_map(|moment| moment.plan.as_ref())).unwrap()[0].to, 10);
}

#[test]
fn ten_thousand_points_are_five_hundred_on_the_screen() {
    let all: Vec<(f64, f64)> = (0..10_000).map(|day| (f64::from(day) * 1e7, 0.5)).collect();
    let (line, marks) = drawn(thinned(all, 500));
    assert_eq!((line.len(), marks.len()), (500, 500));
    assert!(close(line[0], (0.0, SIZE / 2.0)) && close(line[499], (SIZE, SIZE / 2.0)));
}

// Sentences.

fn of_week(from: [u32; 4], to: [u32; 4]) -> Vec<TrendChange<Responsibility>> {
    let each = Responsibility::ALL.iter().zip(from.into_iter().zip(to));
    each.map(|(&of, (from, to))| TrendChange { of, from, to }).collect()
}

#[test]
fn the_sentence_tells_what_changed_most_and_most_the_other_way() {
    for (from, to, told) in [
        (
            [58, 11, 21, 10],
            [24, 23, 22, 30],
            "Since January, your suggested time for Development fell from 58% to 24%, and Customer & Sales tripled to 30%.",
        ),
        (
            [30, 20, 20, 20],
            [15, 20, 20, 35],
            "Since January, your suggested time for Development halved to 15%, and Customer & Sales rose from 20% to 35%.",
        ),
        (
            [20, 30, 20, 20],
            [40, 10, 20, 20],
            "Since January, your suggested time for Development doubled to 40%, and Team & People fell from 30% to 10%.",
        ),
        (
            [40, 20, 20, 10],
            [40, 20, 20, 15],
            "Since January, your suggested time for Customer & Sales rose from 10% to 15%.",
        ),
        (
            [12, 20, 20, 30],
            [0, 20, 20, 42],
            "Since January, your suggested time for Development fell from 12% to nothing, and Customer & Sales rose from 30% to 42%.",
        ),
        (
            [30, 20, 20, 20],
            [33, 19, 20, 18],
            "Since January, your suggested week has hardly changed: no share by more than 3 points.",
        ),
        (
            [30, 20, 20, 20],
            [31, 20, 20, 19],
            "Since January, your suggested week has hardly changed: no share by more than 1 point.",
        ),
        ([30, 20, 20, 20], [30, 20, 20, 20], "Since January, your suggested week has not changed."),
    ] {
        assert_eq!(text::week_trend("January", &of_week(from, to)), told);
    }
}

#[test]
fn doubled_is_said_of_what_doubled() {
    for (from, to, told) in [
        (6, 11, "rose from 6% to 11%"),
        (14, 29, "doubled to 29%"),
        (0, 20, "rose from 0% to 20%"),
        (10, 28, "rose from 10% to 28%"),
        (10, 30, "tripled to 30%"),
        (41, 20, "halved to 20%"),
        (41, 22, "fell from 41% to 22%"),
    ] {
        let sentence = text::week_trend("May", &of_week([from, 0, 0, 0], [to, 0, 0, 0]));
        assert_eq!(sentence, format!("Since May, your suggested time for Development {told}."));
    }
}

#[test]
fn the_heading_tells_from_what_to_what() {
    for (weeks, told) in [
        (&[[58, 11, 21, 10], [24, 23, 22, 30]][..], "From Development to Customer & Sales"),
        (&[[30, 30, 10, 10], [20, 40, 10, 10]], "From Development to Team & People"),
        (&[[10, 50, 10, 10], [20, 10, 40, 10]], "From Team & People to Product"),
        (&[[58, 11, 21, 10], [44, 23, 22, 30]], "Development still has the largest share"),
        (&[[40, 30, 10, 10], [30, 30, 10, 10]], "Development still has the largest share"),
        // Another led in between.
        (&[[40, 30, 10, 10], [30, 31, 10, 10], [40, 30, 10, 10]], "Development has the largest share again"),
        (&[[40, 30, 10, 10], [30, 31, 10, 10], [30, 30, 10, 10]], "Development has the largest share again"),
        (&[[10, 30, 40, 10]], "Product has the largest share"),
        (&[], "Your week over time"),
    ] {
        let weeks: Vec<ByResponsibility<u16>> =
            weeks.iter().map(|week| ByResponsibility::from_fn(|of| week[of.index()])).collect();
        assert_eq!(text::trend_heading(&weeks), told);
    }
}

#[test]
fn one_week_says_that_it_is_the_first_and_what_comes_next() {
    let sentence = text::one_week(Some(&of_week([58, 11, 21, 10], [58, 11, 21, 10])));
    assert!(sentence.starts_with("Your first suggested week: its largest share, 58%, is for Development."));
    assert!(sentence.contains("in a few weeks"));
    assert!(text::one_week(None).contains("no week is suggested"));
}

#[test]
fn the_sentence_on_hats_names_the_two_that_moved_most() {
    let of_roles = |moved: &[(Role, u32, u32)]| -> Vec<TrendChange<Role>> {
        let change = |&of: &Role| {
            let moved = moved.iter().find(|&&(role, _, _)| role == of);
            moved.map_or(TrendChange { of, from: 50, to: 52 }, |&(of, from, to)| TrendChange { of, from, to })
        };
        Role::ALL.iter().map(change).collect()
    };
    for (moved, told) in [
        (
            &[(Role::SalesPartner, 28, 78), (Role::Developer, 88, 68), (Role::Architect, 50, 60)][..],
            "Since March, Sales Partner rose most, from 28 to 78; Developer fell most, from 88 to 68.",
        ),
        (&[(Role::Guardian, 40, 30)], "Since March, Guardian fell most, from 40 to 30."),
        (&[], "Since March, no hat’s score has moved by 5 points or more."),
    ] {
        assert_eq!(text::role_trend("March", &of_roles(moved)), told);
    }
}

#[test]
fn a_caption_says_when_not_all_are_shown() {
    assert_eq!(text::assessments(1, 1), "One assessment");
    assert_eq!(text::assessments(6, 6), "6 assessments");
    let some = text::assessments(500, 10_000);
    assert!(some.starts_with("500 of 10,000 assessments, evenly chosen"), "{some}");
    assert_eq!([20, -34, 0].map(text::signed), ["+20", "−34", "0"]);
}
