import type { ReactNode } from "react";

type EmptyProps = {
  title: ReactNode;
  /** What will be here. */
  children?: ReactNode;
  /** The first step. */
  action?: ReactNode;
};

export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="flex flex-col items-start gap-4 border-line border-y py-12">
      <p className="font-display text-xl">{title}</p>
      {children && <div className="max-w-measure text-ink-soft">{children}</div>}
      {action}
    </div>
  );
}
