import { nameOfPreview } from "@/lib/programme/preview-showtimes";
import { isFitting, type Planned } from "@/lib/scheduling/plan";
import type { AcceptAction } from "../_accept";
import { asQuery, type Params } from "../_accepted";
import { AcceptForm } from "./accept-form";
import { PreviewTable } from "./preview-table";

type PlanPreviewProps = {
  planned: Planned[];
  timeZone: string;
  /** The address that asked for it. */
  params: Params;
  action: AcceptAction;
};

/** What a plan comes to, and the way to have all of it that fits. */
export function PlanPreview({ planned, timeZone, params, action }: PlanPreviewProps) {
  return (
    <section aria-labelledby="preview" className="mt-12 max-w-3xl">
      <h2 id="preview" className="mb-4 font-display text-xl">
        Preview
      </h2>
      <PreviewTable planned={planned} timeZone={timeZone} />
      <AcceptForm
        action={action}
        query={asQuery(params)}
        seen={nameOfPreview(planned)}
        fitting={planned.filter(isFitting).length}
      />
    </section>
  );
}
