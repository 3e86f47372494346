import { TheaterField } from "@/app/localized/[language]/admin/_forms/theater-field";
import { Filters } from "@/app/localized/[language]/admin/_lists/filters";
import type { AskedAudit } from "@/app/localized/[language]/admin/audit/_query";
import { Field, SelectField } from "@/components/ui/field";
import { type FixedKey, t } from "@/lib/i18n/t";

const TYPES: Record<string, FixedKey> = {
  booking: "audit.type.booking",
  catalogue: "audit.type.catalogue",
  genre: "audit.type.genre",
  invitation: "audit.type.invitation",
  layout: "audit.type.layout",
  message: "audit.type.message",
  movie: "audit.type.movie",
  movies: "audit.type.movies",
  payment: "audit.type.payment",
  "price-card": "audit.type.priceCard",
  "promo-code": "audit.type.promoCode",
  review: "audit.type.review",
  screen: "audit.type.screen",
  showtime: "audit.type.showtime",
  theater: "audit.type.theater",
  ticket: "audit.type.ticket",
  "ticket-types": "audit.type.ticketTypes",
  token: "audit.type.token",
  user: "audit.type.user",
  voucher: "audit.type.voucher",
  webhook: "audit.type.webhook",
};

/** What an older or a newer version wrote down is told by its name. */
function typeWords(type: string): string {
  const words = Object.hasOwn(TYPES, type) && TYPES[type];
  return words ? t(words) : type.replace("-", " ");
}

/** By whom, to what, where and when. */
export function AuditFilters({ asked: { params, theaters, timeZone } }: { asked: AskedAudit }) {
  const known = Object.keys(TYPES);
  const types = params.type && !known.includes(String(params.type)) ? [...known, String(params.type)] : known;
  const half = "w-[calc(50%-0.375rem)]";
  return (
    <>
      <Filters action="/admin/audit" label={t("audit.filter.label")}>
        <Field
          label={t("audit.filter.person")}
          name="person"
          type="search"
          placeholder={t("audit.filter.personHint")}
          defaultValue={params.person ?? ""}
          className="w-full sm:w-52"
        />
        <SelectField
          label={t("audit.filter.what")}
          name="type"
          defaultValue={params.type ?? ""}
          className={`${half} sm:w-40`}
        >
          <option value="">{t("audit.filter.anything")}</option>
          {types.map((type) => (
            <option key={type} value={type}>
              {typeWords(type)}
            </option>
          ))}
        </SelectField>
        <Field
          label={t("audit.filter.number")}
          name="id"
          defaultValue={params.id ?? ""}
          className={`${half} sm:w-32`}
        />
        <TheaterField
          theaters={theaters}
          chosen={params.theater}
          all={t("audit.filter.allTheaters")}
          className="w-full sm:w-48"
        />
        <Field
          label={t("audit.filter.from")}
          name="from"
          type="date"
          defaultValue={params.from ?? ""}
          className={`${half} sm:w-40`}
        />
        <Field
          label={t("audit.filter.until")}
          name="to"
          type="date"
          defaultValue={params.to ?? ""}
          className={`${half} sm:w-40`}
        />
      </Filters>
      <p className="mb-4 text-ink-soft text-sm">
        {t("audit.filter.clock", { zone: timeZone.replaceAll("_", " ") })}
      </p>
    </>
  );
}
