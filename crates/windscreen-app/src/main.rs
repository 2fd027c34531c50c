//! The program for the browser: it mounts the app, and does nothing anywhere else.

fn main() {
    #[cfg(all(target_arch = "wasm32", feature = "csr"))]
    windscreen_app::start();
}
