import { t } from "@/lib/i18n/t";
import { FIELDS, INNER_FIELDS } from "./_fields";

/** "Price card" of "priceCardId"; what an older or a newer version wrote down, by its own name. */
export const fieldWords = (field: string): string =>
  isOneOf(FIELDS, field) ? t(`audit.field.${field}`) : capital(spelled(field));

/** A field of a record within a field: "amount £1.50". */
export const innerWords = (field: string, value: string): string =>
  isOneOf(INNER_FIELDS, field)
    ? t(`audit.inner.${field}`, { value })
    : t("audit.otherInner", { field: spelled(field), value });

const isOneOf = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  (names as readonly string[]).includes(name);

/** "priceCardId": "price card"; "seatIds": "seats"; "startsAt": "starts". */
const spelled = (field: string): string =>
  field
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/\bemail\b/, "e-mail")
    .replace(/ ids$/, "s")
    .replace(/ (id|at|minor|basis points|minutes?)$/, (end) =>
      end.startsWith(" minute") ? " (minutes)" : "",
    );

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
