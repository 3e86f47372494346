"use client";
import { lazy, Suspense, useEffect, useMemo } from "react";
import { useRoomRules, useSeatHint } from "@/app/_seat-picking/use-room-rules";
import { useSeatPicker } from "@/app/_seat-picking/use-seat-picker";
import { endsWithSales } from "@/app/localized/[language]/(site)/_components/ends-with-sales";
import { useHasCome, useTimeWords } from "@/app/localized/[language]/(site)/_components/use-time";
import { useLastTheater } from "@/components/last-theater";
import { MoreTime } from "@/components/more-time";
import { Legend } from "@/components/seat-map/legend";
import type { MapSeat } from "@/components/seat-map/map-seat";
import { type PackedSeats, unpackSeats } from "@/components/seat-map/packed-seats";
import { SeatMap } from "@/components/seat-map/seat-map";
import { viewWords } from "@/components/seat-map/seat-name";
import { SeatView } from "@/components/seat-map/seat-view";
import { ViewSwitch } from "@/components/seat-map/view-switch";
import { useRemembered } from "@/components/use-remembered";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { BookingFee } from "@/lib/pricing/booking-fee";
import { defaultPrices } from "@/lib/pricing/default-prices";
import type { TicketTypePrices } from "@/lib/pricing/ticket-type-prices";
import type { SeatingPolicy } from "@/lib/seating/room";
import { feeNote } from "@/lib/words/booking-fee";
import { ChoiceSheet } from "./choice-sheet";
import { flawWords } from "./flaw-words";
import { useOwnTable } from "./use-own-table";

export type SeatPickerProps = {
  showtimeId: number;
  layoutId: number;
  theaterSlug: string;
  screenName: string;
  packed: PackedSeats;
  /** All in, but for a fee of the whole booking. */
  table: TicketTypePrices[];
  bookingFee: BookingFee | null;
  currency: string;
  /** How many seats one hold can have. */
  limit: number;
  salesCloseAt: number;
  policy: Omit<SeatingPolicy, "now">;
  otherShowtimesHref: string;
  /** Seats are theirs now, or it is not their turn to take any. */
  onHeld?: () => void;
  onNotAdmitted?: () => void;
};

const SeatList = lazy(async () => ({ default: (await import("@/components/seat-map/seat-list")).SeatList }));

/** Choosing seats: the map beside (on a phone above) the sheet that says what is chosen. */
export function SeatPicker(props: SeatPickerProps) {
  const { showtimeId, layoutId, screenName, packed, limit, salesCloseAt, policy } = props;
  const seats = useMemo(() => unpackSeats(packed), [packed]);
  const types = useMemo(() => new Set(seats.map(({ type }) => type)), [seats]);
  const [kept, setView] = useRemembered("seats-as");
  const view = kept === "list" ? "list" : "map";
  useLastTheater(props.theaterSlug);
  const picker = useSeatPicker({ showtimeId, layoutId, seats, limit, onNotAdmitted: props.onNotAdmitted });
  const { states, choice, expiresAt } = picker;
  const table = useOwnTable(props.table, choice);
  const { currency, bookingFee } = choice.hold ?? props;
  const prices = useMemo(() => defaultPrices(table), [table]);
  const priceWords = useMemo(() => inWords(prices, currency), [prices, currency]);
  const closesAt = salesCloseAt - choice.skewMs;
  const isClosed = useHasCome(closesAt);
  const isClosing = useHasCome(closesAt - HOLD_TTL_MS);
  const rules = useRoomRules(seats, states !== null);
  const hint = useSeatHint(rules, states, policy, choice);
  const until = choice.hold?.seatIds.length ? expiresAt : null;
  const timeWords = useTimeWords(until);
  const { onHeld } = props;
  const isHolding = until !== null;
  useEffect(() => {
    if (isHolding) onHeld?.();
  }, [isHolding, onHeld]);

  const about = (seat: MapSeat) => {
    const seen = rules?.viewOf(seat);
    if (!seen) return null;
    return (
      <>
        <SeatView view={seen} className="mx-auto mt-1 w-36" />
        {seen.flaws.length > 0 && viewWords(flawWords(seen.flaws))}
      </>
    );
  };
  const shared = {
    label: t("seatMap.label", { screen: screenName }),
    seats,
    states,
    prices: priceWords,
    onToggle: picker.toggle,
  };
  const viewSwitch = <ViewSwitch view={view} onSwitch={setView} />;

  return (
    <div className="grid gap-x-8 xl:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="min-w-0 choosing:[--over-the-map:6rem] choosing:flex choosing:min-h-[calc(100svh-8.5rem)] choosing:flex-col choosing:justify-between">
        <div className="-mx-4 sm:mx-0">
          {view === "map" ? (
            <SeatMap {...shared} about={about} toolbar={viewSwitch} />
          ) : (
            <>
              <div className="mb-4 px-4 sm:px-0">{viewSwitch}</div>
              <Suspense fallback={<p className="px-4 sm:px-0">{t("seatMap.loadingList")}</p>}>
                <SeatList {...shared} flawOf={(seat) => flawWords(rules?.viewOf(seat).flaws ?? []) || null} />
              </Suspense>
            </>
          )}
        </div>
        <div className="mt-6">
          {view === "map" && <Legend types={types} prices={priceWords} />}
          {bookingFee && (
            <p className="mt-3 px-4 text-center text-ink-soft text-sm sm:px-0">{feeNote(bookingFee)}</p>
          )}
          {view === "map" && (
            <p className="mt-3 hidden text-center text-ink-soft text-sm pointer-coarse:block">
              {t("seatMap.peekHint")}
            </p>
          )}
        </div>
      </div>
      <ChoiceSheet
        {...props}
        {...picker}
        {...{ seats, types, prices, table, currency, bookingFee }}
        said={picker.said ?? hint}
        hint={hint}
        end={picker.end ?? (isClosed ? "closed" : null)}
        isClosing={isClosing}
        viewOf={rules?.viewOf}
      />
      <p role="status" className="sr-only">
        {timeWords}
      </p>
      <p role="status" className="sr-only">
        {picker.news}
      </p>
      <MoreTime
        until={until}
        isLast={until !== null && endsWithSales(until, closesAt)}
        onMore={picker.extend}
      />
    </div>
  );
}

const inWords = (prices: TicketTypePrices["prices"], currency: string) =>
  Object.fromEntries(
    Object.entries(prices).map(([type, amountMinor]) => [type, formatMoney({ amountMinor, currency })]),
  );
