"use client";
import { useState, useTransition } from "react";
import { callForWords } from "@/app/_actions/call-action";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import type { Refused } from "@/app/_actions/refused";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import { cancelSeatsAction, type Refusal, refundSeatsAction } from "@/app/admin/_bookings/actions";
import { formatMoney, sumMinor } from "@/lib/money";
import { CancelSeats } from "./cancel-seats";
import { RefundSeats } from "./refund-seats";

export type ChosenTicket = {
  id: string;
  seat: string;
  kind: string;
  amountMinor: number;
  /** What can still go back for it. */
  leftMinor: number;
  isCancelled: boolean;
  state: string;
};

type Props = {
  bookingId: string;
  currency: string;
  canCancel: boolean;
  /** What of it is handed back across the counter at most; null: it was not paid there. */
  atTillMinor: number | null;
  tickets: ChosenTicket[];
};

export function TicketActions({ bookingId, currency, canCancel, atTillMinor, tickets }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<Refusal>(null);
  const [isPending, startTransition] = useTransition();
  useKeptDraft("chosen tickets", [...chosen], (ids) => setChosen(new Set(ids)));
  const own = tickets.filter(({ id, isCancelled }) => chosen.has(id) && !isCancelled);
  const ticketIds = own.map(({ id }) => id);
  const expectedRefundMinor = sumMinor(own.map(({ leftMinor }) => leftMinor));
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  const act = (action: () => Promise<Refusal | Refused>) =>
    startTransition(async () => {
      const answer = await callForWords(action);
      setRefusal(answer);
      if (answer === null) setChosen(new Set());
    });
  const toggle = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((it) => it !== id) : [...before, id]));
  const shared = {
    seats: own.map(({ seat }) => seat),
    amount: expectedRefundMinor > 0 ? money(expectedRefundMinor) : null,
    wayBack: atTillMinor === null ? null : wayBackWords(expectedRefundMinor, atTillMinor, money),
    isPending,
  };
  const asked = { bookingId, ticketIds, expectedRefundMinor };

  return (
    <>
      <ul className="border-line border-y">
        {tickets.map(({ id, seat, kind, amountMinor, isCancelled, state }) => (
          <li key={id} className="border-line border-b last:border-b-0">
            <label className="flex min-h-12 items-center gap-3 py-2">
              <input
                type="checkbox"
                checked={chosen.has(id) && !isCancelled}
                onChange={() => toggle(id)}
                disabled={isCancelled || isPending}
                className="size-5 shrink-0"
              />
              <span className="min-w-0 grow">
                {isCancelled ? <s>{seat}</s> : seat}{" "}
                <span className="text-ink-soft text-sm">
                  {kind}
                  {state && ` · ${state}`}
                </span>
              </span>
              <span className="whitespace-nowrap">{money(amountMinor)}</span>
            </label>
          </li>
        ))}
      </ul>
      {refusal && (
        <div className="mt-3">
          <RefusalNotice>{refusal}</RefusalNotice>
        </div>
      )}
      <div className="mt-3 flex flex-wrap items-start gap-3">
        {canCancel && <CancelSeats {...shared} onCancel={() => act(() => cancelSeatsAction(asked))} />}
        <RefundSeats {...shared} onGive={(reason) => act(() => refundSeatsAction({ ...asked, reason }))} />
      </div>
    </>
  );
}

function wayBackWords(
  refundMinor: number,
  atTillMinor: number,
  money: (amountMinor: number) => string,
): string {
  const handedMinor = Math.min(refundMinor, atTillMinor);
  const ways = [
    ...(handedMinor > 0 ? [`Hand ${money(handedMinor)} back across the counter.`] : []),
    ...(refundMinor > handedMinor
      ? [`${money(refundMinor - handedMinor)} goes back on the gift voucher.`]
      : []),
  ];
  return ways.join(" ");
}
