import { encode } from "uqr";
import { currentLocale, inLanguage } from "#current-language";
import { type BookedFee, feeOfTicket } from "@/lib/bookings/booked-fee";
import { type Booking, isBuyersToShow, type Ticket } from "@/lib/bookings/booking";
import { formatReference } from "@/lib/bookings/reference";
import { isolate } from "@/lib/i18n/isolate";
import { t } from "@/lib/i18n/t";
import { languageOf } from "@/lib/languages";
import { formatMoney } from "@/lib/money";
import { said } from "@/lib/translations/texts";
import { SEAT_TYPE_NAMES } from "@/lib/words/seat-type";
import { titleOf } from "@/lib/words/showtime";
import { formatFullDay, formatTime, formatZone } from "@/lib/zoned-time";
import { bytesOf, drawText, fromLeft, newPaper, PAGE, type Pdf } from "./paper";

/** As much of a booking as stands on paper. */
export type TicketBooking = Pick<Booking, "reference" | "name" | "language" | "createdAt" | "showtime"> & {
  tickets: readonly Ticket[];
  fee?: BookedFee | null;
  /** Of a ticket that was passed on: what it cost is between its buyer and the theater. */
  isWithoutPrice?: true;
};

const PER_PAGE = 3;
const TICKET_HEIGHT = 226;
const FIRST_TICKET = 112;
const GAP = 12;
const CODE_SIZE = 150;
const PADDING = 18;

/**
 * The tickets of a party as a PDF of A4 pages, three to a page: real text, tagged, each code with its seat as words for
 * whoever has it read out. What is cancelled or passed on is not in it; null when nothing is left.
 */
export const ticketsPdf = (booking: TicketBooking): Promise<Uint8Array<ArrayBuffer> | null> =>
  inLanguage(languageOf(booking.language), () => drawTickets(booking));

async function drawTickets(booking: TicketBooking): Promise<Uint8Array<ArrayBuffer> | null> {
  const standing = booking.tickets.filter(isBuyersToShow);
  if (standing.length === 0) return null;
  const { showtime, createdAt } = booking;
  const title = t("papers.tickets.title", { movie: isolate(titleOf(showtime)) });
  const pdf = newPaper({ title, language: currentLocale(), at: createdAt });
  const paper = pdf.struct("Document");
  pdf.addStructure(paper);
  for (const [at, ticket] of standing.entries()) {
    const onPage = at % PER_PAGE;
    if (onPage === 0) {
      pdf.addPage();
      drawHead(pdf, paper, booking);
    }
    drawTicket(pdf, paper, { booking, ticket, top: FIRST_TICKET + onPage * (TICKET_HEIGHT + GAP) });
  }
  paper.end();
  return bytesOf(pdf);
}

function drawHead(pdf: Pdf, paper: PDFKit.PDFStructureElement, { reference, name }: TicketBooking): void {
  const instead = t("papers.tickets.unknownScript");
  const at = { x: PAGE.margin, width: PAGE.width - 2 * PAGE.margin, instead };
  const heading = t("papers.tickets.heading");
  const next = drawText(pdf, paper, "H1", heading, { ...at, y: 40, size: 20, weight: "semibold" });
  const booked = t("papers.booking", { reference: formatReference(reference) });
  const below = drawText(pdf, paper, "P", booked, { ...at, y: next, size: 10 });
  if (name) drawText(pdf, paper, "P", isolate(name), { ...at, y: below, size: 10 });
}

type Placed = { booking: TicketBooking; ticket: Ticket; top: number };

function drawTicket(pdf: Pdf, paper: PDFKit.PDFStructureElement, placed: Placed): void {
  const { ticket, top } = placed;
  const section = pdf.struct("Sect", { title: seatOf(ticket) });
  paper.add(section);
  const beforeCode = PAGE.width - PAGE.margin - PADDING - CODE_SIZE;
  drawFrame(pdf, { top, tear: fromLeft(beforeCode - PADDING, 0) });
  drawFacts(pdf, section, { ...placed, width: beforeCode - 3 * PADDING - PAGE.margin });
  const codeLeft = fromLeft(beforeCode, CODE_SIZE);
  const codeTop = top + (TICKET_HEIGHT - CODE_SIZE) / 2;
  const bbox: [number, number, number, number] = [
    codeLeft,
    codeTop,
    codeLeft + CODE_SIZE,
    codeTop + CODE_SIZE,
  ];
  const alt = t("papers.tickets.code", { row: ticket.rowLabel, seat: ticket.seatNumber });
  section.add(
    pdf.struct("Figure", { alt, bbox } as never, [() => drawCode(pdf, ticket.code, codeLeft, codeTop)]),
  );
  section.end();
}

function drawFacts(
  pdf: Pdf,
  section: PDFKit.PDFStructureElement,
  { booking, ticket, top, width }: Placed & { width: number },
): void {
  const { showtime } = booking;
  const { startsAt, timeZone, certificate } = showtime;
  const column = { x: PAGE.margin + PADDING, width, instead: t("papers.tickets.unknownScript") };
  const line = (tag: string, y: number, text: string, size: number, more = {}) =>
    drawText(pdf, section, tag, text, { ...column, y, size, lines: 2, ...more });

  let y = line("H2", top + PADDING, isolate(titleOf(showtime)), 15, { weight: "semibold" });
  const moment = t("papers.moment", {
    day: formatFullDay(startsAt, timeZone),
    ...{ time: formatTime(startsAt, timeZone), zone: formatZone(startsAt, timeZone) },
  });
  y = line("P", y, moment, 11, { weight: "semibold" });
  const place = t("papers.place", {
    ...{ theater: isolate(showtime.theaterName), address: isolate(showtime.address) },
    city: isolate(showtime.city),
  });
  y = line("P", y, place, 9.5, { soft: true });
  y = line("P", y + 8, isolate(showtime.screenName), 12, { weight: "semibold" });
  y = line("P", y, seatOf(ticket), 18, { weight: "semibold", lines: 1 });
  const { paidMinor } = ticket;
  const amountMinor = paidMinor + feeOfTicket(booking.fee, ticket);
  const kind = [
    isolate(said(ticket.ticketType, ticket.ticketTypes)),
    SEAT_TYPE_NAMES[ticket.seatType],
    isolate(showtime.format),
  ];
  if (!booking.isWithoutPrice) kind.push(isolate(formatMoney({ amountMinor, currency: showtime.currency })));
  y = line("P", y + 4, kind.join(" · "), 9.5);
  const booked = t("papers.booking", { reference: formatReference(booking.reference) });
  const last = certificate ? [t("papers.certificate", { certificate }), booked] : [booked];
  line("P", y, last.join(" · "), 9.5, { soft: true });
}

/** Nothing to be read: a box, and where the code can be torn off. */
function drawFrame(pdf: Pdf, { top, tear }: { top: number; tear: number }): void {
  pdf.markContent("Artifact", { type: "Layout" });
  pdf.lineWidth(0.75).strokeColor("#b7ada3");
  pdf.roundedRect(PAGE.margin, top, PAGE.width - 2 * PAGE.margin, TICKET_HEIGHT, 6).stroke();
  pdf
    .moveTo(tear, top)
    .lineTo(tear, top + TICKET_HEIGHT)
    .dash(3, { space: 3 })
    .stroke()
    .undash();
  pdf.endMarkedContent();
}

/** As shapes, sharp at every size; dark squares side by side are one, so that no printer leaves a gap between them. */
function drawCode(pdf: Pdf, code: string, left: number, top: number): void {
  // the mask of the page's codes: see `components/ui/qr-code.tsx`
  const { size, data } = encode(code, { ecc: "M", border: 3, maskPattern: 2 });
  const unit = CODE_SIZE / size;
  for (const [y, row] of data.entries())
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      pdf.rect(left + from * unit, top + y * unit, (x + 1 - from) * unit, unit);
    }
  pdf.fill("#000");
}

const seatOf = ({ rowLabel, seatNumber }: Ticket): string =>
  t("papers.seat", { row: rowLabel, seat: seatNumber });
