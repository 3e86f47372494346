import { foldText } from "./fold-text";
import { indexWords, piecesOf, UNSPACED } from "./words";

export type Stretch = { text: string; isFound: boolean };

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** A text in stretches, of which those are found by which one of the words finds it. */
export function highlight(text: string, words: readonly string[]): Stretch[] {
  if (words.length === 0 || text === "") return text ? [{ text, isFound: false }] : [];
  const parts = text.split(/(\s+)/u);
  const joined = joinedParts(parts, words);
  return merged(
    parts.flatMap((part, at) => {
      if (part.trim() === "") return [{ text: part, isFound: joined.has(at - 1) && joined.has(at + 1) }];
      return joined.has(at) ? [{ text: part, isFound: true }] : ofPart(part, words);
    }),
  );
}

export const isFoundIn = (text: string, words: readonly string[]): boolean =>
  highlight(text, words).some(({ isFound }) => isFound);

/** Of neighbours that make one word together, their places: "spiderman" finds both of "Spider Man". */
function joinedParts(parts: string[], words: readonly string[]): Set<number> {
  const found = new Set<number>();
  const plain = parts.map((part) => piecesOf(part).flat().join(""));
  for (let at = 0; at + 2 < parts.length; at += 1) {
    const [one = "", other = ""] = [plain[at], plain[at + 2]];
    if (one && other && words.includes(`${one}${other}`)) for (const i of [at, at + 2]) found.add(i);
  }
  return found;
}

function ofPart(part: string, words: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { 0: word, index } of part.matchAll(WORD)) {
    const found = foundIn(word, words);
    if (!found) continue;
    const [from, until] = [index + found[0], index + found[1]];
    stretches.push(
      { text: part.slice(end, from), isFound: false },
      { text: part.slice(from, until), isFound: true },
    );
    end = until;
  }
  // "doa" finds all of "D.O.A."
  if (end === 0 && formsOf(part).some((form) => words.some((word) => form.startsWith(word))))
    return [{ text: part, isFound: true }];
  return [...stretches, { text: part.slice(end), isFound: false }];
}

/** From where to where a word is found; all of it where its letters are not those that were typed. */
function foundIn(word: string, words: readonly string[]): [number, number] | null {
  const forms = formsOf(word);
  const typed = words
    .filter((one) => forms.some((form) => form.startsWith(one)))
    .sort((a, b) => b.length - a.length)[0];
  if (typed === undefined) return null;
  const folded = foldText(word);
  const at = folded.length === word.length ? folded.indexOf(typed) : -1;
  return at === 0 || (at > 0 && UNSPACED.test(word)) ? [at, at + typed.length] : [0, word.length];
}

const formsOf = (part: string): string[] => indexWords(part).split(" ").filter(Boolean);

function merged(stretches: Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const { text, isFound } of stretches) {
    const last = all.at(-1);
    if (last?.isFound === isFound) last.text += text;
    else if (text) all.push({ text, isFound });
  }
  return all;
}
