/**
 * The first 32 bits of the SHA-256 (FIPS 180-4) of a short text of ASCII, of which a proof of work asks nothing more. The
 * browser's own answers one hash after the other by a promise, which takes ten times as long.
 */
export function firstBits(text: string): number {
  if (text.length > MOST_CHARS) throw new Error("only a text of one block is hashed");
  pad(text);
  expand();
  return compress();
}

/** One block of 64 bytes, without the end mark and the length. */
const MOST_CHARS = 55;

const words = new Int32Array(64);

/** The first `count` primes' roots, as the standard takes its constants from them. */
function rootsOf(count: number, root: (prime: number) => number): Int32Array {
  const primes: number[] = [];
  for (let next = 2; primes.length < count; next++) {
    if (primes.every((prime) => next % prime > 0)) primes.push(next);
  }
  return Int32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32);
}

const START = rootsOf(8, Math.sqrt);
const ROUNDS = rootsOf(64, Math.cbrt);

function pad(text: string): void {
  words.fill(0, 0, 16);
  for (let at = 0; at < text.length; at++) put(at, text.charCodeAt(at));
  put(text.length, 0x80);
  words[15] = text.length * 8;
}

const put = (at: number, byte: number): void => {
  words[at >> 2] = (words[at >> 2] as number) | (byte << (24 - (at & 3) * 8));
};

function expand(): void {
  for (let at = 16; at < 64; at++) {
    const before = words[at - 15] as number;
    const last = words[at - 2] as number;
    const low = turn(before, 7) ^ turn(before, 18) ^ (before >>> 3);
    const high = turn(last, 17) ^ turn(last, 19) ^ (last >>> 10);
    words[at] = (words[at - 16] as number) + low + (words[at - 7] as number) + high;
  }
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function compress(): number {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = START;
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g);
    const high = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const added = (h + high + choice + (ROUNDS[at] as number) + (words[at] as number)) | 0;
    const low = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + added) | 0;
    d = c;
    c = b;
    b = a;
    a = (added + low + majority) | 0;
  }
  return (a + (START[0] as number)) >>> 0;
}
