export const SEAT_FREE = 0;
export const SEAT_HELD = 1;
export const SEAT_SOLD = 2;

/** Two bits a seat, four seats a byte, lowest bits first, as base64: 300 seats are 100 characters. */
export function packStates(states: Uint8Array): string {
  const bytes = new Uint8Array(Math.ceil(states.length / 4));
  for (let i = 0; i < states.length; i++) {
    bytes[i >> 2] = (bytes[i >> 2] ?? 0) | ((states[i] ?? 0) << ((i & 3) * 2));
  }
  return btoa(String.fromCharCode(...bytes));
}

/** The states of `count` seats by ordinal; what is not base64 reads as all free. */
export function unpackStates(text: string, count: number): Uint8Array {
  const states = new Uint8Array(count);
  const bytes = decode(text);
  for (let i = 0; i < count; i++) states[i] = (bytes.charCodeAt(i >> 2) >> ((i & 3) * 2)) & 3;
  return states;
}

function decode(text: string): string {
  try {
    return atob(text);
  } catch {
    return "";
  }
}

/** Which layout's seats an answer tells of, from its tag; null when the tag does not say. */
export function layoutOfTag(etag: string): number | null {
  const found = /^(?:W\/)?"(\d+)\./.exec(etag);
  return found ? Number(found[1]) : null;
}
