//! The house is as its plan says: which room may import which, and what no file may contain.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

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
    ("platform", &["storage"]),
    ("state", &["model", "priors", "engine", "geometry", "text", "codec", "storage", "routes", "platform"]),
    ("charts", &["model", "engine", "geometry", "text"]),
    (
        "views",
        &["model", "priors", "engine", "geometry", "text", "codec", "storage", "routes", "state", "charts"],
    ),
    // Not rooms but doors: the map of the house, and the program that mounts the app.
    ("lib", &["views"]),
    ("main", &["views"]),
];

/// Rooms that know no browser.
const WITHOUT_BROWSER: &[&str] = &["model", "priors", "engine", "geometry", "text", "codec", "charts"];
/// Crates of the browser; `gloo` is a family of crates.
const BROWSER: &[&str] = &["leptos", "web_sys", "js_sys", "gloo", "wasm_bindgen"];
/// The one file that names `gloo_storage`.
const BACKEND: &str = "storage/backend.rs";
/// Where plotters is named: `charts/draw.rs`, or files of that name's folder.
const DRAWING: &str = "charts/draw";
/// What of `storage` is not for views.
const BACKENDS: &[&str] = &["LocalStorage", "Memory", "Backend", "backend"];
/// The one view that may stop all writing.
const HALTED: &str = "views/shell/halted.rs";
/// The crates that geometry may use, and the tool whose lints it names.
const OF_GEOMETRY: &[&str] = &["std", "core", "libm", "clippy"];
/// The longest file, in lines.
const LONGEST: usize = 350;
/// Tables, which may be longer.
const TABLES: &[&str] = &["priors/v1.rs"];

// Reading a source.

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Word(String),
    /// `::`.
    Within,
    Mark(char),
}

/// The source without comments, texts and white space.
fn tokens(source: &str) -> Vec<Token> {
    let letters: Vec<char> = source.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let rest = &letters[at..];
        at += match rest {
            ['/', '/', ..] => rest.iter().take_while(|&&letter| letter != '\n').count(),
            ['/', '*', ..] => comment(rest),
            ['"', ..] => text(rest),
            ['b' | 'c', '"', ..] => 1 + text(&rest[1..]),
            ['r', '"' | '#', ..] if raw_text(rest) > 0 => raw_text(rest),
            ['b' | 'c', 'r', '"' | '#', ..] if raw_text(&rest[1..]) > 0 => 1 + raw_text(&rest[1..]),
            ['\'', '\\', ..] => 3 + rest[3..].iter().take_while(|&&letter| letter != '\'').count(),
            ['\'', _, '\'', ..] => 3,
            [':', ':', ..] => {
                tokens.push(Token::Within);
                2
            }
            [letter, ..] if letter.is_alphanumeric() || *letter == '_' => {
                let word = rest.iter().take_while(|&&letter| letter.is_alphanumeric() || letter == '_');
                let word: String = word.collect();
                let length = word.chars().count();
                tokens.push(Token::Word(word));
                length
            }
            [letter, ..] => {
                if !letter.is_whitespace() {
                    tokens.push(Token::Mark(*letter));
                }
                1
            }
            [] => 1,
        };
    }
    tokens
}

/// The length of a comment, which may contain others.
fn comment(letters: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < letters.len() {
        match letters[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// The length of a text with its quotes.
fn text(letters: &[char]) -> usize {
    let mut at = 1;
    while at < letters.len() && letters[at] != '"' {
        at += if letters[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// The length of a raw text; 0 where there is none.
fn raw_text(letters: &[char]) -> usize {
    let hashes = letters[1..].iter().take_while(|&&letter| letter == '#').count();
    if letters.get(1 + hashes) != Some(&'"') {
        return 0;
    }
    let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let body = &letters[2 + hashes..];
    let length = body.windows(end.len()).position(|letters| letters == end).unwrap_or(body.len());
    2 + hashes + length + end.len()
}

/// A path in a source, absolute from the crate's root.
#[derive(Clone, Debug, PartialEq)]
enum Named {
    /// In this crate.
    House(Vec<String>),
    /// In another crate, or something local whose name says nothing.
    Elsewhere(Vec<String>),
}

/// What a source names.
#[derive(Debug, Default)]
struct Reader {
    tokens: Vec<Token>,
    /// The module that the present token is in.
    module: Vec<String>,
    /// At which depth of braces inline modules were opened.
    opened: Vec<usize>,
    depth: usize,
    /// Names that `use` brings in, by module and name.
    imported: BTreeMap<(Vec<String>, String), Vec<String>>,
    /// Modules declared in other files.
    declared: BTreeSet<String>,
    named: Vec<(Vec<String>, Vec<String>)>,
}

/// All paths that a source names, with those that come by way of `use` written out.
fn named(module: &[&str], source: &str) -> Vec<Named> {
    let module = module.iter().map(|&part| part.to_owned()).collect();
    let mut reader = Reader { tokens: tokens(source), module, ..Reader::default() };
    let mut at = 0;
    while at < reader.tokens.len() {
        at = reader.step(at);
    }
    reader.named.iter().map(|(module, path)| reader.absolute(module, path)).collect()
}

impl Reader {
    fn word(&self, at: usize) -> Option<&str> {
        match self.tokens.get(at) {
            Some(Token::Word(word)) => Some(word),
            _ => None,
        }
    }

    fn is(&self, at: usize, mark: char) -> bool {
        self.tokens.get(at) == Some(&Token::Mark(mark))
    }

    fn is_within(&self, at: usize) -> bool {
        self.tokens.get(at) == Some(&Token::Within)
    }

    /// Reads what begins here, and returns where the next thing begins.
    fn step(&mut self, at: usize) -> usize {
        match self.tokens[at].clone() {
            Token::Mark('{') => self.depth += 1,
            Token::Mark('}') => {
                self.depth = self.depth.saturating_sub(1);
                if self.opened.last() == Some(&self.depth) {
                    self.opened.pop();
                    self.module.pop();
                }
            }
            Token::Word(word) if word == "mod" => {
                if let Some(name) = self.word(at + 1).map(str::to_owned) {
                    if self.is(at + 2, ';') {
                        self.declared.insert(name);
                    } else if self.is(at + 2, '{') {
                        self.opened.push(self.depth);
                        self.module.push(name);
                    }
                    return at + 2;
                }
            }
            Token::Word(word) if word == "use" => return self.tree(at + 1, &[]),
            Token::Word(first) if self.is_within(at + 1) && (at == 0 || !self.is_within(at - 1)) => {
                let mut path = vec![first];
                let mut at = at + 1;
                while self.is_within(at)
                    && let Some(next) = self.word(at + 1)
                {
                    path.push(next.to_owned());
                    at += 2;
                }
                self.named.push((self.module.clone(), path));
                return at;
            }
            _ => {}
        }
        at + 1
    }

    /// Reads one branch of a `use`, and returns where it ends.
    fn tree(&mut self, mut at: usize, above: &[String]) -> usize {
        let mut path = above.to_vec();
        loop {
            if self.is_within(at) {
                at += 1;
            } else if self.is(at, '{') {
                at += 1;
                while at < self.tokens.len() && !self.is(at, '}') {
                    at = self.tree(at, &path);
                    if self.is(at, ',') {
                        at += 1;
                    }
                }
                return at + 1;
            } else if self.is(at, '*') {
                path.push("*".to_owned());
                at += 1;
            } else if self.word(at) == Some("as") {
                let name = self.word(at + 1).unwrap_or_default().to_owned();
                self.import(path, name);
                return at + 2;
            } else if let Some(word) = self.word(at) {
                // `{self}` names what stands before the braces.
                if word != "self" || path.is_empty() {
                    path.push(word.to_owned());
                }
                at += 1;
            } else {
                let name = path.last().cloned().unwrap_or_default();
                self.import(path, name);
                return at;
            }
        }
    }

    fn import(&mut self, path: Vec<String>, name: String) {
        if !path.is_empty() {
            self.imported.insert((self.module.clone(), name), path.clone());
            self.named.push((self.module.clone(), path));
        }
    }

    fn absolute(&self, module: &[String], path: &[String]) -> Named {
        let beyond = |parts: usize| path[parts..].to_vec();
        match path[0].as_str() {
            "crate" | "twelve_hats" => Named::House(beyond(1)),
            "self" => Named::House([module.to_vec(), beyond(1)].concat()),
            "super" => {
                let ups = path.iter().take_while(|part| *part == "super").count();
                let above = &module[..module.len().saturating_sub(ups)];
                Named::House([above.to_vec(), beyond(ups)].concat())
            }
            first => {
                let imported = self.imported.get(&(module.to_vec(), first.to_owned()));
                match imported {
                    // A name that stands for itself comes from another crate.
                    Some(whole) if whole[0] != first => {
                        self.absolute(module, &[whole.clone(), beyond(1)].concat())
                    }
                    _ if self.declared.contains(first) => {
                        Named::House([module.to_vec(), path.to_vec()].concat())
                    }
                    _ => Named::Elsewhere(path.to_vec()),
                }
            }
        }
    }
}

// Holding a source to the plan.

/// The module that a file is, from its place below `src`.
fn module_of(file: &str) -> Vec<&str> {
    let parts: Vec<&str> = file.trim_end_matches(".rs").split('/').collect();
    match parts.as_slice() {
        ["lib" | "main"] => vec![],
        [above @ .., "mod"] => above.to_vec(),
        all => all.to_vec(),
    }
}

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
    for path in named(&module_of(file), source) {
        match &path {
            Named::House(parts) => {
                if let Some(why) = trespass(file, room, may_import, parts) {
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
    let tokens = tokens(source);
    for (at, token) in tokens.iter().enumerate() {
        let Token::Word(word) = token else {
            continue;
        };
        let next = |mark: char, ahead: usize| tokens.get(at + ahead) == Some(&Token::Mark(mark));
        if WITHOUT_BROWSER.contains(&room) && BROWSER.iter().any(|name| is_of(word, name)) {
            fault(format!("{room} knows no browser: {word}"));
        }
        if word == "gloo_storage" && file != BACKEND {
            fault(format!("only {BACKEND} names {word}"));
        }
        if is_of(word, "plotters") && !file.starts_with(DRAWING) {
            fault(format!("only {DRAWING} names {word}"));
        }
        let method = at > 0 && tokens[at - 1] == Token::Mark('.');
        if word.contains("inner_html")
            || (word == "todo" && next('!', 1))
            || (word == "unwrap" && method && next('(', 1) && next(')', 2))
        {
            fault(format!("{word} has no place here"));
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

/// All Rust sources below `src`, by their place in it.
fn sources() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = BTreeMap::new();
    let mut open = vec![root.clone()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let place = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
                found.insert(place, fs::read_to_string(path).unwrap());
            }
        }
    }
    found
}

#[test]
fn the_house_is_as_planned() {
    let faults: Vec<String> = sources().iter().flat_map(|(file, source)| faults(file, source)).collect();
    assert_eq!(faults, Vec::<String>::new(), "{}", faults.join("\n"));
}

#[test]
fn every_room_of_the_plan_is_there() {
    let sources = sources();
    let there: BTreeSet<&str> = sources.keys().map(|file| room_of(file)).collect();
    let planned: BTreeSet<&str> = ROOMS.iter().map(|(room, _)| *room).collect();
    assert_eq!(there, planned);
    for file in [BACKEND, HALTED].iter().chain(TABLES) {
        assert!(sources.contains_key(*file), "{file} is named in the plan");
    }
    // The files that exceptions are made for use them: otherwise the exception is not needed any more.
    assert!(sources[BACKEND].contains("gloo_storage"));
    assert!(sources[HALTED].contains("halt()"));
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
        "use crate::storage; fn f() { storage::LocalStorage::open() }",
        "use crate::{storage as drawer}; fn f() { drawer::LocalStorage::open() }",
        "fn f(backend: &dyn crate::storage::Backend) {}",
        "use crate::storage::backend::LocalStorage;",
        "mod inside { use crate::storage; fn f() { storage::Memory::default() } }",
    ] {
        check("views/data/mod.rs", source, NO_BACKEND);
        check("state/actions.rs", source, &[]);
    }
    check("views/data/mod.rs", "use crate::storage::{Archive, Entry, Id, Unread, WriteError};", &[]);
    let halt = "use crate::storage; fn f() { storage::halt() }";
    check("views/shell/halted.rs", halt, &[]);
    check("views/shell/mod.rs", halt, &["only views/shell/halted.rs"]);
    check("views/shell/mod.rs", "use crate::storage::halt;", &["only views/shell/halted.rs"]);
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
    for file in ["storage/archive.rs", "state/actions.rs", "views/data/mod.rs"] {
        check(file, storage, &["only storage/backend.rs names gloo_storage"]);
    }
    for file in ["storage/backend.rs", "platform/browser.rs", "views/html/mod.rs"] {
        check(file, "use leptos::prelude::*; use web_sys::Event; use wasm_bindgen::JsCast;", &[]);
    }
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
