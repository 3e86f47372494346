import { t } from "@/lib/i18n/t";
import { PICTURE_HEIGHT } from "./drawing";

/** The screen, a gentle curve, and the light that falls from it on the first rows. */
export function Picture({ width }: { width: number }) {
  const inset = Math.min(width * 0.14, 130);
  const [left, right, middle] = [inset, width - inset, width / 2];
  const curve = `M${left} 30Q${middle}-4 ${right} 30`;
  return (
    <g stroke="none" data-picture>
      <defs>
        <linearGradient id="picture-fall" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="var(--gold)" stopOpacity="0.42" />
          <stop offset="1" stopColor="var(--gold)" stopOpacity="0" />
        </linearGradient>
        <filter id="picture-soft" x="-10%" width="120%" y="-20%" height="140%">
          <feGaussianBlur stdDeviation="13 3" />
        </filter>
      </defs>
      <path
        fill="url(#picture-fall)"
        filter="url(#picture-soft)"
        d={`${curve}l${inset * 0.45} ${PICTURE_HEIGHT + 10}Q${middle} ${PICTURE_HEIGHT} ${left - inset * 0.45} ${PICTURE_HEIGHT + 40}Z`}
      />
      <path fill="none" stroke="var(--ink)" strokeWidth="4.5" strokeLinecap="round" d={curve} />
      <text x={middle} y="44" textAnchor="middle" fontSize="17" letterSpacing="2" fill="var(--ink-soft)">
        {t("seatMap.screen")}
      </text>
    </g>
  );
}
