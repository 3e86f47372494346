"use client";
import { useOptimistic, useTransition } from "react";
import { callForWords } from "@/app/_actions/call-action";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { t } from "@/lib/i18n/t";
import type { ScreenForStaff } from "@/lib/venues/list-screens-for-staff";
import { archiveScreenAction, moveScreenAction } from "../screen-actions";
import { ScreenRow } from "./screen-row";

type Change = { screenId: number; by: -1 | 1 } | { screenId: number; isArchived: boolean };

/** The screens in their order, which is moved by buttons or by Alt with the arrow keys; below, those out of use. */
export function ScreenRows({ theaterId, screens }: { theaterId: number; screens: ScreenForStaff[] }) {
  const toast = useToast();
  const [, startTransition] = useTransition();
  const [shown, change] = useOptimistic(screens, applied);
  const inUse = shown.filter(({ archivedAt }) => archivedAt === null);
  const outOfUse = shown.filter(({ archivedAt }) => archivedAt !== null);

  const move = (screenId: number, by: -1 | 1) =>
    startTransition(async () => {
      change({ screenId, by });
      const words = await callForWords(() => moveScreenAction({ theaterId, screenId, by }));
      if (words) toast({ title: t("theaters.screens.notMoved"), words, isBad: true });
    });

  const archive = ({ id, name }: ScreenForStaff, isArchived: boolean) =>
    startTransition(async () => {
      change({ screenId: id, isArchived });
      const words = await callForWords(() => archiveScreenAction({ screenId: id, isArchived }));
      if (words)
        return toast({ title: t("theaters.screens.archive.failed", { screen: name }), words, isBad: true });
      toast({
        title: t(isArchived ? "theaters.screens.archive.isOut" : "theaters.screens.archive.isBack", {
          screen: name,
        }),
        undo: () => archive({ id, name } as ScreenForStaff, !isArchived),
      });
    });

  return (
    <>
      <ul aria-label={t("theaters.screens.inUse")} className="border-line border-t">
        {inUse.map((screen, at) => (
          <ScreenRow
            key={screen.id}
            screen={screen}
            isFirst={at === 0}
            isLast={at === inUse.length - 1}
            onMove={(by) => move(screen.id, by)}
            onArchive={(isArchived) => archive(screen, isArchived)}
          />
        ))}
      </ul>
      {outOfUse.length > 0 && (
        <>
          <h3 className="mt-6 mb-2 text-ink-soft text-sm">{t("theaters.screens.outOfUseTitle")}</h3>
          <ul aria-label={t("theaters.screens.outOfUse")} className="border-line border-t">
            {outOfUse.map((screen) => (
              <ScreenRow
                key={screen.id}
                screen={screen}
                isFirst
                isLast
                onMove={() => {}}
                onArchive={(isArchived) => archive(screen, isArchived)}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function applied(screens: ScreenForStaff[], change: Change): ScreenForStaff[] {
  if ("isArchived" in change)
    return screens.map((screen) =>
      screen.id === change.screenId ? { ...screen, archivedAt: change.isArchived ? 1 : null } : screen,
    );
  const from = screens.findIndex(({ id }) => id === change.screenId);
  const moved = screens[from];
  return moved ? screens.toSpliced(from, 1).toSpliced(from + change.by, 0, moved) : screens;
}
