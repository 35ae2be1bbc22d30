//! Connects to PostgreSQL, encrypted where the address asks for it.
//! Never accepts a certificate that the system does not trust: what libpq calls `require` is held
//! to the standard of its `verify-full`.

use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use postgres::config::{Host, SslMode};
use postgres::{Client, Config, NoTls};
use rustls::{ClientConfig, RootCertStore};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::store::error::{Result, StoreError};

/// How long a server may take to answer at all.
const CONNECT_LIMIT: Duration = Duration::from_secs(10);

/// Connects as the address says.
pub fn connect(address: &str) -> Result<Client> {
    let mut config =
        Config::from_str(&known_modes(address)).map_err(|error| StoreError::Unavailable {
            why: format!("the address cannot be read: {error}"),
        })?;
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(CONNECT_LIMIT);
    }
    config.application_name("afterdesk");
    let client = if is_local(&config) || config.get_ssl_mode() == SslMode::Disable {
        config.connect(NoTls)
    } else {
        config.connect(MakeRustlsConnect::new(trusting_the_system()?))
    };
    client.map_err(|error| unreachable(&error))
}

/// The client knows three of libpq's modes; the stricter ones are what it does anyway.
fn known_modes(address: &str) -> String {
    address
        .replace("sslmode=verify-full", "sslmode=require")
        .replace("sslmode=verify-ca", "sslmode=require")
        .replace("sslmode=allow", "sslmode=prefer")
}

fn is_local(config: &Config) -> bool {
    let hosts = config.get_hosts();
    hosts.iter().all(|host| match host {
        Host::Tcp(_) => false,
        #[cfg(unix)]
        Host::Unix(_) => true,
    })
}

fn trusting_the_system() -> Result<ClientConfig> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| StoreError::Unavailable {
            why: error.to_string(),
        })?;
    Ok(builder.with_root_certificates(roots).with_no_client_auth())
}

fn unreachable(error: &postgres::Error) -> StoreError {
    if error.code().is_some() {
        return super::postgres_failure::failure(error);
    }
    // The reason stands behind the sentence of the client.
    let mut why = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(deeper) = cause {
        why = format!("{why}: {deeper}");
        cause = deeper.source();
    }
    StoreError::Unavailable { why }
}
