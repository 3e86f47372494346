import sharp from "sharp";
import { SHEET } from "./print";

/** mulberry32: small, and the same everywhere. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Grey noise around the middle, `depth` either way, made small and spread over the sheet. */
async function noise(seed: number, width: number, depth: number): Promise<Buffer> {
  const roll = dice(seed);
  const height = width * 1.5;
  const grains = Uint8Array.from(
    { length: width * height },
    () => 128 + Math.round((roll() - 0.5) * 2 * depth),
  );
  return sharp(grains, { raw: { width, height, channels: 1 } })
    .resize(SHEET.width, SHEET.height, { kernel: "cubic" })
    .toColourspace("srgb")
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** The sheets laid over every print: the fibre of the paper and the unevenness of ink drawn by a squeegee. */
export const paperTextures = (): Promise<Buffer[]> => Promise.all([noise(1902, 400, 16), noise(1927, 26, 9)]);
