import { ArrowLeft, ArrowRight } from "lucide-react";
import { withParams } from "@/app/localized/[language]/admin/_address";
import { NavTabs } from "@/app/localized/[language]/admin/_frame/nav-tabs";
import { Filters } from "@/app/localized/[language]/admin/_lists/filters";
import { Chip } from "@/components/ui/chip";
import { Field, SelectField } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import { t } from "@/lib/i18n/t";
import { shiftDay } from "@/lib/scheduling/days";
import { formatShortDay } from "@/lib/zoned-time";

const TABS = [
  { path: "/admin/schedule", label: "schedule.tabs.day" },
  { path: "/admin/schedule/fill", label: "schedule.tabs.fill" },
  { path: "/admin/schedule/repeat", label: "schedule.tabs.repeat" },
  { path: "/admin/schedule/copy", label: "schedule.tabs.copy" },
] as const;

type SchedulePath = (typeof TABS)[number]["path"];
type At = { theater: number; day: string };

/** The pages of a theater's schedule, which stay with the theater and the day. */
export function ScheduleTabs({ here, at }: { here: SchedulePath; at: At }) {
  return (
    <NavTabs
      label={t("schedule.tabs.label")}
      tabs={TABS.map(({ path, label }) => ({
        href: withParams(path, at),
        label: t(label),
        isHere: path === here,
      }))}
    />
  );
}

type DayPickerProps = {
  path: SchedulePath;
  at: At;
  theaters: { id: number; name: string }[];
};

const atNoon = (day: string) => Date.parse(`${day}T12:00:00Z`);

/** Which theater, which day, and the ways to the days beside it. */
export function DayPicker({ path, at, theaters }: DayPickerProps) {
  const [before, after] = [shiftDay(at.day, -1), shiftDay(at.day, 1)];
  return (
    <div className="mb-2 flex flex-wrap items-end justify-between gap-x-6">
      <Filters action={path} label={t("schedule.picker.label")}>
        <SelectField
          label={t("schedule.picker.theater")}
          name="theater"
          defaultValue={at.theater}
          key={`t${at.theater}`}
        >
          <NamedOptions of={theaters} />
        </SelectField>
        <Field
          label={t("schedule.picker.day")}
          name="day"
          type="date"
          defaultValue={at.day}
          key={at.day}
          required
        />
      </Filters>
      <nav aria-label={t("schedule.picker.days")} className="mb-6 flex gap-2">
        <Chip href={withParams(path, at, { day: before })} prefetch={false} scroll={false}>
          <ArrowLeft aria-hidden="true" className="pointing size-4" />
          {formatShortDay(atNoon(before), "UTC")}
        </Chip>
        <Chip href={withParams(path, at, { day: after })} prefetch={false} scroll={false}>
          {formatShortDay(atNoon(after), "UTC")}
          <ArrowRight aria-hidden="true" className="pointing size-4" />
        </Chip>
      </nav>
    </div>
  );
}
