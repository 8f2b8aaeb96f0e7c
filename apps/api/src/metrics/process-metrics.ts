import { Counter, Gauge, type Registry } from 'prom-client';

const GAUGES: Readonly<Record<string, (memory: NodeJS.MemoryUsage) => number>> = {
  process_resident_memory_bytes: ({ rss }) => rss,
  nodejs_heap_size_used_bytes: ({ heapUsed }) => heapUsed,
};

/**
 * Adds what the process uses, under the names that dashboards for Node.js know. `loopDelayMs` answers
 * how late the event loop was in the last second.
 */
export function addProcessMetrics(registry: Registry, loopDelayMs: () => number): void {
  const registers = [registry];
  for (const [name, read] of Object.entries(GAUGES)) {
    new Gauge({
      name,
      help: 'Memory of the process.',
      registers,
      collect() {
        this.set(read(process.memoryUsage()));
      },
    });
  }
  new Gauge({
    name: 'nodejs_eventloop_lag_seconds',
    help: 'How late the event loop was, on average over the last second.',
    registers,
    collect() {
      this.set(loopDelayMs() / 1_000);
    },
  });
  new Counter({
    name: 'process_cpu_seconds_total',
    help: 'CPU time of the process, its own and the system’s for it.',
    registers,
    collect() {
      const { user, system } = process.cpuUsage();
      this.reset();
      this.inc((user + system) / 1e6);
    },
  });
}
