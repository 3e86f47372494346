import { TellAgain } from "@/app/localized/[language]/admin/_bookings/tell-again";
import { WALLET_NAMES } from "@/app/localized/[language]/admin/_bookings/words";
import { Notice } from "@/components/ui/notice";
import { listWords } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import type { GivenUp } from "@/lib/wallets/list-given-up";

/** Passes that say what is so no more, and how their wallets are told once more. */
export function PassesNotice({ bookingId, givenUp }: { bookingId: string; givenUp: readonly GivenUp[] }) {
  if (givenUp.length === 0) return null;
  const named = givenUp.map(({ wallet }) => WALLET_NAMES[wallet]);
  return (
    <Notice
      tone="warn"
      title={t("bookings.passes.outOfDate", { count: named.length, wallets: listWords(named) })}
    >
      <p>{t("bookings.passes.why")}</p>
      <ul className="wrap-anywhere text-sm">
        {givenUp.map(({ wallet, copies, failure }) => (
          <li key={wallet}>
            {failure
              ? t("bookings.passes.copiesFailed", { wallet: WALLET_NAMES[wallet], count: copies, failure })
              : t("bookings.passes.copies", { wallet: WALLET_NAMES[wallet], count: copies })}
          </li>
        ))}
      </ul>
      <TellAgain bookingId={bookingId} />
    </Notice>
  );
}
