import Link from "next/link";

export function DemoBanner() {
  return (
    <aside
      aria-label="About this demo"
      className="border-line border-b bg-sunk px-4 py-1.5 text-center text-sm print:hidden"
    >
      A demo database: its sign-ins are open to all and no money moves. Letters land in the{" "}
      <Link href="/mailbox" prefetch={false} className="underline underline-offset-4">
        mailbox
      </Link>
      .
    </aside>
  );
}
