import type { FEE_PER, STRANDED_SEATS } from "@/db/schema/venues";
import type { FixedKey } from "@/lib/i18n/t";

export const FEE_PER_WORDS = {
  ticket: "theaters.choice.fee.ticket",
  booking: "theaters.choice.fee.booking",
} satisfies Record<(typeof FEE_PER)[number], FixedKey>;

export const STRANDED_WORDS = {
  refuse: "theaters.choice.stranded.refuse",
  allow: "theaters.choice.stranded.allow",
} satisfies Record<(typeof STRANDED_SEATS)[number], FixedKey>;
