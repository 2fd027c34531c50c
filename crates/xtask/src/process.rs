//! Running other programs, and saying so.

use crate::root::root;
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::io::ErrorKind;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A command at the top of the checkout, with nothing to read from the terminal: nothing here may stop to ask.
pub(crate) fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root()).stdin(Stdio::null());
    command
}

/// Cargo itself: the one that started us.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let program = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    command(&program, arguments)
}

/// The command as a person would type it.
pub(crate) fn shown(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let program = program.file_stem().unwrap_or(OsStr::new("?")).to_string_lossy().into_owned();
    let words = command.get_args().map(|word| {
        let word = word.to_string_lossy();
        if word.contains(' ') { format!("'{word}'") } else { word.into_owned() }
    });
    std::iter::once(program).chain(words).collect::<Vec<_>>().join(" ")
}

/// Runs it with its output on our terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    println!("$ {shown}");
    let status = match command.status() {
        Ok(status) => status,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            bail!(
                "`{}` is not installed, or not on the PATH",
                shown.split(' ').next().unwrap_or("?")
            )
        }
        Err(error) => return Err(error).with_context(|| format!("`{shown}` could not be started")),
    };
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(())
}

/// Does what takes a while: says so when it begins, and how long it took when it is done.
pub(crate) fn timed<T>(task: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("\n-- {task}");
    let start = Instant::now();
    let done = work()?;
    println!("-- {task}: done in {}", time_shown(start.elapsed()));
    Ok(done)
}

/// Minutes and seconds, as a person reads them.
pub(crate) fn time_shown(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{seconds}.{}s", time.subsec_millis() / 100)
    } else {
        format!("{}m{:02}s", seconds / 60, seconds % 60)
    }
}

/// What it prints, or nothing where it cannot be run or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::time_shown;
    use std::time::Duration;

    #[test]
    fn times_are_shown_in_minutes_and_seconds() {
        assert_eq!(time_shown(Duration::from_millis(1_250)), "1.2s");
        assert_eq!(time_shown(Duration::from_secs(184)), "3m04s");
    }
}
