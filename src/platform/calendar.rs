//! Days where the person is. Natively the calendar stands still, as the clock does.

pub(crate) use local::{ahead, date, midnight_after, noon, zone_name};

#[cfg(target_arch = "wasm32")]
mod local {
    use js_sys::{Array, Date, Intl, Object, Reflect};
    use wasm_bindgen::JsValue;

    /// Year, month and day of a time, both from 1.
    pub(crate) fn date(time: i64) -> (i32, u8, u8) {
        let date = Date::new(&JsValue::from_f64(time as f64));
        let small = |number: u32| u8::try_from(number).unwrap_or_default();
        (
            i32::try_from(date.get_full_year()).unwrap_or(i32::MAX),
            small(date.get_month()) + 1,
            small(date.get_date()),
        )
    }

    /// When the day after that of a time begins.
    pub(crate) fn midnight_after(time: i64) -> i64 {
        let date = Date::new(&JsValue::from_f64(time as f64));
        // The browser takes the day after the last of a month for the first of the next.
        let day = |number: u32| i32::try_from(number).unwrap_or_default();
        let date = Date::new_with_year_month_day(
            date.get_full_year(),
            day(date.get_month()),
            day(date.get_date()) + 1,
        );
        // Whole milliseconds, far below 2^53.
        #[allow(clippy::cast_possible_truncation)]
        let midnight = date.get_time() as i64;
        midnight
    }

    /// How many minutes the clock is ahead of universal time at a time.
    pub(crate) fn ahead(time: i64) -> i32 {
        // Whole minutes; none of what is beyond all dates.
        #[allow(clippy::cast_possible_truncation)]
        let behind = Date::new(&JsValue::from_f64(time as f64)).get_timezone_offset() as i32;
        -behind
    }

    /// What the zone of the clock is called in the database of the IANA; empty where the browser does not tell.
    pub(crate) fn zone_name() -> String {
        let options = Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
        let name = Reflect::get(&options, &"timeZone".into());
        name.ok().and_then(|name| name.as_string()).unwrap_or_default()
    }

    /// Noon of a day.
    pub(crate) fn noon(year: i32, month: u8, day: u8) -> i64 {
        let date = Date::new_with_year_month_day_hr(2000, 0, 1, 12);
        // Not in the constructor, which takes the years 0 to 99 for those from 1900 on.
        date.set_full_year_with_month_date(year.unsigned_abs(), i32::from(month) - 1, i32::from(day));
        // Whole milliseconds, far below 2^53.
        #[allow(clippy::cast_possible_truncation)]
        let noon = date.get_time() as i64;
        noon
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod local {
    use time::{Date, Month};

    const DAY: i64 = 86_400_000;

    /// Whatever the time, a Wednesday in November 2026.
    pub(crate) fn date(_time: i64) -> (i32, u8, u8) {
        (2026, 11, 18)
    }

    /// Universal time.
    pub(crate) fn ahead(_time: i64) -> i32 {
        0
    }

    /// Its name.
    pub(crate) fn zone_name() -> String {
        "Etc/UTC".to_owned()
    }

    /// A day later.
    pub(crate) fn midnight_after(time: i64) -> i64 {
        time + DAY
    }

    /// Noon of a day: without a browser, in universal time.
    pub(crate) fn noon(year: i32, month: u8, day: u8) -> i64 {
        let days = Month::try_from(month)
            .and_then(|month| Date::from_calendar_date(year, month, day))
            .map_or(0, |date| (date - Date::from_ordinal_date(1970, 1).unwrap_or(Date::MIN)).whole_days());
        days * DAY + DAY / 2
    }
}
