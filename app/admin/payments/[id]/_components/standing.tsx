import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { isOpen } from "@/lib/ordering/ask-again";
import { expectedEnd, type PaymentForStaff } from "@/lib/ordering/get-payment-for-staff";
import { ENDS, STANDINGS } from "../words";
import { AskAgain } from "./ask-again";

/** How it stands with a payment, what would become of it, and what can be done. */
export function Standing({ found, now }: { found: PaymentForStaff; now: number }) {
  const { payment, bookingId } = found;
  const { title, words } = STANDINGS[payment.state];
  const isFine = payment.state === "booked" || payment.state === "refunded";
  return (
    <section aria-label="How it stands" className="grid gap-4">
      <Notice tone={isFine ? "ok" : "warn"} title={title}>
        {words} {isOpen(payment.state) && ENDS[expectedEnd(found, now)]}
      </Notice>
      <AskAgain
        paymentId={payment.id}
        isOpen={isOpen(payment.state)}
        words={payment.state === "captured" ? "Deal with it now" : "Ask the provider again"}
      />
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
