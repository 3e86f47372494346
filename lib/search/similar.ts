const ALPHABET =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]+$/u;
/** From so many letters on, a word that is not typed to its end yet may hold a mistake. */
const BEGINNING_FROM = 5;
/** What is a part of a word is shorter than half a mistake. */
const PART = 0.5;
const UNFINISHED = 0.5;
const MOST = 12;

/** How many mistakes a word may hold: in a short one each makes another word, and a number is what it is. */
export function mistakesIn(word: string): number {
  if (!ALPHABET.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Whether a part of a word can be what was meant: shorter ones are in nearly every word. */
export const canBePart = (typed: string): boolean => [...typed].length >= 3;

/** Of words, those that what was typed may have meant: the nearest, all as near as each other. */
export function nearestOf(typed: string, words: readonly string[]): string[] {
  const most = mistakesIn(typed);
  const near = [...new Set(words)].flatMap((word) => {
    const far = howFar(typed, word, most);
    return far === null ? [] : [{ word, far }];
  });
  const nearest = Math.min(...near.map(({ far }) => far));
  return near
    .filter(({ far }) => far === nearest)
    .slice(0, MOST)
    .map(({ word }) => word);
}

function howFar(typed: string, word: string, most: number): number | null {
  if (word.includes(typed)) return canBePart(typed) ? PART : null;
  const { whole, begun } = mistakesBetween(typed, word);
  if (whole <= most && most > 0) return whole;
  return typed.length >= BEGINNING_FROM && begun <= most ? begun + UNFINISHED : null;
}

/**
 * The letters to change, add, drop or swap with their neighbour so that one word is the other; `begun`: so that it is the
 * beginning of it.
 */
function mistakesBetween(typed: string, word: string): { whole: number; begun: number } {
  let older: number[] = [];
  let before = Array.from({ length: word.length + 1 }, (_, at) => at);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j <= word.length; j++) {
      const isSame = typed[i - 1] === word[j - 1];
      const isSwap = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      row[j] = Math.min(
        at(before, j) + 1,
        at(row, j - 1) + 1,
        at(before, j - 1) + (isSame ? 0 : 1),
        isSwap ? at(older, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [older, before] = [before, row];
  }
  return { whole: at(before, word.length), begun: Math.min(...before) };
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;

/** The threes of letters of a word with its ends, as an FTS5 query: whatever has one of them may be near. */
export function trigramQuery(word: string): string {
  const letters = [..." ", ...word, " "];
  const threes = letters.slice(2).map((letter, i) => `${letters[i]}${letters[i + 1]}${letter}`);
  return [...new Set(threes)].map((three) => `"${three}"`).join(" OR ");
}
