import { once } from 'node:events';
import type { DynamoDbTarget } from '@cruddur/core/table/dynamodb-client';

/** What a child process is told when it starts, as JSON in its first argument. */
export interface ProcessPlan {
  readonly dataDir: string;
  readonly target: DynamoDbTarget & { readonly endpoint: string };
  readonly tableName: string;
  readonly connectionUrl: string;
  /** As the embedded stack does, not as on AWS. */
  readonly groupsWrites: boolean;
  /** The server that carries events from one process to the others. */
  readonly busUrl?: string;
  /** The pool that is asked about tokens, every moment; without one nobody is. */
  readonly userPoolEndpoint?: string;
  /** Where to listen; 0 for one that does not. */
  readonly port: number;
}

/** Waits, with all code loaded, until this process is to begin. It cannot outlive its parent. */
export async function takePlan(): Promise<ProcessPlan> {
  if (!process.connected) process.exit(1);
  process.once('disconnect', () => process.exit(1));
  await once(process, 'message');
  return JSON.parse(process.argv[2] ?? '') as ProcessPlan;
}
