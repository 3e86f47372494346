import { currentLocale } from "#current-language";

export type Direction = "ltr" | "rtl";

/** For engines that do not say it themselves: by the tag's own script, else by its language. */
const RIGHT_TO_LEFT =
  /^(?:ar|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(?!-latn)\b|-(?:arab|hebr|nkoo|syrc|thaa|adlm)\b/i;

type TextInfo = { direction?: string };
type Told = { getTextInfo?: () => TextInfo; textInfo?: TextInfo };

const known = new Map<string, Direction>();

/** Which way a language is read: `tag` is one of ours, so that there is a bounded number of them. */
export function directionOf(tag: string): Direction {
  let direction = known.get(tag);
  if (direction === undefined) {
    direction = read(tag, new Intl.Locale(tag) as Told);
    known.set(tag, direction);
  }
  return direction;
}

export function read(tag: string, told: Told): Direction {
  const said = told.getTextInfo?.().direction ?? told.textInfo?.direction;
  return (said ?? (RIGHT_TO_LEFT.test(tag) ? "rtl" : "ltr")) === "rtl" ? "rtl" : "ltr";
}

/** Which way the page, the letter or the paper that is being made is read. */
export const currentDirection = (): Direction => directionOf(currentLocale());

/**
 * Where an arrow key leads in what stands side by side in the order of reading: 1 to the next, -1 to the one before, 0 for
 * any other key. Keys follow what is seen: what lies to the right comes first where one reads from there.
 */
export function stepOf(key: string, direction: Direction = currentDirection()): -1 | 0 | 1 {
  if (key !== "ArrowLeft" && key !== "ArrowRight") return 0;
  return (key === "ArrowRight") === (direction === "ltr") ? 1 : -1;
}
