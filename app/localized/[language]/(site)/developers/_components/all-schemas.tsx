import type { Reference } from "../_reference";
import { SchemaFields, SchemaWords } from "./schema-fields";

/** Every schema that has a name. */
export const AllSchemas = ({ schemas }: Pick<Reference, "schemas">) =>
  schemas.map(([name, schema]) => (
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
  ));
