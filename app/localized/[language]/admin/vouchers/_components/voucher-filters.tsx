import { TheaterField } from "@/app/localized/[language]/admin/_forms/theater-field";
import { Filters } from "@/app/localized/[language]/admin/_lists/filters";
import { Field, SelectField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { VOUCHER_STATES } from "@/lib/vouchers/list-vouchers";
import type { VoucherQuery } from "../_query";

type Props = { query: VoucherQuery; theaters: { id: number; name: string }[] };

export function VoucherFilters({ query, theaters }: Props) {
  return (
    <Filters action="/admin/vouchers" label={t("vouchers.filters.label")}>
      <Field
        label={t("vouchers.filters.search")}
        name="q"
        type="search"
        defaultValue={query.q}
        placeholder={t("vouchers.filters.searchExample")}
        maxLength={200}
        autoComplete="off"
        className="min-w-0 grow basis-full sm:basis-64"
      />
      {theaters.length > 1 && (
        <TheaterField
          theaters={theaters}
          chosen={query.theater}
          all={t("vouchers.filters.allTheaters")}
          className="w-full sm:w-48"
        />
      )}
      <SelectField
        label={t("vouchers.filters.state")}
        name="state"
        defaultValue={query.state}
        className="min-w-0 grow basis-32 sm:grow-0 sm:basis-44"
      >
        <option value="">{t("vouchers.filters.states.any")}</option>
        {VOUCHER_STATES.map((state) => (
          <option key={state} value={state}>
            {t(`vouchers.filters.states.${state}`)}
          </option>
        ))}
      </SelectField>
    </Filters>
  );
}
