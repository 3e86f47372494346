import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { readAsked } from "@/app/localized/[language]/admin/_reports/query";
import { reportPageTitle, reportWords } from "@/app/localized/[language]/admin/_reports/report-words";
import { SelectField } from "@/components/ui/field";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { getHeatMap } from "@/lib/reports/get-heat-map";
import { heatMapSheet } from "@/lib/reports/heat-map-sheet";
import { listScreensOf } from "@/lib/reports/list-screens-of";
import { reportsDatabase } from "@/lib/stale-reads";
import { HeatMap } from "../_components/heat-map";
import { ReportFrame } from "../_components/report-frame";
import { ReportSheets } from "../_components/report-sheets";

export const generateMetadata = (): Metadata => ({ title: reportPageTitle("seats") });

/** Which seats of a screen are sold most, drawn on its layout. */
export default withMessages("app/localized/[language]/admin/reports/seats/page.tsx", SeatsPage);

async function SeatsPage({ searchParams }: PageProps<"/localized/[language]/admin/reports/seats">) {
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
      label={t("reports.filters.screen")}
      name="screen"
      defaultValue={screen?.id ?? ""}
      className="w-full sm:w-64"
    >
      {screens.map(({ id, name, theaterName }) => (
        <option key={id} value={id}>
          {listFacts([name, theaterName])}
        </option>
      ))}
    </SelectField>
  );
  return (
    <ReportFrame slug="seats" {...reportWords("seats")} asked={asked} choices={choices}>
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
