import type { FilteredShowing } from "@/lib/claims/get-filtered-showing";
import { t } from "@/lib/i18n/t";

/** What became of the parts of the address that name nothing. */
export const unknownWords = (unknown: FilteredShowing["unknown"]): string =>
  unknown.map((name) => t(`browse.unknown.${name}`)).join(" ");

export const countWords = (showtimes: number, movies: number): string =>
  t("browse.filters.count", { showtimes, movies });
