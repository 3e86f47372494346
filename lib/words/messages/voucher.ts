import { isolate } from "@/lib/isolate";
import type { Payload } from "@/lib/message";
import { formatMoney } from "@/lib/money";
import { voucherPath } from "@/lib/vouchers/link";
import { formatFullDay } from "@/lib/zoned-time";
import { type Around, GREETING, type Link, type MessageText, receiptLink, siteUrl } from "./message-text";

const ANYONE = "Whoever has its code or this link can spend it.";

const linkOf = ({ voucherId }: { voucherId: string }): Link => ({
  label: "Open the voucher",
  href: siteUrl(voucherPath(voucherId)),
});

type Voucher = Payload<"voucher">;

const called = (voucher: Voucher, language: string) =>
  `a gift voucher of ${formatMoney(voucher, language)} for ${isolate(voucher.theaterName)}`;

/** It is good to the end of the day before it ends. */
const lastDay = ({ expiresAt, timeZone }: Voucher, language: string) =>
  formatFullDay(expiresAt - 1, timeZone, language);

/** Neither the giver's name nor what they wrote: anyone could send any words to anybody. They are on its page. */
export const voucherGiven = (voucher: Voucher, { language }: Around): MessageText => ({
  subject: `A gift voucher for ${isolate(voucher.theaterName)}`,
  paragraphs: [
    GREETING,
    `Somebody has given you ${called(voucher, language)}.`,
    linkOf(voucher),
    `Its code is there, and what was written with it. It is good until ${lastDay(voucher, language)}, and need not be spent at once.`,
    ANYONE,
  ],
});

export const voucherBought = (voucher: Payload<"voucher-bought">, { language }: Around): MessageText => ({
  subject: `Your gift voucher for ${isolate(voucher.theaterName)}`,
  paragraphs: [
    GREETING,
    `You bought ${called(voucher, language)}. It is good until ${lastDay(voucher, language)}.`,
    wayWords(voucher, language),
    linkOf(voucher),
    ANYONE,
    ...(voucher.orderId ? [PROOF, receiptLink(voucher.orderId, "Proof of payment")] : []),
  ],
});

const PROOF = "Your proof of payment comes with this message, and is here:";

function wayWords({ sentTo, sendAt, timeZone }: Payload<"voucher-bought">, language: string): string {
  if (!sentTo) return "Print it, or pass its link on:";
  const when = sendAt === null ? "" : ` on ${formatFullDay(sendAt, timeZone, language)}`;
  return `It goes to ${isolate(sentTo)} by e-mail${when}. You find it here:`;
}
