"use client";
import { useMemo, useState } from "react";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { SaveBar } from "@/app/localized/[language]/admin/_forms/save-bar";
import { useUnsavedWarning } from "@/app/localized/[language]/admin/_forms/use-unsaved-warning";
import { changeWords } from "@/app/localized/[language]/admin/_words/change-words";
import { Button, ButtonLink } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { findBend } from "@/lib/layouts/bend";
import { changesBetween, summarise } from "@/lib/layouts/layout-changes";
import type { KeptPlan } from "@/lib/layouts/plan-file";
import { fromWire, type WireSeat } from "@/lib/layouts/wire-seats";
import { Board } from "./board";
import { Counts } from "./counts";
import { onBoardKey, onHistoryKey } from "./editor-keys";
import { Faults } from "./faults";
import { NewerNotice } from "./newer-notice";
import { Panels } from "./panels";
import { Preview } from "./preview";
import { Review } from "./review";
import { ToolBar } from "./tool-bar";
import { useEditor } from "./use-editor";
import { useSaving } from "./use-saving";

type Props = {
  screen: { id: number; name: string; theaterName: string; timeZone: string };
  /** The newest version, which a save follows; 0 and no seats when there is none. */
  base: { version: number; seats: WireSeat[]; plan: KeptPlan | null };
  /** An earlier version to begin with instead. */
  restored: { version: number; seats: WireSeat[]; plan: KeptPlan | null } | null;
};

const wordsBetween = (...drawings: Parameters<typeof changesBetween>) =>
  changeWords(summarise(changesBetween(...drawings)));

export function LayoutEditor({ screen, base: newest, restored }: Props) {
  const [first] = useState(() => {
    const seats = fromWire((restored ?? newest).seats);
    return { seats, bend: findBend(seats), plan: restored ? restored.plan : ("kept" as const) };
  });
  const [firstBase] = useState(() => ({ version: newest.version, seats: fromWire(newest.seats) }));
  const editor = useEditor(first, newest.version === 0 && !restored);
  const saving = useSaving(screen.id, firstBase);
  const [isPreview, setPreview] = useState(false);
  const { now } = editor;
  const { base, newer, impact } = saving;
  useUnsavedWarning((editor.isChanged || restored !== null) && !saving.isSaved);

  const changes = useMemo(() => wordsBetween(base.seats, now.seats), [base.seats, now.seats]);
  const plan = now.plan === "kept" ? newest.plan : now.plan;

  if (impact)
    return (
      <Review
        {...{ impact, changes, timeZone: screen.timeZone, version: base.version + 1 }}
        refusal={saving.refusal}
        isPending={saving.isPending}
        onBack={saving.back}
        onSave={(move) => saving.save(now, move)}
      />
    );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of what is in it
    <div onKeyDown={(event) => onHistoryKey(editor, event)} className="flex flex-col gap-4">
      {saving.refusal && <RefusalNotice>{saving.refusal}</RefusalNotice>}
      {newer && (
        <NewerNotice
          version={newer.version}
          theirs={wordsBetween(base.seats, newer.seats)}
          yours={changes}
          onKeep={saving.acceptNewer}
          onTake={() => {
            editor.replace(newer.seats, "kept");
            saving.acceptNewer();
          }}
        />
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Counts seats={now.seats} />
        <div className="flex flex-wrap gap-2">
          <Button variant="quiet" className="px-3" disabled={!editor.canUndo} onClick={editor.undo}>
            {t("screens.layout.undo")}
          </Button>
          <Button variant="quiet" className="px-3" disabled={!editor.canRedo} onClick={editor.redo}>
            {t("screens.layout.redo")}
          </Button>
          <Button
            variant="quiet"
            className="px-3"
            aria-pressed={isPreview}
            onClick={() => setPreview(!isPreview)}
          >
            {isPreview ? t("screens.layout.drawOn") : t("screens.layout.preview")}
          </Button>
        </div>
      </div>
      {isPreview ? (
        <Preview seats={now.seats} screenName={screen.name} />
      ) : (
        <>
          <ToolBar tool={editor.tool} onTool={editor.setTool} />
          <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_17rem]">
            <div className="min-w-0">
              <Board
                seats={now.seats}
                {...{ floor: editor.floor, frame: editor.frame, groups: editor.groups, wrong: editor.wrong }}
                {...{ chosen: editor.chosen, tool: editor.tool, onStroke: editor.onStroke }}
                onKey={(event) => onBoardKey(editor, event)}
              />
              <p id="board-keys" className="text-ink-soft text-sm">
                {t("screens.layout.keys")}
              </p>
            </div>
            <Panels editor={editor} name={`${screen.theaterName}, ${screen.name}`} plan={plan} />
          </div>
          <Faults faults={editor.faults} isNew={base.version === 0 && !editor.isChanged} />
        </>
      )}
      <SaveBar className="-mx-2 flex flex-wrap gap-3 px-2 py-3">
        <Button
          pending={saving.isPending}
          disabled={editor.faults.length > 0 || newer !== null}
          onClick={() => saving.review(now)}
        >
          {t("screens.layout.review")}
        </Button>
        <ButtonLink variant="quiet" href={`/admin/screens/${screen.id}`}>
          {t("screens.layout.back")}
        </ButtonLink>
      </SaveBar>
    </div>
  );
}
