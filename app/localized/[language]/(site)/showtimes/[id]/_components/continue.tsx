import { ChevronUp, TriangleAlert } from "lucide-react";
import { Countdown } from "@/components/countdown";
import { rich } from "@/components/rich";
import type { MapSeat } from "@/components/seat-map/map-seat";
import { shortName } from "@/components/seat-map/seat-name";
import { SeatView } from "@/components/seat-map/seat-view";
import { Button, ButtonLink } from "@/components/ui/button";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { feeBesides } from "@/lib/pricing/booking-fee";
import { ticketWords, totalMinor } from "@/lib/pricing/ticket-total";
import { BreachDialog } from "./breach-dialog";
import type { ChoiceSheetProps } from "./choice-sheet-props";
import { useCheckedWay } from "./use-checked-way";
import type { useTickets } from "./use-tickets";

type Props = Pick<
  ChoiceSheetProps,
  | "showtimeId"
  | "seats"
  | "choice"
  | "expiresAt"
  | "hint"
  | "table"
  | "bookingFee"
  | "currency"
  | "viewOf"
  | "change"
> & {
  chosen: readonly MapSeat[];
  tickets: ReturnType<typeof useTickets>;
  isPending: boolean;
  isOpen: boolean;
  listId: string;
  onOpen: () => void;
};

/** What the chosen seats come to, by ticket type, and the way on. */
export function Continue(props: Props) {
  const { choice, chosen, isPending, tickets, table, currency, hint, viewOf, change } = props;
  const middle = chosen[chosen.length >> 1];
  const view = middle && viewOf?.(middle);
  const ticketsMinor = totalMinor(table, chosen, tickets.chosen);
  const besidesMinor = feeBesides(props.bookingFee, ticketsMinor);
  const amountMinor = ticketsMinor + besidesMinor;
  const allInWords =
    besidesMinor > 0
      ? t("seatMap.sheet.withFee", { fee: formatMoney({ amountMinor: besidesMinor, currency }) })
      : t("seatMap.sheet.allIn");
  const way = useCheckedWay(props);
  const isReady = choice.hold !== null && !isPending;

  return (
    <div className="mt-3 flex shrink-0 items-center justify-between gap-3 xl:flex-col xl:gap-4 xl:items-stretch choosing:mt-0">
      {view && <SeatView view={view} className="hidden w-16 shrink-0 sm:block xl:hidden choosing:hidden" />}
      <button
        type="button"
        aria-expanded={props.isOpen}
        aria-controls={props.listId}
        onClick={props.onOpen}
        className="me-auto min-h-11 min-w-0 text-start xl:hidden"
      >
        <span className="flex items-center gap-1 text-ink-soft text-sm underline decoration-line-strong underline-offset-4">
          <Brief {...{ chosen, hint }} />
          <span className="choosing:sr-only">{ticketWords(table, chosen, tickets.chosen)}</span>
          <ChevronUp aria-hidden="true" className={`size-4 shrink-0 ${props.isOpen ? "rotate-180" : ""}`} />
        </span>
        <b className="font-semibold text-lg">{formatMoney({ amountMinor, currency })}</b>
        <span className="text-ink-soft text-sm"> {allInWords}</span>
      </button>
      {props.expiresAt !== null && (
        <span className="hidden shrink-0 font-display text-lg choosing:block">
          <Countdown until={props.expiresAt} />
        </span>
      )}
      <p className="hidden items-baseline justify-between gap-x-2 xl:flex">
        <span className="text-ink-soft text-sm">
          {listFacts([ticketWords(table, chosen, tickets.chosen), allInWords])}
        </span>
        <b className="font-semibold text-lg">{formatMoney({ amountMinor, currency })}</b>
      </p>
      {isReady ? (
        <ButtonLink
          href={`/checkout/${choice.hold?.id}`}
          prefetch={false}
          onClick={way.onContinue}
          className="shrink-0 choosing:px-4"
        >
          <Onward />
        </ButtonLink>
      ) : (
        <Button pending className="shrink-0 choosing:px-4">
          <Onward />
        </Button>
      )}
      {chosen.length > 1 && (
        <button
          type="button"
          onClick={() => change({ take: [], give: chosen.map(({ id }) => id) })}
          className="link hidden min-h-9 text-ink-soft text-sm xl:block"
        >
          {t("seatMap.sheet.releaseAll")}
        </button>
      )}
      <BreachDialog said={way.refused} onFix={change} onClose={way.close} />
    </div>
  );
}

/** Which seats they are, or what is not right about them; the sheet says it whole once it is unfolded. */
function Brief({ chosen, hint }: Pick<Props, "chosen" | "hint">) {
  const seats =
    chosen.length > 3 ? t("seatMap.sheet.count", { count: chosen.length }) : listFacts(chosen.map(shortName));
  return (
    <span className={`hidden min-w-0 items-center gap-1 choosing:flex ${hint ? "text-warn" : "text-ink"}`}>
      {hint && <TriangleAlert aria-hidden="true" className="size-4 shrink-0" />}
      <span className="truncate">{hint ? hint.words : seats}</span>
    </span>
  );
}

const Onward = () => (
  <span>
    {rich("seatMap.sheet.onward", {
      more: (text) => <span className="choosing:sr-only">{text}</span>,
      place: (text) => <span className="choosing:inline-block choosing:first-letter:uppercase">{text}</span>,
    })}
  </span>
);
