import { type FormEvent, useState } from "react";
import { useReviewer } from "../app/reviewer.ts";
import { review } from "../words/review.ts";

const words = review.name;

/** Asks for the reviewer's name before the first verdict; afterwards tells it, and lets it be changed. */
export function ReviewerName() {
  const [name, setName] = useReviewer();
  const [isAsked, setAsked] = useState(false);
  if (name !== "" && !isAsked) {
    return (
      <p className="reviewer soft">
        <bdi>{words.reviewingAs(name)}</bdi>{" "}
        <button type="button" className="button quiet" onClick={() => setAsked(true)}>
          {words.change}
        </button>
      </p>
    );
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setName(String(new FormData(event.currentTarget).get("name") ?? ""));
    setAsked(false);
  };
  return (
    <form className={name === "" ? "reviewer-form card" : "reviewer-form small"} onSubmit={submit}>
      {name === "" && (
        <>
          <h2>{words.ask}</h2>
          <p className="soft">{words.help}</p>
        </>
      )}
      <p>
        <label htmlFor="reviewer">{words.label}</label>
        <input
          id="reviewer"
          name="name"
          className="field"
          defaultValue={name}
          required
          maxLength={100}
          autoComplete="nickname"
        />
        <button type="submit" className="button primary">
          {words.start}
        </button>
      </p>
    </form>
  );
}
