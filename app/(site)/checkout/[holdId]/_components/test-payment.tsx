import type { TestOutcome } from "@/lib/payments/test-provider";

const OUTCOMES: [outcome: TestOutcome, words: string, hint: string][] = [
  ["succeed", "It succeeds", "the tickets are yours at once"],
  ["decline", "It is declined", "nothing is charged and the seats stay yours"],
  ["slow", "It needs more time", "the answer comes after six seconds"],
  ["late", "It answers after the hold has expired", "if the seats are gone by then, the money goes back"],
  ["no-refund", "It succeeds, but a refund fails at first", "the box office sees it and tries again"],
];

/** Stands where a card form would: the built-in provider moves no money and does as it is told. */
export function TestPayment() {
  return (
    <fieldset className="rounded-md border border-line-strong border-dashed px-4 pt-1 pb-3 sm:px-6">
      <legend className="px-2 font-semibold">Test payment</legend>
      <p className="text-ink-soft text-sm">No money moves here. Choose how the payment goes.</p>
      <div className="mt-2">
        {OUTCOMES.map(([outcome, words, hint]) => (
          <label key={outcome} className="flex min-h-11 cursor-pointer items-center gap-3 py-1">
            <input
              type="radio"
              name="method"
              value={outcome}
              defaultChecked={outcome === "succeed"}
              className="size-5 shrink-0"
            />
            <span>
              {words}
              <span className="block text-ink-soft text-sm">{hint}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
