import { createHash } from "node:crypto";
import sharp from "sharp";
import { POSTER_WIDTHS, printPoster } from "@/lib/catalogue/print-poster";
import { artworks } from "./artworks";
import { paperTextures } from "./paper";
import { type Artwork, printSheet, SHEET } from "./print";

export type DrawnPoster = {
  slug: string;
  /** The hash of its bytes. */
  id: string;
  /** The ground colour, `#rrggbb`. */
  tint: string;
  images: { width: number; data: Buffer }[];
};

/** Draws every poster of the programme, the same bytes each time; `onProgress` hears how many are done. */
export async function drawPosters(
  onProgress?: (done: number, total: number) => void,
): Promise<DrawnPoster[]> {
  const textures = await paperTextures();
  const posters: DrawnPoster[] = [];
  for (const artwork of artworks) {
    posters.push(await drawPoster(artwork, textures));
    onProgress?.(posters.length, artworks.length);
  }
  return posters;
}

async function drawPoster(artwork: Artwork, textures: Buffer[]): Promise<DrawnPoster> {
  const print = await sharp(Buffer.from(printSheet(artwork)))
    .composite(textures.map((input) => ({ input, blend: "soft-light" as const })))
    .removeAlpha()
    .raw()
    .toBuffer();
  const images = await Promise.all(
    POSTER_WIDTHS.map(async (width) => ({
      width,
      data: await printPoster(sharp(print, { raw: { ...SHEET, channels: 3 } }), width),
    })),
  );
  const hash = createHash("sha256");
  for (const { data } of images) hash.update(data);
  return { slug: artwork.slug, id: hash.digest("hex").slice(0, 16), tint: artwork.paper, images };
}
