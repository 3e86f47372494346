import { installFromDebian, onThePath } from "./debian";

/**
 * What tests read tickets with (a scanner of codes, what turns a PDF into text and pictures, and what verifies a pass),
 * what they ask the API with, and what tells them what a process has written to the disk.
 */
const TOOLS = {
  zbarimg: "zbar-tools",
  pdftotext: "poppler-utils",
  pdftocairo: "poppler-utils",
  openssl: "openssl",
  curl: "curl",
  python3: "python3",
  strace: "strace",
};

/** Sees to it that the tools are there: the system's, or installed now. Tests that need them fail without. */
export function findTools(): boolean {
  const missing = listMissing();
  if (missing.length) installFromDebian([...new Set(missing.map((name) => TOOLS[name]))]);
  for (const name of listMissing())
    console.error(`There is no ${name}: install ${TOOLS[name]} and start again.`);
  return listMissing().length === 0;
}

const listMissing = () =>
  (Object.keys(TOOLS) as (keyof typeof TOOLS)[]).filter((name) => onThePath(name) === undefined);
