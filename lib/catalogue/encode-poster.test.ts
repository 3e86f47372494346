import sharp from "sharp";
import { describe, expect, it, test } from "vitest";
import { MAX_POSTER_BYTES } from "@/lib/sizes";
import { encodePoster } from "./encode-poster";
import { animatedPng, animatedWebp, jpegWithExif, pngClaiming, redAndBlue } from "./testing/pictures";

const WHOLE = { x: 0, y: 0, width: 1, height: 1 };
const refuse = (code: string) => ({ ok: false, code });

async function encode(bytes: Buffer, crop = WHOLE) {
  const encoded = await encodePoster(bytes, crop);
  if (!encoded.ok) throw new Error(encoded.code);
  return encoded.value;
}

describe("a poster", () => {
  test.each(["jpeg", "png", "webp", "avif"] as const)(
    "is made of a %s, at the sizes used",
    async (format) => {
      const { images, tint } = await encode(await redAndBlue(1_200, 1_800).toFormat(format).toBuffer());
      expect(images.map(({ width }) => width)).toEqual([192, 320, 640]);
      for (const { width, data } of images)
        expect(await sharp(data).metadata()).toMatchObject({ format: "webp", width, height: width * 1.5 });
      expect(tint).toMatch(/^#[0-9a-f]{6}$/);
    },
  );

  it("is turned upright and keeps nothing of what the file told", async () => {
    const source = await jpegWithExif();
    expect(source.includes("Secret Studio")).toBe(true);
    const { images } = await encode(source);
    for (const { data } of images) {
      const told = await sharp(data).metadata();
      expect([told.exif, told.icc, told.xmp, told.iptc, told.orientation].filter(Boolean)).toEqual([]);
      expect(data.includes("Secret")).toBe(false);
    }
    // a quarter turn to the right brings the left half to the top
    const top = await sharp(images.at(-1)?.data)
      .extract({ left: 0, top: 0, width: 60, height: 60 })
      .toBuffer();
    const { channels } = await sharp(top).stats();
    expect(channels[0]?.mean).toBeGreaterThan(150);
  });

  it("shows what the crop shows, and is the same for the same", async () => {
    const source = await redAndBlue(1_600, 1_200).png().toBuffer();
    const right = await encode(source, { x: 0.5, y: 0, width: 0.5, height: 1 });
    const { channels } = await sharp(right.images[0]?.data).stats();
    expect(channels[2]?.mean).toBeGreaterThan(150);
    expect(channels[0]?.mean).toBeLessThan(80);
    expect((await encode(source, { x: 0.5, y: 0, width: 0.5, height: 1 })).id).toBe(right.id);
    expect((await encode(source)).id).not.toBe(right.id);
  });

  it("is never blown up: a smaller picture makes a smaller largest size", async () => {
    const { images } = await encode(await redAndBlue(500, 750).png().toBuffer());
    expect(images.map(({ width }) => width)).toEqual([192, 320, 500]);
  });
});

test.each([1, 2])("takes a JPEG that lacks the last %i bytes, as browsers do", async (missing) => {
  const whole = await redAndBlue(600, 900).jpeg().toBuffer();
  const cut = await encodePoster(whole.subarray(0, whole.length - missing), WHOLE);
  expect(cut).toMatchObject({ ok: true });
  expect(cut).toEqual(await encodePoster(whole, WHOLE));
});

describe("refuses", () => {
  test.each([
    ["nothing", Buffer.alloc(0), "empty"],
    ["more than ten megabytes", Buffer.alloc(MAX_POSTER_BYTES + 1), "too-large"],
    [
      "an SVG",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="900"/>'),
      "wrong-type",
    ],
    [
      "an SVG with a prologue",
      Buffer.from('<?xml version="1.0"?><svg width="600" height="900"/>'),
      "wrong-type",
    ],
    ["HTML", Buffer.from("<!doctype html><script>alert(1)</script>"), "wrong-type"],
    ["a PDF", Buffer.from("%PDF-1.7\n1 0 obj"), "wrong-type"],
    ["a GIF", Buffer.from("GIF89a\x01\x00\x01\x00"), "wrong-type"],
    ["a zip", Buffer.from("PK\x03\x04aaaaaaaa"), "wrong-type"],
    [
      "HTML behind the mark of a JPEG",
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from("<html>")]),
      "broken",
    ],
    ["51 megapixels in a few bytes", pngClaiming(5_100, 10_000), "too-many-pixels"],
    ["4 gigapixels in a few bytes", pngClaiming(65_000, 65_000), "too-many-pixels"],
    ["fewer pixels than were promised", pngClaiming(4_000, 6_000), "broken"],
    ["an animated PNG", animatedPng(), "animated"],
  ])("%s", async (_what, bytes, code) => {
    const answer = await encodePoster(bytes, WHOLE);
    expect(answer).toEqual(refuse(code));
  });

  it("an animated WebP", async () => {
    expect(await encodePoster(await animatedWebp(), WHOLE)).toEqual(refuse("animated"));
  });

  it("a picture too small to be seen well", async () => {
    expect(await encodePoster(await redAndBlue(300, 450).png().toBuffer(), WHOLE)).toEqual(
      refuse("too-small"),
    );
  });

  test.each(["jpeg", "png", "webp", "avif"] as const)("half a %s", async (format) => {
    const whole = await sharp(
      Buffer.from(Array.from({ length: 320 * 480 * 3 }, (_, i) => (i * 7919) % 251)),
      {
        raw: { width: 320, height: 480, channels: 3 },
      },
    )
      .toFormat(format, { effort: 2 })
      .toBuffer();
    expect(await encodePoster(whole.subarray(0, whole.length / 2), WHOLE)).toEqual(refuse("broken"));
  });

  it("what it has no room for, when many come at once, and takes the next afterwards", async () => {
    const bytes = await redAndBlue(1_200, 1_800).jpeg().toBuffer();
    const answers = await Promise.all(Array.from({ length: 12 }, () => encodePoster(bytes, WHOLE)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(9);
    expect(answers.filter((answer) => !answer.ok && answer.code === "busy")).toHaveLength(3);
    expect(await encodePoster(bytes, WHOLE)).toMatchObject({ ok: true });
  });
});
