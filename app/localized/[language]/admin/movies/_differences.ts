import type { MovieFields } from "@/lib/catalogue/movie-fields";
import { formatList } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import type { Difference } from "../_form-state";
import { MOVIE_FIELDS, type MovieField } from "./_fields";

/** Where what stands now is not what was written, field by field, in words. */
export function differencesOf(
  theirs: MovieFields,
  yours: MovieFields,
  genres: { id: number; name: string }[],
): Difference[] {
  const inWords = (fields: MovieFields, field: MovieField): string => {
    if (field === "genreIds")
      return formatList(genres.filter(({ id }) => fields.genreIds.includes(id)).map(({ name }) => name));
    if (field === "status") return t(`movies.status.${fields.status}`);
    if (field === "cast") return formatList(fields.cast);
    return String(fields[field] ?? "");
  };
  return MOVIE_FIELDS.flatMap((field) => {
    const difference = { theirs: inWords(theirs, field), yours: inWords(yours, field) };
    return difference.theirs === difference.yours
      ? []
      : [{ label: t(`movies.field.${field}`), ...difference }];
  });
}
