export const PICTURE_KINDS = ["jpeg", "png", "webp", "avif"] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

const ascii = (bytes: Buffer, from: number, to: number) => bytes.toString("latin1", from, to);

/** Which of the pictures we take these bytes begin as, whatever name or type they came under; null for all else. */
export function pictureKindOf(bytes: Buffer): PictureKind | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return "jpeg";
  if (ascii(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return "webp";
  return brandsOf(bytes).some((brand) => brand === "avif" || brand === "avis") ? "avif" : null;
}

/** Whether it moves. Decoders would take the first picture of it without a word. */
export function isAnimated(bytes: Buffer, kind: PictureKind): boolean {
  if (kind === "png") return hasAnimationChunk(bytes);
  if (kind === "avif") return brandsOf(bytes).includes("avis");
  // the flag in the extended header
  if (kind === "webp") return ascii(bytes, 12, 16) === "VP8X" && ((bytes[20] ?? 0) & 0b10) !== 0;
  return false;
}

/** Of an ISO media file: what it says it is, and what else it can be read as. */
function brandsOf(bytes: Buffer): string[] {
  if (bytes.length < 16 || ascii(bytes, 4, 8) !== "ftyp") return [];
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 256);
  const brands = [ascii(bytes, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(ascii(bytes, at, at + 4));
  return brands;
}

// an APNG tells of its frames before the first of them
function hasAnimationChunk(bytes: Buffer): boolean {
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const type = ascii(bytes, at + 4, at + 8);
    if (type === "acTL") return true;
    if (type === "IDAT") return false;
  }
  return false;
}
