import { formatList } from "../formatters";
import { keepApart } from "./apart";
import { currentDirection } from "./direction";
import { t } from "./t";

/** Each as it is read by itself: "70 mm" beside a word that is read from the right would be taken in pieces. */
const each = (words: readonly string[]): readonly string[] =>
  currentDirection() === "rtl" ? words.map(keepApart) : words;

/** "7", "7 and 8", "7, 8 and 9" */
export const listWords = (words: readonly string[]): string => formatList(each(words));

/** Facts side by side: "Row G, seat 7, premium"; those that are not there are left out. */
export const listFacts = (facts: readonly (string | false | null | undefined)[]): string =>
  each(facts.filter((fact) => typeof fact === "string" && fact !== "") as string[]).join(t("common.comma"));

/** Facts that may have commas in them: "Adult, standard £12.00; Child, standard £8.00". */
export const listFactsApart = (facts: readonly string[]): string => each(facts).join(t("common.semicolon"));
