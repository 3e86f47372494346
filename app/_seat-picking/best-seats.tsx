import { Minus, Plus, SlidersHorizontal } from "lucide-react";
import { useId, useState } from "react";
import type { SeatType } from "@/components/seat-map/map-seat";
import { Button } from "@/components/ui/button";
import { useRemembered } from "@/components/use-remembered";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { BestWish } from "./best-wish";

type Props = {
  types: ReadonlySet<SeatType>;
  /** What each type usually costs. */
  prices: Partial<Record<SeatType, number>>;
  currency: string;
  limit: number;
  isPending: boolean;
  takeBest: (wish: BestWish) => void;
  /** Beside a map that needs the window only the button stands, and what leads to the rest. */
  isFolded?: boolean;
  onUnfold?: () => void;
};

const KINDS = ["standard", "premium", "sofa", "wheelchair"] as const;

const DEFAULT_PARTY = 2;

/** How many come, kept from one visit to the next. */
export function usePartySize(limit: number) {
  const [kept, remember] = useRemembered("party");
  const size = Number(kept);
  const isFine = Number.isInteger(size) && size >= 1 && size <= limit;
  return [isFine ? size : DEFAULT_PARTY, (next: number) => remember(String(next))] as const;
}

/** "Two, please, the best you have": one tap. */
export function BestSeats({ types, prices, currency, limit, isPending, takeBest, ...fold }: Props) {
  const [partySize, setPartySize] = usePartySize(limit);
  const [wish, setWish] = useState("");
  const kindId = useId();
  const kinds = KINDS.filter((type) => types.has(type));
  const costs = kinds.flatMap((type) => prices[type] ?? []).sort((a, b) => a - b);
  // the highest price is no limit
  const limits = [...new Set(costs)].slice(0, -1);
  const seatType = kinds.find((type) => type === wish);
  const maxPriceMinor = limits.find((amountMinor) => String(amountMinor) === wish);
  const { isFolded = false, onUnfold } = fold;
  const rest = isFolded ? "choosing:hidden" : "";

  return (
    <div
      className={`mt-3 flex flex-wrap gap-3 xl:flex-col choosing:gap-2 ${isFolded ? "choosing:mt-0 choosing:shrink-0" : "choosing:mt-1 choosing:basis-full"}`}
    >
      {onUnfold && (
        <button
          type="button"
          aria-label={t("seatMap.best.unfold")}
          aria-expanded={!isFolded}
          onClick={onUnfold}
          className="hidden size-11 place-items-center rounded-md text-ink-soft hover:bg-sunk hover:text-ink aria-expanded:bg-sunk aria-expanded:text-ink choosing:grid"
        >
          <SlidersHorizontal aria-hidden="true" className="size-5" strokeWidth={1.75} />
        </button>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons are no set of fields */}
      <div
        role="group"
        aria-label={t("seatMap.best.people")}
        className={`flex items-center rounded-md border border-line-strong bg-surface xl:justify-between ${rest}`}
      >
        <Step words={t("seatMap.best.fewer")} onStep={() => setPartySize(Math.max(1, partySize - 1))}>
          <Minus aria-hidden="true" className="size-4" />
        </Step>
        <output
          aria-label={t("seatMap.best.size", { count: partySize })}
          className="min-w-6 text-center font-semibold text-lg"
        >
          {partySize}
        </output>
        <Step words={t("seatMap.best.more")} onStep={() => setPartySize(Math.min(limit, partySize + 1))}>
          <Plus aria-hidden="true" className="size-4" />
        </Step>
      </div>
      {kinds.length > 1 && (
        <>
          <label htmlFor={kindId} className="sr-only">
            {t("seatMap.best.kind")}
          </label>
          <select
            id={kindId}
            value={wish}
            onChange={(event) => setWish(event.target.value)}
            className={`min-h-11 min-w-0 grow basis-28 xl:grow-0 xl:basis-auto rounded-md border border-line-strong bg-surface px-3 choosing:px-2 ${rest}`}
          >
            <option value="">{t("seatMap.best.anyKind")}</option>
            {kinds.map((type) => (
              <option key={type} value={type}>
                {t(`seatMap.best.${type}`)}
              </option>
            ))}
            {limits.map((amountMinor) => (
              <option key={amountMinor} value={amountMinor}>
                {t("seatMap.best.upTo", { price: formatMoney({ amountMinor, currency }) })}
              </option>
            ))}
          </select>
        </>
      )}
      <Button
        pending={isPending}
        onClick={() => takeBest({ partySize, seatType, maxPriceMinor })}
        className={`grow basis-40 xl:grow-0 xl:basis-auto ${isFolded ? "choosing:basis-auto choosing:px-4" : ""}`}
      >
        {t("seatMap.best.take", { count: partySize })}
      </Button>
    </div>
  );
}

type StepProps = { words: string; onStep: () => void; children: React.ReactNode };

const Step = ({ words, onStep, children }: StepProps) => (
  <button
    type="button"
    aria-label={words}
    onClick={onStep}
    className="grid size-11 place-items-center rounded-md text-ink-soft hover:bg-sunk hover:text-ink"
  >
    {children}
  </button>
);
