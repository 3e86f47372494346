import { expect, it } from "vitest";
import { DEFAULT_LOCALE } from "@/lib/languages";
import { textOf, wordsOf } from "@/lib/testing/paper";

const { inLanguage } = await import("#current-language");
const { formatMoney } = await import("@/lib/money");
const { issuedOrder, LINES } = await import("@/lib/words/receipts/testing/issued");
const { receiptsPdf } = await import("@/lib/words/receipts/receipts-pdf");
const { partyOf } = await import("./testing/party");
const { ticketsPdf } = await import("./tickets-pdf");
const { typeface } = await import("./typefaces");
const { directed, runsOf } = await import("./paper-text");

const PAGE_WIDTH = 595;

async function made(pdf: Promise<Uint8Array | null>): Promise<Uint8Array> {
  const found = await pdf;
  if (!found) throw new Error("no paper");
  return found;
}

const ticketsIn = (language: string, movieTitle = "قصة مدينة") =>
  made(ticketsPdf(partyOf(1, { language, name: "أحمد", showtime: { movieTitle } })));
const receiptIn = (language: string) => made(receiptsPdf({ ...issuedOrder(LINES), language }));

const plain = (text: string) => text.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "");
const drawn = (text: string, base: "ltr" | "rtl") =>
  runsOf(directed(text, base), "regular", [0, text.length])
    .map((run) => run.text)
    .join("|");

it("begins tickets in Arabic at the right, and those in English and German at the left", async () => {
  for (const [language, word] of [
    ["ar-EG", "KX7P-2MQ4"],
    [DEFAULT_LOCALE, "KX7P-2MQ4"],
    ["de-DE", "KX7P-2MQ4"],
  ] as const) {
    const found = wordsOf(await ticketsIn(language)).find(({ text }) => text.includes(word));
    const middle = ((found?.left ?? 0) + (found?.right ?? 0)) / 2;
    if (language === "ar-EG") expect(middle).toBeGreaterThan(PAGE_WIDTH / 2);
    else expect(middle).toBeLessThan(PAGE_WIDTH / 2);
  }
});

it("puts the amounts of a receipt in Arabic at the left edge, and its names at the right one", async () => {
  const words = wordsOf(await receiptIn("ar-EG"));
  const popcorn = words.find(({ text }) => text.includes("Popcorn"));
  expect(popcorn?.left).toBeGreaterThan(PAGE_WIDTH / 2);
  const beside = words.filter((word) => word !== popcorn && Math.abs(word.top - (popcorn?.top ?? 0)) < 3);
  expect(Math.min(...beside.map(({ left }) => left))).toBeLessThan(60);
  const english = wordsOf(await receiptIn(DEFAULT_LOCALE)).find(({ text }) => text.includes("Popcorn"));
  expect(english?.right).toBeLessThan(PAGE_WIDTH / 2);
});

it("says in Arabic what a ticket says, with codes and the number of a receipt as they are read", async () => {
  const text = plain(textOf(await ticketsIn("ar-EG", "What If…!")));
  for (const words of ["تذاكركم", "What If", "KX7P-2MQ4", "1 High Street"]) expect(text).toContain(words);
  expect(plain(textOf(await receiptIn("ar-EG")))).toContain("2026-000123");
});

it("tells readers that pages of Arabic lie from right to left, in its language", async () => {
  const told = async (language: string) => Buffer.from(await ticketsIn(language)).toString("latin1");
  expect(await told("ar-EG")).toMatch(
    /\/Direction \/R2L[\s\S]*\/Lang \(ar-EG\)|\/Lang \(ar-EG\)[\s\S]*\/R2L/,
  );
  expect(await told(DEFAULT_LOCALE)).not.toContain("R2L");
});

it("draws an amount, a seat and a name among Arabic in the order of the eye", () => {
  expect(drawn("الصف \u2068G\u2069، المقعد 1", "rtl")).toBe("1| |، المقعد|G| |الصف");
  // without a mark of its own the end of an English title would stand before it
  expect(drawn("\u2068What If…!\u2069", "rtl")).toBe("What If…!");
  expect(drawn("What If…!", "rtl")).not.toBe("What If…!");
});

it("keeps the direction of a paragraph on all of its lines", () => {
  const text = "مرحبا Lantern Limited";
  const line = runsOf(directed(text, "rtl"), "regular", [6, text.length]).map((run) => run.text);
  expect(line).toEqual(["Lantern Limited"]);
  const mixed = "مرحبا Lantern سينما";
  const second = runsOf(directed(mixed, "rtl"), "regular", [6, mixed.length]).map((run) => run.text);
  expect(second).toEqual([" سينما", "Lantern"]);
});

it("has a glyph for every letter of what Arabic papers say, joined by the typeface", () => {
  const font = typeface("arabic");
  for (const word of ["تذاكركم", "الأسعار", "إيصال", "٠١٢٣٤٥٦٧٨٩٫٬٪"]) {
    const { glyphs } = font.layout(word);
    expect(glyphs.every(({ id }) => id !== 0)).toBe(true);
  }
  // three letters of one kind, each in the form of its place
  const forms = new Set(font.layout("ههه").glyphs.map(({ id }) => id));
  expect(forms.size).toBe(3);
});

it("embeds no glyph that stands for a missing one", async () => {
  const amount = inLanguage("ar" as never, () => formatMoney({ amountMinor: 1_250, currency: "GBP" }));
  for (const text of [amount, "カメラを止めるな！", "기생충", "我们", "Ελένη", "Анна"])
    for (const run of runsOf(directed(text, "rtl"), "regular", [0, text.length]))
      expect(
        typeface(run.face)
          .layout(run.text)
          .glyphs.every(({ id }) => id !== 0),
      ).toBe(true);
});
