//! Pictures that are painted for a test: photographs, screens, bar codes, and codes in them.
//! Never the same noise twice in one picture, and always the same picture for one seed.

#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::indexing_slicing,
    reason = "painting is arithmetic on places, and a slip shows in the test"
)]

use std::io::Cursor;

use image::{DynamicImage, GrayImage, ImageFormat};
use qrcode::{Color, EcLevel, QrCode};

/// A picture in grey.
pub struct Scene {
    width: usize,
    height: usize,
    light: Vec<f32>,
    seed: u64,
}

/// How a code lies in a picture.
#[derive(Clone, Copy)]
pub struct Laid {
    /// Its middle.
    pub at: (f32, f32),
    /// Pixels of a module.
    pub module: f32,
    /// Degrees it is turned by.
    pub turned: f32,
    /// How much nearer its lower edge is.
    pub slope: f32,
    /// It is seen in a mirror.
    pub mirrored: bool,
    /// Light of its dark and of its light modules.
    pub ink: (f32, f32),
    /// Modules of white around it.
    pub quiet: f32,
}

impl Laid {
    pub const fn at(x: f32, y: f32, module: f32) -> Self {
        Self {
            at: (x, y),
            module,
            turned: 0.0,
            slope: 0.0,
            mirrored: false,
            ink: (15.0, 245.0),
            quiet: 4.0,
        }
    }
}

impl Scene {
    pub fn plain(width: usize, height: usize, light: f32) -> Self {
        Self {
            width,
            height,
            light: vec![light; width * height],
            seed: 7,
        }
    }

    /// Soft light, and spots and boxes over one another.
    pub fn photo(width: usize, height: usize) -> Self {
        let mut scene = Self::plain(width, height, 120.0);
        for y in 0..height {
            for x in 0..width {
                let (right, down) = (x as f32, y as f32);
                scene.light[y * width + x] = 90.0
                    + 60.0 * right / width as f32
                    + 40.0 * (down / 97.0).sin()
                    + 30.0 * (right / 53.0 + down / 71.0).cos();
            }
        }
        for _ in 0..width * height / 4_000 {
            let (middle, radius) = ((scene.pick(width), scene.pick(height)), 4 + scene.pick(40));
            let (light, is_box) = (scene.pick(256) as f32, scene.pick(2) == 0);
            for y in middle.1.saturating_sub(radius)..(middle.1 + radius).min(height) {
                for x in middle.0.saturating_sub(radius)..(middle.0 + radius).min(width) {
                    let (right, down) = (x.abs_diff(middle.0), y.abs_diff(middle.1));
                    if is_box || right * right + down * down < radius * radius {
                        let there = &mut scene.light[y * width + x];
                        *there = *there * 0.4 + light * 0.6;
                    }
                }
            }
        }
        scene
    }

    /// Lines of strokes like letters, and boxes around some.
    pub fn screen(width: usize, height: usize) -> Self {
        let mut scene = Self::plain(width, height, 245.0);
        for top in (10..height.saturating_sub(30)).step_by(28) {
            let end = width / 3 + scene.pick(width / 2);
            for left in (12..end).step_by(20) {
                for _ in 0..4 {
                    let (x, y) = (left + scene.pick(14), top + scene.pick(16));
                    let length = 3 + scene.pick(10);
                    if scene.pick(2) == 0 {
                        scene.fill((x, y), (length, 2), 25.0);
                    } else {
                        scene.fill((x, y), (2, length), 25.0);
                    }
                }
            }
        }
        scene
    }

    pub fn fill(&mut self, (left, top): (usize, usize), (wide, high): (usize, usize), light: f32) {
        for y in top..(top + high).min(self.height) {
            for x in left..(left + wide).min(self.width) {
                self.light[y * self.width + x] = light;
            }
        }
    }

    /// An eye of a code, with nothing around it.
    pub fn eye(&mut self, left: usize, top: usize, module: usize) {
        self.fill((left, top), (7 * module, 7 * module), 10.0);
        self.fill(
            (left + module, top + module),
            (5 * module, 5 * module),
            245.0,
        );
        let inner = 2 * module;
        self.fill((left + inner, top + inner), (3 * module, 3 * module), 10.0);
    }

    pub fn code(self, says: &str, laid: Laid) -> Self {
        self.code_of(says.as_bytes(), EcLevel::M, laid)
    }

    pub fn code_of(mut self, says: &[u8], level: EcLevel, laid: Laid) -> Self {
        let code = QrCode::with_error_correction_level(says, level).unwrap();
        let (size, colours) = (code.width(), code.to_colors());
        let half = size as f32 / 2.0;
        let reach = (half + laid.quiet) * laid.module * 1.6 * (1.0 + laid.slope);
        let (sin, cos) = laid.turned.to_radians().sin_cos();
        let range = |middle: f32, most: usize| {
            (middle - reach).max(0.0) as usize..((middle + reach) as usize).min(most)
        };
        for y in range(laid.at.1, self.height) {
            for x in range(laid.at.0, self.width) {
                let (mut sum, mut count) = (0.0, 0.0);
                for part in 0..9 {
                    let right = x as f32 + (part % 3) as f32 / 3.0 - laid.at.0;
                    let down = y as f32 + (part / 3) as f32 / 3.0 - laid.at.1;
                    let mut u = (right * cos + down * sin) / laid.module;
                    let mut v = (down * cos - right * sin) / laid.module;
                    let near = 1.0 - laid.slope * (v + 0.4 * u) / half * 0.5;
                    (u, v) = (u / near, v / near);
                    if laid.mirrored {
                        u = -u;
                    }
                    let (u, v) = (u + half, v + half);
                    let is_in = |from: f32, to: f32| u >= from && v >= from && u < to && v < to;
                    if is_in(-laid.quiet, size as f32 + laid.quiet) {
                        let is_dark = is_in(0.0, size as f32)
                            && colours[v as usize * size + u as usize] == Color::Dark;
                        sum += if is_dark { laid.ink.0 } else { laid.ink.1 };
                        count += 1.0;
                    }
                }
                let there = &mut self.light[y * self.width + x];
                *there = *there * (1.0 - count / 9.0) + sum / 9.0;
            }
        }
        self
    }

    pub fn noise(mut self, most: f32) -> Self {
        for place in 0..self.light.len() {
            let grain = self.pick(1_000) as f32 / 500.0 - 1.0;
            self.light[place] += grain * most;
        }
        self
    }

    /// Each pixel becomes the mean of those around it, as often as said.
    pub fn soft(mut self, times: usize) -> Self {
        for _ in 0..times {
            let before = self.light.clone();
            for y in 1..self.height - 1 {
                for x in 1..self.width - 1 {
                    let at = |dx: isize, dy: isize| {
                        before[(y as isize + dy) as usize * self.width + (x as isize + dx) as usize]
                    };
                    let cross = at(-1, 0) + at(1, 0) + at(0, -1) + at(0, 1);
                    self.light[y * self.width + x] = (at(0, 0) * 2.0 + cross) / 6.0;
                }
            }
        }
        self
    }

    pub fn png(&self) -> Vec<u8> {
        self.written(ImageFormat::Png)
    }

    pub fn webp(&self) -> Vec<u8> {
        self.written(ImageFormat::WebP)
    }

    pub fn jpeg(&self, quality: u8) -> Vec<u8> {
        let mut bytes = Vec::new();
        let jpeg = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, quality);
        self.grey().write_with_encoder(jpeg).unwrap();
        bytes
    }

    /// Black ink on nothing: what lies behind the picture shows through.
    pub fn see_through(&self) -> Vec<u8> {
        let ink = self
            .light
            .iter()
            .flat_map(|&light| [0, 255 - light.clamp(0.0, 255.0) as u8]);
        let both =
            image::GrayAlphaImage::from_raw(self.width as u32, self.height as u32, ink.collect());
        let mut bytes = Cursor::new(Vec::new());
        let picture = DynamicImage::ImageLumaA8(both.unwrap());
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    fn written(&self, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let picture = DynamicImage::ImageLuma8(self.grey()).to_rgb8();
        picture.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    fn grey(&self) -> GrayImage {
        let pixels = self.light.iter().map(|light| light.clamp(0.0, 255.0) as u8);
        GrayImage::from_raw(self.width as u32, self.height as u32, pixels.collect()).unwrap()
    }

    fn pick(&mut self, below: usize) -> usize {
        self.seed = self
            .seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.seed >> 33) as usize % below.max(1)
    }
}
