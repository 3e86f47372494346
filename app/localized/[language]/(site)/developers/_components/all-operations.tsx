import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";
import { operationPlace } from "../_places";
import type { Reference } from "../_reference";

/** What can be asked for, in a line each; who was sent to one of them finds it here, and the way on. */
export const AllOperations = ({ tags }: Pick<Reference, "tags">) => (
  <section aria-labelledby="operations">
    <h2 id="operations" className="scroll-mt-6 pb-4 font-display font-medium text-xl">
      {t("admin.developers.operation.all")}
    </h2>
    {tags.map(({ tag, operations }) => (
      <section key={tag} aria-label={tag} className="border-line border-t py-4">
        <h3 className="font-semibold text-base">{tag}</h3>
        <ul>
          {operations.map(({ id, method, at, summary }) => (
            <li key={id} id={id} className="scroll-mt-6 py-1">
              <a
                href={localPath(operationPlace({ tag, id }))}
                className="link inline-flex min-h-8 items-center"
              >
                {summary}
              </a>{" "}
              <span className="wrap-anywhere font-mono text-ink-soft text-sm">{`${method} ${at}`}</span>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </section>
);
