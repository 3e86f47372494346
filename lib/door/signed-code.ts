import type { DoorSeat } from "./verdict";

export type SignedTicket = { showtimeId: number; seat: DoorSeat };

/** Begins every signed code, and nothing else that we made. */
const SIGNED = "M1.";

type Parts = { signed: string; showtime: string; labels: string; signature: string };

/**
 * By what a ticket is known again: the part of its code that is signed, or the whole of one from before codes were
 * signed. Null for what is written otherwise than we write: 64 bytes leave four bits of the last character unused, and
 * whoever ignores them sees sixteen codes of one ticket.
 */
export function ticketKey(code: string): string | null {
  if (!code.startsWith(SIGNED)) return code;
  return readParts(code)?.signed ?? null;
}

/**
 * What a signed code says (see `lib/bookings/ticket-code.ts`), or null when it is not one of ours. Runs in browsers too:
 * by the public key alone, or by one of some.
 */
export async function readSignedCode(
  code: string,
  ...publicKeys: readonly string[]
): Promise<SignedTicket | null> {
  const parts = readParts(code);
  if (!parts) return null;
  const signed = await Promise.all(publicKeys.map((publicKey) => isSigned(parts, publicKey)));
  if (!signed.includes(true)) return null;
  const [rowLabel = "", seatNumber = "", ticketType = ""] = new TextDecoder()
    .decode(bytes(parts.labels))
    .split("\n");
  return {
    showtimeId: Number.parseInt(parts.showtime, 36),
    seat: { rowLabel, seatNumber, ticketType, seatType: "standard" },
  };
}

function readParts(code: string): Parts | null {
  const [, signed, showtime, labels, signature] =
    code.match(/^(M1\.([0-9a-z]{1,11})\.([\w-]{1,120})\.[\w-]{12})\.([\w-]{86})$/) ?? [];
  if (!signed || !showtime || !labels || !signature) return null;
  return isCanonical(signature) ? { signed, showtime, labels, signature } : null;
}

/** Whether its bytes are written in no other way: encoded again they are the same characters. */
function isCanonical(base64url: string): boolean {
  const again = btoa(String.fromCharCode(...bytes(base64url)));
  return again.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "") === base64url;
}

/** False too where the browser does not know Ed25519: then only the list tells. */
async function isSigned({ signed, signature }: Parts, publicKey: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey("raw", bytes(publicKey), "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", key, bytes(signature), new TextEncoder().encode(signed));
  } catch {
    return false;
  }
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
