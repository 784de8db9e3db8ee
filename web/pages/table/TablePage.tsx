import { Loading } from "../../ui/State.tsx";

export function TablePage() {
  return <Loading />;
}
