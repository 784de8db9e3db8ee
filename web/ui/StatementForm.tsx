import { type FormEvent, type ReactNode, useState } from "react";
import type { Brief } from "../../src/brief/index.ts";
import type { StatementFields } from "../../src/publish/index.ts";
import { nameOfOption } from "../brief/names.ts";
import { evidence as evidenceText } from "../words/evidence.ts";
import { capitalize, stanceSigns, stanceWords, toneOf } from "../words/findings.ts";
import { review } from "../words/review.ts";
import { type Choosable, Combobox } from "./Combobox.tsx";
import "./statement-form.css";

interface StatementFormProps {
  initial: StatementFields;
  brief: Brief;
  submit: string;
  onSubmit: (fields: StatementFields) => void;
  /** Further buttons. */
  children?: ReactNode;
}

const words = review.fields;
const stances = Object.keys(stanceWords) as StatementFields["stance"][];
const kinds = Object.keys(evidenceText.kinds) as StatementFields["evidence"][];

/** Every field of a statement that a person can set, completed from the brief. */
export function StatementForm({ initial, brief, submit, onSubmit, children }: StatementFormProps) {
  const [fields, setFields] = useState(initial);
  const change = (part: Partial<StatementFields>) => setFields((before) => ({ ...before, ...part }));
  const onForm = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(fields);
  };
  return (
    <form className="statement-form" onSubmit={onForm}>
      <Combobox
        label={words.holder}
        options={brief.parties.map(({ id, name, aliases }) => ({
          value: id,
          words: name,
          also: aliases.join(" "),
        }))}
        value={fields.holder}
        onChange={(holder) => change({ holder })}
      />
      <Combobox
        label={review.about}
        options={matters(brief)}
        value={matterOf(fields)}
        onChange={(matter) => change(fromMatter(matter))}
      />
      <Radios
        label={words.stance}
        name="stance"
        values={stances.map((value) => [value, `${stanceSigns[value]} ${capitalize(stanceWords[value])}`])}
        value={fields.stance}
        toneOf={(value) => toneOf(value as StatementFields["stance"])}
        onChange={(stance) => change({ stance: stance as StatementFields["stance"] })}
      />
      <Radios
        label={words.evidence}
        name="evidence"
        values={kinds.map((value) => [value, capitalize(evidenceText.kinds[value])])}
        value={fields.evidence}
        onChange={(evidence) => change({ evidence: evidence as StatementFields["evidence"] })}
      />
      <Combobox
        label={words.speaker}
        options={speakers(brief)}
        value={fields.speaker ?? ""}
        onChange={(speaker) => change({ speaker: speaker === "" ? null : speaker })}
      />
      <label className="form-field">
        <span>{words.saidOn}</span>
        <input
          className="field"
          required
          pattern="\d{4}-\d{2}(-\d{2})?"
          title={review.form.dayHelp}
          placeholder="2025-12-08"
          value={fields.saidOn}
          onChange={(event) => change({ saidOn: event.target.value })}
        />
      </label>
      <p className="form-checks">
        <label>
          <input
            type="checkbox"
            checked={fields.hedged}
            onChange={(event) => change({ hedged: event.target.checked })}
          />
          {words.hedged}
        </label>
        <label>
          <input
            type="checkbox"
            checked={fields.quoted}
            onChange={(event) => change({ quoted: event.target.checked })}
          />
          {words.quoted}
        </label>
      </p>
      <p className="form-end">
        <button type="submit" className="button primary">
          {submit}
        </button>
        {children}
      </p>
    </form>
  );
}

interface RadiosProps {
  label: string;
  name: string;
  values: readonly (readonly [value: string, words: string])[];
  value: string;
  toneOf?: (value: string) => string;
  onChange: (value: string) => void;
}

function Radios({ label, name, values, value, toneOf: tone, onChange }: RadiosProps) {
  return (
    <fieldset className="radios">
      <legend>{label}</legend>
      {values.map(([each, told]) => (
        <label key={each} className={tone && `tone-${tone(each)}`}>
          <input type="radio" name={name} checked={each === value} onChange={() => onChange(each)} />
          {told}
        </label>
      ))}
    </fieldset>
  );
}

/** Issue and option are chosen together: "Territory: ceding land". */
function matters(brief: Brief): Choosable[] {
  return brief.issues.flatMap(({ id: issue, name, terms, options }) =>
    [...options.map(({ id, terms: own }) => ({ id, own })), { id: null, own: [] }].map(
      ({ id: option, own }) => ({
        value: matterOf({ issue, option }),
        words: `${name}: ${nameOfOption(brief, issue, option)}`,
        also: [...terms, ...own].join(" "),
      }),
    ),
  );
}

const matterOf = ({ issue, option }: Pick<StatementFields, "issue" | "option">): string =>
  JSON.stringify([issue, option]);

function fromMatter(matter: string): Pick<StatementFields, "issue" | "option"> {
  const [issue, option] = JSON.parse(matter) as [string, string | null];
  return { issue, option };
}

function speakers({ parties }: Brief): Choosable[] {
  return [
    { value: "", words: review.nobody },
    ...parties.flatMap(({ id, name, people }) => [
      { value: id, words: name },
      ...people.map((person) => ({
        value: person.id,
        words: person.role === "" ? person.name : `${person.name}, ${person.role}`,
        also: [...person.aliases, name].join(" "),
      })),
    ]),
  ];
}
