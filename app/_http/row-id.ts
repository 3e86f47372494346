import { z } from "zod";

/** The id of a row as it stands in a URL. */
export const rowId = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);
