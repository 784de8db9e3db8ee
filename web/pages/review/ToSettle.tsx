import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Brief } from "../../../src/brief/index.ts";
import type { AgreementView } from "../../../src/server/index.ts";
import { useReviewer } from "../../app/reviewer.ts";
import { MarkedSentence } from "../../ui/EvidenceCard.tsx";
import { useToast } from "../../ui/Toast.tsx";
import { toneOf } from "../../words/findings.ts";
import { review } from "../../words/review.ts";
import { reviewApi } from "./api.ts";
import { changesOf } from "./draft.ts";
import { Version } from "./NotKept.tsx";

const words = review.agreement;

type Unsettled = AgreementView["toSettle"][number];

/** A statement that was judged in two ways, side by side; a further verdict settles it. */
export function ToSettle({
  unsettled: { statement, verdicts },
  brief,
}: {
  unsettled: Unsettled;
  brief: Brief;
}) {
  const [reviewer] = useReviewer();
  const tell = useToast();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ fields }: Unsettled["verdicts"][number]) => {
      const changes = fields === null ? {} : changesOf(statement, fields);
      const verdict =
        fields === null ? "rejected" : Object.keys(changes).length > 0 ? "corrected" : "confirmed";
      return reviewApi(reviewer, {}).judge(statement, verdict, changes);
    },
    onSuccess: (_, { reviewer: who }) => tell(words.adopted(who)),
    onError: (error) => tell(error.message),
  });
  const place = {
    start: statement.start - statement.sentenceStart,
    end: statement.end - statement.sentenceStart,
  };
  const [first] = verdicts;
  return (
    <article className={`unsettled card tone-${toneOf(statement.stance)}`}>
      <blockquote dir="auto">
        <MarkedSentence statement={{ sentence: statement.sentence, place }} />
      </blockquote>
      <p className="soft tiny">
        <Link to="/articles/$id" params={{ id: statement.article }} search={{ statement: statement.id }}>
          <bdi>{statement.publisher ?? statement.title ?? statement.article}</bdi>
        </Link>
      </p>
      <div className="versions">
        {verdicts.map((each) => (
          <div key={each.reviewer}>
            <Version
              title={each.reviewer}
              fields={each.fields}
              other={(each === first ? verdicts[1] : first)?.fields ?? null}
              brief={brief}
            />
            <button
              type="button"
              className="button"
              disabled={reviewer === "" || isPending}
              onClick={() => mutate(each)}
            >
              {words.adopt(each.reviewer)}
            </button>
          </div>
        ))}
      </div>
    </article>
  );
}
