//! The icons of the installed page, drawn from the sign that stands in its header.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::shell;

/// The manifest's names for them: the file, its width and height in pixels, and whether a system may cut its edge off
/// in any form.
const ICONS: [(&str, u32, bool); 3] =
    [("icon-192.png", 192, false), ("icon-512.png", 512, false), ("icon-maskable.png", 512, true)];

/// The sign's colours, as its light form has them; and the page's.
const COLOURS: [(&str, &str); 4] = [
    ("var(--dev)", "#4d82c4"),
    ("var(--team)", "#26966f"),
    ("var(--prod)", "#a862a0"),
    ("var(--cust)", "#b0702d"),
];
const PAPER: &str = "#fbfaf8";

/// Draws them into `dist`.
pub fn draw(dist: &Path) -> Result<()> {
    shell::step("Drawing the icons");
    let sprite = sprite()?;
    for (name, width, may_be_cut) in ICONS {
        let icon = drawn(&sign(&sprite)?, width, may_be_cut)?;
        let file = dist.join(name);
        fs::write(&file, icon).with_context(|| format!("{} cannot be written", file.display()))?;
    }
    Ok(())
}

/// The symbols that pictures of the page use.
pub fn sprite() -> Result<String> {
    let file = shell::root().join("src/views/sprite.svg");
    fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
}

/// The sign's shapes, within 32 by 32.
fn sign(sprite: &str) -> Result<String> {
    let (_, rest) =
        sprite.split_once("<symbol id=\"brand\" viewBox=\"0 0 32 32\">").context("the sprite has no sign")?;
    let (shapes, _) = rest.split_once("</symbol>").context("the sprite is cut off")?;
    Ok(COLOURS.iter().fold(shapes.to_owned(), |shapes, (name, colour)| shapes.replace(name, colour)))
}

/// A PNG of the sign. What may be cut has a background, and keeps all of the sign within the middle four fifths.
fn drawn(sign: &str, width: u32, may_be_cut: bool) -> Result<Vec<u8>> {
    let (view, paper) = if may_be_cut {
        ("-8 -8 48 48", format!("<rect x=\"-8\" y=\"-8\" width=\"48\" height=\"48\" fill=\"{PAPER}\"/>"))
    } else {
        ("0 0 32 32", String::new())
    };
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{width}\" viewBox=\"{view}\">{paper}{sign}</svg>"
    );
    png(&svg)
}

/// A PNG of a picture that uses symbols of the sprite.
pub fn of_picture(svg: &str, sprite: &str) -> Result<Vec<u8>> {
    let (opening, rest) = svg.split_once('>').context("the picture has no element")?;
    let symbols = sprite.find("<symbol").zip(sprite.rfind("</svg>")).context("the sprite has no symbols")?;
    png(&format!("{opening}><defs>{}</defs>{rest}", &sprite[symbols.0..symbols.1]))
}

fn png(svg: &str) -> Result<Vec<u8>> {
    let tree = Tree::from_str(svg, &Options::default())?;
    let size = tree.size().to_int_size();
    let (width, height) = (size.width(), size.height());
    let mut pixels =
        Pixmap::new(width, height).ok_or_else(|| anyhow!("{width} by {height} pixels are no picture"))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    let pixels = pixels.take_demultiplied();
    match indexed(&pixels) {
        Some((colours, indices)) => encoded(width, height, Some(&colours), &indices),
        None => encoded(width, height, None, &pixels),
    }
}

/// The colours of a picture, with each pixel as one of them, where a byte can say which. It takes less than half the
/// room, and loses nothing.
fn indexed(pixels: &[u8]) -> Option<(Vec<[u8; 4]>, Vec<u8>)> {
    let (pixels, _) = pixels.as_chunks::<4>();
    let colours: Vec<[u8; 4]> = pixels.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    let index = |pixel| colours.binary_search(pixel).ok().and_then(|at| u8::try_from(at).ok());
    let indices = pixels.iter().map(index).collect::<Option<_>>()?;
    Some((colours, indices))
}

fn encoded(width: u32, height: u32, colours: Option<&[[u8; 4]]>, data: &[u8]) -> Result<Vec<u8>> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    encoder.set_filter(if colours.is_some() { Filter::NoFilter } else { Filter::Adaptive });
    if let Some(colours) = colours {
        encoder.set_color(ColorType::Indexed);
        encoder.set_palette(
            colours.iter().flat_map(|&[red, green, blue, _]| [red, green, blue]).collect::<Vec<_>>(),
        );
        encoder.set_trns(colours.iter().map(|&[.., alpha]| alpha).collect::<Vec<_>>());
    } else {
        encoder.set_color(ColorType::Rgba);
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(data)?;
    writer.finish()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::Pixmap;

    use super::{drawn, indexed, sign};

    /// A sign that fills its whole room.
    const SPRITE: &str = "<symbol id=\"brand\" viewBox=\"0 0 32 32\"><path fill=\"var(--dev)\" d=\"M0 0h32v32h-32z\"/></symbol>";

    fn alpha_and_blue(may_be_cut: bool, at: u32) -> Option<(u8, bool)> {
        let png = drawn(&sign(SPRITE).ok()?, 100, may_be_cut).ok()?;
        let pixel = Pixmap::decode_png(&png).ok()?.pixel(at, at)?;
        Some((pixel.alpha(), pixel.blue() > pixel.red()))
    }

    #[test]
    fn the_sign_is_drawn_in_its_colours() {
        assert_eq!(alpha_and_blue(false, 1), Some((255, true)));
        assert_eq!(alpha_and_blue(false, 50), Some((255, true)));
    }

    #[test]
    fn what_a_system_cuts_off_is_paper() {
        assert_eq!(alpha_and_blue(true, 5), Some((255, false)));
        assert_eq!(alpha_and_blue(true, 50), Some((255, true)));
    }

    #[test]
    fn few_colours_are_kept_as_they_are() {
        let two = [1, 2, 3, 255, 1, 2, 3, 255, 9, 8, 7, 0];
        assert_eq!(indexed(&two), Some((vec![[1, 2, 3, 255], [9, 8, 7, 0]], vec![0, 0, 1])));
        let many: Vec<u8> =
            (0..=256_u16).flat_map(|at| [(at % 256) as u8, (at / 256) as u8, 0, 255]).collect();
        assert_eq!(indexed(&many), None);
    }

    #[test]
    fn a_sprite_without_a_sign_is_refused() {
        assert!(sign("<symbol id=\"other\"></symbol>").is_err());
    }
}
