//! Makes whoever takes letters by e-mail, from the settings and the passphrase they name.
//! Never prints the passphrase, and never takes it from the command line.

use super::failure::Failure;
use crate::config::settings::Settings;
use crate::i18n::sentence::Sentence;
use crate::market::courier::Courier;
use crate::market::mail::{MailCourier, Secret};

/// Returns it, where the settings name a server.
pub fn courier(settings: &Settings) -> Result<Vec<Box<dyn Courier>>, Failure> {
    let Some(mail) = &settings.mail else {
        return Ok(Vec::new());
    };
    let unreadable = |file: &std::path::Path, error: &std::io::Error| {
        let file = file.display();
        Failure::data(
            Sentence::new("cli-mail-file")
                .with("file", file)
                .with("why", error),
        )
    };
    let secret = match (&mail.passphrase_file, &mail.passphrase_env) {
        (Some(file), _) => {
            let text = std::fs::read_to_string(file).map_err(|error| unreadable(file, &error))?;
            Some(Secret::new(text.lines().next().unwrap_or_default()))
        }
        (None, Some(name)) => {
            let value = std::env::var(name).map_err(|_| {
                Failure::data(Sentence::new("cli-mail-variable").with("name", name))
            })?;
            Some(Secret::new(&value))
        }
        (None, None) => None,
    };
    let certificate = match &mail.certificate {
        Some(file) => Some(std::fs::read(file).map_err(|error| unreadable(file, &error))?),
        None => None,
    };
    let courier = MailCourier::new(mail.clone(), secret, certificate.as_deref());
    let courier =
        courier.map_err(|why| Failure::data(Sentence::new("cli-mail-unfit").with("why", why)))?;
    Ok(vec![Box::new(courier)])
}
