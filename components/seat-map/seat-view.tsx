type Props = {
  /** How wide and how high the picture appears, how far to the side and how far up, in degrees. */
  view: { widthDegrees: number; heightDegrees: number; asideDegrees: number; upDegrees: number };
  className?: string;
};

/** The drawing spans about what eyes take in without turning. */
const FRAME = { width: 120, height: 66 };
const PER_DEGREE = FRAME.width / 96;
const EYE_LEVEL = 47;
const MOST_ASIDE = 40;
/** The head turns some of the way. */
const TURNED = 0.6;

/** The picture as it is seen from a seat, over the heads of those in front. */
export function SeatView({ view, className }: Props) {
  const aside = Math.max(-MOST_ASIDE, Math.min(MOST_ASIDE, view.asideDegrees));
  const middle = FRAME.width / 2 + aside * TURNED * PER_DEGREE;
  const half = (view.widthDegrees * PER_DEGREE) / 2;
  const height = view.heightDegrees * PER_DEGREE;
  const top = EYE_LEVEL - view.upDegrees * PER_DEGREE;
  // the farther edge is the lower one
  const shrink = height * 0.35 * Math.sin((Math.abs(view.asideDegrees) * Math.PI) / 180);
  const [onLeft, onRight] = aside < 0 ? [shrink, 0] : [0, shrink];
  const [left, right, bottom] = [middle - half, middle + half, top + height];
  const corners = [
    [left, top + onLeft],
    [right, top + onRight],
    [right, bottom - onRight],
    [left, bottom - onLeft],
  ];
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
      className={`overflow-hidden rounded-md bg-black ${className ?? ""}`}
    >
      <polygon
        points={corners.map(([x = 0, y = 0]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")}
        fill="oklch(0.9 0.05 86)"
        stroke="oklch(0.98 0.03 86)"
        strokeWidth="1"
        strokeLinejoin="round"
      />
      <path
        fill="oklch(0.3 0.02 50)"
        d="M-6 66a15 15 0 0 1 30 0zm38 0a15 15 0 0 1 30 0zm38 0a15 15 0 0 1 30 0zm38 0a15 15 0 0 1 30 0z"
      />
    </svg>
  );
}
