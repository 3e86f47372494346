import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { isOpen } from "@/lib/payments/ask-again";
import type { ManagedPayment } from "@/lib/payments/managed-payment";
import { STANDINGS } from "../words";
import { AskAgain } from "./ask-again";

/** How it stands with a payment, what would become of it, and what can be done. */
export function Standing({ found }: { found: ManagedPayment }) {
  const { payment, bookingId } = found;
  const { title, words } = STANDINGS[payment.state];
  const isFine = payment.state === "booked" || payment.state === "refunded";
  return (
    <section aria-label="How it stands" className="grid gap-4">
      <Notice tone={isFine ? "ok" : "warn"} title={title}>
        {words} {isOpen(payment.state) && seatWords(found)}
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

function seatWords({ payment, seatsLeft, showtime }: ManagedPayment): string {
  if (showtime.state !== "on-sale")
    return "The showtime does not take place: if it was paid, the money goes back.";
  return seatsLeft >= payment.items.length
    ? "Its seats are still there: if it was paid, it becomes a booking."
    : "Its seats have gone to others: if it was paid, the money goes back.";
}
