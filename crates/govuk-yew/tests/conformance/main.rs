//! The package's published examples, each rendered with our components and compared with the HTML published with it.
//!
//! The examples are not in this repository: `npm ci` at its root brings them. Where we differ on purpose,
//! `tests/differences.json` says why.

mod html;
mod options;
mod props;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;
use yew::{LocalServerRenderer, Properties, component};

use crate::options::Options;

/// The components, in the order of the package.
const COMPONENTS: [&str; 24] = [
    "back-link",
    "button",
    "character-count",
    "checkboxes",
    "date-input",
    "details",
    "error-message",
    "error-summary",
    "exit-this-page",
    "fieldset",
    "hint",
    "input",
    "inset-text",
    "label",
    "notification-banner",
    "radios",
    "select",
    "skip-link",
    "summary-list",
    "table",
    "tag",
    "task-list",
    "textarea",
    "warning-text",
];

#[test]
fn every_published_example_renders_as_published() {
    let folder = folder();
    let mut reasons: BTreeMap<String, String> =
        serde_json::from_str(include_str!("../differences.json"))
            .expect("differences.json maps examples to reasons");
    let mut problems = Vec::new();
    let mut report = Vec::new();
    let (mut all_same, mut all) = (0, 0);
    for component in COMPONENTS {
        let fixtures = read(&folder.join(component).join("fixtures.json"));
        let fixtures = fixtures["fixtures"].as_array().expect("a list of fixtures");
        let mut n_same = 0;
        for fixture in fixtures {
            let name = format!("{component}: {}", fixture["name"].as_str().unwrap_or_default());
            let published = html::outline(fixture["html"].as_str().expect("a fixture has HTML"));
            let ours = html::outline(&rendered(component, &fixture["options"]));
            match (ours == published, reasons.remove(&name)) {
                (true, None) => n_same += 1,
                (true, Some(_)) => {
                    n_same += 1;
                    problems.push(format!(
                        "{name}: listed in differences.json, but no longer different"
                    ));
                }
                (false, Some(reason)) => {
                    assert!(!reason.is_empty(), "{name}: a difference needs a reason");
                }
                (false, None) => {
                    problems
                        .push(format!("{name}:\n{}", html::first_difference(&published, &ours)));
                }
            }
        }
        report.push(format!("{component}: {n_same} of {} fixtures", fixtures.len()));
        all_same += n_same;
        all += fixtures.len();
    }
    problems.extend(
        reasons.keys().map(|name| format!("{name}: listed in differences.json, but not published")),
    );
    report.push(format!("{all_same} of {all} fixtures"));
    println(&report.join("\n"));
    assert!(problems.is_empty(), "{}\n\n{} problems", problems.join("\n\n"), problems.len());
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
    let text = std::fs::read_to_string(path).expect("the package has fixtures for each component");
    serde_json::from_str(&text).expect("fixtures are JSON")
}

#[derive(PartialEq, Properties)]
struct ExampleProps {
    component: &'static str,
    options: Value,
}

#[component]
fn Example(props: &ExampleProps) -> yew::Html {
    props::component(props.component, &Options(&props.options))
}

fn rendered(component: &'static str, options: &Value) -> String {
    let props = ExampleProps { component, options: options.clone() };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime without threads or I/O");
    let local = tokio::task::LocalSet::new();
    local.block_on(
        &runtime,
        LocalServerRenderer::<Example>::with_props(props).hydratable(false).render(),
    )
}
