/** The screen, a gentle curve, and the light that falls from it on the first rows. */
export function Picture({ width }: { width: number }) {
  const inset = Math.min(width * 0.12, 120);
  const [left, right, middle] = [inset, width - inset, width / 2];
  return (
    <g stroke="none">
      <defs>
        <linearGradient id="picture-light" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="var(--gold)" stopOpacity="0.32" />
          <stop offset="1" stopColor="var(--gold)" stopOpacity="0" />
        </linearGradient>
      </defs>
      <path
        fill="url(#picture-light)"
        d={`M${left} 22Q${middle} 2 ${right} 22L${right + inset * 0.7} 84Q${middle} 62 ${left - inset * 0.7} 84Z`}
      />
      <path
        fill="none"
        stroke="var(--ink)"
        strokeWidth="4"
        strokeLinecap="round"
        d={`M${left} 22Q${middle} 2 ${right} 22`}
      />
    </g>
  );
}
