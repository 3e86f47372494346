import Link from "next/link";
import type { ReactNode } from "react";
import { formatMoney } from "@/lib/money";
import type { ShowtimeForStaff } from "@/lib/programme/get-showtime-for-staff";
import { accessibilityWords } from "@/lib/words/accessibility";

/** What was sold, and the ways to who bought it. */
export function Figures({ managed }: { managed: ShowtimeForStaff }) {
  const { showtime, sold, held, capacity, currency, sales, priceCardName } = managed;
  const money = (of: "paidMinor" | "refundedMinor") =>
    sales.money.map((sum) => formatMoney({ ...sum, amountMinor: sum[of] })).join(", ") ||
    formatMoney({ amountMinor: 0, currency });
  const shown = [
    ...[showtime.format, showtime.language, ...(showtime.subtitles ? [showtime.subtitles] : [])],
    ...accessibilityWords(showtime.accessibility),
  ];
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-8 gap-y-4 border-line border-y py-4 sm:grid-cols-3 lg:grid-cols-6">
        <Figure label="Sold">
          {sold} <span className="text-ink-soft text-base">of {capacity}</span>
        </Figure>
        <Figure label="Held now">{held}</Figure>
        <Figure label="Bookings">{sales.standing}</Figure>
        <Figure label="Cancelled">{sales.cancelled}</Figure>
        <Figure label="Paid">{money("paidMinor")}</Figure>
        <Figure label="Refunded">{money("refundedMinor")}</Figure>
      </dl>
      <p className="mt-3 text-ink-soft">
        {shown.join(", ")}. Prices: {priceCardName}.{" "}
        <Link href={`/admin/bookings?showtime=${showtime.id}`} className="link text-ink">
          Its bookings
        </Link>
        {showtime.state === "on-sale" && (
          <>
            {", "}
            <Link href={`/showtimes/${showtime.id}`} prefetch={false} className="link text-ink">
              as customers see it
            </Link>
          </>
        )}
        .
      </p>
    </>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-soft text-sm">{label}</dt>
      <dd className="font-display text-xl">{children}</dd>
    </div>
  );
}
