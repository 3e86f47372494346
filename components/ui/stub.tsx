import type { ReactNode } from "react";

type StubProps = {
  children: ReactNode;
  /** What is torn off, below the perforation. */
  tail?: ReactNode;
  className?: string;
};

/** A ticket's surface. Stands on paper: the bitten half circles are paper-coloured. */
export function Stub({ children, tail, className = "" }: StubProps) {
  return (
    <div className={`rounded-md border border-line bg-surface ${className}`}>
      <div className="p-5 sm:p-6">{children}</div>
      {tail && <div className="perforation p-5 sm:p-6">{tail}</div>}
    </div>
  );
}
