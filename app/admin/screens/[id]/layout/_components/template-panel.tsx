import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { formatNumber } from "@/lib/formatters";
import { asPlaced, curved, flat, lounge, raked } from "@/lib/layouts/layout-template";
import { newGuid } from "@/lib/layouts/new-guid";
import { MAX_LAYOUT_SEATS, type PlacedSeat } from "@/lib/layouts/placed-seat";

const KINDS = ["flat", "raked", "curved", "lounge"] as const;
type Kind = (typeof KINDS)[number];
const KIND_WORDS: Record<Kind, string> = {
  flat: "Flat: straight rows",
  raked: "Raked: every other row half a seat aside",
  curved: "Curved: rows bent round the picture",
  lounge: "Lounge: sofas for two",
};

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
      <SelectField label="Kind" value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {KIND_WORDS[one]}
          </option>
        ))}
      </SelectField>
      <Field
        label="Rows"
        type="number"
        min={1}
        max={100}
        value={rows}
        onChange={(event) => setRows(event.target.value)}
      />
      <Field
        label={kind === "lounge" ? "Sofas in a row" : "Seats in a row"}
        hint={kind === "lounge" ? undefined : "Blocks between aisles, left to right: 5 10 5"}
        value={blocks}
        maxLength={60}
        error={refusal}
        onChange={(event) => setBlocks(event.target.value)}
      />
      {kind !== "lounge" && (
        <Field
          label="Premium rows"
          hint="Counted from the front: 6-7. May be empty."
          value={premium}
          maxLength={40}
          onChange={(event) => setPremium(event.target.value)}
        />
      )}
      <Button variant="quiet" disabled={refusal !== undefined} onClick={draw}>
        Draw it
      </Button>
      <p className="text-ink-soft text-sm">
        It takes the place of what is drawn; seats of the same row and number stay the same seats.
      </p>
    </div>
  );
}

function refusalOf(rows: number, perRow: number): string | undefined {
  if (!(rows >= 1 && rows <= 100)) return "Choose between 1 and 100 rows.";
  if (perRow < 1) return "Say how many seats a row has.";
  return rows * perRow > MAX_LAYOUT_SEATS
    ? `That would be ${formatNumber(rows * perRow)} seats; a layout has ${formatNumber(MAX_LAYOUT_SEATS)} at most.`
    : undefined;
}
