import { Ask } from "@/app/localized/[language]/admin/_forms/ask";
import { Button } from "@/components/ui/button";
import { listFactsApart } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";

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
  const count = seats.length;
  const label =
    count === 0
      ? t("bookings.cancel.noSeats")
      : amount
        ? t("bookings.cancel.seatsAndPay", { count, amount })
        : t("bookings.cancel.seats", { count });
  return (
    <Ask
      trigger={
        <Button variant="danger" pending={isPending} disabled={count === 0}>
          {label}
        </Button>
      }
      title={t("bookings.cancel.ask", { count })}
      confirm={label}
      onConfirm={onCancel}
      isPending={isPending}
    >
      <p>{t("bookings.cancel.which", { seats: listFactsApart(seats) })}</p>
      <p className="mt-2">{t("bookings.cancel.onSaleAgain", { count })}</p>
      {amount && (
        <p className="mt-2 font-semibold text-ink">
          {wayBack ?? t("bookings.cancel.sameWayBack", { amount })}
          {fee && ` ${t("bookings.cancel.feeInIt", { fee })}`}
        </p>
      )}
    </Ask>
  );
}
