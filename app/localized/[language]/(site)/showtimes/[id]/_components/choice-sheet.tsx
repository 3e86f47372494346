import { useId, useState } from "react";
import { BestSeats } from "@/app/_seat-picking/best-seats";
import { useSignalWords } from "@/app/_seat-picking/signal-words";
import { WorkNotice } from "@/app/_seat-picking/work/work-notice";
import { HoldPaymentNotice } from "@/app/localized/[language]/(site)/_components/hold-payment-notice";
import { Countdown } from "@/components/countdown";
import { Button } from "@/components/ui/button";
import { useTakesLong } from "@/components/use-signal";
import { t } from "@/lib/i18n/t";
import type { ChoiceSheetProps } from "./choice-sheet-props";
import { ChosenSeats } from "./chosen-seats";
import { Continue } from "./continue";
import { OtherShowtimes } from "./other-showtimes";
import { OwnHolds } from "./own-holds";
import { OfferNotice } from "./picker-notice";
import { situationWords } from "./sheet-words";
import { SignalLine } from "./signal-line";
import { useTickets } from "./use-tickets";

/** What is chosen and the one thing to do next: beside the map, or at the foot of a phone's window. */
export function ChoiceSheet(props: ChoiceSheetProps) {
  const { seats, states, choice, expiresAt, said, hint, lost, end, work } = props;
  const chosen = seats.filter(({ ordinal }) => states?.[ordinal] === "mine");
  const kept = seats.filter(({ ordinal }) => states?.[ordinal] === "kept");
  const isPending = choice.moves.length > 0;
  const isSlow = useTakesLong(isPending && work.progress === null);
  const signal = useSignalWords(lost);
  const tickets = useTickets(props.table, chosen);
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const { payment } = choice;
  // once they are booked, more may be chosen
  const isPaidFor = payment && (chosen.length > 0 || payment.state === "open");
  const salesCloseAt = props.salesCloseAt - choice.skewMs;
  const situation = { chosen, kept, expiresAt, salesCloseAt, isPending, end, payment };
  const wordsFor = (states: ChoiceSheetProps["states"]) =>
    situationWords({ ...situation, states, isClosing: props.isClosing });

  const canGoOn = !isPaidFor && chosen.length > 0 && end !== "cancelled";
  // where the map needs the window, the sheet is one line until it is unfolded
  const isFolded = !isOpen;
  const isTold = canGoOn && isFolded;

  return (
    <section
      aria-label={t("seatMap.sheet.label")}
      className={`noscript:hidden sticky bottom-0 z-10 -mx-4 mt-6 flex max-h-[max(50svh,15rem)] flex-col self-start overflow-y-auto border-line border-t bg-surface px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] shadow-raised sm:mx-0 sm:rounded-md sm:border sm:px-6 sm:py-4 xl:top-6 xl:bottom-auto xl:max-h-none xl:overflow-visible xl:mt-0 xl:shadow-none choosing:-mx-4 choosing:mt-3 choosing:rounded-none choosing:border-x-0 choosing:border-b-0 choosing:px-4 choosing:pt-2 choosing:pb-[max(0.5rem,env(safe-area-inset-bottom))] choosing:sm:-mx-8 choosing:sm:px-8 ${canGoOn ? "" : "choosing:flex-row choosing:flex-wrap choosing:items-center choosing:gap-x-3"}`}
    >
      <div
        className={`flex items-baseline justify-between gap-4 ${canGoOn ? "" : "choosing:min-w-0 choosing:grow choosing:basis-0"}`}
      >
        <p
          role="status"
          className={`grid min-w-0 grow *:[grid-area:1/1] ${chosen.length ? "font-semibold" : ""} ${isTold ? "choosing:sr-only" : "choosing:text-sm choosing:leading-tight"}`}
        >
          <span>{wordsFor(states)}</span>
          {/* room for what comes next, so that nothing below it moves */}
          {!states && !end && (
            <span aria-hidden="true" className="invisible">
              {wordsFor(["free"])}
            </span>
          )}
        </p>
        {chosen.length > 0 && expiresAt !== null && !payment && (
          <p className="shrink-0 font-display text-xl choosing:hidden">
            <Countdown until={expiresAt} />
          </p>
        )}
      </div>
      <div role="status" className={canGoOn ? "" : "choosing:-order-1 choosing:basis-full"}>
        {said && (
          <OfferNotice
            said={said}
            isFolded={isTold && (said.isGood === true || said === hint)}
            isPending={isPending}
            onAccept={props.change}
          />
        )}
        {said?.isCap && <OwnHolds {...props} key={said.words} />}
        {signal && (
          <SignalLine isGood={signal.isGood}>
            {signal.words}
            {lost && chosen.length > 0 && ` ${t("seatMap.sheet.staysYours")}`}
          </SignalLine>
        )}
        {isSlow && !lost && (
          <p className="mt-1 text-ink-soft text-sm choosing:my-1">{t("seatMap.sheet.noAnswer")}</p>
        )}
      </div>
      <WorkNotice {...work} />
      {payment && <HoldPaymentNotice payment={payment} />}
      {canGoOn && (
        <>
          <ChosenSeats {...props} {...{ chosen, tickets, isOpen, listId }} onReturn={props.toggle} />
          <Continue
            {...props}
            {...{ chosen, tickets, isPending, isOpen, listId }}
            onOpen={() => setIsOpen(!isOpen)}
          />
        </>
      )}
      {!isPaidFor && !canGoOn && (
        <NothingChosen
          {...props}
          {...{ isPending, isFolded }}
          hasKept={kept.length > 0}
          onUnfold={() => setIsOpen(!isOpen)}
        />
      )}
    </section>
  );
}

type NothingProps = ChoiceSheetProps & {
  hasKept: boolean;
  isPending: boolean;
  isFolded: boolean;
  onUnfold: () => void;
};

function NothingChosen({ hasKept, isPending, isFolded, onUnfold, ...props }: NothingProps) {
  const { states, end, retake } = props;
  const isFull = states !== null && !states.includes("free");
  if (hasKept && !end)
    return (
      <Button onClick={retake} pending={isPending} className="mt-3 w-full">
        {t("seatMap.sheet.retake")}
      </Button>
    );
  if (end || isFull) return <OtherShowtimes {...props} />;
  return <BestSeats {...props} {...{ isFolded, onUnfold }} isPending={isPending || states === null} />;
}
