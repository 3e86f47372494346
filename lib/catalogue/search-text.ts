const MAX_WORDS = 8;
const MAX_WORD_LENGTH = 40;

/**
 * What a person typed, as an FTS5 query that cannot be a syntax error: the beginnings of words, all of which must
 * occur. Null when it holds no letter or digit.
 */
export function toSearchQuery(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  if (words.length === 0) return null;
  return words
    .slice(0, MAX_WORDS)
    .map((word) => `"${word.slice(0, MAX_WORD_LENGTH)}"*`)
    .join(" ");
}
