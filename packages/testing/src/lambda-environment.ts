import type { TestEngine } from './engines.ts';

/** What a function has in its environment to work with a table of an engine. */
export function lambdaEnvironment(engine: TestEngine, tableName: string): NodeJS.ProcessEnv {
  return {
    AWS_ENDPOINT_URL: engine.endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    CRUDDUR_TABLE: tableName,
  };
}
