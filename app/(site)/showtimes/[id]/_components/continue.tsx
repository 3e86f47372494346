import type { MapSeat } from "@/components/seat-map/map-seat";
import { SeatView } from "@/components/seat-map/seat-view";
import { Button, ButtonLink } from "@/components/ui/button";
import { formatMoney, sumMinor } from "@/lib/money";
import type { ChoiceSheetProps } from "./choice-sheet";

type Props = Pick<ChoiceSheetProps, "choice" | "prices" | "pricedFor" | "currency" | "viewOf" | "change"> & {
  chosen: readonly MapSeat[];
  isPending: boolean;
};

/** What the chosen seats come to, and the way on. */
export function Continue({ choice, chosen, isPending, prices, pricedFor, currency, viewOf, change }: Props) {
  const middle = chosen[chosen.length >> 1];
  const view = middle && viewOf?.(middle);
  const totalMinor = sumMinor(chosen.map(({ type }) => prices[type] ?? 0));
  return (
    <div className="mt-3 flex items-center justify-between gap-3 xl:flex-col xl:gap-4 xl:items-stretch">
      {view && <SeatView view={view} className="hidden w-16 shrink-0 sm:block xl:hidden" />}
      <p className="mr-auto flex flex-wrap items-baseline gap-x-2 xl:mr-0 xl:justify-between">
        <span className="text-ink-soft text-sm">{pricedFor} price, all in</span>
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
      {chosen.length > 1 && (
        <button
          type="button"
          onClick={() => change({ take: [], give: chosen.map(({ id }) => id) })}
          className="link hidden min-h-9 text-ink-soft text-sm xl:block"
        >
          Give all back
        </button>
      )}
    </div>
  );
}
