/** The ways to make a secret that each system has one of. */
export const MAKE_A_SECRET =
  "Make one with `openssl rand -base64 32`, or with " +
  "`node -p \"require('node:crypto').randomBytes(32).toString('base64')\"`.";

const MIN_LENGTH = 32;
/** Thirty-two random hexadecimal digits have fewer once in some ten million times. */
const MIN_DISTINCT = 8;
/** Sixty-four of them have a longer run once in a billion times. */
const LONGEST_RUN = 8;

/** What stands in samples, guides and hurried settings files, and hardly ever by chance in a random text. */
const SAMPLES =
  /secret|change.?me|change.?this|replace|password|passwort|example|sample|placeholder|insert|dummy|default|your[-_ ]|matinee|next.?auth|qwert|asdfg|1234567|abcdefg/i;

/** Why a secret would be guessed, in words, or null for one that looks random. */
export function weaknessOf(secret: string): string | null {
  if (secret.length < MIN_LENGTH)
    return `it has ${secret.length} characters of the ${MIN_LENGTH} that it needs`;
  if (new Set(secret).size < MIN_DISTINCT) return "it is made of very few different characters";
  if (longestRun(secret) > LONGEST_RUN) return "it repeats one character";
  if (period(secret) <= secret.length / 2) return "it repeats itself";
  if (neighbours(secret) > secret.length / 2) return "its characters follow one after the other";
  if (SAMPLES.test(secret)) return "it looks like a sample that others know";
  return null;
}

const longestRun = (text: string) => Math.max(...[...text.matchAll(/(.)\1*/gs)].map(([run]) => run.length));

/** After how many characters a text begins again. */
function period(text: string): number {
  for (let length = 1; length < text.length; length++) if (text.startsWith(text.slice(length))) return length;
  return text.length;
}

/** How many characters stand beside the one before them in the character set. */
const neighbours = (text: string) =>
  [...text].filter((_, i) => i > 0 && Math.abs(text.charCodeAt(i) - text.charCodeAt(i - 1)) <= 1).length;
