/** How the letters of a file are written, as `TextDecoder` calls it; the first is what most are in. */
export const ENCODINGS = [
  ...(["utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1250", "windows-1251"] as const),
  ...(["windows-1253", "windows-1254", "macintosh", "shift_jis", "gb18030", "big5", "euc-kr"] as const),
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The bytes of a file, from its beginning each time they are asked for. */
export type Bytes = () => AsyncIterable<Uint8Array>;

/** Bytes that stand for nothing in Windows-1252: a file that has one is written otherwise. */
const NOT_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** So many stray bytes to each that fits UTF-8 are another encoding, and not a file that was put together of two. */
const CLEARLY = 10;

/**
 * How a file is written, by what is in it; null where that is not clear, since a guess would make other letters of it.
 * What is no Unicode is Windows-1252, as spreadsheets in the West write it: they mark nothing.
 */
export async function guessEncoding(bytes: Bytes): Promise<Encoding | null> {
  const wide = await asUtf16(bytes);
  if (wide !== undefined) return wide;
  let [whole, stray, left] = [0, 0, 0];
  for await (const chunk of bytes()) {
    for (const byte of chunk) {
      if (left > 0) {
        if ((byte & 0xc0) === 0x80) {
          left -= 1;
          if (left === 0) whole += 1;
          continue;
        }
        [stray, left] = [stray + 1, 0];
      }
      if (byte < 0x80) continue;
      left = followers(byte);
      if (left > 0) continue;
      if (NOT_1252.has(byte)) return null;
      stray += 1;
    }
  }
  if (left > 0) stray += 1;
  if (stray === 0) return "utf-8";
  return stray > CLEARLY * whole ? "windows-1252" : null;
}

/** How many bytes follow the first of a letter in UTF-8; none follow what begins no letter. */
function followers(first: number): number {
  if (first >= 0xc2 && first < 0xe0) return 1;
  if (first >= 0xe0 && first < 0xf0) return 2;
  return first >= 0xf0 && first < 0xf5 ? 3 : 0;
}

/** By its mark, or by the nought beside its first letter; undefined: it is none. */
async function asUtf16(bytes: Bytes): Promise<Encoding | null | undefined> {
  const [a, b, c, d] = await firstBytes(bytes);
  if (a === 0 && b === 0) return null;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? null : "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0) return "utf-16be";
  return b === 0 ? "utf-16le" : undefined;
}

async function firstBytes(bytes: Bytes): Promise<number[]> {
  const found: number[] = [];
  for await (const chunk of bytes()) {
    found.push(...chunk.subarray(0, 4));
    if (found.length >= 4) break;
  }
  return found;
}

/** A file is not written as was said. */
export class NotInEncoding extends Error {}

/** Its text, without a byte order mark. Throws `NotInEncoding`. */
export async function* textOf(bytes: Bytes, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of bytes()) yield decode(() => decoder.decode(chunk, { stream: true }));
  yield decode(() => decoder.decode());
}

function decode(read: () => string): string {
  try {
    return read();
  } catch {
    throw new NotInEncoding();
  }
}
