//! Papers as a reader that is not ours sees them: words in their order, pages, fonts, pictures.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use afterdesk::document::error::PaperError;
use afterdesk::document::fonts::Fonts;
use afterdesk::document::paper::{Block, Column, Level, Paper, Picture, Span, Table};
use afterdesk::document::{card, pdf};
use afterdesk::domain::time::Stamp;
use afterdesk::i18n::language::Language;
use image::{ImageFormat, Rgb, RgbImage};

/// A title, a paragraph, and the words of a table, by language.
const WORDS: [(Language, [&str; 5]); 5] = [
    (
        Language::Chinese,
        [
            "平台工单举证材料",
            "本店已于2025年3月1日发货，快递底单见附件A。买家称“没有收到货”，请予核实。",
            "订单号",
            "买家付款",
            "店铺记录",
        ],
    ),
    (
        Language::English,
        [
            "Evidence for the work order",
            "The shop dispatched the order on 1 March 2025; the courier's receipt is attachment A.",
            "Order number",
            "order paid",
            "shop record",
        ],
    ),
    (
        Language::Russian,
        [
            "Доказательства по обращению",
            "Магазин отправил заказ 01.03.2025; квитанция курьера — приложение A, ещё одна — Ж.",
            "Номер заказа",
            "заказ оплачен",
            "записи магазина",
        ],
    ),
    (
        Language::Spanish,
        [
            "Pruebas para la orden de trabajo",
            "La tienda envió el pedido el 1 de marzo; ¿por qué el comprador dice que no llegó?",
            "Número de pedido",
            "pedido pagado",
            "registro de la tienda",
        ],
    ),
    (
        Language::Persian,
        [
            "مدارک رسیدگی پلتفرم",
            "فروشگاه سفارش را فرستاده و رسید پیک پیوست شده است؛ خریدار می‌گوید بسته نرسیده است.",
            "شماره سفارش",
            "پرداخت سفارش",
            "سوابق فروشگاه",
        ],
    ),
];

fn paper(language: Language, words: &[&str; 5], rows: usize) -> Paper {
    let [title, sentence, head, event, origin] = *words;
    let row = |n: usize| {
        vec![
            vec![Span::strong(format!("{:04}", n + 1))],
            vec![Span::plain(event)],
            vec![Span::plain(origin)],
        ]
    };
    Paper {
        title: title.to_owned(),
        language,
        at: Stamp::from_rfc3339("2025-03-01T02:00:00Z").unwrap(),
        foot: title.to_owned(),
        page_words: "{page}/{pages}".to_owned(),
        blocks: vec![
            Block::Heading(Level::Title, title.to_owned()),
            Block::plain(sentence),
            Block::Facts(vec![(head.to_owned(), "231105-339507978994321".to_owned())]),
            Block::Table(Table {
                columns: vec![Column::near(2), Column::near(5), Column::far(3)],
                head: vec![head.to_owned(), String::new(), String::new()],
                rows: (0..rows).map(row).collect(),
                is_ruled: true,
            }),
        ],
    }
}

/// Runs a reader of PDFs on a file.
fn read_with(reader: &str, arguments: &[&str], bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, bytes).unwrap();
    let output = Command::new(reader)
        .args(arguments)
        .arg(&file)
        .args((reader == "pdftotext").then_some("-"))
        .output()
        .unwrap_or_else(|error| panic!("{reader} is missing ({error}); run tests/run"));
    assert!(output.status.success(), "{reader} refuses the file");
    String::from_utf8(output.stdout).unwrap()
}

/// Words without what a reader adds or leaves out: blanks, breaks, marks of direction and joining.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| {
            !c.is_whitespace() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        })
        .collect()
}

#[test]
fn another_reader_finds_every_word_in_its_order_in_five_languages() {
    let mut fonts = Fonts::of_system();
    for (language, words) in &WORDS {
        let made = pdf::draw(&paper(*language, words, 3), &mut fonts).unwrap();
        let text = bare(&read_with("pdftotext", &["-layout"], &made.bytes));
        let mut from = 0;
        for sentence in [words[0], words[1], words[2], "231105-339507978994321"] {
            let wanted = bare(sentence);
            // The reader writes numbers on the side where they stand: they only have to be there.
            let place = text.get(from..).and_then(|rest| rest.find(&wanted));
            let is_number = sentence.starts_with("2311");
            match place {
                Some(place) if !is_number => from += place,
                _ => assert!(text.contains(&wanted), "{sentence} is missing in {text}"),
            }
        }
        for cell in [words[3], words[4]] {
            assert_eq!(text.matches(&bare(cell)).count(), 3, "{cell} in {text}");
        }
        let told = made.pages.concat().join("\n");
        assert!(bare(&told).contains(&bare(words[1])), "{told}");
    }
}

#[test]
fn pages_are_numbered_and_heads_of_tables_repeated() {
    let mut fonts = Fonts::of_system();
    let (language, words) = &WORDS[1];
    let made = pdf::draw(&paper(*language, words, 120), &mut fonts).unwrap();
    let info = read_with("pdfinfo", &[], &made.bytes);
    let pages = made.pages.len();
    assert!(pages > 2);
    let counted = info.lines().find_map(|line| line.strip_prefix("Pages:"));
    assert_eq!(counted.unwrap().trim(), pages.to_string());
    assert!(info.contains("A4"), "{info}");
    let text = read_with("pdftotext", &["-layout"], &made.bytes);
    for (n, page) in text.split('\u{c}').take(pages).enumerate() {
        assert!(page.contains(&format!("{}/{pages}", n + 1)), "{page}");
        assert!(page.contains("Order number"), "{page}");
    }
    for n in 1..=120 {
        assert_eq!(text.matches(&format!("{n:04}")).count(), 1, "row {n}");
    }
}

#[test]
fn a_paper_built_twice_is_the_same_bytes() {
    let (language, words) = &WORDS[4];
    let paper = paper(*language, words, 20);
    let first = pdf::draw(&paper, &mut Fonts::of_system()).unwrap();
    let mut fonts = Fonts::of_system();
    // What was set before with the same fonts leaves no trace.
    pdf::draw(&self::paper(WORDS[0].0, &WORDS[0].1, 2), &mut fonts).unwrap();
    assert_eq!(first, pdf::draw(&paper, &mut fonts).unwrap());
}

#[test]
fn fonts_are_inside_and_cut_to_what_is_used() {
    let mut fonts = Fonts::of_system();
    let (language, words) = &WORDS[0];
    let made = pdf::draw(&paper(*language, words, 3), &mut fonts).unwrap();
    let list = read_with("pdffonts", &[], &made.bytes);
    let rows: Vec<&str> = list.lines().skip(2).collect();
    assert!(!rows.is_empty());
    for row in rows {
        assert!(row.contains("yes yes yes"), "{row}");
    }
    // The fonts themselves have some forty million bytes.
    assert!(made.bytes.len() < 100_000, "{}", made.bytes.len());
}

#[test]
fn the_first_column_of_a_persian_table_stands_on_the_right() {
    let mut fonts = Fonts::of_system();
    let place = |language: Language, fonts: &mut Fonts| {
        let (_, words) = WORDS.iter().find(|(one, _)| *one == language).unwrap();
        let made = pdf::draw(&paper(language, words, 1), fonts).unwrap();
        let boxes = read_with("pdftotext", &["-bbox"], &made.bytes);
        let word = boxes.lines().find(|line| line.contains(">0001<")).unwrap();
        let x = word.split("xMin=\"").nth(1).unwrap();
        x.split('.').next().unwrap().parse::<u32>().unwrap()
    };
    assert!(place(Language::English, &mut fonts) < 100);
    assert!(place(Language::Persian, &mut fonts) > 450);
}

#[test]
fn a_script_without_a_font_names_the_package() {
    let folder = tempfile::tempdir().unwrap();
    for (language, words) in &WORDS {
        let mut none = Fonts::of_folder(folder.path());
        let error = pdf::draw(&paper(*language, words, 1), &mut none).unwrap_err();
        let package = match language {
            Language::Chinese => "fonts-noto-cjk",
            _ => "fonts-noto-core",
        };
        assert!(matches!(error, PaperError::NoFont { package: named, .. } if named == package));
        assert!(
            error
                .to_string()
                .contains(&format!("apt-get install {package}"))
        );
    }
    let latin = Path::new("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf");
    std::fs::copy(latin, folder.path().join("latin.ttf")).unwrap();
    let mut latin = Fonts::of_folder(folder.path());
    assert!(pdf::draw(&paper(Language::Russian, &WORDS[2].1, 1), &mut latin).is_ok());
    let error = pdf::draw(&paper(Language::Chinese, &WORDS[0].1, 1), &mut latin).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the paper holds Chinese letters and no font on this machine has them; install one, on \
         Debian and Ubuntu: apt-get install fonts-noto-cjk"
    );
}

fn picture(format: ImageFormat) -> Arc<Vec<u8>> {
    let pixels = RgbImage::from_fn(320, 200, |x, y| {
        Rgb([u8::try_from(x % 256).unwrap(), u8::try_from(y).unwrap(), 90])
    });
    let mut file = std::io::Cursor::new(Vec::new());
    pixels.write_to(&mut file, format).unwrap();
    Arc::new(file.into_inner())
}

fn with_picture(bytes: Arc<Vec<u8>>) -> Paper {
    let (language, words) = &WORDS[1];
    let mut paper = paper(*language, words, 0);
    paper.blocks.push(Block::Picture(Picture {
        name: "A-courier-receipt.jpg".to_owned(),
        bytes,
        leaf: None,
        caption: "Attachment A".to_owned(),
    }));
    paper
}

#[test]
fn pictures_stand_on_the_paper_and_a_jpeg_is_not_packed_again() {
    let mut fonts = Fonts::of_system();
    for (format, kept) in [
        (ImageFormat::Jpeg, "jpeg"),
        (ImageFormat::Png, "image"),
        (ImageFormat::WebP, "image"),
    ] {
        let made = pdf::draw(&with_picture(picture(format)), &mut fonts).unwrap();
        let list = read_with("pdfimages", &["-list"], &made.bytes);
        assert!(list.contains("320") && list.contains(kept), "{list}");
    }
}

#[test]
fn a_broken_picture_is_told_by_its_name() {
    let mut fonts = Fonts::of_system();
    let mut cut = picture(ImageFormat::Png).to_vec();
    cut.truncate(60);
    for bytes in [cut, b"no picture".to_vec(), Vec::new()] {
        let error = pdf::draw(&with_picture(Arc::new(bytes)), &mut fonts).unwrap_err();
        assert!(matches!(error, PaperError::BrokenPicture { .. }), "{error}");
        assert!(error.to_string().contains("A-courier-receipt.jpg"));
    }
}

#[test]
fn hostile_words_stay_words() {
    let mut fonts = Fonts::of_system();
    let mut paper = paper(Language::English, &WORDS[1].1, 0);
    let long = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855".repeat(4);
    for text in [
        "\u{202e}gpj.exe\u{1b}[2J\u{7}\u{0}",
        "a\u{300}\u{301}\u{302}".repeat(300).as_str(),
        "\u{10ffff}\u{e000}\u{fffe}",
        "👩\u{200d}👩\u{200d}👧\u{200d}👦 \u{1f44d}\u{fe0f}",
        long.as_str(),
        "",
        "\n\n\n",
        " ",
    ] {
        paper.blocks.push(Block::plain(text));
    }
    let made = pdf::draw(&paper, &mut fonts).unwrap();
    let text = bare(&read_with("pdftotext", &["-layout"], &made.bytes));
    assert!(text.contains(&long), "a long number is whole");
    assert!(text.contains("gpj.exe") && !text.contains('\u{1b}'));
    assert!(text.contains("[U+"), "a sign without a font is named");
}

#[test]
fn a_card_is_a_picture_as_high_as_its_words() {
    let mut fonts = Fonts::of_system();
    let size_of = |rows: usize, fonts: &mut Fonts| {
        let made = card::draw(&paper(Language::Persian, &WORDS[4].1, rows), fonts).unwrap();
        let picture = image::load_from_memory_with_format(&made, ImageFormat::Png).unwrap();
        let is_dark = |pixel: &image::Rgba<u8>| pixel.0[0] < 100;
        let dark = picture
            .to_rgba8()
            .pixels()
            .filter(|one| is_dark(one))
            .count();
        assert!(dark > 1_000, "there are letters on it");
        (picture.width(), picture.height())
    };
    let (width, low) = size_of(0, &mut fonts);
    let (_, high) = size_of(4, &mut fonts);
    assert_eq!(width, 1080);
    assert!(low < high);
}
