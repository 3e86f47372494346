/** The shape of what comes, at its final size. */
export function Skeleton({ className = "" }: { className?: string }) {
  return <span aria-hidden="true" className={`block rounded-md bg-sunk ${className}`} />;
}
