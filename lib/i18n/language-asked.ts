import { DEFAULT_LANGUAGE, isLanguage, type Language } from "../languages";

/** No browser names as many; whoever does is heard no further. */
const MOST_RANGES = 30;

/**
 * The language of ours that somebody would rather read, by `Accept-Language` (RFC 9110): the heaviest of those that we
 * speak, the first of equals, "de" where "de-AT" is asked for. The default where none is.
 */
export function languageAsked(header: string | null | undefined): Language {
  const ranges = (header ?? "").split(",", MOST_RANGES).map(readRange);
  const spoken = ranges.filter(({ language, weight }) => weight > 0 && isLanguage(language));
  const [first] = spoken.toSorted((a, b) => b.weight - a.weight);
  return isLanguage(first?.language) ? first.language : DEFAULT_LANGUAGE;
}

/** "de-AT;q=0.8" */
function readRange(range: string): { language: string; weight: number } {
  const [tag = "", ...parameters] = range.toLowerCase().split(";");
  const said = parameters.map((one) => /^\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*$/.exec(one)?.[1]).find(Boolean);
  return { language: tag.trim().split("-", 1)[0] ?? "", weight: Math.min(1, Number(said ?? 1)) };
}
