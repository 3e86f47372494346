import Link from "next/link";

export const DemoWords = () => (
  <>
    A demo database: its sign-ins are open to all and no money moves. Messages land in the{" "}
    <Link href="/mailbox" prefetch={false} className="underline underline-offset-4">
      mailbox
    </Link>
    .
  </>
);

/** Steps back where a menu says the same: see `className`. */
export function DemoBanner({ className }: { className: string }) {
  return (
    <aside
      aria-label="About this demo"
      className={`border-line border-b bg-sunk px-4 py-1.5 text-center text-sm print:hidden ${className}`}
    >
      <DemoWords />
    </aside>
  );
}
