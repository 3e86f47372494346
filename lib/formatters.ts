import { currentLocale } from "#current-language";

/*
 * Every formatter of Intl is made here, once for each language and what else tells it apart: one costs a thousand times
 * what its use does. Each is asked for by language, and is the pages' where none is named.
 */

/** `make`, made once for each list of words. Of names that come from outside there must be a bounded number. */
function madeOnce<Args extends string[], Made>(make: (...args: Args) => Made): (...args: Args) => Made {
  const made = new Map<string, Made>();
  return (...args) => {
    const key = args.join("\n");
    let found = made.get(key);
    if (found === undefined) {
      found = make(...args);
      made.set(key, found);
    }
    return found;
  };
}

/** Instants with these options, by the clock of a time zone; without one, by the clock of whoever's machine this is. */
export function dateFormat(options: Intl.DateTimeFormatOptions) {
  const formatOf = madeOnce(
    (language: string, timeZone: string) =>
      new Intl.DateTimeFormat(language, { ...options, ...(timeZone && { timeZone }) }),
  );
  return (timeZone = "", language = currentLocale()): Intl.DateTimeFormat => formatOf(language, timeZone);
}

export function numberFormat(options: Intl.NumberFormatOptions) {
  const formatOf = madeOnce((language: string) => new Intl.NumberFormat(language, options));
  return (language = currentLocale()): Intl.NumberFormat => formatOf(language);
}

/** Amounts of a currency. */
export function currencyFormat(options: Intl.NumberFormatOptions) {
  const formatOf = madeOnce(
    (language: string, currency: string) =>
      new Intl.NumberFormat(language, { ...options, style: "currency", currency }),
  );
  return (currency: string, language = currentLocale()): Intl.NumberFormat => formatOf(language, currency);
}

const digitsOf = madeOnce(
  (digits: string, language: string) =>
    new Intl.NumberFormat(language, { minimumFractionDigits: Number(digits) }),
);
/** "1,200" */
export const plainNumbers = numberFormat({});

/** "1,200"; with as many digits behind the point as are asked for: "1,200.50". */
export const formatNumber = (value: number, digits = 0, language = currentLocale()): string =>
  (digits === 0 ? plainNumbers(language) : digitsOf(String(digits), language)).format(value);

const plainYears = numberFormat({ useGrouping: false });

/** "1927", without a mark between thousands. */
export const formatYear = (year: number, language = currentLocale()): string =>
  plainYears(language).format(year);

/** Which form of a message goes with a number: "one" of 1, or the "two" of 2nd. */
export const pluralRules = madeOnce(
  (language: string, type: string) =>
    new Intl.PluralRules(language, { type: type === "ordinal" ? "ordinal" : "cardinal" }),
);

const listFormats = madeOnce(
  (language: string) => new Intl.ListFormat(language, { type: "conjunction", style: "long" }),
);

/** "7, 8 and 9"; facts beside each other are `listFacts` of `lib/i18n/list-words.ts`. */
export const formatList = (items: readonly string[], language = currentLocale()): string =>
  listFormats(language).format(items);

const collators = madeOnce((language: string) => new Intl.Collator(language, { numeric: true }));

/** Sorts names as a reader of the language looks them up, and "Screen 2" before "Screen 10". */
export const compareNames = (one: string, other: string, language = currentLocale()): number =>
  collators(language).compare(one, other);

/** A copy of things that have names, by these. */
export const sortedByName = <Thing>(
  things: Iterable<Thing>,
  nameOf: (thing: Thing) => string,
  language = currentLocale(),
): Thing[] => [...things].sort((one, other) => compareNames(nameOf(one), nameOf(other), language));

const currencyNames = madeOnce((language: string) => new Intl.DisplayNames(language, { type: "currency" }));

/** "British Pound" of "GBP". */
export const currencyName = (currency: string, language = currentLocale()): string =>
  currencyNames(language).of(currency) ?? currency;

type WithWeeks = Intl.Locale & { getWeekInfo?: () => { firstDay: number } };

/** Where a week of our languages begins with another day than Monday, as Unicode's data say: 6 is Saturday. */
const FIRST_DAYS: Readonly<Record<string, number>> = { EG: 6 };

/** The same where a browser says nothing of weeks, as Firefox: it must put days in the order in which the page came. */
export const firstWeekdayByRegion = (language: string): number =>
  (FIRST_DAYS[new Intl.Locale(language).region ?? ""] ?? 1) - 1;

/** The day that a week begins with where the language is spoken, from 0, Monday, to 6. */
export const firstWeekday = madeOnce((language: string): number => {
  const info = (new Intl.Locale(language) as WithWeeks).getWeekInfo?.();
  return info ? info.firstDay - 1 : firstWeekdayByRegion(language);
});

const languageNames = madeOnce((locale: string) => new Intl.DisplayNames(locale, { type: "language" }));

/** "German" of "de". */
export function languageName(language: string, locale = currentLocale()): string {
  try {
    return languageNames(locale).of(language) ?? language;
  } catch {
    return language;
  }
}

/** Whether instants can be shown by the clock of a zone of this name. Not remembered: it may come from anywhere. */
export function isKnownZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat(currentLocale(), { timeZone });
    return true;
  } catch {
    return false;
  }
}

type WithZones = Intl.Locale & { getTimeZones?: () => string[] | undefined };

const zonesOf = madeOnce((country: string): readonly string[] => {
  const { getTimeZones } = Intl.Locale.prototype as WithZones;
  return getTimeZones?.call(new Intl.Locale(`und-${country}`)) ?? [];
});

const zoneNames = dateFormat({});

/** Whether a time zone is one of a country, "GB", by whichever of its names. */
export const isZoneOf = (timeZone: string, country: string): boolean =>
  /^[A-Z]{2}$/.test(country) &&
  isKnownZone(timeZone) &&
  [timeZone, zoneNames(timeZone).resolvedOptions().timeZone].some((name) => zonesOf(country).includes(name));
