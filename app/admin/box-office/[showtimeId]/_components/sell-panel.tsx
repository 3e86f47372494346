import { type FormEvent, useState } from "react";
import type { Said } from "@/app/(site)/showtimes/[id]/_components/offer";
import type { MapSeat } from "@/components/seat-map/map-seat";
import { Button } from "@/components/ui/button";
import { CheckField, Field } from "@/components/ui/field";
import { formatMoney, sumMinor } from "@/lib/money";
import type { TicketTypePrices } from "@/lib/pricing/queries";
import { WORDS } from "../words";
import { ChosenTickets } from "./chosen-tickets";
import { PayFields, usePay } from "./pay-fields";
import { SaidAtTill } from "./said-at-till";
import { SoldNotice } from "./sold-notice";
import { useSale } from "./use-sale";
import type { useTill } from "./use-till";

type Props = {
  showtimeId: number;
  firstSaleId: string;
  seats: readonly MapSeat[];
  chosen: readonly MapSeat[];
  table: TicketTypePrices[];
  currency: string;
  /** A rule of seating that the choice breaks. */
  hint: Said | null;
  isShut: boolean;
  till: ReturnType<typeof useTill>;
};

/** Who sits where at which price, how it is paid, and the one button. */
export function SellPanel({ chosen, table, currency, hint, isShut, till, ...props }: Props) {
  const [kinds, setKinds] = useState<ReadonlyMap<number, number>>(new Map());
  const pay = usePay(currency);
  const sale = useSale({ ...props, till });
  const tickets = chosen.map((seat) => {
    const offered = table.filter(({ prices }) => prices[seat.type] !== undefined);
    const type = offered.find(({ id }) => id === kinds.get(seat.id)) ?? offered[0];
    return { seat, offered, typeId: type?.id ?? 0, amountMinor: type?.prices[seat.type] ?? 0 };
  });
  const totalMinor =
    pay.kind === "complimentary" ? 0 : sumMinor(tickets.map(({ amountMinor }) => amountMinor));
  const total = formatMoney({ amountMinor: totalMinor, currency });
  const broken = hint?.words ?? sale.rule;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const payment = pay.read(totalMinor);
    if (!payment || sale.isPending) return;
    const data = new FormData(event.currentTarget);
    const word = (name: string) => String(data.get(name) ?? "");
    void sale.sell({
      choices: tickets.map(({ seat, typeId }) => ({ seatId: seat.id, ticketTypeId: typeId })),
      expectedTotalMinor: totalMinor,
      payment,
      contact: { name: word("name"), email: word("email") },
      isOverride: data.get("override") === "on",
    });
  };

  const next = () => {
    sale.next();
    pay.reset();
  };
  if (sale.sold) return <SoldNotice sold={sale.sold} currency={currency} onNext={next} />;
  return (
    <form
      aria-label="Till"
      onSubmit={submit}
      noValidate
      className="grid gap-4 rounded-md border border-line bg-surface p-4"
    >
      <ChosenTickets
        tickets={tickets}
        currency={currency}
        onKind={(seatId, typeId) => setKinds((before) => new Map(before).set(seatId, typeId))}
        onReturn={till.toggle}
      />
      <SaidAtTill said={sale.said ?? till.said ?? hint} onAccept={sale.accept} />
      {chosen.length > 0 && (
        <>
          {broken && (
            <CheckField
              label="Sell all the same"
              name="override"
              hint={hint ? "It is noted in the audit log." : `${broken} It is noted in the audit log.`}
            />
          )}
          <PayFields pay={pay} totalMinor={totalMinor} currency={currency} />
          <details className="border-line border-t pt-3">
            <summary className="min-h-8 cursor-pointer font-semibold">For whom, if they like to say</summary>
            <div className="mt-2 grid gap-3">
              <Field label="Name" name="name" maxLength={100} autoComplete="off" />
              <Field
                label="E-mail"
                name="email"
                type="email"
                maxLength={254}
                autoComplete="off"
                hint="The tickets are sent there as well."
              />
            </div>
          </details>
          {sale.code && <p className="text-danger text-sm">{WORDS[sale.code]}</p>}
          <Button type="submit" pending={sale.isPending} disabled={isShut}>
            {chosen.length === 1 ? "Sell 1 ticket" : `Sell ${chosen.length} tickets`}, {total}
          </Button>
        </>
      )}
    </form>
  );
}
