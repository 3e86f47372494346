import { Filters } from "@/app/localized/[language]/admin/_lists/filters";
import { filterWords } from "@/app/localized/[language]/admin/_messages/words";
import { Field, SelectField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { MESSAGE_FILTERS } from "@/lib/messages/message-state";
import type { MessageQuery } from "../_query";

export function MessageFilters({ q, state }: Pick<MessageQuery, "q" | "state">) {
  return (
    <Filters action="/admin/messages" label={t("messages.filter.label")}>
      <Field
        label={t("messages.filter.search")}
        name="q"
        type="search"
        defaultValue={q}
        placeholder={t("messages.filter.searchHint")}
        maxLength={254}
        autoComplete="off"
        className="min-w-0 grow basis-full sm:basis-64"
      />
      <SelectField
        label={t("messages.filter.state")}
        name="state"
        defaultValue={state ?? ""}
        className="min-w-0 grow basis-32 sm:grow-0 sm:basis-36"
      >
        <option value="">{t("messages.filter.any")}</option>
        {MESSAGE_FILTERS.map((filter) => (
          <option key={filter} value={filter}>
            {filterWords(filter)}
          </option>
        ))}
      </SelectField>
    </Filters>
  );
}
