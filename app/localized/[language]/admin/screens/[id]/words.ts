import { UNANSWERED_WORDS, type UnansweredCode } from "@/app/_actions/unanswered";
import { type FixedKey, t } from "@/lib/i18n/t";
import type { AdoptCode } from "@/lib/rooms/adopt-layout";

type OwnCode = AdoptCode | "not-found" | "busy";

const OWN_WORDS = {
  "claimed-seat-missing": "screens.moveRefused.seatMissing",
  "seat-renamed": "screens.moveRefused.seatRenamed",
  "held-seat-retyped": "screens.moveRefused.seatRetyped",
  "showtime-gone": "screens.moveRefused.showtimeGone",
  "not-found": "screens.moveRefused.notFound",
  busy: "screens.moveRefused.busy",
} satisfies Record<OwnCode, FixedKey>;

const isOwn = (code: OwnCode | UnansweredCode): code is OwnCode => Object.hasOwn(OWN_WORDS, code);

/** Why a showtime was not moved to the newest version. */
export const moveRefusal = (code: OwnCode | UnansweredCode): string =>
  isOwn(code) ? t(OWN_WORDS[code]) : UNANSWERED_WORDS[code];
