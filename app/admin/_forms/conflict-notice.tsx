import { Notice } from "@/components/ui/notice";
import type { FormState } from "../_form-state";

/** Tells the second of two editors what the first one saved; saving again then keeps the second one's words. */
export function ConflictNotice({ conflict }: { conflict: NonNullable<FormState<never>["conflict"]> }) {
  return (
    <Notice tone="danger" title="Somebody else saved this while you were editing">
      <p>
        Nothing was overwritten. Compare, change what you like, and save again to keep what is written here.
      </p>
      {conflict.differences.length > 0 && (
        <table className="mt-3 w-full text-left text-sm">
          <thead className="text-ink-soft">
            <tr className="border-line border-b">
              <th scope="col" className="py-1 pr-4 font-normal">
                Field
              </th>
              <th scope="col" className="py-1 pr-4 font-normal">
                Saved now
              </th>
              <th scope="col" className="py-1 font-normal">
                Yours
              </th>
            </tr>
          </thead>
          <tbody>
            {conflict.differences.map(({ label, theirs, yours }) => (
              <tr key={label} className="border-line border-b align-top">
                <th scope="row" className="py-1 pr-4 font-semibold">
                  {label}
                </th>
                <td className="py-1 pr-4">{theirs || "nothing"}</td>
                <td className="py-1">{yours || "nothing"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Notice>
  );
}
