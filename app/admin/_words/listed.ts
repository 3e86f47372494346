import { t } from "@/lib/i18n/t";

/** "Adult, Child, Senior" */
export const listed = (words: readonly string[]): string =>
  words.length === 0 ? "" : words.reduce((list, next) => t("audit.list.comma", { list, next }));

/** "Adult, standard £12.00; Child, standard £8.00": a list of what may have commas in it. */
export const listedApart = (words: readonly string[]): string =>
  words.length === 0 ? "" : words.reduce((list, next) => t("audit.list.semicolon", { list, next }));
