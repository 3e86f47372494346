import { TheaterField } from "@/app/admin/_forms/theater-field";
import { Filters } from "@/app/admin/_lists/filters";
import { Field, SelectField } from "@/components/ui/field";
import type { VoucherQuery } from "../_query";

type Props = { query: VoucherQuery; theaters: { id: number; name: string }[] };

export function VoucherFilters({ query, theaters }: Props) {
  return (
    <Filters action="/admin/vouchers" label="Find vouchers">
      <Field
        label="Search"
        name="q"
        type="search"
        defaultValue={query.q}
        placeholder="W7KX, Mabel"
        maxLength={200}
        autoComplete="off"
        className="min-w-0 grow basis-full sm:basis-64"
      />
      {theaters.length > 1 && (
        <TheaterField
          theaters={theaters}
          chosen={query.theater}
          all="All theaters"
          className="w-full sm:w-48"
        />
      )}
      <SelectField
        label="State"
        name="state"
        defaultValue={query.state}
        className="min-w-0 grow basis-32 sm:grow-0 sm:basis-44"
      >
        <option value="">Any</option>
        <option value="good">Good</option>
        <option value="spent">Spent</option>
        <option value="blocked">Blocked</option>
        <option value="expired">Expired</option>
      </SelectField>
    </Filters>
  );
}
