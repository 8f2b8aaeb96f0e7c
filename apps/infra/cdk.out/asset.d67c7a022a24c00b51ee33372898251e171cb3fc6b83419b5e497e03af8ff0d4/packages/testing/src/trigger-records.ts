import type { DynamoDBRecord } from 'aws-lambda';
import { readStream, type StreamedRecord, type StreamedTable } from './read-stream.ts';

/** All records of a table's stream as the trigger of a Lambda function hands them out. */
export async function readTriggerRecords(table: StreamedTable): Promise<DynamoDBRecord[]> {
  const { arn, records } = await readStream(table);
  return records.map((record) => toTriggerRecord(record, arn));
}

/** Attribute values stay DynamoDB JSON, the time becomes epoch seconds, names begin lower-case. */
function toTriggerRecord(record: StreamedRecord, arn: string): DynamoDBRecord {
  const { dynamodb = {} } = record;
  const { ApproximateCreationDateTime: writtenAt, ...rest } = dynamodb;
  const shaped = {
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'us-east-1',
    dynamodb: { ApproximateCreationDateTime: Number(writtenAt) / 1_000, ...rest },
    eventSourceARN: arn,
  };
  return JSON.parse(JSON.stringify(shaped)) as DynamoDBRecord;
}
