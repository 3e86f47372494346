import { UNANSWERED_WORDS, type UnansweredCode } from "@/app/_actions/unanswered";
import type { ImportMoviesCode } from "@/lib/catalogue/import/import-movies";
import type { MovieFileCode } from "@/lib/catalogue/import/movie-file";
import { formatNumber } from "@/lib/formatters";
import { FILE_WORDS } from "@/lib/words/movie-import";

export type ImportCode =
  | MovieFileCode
  | ImportMoviesCode
  | UnansweredCode
  | ("invalid-input" | "busy" | "stopped" | "unreadable");

type OwnCode = Exclude<ImportCode, MovieFileCode | UnansweredCode>;

const OWN_WORDS: Record<OwnCode, string> = {
  "not-found": "You can no longer import movies. What is in stays in.",
  "changed-meanwhile": "Others keep adding movies. What is in stays in; go on in a moment.",
  "invalid-input": "Something in the file could not be taken in. What is in stays in.",
  busy: "We cannot do this just now. What is in stays in; go on in a moment.",
  stopped: "You stopped it. What is in stays in; it goes on from there.",
  unreadable: "The file can no longer be read: it was changed, moved or taken away. Choose it again.",
};

const isFileCode = (code: ImportCode): code is MovieFileCode => Object.hasOwn(FILE_WORDS, code);

export function importWords(code: ImportCode, fileName: string): string {
  if (isFileCode(code)) return `${fileName} ${FILE_WORDS[code]}.`;
  if (Object.hasOwn(OWN_WORDS, code)) return OWN_WORDS[code as OwnCode];
  // a batch that is sent twice is added once
  return code === "unheard" || code === "failed"
    ? "The last batch was not answered. Go on: nothing is added twice."
    : UNANSWERED_WORDS[code as UnansweredCode];
}

export const many = (count: number, one: string, more = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : more}`;

export const ENCODING_WORDS: Record<string, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16, big end first",
  "windows-1252": "Windows, Western",
  "windows-1250": "Windows, Central European",
  "windows-1251": "Windows, Cyrillic",
  "windows-1253": "Windows, Greek",
  "windows-1254": "Windows, Turkish",
  macintosh: "Old Macintosh",
  shift_jis: "Shift JIS, Japanese",
  gb18030: "GB 18030, Chinese",
  big5: "Big5, Chinese",
  "euc-kr": "EUC, Korean",
};
