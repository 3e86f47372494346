import { Button } from "@/components/ui/button";
import { CheckField, Field, SelectField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { isFirstRow, type Numbering } from "@/lib/layouts/numbering";

type Props = {
  numbering: Numbering;
  onNumbering: (numbering: Numbering) => void;
  /** Every stroke names all rows and seats anew. */
  isAutomatic: boolean;
  onAutomatic: (isAutomatic: boolean) => void;
  selected: number;
  onApply: (isSelectedOnly: boolean) => void;
};

/** How rows and seats are called. */
export function NumberingPanel({
  numbering,
  onNumbering,
  isAutomatic,
  onAutomatic,
  selected,
  onApply,
}: Props) {
  const set = (change: Partial<Numbering>) => onNumbering({ ...numbering, ...change });
  const isKnown = isFirstRow(numbering.firstRow);
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-2 gap-3">
        <Field
          label={t("screens.numbering.firstRow")}
          value={numbering.firstRow}
          maxLength={3}
          onChange={(event) => set({ firstRow: event.target.value.trim() })}
          error={isKnown ? undefined : t("screens.numbering.firstRowWrong")}
        />
        <SelectField
          label={t("screens.numbering.rowsFrom")}
          value={numbering.rowsFrom}
          onChange={(event) => set({ rowsFrom: event.target.value as Numbering["rowsFrom"] })}
        >
          <option value="front">{t("screens.numbering.front")}</option>
          <option value="back">{t("screens.numbering.back")}</option>
        </SelectField>
        <Field
          label={t("screens.numbering.firstSeat")}
          type="number"
          min={0}
          max={9_000}
          value={numbering.firstSeat}
          onChange={(event) => set({ firstSeat: Math.max(0, Math.trunc(Number(event.target.value))) })}
        />
        <SelectField
          label={t("screens.numbering.seats")}
          value={numbering.seatsFrom}
          onChange={(event) => set({ seatsFrom: event.target.value as Numbering["seatsFrom"] })}
        >
          <option value="left">{t("screens.numbering.left")}</option>
          <option value="right">{t("screens.numbering.right")}</option>
          <option value="odd-even">{t("screens.numbering.oddEven")}</option>
        </SelectField>
      </div>
      <CheckField
        label={t("screens.numbering.skip")}
        checked={numbering.skipsIO}
        onChange={(event) => set({ skipsIO: event.target.checked })}
      />
      <CheckField
        label={t("screens.numbering.automatic")}
        hint={t("screens.numbering.automaticHint")}
        checked={isAutomatic}
        onChange={(event) => onAutomatic(event.target.checked)}
      />
      <div className="flex flex-wrap gap-2">
        <Button variant="quiet" disabled={!isKnown} onClick={() => onApply(false)}>
          {t("screens.numbering.all")}
        </Button>
        <Button variant="quiet" disabled={selected === 0 || !isKnown} onClick={() => onApply(true)}>
          {t("screens.numbering.marked")}
        </Button>
      </div>
    </div>
  );
}
