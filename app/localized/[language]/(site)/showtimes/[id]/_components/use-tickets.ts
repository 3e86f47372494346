import { useEffect, useState } from "react";
import { keep, readKept } from "@/app/localized/[language]/(site)/_components/kept-form";
import { type Chosen, chosenFrom, type TicketSeat } from "@/lib/pricing/ticket-total";
import type { TicketTypePrices } from "@/lib/pricing/ticket-type-prices";

/** Whom each chosen seat is for, kept for the checkout. */
export function useTickets(table: readonly TicketTypePrices[], seats: readonly TicketSeat[]) {
  const [picked, setPicked] = useState<Chosen>({});

  useEffect(() => {
    const read = () => setPicked((now) => ({ ...now, ...readKept().chosen }));
    read();
    window.addEventListener("pageshow", read);
    return () => window.removeEventListener("pageshow", read);
  }, []);

  const onChoose = (seatId: number, ticketTypeId: number) => {
    setPicked((now) => ({ ...now, [seatId]: ticketTypeId }));
    keep({ chosen: { ...readKept().chosen, [seatId]: ticketTypeId } });
  };
  return { chosen: chosenFrom(table, seats, picked), onChoose };
}
