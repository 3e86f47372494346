import { z } from "zod";
import { ACCESSIBILITY } from "@/db/schema/scheduling";

export type Accessibility = (typeof ACCESSIBILITY)[number];

/** What a showtime offers, of the names that it keeps; a name that is none is left out. */
export const accessibilityOf = (kept: string): Accessibility[] => {
  const names = kept.split(",");
  return ACCESSIBILITY.filter((name) => names.includes(name));
};

const isKnown = (name: string) => name === "" || ACCESSIBILITY.some((known) => known === name);

/** Names with commas, as they are kept: each once, in their own order. */
export const accessibility = z
  .string()
  .max(200)
  .refine((names) => names.split(",").every(isKnown))
  .transform((names) => accessibilityOf(names).join(","));
