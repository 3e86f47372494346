import { TellAgain } from "@/app/admin/_bookings/tell-again";
import { WALLET_NAMES } from "@/app/admin/_bookings/words";
import { Notice } from "@/components/ui/notice";
import type { GivenUp } from "@/lib/wallets/list-given-up";

/** Passes that say what is so no more, and how their wallets are told once more. */
export function PassesNotice({ bookingId, givenUp }: { bookingId: string; givenUp: readonly GivenUp[] }) {
  if (givenUp.length === 0) return null;
  const named = givenUp.map(({ wallet }) => WALLET_NAMES[wallet]).join(" and ");
  return (
    <Notice tone="warn" title={`Passes in ${named} are out of date`}>
      <p>
        They changed, and the wallet could not be told within a day. The door lets in by what is so: tell the
        customer to open the tickets by the link in their message.
      </p>
      <ul className="wrap-anywhere text-sm">
        {givenUp.map(({ wallet, copies, failure }) => (
          <li key={wallet}>
            {WALLET_NAMES[wallet]}, {copies === 1 ? "one copy" : `${copies} copies`}
            {failure && `: ${failure}`}
          </li>
        ))}
      </ul>
      <TellAgain bookingId={bookingId} />
    </Notice>
  );
}
