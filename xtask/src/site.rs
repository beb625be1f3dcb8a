//! A directory as a static site, below a path of its choice: what any static host would answer.

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result, anyhow};
use axum::Router;
use axum::body::Body;
use axum::http::{Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

pub struct Site {
    directory: PathBuf,
    /// Starts and ends with a slash.
    prefix: String,
}

/// A site that answers, from threads of its own, until the program ends.
pub struct Serving {
    port: u16,
    prefix: String,
    thread: JoinHandle<()>,
}

impl Serving {
    pub fn address(&self, host: &str) -> String {
        format!("http://{host}:{}{}", self.port, self.prefix)
    }

    /// Goes on until the program is stopped.
    pub fn forever(self) {
        // A thread that has ended has nothing left to answer, and has said why.
        let _ = self.thread.join();
    }
}

impl Site {
    pub fn new(directory: PathBuf, prefix: &str) -> Self {
        Self { directory, prefix: prefix.to_owned() }
    }

    /// Port 0 stands for any that is free. Connections are taken from here on.
    pub fn serve(self, port: u16) -> Result<Serving> {
        let cannot = |error: std::io::Error| {
            anyhow!("Port {port} cannot be listened to: {error}. Stop what uses it and try again.")
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(cannot)?;
        listener.set_nonblocking(true).map_err(cannot)?;
        let port = listener.local_addr().map_err(cannot)?.port();
        let prefix = self.prefix.clone();
        let runtime = tokio::runtime::Runtime::new().context("No thread could be started to serve from")?;
        let thread = thread::spawn(move || {
            if let Err(error) = runtime.block_on(self.answer_all(listener)) {
                eprintln!("Port {port} is no longer served: {error}.");
            }
        });
        Ok(Serving { port, prefix, thread })
    }

    async fn answer_all(self, listener: TcpListener) -> std::io::Result<()> {
        let site = Arc::new(self);
        let every_path = Router::new().fallback(move |method: Method, uri: Uri| {
            let site = Arc::clone(&site);
            async move { site.answer(&method, uri.path()).await }
        });
        axum::serve(tokio::net::TcpListener::from_std(listener)?, every_path).await
    }

    async fn answer(&self, method: &Method, path: &str) -> Response {
        if ![Method::GET, Method::HEAD].contains(method) {
            return plain(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD.");
        }
        match locate(&self.prefix, path) {
            Place::File(relative) => match tokio::fs::read(self.directory.join(&relative)).await {
                Ok(content) => with(content, header::CONTENT_TYPE, content_type(&relative)),
                Err(_) => plain(StatusCode::NOT_FOUND, "Not found."),
            },
            Place::Elsewhere(address) => {
                let moved = with("Moved.", header::LOCATION, &address);
                (StatusCode::MOVED_PERMANENTLY, moved).into_response()
            }
            Place::Nowhere => plain(StatusCode::NOT_FOUND, "Not found."),
        }
    }
}

/// What is built again must be seen again: nothing is to be kept.
fn with(content: impl Into<Body>, name: header::HeaderName, value: &str) -> Response {
    let headers = [(name, value), (header::CACHE_CONTROL, "no-store")];
    (headers, content.into()).into_response()
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    (status, with(text, header::CONTENT_TYPE, "text/plain; charset=utf-8")).into_response()
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
    use std::io::{Read, Write};
    use std::net::{Ipv4Addr, TcpStream};
    use std::path::Path;
    use std::time::Duration;

    use super::{Place, Site, content_type, locate};

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
    /// Browsers keep their connections open, and open many at once as soon as there is a server.
    #[test]
    fn connections_that_stay_open_keep_nobody_waiting() -> anyhow::Result<()> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).to_owned();
        let serving = Site::new(folder, "/").serve(0)?;
        let mut connections = Vec::new();
        for _ in 0..32 {
            connections.push(TcpStream::connect((Ipv4Addr::LOCALHOST, serving.port))?);
        }
        for round in 0..2 {
            for connection in connections.iter_mut().rev() {
                connection.set_read_timeout(Some(Duration::from_secs(10)))?;
                connection.write_all(b"HEAD /Cargo.toml HTTP/1.1\r\nHost: x\r\n\r\n")?;
                let mut answer = [0; 1024];
                let length = connection.read(&mut answer)?;
                let answer = String::from_utf8_lossy(&answer[..length]).to_lowercase();
                assert!(answer.starts_with("http/1.1 200 ok\r\n"), "round {round}: {answer}");
                assert!(answer.contains("cache-control: no-store"), "round {round}: {answer}");
            }
        }
        Ok(())
    }
}
