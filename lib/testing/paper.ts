import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/*
 * Papers read by other people's programs: Debian's poppler-utils and zbar-tools, which `npm test` installs where it may.
 */

/** All text of a PDF in reading order, as `pdftotext` copies it. */
export const textOf = (pdf: Uint8Array): string => run("pdftotext", ["-", "-"], pdf).toString();

export type PlacedWord = { text: string; left: number; right: number; top: number };

/** Every word of a PDF where it stands on its page, in points from the left and from the top. */
export const wordsOf = (pdf: Uint8Array): PlacedWord[] =>
  [
    ...run("pdftotext", ["-bbox", "-", "-"], pdf)
      .toString()
      .matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]*)</g),
  ].map(([, left, top, right, text = ""]) => ({
    ...{ text, left: Number(left), right: Number(right) },
    top: Number(top),
  }));

/** What `pdfinfo` says about a document. */
export const infoOf = (pdf: Uint8Array): string => run("pdfinfo", ["-"], pdf).toString();

/** What a scanner reads off the pages as they come from a printer of 150 dots to the inch, in no order. */
export function codesOf(pdf: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), "matinee-paper-"));
  try {
    writeFileSync(join(folder, "paper.pdf"), pdf);
    run("pdftocairo", ["-png", "-r", "150", join(folder, "paper.pdf"), join(folder, "page")]);
    const pages = readdirSync(folder).filter((name) => name.endsWith(".png"));
    return scan(pages.map((name) => join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What `zbarimg` reads off pictures. */
export const scan = (pictures: string[]): string[] =>
  run("zbarimg", ["--quiet", "--raw", ...pictures])
    .toString()
    .trim()
    .split("\n");

function run(name: string, args: string[], input?: Uint8Array): Buffer {
  const { error, status, stdout, stderr } = spawnSync(name, args, { input, maxBuffer: 1 << 26 });
  if (error) throw new Error(`${name} is needed: install poppler-utils and zbar-tools (${error.message})`);
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return stdout;
}
