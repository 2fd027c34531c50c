//! The program for the browser: it mounts the app. Anywhere else it writes what stands on the page before the app runs.

fn main() {
    #[cfg(all(target_arch = "wasm32", feature = "csr"))]
    windscreen_app::start();
    #[cfg(all(not(target_arch = "wasm32"), feature = "first-page"))]
    write_first_page();
}

/// Writes the first page as HTML, for `crates/xtask/src/site.rs`.
#[cfg(all(not(target_arch = "wasm32"), feature = "first-page"))]
#[expect(clippy::print_stdout, reason = "it is what this form of the program is for")]
fn write_first_page() {
    use windscreen_app::pages::first::FirstPage;
    use yew::LocalServerRenderer;

    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime starts");
    let render = LocalServerRenderer::<FirstPage>::new().hydratable(false).render();
    print!("{}", tokio::task::LocalSet::new().block_on(&runtime, render));
}
