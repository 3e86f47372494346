import type { DateOrder } from "./read-values";
import { orderOfDates } from "./read-values";

/** What is read of a movie. */
export const FIELDS = [
  ...(["title", "originalTitle", "year", "releasedOn", "durationMinutes", "genres"] as const),
  ...(["director", "cast", "certificate", "description"] as const),
] as const;
export type Field = (typeof FIELDS)[number];

/** Which columns each field is read from, the first that says something; and how days are written, where that is known. */
export type Mapping = { columns: Record<Field, string[]>; dateOrder: DateOrder | null };

/** What programs call them, as `plain` writes it; those before others are taken before them. */
const ALIASES: Record<Field, string> = {
  title:
    "title name movie film movietitle filmtitle movienames moviename filmname primarytitle titel titre titulo titolo",
  originalTitle: "originaltitle originaltitel originalname titreoriginal titolooriginale titulooriginal",
  year: "year releaseyear startyear productionyear yearofrelease yearofproduction jahr annee anno ano año année",
  releasedOn: "releasedon releasedate released opens openson openingdate opening release premiere date",
  durationMinutes:
    "durationminutes runtime duration length minutes runningtime runtimeminutes lengthminutes durationmin runtimemin runtimemins laufzeit duree durée",
  genres: "genres genre category categories listedin gattung",
  director: "director directors directedby regie regisseur realisateur",
  cast: "cast actors actor starring stars topcast besetzung",
  certificate: "certificate certification contentrating agerating mpaa mpaarating rated fsk bbfc",
  description: "description extract overview plot synopsis summary storyline inhalt",
};

/** "Running Time", "running_time" and "running-time (min)" are one. */
const plain = (name: string) =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

const BY_ALIAS = new Map(
  FIELDS.flatMap((field) =>
    ALIASES[field].split(" ").map((alias, rank) => [alias, { field, rank }] as const),
  ),
);

/** Whether the cells of a line name columns: one that is called as a field is. */
export const isColumnHead = (cells: string[]): boolean =>
  cells.some((cell) => BY_ALIAS.has(plain(cell))) ||
  !cells.some((cell) => /^\s*(18|19|20|21)\d\d\s*$/.test(cell));

/** What the columns are likely to be, by their names; the order of days by those that can be read in one way only. */
export function guessMapping(
  columns: readonly string[],
  sample: readonly Record<string, unknown>[],
): Mapping {
  const ranked = columns
    .flatMap((column) => {
      const found = BY_ALIAS.get(plain(column));
      // as the field itself is spelt before any other way to spell it
      return found ? [{ column, ...found, isExact: column === found.field }] : [];
    })
    .sort((a, b) => a.rank - b.rank || Number(b.isExact) - Number(a.isExact));
  const of = (field: Field) => ranked.filter((one) => one.field === field).map(({ column }) => column);
  const found = Object.fromEntries(FIELDS.map((field) => [field, of(field)])) as Mapping["columns"];
  if (found.title.length === 0)
    [found.title, found.originalTitle] =
      found.originalTitle.length > 0 ? [found.originalTitle, []] : [titleByContent(columns, sample), []];
  return mappingOf(found, sample);
}

/** Columns that somebody chose, with the order of days that these show. */
export const mappingOf = (
  columns: Mapping["columns"],
  sample: readonly Record<string, unknown>[],
): Mapping => ({
  columns,
  dateOrder: orderOfDates(sample.flatMap((row) => columns.releasedOn.map((column) => row[column]))),
});

/** In a list without a head the title is what is text and no number. */
function titleByContent(columns: readonly string[], sample: readonly Record<string, unknown>[]): string[] {
  if (!columns.every((column) => /^Column \d+$/.test(column))) return [];
  const isText = (column: string) => sample.some((row) => /\p{L}/u.test(String(row[column] ?? "")));
  return columns.filter(isText).slice(0, 1);
}

/** What a row says of each field; what says nothing is not there. */
export function mapped(row: Record<string, unknown>, { columns }: Mapping): Partial<Record<Field, unknown>> {
  const found: Partial<Record<Field, unknown>> = {};
  for (const field of FIELDS) {
    const value = columns[field].map((column) => row[column]).find((given) => saysSomething(given, field));
    if (value !== undefined) found[field] = value;
  }
  return found;
}

/** How databases and people write that they know nothing; "???" and "None" are titles of movies. */
const NOTHING = /^(?:\\n|null|n\/a|nan|none|undefined|[-–—?]+)?$/i;
const NO_TITLE = /^(?:\\n)?$/i;

function saysSomething(value: unknown, field: Field): boolean {
  if (typeof value === "string") return !(field === "title" ? NO_TITLE : NOTHING).test(value.trim());
  return value !== null && value !== undefined;
}
