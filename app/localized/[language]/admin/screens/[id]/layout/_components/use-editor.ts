import { useCallback, useEffect, useMemo, useState } from "react";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import { type Bend, bendSeats, findBend, MOST_BENT } from "@/lib/layouts/bend";
import { makeFloor } from "@/lib/layouts/floor";
import { checkLayout } from "@/lib/layouts/layout-check";
import { newGuid } from "@/lib/layouts/new-guid";
import { DEFAULT_NUMBERING, type Numbering, numberSeats } from "@/lib/layouts/numbering";
import { areaBetween, eraseSeats, moveSeats, seatsIn } from "@/lib/layouts/paint";
import type { PlacedSeat } from "@/lib/layouts/placed-seat";
import { tieGroups } from "@/lib/layouts/seat-groups";
import { frameAround } from "./board-frame";
import { afterStroke } from "./stroke";
import type { Tool } from "./tools";
import { type Drawing, useDrawing } from "./use-drawing";
import type { Stroke } from "./use-pointer-strokes";

const NONE: ReadonlySet<string> = new Set();

/** A drawing, the tool in hand, what is marked, and everything that follows from them. */
export function useEditor(first: Drawing, isNew: boolean) {
  const drawing = useDrawing(first);
  const { draw, now } = drawing;
  useKeptDraft("drawing", now, draw);
  const { seats, bend } = now;
  const [tool, setTool] = useState<Tool>("standard");
  useEffect(() => {
    // a finger on the page wants to scroll first
    if (matchMedia("(pointer: coarse)").matches) setTool("hand");
  }, []);
  const [numbering, setNumbering] = useState<Numbering>(DEFAULT_NUMBERING);
  const [isAutomatic, setAutomatic] = useState(isNew);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NONE);
  const [frame, setFrame] = useState(() => frameAround(seats, null));
  const fitting = frameAround(seats, frame);
  if (fitting !== frame) setFrame(fitting);

  const floor = useMemo(() => makeFloor(seats, bend), [seats, bend]);
  const groups = useMemo(() => tieGroups(seats), [seats]);
  const faults = useMemo(() => checkLayout(seats), [seats]);
  const wrong = useMemo(
    () => new Set(faults.flatMap((fault) => ("seat" in fault ? fault.seat.guid : []))),
    [faults],
  );
  const selected = useMemo(() => seats.filter(({ guid }) => chosen.has(guid)), [seats, chosen]);
  const inForce = isAutomatic ? numbering : null;

  const onStroke = useCallback(
    ({ from, to, isAdding }: Stroke, tool: Tool) => {
      if (tool === "select") {
        const met = seatsIn(floor, areaBetween(from, to)).map(({ guid }) => guid);
        return setChosen((chosen) => new Set(isAdding ? [...chosen, ...met] : met));
      }
      const after = afterStroke(seats, floor, { tool, numbering: inForce, newGuid }, from, to);
      if (after !== seats) draw({ seats: after });
    },
    [seats, floor, inForce, draw],
  );

  const onSelected = (change: (seat: PlacedSeat) => PlacedSeat) =>
    draw({ seats: seats.map((seat) => (chosen.has(seat.guid) ? change(seat) : seat)) });

  return {
    ...drawing,
    ...{ tool, setTool, numbering, setNumbering, isAutomatic, setAutomatic },
    ...{ frame, floor, groups, faults, wrong, chosen, selected, onStroke, onSelected },
    choose: (guids: Iterable<string>) => setChosen(new Set(guids)),
    moveSelected: (by: { x: number; y: number }) => draw({ seats: moveSeats(seats, chosen, by) }),
    eraseSelected: () => draw({ seats: eraseSeats(seats, floor, chosen, inForce) }),
    applyNumbering: (isSelectedOnly: boolean) =>
      draw({ seats: numberSeats(seats, numbering, bend, isSelectedOnly ? chosen : null) }),
    /** Rows bent more (or, below 0, less) round the picture. */
    bendBy: (more: number) => {
      const curve = Math.max(0, Math.min(MOST_BENT, Math.round((bend.curve + more) * 10_000) / 10_000));
      const to: Bend = { ...bend, curve };
      if (curve !== bend.curve) draw({ seats: bendSeats(seats, bend, curve), bend: to });
    },
    /** Another room altogether, as one step. */
    replace: (seats: readonly PlacedSeat[], plan?: Drawing["plan"]) => {
      draw({ seats, bend: findBend(seats), ...(plan === undefined ? {} : { plan }) });
      setChosen(NONE);
    },
  };
}

export type Editor = ReturnType<typeof useEditor>;
