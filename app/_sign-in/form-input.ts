import { asForm } from "@/app/_form";
import { MINUTE_MS } from "@/lib/clock-units";

const LONGEST = 1_000;

/** A text field as sent; anything else counts as left empty. */
export function textOf(data: FormData, field: string): string {
  const value = asForm(data).get(field);
  return typeof value === "string" ? value.slice(0, LONGEST) : "";
}

/** In how many minutes it may be tried again, one at least. */
export const minutesLeft = (answer: { until?: number }, now: number): number =>
  Math.max(1, Math.ceil(((answer.until ?? now) - now) / MINUTE_MS));
