import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PKPass } from "passkit-generator";
import { inLanguage } from "#current-language";
import { isBuyersToShow, type Ticket } from "@/lib/bookings/booking";
import { formatReference } from "@/lib/bookings/reference";
import { passIdOf, passTokenOf } from "@/lib/bookings/wallet-pass";
import { t } from "@/lib/i18n/t";
import { languageOf } from "@/lib/languages";
import { said } from "@/lib/translations/texts";
import { positionOf } from "@/lib/venues/geo-position";
import { SEAT_TYPE_NAMES } from "@/lib/words/seat-type";
import { titleOf } from "@/lib/words/showtime";
import { formatShortFullDay, formatTime, formatZone } from "@/lib/zoned-time";
import type { CalendarBooking } from "../booking-calendar";
import type { AppleKeys } from "./keys";

export type AppleFile = { body: Uint8Array<ArrayBuffer>; type: string; ending: string };

/**
 * A booking for Apple Wallet: a signed pass, or a bundle of them, one for each ticket. Of one that was cancelled or passed
 * on the pass of the same number says that it is void, has no code, and takes the place of the good one when it is opened;
 * a friend's own has another number.
 */
export function applePasses(booking: CalendarBooking, keys: AppleKeys): AppleFile | null {
  const passes = booking.tickets.map((ticket) => passOf(booking, ticket, keys));
  const [first, ...others] = passes;
  if (!first) return null;
  if (others.length === 0)
    return {
      ...{
        body: new Uint8Array(first.getAsBuffer()),
        type: "application/vnd.apple.pkpass",
        ending: "pkpass",
      },
    };
  const body = new Uint8Array(PKPass.pack(...passes).getAsBuffer());
  return { body, type: "application/vnd.apple.pkpasses", ending: "pkpasses" };
}

const passOf = (booking: CalendarBooking, ticket: Ticket, keys: AppleKeys): PKPass =>
  inLanguage(languageOf(booking.language), () => makePass(booking, ticket, keys));

function makePass(booking: CalendarBooking, ticket: Ticket, keys: AppleKeys): PKPass {
  const { showtime, reference, name } = booking;
  const { startsAt, endsAt, timeZone, theaterName, address, city } = showtime;
  const seat = { row: ticket.rowLabel, seat: ticket.seatNumber };
  const passId = passIdOf(booking, ticket);
  const isVoid = !isBuyersToShow(ticket) || showtime.state === "cancelled";
  const pass = new PKPass(
    readImages(),
    { wwdr: keys.wwdr, signerCert: keys.certificate, signerKey: keys.key },
    {
      ...{ passTypeIdentifier: keys.passTypeId, teamIdentifier: keys.teamId },
      serialNumber: passId,
      // so that a device asks for the pass again when it is told to
      ...(keys.serviceUrl && { webServiceURL: keys.serviceUrl, authenticationToken: passTokenOf(passId) }),
      ...{
        organizationName: theaterName,
        description: t("papers.pass.description", { movie: titleOf(booking.showtime), ...seat }),
      },
      // the seats of a party lie on one another
      groupingIdentifier: booking.id,
      ...{ foregroundColor: "rgb(251, 246, 234)", labelColor: "rgb(238, 208, 190)" },
      ...{ backgroundColor: "rgb(150, 33, 31)", logoText: theaterName },
      voided: isVoid,
    },
  );
  pass.type = "eventTicket";
  const when = t("papers.moment", {
    day: formatShortFullDay(startsAt, timeZone),
    ...{ time: formatTime(startsAt, timeZone), zone: formatZone(startsAt, timeZone) },
  });
  pass.headerFields.push({ key: "screen", label: t("papers.pass.screen"), value: showtime.screenName });
  pass.primaryFields.push({ key: "movie", label: t("papers.pass.movie"), value: titleOf(booking.showtime) });
  pass.secondaryFields.push({ key: "when", label: t("papers.pass.when"), value: when });
  pass.auxiliaryFields.push(
    { key: "row", label: t("papers.pass.row"), value: ticket.rowLabel },
    { key: "seat", label: t("papers.pass.seat"), value: ticket.seatNumber },
    { key: "type", label: t("papers.pass.ticket"), value: said(ticket.ticketType, ticket.ticketTypes) },
  );
  pass.backFields.push(
    {
      key: "where",
      label: t("papers.pass.where"),
      value: t("papers.place", { theater: theaterName, address, city }),
    },
    { key: "ends", label: t("papers.pass.ends"), value: formatTime(endsAt, timeZone) },
    { key: "kind", label: t("papers.pass.seatType"), value: SEAT_TYPE_NAMES[ticket.seatType] },
    ...(showtime.certificate
      ? [{ key: "certificate", label: t("papers.pass.certificate"), value: showtime.certificate }]
      : []),
    { key: "reference", label: t("papers.pass.reference"), value: formatReference(reference) },
    ...(name ? [{ key: "name", label: t("papers.pass.name"), value: name }] : []),
  );
  const position = positionOf(showtime.geoPosition);
  if (position) pass.setLocations(position);
  pass.setRelevantDate(new Date(startsAt));
  pass.setExpirationDate(new Date(endsAt));
  if (!isVoid)
    pass.setBarcodes({
      ...{
        message: ticket.code,
        format: "PKBarcodeFormatQR",
        messageEncoding: "utf-8",
        altText: t("papers.seat", seat),
      },
    });
  return pass;
}

let images: Record<string, Buffer> | undefined;

/** The icon that Wallet asks for, in its three sizes, and the logo. */
function readImages(): Record<string, Buffer> {
  const folder = join(process.cwd(), "lib", "words", "tickets", "wallet", "images");
  images ??= Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  return { ...images };
}
