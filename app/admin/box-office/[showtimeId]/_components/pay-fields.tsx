import { useState } from "react";
import { Field } from "@/components/ui/field";
import type { CounterPayment } from "@/lib/box-office/counter-sale";
import { formatMoney, parseMinor } from "@/lib/money";
import { roundSums } from "./round-sums";

const KINDS = { cash: "Cash", terminal: "Card terminal", complimentary: "Complimentary" } as const;

/** How it is paid, as it is being typed. */
export function usePay(currency: string) {
  const [kind, setKind] = useState<CounterPayment["kind"]>("cash");
  const [given, setGiven] = useState("");
  const [receipt, setReceipt] = useState("");
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string | null>(null);

  /** Null, with words, when something is missing; nothing typed is the exact sum. */
  function read(totalMinor: number): CounterPayment | null {
    if (kind === "complimentary") {
      setError(reason.trim() ? null : "Say why they pay nothing.");
      return reason.trim() ? { kind, reason: reason.trim() } : null;
    }
    if (kind === "terminal") {
      setError(null);
      return { kind, receipt: receipt.trim() };
    }
    const givenMinor = given.trim() ? parseMinor(given, currency) : totalMinor;
    if (givenMinor === null) setError("Write a sum, like 20 or 20.50.");
    else if (givenMinor < totalMinor) setError("That is less than the seats cost.");
    else setError(null);
    return givenMinor !== null && givenMinor >= totalMinor ? { kind, givenMinor } : null;
  }

  const reset = () => {
    setGiven("");
    setReceipt("");
    setReason("");
    setKind("cash");
    setError(null);
  };
  const typed = { given, setGiven, receipt, setReceipt, reason, setReason };
  return { kind, setKind, ...typed, error, read, reset };
}

type Props = { pay: ReturnType<typeof usePay>; totalMinor: number; currency: string };

export function PayFields({ pay, totalMinor, currency }: Props) {
  const givenMinor = pay.given.trim() ? parseMinor(pay.given, currency) : totalMinor;
  const change = givenMinor === null ? null : givenMinor - totalMinor;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  return (
    <fieldset className="grid gap-3">
      <legend className="sr-only">Payment</legend>
      <div className="flex flex-wrap gap-x-6">
        {(Object.keys(KINDS) as (keyof typeof KINDS)[]).map((kind) => (
          <label key={kind} className="flex min-h-9 items-center gap-2">
            <input
              type="radio"
              name="kind"
              checked={pay.kind === kind}
              onChange={() => pay.setKind(kind)}
              className="size-5"
            />
            {KINDS[kind]}
          </label>
        ))}
      </div>
      {pay.kind === "terminal" && (
        <Field
          label="Its receipt number"
          value={pay.receipt}
          onChange={(event) => pay.setReceipt(event.target.value)}
          maxLength={60}
          autoComplete="off"
          hint="As the terminal prints it, if it does. It is kept in the audit log."
        />
      )}
      {pay.kind === "complimentary" && (
        <Field
          label="Why"
          value={pay.reason}
          onChange={(event) => pay.setReason(event.target.value)}
          maxLength={200}
          error={pay.error ?? undefined}
          hint="Press, a raffle, amends: it is kept with the booking."
        />
      )}
      {pay.kind === "cash" && (
        <>
          <Field
            label="Given"
            inputMode="decimal"
            autoComplete="off"
            value={pay.given}
            onChange={(event) => pay.setGiven(event.target.value)}
            placeholder={money(totalMinor)}
            error={pay.error ?? undefined}
          />
          <div className="-mt-1 flex flex-wrap gap-2">
            {roundSums(totalMinor, currency).map((sum) => (
              <button
                key={sum.typed}
                type="button"
                onClick={() => pay.setGiven(sum.typed)}
                className="min-h-9 rounded-md border border-line px-3 text-sm hover:border-ink"
              >
                {money(sum.amountMinor)}
              </button>
            ))}
          </div>
          <p className="flex items-baseline justify-between">
            <span className="text-ink-soft">Change</span>
            <output aria-label="Change" className="font-display text-xl">
              {change === null || change < 0 ? "–" : money(change)}
            </output>
          </p>
        </>
      )}
    </fieldset>
  );
}
