import { formatMoney, sumMinor } from "@/lib/money";
import type { ShiftReport } from "@/lib/shifts/get-shift";
import { formatTime } from "@/lib/zoned-time";
import { differenceWords, ENTRY_WORDS } from "../../words";

/** What went through the drawer. What should be in it is said once it is counted: a count that knows is none. */
export function ShiftSums({ shift }: { shift: ShiftReport }) {
  const { entries, currency, timeZone, floatMinor, openedAt, closedAt, countedMinor, expectedMinor, note } =
    shift;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  if (closedAt === null || countedMinor === null)
    return (
      <p className="text-ink-soft">
        Open since {formatTime(openedAt, timeZone)}, with a float of {money(floatMinor)}.
      </p>
    );
  const sums = Object.entries(ENTRY_WORDS).flatMap(([kind, words]) => {
    const of = entries.filter((entry) => entry.kind === kind);
    return of.length > 0
      ? [[`${words}, ${of.length}`, money(sumMinor(of.map(({ amountMinor }) => amountMinor)))] as const]
      : [];
  });
  return (
    <section aria-label="Count">
      <p className="mb-3 text-ink-soft">
        {formatTime(openedAt, timeZone)} to {formatTime(closedAt, timeZone)}
      </p>
      <dl className="grid max-w-md grid-cols-[1fr_auto] gap-x-8 gap-y-2 border-line border-y py-3">
        {[["Float", money(floatMinor)] as const, ...sums].map(([words, sum]) => (
          <div key={words} className="contents">
            <dt className="text-ink-soft">{words}</dt>
            <dd className="text-right">{sum}</dd>
          </div>
        ))}
        <dt className="font-semibold">Expected</dt>
        <dd className="text-right font-semibold">{money(expectedMinor)}</dd>
        <dt className="font-semibold">Counted</dt>
        <dd className="text-right font-semibold">{money(countedMinor)}</dd>
        <dt className="font-semibold">Difference</dt>
        <dd className="text-right font-semibold">{differenceWords(countedMinor - expectedMinor, money)}</dd>
      </dl>
      {note && <p className="mt-3 max-w-measure">{note}</p>}
    </section>
  );
}
