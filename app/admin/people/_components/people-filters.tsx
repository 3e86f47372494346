import { TheaterField } from "@/app/admin/_forms/theater-field";
import { Filters } from "@/app/admin/_lists/filters";
import { Field, SelectField } from "@/components/ui/field";
import type { PeopleChoice } from "@/lib/accounts/people/list-people";
import { KIND_WORDS } from "../words";

type PeopleFiltersProps = {
  choice: PeopleChoice;
  theaters: { id: number; name: string }[];
  isAdmin: boolean;
};

export function PeopleFilters({ choice, theaters, isAdmin }: PeopleFiltersProps) {
  const kinds = (Object.keys(KIND_WORDS) as PeopleChoice["kind"][]).filter(
    (kind) => isAdmin || !["admins", "everyone"].includes(kind),
  );
  return (
    <Filters action="/admin/people" label="Filter people">
      <Field
        label="Name or e-mail"
        name="q"
        type="search"
        defaultValue={choice.words}
        maxLength={100}
        className="w-full sm:w-64"
      />
      <SelectField label="Who" name="who" defaultValue={choice.kind} className="w-full sm:w-auto">
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {KIND_WORDS[kind]}
          </option>
        ))}
      </SelectField>
      <TheaterField
        label="Where"
        theaters={theaters}
        chosen={choice.theaterId}
        all="Any theater"
        className="w-full sm:w-auto"
      />
      {choice.sort !== "name" && <input type="hidden" name="sort" value={choice.sort} />}
    </Filters>
  );
}
