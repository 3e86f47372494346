import type { ReactNode } from "react";

type PageTitleProps = {
  children: ReactNode;
  /** A few words above the title. */
  eyebrow?: ReactNode;
  /** One sentence below it. */
  lead?: ReactNode;
  /** The page's one primary action. */
  action?: ReactNode;
};

export function PageTitle({ children, eyebrow, lead, action }: PageTitleProps) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="wrap-anywhere min-w-0">
        {eyebrow && <p className="mb-1 text-ink-soft">{eyebrow}</p>}
        <h1 className="font-display font-medium text-2xl">{children}</h1>
        {lead && <p className="mt-2 max-w-measure text-ink-soft">{lead}</p>}
      </div>
      {action}
    </header>
  );
}
