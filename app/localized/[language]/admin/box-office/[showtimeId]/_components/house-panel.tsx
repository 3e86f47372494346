import { type FormEvent, useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import type { Refused } from "@/app/_actions/refused";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import type { MapSeat } from "@/components/seat-map/map-seat";
import { nameSeats } from "@/components/seat-map/seat-name";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { describeSeats } from "@/lib/words/seats";
import { blockSeatsAction, type HouseAnswer, releaseSeatsAction } from "../actions";
import { houseWords } from "../words";
import { KeptSeats } from "./kept-seats";
import type { useTill } from "./use-till";

type Props = {
  showtimeId: number;
  seats: readonly MapSeat[];
  chosen: readonly MapSeat[];
  till: ReturnType<typeof useTill>;
};

const inSentence = (seats: readonly MapSeat[]) =>
  describeSeats(seats.map(({ row, number }) => ({ rowLabel: row, seatNumber: number })));

/** Keeping seats from sale, and putting them back on it. Each can be taken back at once. */
export function HousePanel({ showtimeId, seats, chosen, till }: Props) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, setIsPending] = useState(false);
  const toast = useToast();
  const kept = chosen.filter(({ id }) => till.reasons.has(id));
  const free = chosen.filter(({ id }) => !till.reasons.has(id));

  async function act(
    action: () => Promise<HouseAnswer | Refused>,
    ids: number[],
    isTaken: boolean,
  ): Promise<boolean> {
    setIsPending(true);
    const answer = await callAction(action);
    setIsPending(false);
    setRefusal(answer.ok ? null : houseWords(answer.code));
    if (answer.ok) till.settle(ids, isTaken);
    await till.reread();
    return answer.ok;
  }
  const block = (seatIds: number[], reason: string) =>
    act(() => blockSeatsAction({ showtimeId, seatIds, reason }), seatIds, true);
  const release = (seatIds: number[]) =>
    act(() => releaseSeatsAction({ showtimeId, seatIds }), seatIds, false);

  const keep = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const reason = String(new FormData(form).get("reason") ?? "").trim();
    if (!reason) return setRefusal(t("boxOffice.house.keptForMissing"));
    const ids = free.map(({ id }) => id);
    if (isPending || !(await block(ids, reason))) return;
    form.reset();
    toast({
      title: t("boxOffice.house.kept", { count: free.length, seats: nameSeats(free) }),
      words: reason,
      undo: () => release(ids),
    });
  };

  const putOnSale = async (ids: number[]) => {
    const before = till.house.filter(({ seatId }) => ids.includes(seatId));
    if (isPending || !(await release(ids))) return;
    const again = async () => {
      for (const reason of new Set(before.map((seat) => seat.reason)))
        await block(
          before.filter((seat) => seat.reason === reason).map(({ seatId }) => seatId),
          reason,
        );
    };
    const freed = seats.filter(({ id }) => ids.includes(id));
    const title = t("boxOffice.house.onSaleAgain", { count: freed.length, seats: nameSeats(freed) });
    toast({ title, undo: again });
  };

  return (
    <section
      aria-label={t("boxOffice.house.label")}
      className="grid gap-4 border-line bg-surface p-4 xl:rounded-md xl:border"
    >
      {free.length > 0 && (
        <form onSubmit={keep} noValidate className="grid gap-3">
          <p className="font-semibold">{nameSeats(free)}</p>
          <Field
            label={t("boxOffice.house.keptFor")}
            name="reason"
            maxLength={200}
            autoComplete="off"
            hint={t("boxOffice.house.keptForHint")}
          />
          <Button type="submit" pending={isPending}>
            {t("boxOffice.house.keep", { count: free.length })}
          </Button>
        </form>
      )}
      {kept.length > 0 && (
        <Button variant="quiet" pending={isPending} onClick={() => putOnSale(kept.map(({ id }) => id))}>
          {t("boxOffice.house.putOnSale", { count: kept.length, seats: inSentence(kept) })}
        </Button>
      )}
      {refusal && (
        <p role="alert" className="text-danger text-sm">
          {refusal}
        </p>
      )}
      {chosen.length === 0 && <p>{t("boxOffice.house.none")}</p>}
      <KeptSeats seats={seats} house={till.house} isPending={isPending} onRelease={putOnSale} />
    </section>
  );
}
