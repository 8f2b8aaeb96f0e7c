import { type App, Stack, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { addData } from './data/data.ts';
import { addGuards } from './guard/guards.ts';
import { addService } from './service/service.ts';
import type { Settings } from './settings.ts';

/**
 * The three stacks of a deployment, by how often they change: what holds data, what runs, what
 * watches. Account and region are those of whoever deploys. Findings of cdk-nag fail the synthesis.
 */
export function buildStacks(app: App, settings: Settings) {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  Tags.of(app).add('product', 'cruddur');
  const stack = (name: string, description: string): Stack =>
    new Stack(app, `cruddur-${name}`, { description, terminationProtection: settings.guarded });
  const stacks = {
    data: stack('data', 'Cruddur: network, table, Postgres, user pool, backups'),
    service: stack('service', 'Cruddur: API, stream processor, page'),
    guard: stack('guard', 'Cruddur: audit, rules, alarms, budget, dashboard'),
  };
  const data = addData(stacks.data, settings);
  const service = addService(stacks.service, settings, data);
  addGuards(stacks.guard, settings, data, service);
  return stacks;
}
