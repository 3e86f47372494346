import { UNANSWERED_WORDS, type UnansweredCode } from "@/app/_actions/unanswered";
import type { Encoding } from "@/lib/catalogue/import/encoding";
import type { ImportMoviesCode } from "@/lib/catalogue/import/import-movies";
import type { MovieFileCode } from "@/lib/catalogue/import/movie-file";
import { type FixedKey, t } from "@/lib/i18n/t";
import { FILE_WORDS } from "@/lib/words/movie-import";

export type ImportCode =
  | MovieFileCode
  | ImportMoviesCode
  | UnansweredCode
  | ("invalid-input" | "busy" | "stopped" | "unreadable");

type OwnCode = Exclude<ImportCode, MovieFileCode | UnansweredCode>;

const OWN_WORDS = {
  "not-found": "imports.refused.notFound",
  "changed-meanwhile": "imports.refused.changedMeanwhile",
  "invalid-input": "imports.refused.invalidInput",
  busy: "imports.refused.busy",
  stopped: "imports.refused.stopped",
  unreadable: "imports.refused.unreadable",
} satisfies Record<OwnCode, FixedKey>;

const isFileCode = (code: ImportCode): code is MovieFileCode => Object.hasOwn(FILE_WORDS, code);

export function importWords(code: ImportCode, fileName: string): string {
  if (isFileCode(code)) return t(FILE_WORDS[code], { file: fileName });
  if (Object.hasOwn(OWN_WORDS, code)) return t(OWN_WORDS[code as OwnCode]);
  // a batch that is sent twice is added once
  return code === "unheard" || code === "failed"
    ? t("imports.refused.unanswered")
    : UNANSWERED_WORDS[code as UnansweredCode];
}

export const ENCODING_WORDS = {
  "utf-8": "imports.encoding.utf8",
  "utf-16le": "imports.encoding.utf16",
  "utf-16be": "imports.encoding.utf16BigEnd",
  "windows-1252": "imports.encoding.western",
  "windows-1250": "imports.encoding.centralEuropean",
  "windows-1251": "imports.encoding.cyrillic",
  "windows-1253": "imports.encoding.greek",
  "windows-1254": "imports.encoding.turkish",
  macintosh: "imports.encoding.macintosh",
  shift_jis: "imports.encoding.japanese",
  gb18030: "imports.encoding.chinese",
  big5: "imports.encoding.big5",
  "euc-kr": "imports.encoding.korean",
} satisfies Record<Encoding, FixedKey>;
