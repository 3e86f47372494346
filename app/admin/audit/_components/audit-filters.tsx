import { TheaterField } from "@/app/admin/_forms/theater-field";
import { Filters } from "@/app/admin/_lists/filters";
import type { AskedAudit } from "@/app/admin/audit/_query";
import { Field, SelectField } from "@/components/ui/field";

const TYPES = [
  "booking",
  "catalogue",
  "genre",
  "invitation",
  "layout",
  "message",
  "movie",
  "movies",
  "payment",
  "price-card",
  "promo-code",
  "review",
  "screen",
  "showtime",
  "theater",
  "ticket",
  "ticket-types",
  "token",
  "user",
  "voucher",
  "webhook",
];

/** By whom, to what, where and when. */
export function AuditFilters({ asked: { params, theaters, timeZone } }: { asked: AskedAudit }) {
  const types = params.type && !TYPES.includes(String(params.type)) ? [...TYPES, String(params.type)] : TYPES;
  const half = "w-[calc(50%-0.375rem)]";
  return (
    <>
      <Filters action="/admin/audit" label="Filter the audit log">
        <Field
          label="Person"
          name="person"
          type="search"
          placeholder="name or e-mail"
          defaultValue={params.person ?? ""}
          className="w-full sm:w-52"
        />
        <SelectField label="What" name="type" defaultValue={params.type ?? ""} className={`${half} sm:w-40`}>
          <option value="">Anything</option>
          {types.map((type) => (
            <option key={type} value={type}>
              {type.replace("-", " ")}
            </option>
          ))}
        </SelectField>
        <Field label="Its number" name="id" defaultValue={params.id ?? ""} className={`${half} sm:w-32`} />
        <TheaterField
          theaters={theaters}
          chosen={params.theater}
          all="All theaters"
          className="w-full sm:w-48"
        />
        <Field
          label="From"
          name="from"
          type="date"
          defaultValue={params.from ?? ""}
          className={`${half} sm:w-40`}
        />
        <Field
          label="Until"
          name="to"
          type="date"
          defaultValue={params.to ?? ""}
          className={`${half} sm:w-40`}
        />
      </Filters>
      <p className="mb-4 text-ink-soft text-sm">
        Days and times by the clock of {timeZone.replaceAll("_", " ")}.
      </p>
    </>
  );
}
