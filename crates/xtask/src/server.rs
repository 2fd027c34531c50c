//! A server of static files, with the headers that production should send.
//!
//! Only GET and HEAD, only files below the folder, only this machine. Finding the file, its packed twin and the part of it
//! that is asked for is tower-http's; here stand the headers, the refusals in plain words, and the log.

use crate::headers::{self, cache_control, content_type};
use crate::{root, site};
use anyhow::{Context, Result, anyhow};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use percent_encoding::percent_decode_str;
use std::fs::File;
use std::io::Write as _;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use tokio::runtime::{self, Runtime};
use tower_http::services::ServeDir;

/// What `serve` was asked for.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Another port than 8080 (0: any free one)
    #[arg(long, value_name = "N", default_value_t = 8080, hide_default_value = true)]
    port: u16,
    /// Write one line per request to FILE
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    /// Serve what is there
    #[arg(long)]
    no_build: bool,
    /// Serve another folder than dist/ (nothing is built)
    #[arg(long, value_name = "FOLDER")]
    dir: Option<PathBuf>,
}

/// Builds the site unless told not to, and serves it until stopped.
pub(crate) fn serve(options: &Options) -> Result<()> {
    if !options.no_build && options.dir.is_none() {
        site::build()?;
    }
    let folder = options.dir.clone().unwrap_or_else(root::dist);
    let server = Server::start(&folder, options.port, options.log.as_deref())?;
    println!("\nServing {}", folder.display());
    println!("Open {}  (stop with Ctrl-C)", server.address());
    server.wait();
    Ok(())
}

/// A running server. It stops with the program, or when dropped.
pub(crate) struct Server {
    port: u16,
    runtime: Runtime,
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
        listener.set_nonblocking(true)?;
        let runtime =
            runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let files = ServeDir::new(&folder).precompressed_br();
        let site = Arc::new(Site { folder, files, log: log.map(Mutex::new) });
        let answers = Router::new().fallback(answer).with_state(site);
        runtime.spawn(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, answers).await
        });
        Ok(Self { port, runtime })
    }

    /// Where it answers.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Waits until it is stopped from outside.
    fn wait(&self) {
        self.runtime.block_on(std::future::pending::<()>());
    }
}

/// What is served, and where each request is noted.
struct Site {
    folder: PathBuf,
    files: ServeDir,
    log: Option<Mutex<File>>,
}

/// Answers one request, and notes it before the answer is sent.
async fn answer(State(site): State<Arc<Site>>, request: Request) -> Response {
    let (method, address) = (request.method().clone(), request.uri().clone());
    let answer = match method {
        Method::GET | Method::HEAD => site.file(request).await.unwrap_or_else(missing),
        _ => not_allowed(),
    };
    if let Some(log) = &site.log
        && let Ok(mut log) = log.lock()
    {
        // A full disk must not stop the server.
        let _ = writeln!(log, "{method} {} {address}", answer.status().as_u16());
    }
    answer
}

impl Site {
    /// The file that is asked for, packed for those who take it so.
    async fn file(&self, request: Request) -> Option<Response> {
        let name = self.name(request.uri().path())?;
        let sent = self.files.clone().try_call(request).await.ok()?;
        let is_there = sent.status() != StatusCode::NOT_FOUND;
        let mut answer = with_headers_of(&name, sent.map(Body::new));
        let headers = answer.headers_mut();
        headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
        // A browser that asked by it whether a file is newer would miss a second change within the same second.
        headers.remove(header::LAST_MODIFIED);
        is_there.then_some(answer)
    }

    /// The name of the file that a path leads to. Nothing hidden is found, nor anything outside the folder.
    fn name(&self, path: &str) -> Option<String> {
        let path = percent_decode_str(path).decode_utf8().ok()?;
        if path.split('/').any(|part| part.starts_with('.')) {
            return None;
        }
        // A link may lead out of it.
        let file = self.folder.join(path.trim_start_matches('/')).canonicalize().ok()?;
        let name =
            if file.is_dir() { "index.html".into() } else { file.file_name()?.to_string_lossy() };
        file.starts_with(&self.folder).then(|| name.into_owned())
    }
}

fn missing() -> Response {
    refusal(StatusCode::NOT_FOUND, "There is no such file.\n")
}

fn not_allowed() -> Response {
    let words = "Only GET and HEAD are answered here.\n";
    let mut refusal = refusal(StatusCode::METHOD_NOT_ALLOWED, words);
    refusal.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    refusal
}

/// Says in plain words why nothing is sent. It is kept by nobody, and has the headers of a text of the site's.
fn refusal(status: StatusCode, words: &'static str) -> Response {
    let mut refusal = with_headers_of("refusal.txt", (status, words).into_response());
    refusal.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    refusal
}

/// The answer with the headers that production sends with a file of this name.
fn with_headers_of(name: &str, mut answer: Response) -> Response {
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(name)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache_control(name)));
    for (header, value) in headers::of(name) {
        headers.insert(*header, HeaderValue::from_static(value));
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::Server;
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
        for (name, text) in [
            ("secret", "secret"),
            ("site/.hidden", "secret"),
            ("site/index.html", "<p>page"),
            ("site/a b.txt", "spaced"),
            ("site/app.wasm", "wasm"),
            ("site/app.wasm.br", "packed"),
        ] {
            std::fs::write(folder.join(name), text).unwrap();
        }
        let server = Server::start(&folder.join("site"), 0, Some(&folder.join("log"))).unwrap();
        (server, folder)
    }

    /// Sends the head of a request and waits for nothing.
    #[track_caller]
    fn send(server: &Server, head: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        write!(stream, "{head}").unwrap();
        stream
    }

    /// Asks for one thing: the whole answer, to the end of its connection.
    #[track_caller]
    fn ask(server: &Server, request: &str) -> String {
        let head = format!("{request}\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        let mut answer = String::new();
        send(server, &head).read_to_string(&mut answer).expect("it is answered");
        answer
    }

    /// A browser keeps connections open for what it may ask next, and opens some that it never uses.
    #[test]
    fn connections_that_wait_hold_up_nobody() {
        let (server, _) = start("waiting");
        let waiting: Vec<TcpStream> = (0..48)
            .map(|n| {
                // One that says nothing, one that stops in the middle, and one that stays after its answer.
                let heads =
                    ["", "GET / HTTP/1.1\r\nHost: local", "GET / HTTP/1.1\r\nHost: x\r\n\r\n"];
                send(&server, heads[n % 3])
            })
            .collect();
        for _ in 0..8 {
            assert!(ask(&server, "GET / HTTP/1.1").ends_with("<p>page"));
        }
        drop(waiting);
    }

    #[test]
    fn a_page_comes_with_every_header_and_is_noted() {
        let (server, folder) = start("page");
        let answer = ask(&server, "GET /?x=1 HTTP/1.1");
        for part in [
            "HTTP/1.1 200",
            "content-type: text/html; charset=utf-8",
            "cache-control: no-store",
            "content-security-policy: default-src 'none';",
            "x-content-type-options: nosniff",
            "referrer-policy: no-referrer",
            "vary: Accept-Encoding",
            "content-length: 7",
            "<p>page",
        ] {
            assert!(answer.contains(part), "{part:?} is not in {answer}");
        }
        ask(&server, "GET /there%20is%20none HTTP/1.1");
        assert_eq!(
            std::fs::read_to_string(folder.join("log")).unwrap(),
            "GET 200 /?x=1\nGET 404 /there%20is%20none\n"
        );
    }

    #[test]
    fn the_packed_file_is_sent_only_to_those_who_take_it() {
        let (server, _) = start("packed");
        let answer = ask(&server, "GET /app.wasm HTTP/1.1\r\nAccept-Encoding: gzip, br");
        assert!(answer.contains("content-encoding: br"), "{answer}");
        assert!(answer.ends_with("\r\n\r\npacked"), "{answer}");
        assert!(answer.contains("content-type: application/wasm"), "{answer}");
        let answer = ask(&server, "GET /app.wasm HTTP/1.1\r\nAccept-Encoding: gzip, br;q=0");
        assert!(!answer.contains("content-encoding"), "{answer}");
        assert!(answer.ends_with("\r\n\r\nwasm"), "{answer}");
    }

    #[test]
    fn head_gives_the_headers_alone() {
        let (server, _) = start("head");
        let answer = ask(&server, "HEAD / HTTP/1.1");
        assert!(answer.contains("content-length: 7") && !answer.contains("<p>page"), "{answer}");
    }

    #[test]
    fn names_are_read_as_addresses_are_written() {
        let (server, _) = start("names");
        assert!(ask(&server, "GET /a%20b.txt HTTP/1.1").ends_with("spaced"));
    }

    #[test]
    fn nothing_hidden_and_nothing_outside_the_folder_is_sent() {
        let (server, folder) = start("outside");
        #[cfg(unix)]
        if !folder.join("site/link").exists() {
            std::os::unix::fs::symlink(folder.join("secret"), folder.join("site/link")).unwrap();
        }
        for path in [
            "/../secret",
            "/%2e%2e/secret",
            "/..%2fsecret",
            "/sub/../../secret",
            "//secret",
            "/link",
            "/.hidden",
            "/%2ehidden",
            "/sub/",
            "/%",
            "/%ff",
        ] {
            let answer = ask(&server, &format!("GET {path} HTTP/1.1"));
            assert!(answer.contains(" 404 "), "{path}: {answer}");
            assert!(answer.ends_with("There is no such file.\n"), "{path}: {answer}");
            assert!(answer.contains("x-content-type-options: nosniff"), "{path}: {answer}");
        }
    }

    #[test]
    fn nothing_else_than_get_and_head_is_answered() {
        let (server, _) = start("post");
        let answer = ask(&server, "POST / HTTP/1.1");
        assert!(answer.contains(" 405 ") && answer.contains("allow: GET, HEAD"), "{answer}");
        assert!(answer.contains("content-security-policy: "), "{answer}");
    }
}
