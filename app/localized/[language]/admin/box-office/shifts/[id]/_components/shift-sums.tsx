import { t } from "@/lib/i18n/t";
import { formatMoney, sumMinor } from "@/lib/money";
import type { ShiftReport } from "@/lib/shifts/get-shift";
import { formatTime } from "@/lib/zoned-time";
import { differenceWords } from "../../words";

const COUNTED = {
  sale: "boxOffice.shift.count.sale",
  refund: "boxOffice.shift.count.refund",
  "paid-in": "boxOffice.shift.count.paidIn",
  "paid-out": "boxOffice.shift.count.paidOut",
} as const;

/** What went through the drawer. What should be in it is said once it is counted: a count that knows is none. */
export function ShiftSums({ shift }: { shift: ShiftReport }) {
  const { entries, currency, timeZone, floatMinor, openedAt, closedAt, countedMinor, expectedMinor, note } =
    shift;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  if (closedAt === null || countedMinor === null)
    return (
      <p className="text-ink-soft">
        {t("boxOffice.shift.openSince", {
          time: formatTime(openedAt, timeZone),
          amount: money(floatMinor),
        })}
      </p>
    );
  const sums = Object.entries(COUNTED).flatMap(([kind, key]) => {
    const of = entries.filter((entry) => entry.kind === kind);
    return of.length > 0
      ? [[t(key, { count: of.length }), money(sumMinor(of.map(({ amountMinor }) => amountMinor)))] as const]
      : [];
  });
  return (
    <section aria-label={t("boxOffice.shift.count.label")}>
      <p className="mb-3 text-ink-soft">
        {t("boxOffice.shift.fromTo", {
          from: formatTime(openedAt, timeZone),
          until: formatTime(closedAt, timeZone),
        })}
      </p>
      <dl className="grid max-w-md grid-cols-[1fr_auto] gap-x-8 gap-y-2 border-line border-y py-3">
        {[[t("boxOffice.shift.count.float"), money(floatMinor)] as const, ...sums].map(([words, sum]) => (
          <div key={words} className="contents">
            <dt className="text-ink-soft">{words}</dt>
            <dd className="text-end">{sum}</dd>
          </div>
        ))}
        <dt className="font-semibold">{t("boxOffice.shift.count.expected")}</dt>
        <dd className="text-end font-semibold">{money(expectedMinor)}</dd>
        <dt className="font-semibold">{t("boxOffice.shift.count.counted")}</dt>
        <dd className="text-end font-semibold">{money(countedMinor)}</dd>
        <dt className="font-semibold">{t("boxOffice.shift.count.difference")}</dt>
        <dd className="text-end font-semibold">{differenceWords(countedMinor - expectedMinor, money)}</dd>
      </dl>
      {note && <p className="mt-3 max-w-measure">{note}</p>}
    </section>
  );
}
