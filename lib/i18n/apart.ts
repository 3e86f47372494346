import type { CompiledMessage } from "icu-minify/format";

/** What is kept apart already says for itself which way it runs. */
const APART = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;
const LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
/** A telephone number, a card's last four: groups of digits that would change places. */
const GROUPS = /[+(]\d|\d[\s-]\d|\*\d|•/;

/**
 * A value within a sentence that is read from right to left: one that runs from left to right (a name, a code, an e-mail
 * address, a telephone number) keeps to itself, and what stands around it stays in its place. An address of a page is
 * left as it is: programs make links of them, and would take the marks for a part of it.
 */
export function keepApart(value: string): string {
  if (/^https?:\/\//.test(value)) return value;
  const rest = value.replace(APART, "");
  return LETTER.test(rest) || GROUPS.test(rest) ? `\u2068${value}\u2069` : value;
}

/** A text for a program (a column's name in a file, what a page tells search engines): without the marks for readers. */
export const withoutMarks = (text: string): string => text.replace(/[\u2066-\u2069]/g, "");

type Values = Readonly<Record<string, unknown>>;

/** The values of a message with those kept apart that run the other way; what a message is chosen by stays as it is. */
export function valuesApart<Given extends Values>(message: CompiledMessage, values: Given): Given {
  const choices = choicesOf(message);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && !choices.has(name) ? keepApart(value) : value,
    ]),
  ) as Given;
}

const known = new WeakMap<object, ReadonlySet<string>>();

/** By which values it takes one form or another. */
function choicesOf(message: CompiledMessage): ReadonlySet<string> {
  if (typeof message === "string") return new Set();
  let choices = known.get(message);
  if (choices === undefined) {
    choices = new Set(message.flatMap(choicesIn));
    known.set(message, choices);
  }
  return choices;
}

/** Of a part of a message as `icu-minify` writes it: text, or a list of a name, a kind and what hangs on it. */
function choicesIn(part: unknown): string[] {
  if (Array.isArray(part)) {
    const isChoice = typeof part[0] === "string" && typeof part[1] === "number";
    return [...(isChoice ? [part[0] as string] : []), ...part.flatMap(choicesIn)];
  }
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(choicesIn) : [];
}
