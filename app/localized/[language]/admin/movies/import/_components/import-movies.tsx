"use client";
import { useState } from "react";
import { useUnsavedWarning } from "@/app/localized/[language]/admin/_forms/use-unsaved-warning";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import { ChooseFile } from "./choose-file";
import { Columns } from "./columns";
import { DryRunReport } from "./dry-run-report";
import { ImportProgress } from "./import-progress";
import { StartImport } from "./start-import";
import { type Options, useImport } from "./use-import";

/** A file, what would become of it, and what does. */
export function ImportMovies() {
  const its = useImport();
  const [answers, setAnswers] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [options, setOptions] = useState<Options>({ defaultMinutes: null, status: "released" });
  const { opened, tried, stage } = its;
  const isRunning = stage === "importing" || stage === "stopped";
  useUnsavedWarning(stage === "importing");
  const isSame = (row: number) => answers.get(row) === true;

  if (stage === "done" && its.progress)
    return (
      <div className="flex max-w-measure flex-col items-start gap-6">
        <Notice tone="ok" title={t("imports.done.title", { count: its.progress.added })}>
          {options.status === "draft" ? t("imports.done.drafts") : t("imports.done.released")}
        </Notice>
        <ButtonLink href="/admin/movies">{t("imports.done.see")}</ButtonLink>
      </div>
    );
  return (
    <div className="flex flex-col gap-8">
      {!isRunning && (
        <ChooseFile
          name={opened?.source.name ?? null}
          onChoose={(file) => {
            setAnswers(new Map());
            void its.open(file);
          }}
        />
      )}
      {its.refusal && (
        <Notice
          tone={stage === "stopped" ? "warn" : "danger"}
          title={stage === "stopped" ? t("imports.refused.stoppedTitle") : undefined}
        >
          {its.refusal}
        </Notice>
      )}
      {opened && !isRunning && (
        <Columns
          {...opened}
          isPending={stage === "trying"}
          onEncoding={(encoding) => void its.open(opened.source, encoding)}
          onTry={(mapping) => {
            setAnswers(new Map());
            void its.tryOut({ ...opened, mapping });
          }}
        />
      )}
      {stage === "trying" && (
        <p role="status" className="text-ink-soft">
          {its.looked > 0 ? t("imports.looking.row", { row: its.looked }) : t("imports.looking.file")}
        </p>
      )}
      {tried && stage === "tried" && (
        <>
          <DryRunReport tried={tried} answers={answers} onAnswer={setAnswers} />
          <StartImport
            {...{ tried, answers, options }}
            onOptions={setOptions}
            onStart={() => void its.run(options, isSame)}
          />
        </>
      )}
      {tried && isRunning && (
        <ImportProgress
          {...{ tried, progress: its.progress, isStopped: stage === "stopped" }}
          onStop={its.stop}
          onGoOn={() => void its.run(options, isSame)}
        />
      )}
    </div>
  );
}
