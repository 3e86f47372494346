"use client";
import { type ReactNode, startTransition, useActionState, useEffect, useRef, useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { isRefusedCode } from "@/app/_components/promo-words";
import { SignalNote } from "@/app/_components/signal-note";
import { isRefusedVoucher } from "@/app/_components/voucher-words";
import { extendHoldAction } from "@/app/_seat-picking/actions";
import { refusalWords } from "@/app/_seat-picking/seats-answer";
import {
  PaymentMethods,
  type PaymentWay,
} from "@/app/localized/[language]/(site)/_components/payment-methods";
import { MoreTime } from "@/components/more-time";
import { useRouter } from "@/components/navigation";
import { rich } from "@/components/rich";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Stub } from "@/components/ui/stub";
import { useOffline, useTakesLong } from "@/components/use-signal";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { COUNTER } from "@/lib/payments/counter";
import { allIn, type BookingFee } from "@/lib/pricing/booking-fee";
import { sumUp } from "@/lib/pricing/sum-up";
import { pricesOf } from "@/lib/pricing/ticket-total";
import type { TicketTypePrices } from "@/lib/pricing/ticket-type-prices";
import { feeIncluded } from "@/lib/words/booking-fee";
import { payAction } from "../actions";
import { Contact } from "./contact";
import { HoldClock } from "./hold-clock";
import { HoldOver } from "./hold-over";
import { LinkSent } from "./link-sent";
import { PayRefusal } from "./pay-refusal";
import type { PayState } from "./pay-state";
import { PromoCodeField } from "./promo-code-field";
import { type CheckoutSeat, SeatTickets } from "./seat-tickets";
import { useFirstInvalid } from "./use-first-invalid";
import { useHoldUntil } from "./use-hold-until";
import { useKeptForm } from "./use-kept-form";
import { useNewSeats } from "./use-new-seats";
import { usePromoCode } from "./use-promo-code";
import { useVoucher } from "./use-voucher";
import { VoucherField } from "./voucher-field";

type Props = {
  held: { holdId: string; showtimeId: number; expiresAt: number; madeAt: number; salesCloseAt: number };
  seats: CheckoutSeat[];
  /** Of the tickets alone. */
  table: TicketTypePrices[];
  /** Charged beside them. */
  fee: BookingFee | null;
  currency: string;
  user: { name: string; email: string } | null;
  terms: string;
  /** The same of tickets that cost nothing, and have no fee. */
  freeTerms: string;
  /** Whether messages are kept here, for everyone to read. */
  demo: boolean;
  /** How one may pay, and who takes the money then; none where nobody does. */
  ways: readonly PaymentWay[];
  /** Said in place of the payment where nobody can pay online; what costs nothing is booked all the same. */
  closed: ReactNode | null;
  /** What, where and when. */
  children: ReactNode;
};

/** Everything between held seats and the payment, in one column. */
export function CheckoutForm({ held, seats, table, fee, currency, user, ways, closed, ...props }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [state, pay, isPending] = useActionState(
    (before: PayState, data: FormData): Promise<PayState> => callAction(() => payAction(before, data)),
    { code: null },
  );
  const [way, setWay] = useState(ways[0]);
  const [mended, setMended] = useState<PayState | null>(null);
  const { chosen, choose, onInput, note } = useKeptForm({ form, seats, table });
  useFirstInvalid(form, state);
  const { stands, isClosed, ask, setUntil } = useHoldUntil(held);
  const isHeld = stands === undefined || (typeof stands === "object" && "until" in stands);
  const isPaidFor = typeof stands === "object" && "payment" in stands;
  const newSeats = useNewSeats(held);
  const seatIds = seats.map(({ id }) => id);
  const shown = allIn(table, fee);
  const promo = usePromoCode(held);
  const voucher = useVoucher(held.holdId);
  const { refuse } = promo;
  const { askAgain } = voucher;
  const router = useRouter();
  useEffect(() => {
    // it may be reserved by now, in another window: then the page leads there
    if (stands === "over" && state.sentTo) router.refresh();
  }, [stands, state.sentTo, router]);
  useEffect(() => {
    if (isRefusedCode(state.code)) refuse(state.code);
    if (isRefusedVoucher(state.code)) askAgain();
  }, [state, refuse, askAgain]);
  const sums = sumUp(pricesOf(table, seats, chosen), fee, promo.applied);
  const { dueMinor: due, offMinor: off, feeMinor } = sums;
  const isReserving = way?.provider === COUNTER;
  // what is reserved is paid at the box office, all of it
  const byVoucher = isReserving ? 0 : Math.min(voucher.applied?.balanceMinor ?? 0, due);
  const left = due - byVoucher;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  const [dueWords, leftWords] = [money(due), money(left)];
  // what a code takes off is not known while it is asked about
  const isBusy = isPending || promo.isPending || voucher.isPending;
  const isSlow = useTakesLong(isPending);
  // once the connection is back, that it was gone is no news
  const isOld = !useOffline() && state.code === "offline";

  const fix = async (wanted: number[]) => {
    if (await newSeats.hold(wanted, seatIds)) setMended(state);
  };
  /** Unless they were paid for meanwhile, in another window. */
  const takeAgain = async () => {
    if ((await ask()) === "over") await newSeats.hold(seatIds, []);
  };
  const extend = async () => {
    const answer = await callAction(() => extendHoldAction({ showtimeId: held.showtimeId }));
    if (!answer.ok) return refusalWords(answer.code);
    if (answer.hold) setUntil(answer.hold.expiresAt, answer.now);
    return null;
  };

  return (
    <form
      ref={form}
      // the server's words stand beside each field, in place of the browser's bubble at the first
      noValidate
      onInput={onInput}
      onSubmit={(event) => {
        // React would empty the form after an action of its own
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        if (!isBusy) startTransition(() => pay(data));
      }}
      className="grid gap-8"
    >
      <input type="hidden" name="holdId" value={held.holdId} />
      <input type="hidden" name="expectedTotalMinor" value={due} />
      <input type="hidden" name="expectedCurrency" value={currency} />
      <SignalNote>{t("checkout.form.offline")}</SignalNote>
      {note && (
        <Notice tone="warn" title={t("checkout.seats.changedTitle")}>
          {note}
        </Notice>
      )}
      <Stub
        tail={
          <>
            <p className="flex items-baseline justify-between gap-4">
              <span>
                {rich("checkout.sums.total", {
                  fees: feeIncluded(feeMinor, currency),
                  note: (text) => <span className="text-ink-soft text-sm">{text}</span>,
                })}
              </span>
              <output className="whitespace-nowrap font-display text-2xl">{dueWords}</output>
            </p>
            {voucher.applied && due > 0 && !isReserving && (
              <VoucherField voucher={voucher} partMinor={byVoucher} currency={currency} />
            )}
            {byVoucher > 0 && (
              <p className="flex items-baseline justify-between gap-4">
                {t("checkout.sums.left")}{" "}
                <output className="whitespace-nowrap font-display text-xl">{leftWords}</output>
              </p>
            )}
          </>
        }
      >
        {props.children}
        <SeatTickets {...{ seats, table: shown, currency, chosen }} onChoose={choose} />
        {fee?.per === "booking" && feeMinor > 0 && (
          <p className="flex justify-between gap-4 border-line border-t py-2">
            {t("checkout.sums.fee")} <span>{money(feeMinor)}</span>
          </p>
        )}
        <PromoCodeField promo={promo} off={money(off)} />
        {due > 0 && isReserving && <p className="text-ink-soft">{t("checkout.sums.voucherAtBoxOffice")}</p>}
        {!voucher.applied && due > 0 && !isReserving && (
          <VoucherField voucher={voucher} partMinor={0} currency={currency} />
        )}
        <HoldClock stands={stands} />
      </Stub>
      {!isPaidFor && (
        <Contact
          user={user}
          invalid={state.invalid}
          signInHref={`/sign-in?next=${encodeURIComponent(`/checkout/${held.holdId}`)}`}
          isReserving={!closed && ways.every(({ provider }) => provider === COUNTER)}
        />
      )}
      {left > 0 && !isPaidFor && (closed ?? <PaymentMethods ways={ways} onChoose={setWay} />)}
      <div className="grid gap-4">
        <p className="text-ink-soft">{feeMinor > 0 ? props.terms : props.freeTerms}</p>
        {!isHeld ? (
          <HoldOver
            {...newSeats}
            stands={stands}
            showtimeId={held.showtimeId}
            isClosed={isClosed}
            onAgain={takeAgain}
            onLook={ask}
          />
        ) : (
          <>
            {state.sentTo && <LinkSent to={state.sentTo} demo={props.demo} />}
            {state !== mended && !isOld && (
              <PayRefusal state={state} isPending={newSeats.isPending} onFix={fix} />
            )}
            {newSeats.refusal && <RefusalNotice>{newSeats.refusal}</RefusalNotice>}
            {isSlow && (
              <p role="status" className="text-ink-soft">
                {t("checkout.form.slow")}
              </p>
            )}
            {(left === 0 || !closed) && (
              <Button type="submit" pending={isBusy}>
                {left === 0
                  ? t("checkout.pay.free")
                  : isReserving
                    ? state.sentTo
                      ? t("checkout.pay.sendAgain")
                      : t("checkout.pay.reserve", { amount: dueWords })
                    : t("checkout.pay.pay", { amount: leftWords })}
              </Button>
            )}
          </>
        )}
      </div>
      <MoreTime
        until={isHeld && stands ? stands.until : null}
        isLast={Boolean(isHeld && stands?.isLast)}
        onMore={extend}
      />
    </form>
  );
}
