import type { Place } from "./draw-lanes.ts";

export type Step = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End";

export function isStep(key: string): key is Step {
  return /^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(key);
}

/** The mark that an arrow key leads to: along the lane by time, or to the nearest in the next lane that has any. */
export function walk(places: readonly Place[], current: Place | undefined, step: Step): Place | undefined {
  if (current === undefined) return places[0];
  const lane = placesOf(places, current.mark.lane);
  const index = lane.indexOf(current);
  switch (step) {
    case "ArrowLeft":
      return lane[index - 1] ?? current;
    case "ArrowRight":
      return lane[index + 1] ?? current;
    case "Home":
      return lane[0];
    case "End":
      return lane.at(-1);
    case "ArrowUp":
    case "ArrowDown": {
      const keys = [...new Set(places.map(({ mark }) => mark.lane))];
      const next = keys[keys.indexOf(current.mark.lane) + (step === "ArrowUp" ? -1 : 1)];
      return next === undefined ? current : nearest(placesOf(places, next), { x: current.x, y: current.y });
    }
    default:
      return step satisfies never;
  }
}

/** The mark nearest to a point, no further away than `within` px from its edge. */
export function nearest(
  places: readonly Place[],
  { x, y }: { x: number; y: number },
  within = Number.POSITIVE_INFINITY,
): Place | undefined {
  let best: Place | undefined;
  let least = within;
  for (const place of places) {
    // A ring is pointed at by its edge; what stands within it is nearer then.
    const away = Math.hypot(place.x - x, place.y - y);
    const distance = place.mark.kind === "shifts" ? Math.abs(away - place.r) : Math.max(0, away - place.r);
    if (distance < least || (distance === least && best !== undefined && place.r < best.r)) {
      [best, least] = [place, distance];
    }
  }
  return best;
}

function placesOf(places: readonly Place[], lane: string): Place[] {
  return places.filter(({ mark }) => mark.lane === lane).sort((one, other) => one.x - other.x);
}
