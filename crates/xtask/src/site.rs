//! From `www/` and the app to `dist/`.

use crate::process::{cargo, command, run, timed};
use crate::{docs, paper, program, root, schema, tools};
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::path::Path;

/// Gets what is missing and writes the release site.
pub(crate) fn build() -> Result<()> {
    tools::for_building()?;
    program::make_all()?;
    let programs = program::folder();
    let first = programs.join("first.html");
    timed("rendering the first page", || first_page(&first))?;
    root::empty(&root::dist())?;
    timed("bundling the pages", || {
        run(command("node", &["crates/xtask/src/site.mjs"])
            .arg(&programs)
            .arg(&first)
            .arg("dist"))?;
        no_inline_code()
    })?;
    timed("the papers and documents", || {
        paper::write()?;
        docs::write()?;
        schema::ship()?;
        crate::server_files::write()
    })?;
    timed("compressing", compress)?;
    println!("The site is in dist/");
    Ok(())
}

/// Serves the pages day to day: the program as the compiler leaves it, in one part.
pub(crate) fn develop() -> Result<()> {
    tools::wasm_target()?;
    tools::wasm_bindgen()?;
    tools::npm_packages()?;
    tools::trunk()?;
    let mut trunk = tools::with_tools(command("trunk", &["serve", "--dist", "target/serve"]));
    trunk.env_remove("NO_COLOR"); // Trunk takes only `true` or `false` there, and others set `1`
    run(&mut trunk)
}

/// Writes what stands on the page before the program runs, rendered natively by the app's own components.
fn first_page(to: &Path) -> Result<()> {
    let file = File::create(to).with_context(|| format!("{} cannot be written", to.display()))?;
    // Of the whole workspace, as the tests are: with other features the libraries would be compiled once more.
    run(cargo(&["run", "--quiet", "--example", "first_page"]).stdout(file))
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
