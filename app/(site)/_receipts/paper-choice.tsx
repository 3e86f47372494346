import Link from "next/link";

const PAPERS = { sheet: "A sheet, A4", roll: "A receipt roll, 80 mm" } as const;

/** On what it is printed; a link each, so that it works without scripts. */
export function PaperChoice({ href, paper }: { href: string; paper: keyof typeof PAPERS }) {
  return (
    <nav aria-label="Paper" className="flex flex-wrap gap-x-4 gap-y-2">
      {Object.entries(PAPERS).map(([name, words]) => (
        <Link
          key={name}
          href={name === "roll" ? `${href}?paper=roll` : href}
          aria-current={name === paper ? "true" : undefined}
          prefetch={false}
          replace
          className="link aria-[current]:font-semibold aria-[current]:no-underline"
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
