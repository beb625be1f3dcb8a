//! The schedules in which nothing is found any more. `cargo run -p simulation` goes on from there.

/// How many schedules run, or as many as `SCHEDULES` in the environment asks for where those are fewer.
const COUNT: u64 = 100_000;
/// Later ones in which something was found, and mended.
const MENDED: [u64; 3] = [519_243, 808_063, 832_024];

#[test]
fn whatever_happens_nothing_confirmed_is_lost_nothing_gone_comes_back_and_the_status_is_true() {
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let asked = std::env::var("SCHEDULES").ok().and_then(|asked| asked.parse().ok());
    let count = asked.unwrap_or(COUNT).min(COUNT);
    let (ran, failure) = simulation::run_all(0, count, threads);
    if let Some(failure) = failure {
        panic!("{failure}");
    }
    assert_eq!(ran, count);
}

#[test]
fn what_later_schedules_have_found_stays_mended() {
    for seed in MENDED {
        if let Err(failure) = simulation::run(seed) {
            panic!("{failure}");
        }
    }
}
