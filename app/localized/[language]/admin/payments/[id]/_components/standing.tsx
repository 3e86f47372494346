import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import { isOpen } from "@/lib/ordering/ask-again";
import { expectedEnd, type PaymentForStaff } from "@/lib/ordering/get-payment-for-staff";
import { ENDS, NEXT, standingOf } from "../words";
import { AskAgain } from "./ask-again";

/** How it stands with a payment, what would become of it, and the one thing that can be done. */
export function Standing({ found, now }: { found: PaymentForStaff; now: number }) {
  const { payment, bookingId, offeredUntil } = found;
  const { id, state } = payment;
  const { title, words } = standingOf(found);
  const isFine = state === "booked" || state === "refunded";
  const isToAsk = isOpen(state) && state !== "in-doubt" && offeredUntil === null;
  const next = isOpen(state) ? t(NEXT[state]) : null;
  return (
    <section aria-label={t("bookings.payments.howItStands")} className="grid gap-4">
      <Notice tone={isFine ? "ok" : "warn"} title={title}>
        {words} {isToAsk && t(ENDS[expectedEnd(found, now)])}
      </Notice>
      <AskAgain paymentId={id} words={offeredUntil === null ? next : t("bookings.payments.endOffer")} />
      {bookingId && (
        <div>
          <ButtonLink href={`/admin/bookings/${bookingId}`} variant="quiet">
            {t("bookings.payments.toBooking")}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
