//! Pictures in the terminal: what is sent is read back as the picture that it was made of, and half
//! blocks stay where nothing answers.

use std::io::Cursor;
use std::path::PathBuf;

use afterdesk::runtime::preview;
use afterdesk::ui::graphics::{Drawn, Graphics, Look};
use afterdesk::ui::preview::{COLS, Preview, ROWS, Seen};
use image::codecs::gif::GifEncoder;
use image::{DynamicImage, Frame, ImageFormat, Rgba, RgbaImage};
use ratatui::buffer::{Buffer, CellDiffOption};
use ratatui::layout::Rect;

const CELL: (u16, u16) = (8, 16);

/// Bands of a few colours, so that a palette holds them all.
fn picture() -> DynamicImage {
    let colors = [[250, 20, 20], [20, 200, 40], [30, 40, 220], [240, 240, 240]];
    let pixels = RgbaImage::from_fn(240, 120, |x, y| {
        let place = usize::try_from((x / 60 + y / 40) % 4).unwrap();
        let [r, g, b] = *colors.get(place).unwrap();
        Rgba([r, g, b, 255])
    });
    DynamicImage::ImageRgba8(pixels)
}

/// The picture as it is sent: made to fit into the preview.
fn fitting() -> RgbaImage {
    let (width, height) = (u32::from(COLS * CELL.0), u32::from(ROWS * CELL.1));
    picture().thumbnail(width, height).to_rgba8()
}

fn look(graphics: Graphics) -> Look {
    Look {
        graphics,
        cell: CELL,
    }
}

fn file(folder: &std::path::Path, name: &str, format: ImageFormat) -> PathBuf {
    let path = folder.join(name);
    picture().to_rgb8().save_with_format(&path, format).unwrap();
    path
}

fn drawn(preview: &Preview) -> Option<&Drawn> {
    match &preview.seen {
        Seen::Picture { drawn, .. } => drawn.as_ref(),
        other => panic!("{other:?}"),
    }
}

/// What the cells of a drawn picture send to the terminal.
fn sent(preview: &Preview) -> (String, Buffer) {
    let area = Rect::new(0, 0, COLS, ROWS);
    let mut buffer = Buffer::empty(area);
    drawn(preview).unwrap().draw(area, &mut buffer);
    let all = buffer.content.iter().map(ratatui::buffer::Cell::symbol);
    (all.collect(), buffer)
}

fn seen(graphics: Graphics) -> Preview {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), "1.png", ImageFormat::Png);
    preview::look(path, look(graphics), 7)
}

fn decoded(base64: &str) -> Vec<u8> {
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut held, mut bits) = (0_u32, 0);
    for letter in base64.bytes().filter(|byte| *byte != b'=') {
        let value = alphabet.iter().position(|one| *one == letter).unwrap();
        held = (held << 6) | u32::try_from(value).unwrap();
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from((held >> bits) & 255).unwrap());
        }
    }
    bytes
}

#[test]
fn b_25_a_picture_for_kitty_reads_back_pixel_by_pixel() {
    let (sent, _) = sent(&seen(Graphics::Kitty));
    let mut pixels = Vec::new();
    let mut size = None;
    for command in sent.split("\u{1b}_G").skip(1) {
        let (command, _) = command.split_once("\u{1b}\\").unwrap();
        let (keys, payload) = command.split_once(';').unwrap();
        let value = |name: &str| {
            let mut keys = keys.split(',').filter_map(|key| key.split_once('='));
            let found = keys.find(|(key, _)| *key == name);
            found.map(|(_, value)| value.to_owned())
        };
        // Quiet: the terminal answers nothing that could be taken for keys.
        assert_eq!(value("q").as_deref(), Some("2"), "{keys}");
        if let (Some(width), Some(height)) = (value("s"), value("v")) {
            assert_eq!(value("f").as_deref(), Some("32"));
            size = Some((width.parse().unwrap(), height.parse().unwrap()));
        }
        assert!(payload.len() <= 4_096);
        pixels.extend(decoded(payload));
    }
    let (width, height) = size.unwrap();
    assert_eq!(
        RgbaImage::from_raw(width, height, pixels).unwrap(),
        fitting()
    );
}

#[test]
fn b_25_a_picture_for_iterm2_reads_back_pixel_by_pixel() {
    let (sent, _) = sent(&seen(Graphics::Iterm));
    let (_, file) = sent.split_once("\u{1b}]1337;File=").unwrap();
    let (keys, rest) = file.split_once(':').unwrap();
    let (payload, _) = rest.split_once('\u{7}').unwrap();
    assert!(keys.contains("inline=1") && keys.contains("doNotMoveCursor=1"));
    let png = image::load_from_memory_with_format(&decoded(payload), ImageFormat::Png);
    assert_eq!(png.unwrap().to_rgba8(), fitting());
}

#[test]
fn b_25_a_picture_in_sixels_reads_back_as_what_it_shows() {
    let (sent, buffer) = sent(&seen(Graphics::Sixel));
    let start = sent.find("\u{1b}P").unwrap();
    let (_, from) = sent.split_at(start);
    let (picture, _) = from.split_at(from.find("\u{1b}\\").unwrap() + 2);
    let read = icy_sixel::SixelImage::decode(picture.as_bytes()).unwrap();
    let expected = fitting();
    let size = |pixels: usize| u32::try_from(pixels).unwrap();
    assert_eq!(size(read.width), expected.width());
    // The last band of six rows is filled up.
    let filled = expected.height()..expected.height() + 6;
    assert!(filled.contains(&size(read.height)));
    let pairs = read.pixels.chunks(4).zip(expected.pixels());
    let far = pairs.filter(|(read, was)| {
        let apart = read.iter().zip(&was.0).take(3);
        apart.map(|(a, b)| a.abs_diff(*b)).max().unwrap() > 40
    });
    // A palette of hundredths, and edges between two bands.
    assert!(far.count() * 50 < expected.pixels().len());
    // The cells under it are left alone, so that nothing is written over it.
    let covered = buffer.content.iter();
    let covered = covered.filter(|cell| cell.diff_option == CellDiffOption::Skip);
    assert!(covered.count() > 100);
}

#[test]
fn b_25_without_an_answer_a_picture_is_drawn_in_half_blocks() {
    let preview = seen(Graphics::Cells);
    assert!(drawn(&preview).is_none());
    let Seen::Picture { pixels, cells, .. } = &preview.seen else {
        unreachable!()
    };
    assert_eq!(*pixels, (240, 120));
    assert!(cells.len() > 5 && cells[0].len() == usize::from(COLS));
    assert_eq!(cells[0][0], ([250, 20, 20], [250, 20, 20]));
}

#[test]
fn b_25_of_a_picture_that_moves_the_first_one_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("1.gif");
    let mut body = Cursor::new(Vec::new());
    let second = RgbaImage::from_pixel(240, 120, Rgba([0, 0, 0, 255]));
    GifEncoder::new(&mut body)
        .encode_frames([Frame::new(picture().to_rgba8()), Frame::new(second)])
        .unwrap();
    std::fs::write(&path, body.into_inner()).unwrap();
    let preview = preview::look(path, look(Graphics::Kitty), 1);
    let Seen::Picture { cells, drawn, .. } = &preview.seen else {
        panic!("{preview:?}");
    };
    let ([red, green, _], _) = cells[0][0];
    assert!(red > 200 && green < 60, "{:?}", cells[0][0]);
    assert!(drawn.is_some());
}
