import { DescribeManagedPrefixListsCommand, EC2Client } from '@aws-sdk/client-ec2';

const NAME = 'com.amazonaws.global.cloudfront.origin-facing';

/** The id that a region gives the list of addresses that CloudFront calls from. */
export async function findCloudFrontPrefixList(region: string): Promise<string> {
  const client = new EC2Client({ region });
  const Filters = [{ Name: 'prefix-list-name', Values: [NAME] }];
  const answer = await client
    .send(new DescribeManagedPrefixListsCommand({ Filters }))
    .finally(() => client.destroy());
  const id = answer.PrefixLists?.[0]?.PrefixListId;
  if (id === undefined) throw new Error(`${region} has no list ${NAME}`);
  return id;
}
