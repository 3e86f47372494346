import { Field, SelectField } from "@/components/ui/field";
import { formatNumber } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import type { SeatType } from "@/lib/layouts/seat-type";
import type { TicketType } from "@/lib/pricing/list-ticket-types";
import { SEAT_TYPE_NAMES } from "@/lib/words/seat-type";
import type { DraftErrors, RuleDraft } from "../_draft";
import { WeekdayBoxes } from "./weekday-boxes";

type Props = {
  rule: RuleDraft;
  at: number;
  types: TicketType[];
  formats: readonly string[];
  seatTypes: SeatType[];
  errors: DraftErrors;
  currency: string;
  onChange: (parts: Partial<RuleDraft>) => void;
  onRemove: () => void;
};

/** When a rule applies, to which tickets, and its effect. */
export function RuleFields({
  rule,
  at,
  types,
  formats,
  seatTypes,
  errors,
  currency,
  onChange,
  onRemove,
}: Props) {
  const error = (field: string) => errors[`rule:${at}:${field}`];
  const change = rule.isShare ? (rule.isOff ? "-%" : "+%") : rule.isOff ? "-" : "+";
  return (
    <li className="border-line border-b pb-6">
      <fieldset className="grid grid-cols-2 gap-x-4 gap-y-4 sm:grid-cols-6">
        <legend className="sr-only">{t("prices.rule.legend", { position: at + 1 })}</legend>
        <Field
          label={t("prices.rule.name")}
          value={rule.name}
          maxLength={60}
          placeholder={t("prices.rule.nameExample")}
          onChange={(event) => onChange({ name: event.target.value })}
          error={error("name")}
          className="col-span-2 sm:col-span-3"
        />
        <SelectField
          label={t("prices.rule.effect")}
          value={change}
          onChange={({ target: { value } }) =>
            onChange({ isOff: value.startsWith("-"), isShare: value.endsWith("%") })
          }
          className="sm:col-span-2"
        >
          <option value="+">{t("prices.rule.adds", { currency })}</option>
          <option value="-">{t("prices.rule.takesOff", { currency })}</option>
          <option value="+%">{t("prices.rule.addsShare")}</option>
          <option value="-%">{t("prices.rule.takesOffShare")}</option>
        </SelectField>
        <Field
          label={t("prices.rule.size")}
          value={rule.value}
          inputMode="decimal"
          autoComplete="off"
          maxLength={12}
          onChange={(event) => onChange({ value: event.target.value })}
          error={error("value")}
        />
        <WeekdayBoxes
          weekdays={rule.weekdays}
          onChange={(weekdays) => onChange({ weekdays })}
          error={error("weekdays")}
        />
        <Field
          label={t("prices.rule.from")}
          value={rule.from}
          inputMode="numeric"
          maxLength={5}
          onChange={(event) => onChange({ from: event.target.value })}
          error={error("from")}
        />
        <Field
          label={t("prices.rule.until")}
          hint={t("prices.rule.untilHint")}
          value={rule.until}
          inputMode="numeric"
          maxLength={5}
          onChange={(event) => onChange({ until: event.target.value })}
          error={error("until")}
        />
        <SelectField
          label={t("prices.rule.format")}
          value={rule.format}
          onChange={(event) => onChange({ format: event.target.value })}
        >
          <option value="">{t("prices.rule.anyFormat")}</option>
          {formats.map((format) => (
            <option key={format}>{format}</option>
          ))}
        </SelectField>
        <SelectField
          label={t("prices.rule.tickets")}
          value={rule.ticketTypeId ?? ""}
          onChange={({ target: { value } }) => onChange({ ticketTypeId: value ? Number(value) : null })}
        >
          <option value="">{t("prices.rule.allTickets")}</option>
          {types.map(({ id, name, archivedAt }) => (
            <option key={id} value={id}>
              {archivedAt ? t("prices.rule.notSold", { ticket: name }) : name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t("prices.rule.seats")}
          value={rule.seatType ?? ""}
          onChange={({ target: { value } }) => onChange({ seatType: (value || null) as SeatType | null })}
        >
          <option value="">{t("prices.rule.allSeats")}</option>
          {seatTypes.map((seatType) => (
            <option key={seatType} value={seatType}>
              {SEAT_TYPE_NAMES[seatType]}
            </option>
          ))}
        </SelectField>
        <button
          type="button"
          onClick={onRemove}
          aria-label={t("prices.rule.removeNamed", { name: rule.name || formatNumber(at + 1) })}
          className="link mt-7 min-h-11 self-start justify-self-start"
        >
          {t("prices.rule.remove")}
        </button>
      </fieldset>
    </li>
  );
}
