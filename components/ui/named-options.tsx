type NamedOptionsProps = { of: readonly { id: number; name: string }[] };

/** What a select offers where each choice is a row with a name. */
export function NamedOptions({ of: rows }: NamedOptionsProps) {
  return rows.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}
