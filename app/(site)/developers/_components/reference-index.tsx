import type { Reference } from "../_reference";

/** Where everything stands on the page. */
export function ReferenceIndex({ tags }: Pick<Reference, "tags">) {
  return (
    <nav
      aria-label="On this page"
      className="mb-8 border-line border-y py-2 lg:sticky lg:top-6 lg:mb-0 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto lg:border-y-0 lg:py-0"
    >
      <ul className="text-sm">
        <Place to="start">Start here</Place>
        {tags.map(({ tag, anchor, operations }) => (
          <li key={tag}>
            <details>
              <summary className="min-h-9 cursor-pointer py-2 font-semibold">{tag}</summary>
              <ul className="mb-2 pl-4">
                <Place to={anchor}>All of {tag.toLowerCase() === "api" ? tag : tag.toLowerCase()}</Place>
                {operations.map(({ id, summary }) => (
                  <Place key={id} to={id}>
                    {summary}
                  </Place>
                ))}
              </ul>
            </details>
          </li>
        ))}
        <Place to="schemas">Schemas</Place>
        <Place to="problems">Problems</Place>
      </ul>
    </nav>
  );
}

const Place = ({ to, children }: { to: string; children: React.ReactNode }) => (
  <li>
    <a href={`#${to}`} className="inline-flex min-h-9 items-center py-1 hover:text-accent hover:underline">
      {children}
    </a>
  </li>
);
