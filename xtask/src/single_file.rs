//! The page as a single file, which opens by a double click: browsers let such a page fetch nothing, so it contains all
//! that the app asks for.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::build;
use crate::cut;
use crate::files::{files_in, path_in};
use crate::minified::minified;
use crate::offline::is_text;
use crate::paint;
use crate::policy;
use crate::relocations::without_relocations;
use crate::shell;
use crate::sizes;
use crate::tools::Toolbox;

/// What the file is called.
const NAME: &str = "twelve-hats.html";
/// The style sheets that come later where the page has a host, in the order in which the layers are said.
const SHEETS: [&str; 5] = ["main", "history", "data", "reference", "single-file"];
/// What a page without a host can do nothing with: its manifest, its icons and the files of its parts.
const FOREIGN: &str = "link[rel=manifest], link[rel=apple-touch-icon], link[rel=modulepreload], \
                       link[rel=preload], template[id^=style-], script[type=module]";

/// Builds `twelve-hats.html`, and prints what it weighs.
pub fn release() -> Result<()> {
    let toolbox = Toolbox::for_page()?;
    shell::step("Building the page as a single file, optimised for size: a minute or two the first time");
    // The flags of the page that has a host, so that what both are made of is compiled once.
    let directory = built(&toolbox, &["--release"], build::small)?;
    let whole = one_file(&directory, "_bg.wasm")?;
    let code = without_relocations(&fs::read(&whole).with_context(|| cannot_read(&whole))?)?;
    fs::write(&whole, code).with_context(|| cannot_write(&whole))?;
    let code = directory.join("optimised.wasm");
    cut::optimise(&toolbox, &whole, &code)?;
    let file = shell::root().join(NAME);
    let page = packed(&toolbox, &directory, &code, Compression::best())?;
    write(&file, &page)?;
    shell::step(format_args!("{} weighs {}", file.display(), sizes::in_words(page.as_bytes())?));
    Ok(())
}

/// Builds it for tests, without optimising it, and returns its place.
pub fn unoptimised() -> Result<PathBuf> {
    let toolbox = Toolbox::for_page()?;
    shell::step("Building the page as a single file into target/single-file/, unoptimised");
    let directory = built(&toolbox, &[], |trunk| trunk)?;
    let code = one_file(&directory, "_bg.wasm")?;
    let file = directory.join(NAME);
    write(&file, &packed(&toolbox, &directory, &code, Compression::fast())?)?;
    Ok(file)
}

/// What Trunk makes of it, with its first screen painted: a page and its files still.
fn built(
    toolbox: &Toolbox,
    arguments: &[&str],
    compiled: fn(&mut Command) -> &mut Command,
) -> Result<PathBuf> {
    build::prepare()?;
    let mut trunk = build::trunk(toolbox, "build");
    trunk.args(["--dist", "target/single-file", "--features", "single-file"]).args(arguments);
    shell::run(compiled(&mut trunk), "Correct what is named above and run it again.")?;
    let directory = shell::root().join("target").join("single-file");
    paint::paint(toolbox, &directory, paint::Page::SingleFile)?;
    Ok(directory)
}

/// All of it in one page.
fn packed(toolbox: &Toolbox, directory: &Path, code: &Path, compression: Compression) -> Result<String> {
    shell::step("Packing code, style and texts into the page");
    let page = read(&directory.join("index.html"))?;
    let mut style = String::new();
    for sheet in SHEETS {
        style += &read(&shell::root().join("target/style/parts").join(format!("{sheet}.css")))?;
    }
    let contents = Contents {
        style,
        texts: texts(directory)?,
        code: compressed(&fs::read(code).with_context(|| cannot_read(code))?, compression)?,
        script: script(toolbox, directory)?,
    };
    policy::of_single_file(&with_contents(&page, &contents)?)
}

/// What the page is given.
struct Contents {
    style: String,
    /// By the paths by which the app asks for them.
    texts: Vec<(String, String)>,
    /// Compressed, as text.
    code: String,
    script: String,
}

/// The page with all this in it, and without what it can do nothing with.
fn with_contents(page: &str, contents: &Contents) -> Result<String> {
    let Contents { style, texts, code, script } = contents;
    // In JSON, `<` stands in strings alone; there, this is the same, and ends no element.
    let text = |(path, json): &(String, String)| {
        format!("<script type=\"application/json\" id=\"{path}\">{}</script>\n", json.replace('<', "\\u003c"))
    };
    let texts: String = texts.iter().map(text).collect();
    ensure!(
        !script.contains("</script") && !style.contains("</style"),
        "what the page is given would end in it"
    );
    let end = format!(
        "{texts}<script type=\"application/gzip\" id=\"code\">{code}</script>\n<script type=\"module\">{script}</script>\n"
    );
    let mut places = 0;
    let page = rewrite_str(
        page,
        RewriteStrSettings::new()
            .append_element_content_handler(element!(FOREIGN, |element| {
                element.remove();
                Ok(())
            }))
            .append_element_content_handler(element!("head > style", |own| {
                places += 1;
                own.after(&format!("<style>{style}</style>"), ContentType::Html);
                Ok(())
            }))
            .append_element_content_handler(element!("body", |body| {
                body.append(&end, ContentType::Html);
                Ok(())
            })),
    )?;
    ensure!(places == 1, "index.html contains {places} style sheets, not one");
    Ok(page)
}

/// The long texts, which the page has as files.
fn texts(directory: &Path) -> Result<Vec<(String, String)>> {
    let files = files_in(directory)?;
    let paths = files.iter().map(|file| (path_in(directory, file), file)).filter(|(path, _)| is_text(path));
    paths.map(|(path, file)| Ok((path, read(file)?.trim().to_owned()))).collect()
}

fn compressed(code: &[u8], compression: Compression) -> Result<String> {
    let mut gzip = GzEncoder::new(Vec::new(), compression);
    gzip.write_all(code)?;
    Ok(STANDARD.encode(gzip.finish()?))
}

/// What starts the code, with the glue between it and the browser.
fn script(toolbox: &Toolbox, directory: &Path) -> Result<String> {
    const SOURCE: &str = "single-file";
    let glue = one_file(directory, ".js")?;
    let glue = path_in(directory, &glue);
    let source = read(&shell::root().join("src").join(format!("{SOURCE}.js")))?;
    let whole = directory.join(format!("{SOURCE}.mjs"));
    write(&whole, &format!("import start from \"./{glue}\";\n{source}"))?;
    let arguments = ["--bundle", "--format=esm", "--legal-comments=none"];
    let short = directory.join(format!("{SOURCE}.min.mjs"));
    minified(toolbox, &whole, &short, &arguments, "Correct src/single-file.js.")
        .map(|script| script.trim().to_owned())
}

/// The one file directly in this folder whose name ends like this.
fn one_file(directory: &Path, ending: &str) -> Result<PathBuf> {
    let files = files_in(directory)?;
    let mut found = files.into_iter().filter(|file| {
        let path = path_in(directory, file);
        !path.contains('/') && path.ends_with(ending)
    });
    let only = found.next().filter(|_| found.next().is_none());
    only.with_context(|| format!("{} has not exactly one file that ends with {ending}", directory.display()))
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| cannot_read(file))
}

fn cannot_read(file: &Path) -> String {
    format!("{} cannot be read", file.display())
}

fn write(file: &Path, content: &str) -> Result<()> {
    fs::write(file, content).with_context(|| cannot_write(file))
}

fn cannot_write(file: &Path) -> String {
    format!("{} cannot be written", file.display())
}

#[cfg(test)]
mod tests {
    use super::{Contents, with_contents};

    fn contents() -> Contents {
        Contents {
            style: "b{c:d}".into(),
            texts: vec![("roles/en/cto.json".into(), "{\"a\":\"</script>\"}".into())],
            code: "H4sI".into(),
            script: "g()".into(),
        }
    }

    #[test]
    fn the_page_contains_all_and_names_no_other_file() {
        let page = "<head><link rel=\"manifest\" href=\"m\"><link rel=\"icon\" href=\"data:,\">\
                    <style>a{b:c}</style><template id=\"style-main\"><link rel=\"stylesheet\" href=\"x.css\"></template>\
                    <script>f()</script><script type=\"module\">import './x.js'</script>\
                    <link rel=\"modulepreload\" href=\"x.js\"></head><body><p>Hi</p></body>";
        let page = with_contents(page, &contents()).unwrap_or_default();
        let expected = "<head><link rel=\"icon\" href=\"data:,\"><style>a{b:c}</style><style>b{c:d}</style>\
                        <script>f()</script></head><body><p>Hi</p>\
                        <script type=\"application/json\" id=\"roles/en/cto.json\">{\"a\":\"\\u003c/script>\"}</script>\n\
                        <script type=\"application/gzip\" id=\"code\">H4sI</script>\n\
                        <script type=\"module\">g()</script>\n</body>";
        assert_eq!(page, expected);
    }

    #[test]
    fn what_would_end_within_the_page_is_refused() {
        let script = "\"</script>\"".into();
        assert!(with_contents("<head><style></style></head>", &Contents { script, ..contents() }).is_err());
    }
}
