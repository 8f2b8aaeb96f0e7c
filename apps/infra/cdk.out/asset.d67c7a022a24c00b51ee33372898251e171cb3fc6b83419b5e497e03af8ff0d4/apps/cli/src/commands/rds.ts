import { isIPv6 } from 'node:net';
import type { ModifySecurityGroupRulesRequest } from '@aws-sdk/client-ec2';
import type { Command } from 'commander';
import { regionOf } from '../environment.ts';
import { CHECK_IP_URL, findPublicAddress } from '../public-address.ts';
import { UsageError } from '../usage-error.ts';

interface RdsOptions {
  readonly dryRun?: boolean;
  readonly checkIpUrl: string;
}

const POSTGRES_PORT = 5432;

/** `cruddur rds …`. It is about AWS only, so `--prod` says nothing new. */
export function addRdsCommands(program: Command): void {
  const rds = program.command('rds').description('the network of the Postgres on AWS');
  rds
    .command('update-sg-rule')
    .description('let the current address of this machine reach the database')
    .option('--dry-run', 'print the call instead of making it')
    .option('--check-ip-url <url>', 'who tells the address', CHECK_IP_URL)
    .option('--prod', 'has no effect: the rule is always one of AWS')
    .action(runUpdateRule);
}

async function runUpdateRule(options: RdsOptions): Promise<void> {
  const { env } = process;
  const { DB_SG_ID: groupId, DB_SG_RULE_ID: ruleId } = env;
  if (!groupId || !ruleId) throw new UsageError('set both DB_SG_ID and DB_SG_RULE_ID');
  const address = await findPublicAddress(options.checkIpUrl);
  const input = ruleChange(groupId, ruleId, address);
  if (options.dryRun)
    return console.log(JSON.stringify({ ModifySecurityGroupRules: input }, null, 2));
  // One of the largest clients there are, so it is loaded only here.
  const { EC2Client, ModifySecurityGroupRulesCommand } = await import('@aws-sdk/client-ec2');
  const region = regionOf(env);
  // Said explicitly, because AWS_ENDPOINT_URL, which is for the table, would be taken here too.
  const endpoint = env.AWS_ENDPOINT_URL_EC2 || `https://ec2.${region}.amazonaws.com`;
  const client = new EC2Client({ region, endpoint });
  const answer = await client
    .send(new ModifySecurityGroupRulesCommand(input))
    .finally(() => client.destroy());
  if (answer.Return === false) throw new Error('AWS did not change the rule');
  console.log(`${address} may reach port ${POSTGRES_PORT} by ${ruleId} of ${groupId}`);
}

function ruleChange(
  GroupId: string,
  SecurityGroupRuleId: string,
  address: string,
): ModifySecurityGroupRulesRequest {
  const cidr = isIPv6(address) ? { CidrIpv6: `${address}/128` } : { CidrIpv4: `${address}/32` };
  const ports = { IpProtocol: 'tcp', FromPort: POSTGRES_PORT, ToPort: POSTGRES_PORT };
  const SecurityGroupRule = { ...ports, ...cidr, Description: 'cruddur rds update-sg-rule' };
  return { GroupId, SecurityGroupRules: [{ SecurityGroupRuleId, SecurityGroupRule }] };
}
