//! Writes changed objects behind a document, as a reader that fills in a form does: the document
//! itself stays, byte for byte, before them.
//! Never reads: what it is given is believed.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use hayro_syntax::object::ObjectIdentifier;
use memchr::memmem;
use rust_decimal::Decimal;

/// How the content of a changed page begins.
pub const PAGE: &str = "q /AfterdeskPage Do Q\n";
/// The first number of a new object: more than any document counts to.
const FIRST_NEW: i32 = 8_000_000;

/// A changed page.
pub struct Sheet {
    pub parent: Option<ObjectIdentifier>,
    /// The whole sheet, and what of it is shown.
    pub boxes: [[Decimal; 4]; 2],
    /// How far it is turned, in degrees.
    pub turn: i32,
    /// What was on the page before.
    pub under: ObjectIdentifier,
    /// What is drawn over it.
    pub over: Vec<ObjectIdentifier>,
    /// What draws both.
    pub content: ObjectIdentifier,
}

/// A document with changes behind it.
pub struct Update {
    bytes: Vec<u8>,
    /// Where each changed object begins.
    begins: BTreeMap<ObjectIdentifier, usize>,
    /// Where the list of objects of the document begins.
    before: Option<String>,
    next: i32,
}

impl Update {
    /// Begins behind a document.
    pub fn of(document: &[u8]) -> Self {
        let mut bytes = document.to_vec();
        bytes.push(b'\n');
        Self {
            before: list_of(document),
            begins: BTreeMap::new(),
            next: FIRST_NEW,
            bytes,
        }
    }

    fn fresh(&mut self) -> ObjectIdentifier {
        let number = self.next;
        self.next += 1;
        ObjectIdentifier::new(number, 0)
    }

    fn write(&mut self, id: ObjectIdentifier, body: &[u8]) {
        self.begins.insert(id, self.bytes.len());
        let head = format!("{} {} obj\n", id.obj_number, id.gen_number);
        self.bytes.extend(head.as_bytes());
        self.bytes.extend(body);
        self.bytes.extend(b"\nendobj\n");
    }

    fn stream(&mut self, words: &[u8], data: &[u8]) -> Option<ObjectIdentifier> {
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
        packed.write_all(data).ok()?;
        let packed = packed.finish().ok()?;
        let mut body = b"<<".to_vec();
        body.extend(words);
        let length = format!(
            " /Filter /FlateDecode /Length {} >>\nstream\n",
            packed.len()
        );
        body.extend(length.as_bytes());
        body.extend(packed);
        body.extend(b"\nendstream");
        let id = self.fresh();
        self.write(id, &body);
        Some(id)
    }

    /// Adds what was on a page as a form; `None` where it cannot be packed.
    pub fn form(
        &mut self,
        sheet: &[Decimal; 4],
        resources: &[u8],
        content: &[u8],
    ) -> Option<ObjectIdentifier> {
        let words = format!(
            " /Type /XObject /Subtype /Form /BBox {} /Resources ",
            sides(sheet)
        );
        let mut words = words.into_bytes();
        words.extend(resources);
        self.stream(&words, content)
    }

    /// Adds the content that draws a page and so many appearances over it; `None` where it cannot be
    /// packed.
    pub fn drawing(
        &mut self,
        moved: impl Iterator<Item = [Decimal; 6]>,
    ) -> Option<ObjectIdentifier> {
        let mut content = PAGE.to_owned();
        for (place, numbers) in moved.enumerate() {
            let numbers = numbers.map(number).join(" ");
            // Writing into a string cannot fail.
            let _ = writeln!(content, "q {numbers} cm /Afterdesk{place} Do Q");
        }
        self.stream(b"", content.as_bytes())
    }

    /// Writes a page in the place of the one before.
    pub fn page(&mut self, id: ObjectIdentifier, sheet: &Sheet) {
        let mut body = "<< /Type /Page".to_owned();
        if let Some(parent) = sheet.parent {
            let _ = write!(body, " /Parent {}", named(parent));
        }
        let [media, crop] = sheet.boxes.each_ref().map(sides);
        let _ = write!(
            body,
            " /MediaBox {media} /CropBox {crop} /Rotate {} /Contents {}",
            sheet.turn,
            named(sheet.content)
        );
        let _ = write!(
            body,
            " /Resources << /XObject << /AfterdeskPage {}",
            named(sheet.under)
        );
        for (place, one) in sheet.over.iter().enumerate() {
            let _ = write!(body, " /Afterdesk{place} {}", named(*one));
        }
        body.push_str(" >> >> >>");
        self.write(id, body.as_bytes());
    }

    /// Ends the document with the list of what was changed.
    pub fn finish(mut self, root: ObjectIdentifier) -> Vec<u8> {
        let list = self.bytes.len();
        let mut end = "xref\n".to_owned();
        for (id, begins) in &self.begins {
            let _ = write!(
                end,
                "{} 1\n{begins:010} {:05} n \n",
                id.obj_number, id.gen_number
            );
        }
        let _ = write!(end, "trailer\n<< /Size {} /Root {}", self.next, named(root));
        if let Some(before) = &self.before {
            let _ = write!(end, " /Prev {before}");
        }
        let _ = write!(end, " >>\nstartxref\n{list}\n%%EOF\n");
        self.bytes.extend(end.as_bytes());
        self.bytes
    }
}

/// Returns where the list of objects of a document begins, as the document says.
fn list_of(document: &[u8]) -> Option<String> {
    const WORD: &[u8] = b"startxref";
    let at = memmem::rfind(document, WORD)?;
    let behind = document.get(at + WORD.len()..)?;
    let digits = behind
        .iter()
        .skip_while(|byte| byte.is_ascii_whitespace())
        .take_while(|byte| byte.is_ascii_digit());
    let digits: String = digits.map(|byte| char::from(*byte)).collect();
    (!digits.is_empty()).then_some(digits)
}

/// Returns how an object is named by another.
pub fn named(id: ObjectIdentifier) -> String {
    format!("{} {} R", id.obj_number, id.gen_number)
}

fn sides(sides: &[Decimal; 4]) -> String {
    format!("[{}]", sides.map(number).join(" "))
}

fn number(number: Decimal) -> String {
    number.round_dp(6).normalize().to_string()
}
