import type { ComponentProps } from "react";
import { Stub } from "@/components/ui/stub";
import { t } from "@/lib/i18n/t";
import { WhatAndWhen } from "./what-and-when";

type Seat = { lineId: string; rowLabel: string; seatNumber: string; ticketType: string };

type Props = {
  showtime: ComponentProps<typeof WhatAndWhen>["showtime"];
  /** `amount`: what one costs, in words, where that is told. */
  seats: readonly (Seat & { amount?: string })[];
  /** What comes besides, in words. */
  besides?: readonly { name: string; amount: string }[];
  /** In words, below the perforation. */
  total: { name: string; amount: string };
};

/** Seats that are kept for somebody, as a ticket stub. */
export const SeatsStub = ({ showtime, seats, besides = [], total }: Props) => (
  <Stub
    tail={
      <p className="flex items-baseline justify-between gap-4">
        <span>{total.name}</span>
        <span className="whitespace-nowrap font-display text-2xl">{total.amount}</span>
      </p>
    }
  >
    <WhatAndWhen showtime={showtime} />
    <ul className="grid gap-2">
      {seats.map(({ lineId, rowLabel, seatNumber, ticketType, amount }) => (
        <li key={lineId} className="flex justify-between gap-4">
          <span>
            {t("tickets.seat", { row: rowLabel, seat: seatNumber })}{" "}
            <span className="text-ink-soft">{ticketType}</span>
          </span>
          {amount && <span className="whitespace-nowrap">{amount}</span>}
        </li>
      ))}
      {besides.map(({ name, amount }) => (
        <li key={name} className="flex justify-between gap-4">
          {name} <span>{amount}</span>
        </li>
      ))}
    </ul>
  </Stub>
);
