import PDFDocument from "pdfkit";
import { isDrawable, onOneLine, type Run, visualRuns } from "./paper-text";
import { typeface, type Weight } from "./typefaces";

export type Pdf = PDFKit.PDFDocument;

export type TextStyle = {
  x: number;
  y: number;
  width: number;
  size: number;
  weight?: Weight;
  soft?: boolean;
  /** Right: its lines end at the right edge of its width. */
  align?: "right";
};

/** A4 in points. Printed on letter it is scaled down by 7 %, which a code of this size bears. */
export const PAGE = { width: 595, height: 842, margin: 40 };
const INK = "#1f1a17";
const SOFT = "#5b524b";
/** Of the size: from the top of a line to where its letters stand, and from line to line. */
const ASCENT = 1.07;
const LINE_HEIGHT = 1.35;
/** Scripts whose glyphs tell their letters in the order that they are read; others are told beside what is drawn. */
const PLAIN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]*$/u;

/** An empty document, tagged for those who have it read out (PDF/UA-1). */
export const newPaper = ({ title, language, at }: { title: string; language: string; at: number }): Pdf =>
  new PDFDocument({
    ...{ size: [PAGE.width, PAGE.height], margin: 0, autoFirstPage: false },
    ...{ pdfVersion: "1.7", tagged: true, displayTitle: true, subset: "PDF/UA" as never, lang: language },
    // the same booking gives the same bytes
    info: { Title: title, Creator: "Matinee", CreationDate: new Date(at) },
  });

/** All of a document's bytes, once it has been drawn. */
export async function bytesOf(pdf: Pdf): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  pdf.on("data", (part: Uint8Array) => parts.push(part));
  const ended = new Promise((resolve) => pdf.on("end", resolve));
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(parts));
}

/**
 * Draws a text into a tagged element, on as many lines as it needs up to `lines`, and answers where the next one goes.
 * What our typefaces cannot show is replaced by `instead`, and read out as it is.
 */
export function drawText(
  pdf: Pdf,
  parent: PDFKit.PDFStructureElement,
  tag: string,
  text: string,
  style: TextStyle & { lines?: number; instead?: string; scope?: "Column" | "Row" },
): number {
  const { y, size, lines = 1, instead = "", scope } = style;
  const read = onOneLine(text);
  const shown = isDrawable(read) ? read : instead;
  const broken = cutTo(
    lines,
    breakLines(pdf, shown, style),
    (line) => widthOf(pdf, line, style) > style.width,
  );
  const draw = () => {
    for (const [at, line] of broken.entries())
      drawLine(pdf, line, { ...style, y: y + at * size * LINE_HEIGHT });
  };
  const isPlain = shown === read && PLAIN.test(read);
  const options = { ...(isPlain ? {} : { actual: read }), ...(scope ? { scope } : {}) };
  parent.add(pdf.struct(tag, options, [draw]));
  return y + broken.length * size * LINE_HEIGHT;
}

function drawLine(pdf: Pdf, line: string, style: TextStyle): void {
  const { x, y, width, size, weight = "regular", soft, align } = style;
  pdf.fillColor(soft ? SOFT : INK);
  let at = align === "right" ? x + width - widthOf(pdf, line, style) : x;
  for (const run of visualRuns(line, weight)) {
    const shaped = shape(pdf, run, size);
    pdf.text(run.text, at, y + size * ASCENT, { lineBreak: false, baseline: "alphabetic", ...shaped });
    at += pdf.widthOfString(run.text, shaped);
  }
}

/** Sets the run's typeface, and answers how it is laid out: named features keep a run in one, which is else parted at blanks. */
function shape(pdf: Pdf, { face, isRightToLeft }: Run, size: number): { features?: [] } {
  pdf.font(typeface(face) as never, face, size);
  return isRightToLeft ? { features: [] } : {};
}

const widthOf = (pdf: Pdf, line: string, { size, weight = "regular" }: TextStyle): number =>
  visualRuns(line, weight).reduce(
    (width, run) => width + pdf.widthOfString(run.text, shape(pdf, run, size)),
    0,
  );

/** So many lines at most; where something is left out, the last one says so. */
function cutTo(most: number, broken: string[], isTooLong: (line: string) => boolean): string[] {
  if (broken.length <= most) return broken;
  const kept = broken.slice(0, most);
  const last = [...(kept.pop() ?? "")];
  while (last.length > 0 && isTooLong(`${last.join("").trimEnd()}…`)) last.pop();
  return [...kept, `${last.join("").trimEnd()}…`];
}

/** At blanks, and within a word that is longer than a line. */
function breakLines(pdf: Pdf, text: string, style: TextStyle): string[] {
  const lines: string[] = [];
  let line = "";
  const isTooLong = (longer: string) => widthOf(pdf, longer, style) > style.width;
  if (!isTooLong(text)) return [text];
  for (const word of text.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (!isTooLong(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = "";
    for (const char of word) {
      if (line && isTooLong(line + char)) {
        lines.push(line);
        line = "";
      }
      line += char;
    }
  }
  return line ? [...lines, line] : lines;
}
