import { currentLocale, inLanguage } from "#current-language";
import type { OrderReceipts } from "@/lib/bookings/get-order-receipts";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { languageOf } from "@/lib/languages";
import { bytesOf, drawText, newPaper, PAGE, type Pdf } from "@/lib/words/tickets/paper";
import { type ReceiptWords, receiptNumber, receiptWords } from "./receipt-words";

type Element = PDFKit.PDFStructureElement;
type Cell = { text: string; isHead?: boolean };

const TAX_HEADS = [
  "receipts.taxes.rate",
  "receipts.taxes.net",
  "receipts.taxes.tax",
  "receipts.taxes.gross",
] as const;
const WIDTH = PAGE.width - 2 * PAGE.margin;
const BOTTOM = PAGE.height - PAGE.margin;
const AMOUNT_WIDTH = 120;
const SIZE = 10.5;
/** As many lines as what is typed into a theater's settings may need. */
const LINES = 6;
/** Where a row may begin so that it ends on its page. */
const LAST_ROW = BOTTOM - LINES * SIZE * 1.35;

/**
 * What is kept of the receipts of an order. `of`: some by their numbers, by what was refunded, or by their series; absent: all.
 */
export const chosenReceipts = ({ issued }: OrderReceipts, of?: readonly string[]): OrderReceipts["issued"] =>
  of === undefined
    ? issued
    : issued.filter((one) =>
        [one.series, one.refundId ?? "", receiptNumber(one)].some((name) => of.includes(name)),
      );

/**
 * Receipts and credit notes of an order as a PDF, each on a page of its own: real text, tagged, with what the page says
 * word by word. Null where there is none. What was issued stands, so the same gives the same bytes for ever.
 */
export async function receiptsPdf(
  order: OrderReceipts,
  of?: readonly string[],
): Promise<Uint8Array<ArrayBuffer> | null> {
  return inLanguage(languageOf(order.language), () => draw(chosenReceipts(order, of), order));
}

async function draw(chosen: OrderReceipts["issued"], order: OrderReceipts) {
  const [first] = chosen;
  if (!first) return null;
  const worded = chosen.map((receipt) => receiptWords(receipt, order));
  const title = listFacts(worded.map((one) => one.title));
  const pdf = newPaper({ title, language: currentLocale(), at: first.issuedAt });
  const paper = pdf.struct("Document");
  pdf.addStructure(paper);
  for (const words of worded) drawReceipt(pdf, paper, words);
  paper.end();
  return bytesOf(pdf);
}

function drawReceipt(pdf: Pdf, paper: Element, words: ReceiptWords): void {
  const section = pdf.struct("Sect", { title: words.title });
  paper.add(section);
  pdf.addPage();
  const column = { x: PAGE.margin, width: WIDTH, lines: LINES, instead: t("papers.receipt.unknownScript") };
  let y: number = PAGE.margin;
  for (const [at, text] of words.seller.entries())
    y = drawText(pdf, section, "P", text, {
      ...{ ...column, y, size: at === 0 ? 12 : SIZE },
      ...(at === 0 ? { weight: "semibold" as const } : { soft: true }),
    });
  y = drawText(pdf, section, "H1", words.title, { ...column, y: y + 24, size: 20, weight: "semibold" }) + 6;
  for (const { name, value } of words.facts)
    y = drawText(pdf, section, "P", t("receipts.fact", { name, value }), { ...column, y, size: SIZE });
  const drawRows = (rows: Cell[][], look: Look) => {
    y = drawTable(pdf, section, rows, { ...look, top: y + 16 });
  };
  const total = [{ text: words.total.name, isHead: true }, { text: words.total.amount }];
  drawRows([...words.lines.map(asRow), total], { isBoldAt: words.lines.length });
  drawRows(words.tenders.map(asRow), {});
  if (words.rates.length > 0) {
    const caption = t("receipts.taxes.caption");
    y = drawText(pdf, section, "P", caption, { ...column, y: y + 16, size: SIZE, soft: true });
    drawRows(
      [
        TAX_HEADS.map((head) => ({ text: t(head), isHead: true })),
        ...words.rates.map(({ rate, net, tax, gross }) => [
          { text: rate, isHead: true },
          ...[net, tax, gross].map((text) => ({ text })),
        ]),
      ],
      { hasHead: true },
    );
  }
  for (const note of words.notes)
    y = drawText(pdf, section, "P", note, { ...column, y: y + 16, size: SIZE, soft: true });
  section.end();
}

const asRow = ({ name, amount }: { name: string; amount: string }): Cell[] => [
  { text: name, isHead: true },
  { text: amount },
];

type Look = { isBoldAt?: number; hasHead?: boolean };

/** Rows whose first cell names them; amounts end where lines do. Goes on with the next page where one is full. */
function drawTable(pdf: Pdf, parent: Element, rows: Cell[][], look: Look & { top: number }): number {
  const table = pdf.struct("Table");
  parent.add(table);
  let y = look.top;
  for (const [at, cells] of rows.entries()) {
    if (y > LAST_ROW) {
      pdf.addPage();
      y = PAGE.margin;
    }
    const row = pdf.struct("TR");
    table.add(row);
    const weight = look.isBoldAt === at ? ("semibold" as const) : ("regular" as const);
    const others = cells.length - 1;
    const ends = cells.map((cell, index) => {
      const isFirst = index === 0;
      const width = isFirst ? WIDTH - others * AMOUNT_WIDTH - 12 : AMOUNT_WIDTH;
      const x = isFirst ? PAGE.margin : PAGE.margin + WIDTH - (others - index + 1) * AMOUNT_WIDTH;
      const scope = look.hasHead && at === 0 ? ("Column" as const) : ("Row" as const);
      return drawText(pdf, row, cell.isHead ? "TH" : "TD", cell.text, {
        ...{
          x,
          y: y + 4,
          width,
          size: SIZE,
          weight,
          lines: LINES,
          instead: t("papers.receipt.unknownScript"),
        },
        ...(isFirst ? {} : { align: "end" as const }),
        ...(cell.isHead ? { scope } : {}),
      });
    });
    y = Math.max(...ends) + 4;
    drawRule(pdf, y);
    row.end();
  }
  table.end();
  return y;
}

/** Nothing to be read. */
function drawRule(pdf: Pdf, y: number): void {
  pdf.markContent("Artifact", { type: "Layout" });
  pdf
    .lineWidth(0.5)
    .strokeColor("#b7ada3")
    .moveTo(PAGE.margin, y)
    .lineTo(PAGE.margin + WIDTH, y)
    .stroke();
  pdf.endMarkedContent();
}
