import { type FormEvent, type RefObject, useEffect, useState } from "react";
import { keep, readKept } from "@/app/localized/[language]/(site)/_components/kept-form";
import { type Chosen, chosenFrom, type TicketSeat } from "@/lib/pricing/ticket-total";
import type { TicketTypePrices } from "@/lib/pricing/ticket-type-prices";

type Input = { form: RefObject<HTMLFormElement | null>; seats: TicketSeat[]; table: TicketTypePrices[] };

/** Fills a form with what was typed into it before, and keeps what is typed now. */
export function useKeptForm({ form, seats, table }: Input) {
  const [picked, setPicked] = useState<Chosen>({});
  const [note, setNote] = useState<string | null>(null);

  useEffect(() => {
    const kept = readKept();
    setPicked((now) => ({ ...kept.chosen, ...now }));
    setNote(kept.note ?? null);
    keep({ note: "" });
    for (const field of ["name", "email"] as const) {
      const input = form.current?.elements.namedItem(field);
      if (input instanceof HTMLInputElement && !input.value) input.value = kept[field] ?? "";
    }
  }, [form]);

  const chosen = chosenFrom(table, seats, picked);

  const choose = (seatId: number, ticketTypeId: number) => {
    setPicked((now) => ({ ...now, [seatId]: ticketTypeId }));
    keep({ chosen: { ...readKept().chosen, [seatId]: ticketTypeId } });
  };
  const onInput = ({ target }: FormEvent) => {
    if (target instanceof HTMLInputElement && (target.name === "name" || target.name === "email"))
      keep({ [target.name]: target.value });
  };
  return { chosen, choose, onInput, note };
}
