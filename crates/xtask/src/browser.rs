//! Journeys in real browsers, against the built site.

use crate::process::{cargo, command, run};
use crate::root;
use crate::server::Server;
use crate::tools::{self, Engine};
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::path::PathBuf;

/// What runs the journeys, the longest first.
const JOURNEYS: &str = "tests/browser/run.mjs";

/// Journeys in a real browser, against the built site; on Chromium many of them again in the other forms of the program
/// (`tests/browser/forms.json`).
///
/// The tests learn where things are from the environment: `WINDSCREEN_URL` (the served site), `WINDSCREEN_LOG` (a line
/// for each request: method, status, address), `WINDSCREEN_DIST`, `WINDSCREEN_XTASK` (this program, to serve another
/// folder with `serve --dir FOLDER --port 0`), `WINDSCREEN_LANGUAGES` (a folder of pages in a made-up language, written
/// here by tests/it/languages.rs), `WINDSCREEN_COMPONENTS` (the page of all components of govuk-yew), `WINDSCREEN_ENGINE`
/// and where that engine's programs are (`tools::Engine`).
pub(crate) fn test(engine: Engine) -> Result<()> {
    let folder = root::root().join("tests/browser");
    let files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    let mut tests: Vec<&PathBuf> = files.iter().filter(|file| is_browser_test(file)).collect();
    if files.is_empty() {
        println!("There are no browser tests yet (tests/browser/*.test.mjs).");
        return Ok(());
    }
    if tests.is_empty() {
        bail!("tests/browser holds no *.test.mjs, so nothing was tested in a browser");
    }
    tests.sort();

    tools::npm_packages()?;
    let programs = engine.get()?;
    let folder = root::root().join("target");
    std::fs::create_dir_all(&folder).context("target/ cannot be made")?;
    let log = folder.join("browser-requests.log");
    let languages = folder.join("languages");
    // Nothing of an earlier run is left among them.
    if languages.is_dir() {
        std::fs::remove_dir_all(&languages)?;
    }
    // Of the whole workspace, as the native tests are: with other features the libraries would be compiled once more.
    let written = ["test", "--quiet", "--workspace", "--test", "it", "languages::pages"];
    run(cargo(&written).env("WINDSCREEN_LANGUAGES", &languages))?;
    let components = folder.join("components.html");
    let page = cargo(&["run", "--quiet", "--example", "all"]).output()?;
    if !page.status.success() {
        bail!(
            "the page of all components was not drawn: {}",
            String::from_utf8_lossy(&page.stderr)
        );
    }
    std::fs::write(&components, page.stdout)?;
    let server = Server::start(&root::dist(), 0, Some(&log))?;
    let mut node = tools::with_tools(command("node", &[JOURNEYS]));
    node.args(&tests)
        .env("WINDSCREEN_URL", server.address())
        .env("WINDSCREEN_LOG", &log)
        .env("WINDSCREEN_DIST", root::dist())
        .env("WINDSCREEN_LANGUAGES", &languages)
        .env("WINDSCREEN_COMPONENTS", &components)
        .env(
            "WINDSCREEN_XTASK",
            std::env::current_exe().context("this program cannot find itself")?,
        )
        .env("WINDSCREEN_ENGINE", engine.name())
        .envs(programs);
    run(&mut node)?;
    if !matches!(engine, Engine::Chromium) {
        return Ok(());
    }

    // The same journeys in the other forms of the program.
    let forms = std::fs::read_to_string(root::root().join("tests/browser/forms.json"))
        .context("tests/browser/forms.json cannot be read")?;
    let forms: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&forms)?;
    for (form, about) in &forms {
        println!("\nIn another form: {}", about["what"].as_str().unwrap_or(form));
        let mut again = command("node", &[JOURNEYS]);
        let kept = tests.iter().filter(|file| {
            let name = file.file_name().and_then(OsStr::to_str).unwrap_or_default();
            about["leaves out"][name].is_null()
        });
        again.args(kept).env("WINDSCREEN_FORM", form);
        again.envs(node.get_envs().filter_map(|(name, value)| Some((name, value?))));
        run(&mut again)?;
    }
    Ok(())
}

fn is_browser_test(file: &std::path::Path) -> bool {
    file.file_name().and_then(OsStr::to_str).is_some_and(|name| name.ends_with(".test.mjs"))
}
