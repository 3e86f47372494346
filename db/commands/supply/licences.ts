/** Licences of what is served with Matinee, which is under MIT itself, and why that may be. */
export const LICENCES: Record<string, string> = {
  MIT: "asks for its text to go along",
  "MIT-0": "asks for nothing",
  "0BSD": "asks for nothing",
  Unlicense: "asks for nothing",
  "CC0-1.0": "asks for nothing",
  ISC: "asks for its text to go along",
  "BSD-2-Clause": "asks for its text to go along",
  "BSD-3-Clause": "asks for its text to go along, and not to advertise with its authors",
  "BlueOak-1.0.0": "asks for its text, or a link to it, to go along",
  "Apache-2.0": "asks for its text and notices to go along, and says who changed what; grants patents",
  "OFL-1.1": "typefaces: may be served with anything, may not be sold alone",
  "MPL-2.0": "changed files of it stay under it; we change none, and only the build runs it",
  "CC-BY-4.0": "asks to be named; data that only the build reads",
  "LGPL-3.0-or-later": "a shared library of its own, used as it is and exchangeable",
};

/** What says nothing of it in its own `package.json`, but in a file beside it. */
export const BY_FILE: Record<string, { licence: string; file: string; says: RegExp }> = {
  "png-js": { licence: "MIT", file: "LICENSE", says: /^MIT License[\s\S]*free of charge/ },
};

/** Whether an SPDX expression allows it: each part of an AND, or one part of an OR. */
export function isCompatible(expression: string | null): boolean {
  if (expression === null) return false;
  const bare = expression.replace(/^\(([^()]*)\)$/, "$1");
  // what is nested deeper is read by a person
  if (/[()]/.test(bare)) return false;
  return bare
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((name) => Object.hasOwn(LICENCES, name)));
}
