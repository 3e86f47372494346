import { t } from "@/lib/i18n/t";

/** "2D, English, Captions": facts beside one another, which no "and" joins. */
export const joinFacts = (facts: readonly string[]): string =>
  facts.length === 0 ? "" : facts.reduce((before, next) => t("papers.facts", { before, next }));
