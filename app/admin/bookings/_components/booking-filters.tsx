import { X } from "lucide-react";
import Link from "next/link";
import { TheaterField } from "@/app/admin/_forms/theater-field";
import { Filters } from "@/app/admin/_lists/filters";
import { Field, SelectField } from "@/components/ui/field";
import type { BookingQuery } from "../_query";

type Props = {
  query: BookingQuery;
  theaters: { id: number; name: string }[];
  /** The showtime they are all of, and the way to those of others. */
  showtime: { words: string; hrefWithout: string } | null;
};

export function BookingFilters({ query, theaters, showtime }: Props) {
  return (
    <Filters action="/admin/bookings" label="Find bookings">
      <Field
        label="Search"
        name="q"
        type="search"
        defaultValue={query.q}
        placeholder="KX7P-2MQ4, Mabel, G7"
        maxLength={200}
        autoComplete="off"
        className="min-w-0 grow basis-full sm:basis-64"
      />
      <TheaterField
        theaters={theaters}
        chosen={query.theater}
        all="All theaters"
        className="w-full sm:w-48"
      />
      <Field
        label="From"
        name="from"
        type="date"
        defaultValue={query.from}
        className="min-w-0 grow basis-32 sm:grow-0 sm:basis-36"
      />
      <Field
        label="Until"
        name="until"
        type="date"
        defaultValue={query.until}
        className="min-w-0 grow basis-32 sm:grow-0 sm:basis-36"
      />
      <SelectField
        label="State"
        name="state"
        defaultValue={query.state}
        className="min-w-0 grow basis-32 sm:grow-0 sm:basis-36"
      >
        <option value="">Any</option>
        <option value="upcoming">Upcoming</option>
        <option value="past">Past</option>
        <option value="cancelled">Cancelled</option>
        <option value="partly">Partly cancelled</option>
      </SelectField>
      <SelectField
        label="Sold"
        name="channel"
        defaultValue={query.channel}
        className="min-w-0 grow basis-32 sm:grow-0 sm:basis-36"
      >
        <option value="">Anywhere</option>
        <option value="online">Online</option>
        <option value="counter">At the counter</option>
      </SelectField>
      {query.sort !== "-booked" && <input type="hidden" name="sort" value={query.sort} />}
      {showtime && (
        <p className="flex min-h-11 basis-full items-center gap-2">
          <input type="hidden" name="showtime" value={query.showtime} />
          Only of {showtime.words}
          <Link
            href={showtime.hrefWithout}
            aria-label="Show those of every showtime"
            className="inline-flex size-9 items-center justify-center rounded-md hover:bg-sunk"
          >
            <X aria-hidden="true" className="size-4" />
          </Link>
        </p>
      )}
    </Filters>
  );
}
