import { App } from 'aws-cdk-lib';
import { buildStacks } from './stacks.ts';
import { readSettings } from './settings.ts';

const app = new App();
buildStacks(
  app,
  readSettings((name) => app.node.tryGetContext(name)),
);
