import type { ReactNode } from "react";
import { rich } from "@/components/rich";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";
import { schemaPlace } from "../_places";
import { choicesOf, isNullable, nameOf, type Schema, wordsOf } from "../_schema";

/** A schema in a few words, with a link to what has a name. */
export function SchemaWords({ schema }: { schema: Schema }): ReactNode {
  const { items, additionalProperties: values } = schema;
  let said = kindOf(schema);
  if (items) {
    const list = said;
    said = rich("admin.developers.schema.listOf", {
      list: () => list,
      item: () => <SchemaWords schema={items} />,
    });
  }
  if (typeof values === "object" && schema.properties === undefined) {
    const object = said;
    said = rich("admin.developers.schema.byName", {
      object: () => object,
      value: () => <SchemaWords schema={values} />,
    });
  }
  if (isNullable(schema)) {
    const other = said;
    said = rich("admin.developers.schema.orNull", { schema: () => other });
  }
  if (schema.default === undefined) return said;
  const other = said;
  const value = JSON.stringify(schema.default);
  return rich("admin.developers.schema.default", { schema: () => other, value });
}

function kindOf(schema: Schema): ReactNode {
  const name = nameOf(schema);
  if (name)
    return (
      <a href={localPath(schemaPlace(name))} className="link">
        {name}
      </a>
    );
  const [first, ...others] = choicesOf(schema).filter((one) => !isShown(one));
  return (
    wordsOf(schema) ||
    others.reduce<ReactNode>(
      (one, other) =>
        rich("admin.developers.schema.or", { one: () => one, other: () => <SchemaWords schema={other} /> }),
      first && <SchemaWords schema={first} />,
    )
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
        {ways.length > 1 && (
          <p className="text-ink-soft text-sm">
            {at === 0 ? t("admin.developers.field.either") : t("admin.developers.field.or")}
          </p>
        )}
        <SchemaFields schema={way} />
      </div>
    ));
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return null;
  return (
    <ul className="mt-2 border-line border-s ps-3 sm:ps-4">
      {fields.map(([name, field]) => (
        <Field key={name} name={name} schema={field} isRequired={schema.required?.includes(name) ?? false} />
      ))}
    </ul>
  );
}

type Place = "path" | "query" | "header";

export function Field(props: { name: string; schema: Schema; isRequired: boolean; place?: Place }) {
  const { name, schema, isRequired, place } = props;
  const words = <SchemaWords schema={schema} />;
  const said = place ? rich(`admin.developers.field.${place}`, { schema: () => words }) : words;
  return (
    <li className="py-1.5">
      <p className="text-sm">
        <code className="font-mono font-semibold">{name}</code>{" "}
        <span className="text-ink-soft">
          {isRequired ? said : rich("admin.developers.field.optional", { field: () => said })}
        </span>
      </p>
      {schema.description && <p className="max-w-measure text-sm">{schema.description}</p>}
      <SchemaFields schema={schema} />
    </li>
  );
}
