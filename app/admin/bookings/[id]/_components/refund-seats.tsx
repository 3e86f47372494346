import { type FormEvent, useState } from "react";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";

type Props = {
  seats: string[];
  amount: string | null;
  /** In words, where it is refunded at the counter. */
  wayBack: string | null;
  isPending: boolean;
  onGive: (reason: string) => void;
};

/** A refund for seats that stay theirs: a kindness, or amends. Asks why, since nothing else would tell later. */
export function RefundSeats({ seats, amount, wayBack, isPending, onGive }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  useKeptDraft("refund", isOpen, setIsOpen);
  const [error, setError] = useState<string | null>(null);
  const isPossible = seats.length > 0 && amount !== null;
  if (!isOpen || !isPossible)
    return (
      <Button variant="quiet" disabled={!isPossible} pending={isPending} onClick={() => setIsOpen(true)}>
        Refund without cancelling
      </Button>
    );

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    setError(reason ? null : "Say why: it is kept with the booking.");
    if (!reason || isPending) return;
    onGive(reason);
    setIsOpen(false);
  };
  return (
    <form onSubmit={submit} noValidate className="grid basis-full gap-3 border-line border-t pt-3">
      <Field
        label="Why"
        name="reason"
        maxLength={500}
        autoFocus
        error={error ?? undefined}
        hint={`The seats stay theirs. ${wayBack ?? "The customer is told."}`}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" pending={isPending}>
          Refund {amount}
        </Button>
        <Button variant="quiet" onClick={() => setIsOpen(false)}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
