import type { BestWish } from "@/app/_seat-picking/best-wish";
import type { Choice } from "@/app/_seat-picking/choice";
import type { PickerNotice } from "@/app/_seat-picking/offer";
import type { Lost } from "@/app/_seat-picking/use-availability";
import type { Query } from "@/app/_seat-picking/use-choice";
import type { WorkUnderWay } from "@/app/_seat-picking/work/use-work";
import type { MapSeat, SeatState, SeatType } from "@/components/seat-map/map-seat";
import type { BookingFee } from "@/lib/pricing/booking-fee";
import type { TicketTypePrices } from "@/lib/pricing/ticket-type-prices";
import type { SeatView } from "@/lib/seating/view";

export type ChoiceSheetProps = {
  showtimeId: number;
  seats: readonly MapSeat[];
  states: readonly SeatState[] | null;
  types: ReadonlySet<SeatType>;
  choice: Choice;
  limit: number;
  /** On this machine's clock. */
  expiresAt: number | null;
  /** On the server's clock. */
  salesCloseAt: number;
  isClosing: boolean;
  /** What was just said, or what is not yet right about the choice. */
  said: PickerNotice | null;
  /** What the browser does for the seats before it has them. */
  work: WorkUnderWay;
  /** The server cannot be reached, since when. */
  lost: Lost | null;
  end: "cancelled" | "closed" | null;
  /** What the browser thinks the server would not sell. */
  hint: PickerNotice | null;
  prices: Partial<Record<SeatType, number>>;
  table: readonly TicketTypePrices[];
  bookingFee: BookingFee | null;
  currency: string;
  otherShowtimesHref: string;
  viewOf: ((seat: MapSeat) => SeatView) | undefined;
  toggle: (seat: MapSeat) => void;
  change: (asked: Query) => void;
  takeBest: (wish: BestWish) => void;
  retake: () => void;
};
