//! A directory as a static site, below a path of its choice: what any static host would answer.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server};

/// Browsers open six connections to a host; two more for whoever else looks in.
const THREADS: usize = 8;

pub struct Site {
    directory: PathBuf,
    /// Starts and ends with a slash.
    prefix: String,
}

/// A site that answers, from threads of its own, until the program ends.
pub struct Serving {
    port: u16,
    prefix: String,
    threads: Vec<JoinHandle<()>>,
}

impl Serving {
    pub fn address(&self, host: &str) -> String {
        format!("http://{host}:{}{}", self.port, self.prefix)
    }

    /// Goes on until the program is stopped.
    pub fn forever(self) {
        for thread in self.threads {
            // A thread that has ended has nothing left to answer; the others go on.
            let _ = thread.join();
        }
    }
}

impl Site {
    pub fn new(directory: PathBuf, prefix: &str) -> Self {
        Self { directory, prefix: prefix.to_owned() }
    }

    /// Port 0 stands for any that is free.
    pub fn serve(self, port: u16) -> Result<Serving> {
        let cannot = |error: &dyn std::fmt::Display| {
            anyhow!("Port {port} cannot be listened to: {error}. Stop what uses it and try again.")
        };
        let server = Server::http(("127.0.0.1", port)).map_err(|error| cannot(&error))?;
        let port = server.server_addr().to_ip().map_or(port, |address| address.port());
        let prefix = self.prefix.clone();
        let (server, site) = (Arc::new(server), Arc::new(self));
        let threads = (0..THREADS)
            .map(|_| {
                let (server, site) = (Arc::clone(&server), Arc::clone(&site));
                thread::spawn(move || server.incoming_requests().for_each(|request| site.answer(request)))
            })
            .collect();
        Ok(Serving { port, prefix, threads })
    }

    fn answer(&self, request: Request) {
        let response = match request.method() {
            Method::Get | Method::Head => self.page(request.url()),
            _ => plain(405, "Only GET and HEAD."),
        };
        // Whoever asked may have gone; that concerns nobody.
        let _ = request.respond(response);
    }

    fn page(&self, url: &str) -> Response<std::io::Cursor<Vec<u8>>> {
        match locate(&self.prefix, url) {
            Place::File(relative) => match fs::read(self.directory.join(&relative)) {
                Ok(content) => with(Response::from_data(content), "Content-Type", content_type(&relative)),
                Err(_) => plain(404, "Not found."),
            },
            Place::Elsewhere(address) => with(plain(301, "Moved."), "Location", &address),
            Place::Nowhere => plain(404, "Not found."),
        }
    }
}

/// What is built again must be seen again: nothing is to be kept.
fn with<R: std::io::Read>(response: Response<R>, name: &str, value: &str) -> Response<R> {
    let headers = [(name, value), ("Cache-Control", "no-store")];
    headers
        .iter()
        .filter_map(|(name, value)| Header::from_bytes(*name, *value).ok())
        .fold(response, Response::with_header)
        // Hosts say how long a file is; without this, tiny_http does so only for short ones.
        .with_chunked_threshold(usize::MAX)
}

fn plain(status: u16, text: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    with(Response::from_string(text).with_status_code(status), "Content-Type", "text/plain; charset=utf-8")
}

#[derive(Debug, PartialEq)]
enum Place {
    /// Relative to the site's directory, and inside it.
    File(PathBuf),
    Elsewhere(String),
    Nowhere,
}

/// Where the site keeps what this URL asks for.
fn locate(prefix: &str, url: &str) -> Place {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    if path == prefix.trim_end_matches('/') && path != prefix {
        return Place::Elsewhere(prefix.to_owned());
    }
    let Some(inside) = path.strip_prefix(prefix) else { return Place::Nowhere };
    let Some(inside) = percent_decoded(inside) else { return Place::Nowhere };
    let inside = if inside.is_empty() || inside.ends_with('/') { inside + "index.html" } else { inside };
    if inside.split('/').all(is_plain_name) {
        Place::File(inside.split('/').collect())
    } else {
        Place::Nowhere
    }
}

/// A name that stays in its directory, on every system.
fn is_plain_name(name: &str) -> bool {
    !name.is_empty() && name != "." && name != ".." && !name.contains(['\\', ':', '\0'])
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = [rest.next()?, rest.next()?];
        let digits = std::str::from_utf8(&digits).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
    }
    String::from_utf8(bytes).ok()
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Place, content_type, locate};

    #[track_caller]
    fn check(prefix: &str, url: &str, expected: &str) {
        assert_eq!(locate(prefix, url), Place::File(expected.into()), "{url}");
    }

    #[track_caller]
    fn check_refused(prefix: &str, url: &str) {
        assert_eq!(locate(prefix, url), Place::Nowhere, "{url}");
    }

    #[test]
    fn a_path_is_a_file_below_the_prefix() {
        check("/", "/", "index.html");
        check("/", "/a.js", "a.js");
        check("/some/where/", "/some/where/", "index.html");
        check("/some/where/", "/some/where/?x=/../y#z", "index.html");
        check("/some/where/", "/some/where/roles/en/cto.json?v=1", "roles/en/cto.json");
        check("/", "/a%20b.json", "a b.json");
        check("/", "/roles/", "roles/index.html");
    }

    #[test]
    fn a_folder_without_its_slash_is_sent_to_the_one_with_it() {
        assert_eq!(locate("/some/where/", "/some/where"), Place::Elsewhere("/some/where/".into()));
    }

    #[test]
    fn nothing_outside_is_served() {
        check_refused("/some/where/", "/");
        check_refused("/some/where/", "/some/wherever");
        for url in ["/../x", "/a/../../x", "/%2e%2e/x", "/..%2fx", "/..%5cx", "//etc/passwd", "/./x", "/c:/x"]
        {
            check_refused("/", url);
        }
        for url in ["/%", "/%4", "/%zz", "/%ff", "/a%00b"] {
            check_refused("/", url);
        }
    }

    #[test]
    fn a_file_is_what_its_ending_says() {
        let cases = [
            ("index.html", "text/html; charset=utf-8"),
            ("a.js", "text/javascript; charset=utf-8"),
            ("a_bg.wasm", "application/wasm"),
            ("roles/en/cto.json", "application/json"),
            ("a.css", "text/css; charset=utf-8"),
            ("a.svg", "image/svg+xml"),
            ("LICENSE", "application/octet-stream"),
        ];
        for (file, expected) in cases {
            assert_eq!(content_type(Path::new(file)), expected, "{file}");
        }
    }
}
