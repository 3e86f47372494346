import { CircleAlert, CircleX } from "lucide-react";

type Props = {
  cancelledAt: number | null;
  startsAt: number;
  seats: { isCancelled: boolean }[];
  hasFailedRefund: boolean;
  now: number;
};

/** What is not as usual about a booking, in words. */
export function BookingMark({ cancelledAt, startsAt, seats, hasFailedRefund, now }: Props) {
  const word =
    cancelledAt !== null
      ? "cancelled"
      : seats.some(({ isCancelled }) => isCancelled)
        ? "partly cancelled"
        : startsAt <= now
          ? "past"
          : null;
  return (
    <>
      {word && (
        <span className="ml-2 inline-flex items-center gap-1 text-ink-soft text-sm">
          {word !== "past" && <CircleX aria-hidden="true" className="size-3.5" />}
          {word}
        </span>
      )}
      {hasFailedRefund && (
        <span className="ml-2 inline-flex items-center gap-1 text-danger text-sm">
          <CircleAlert aria-hidden="true" className="size-3.5" />
          refund failed
        </span>
      )}
    </>
  );
}
