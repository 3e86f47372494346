"use client";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import { Link } from "@/components/link";
import { t } from "@/lib/i18n/t";
import type { ScreenForStaff } from "@/lib/venues/list-screens-for-staff";
import { RenameScreen } from "./rename-screen";

type ScreenRowProps = {
  screen: ScreenForStaff;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onArchive: (isArchived: boolean) => void;
};

const square =
  "inline-flex size-11 items-center justify-center rounded-md hover:bg-sunk aria-disabled:opacity-40";
const plain = "min-h-11 rounded-md px-3 text-sm hover:bg-sunk hover:text-accent";

export function ScreenRow({ screen, isFirst, isLast, onMove, onArchive }: ScreenRowProps) {
  const { id, name, seats, archivedAt } = screen;
  const [isRenaming, setIsRenaming] = useState(false);
  useKeptDraft(`screen ${id}`, isRenaming, setIsRenaming);
  const isArchived = archivedAt !== null;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (!by || !event.altKey || isArchived) return;
    event.preventDefault();
    if (by === -1 ? !isFirst : !isLast) onMove(by);
  };
  return (
    <li className="flex flex-wrap items-center gap-x-2 border-line border-b py-1" onKeyDown={onKeyDown}>
      {!isArchived && (
        <span className="flex">
          <button
            type="button"
            aria-label={t("theaters.screens.moveUp", { screen: name })}
            aria-disabled={isFirst}
            onClick={() => isFirst || onMove(-1)}
            className={square}
          >
            <ArrowUp aria-hidden="true" className="size-4" />
          </button>
          <button
            type="button"
            aria-label={t("theaters.screens.moveDown", { screen: name })}
            aria-disabled={isLast}
            onClick={() => isLast || onMove(1)}
            className={square}
          >
            <ArrowDown aria-hidden="true" className="size-4" />
          </button>
        </span>
      )}
      {isRenaming ? (
        <RenameScreen screen={screen} onDone={() => setIsRenaming(false)} />
      ) : (
        <>
          <span className="min-w-40 grow py-2">
            <Link href={`/admin/screens/${id}`} prefetch={false} className="link inline-block py-0.5">
              {name}
            </Link>
            <span className="block text-ink-soft text-sm">
              {t("theaters.screens.seats", { count: seats })}
            </span>
          </span>
          <span className="flex">
            {seats === 0 && !isArchived && (
              <Link
                href={`/admin/screens/${id}/layout`}
                prefetch={false}
                className={`${plain} inline-flex items-center font-semibold`}
              >
                {t("theaters.screens.draw")}
              </Link>
            )}
            <button
              type="button"
              aria-label={t("theaters.screens.rename.openOne", { screen: name })}
              onClick={() => setIsRenaming(true)}
              className={plain}
            >
              {t("theaters.screens.rename.open")}
            </button>
            <button
              type="button"
              aria-label={t(
                isArchived ? "theaters.screens.archive.putBackOne" : "theaters.screens.archive.takeOutOne",
                { screen: name },
              )}
              onClick={() => onArchive(!isArchived)}
              className={plain}
            >
              {t(isArchived ? "theaters.screens.archive.putBack" : "theaters.screens.archive.takeOut")}
            </button>
          </span>
        </>
      )}
    </li>
  );
}
