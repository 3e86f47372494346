import { rich } from "@/components/rich";
import { t } from "@/lib/i18n/t";
import type { SeatState, SeatType } from "./map-seat";
import style from "./seat-map.module.css";
import { seatMark, seatShape } from "./seat-shapes";

const TYPES: [type: SeatType, shape: string][] = [
  ["standard", "standard"],
  ["premium", "premium"],
  ["sofa", "sofa-left"],
  ["wheelchair", "wheelchair"],
  ["companion", "companion"],
];
const STATES = ["mine", "held", "sold"] as const;

type Props = {
  /** What the marks are called here. */
  states?: [state: SeatState, words: string][];
  types: ReadonlySet<SeatType>;
  prices: Partial<Record<SeatType, string>>;
};

/** What the shapes and marks mean. */
export function Legend({ types, prices, states = ownStates() }: Props) {
  return (
    <ul className="flex flex-wrap justify-center gap-x-6 gap-y-2 text-sm text-ink-soft">
      {TYPES.filter(([type]) => types.has(type)).map(([type, shape]) => (
        <li key={type} className="flex items-center gap-2">
          <Swatch shape={shape} state="free" isPair={type === "sofa"} />
          <span>
            {rich(`seatMap.legend.${type}`, {
              price: () => <span className="text-ink tabular-nums">{prices[type]}</span>,
            })}
          </span>
        </li>
      ))}
      {states.map(([state, words]) => (
        <li key={state} className="flex items-center gap-2">
          <Swatch shape="standard" state={state} />
          {words}
        </li>
      ))}
    </ul>
  );
}

const ownStates = (): NonNullable<Props["states"]> =>
  STATES.map((state) => [state, t(`seatMap.legend.${state}`)]);

function Swatch({ shape, state, isPair }: { shape: string; state: SeatState; isPair?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={isPair ? "-21 -21 86 42" : "-21 -21 42 42"}
      className={`h-6 shrink-0 ${style.map}`}
    >
      <g className={`${style.seat} ${style[state]}`}>
        {seatShape(shape)}
        {isPair && <g transform="translate(44)">{seatShape("sofa-right")}</g>}
        {seatMark(state)}
      </g>
    </svg>
  );
}
