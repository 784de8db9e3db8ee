import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { BriefView } from "../../../src/server/index.ts";
import { briefQuery } from "../../api/brief.ts";
import { useKeys } from "../../app/keys.tsx";
import { Failure, Loading } from "../../ui/State.tsx";
import { brief as words } from "../../words/brief.ts";
import { shell } from "../../words/shell.ts";
import { Conflict } from "./Conflict.tsx";
import { EffectPanel } from "./EffectPanel.tsx";
import { Problems } from "./Problems.tsx";
import { SuggestPanel } from "./SuggestPanel.tsx";
import { type BriefEditing, useBriefEditing } from "./use-brief-editing.ts";
import "./brief.css";

/** CodeMirror is large, and no other page needs it; it begins to load with this one. */
const loading = import("./Editor.tsx");
const Editor = lazy(() => loading.then(({ Editor }) => ({ default: Editor })));

/** The brief as YAML: edited with completion, checked as it is typed, its effect shown before it is saved. */
export function BriefPage() {
  const { data, error, refetch } = useQuery(briefQuery());
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return <BriefDesk kept={data} />;
}

type Panel = { kind: "effect" | "suggest"; source: string };

function BriefDesk({ kept }: { kept: BriefView }) {
  const editing = useBriefEditing(kept);
  const [panel, setPanel] = useState<Panel>();
  const { source, check } = editing;
  const open = (kind: Panel["kind"]) => {
    if (check?.sound !== false) setPanel({ kind, source });
  };
  const close = () => {
    setPanel(undefined);
    editing.editor.current?.focus();
  };
  const save = async () => {
    if (await editing.save()) close();
  };
  useKeys(words.title, [
    { keys: "Mod+s", words: words.keys.save, run: () => open("effect"), inFields: true },
    { keys: "Mod+ ", words: words.keys.complete },
    { keys: "F8", words: words.keys.problem },
    { keys: "Mod+z", words: words.keys.undo },
    { keys: "Tab", words: words.keys.leave },
  ]);
  return (
    <div className="page with-aside brief-page">
      <title>{`${words.title} – ${shell.name}`}</title>
      <div className="brief-main">
        <h1>{words.title}</h1>
        <p className="lede">{words.lede}</p>
        <Toolbar editing={editing} onEffect={() => open("effect")} onSuggest={() => open("suggest")} />
        <Conflict editing={editing} theirs={kept.source} />
        <div className="card brief-frame">
          <Suspense fallback={<Loading />}>
            <Editor
              source={editing.initial}
              editor={editing.editor}
              onChange={editing.change}
              onCheck={editing.checked}
              onSave={() => open("effect")}
              briefNow={editing.briefNow}
            />
          </Suspense>
        </div>
        <Problems check={check} onGo={(place) => editing.editor.current?.goTo(place)} />
        <p className="soft tiny">
          {kept.file !== null && words.file(kept.file)} {kept.unread > 0 && words.unread(kept.unread)}
        </p>
      </div>
      {panel?.kind === "effect" && (
        <EffectPanel
          source={panel.source}
          isOutdated={panel.source !== source}
          canSave={editing.isDirty && check?.sound !== false}
          onAgain={() => open("effect")}
          onSave={() => void save()}
          onClose={close}
        />
      )}
      {panel?.kind === "suggest" && (
        <SuggestPanel source={panel.source} editor={editing.editor} onClose={close} />
      )}
    </div>
  );
}

interface ToolbarProps {
  editing: BriefEditing;
  onEffect: () => void;
  onSuggest: () => void;
}

function Toolbar({ editing, onEffect, onSuggest }: ToolbarProps) {
  const { isDirty, isKept, check, wasRestored } = editing;
  const isUnsound = check?.sound === false;
  const state = !isDirty ? words.saved : isKept ? words.unsaved : words.notKept;
  return (
    <div className="brief-tools no-print">
      <button type="button" className="button primary" disabled={!isDirty || isUnsound} onClick={onEffect}>
        {words.save}
      </button>
      <button type="button" className="button" disabled={isUnsound} onClick={onSuggest}>
        {words.suggest}
      </button>
      <button type="button" className="button quiet" disabled={!isDirty} onClick={editing.discard}>
        {words.discard}
      </button>
      <p className="soft tiny" role="status">
        {state}
        {isDirty && wasRestored && ` · ${words.restored}`}
      </p>
    </div>
  );
}
