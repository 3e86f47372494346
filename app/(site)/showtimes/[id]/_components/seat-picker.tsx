"use client";
import { useEffect, useMemo, useState } from "react";
import { Legend } from "@/components/seat-map/legend";
import type { SeatType } from "@/components/seat-map/map-seat";
import { type PackedSeats, unpackSeats } from "@/components/seat-map/packed-seats";
import { SeatMap } from "@/components/seat-map/seat-map";
import { formatMoney } from "@/lib/money";
import { ChoiceSheet } from "./choice-sheet";
import { useSeatPicker } from "./use-seat-picker";

export type SeatPickerProps = {
  showtimeId: number;
  screenName: string;
  packed: PackedSeats;
  /** What a seat costs the first kind of customer, in minor units. */
  prices: Partial<Record<SeatType, number>>;
  /** "Adult" */
  pricedFor: string;
  currency: string;
  /** How many seats one hold can have. */
  limit: number;
  salesCloseAt: number;
  otherShowtimesHref: string;
};

/** Choosing seats: the map beside (on a phone above) the sheet that says what is chosen. */
export function SeatPicker(props: SeatPickerProps) {
  const { showtimeId, screenName, packed, prices, currency, limit, salesCloseAt } = props;
  const seats = useMemo(() => unpackSeats(packed), [packed]);
  const types = useMemo(() => new Set(seats.map(({ type }) => type)), [seats]);
  const priceWords = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(prices).map(([type, amountMinor]) => [type, formatMoney({ amountMinor, currency })]),
      ),
    [prices, currency],
  );
  const picker = useSeatPicker({ showtimeId, seats, limit });
  const isClosed = useHasCome(salesCloseAt - picker.choice.skewMs);

  return (
    <div className="grid gap-x-8 xl:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="min-w-0">
        <div className="-mx-4 sm:mx-0">
          <SeatMap
            label={`Seats of ${screenName}`}
            seats={seats}
            states={picker.states}
            prices={priceWords}
            onToggle={picker.toggle}
          />
        </div>
        <div className="mt-6">
          <Legend types={types} prices={priceWords} />
        </div>
      </div>
      <ChoiceSheet {...props} {...picker} seats={seats} isClosed={isClosed} />
    </div>
  );
}

/** Whether an instant of this machine's clock is past; false until the page is alive. */
function useHasCome(at: number): boolean {
  const [hasCome, setHasCome] = useState(false);
  useEffect(() => {
    const left = at - Date.now();
    setHasCome(left <= 0);
    // longer waits overflow the timer, and nobody looks at a map for a day
    if (left <= 0 || left > 86_400_000) return;
    const timer = setTimeout(() => setHasCome(true), left);
    return () => clearTimeout(timer);
  }, [at]);
  return hasCome;
}
