//! Writes what stands on the page before the program runs, as HTML: `cargo run --example first_page`. The build puts it into
//! `index.html` (`crates/xtask/src/site.rs`).

#![expect(clippy::print_stdout, reason = "a program whose output is a page")]

use windscreen_app::pages::first::FirstPage;
use yew::LocalServerRenderer;

fn main() -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let page = LocalServerRenderer::<FirstPage>::new().hydratable(false).render();
    print!("{}", tokio::task::LocalSet::new().block_on(&runtime, page));
    Ok(())
}
