import { CfnOutput, type Stack } from 'aws-cdk-lib';
import type { Data } from '../data/data.ts';
import type { Service } from '../service/service.ts';
import type { Settings } from '../settings.ts';
import { addAlarms } from './alarms.ts';
import { addBudget } from './budget.ts';
import { addConfigRules } from './config-rules.ts';
import { addDashboard } from './dashboard.ts';
import { productMetrics } from './metrics.ts';
import { addOrganizationPolicy } from './organization-policy.ts';
import { addTrail } from './trail.ts';

/** Adds everything that watches. Nothing of the product depends on it. */
export function addGuards(stack: Stack, settings: Settings, data: Data, service: Service): void {
  const audit = addTrail(stack, settings, data, service);
  addConfigRules(stack, settings);
  const metrics = productMetrics(data, service);
  const topic = addAlarms(stack, settings, metrics, audit);
  addDashboard(stack, metrics);
  addBudget(stack, settings);
  const target = settings.organizationTarget;
  if (target) addOrganizationPolicy(stack, settings, target);
  new CfnOutput(stack, 'AlarmTopic', { value: topic.topicArn });
}
