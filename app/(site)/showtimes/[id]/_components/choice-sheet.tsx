import { useId, useState } from "react";
import { BestSeats } from "@/app/_seat-picking/best-seats";
import { HoldPaymentNotice } from "@/app/(site)/_components/hold-payment-notice";
import { Countdown } from "@/components/countdown";
import { Button } from "@/components/ui/button";
import type { ChoiceSheetProps } from "./choice-sheet-props";
import { ChosenSeats } from "./chosen-seats";
import { Continue } from "./continue";
import { OtherShowtimes } from "./other-showtimes";
import { OwnHolds } from "./own-holds";
import { SaidNotice } from "./said-notice";
import { situationWords } from "./sheet-words";
import { useTickets } from "./use-tickets";

/** What is chosen and the one thing to do next: beside the map, or at the foot of a phone's window. */
export function ChoiceSheet(props: ChoiceSheetProps) {
  const { seats, states, choice, expiresAt, said, isLost, end } = props;
  const chosen = seats.filter(({ ordinal }) => states?.[ordinal] === "mine");
  const kept = seats.filter(({ ordinal }) => states?.[ordinal] === "kept");
  const isPending = choice.moves.length > 0;
  const tickets = useTickets(props.table, chosen);
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const { payment } = choice;
  // once they are booked, more may be chosen
  const isPaidFor = payment && (chosen.length > 0 || payment.state === "open");
  const salesCloseAt = props.salesCloseAt - choice.skewMs;
  const situation = situationWords({
    states,
    chosen,
    kept,
    expiresAt,
    salesCloseAt,
    isClosing: props.isClosing,
    isPending,
    end,
    payment,
  });

  return (
    <section
      aria-label="Your seats"
      className="noscript:hidden sticky bottom-0 z-10 -mx-4 mt-6 flex max-h-[max(50svh,15rem)] flex-col self-start overflow-y-auto border-line border-t bg-surface px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] shadow-raised sm:mx-0 sm:rounded-md sm:border sm:px-6 sm:py-4 xl:top-6 xl:bottom-auto xl:max-h-none xl:overflow-visible xl:mt-0 xl:shadow-none"
    >
      <div className="flex items-baseline justify-between gap-4">
        <div role="status" className="min-w-0 grow">
          <p className={chosen.length ? "font-semibold" : undefined}>{situation}</p>
          {said && <SaidNotice said={said} isPending={isPending} onAccept={props.change} />}
          {said?.isCap && <OwnHolds {...props} key={said.words} />}
          {isLost && (
            <p className="mt-1 text-sm text-warn">
              The connection is lost. We keep trying; what is yours stays yours until its time.
            </p>
          )}
        </div>
        {chosen.length > 0 && expiresAt !== null && !payment && (
          <p className="shrink-0 font-display text-xl">
            <Countdown until={expiresAt} />
          </p>
        )}
      </div>
      {payment && <HoldPaymentNotice payment={payment} />}
      {!isPaidFor &&
        (chosen.length > 0 && end !== "cancelled" ? (
          <>
            <ChosenSeats {...props} {...{ chosen, tickets, isOpen, listId }} onReturn={props.toggle} />
            <Continue
              {...props}
              {...{ chosen, tickets, isPending, isOpen, listId }}
              onOpen={() => setIsOpen(!isOpen)}
            />
          </>
        ) : (
          <NothingChosen {...props} hasKept={kept.length > 0} isPending={isPending} />
        ))}
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
  return (
    <>
      {props.isMap && (
        <p className="mt-1 hidden text-ink-soft text-sm pointer-coarse:block">
          Press and hold a seat to see the screen from there.
        </p>
      )}
      <BestSeats {...props} isPending={isPending || states === null} />
    </>
  );
}
