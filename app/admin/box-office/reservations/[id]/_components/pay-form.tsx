"use client";
import Link from "next/link";
import { type FormEvent, useState, useTransition } from "react";
import { callAction } from "@/app/_actions/call-action";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Sold } from "@/lib/box-office/counter-sale";
import { formatMoney, parseMinor } from "@/lib/money";
import { payReservationAction } from "../actions";
import { PaidNotice } from "./paid-notice";

type Props = {
  reservationId: string;
  showtimeId: number;
  totalMinor: number;
  currency: string;
  /** Here, or at another till: then nothing is asked any more. */
  isPaid: boolean;
};

const KINDS = { cash: "Cash", terminal: "Card terminal" } as const;

/** How it is paid, and the one button. What was typed stays whatever comes of it. */
export function PayForm({ reservationId, showtimeId, totalMinor, currency, isPaid }: Props) {
  const [kind, setKind] = useState<keyof typeof KINDS>("cash");
  const [given, setGiven] = useState("");
  const [receipt, setReceipt] = useState("");
  const [error, setError] = useState<string>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [sold, setSold] = useState<Sold | null>(null);
  const [isPending, startTransition] = useTransition();
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  const givenMinor = given.trim() ? parseMinor(given, currency) : totalMinor;
  const change = givenMinor === null ? null : givenMinor - totalMinor;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const flaw = flawOf();
    setError(flaw);
    if (flaw) return;
    const payment =
      kind === "cash" ? { kind, givenMinor: givenMinor ?? totalMinor } : { kind, receipt: receipt.trim() };
    startTransition(async () => {
      setRefusal(null);
      const answer = await callAction(() =>
        payReservationAction({ reservationId, expectedTotalMinor: totalMinor, payment }),
      );
      startTransition(() => {
        if ("sold" in answer) setSold(answer.sold);
        else setRefusal(answer.refusal);
      });
    });
  };
  const flawOf = () => {
    if (kind !== "cash") return undefined;
    if (givenMinor === null) return "Write a sum, like 20 or 20.50.";
    return givenMinor < totalMinor ? "That is less than the seats cost." : undefined;
  };

  if (sold) return <PaidNotice sold={sold} currency={currency} />;
  if (isPaid) return null;
  return (
    <form
      onSubmit={submit}
      noValidate
      aria-label="Payment"
      className="grid gap-4 rounded-md border border-line bg-surface p-4"
    >
      <fieldset className="flex flex-wrap gap-x-6">
        <legend className="sr-only">How it is paid</legend>
        {(Object.keys(KINDS) as (keyof typeof KINDS)[]).map((one) => (
          <label key={one} className="flex min-h-9 items-center gap-2">
            <input
              type="radio"
              name="kind"
              checked={kind === one}
              onChange={() => setKind(one)}
              className="size-5"
            />
            {KINDS[one]}
          </label>
        ))}
      </fieldset>
      {kind === "cash" ? (
        <>
          <Field
            label="Given"
            inputMode="decimal"
            autoComplete="off"
            value={given}
            onChange={(event) => setGiven(event.target.value)}
            placeholder={money(totalMinor)}
            error={error}
          />
          <p className="flex items-baseline justify-between">
            <span className="text-ink-soft">Change</span>
            <output aria-label="Change" className="font-display text-xl">
              {change === null || change < 0 ? "–" : money(change)}
            </output>
          </p>
        </>
      ) : (
        <Field
          label="Its receipt number"
          value={receipt}
          onChange={(event) => setReceipt(event.target.value)}
          maxLength={60}
          autoComplete="off"
          hint="As the terminal prints it, if it does. It is kept in the audit log."
        />
      )}
      {refusal && (
        <div className="grid gap-2">
          <RefusalNotice title="No money was taken">{refusal}</RefusalNotice>
          <Link href={`/admin/box-office/${showtimeId}`} className="link">
            To the till of this showtime
          </Link>
        </div>
      )}
      <Button type="submit" pending={isPending}>
        Take {money(totalMinor)}
      </Button>
    </form>
  );
}
