import { sumMinor } from "@/lib/money";

export type RateSums = { taxBasisPoints: number; netMinor: number; taxMinor: number; grossMinor: number };
type Taxed = { taxBasisPoints: number; amountMinor: number; taxMinor: number };

/** Net, tax and gross of lines by rate, the highest first: net and tax come to gross, and all gross to the whole. */
export const byRate = (lines: readonly Taxed[]): RateSums[] =>
  [...Map.groupBy(lines, ({ taxBasisPoints }) => taxBasisPoints)]
    .map(([taxBasisPoints, some]) => {
      const grossMinor = sumMinor(some.map(({ amountMinor }) => amountMinor));
      const taxMinor = sumMinor(some.map(({ taxMinor }) => taxMinor));
      return { taxBasisPoints, netMinor: grossMinor - taxMinor, taxMinor, grossMinor };
    })
    .sort((a, b) => b.taxBasisPoints - a.taxBasisPoints);
