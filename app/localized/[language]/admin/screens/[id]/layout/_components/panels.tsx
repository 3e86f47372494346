import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { keepIdentities } from "@/lib/layouts/keep-identities";
import type { KeptPlan } from "@/lib/layouts/plan-file";
import { NumberingPanel } from "./numbering-panel";
import { PlanPanel } from "./plan-panel";
import { SelectedPanel } from "./selected-panel";
import { TemplatePanel } from "./template-panel";
import type { Editor } from "./use-editor";

const BEND_STEP = 0.001;

type Props = { editor: Editor; name: string; plan: KeptPlan | null };

/** What is beside the board, one panel open at a time. */
export function Panels({ editor, name, plan }: Props) {
  const { seats, bend } = editor.now;
  const [isEmptyRoom] = useState(seats.length === 0);
  return (
    <div className="border-line border-t">
      <Panel title={t("screens.panels.selected")} isOpen={!isEmptyRoom}>
        <SelectedPanel
          seats={editor.selected}
          onChange={editor.onSelected}
          onMove={editor.moveSelected}
          onErase={editor.eraseSelected}
        />
      </Panel>
      <Panel title={t("screens.panels.numbering")}>
        <NumberingPanel
          numbering={editor.numbering}
          onNumbering={editor.setNumbering}
          isAutomatic={editor.isAutomatic}
          onAutomatic={editor.setAutomatic}
          selected={editor.selected.length}
          onApply={editor.applyNumbering}
        />
      </Panel>
      <Panel title={t("screens.panels.template")} isOpen={isEmptyRoom}>
        <TemplatePanel onDraw={(drawn) => editor.replace(keepIdentities(seats, drawn))} />
      </Panel>
      <Panel title={t("screens.panels.bend")}>
        <div className="flex flex-wrap items-center gap-2">
          <Button
            variant="quiet"
            className="px-3"
            disabled={bend.curve <= 0}
            onClick={() => editor.bendBy(-BEND_STEP)}
          >
            {t("screens.panels.straighter")}
          </Button>
          <Button variant="quiet" className="px-3" onClick={() => editor.bendBy(BEND_STEP)}>
            {t("screens.panels.rounder")}
          </Button>
          <span className="text-ink-soft text-sm">{Math.round(bend.curve / BEND_STEP)}</span>
        </div>
      </Panel>
      <Panel title={t("screens.panels.plan")}>
        <PlanPanel name={name} seats={seats} plan={plan} onImport={editor.replace} />
      </Panel>
    </div>
  );
}

type PanelProps = { title: string; isOpen?: boolean; children: ReactNode };

const Panel = ({ title, isOpen = false, children }: PanelProps) => (
  <details name="panels" open={isOpen} className="border-line border-b">
    <summary className="flex min-h-11 items-center font-semibold">{title}</summary>
    <div className="pt-1 pb-4">{children}</div>
  </details>
);
