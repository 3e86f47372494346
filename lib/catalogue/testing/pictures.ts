import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/** A picture whose left half is red and whose right half is blue, before anything turns it. */
export const redAndBlue = (width = 600, height = 900) =>
  sharp({ create: { width, height, channels: 3, background: "#c02020" } }).composite([
    {
      input: { create: { width: width / 2, height, channels: 3, background: "#2020c0" } },
      left: width / 2,
      top: 0,
    },
  ]);

/** A JPEG lying on its side, as cameras write them, that says where it was taken. */
export const jpegWithExif = (): Promise<Buffer> =>
  redAndBlue(900, 600)
    .withExif({ IFD0: { Copyright: "Secret Studio" }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** A PNG of a few hundred bytes that claims to be that large. */
export function pngClaiming(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(100_000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** An APNG of two frames, as far as its first chunks tell. */
export function animatedPng(): Buffer {
  const still = pngClaiming(600, 900);
  const animation = chunk("acTL", Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
  return Buffer.concat([still.subarray(0, 33), animation, still.subarray(33)]);
}

export async function animatedWebp(): Promise<Buffer> {
  const frames = await Promise.all(
    ["#ff0000", "#0000ff"].map((background) =>
      sharp({ create: { width: 400, height: 600, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}
