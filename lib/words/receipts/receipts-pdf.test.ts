import { expect, it } from "vitest";
import type { OrderReceipts } from "@/lib/bookings/get-order-receipts";
import type { Receipt } from "@/lib/orders/list-receipts";
import { infoOf, textOf } from "@/lib/testing/paper";
import { receiptWords } from "./receipt-words";
import { receiptsPdf } from "./receipts-pdf";
import { issuedOrder, LINES } from "./testing/issued";

const [ticket, , popcorn, voucher] = LINES;
const some = (...lines: (typeof ticket)[]) => lines.filter((line) => line !== undefined);

async function paperOf(order: OrderReceipts, of?: string[]): Promise<Uint8Array> {
  const pdf = await receiptsPdf(order, of);
  if (!pdf) throw new Error("no paper");
  return pdf;
}

/** pdftotext marks which way a line runs, and breaks lines. */
const plain = (text: string) =>
  text.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "").replace(/\s+/g, " ");

/** Columns may be told with more blanks than there are, or fewer. */
const dense = (text: string) => plain(text).replaceAll(" ", "");

/** All that a page shows of it, one after the other. */
function shownOf(order: OrderReceipts, receipt: Receipt): string[] {
  const words = receiptWords(receipt, order);
  return [
    ...[words.title, ...words.seller, ...words.facts.map(({ name, value }) => `${name}: ${value}`)],
    ...[...words.lines, words.total, ...words.tenders].map(({ name, amount }) => `${name} ${amount}`),
    ...words.rates.map(({ rate, net, tax, gross }) => `${rate} ${net} ${tax} ${gross}`),
    ...words.notes,
  ];
}

it("says word by word what the page says, rates and totals included", async () => {
  const order = issuedOrder(LINES, { back: some(ticket) });
  const text = dense(textOf(await paperOf(order)));
  const shown = order.issued.flatMap((receipt) => shownOf(order, receipt));
  for (const words of shown) expect(text).toContain(dense(words));
  expect(shown).toEqual(
    expect.arrayContaining([
      ...["Receipt 2026-000123", "Credit note C2026-000004", "For receipt: 2026-000123"],
      ...["2 × Cinema ticket, Adult £24.00", "3 × Popcorn £9.00", "Paid £53.00", "By: Card £53.00"],
      ...["20 % £20.00 £4.00 £24.00", "5.5 % £8.53 £0.47 £9.00", "0 % £20.00 £0.00 £20.00"],
      ...["Tax number GB 417 0223 58", "Booking: KX7P-2MQ4", "Refunded £12.00", "To: Card £12.00"],
    ]),
  );
});

it.each([
  ["Latin", "Zoë Ångström-Đỗ"],
  ["Greek", "Ελένη Παπαδοπούλου"],
  ["Cyrillic", "Кинотеатр Родина"],
  ["Hebrew", "קולנוע לב"],
  ["Arabic", "سينما النجمة"],
  ["Thai", "โรงหนังสกาลา"],
])("holds the seller's name in %s as text that can be copied", async (_, legalName) => {
  expect(plain(textOf(await paperOf(issuedOrder(LINES, { legalName }))))).toContain(legalName);
});

it("is one page for each, tagged, titled, and the same bytes whenever it is made", async () => {
  const order = issuedOrder(LINES, { back: some(ticket) });
  const pdf = await paperOf(order);
  expect(infoOf(pdf)).toMatch(
    /Title:\s+Receipt 2026-000123, Credit note C2026-000004[\s\S]*Tagged:\s+yes[\s\S]*Pages:\s+2/,
  );
  const raw = Buffer.from(pdf).toString("latin1");
  for (const tag of ["/S /Table", "/S /TR", "/S /TH", "/Scope /Column", "/Scope /Row", "/Lang (en-GB)"])
    expect(raw).toContain(tag);
  expect(raw).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(Buffer.from(await paperOf(order)).equals(Buffer.from(pdf))).toBe(true);
});

it("is of one alone, or of a series, where that is asked for", async () => {
  const order = issuedOrder(LINES, { back: some(ticket) });
  for (const of of ["credit-note", "C2026-000004", order.issued.at(-1)?.refundId ?? "none"]) {
    const text = textOf(await paperOf(order, [of]));
    expect(text).toContain("Credit note C2026-000004");
    expect(text).not.toContain("Receipt 2026-000123");
  }
  expect(await receiptsPdf(order, ["2026-000124"])).toBeNull();
  expect(await receiptsPdf({ ...order, issued: [] })).toBeNull();
});

it("calls what is issued for vouchers alone a proof, and says when they are taxed", async () => {
  const order = issuedOrder(some(voucher), { back: some(voucher) });
  const text = plain(textOf(await paperOf(order)));
  for (const words of [
    ...["Proof of payment 2026-000123", "Proof of refund C2026-000004", "For proof of payment: 2026-000123"],
    "it is no tax receipt: a voucher is taxed when it is spent",
  ])
    expect(text).toContain(words);
  expect(text).not.toContain("Tax that is included");
  const mixed = textOf(await paperOf(issuedOrder(some(popcorn, voucher))));
  expect(plain(mixed)).toContain("A voucher is taxed when it is spent");
});

it("goes on with the next page where there is much", async () => {
  const many = Array.from({ length: 60 }, (_, at) => ({
    ...LINES[2],
    ...{ id: `${at}`, label: `Snack number ${at}` },
  })) as typeof LINES;
  const pdf = await paperOf(issuedOrder(many));
  expect(infoOf(pdf)).toMatch(/Pages:\s+[23]/);
  for (let at = 0; at < 60; at++) expect(plain(textOf(pdf))).toContain(`Snack number ${at} £9.00`);
});

it("bears names that are made to break it", async () => {
  const long = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(6);
  for (const legalName of [long, "\u202Eevil\u202C", "a\nb\tc\u0000", "🎬".repeat(80), ")Tj (", "田中"])
    expect(textOf(await paperOf(issuedOrder(LINES, { legalName })))).toContain("Receipt 2026-000123");
});
