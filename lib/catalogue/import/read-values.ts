import { readLine } from "@/lib/input/clean";

/** Which comes first in 01/02/2020. */
export type DateOrder = "day-first" | "month-first";

export type Day = { day: string | null; year: number };

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Digits and signs of any width, without what stands around them. */
export const plainText = (value: unknown): string =>
  typeof value === "number" || typeof value === "string" ? String(value).normalize("NFKC").trim() : "";

/** The one year that a text names: of "(2021)", "12/06/1998", "Jun 12 1998"; null for none, several and absurd ones. */
export function yearIn(text: string): number | "before-first-movie" | "too-far-ahead" | "no-year" {
  const alone = /^-?\d+(?:\.0+)?$/.test(text) ? Number(text) : null;
  const named = [...text.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map(Number);
  const year = alone ?? (named.length === 1 ? named[0] : undefined);
  if (year === undefined || (alone !== null && year >= 0 && year < 100)) return "no-year";
  if (year < 1888) return "before-first-movie";
  return year > 2100 ? "too-far-ahead" : year;
}

const NUMBER = /^(\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minutes?|minuten|'|′)?\.?$/i;
const HOURS =
  /^(\d{1,2})\s*(?:h|hrs?|hours?|std)\.?(?:\s*(\d{1,2})\s*(?:m|min|mins|minutes?|minuten)?\.?)?$/i;
const CLOCK = /^(\d{1,2}):([0-5]\d)(?::[0-5]\d)?$/;
const ISO = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?$/i;

/** Whole minutes of "116", "116.5", "116 min", "1h 56m", "1:56" and "PT1H56M"; null for what is no length. */
export function minutesIn(text: string): number | null {
  const number = NUMBER.exec(text)?.[1];
  if (number) return Math.round(Number(number.replace(",", ".")));
  const parts = HOURS.exec(text) ?? CLOCK.exec(text) ?? ISO.exec(text);
  if (!parts || (parts[1] ?? parts[2]) === undefined) return null;
  return 60 * Number(parts[1] ?? 0) + Number(parts[2] ?? 0);
}

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const DAY_NAMED = /^(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4})$/u;
const MONTH_NAMED = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;
const YEAR_ALONE = /^(?:\p{L}{3,9}\.?\s+)?(\d{4})$/u;

/** The day of a text; of a year alone only that. Days and months in either order are one day only where it is known which. */
export function dayIn(text: string, order: DateOrder | null): Day | "no-date" | "date-unclear" {
  const first = YEAR_FIRST.exec(text);
  if (first) return dayOf(first[1], first[2], first[3]);
  const dotted = DOTTED.exec(text);
  if (dotted) return dayOf(dotted[3], dotted[2], dotted[1]);
  const named = DAY_NAMED.exec(text);
  if (named) return dayOf(named[3], monthOf(named[2]), named[1]);
  const american = MONTH_NAMED.exec(text);
  if (american) return dayOf(american[3], monthOf(american[1]), american[2]);
  const alone = YEAR_ALONE.exec(text);
  if (alone) return { day: null, year: Number(alone[1]) };
  const slashed = SLASHED.exec(text);
  return slashed ? inOrder(slashed, order) : "no-date";
}

function inOrder([, a, b, year]: RegExpExecArray, order: DateOrder | null): Day | "no-date" | "date-unclear" {
  const isDayFirst = Number(a) > 12 || (order === "day-first" && Number(b) <= 12);
  if (isDayFirst) return dayOf(year, b, a);
  if (Number(b) > 12 || order === "month-first" || a === b) return dayOf(year, a, b);
  return "date-unclear";
}

/** The order that some days show, as long as none shows the other. */
export function orderOfDates(values: readonly unknown[]): DateOrder | null {
  const seen = new Set<DateOrder>();
  for (const value of values) {
    const [, a, b] = SLASHED.exec(plainText(value)) ?? [];
    if (Number(a) > 12) seen.add("day-first");
    else if (Number(b) > 12) seen.add("month-first");
  }
  const [only = null] = seen;
  return seen.size === 1 ? only : null;
}

const monthOf = (name = "") => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function dayOf(
  y: string | undefined,
  m: string | number | undefined,
  d: string | undefined,
): Day | "no-date" {
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isThere = month > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThere ? { day: date.toISOString().slice(0, 10), year } : "no-date";
}

const QUOTED_LIST = /^\[\s*(['"])(.*)\1\s*\]$/s;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** Names, however a file lists them: a list, one text with a sign between, or such a list as text. Null: none of these. */
export function namesIn(value: unknown): string[] | null {
  const parts = Array.isArray(value) ? value.map(nameIn) : textParts(value);
  if (!parts || parts.some((part) => part === null)) return null;
  const names = parts.map((part) => readLine(part ?? "")).filter((name) => name !== "");
  return [...new Set(names)];
}

function nameIn(value: unknown): string | null {
  if (value === null) return "";
  if (typeof value === "string" || typeof value === "number") return String(value);
  const { name } = value as { name?: unknown };
  return typeof name === "string" || typeof name === "number" ? String(name) : null;
}

function textParts(value: unknown): (string | null)[] | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = String(value).trim();
  const list = text.startsWith("[") ? parsedList(text) : null;
  if (list) return list.map(nameIn);
  const inQuotes = QUOTED_LIST.exec(text);
  if (inQuotes) return (inQuotes[2] ?? "").split(/['"]\s*,\s*['"]/);
  const sign = ["|", ";", "\n"].find((one) => text.includes(one));
  return sign ? text.split(sign) : withSuffixes(text.split(","));
}

function parsedList(text: string): unknown[] | null {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found : null;
  } catch {
    return null;
  }
}

/** "Robert Downey, Jr." is one. */
function withSuffixes(parts: string[]): string[] {
  return parts.reduce<string[]>((names, part) => {
    const before = names.at(-1);
    if (before !== undefined && SUFFIX.test(part.trim()))
      names[names.length - 1] = `${before}, ${part.trim()}`;
    else names.push(part);
    return names;
  }, []);
}
