import { isolate } from "@/lib/i18n/isolate";
import { t } from "@/lib/i18n/t";
import type { Payload } from "@/lib/message";
import { formatMoney } from "@/lib/money";
import { voucherPath } from "@/lib/vouchers/link";
import { formatFullDay } from "@/lib/zoned-time";
import { greeting, type Link, type MessageText, receiptLink, siteUrl } from "./message-text";

const linkOf = ({ voucherId }: { voucherId: string }): Link => ({
  label: t("letters.link.voucher"),
  href: siteUrl(voucherPath(voucherId)),
});

type Voucher = Payload<"voucher">;

/** It is good to the end of the day before it ends. */
const lastDay = ({ expiresAt, timeZone }: Voucher) => formatFullDay(expiresAt - 1, timeZone);

const named = (voucher: Voucher) => ({ amount: formatMoney(voucher), theater: isolate(voucher.theaterName) });

/** Neither the giver's name nor what they wrote: anyone could send any words to anybody. They are on its page. */
export const voucherGiven = (voucher: Voucher): MessageText => ({
  subject: t("letters.voucher.subjectGiven", { theater: isolate(voucher.theaterName) }),
  paragraphs: [
    greeting(),
    t("letters.voucher.given", named(voucher)),
    linkOf(voucher),
    t("letters.voucher.goodUntil", { day: lastDay(voucher) }),
    t("letters.voucher.anyone"),
  ],
});

export const voucherBought = (voucher: Payload<"voucher-bought">): MessageText => ({
  subject: t("letters.voucher.subjectBought", { theater: isolate(voucher.theaterName) }),
  paragraphs: [
    greeting(),
    t("letters.voucher.bought", { ...named(voucher), day: lastDay(voucher) }),
    wayWords(voucher),
    linkOf(voucher),
    t("letters.voucher.anyone"),
    ...(voucher.orderId
      ? [t("letters.voucher.proof"), receiptLink(voucher.orderId, t("letters.voucher.proofLink"))]
      : []),
  ],
});

function wayWords({ sentTo, sendAt, timeZone }: Payload<"voucher-bought">): string {
  if (!sentTo) return t("letters.voucher.passOn");
  const address = isolate(sentTo);
  if (sendAt === null) return t("letters.voucher.sent", { address });
  return t("letters.voucher.sentOn", { address, day: formatFullDay(sendAt, timeZone) });
}
