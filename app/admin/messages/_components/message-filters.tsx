import { Filters } from "@/app/admin/_lists/filters";
import { FILTER_WORDS } from "@/app/admin/_messages/words";
import { Field, SelectField } from "@/components/ui/field";
import { MESSAGE_FILTERS } from "@/lib/messages/message-state";
import type { MessageQuery } from "../_query";

export function MessageFilters({ q, state }: Pick<MessageQuery, "q" | "state">) {
  return (
    <Filters action="/admin/messages" label="Find messages">
      <Field
        label="Search"
        name="q"
        type="search"
        defaultValue={q}
        placeholder="The beginning of an e-mail address"
        maxLength={254}
        autoComplete="off"
        className="min-w-0 grow basis-full sm:basis-64"
      />
      <SelectField
        label="State"
        name="state"
        defaultValue={state ?? ""}
        className="min-w-0 grow basis-32 sm:grow-0 sm:basis-36"
      >
        <option value="">Any</option>
        {MESSAGE_FILTERS.map((filter) => (
          <option key={filter} value={filter}>
            {FILTER_WORDS[filter]}
          </option>
        ))}
      </SelectField>
    </Filters>
  );
}
