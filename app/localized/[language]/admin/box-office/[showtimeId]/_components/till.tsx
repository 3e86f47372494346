"use client";
import { useMemo, useState } from "react";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import { noChoice } from "@/app/_seat-picking/choice";
import { useSignalWords } from "@/app/_seat-picking/signal-words";
import { useRoomRules, useSeatHint } from "@/app/_seat-picking/use-room-rules";
import type { FirstSeat } from "@/app/localized/[language]/admin/box-office/_first-seats";
import { type PackedSeats, unpackSeats } from "@/components/seat-map/packed-seats";
import { Notice } from "@/components/ui/notice";
import type { HouseSeat } from "@/lib/claims/list-house-seats";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { defaultPrices } from "@/lib/pricing/default-prices";
import type { TicketTypePrices } from "@/lib/pricing/ticket-type-prices";
import type { SeatingPolicy } from "@/lib/seating/room";
import { HousePanel } from "./house-panel";
import { ModeSwitch, type TillMode } from "./mode-switch";
import { SellPanel } from "./sell-panel";
import { TillSeats } from "./till-seats";
import { useTill } from "./use-till";

type Props = {
  showtimeId: number;
  /** The showtime's, of which all this was read. */
  revision: number;
  layoutId: number;
  firstSaleId: string;
  screenName: string;
  packed: PackedSeats;
  table: TicketTypePrices[];
  currency: string;
  policy: SeatingPolicy;
  house: HouseSeat[];
  /** Chosen to begin with. */
  first: FirstSeat[];
  /** Why nothing is sold, in words. */
  shut: string | null;
};

/** The map with what the house keeps on it, beside it the till. */
export function Till({
  showtimeId,
  screenName,
  packed,
  table,
  currency,
  policy,
  shut,
  first,
  ...props
}: Props) {
  const seats = useMemo(() => unpackSeats(packed), [packed]);
  const types = useMemo(() => new Set(seats.map(({ type }) => type)), [seats]);
  const prices = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(defaultPrices(table)).map(([type, amountMinor]) => [
          type,
          formatMoney({ amountMinor, currency }),
        ]),
      ),
    [table, currency],
  );
  const till = useTill({ showtimeId, layoutId: props.layoutId, seats, initialHouse: props.house, first });
  const { states, reasons, lost, isCancelled } = till;
  const signal = useSignalWords(lost);
  const [mode, setMode] = useState<TillMode>("sell");
  useKeptDraft("mode of the till", mode, setMode);
  const rules = useRoomRules(seats, states !== null);
  const hint = useSeatHint(rules, states, policy, noChoice);
  const chosen = useMemo(() => seats.filter(({ id }) => till.chosen.has(id)), [seats, till.chosen]);
  const why = isCancelled ? t("boxOffice.shut.cancelled") : shut;

  return (
    <div className="grid gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <TillSeats
        label={t("boxOffice.till.seatsOf", { screen: screenName })}
        {...{ seats, states, types, prices, reasons }}
        onToggle={till.toggle}
        modeSwitch={<ModeSwitch mode={mode} onSwitch={setMode} />}
      />
      <div className="sticky bottom-0 z-10 -mx-4 max-h-[max(50svh,15rem)] overflow-y-auto border-line border-t bg-surface shadow-raised sm:mx-0 sm:rounded-md sm:border xl:static xl:max-h-none xl:overflow-visible xl:border-0 xl:bg-transparent xl:shadow-none">
        <div className="grid content-start gap-4 xl:sticky xl:top-6">
          {why && <Notice tone="warn" title={why} />}
          {signal && <Notice tone={signal.isGood ? "ok" : "warn"} title={signal.words} />}
          {mode === "sell" ? (
            <SellPanel
              {...{ showtimeId, seats, types, chosen, table, currency, policy, hint, till, first }}
              {...props}
              isShut={why !== null}
            />
          ) : (
            <HousePanel {...{ showtimeId, seats, chosen, till }} />
          )}
        </div>
      </div>
    </div>
  );
}
