//! The house is as its plan says: which room may import which, and what no file may contain.

mod house;
mod shown;
mod source;

use std::collections::{BTreeMap, BTreeSet};

use house::{House, Named, absolute, files, module_of};
use source::{Source, Stands, Used};

// The plan.

/// The rooms, and which others each may import.
const ROOMS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("priors", &["model"]),
    ("engine", &["model", "priors", "geometry"]),
    ("geometry", &[]),
    ("text", &["model", "engine"]),
    ("codec", &["model", "engine", "text"]),
    ("storage", &["model", "codec"]),
    ("routes", &["model", "storage", "text"]),
    ("platform", &["storage", "text"]),
    ("state", &["model", "priors", "engine", "geometry", "text", "codec", "storage", "routes", "platform"]),
    ("charts", &["model", "engine", "geometry", "text"]),
    (
        "views",
        &["model", "priors", "engine", "geometry", "text", "codec", "storage", "routes", "state", "charts"],
    ),
    // Not rooms but doors: the map of the house, and the program that mounts the app.
    ("lib", &["views"]),
    ("main", &["views", "platform"]),
];

/// Rooms that know no browser.
const WITHOUT_BROWSER: &[&str] =
    &["model", "priors", "engine", "geometry", "text", "codec", "storage", "charts"];
/// Crates of the browser; `gloo` is a family of crates.
const BROWSER: &[&str] = &["leptos", "web_sys", "js_sys", "gloo", "wasm_bindgen"];
/// What only `platform` names, besides the program itself: Leptos is how views are written.
const OF_PLATFORM: &[&str] = &["web_sys", "js_sys", "wasm_bindgen"];
/// The one file that names `gloo_storage`.
const BACKEND: &str = "platform/local_storage.rs";
/// Where plotters is named: `charts/draw.rs`, or files of that name's folder.
const DRAWING: &str = "charts/draw";
/// The one file with effects: what reaches outside the app has a name there.
const EFFECTS: &str = "state/effects.rs";
/// What makes an effect.
const MAKES_EFFECTS: &[&str] = &["Effect", "RenderEffect", "ImmediateEffect"];
/// What of `storage` is not for views.
const BACKENDS: &[&str] = &["Memory", "LocalStore", "MirrorStore", "store"];
/// The one file that may stop all writing.
const HALTED: &str = "platform/halted.rs";
/// The crates that geometry may use, and the tool whose lints it names.
const OF_GEOMETRY: &[&str] = &["std", "core", "libm", "clippy"];
/// The longest file, in lines.
const LONGEST: usize = 350;
/// Tables, which may be longer.
const TABLES: &[&str] = &["priors/v1.rs"];

/// The most files that may hold `impl` blocks of one type.
const MOST_FILES_OF_A_TYPE: usize = 3;
/// Types whose `impl` blocks are in more files than that, and in how many. `ARCHITECTURE.md` says why.
const SPREAD: &[(&str, &str, usize)] = &[("storage/archive.rs", "Archive", 11)];
/// Files of `src` and of `xtask/src` that need each other: to be untied.
const CIRCLES: &[&[&str]] = &[];
const CIRCLES_OF_XTASK: &[&[&str]] = &[];
/// Files outside `text` with texts that look as if they were for the screen, and how many.
const SHOWN_ELSEWHERE: &[(&str, usize)] = &[
    // Told in a terminal.
    ("main.rs", 2),
    // Of an error that nobody is shown.
    ("model/choice.rs", 1),
    // What WebKit says, compared.
    ("platform/halted.rs", 1),
    // Stored with the copy, whose id depends on it: alike in every tab, whatever it speaks.
    ("storage/conflict.rs", 1),
];

// Holding a source to the plan.

fn room_of(file: &str) -> &str {
    file.trim_end_matches(".rs").split('/').next().unwrap_or_default()
}

/// What is wrong with the file at this place below `src`; empty where all is as planned.
fn faults(file: &str, source: &str) -> Vec<String> {
    let room = room_of(file);
    let Some((_, may_import)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return vec![format!("{file}: {room} is not a room of the plan")];
    };
    let mut faults = Vec::new();
    let mut fault = |what: String| faults.push(format!("{file}: {what}"));
    let read = Source::read(&module_of(file), source);
    let imports = read.imports.iter().map(|import| (&import.module, &import.path));
    for (module, path) in imports.chain(read.paths.iter().map(|(module, path)| (module, path))) {
        match absolute(&read, module, path) {
            Named::House(parts) => {
                if let Some(why) = trespass(file, room, may_import, &parts) {
                    fault(format!("{why}: crate::{}", parts.join("::")));
                }
            }
            Named::Elsewhere(parts) => {
                let first = parts[0].as_str();
                let is_crate = first.starts_with(char::is_lowercase) && !is_primitive(first);
                if room == "geometry" && is_crate && !OF_GEOMETRY.contains(&first) {
                    fault(format!("geometry needs the standard library alone: {}", parts.join("::")));
                }
            }
        }
    }
    for word in &read.words {
        let name = word.text.as_str();
        if WITHOUT_BROWSER.contains(&room) && BROWSER.iter().any(|browser| is_of(name, browser)) {
            fault(format!("{room} knows no browser: {name}"));
        }
        if name == "gloo_storage" && file != BACKEND {
            fault(format!("only {BACKEND} names {name}"));
        }
        if is_of(name, "plotters") && !file.starts_with(DRAWING) {
            fault(format!("only {DRAWING} names {name}"));
        }
        if matches!(room, "state" | "views") && OF_PLATFORM.iter().any(|of| is_of(name, of)) {
            fault(format!("{room} reaches the browser by way of platform alone: {name}"));
        }
        if MAKES_EFFECTS.contains(&name) && file != EFFECTS {
            fault(format!("only {EFFECTS} has effects: {name}"));
        }
        if name.contains("inner_html")
            || (name == "todo" && word.used == Used::Macro)
            || (name == "unwrap" && word.used == Used::BareMethod)
        {
            fault(format!("{name} has no place here"));
        }
    }
    let lines = source.lines().count();
    if lines > LONGEST && !TABLES.contains(&file) {
        fault(format!("{lines} lines, and at most {LONGEST} can be read"));
    }
    faults
}

/// Why a file may not name this path of the house; nothing where it may.
fn trespass(file: &str, room: &str, may_import: &[&str], path: &[String]) -> Option<String> {
    let into = match path.first().map(String::as_str) {
        // The app is a view that the map of the house hands out.
        Some("App") => "views",
        Some(into) => into,
        None => return Some("the whole house at once".to_owned()),
    };
    let door = matches!(room, "lib" | "main");
    if !door && into == room {
        return None;
    }
    if !may_import.contains(&into) {
        return Some(format!("{room} may not import {into}"));
    }
    if room == "views" && into == "storage" {
        let what = path.get(1).map(String::as_str);
        if what.is_some_and(|what| what == "*" || BACKENDS.contains(&what)) {
            return Some("views reach no backend".to_owned());
        }
        if what == Some("halt") && file != HALTED {
            return Some(format!("only {HALTED} may stop all writing"));
        }
    }
    None
}

fn is_of(word: &str, name: &str) -> bool {
    word == name || (word.starts_with(name) && word[name.len()..].starts_with('_'))
}

fn is_primitive(word: &str) -> bool {
    const PRIMITIVES: &[&str] = &[
        "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "str", "u8", "u16", "u32",
        "u64", "u128", "usize",
    ];
    PRIMITIVES.contains(&word)
}

#[test]
fn the_house_is_as_planned() {
    let faults: Vec<String> =
        files("src", "rs").iter().flat_map(|(file, source)| faults(file, source)).collect();
    assert_eq!(faults, Vec::<String>::new(), "{}", faults.join("\n"));
}

/// Holds what is found to what is known: what is not known is a fault, and what is known has to be there still.
fn check_known<T: std::fmt::Debug + Ord>(found: &BTreeSet<T>, known: &BTreeSet<T>, fault: &str) {
    let new: Vec<&T> = found.difference(known).collect();
    assert!(new.is_empty(), "{fault}: {new:#?}");
    let gone: Vec<&T> = known.difference(found).collect();
    assert!(gone.is_empty(), "no longer so, and to be taken out of the list: {gone:#?}");
}

fn check_circles(folder: &str, known: &[&[&str]]) {
    let house = House::new(files(folder, "rs").iter());
    let (found, known) = (house.circles(), known.iter().map(|circle| circle.to_vec()).collect());
    let explained: String = found.difference(&known).map(|circle| house.explained(circle) + "\n").collect();
    check_known(&found, &known, &format!("files that need each other\n{explained}"));
}

#[test]
fn no_files_need_each_other() {
    check_circles("src", CIRCLES);
    check_circles("xtask/src", CIRCLES_OF_XTASK);
}

#[test]
fn a_type_is_implemented_in_few_files() {
    let house = House::new(files("src", "rs").iter());
    let implementations = house.implementations();
    let counts = implementations.iter().map(|((file, name), files)| (*file, name.as_str(), files.len()));
    let spread = counts.filter(|(_, _, files)| *files > MOST_FILES_OF_A_TYPE).collect();
    check_known(&spread, &SPREAD.iter().copied().collect(), "a type in too many files");
}

#[test]
fn words_for_the_screen_are_in_text() {
    let classes: BTreeSet<String> =
        files("style", "css").values().flat_map(|style| shown::classes_of(style)).collect();
    let known: BTreeMap<&str, usize> = SHOWN_ELSEWHERE.iter().copied().collect();
    let mut faults = Vec::new();
    for (file, source) in &files("src", "rs") {
        let read = Source::read(&module_of(file), source);
        let texts: Vec<&str> = read
            .texts
            .iter()
            .filter(|(text, stands)| room_of(file) != "text" && shown::is_shown(text, stands, &classes))
            .map(|(text, _)| text.as_str())
            .collect();
        let most = known.get(file.as_str()).copied().unwrap_or(0);
        if texts.len() > most {
            faults
                .push(format!("{file}: {} texts for the screen, {most} are known: {texts:#?}", texts.len()));
        } else if texts.is_empty() && most > 0 {
            faults.push(format!("{file}: all texts have moved: take it out of the list"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_room_of_the_plan_is_there() {
    let sources = files("src", "rs");
    let there: BTreeSet<&str> = sources.keys().map(|file| room_of(file)).collect();
    let planned: BTreeSet<&str> = ROOMS.iter().map(|(room, _)| *room).collect();
    assert_eq!(there, planned);
    for file in [BACKEND, HALTED, EFFECTS].iter().chain(TABLES) {
        assert!(sources.contains_key(*file), "{file} is named in the plan");
    }
    // The files that exceptions are made for use them: otherwise the exception is not needed any more.
    assert!(sources[BACKEND].contains("gloo_storage"));
    assert!(sources[HALTED].contains("halt()"));
    assert!(sources[EFFECTS].contains("Effect::new"));
}

#[test]
fn the_plan_has_no_circles() {
    let mut settled: BTreeSet<&str> = BTreeSet::new();
    for _ in ROOMS {
        for (room, may_import) in ROOMS {
            if may_import.iter().all(|other| settled.contains(other)) {
                settled.insert(room);
            }
        }
    }
    assert_eq!(settled.len(), ROOMS.len(), "{settled:?}");
}

// The reader of sources, on sources made up for it.

/// Holds a made-up file to what is wrong with it, each fault by a part of its words.
fn check(file: &str, source: &str, expected: &[&str]) {
    let found = faults(file, source);
    assert_eq!(found.len(), expected.len(), "{file}: {source}\n{found:?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.contains(expected), "{file}: {source}\n{found} does not tell of {expected}");
    }
}

#[test]
fn a_forbidden_import_is_found_however_it_is_written() {
    const NO_VIEWS: &[&str] = &["model may not import views"];
    for source in [
        "use crate::views::App;",
        "pub use crate::views::App;",
        "use crate::App;",
        "use crate::views;",
        "use crate::views as pictures;",
        "use crate::{views};",
        "use crate::{views::{self}};",
        "use crate::views::*;",
        "use crate :: views :: { html :: view , shell } ;",
        "use super::super::views::App;",
        "use super::super::{views::App, model::Role};",
        "use twelve_hats::views::App;",
        "fn f() { crate::views::show() }",
        "fn f() -> super::super::views::App { todo() }",
        "mod inside { use super::super::super::views::App; }",
        "mod inside { mod deeper { fn f() { super::super::super::super::views::f() } } }",
        "mod inside { fn f() { { } } } fn g() { super::super::views::f() }",
        "macro_rules! m { () => { $crate::views::f() } }",
        "use crate /* a comment */ :: views // and another\n;",
    ] {
        let found = faults("model/role.rs", source);
        assert!(!found.is_empty(), "{source}");
        for fault in &found {
            assert!(fault.contains(NO_VIEWS[0]), "{source}: {fault}");
        }
    }
    check("model/mod.rs", "use super::views::App;", NO_VIEWS);
    check("model/mod.rs", "use crate::*;", &["model may not import *"]);
    check("model/deep/er.rs", "use super::super::super::views::App;", NO_VIEWS);
}

#[test]
fn what_only_looks_like_an_import_is_none() {
    for source in [
        "// use crate::views::App;",
        "//! crate::views::App",
        "/* use crate::views::App; /* crate::views::f() */ use crate::state::Store; */",
        "const A: &str = \"crate::views::App \\\" crate::views::f()\";",
        "const A: &str = r#\"use crate::views::App; \" crate::state::f()\"#;",
        "const A: &[u8] = br\"crate::views::App\";",
        "const A: char = '\"'; const B: char = '\\''; const C: &str = \"crate::views::f()\";",
        "fn f<'a>(x: &'a str) -> &'a str { x }",
        "use crate::model::Role; fn f() { super::role::f(); self::f() }",
        "use std::fmt; fn f() { fmt::f(); Self::f(); Vec::<u8>::new() }",
        "mod inside { use super::super::role::Role; fn f() { super::f() } }",
        "use super::views::App;",
        "fn f() { views::f() }",
    ] {
        check("model/choice.rs", source, &[]);
    }
}

#[test]
fn each_room_may_import_what_the_plan_says_and_no_more() {
    for (room, may_import) in ROOMS {
        let file = format!("{room}.rs");
        for (other, _) in ROOMS.iter().filter(|(other, _)| !matches!(*other, "lib" | "main")) {
            let source = format!("use twelve_hats::{other}::Thing;");
            let allowed = room == other || may_import.contains(other);
            let fault = format!("{room} may not import {other}");
            let told = fault.as_str();
            check(&file, &source, if allowed { &[] } else { std::slice::from_ref(&told) });
        }
    }
    check("lib.rs", "pub mod model; pub mod views; pub use views::App;", &[]);
    check("lib.rs", "pub mod model; pub use model::Role;", &["lib may not import model"]);
    check("main.rs", "fn main() { leptos::mount::mount_to_body(twelve_hats::App) }", &[]);
    check("main.rs", "use twelve_hats::storage::halt;", &["main may not import storage"]);
    check("cellar/wine.rs", "", &["cellar is not a room of the plan"]);
}

#[test]
fn views_reach_no_backend() {
    const NO_BACKEND: &[&str] = &["views reach no backend"];
    for source in [
        "use crate::storage::Memory;",
        "use crate::storage::{Entry, Memory};",
        "use crate::storage::Memory as Notebook;",
        "use crate::storage::*;",
        "use crate::storage; fn f() { storage::Memory::with_capacity(1) }",
        "use crate::{storage as drawer}; fn f() { drawer::Memory::default() }",
        "fn f(store: &dyn crate::storage::LocalStore) {}",
        "use crate::storage::store::LocalStore;",
        "mod inside { use crate::storage; fn f() { storage::Memory::default() } }",
    ] {
        check("views/data/mod.rs", source, NO_BACKEND);
        check("state/store.rs", source, &[]);
    }
    check("views/data/mod.rs", "use crate::storage::{Archive, Entry, Id, Unread, WriteError};", &[]);
    let halt = "use crate::storage; fn f() { storage::halt() }";
    check("platform/halted.rs", halt, &[]);
    check("views/shell/mod.rs", halt, &["only platform/halted.rs"]);
    check("views/shell/mod.rs", "use crate::storage::halt;", &["only platform/halted.rs"]);
}

#[test]
fn the_browser_is_known_where_the_plan_says() {
    for room in WITHOUT_BROWSER {
        for (source, word) in [
            ("use leptos::prelude::*;", "leptos"),
            ("use ::leptos_dom::x;", "leptos_dom"),
            ("fn f() { web_sys::window() }", "web_sys"),
            ("fn f() { js_sys::Date::now() }", "js_sys"),
            ("use wasm_bindgen::JsValue;", "wasm_bindgen"),
            ("use wasm_bindgen_futures::JsFuture;", "wasm_bindgen_futures"),
            ("extern crate gloo;", "gloo"),
        ] {
            let found = faults(&format!("{room}/x.rs"), source);
            let told = format!("{room} knows no browser: {word}");
            assert!(found.iter().any(|fault| fault.ends_with(&told)), "{source}: {found:?}");
        }
        check(&format!("{room}/x.rs"), "// leptos\nconst A: &str = \"web_sys\"; fn gloomy() {}", &[]);
    }
    let storage = "use gloo_storage::Storage;";
    check(BACKEND, storage, &[]);
    for file in ["platform/browser.rs", "state/store.rs", "views/data/mod.rs"] {
        check(file, storage, &["only platform/local_storage.rs names gloo_storage"]);
    }
    for file in ["platform/indexed_db.rs", "platform/browser.rs"] {
        check(file, "use leptos::prelude::*; use web_sys::Event; use wasm_bindgen::JsCast;", &[]);
    }
    for file in ["state/store.rs", "views/data/mod.rs"] {
        check(file, "use leptos::prelude::*; use leptos::ev;", &[]);
        check(file, "use web_sys::Event;", &["by way of platform alone: web_sys"]);
        check(file, "fn f() { js_sys::Date::now() }", &["by way of platform alone: js_sys"]);
    }
}

#[test]
fn effects_are_in_one_file() {
    for source in [
        "fn f() { Effect::new(move |_| g()); }",
        "fn f() { Effect::watch(a, b, false); }",
        "fn f() { let _ = leptos::prelude::RenderEffect::new(g); }",
        "use leptos::reactive::effect::Effect as Quiet;",
        "use leptos::prelude::ImmediateEffect;",
    ] {
        check(EFFECTS, source, &[]);
        for file in ["views/data/mod.rs", "state/store.rs", "platform/browser.rs", "main.rs"] {
            check(file, source, &["only state/effects.rs has effects"]);
        }
    }
    check("views/data/mod.rs", "// Effect::new\nfn f() { g(\"Effect\"); side_effect(); Effects::f() }", &[]);
}

#[test]
fn plotters_is_known_where_the_plan_says() {
    for source in ["use plotters::prelude::*;", "fn f() { plotters_backend::text_anchor::f() }"] {
        for file in ["charts/draw.rs", "charts/draw/mod.rs", "charts/draw/backend.rs"] {
            check(file, source, &[]);
        }
        for file in ["charts/mod.rs", "charts/prepare/mod.rs", "views/history/mod.rs", "engine/draw.rs"] {
            check(file, source, &["only charts/draw names plotters"]);
        }
    }
}

#[test]
fn geometry_needs_the_standard_library_alone() {
    for source in ["use serde::Serialize;", "fn f() { serde_json_wasm::to_string(&1) }"] {
        check("geometry/path.rs", source, &["geometry needs the standard library alone"]);
        check("codec/path.rs", source, &[]);
    }
    let source = "mod arc; use std::fmt; #![allow(clippy::all)] use super::{Angle, petal::Petal}; \
                  fn f() { libm::sin(1.0); f64::midpoint(1.0, 2.0); fmt::f(); arc::f(); Angle::degrees(1.0); }";
    check("geometry/path.rs", source, &[]);
}

#[test]
fn what_no_file_may_contain_is_found() {
    for (source, expected) in [
        ("fn f() { a.unwrap() }", &["unwrap has no place here"][..]),
        ("fn f() { a\n    .unwrap ( ) }", &["unwrap has no place here"]),
        ("fn f() { todo!() }", &["todo has no place here"]),
        ("view! { <p inner_html=text /> }", &["inner_html has no place here"]),
        ("fn f() { element.set_inner_html(text) }", &["set_inner_html has no place here"]),
        ("fn f() { a.unwrap_or(1); a.unwrap_or_default(); unwrap(); todo(); }", &[]),
        ("// .unwrap() todo! inner_html\nconst A: &str = \".unwrap() todo! inner_html\";", &[]),
    ] {
        check("views/unknown.rs", source, expected);
    }
    let long = "\n".repeat(LONGEST);
    check("views/unknown.rs", &long, &[]);
    check("views/unknown.rs", &format!("{long}\n"), &["351 lines"]);
    check(TABLES[0], &format!("{long}\n"), &[]);
}

// Circles, spread types and shown texts, in houses made up for it.

fn house(files: &[(&str, &str)]) -> House {
    let files: BTreeMap<String, String> =
        files.iter().map(|(file, source)| ((*file).to_owned(), (*source).to_owned())).collect();
    House::new(files.iter())
}

/// Holds a made-up crate to the circles that are in it.
fn check_made_up(files: &[(&str, &str)], expected: &[&[&str]]) {
    let house = house(files);
    let expected: BTreeSet<Vec<&str>> = expected.iter().map(|circle| circle.to_vec()).collect();
    assert_eq!(house.circles(), expected, "{files:?}");
}

#[test]
fn a_circle_is_found_however_it_is_closed() {
    const LIB: (&str, &str) = ("lib.rs", "mod a; mod b; mod c;");
    const CIRCLE: &[&[&str]] = &[&["a.rs", "b.rs"]];
    for back in [
        "use crate::a::A; pub struct B;",
        "pub struct B; fn f() { crate::a::f() }",
        "pub struct B; fn f(_: super::a::A) {}",
        "use super::a; pub struct B; fn f() -> a::A { a::f() }",
        "use crate::a::*; pub struct B; fn f(_: A) {}",
        "use super::{a::{A as Renamed}}; pub struct B;",
        "pub use crate::a::A; pub struct B(A);",
        "pub struct B; fn f() { view! { <p>{crate::a::f()}</p> } }",
        "pub struct B; mod inside { use crate::a::A; }",
    ] {
        check_made_up(
            &[LIB, ("a.rs", "use crate::b::B; pub struct A; pub fn f() {}"), ("b.rs", back)],
            CIRCLE,
        );
    }
    let around = [
        LIB,
        ("a.rs", "pub struct A(crate::b::B);"),
        ("b.rs", "pub struct B(super::c::C);"),
        ("c.rs", "use crate::a::A; pub struct C(Option<A>);"),
    ];
    check_made_up(&around, &[&["a.rs", "b.rs", "c.rs"]]);
}

#[test]
fn what_is_handed_on_leads_to_where_it_is_defined() {
    // The parent names both, and neither needs the parent.
    let siblings = |b: &'static str| {
        [
            ("lib.rs", "mod room;"),
            ("room/mod.rs", "mod a; mod b; pub use a::A; pub(crate) use b::{B, f};"),
            ("room/a.rs", "use super::B; pub struct A; fn g(_: B) {}"),
            ("room/b.rs", b),
        ]
    };
    check_made_up(&siblings("pub struct B; pub fn f() {}"), &[]);
    let circle: &[&[&str]] = &[&["room/a.rs", "room/b.rs"]];
    check_made_up(&siblings("pub struct B; pub fn f(_: super::A) {}"), circle);
    check_made_up(&siblings("use crate::room::{self, f as g}; pub struct B; fn f() { room::A }"), circle);
    check_made_up(
        &[
            ("lib.rs", "mod room;"),
            ("room/mod.rs", "mod a; mod b; pub use a::A; pub fn g() -> &'static A { b::f() }"),
            ("room/a.rs", "pub struct A;"),
            ("room/b.rs", "pub fn f(_: super::A) {}"),
        ],
        &[],
    );
    // What the parent defines itself, or what a macro of its defines, is the parent's.
    let parent = |source: &'static str| {
        [("lib.rs", "mod room;"), ("room/mod.rs", source), ("room/a.rs", "pub fn f(_: super::P) {}")]
    };
    check_made_up(&parent("mod a; pub struct P; pub use a::f;"), &[]);
    check_made_up(&parent("mod a; pub struct P; fn g() { a::f(P) }"), &[&["room/a.rs", "room/mod.rs"]]);
    check_made_up(
        &parent("mod a; use a::f; made! { pub enum P {} } fn g() { f(P) }"),
        &[&["room/a.rs", "room/mod.rs"]],
    );
}

#[test]
fn what_is_no_circle_is_not_taken_for_one() {
    for (a, b) in [
        ("use crate::b::B;", "pub struct B;"),
        ("use crate::b::B; pub struct A;", "// crate::a::A\npub struct B; const A: &str = \"crate::a::A\";"),
        ("use crate::b::B; pub struct A;", "use crate::a; use std::fmt::A; pub struct B;"),
        ("use crate::b::B; pub fn f() {}", "pub struct B; impl B { fn f(&self) { self.f(); f() } }"),
        ("mod deep { use super::A; } pub struct A;", ""),
    ] {
        check_made_up(&[("lib.rs", "pub mod a; pub mod b; pub use a::A;"), ("a.rs", a), ("b.rs", b)], &[]);
    }
    // A program beside a library is a crate of its own.
    check_made_up(
        &[
            ("lib.rs", "mod a; pub use a::f;"),
            ("main.rs", "fn main() { twelve_hats::f() }"),
            ("a.rs", "pub fn f() {}"),
        ],
        &[],
    );
    check_made_up(
        &[("main.rs", "mod a; pub fn g() {} fn main() { a::f() }"), ("a.rs", "pub fn f() { crate::g() }")],
        &[&["a.rs", "main.rs"]],
    );
}

#[test]
fn every_file_with_an_impl_of_a_type_counts_once() {
    let house = house(&[
        ("lib.rs", "mod a; mod b; mod c; mod d; pub use a::Store;"),
        ("a.rs", "pub struct Store; impl Store {} impl Store { fn f() -> impl Fn() { || () } }"),
        ("b.rs", "use crate::Store; impl<T: Into<Store>> From<T> for Store where T: Copy { }"),
        (
            "c.rs",
            "use super::a; unsafe impl<'a, F> Extend<F> for &'a mut a::Store<F> where F: Fn(u8) -> u8 {}",
        ),
        (
            "d.rs",
            "use crate::Store; impl From<Store> for Vec<u8> {} impl Iterator for Other<Store> {} struct Other;",
        ),
    ]);
    let found = house.implementations();
    let files =
        |name: &str, file: &'static str| found[&(file, name.to_owned())].iter().copied().collect::<Vec<_>>();
    assert_eq!(files("Store", "a.rs"), ["a.rs", "b.rs", "c.rs"]);
    assert_eq!(files("Other", "d.rs"), ["d.rs"]);
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn a_text_for_the_screen_is_told_from_others() {
    let classes: BTreeSet<String> =
        shown::classes_of(".button { } .button.quiet-text:hover, a > .card { }").collect();
    assert!(["button", "quiet-text", "card"].iter().all(|class| classes.contains(*class)), "{classes:?}");
    let shown = |source: &str| {
        let read = Source::read(&["views"], source);
        let is_shown = |(text, stands): &(String, Stands)| shown::is_shown(text, stands, &classes);
        read.texts.iter().filter(|text| is_shown(text)).map(|(text, _)| text.clone()).collect::<Vec<_>>()
    };
    for source in [
        "fn f() { g(\"Nothing is lost.\") }",
        "fn f() { g(\"not told\") }",
        "fn f() { g(\"Save\") }",
        "fn f() { g(\"Größe\") }",
        "fn f() { format!(\"{days} days ago\") }",
        "fn f() { format!(\"Deleted: {name}\") }",
        "fn f() { view! { <p>\"role\"</p> } }",
        "fn f() { view! { <p class=\"button\">{name}\" h\"</p> } }",
        "fn f() { view! { <p aria-label=\"views\"/> } }",
        "fn f() { view! { <Banner name=\"Leave the example\"/> } }",
        "fn f() { view! { <p>{if yes { \"Yes\" } else { view! { <b>\"·\"</b> } }}</p> } }",
        "fn f() { write!(f, \"record {place} of {all}\") }",
    ] {
        assert_eq!(shown(source).len(), 1, "{source}: {:?}", shown(source));
    }
    for source in [
        "fn f() { g(\"twelve-hats\"); g(\"12h/assessment/{id}\"); g(\"Escape\"); g(\"ArrowLeft\") }",
        "fn f() { format!(\"M {x} {y} L {x} {y}\"); format!(\"translate({x}px, {y}px)\"); format!(\"{a} {b}\") }",
        "fn f() { g(\"button quiet-text level-label\"); format!(\"card {hue}\") }",
        "fn f() { view! { <p class=\"any two\" aria-controls=\"one two\" data-x=\"one two\">\"· – 12 %\"</p> } }",
        "fn f() { view! { <input name=\"stage\" type=\"radio\"/> } }",
        "fn f() { a.expect(\"views are drawn inside the app\"); panic!(\"Never so.\") }",
        "#[deprecated = \"Use that one.\"] /// A sentence of the documentation.\nfn f() {}",
        "// \"Nothing is lost.\"\nfn f() { g(b\"Nothing is lost.\") }",
    ] {
        assert_eq!(shown(source), Vec::<String>::new(), "{source}");
    }
}
