import type { Sharp } from "sharp";

export const POSTER_WIDTHS = [192, 320, 640] as const;

/** Up to this width posters stand in walls, on phones with two of their pixels and more to one of the page. */
const SMALL = 320;

/** A poster as WebP in one of its widths. A small one weighs little more than half of what a large one's quality would cost. */
export const printPoster = (picture: Sharp, width: number): Promise<Buffer> =>
  picture
    .resize(width, Math.round(width * 1.5))
    .webp(width > SMALL ? { quality: 80, smartSubsample: true } : { quality: 50, effort: 6 })
    .toBuffer();
