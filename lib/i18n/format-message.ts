import format, { type FormatOptions, type FormatValues } from "icu-minify/format";
import { currentLocale } from "#current-language";
import { findMessage } from "#find-message";
import { plainNumbers, pluralRules } from "../formatters";
import { valuesApart } from "./apart";
import { directionOf } from "./direction";
import type { MessageKey } from "./messages";

/** Instants are handed to messages as text: these do not know by which clock. */
const OPTIONS: FormatOptions = {
  formatters: {
    getNumberFormat: (locale) => plainNumbers(String(locale)),
    getPluralRules: (locale, options) => pluralRules(String(locale), options?.type ?? "cardinal"),
    getDateTimeFormat: () => {
      throw new Error("a message formats an instant");
    },
  },
};

/** A message of the current language with its values in place: text, or the parts of one that has elements in it. */
export function formatMessage<Element = string>(key: MessageKey, values?: FormatValues<Element>) {
  const message = findMessage(key);
  const locale = currentLocale();
  const isTurned = values !== undefined && directionOf(locale) === "rtl";
  return format<Element>(message, locale, isTurned ? valuesApart(message, values) : values, OPTIONS);
}
