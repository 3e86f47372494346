import { t } from "@/lib/i18n/t";
import type { SeatType } from "@/lib/layouts/seat-type";

/** What a seat type is called beside a seat, in the language that is spoken when it is asked. */
export const SEAT_TYPE_NAMES: Readonly<Record<SeatType, string>> = {
  get standard() {
    return t("screens.seatType.standard");
  },
  get premium() {
    return t("screens.seatType.premium");
  },
  get sofa() {
    return t("screens.seatType.sofa");
  },
  get wheelchair() {
    return t("screens.seatType.wheelchair");
  },
  get companion() {
    return t("screens.seatType.companion");
  },
};
