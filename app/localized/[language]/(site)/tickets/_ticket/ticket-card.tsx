import { Poster } from "@/components/poster";
import { rich } from "@/components/rich";
import { QrCode } from "@/components/ui/qr-code";
import { type BookedFee, feeOfTicket } from "@/lib/bookings/booked-fee";
import type { Ticket } from "@/lib/bookings/booking";
import { formatReference } from "@/lib/bookings/reference";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { ShowtimeDetails } from "@/lib/scheduling/showtime-details";
import { said } from "@/lib/translations/texts";
import { titleOf } from "@/lib/words/showtime";
import { formatDay, formatTime, formatZone } from "@/lib/zoned-time";

type TicketCardProps = {
  ticket: Ticket;
  /** What was charged for booking it is in its price. */
  fee?: BookedFee | null;
  showtime: ShowtimeDetails;
  reference: string;
  /** For a friend: what it cost is between its buyer and the theater. */
  isWithoutPrice?: boolean;
};

/** One seat's ticket: what it is for on the left, what the door needs beyond the perforation. */
export function TicketCard({ ticket, fee, showtime, reference, isWithoutPrice }: TicketCardProps) {
  const { rowLabel, seatNumber, seatType, code, cancelledAt, transfer } = ticket;
  const { startsAt, timeZone, screenName, theaterName, address, city, currency, posterId } = showtime;
  const { certificate } = showtime;
  const kind = {
    ticketType: said(ticket.ticketType, ticket.ticketTypes),
    seatType: t(`tickets.seatKind.${seatType}`),
  };
  const amountMinor = ticket.paidMinor + feeOfTicket(fee, ticket);
  const poster = posterId ? { id: posterId, tint: "transparent", widths: [192, 320] } : null;

  return (
    <article
      aria-label={t("tickets.card.label", { row: rowLabel, seat: seatNumber })}
      className="relative grid overflow-hidden rounded-md border border-line bg-surface sm:grid-cols-[1fr_15rem] md:grid-cols-[auto_1fr_15rem]"
    >
      <div className="hidden w-44 p-4 pe-0 md:block lg:w-52 print:hidden">
        <Poster title={titleOf(showtime)} poster={poster} sizes="13rem" />
      </div>
      <div className="max-sm:perforation order-last grid content-between gap-6 p-5 sm:order-none sm:p-8">
        <header>
          <h2 className="font-display font-medium text-xl">{titleOf(showtime)}</h2>
          <p className="mt-1">
            {rich("tickets.card.when", {
              day: formatDay(startsAt, timeZone),
              time: formatTime(startsAt, timeZone),
              timeZone: formatZone(startsAt, timeZone),
              start: (text) => <strong>{text}</strong>,
            })}
          </p>
          <p className="text-ink-soft">{t("tickets.card.where", { theater: theaterName, address, city })}</p>
        </header>
        <dl className="flex flex-wrap items-end gap-x-8 gap-y-4">
          <Fact label={t("tickets.card.screen")} value={screenName} wide />
          <Fact label={t("tickets.card.row")} value={rowLabel} large />
          <Fact label={t("tickets.card.seat")} value={seatNumber} large />
        </dl>
        <p className="text-ink-soft text-sm">
          {[
            isWithoutPrice
              ? t("tickets.card.kind", kind)
              : t("tickets.card.kindAndPrice", { ...kind, amount: formatMoney({ amountMinor, currency }) }),
            showtime.format,
            certificate && t("tickets.showtime.certificate", { certificate }),
            t("tickets.bookingReference", { reference: formatReference(reference) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <div className="sm:perforation sm:perforation-beside grid place-items-center p-5 sm:p-6">
        {cancelledAt !== null ? (
          <p className="-rotate-12 rounded-md border-2 border-danger px-4 py-2 font-display text-danger text-xl">
            {t("tickets.card.cancelled")}
          </p>
        ) : transfer && transfer.acceptedAt !== null ? (
          <p className="text-center">
            {rich("tickets.card.passedOn", {
              name: transfer.acceptedName ?? "",
              title: (text) => <span className="block font-display text-xl">{text}</span>,
              holder: (text) => <bdi>{text}</bdi>,
            })}
          </p>
        ) : (
          <div className="aspect-square w-full max-w-80 sm:w-48">
            <QrCode
              value={code}
              label={t("tickets.card.code", { row: rowLabel.toLowerCase(), seat: seatNumber.toLowerCase() })}
            />
          </div>
        )}
      </div>
    </article>
  );
}

type FactProps = { label: string; value: string; large?: boolean; wide?: boolean };

function Fact({ label, value, large = false, wide = false }: FactProps) {
  return (
    <div className={wide ? "basis-full sm:basis-auto" : undefined}>
      <dt className="text-ink-soft text-sm">{label}</dt>
      <dd className={`font-display font-medium ${large ? "text-3xl" : "text-xl"}`}>{value}</dd>
    </div>
  );
}
