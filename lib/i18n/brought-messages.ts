import type { CompiledMessage } from "icu-minify/format";

const LETTERS = 4;

/** What a browser is brought: the short keys of the messages one after the other, then the messages. */
export type BroughtMessages = readonly [shortKeys: string, ...messages: CompiledMessage[]];

/** By which no two of the keys that browsers are brought come to the same four characters: another one does as well. */
const START = 7;

/**
 * What a key is called on its way to a browser, and there: long keys were a third of what is brought. The same on both
 * sides, so that nobody keeps a list (FNV-1a). `npm run i18n -- --check` refuses two keys that would be called the same.
 */
export function shortKey(key: string): string {
  let hash = START;
  for (const letter of key) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
  return ((hash >>> 0) % 36 ** LETTERS).toString(36).padStart(LETTERS, "0");
}

export const packMessages = (messages: readonly (readonly [string, CompiledMessage])[]): BroughtMessages => [
  messages.map(([key]) => shortKey(key)).join(""),
  ...messages.map(([, message]) => message),
];

/** Each message by its short key. */
export const unpackMessages = ([shortKeys, ...messages]: BroughtMessages): [string, CompiledMessage][] =>
  messages.map((message, at) => [shortKeys.slice(at * LETTERS, (at + 1) * LETTERS), message]);
