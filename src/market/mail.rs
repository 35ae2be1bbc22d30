//! Takes letters to buyers by e-mail: text, HTML and papers in one, over SMTP with TLS.
//! Never without TLS to another machine, and never says that it failed when it may have left.

use std::time::Duration;

use lettre::message::header::ContentType;
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{Certificate, SmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, Message};

use super::courier::{Courier, Letter, Outcome};
use crate::compliance::cleared::Cleared;
use crate::config::mail::{Mail, Security};
use crate::domain::conversation::{Conversation, Route, SendTrouble};
use crate::domain::id::OutboxId;

/// How long the server may be silent. The lease of the relay outlives several of these.
const PATIENCE: Duration = Duration::from_secs(20);

/// A passphrase that is never printed.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// Takes it.
    pub fn new(text: &str) -> Self {
        Self(text.trim_end_matches(['\r', '\n']).to_owned())
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Whoever takes letters to one server.
#[derive(Debug)]
pub struct MailCourier {
    settings: Mail,
    secret: Option<Secret>,
    from: Mailbox,
    roots: Vec<Certificate>,
}

/// Why letters cannot be sent from here, in a sentence.
pub type Unfit = String;

impl MailCourier {
    /// Takes the settings, what they name, and a trusted certificate as PEM.
    ///
    /// # Errors
    /// A sentence that says what cannot be read.
    pub fn new(
        settings: Mail,
        secret: Option<Secret>,
        certificate: Option<&[u8]>,
    ) -> Result<Self, Unfit> {
        let from: Mailbox = settings
            .from
            .parse()
            .map_err(|_| format!("`{}` is no sender of letters", settings.from))?;
        let roots = match certificate {
            Some(pem) => vec![
                Certificate::from_pem(pem)
                    .map_err(|_| "the certificate for letters is no PEM file".to_owned())?,
            ],
            None => Vec::new(),
        };
        Ok(Self {
            settings,
            secret,
            from,
            roots,
        })
    }

    /// Opens a way to the server, protected and signed in.
    fn connect(&self) -> Result<SmtpConnection, SmtpError> {
        let settings = &self.settings;
        let hello = ClientId::default();
        let mut tls = TlsParameters::builder(settings.server.clone());
        for root in &self.roots {
            tls = tls.add_root_certificate(root.clone());
        }
        let tls = tls.build_rustls()?;
        let at_once = (settings.security == Security::Tls).then_some(&tls);
        let address = (settings.server.as_str(), settings.port);
        let mut way = SmtpConnection::connect(address, Some(PATIENCE), &hello, at_once, None)?;
        if settings.security == Security::Starttls {
            way.starttls(&tls, &hello)?;
        }
        if let (Some(user), Some(secret)) = (&settings.user, &self.secret) {
            let credentials = Credentials::new(user.clone(), secret.0.clone());
            way.auth(DEFAULT_MECHANISMS, &credentials)?;
        }
        Ok(way)
    }

    fn message(&self, key: OutboxId, text: &Cleared, letter: &Letter) -> Option<Message> {
        let to: Address = letter.to.parse().ok()?;
        let domain = self.from.email.domain();
        let mut words =
            MultiPart::alternative_plain_html(text.text().to_owned(), letter.html.clone());
        if !letter.files.is_empty() {
            words = MultiPart::mixed().multipart(words);
            for (name, bytes) in &letter.files {
                let kind = ContentType::parse("application/pdf").ok()?;
                let file = Attachment::new(name.clone()).body(bytes.clone(), kind);
                words = words.singlepart(file as SinglePart);
            }
        }
        Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            // A line break in a subject would begin another header.
            .subject(letter.subject.replace(['\r', '\n'], " "))
            // The same letter has the same number: who gets it twice can tell.
            .message_id(Some(format!("<{key}@{domain}>")))
            .multipart(words)
            .ok()
    }
}

impl Courier for MailCourier {
    fn route(&self) -> Route {
        Route::Mail
    }

    fn deliver(
        &mut self,
        key: OutboxId,
        _to: &Conversation,
        text: &Cleared,
        letter: Option<&Letter>,
    ) -> Outcome {
        let failed = |why: &str| Outcome::Failed {
            why: why.to_owned(),
        };
        let Some(letter) = letter else {
            return failed(SendTrouble::NoAddress.code());
        };
        let Some(message) = self.message(key, text, letter) else {
            return failed(SendTrouble::BadAddress.code());
        };
        let mut way = match self.connect() {
            Ok(way) => way,
            Err(error) if error.is_permanent() => return failed(&told(&error)),
            // Nothing of the letter has been said yet.
            Err(error) => return Outcome::Later { why: told(&error) },
        };
        let sent = way.send(message.envelope(), &message.formatted());
        match sent {
            Ok(_) => {
                // The letter is taken: how the parting goes changes nothing.
                let _ = way.quit();
                Outcome::Sent
            }
            Err(error) if error.is_permanent() => failed(&told(&error)),
            Err(error) if error.is_transient() => Outcome::Later { why: told(&error) },
            Err(error) => Outcome::Unknown { why: told(&error) },
        }
    }
}

/// What the server said, without an address: the kind of trouble, and its number.
fn told(error: &SmtpError) -> String {
    let code = error.status().map(|code| format!(" {code}"));
    let kind = if error.is_permanent() {
        SendTrouble::Refused
    } else if error.is_transient() {
        SendTrouble::NotNow
    } else if error.is_timeout() {
        SendTrouble::TimedOut
    } else if error.is_tls() {
        SendTrouble::NoCertificate
    } else {
        SendTrouble::Unreachable
    };
    format!("{kind}{}", code.unwrap_or_default())
}
