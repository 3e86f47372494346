import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import { openHashQueue } from "@/lib/accounts/passwords/hash-queue";
import { fail, ok, type Result } from "@/lib/result";
import { MAX_POSTER_BYTES } from "@/lib/sizes";
import { isAnimated, pictureKindOf } from "./picture-kind";
import { POSTER_WIDTHS, printPoster } from "./print-poster";

const MAX_PIXELS = 50_000_000;
const MIN_WIDTH = 320;

/** The part of the upright picture that is used, as shares of its width and height. */
export type Crop = { x: number; y: number; width: number; height: number };

export type EncodedPoster = {
  /** The hash of its bytes. */
  id: string;
  /** `#rrggbb` */
  tint: string;
  /** WebP, smallest first. */
  images: { width: number; data: Buffer }[];
};

export type EncodePosterCode =
  | "empty"
  | "too-large"
  | "wrong-type"
  | "animated"
  | "too-many-pixels"
  | "too-small"
  | "broken"
  | "busy";

const END_OF_JPEG = Buffer.from([0xff, 0xd9]);

// a picture of 50 megapixels takes 150 MB and seconds of a core while it is open
const queue = openHashQueue({ atOnce: 1, waiting: 8, waitingPerNetwork: 0 });

/**
 * Decodes a file from outside and encodes what the crop shows of it at the sizes used: turned upright, in sRGB, and
 * without any of its metadata. The same file and crop make the same bytes, and so the same id.
 */
export async function encodePoster(
  bytes: Buffer,
  crop: Crop,
): Promise<Result<EncodedPoster, EncodePosterCode>> {
  if (bytes.length === 0) return fail("empty");
  if (bytes.length > MAX_POSTER_BYTES) return fail("too-large");
  const kind = pictureKindOf(bytes);
  if (kind === null) return fail("wrong-type");
  if (isAnimated(bytes, kind)) return fail("animated");
  const done = await queue({ isKnown: true }, async () => {
    const print = await decode(bytes, crop, "error");
    // browsers show a JPEG that lacks its last two bytes, the mark of its end; half a picture is told by a warning
    if (print.ok || print.code !== "broken" || kind !== "jpeg") return print;
    return decode(Buffer.concat([bytes, END_OF_JPEG]), crop, "warning");
  });
  return done.ok ? done.value : fail("busy");
}

async function decode(
  bytes: Buffer,
  crop: Crop,
  failOn: "error" | "warning",
): Promise<Result<EncodedPoster, EncodePosterCode>> {
  try {
    // reads the header alone
    const { autoOrient, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (pages > 1) return fail("animated");
    if (autoOrient.width * autoOrient.height > MAX_PIXELS) return fail("too-many-pixels");
    const area = areaOf(crop, autoOrient);
    if (area.width < MIN_WIDTH) return fail("too-small");
    const width = Math.min(Math.max(...POSTER_WIDTHS), area.width);
    const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn })
      .timeout({ seconds: 20 })
      .autoOrient()
      .extract(area)
      .resize(width, Math.round(width * 1.5), { fit: "cover" })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    return ok(await encode(sharp(data, { raw: info }), info.width));
  } catch {
    return fail("broken");
  }
}

function areaOf(crop: Crop, { width, height }: { width: number; height: number }) {
  const left = Math.min(Math.round(crop.x * width), width - 1);
  const top = Math.min(Math.round(crop.y * height), height - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.round(crop.width * width), width - left)),
    height: Math.max(1, Math.min(Math.round(crop.height * height), height - top)),
  };
}

async function encode(print: Sharp, largest: number): Promise<EncodedPoster> {
  const widths = [...POSTER_WIDTHS.filter((width) => width < largest), largest];
  const images = await Promise.all(
    widths.map(async (width) => ({ width, data: await printPoster(print.clone(), width) })),
  );
  const { dominant } = await print.stats();
  const hash = createHash("sha256");
  for (const { data } of images) hash.update(data);
  return { id: hash.digest("hex").slice(0, 16), tint: hexOf(dominant), images };
}

const hexOf = ({ r, g, b }: { r: number; g: number; b: number }) =>
  `#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
