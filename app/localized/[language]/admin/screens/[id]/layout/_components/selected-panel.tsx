import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { LONGEST, type PlacedSeat } from "@/lib/layouts/placed-seat";
import type { SeatType } from "@/lib/layouts/seat-type";
import { SEAT_TYPE_NAMES } from "@/lib/words/seat-type";

type Props = {
  seats: readonly PlacedSeat[];
  onChange: (change: (seat: PlacedSeat) => PlacedSeat) => void;
  onMove: (by: { x: number; y: number }) => void;
  onErase: () => void;
};

/** What may be done with marked seats. They stay who they are. */
export function SelectedPanel({ seats, onChange, onMove, onErase }: Props) {
  const one = seats.length === 1 ? seats[0] : undefined;
  if (seats.length === 0) return <p className="text-ink-soft text-sm">{t("screens.selected.none")}</p>;
  const same = <Value,>(of: (seat: PlacedSeat) => Value) =>
    seats.every((seat) => of(seat) === of(seats[0] as PlacedSeat)) ? of(seats[0] as PlacedSeat) : undefined;
  return (
    <div className="flex flex-col gap-4">
      <p className="font-semibold">
        {one
          ? t("screens.selected.one", { row: one.row, number: one.number })
          : t("screens.selected.count", { count: seats.length })}
      </p>
      <SelectField
        label={t("screens.selected.type")}
        value={same(({ type }) => type) ?? ""}
        onChange={(event) => onChange((seat) => ({ ...seat, type: event.target.value as SeatType }))}
      >
        {!same(({ type }) => type) && <option value="">{t("screens.selected.severalTypes")}</option>}
        {Object.entries(SEAT_TYPE_NAMES).map(([type, words]) => (
          <option key={type} value={type}>
            {words}
          </option>
        ))}
      </SelectField>
      <Naming
        key={`row ${seats.map(({ guid }) => guid).join()}`}
        label={t("screens.selected.row")}
        value={same(({ row }) => row) ?? ""}
        maxLength={LONGEST.row}
        onName={(row) => onChange((seat) => ({ ...seat, row }))}
      />
      {one && (
        <Naming
          key={`number ${one.guid}`}
          label={t("screens.selected.number")}
          value={one.number}
          maxLength={LONGEST.number}
          onName={(number) => onChange((seat) => ({ ...seat, number }))}
        />
      )}
      <Naming
        key={`zone ${seats.map(({ guid }) => guid).join()}`}
        label={t("screens.selected.zone")}
        value={same(({ zone }) => zone) ?? ""}
        maxLength={LONGEST.zone}
        isOptional
        onName={(zone) => onChange((seat) => ({ ...seat, zone }))}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: buttons are no set of fields */}
      <div role="group" dir="ltr" aria-label={t("screens.selected.move")} className="grid grid-cols-4 gap-1">
        <Button
          variant="quiet"
          className="px-1"
          aria-label={t("screens.selected.left")}
          onClick={() => onMove({ x: -0.25, y: 0 })}
        >
          ←
        </Button>
        <Button
          variant="quiet"
          className="px-1"
          aria-label={t("screens.selected.right")}
          onClick={() => onMove({ x: 0.25, y: 0 })}
        >
          →
        </Button>
        <Button
          variant="quiet"
          className="px-1"
          aria-label={t("screens.selected.towards")}
          onClick={() => onMove({ x: 0, y: -0.2 })}
        >
          ↑
        </Button>
        <Button
          variant="quiet"
          className="px-1"
          aria-label={t("screens.selected.away")}
          onClick={() => onMove({ x: 0, y: 0.2 })}
        >
          ↓
        </Button>
      </div>
      <Button variant="quiet" onClick={onErase}>
        {t("screens.selected.remove")}
      </Button>
    </div>
  );
}

type NamingProps = {
  label: string;
  value: string;
  maxLength: number;
  isOptional?: boolean;
  onName: (name: string) => void;
};

/** Named when the field is left, or with Enter: one step to be taken back, not one for each letter. */
function Naming({ label, value, maxLength, isOptional, onName }: NamingProps) {
  const [typed, setTyped] = useState(value);
  const apply = () => {
    const name = typed.trim();
    if (name !== value && (name || isOptional)) onName(name);
  };
  return (
    <Field
      label={label}
      value={typed}
      maxLength={maxLength}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={apply}
      onKeyDown={(event) => event.key === "Enter" && apply()}
    />
  );
}
