//! `cargo xtask serve`: the page on this machine.

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result};

use crate::build;
use crate::shell;
use crate::site::Site;
use crate::tools::Toolbox;

const FIRST_PORT: u16 = 8080;

/// The release, as a host would serve it.
pub fn release() -> Result<()> {
    if let Err(over) = build::release(None)?.within_budgets() {
        shell::complain(&over);
    }
    let serving = Site::new(build::dist(), "/").serve(free_port()?)?;
    shell::step(format_args!("Twelve Hats is at {} (Ctrl+C stops it)", serving.address("localhost")));
    serving.forever();
    Ok(())
}

/// Trunk's watch mode. It has a directory of its own, so that `dist/` is always a release.
pub fn watch(passed_on: &[String]) -> Result<()> {
    let toolbox = Toolbox::for_page()?;
    build::prepare()?;
    let port = free_port()?;
    shell::step(format_args!("Twelve Hats will be at http://localhost:{port}/ once built (Ctrl+C stops it)"));
    let mut trunk = build::trunk(&toolbox, "serve");
    trunk.args(["--dist", "target/dev", "--port", &port.to_string()]).args(passed_on);
    shell::run(&mut trunk, "Correct what is named above and start it again.")
}

fn free_port() -> Result<u16> {
    (FIRST_PORT..FIRST_PORT + 100)
        .find(|port| !is_taken(*port))
        .context("No port from 8080 to 8179 is free. Stop one of the servers there.")
}

/// Whether someone answers: binding is no proof, a server may listen to the other of the two
/// addresses that `localhost` stands for.
fn is_taken(port: u16) -> bool {
    let addresses =
        [SocketAddr::from((Ipv4Addr::LOCALHOST, port)), SocketAddr::from((Ipv6Addr::LOCALHOST, port))];
    addresses.iter().any(|address| TcpStream::connect_timeout(address, Duration::from_millis(200)).is_ok())
}
