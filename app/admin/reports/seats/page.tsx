import type { Metadata } from "next";
import { readAsked } from "@/app/admin/_reports/query";
import { REPORT_WORDS } from "@/app/admin/_reports/report-words";
import { SelectField } from "@/components/ui/field";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { getHeatMap } from "@/lib/reports/get-heat-map";
import { heatMapSheet } from "@/lib/reports/heat-map-sheet";
import { listScreensOf } from "@/lib/reports/list-screens-of";
import { reportsDatabase } from "@/lib/stale-reads";
import { HeatMap } from "../_components/heat-map";
import { ReportFrame } from "../_components/report-frame";
import { ReportSheets } from "../_components/report-sheets";

export const metadata: Metadata = { title: "Seats, reports" };

/** Which seats of a screen are sold most, drawn on its layout. */
export default async function SeatsPage({ searchParams }: PageProps<"/admin/reports/seats">) {
  const staff = await requireManager();
  const asked = await readAsked(staff, await searchParams);
  const [screens, seats] = await Promise.all([
    listScreensOf(reportsDatabase(), asked.scope),
    getHeatMap(reportsDatabase(), asked.scope, asked.screenId),
  ]);
  const screen = asked.screenId ? screens.find(({ id }) => id === asked.screenId) : screens[0];
  if (!screen && asked.screenId) return notTheirs();
  const choices = (
    <SelectField
      key={screen?.id}
      label="Screen"
      name="screen"
      defaultValue={screen?.id ?? ""}
      className="w-full sm:w-64"
    >
      {screens.map(({ id, name, theaterName }) => (
        <option key={id} value={id}>
          {name}, {theaterName}
        </option>
      ))}
    </SelectField>
  );
  return (
    <ReportFrame slug="seats" {...REPORT_WORDS.seats} asked={asked} choices={choices}>
      {screen && <HeatMap seats={seats} name={screen.name} />}
      <ReportSheets
        path="/admin/reports/seats"
        slug="seats"
        sheets={[heatMapSheet(seats)]}
        asked={{ ...asked, screenId: screen?.id ?? null }}
      />
    </ReportFrame>
  );
}
