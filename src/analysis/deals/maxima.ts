/**
 * Vectors that come in falling order of their first number (ties: of the second, and so on), each different from all
 * others: keeps those that no other matches or exceeds everywhere. The first number needs no looking at then.
 * Method: Kung, Luccio, Preparata 1975, with a sweep over the first number.
 */
export interface Maxima {
  /** Keeps the vector at a place of the columns and says true, or says false where a kept one exceeds it. */
  keep: (at: number) => boolean;
}

/** `columns`: by party, the numbers of all vectors. */
export function maximaOf(columns: readonly Float64Array[]): Maxima {
  switch (columns.length) {
    case 1:
      return new FirstOnly();
    case 2:
      return new RisingSecond(columns[1]!);
    case 3:
      return new OneStaircase(columns[1]!, columns[2]!);
    case 4:
      return new StaircaseTree(columns[1]!, columns[2]!, columns[3]!);
    default:
      return new Blocks(columns.slice(1));
  }
}

class FirstOnly implements Maxima {
  private isEmpty = true;

  keep(): boolean {
    const kept = this.isEmpty;
    this.isEmpty = false;
    return kept;
  }
}

class RisingSecond implements Maxima {
  private readonly seconds: Float64Array;
  private best = Number.NEGATIVE_INFINITY;

  constructor(seconds: Float64Array) {
    this.seconds = seconds;
  }

  keep(at: number): boolean {
    const second = this.seconds[at]!;
    if (second <= this.best) return false;
    this.best = second;
    return true;
  }
}

/** The pairs that no other exceeds: the first numbers rise, the second ones fall. */
class Staircase {
  private firsts = new Float64Array(8);
  private seconds = new Float64Array(8);
  private length = 0;

  /** Whether some pair is at least (first, second) in both. */
  covers(first: number, second: number): boolean {
    const place = this.placeOf(first);
    return place < this.length && this.seconds[place]! >= second;
  }

  insert(first: number, second: number): void {
    if (this.covers(first, second)) return;
    const end = this.placeAbove(first);
    let start = end;
    while (start > 0 && this.seconds[start - 1]! <= second) start--;
    if (start === end) this.makeRoom(start);
    else this.closeUp(start + 1, end);
    this.firsts[start] = first;
    this.seconds[start] = second;
  }

  /** The first place whose first number is at least this. */
  private placeOf(first: number): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.firsts[middle]! < first) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private placeAbove(first: number): number {
    const place = this.placeOf(first);
    return place < this.length && this.firsts[place] === first ? place + 1 : place;
  }

  private makeRoom(place: number): void {
    if (this.length === this.firsts.length) {
      this.firsts = grown(this.firsts);
      this.seconds = grown(this.seconds);
    }
    this.firsts.copyWithin(place + 1, place, this.length);
    this.seconds.copyWithin(place + 1, place, this.length);
    this.length++;
  }

  private closeUp(to: number, from: number): void {
    if (to === from) return;
    this.firsts.copyWithin(to, from, this.length);
    this.seconds.copyWithin(to, from, this.length);
    this.length -= from - to;
  }
}

class OneStaircase implements Maxima {
  private readonly seconds: Float64Array;
  private readonly thirds: Float64Array;
  private readonly staircase = new Staircase();

  constructor(seconds: Float64Array, thirds: Float64Array) {
    this.seconds = seconds;
    this.thirds = thirds;
  }

  keep(at: number): boolean {
    const [second, third] = [this.seconds[at]!, this.thirds[at]!];
    if (this.staircase.covers(second, third)) return false;
    this.staircase.insert(second, third);
    return true;
  }
}

/** A Fenwick tree over the second numbers, whose nodes are staircases of the third and fourth ones. */
class StaircaseTree implements Maxima {
  private readonly ranks: Int32Array;
  private readonly thirds: Float64Array;
  private readonly fourths: Float64Array;
  private readonly nodes: (Staircase | undefined)[];

  constructor(seconds: Float64Array, thirds: Float64Array, fourths: Float64Array) {
    this.ranks = fallingRanks(seconds);
    this.thirds = thirds;
    this.fourths = fourths;
    this.nodes = new Array(this.ranks.length + 1);
  }

  keep(at: number): boolean {
    const [third, fourth] = [this.thirds[at]!, this.fourths[at]!];
    const rank = this.ranks[at]!;
    for (let node = rank; node > 0; node -= node & -node) {
      if (this.nodes[node]?.covers(third, fourth)) return false;
    }
    for (let node = rank; node < this.nodes.length; node += node & -node) {
      let staircase = this.nodes[node];
      if (staircase === undefined) {
        staircase = new Staircase();
        this.nodes[node] = staircase;
      }
      staircase.insert(third, fourth);
    }
    return true;
  }
}

/** For five parties and more: kept vectors in blocks, skipped where the block's best in some number is too small. */
class Blocks implements Maxima {
  private readonly columns: readonly Float64Array[];
  private readonly blocks: { best: number[]; members: number[] }[] = [];

  constructor(columns: readonly Float64Array[]) {
    this.columns = columns;
  }

  keep(at: number): boolean {
    const vector = this.columns.map((column) => column[at]!);
    for (const { best, members } of this.blocks) {
      if (best.some((value, party) => value < vector[party]!)) continue;
      if (members.some((other) => this.exceeds(other, vector))) return false;
    }
    let block = this.blocks.at(-1);
    if (block === undefined || block.members.length === 64) {
      block = { best: vector, members: [] };
      this.blocks.push(block);
    }
    block.members.push(at);
    block.best = block.best.map((value, party) => Math.max(value, vector[party]!));
    return true;
  }

  private exceeds(other: number, vector: readonly number[]): boolean {
    for (let party = 0; party < vector.length; party++) {
      if (this.columns[party]![other]! < vector[party]!) return false;
    }
    return true;
  }
}

/** 1 for the largest number, 2 for the next one. */
function fallingRanks(column: Float64Array): Int32Array {
  const sorted = column.toSorted();
  const ranks = new Map<number, number>();
  for (let place = sorted.length - 1; place >= 0; place--) {
    if (!ranks.has(sorted[place]!)) ranks.set(sorted[place]!, ranks.size + 1);
  }
  return Int32Array.from(column, (value) => ranks.get(value)!);
}

function grown(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}
