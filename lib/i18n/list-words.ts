import { formatList } from "../formatters";
import { t } from "./t";

/** "7", "7 and 8", "7, 8 and 9" */
export const listWords = (words: readonly string[]): string => formatList(words);

/** Facts side by side: "Row G, seat 7, premium"; those that are not there are left out. */
export const listFacts = (facts: readonly (string | false | null | undefined)[]): string =>
  facts.filter(Boolean).join(t("common.comma"));

/** Facts that may have commas in them: "Adult, standard £12.00; Child, standard £8.00". */
export const listFactsApart = (facts: readonly string[]): string => facts.join(t("common.semicolon"));
