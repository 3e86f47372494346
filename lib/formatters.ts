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

/** Which form of a message goes with a number: "one" of 1, or the "two" of 2nd. */
export const pluralRules = madeOnce(
  (language: string, type: string) =>
    new Intl.PluralRules(language, { type: type === "ordinal" ? "ordinal" : "cardinal" }),
);

const listFormats = madeOnce(
  (language: string, type: string) =>
    new Intl.ListFormat(language, { type: type === "unit" ? "unit" : "conjunction", style: "long" }),
);

/** "D 1, D 2", facts beside each other; as a "conjunction", "7, 8 and 9". */
export const formatList = (
  items: readonly string[],
  type: "unit" | "conjunction" = "unit",
  language = currentLocale(),
): string => listFormats(language, type).format(items);

const currencyNames = madeOnce((language: string) => new Intl.DisplayNames(language, { type: "currency" }));

/** "British Pound" of "GBP". */
export const currencyName = (currency: string, language = currentLocale()): string =>
  currencyNames(language).of(currency) ?? currency;

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
