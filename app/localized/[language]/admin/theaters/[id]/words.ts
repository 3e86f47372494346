import { type FixedKey, t } from "@/lib/i18n/t";
import type { EditTheaterCode } from "@/lib/rooms/edit-theater";
import type { FormState } from "../../_form-state";
import type { TheaterField } from "../words";

export const EDIT_WORDS: Record<Exclude<EditTheaterCode, "stale"> | "busy", () => FormState<TheaterField>> = {
  "not-found": () => ({ refusal: t("theaters.refused.gone") }),
  "slug-taken": () => ({ errors: { slug: t("theaters.wrong.slugTaken") } }),
  "currency-in-use": () => ({ errors: { currency: t("theaters.wrong.currencyInUse") } }),
  "zone-in-use": () => ({ errors: { timeZone: t("theaters.wrong.timeZoneInUse") } }),
  busy: () => ({ refusal: t("theaters.refused.busy") }),
};

/** Why something about a screen, or the theater itself, was not done. */
export const HOUSE_WORDS = {
  "invalid-input": "theaters.refused.gone",
  "not-found": "theaters.refused.gone",
  stale: "theaters.refused.stale",
  "name-taken": "theaters.wrong.screenTaken",
  "has-showtimes": "theaters.refused.hasShowtimes",
  busy: "theaters.refused.busy",
} satisfies Record<string, FixedKey>;
