//! A small server of static files, with the headers that production should send.
//!
//! Only GET and HEAD, only files below the folder, only this machine.

use crate::arguments::Arguments;
use crate::headers::{ALWAYS, cache_control, content_type};
use crate::{root, site};
use anyhow::{Context, Result, anyhow};
use std::fs::File;
use std::io::Write as _;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use tiny_http::{Header, Method, Request, Response, StatusCode};

/// Files are small and local: this many at a time is plenty.
const N_WORKERS: usize = 4;

/// What `serve` was asked for.
pub(crate) struct Options {
    port: u16,
    log: Option<PathBuf>,
    folder: PathBuf,
    build: bool,
}

impl Options {
    /// From the command line.
    pub(crate) fn read(arguments: &mut Arguments) -> Result<Self> {
        let folder: Option<PathBuf> = arguments.value("--dir")?;
        Ok(Self {
            port: arguments.value("--port")?.unwrap_or(8080),
            log: arguments.value("--log")?,
            build: !arguments.flag("--no-build") && folder.is_none(),
            folder: folder.unwrap_or_else(root::dist),
        })
    }
}

/// Builds the site unless told not to, and serves it until stopped.
pub(crate) fn serve(options: &Options) -> Result<()> {
    if options.build {
        site::build()?;
    }
    let server = Server::start(&options.folder, options.port, options.log.as_deref())?;
    println!("\nServing {}", options.folder.display());
    println!("Open {}  (stop with Ctrl-C)", server.address());
    server.wait();
    Ok(())
}

/// A running server. It stops with the program, or when dropped.
pub(crate) struct Server {
    inner: Arc<tiny_http::Server>,
    port: u16,
    workers: Vec<JoinHandle<()>>,
}

impl Server {
    /// Starts it on this machine only. Port 0 takes any free one.
    pub(crate) fn start(folder: &Path, port: u16, log: Option<&Path>) -> Result<Self> {
        let folder = folder
            .canonicalize()
            .ok()
            .filter(|folder| folder.join("index.html").is_file())
            .with_context(|| {
                let folder = folder.display();
                format!("there is no site in {folder}; `cargo xtask build` writes one to dist/")
            })?;
        let log = match log {
            Some(path) => Some(
                File::create(path)
                    .with_context(|| format!("cannot write to {}", path.display()))?,
            ),
            None => None,
        };
        let inner = tiny_http::Server::http((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
            anyhow!("port {port} cannot be used ({error}); try another with `--port N`")
        })?;
        let inner = Arc::new(inner);
        let port = inner.server_addr().to_ip().map_or(port, |address| address.port());
        let shared = Arc::new(Shared { folder, log: log.map(Mutex::new) });
        let workers = (0..N_WORKERS)
            .map(|_| {
                let (inner, shared) = (Arc::clone(&inner), Arc::clone(&shared));
                // An error here only means that the server is being stopped.
                std::thread::spawn(move || {
                    while let Ok(request) = inner.recv() {
                        shared.answer(request);
                    }
                })
            })
            .collect();
        Ok(Self { inner, port, workers })
    }

    /// Where it answers.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Waits until it is stopped from outside.
    fn wait(mut self) {
        for worker in self.workers.drain(..) {
            let _ = worker.join(); // a worker that panicked has already said so
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.workers {
            self.inner.unblock();
        }
    }
}

/// What all workers need.
struct Shared {
    folder: PathBuf,
    log: Option<Mutex<File>>,
}

impl Shared {
    fn answer(&self, request: Request) {
        let (method, address) = (request.method().clone(), request.url().to_owned());
        let reply = match method {
            Method::Get | Method::Head => {
                self.find(&address).and_then(|found| found.reply(accepts_brotli(&request)))
            }
            _ => Err(Refusal::Method),
        };
        let reply = reply.unwrap_or_else(Refusal::reply);
        if let Some(log) = &self.log
            && let Ok(mut log) = log.lock()
        {
            // A full disk must not stop the server.
            let _ = writeln!(log, "{method} {} {address}", reply.status_code().0);
        }
        let _ = request.respond(reply); // the browser may have gone away
    }

    /// The file that an address names. Anything that is not plainly below the folder is not found.
    fn find(&self, address: &str) -> Result<Found, Refusal> {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let path = decoded(path).ok_or(Refusal::Missing)?;
        let mut file = self.folder.clone();
        for part in path.split('/').filter(|part| !part.is_empty()) {
            if part.starts_with('.') || part.contains(['\\', ':', '\0']) {
                return Err(Refusal::Missing);
            }
            file.push(part);
        }
        if file.is_dir() {
            file.push("index.html");
        }
        // A link that leads out of the folder is refused as well.
        let file = file.canonicalize().map_err(|_| Refusal::Missing)?;
        if file.starts_with(&self.folder) && file.is_file() {
            Ok(Found { file })
        } else {
            Err(Refusal::Missing)
        }
    }
}

/// Undoes the `%20`s. None where that gives no text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

fn accepts_brotli(request: &Request) -> bool {
    request.headers().iter().filter(|header| header.field.equiv("Accept-Encoding")).any(|header| {
        header.value.as_str().split(',').any(|coding| {
            let mut parts = coding.split(';').map(str::trim);
            parts.next() == Some("br") && parts.next() != Some("q=0")
        })
    })
}

/// A file that may be sent.
struct Found {
    file: PathBuf,
}

impl Found {
    fn reply(&self, brotli: bool) -> Result<Reply, Refusal> {
        let name = self.file.file_name().unwrap_or_default().to_string_lossy();
        let mut twin = self.file.clone().into_os_string();
        twin.push(".br");
        let twin = Some(PathBuf::from(twin)).filter(|twin| brotli && twin.is_file());
        let packed = twin.is_some();
        let body = std::fs::read(twin.unwrap_or_else(|| self.file.clone()))
            .map_err(|_| Refusal::Missing)?;
        let mut reply = reply(200, body, content_type(&name), cache_control(&name));
        reply.add_header(header("Vary", "Accept-Encoding"));
        if packed {
            reply.add_header(header("Content-Encoding", "br"));
        }
        Ok(reply)
    }
}

/// Why nothing is sent.
#[derive(Debug, PartialEq)]
enum Refusal {
    Method,
    Missing,
}

impl Refusal {
    fn reply(self) -> Reply {
        let (status, words) = match self {
            Self::Method => (405, "Only GET and HEAD are answered here.\n"),
            Self::Missing => (404, "There is no such file.\n"),
        };
        let mut reply = reply(status, words.into(), content_type(".txt"), "no-store");
        if self == Self::Method {
            reply.add_header(header("Allow", "GET, HEAD"));
        }
        reply
    }
}

type Reply = Response<std::io::Cursor<Vec<u8>>>;

/// An answer with the headers that every answer has.
fn reply(status: u16, body: Vec<u8>, content_type: &str, cache_control: &str) -> Reply {
    let mut reply = Response::from_data(body)
        .with_status_code(StatusCode(status))
        .with_chunked_threshold(usize::MAX) // a plain Content-Length, also for HEAD
        .with_header(header("Content-Type", content_type))
        .with_header(header("Cache-Control", cache_control));
    for (name, value) in ALWAYS {
        reply.add_header(header(name, value));
    }
    reply
}

#[expect(
    clippy::expect_used,
    reason = "names and values are constants of this program, all plain ASCII"
)]
fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("headers are ASCII")
}

#[cfg(test)]
mod tests {
    use super::{Refusal, Server, decoded};
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;
    use std::path::PathBuf;

    /// Starts a server over a small folder, asks it one thing, and gives the whole answer.
    #[track_caller]
    fn ask(test: &str, request: &str) -> String {
        let folder =
            PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/xtask-tests").join(test);
        std::fs::create_dir_all(folder.join("site/sub")).unwrap();
        std::fs::write(folder.join("secret"), "secret").unwrap();
        std::fs::write(folder.join("site/index.html"), "<p>page").unwrap();
        std::fs::write(folder.join("site/app.wasm"), "wasm").unwrap();
        std::fs::write(folder.join("site/app.wasm.br"), "packed").unwrap();
        let log = folder.join("log");
        let server = Server::start(&folder.join("site"), 0, Some(&log)).unwrap();
        let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
        write!(stream, "{request}\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let line = std::fs::read_to_string(log).unwrap();
        format!("{answer}\nLOG {line}")
    }

    #[test]
    fn a_page_comes_with_every_header() {
        let answer = ask("page", "GET /?x=1 HTTP/1.1");
        for part in [
            "HTTP/1.1 200",
            "Content-Type: text/html; charset=utf-8",
            "Cache-Control: no-store",
            "Content-Security-Policy: default-src 'none';",
            "X-Content-Type-Options: nosniff",
            "Referrer-Policy: no-referrer",
            "Content-Length: 7",
            "<p>page",
            "LOG GET 200 /?x=1",
        ] {
            assert!(answer.contains(part), "{part:?} is not in {answer}");
        }
    }

    #[test]
    fn the_packed_file_is_sent_only_to_those_who_take_it() {
        let answer = ask("packed", "GET /app.wasm HTTP/1.1\r\nAccept-Encoding: gzip, br");
        assert!(
            answer.contains("Content-Encoding: br") && answer.contains("\r\n\r\npacked"),
            "{answer}"
        );
        assert!(answer.contains("Content-Type: application/wasm"), "{answer}");
        let answer = ask("plain", "GET /app.wasm HTTP/1.1\r\nAccept-Encoding: gzip, br;q=0");
        assert!(
            !answer.contains("Content-Encoding") && answer.contains("\r\n\r\nwasm"),
            "{answer}"
        );
    }

    #[test]
    fn head_gives_the_headers_alone() {
        let answer = ask("head", "HEAD / HTTP/1.1");
        assert!(answer.contains("Content-Length: 7") && !answer.contains("<p>page"), "{answer}");
    }

    #[test]
    fn nothing_outside_the_folder_is_sent() {
        for (number, path) in [
            "/../secret",
            "/%2e%2e/secret",
            "/..%2fsecret",
            "/sub/../../secret",
            "//secret",
            "/.hidden",
            "/sub",
            "/%",
        ]
        .into_iter()
        .enumerate()
        {
            let answer = ask(&format!("outside-{number}"), &format!("GET {path} HTTP/1.1"));
            assert!(answer.contains(" 404 ") && !answer.contains("\nsecret"), "{path}: {answer}");
        }
    }

    #[test]
    fn nothing_else_than_get_and_head_is_answered() {
        let answer = ask("post", "POST / HTTP/1.1");
        assert!(answer.contains(" 405 ") && answer.contains("Allow: GET, HEAD"), "{answer}");
        assert_ne!(Refusal::Method, Refusal::Missing);
    }

    #[test]
    fn addresses_are_decoded_or_refused() {
        assert_eq!(decoded("/a%20b").as_deref(), Some("/a b"));
        assert_eq!(decoded("/%zz"), None);
        assert_eq!(decoded("/%2"), None);
        assert_eq!(decoded("/%ff"), None);
    }
}
