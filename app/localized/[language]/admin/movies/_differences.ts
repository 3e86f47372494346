import { translationDifferences } from "@/app/localized/[language]/admin/_forms/translations-in";
import type { MovieFields } from "@/lib/catalogue/movie-fields";
import { listFacts } from "@/lib/i18n/list-words";
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
      return listFacts(genres.filter(({ id }) => fields.genreIds.includes(id)).map(({ name }) => name));
    if (field === "status") return t(`movies.status.${fields.status}`);
    if (field === "cast") return listFacts(fields.cast);
    return String(fields[field] ?? "");
  };
  const labels = { title: t("movies.field.title"), description: t("movies.field.description") };
  const inOthers = translationDifferences(labels, theirs.translations, yours.translations);
  const own = MOVIE_FIELDS.flatMap((field) => {
    const difference = { theirs: inWords(theirs, field), yours: inWords(yours, field) };
    return difference.theirs === difference.yours
      ? []
      : [{ label: t(`movies.field.${field}`), ...difference }];
  });
  return [...own, ...inOthers];
}
