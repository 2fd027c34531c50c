//! From `www/` and the app to `dist/`.

use crate::process::{command, run};
use crate::{root, tools};
use anyhow::{Context, Result, bail};

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
    // The names of source files end up in the program, for messages. Where they lie on this machine is nobody's business.
    if let Some(home) = cargo_home() {
        let flag = format!("--remap-path-prefix={}=cargo", home.display());
        trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flag);
    }
    run(&mut trunk)?;
    no_inline_code()?;
    compress()?;
    println!("The site is in dist/");
    Ok(())
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
fn cargo_home() -> Option<std::path::PathBuf> {
    let home =
        || std::env::var_os("HOME").map(|home| std::path::PathBuf::from(home).join(".cargo"));
    std::env::var_os("CARGO_HOME").map(std::path::PathBuf::from).or_else(home)
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
