import { z } from "zod";

const id = z.string().regex(/^[\w-]{10,40}$/);

const device = {
  deviceId: id,
  deviceName: z.string().trim().min(1).max(40),
  scannedAt: z.number().int().min(0).max(8_640_000_000_000_000),
};

/** Whatever a camera read: too long or empty it is no ticket's, and keeps no other scan from being heard. */
const shown = (most: number) => z.string().transform((text) => text.trim().slice(0, most));

export const scanBody = z.object({
  id,
  shown: z.union([z.object({ code: shown(500) }), z.object({ reference: shown(40), seat: shown(60) })]),
  said: z
    .enum(["admitted", "already", "double", "wrong-showtime", "cancelled", "unknown"])
    .nullable()
    .default(null),
  ...device,
});

export const undoBody = z.object({ id, scanId: id, ...device });
