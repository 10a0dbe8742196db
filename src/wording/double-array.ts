/** Lays the nodes of a trie out as a double array (Aoe 1989): a step from a node is one addition and one comparison. */
import { growingBits } from './free-places.js';

export interface Node {
  readonly children: Map<number, Node>;
  value: number;
}

/** Numbers a cell, the last of them unused: side by side, and so many that none lies in two cache lines. */
export const CELL = 4;
export const CELL_BITS = 2;
/** Where the cell starts that this one goes on from. */
export const PARENT = 0;
/** Where the cells start that go on from this one: the one for class c is c cells on, if it names this one as its parent. */
export const BASE = 1;
/** What the n-gram stands for; 0 where there is none. */
export const VALUE = 2;

/** No cell names the root as its parent, and cell 0 leads nowhere. */
const NOBODY = -1;

interface Placed {
  readonly node: Node;
  readonly cell: number;
  readonly parent: number;
}

/** `classes`: how many there are, 0 among them. The root's children are the cells of their classes. Ends so that no step leaves the array. */
export function placeNodes(root: Node, classes: number): Int32Array {
  const findPlace = growingBits(classes);
  const bases = new Map<Node, number>();
  const placed: Placed[] = [];
  let level = Array.from(root.children, ([klass, node]): Placed => ({ node, cell: klass, parent: NOBODY }));
  while (level.length > 0) {
    for (const one of level) placed.push(one);
    // Level by level, the widest first: they need the most room.
    const inner = level.filter(({ node }) => node.children.size > 0);
    level = [];
    for (const { node, cell } of inner.sort((a, b) => b.node.children.size - a.node.children.size || a.cell - b.cell)) {
      const base = findPlace([...node.children.keys()].sort((a, b) => a - b));
      bases.set(node, base);
      for (const [klass, child] of node.children) level.push({ node: child, cell: base + klass, parent: cell });
    }
  }
  return cellsOf(placed, bases, classes);
}

function cellsOf(placed: readonly Placed[], bases: ReadonlyMap<Node, number>, classes: number): Int32Array {
  let last = 0;
  for (const { node, cell } of placed) last = Math.max(last, cell, bases.get(node) ?? 0);
  const cells = new Int32Array(CELL * (last + classes)).fill(NOBODY);
  cells.fill(0, BASE, CELL);
  for (const { node, cell, parent } of placed) {
    cells[CELL * cell + PARENT] = parent === NOBODY ? NOBODY : CELL * parent;
    cells[CELL * cell + BASE] = CELL * (bases.get(node) ?? 0);
    cells[CELL * cell + VALUE] = node.value;
    cells[CELL * cell + VALUE + 1] = 0;
  }
  return cells;
}
