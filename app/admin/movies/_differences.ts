import type { MovieFields } from "@/lib/catalogue/movie-fields";
import type { Difference } from "../_form-state";
import { FIELD_LABELS, type MovieField, STATUS_WORDS } from "./words";

/** Where what stands now is not what was written, field by field, in words. */
export function differencesOf(
  theirs: MovieFields,
  yours: MovieFields,
  genres: { id: number; name: string }[],
): Difference[] {
  const inWords = (fields: MovieFields, field: MovieField): string => {
    if (field === "genreIds")
      return genres
        .filter(({ id }) => fields.genreIds.includes(id))
        .map(({ name }) => name)
        .join(", ");
    if (field === "status") return STATUS_WORDS[fields.status];
    if (field === "cast") return fields.cast.join(", ");
    return String(fields[field] ?? "");
  };
  return (Object.keys(FIELD_LABELS) as MovieField[]).flatMap((field) => {
    const difference = { theirs: inWords(theirs, field), yours: inWords(yours, field) };
    return difference.theirs === difference.yours ? [] : [{ label: FIELD_LABELS[field], ...difference }];
  });
}
