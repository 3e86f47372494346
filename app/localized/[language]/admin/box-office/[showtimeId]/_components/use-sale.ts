import { useRef, useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import type { Unanswered } from "@/app/_actions/unanswered";
import { loseWords, type Offer, type PickerNotice, say } from "@/app/_seat-picking/offer";
import { isVoucherRefused } from "@/app/localized/[language]/admin/box-office/_paying/voucher-words";
import type { MapSeat } from "@/components/seat-map/map-seat";
import { shortName } from "@/components/seat-map/seat-name";
import type { Sold } from "@/lib/box-office/counter-sale";
import { listWords } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { type SaleAnswer, sellAction } from "../actions";
import { type SaleCode, saleWords } from "../words";
import type { useTill } from "./use-till";

type Query = Omit<Parameters<typeof sellAction>[0], "saleId" | "showtimeId" | "revision" | "houseSeatIds">;
type Refused = Extract<SaleAnswer, { ok: false }>;

type Input = {
  showtimeId: number;
  revision: number;
  firstSaleId: string;
  seats: readonly MapSeat[];
  till: ReturnType<typeof useTill>;
  onVoucherRefused: () => void;
};

const RULES: ReadonlySet<string> = new Set([
  "stranded-seat",
  "companion-alone",
  "sofa-half",
  "too-many-companions",
]);

/** One sale at a time; sent twice under one name it is one sale. */
export function useSale({ showtimeId, revision, firstSaleId, seats, till, onVoucherRefused }: Input) {
  const saleId = useRef(firstSaleId);
  const isSending = useRef(false);
  const [isPending, setIsPending] = useState(false);
  const [sold, setSold] = useState<Sold | null>(null);
  const [refused, setRefused] = useState<Refused | Unanswered | null>(null);
  const of = (ids: readonly number[]) => seats.filter(({ id }) => ids.includes(id));

  async function sell(asked: Query) {
    if (isSending.current) return;
    isSending.current = true;
    setIsPending(true);
    setRefused(null);
    till.setSaid(null);
    const ids = asked.choices.map(({ seatId }) => seatId);
    const houseSeatIds = ids.filter((id) => till.reasons.has(id));
    const answer = await callAction(() =>
      sellAction({ ...asked, ...{ saleId: saleId.current, showtimeId, revision, houseSeatIds } }),
    );
    isSending.current = false;
    setIsPending(false);
    if (!answer.ok) {
      if (isVoucherRefused(answer.code)) onVoucherRefused();
      return setRefused(answer);
    }
    saleId.current = answer.nextSaleId;
    setSold(answer.value);
    till.settle(ids, true);
  }

  const accept = ({ take, give }: Offer) => {
    setRefused(null);
    till.setSaid(null);
    till.choose([...[...till.chosen].filter((id) => !give.includes(id)), ...take]);
  };

  const code = (refused?.code ?? null) as SaleCode | null;
  const isRule = code !== null && RULES.has(code);
  return {
    isPending,
    sold,
    sell,
    accept,
    next: () => setSold(null),
    /** The rule of seating that the server would not pass over. */
    rule: isRule ? saleWords(code) : null,
    code: isRule || code === "seats-taken" ? null : code,
    said: refused?.code === "seats-taken" ? takenWords(refused, of, till.chosen) : null,
  };
}

function takenWords(
  { taken, nearest }: Extract<Refused, { code: "seats-taken" }>,
  of: (ids: readonly number[]) => MapSeat[],
  chosen: ReadonlySet<number>,
): PickerNotice {
  const words = loseWords(of(taken), of(nearest ?? []));
  if (!nearest) return say(words);
  const label = t("boxOffice.till.take", { seats: listWords(of(nearest).map(shortName)) });
  return { words, offer: { take: nearest, give: [...chosen], label } };
}
