import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { type Chosen, type TicketSeat, typesFor } from "@/lib/pricing/ticket-total";
import type { TicketTypePrices } from "@/lib/pricing/ticket-type-prices";

type Props = {
  seat: TicketSeat;
  table: readonly TicketTypePrices[];
  currency: string;
  chosen: Chosen;
  onChoose: (seatId: number, ticketTypeId: number) => void;
  className?: string;
  "aria-label"?: string;
};

/** Whom a seat is for, with what that costs all in. */
export function TicketTypeSelect({
  seat,
  table,
  currency,
  chosen,
  onChoose,
  className = "",
  ...rest
}: Props) {
  return (
    <select
      {...rest}
      id={`seat-${seat.id}`}
      name={`seat:${seat.id}`}
      value={chosen[seat.id]}
      onChange={(event) => onChoose(seat.id, Number(event.target.value))}
      className={`min-h-11 min-w-0 rounded-md border border-line-strong bg-surface px-3 ${className}`}
    >
      {typesFor(table, seat).map(({ id, name, note, amountMinor }) => (
        <option key={id} value={id}>
          {typeWords(name, note, formatMoney({ amountMinor, currency }))}
        </option>
      ))}
    </select>
  );
}

const typeWords = (ticketType: string, note: string, amount: string): string =>
  note
    ? t("tickets.programme.type.notePrice", { ticketType, note, amount })
    : t("tickets.programme.type.price", { ticketType, amount });
