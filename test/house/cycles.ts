/** Finds the cycles in a graph, each as the nodes on it in the order of their names; empty when there is none. */
export function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const reachable = new Map([...graph.keys()].map(node => [node, reachableFrom(graph, node)]));
  const cycles = new Set<string>();
  for (const [node, reached] of reachable) {
    if (!reached.has(node)) continue;
    const others = [...reached].filter(other => reachable.get(other)?.has(node));
    cycles.add(others.sort().join('\n'));
  }
  return [...cycles].map(cycle => cycle.split('\n'));
}

function reachableFrom(graph: ReadonlyMap<string, readonly string[]>, start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(graph.get(start) ?? [])];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    open.push(...(graph.get(node) ?? []));
  }
  return reached;
}
