import { z } from "zod";

/** The id of a row. */
export const rowId = z.int().positive();

/** An id of ours that people see: see `newId`. */
export const publicId = z.string().regex(/^[\w-]{1,100}$/);

/** What an edit was made from; a list that is empty yet has 0. */
export const revision = z.int().nonnegative();

/** An amount of money in minor units; nothing costs ten million. */
export const amountMinor = z.int().nonnegative().max(1_000_000_000);
