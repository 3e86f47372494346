import { Ask } from "@/app/admin/_forms/ask";
import { Button } from "@/components/ui/button";

type Props = {
  /** "Row G, seat 7" */
  seats: string[];
  /** What goes back, in words; null: nothing. */
  amount: string | null;
  /** What of that was charged for booking, in words; null: nothing. */
  fee: string | null;
  /** In words, where it is refunded at the counter. */
  wayBack: string | null;
  isPending: boolean;
  onCancel: () => void;
};

export function CancelSeats({ seats, amount, fee, wayBack, isPending, onCancel }: Props) {
  const what = seats.length === 1 ? "Cancel 1 seat" : `Cancel ${seats.length} seats`;
  const label = seats.length === 0 ? "Cancel seats" : amount ? `${what}, ${amount} back` : what;
  return (
    <Ask
      trigger={
        <Button variant="danger" pending={isPending} disabled={seats.length === 0}>
          {label}
        </Button>
      }
      title={`${what}?`}
      confirm={label}
      onConfirm={onCancel}
      isPending={isPending}
    >
      <p>{seats.join("; ")}.</p>
      <p className="mt-2">
        {seats.length === 1 ? "It is" : "They are"} on sale again at once, and the customer is told. This
        cannot be undone.
      </p>
      {amount && (
        <p className="mt-2 font-semibold text-ink">
          {wayBack ?? `${amount} goes back the way it was paid.`}
          {fee && ` The booking fee of ${fee} is in it.`}
        </p>
      )}
    </Ask>
  );
}
