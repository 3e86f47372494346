import { pageMetadata } from "@/app/_page-metadata";
import { PageTitle } from "@/components/ui/page-title";
import { OperationArticle } from "./_components/operation-article";
import { ReferenceIndex } from "./_components/reference-index";
import { SchemaFields, SchemaWords } from "./_components/schema-fields";
import { StartHere } from "./_components/start-here";
import { readReference } from "./_reference";

export const metadata = pageMetadata({
  title: "Developers",
  description: "The API: movies, showtimes, seats, bookings and the door, for other programs.",
  path: "/developers",
});

const title = "scroll-mt-6 pb-4 font-display font-medium text-xl";

/** The reference of the API, made when the site is built. */
export default function DevelopersPage() {
  const { tags, schemas, problems } = readReference();
  return (
    <>
      <PageTitle lead="Other programs ask for what these pages show, and do what people do here: a kiosk, a listings site, a scanner at the door.">
        Developers
      </PageTitle>
      <div className="grid gap-x-12 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <ReferenceIndex tags={tags} />
        <div className="min-w-0">
          <StartHere />
          {tags.map(({ tag, anchor, operations }) => (
            <section key={tag} aria-labelledby={anchor} className="pb-12">
              <h2 id={anchor} className={title}>
                {tag}
              </h2>
              {operations.map((operation) => (
                <OperationArticle key={operation.id} operation={operation} />
              ))}
            </section>
          ))}
          <section aria-labelledby="schemas" className="pb-12">
            <h2 id="schemas" className={title}>
              Schemas
            </h2>
            {schemas.map(([name, schema]) => (
              <article key={name} aria-labelledby={`schema-${name}`} className="border-line border-t py-4">
                <h3 id={`schema-${name}`} className="scroll-mt-6 font-mono font-semibold text-base">
                  {name}
                </h3>
                <p className="text-ink-soft text-sm">
                  <SchemaWords schema={schema} />
                </p>
                {schema.description && <p className="max-w-measure text-sm">{schema.description}</p>}
                <SchemaFields schema={schema} />
              </article>
            ))}
          </section>
          <section aria-labelledby="problems">
            <h2 id="problems" className={title}>
              Problems
            </h2>
            <dl>
              {problems.map(([code, status, words]) => (
                <div key={code} id={`problem-${code}`} className="scroll-mt-6 border-line border-t py-3">
                  <dt className="font-mono font-semibold text-sm">
                    {status} {code}
                  </dt>
                  <dd className="max-w-measure text-sm">{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      </div>
    </>
  );
}
