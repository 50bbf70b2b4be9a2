//! A picture of bars and words, written as PNG.

use ab_glyph::{Font, FontRef, ScaleFont, point};

const TYPEFACE: &[u8] = include_bytes!("DejaVuSans.ttf");

/// Red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colour([u8; 3]);

impl Colour {
    const PAPER: Self = Self([255, 255, 255]);
    pub(super) const INK: Self = Self([11, 12, 12]);
    /// Told apart by lightness alone; each stands out from the paper (WCAG 2.2, 1.4.11).
    pub(super) const SERIES: [Self; 3] = [Self([26, 79, 139]), Self([84, 140, 196]), Self([134, 142, 148])];
}

/// The picture being drawn.
pub(super) struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
    typeface: FontRef<'static>,
}

impl Canvas {
    /// An empty one.
    pub(super) fn new(width: usize, height: usize) -> Option<Self> {
        let typeface = FontRef::try_from_slice(TYPEFACE).ok()?;
        let pixels = Colour::PAPER.0.repeat(width * height);
        Some(Self { width, height, pixels, typeface })
    }

    /// A filled rectangle.
    pub(super) fn bar(&mut self, left: usize, top: usize, width: usize, height: usize, colour: Colour) {
        let (right, below) = ((left + width).min(self.width), (top + height).min(self.height));
        let line = colour.0.repeat(right.saturating_sub(left));
        for y in top..below {
            let from = (y * self.width + left) * 3;
            if let Some(pixels) = self.pixels.get_mut(from..from + line.len()) {
                pixels.copy_from_slice(&line);
            }
        }
    }

    /// Words that begin at `left`, their middle at the height `middle`. Returns where they end.
    pub(super) fn text(&mut self, left: usize, middle: usize, text: &str, size: f32, colour: Colour) -> usize {
        let typeface = self.typeface.clone();
        let scaled = typeface.as_scaled(size);
        let baseline = whole_to_float(middle) + (scaled.ascent() + scaled.descent()) / 2.0;
        let mut at = whole_to_float(left);
        for character in text.chars() {
            let glyph = scaled.scaled_glyph(character);
            let advance = scaled.h_advance(glyph.id);
            let placed = ab_glyph::Glyph { position: point(at, baseline), ..glyph };
            if let Some(outline) = typeface.outline_glyph(placed) {
                let corner = outline.px_bounds().min;
                outline.draw(|x, y, cover| {
                    if let (Some(x), Some(y)) = (offset(corner.x, x), offset(corner.y, y)) {
                        self.cover(x, y, colour, cover);
                    }
                });
            }
            at += advance;
        }
        float_to_whole(at.ceil()).unwrap_or(left)
    }

    /// Words that end at `right`, on two lines where they are too long for one.
    pub(super) fn text_ending_at(&mut self, right: usize, middle: usize, text: &str, size: f32, colour: Colour) {
        if self.width_of(text, size) <= right {
            let left = right - self.width_of(text, size);
            self.text(left, middle, text, size, colour);
            return;
        }
        let half = text.chars().count() / 2;
        let breaks = text.char_indices().filter(|(_, c)| *c == ' ').map(|(place, _)| place);
        let place = breaks.min_by_key(|place| place.abs_diff(half)).unwrap_or(text.len());
        let (first, second) = text.split_at_checked(place).unwrap_or((text, ""));
        let line = float_to_whole(size * 0.6).unwrap_or_default();
        for (part, middle) in [(first, middle.saturating_sub(line)), (second.trim_start(), middle + line)] {
            let left = right.saturating_sub(self.width_of(part, size));
            self.text(left, middle, part, size, colour);
        }
    }

    fn width_of(&self, text: &str, size: f32) -> usize {
        let scaled = self.typeface.as_scaled(size);
        let width: f32 = text.chars().map(|character| scaled.h_advance(scaled.glyph_id(character))).sum();
        float_to_whole(width.ceil()).unwrap_or_default()
    }

    /// Covers a pixel with so much of a colour; outside the picture nothing happens.
    fn cover(&mut self, x: usize, y: usize, colour: Colour, cover: f32) {
        if x >= self.width || y >= self.height {
            return;
        }
        let place = (y * self.width + x) * 3;
        for (below, above) in self.pixels.iter_mut().skip(place).take(3).zip(colour.0) {
            let mixed = f32::from(*below) * (1.0 - cover) + f32::from(above) * cover;
            *below = float_to_whole(mixed.round()).and_then(|value| u8::try_from(value).ok()).unwrap_or(*below);
        }
    }

    /// The picture as PNG.
    pub(super) fn png(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut encoder =
            png::Encoder::new(&mut bytes, u32::try_from(self.width).ok()?, u32::try_from(self.height).ok()?);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::Fast);
        let mut writer = encoder.write_header().ok()?;
        writer.write_image_data(&self.pixels).ok()?;
        writer.finish().ok()?;
        Some(bytes)
    }
}

#[expect(clippy::cast_precision_loss, reason = "pixels of a picture")]
fn whole_to_float(number: usize) -> f32 {
    number as f32
}

/// `None` below nought.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be a pixel of a picture")]
fn float_to_whole(number: f32) -> Option<usize> {
    (0.0..1e6).contains(&number).then_some(number as usize)
}

/// The pixel so far from a corner.
fn offset(corner: f32, by: u32) -> Option<usize> {
    #[expect(clippy::cast_precision_loss, reason = "pixels of a glyph")]
    float_to_whole(corner + by as f32)
}
