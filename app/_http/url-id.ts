import { z } from "zod";

/** An id of ours as it stands in a URL or a form: see `newId`. */
export const urlId = z.string().regex(/^[\w-]{22}$/);
