import PDFDocument from "pdfkit";
import { currentDirection } from "@/lib/i18n/direction";
import { type Directed, directed, isDrawable, onOneLine, type Part, type Run, runsOf } from "./paper-text";
import { typeface, type Weight } from "./typefaces";

export type Pdf = PDFKit.PDFDocument;

export type TextStyle = {
  /** From the edge where lines begin: the right one where the language is read from the right. */
  x: number;
  y: number;
  width: number;
  size: number;
  weight?: Weight;
  soft?: boolean;
  /** Its lines end where its width does. */
  align?: "end";
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
export function newPaper({ title, language, at }: { title: string; language: string; at: number }): Pdf {
  const pdf = new PDFDocument({
    ...{ size: [PAGE.width, PAGE.height], margin: 0, autoFirstPage: false },
    ...{ pdfVersion: "1.7", tagged: true, displayTitle: true, subset: "PDF/UA" as never, lang: language },
    // the same booking gives the same bytes
    info: { Title: title, Creator: "Matinee", CreationDate: new Date(at) },
  });
  // two pages side by side lie as in a book of that language
  const { _root } = pdf as unknown as { _root: { data: { ViewerPreferences: { data: object } } } };
  if (currentDirection() === "rtl") Object.assign(_root.data.ViewerPreferences.data, { Direction: "R2L" });
  return pdf;
}

/** Where something so wide lies from the left, that is so far from the edge where lines begin. */
export const fromLeft = (x: number, width: number): number =>
  currentDirection() === "rtl" ? PAGE.width - x - width : x;

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
  const shown = directed(isDrawable(read) ? read : instead, currentDirection());
  const broken = cutTo(lines, shown, style, pdf);
  const draw = () => {
    for (const [at, part] of broken.parts.entries())
      drawLine(pdf, broken.shown, part, { ...style, y: y + at * size * LINE_HEIGHT });
  };
  const isPlain = shown.text === read && !shown.levels && PLAIN.test(read);
  const options = { ...(isPlain ? {} : { actual: read }), ...(scope ? { scope } : {}) };
  parent.add(pdf.struct(tag, options, [draw]));
  return y + broken.parts.length * size * LINE_HEIGHT;
}

function drawLine(pdf: Pdf, shown: Directed, part: Part, style: TextStyle): void {
  const { x, y, width, size, weight = "regular", soft, align } = style;
  pdf.fillColor(soft ? SOFT : INK);
  const endsAtRight = (align === "end") !== (currentDirection() === "rtl");
  let at = fromLeft(x, width) + (endsAtRight ? width - widthOf(pdf, shown, part, style) : 0);
  for (const run of runsOf(shown, weight, part)) {
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

const widthOf = (pdf: Pdf, shown: Directed, part: Part, { size, weight = "regular" }: TextStyle): number =>
  runsOf(shown, weight, part).reduce(
    (width, run) => width + pdf.widthOfString(run.text, shape(pdf, run, size)),
    0,
  );

/** So many lines at most; where something is left out, the last one says so. */
function cutTo(
  most: number,
  shown: Directed,
  style: TextStyle,
  pdf: Pdf,
): { shown: Directed; parts: Part[] } {
  const isTooLong = (of: Directed, part: Part) => widthOf(pdf, of, part, style) > style.width;
  const parts = breakLines(shown.text, (part) => isTooLong(shown, part));
  const [from, to] = parts[most - 1] ?? [0, 0];
  if (parts.length <= most) return { shown, parts };
  const letters = [...shown.text.slice(from, to)];
  const cut = () =>
    directed(`${shown.text.slice(0, from)}${letters.join("").trimEnd()}…`, currentDirection());
  while (letters.length > 0 && isTooLong(cut(), [from, cut().text.length])) letters.pop();
  return { shown: cut(), parts: [...parts.slice(0, most - 1), [from, cut().text.length]] };
}

/** At blanks, and within a word that is longer than a line. */
function breakLines(text: string, isTooLong: (part: Part) => boolean): Part[] {
  if (!isTooLong([0, text.length])) return [[0, text.length]];
  const lines: Part[] = [];
  let [from, to] = [0, 0];
  for (const { 0: word, index } of text.matchAll(/[^ ]+/g)) {
    const end = index + word.length;
    if (isTooLong([from, end])) {
      if (to > from) lines.push([from, to]);
      [from, to] = [index, index];
      for (const char of word) {
        if (to > from && isTooLong([from, to + char.length])) {
          lines.push([from, to]);
          from = to;
        }
        to += char.length;
      }
    }
    to = end;
  }
  return to > from ? [...lines, [from, to]] : lines;
}
