import { Link } from "@tanstack/react-router";
import { Empty } from "../ui/State.tsx";
import { shell } from "../words/shell.ts";

export function NotFound() {
  return (
    <Empty title={shell.notFound.title}>
      <p>{shell.notFound.words}</p>
      <p>
        <Link to="/">{shell.notFound.link}</Link>
      </p>
    </Empty>
  );
}
