import { X } from "lucide-react";
import { TheaterField } from "@/app/localized/[language]/admin/_forms/theater-field";
import { Filters } from "@/app/localized/[language]/admin/_lists/filters";
import { Link } from "@/components/link";
import { Field, SelectField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import type { BookingQuery } from "../_query";

type Props = {
  query: BookingQuery;
  theaters: { id: number; name: string }[];
  /** The showtime they are all of, and the way to those of others. */
  showtime: { words: string; hrefWithout: string } | null;
};

export function BookingFilters({ query, theaters, showtime }: Props) {
  return (
    <Filters action="/admin/bookings" label={t("bookings.filters.label")}>
      <Field
        label={t("bookings.filters.search")}
        name="q"
        type="search"
        defaultValue={query.q}
        placeholder={t("bookings.filters.searchExample")}
        maxLength={200}
        autoComplete="off"
        className="min-w-0 grow basis-full sm:basis-64"
      />
      <TheaterField
        theaters={theaters}
        chosen={query.theater}
        all={t("bookings.filters.allTheaters")}
        className="w-full sm:w-48"
      />
      <Field
        label={t("bookings.filters.from")}
        name="from"
        type="date"
        defaultValue={query.from}
        className="min-w-0 grow basis-32 sm:grow-0 sm:basis-36"
      />
      <Field
        label={t("bookings.filters.until")}
        name="until"
        type="date"
        defaultValue={query.until}
        className="min-w-0 grow basis-32 sm:grow-0 sm:basis-36"
      />
      <SelectField
        label={t("bookings.filters.state")}
        name="state"
        defaultValue={query.state}
        className="min-w-0 grow basis-32 sm:grow-0 sm:basis-36"
      >
        <option value="">{t("bookings.filters.anyState")}</option>
        <option value="upcoming">{t("bookings.filters.upcoming")}</option>
        <option value="past">{t("bookings.filters.past")}</option>
        <option value="cancelled">{t("bookings.filters.cancelled")}</option>
        <option value="partly">{t("bookings.filters.partly")}</option>
      </SelectField>
      <SelectField
        label={t("bookings.filters.sold")}
        name="channel"
        defaultValue={query.channel}
        className="min-w-0 grow basis-32 sm:grow-0 sm:basis-36"
      >
        <option value="">{t("bookings.filters.soldAnywhere")}</option>
        <option value="online">{t("bookings.filters.soldOnline")}</option>
        <option value="counter">{t("bookings.filters.soldAtCounter")}</option>
      </SelectField>
      {query.sort !== "-booked" && <input type="hidden" name="sort" value={query.sort} />}
      {showtime && (
        <p className="flex min-h-11 basis-full items-center gap-2">
          <input type="hidden" name="showtime" value={query.showtime} />
          {t("bookings.filters.onlyOf", { showtime: showtime.words })}
          <Link
            href={showtime.hrefWithout}
            aria-label={t("bookings.filters.everyShowtime")}
            className="inline-flex size-9 items-center justify-center rounded-md hover:bg-sunk"
          >
            <X aria-hidden="true" className="size-4" />
          </Link>
        </p>
      )}
    </Filters>
  );
}
