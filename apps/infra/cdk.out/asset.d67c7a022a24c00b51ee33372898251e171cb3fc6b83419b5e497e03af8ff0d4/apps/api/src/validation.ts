import { AppError, type ErrorCode } from '@cruddur/contract/errors';
import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';

/** Bodies are taken as they are; what comes in an address is text and is read as what it should be. */
const strict = createAjv(false);
const reading = createAjv(true);

function createAjv(coerceTypes: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    useDefaults: true,
    strict: false,
    coerceTypes,
    formats: { uuid: true, 'date-time': true },
  });
  return ajv.addKeyword('codes');
}

/** Compiles a route's schemas; a failure carries the codes that the schema names. */
export const compileSchema: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const fallback: ErrorCode = httpPart === 'body' ? 'body_malformed' : 'query_malformed';
  const validate = (httpPart === 'body' ? strict : reading).compile(schema);
  return (data: unknown) => {
    if (validate(data)) return { value: data };
    const codes = [...new Set((validate.errors ?? []).map((error) => codeOf(error, fallback)))];
    return { error: new AppError(codes[0] ?? fallback, { codes }) };
  };
};

function codeOf(error: ErrorObject, fallback: ErrorCode): ErrorCode {
  const codes = (error.parentSchema as { codes?: Record<string, ErrorCode> } | undefined)?.codes;
  return codes?.[error.keyword] ?? fallback;
}
