//! A small SMTP server on loopback: STARTTLS, sign-in, one letter after the other.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// What the server does besides taking letters.
#[derive(Debug, Clone, Copy, Default)]
pub struct Script {
    /// So many times it says that it cannot take a letter now.
    pub later: usize,
    /// It takes the words and hangs up before it says so.
    pub hangs_up_after_data: bool,
    /// It takes the words and never says so.
    pub is_silent_after_data: bool,
}

/// A letter that was taken.
#[derive(Debug)]
pub struct Taken {
    pub to: String,
    pub bytes: Vec<u8>,
    pub was_protected: bool,
    pub was_signed_in: bool,
}

pub struct Server {
    pub port: u16,
    taken: Receiver<Taken>,
}

impl Server {
    pub fn start(passphrase: &str, script: Script) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (list, taken) = channel();
        let passphrase = passphrase.to_owned();
        std::thread::spawn(move || {
            let mut script = script;
            for way in listener.incoming() {
                let Ok(way) = way else { return };
                // Somebody who hangs up early is no fault of the server.
                let _ = talk(&way, &passphrase, &mut script, &list);
            }
        });
        Self { port, taken }
    }

    /// Waits until a letter has come.
    pub fn next(&self) -> Taken {
        self.taken.recv_timeout(Duration::from_mins(1)).unwrap()
    }

    pub fn taken(&self) -> Vec<Taken> {
        self.taken.try_iter().collect()
    }
}

trait Way: Read + Write {}
impl<T: Read + Write> Way for T {}

fn config() -> Arc<ServerConfig> {
    let leaf = CertificateDer::from_pem_slice(include_bytes!("../../fixtures/smtp/leaf.pem"));
    let key = PrivateKeyDer::from_pem_slice(include_bytes!("../../fixtures/smtp/leaf.key"));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![leaf.unwrap()], key.unwrap());
    Arc::new(config.unwrap())
}

fn talk(
    way: &TcpStream,
    passphrase: &str,
    script: &mut Script,
    taken: &Sender<Taken>,
) -> std::io::Result<()> {
    let mut plain: Box<dyn Way> = Box::new(way.try_clone()?);
    plain.write_all(b"220 localhost ready\r\n")?;
    let mut is_protected = false;
    let mut is_signed_in = false;
    let mut to = String::new();
    let mut reader = BufReader::new(plain);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let line = line.trim_end().to_owned();
        let verb = line.split(' ').next().unwrap_or_default().to_uppercase();
        let answer: &[u8] = match verb.as_str() {
            "EHLO" if is_protected => b"250-localhost\r\n250 AUTH PLAIN LOGIN\r\n",
            "EHLO" => b"250-localhost\r\n250 STARTTLS\r\n",
            "STARTTLS" => {
                reader.get_mut().write_all(b"220 go on\r\n")?;
                let connection = ServerConnection::new(config()).unwrap();
                let secret = StreamOwned::new(connection, way.try_clone()?);
                reader = BufReader::new(Box::new(secret));
                is_protected = true;
                continue;
            }
            "AUTH" => {
                let said = line.rsplit(' ').next().unwrap_or_default();
                let said = decoded(said);
                is_signed_in = said.ends_with(format!("\0{passphrase}").as_bytes());
                if is_signed_in {
                    b"235 welcome\r\n"
                } else {
                    b"535 no\r\n"
                }
            }
            "RCPT" if script.later > 0 => {
                script.later -= 1;
                b"451 later\r\n"
            }
            "RCPT" => {
                line.split_once(':')
                    .map_or("", |(_, to)| to)
                    .clone_into(&mut to);
                b"250 ok\r\n"
            }
            "DATA" => {
                reader.get_mut().write_all(b"354 go on\r\n")?;
                let mut bytes = Vec::new();
                while !bytes.ends_with(b"\r\n.\r\n") {
                    if reader.read_until(b'\n', &mut bytes)? == 0 {
                        return Ok(());
                    }
                }
                let letter = Taken {
                    to: to.clone(),
                    bytes,
                    was_protected: is_protected,
                    was_signed_in: is_signed_in,
                };
                // The test may have ended.
                let _ = taken.send(letter);
                if script.hangs_up_after_data {
                    return Ok(());
                }
                if script.is_silent_after_data {
                    // Until the other side is gone.
                    reader.read_line(&mut line.clone())?;
                    return Ok(());
                }
                b"250 taken\r\n"
            }
            "QUIT" => {
                reader.get_mut().write_all(b"221 bye\r\n")?;
                return Ok(());
            }
            _ => b"250 ok\r\n",
        };
        reader.get_mut().write_all(answer)?;
    }
}

/// Reads base64.
fn decoded(text: &str) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut held, mut bits) = (0_u32, 0);
    for letter in text.bytes() {
        let Some(value) = LETTERS.iter().position(|one| *one == letter) else {
            continue;
        };
        held = (held << 6) | u32::try_from(value).unwrap();
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from((held >> bits) & 0xff).unwrap());
        }
    }
    bytes
}

/// The papers that hang on a letter.
pub fn attachments(raw: &str) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    for part in raw.split("Content-Type: application/pdf").skip(1) {
        let body = part.split_once("\r\n\r\n").unwrap().1;
        let body = body.split("\r\n--").next().unwrap();
        found.push(decoded(body));
    }
    found
}

/// The words of a PDF, as the usual reader finds them.
pub fn pdf_text(pdf: &[u8]) -> String {
    let mut child = Command::new("pdftotext")
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(pdf).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}
