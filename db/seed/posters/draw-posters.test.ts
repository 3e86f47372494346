import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { POSTER_WIDTHS } from "@/lib/catalogue/print-poster";
import { classics } from "../movies";
import { artworks } from "./artworks";
import { type DrawnPoster, drawPosters } from "./draw-posters";
import { printSheet } from "./print";

let posters: DrawnPoster[];
let heard: number[];

beforeAll(async () => {
  heard = [];
  posters = await drawPosters((done, total) => heard.push(done / total));
}, 60_000);

test("every classic has a poster of its own, and nothing else has", () => {
  const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug).sort();
  expect(slugs(posters)).toEqual(slugs(classics));
  expect(new Set(posters.map(({ id }) => id)).size).toBe(posters.length);
});

test("a poster is WebP two by three in every width, and light enough to send", async () => {
  for (const { slug, tint, images } of posters) {
    expect(tint).toMatch(/^#[0-9a-f]{6}$/);
    expect(images.map(({ width }) => width)).toEqual([...POSTER_WIDTHS]);
    for (const { width, data } of images) {
      expect(await sharp(data).metadata()).toMatchObject({ format: "webp", width, height: width * 1.5 });
      expect(data.length, `${slug} at ${width}`).toBeLessThan(width * (width > 320 ? 90 : 42));
    }
  }
});

test("no number of a drawing is broken", () => {
  for (const artwork of artworks) expect(printSheet(artwork), artwork.slug).not.toMatch(/NaN|undefined|e-\d/);
});

test("progress is told after each poster", () => {
  expect(heard).toHaveLength(artworks.length);
  expect(heard.at(-1)).toBe(1);
});
