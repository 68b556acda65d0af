//! Pictures are drawn anew from their pixels: small enough for everyone's phone, and without what a camera writes
//! beside them, such as where it was held. Nothing else that could hide in a file outlives that either.

use std::io::Cursor;

use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, ImageResult, Rgba,
    codecs::{
        jpeg::JpegEncoder,
        png::{CompressionType, FilterType, PngEncoder},
    },
    imageops::{self, FilterType as Scaling},
};

use super::Kind;

/// The longer side, in pixels: a whole whiteboard remains readable (requirements §4, RGESN 6.4).
const LONGEST: u32 = 1_600;

/// Of the JPEG files that are written, of 100.
const QUALITY: u8 = 80;

/// Pixels of a picture that is read at all. Phones make 12 or 24 millions; a bomb claims more than memory has.
const MOST_PIXELS: u64 = 32_000_000;

/// Bytes of its pixels once it is read.
const MOST_BYTES: u64 = MOST_PIXELS * 4;

/// A picture as it is kept.
pub(super) struct Redrawn {
    pub(super) kind: Kind,
    pub(super) bytes: Vec<u8>,
}

/// Takes the time of the processor, so it belongs on a thread of its own.
///
/// # Errors
/// The file is damaged, or its picture is larger than is read.
pub(super) fn redraw(kind: Kind, file: &[u8]) -> ImageResult<Redrawn> {
    let picture = smaller(read(kind, file)?);
    let jpeg = as_jpeg(&picture)?;
    // A drawing or the picture of a screen is smaller as PNG; a photo never is, and writing it takes long.
    if kind != Kind::Jpeg {
        let png = as_png(&picture)?;
        if png.len() < jpeg.len() {
            let kind = Kind::Png;
            return Ok(Redrawn { kind, bytes: png });
        }
    }
    let kind = Kind::Jpeg;
    Ok(Redrawn { kind, bytes: jpeg })
}

/// The way up that the camera noted.
fn read(kind: Kind, file: &[u8]) -> ImageResult<DynamicImage> {
    let format = ImageFormat::from_mime_type(kind.media_type());
    let format = format.ok_or_else(|| too_large("a kind of picture that is not read"))?;
    let mut decoder = ImageReader::with_format(Cursor::new(file), format).into_decoder()?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_BYTES {
        return Err(too_large("more pixels than are read"));
    }
    let orientation = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn too_large(why: &'static str) -> image::ImageError {
    image::ImageError::IoError(std::io::Error::other(why))
}

fn smaller(picture: DynamicImage) -> DynamicImage {
    if picture.width().max(picture.height()) <= LONGEST {
        return picture;
    }
    // Roughly first: the fine way alone needs several times the memory of a large picture.
    let roughly = if picture.width().max(picture.height()) > 2 * LONGEST {
        picture.thumbnail(2 * LONGEST, 2 * LONGEST)
    } else {
        picture
    };
    roughly.resize(LONGEST, LONGEST, Scaling::CatmullRom)
}

/// JPEG knows no transparency: what shines through is paper.
fn as_jpeg(picture: &DynamicImage) -> ImageResult<Vec<u8>> {
    let opaque = if picture.color().has_alpha() {
        let (width, height) = (picture.width(), picture.height());
        let mut paper = image::RgbaImage::from_pixel(width, height, Rgba([255; 4]));
        imageops::overlay(&mut paper, &picture.to_rgba8(), 0, 0);
        DynamicImage::ImageRgba8(paper).into_rgb8()
    } else {
        picture.to_rgb8()
    };
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode_image(&opaque)?;
    Ok(bytes)
}

fn as_png(picture: &DynamicImage) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive);
    let (width, height) = (picture.width(), picture.height());
    // Sixteen bits for each colour are more than a screen shows.
    if picture.color().has_alpha() {
        encoder.write_image(&picture.to_rgba8(), width, height, ExtendedColorType::Rgba8)?;
    } else if picture.color().has_color() {
        encoder.write_image(&picture.to_rgb8(), width, height, ExtendedColorType::Rgb8)?;
    } else {
        encoder.write_image(&picture.to_luma8(), width, height, ExtendedColorType::L8)?;
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use image::{GrayImage, RgbImage, metadata::Orientation};

    use super::*;

    /// Where the picture was taken, as a camera writes it: an EXIF block with an orientation and a place in words.
    fn with_exif(jpeg: &[u8], orientation: Orientation) -> Vec<u8> {
        let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend([orientation.to_exif(), 0, 0, 0, 0, 0, 0]);
        exif.extend(b"48.8566N 2.3522E");
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        [&jpeg[..2], b"\xff\xe1", &length, &exif, &jpeg[2..]].concat()
    }

    /// What a photo looks like to an encoder: no two pixels alike.
    fn noise(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, y| {
            let mixed = (y * width + x + 1).wrapping_mul(2_654_435_761);
            let mixed = (mixed ^ mixed >> 15).wrapping_mul(2_246_822_519);
            image::Rgb((mixed ^ mixed >> 13).to_be_bytes()[..3].try_into().unwrap())
        })
    }

    fn jpeg(picture: &RgbImage) -> Vec<u8> {
        let mut bytes = Vec::new();
        JpegEncoder::new(&mut bytes).encode_image(picture).unwrap();
        bytes
    }

    fn png(picture: DynamicImage) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    fn size(redrawn: &Redrawn) -> (u32, u32) {
        let picture = read(redrawn.kind, &redrawn.bytes).unwrap();
        (picture.width(), picture.height())
    }

    #[test]
    fn a_photo_is_made_smaller_and_forgets_where_it_was_taken() {
        let photo = with_exif(&jpeg(&noise(2_000, 1_000)), Orientation::NoTransforms);

        let redrawn = redraw(Kind::Jpeg, &photo).unwrap();

        assert_eq!((redrawn.kind, size(&redrawn)), (Kind::Jpeg, (1_600, 800)));
        let holds = |what: &[u8]| redrawn.bytes.windows(what.len()).any(|window| window == what);
        assert!(!holds(b"Exif") && !holds(b"48.8566N"));
    }

    #[test]
    fn a_photo_stands_the_way_up_that_the_camera_noted() {
        let photo = with_exif(&jpeg(&noise(80, 40)), Orientation::Rotate90);

        assert_eq!(size(&redraw(Kind::Jpeg, &photo).unwrap()), (40, 80));
    }

    #[test]
    fn a_drawing_stays_sharp() {
        let drawing = GrayImage::from_fn(300, 200, |x, _| image::Luma([if x % 50 == 0 { 0 } else { 255 }]));

        let redrawn = redraw(Kind::Png, &png(drawing.clone().into())).unwrap();

        assert_eq!(redrawn.kind, Kind::Png);
        assert_eq!(read(Kind::Png, &redrawn.bytes).unwrap().into_luma8(), drawing);
    }

    #[test]
    fn a_photo_saved_as_png_is_kept_as_a_photo() {
        assert_eq!(
            redraw(Kind::Png, &png(noise(300, 200).into())).unwrap().kind,
            Kind::Jpeg
        );
    }

    #[test]
    fn what_shines_through_is_paper() {
        let glass = image::RgbaImage::from_pixel(8, 8, Rgba([0, 0, 0, 0]));

        let bytes = as_jpeg(&glass.into()).unwrap();

        let picture = read(Kind::Jpeg, &bytes).unwrap().into_rgb8();
        assert!(picture.pixels().all(|pixel| pixel.0.iter().all(|value| *value > 250)));
    }

    #[test]
    fn a_picture_of_more_pixels_than_are_read_is_refused_before_they_are() {
        // 60,000 by 60,000, which would be ten gigabytes; only the head is there.
        let mut bomb = png(GrayImage::new(1, 1).into());
        bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
        let crc = crc32(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&crc.to_be_bytes());

        let refused = redraw(Kind::Png, &bomb).err().unwrap().to_string();

        assert!(refused.contains("more pixels"), "{refused}");
    }

    #[test]
    fn a_damaged_picture_is_refused() {
        let photo = jpeg(&noise(40, 40));

        assert!(redraw(Kind::Jpeg, &photo[..30]).is_err());
        assert!(redraw(Kind::Png, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").is_err());
    }

    /// As PNG counts it.
    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
                crc >> 1 ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 }
            })
        })
    }
}
