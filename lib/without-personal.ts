/** So much of an id or a token is kept that it can be looked for, and not so much that it opens anything. */
const KEPT_CHARS = 6;

/** Where a stack says that its code is: nothing in it came from outside. */
const STACK_LINE = /^\s+at .*(?::\d+:\d+\)?|\(native\)|\(<anonymous>\)|\(index \d+\))$/;

type Rule = [pattern: RegExp, instead: string | ((...found: string[]) => string)];

const ANYWHERE: Rule[] = [
  // with a user's name and a password before the host
  [/(\b[a-z][a-z\d+.-]{1,20}:\/\/)[^\s/@]{1,200}@/gi, "$1…@"],
  // what follows the question mark of an address, but not what closes a bracket or a quote around it
  [/(\/[^\s?"'`<>]{0,300})\?[^\s"`<>]*[^\s"'`<>)]/g, "$1?…"],
  [/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu, "(e-mail)"],
];

const IN_WORDS: Rule[] = [
  [/\b(cookie|authorization)(["']?\s*:).*/gi, "$1$2 …"],
  [/\b(Bearer|Basic)\s+[^\s"',]+/gi, "$1 …"],
  [
    /\b([\w-]{0,40}(?:password|passwd|secret|token|api[_-]?key)["']?\s*[:=]\s*)(?:"[^"]*"?|'[^']*'?|[^\s"',}]+)/gi,
    "$1…",
  ],
  // what could not be read as JSON, which its error quotes
  [/"[^\n]{0,200}"( is not valid JSON)/g, "…$1"],
  [/[A-Za-z0-9_-]{20,}/g, (word = "") => (looksRandom(word) ? `${word.slice(0, KEPT_CHARS)}…` : word)],
];

/** The values of a statement that failed, as drizzle writes them, up to the stack. */
const PARAMETERS = /^params: [\s\S]*?(?=\n\s+at |(?![\s\S]))/gm;

/** Ids, tokens and signatures; names in code have no digits and are of one case, or of words. */
const looksRandom = (word: string): boolean => /\d/.test(word) || (/[a-z]/.test(word) && /[A-Z]/.test(word));

/**
 * A text for the log without what says who somebody is or lets somebody in: e-mail addresses, what follows the question
 * mark of an address, values of statements, tokens. Names of people cannot be told from other words: no text of ours has
 * them.
 */
export function withoutPersonal(text: string): string {
  return text
    .replace(PARAMETERS, "params: …")
    .split("\n")
    .map((line) => apply(STACK_LINE.test(line) ? ANYWHERE : [...ANYWHERE, ...IN_WORDS], line))
    .join("\n");
}

const apply = (rules: readonly Rule[], line: string): string =>
  rules.reduce((text, [pattern, instead]) => text.replace(pattern, instead as string), line);
