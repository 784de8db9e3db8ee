import type { BriefCheck } from "../../../src/server/index.ts";
import { brief } from "../../words/brief.ts";

const words = brief.problems;

interface ProblemsProps {
  check: BriefCheck | undefined;
  onGo: (place: { line: number; column: number }) => void;
}

/** Every error and warning in words, as the marks in the text tell them; each leads to its place. */
export function Problems({ check, onGo }: ProblemsProps) {
  const problems = check?.problems ?? [];
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return (
    <section className="problems" aria-live="polite">
      {problems.length > 0 && (
        <>
          <h2>{words.title(errors, problems.length - errors)}</h2>
          {errors > 0 && <p className="soft tiny">{words.unsound}</p>}
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.line} ${problem.column} ${problem.code} ${problem.found}`}>
                <button type="button" className="button quiet" onClick={() => onGo(problem)}>
                  {words.line(problem.line)}
                </button>
                <p>
                  <strong className={problem.severity}>{words[problem.severity]}</strong> {problem.message}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
