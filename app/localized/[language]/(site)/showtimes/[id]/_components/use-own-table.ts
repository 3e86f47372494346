import { useState } from "react";
import type { Choice } from "@/app/_seat-picking/choice";
import type { TicketTypePrices } from "@/lib/pricing/ticket-type-prices";

type Table = readonly TicketTypePrices[];

/**
 * The prices that count for this person: those of their hold, as the server last told them, or else the page's. Prices
 * that are told again unchanged stay the same object, so that no seat is drawn anew for them.
 */
export function useOwnTable(page: Table, { hold }: Choice): Table {
  const own = hold?.table ?? page;
  const [shown, setShown] = useState(own);
  const isSame = JSON.stringify(own) === JSON.stringify(shown);
  if (!isSame) setShown(own);
  return isSame ? shown : own;
}
