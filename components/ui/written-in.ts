import type { ComponentProps } from "react";

const WORDS = ["text", "search"];
const FROM_LEFT = ["email", "password", "tel", "url"];
const CODES = ["decimal", "email", "numeric", "tel", "url"];

/**
 * Which way runs what is typed: words as whoever writes them writes, addresses, codes and numbers from left to right on
 * every page. What the browser draws itself (a date, a box) follows the page.
 */
export function writtenIn({
  type = "text",
  inputMode,
  autoComplete,
}: Pick<ComponentProps<"input">, "type" | "inputMode" | "autoComplete">): "auto" | "ltr" | undefined {
  if (FROM_LEFT.includes(type)) return "ltr";
  if (!WORDS.includes(type)) return undefined;
  return CODES.includes(inputMode ?? "") || autoComplete === "one-time-code" ? "ltr" : "auto";
}
