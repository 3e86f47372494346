import { tillWith } from "@/app/localized/[language]/admin/box-office/_till-address";
import { shortName } from "@/components/seat-map/seat-name";
import type { InPlace } from "@/lib/box-office/reservations/find-in-place";
import { listWords } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";

/** The one press to the till, with those seats chosen there. */
export const sellInstead = (showtimeId: number, { instead }: InPlace) =>
  instead
    ? {
        label: t("boxOffice.reservation.lost.sell", {
          count: instead.length,
          seats: listWords(instead.map(shortName)),
        }),
        href: tillWith(showtimeId, instead),
      }
    : { label: t("boxOffice.reservation.lost.toTill"), href: `/admin/box-office/${showtimeId}` };
