import { ByteReader } from "./byte-reader";

const MORE_COMPONENTS = 0x20;
const HAS_INSTRUCTIONS = 0x100;

/**
 * Undoes the `glyf` transformation of WOFF2 (https://www.w3.org/TR/WOFF2/#glyf_table_format) and answers the
 * `glyf` table with the matching long `loca` table. Hinting instructions are left out: nothing here hints.
 */
export function restoreGlyphs(transformed: Buffer): { glyf: Buffer; loca: Buffer } {
  const head = new ByteReader(transformed, 4);
  const count = head.u16();
  head.u16();
  const sizes = Array.from({ length: 7 }, () => head.u32());
  const streams = sizes.map((size) => new ByteReader(head.take(size)));
  const [contours, points, flags, outlines, composites, boxes] = streams as [
    ByteReader,
    ByteReader,
    ByteReader,
    ByteReader,
    ByteReader,
    ByteReader,
  ];
  const boxBitmap = boxes.take(4 * ((count + 31) >> 5));

  const glyphs: Buffer[] = [];
  const loca = Buffer.alloc(4 * (count + 1));
  let end = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    const hasBox = ((boxBitmap[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0;
    const contourCount = contours.i16();
    const data =
      contourCount === 0
        ? Buffer.alloc(0)
        : contourCount < 0
          ? Buffer.concat([int16s(-1), boxes.take(8), readComponents(composites, outlines)])
          : readContours(contourCount, points, flags, outlines, hasBox ? boxes.take(8) : null);
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    glyphs.push(padded);
    end += padded.length;
    loca.writeUInt32BE(end, 4 * (glyph + 1));
  }
  return { glyf: Buffer.concat(glyphs), loca };
}

function readComponents(composites: ByteReader, outlines: ByteReader): Buffer {
  const start = composites.offset;
  const parts: Buffer[] = [];
  let flags: number;
  let instructed = false;
  do {
    const at = composites.offset;
    flags = composites.u16();
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    composites.take(2 + (flags & 0x01 ? 4 : 2) + scale);
    const part = Buffer.from(composites.bytes.subarray(at, composites.offset));
    part.writeUInt16BE(flags & ~HAS_INSTRUCTIONS);
    parts.push(part);
    instructed ||= (flags & HAS_INSTRUCTIONS) !== 0;
  } while (flags & MORE_COMPONENTS);
  if (instructed) outlines.short255();
  return composites.offset > start ? Buffer.concat(parts) : Buffer.alloc(0);
}

function readContours(
  contourCount: number,
  points: ByteReader,
  flags: ByteReader,
  outlines: ByteReader,
  box: Buffer | null,
): Buffer {
  const ends: number[] = [];
  let total = 0;
  for (let contour = 0; contour < contourCount; contour++) {
    total += points.short255();
    ends.push(total - 1);
  }
  const onCurve = Buffer.alloc(total);
  const dxs: number[] = [];
  const dys: number[] = [];
  for (let point = 0; point < total; point++) {
    const flag = flags.u8();
    onCurve[point] = flag & 0x80 ? 0 : 1;
    const [dx, dy] = readStep(flag & 0x7f, outlines);
    dxs.push(dx);
    dys.push(dy);
  }
  outlines.short255();
  return Buffer.concat([
    int16s(contourCount),
    box ?? boundingBox(dxs, dys),
    int16s(...ends, 0),
    onCurve,
    int16s(...dxs),
    int16s(...dys),
  ]);
}

/** One point's step from the one before: the triplet encoding of the specification's section 5.2. */
function readStep(flag: number, stream: ByteReader): [number, number] {
  const signed = (bits: number, value: number) => (bits & 1 ? value : -value);
  const a = stream.u8();
  if (flag < 10) return [0, signed(flag, ((flag & 14) << 7) + a)];
  if (flag < 20) return [signed(flag, (((flag - 10) & 14) << 7) + a), 0];
  const y = flag >> 1;
  if (flag < 84) {
    const b = flag - 20;
    return [signed(flag, 1 + (b & 0x30) + (a >> 4)), signed(y, 1 + ((b & 0x0c) << 2) + (a & 0x0f))];
  }
  const second = stream.u8();
  if (flag < 120) {
    const b = flag - 84;
    return [signed(flag, 1 + (Math.floor(b / 12) << 8) + a), signed(y, 1 + (((b % 12) >> 2) << 8) + second)];
  }
  const third = stream.u8();
  if (flag < 124) return [signed(flag, (a << 4) + (second >> 4)), signed(y, ((second & 0x0f) << 8) + third)];
  return [signed(flag, (a << 8) + second), signed(y, (third << 8) + stream.u8())];
}

function boundingBox(dxs: number[], dys: number[]): Buffer {
  const range = (steps: number[]): [number, number] => {
    let [at, low, high] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const step of steps) {
      at += step;
      low = Math.min(low, at);
      high = Math.max(high, at);
    }
    return [low, high];
  };
  const [xMin, xMax] = range(dxs);
  const [yMin, yMax] = range(dys);
  return int16s(xMin, yMin, xMax, yMax);
}

function int16s(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, index * 2);
  return bytes;
}
