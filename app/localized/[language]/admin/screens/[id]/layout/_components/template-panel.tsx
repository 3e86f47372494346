import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { asPlaced, curved, flat, lounge, raked } from "@/lib/layouts/layout-template";
import { newGuid } from "@/lib/layouts/new-guid";
import { MAX_LAYOUT_SEATS, type PlacedSeat } from "@/lib/layouts/placed-seat";

const KINDS = ["flat", "raked", "curved", "lounge"] as const;
type Kind = (typeof KINDS)[number];

/** "5 10 5": the numbers in a text, in their order. */
const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

/** "8-10, 12": each number and range of it. */
const rangesIn = (text: string): number[] =>
  [...text.matchAll(/(\d+)(?:\s*[-–]\s*(\d+))?/g)].flatMap(([, from, to]) => {
    const [first, last] = [Number(from), Number(to ?? from)];
    return last - first > 200
      ? [first]
      : Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  });

/** A whole room at once, to begin with. */
export function TemplatePanel({ onDraw }: { onDraw: (seats: PlacedSeat[]) => void }) {
  const [kind, setKind] = useState<Kind>("curved");
  const [rows, setRows] = useState("10");
  const [blocks, setBlocks] = useState("5 10 5");
  const [premium, setPremium] = useState("");
  const blockSizes = numbersIn(blocks);
  const rowCount = Math.trunc(Number(rows));
  const perRow = blockSizes.reduce((sum, size) => sum + size, 0) * (kind === "lounge" ? 2 : 1);
  const refusal = refusalOf(rowCount, perRow);

  const draw = () => {
    const plan = { rows: rowCount, blocks: blockSizes, premiumRows: rangesIn(premium) };
    const sofas = { rows: rowCount, sofas: perRow / 2 };
    const drawn = kind === "lounge" ? lounge(sofas) : { flat, raked, curved }[kind](plan);
    onDraw(asPlaced(drawn, newGuid));
  };

  return (
    <div className="flex flex-col gap-4">
      <SelectField
        label={t("screens.template.kind")}
        value={kind}
        onChange={(event) => setKind(event.target.value as Kind)}
      >
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`screens.template.${one}`)}
          </option>
        ))}
      </SelectField>
      <Field
        label={t("screens.template.rows")}
        type="number"
        min={1}
        max={100}
        value={rows}
        onChange={(event) => setRows(event.target.value)}
      />
      <Field
        label={kind === "lounge" ? t("screens.template.sofas") : t("screens.template.seats")}
        hint={kind === "lounge" ? undefined : t("screens.template.seatsHint")}
        value={blocks}
        maxLength={60}
        error={refusal}
        onChange={(event) => setBlocks(event.target.value)}
      />
      {kind !== "lounge" && (
        <Field
          label={t("screens.template.premium")}
          hint={t("screens.template.premiumHint")}
          value={premium}
          maxLength={40}
          onChange={(event) => setPremium(event.target.value)}
        />
      )}
      <Button variant="quiet" disabled={refusal !== undefined} onClick={draw}>
        {t("screens.template.draw")}
      </Button>
      <p className="text-ink-soft text-sm">{t("screens.template.note")}</p>
    </div>
  );
}

function refusalOf(rows: number, perRow: number): string | undefined {
  if (!(rows >= 1 && rows <= 100)) return t("screens.template.rowsWrong");
  if (perRow < 1) return t("screens.template.noSeats");
  return rows * perRow > MAX_LAYOUT_SEATS
    ? t("screens.template.tooMany", { count: rows * perRow, most: MAX_LAYOUT_SEATS })
    : undefined;
}
