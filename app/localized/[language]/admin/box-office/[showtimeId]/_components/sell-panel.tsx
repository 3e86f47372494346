import { type FormEvent, useEffect, useState } from "react";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import { isRefusedCode } from "@/app/_components/promo-words";
import { BestSeats } from "@/app/_seat-picking/best-seats";
import type { BestWish } from "@/app/_seat-picking/best-wish";
import { type PickerNotice, say } from "@/app/_seat-picking/offer";
import type { FirstSeat } from "@/app/localized/[language]/admin/box-office/_first-seats";
import { PayFields } from "@/app/localized/[language]/admin/box-office/_paying/pay-fields";
import { TillVoucher } from "@/app/localized/[language]/admin/box-office/_paying/till-voucher";
import { usePay } from "@/app/localized/[language]/admin/box-office/_paying/use-pay";
import { useTillVoucher } from "@/app/localized/[language]/admin/box-office/_paying/use-till-voucher";
import type { MapSeat, SeatType } from "@/components/seat-map/map-seat";
import { CheckField } from "@/components/ui/field";
import { MAX_SEATS_AT_COUNTER } from "@/lib/box-office/counter-sale";
import { t } from "@/lib/i18n/t";
import { formatMoney, sumMinor } from "@/lib/money";
import { defaultPrices } from "@/lib/pricing/default-prices";
import type { TicketTypePrices } from "@/lib/pricing/ticket-type-prices";
import type { SeatingPolicy } from "@/lib/seating/room";
import { saleWords } from "../words";
import { bestAtTill } from "./best-at-till";
import { ChosenTickets } from "./chosen-tickets";
import { CodeField } from "./code-field";
import { CustomerFields } from "./customer-fields";
import { SellFooter } from "./sell-footer";
import { SoldNotice } from "./sold-notice";
import { TillNotice } from "./till-notice";
import { useCode } from "./use-code";
import { useSale } from "./use-sale";
import type { useTill } from "./use-till";

type Props = {
  showtimeId: number;
  revision: number;
  firstSaleId: string;
  seats: readonly MapSeat[];
  types: ReadonlySet<SeatType>;
  chosen: readonly MapSeat[];
  table: TicketTypePrices[];
  currency: string;
  policy: Omit<SeatingPolicy, "now">;
  /** A rule of seating that the choice breaks. */
  hint: PickerNotice | null;
  isShut: boolean;
  till: ReturnType<typeof useTill>;
  /** The ticket types to begin with. */
  first: readonly FirstSeat[];
};

/** Who sits where at which price, how it is paid, and the one button. */
export function SellPanel({
  chosen,
  table,
  currency,
  policy,
  hint,
  isShut,
  till,
  types,
  first,
  ...props
}: Props) {
  const [kinds, setKinds] = useState<ReadonlyMap<number, number>>(
    () => new Map(first.map(({ seatId, ticketTypeId }) => [seatId, ticketTypeId])),
  );
  useKeptDraft("kinds of ticket", [...kinds], (kept) => setKinds(new Map(kept)));
  const [found, setFound] = useState<ReturnType<typeof bestAtTill>>(null);
  const pay = usePay(currency);
  const voucher = useTillVoucher(props.showtimeId);
  const sale = useSale({ ...props, till, onVoucherRefused: voucher.askAgain });
  const code = useCode(props.showtimeId);
  const { reset: takeCodeOff } = code;
  useEffect(() => {
    if (isRefusedCode(sale.code)) takeCodeOff();
  }, [sale.code, takeCodeOff]);
  const prices = defaultPrices(table);
  const tickets = chosen.map((seat) => {
    const offered = table.filter(({ prices }) => prices[seat.type] !== undefined);
    const type = offered.find(({ id }) => id === kinds.get(seat.id)) ?? offered[0];
    return { seat, offered, typeId: type?.id ?? 0, amountMinor: type?.prices[seat.type] ?? 0 };
  });
  const isGift = pay.kind === "complimentary";
  const fullMinor = isGift ? 0 : sumMinor(tickets.map(({ amountMinor }) => amountMinor));
  const offMinor = code.offOf(fullMinor);
  const totalMinor = fullMinor - offMinor;
  const { partMinor, restMinor, isCovered, sent } = voucher.partOf(totalMinor);
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  const isAsking = code.isPending || voucher.isPending;
  // of seats that were chosen otherwise since it says nothing
  const isFound = found?.ids.length === chosen.length && chosen.every(({ id }) => found.ids.includes(id));
  const broken = hint?.words ?? sale.rule;

  const takeBest = (wish: BestWish) => {
    if (!till.states) return;
    const best = bestAtTill(props.seats, till.states, {
      partySize: wish.partySize,
      policy: { ...policy, now: Date.now() },
      prices,
      ...(wish.seatType && { seatType: wish.seatType }),
      ...(wish.maxPriceMinor !== undefined && { maxPriceMinor: wish.maxPriceMinor }),
    });
    if (best) till.choose(best.ids);
    setFound(best);
    till.setSaid(best ? null : say(t("boxOffice.till.notAsMany")));
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const payment = pay.read(restMinor, isCovered);
    if (!payment || sale.isPending || isAsking) return;
    const data = new FormData(event.currentTarget);
    const word = (name: string) => String(data.get(name) ?? "");
    void sale.sell({
      choices: tickets.map(({ seat, typeId }) => ({ seatId: seat.id, ticketTypeId: typeId })),
      expectedTotalMinor: totalMinor,
      payment,
      ...sent,
      contact: { name: word("name"), email: word("email") },
      isOverride: data.get("override") === "on",
      ...(code.applied && !isGift && { code: code.applied.code }),
    });
  };
  const next = () => {
    sale.next();
    pay.reset();
    code.reset();
    voucher.reset();
  };
  if (sale.sold) return <SoldNotice sold={sale.sold} currency={currency} onNext={next} />;
  return (
    <form
      aria-label={t("boxOffice.till.label")}
      onSubmit={submit}
      noValidate
      className="grid gap-4 border-line bg-surface p-4 pb-0 xl:rounded-md xl:border"
    >
      <ChosenTickets
        tickets={tickets}
        currency={currency}
        onKind={(seatId, typeId) => setKinds((before) => new Map(before).set(seatId, typeId))}
        onReturn={till.toggle}
      />
      {isFound && <p className="-mt-2 text-ink-soft text-sm">{found.words}</p>}
      <TillNotice said={sale.said ?? till.said ?? hint} onAccept={sale.accept} />
      {chosen.length === 0 ? (
        <div className="-mt-4 pb-4">
          <BestSeats
            {...{ types, prices, currency, takeBest }}
            limit={MAX_SEATS_AT_COUNTER}
            isPending={till.states === null}
          />
        </div>
      ) : (
        <>
          {broken && (
            <CheckField
              label={t("boxOffice.override.label")}
              name="override"
              hint={
                hint ? t("boxOffice.override.noted") : t("boxOffice.override.ruleNoted", { rule: broken })
              }
            />
          )}
          {isCovered ? (
            <p>{t("boxOffice.till.nothingLeft")}</p>
          ) : (
            <PayFields pay={pay} totalMinor={restMinor} currency={currency} canGive />
          )}
          {!isGift && (
            <div>
              <TillVoucher voucher={voucher} partMinor={partMinor} currency={currency} />
              <CodeField code={code} off={money(offMinor)} />
            </div>
          )}
          <CustomerFields />
          <SellFooter
            count={chosen.length}
            total={sumWords({ restMinor, partMinor }, money)}
            refusal={sale.code && saleWords(sale.code)}
            isPending={sale.isPending || isAsking}
            isShut={isShut}
          />
        </>
      )}
    </form>
  );
}

/** "£15.00 and £10.00 by voucher" */
function sumWords(
  { restMinor, partMinor }: { restMinor: number; partMinor: number },
  money: (amountMinor: number) => string,
): string {
  const [rest, part] = [money(restMinor), money(partMinor)];
  if (partMinor === 0) return rest;
  return restMinor > 0
    ? t("boxOffice.till.andByVoucher", { rest, part })
    : t("boxOffice.till.byVoucher", { part });
}
