import { z } from "zod";

/** An e-mail address as we keep it: trimmed and in lower case. */
export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());

export const personName = z.string().trim().min(1).max(80);
