import type { Booking } from "@/lib/bookings/booking";
import { t } from "@/lib/i18n/t";
import { ResendForm } from "./resend-form";

/** Whose booking it is, and how to reach them. */
export function Customer({ booking }: { booking: Booking }) {
  const { id, name, email, userId, cancelledAt } = booking;
  return (
    <section aria-labelledby="customer">
      <h2 id="customer" className="mb-2 font-display text-xl">
        {t("bookings.customer.title")}
      </h2>
      <dl className="grid gap-x-8 gap-y-1 border-line border-t py-3 sm:grid-cols-[auto_1fr]">
        <dt className="text-ink-soft">{t("bookings.customer.name")}</dt>
        <dd>{name || t("bookings.customer.nameNotGiven")}</dd>
        <dt className="text-ink-soft">{t("bookings.customer.email")}</dt>
        <dd className="break-all">{email || t("bookings.customer.emailNotGiven")}</dd>
        <dt className="text-ink-soft">{t("bookings.customer.account")}</dt>
        <dd>{t(userId === null ? "bookings.customer.guest" : "bookings.customer.hasAccount")}</dd>
      </dl>
      {cancelledAt === null && <ResendForm bookingId={id} email={email} />}
    </section>
  );
}
