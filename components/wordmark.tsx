/** A sun that is also a stage: half a disc of beams rising over the edge of the boards. */
export function Wordmark() {
  return (
    <span className="flex items-center gap-2.5">
      <svg viewBox="0 0 40 28" aria-hidden="true" className="h-7 w-10 text-accent">
        <path d="M11 24a9 9 0 0 1 18 0Z" fill="currentColor" />
        <path
          d="M20 2v8M8.7 6.7l4.6 6.3M31.3 6.7 26.7 13M2.2 16.4l7 2.6M37.8 16.4l-7 2.6"
          stroke="currentColor"
          strokeWidth="2.6"
          strokeLinecap="round"
        />
        <path d="M1.5 26.5h37" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" />
      </svg>
      <span className="font-display font-semibold text-xl leading-none tracking-tight">Matinee</span>
    </span>
  );
}
