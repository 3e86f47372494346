import type { Booking } from "@/lib/bookings/booking";
import { ResendForm } from "./resend-form";

/** Whose booking it is, and how to reach them. */
export function Customer({ booking }: { booking: Booking }) {
  const { id, name, email, userId, cancelledAt } = booking;
  return (
    <section aria-labelledby="customer">
      <h2 id="customer" className="mb-2 font-display text-xl">
        Customer
      </h2>
      <dl className="grid gap-x-8 gap-y-1 border-line border-t py-3 sm:grid-cols-[auto_1fr]">
        <dt className="text-ink-soft">Name</dt>
        <dd>{name || "Not given"}</dd>
        <dt className="text-ink-soft">E-mail</dt>
        <dd className="break-all">{email || "Not given"}</dd>
        <dt className="text-ink-soft">Account</dt>
        <dd>{userId === null ? "None, a guest" : "Has an account"}</dd>
      </dl>
      {cancelledAt === null && <ResendForm bookingId={id} email={email} />}
    </section>
  );
}
