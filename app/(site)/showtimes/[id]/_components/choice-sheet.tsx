import { Countdown } from "@/components/countdown";
import type { MapSeat, SeatState, SeatType } from "@/components/seat-map/map-seat";
import { Button, ButtonLink } from "@/components/ui/button";
import { formatMoney, sumMinor } from "@/lib/money";
import type { Choice } from "./choice";
import { ChosenSeats } from "./chosen-seats";
import { situationWords } from "./sheet-words";

type Props = {
  seats: readonly MapSeat[];
  states: readonly SeatState[] | null;
  choice: Choice;
  /** On this machine's clock. */
  expiresAt: number | null;
  /** What was just refused, in words. */
  words: string | null;
  isLost: boolean;
  isClosed: boolean;
  prices: Partial<Record<SeatType, number>>;
  pricedFor: string;
  currency: string;
  otherShowtimesHref: string;
  toggle: (seat: MapSeat) => void;
  retake: () => void;
};

/** What is chosen and the one thing to do next: beside the map, or at the foot of a phone's window. */
export function ChoiceSheet(props: Props) {
  const { seats, states, choice, expiresAt, words, isLost, isClosed, prices, currency } = props;
  const chosen = seats.filter(({ ordinal }) => states?.[ordinal] === "mine");
  const kept = seats.filter(({ ordinal }) => states?.[ordinal] === "kept");
  const isPending = choice.moves.length > 0;
  const totalMinor = sumMinor(chosen.map(({ type }) => prices[type] ?? 0));
  const situation = situationWords({ states, chosen, kept, expiresAt, isPending, isClosed });

  return (
    <section
      aria-label="Your seats"
      className="sticky bottom-0 z-10 -mx-4 mt-6 self-start border-line border-t bg-surface px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] shadow-raised sm:mx-0 sm:rounded-md sm:border sm:px-6 sm:py-4 xl:top-6 xl:bottom-auto xl:mt-0 xl:shadow-none"
    >
      <div className="flex items-baseline justify-between gap-4">
        <div role="status" className="min-w-0">
          <p className={chosen.length ? "font-semibold" : undefined}>{situation}</p>
          {words && <p className="mt-1 text-sm text-warn">{words}</p>}
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
      {chosen.length > 0 && (
        <>
          <ChosenSeats chosen={chosen} prices={prices} currency={currency} onReturn={props.toggle} />
          <div className="mt-3 flex items-center justify-between gap-4 xl:flex-col xl:items-stretch">
            <p className="flex flex-wrap items-baseline gap-x-2 xl:justify-between">
              <span className="text-ink-soft text-sm">{props.pricedFor} price, all in</span>
              <b className="font-semibold text-lg">{formatMoney({ amountMinor: totalMinor, currency })}</b>
            </p>
            {choice.hold && !isPending ? (
              <ButtonLink href={`/checkout/${choice.hold.id}`} prefetch={false} className="shrink-0">
                Continue to checkout
              </ButtonLink>
            ) : (
              <Button pending className="shrink-0">
                Continue to checkout
              </Button>
            )}
          </div>
        </>
      )}
      {chosen.length === 0 && kept.length > 0 && (
        <Button onClick={props.retake} pending={isPending} className="mt-3 w-full">
          Take the same seats again
        </Button>
      )}
      {(isClosed || (states && !states.includes("free"))) && chosen.length === 0 && (
        <ButtonLink variant="quiet" href={props.otherShowtimesHref} className="mt-3 w-full">
          Other showtimes of this movie
        </ButtonLink>
      )}
    </section>
  );
}
