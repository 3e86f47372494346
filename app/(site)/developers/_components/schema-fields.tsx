import { schemaPlace } from "../_places";
import { choicesOf, isNullable, nameOf, type Schema, wordsOf } from "../_schema";

/** A schema in a few words, with a link to what has a name. */
export function SchemaWords({ schema }: { schema: Schema }) {
  const name = nameOf(schema);
  const choices = choicesOf(schema).filter((one) => !isShown(one));
  return (
    <>
      {name ? (
        <a href={schemaPlace(name)} className="link">
          {name}
        </a>
      ) : (
        wordsOf(schema)
      )}
      {schema.items && (
        <>
          {" of "}
          <SchemaWords schema={schema.items} />
        </>
      )}
      {typeof schema.additionalProperties === "object" && schema.properties === undefined && (
        <>
          {" by name, each "}
          <SchemaWords schema={schema.additionalProperties} />
        </>
      )}
      {choices.map((one, at) => (
        <span key={JSON.stringify(one)}>
          {at > 0 && " or "}
          <SchemaWords schema={one} />
        </span>
      ))}
      {isNullable(schema) && " or null"}
      {schema.default !== undefined && `; ${JSON.stringify(schema.default)} unless said`}
    </>
  );
}

/** Whether it has fields that stand below it. */
const isShown = (schema: Schema): boolean => schema.properties !== undefined;

/** The fields of an object, of what a list is of, or of each way in which something may be sent. */
export function SchemaFields({ schema }: { schema: Schema }) {
  if (schema.items) return <SchemaFields schema={schema.items} />;
  const ways = choicesOf(schema).filter(isShown);
  if (ways.length > 0)
    return ways.map((way, at) => (
      <div key={Object.keys(way.properties ?? {}).join()} className="mt-2">
        {ways.length > 1 && <p className="text-ink-soft text-sm">{at === 0 ? "Either:" : "Or:"}</p>}
        <SchemaFields schema={way} />
      </div>
    ));
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return null;
  return (
    <ul className="mt-2 border-line border-l pl-3 sm:pl-4">
      {fields.map(([name, field]) => (
        <Field key={name} name={name} schema={field} isRequired={schema.required?.includes(name) ?? false} />
      ))}
    </ul>
  );
}

export function Field(props: { name: string; schema: Schema; isRequired: boolean; place?: string }) {
  const { name, schema, isRequired, place } = props;
  return (
    <li className="py-1.5">
      <p className="text-sm">
        <code className="font-mono font-semibold">{name}</code>{" "}
        <span className="text-ink-soft">
          {place && `in the ${place}, `}
          <SchemaWords schema={schema} />
          {isRequired ? "" : " (may be left out)"}
        </span>
      </p>
      {schema.description && <p className="max-w-measure text-sm">{schema.description}</p>}
      <SchemaFields schema={schema} />
    </li>
  );
}
