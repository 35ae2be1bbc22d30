//! `[mail]` of the settings: the server that takes letters, who they are from, where its passphrase is.
//! Never the passphrase itself: that stands in a file of its own or in the environment.

use std::path::PathBuf;

use serde::Deserialize;

/// How the way to the server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// TLS from the first byte, usually on port 465.
    Tls,
    /// TLS once the server has said hello, usually on port 587.
    Starttls,
    /// None: only to a server in the same machine.
    None,
}

impl Security {
    /// Returns the usual port.
    pub const fn port(self) -> u16 {
        match self {
            Security::Tls => 465,
            Security::Starttls => 587,
            Security::None => 25,
        }
    }
}

/// The settings of letters.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Part")]
pub struct Mail {
    /// The server.
    pub server: String,
    /// Its port.
    pub port: u16,
    /// How the way to it is protected.
    pub security: Security,
    /// The name to sign in with; nothing where nobody signs in.
    pub user: Option<String>,
    /// The file whose first line is the passphrase.
    pub passphrase_file: Option<PathBuf>,
    /// The variable that holds the passphrase.
    pub passphrase_env: Option<String>,
    /// Who letters are from, as `Shop <shop@example.org>`.
    pub from: String,
    /// A certificate that is trusted besides those of the machine, as PEM.
    pub certificate: Option<PathBuf>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    server: String,
    port: Option<u16>,
    security: Option<Security>,
    user: Option<String>,
    passphrase_file: Option<PathBuf>,
    passphrase_env: Option<String>,
    from: String,
    certificate: Option<PathBuf>,
}

impl TryFrom<Part> for Mail {
    type Error = String;

    fn try_from(part: Part) -> Result<Self, String> {
        let security = part.security.unwrap_or(Security::Starttls);
        let is_here = matches!(part.server.as_str(), "localhost" | "127.0.0.1" | "::1");
        if security == Security::None && !is_here {
            return Err(
                "without `starttls` or `tls` letters go only to a server on this machine"
                    .to_owned(),
            );
        }
        let secrets = [
            part.passphrase_file.is_some(),
            part.passphrase_env.is_some(),
        ];
        match (&part.user, secrets) {
            (Some(_), [false, false]) => {
                return Err(
                    "`user` needs `passphrase_file` or `passphrase_env` beside it".to_owned(),
                );
            }
            (_, [true, true]) => {
                return Err("take `passphrase_file` or `passphrase_env`, not both".to_owned());
            }
            _ => {}
        }
        if !part.from.contains('@') {
            return Err(format!(
                "`{}` is no sender; write it as `Shop <shop@example.org>`",
                part.from
            ));
        }
        Ok(Self {
            port: part.port.unwrap_or(security.port()),
            server: part.server,
            security,
            user: part.user,
            passphrase_file: part.passphrase_file,
            passphrase_env: part.passphrase_env,
            from: part.from,
            certificate: part.certificate,
        })
    }
}
