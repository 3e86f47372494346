import { t } from "@/lib/i18n/t";
import type { Preview } from "@/lib/programme/preview-plan";
import { nameOfPreview } from "@/lib/programme/preview-showtimes";
import type { Stage } from "@/lib/scheduling/list-stages";
import { isFitting } from "@/lib/scheduling/plan";
import type { AcceptAction } from "../_accept";
import { asQuery, type Params } from "../_accepted";
import { AcceptForm } from "./accept-form";
import { CaptionsNotice } from "./captions-notice";
import { PreviewTable } from "./preview-table";

type PlanPreviewProps = {
  preview: Preview;
  stage: Pick<Stage, "id" | "timeZone">;
  /** The address that asked for it. */
  params: Params;
  action: AcceptAction;
};

/** What a plan comes to, and the way to have all of it that fits. */
export function PlanPreview({ preview, stage, params, action }: PlanPreviewProps) {
  const { planned, gaps } = preview;
  return (
    <section aria-labelledby="preview" className="mt-12 max-w-3xl">
      <h2 id="preview" className="mb-4 font-display text-xl">
        {t("schedule.preview.heading")}
      </h2>
      <CaptionsNotice weeks={gaps} theaterId={stage.id} isAhead />
      <PreviewTable planned={planned} timeZone={stage.timeZone} />
      <AcceptForm
        action={action}
        query={asQuery(params)}
        seen={nameOfPreview(planned)}
        fitting={planned.filter(isFitting).length}
      />
    </section>
  );
}
