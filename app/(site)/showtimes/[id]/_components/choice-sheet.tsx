import { Countdown } from "@/components/countdown";
import type { MapSeat, SeatState, SeatType } from "@/components/seat-map/map-seat";
import { Button } from "@/components/ui/button";
import type { SeatView } from "@/lib/seating/view";
import { BestSeats } from "./best-seats";
import type { Choice } from "./choice";
import { ChosenSeats } from "./chosen-seats";
import { Continue } from "./continue";
import type { Said } from "./offer";
import { OtherShowtimes } from "./other-showtimes";
import { SaidNotice } from "./said-notice";
import { situationWords } from "./sheet-words";
import type { Asked } from "./use-choice";
import type { BestWish } from "./use-seat-picker";

export type ChoiceSheetProps = {
  showtimeId: number;
  seats: readonly MapSeat[];
  states: readonly SeatState[] | null;
  types: ReadonlySet<SeatType>;
  choice: Choice;
  limit: number;
  /** On this machine's clock. */
  expiresAt: number | null;
  /** What was just said, or what is not yet right about the choice. */
  said: Said | null;
  isLost: boolean;
  end: "cancelled" | "closed" | null;
  prices: Partial<Record<SeatType, number>>;
  pricedFor: string;
  currency: string;
  otherShowtimesHref: string;
  viewOf: ((seat: MapSeat) => SeatView) | undefined;
  toggle: (seat: MapSeat) => void;
  change: (asked: Asked) => void;
  takeBest: (wish: BestWish) => void;
  retake: () => void;
};

/** What is chosen and the one thing to do next: beside the map, or at the foot of a phone's window. */
export function ChoiceSheet(props: ChoiceSheetProps) {
  const { seats, states, choice, expiresAt, said, isLost, end } = props;
  const chosen = seats.filter(({ ordinal }) => states?.[ordinal] === "mine");
  const kept = seats.filter(({ ordinal }) => states?.[ordinal] === "kept");
  const isPending = choice.moves.length > 0;
  const situation = situationWords({ states, chosen, kept, expiresAt, isPending, end });

  return (
    <section
      aria-label="Your seats"
      className="sticky bottom-0 z-10 -mx-4 mt-6 self-start border-line border-t bg-surface px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] shadow-raised sm:mx-0 sm:rounded-md sm:border sm:px-6 sm:py-4 xl:top-6 xl:bottom-auto xl:mt-0 xl:shadow-none"
    >
      <div className="flex items-baseline justify-between gap-4">
        <div role="status" className="min-w-0 grow">
          <p className={chosen.length ? "font-semibold" : undefined}>{situation}</p>
          {said && <SaidNotice said={said} isPending={isPending} onAccept={props.change} />}
          {isLost && (
            <p className="mt-1 text-sm text-warn">
              The connection is lost. We keep trying; what is yours stays yours until its time.
            </p>
          )}
        </div>
        {chosen.length > 0 && expiresAt !== null && (
          <p className="font-display text-xl">
            <Countdown until={expiresAt} />
          </p>
        )}
      </div>
      {chosen.length > 0 && end !== "cancelled" ? (
        <>
          <ChosenSeats {...props} chosen={chosen} onReturn={props.toggle} />
          <Continue {...props} chosen={chosen} isPending={isPending} />
        </>
      ) : (
        <NothingChosen {...props} hasKept={kept.length > 0} isPending={isPending} />
      )}
    </section>
  );
}

type NothingProps = ChoiceSheetProps & { hasKept: boolean; isPending: boolean };

function NothingChosen({ hasKept, isPending, ...props }: NothingProps) {
  const { states, end, retake } = props;
  const isFull = states !== null && !states.includes("free");
  if (hasKept && !end)
    return (
      <Button onClick={retake} pending={isPending} className="mt-3 w-full">
        Take the same seats again
      </Button>
    );
  if (end || isFull) return <OtherShowtimes {...props} />;
  return <BestSeats {...props} isPending={isPending || states === null} />;
}
