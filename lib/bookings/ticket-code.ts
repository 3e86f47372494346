import { createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import { keysFor } from "@/lib/accounts/secret";
import { newId } from "@/lib/id";

export type CodeLabels = {
  showtimeId: number;
  rowLabel: string;
  seatNumber: string;
  ticketType: string;
};

// RFC 8410: what stands before the 32 bytes of an Ed25519 private key
const PKCS8_ED25519 = Buffer.from("302e020100300506032b657004220420", "hex");
const RAW_KEY_BYTES = 32;
const MOST_LABEL_BYTES = 20;
const NONCE_CHARS = 12;

/**
 * What a ticket's QR code says: `M1.showtime.labels.nonce.signature`, the showtime in base 36, row, seat and ticket
 * type as lines of UTF-8 in base64url, and an Ed25519 signature of what stands before it. A door that is offline can
 * tell with the public key alone that a ticket is ours, for which showtime and seat; some 120 characters, a QR code of
 * version 7. Tickets sold before codes were signed have 22 random characters, which only a list can tell.
 */
export function newTicketCode({ showtimeId, rowLabel, seatNumber, ticketType }: CodeLabels): string {
  const labels = [rowLabel, seatNumber, ticketType].map((label) => cut(label.replaceAll("\n", " ")));
  const text = Buffer.from(labels.join("\n")).toString("base64url");
  const signed = `M1.${showtimeId.toString(36)}.${text}.${newId().slice(0, NONCE_CHARS)}`;
  return `${signed}.${sign(null, Buffer.from(signed), privateKeys()[0] as KeyObject).toString("base64url")}`;
}

/** What tells our tickets and cannot make any: 32 bytes as base64url. */
export const ticketPublicKey = (): string => publicOf(privateKeys()[0] as KeyObject);

/** That key first, and the one of the secret before: tickets that it signed are as good. */
export const ticketPublicKeys = (): string[] => privateKeys().map(publicOf);

const publicOf = (key: KeyObject): string =>
  createPublicKey(key).export({ type: "spki", format: "der" }).subarray(-RAW_KEY_BYTES).toString("base64url");

let kept: KeyObject[] | undefined;

function privateKeys(): KeyObject[] {
  kept ??= keysFor("ticket codes").map((key) =>
    createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, key]), format: "der", type: "pkcs8" }),
  );
  return kept;
}

/** Whole characters, as many as fit. */
function cut(label: string): string {
  let short = "";
  for (const char of label) {
    if (Buffer.byteLength(short + char) > MOST_LABEL_BYTES) break;
    short += char;
  }
  return short;
}
