//! A small server of static files, with the headers that production should send.
//!
//! Only GET and HEAD, only files below the folder, only this machine. Each connection has a thread of its own, is
//! answered once and closed: a browser keeps connections open that it may never use, and none of them may hold up
//! another.
//!
//! A third of this file is its tests, which speak to the server over a socket as a browser does.

use crate::arguments::Arguments;
use crate::headers::{self, cache_control, content_type};
use crate::{root, site};
use anyhow::{Context, Result, anyhow};
use std::fs::File;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

/// How long a connection may say nothing before it is closed.
const PATIENCE: Duration = Duration::from_mins(2);

/// The longest request that is read. A browser's are about a kilobyte.
const LONGEST_REQUEST: usize = 64 * 1024;

/// More header lines than a browser sends.
const N_HEADERS: usize = 100;

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
    port: u16,
    stopped: Arc<AtomicBool>,
    accepting: Option<JoinHandle<()>>,
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
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
            anyhow!("port {port} cannot be used ({error}); try another with `--port N`")
        })?;
        let port = listener.local_addr().context("the port is not known")?.port();
        let shared = Arc::new(Shared { folder, log: log.map(Mutex::new) });
        let stopped = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&stopped);
        let accepting = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if stop.load(Ordering::SeqCst) {
                    break;
                }
                // One that went away before it was taken, or no room for now: the next may do.
                let Ok(stream) = stream else { continue };
                let shared = Arc::clone(&shared);
                // Without room for another thread this one connection is closed.
                let _ = std::thread::Builder::new().spawn(move || shared.serve(stream));
            }
        });
        Ok(Self { port, stopped, accepting: Some(accepting) })
    }

    /// Where it answers.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Waits until it is stopped from outside.
    fn wait(mut self) {
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join(); // if it panicked it has already said so
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::SeqCst);
        // It looks at the flag when somebody comes.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
    }
}

/// What was asked.
struct Request {
    method: String,
    address: String,
    brotli: bool,
}

/// Reads the head of a request. None where there is none: nothing was sent, or it is not HTTP.
fn read_request(stream: &mut TcpStream) -> Option<Request> {
    let mut head = Vec::new();
    let mut part = [0; 4096];
    loop {
        let n = stream.read(&mut part).ok()?;
        head.extend_from_slice(part.get(..n)?);
        let mut headers = [httparse::EMPTY_HEADER; N_HEADERS];
        let mut request = httparse::Request::new(&mut headers);
        if request.parse(&head).ok()?.is_complete() {
            return Some(Request {
                method: request.method?.to_owned(),
                address: request.path?.to_owned(),
                brotli: accepts_brotli(request.headers),
            });
        }
        if n == 0 || LONGEST_REQUEST < head.len() {
            return None;
        }
    }
}

/// What all connections need.
struct Shared {
    folder: PathBuf,
    log: Option<Mutex<File>>,
}

impl Shared {
    /// Answers the one request of a connection, and closes it.
    fn serve(&self, mut stream: TcpStream) {
        let _ = stream.set_read_timeout(Some(PATIENCE));
        let _ = stream.set_write_timeout(Some(PATIENCE));
        let Some(request) = read_request(&mut stream) else { return };
        let reply = self.answer(&request);
        // The browser may have gone away.
        let _ = stream.write_all(&reply.bytes(request.method == "HEAD"));
        let _ = stream.shutdown(Shutdown::Write);
        // What is still under way is read to its end: closing before that could undo the answer.
        let mut rest = [0; 4096];
        let mut n_rest = 0;
        while let Ok(n @ 1..) = stream.read(&mut rest) {
            n_rest += n;
            if LONGEST_REQUEST < n_rest {
                break;
            }
        }
    }

    fn answer(&self, Request { method, address, brotli }: &Request) -> Reply {
        let reply = match method.as_str() {
            "GET" | "HEAD" => self.find(address).and_then(|found| found.reply(*brotli)),
            _ => Err(Refusal::Method),
        };
        let reply = reply.unwrap_or_else(Refusal::reply);
        if let Some(log) = &self.log
            && let Ok(mut log) = log.lock()
        {
            // A full disk must not stop the server.
            let _ = writeln!(log, "{method} {} {address}", reply.status);
        }
        reply
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

fn accepts_brotli(headers: &[httparse::Header<'_>]) -> bool {
    headers.iter().filter(|it| it.name.eq_ignore_ascii_case("Accept-Encoding")).any(|header| {
        String::from_utf8_lossy(header.value).split(',').any(|coding| {
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
        let mut reply = Reply::new("200 OK", body, &name, cache_control(&name));
        reply.add("Vary", "Accept-Encoding");
        if packed {
            reply.add("Content-Encoding", "br");
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
            Self::Method => ("405 Method Not Allowed", "Only GET and HEAD are answered here.\n"),
            Self::Missing => ("404 Not Found", "There is no such file.\n"),
        };
        let mut reply = Reply::new(status, words.into(), "refusal.txt", "no-store");
        if self == Self::Method {
            reply.add("Allow", "GET, HEAD");
        }
        reply
    }
}

/// What is sent.
struct Reply {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Reply {
    /// An answer with the headers of a file of this name.
    fn new(status: &str, body: Vec<u8>, name: &str, cache_control: &str) -> Self {
        let number = status.split(' ').next().and_then(|number| number.parse().ok());
        let mut reply =
            Self { status: number.unwrap_or(0), head: format!("HTTP/1.1 {status}\r\n"), body };
        reply.add("Content-Length", &reply.body.len().to_string());
        reply.add("Content-Type", content_type(name));
        reply.add("Cache-Control", cache_control);
        reply.add("Connection", "close");
        for (header, value) in headers::of(name) {
            reply.add(header, value);
        }
        reply
    }

    /// Adds a header. Names and values are constants of this program, all of them plain.
    fn add(&mut self, name: &str, value: &str) {
        self.head.extend([name, ": ", value, "\r\n"]);
    }

    /// The answer as it is sent, or its head alone.
    fn bytes(&self, head_alone: bool) -> Vec<u8> {
        let body: &[u8] = if head_alone { &[] } else { &self.body };
        [self.head.as_bytes(), b"\r\n", body].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::{Refusal, Server, decoded};
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;
    use std::path::PathBuf;
    use std::time::Duration;

    /// A server over a small folder, which is given as well.
    #[track_caller]
    fn start(test: &str) -> (Server, PathBuf) {
        let folder =
            PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/xtask-tests").join(test);
        std::fs::create_dir_all(folder.join("site/sub")).unwrap();
        std::fs::write(folder.join("secret"), "secret").unwrap();
        std::fs::write(folder.join("site/index.html"), "<p>page").unwrap();
        std::fs::write(folder.join("site/app.wasm"), "wasm").unwrap();
        std::fs::write(folder.join("site/app.wasm.br"), "packed").unwrap();
        let server = Server::start(&folder.join("site"), 0, Some(&folder.join("log"))).unwrap();
        (server, folder)
    }

    fn connect(server: &Server) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream
    }

    /// The whole of an answer, to the end of its connection.
    #[track_caller]
    fn read(mut stream: TcpStream) -> String {
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it is answered, and the connection closed");
        answer
    }

    /// Starts a server over a small folder, asks it one thing, and gives the whole answer.
    #[track_caller]
    fn ask(test: &str, request: &str) -> String {
        let (server, folder) = start(test);
        let mut stream = connect(&server);
        write!(stream, "{request}\r\nHost: localhost\r\n\r\n").unwrap();
        let answer = read(stream);
        let line = std::fs::read_to_string(folder.join("log")).unwrap();
        format!("{answer}\nLOG {line}")
    }

    /// A browser keeps connections open for what it may ask next, and opens some that it never uses.
    #[test]
    fn connections_that_wait_hold_up_nobody() {
        let (server, _) = start("waiting");
        let mut waiting: Vec<TcpStream> = Vec::new();
        for n in 0..48 {
            let mut stream = connect(&server);
            match n % 3 {
                // One that says nothing, one that stops in the middle, and one that stays after its answer.
                0 => {}
                1 => write!(stream, "GET / HTTP/1.1\r\nHost: local").unwrap(),
                _ => {
                    let keep =
                        "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n";
                    write!(stream, "{keep}").unwrap();
                }
            }
            waiting.push(stream);
        }
        for _ in 0..8 {
            let mut stream = connect(&server);
            write!(stream, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
            let answer = read(stream);
            assert!(
                answer.contains("Connection: close") && answer.ends_with("<p>page"),
                "{answer}"
            );
        }
        for stream in waiting.into_iter().skip(2).step_by(3) {
            assert!(read(stream).ends_with("<p>page"));
        }
    }

    #[test]
    fn what_is_no_request_is_not_answered() {
        let (server, folder) = start("no-request");
        for sent in
            ["", "\u{0}\u{1}\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\n"]
        {
            let mut stream = connect(&server);
            write!(stream, "{sent}").unwrap();
            stream.shutdown(std::net::Shutdown::Write).unwrap();
            assert_eq!(read(stream), "", "{sent}");
        }
        assert_eq!(std::fs::read_to_string(folder.join("log")).unwrap(), "");
    }

    /// The body of a request that is refused is read to its end, so that the refusal arrives.
    #[test]
    fn a_refusal_arrives_though_more_was_sent() {
        let body = "x".repeat(20_000);
        let answer =
            ask("body", &format!("POST / HTTP/1.1\r\nContent-Length: 20000\r\n\r\n{body}"));
        assert!(answer.contains(" 405 "), "{answer}");
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
