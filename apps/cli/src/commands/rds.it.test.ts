import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { runCruddur } from '@cruddur/testing/run-cruddur';
import { expect, onTestFinished, test } from 'vitest';

const ANSWER = `<?xml version="1.0" encoding="UTF-8"?>
<ModifySecurityGroupRulesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
  <requestId>5d2dc5b1-0000-0000-0000-000000000000</requestId><return>true</return>
</ModifySecurityGroupRulesResponse>`;

/** Tells an address on GET, and takes EC2's calls on POST. */
async function startNetwork(address: string) {
  const calls: URLSearchParams[] = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') return void response.end(`${address}\n`);
    calls.push(new URLSearchParams(await text(request)));
    response.writeHead(200, { 'content-type': 'text/xml' }).end(ANSWER);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = {
    DB_SG_ID: 'sg-1',
    DB_SG_RULE_ID: 'sgr-2',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
    AWS_ENDPOINT_URL_EC2: url,
    AWS_ACCESS_KEY_ID: 'k',
    AWS_SECRET_ACCESS_KEY: 's',
  };
  const update = (more: NodeJS.ProcessEnv, ...args: string[]) =>
    runCruddur({ ...env, ...more }, ['rds', 'update-sg-rule', '--check-ip-url', url, ...args]);
  return { calls, update };
}

test('the rule is changed to the address of this machine', async () => {
  const { calls, update } = await startNetwork('203.0.113.7');
  expect(await update({})).toMatchObject({
    code: 0,
    stdout: '203.0.113.7 may reach port 5432 by sgr-2 of sg-1',
  });
  expect(calls.map((call) => Object.fromEntries(call))).toMatchObject([
    {
      Action: 'ModifySecurityGroupRules',
      GroupId: 'sg-1',
      'SecurityGroupRule.1.SecurityGroupRuleId': 'sgr-2',
      'SecurityGroupRule.1.SecurityGroupRule.IpProtocol': 'tcp',
      'SecurityGroupRule.1.SecurityGroupRule.FromPort': '5432',
      'SecurityGroupRule.1.SecurityGroupRule.ToPort': '5432',
      'SecurityGroupRule.1.SecurityGroupRule.CidrIpv4': '203.0.113.7/32',
    },
  ]);
});

test('--dry-run prints the call and makes none', async () => {
  const { calls, update } = await startNetwork('2001:db8::7');
  const { code, stdout } = await update({}, '--dry-run');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    ModifySecurityGroupRules: {
      GroupId: 'sg-1',
      SecurityGroupRules: [
        { SecurityGroupRuleId: 'sgr-2', SecurityGroupRule: { CidrIpv6: '2001:db8::7/128' } },
      ],
    },
  });
  expect(calls).toEqual([]);
});

test('what is missing or no address is said in a line, and nothing is changed', async () => {
  const { calls, update } = await startNetwork('<html>Sign in to the hotel’s network</html>');
  expect(await update({})).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/answered no address$/),
  });
  expect(await update({ DB_SG_ID: '' })).toMatchObject({
    code: 2,
    stderr: 'cruddur: set both DB_SG_ID and DB_SG_RULE_ID',
  });
  expect(calls).toEqual([]);
});
