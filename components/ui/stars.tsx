const HALVES = Array.from({ length: 10 }, (_, at) => at + 1);

/** Up to five stars, in halves; `label` says it in words. */
export function Stars({
  halves,
  label,
  className = "text-lg",
}: {
  halves: number;
  label: string;
  className?: string;
}) {
  return (
    <span role="img" aria-label={label} className={`inline-flex shrink-0 gap-0 ${className}`}>
      {HALVES.map((half) => (
        <span key={half} data-lit={half <= halves ? "" : undefined} className="half-star" />
      ))}
    </span>
  );
}
