import { TheaterField } from "@/app/localized/[language]/admin/_forms/theater-field";
import { Filters } from "@/app/localized/[language]/admin/_lists/filters";
import { Field, SelectField } from "@/components/ui/field";
import type { PeopleChoice } from "@/lib/accounts/people/list-people";
import { type FixedKey, t } from "@/lib/i18n/t";

const KIND_WORDS = {
  team: "people.kind.team",
  admins: "people.kind.admins",
  owners: "people.kind.owners",
  door: "people.kind.door",
  disabled: "people.kind.disabled",
  everyone: "people.kind.everyone",
} satisfies Record<PeopleChoice["kind"], FixedKey>;

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
    <Filters action="/admin/people" label={t("people.filter.label")}>
      <Field
        label={t("people.filter.search")}
        name="q"
        type="search"
        defaultValue={choice.words}
        maxLength={100}
        className="w-full sm:w-64"
      />
      <SelectField
        label={t("people.filter.who")}
        name="who"
        defaultValue={choice.kind}
        className="w-full sm:w-auto"
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(KIND_WORDS[kind])}
          </option>
        ))}
      </SelectField>
      <TheaterField
        label={t("people.filter.where")}
        theaters={theaters}
        chosen={choice.theaterId}
        all={t("people.filter.anyTheater")}
        className="w-full sm:w-auto"
      />
      {choice.sort !== "name" && <input type="hidden" name="sort" value={choice.sort} />}
    </Filters>
  );
}
