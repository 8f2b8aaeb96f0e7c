'use strict';
var __createBinding =
    (exports && exports.__createBinding) ||
    (Object.create
      ? function (o, m, k, k2) {
          k2 === void 0 && (k2 = k);
          var desc = Object.getOwnPropertyDescriptor(m, k);
          (!desc || ('get' in desc ? !m.__esModule : desc.writable || desc.configurable)) &&
            (desc = {
              enumerable: !0,
              get: function () {
                return m[k];
              },
            }),
            Object.defineProperty(o, k2, desc);
        }
      : function (o, m, k, k2) {
          k2 === void 0 && (k2 = k), (o[k2] = m[k]);
        }),
  __setModuleDefault =
    (exports && exports.__setModuleDefault) ||
    (Object.create
      ? function (o, v) {
          Object.defineProperty(o, 'default', { enumerable: !0, value: v });
        }
      : function (o, v) {
          o.default = v;
        }),
  __importStar =
    (exports && exports.__importStar) ||
    (function () {
      var ownKeys = function (o) {
        return (
          (ownKeys =
            Object.getOwnPropertyNames ||
            function (o2) {
              var ar = [];
              for (var k in o2) Object.prototype.hasOwnProperty.call(o2, k) && (ar[ar.length] = k);
              return ar;
            }),
          ownKeys(o)
        );
      };
      return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null)
          for (var k = ownKeys(mod), i = 0; i < k.length; i++)
            k[i] !== 'default' && __createBinding(result, mod, k[i]);
        return __setModuleDefault(result, mod), result;
      };
    })();
Object.defineProperty(exports, '__esModule', { value: !0 }),
  (exports.external = void 0),
  (exports.handler = handler),
  (exports.withRetries = withRetries);
const https = __importStar(require('https')),
  url = __importStar(require('url'));
exports.external = {
  sendHttpRequest: defaultSendHttpRequest,
  log: defaultLog,
  includeStackTraces: !0,
  userHandlerIndex: './index',
};
const CREATE_FAILED_PHYSICAL_ID_MARKER = 'AWSCDK::CustomResourceProviderFramework::CREATE_FAILED',
  MISSING_PHYSICAL_ID_MARKER = 'AWSCDK::CustomResourceProviderFramework::MISSING_PHYSICAL_ID';
async function handler(event, context) {
  const sanitizedEvent = { ...event, ResponseURL: '...' };
  if (
    (exports.external.log(JSON.stringify(sanitizedEvent, void 0, 2)),
    event.RequestType === 'Delete' && event.PhysicalResourceId === CREATE_FAILED_PHYSICAL_ID_MARKER)
  ) {
    exports.external.log('ignoring DELETE event caused by a failed CREATE event'),
      await submitResponse('SUCCESS', event);
    return;
  }
  try {
    const userHandler = require(exports.external.userHandlerIndex).handler,
      result = await userHandler(sanitizedEvent, context),
      responseEvent = renderResponse(event, result);
    await submitResponse('SUCCESS', responseEvent);
  } catch (e) {
    const resp = { ...event, Reason: exports.external.includeStackTraces ? e.stack : e.message };
    resp.PhysicalResourceId ||
      (event.RequestType === 'Create'
        ? (exports.external.log(
            'CREATE failed, responding with a marker physical resource id so that the subsequent DELETE will be ignored',
          ),
          (resp.PhysicalResourceId = CREATE_FAILED_PHYSICAL_ID_MARKER))
        : exports.external.log(
            `ERROR: Malformed event. "PhysicalResourceId" is required: ${JSON.stringify(sanitizedEvent)}`,
          )),
      await submitResponse('FAILED', resp);
  }
}
function renderResponse(cfnRequest, handlerResponse = {}) {
  const physicalResourceId =
    handlerResponse.PhysicalResourceId ?? cfnRequest.PhysicalResourceId ?? cfnRequest.RequestId;
  if (cfnRequest.RequestType === 'Delete' && physicalResourceId !== cfnRequest.PhysicalResourceId)
    throw new Error(
      `DELETE: cannot change the physical resource ID from "${cfnRequest.PhysicalResourceId}" to "${handlerResponse.PhysicalResourceId}" during deletion`,
    );
  return { ...cfnRequest, ...handlerResponse, PhysicalResourceId: physicalResourceId };
}
async function submitResponse(status, event) {
  const json = {
      Status: status,
      Reason: event.Reason ?? status,
      StackId: event.StackId,
      RequestId: event.RequestId,
      PhysicalResourceId: event.PhysicalResourceId || MISSING_PHYSICAL_ID_MARKER,
      LogicalResourceId: event.LogicalResourceId,
      NoEcho: event.NoEcho,
      Data: event.Data,
    },
    parsedUrl = url.parse(event.ResponseURL),
    loggingSafeUrl = `${parsedUrl.protocol}//${parsedUrl.hostname}/${parsedUrl.pathname}?***`;
  exports.external.log(
    'submit response to cloudformation',
    loggingSafeUrl,
    json.NoEcho ? redactResponseData(json) : json,
  );
  const responseBody = JSON.stringify(json),
    req = {
      hostname: parsedUrl.hostname,
      path: parsedUrl.path,
      method: 'PUT',
      headers: { 'content-type': '', 'content-length': Buffer.byteLength(responseBody, 'utf8') },
    };
  await withRetries({ attempts: 5, sleep: 1e3 }, exports.external.sendHttpRequest)(
    req,
    responseBody,
  );
}
async function defaultSendHttpRequest(options, requestBody) {
  return new Promise((resolve, reject) => {
    try {
      const request = https.request(options, (response) => {
        response.resume(),
          !response.statusCode || response.statusCode >= 400
            ? reject(new Error(`Unsuccessful HTTP response: ${response.statusCode}`))
            : resolve();
      });
      request.on('error', reject), request.write(requestBody), request.end();
    } catch (e) {
      reject(e);
    }
  });
}
const REDACTED = '*****';
function redactResponseData(json) {
  return json.Data === void 0 || json.Data === null
    ? json
    : typeof json.Data != 'object' || Array.isArray(json.Data)
      ? { ...json, Data: REDACTED }
      : { ...json, Data: Object.fromEntries(Object.keys(json.Data).map((k) => [k, REDACTED])) };
}
function defaultLog(fmt, ...params) {
  console.log(fmt, ...params);
}
function withRetries(options, fn) {
  return async (...xs) => {
    let attempts = options.attempts,
      ms = options.sleep;
    for (;;)
      try {
        return await fn(...xs);
      } catch (e) {
        if (attempts-- <= 0) throw e;
        await sleep(Math.floor(Math.random() * ms)), (ms *= 2);
      }
  };
}
async function sleep(ms) {
  return new Promise((ok) => setTimeout(ok, ms));
}
