import { timeline } from "../../words/timeline.ts";

const words = timeline.legend;
const shapes = {
  for: <path d="M7 1.5l5.5 10h-11z" />,
  if: <path d="M7 1l5 6-5 6-5-6z" />,
  open: <circle cx="7" cy="7" r="5" />,
  against: <path d="M7 12.5l5.5-10h-11z" />,
};

/** How marks are read: shape, place and colour tell the same. */
export function Legend() {
  return (
    <details className="timeline-legend">
      <summary>{words.title}</summary>
      <ul>
        {(["for", "if", "open", "against"] as const).map((tone) => (
          <li key={tone} className={`tone-${tone}`}>
            <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
              {shapes[tone]}
            </svg>
            {timeline.tones[tone]}
          </li>
        ))}
        <li>{words.hearsay}</li>
        <li>{words.shift}</li>
        <li>{words.size}</li>
        <li className="brush-words">{words.brush}</li>
      </ul>
    </details>
  );
}
