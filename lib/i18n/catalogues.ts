import type { Language } from "../languages";
import en from "./en.json" with { type: "json" };
import type { MessageKey } from "./messages";

/** Messages by where they are said, then by what they say: "checkout.pay". */
export type Nested = { [name: string]: string | Nested };
export type Catalogue = { readonly [Key in MessageKey]?: string };

/** `{ checkout: { pay: "Pay" } }` as `{ "checkout.pay": "Pay" }`. */
export function flatten(nested: Nested, path = ""): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(nested).map(([name, value]) =>
      typeof value === "string" ? { [path + name]: value } : flatten(value, `${path}${name}.`),
    ),
  );
}

/** In ICU's message format, as they are written in the files beside this one, each a language. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en: flatten(en) };
