import { ArrowDown, ArrowUp } from "lucide-react";
import { InOtherLanguages } from "@/app/localized/[language]/admin/_forms/in-other-languages";
import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import type { TicketTypeText } from "@/lib/pricing/list-ticket-types";
import type { Translations } from "@/lib/translations/texts";

/** A ticket type as it is typed; without a number until it is saved. */
export type TypedTicketType = {
  id: number | null;
  name: string;
  note: string;
  translations: Translations<TicketTypeText>;
};

type Props = {
  /** Its index in the order, from 0, and how many there are. */
  at: number;
  of: number;
  type: TypedTicketType;
  onChange: (parts: Partial<TypedTicketType>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

const iconButton =
  "inline-flex size-11 items-center justify-center rounded-md hover:bg-sunk disabled:opacity-40";

/** One kind of ticket, and its way up, down and out. */
export function TicketTypeRow({
  at,
  of,
  type: { id, name, note, translations },
  onChange,
  onMove,
  onRemove,
}: Props) {
  return (
    <li className="flex flex-wrap items-end gap-x-3 gap-y-2 border-line border-b pb-4">
      <Field
        label={t("prices.types.name", { position: at + 1 })}
        value={name}
        maxLength={40}
        onChange={(event) => onChange({ name: event.target.value })}
        className="min-w-0 grow basis-32"
      />
      <Field
        label={t("prices.types.whoFor")}
        value={note}
        maxLength={60}
        placeholder={t("prices.types.whoForExample")}
        onChange={(event) => onChange({ note: event.target.value })}
        className="min-w-0 grow basis-40"
      />
      <div className="flex items-center">
        <button
          type="button"
          className={iconButton}
          disabled={at === 0}
          aria-label={name ? t("prices.types.moveUp", { name }) : t("prices.types.moveUnnamedUp")}
          onClick={() => onMove(-1)}
        >
          <ArrowUp aria-hidden="true" className="size-4" />
        </button>
        <button
          type="button"
          className={iconButton}
          disabled={at === of - 1}
          aria-label={name ? t("prices.types.moveDown", { name }) : t("prices.types.moveUnnamedDown")}
          onClick={() => onMove(1)}
        >
          <ArrowDown aria-hidden="true" className="size-4" />
        </button>
        <button type="button" className="link ms-2 min-h-11" onClick={onRemove}>
          {t(id === null ? "prices.types.remove" : "prices.types.sellNoMore")}
        </button>
      </div>
      <div className="grid basis-full gap-x-3 sm:grid-cols-2">
        <InOtherLanguages
          label={t("prices.types.name", { position: at + 1 })}
          texts={translations.name}
          maxLength={40}
          onChange={(texts) => onChange({ translations: { ...translations, name: texts } })}
        />
        <InOtherLanguages
          label={t("prices.types.whoFor")}
          texts={translations.note}
          maxLength={60}
          onChange={(texts) => onChange({ translations: { ...translations, note: texts } })}
        />
      </div>
    </li>
  );
}
