import { parseArgs } from "node:util";
import { ENCODINGS, type Encoding } from "@/lib/catalogue/import/encoding";
import { FIELDS, type Field } from "@/lib/catalogue/import/mapping";
import type { DateOrder } from "@/lib/catalogue/import/read-values";
import { importFieldName } from "@/lib/words/movie-import";

/** What a person who typed it is told, and no bug. */
export class Refusal extends Error {}

export const USAGE = "npm run import:movies -- FILE [--dry-run] [--skip-faulty] [--near same|new]";

const LINES: Record<Field, string> = {
  title: "text, needed",
  originalTitle: "as it was first released, where that is not its title",
  year: "the year it was made, needed unless a day is given",
  releasedOn: "a day",
  durationMinutes: "minutes, or hours and minutes",
  genres: "names; those there are not yet are added",
  director: "a name, or several",
  cast: "names",
  certificate: "up to 12 characters",
  description: "text",
};

export const HELP = `${USAGE}

FILE is CSV (with commas, semicolons, tabs or bars) or JSON: a list of movies, an object that such a list is in, or one
movie to a line. It may be in UTF-8, UTF-16 or Windows-1252; other encodings are said. It is tried first: what does not
fit is told row by row, and then nothing is imported. Started again, it goes on where it stopped.

What is read, from columns that are called so or likewise:
${FIELDS.map((field) => `  ${field.padEnd(16)}${LINES[field]}`).join("\n")}

  --dry-run             tells what would be imported, and imports nothing
  --skip-faulty         takes the movies that fit, although others do not
  --near same|new       what is nearly a movie that is there is the same, or new; asked one by one where that can be
  --map FIELD=COLUMN    reads a field from this column; may be given several times, and without a column not at all
  --dates day-first|month-first
                        what comes first in 01/02/2020
  --encoding NAME       ${ENCODINGS.slice(0, 6).join(", ")} …
  --default-minutes N   the length of movies that do not say theirs
  --draft               imports drafts, which customers do not see`;

export type Arguments = {
  isHelp: boolean;
  path: string;
  isDry: boolean;
  skipFaulty: boolean;
  near: "same" | "new" | null;
  map: [Field, string][];
  dates: DateOrder | null;
  encoding: Encoding | null;
  defaultMinutes: number | null;
  isDraft: boolean;
};

export function readArguments(): Arguments {
  const { values, positionals } = parsed();
  const [path = "", ...others] = positionals;
  if (!values.help && (!path || others.length)) throw new Refusal(`Say which file: ${USAGE}`);
  return {
    ...{ isHelp: values.help ?? false, path, isDry: values["dry-run"] ?? false },
    ...{ skipFaulty: values["skip-faulty"] ?? false, isDraft: values.draft ?? false },
    near: oneOf("near", ["same", "new"] as const, values.near),
    map: (values.map ?? []).map(fieldAndColumn),
    dates: oneOf("dates", ["day-first", "month-first"] as const, values.dates),
    encoding: oneOf("encoding", ENCODINGS, values.encoding?.toLowerCase()),
    defaultMinutes: minutes(values["default-minutes"]),
  };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        ...{ "dry-run": { type: "boolean" }, "skip-faulty": { type: "boolean" }, draft: { type: "boolean" } },
        ...{ near: { type: "string" }, dates: { type: "string" }, encoding: { type: "string" } },
        ...{ map: { type: "string", multiple: true }, "default-minutes": { type: "string" } },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : error} Use it like this: ${USAGE}`);
  }
}

function oneOf<Value extends string>(name: string, values: readonly Value[], given?: string): Value | null {
  if (given === undefined) return null;
  const found = values.find((value) => value === given);
  if (!found) throw new Refusal(`--${name} is one of ${values.join(", ")}, not "${given}".`);
  return found;
}

function fieldAndColumn(given: string): [Field, string] {
  const at = given.indexOf("=");
  const field = FIELDS.find((one) => one === given.slice(0, at));
  if (!field)
    throw new Refusal(
      `--map is FIELD=COLUMN, with one of ${FIELDS.join(", ")}, such as ${FIELDS[0]}="${importFieldName(FIELDS[0])} of the film", not "${given}".`,
    );
  return [field, given.slice(at + 1)];
}

function minutes(given: string | undefined): number | null {
  if (given === undefined) return null;
  const found = Number(given);
  if (Number.isInteger(found) && found >= 1 && found <= 1000) return found;
  throw new Refusal(`--default-minutes is a whole number from 1 to 1000, not "${given}".`);
}
