type Messages = Readonly<Record<string, string>>;

/** What a catalogue says of itself: the tag that dates, numbers and amounts are written by, its own name, and how it is offered. */
const LOCALE = "language.locale";
const NAME = "language.name";
const OFFER = "language.offer";

/** Said by nobody, and read here. */
export const OF_THE_LANGUAGE: readonly string[] = [LOCALE, NAME, OFFER];

/**
 * The modules that say which languages there are, made of the catalogues that lie there, by the files where they are
 * kept: a list that is small enough for browsers, and the catalogues, which stay on the server.
 */
export function writeLanguages(
  catalogues: Readonly<Record<string, Messages>>,
  first: string,
): Record<string, string> {
  const rest = Object.keys(catalogues).filter((language) => language !== first);
  const offered = [first, ...rest.sort()];
  const rows = (write: (language: string) => string) => offered.map((one) => `  ${write(one)},\n`).join("");
  const said = (language: string, key: string) => JSON.stringify(catalogues[language]?.[key] ?? "");
  const imports = offered.map((one) => `import ${one} from "./${one}.json" with { type: "json" };\n`);
  return {
    "lib/language-list.ts": [
      "// made by `npm run i18n` of the catalogues in lib/i18n\n",
      "/** Each language's tag. */",
      `export const LISTED = {\n${rows((one) => `${one}: ${said(one, LOCALE)}`)}} as const;\n`,
      "/** What each calls itself. */",
      `export const NAMES = {\n${rows((one) => `${one}: ${said(one, NAME)}`)}} as const;\n`,
      "/** How each is offered to who would rather read it. */",
      `export const OFFERS = {\n${rows((one) => `${one}: ${said(one, OFFER)}`)}} as const;\n`,
    ].join("\n"),
    "lib/i18n/catalogue-files.ts": [
      "// made by `npm run i18n` of the catalogues beside this file",
      // the order in which the linter would put them
      `${imports.toSorted().join("")}`,
      `export const FILES = {\n${rows((one) => one)}};\n`,
    ].join("\n"),
  };
}

/** What is wrong with what a catalogue says of itself. A copy still says it of the language that it is a copy of. */
export function faultsOfLanguage(
  { [LOCALE]: locale, [NAME]: name, [OFFER]: offer }: Messages,
  language: string,
): string[] {
  const faults: string[] = [];
  if (languageIn(locale) !== language) faults.push(`${LOCALE} is no tag of this language: "${locale}"`);
  if (!name) faults.push(`${NAME} is missing`);
  if (!offer) faults.push(`${OFFER} is missing`);
  return faults;
}

function languageIn(tag = ""): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]?.split("-", 1)[0];
  } catch {
    return undefined;
  }
}
