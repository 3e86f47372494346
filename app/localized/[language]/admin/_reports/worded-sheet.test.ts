import { describe, expect, it } from "vitest";
import type { Language } from "@/lib/languages";

const { inLanguage } = await import("#current-language");
const { cellData, cellWords, columnWords, sortSheet } = await import("./worded-sheet");
const { chartsOf } = await import("@/app/localized/[language]/admin/reports/_components/chart-data");
const { sheetCsv } = await import("./sheet-csv");

type Column = Parameters<typeof cellWords>[0];

const money = (currency: string): Column => ({ key: currency, title: "X", kind: "money", currency });
const day: Column = { key: "day", title: "D", kind: "day" };
const hour: Column = { key: "hour", title: "H", kind: "hour" };
const share: Column = { key: "share", title: "S", kind: "percent" };

describe.each([
  ["en", ["1,234.56", "123,456", "123.456"], "Tue 24 Nov 2026", "18:00–18:59", "63.4", "X, KWD"],
  ["de", ["1.234,56", "123.456", "123,456"], "Di., 24. Nov. 2026", "18:00–18:59", "63,4", "X, KWD"],
  ["ar", ["١٬٢٣٤٫٥٦", "١٢٣٬٤٥٦", "١٢٣٫٤٥٦"], "الثلاثاء، ٢٤ نوفمبر ٢٠٢٦", "٦:٠٠ م–٦:٥٩ م", "٦٣٫٤", "⁨X⁩، ⁨KWD⁩"],
] as const)("a sheet in %s", (language, [pounds, yen, dinars], tuesday, evening, part, title) => {
  const speaking = <Result>(act: () => Result) => inLanguage(language as Language, act);

  it("is read with the digits of the currency and in the words of the language", () => {
    const amounts = ["GBP", "JPY", "KWD"].map((currency) =>
      speaking(() => cellWords(money(currency), 123_456)),
    );
    expect(amounts).toEqual([pounds, yen, dinars]);
    expect(speaking(() => cellWords(day, "2026-11-24"))).toBe(tuesday);
    expect(speaking(() => cellWords(hour, 18))).toBe(evening);
    expect(speaking(() => cellWords(share, 63.4))).toBe(part);
    expect(speaking(() => columnWords(money("KWD")))).toBe(title);
  });

  it("is one file for programs, whoever asks for it", () => {
    const row = ["2026-11-24", 18, 63.4, 123_456, 123_456];
    const columns = [day, hour, share, money("JPY"), money("KWD")];
    const data = columns.map((column, at) => speaking(() => cellData(column, row[at] ?? null)));
    expect(data).toEqual(["2026-11-24", "18:00", "63.4", "123456", "123.456"]);
    const sheet = { key: "x", title: "X", columns, rows: [row], totals: [], charts: [], empty: "" };
    const [head, first] = speaking(() => sheetCsv(sheet)).split("\r\n");
    expect(head).not.toMatch(/[\u2066-\u2069]/);
    expect(first).toBe("2026-11-24,18:00,63.4,123456,123.456");
  });

  it("is drawn in whole units of its currency", () => {
    const sheet = {
      ...{ key: "x", title: "X", columns: [hour, money("JPY"), money("KWD")], totals: [], empty: "" },
      ...{
        rows: [[18, 1_200, 2_750]],
        charts: [{ kind: "bars" as const, keys: ["JPY", "KWD"], title: "X" }],
      },
    };
    const [point] = speaking(() => chartsOf(sheet))[0]?.points ?? [];
    expect(point?.values).toEqual({ JPY: 1_200, KWD: 2.75 });
    expect(evening.startsWith(point?.label ?? "-")).toBe(true);
  });
});

it("sorts names as the reader's language does", () => {
  const columns: Column[] = [{ key: "movie", title: "M", kind: "text" }];
  const rows = [["Zulu"], ["Ärger"], ["Azur"], ["Saal 10"], ["Saal 2"]];
  const sheet = { key: "x", title: "X", columns, rows, totals: [], charts: [], empty: "" };
  const sorted = inLanguage("de" as Language, () => sortSheet(sheet, "movie").rows.flat());
  expect(sorted).toEqual(["Ärger", "Azur", "Saal 2", "Saal 10", "Zulu"]);
});
