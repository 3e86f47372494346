import { formatReference } from "@/lib/bookings/reference";
import { isolate } from "@/lib/i18n/isolate";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import type { Payload } from "@/lib/message";
import { formatMoney } from "@/lib/money";
import { accessibilityWords } from "@/lib/words/accessibility";
import { describeSeats } from "@/lib/words/seats";
import { describeShowtime } from "@/lib/words/showtime";
import { type Block, greeting, type MessageText, otherShowtimes, ticketsLink } from "./message-text";
import { stubOf } from "./stub-of";

type Moved = Payload<"showtime-moved">;
type Changed = Pick<Moved, "before" | "after" | "seats" | "reference">;

const shownAs = ({ format, language, subtitles, accessibility = "" }: Moved["after"]) =>
  listFacts([
    ...[format, language, ...(subtitles ? [t("letters.moved.subtitles", { language: subtitles })] : [])],
    ...accessibilityWords(accessibility),
  ]);

/** How it is shown is told where that has changed. */
export function describeBoth({ before, after, ...booked }: Changed): Block[] {
  const isShownOtherwise = shownAs(before) !== shownAs(after);
  const as = (it: Moved["after"]) =>
    isShownOtherwise
      ? t("letters.shownAs", { showtime: describeShowtime(it), shownAs: shownAs(it) })
      : describeShowtime(it);
  const now = t("letters.moved.after", { showtime: as(after) });
  const { facts, ...stub } = stubOf({ ...booked, showtime: after }, now);
  return [
    t("letters.moved.before", { showtime: as(before) }),
    { ...stub, facts: isShownOtherwise ? [...facts, [t("letters.stub.shown"), shownAs(after)]] : facts },
  ];
}

export const showtimeMoved = (moved: Moved): MessageText => ({
  subject: t("letters.moved.subject", { movie: isolate(moved.before.movieTitle) }),
  paragraphs: [
    greeting(),
    t("letters.moved.changed", { reference: formatReference(moved.reference) }),
    ...describeBoth(moved),
    t("letters.moved.seats", { seats: describeSeats(moved.seats) }),
    t("letters.moved.cancel"),
    ticketsLink(moved.linkToken),
  ],
});

function wayBack({ currency, refundMinor, isCash, voucherMinor = 0 }: Payload<"showtime-cancelled">): string {
  if (refundMinor === 0) return t("letters.showtimeCancelled.nothingPaid");
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  if (!isCash) return t("letters.showtimeCancelled.wayPaid", { amount: money(refundMinor) });
  const [amount, voucher] = [money(refundMinor - voucherMinor), money(voucherMinor)];
  if (voucherMinor === 0) return t("letters.showtimeCancelled.atBoxOffice", { amount });
  return voucherMinor < refundMinor
    ? t("letters.showtimeCancelled.atBoxOfficeAndOnVoucher", { amount, voucher })
    : t("letters.showtimeCancelled.onVoucher", { amount: voucher });
}

export const showtimeCancelled = (cancelled: Payload<"showtime-cancelled">): MessageText => ({
  subject: t("letters.showtimeCancelled.subject", { movie: isolate(cancelled.showtime.movieTitle) }),
  paragraphs: [
    greeting(),
    t("letters.showtimeCancelled.off", {
      ...{ showtime: describeShowtime(cancelled.showtime), reference: formatReference(cancelled.reference) },
    }),
    ...(cancelled.reason ? [cancelled.reason] : []),
    wayBack(cancelled),
    t("letters.otherShowtimes"),
    otherShowtimes(cancelled.showtime.movieSlug),
  ],
});
