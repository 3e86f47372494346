import type { Language } from "../languages";
import { FILES } from "./catalogue-files";
import { flatten, type Nested } from "./flatten";
import type { MessageKey } from "./messages";

export type Catalogue = { readonly [Key in MessageKey]?: string };

/** In ICU's message format, as they are written in the files beside this one, each a language. */
export const CATALOGUES = Object.fromEntries(
  Object.entries<Nested>(FILES).map(([language, nested]) => [language, flatten(nested)]),
) as Readonly<Record<Language, Catalogue>>;
