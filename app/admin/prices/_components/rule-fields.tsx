import { Field, SelectField } from "@/components/ui/field";
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
        <legend className="sr-only">Rule {at + 1}</legend>
        <Field
          label="Name of the rule"
          value={rule.name}
          maxLength={60}
          placeholder="Weekend"
          onChange={(event) => onChange({ name: event.target.value })}
          error={error("name")}
          className="col-span-2 sm:col-span-3"
        />
        <SelectField
          label="Effect"
          value={change}
          onChange={({ target: { value } }) =>
            onChange({ isOff: value.startsWith("-"), isShare: value.endsWith("%") })
          }
          className="sm:col-span-2"
        >
          <option value="+">adds, in {currency}</option>
          <option value="-">takes off, in {currency}</option>
          <option value="+%">adds, per cent</option>
          <option value="-%">takes off, per cent</option>
        </SelectField>
        <Field
          label="How much"
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
          label="From"
          value={rule.from}
          inputMode="numeric"
          maxLength={5}
          onChange={(event) => onChange({ from: event.target.value })}
          error={error("from")}
        />
        <Field
          label="Until"
          hint="24:00 is midnight"
          value={rule.until}
          inputMode="numeric"
          maxLength={5}
          onChange={(event) => onChange({ until: event.target.value })}
          error={error("until")}
        />
        <SelectField
          label="Format"
          value={rule.format}
          onChange={(event) => onChange({ format: event.target.value })}
        >
          <option value="">Any</option>
          {formats.map((format) => (
            <option key={format}>{format}</option>
          ))}
        </SelectField>
        <SelectField
          label="Tickets"
          value={rule.ticketTypeId ?? ""}
          onChange={({ target: { value } }) => onChange({ ticketTypeId: value ? Number(value) : null })}
        >
          <option value="">All</option>
          {types.map(({ id, name, archivedAt }) => (
            <option key={id} value={id}>
              {archivedAt ? `${name} (not sold)` : name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label="Seats"
          value={rule.seatType ?? ""}
          onChange={({ target: { value } }) => onChange({ seatType: (value || null) as SeatType | null })}
        >
          <option value="">All</option>
          {seatTypes.map((seatType) => (
            <option key={seatType} value={seatType}>
              {SEAT_TYPE_NAMES[seatType]}
            </option>
          ))}
        </SelectField>
        <button
          type="button"
          onClick={onRemove}
          aria-label={`Remove the rule ${rule.name || at + 1}`}
          className="link mt-7 min-h-11 self-start justify-self-start"
        >
          Remove
        </button>
      </fieldset>
    </li>
  );
}
