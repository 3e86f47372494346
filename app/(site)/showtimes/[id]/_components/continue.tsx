import type { MapSeat } from "@/components/seat-map/map-seat";
import { Button, ButtonLink } from "@/components/ui/button";
import { formatMoney, sumMinor } from "@/lib/money";
import type { ChoiceSheetProps } from "./choice-sheet";

type Props = Pick<ChoiceSheetProps, "choice" | "prices" | "pricedFor" | "currency" | "change"> & {
  chosen: readonly MapSeat[];
  isPending: boolean;
};

/** What the chosen seats come to, and the way on. */
export function Continue({ choice, chosen, isPending, prices, pricedFor, currency, change }: Props) {
  const totalMinor = sumMinor(chosen.map(({ type }) => prices[type] ?? 0));
  return (
    <div className="mt-3 flex items-center justify-between gap-4 xl:flex-col xl:items-stretch">
      <p className="flex flex-wrap items-baseline gap-x-2 xl:justify-between">
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
