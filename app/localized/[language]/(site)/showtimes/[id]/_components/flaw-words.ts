import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import type { ViewFlaw } from "@/lib/seating/view";

/** "very close, far to the side" */
export const flawWords = (flaws: readonly ViewFlaw[]): string =>
  listFacts(flaws.map((flaw) => t(`seatMap.view.${flaw}`)));
