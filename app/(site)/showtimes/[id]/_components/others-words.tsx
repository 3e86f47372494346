import type { MapSeat, SeatState } from "@/components/seat-map/map-seat";
import { useChangeWords } from "./use-change-words";

type Props = { seats: readonly MapSeat[]; states: readonly SeatState[] | null };

/** Inside a polite live region: what others did that matters here. Eyes see it on the map. */
export function OthersWords({ seats, states }: Props) {
  const words = useChangeWords(seats, states);
  return words && <p className="sr-only">{words}</p>;
}
