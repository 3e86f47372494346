"use client";
import { type ReactNode, startTransition, useActionState, useState } from "react";
import { Countdown } from "@/components/countdown";
import { formatUntil } from "@/components/countdown-words";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Stub } from "@/components/ui/stub";
import { formatMoney } from "@/lib/money";
import type { TicketTypePrices } from "@/lib/pricing/queries";
import { payAction } from "../actions";
import { Contact } from "./contact";
import { PAY_WORDS, type PayState } from "./pay-state";
import { SeatTickets } from "./seat-tickets";
import { TestPayment } from "./test-payment";
import { type CheckoutSeat, chosenAtFirst, totalMinor } from "./total";
import { useHoldUntil } from "./use-hold-until";

type Props = {
  held: { holdId: string; showtimeId: number; expiresAt: number; madeAt: number };
  seats: CheckoutSeat[];
  table: TicketTypePrices[];
  currency: string;
  user: { name: string; email: string } | null;
  terms: string;
  /** What, where and when. */
  children: ReactNode;
};

const OFFLINE: PayState = { code: "offline" };

/** Everything between held seats and the payment, in one column. */
export function CheckoutForm({ held, seats, table, currency, user, terms, children }: Props) {
  const [state, pay, isPending] = useActionState(
    (before: PayState, data: FormData) =>
      payAction(before, data).catch((error) => {
        if (error instanceof TypeError) return OFFLINE;
        throw error;
      }),
    { code: null },
  );
  const [chosen, setChosen] = useState(() => chosenAtFirst(table, seats));
  const until = useHoldUntil(held);
  const total = totalMinor(table, seats, chosen);
  const totalWords = formatMoney({ amountMinor: total, currency });

  return (
    <form
      action={pay}
      onSubmit={(event) => {
        // as a transition of ours, since React empties a form after its own
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        if (!isPending) startTransition(() => pay(data));
      }}
      className="grid gap-8"
    >
      <input type="hidden" name="holdId" value={held.holdId} />
      <input type="hidden" name="expectedTotalMinor" value={total} />
      <Stub
        tail={
          <p className="flex items-baseline justify-between gap-4">
            <span>
              Total <span className="text-ink-soft text-sm">all in, no fees to come</span>
            </span>
            <output className="font-display text-2xl">{totalWords}</output>
          </p>
        }
      >
        {children}
        <SeatTickets
          {...{ seats, table, currency, chosen }}
          onChoose={(seatId, ticketTypeId) => setChosen((old) => ({ ...old, [seatId]: ticketTypeId }))}
        />
        <p className="mt-4 flex items-baseline justify-between gap-4 border-line border-t pt-4" role="status">
          <span>
            {until === null && "Your time for these seats is over."}
            {until && `Yours until ${formatUntil(until)}`}
          </span>
          <span className="font-display text-xl" aria-hidden="true">
            {until ? <Countdown until={until} /> : "\u00a0"}
          </span>
        </p>
      </Stub>
      <Contact
        user={user}
        invalid={state.invalid}
        signInHref={`/sign-in?next=${encodeURIComponent(`/checkout/${held.holdId}`)}`}
      />
      <TestPayment />
      <div className="grid gap-4">
        <p className="text-ink-soft">{terms}</p>
        {state.code && until !== null && <Notice tone="danger">{PAY_WORDS[state.code]}</Notice>}
        {until === null ? (
          <>
            <Notice tone="warn" title="Your time for these seats is over">
              Nothing was charged. They may still be free.
            </Notice>
            <ButtonLink href={`/showtimes/${held.showtimeId}`}>Choose seats again</ButtonLink>
          </>
        ) : (
          <Button type="submit" pending={isPending}>
            Pay {totalWords}
          </Button>
        )}
      </div>
    </form>
  );
}
