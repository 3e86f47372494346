import { buttonLook } from "@/components/ui/button-look";
import { isBuyersToShow, type Ticket } from "@/lib/bookings/booking";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";
import { appleKeys, googleKeys } from "@/lib/words/tickets/wallet/keys";

type WalletLinksProps = {
  /** The page of the tickets, under which the passes lie. */
  page: string;
  tickets: Ticket[];
  /** Nothing of it can be used any more, so a pass that was saved should say so. */
  isOff: boolean;
};

/** Into the wallets that this site has keys of, and none where it has none. */
export function WalletLinks({ page, tickets, isOff }: WalletLinksProps) {
  const shown = tickets.filter(isBuyersToShow);
  const isInApple = appleKeys() !== null && tickets.length > 0;
  return (
    <>
      {isInApple && (
        <a href={localPath(`${page}/apple-wallet`)} className={buttonLook("quiet")}>
          {isOff || shown.length === 0 ? t("tickets.wallet.appleVoid") : t("tickets.wallet.apple")}
        </a>
      )}
      {googleKeys() !== null &&
        !isOff &&
        shown.map(({ id, rowLabel, seatNumber }) => (
          <a
            key={id}
            href={localPath(`${page}/google-wallet/${id}`)}
            rel="noreferrer"
            className={buttonLook("quiet")}
          >
            {shown.length > 1
              ? t("tickets.wallet.googleSeat", { seat: `${rowLabel}${seatNumber}` })
              : t("tickets.wallet.google")}
          </a>
        ))}
    </>
  );
}
