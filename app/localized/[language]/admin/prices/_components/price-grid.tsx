import { CircleAlert } from "lucide-react";
import { t } from "@/lib/i18n/t";
import type { SeatType } from "@/lib/layouts/seat-type";
import type { TicketType } from "@/lib/pricing/list-ticket-types";
import { SEAT_TYPE_NAMES } from "@/lib/words/seat-type";
import { cellOf, type DraftErrors } from "../_draft";

type Props = {
  types: TicketType[];
  seatTypes: SeatType[];
  prices: Record<string, string>;
  errors: DraftErrors;
  currency: string;
  onChange: (cell: string, text: string) => void;
};

/** Ticket types down, seat types across. */
export function PriceGrid({ types, seatTypes, prices, errors, currency, onChange }: Props) {
  const wrong = types.flatMap(({ id }) =>
    seatTypes.flatMap((seatType) => errors[`price:${cellOf(id, seatType)}`] ?? []),
  );
  return (
    <div className="min-w-0">
      <div className="overflow-x-auto">
        <table className="border-line border-t text-start">
          <caption className="sr-only">{t("prices.grid.caption", { currency })}</caption>
          <thead className="text-ink-soft text-sm">
            <tr className="border-line border-b">
              <th scope="col" className="py-2 pe-4 font-normal">
                {t("prices.grid.ticket")}
              </th>
              {seatTypes.map((seatType) => (
                <th key={seatType} scope="col" className="px-1 py-2 text-end font-normal">
                  {SEAT_TYPE_NAMES[seatType]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {types.map(({ id, name }) => (
              <tr key={id} className="border-line border-b">
                <th scope="row" className="py-2 pe-4 font-semibold">
                  {name}
                </th>
                {seatTypes.map((seatType) => {
                  const cell = cellOf(id, seatType);
                  return (
                    <td key={seatType} className="px-1 py-1.5">
                      <input
                        aria-label={t("prices.grid.cell", { ticket: name, seat: SEAT_TYPE_NAMES[seatType] })}
                        inputMode="decimal"
                        dir="ltr"
                        autoComplete="off"
                        maxLength={12}
                        value={prices[cell] ?? ""}
                        onChange={(event) => onChange(cell, event.target.value)}
                        aria-invalid={errors[`price:${cell}`] ? true : undefined}
                        aria-describedby={errors[`price:${cell}`] ? "price-errors" : undefined}
                        className="min-h-11 w-24 rounded-md border border-line-strong bg-surface px-2 py-2 text-end tabular-nums aria-invalid:border-2 aria-invalid:border-danger"
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {wrong[0] && (
        <p id="price-errors" className="mt-2 flex items-start gap-1.5 text-danger text-sm">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {wrong[0]}
        </p>
      )}
    </div>
  );
}
