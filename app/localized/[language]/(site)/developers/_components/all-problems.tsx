import type { Reference } from "../_reference";

/** Every problem that there is, by its status. */
export const AllProblems = ({ problems }: Pick<Reference, "problems">) => (
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
);
