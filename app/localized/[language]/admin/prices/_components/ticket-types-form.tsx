"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { callForWords } from "@/app/_actions/call-action";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import { ConflictNotice } from "@/app/localized/[language]/admin/_forms/conflict-notice";
import { FormSection } from "@/app/localized/[language]/admin/_forms/form-section";
import { useForm } from "@/app/localized/[language]/admin/_forms/use-form";
import { useToast } from "@/app/localized/[language]/admin/_frame/use-toast";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import type { TicketType } from "@/lib/pricing/list-ticket-types";
import { archiveTypeAction, saveTypesAction } from "../actions";
import { TicketTypeRow, type TypedTicketType } from "./ticket-type-row";

type Row = TypedTicketType & { key: string };
type Props = { theaterId: number; revision: number; types: TicketType[] };

/** The kinds of ticket a theater sells, in the order customers are offered them. */
export function TicketTypesForm({ theaterId, revision, types }: Props) {
  const toast = useToast();
  const [rows, setRows] = useState<Row[]>(
    types
      .filter((type) => !type.archivedAt)
      .map(({ archivedAt: _, ...type }) => ({ key: String(type.id), ...type })),
  );
  const { formProps, refusal, conflict, isPending } = useForm<string>(saveTypesAction, () =>
    toast({ title: t("prices.types.saved") }),
  );
  useKeptDraft("ticket types", rows, setRows);

  const change = (at: number, parts: Partial<Row>) =>
    setRows(rows.map((row, n) => (n === at ? { ...row, ...parts } : row)));
  const move = (at: number, by: number) => {
    const [row] = rows.slice(at, at + 1);
    if (row) setRows(rows.toSpliced(at, 1).toSpliced(at + by, 0, row));
  };
  const archive = async (ticketTypeId: number, name: string, isArchived: boolean) => {
    const words = await callForWords(() => archiveTypeAction({ ticketTypeId, isArchived }));
    if (words) return toast({ title: t("prices.types.notDone"), words, isBad: true });
    toast({
      title: t(isArchived ? "prices.types.notSoldAnyMore" : "prices.types.soldAgain", { name }),
      undo: () => void archive(ticketTypeId, name, !isArchived),
    });
  };
  const archived = types.filter(({ archivedAt }) => archivedAt);

  return (
    <div className="mt-12">
      <FormSection title={t("prices.types.title")} note={t("prices.types.note")}>
        <form {...formProps} className="grid gap-4" aria-label={t("prices.types.title")}>
          <input type="hidden" name="theaterId" value={theaterId} />
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="types" value={JSON.stringify(rows.map(({ key: _, ...type }) => type))} />
          {conflict && <ConflictNotice conflict={conflict} />}
          {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
          <ol className="grid gap-4">
            {rows.map(({ key, id, name, note, translations }, at) => (
              <TicketTypeRow
                key={key}
                at={at}
                of={rows.length}
                type={{ id, name, note, translations }}
                onChange={(parts) => change(at, parts)}
                onMove={(by) => move(at, by)}
                onRemove={() => (id === null ? setRows(rows.toSpliced(at, 1)) : void archive(id, name, true))}
              />
            ))}
          </ol>
          <div className="flex flex-wrap gap-3">
            <Button type="submit" pending={isPending}>
              {t("prices.types.save")}
            </Button>
            <Button
              variant="quiet"
              onClick={() =>
                setRows([
                  ...rows,
                  { key: `new ${Date.now()}`, id: null, name: "", note: "", translations: {} },
                ])
              }
            >
              <Plus aria-hidden="true" className="size-4" /> {t("prices.types.add")}
            </Button>
          </div>
          {archived.length > 0 && (
            <p className="text-ink-soft">
              {t("prices.types.archived")}{" "}
              {archived.map(({ id, name }) => (
                <span key={id} className="me-3 inline-flex min-h-11 items-center gap-2">
                  {name}
                  <button
                    type="button"
                    className="link min-h-6 text-ink"
                    aria-label={t("prices.types.sellNamedAgain", { name })}
                    onClick={() => void archive(id, name, false)}
                  >
                    {t("prices.types.sellAgain")}
                  </button>
                </span>
              ))}
            </p>
          )}
        </form>
      </FormSection>
    </div>
  );
}
