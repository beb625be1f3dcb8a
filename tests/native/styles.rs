//! The style sheets are as ARCHITECTURE.md says: every rule in a layer, every view's rules within that view, six
//! widths, short lines; and nothing but them styles the page, so that a strict policy for its content can hold.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

// The plan.

/// The layers, the weakest first.
const LAYERS: [&str; 4] = ["tokens", "base", "controls", "views"];
/// The sheets that only import others: what the page contains, and what comes with each part of the code.
const ENTRIES: [&str; 6] = [
    "page.css",
    "parts/main.css",
    "parts/history.css",
    "parts/data.css",
    "parts/reference.css",
    "parts/single-file.css",
];
/// The same for the pages that are read without the app.
const TO_READ: &str = "reading.css";
/// The widths of the window at which the page changes, as style/tokens.css names them.
const BREAKPOINTS: [&str; 7] = ["17.5rem", "20rem", "21.875rem", "45rem", "53.75rem", "60rem", "73.75rem"];
/// The widths of a chart or wheel at which its labels have more room; those of charts are `Room`'s.
const CONTAINERS: [&str; 4] = ["17.75rem", "22.25rem", "40rem", "50rem"];
/// The longest line, in characters.
const LONGEST: usize = 120;
/// The sheets whose rules stand within another sheet's view.
const PARTS: [(&str, &str); 4] =
    [("trend", "history"), ("compare", "history"), ("answer", "answer-page"), ("model", "start")];

// Reading a sheet.

/// A rule's head, such as a selector or `@media …`, and how deep in others it stands.
#[derive(Debug, PartialEq)]
struct Head {
    text: String,
    depth: usize,
}

fn without_comments(css: &str) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// The heads of all rules with a block, and of those without one, such as `@import`.
fn heads(css: &str) -> Vec<Head> {
    let (mut heads, mut text, mut depth) = (Vec::new(), String::new(), 0);
    for letter in without_comments(css).chars() {
        let ends_head = matches!(letter, '{' | ';' | '}');
        if !ends_head {
            text.push(letter);
            continue;
        }
        let head = std::mem::take(&mut text).split_whitespace().collect::<Vec<_>>().join(" ");
        match letter {
            '{' => {
                heads.push(Head { text: head, depth });
                depth += 1;
            }
            '}' => depth -= 1,
            _ if head.starts_with('@') => heads.push(Head { text: head, depth }),
            _ => {}
        }
    }
    assert_eq!((depth, text.trim()), (0, ""), "every brace has its other one");
    heads
}

/// The lengths in a condition, such as `45rem` in `(width <= 45rem)`.
fn lengths(condition: &str) -> impl Iterator<Item = &str> {
    condition
        .split(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '.' | '%')))
        .filter(|word| word.starts_with(|letter: char| letter.is_ascii_digit() || letter == '.'))
}

fn names(selector: &str, class: &str) -> bool {
    selector.match_indices(class).any(|(at, _)| {
        // `.assess` and `.assess-main`, but neither `.assessment` nor `.re.assess`.
        let after = selector[at + class.len()..].chars().next();
        after.is_none_or(|letter| !letter.is_alphanumeric() && letter != '_')
    })
}

/// What is wrong with a sheet.
fn faults(sheet: &str, layer: &str, css: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for (at, line) in css.lines().enumerate() {
        if line.chars().count() > LONGEST {
            faults.push(format!("{sheet}.css:{}: longer than {LONGEST} characters", at + 1));
        }
    }
    let view = PARTS.iter().find(|(part, _)| *part == sheet).map_or(sheet, |(_, view)| view);
    for Head { text, depth } in heads(css) {
        let allowed = if text.starts_with("@media") {
            &BREAKPOINTS[..]
        } else if text.starts_with("@container") {
            &CONTAINERS[..]
        } else {
            // A layer within the controls: what is hidden can be shown again by taking back that layer alone.
            let is_hidden = sheet == "controls" && text == "@layer hidden";
            if text.starts_with("@import") || (text.starts_with("@layer") && !is_hidden) {
                faults.push(format!("{sheet}.css: layers are the entries' matter: {text}"));
            }
            let is_rule = depth == 0 && !text.starts_with('@');
            for selector in text.split(',').filter(|_| is_rule && layer == "views") {
                if !names(selector, &format!(".{view}")) {
                    faults.push(format!("{sheet}.css: {} is not within .{view}", selector.trim()));
                }
            }
            continue;
        };
        for length in lengths(&text).filter(|length| !allowed.contains(length)) {
            faults.push(format!("{sheet}.css: {length} is none of the widths: {text}"));
        }
    }
    faults
}

/// The sheets that an entry imports, each with its layer; and what else stands in it.
fn imports(entry: &str) -> (Vec<(String, String)>, Vec<String>) {
    let (mut imported, mut else_there) = (Vec::new(), Vec::new());
    for Head { text, .. } in heads(entry) {
        let parts = text.strip_prefix("@import \"").and_then(|rest| rest.split_once(".css\" layer("));
        let parts = parts.map(|(sheet, rest)| (sheet.trim_start_matches("../"), rest));
        match parts.and_then(|(sheet, rest)| Some((sheet, rest.strip_suffix(')')?))) {
            Some((sheet, layer)) => imported.push((sheet.to_owned(), layer.to_owned())),
            None => else_there.push(text),
        }
    }
    (imported, else_there)
}

/// What of a source of a view, or of the page, would style an element by itself or run a script by an attribute.
fn bypasses(source: &str) -> Vec<&'static str> {
    const STYLES: [&str; 4] = [" style=", "<style", "\"style\"", "css_text"];
    const SCRIPTS: [&str; 4] = [" onclick=", " onload=", " onerror=", "javascript:"];
    let lines: Vec<&str> = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    // An attribute may begin a line.
    let source = lines.join("\n").replace('\n', " ");
    STYLES.into_iter().chain(SCRIPTS).filter(|mark| source.contains(mark)).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All sheets, by their place below `style`.
fn sheets() -> BTreeMap<String, String> {
    ["", "parts/"]
        .into_iter()
        .flat_map(|folder| {
            let files = fs::read_dir(root().join("style").join(folder)).unwrap();
            files.map(|entry| entry.unwrap().path()).filter(|file| file.is_file()).map(move |file| {
                let name = file.file_name().unwrap().to_str().unwrap();
                (format!("{folder}{name}"), fs::read_to_string(&file).unwrap())
            })
        })
        .collect()
}

fn rust_sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "svg") {
            found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn every_sheet_is_in_a_layer_and_as_planned() {
    let sheets = sheets();
    let mut imported = BTreeMap::new();
    for entry in ENTRIES {
        let (sheets, else_there) = imports(&sheets[entry]);
        let order = format!("@layer {}", LAYERS.join(", "));
        // Whatever is loaded later, the page itself has set the order.
        let expected = if entry == ENTRIES[0] { vec![order] } else { Vec::new() };
        assert_eq!(else_there, expected, "{entry} only imports");
        for (sheet, layer) in sheets {
            assert!(LAYERS.contains(&layer.as_str()), "{entry}: {layer} is no layer");
            assert_eq!(imported.insert(format!("{sheet}.css"), layer), None, "{sheet} is imported twice");
        }
    }
    // The pages that are read without the app have a sheet of their own, mostly of the same.
    let (to_read, else_there) = imports(&sheets[TO_READ]);
    assert_eq!(else_there, [format!("@layer {}", LAYERS.join(", "))], "{TO_READ} only imports");
    for (sheet, layer) in to_read {
        let known = imported.entry(format!("{sheet}.css")).or_insert_with(|| layer.clone());
        assert_eq!(*known, layer, "{TO_READ}: the layer of {sheet}");
    }
    let there: BTreeSet<&str> = sheets.keys().map(String::as_str).collect();
    let planned: BTreeSet<&str> =
        imported.keys().map(String::as_str).chain(ENTRIES).chain([TO_READ]).collect();
    assert_eq!(there, planned);
    let faults: Vec<String> = imported
        .iter()
        .flat_map(|(file, layer)| faults(file.trim_end_matches(".css"), layer, &sheets[file]))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_breakpoints_are_named_where_the_tokens_are() {
    let tokens = &sheets()["tokens.css"];
    for width in BREAKPOINTS.iter().chain(&CONTAINERS) {
        assert!(tokens.contains(width), "style/tokens.css does not name {width}");
    }
}

#[test]
fn one_recipe_hides_what_only_screen_readers_are_told() {
    let places = sheets().values().map(|css| css.matches("clip-path: inset(50%)").count()).sum::<usize>();
    assert_eq!(places, 1);
}

#[test]
fn nothing_but_the_style_sheets_styles_the_page() {
    let mut sources = Vec::new();
    rust_sources(&root().join("src"), &mut sources);
    sources.push(("index.html".to_owned(), fs::read_to_string(root().join("index.html")).unwrap()));
    assert!(sources.len() > 50, "{}", sources.len());
    for (file, source) in sources {
        assert_eq!(bypasses(&source), Vec::<&str>::new(), "{file}");
    }
}

// The reader of sheets, on sheets made up for it.

#[track_caller]
fn check(sheet: &str, css: &str, expected: &[&str]) {
    let found = faults(sheet, "views", css);
    assert_eq!(found.len(), expected.len(), "{css}\n{found:?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.contains(expected), "{css}\n{found} does not tell of {expected}");
    }
}

#[test]
fn what_no_sheet_may_contain_is_found() {
    check("focus", ".focus { h2 { top: 1px; } @media (width <= 45rem) { & > p { top: 0; } } }", &[]);
    check("focus", ".focus-week, .focus { top: 0; } #app:has(.focus) { top: 0; }", &[]);
    check("trend", ".history { .trend { top: 0; } }", &[]);
    check("focus", "@keyframes f { from { top: 0; } }", &[]);
    check("focus", "h2 { top: 0; }", &["h2 is not within .focus"]);
    check("focus", ".focused { top: 0; }", &[".focused is not within"]);
    check("focus", ".focus, /* and */ .card { top: 0; }", &[".card is not within"]);
    check("focus", ".focus { @media (max-width: 720px) { & { top: 0; } } }", &["720px is none"]);
    check("focus", ".focus { @media (40rem < width <= 45rem) { & { top: 0; } } }", &["40rem is none"]);
    check("focus", ".focus { @container wheel (width > 45rem) { & { top: 0; } } }", &["45rem is none"]);
    check("focus", "@layer views { .focus { top: 0; } }", &["layers are the entries"]);
    check("focus", &format!(".focus {{ top: 0; }} /* {} */", "x".repeat(100)), &["focus.css:1: longer"]);
    assert_eq!(faults("base", "base", "h2 { top: 0; }"), Vec::<String>::new());
}

#[test]
fn a_rule_outside_all_layers_is_found() {
    let (imported, else_there) = imports("@import \"a.css\" layer(base); @import \"b.css\"; p { top: 0; }");
    assert_eq!(imported, [("a".to_owned(), "base".to_owned())]);
    assert_eq!(else_there, ["@import \"b.css\"", "p"]);
}

#[test]
fn what_a_strict_policy_would_block_is_found() {
    for (source, expected) in [
        ("view! { <p style=\"top: 0\"></p> }", " style="),
        ("view! { <p\n    style=place\n></p> }", " style="),
        ("view! { <style>{STYLE}</style> }", "<style"),
        ("element.set_attribute(\"style\", place)", "\"style\""),
        ("<button onclick=\"f()\">", " onclick="),
    ] {
        assert_eq!(bypasses(source), [expected], "{source}");
    }
    for source in ["view! { <p style:--x=place></p> }", "// <style>", "let style = load_style(name);"] {
        assert_eq!(bypasses(source), Vec::<&str>::new(), "{source}");
    }
}
