import { listFacts, listWords } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import type { Where } from "@/lib/seating/room";

/** "row G, centre, together", "rows C, D and E, one behind the other", "row C, wheelchair space and companion" */
export const whereWords = (where: Where): string =>
  where.isWholeSofas ? listFacts([positionWords(where), t("papers.offer.wholeSofas")]) : positionWords(where);

function positionWords(where: Where): string {
  switch (where.how) {
    case "together": {
      const place = [rowWords([where.row]), t(`papers.offer.side.${where.side}`)];
      return listFacts(where.seats > 1 ? [...place, t("papers.offer.how.together")] : place);
    }
    case "across-aisle":
    case "behind":
    case "apart":
      return listFacts([rowWords(where.rows), t(`papers.offer.how.${where.how}`)]);
    case "spaces": {
      const { rows, spaces, companions } = where;
      return listFacts([rowWords(rows), t("papers.offer.spaces", { spaces, companions })]);
    }
    case "mixed":
      return t("papers.offer.mixed", { party: whereWords(where.party), beside: whereWords(where.beside) });
  }
}

/** "row C", "rows C, D and E" */
const rowWords = (rows: readonly string[]) =>
  t("papers.offer.rows", { count: rows.length, rows: listWords(rows) });
