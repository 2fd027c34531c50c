//! From the crates to programs for the browser: compiled, parted, bound to JavaScript and made small.
//!
//! Each step is a published tool, called with published options. The JavaScript beside this file (`site.mjs` and what it
//! imports) then makes the site of what lies in [`folder`].

use crate::process::{cargo, command, output, run, timed};
use crate::{root, tools};
use anyhow::{Context, Result, anyhow};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the site's programs are made, and where the compiler works for the one in two parts, apart from what every check
/// compiles.
const OWN_FOLDER: &str = "target/site";

/// Where the compiler works for all other programs, those of the npm package too: most of them is the same crates.
const PLAIN_FOLDER: &str = "target/plain";

/// What the compiler compiles for.
const TARGET: &str = "wasm32-unknown-unknown";

/// What a program may use that becomes JavaScript.
const PLAIN: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
];

/// What today's browsers take besides and Rust's output uses. More (`--all-features`) would be written in ways they refuse.
const TODAY: &[&str] = &["--enable-reference-types", "--enable-multivalue"];

/// The first kilobyte of memory is the far end of the stack, which nothing reaches without having run out of it.
const SMALLEST: &[&str] =
    &["-Oz", "--low-memory-unused", "--one-caller-inline-max-function-size=60"];

/// What the programs of the site are made into: `first.js`, `first.wasm` and `later.wasm`, the site's own in two parts;
/// `whole.js` and `whole.wasm`, for one file; `plain/`, for browsers without WebAssembly.
pub(crate) fn folder() -> PathBuf {
    work_folder().join("programs")
}

/// Where the site's programs are made.
fn work_folder() -> PathBuf {
    root::root().join(OWN_FOLDER)
}

/// Makes the programs of the site.
pub(crate) fn make_all() -> Result<()> {
    let made = folder();
    root::empty(&made)?;
    // The compiler's last step and the tools use one core each.
    std::thread::scope(|both| {
        let one_piece = both.spawn(|| in_one_piece(&made));
        let parts = timed("the program in two parts", || in_parts(&made));
        let one_piece = one_piece.join().map_err(|_| anyhow!("the build stopped"))?;
        parts.and(one_piece)
    })
}

/// The program of the site: what every visit needs, and what comes later (crates/windscreen-app/src/later.rs).
fn in_parts(made: &Path) -> Result<()> {
    let compiled = compile_app("split", Features::Today)?;
    let work = work_folder().join("parts");
    root::empty(&work)?;
    run(tool("wasm-split-cli").arg(&compiled).arg(&work).args(["--out-name", "windscreen"]))?;
    // Among the exports are those by which the later part is joined to the first.
    bind(&work.join("windscreen.wasm"), &work, &["--target", "web", "--keep-lld-exports"])?;
    shrink(&work.join("windscreen_bg.wasm"), &made.join("first.wasm"))?;
    shrink(&work.join("split_later.wasm"), &made.join("later.wasm"))?;
    let mut bundle = tool("esbuild");
    bundle.arg(work.join("windscreen.js")).args(["--bundle", "--format=esm", "--minify"]);
    // It fetches the later part as www/scripts/site.js has it fetched: by the name and the checksum that the page states.
    bundle.args(["--target=es2022", "--define:fetch=windscreenLater.fetch"]);
    bundle.arg("--log-level=warning").arg(outfile(&made.join("first.js")));
    run(&mut bundle)
}

/// The same program in one piece, and as JavaScript.
fn in_one_piece(made: &Path) -> Result<()> {
    let compiled =
        timed("compiling the program in one piece", || compile_app("csr", Features::Plain))?;
    let work = work_folder().join("whole");
    root::empty(&work)?;
    timed("shrinking the program in one piece", || {
        bind(&compiled, &work, &["--target", "web"])?;
        shrink(&work.join("windscreen_bg.wasm"), &made.join("whole.wasm"))?;
        copy(&work.join("windscreen.js"), &made.join("whole.js"))
    })?;
    timed("the program as JavaScript", || {
        as_javascript(&compiled, &work_folder().join("plain"), &made.join("plain"))
    })
}

/// The same program as JavaScript: `windscreen_bg.js` around it, `windscreen_bg.wasm.js` the program, and `constants.js`.
///
/// Constants stand apart, as text in which a server's compression finds what is alike; Binaryen would write them in base64.
///
/// `work` is for what lies between the steps.
pub(crate) fn as_javascript(compiled: &Path, work: &Path, made: &Path) -> Result<()> {
    let file = |name: &str| work.join(name);
    root::empty(work)?;
    root::empty(made)?;
    bind(compiled, work, &["--target", "bundler"])?;
    let lower: &[&str] = &[
        "--llvm-memory-copy-fill-lowering",
        "--signext-lowering",
        "--llvm-nontrapping-fptoint-lowering",
    ];
    let bound = file("windscreen_bg.wasm");
    binaryen("wasm-opt", &[PLAIN, lower, SMALLEST], &bound, &file("low.wasm"))?;
    let mut constants = command("node", &["crates/xtask/src/constants.mjs"]);
    run(constants.arg(file("low.wasm")).arg(file("bare.wasm")).arg(made.join("constants.js")))?;
    let to = made.join("windscreen_bg.wasm.js");
    binaryen("wasm2js", &[PLAIN, &["-Oz"]], &file("bare.wasm"), &to)?;
    copy(&file("windscreen_bg.js"), &made.join("windscreen_bg.js"))
}

/// Compiles the app for the browser.
fn compile_app(features: &str, target: Features) -> Result<PathBuf> {
    let mut compile = cargo(&["rustc", "--package", "windscreen-app", "--bin", "windscreen"]);
    compile.args(["--features", features]);
    compiled(&mut compile, "windscreen.wasm", target, &work_folder().join("linked"))
}

/// What a program may use of a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Features {
    /// All that today's browsers have. Such a program can be parted.
    Today,
    /// What JavaScript can do as well: JavaScript's values are kept in a list, and not in a table of the program's.
    Plain,
}

/// Runs `cargo rustc` for the browser in a folder of its own, or every check for the browser would build all anew after it.
/// Gives the place of the file of this name; `work` is for what lies between the steps.
pub(crate) fn compiled(
    compile: &mut Command,
    file: &str,
    target: Features,
    work: &Path,
) -> Result<PathBuf> {
    compile.args(["--release", "--target", TARGET]);
    let folder = root::root().join(match target {
        Features::Today => OWN_FOLDER,
        Features::Plain => PLAIN_FOLDER,
    });
    compile.env("CARGO_TARGET_DIR", &folder);
    // The names of source files may end up in the program. Where they lie on this machine is nobody's business.
    let places = [(cargo_home(), "cargo"), (sysroot(), "rust")];
    let mut flags: Vec<String> = places
        .into_iter()
        .filter_map(|(place, name)| {
            Some(format!("--remap-path-prefix={}={name}", place?.display()))
        })
        .collect();
    if target == Features::Plain {
        flags.push("-Ctarget-feature=-reference-types,-multivalue".to_owned());
    }
    compile.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "));
    if target == Features::Today {
        // wasm-split-cli follows the linker's own relocations: code and constants that only the later part uses go there.
        // Not among the flags of every crate, or the libraries would be compiled for this program alone.
        compile.args(["--", "-Clink-arg=--emit-relocs"]);
    }
    run(compile)?;
    let made = folder.join(TARGET).join("release").join(file);
    if target == Features::Today {
        return Ok(made);
    }
    // The standard library comes compiled for today's browsers and says so for all. What was linked uses none of it.
    root::empty(work)?;
    let (bare, plain) = (work.join("bare.wasm"), work.join(file));
    binaryen("wasm-opt", &[PLAIN, TODAY, &["--strip-target-features"]], &made, &bare)?;
    binaryen("wasm-opt", &[PLAIN, &["--emit-target-features"]], &bare, &plain)?;
    Ok(plain)
}

/// Makes the JavaScript around a program, which gets `windscreen` for a name.
pub(crate) fn bind(compiled: &Path, to: &Path, also: &[&str]) -> Result<()> {
    let mut bind = tool("wasm-bindgen");
    bind.arg(compiled).args(["--out-name", "windscreen", "--no-typescript"]);
    // The page, or the package, says itself where the program lies.
    if also.contains(&"web") {
        bind.arg("--omit-default-module-path");
    }
    run(bind.args(also).arg("--out-dir").arg(to))
}

/// Makes a program small.
pub(crate) fn shrink(from: &Path, to: &Path) -> Result<()> {
    binaryen("wasm-opt", &[PLAIN, TODAY, SMALLEST], from, to)
}

/// Runs one of Binaryen's tools, which need more memory than Node.js gives.
fn binaryen(name: &str, options: &[&[&str]], from: &Path, to: &Path) -> Result<()> {
    let script = root::root().join("node_modules/binaryen/bin").join(name);
    let mut node = command("node", &["--max-old-space-size=8000"]);
    run(node.arg(script).args(options.concat()).arg(from).arg("-o").arg(to))
}

/// A tool of this project's own.
fn tool(name: &str) -> Command {
    tools::with_tools(command(name, &[]))
}

/// esbuild wants the file in the same word.
fn outfile(to: &Path) -> String {
    format!("--outfile={}", to.display())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::copy(from, to).with_context(|| format!("{} cannot be copied", from.display()))?;
    Ok(())
}

/// Where cargo keeps the sources of dependencies.
fn cargo_home() -> Option<PathBuf> {
    let home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo"));
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home)
}

/// Where the compiler lies, with the sources of the standard library where those were installed.
fn sysroot() -> Option<PathBuf> {
    output(&mut command("rustc", &["--print", "sysroot"])).map(PathBuf::from)
}
