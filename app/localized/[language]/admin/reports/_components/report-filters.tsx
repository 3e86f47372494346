import type { ReactNode } from "react";
import { TheaterField } from "@/app/localized/[language]/admin/_forms/theater-field";
import { Filters } from "@/app/localized/[language]/admin/_lists/filters";
import type { Query } from "@/app/localized/[language]/admin/_reports/query";
import { Field, SelectField } from "@/components/ui/field";
import { type FixedKey, t } from "@/lib/i18n/t";
import type { Preset } from "@/lib/reports/period";

const PRESET_WORDS = {
  today: "reports.preset.today",
  "7-days": "reports.preset.sevenDays",
  "30-days": "reports.preset.thirtyDays",
  "this-month": "reports.preset.thisMonth",
  "last-month": "reports.preset.lastMonth",
  year: "reports.preset.year",
  custom: "reports.preset.custom",
} satisfies Record<Preset, FixedKey>;

type ReportFiltersProps = { action: string; asked: Query; children?: ReactNode };

/** Which days at which theater. */
export function ReportFilters({ action, asked, children }: ReportFiltersProps) {
  const { theaters, theaterId, period } = asked;
  return (
    <Filters action={action} label={t("reports.filters.label")}>
      <TheaterField
        theaters={theaters}
        chosen={theaterId}
        all={t("reports.filters.allTheaters")}
        className="w-full sm:w-56"
      />
      {children}
      <SelectField
        label={t("reports.filters.days")}
        name="preset"
        defaultValue={period.preset}
        className="w-full sm:w-56"
      >
        {Object.entries(PRESET_WORDS).map(([preset, words]) => (
          <option key={preset} value={preset}>
            {t(words)}
          </option>
        ))}
      </SelectField>
      {period.preset === "custom" ? (
        <>
          <Field
            label={t("reports.filters.from")}
            name="from"
            type="date"
            defaultValue={period.from}
            className="w-[calc(50%-0.375rem)] sm:w-44"
          />
          <Field
            label={t("reports.filters.until")}
            name="to"
            type="date"
            defaultValue={period.to}
            className="w-[calc(50%-0.375rem)] sm:w-44"
          />
        </>
      ) : (
        <>
          {/* the days shown are where one's own choice begins */}
          <input type="hidden" name="from" value={period.from} />
          <input type="hidden" name="to" value={period.to} />
        </>
      )}
    </Filters>
  );
}
