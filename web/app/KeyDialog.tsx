import { Dialog } from "../ui/Dialog.tsx";
import { Key } from "../ui/Key.tsx";
import { shell } from "../words/shell.ts";
import { useKeyGroups } from "./keys.tsx";

/** Every key that works now, and the switch for single keys. */
export function KeyDialog({ onClose }: { onClose: () => void }) {
  const { groups: all, isOn, setOn } = useKeyGroups();
  const isOfFrame = ({ title }: { title: string }) => title === shell.keys.everywhere;
  const groups = [...all.filter((group) => !isOfFrame(group)), ...all.filter(isOfFrame)];
  return (
    <Dialog title={shell.keys.title} onClose={onClose}>
      {groups.map(({ title, keys }) => (
        <section key={title} className="key-group">
          <h3>{title}</h3>
          <dl>
            {keys.map((key) => (
              <div key={key.words}>
                <dt>
                  <Key keys={key.keys} />
                </dt>
                <dd>{key.words}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label className="key-switch">
        <input type="checkbox" checked={isOn} onChange={(event) => setOn(event.target.checked)} />
        <span>
          {shell.keys.single}
          <small className="soft">{shell.keys.singleHelp}</small>
        </span>
      </label>
    </Dialog>
  );
}
