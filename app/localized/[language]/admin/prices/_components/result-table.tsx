import { useState } from "react";
import { Field, SelectField } from "@/components/ui/field";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import type { SeatType } from "@/lib/layouts/seat-type";
import { formatMoney } from "@/lib/money";
import { type BookingFee, feeInPrice } from "@/lib/pricing/booking-fee";
import type { TicketType } from "@/lib/pricing/list-ticket-types";
import { isWhen, pricesFor } from "@/lib/pricing/price-rule";
import { weekdayName, weekdays } from "@/lib/weekdays";
import { SEAT_TYPE_NAMES } from "@/lib/words/seat-type";
import { type CardDraft, contentOf, toldSoFar } from "../_draft";

type Props = {
  draft: CardDraft;
  types: TicketType[];
  seatTypes: SeatType[];
  formats: readonly string[];
  /** What online comes to each of them, or to a booking. */
  fee: BookingFee | null;
};

const SATURDAY = 5;

/** The resulting prices for a day, time and format of one's choice, as they are typed. */
export function ResultTable({ draft, types, seatTypes, formats, fee }: Props) {
  const { currency } = draft;
  const [weekday, setWeekday] = useState(SATURDAY);
  const [time, setTime] = useState("19:30");
  const [format, setFormat] = useState(formats[0] ?? "2D");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const occasion = { weekday, minute: hours * 60 + minutes, format };
  const content = toldSoFar(contentOf(draft));
  const base = types.map(({ id, name, note }) => ({
    ...{ id, name, note },
    prices: Object.fromEntries(
      content.prices.filter((p) => p.ticketTypeId === id).map((p) => [p.seatType, p.amountMinor]),
    ) as Partial<Record<SeatType, number>>,
  }));
  const result = pricesFor(base, content.rules, occasion);
  const fitting = content.rules.filter((rule) => isWhen(rule, occasion));
  return (
    <div>
      <div className="mb-4 flex flex-wrap gap-3">
        <SelectField
          label={t("prices.result.day")}
          value={weekday}
          onChange={(event) => setWeekday(Number(event.target.value))}
          className="grow basis-32 sm:grow-0"
        >
          {weekdays().map((day) => (
            <option key={day} value={day}>
              {weekdayName(day)}
            </option>
          ))}
        </SelectField>
        <Field
          label={t("prices.result.time")}
          type="time"
          value={time}
          onChange={(event) => setTime(event.target.value || "00:00")}
          className="grow basis-28 sm:grow-0"
        />
        <SelectField
          label={t("prices.result.format")}
          value={format}
          onChange={(event) => setFormat(event.target.value)}
          className="grow basis-24 sm:grow-0"
        >
          {formats.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </SelectField>
      </div>
      <p role="status" className="mb-3 text-ink-soft">
        {fitting.length === 0
          ? t("prices.result.noRule")
          : t("prices.result.withRules", { rules: listFacts(fitting.map(({ name }) => name)) })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, by keys too */}
      <section className="overflow-x-auto" tabIndex={0} aria-label={t("prices.result.region")}>
        <table className="min-w-full border-line border-t text-start">
          <caption className="sr-only">{t("prices.result.caption")}</caption>
          <thead className="text-ink-soft text-sm">
            <tr className="border-line border-b">
              <th scope="col" className="py-2 pe-4 font-normal">
                {t("prices.result.ticket")}
              </th>
              {seatTypes.map((seatType) => (
                <th key={seatType} scope="col" className="py-2 ps-4 text-end font-normal">
                  {SEAT_TYPE_NAMES[seatType]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.map(({ id, name, prices }, row) => (
              <tr key={id} className="border-line border-b">
                <th scope="row" className="py-2 pe-4 font-semibold">
                  {name}
                </th>
                {seatTypes.map((seatType) => (
                  <td key={seatType} className="py-2 ps-4 text-end tabular-nums">
                    <Price now={prices[seatType]} base={base[row]?.prices[seatType]} {...{ currency, fee }} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

type PriceProps = {
  now: number | undefined;
  base: number | undefined;
  currency: string;
  fee: BookingFee | null;
};

function Price({ now, base, currency, fee }: PriceProps) {
  if (now === undefined) return <span className="text-ink-soft">{t("prices.result.notSold")}</span>;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  const isRuled = now !== base;
  const feeMinor = feeInPrice(fee, now);
  return (
    <>
      <span className={isRuled ? "font-semibold" : ""}>{money(now)}</span>
      {isRuled && (
        <span className="block text-ink-soft text-sm">
          {now > (base ?? 0) ? "+" : "−"}
          {money(Math.abs(now - (base ?? 0)))}
        </span>
      )}
      {feeMinor > 0 && (
        <span className="block whitespace-nowrap text-ink-soft text-sm">
          {t("prices.result.online", { amount: money(now + feeMinor) })}
        </span>
      )}
    </>
  );
}
