//! From `www/` and the app to `dist/`.

use crate::process::{command, run};
use crate::{docs, paper, root, schema, tools};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Gets what is missing and writes the release site.
pub(crate) fn build() -> Result<()> {
    tools::wasm_target()?;
    tools::trunk()?;
    tools::wasm_bindgen()?;
    tools::npm_packages()?;

    println!("Building the release site");
    let mut trunk = tools::with_tools(command("trunk", &["build", "--release"]));
    // Trunk's minifier does not know all of today's JavaScript. It then leaves the file as it is, which is fine.
    trunk.env("RUST_LOG", "warn,trunk::processing::minify=error");
    trunk.env_remove("NO_COLOR"); // Trunk takes only `true` or `false` there, and others set `1`
    let for_the_split = [
        // Each constant stays a piece of its own, so that split.mjs can put apart what only the rest says.
        "-Clink-arg=--no-merge-data-segments",
        // Nor is one function kept for two that do the same: a callback of a first page would then carry the name of one
        // of the rest, go with it, and stop the program when it is called. What does the same is put together after the
        // split.
        "-Zmerge-functions=disabled",
    ];
    compile_small(&mut trunk, &for_the_split);
    run(&mut trunk)?;
    run(&mut command("node", &["crates/xtask/src/finish.mjs", "dist"]))?;
    without_wasm(&built_in(), "windscreen.wasm", "site", &root::dist())?;
    run(&mut command("node", &["crates/xtask/src/cause.mjs", "dist"]))?;
    no_inline_code()?;
    paper::write()?;
    docs::write()?;
    schema::ship()?;
    crate::server_files::write()?;
    compress()?;
    println!("The site is in dist/");
    Ok(())
}

/// Where the program is built with the sources of the standard library.
const OWN_FOLDER: &str = "target/site";

/// Where the compiler leaves the program of the site.
fn built_in() -> PathBuf {
    if tools::standard_library() {
        return root::root().join(OWN_FOLDER);
    }
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root::root().join("target"), |given| root::root().join(given))
}

/// Makes JavaScript of a program that the compiler left in a folder, as nowasm.mjs says.
pub(crate) fn without_wasm(folder: &Path, program: &str, kind: &str, to: &Path) -> Result<()> {
    let program = folder.join("wasm32-unknown-unknown/release").join(program);
    let mut node = tools::with_tools(command("node", &["crates/xtask/src/nowasm.mjs"]));
    run(node.arg(program).arg(kind).arg(to))
}

/// How the compiler makes the program small, with these flags as well.
///
/// With the sources of the standard library at hand it is compiled like everything else, without the words of
/// panics and the places in source files (the page has words of its own for a program that has stopped). Without the
/// sources the program is the same, and weighs more. Some of the compiler's options are not stable yet, which
/// `RUSTC_BOOTSTRAP` allows; nothing in the program's own text needs it.
pub(crate) fn compile_small(build: &mut Command, also: &[&str]) {
    let mut flags = Vec::new();
    // The names of source files may end up in the program. Where they lie on this machine is nobody's business.
    if let Some(home) = cargo_home() {
        flags.push(format!("--remap-path-prefix={}=cargo", home.display()));
    }
    flags.extend(also.iter().map(|flag| (*flag).to_owned()));
    build.env("RUSTC_BOOTSTRAP", "1");
    if tools::standard_library() {
        let small =
            "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";
        flags.extend(small.split(' ').map(str::to_owned));
        build.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
        build.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
        // Its own folder, or every check for the browser would build all anew after it.
        build.env("CARGO_TARGET_DIR", root::root().join(OWN_FOLDER));
    }
    build.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "));
}

/// Writes a `.br` and a `.gz` beside each file that gains by it, for servers that send them.
pub(crate) fn compress() -> Result<()> {
    run(&mut command("node", &["crates/xtask/src/compress.mjs", "dist"]))
}

/// The policy forbids inline scripts and styles, so a page that carries any would be a page that does not start.
fn no_inline_code() -> Result<()> {
    let page = root::dist().join("index.html");
    let page = std::fs::read_to_string(&page)
        .with_context(|| format!("{} cannot be read", page.display()))?;
    if let Some(found) = inline_code(&page) {
        bail!("the built page carries inline code, which its own policy forbids: `{found}`");
    }
    Ok(())
}

/// The first inline script, style or event handler of a page.
fn inline_code(page: &str) -> Option<&str> {
    page.match_indices('<').find_map(|(start, _)| {
        let tag = &page[start..];
        let tag = &tag[..=tag.find('>')?];
        let inline = (tag.starts_with("<script") && !tag.contains(" src="))
            || tag.starts_with("<style")
            || tag.contains(" style=")
            || tag.contains(" onload=")
            || tag.contains(" onclick=");
        inline.then_some(tag)
    })
}

/// Where cargo keeps the sources of dependencies.
fn cargo_home() -> Option<PathBuf> {
    let home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo"));
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home)
}

#[cfg(test)]
mod tests {
    use super::inline_code;

    #[test]
    fn inline_code_is_found() {
        assert_eq!(inline_code("<p><script>go()</script>"), Some("<script>"));
        assert_eq!(inline_code("<p style=\"x\">"), Some("<p style=\"x\">"));
        assert_eq!(
            inline_code("<script type=module src=./a.js></script><link rel=stylesheet href=a.css>"),
            None
        );
    }
}
