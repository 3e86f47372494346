import { type FormEvent, useState } from "react";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";

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
        {t("bookings.refund.open")}
      </Button>
    );

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    setError(reason ? null : t("bookings.refund.whyMissing"));
    if (!reason || isPending) return;
    onGive(reason);
    setIsOpen(false);
  };
  return (
    <form onSubmit={submit} noValidate className="grid basis-full gap-3 border-line border-t pt-3">
      <Field
        label={t("bookings.refund.why")}
        name="reason"
        maxLength={500}
        autoFocus
        error={error ?? undefined}
        hint={wayBack === null ? t("bookings.refund.hint") : t("bookings.refund.hintWithWay", { wayBack })}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" pending={isPending}>
          {t("bookings.refund.do", { amount })}
        </Button>
        <Button variant="quiet" onClick={() => setIsOpen(false)}>
          {t("bookings.refund.leave")}
        </Button>
      </div>
    </form>
  );
}
