// made by `npm run i18n` of the catalogues in lib/i18n

/** Each language's tag. */
export const LISTED = {
  en: "en-GB",
  ar: "ar-EG",
  de: "de-DE",
} as const;

/** What each calls itself. */
export const NAMES = {
  en: "English",
  ar: "العربية",
  de: "Deutsch",
} as const;

/** How each is offered to who would rather read it. */
export const OFFERS = {
  en: "Read this in English",
  ar: "القراءة بالعربية",
  de: "Auf Deutsch lesen",
} as const;
