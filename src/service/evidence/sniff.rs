//! Says what a file is from its own bytes, and why it cannot be taken.
//! Never believes the ending of a name.

use hayro_syntax::{LoadPdfError, Pdf};

use super::picture;
use crate::domain::attachment::{FileKind, Measure, Unfit};

/// A document may begin behind so many bytes of something else.
const PDF_BEGINS_WITHIN: usize = 1024;
/// The word of the end stands within so many last bytes.
const PDF_ENDS_WITHIN: usize = 2048;

/// Looks at a whole file.
///
/// # Errors
/// Why it cannot be taken.
pub fn look(body: &[u8]) -> Result<Measure, Unfit> {
    if body.is_empty() {
        return Err(Unfit::Empty);
    }
    if let Some(kind) = picture::kind_of(body) {
        let shape = picture::walk(kind, body)?;
        return Ok(Measure {
            kind,
            pixels: Some(shape.pixels),
            pages: None,
        });
    }
    let begin = body.get(..PDF_BEGINS_WITHIN).unwrap_or(body);
    if memchr::memmem::find(begin, b"%PDF-").is_some() {
        let pages = pages(body)?;
        return Ok(Measure {
            kind: FileKind::Pdf,
            pixels: None,
            pages: Some(pages),
        });
    }
    Err(Unfit::Unknown)
}

/// Returns what a file seems to be that is not taken, as the ending of such files.
pub fn guess(body: &[u8]) -> Option<&'static str> {
    infer::get(body).map(|kind| kind.extension())
}

/// Counts the pages of a document.
fn pages(body: &[u8]) -> Result<u32, Unfit> {
    let tail = body.len().saturating_sub(PDF_ENDS_WITHIN);
    let tail = body.get(tail..).unwrap_or(body);
    if memchr::memmem::find(tail, b"%%EOF").is_none() {
        return Err(Unfit::Truncated);
    }
    let opened = Pdf::new(body.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Unfit::Encrypted,
        // What is locked in a way that nobody knows looks damaged; its last part says that it is.
        LoadPdfError::Invalid if memchr::memmem::find(body, b"/Encrypt").is_some() => {
            Unfit::Encrypted
        }
        LoadPdfError::Invalid => Unfit::Broken,
    })?;
    match u32::try_from(opened.pages().len()) {
        Ok(0) | Err(_) => Err(Unfit::Broken),
        Ok(count) => Ok(count),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A document of two pages without a table of its objects, as damaged ones have none.
    pub fn document() -> Vec<u8> {
        let mut body = b"%PDF-1.4\n".to_vec();
        let objects = [
            "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
            "2 0 obj\n<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>\nendobj\n",
            "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n",
            "4 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n",
        ];
        let mut places = Vec::new();
        for object in objects {
            places.push(body.len());
            body.extend(object.as_bytes());
        }
        let table = body.len();
        body.extend(b"xref\n0 5\n0000000000 65535 f \n");
        for place in places {
            body.extend(format!("{place:010} 00000 n \n").as_bytes());
        }
        let end = format!("trailer\n<< /Root 1 0 R /Size 5 >>\nstartxref\n{table}\n%%EOF\n");
        body.extend(end.as_bytes());
        body
    }

    #[test]
    fn a_document_is_counted_by_pages() {
        let measure = look(&document()).unwrap();
        assert_eq!((measure.kind, measure.pages), (FileKind::Pdf, Some(2)));
    }

    #[test]
    fn what_is_not_whole_is_told_apart_from_what_is_something_else() {
        let whole = document();
        assert_eq!(look(b""), Err(Unfit::Empty));
        assert_eq!(look(&whole[..whole.len() - 30]), Err(Unfit::Truncated));
        assert_eq!(look(b"PK\x03\x04 and more"), Err(Unfit::Unknown));
        assert_eq!(guess(b"PK\x03\x04 and more"), Some("zip"));
        assert_eq!(look(b"plain words"), Err(Unfit::Unknown));
        assert_eq!(look(b"%PDF-1.4\nnothing\n%%EOF"), Err(Unfit::Broken));
        assert_eq!(
            look(b"GIF89a\x02\0\x02\0\0\0\0;"),
            Ok(Measure {
                kind: FileKind::Gif,
                pixels: Some((2, 2)),
                pages: None,
            })
        );
        assert_eq!(look(b"GIF89a\x02\0\x02\0\0\0\0"), Err(Unfit::Truncated));
        let header = "<< /Root 1 0 R /Encrypt 9 0 R /Size 5 >>";
        let text = String::from_utf8(whole).unwrap();
        let locked = text.replace("<< /Root 1 0 R /Size 5 >>", header).replace(
            "trailer",
            "9 0 obj\n<< /Filter /Standard /V 4 /R 4 /Length 128 /P -44 /O (x) /U (y) >>\nendobj\ntrailer",
        );
        assert_eq!(look(locked.as_bytes()), Err(Unfit::Encrypted));
    }

    #[test]
    fn a_picture_of_more_pixels_than_anybody_opens_is_refused_unopened() {
        let mut bomb = b"GIF89a\xff\xff\xff\xff\0\0\0".to_vec();
        bomb.push(b';');
        assert_eq!(look(&bomb), Err(Unfit::TooManyPixels));
    }
}
