import { Button } from "@/components/ui/button";
import { CheckField, Field, SelectField } from "@/components/ui/field";
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
          label="First row"
          value={numbering.firstRow}
          maxLength={3}
          onChange={(event) => set({ firstRow: event.target.value.trim() })}
          error={isKnown ? undefined : "A to Z, or a number."}
        />
        <SelectField
          label="Rows from"
          value={numbering.rowsFrom}
          onChange={(event) => set({ rowsFrom: event.target.value as Numbering["rowsFrom"] })}
        >
          <option value="front">the front</option>
          <option value="back">the back</option>
        </SelectField>
        <Field
          label="First seat"
          type="number"
          min={0}
          max={9_000}
          value={numbering.firstSeat}
          onChange={(event) => set({ firstSeat: Math.max(0, Math.trunc(Number(event.target.value))) })}
        />
        <SelectField
          label="Seats"
          value={numbering.seatsFrom}
          onChange={(event) => set({ seatsFrom: event.target.value as Numbering["seatsFrom"] })}
        >
          <option value="left">left to right</option>
          <option value="right">right to left</option>
          <option value="odd-even">odd left, even right</option>
        </SelectField>
      </div>
      <CheckField
        label="Skip rows I and O"
        checked={numbering.skipsIO}
        onChange={(event) => set({ skipsIO: event.target.checked })}
      />
      <CheckField
        label="Number while drawing"
        hint="Every stroke then names all rows and seats anew."
        checked={isAutomatic}
        onChange={(event) => onAutomatic(event.target.checked)}
      />
      <div className="flex flex-wrap gap-2">
        <Button variant="quiet" disabled={!isKnown} onClick={() => onApply(false)}>
          Number all
        </Button>
        <Button variant="quiet" disabled={selected === 0 || !isKnown} onClick={() => onApply(true)}>
          Number the marked
        </Button>
      </div>
    </div>
  );
}
