import { foldText } from "./fold-text";

/** Scripts that put no blanks between words: any part of what they write may be what somebody looks for. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** How the same letter is written by those who have no umlaut. */
const WRITTEN_OUT: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };
const AND = ["and", "und", "et", "og", "och"];
const ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(" ");

/** The words of one piece of text without blanks in it: "D.O.A." has three. */
type Piece = string[];

/** The pieces between the blanks of a text, each as its folded words; "&" is a piece with the word "&". */
export function piecesOf(text: string): Piece[] {
  return foldText(text)
    .split(/\s+/u)
    .map((piece) => (/^[&+]$/.test(piece) ? ["&"] : (piece.match(WORD) ?? [])))
    .filter((words) => words.length > 0);
}

/**
 * What an index keeps of a text, so that each plain way to spell it is found by the beginning of a word: its words, those
 * that a mark joins also as one ("oconnor", "doa"), umlauts written out, numbers as digits and Roman, and of scripts
 * without blanks every ending.
 */
export function indexWords(text: string): string {
  const found = new Set<string>();
  for (const words of piecesOf(text)) for (const word of formsOf(words)) found.add(word);
  for (const words of piecesOf(writeOut(text))) for (const word of words) found.add(word);
  return [...found].join(" ");
}

/** Neighbouring words as one, for who writes "spiderman" for "Spider Man"; looked for as a whole. */
export function joinedWords(text: string): string {
  const words = piecesOf(text).map((piece) => piece.join(""));
  const pairs = words.slice(1).map((word, i) => `${words[i]}${word}`);
  return words.length > 2 ? [...pairs, words.join("")].join(" ") : pairs.join(" ");
}

function* formsOf(words: Piece): Generator<string> {
  if (words[0] === "&") {
    yield* AND;
    return;
  }
  for (const word of words) {
    yield word;
    yield* numeralsOf(word);
    if (UNSPACED.test(word)) yield* endingsOf(word);
  }
  if (words.length > 1) yield words.join("");
}

function* numeralsOf(word: string): Generator<string> {
  const value = ROMAN.indexOf(word) + 1;
  // a lone "I" is a person
  if (value > 1) yield String(value);
  const roman = /^\d{1,2}$/.test(word) ? ROMAN[Number(word) - 1] : undefined;
  if (roman && roman !== "i") yield roman;
}

const MAX_ENDINGS = 40;

function* endingsOf(word: string): Generator<string> {
  const letters = [...word];
  for (let i = 1; i < Math.min(letters.length, MAX_ENDINGS); i++) yield letters.slice(i).join("");
}

const writeOut = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüåø]/g, (letter) => WRITTEN_OUT[letter] ?? letter);
