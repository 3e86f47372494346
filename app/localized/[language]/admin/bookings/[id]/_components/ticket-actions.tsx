"use client";
import { useState } from "react";
import { callForWords } from "@/app/_actions/call-action";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import type { Refused } from "@/app/_actions/refused";
import { useAsking } from "@/app/_actions/use-asking";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import {
  cancelSeatsAction,
  type Refusal,
  refundSeatsAction,
} from "@/app/localized/[language]/admin/_bookings/actions";
import { type BookedFee, feeEndingWith } from "@/lib/bookings/booked-fee";
import { t } from "@/lib/i18n/t";
import { formatMoney, sumMinor } from "@/lib/money";
import { CancelSeats } from "./cancel-seats";
import { RefundSeats } from "./refund-seats";

export type ChosenTicket = {
  id: string;
  seat: string;
  kind: string;
  paidMinor: number;
  /** What can still go back for it. */
  leftMinor: number;
  cancelledAt: number | null;
  state: string;
};

type Props = {
  bookingId: string;
  currency: string;
  fee: BookedFee | null;
  canCancel: boolean;
  /** What of it is handed back across the counter at most; null: it was not paid there. */
  atTillMinor: number | null;
  tickets: ChosenTicket[];
};

export function TicketActions({ bookingId, currency, fee, canCancel, atTillMinor, tickets }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<Refusal>(null);
  const { ask, isPending } = useAsking();
  useKeptDraft("chosen tickets", [...chosen], (ids) => setChosen(new Set(ids)));
  const own = tickets.filter(({ id, cancelledAt }) => chosen.has(id) && cancelledAt === null);
  const ticketIds = own.map(({ id }) => id);
  const leftMinor = sumMinor(own.map((ticket) => ticket.leftMinor));
  // a ticket that stays good keeps its fee
  const feeMinor = feeEndingWith({ fee, tickets }, own);
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  const act = (action: () => Promise<Refusal | Refused>) =>
    ask(
      () => callForWords(action),
      (words) => {
        setRefusal(words);
        if (words === null) setChosen(new Set());
      },
    );
  const toggle = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((it) => it !== id) : [...before, id]));
  const shared = {
    seats: own.map(({ seat }) => seat),
    isPending,
  };
  const asking = (refundMinor: number) => ({
    amount: refundMinor > 0 ? money(refundMinor) : null,
    wayBack: atTillMinor === null ? null : wayBackWords(refundMinor, atTillMinor, money),
    asked: { bookingId, ticketIds, expectedRefundMinor: refundMinor },
  });
  const [toCancel, toRefund] = [asking(leftMinor + feeMinor), asking(leftMinor)];

  return (
    <>
      <ul className="border-line border-y">
        {tickets.map(({ id, seat, kind, paidMinor, cancelledAt, state }) => (
          <li key={id} className="border-line border-b last:border-b-0">
            <label className="flex min-h-12 items-center gap-3 py-2">
              <input
                type="checkbox"
                checked={chosen.has(id) && cancelledAt === null}
                onChange={() => toggle(id)}
                disabled={cancelledAt !== null || isPending}
                className="size-5 shrink-0"
              />
              <span className="min-w-0 grow">
                {cancelledAt === null ? seat : <s>{seat}</s>}{" "}
                <span className="text-ink-soft text-sm">
                  {kind}
                  {state && ` · ${state}`}
                </span>
              </span>
              <span className="whitespace-nowrap">{money(paidMinor)}</span>
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
        {canCancel && (
          <CancelSeats
            {...shared}
            amount={toCancel.amount}
            wayBack={toCancel.wayBack}
            fee={feeMinor > 0 ? money(feeMinor) : null}
            onCancel={() => act(() => cancelSeatsAction(toCancel.asked))}
          />
        )}
        <RefundSeats
          {...shared}
          amount={toRefund.amount}
          wayBack={toRefund.wayBack}
          onGive={(reason) => act(() => refundSeatsAction({ ...toRefund.asked, reason }))}
        />
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
    ...(handedMinor > 0 ? [t("bookings.wayBack.acrossCounter", { amount: money(handedMinor) })] : []),
    ...(refundMinor > handedMinor
      ? [t("bookings.wayBack.onVoucher", { amount: money(refundMinor - handedMinor) })]
      : []),
  ];
  return ways.join(" ");
}
