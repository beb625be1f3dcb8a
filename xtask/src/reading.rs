//! The pages that are read without the app: the app prints what they say, this makes documents of it.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use lol_html::{RewriteStrSettings, doc_comments, element, rewrite_str};
use serde_json::{Value, json};

use crate::address::Address;
use crate::icons;
use crate::minified::minified;
use crate::native;
use crate::policy;
use crate::shell;
use crate::styles::without_styles;
use crate::tools::Toolbox;

/// The picture that goes with a link, beside the page it is of.
pub const PICTURE: &str = "wheel.png";

/// A page as the app prints it: what each field is, its struct of the same name says.
struct Page {
    path: String,
    title: String,
    description: String,
    body: String,
    picture: String,
    article: String,
}

/// Writes them into `dist`, with the list of all addresses where the page's own is known.
pub fn write(toolbox: &Toolbox, dist: &Path, at: Option<&Address>) -> Result<()> {
    shell::step("Writing the pages that are read without the app");
    let pages = pages(&native::printed("pages")?)?;
    let paths: BTreeSet<&str> = pages.iter().map(|page| page.path.as_str()).collect();
    let style = style(toolbox)?;
    let sprite = icons::sprite()?;
    for page in &pages {
        let folder = page.path.split('/').fold(dist.to_owned(), |folder, part| folder.join(part));
        let document = document(page, &paths, &style, &sprite, at)?;
        put(&folder.join("index.html"), document.as_bytes())?;
        put(&folder.join(PICTURE), &icons::of_picture(&page.picture, &sprite)?)?;
    }
    put(&dist.join(NOT_FOUND), not_found(at).as_bytes())?;
    if let Some(at) = at {
        put(&dist.join("sitemap.xml"), sitemap(&paths, at).as_bytes())?;
    }
    Ok(())
}

/// What hosts show where there is nothing. Without it, some show the app, for code that is gone as well.
const NOT_FOUND: &str = "404.html";

fn not_found(at: Option<&Address>) -> String {
    let way = at.map(|at| format!("<p><a href=\"{}\">Open Twelve Hats</a></p>\n", escaped(&at.of(""))));
    format!(
        "<!DOCTYPE html>
<html lang=\"en\">
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"color-scheme\" content=\"light dark\">
<meta name=\"robots\" content=\"noindex\">
<title>Nothing here · Twelve Hats</title>
<h1>There is nothing at this address</h1>
<p>What was here may have moved, or the address may have a slip in it.</p>
{}</html>
",
        way.unwrap_or_default()
    )
}

/// Whether a file of `dist` is a page to be read, or goes with one: the app asks for none of them.
pub fn is_to_read(path: &str) -> bool {
    path.ends_with("/index.html")
        || path.ends_with(&format!("/{PICTURE}"))
        || [NOT_FOUND, "sitemap.xml"].contains(&path)
}

fn pages(json: &str) -> Result<Vec<Page>> {
    let pages: Vec<Value> = serde_json::from_str(json).context("what the app prints is no JSON")?;
    let field = |page: &Value, name: &str| {
        page[name].as_str().map(str::to_owned).with_context(|| format!("a page of the app has no “{name}”"))
    };
    pages
        .iter()
        .map(|page| {
            Ok(Page {
                path: field(page, "path")?,
                title: field(page, "title")?,
                description: field(page, "description")?,
                body: field(page, "body")?,
                picture: field(page, "picture")?,
                article: field(page, "article")?,
            })
        })
        .collect()
}

/// One style sheet for all of them, for each to contain.
fn style(toolbox: &Toolbox) -> Result<String> {
    let (from, to) =
        (shell::root().join("style/reading.css"), shell::root().join("target/style/reading.css"));
    let style =
        minified(toolbox, &from, &to, &["--bundle"], "Correct style/reading.css, or what it imports.")?;
    Ok(style.trim_end().to_owned())
}

/// The whole document. All its links are relative, so that it works in any folder of any host; only where the page's
/// address is known, what others read of it names that.
fn document(
    page: &Page,
    paths: &BTreeSet<&str>,
    style: &str,
    sprite: &str,
    at: Option<&Address>,
) -> Result<String> {
    let up = "../".repeat(page.path.split('/').count());
    let (body, rules) = without_styles(&linked(&page.body, paths, &up)?, "")?;
    let style = format!("{style}{rules}");
    let own = at.map(|at| at.of(&format!("{}/", page.path)));
    let canonical = own.clone().unwrap_or_else(|| "./".to_owned());
    let picture = own.map_or_else(|| PICTURE.to_owned(), |own| format!("{own}{PICTURE}"));
    let [title, description, canonical, picture] =
        [&page.title, &page.description, &canonical, &picture].map(|words| escaped(words));
    let about = about(page, at);
    let sprite = used_of(sprite, &body)?;
    let policy = policy::to_read(&style);
    Ok(format!(
        "<!DOCTYPE html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>{title}</title>
<meta name=\"description\" content=\"{description}\">
<meta name=\"color-scheme\" content=\"light dark\">
<meta name=\"referrer\" content=\"no-referrer\">
<link rel=\"canonical\" href=\"{canonical}\">
<meta property=\"og:type\" content=\"article\">
<meta property=\"og:site_name\" content=\"Twelve Hats\">
<meta property=\"og:title\" content=\"{title}\">
<meta property=\"og:description\" content=\"{description}\">
<meta property=\"og:image\" content=\"{picture}\">
<meta property=\"og:image:width\" content=\"1200\">
<meta property=\"og:image:height\" content=\"630\">
<meta name=\"twitter:card\" content=\"summary_large_image\">
<link rel=\"icon\" href=\"{up}icon-192.png\">
<style>{style}</style>
<script type=\"application/ld+json\">{about}</script>
</head>
<body class=\"reading-page\">
{sprite}{body}
</body>
</html>
"
    ))
}

/// What programs may read of it.
fn about(page: &Page, at: Option<&Address>) -> String {
    let mut app = json!({
        "@type": "WebApplication",
        "name": "Twelve Hats",
        "applicationCategory": "BusinessApplication",
        "operatingSystem": "Any",
        "isAccessibleForFree": true,
    });
    let mut about = json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": page.title,
        "description": page.description,
        "inLanguage": "en",
        "isAccessibleForFree": true,
        "isBasedOn": page.article,
    });
    if let Some(at) = at {
        app["url"] = at.of("").into();
        about["url"] = at.of(&format!("{}/", page.path)).into();
    }
    about["isPartOf"] = app;
    // It must not end the element it stands in.
    about.to_string().replace("</", "<\\/")
}

/// The same with links to other pages, or to the app: `up` leads to its folder.
fn linked(body: &str, paths: &BTreeSet<&str>, up: &str) -> Result<String> {
    let linked = rewrite_str(
        body,
        RewriteStrSettings::new()
            .append_element_content_handler(element!("a[href^='#/']", |link| {
                let href = link.get_attribute("href").unwrap_or_default();
                let is_to_app = link.has_attribute("data-app");
                link.remove_attribute("data-app");
                let path = href.trim_start_matches("#/");
                let is_page = !is_to_app && paths.contains(path);
                let to = if is_page { format!("{up}{path}/") } else { format!("{up}{href}") };
                Ok(link.set_attribute("href", &to)?)
            }))
            // Nobody has to open what is there to be read.
            .append_element_content_handler(element!("details", |details| {
                Ok(details.set_attribute("open", "")?)
            }))
            .append_document_content_handler(doc_comments!(|comment| {
                comment.remove();
                Ok(())
            })),
    )?;
    Ok(linked)
}

/// The symbols that are used in a body.
fn used_of(sprite: &str, body: &str) -> Result<String> {
    let used = rewrite_str(
        sprite,
        RewriteStrSettings::new().append_element_content_handler(element!("symbol", |symbol| {
            let id = symbol.get_attribute("id").unwrap_or_default();
            if !body.contains(&format!("href=\"#{id}\"")) {
                symbol.remove();
            }
            Ok(())
        })),
    )?;
    ensure!(used.contains("<svg"), "the sprite is no picture");
    Ok(used.lines().filter(|line| !line.is_empty()).collect())
}

fn sitemap(paths: &BTreeSet<&str>, at: &Address) -> String {
    let mut map = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        .to_owned();
    let all = [at.of("")].into_iter().chain(paths.iter().map(|path| at.of(&format!("{path}/"))));
    for address in all {
        // Writing to a string does not fail.
        let _ = writeln!(map, "<url><loc>{}</loc></url>", escaped(&address));
    }
    map + "</urlset>\n"
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn put(file: &Path, content: &[u8]) -> Result<()> {
    let cannot = |error| anyhow!("{} cannot be written: {error}. Free its path.", file.display());
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(cannot)?;
    }
    fs::write(file, content).map_err(cannot)
}
