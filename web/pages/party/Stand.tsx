import { Link } from "@tanstack/react-router";
import type { PositionTold } from "../../../src/publish/index.ts";
import { Prose } from "../../ui/Prose.tsx";
import { StanceMark } from "../../ui/StanceMark.tsx";
import { toneOf } from "../../words/findings.ts";
import { prose as words } from "../../words/prose.ts";

/** One position as a sentence: its stance beside it, and whether the program or a person vouches for it. */
export function Stand({ position }: { position: PositionTold }) {
  const { stance, hearsayOnly, reviewed, article } = position;
  return (
    <div className={`stand tone-${toneOf(stance)}${hearsayOnly ? " hearsay" : ""}`}>
      <p className="stand-head">
        <StanceMark stance={stance} />
        <Link
          to="/articles/$id"
          params={{ id: article }}
          className={reviewed ? "tag checked" : "tag machine"}
        >
          {reviewed ? `✓ ${words.reviewed}` : words.machine}
        </Link>
      </p>
      <p className="stand-words">
        <Prose words={position.prose} />
      </p>
    </div>
  );
}
