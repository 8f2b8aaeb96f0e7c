import { App } from 'aws-cdk-lib';
import { readSettings } from './settings.ts';
import { buildStacks } from './stacks.ts';

const app = new App();
buildStacks(
  app,
  readSettings((name) => app.node.tryGetContext(name)),
);
