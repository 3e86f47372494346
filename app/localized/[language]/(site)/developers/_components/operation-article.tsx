import { rich } from "@/components/rich";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";
import { problemPlace } from "../_places";
import type { ReferenceOperation } from "../_reference";
import { Examples } from "./examples";
import { Field, SchemaFields, SchemaWords } from "./schema-fields";

const head = "mt-6 font-semibold text-base";

/** All of an operation: who may ask, what it takes, what it answers, what it refuses, and how it is asked. */
export function OperationArticle({ operation }: { operation: ReferenceOperation }) {
  const { id, method, at, summary, description, access, parameters, body, answers, problems } = operation;
  return (
    <article aria-labelledby={id} className="off-window border-line border-t py-8">
      <h3 id={id} className="scroll-mt-6 font-medium text-lg">
        {summary}
      </h3>
      <p className="mt-1 font-mono text-sm">
        <strong>{method}</strong> <span className="wrap-anywhere">/api/v1{at}</span>
      </p>
      {description && <p className="mt-2 max-w-measure">{description}</p>}
      <p className="mt-2 text-ink-soft text-sm">{access}</p>
      <div className="grid gap-x-12 xl:grid-cols-2">
        <div className="min-w-0">
          {parameters.length > 0 && (
            <>
              <h4 className={head}>{t("admin.developers.operation.parameters")}</h4>
              <ul className="mt-2">
                {parameters.map(({ in: place, name, required = false, description: said, schema }) => (
                  <Field
                    key={`${place} ${name}`}
                    name={name}
                    schema={{ ...schema, ...(said && { description: said }) }}
                    isRequired={required}
                    place={place}
                  />
                ))}
              </ul>
            </>
          )}
          {body && (
            <>
              <h4 className={head}>{t("admin.developers.operation.body")}</h4>
              <p className="mt-2 text-ink-soft text-sm">
                {rich("admin.developers.operation.json", { schema: () => <SchemaWords schema={body} /> })}
              </p>
              <SchemaFields schema={body} />
            </>
          )}
          <h4 className={head}>{t("admin.developers.operation.answers")}</h4>
          <ul className="mt-2">
            {answers.map(({ status, description: said, schema, isCsvToo }) => (
              <li key={status} className="py-1.5">
                <p className="text-sm">
                  <strong>{status}</strong>{" "}
                  {schema
                    ? rich(`admin.developers.operation.${isCsvToo ? "answerOrCsv" : "answer"}`, {
                        description: said,
                        soft: (words) => <span className="text-ink-soft">{words}</span>,
                        schema: () => <SchemaWords schema={schema} />,
                      })
                    : said}
                </p>
                {schema && <SchemaFields schema={schema} />}
              </li>
            ))}
          </ul>
          {problems.length > 0 && (
            <>
              <h4 className={head}>{t("admin.developers.operation.problems")}</h4>
              <ul className="mt-2 flex flex-wrap gap-x-4 text-sm">
                {problems.map((code) => (
                  <li key={code}>
                    <a
                      href={localPath(problemPlace(code))}
                      className="link inline-flex min-h-8 items-center font-mono"
                    >
                      {code}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        <Examples id={id} examples={operation.examples} />
      </div>
    </article>
  );
}
