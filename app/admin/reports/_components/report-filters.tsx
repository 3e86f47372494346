import type { ReactNode } from "react";
import { TheaterField } from "@/app/admin/_forms/theater-field";
import { Filters } from "@/app/admin/_lists/filters";
import type { Query } from "@/app/admin/_reports/query";
import { Field, SelectField } from "@/components/ui/field";
import type { Preset } from "@/lib/reports/period";

const PRESET_WORDS: Record<Preset, string> = {
  today: "Today",
  "7-days": "Last 7 days",
  "30-days": "Last 30 days",
  "this-month": "This month",
  "last-month": "Last month",
  year: "Last 365 days",
  custom: "Days of my choice",
};

type ReportFiltersProps = { action: string; asked: Query; children?: ReactNode };

/** Which days at which theater. */
export function ReportFilters({ action, asked, children }: ReportFiltersProps) {
  const { theaters, theaterId, period } = asked;
  return (
    <Filters action={action} label="What the report shows">
      <TheaterField theaters={theaters} chosen={theaterId} all="All theaters" className="w-full sm:w-56" />
      {children}
      <SelectField label="Days" name="preset" defaultValue={period.preset} className="w-full sm:w-56">
        {Object.entries(PRESET_WORDS).map(([preset, words]) => (
          <option key={preset} value={preset}>
            {words}
          </option>
        ))}
      </SelectField>
      {period.preset === "custom" ? (
        <>
          <Field
            label="From"
            name="from"
            type="date"
            defaultValue={period.from}
            className="w-[calc(50%-0.375rem)] sm:w-44"
          />
          <Field
            label="Until"
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
