import { VirtualList } from "../../ui/VirtualList.tsx";
import { timeline as words } from "../../words/timeline.ts";
import { type Mark, tellDays } from "./marks.ts";

interface TimelineListProps {
  marks: readonly Mark[];
  opened: string | undefined;
  onOpen: (mark: Mark) => void;
}

/** The same marks in words, latest first: for those who hear the page, and for reading along. */
export function TimelineList({ marks, opened, onOpen }: TimelineListProps) {
  if (marks.length === 0) return <p className="soft">{words.nothing}</p>;
  return (
    <div className="card mark-list">
      <VirtualList items={marks} keyOf={({ id }) => id} estimate={58} label={words.list}>
        {(mark) => (
          <button type="button" data-stop aria-pressed={mark.id === opened} onClick={() => onOpen(mark)}>
            <time dateTime={mark.first}>{tellDays(mark)}</time>
            <span>
              <strong>{mark.title}</strong>
              <span>{mark.words}</span>
            </span>
          </button>
        )}
      </VirtualList>
    </div>
  );
}
