import { createHash } from "node:crypto";
import { z } from "zod";
import { listOf } from "@/lib/list-of";
import { MOST_CODE, MOST_READINGS } from "./verdict";

// What a device has done cannot be undone by refusing to hear of it, and what is refused once is refused for ever, with
// all that waits behind it. So whatever can be read is read, and what cannot is written down as such.

const ID = /^[\w-]{10,40}$/;
const LAST_MOMENT = 8_640_000_000_000_000;

/** Any text names something: one that is no id of ours by its digest, the same whenever it is sent. */
const idOf = (text: string): string =>
  ID.test(text) ? text : createHash("sha256").update(text).digest("base64url").slice(0, 22);

const id = z.string().transform(idOf);

/** Half a character, which a cut may leave, is in no UTF-8, and a database that is spoken to in it refuses it for ever. */
const clip = (text: string, most: number): string => text.trim().slice(0, most).toWellFormed();

const device = {
  deviceId: z.string().catch("").transform(idOf),
  deviceName: z
    .string()
    .catch("")
    .transform((text) => clip(text, 40) || "A device without a name"),
  scannedAt: z
    .number()
    .catch(0)
    .transform((at) => Math.min(Math.max(Math.trunc(at), 0), LAST_MOMENT)),
};

/** Whatever a camera read: too long or empty it is no ticket's. */
const shown = (most: number) => z.string().transform((text) => clip(text, most));

/** Read no further than it counts. */
const otherwise = z
  .unknown()
  .transform((sent) => (Array.isArray(sent) ? sent.slice(0, MOST_READINGS) : []))
  .pipe(listOf(z.string().catch("").pipe(shown(MOST_CODE)), MOST_READINGS));

export const scanInput = z.object({
  id,
  shown: z
    .union([
      z.object({ code: shown(MOST_CODE), otherwise: otherwise.exactOptional() }),
      z.object({ reference: shown(40), seat: shown(60) }),
    ])
    .catch({ code: "" }),
  said: z
    .enum(["admitted", "already", "double", "wrong-showtime", "cancelled", "passed-on", "unknown"])
    .nullable()
    .default(null),
  ...device,
});

export const undoInput = z.object({ id, scanId: id, ...device });

const written = (sent: unknown): string =>
  JSON.stringify(sent, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part)) ?? "";

/** One thing that a device did while it was offline. */
export const queuedEntry = z.union([
  z.object({ kind: z.literal("scan"), scan: scanInput }),
  z.object({ kind: z.literal("undo"), undo: undoInput }),
  z.unknown().transform((sent) => ({ kind: "unreadable" as const, text: clip(written(sent), 500) })),
]);
