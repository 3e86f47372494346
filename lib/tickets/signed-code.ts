import type { DoorSeat } from "./verdict";

export type SignedTicket = { showtimeId: number; seat: DoorSeat };

/**
 * What a signed code says (see `lib/booking/ticket-code.ts`), or null when it is not one of ours. Runs in browsers too:
 * by the public key alone.
 */
export async function readSignedCode(code: string, publicKey: string): Promise<SignedTicket | null> {
  const [, signed = "", showtime = "", labels = "", signature = ""] =
    code.match(/^(M1\.([0-9a-z]{1,11})\.([\w-]{1,120})\.[\w-]{12})\.([\w-]{86})$/) ?? [];
  if (!signed || !(await isSigned(signed, signature, publicKey))) return null;
  const [rowLabel = "", seatNumber = "", ticketType = ""] = new TextDecoder()
    .decode(bytes(labels))
    .split("\n");
  return {
    showtimeId: Number.parseInt(showtime, 36),
    seat: { rowLabel, seatNumber, ticketType, seatType: "standard" },
  };
}

/** False too where the browser does not know Ed25519: then only the list tells. */
async function isSigned(text: string, signature: string, publicKey: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey("raw", bytes(publicKey), "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", key, bytes(signature), new TextEncoder().encode(text));
  } catch {
    return false;
  }
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
