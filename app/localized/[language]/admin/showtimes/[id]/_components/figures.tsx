import type { ReactNode } from "react";
import { Link } from "@/components/link";
import { rich } from "@/components/rich";
import { formatNumber } from "@/lib/formatters";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { ShowtimeForStaff } from "@/lib/programme/get-showtime-for-staff";
import { accessibilityWords } from "@/lib/words/accessibility";

/** What was sold, and the ways to who bought it. */
export function Figures({ managed }: { managed: ShowtimeForStaff }) {
  const { showtime, sold, held, capacity, currency, sales, priceCardName } = managed;
  const money = (of: "paidMinor" | "refundedMinor") =>
    listFacts(sales.money.map((sum) => formatMoney({ ...sum, amountMinor: sum[of] }))) ||
    formatMoney({ amountMinor: 0, currency });
  const about = {
    shown: listFacts([
      ...[showtime.format, showtime.language, showtime.subtitles],
      ...accessibilityWords(showtime.accessibility),
    ]),
    priceCard: priceCardName,
    bookings: (text: ReactNode) => (
      <Link href={`/admin/bookings?showtime=${showtime.id}`} className="link text-ink">
        {text}
      </Link>
    ),
  };
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-8 gap-y-4 border-line border-y py-4 sm:grid-cols-3 lg:grid-cols-6">
        <Figure label={t("showtimes.figures.sold")}>
          {rich("showtimes.figures.soldOf", {
            sold,
            capacity,
            rest: (text) => <span className="text-ink-soft text-base">{text}</span>,
          })}
        </Figure>
        <Figure label={t("showtimes.figures.held")}>{formatNumber(held)}</Figure>
        <Figure label={t("showtimes.figures.bookings")}>{formatNumber(sales.standing)}</Figure>
        <Figure label={t("showtimes.figures.cancelled")}>{formatNumber(sales.cancelled)}</Figure>
        <Figure label={t("showtimes.figures.paid")}>{money("paidMinor")}</Figure>
        <Figure label={t("showtimes.figures.refunded")}>{money("refundedMinor")}</Figure>
      </dl>
      <p className="mt-3 text-ink-soft">
        {showtime.state === "on-sale"
          ? rich("showtimes.figures.aboutOnSale", {
              ...about,
              page: (text) => (
                <Link href={`/showtimes/${showtime.id}`} prefetch={false} className="link text-ink">
                  {text}
                </Link>
              ),
            })
          : rich("showtimes.figures.about", about)}
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
