//! How the browser writes dates, and the rules it has of the language that the app speaks.
//!
//! A moment, such as that of a saving, is written in the person's own manner, whatever the app speaks: the locale and the
//! time zone are the browser's. What stands within a sentence follows the sentence's language, in the person's form of it.

use std::cell::{OnceCell, RefCell};

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::JsValue;

use super::calendar;
use crate::text::{self, Day, DayForm, Language, Plural};

/// Has the app speak the language of the page, by the browser's rules for it. To be called before anything is shown.
pub fn speak_as_the_page_says() {
    let tag = document().document_element().and_then(|root| root.get_attribute("lang"));
    let rules = text::Intl { plural, list, number, day };
    text::speak(Language::from_tag(&tag.unwrap_or_default()), rules);
}

// The language's rules: what has them is made once, as the language stays.

fn rules() -> Array {
    Array::of1(&text::language().rules().into())
}

fn plural(count: usize) -> Plural {
    thread_local! {
        static RULES: OnceCell<Intl::PluralRules> = const { OnceCell::new() };
    }
    let form = RULES.with(|made| {
        let made = made.get_or_init(|| Intl::PluralRules::new(&rules(), &Object::new()));
        String::from(made.select(count as f64))
    });
    match form.as_str() {
        "zero" => Plural::Zero,
        "one" => Plural::One,
        "two" => Plural::Two,
        "few" => Plural::Few,
        "many" => Plural::Many,
        _ => Plural::Other,
    }
}

fn list(items: &[&str]) -> String {
    thread_local! {
        static RULES: OnceCell<Intl::ListFormat> = const { OnceCell::new() };
    }
    let items: Array = items.iter().copied().map(JsValue::from_str).collect();
    RULES.with(|made| {
        made.get_or_init(|| Intl::ListFormat::new(&rules(), &Object::new())).format(&items).into()
    })
}

fn number(number: usize) -> String {
    thread_local! {
        static WRITER: OnceCell<Function> = const { OnceCell::new() };
    }
    let write = |writer: &Function| writer.call1(&JsValue::UNDEFINED, &JsValue::from_f64(number as f64));
    let written = WRITER
        .with(|made| write(made.get_or_init(|| Intl::NumberFormat::new(&rules(), &Object::new()).format())));
    written.ok().and_then(|written| written.as_string()).unwrap_or_else(|| number.to_string())
}

fn day(Day { year, month, day }: Day, form: DayForm) -> String {
    const DAY_MONTH: Parts = &[("day", "numeric"), ("month", "long"), UTC];
    const DAY_MONTH_YEAR: Parts = &[("day", "numeric"), ("month", "long"), ("year", "numeric"), UTC];
    /// A day of the calendar is the same everywhere.
    const UTC: (&str, &str) = ("timeZone", "UTC");
    let date = Date::new(&JsValue::from_f64(0.0));
    date.set_utc_full_year_with_month_date(year.unsigned_abs(), i32::from(month) - 1, i32::from(day));
    let parts = match form {
        DayForm::DayMonth => DAY_MONTH,
        DayForm::DayMonthYear => DAY_MONTH_YEAR,
    };
    written(&date, &manner(), parts)
}

/// The language as the person writes it, where it is theirs too: an American's days are not a Briton's.
fn manner() -> Array {
    let (rules, own) = (text::language().rules(), window().navigator().language());
    let of = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let same = own.filter(|own| of(own) == of(rules));
    Array::of1(&same.as_deref().unwrap_or(rules).into())
}

// The person's own manner.

/// A day in the person's own manner of writing.
pub fn date(time: i64) -> String {
    local(time, &[("day", "numeric"), ("month", "short"), ("year", "numeric")])
}

/// The same without the year.
pub fn short_date(time: i64) -> String {
    local(time, &[("day", "numeric"), ("month", "short")])
}

/// A month, as one says it.
pub fn month(time: i64) -> String {
    local(time, &[("month", "long")])
}

/// The parts of a time that are written, each with how.
type Parts = &'static [(&'static str, &'static str)];

thread_local! {
    /// What writes them: to make it takes the browser as long as to use it a hundred times. It keeps to the time zone
    /// in which it was made. Whose locale it follows goes with the parts.
    static WRITERS: RefCell<(f64, Vec<(Parts, Function)>)> = const { RefCell::new((0.0, Vec::new())) };
}

/// A time in the browser's own locale.
fn local(time: i64, parts: Parts) -> String {
    written(&Date::new(&JsValue::from_f64(time as f64)), &Array::new(), parts)
}

fn written(date: &Date, locales: &Array, parts: Parts) -> String {
    let writer = WRITERS.with_borrow_mut(|(zone, writers)| {
        let here = Date::new_0().get_timezone_offset();
        // Minutes, exactly.
        #[allow(clippy::float_cmp)]
        if *zone != here {
            (*zone, *writers) = (here, Vec::new());
        }
        if let Some((_, writer)) = writers.iter().find(|(others, _)| *others == parts) {
            return writer.clone();
        }
        let writer = Intl::DateTimeFormat::new(locales, &options(parts)).format();
        writers.push((parts, writer.clone()));
        writer
    });
    let written = writer.call1(&JsValue::UNDEFINED, date).ok().and_then(|written| written.as_string());
    // What is beyond all dates says so.
    written.unwrap_or_else(|| date.to_string().into())
}

fn options(parts: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for &(name, value) in parts {
        // Setting a property of an object we just made cannot fail.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    options
}

/// The time of the day, to the minute.
pub fn clock(time: i64) -> String {
    local(time, &[("hour", "numeric"), ("minute", "2-digit")])
}

/// The year, where the person is.
pub fn year(time: i64) -> String {
    local(time, &[("year", "numeric")])
}

/// The day where the person is, as 2026-11-22.
pub(crate) fn iso_date(time: i64) -> String {
    iso(time).split('T').next().unwrap_or_default().to_owned()
}

/// The time where the person is, with its distance from universal time, as 2026-11-22T18:30:05-08:00.
pub(crate) fn iso_time(time: i64) -> String {
    format!("{}{}", iso(time), offset(time))
}

/// How far the person's clock is from universal time, as −08:00.
pub(crate) fn offset(time: i64) -> String {
    let ahead = calendar::ahead(time);
    let sign = if ahead < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", ahead.abs() / 60, ahead.abs() % 60)
}

/// The time where the person is, to the second.
fn iso(time: i64) -> String {
    let here = Date::new(&JsValue::from_f64(time as f64));
    // Of what is beyond all dates, it would throw.
    if here.get_time().is_nan() {
        return String::new();
    }
    // What the browser writes is universal time: a date that shows there what the clock shows here.
    let shifted = here.get_time() - here.get_timezone_offset() * 60_000.0;
    let text: String = Date::new(&JsValue::from_f64(shifted)).to_iso_string().into();
    text.split('.').next().unwrap_or_default().to_owned()
}
