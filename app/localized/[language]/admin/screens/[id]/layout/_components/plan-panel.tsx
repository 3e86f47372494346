import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type FixedKey, t } from "@/lib/i18n/t";
import type { PlanMend } from "@/lib/layouts/mend-plan";
import type { PlacedSeat } from "@/lib/layouts/placed-seat";
import { type KeptPlan, LARGEST_PLAN_BYTES } from "@/lib/layouts/plan-file";
import { readPlan } from "@/lib/layouts/read-plan";
import { writePlan } from "@/lib/layouts/write-plan";
import { planFaultWords } from "../_fault-words";

const MEND_WORDS = {
  "new-identities": "screens.plan.newIdentities",
  "zone-in-row": "screens.plan.zoneInRow",
} satisfies Record<PlanMend, FixedKey>;

/** A file that could not be read, what would help, and what has been done to it already. */
type Refused = { fileName: string; text: string; faults: string[]; mends: PlanMend[]; done: PlanMend[] };

type Props = {
  name: string;
  seats: readonly PlacedSeat[];
  plan: KeptPlan | null;
  onImport: (seats: PlacedSeat[], plan: KeptPlan) => void;
};

/** A plan file in the format of seats.pretix.eu, in and out. What is read becomes the drawing; nothing is saved yet. */
export function PlanPanel({ name, seats, plan, onImport }: Props) {
  const id = useId();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [read, setRead] = useState<string | null>(null);

  async function bring(file: File) {
    // a file that is far too large is not even read
    const isLarge = file.size > LARGEST_PLAN_BYTES;
    take(file.name, isLarge ? " ".repeat(LARGEST_PLAN_BYTES + 1) : await file.text(), []);
  }

  function take(fileName: string, text: string, done: PlanMend[]) {
    const found = readPlan(text, done);
    setRefused(
      found.ok ? null : { ...found, faults: found.faults.map(planFaultWords), fileName, text, done },
    );
    setRead(found.ok ? t("screens.plan.read", { count: found.seats.length, file: fileName }) : null);
    if (found.ok) onImport(found.seats, found.plan);
  }

  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft text-sm">{t("screens.plan.note")}</p>
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="font-semibold">
          {t("screens.plan.import")}
        </label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          className="w-full text-sm file:me-3 file:min-h-11 file:cursor-pointer file:rounded-md file:border file:border-line-strong file:bg-surface file:px-4 file:font-semibold file:text-ink"
          onChange={async (event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (file) await bring(file);
            input.value = "";
          }}
        />
      </div>
      {refused && (
        <Notice tone="danger" title={t("screens.plan.refused")}>
          <ul className="list-disc ps-5">
            {refused.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
          {refused.mends.map((mend) => (
            <Button
              key={mend}
              variant="quiet"
              className="mt-3"
              onClick={() => take(refused.fileName, refused.text, [...refused.done, mend])}
            >
              {t(MEND_WORDS[mend])}
            </Button>
          ))}
        </Notice>
      )}
      {read && <Notice tone="ok">{read}</Notice>}
      <Button
        variant="quiet"
        disabled={seats.length === 0}
        onClick={() => download(name, writePlan(name, seats, plan))}
      >
        {t("screens.plan.export")}
      </Button>
    </div>
  );
}

function download(name: string, file: unknown): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: "application/json" }));
  link.download = `${name}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
