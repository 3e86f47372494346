import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { isOpen } from "@/lib/ordering/ask-again";
import { expectedEnd, type PaymentForStaff } from "@/lib/ordering/get-payment-for-staff";
import { cameInOf } from "@/lib/payments/came-in";
import { ENDS, MISMATCH, NEXT, STANDINGS } from "../words";
import { AskAgain } from "./ask-again";

/** How it stands with a payment, what would become of it, and what can be done. */
export function Standing({ found, now }: { found: PaymentForStaff; now: number }) {
  const { payment, bookingId } = found;
  const { state } = payment;
  const cameIn = cameInOf(payment);
  const { title, words } = cameIn && state === "refunded" ? MISMATCH : STANDINGS[state];
  const isFine = state === "booked" || state === "refunded";
  const isToAsk = isOpen(state) && state !== "in-doubt";
  return (
    <section aria-label="How it stands" className="grid gap-4">
      <Notice tone={isFine ? "ok" : "warn"} title={title}>
        {words} {isToAsk && ENDS[expectedEnd(found, now)]}
      </Notice>
      <AskAgain paymentId={payment.id} words={isOpen(state) ? NEXT[state] : null} />
      {bookingId && (
        <div>
          <ButtonLink href={`/admin/bookings/${bookingId}`} variant="quiet">
            Go to the booking
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
