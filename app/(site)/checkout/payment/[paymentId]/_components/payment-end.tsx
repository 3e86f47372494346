import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Props = {
  state: "declined" | "refunded";
  amount: string;
  /** What came in, where that is not the amount. */
  cameIn: string | null;
  holdId: string;
  showtimeId: number;
  /** Whether the seats are still theirs. */
  isHeld: boolean;
  /** Whether others can still be taken. */
  isOnSale: boolean;
};

/** How a payment that made no booking ended, and the way on. */
export function PaymentEnd({ state, amount, cameIn, holdId, showtimeId, isHeld, isOnSale }: Props) {
  const again = isHeld ? (
    <ButtonLink href={`/checkout/${holdId}`}>Back to checkout</ButtonLink>
  ) : (
    <ButtonLink href={`/showtimes/${showtimeId}`}>
      {isOnSale ? "Choose other seats" : "See other showtimes"}
    </ButtonLink>
  );
  return (
    <div className="grid justify-items-start gap-6">
      {state === "declined" ? (
        <Notice tone="danger" title="The payment was declined">
          Nothing was charged.{" "}
          {isHeld
            ? "Your seats are still yours: you can try again, or pay another way."
            : `The time for your seats is over${isOnSale ? "; they may still be free." : ", and sales for this showtime have closed."}`}
        </Notice>
      ) : cameIn ? (
        <Notice tone="warn" title="Another amount came in, and goes back">
          {amount} was to be paid, and {cameIn} came in. All of that is on its way back to you, and nothing
          was booked. {isHeld && "Your seats are still yours: you can try again, or pay another way."}
        </Notice>
      ) : (
        <Notice tone="warn" title="The seats were gone, and so is the charge">
          Your payment was confirmed only after the seats had gone to someone else, your code had been used as
          often as it may be, or the showtime had begun or been cancelled. The full {amount} is on its way
          back to you.
        </Notice>
      )}
      {again}
    </div>
  );
}
