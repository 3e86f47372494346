import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import { type PickerNotice, say } from "@/app/_seat-picking/offer";
import { readings } from "@/app/_seat-picking/readings";
import { useAvailability } from "@/app/_seat-picking/use-availability";
import type { FirstSeat } from "@/app/localized/[language]/admin/box-office/_first-seats";
import { type MapSeat, type SeatState, seatsTakenTogether } from "@/components/seat-map/map-seat";
import { shortName } from "@/components/seat-map/seat-name";
import { SEAT_FREE, SEAT_SOLD } from "@/lib/claims/availability";
import type { HouseSeat } from "@/lib/claims/list-house-seats";
import { listWords } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";

type Input = {
  showtimeId: number;
  layoutId: number;
  seats: readonly MapSeat[];
  initialHouse: HouseSeat[];
  /** Chosen to begin with, as far as they are free. */
  first: readonly FirstSeat[];
};

const SETTLED_MS = 150;

/** What the till sees of every seat, and which ones are pointed at. Nothing is held before it is sold. */
export function useTill({ showtimeId, layoutId, seats, initialHouse, first }: Input) {
  const following = useAvailability(showtimeId, seats.length, layoutId, "/api/admin");
  const { states: bytes, lost, isCancelled, patch } = following;
  const [house, setHouse] = useState(initialHouse);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(first.map(({ seatId }) => seatId)));
  const [said, setSaid] = useState<PickerNotice | null>(null);
  const reasons = useMemo(() => new Map(house.map(({ seatId, reason }) => [seatId, reason])), [house]);

  useKeptDraft("seats at the till", [...chosen], (ids) => setChosen(new Set(ids)));

  const news = useRef(readings());
  const reread = useCallback(async () => {
    const reading = news.current.ask();
    const answer = await fetch(`/api/admin/showtimes/${showtimeId}/house-seats`).catch(() => null);
    if (!answer?.ok) return;
    const read = await answer.json();
    if (news.current.isNews(reading)) setHouse(read);
  }, [showtimeId]);
  // whatever changed may be a seat that another till keeps or releases
  useEffect(() => {
    if (!bytes) return;
    const timer = setTimeout(reread, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [bytes, reread]);

  const states = useMemo(
    () => bytes && seats.map((seat): SeatState => stateOf(seat, bytes, chosen, reasons)),
    [seats, bytes, chosen, reasons],
  );

  const gone = useMemo(
    () =>
      bytes
        ? seats.filter(
            ({ id, ordinal }) => chosen.has(id) && bytes[ordinal] !== SEAT_FREE && !reasons.has(id),
          )
        : [],
    [seats, bytes, chosen, reasons],
  );
  useEffect(() => {
    if (gone.length === 0) return;
    setChosen((before) => new Set([...before].filter((id) => !gone.some((seat) => seat.id === id))));
    const seats = listWords(gone.map(shortName));
    setSaid(say(t("boxOffice.till.wentMeanwhile", { count: gone.length, seats })));
  }, [gone]);

  const toggle = useCallback(
    (seat: MapSeat) => {
      const together = seatsTakenTogether(seats, seat);
      const state = states?.[seat.ordinal];
      if (!state) return;
      if (state === "held" || state === "sold")
        return setSaid(
          say(
            t(state === "held" ? "boxOffice.till.isHeld" : "boxOffice.till.isSold", {
              seat: shortName(seat),
            }),
          ),
        );
      setSaid(null);
      setChosen((before) => {
        const after = new Set(before);
        for (const { id, ordinal } of together) {
          if (state === "mine") after.delete(id);
          else if (states[ordinal] === "free" || states[ordinal] === "house") after.add(id);
        }
        return after;
      });
    },
    [seats, states],
  );

  /** What was just done is shown at once: these seats are taken, or free again. */
  const settle = useCallback(
    (ids: readonly number[], isTaken: boolean) => {
      const ordinals = seats.filter(({ id }) => ids.includes(id)).map(({ ordinal }) => ordinal);
      setChosen(new Set());
      news.current.outdate();
      setHouse((before) => before.filter(({ seatId }) => !ids.includes(seatId)));
      patch(ordinals, isTaken ? SEAT_SOLD : SEAT_FREE);
    },
    [seats, patch],
  );

  const choose = (ids: readonly number[]) => setChosen(new Set(ids));
  return {
    states,
    chosen,
    choose,
    toggle,
    settle,
    reread,
    house,
    reasons,
    said,
    setSaid,
    lost,
    isCancelled,
  };
}

function stateOf(
  { id, ordinal }: MapSeat,
  bytes: Uint8Array,
  chosen: ReadonlySet<number>,
  reasons: ReadonlyMap<number, string>,
): SeatState {
  if (chosen.has(id)) return "mine";
  const state = bytes[ordinal];
  if (state === SEAT_FREE) return "free";
  if (state !== SEAT_SOLD) return "held";
  return reasons.has(id) ? "house" : "sold";
}
