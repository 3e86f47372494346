// made by `npm run i18n` of the catalogues beside this file
import ar from "./ar.json" with { type: "json" };
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };

export const FILES = {
  en,
  ar,
  de,
};
