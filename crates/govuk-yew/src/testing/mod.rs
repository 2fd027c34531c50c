//! The package's published examples, each rendered with our components and compared with the HTML published with it.
//!
//! The examples are not in this crate: `npm ci` at the root of its repository brings them, or `GOVUK_FRONTEND` names the
//! `dist/govuk` folder of another copy of the package.

pub(crate) mod options;
mod outline;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;
use yew::{Html, LocalServerRenderer, Properties, component};

pub(crate) use options::Options;

/// Draws every published example of a component by `draw`, which makes its options ours, and compares. And `draw` must
/// have looked at every option that the component is published to have.
#[track_caller]
pub(crate) fn check(component: &str, draw: fn(&Options<'_>) -> Html) {
    let folder = folder().join(component);
    let fixtures = read(&folder.join("fixtures.json"));
    let fixtures = fixtures["fixtures"].as_array().expect("a list of fixtures");
    let looked_at = RefCell::default();
    let mut problems = Vec::new();
    for fixture in fixtures {
        let name = fixture["name"].as_str().unwrap_or_default();
        let published = outline::outline(fixture["html"].as_str().expect("a fixture has HTML"));
        let ours = draw(&Options::new(&fixture["options"], &looked_at));
        let ours = outline::outline(&rendered(ours));
        if ours != published {
            problems.push(format!("{name}:\n{}", outline::first_difference(&published, &ours)));
        }
    }
    let options = published(&read(&folder.join("macro-options.json")), "");
    let looked_at = looked_at.into_inner();
    problems.extend(
        options.difference(&looked_at).map(|option| format!("{option}: no such option of ours")),
    );
    println(&format!("{component}: {} fixtures, {} options", fixtures.len(), options.len()));
    assert!(problems.is_empty(), "{}\n\n{} problems", problems.join("\n\n"), problems.len());
}

/// The options of a component as upstream documents them; those of an option after a dot.
fn published(options: &Value, within: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for option in options.as_array().expect("a list of options") {
        // What stands within a `call` block is what `html` would say.
        if option["type"] == "nunjucks-block" {
            continue;
        }
        let name = format!("{within}{}", option["name"].as_str().expect("an option has a name"));
        if option["params"].is_array() {
            names.extend(published(&option["params"], &format!("{name}.")));
        }
        names.insert(name);
    }
    names
}

#[test]
fn the_first_page_names_the_version_that_is_followed() {
    let package = read(&folder().join("../../../package.json"));
    let version = package["version"].as_str().expect("a package has a version");
    assert!(
        include_str!("../../README.md").contains(&format!("**govuk-frontend {version}**")),
        "the examples are those of {version}, and README.md names another version"
    );
}

#[expect(clippy::print_stdout, reason = "the count is what the test is asked for")]
fn println(report: &str) {
    println!("{report}");
}

/// Where the package's components are.
fn folder() -> PathBuf {
    let package = std::env::var_os("GOVUK_FRONTEND").map_or_else(
        || {
            Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("../../node_modules/govuk-frontend/dist/govuk")
        },
        PathBuf::from,
    );
    let folder = package.join("components");
    assert!(
        folder.is_dir(),
        "GOV.UK Frontend's examples are missing: run `npm ci` at the root of the repository, or name the package's \
         dist/govuk folder in GOVUK_FRONTEND"
    );
    folder
}

fn read(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).expect("the package has this for each component");
    serde_json::from_str(&text).expect("it is JSON")
}

#[derive(PartialEq, Properties)]
struct ExampleProps {
    children: Html,
}

#[component]
fn Example(props: &ExampleProps) -> Html {
    props.children.clone()
}

/// What a page says on which this stands.
pub(crate) fn rendered(children: Html) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime without threads or I/O");
    let example = LocalServerRenderer::<Example>::with_props(ExampleProps { children });
    tokio::task::LocalSet::new().block_on(&runtime, example.hydratable(false).render())
}
