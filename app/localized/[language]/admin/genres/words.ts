import type { FixedKey } from "@/lib/i18n/t";

export const GENRE_WORDS = {
  "not-found": "genres.refused.gone",
  "invalid-input": "genres.refused.name",
  stale: "genres.refused.stale",
  "name-taken": "genres.refused.nameTaken",
  "in-use": "genres.refused.inUse",
  "unknown-genre": "genres.refused.noOther",
  busy: "genres.refused.busy",
} satisfies Record<string, FixedKey>;
