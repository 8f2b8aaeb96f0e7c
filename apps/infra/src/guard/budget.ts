import type { Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Settings } from '../settings.ts';

/** Writes to `alarmEmail` when a month will cost more than planned, and when it has. */
export function addBudget(stack: Stack, { monthlyBudgetUsd, alarmEmail }: Settings): void {
  const notify = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notification: {
      notificationType,
      threshold,
      thresholdType: 'PERCENTAGE',
      comparisonOperator: 'GREATER_THAN',
    },
    subscribers: [{ subscriptionType: 'EMAIL', address: alarmEmail ?? '' }],
  });
  new CfnBudget(stack, 'Budget', {
    budget: {
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: monthlyBudgetUsd, unit: 'USD' },
    },
    ...(alarmEmail && {
      notificationsWithSubscribers: [notify('FORECASTED', 100), notify('ACTUAL', 80)],
    }),
  });
}
