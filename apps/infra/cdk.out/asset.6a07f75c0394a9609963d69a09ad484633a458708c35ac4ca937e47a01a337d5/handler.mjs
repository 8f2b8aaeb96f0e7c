import { createRequire as e } from 'node:module';
import { createHash as t, createHmac as n, getRandomValues as r } from 'node:crypto';
import { ReadStream as i, createReadStream as a, fstatSync as o, lstatSync as s } from 'node:fs';
import { homedir as c, platform as l, release as u } from 'node:os';
import { join as d, sep as f } from 'node:path';
import { readFile as p } from 'node:fs/promises';
import { PassThrough as m, Readable as h, Writable as g } from 'node:stream';
import * as _ from 'node:zlib';
import { env as v, versions as ee } from 'node:process';
var te = Object.defineProperty,
  y = Object.getOwnPropertyDescriptor,
  ne = Object.getOwnPropertyNames,
  re = Object.prototype.hasOwnProperty,
  b = (e, t) => () => (e && (t = e((e = 0))), t),
  x = (e, t) => () => (t || (e((t = { exports: {} }).exports, t), (e = null)), t.exports),
  S = (e, t) => {
    let n = {};
    for (var r in e) te(n, r, { get: e[r], enumerable: !0 });
    return t || te(n, Symbol.toStringTag, { value: `Module` }), n;
  },
  ie = (e, t, n, r) => {
    if ((t && typeof t == `object`) || typeof t == `function`)
      for (var i = ne(t), a = 0, o = i.length, s; a < o; a++)
        (s = i[a]),
          !re.call(e, s) &&
            s !== n &&
            te(e, s, {
              get: ((e) => t[e]).bind(null, s),
              enumerable: !(r = y(t, s)) || r.enumerable,
            });
    return e;
  },
  C = (e) =>
    re.call(e, `module.exports`) ? e[`module.exports`] : ie(te({}, `__esModule`, { value: !0 }), e),
  ae = e(import.meta.url);
function oe(e) {
  let t = new Set();
  return {
    publish: (n, r) => {
      for (let i of t)
        try {
          i.onEvent(n, r);
        } catch (t) {
          e(t);
        }
    },
    subscribe: (e) => (t.add(e), () => t.delete(e)),
  };
}
var se,
  w,
  ce,
  le,
  T,
  ue = b(() => {
    (se = (e, t) => {
      let n = [];
      if ((e && n.push(e), t)) for (let e of t) n.push(e);
      return n;
    }),
      (w = (e, t) => `${e || `anonymous`}${t && t.length > 0 ? ` (a.k.a. ${t.join(`,`)})` : ``}`),
      (ce = () => {
        let e = [],
          t = [],
          n = !1,
          r = new Set(),
          i = (e) =>
            e.sort(
              (e, t) =>
                le[t.step] - le[e.step] || T[t.priority || `normal`] - T[e.priority || `normal`],
            ),
          a = (n) => {
            let i = !1,
              a = (e) => {
                let t = se(e.name, e.aliases);
                if (t.includes(n)) {
                  i = !0;
                  for (let e of t) r.delete(e);
                  return !1;
                }
                return !0;
              };
            return (e = e.filter(a)), (t = t.filter(a)), i;
          },
          o = (n) => {
            let i = !1,
              a = (e) => {
                if (e.middleware === n) {
                  i = !0;
                  for (let t of se(e.name, e.aliases)) r.delete(t);
                  return !1;
                }
                return !0;
              };
            return (e = e.filter(a)), (t = t.filter(a)), i;
          },
          s = (n) => (
            e.forEach((e) => {
              n.add(e.middleware, { ...e });
            }),
            t.forEach((e) => {
              n.addRelativeTo(e.middleware, { ...e });
            }),
            n.identifyOnResolve?.(u.identifyOnResolve()),
            n
          ),
          c = (e) => {
            let t = [];
            return (
              e.before.forEach((e) => {
                e.before.length === 0 && e.after.length === 0 ? t.push(e) : t.push(...c(e));
              }),
              t.push(e),
              e.after.reverse().forEach((e) => {
                e.before.length === 0 && e.after.length === 0 ? t.push(e) : t.push(...c(e));
              }),
              t
            );
          },
          l = (n = !1) => {
            let r = [],
              a = [],
              o = {};
            return (
              e.forEach((e) => {
                let t = { ...e, before: [], after: [] };
                for (let e of se(t.name, t.aliases)) o[e] = t;
                r.push(t);
              }),
              t.forEach((e) => {
                let t = { ...e, before: [], after: [] };
                for (let e of se(t.name, t.aliases)) o[e] = t;
                a.push(t);
              }),
              a.forEach((e) => {
                if (e.toMiddleware) {
                  let t = o[e.toMiddleware];
                  if (t === void 0) {
                    if (n) return;
                    throw Error(
                      `${e.toMiddleware} is not found when adding ${w(e.name, e.aliases)} middleware ${e.relation} ${e.toMiddleware}`,
                    );
                  }
                  e.relation === `after` && t.after.push(e),
                    e.relation === `before` && t.before.push(e);
                }
              }),
              i(r)
                .map(c)
                .reduce((e, t) => (e.push(...t), e), [])
            );
          },
          u = {
            add: (t, n = {}) => {
              let { name: i, override: a, aliases: o } = n,
                s = { step: `initialize`, priority: `normal`, middleware: t, ...n },
                c = se(i, o);
              if (c.length > 0) {
                if (c.some((e) => r.has(e))) {
                  if (!a) throw Error(`Duplicate middleware name '${w(i, o)}'`);
                  for (let t of c) {
                    let n = e.findIndex((e) => e.name === t || e.aliases?.some((e) => e === t));
                    if (n === -1) continue;
                    let r = e[n];
                    if (r.step !== s.step || s.priority !== r.priority)
                      throw Error(
                        `"${w(r.name, r.aliases)}" middleware with ${r.priority} priority in ${r.step} step cannot be overridden by "${w(i, o)}" middleware with ${s.priority} priority in ${s.step} step.`,
                      );
                    e.splice(n, 1);
                  }
                }
                for (let e of c) r.add(e);
              }
              e.push(s);
            },
            addRelativeTo: (e, n) => {
              let { name: i, override: a, aliases: o } = n,
                s = { middleware: e, ...n },
                c = se(i, o);
              if (c.length > 0) {
                if (c.some((e) => r.has(e))) {
                  if (!a) throw Error(`Duplicate middleware name '${w(i, o)}'`);
                  for (let e of c) {
                    let n = t.findIndex((t) => t.name === e || t.aliases?.some((t) => t === e));
                    if (n === -1) continue;
                    let r = t[n];
                    if (r.toMiddleware !== s.toMiddleware || r.relation !== s.relation)
                      throw Error(
                        `"${w(r.name, r.aliases)}" middleware ${r.relation} "${r.toMiddleware}" middleware cannot be overridden by "${w(i, o)}" middleware ${s.relation} "${s.toMiddleware}" middleware.`,
                      );
                    t.splice(n, 1);
                  }
                }
                for (let e of c) r.add(e);
              }
              t.push(s);
            },
            clone: () => s(ce()),
            use: (e) => {
              e.applyToStack(u);
            },
            remove: (e) => (typeof e == `string` ? a(e) : o(e)),
            removeByTag: (n) => {
              let i = !1,
                a = (e) => {
                  let { tags: t, name: a, aliases: o } = e;
                  if (t && t.includes(n)) {
                    let e = se(a, o);
                    for (let t of e) r.delete(t);
                    return (i = !0), !1;
                  }
                  return !0;
                };
              return (e = e.filter(a)), (t = t.filter(a)), i;
            },
            concat: (e) => {
              let t = s(ce());
              return (
                t.use(e),
                t.identifyOnResolve(n || t.identifyOnResolve() || (e.identifyOnResolve?.() ?? !1)),
                t
              );
            },
            applyToStack: s,
            identify: () =>
              l(!0).map((e) => {
                let t = e.step ?? e.relation + ` ` + e.toMiddleware;
                return w(e.name, e.aliases) + ` - ` + t;
              }),
            identifyOnResolve(e) {
              return typeof e == `boolean` && (n = e), n;
            },
            resolve: (e, t) => {
              for (let n of l()
                .map((e) => e.middleware)
                .reverse())
                e = n(e, t);
              return n && console.log(u.identify()), e;
            },
          };
        return u;
      }),
      (le = { initialize: 5, serialize: 4, build: 3, finalizeRequest: 2, deserialize: 1 }),
      (T = { high: 3, normal: 2, low: 1 });
  }),
  de = x((e) => {
    var t;
    (function (e) {
      (e.HEADER = `header`), (e.QUERY = `query`);
    })((t ||= {}));
    var n;
    (function (e) {
      (e.HEADER = `header`), (e.QUERY = `query`);
    })((n ||= {}));
    var r;
    (function (e) {
      (e.HTTP = `http`), (e.HTTPS = `https`);
    })((r ||= {}));
    var i;
    (function (e) {
      (e.MD5 = `md5`),
        (e.CRC32 = `crc32`),
        (e.CRC32C = `crc32c`),
        (e.SHA1 = `sha1`),
        (e.SHA256 = `sha256`);
    })((i ||= {}));
    var a;
    (function (e) {
      (e[(e.HEADER = 0)] = `HEADER`), (e[(e.TRAILER = 1)] = `TRAILER`);
    })((a ||= {}));
    var o;
    (function (e) {
      (e.PROFILE = `profile`), (e.SSO_SESSION = `sso-session`), (e.SERVICES = `services`);
    })((o ||= {}));
    var s;
    (function (e) {
      (e.HTTP_0_9 = `http/0.9`), (e.HTTP_1_0 = `http/1.0`), (e.TDS_8_0 = `tds/8.0`);
    })((s ||= {})),
      (e.AlgorithmId = i),
      (e.EndpointURLScheme = r),
      (e.FieldPosition = a),
      (e.HttpApiKeyAuthLocation = n),
      (e.IniSectionType = o),
      (e.SMITHY_CONTEXT_KEY = `__smithy_context`);
  }),
  fe,
  pe,
  me = b(() => {
    (fe = de()), (pe = (e) => e[fe.SMITHY_CONTEXT_KEY] || (e[fe.SMITHY_CONTEXT_KEY] = {}));
  });
function E(e, t) {
  return Object.prototype.hasOwnProperty.call(e, t);
}
var he = b(() => {});
function ge(e) {
  return Object.keys(e).reduce((t, n) => {
    let r = e[n];
    return { ...t, [n]: Array.isArray(r) ? [...r] : r };
  }, {});
}
var _e,
  ve = b(() => {
    _e = class e {
      method;
      protocol;
      hostname;
      port;
      path;
      query;
      headers;
      username;
      password;
      fragment;
      body;
      constructor(e) {
        (this.method = e.method || `GET`),
          (this.hostname = e.hostname || `localhost`),
          (this.port = e.port),
          (this.query = e.query || {}),
          (this.headers = e.headers || {}),
          (this.body = e.body),
          (this.protocol = e.protocol
            ? e.protocol.slice(-1) === `:`
              ? e.protocol
              : `${e.protocol}:`
            : `https:`),
          (this.path = e.path ? (e.path.charAt(0) === `/` ? e.path : `/${e.path}`) : `/`),
          (this.username = e.username),
          (this.password = e.password),
          (this.fragment = e.fragment);
      }
      static clone(t) {
        let n = new e({ ...t, headers: { ...t.headers } });
        return (n.query &&= ge(n.query)), n;
      }
      static isInstance(e) {
        if (!e) return !1;
        let t = e;
        return (
          `method` in t &&
          `protocol` in t &&
          `hostname` in t &&
          `path` in t &&
          typeof t.query == `object` &&
          typeof t.headers == `object`
        );
      }
      clone() {
        return e.clone(this);
      }
    };
  }),
  ye,
  be = b(() => {
    ye = class {
      statusCode;
      reason;
      headers;
      body;
      constructor(e) {
        (this.statusCode = e.statusCode),
          (this.reason = e.reason),
          (this.headers = e.headers || {}),
          (this.body = e.body);
      }
      static isInstance(e) {
        if (!e) return !1;
        let t = e;
        return typeof t.statusCode == `number` && typeof t.headers == `object`;
      }
    };
  }),
  xe,
  Se,
  Ce = b(() => {
    (xe = RegExp(`^(?!.*-$)(?!-)[a-zA-Z0-9-]{1,63}$`)),
      (Se = (e, t = !1) => {
        if (!t) return xe.test(e);
        let n = e.split(`.`);
        for (let e of n) if (!Se(e)) return !1;
        return !0;
      });
  });
function we(e) {
  return /^[a-z0-9][a-z0-9.-]*[a-z0-9]$/.test(e);
}
var Te = b(() => {}),
  Ee,
  De = b(() => {
    Ee = (e) => {
      if (typeof e == `function`) return e;
      let t = Promise.resolve(e);
      return () => t;
    };
  });
function Oe(e) {
  let t = {};
  if (((e = e.replace(/^\?/, ``)), e))
    for (let n of e.split(`&`)) {
      let [e, r = null] = n.split(`=`);
      (e = decodeURIComponent(e)),
        (r &&= decodeURIComponent(r)),
        e in t ? (Array.isArray(t[e]) ? t[e].push(r) : (t[e] = [t[e], r])) : (t[e] = r);
    }
  return t;
}
var ke = b(() => {}),
  Ae,
  je = b(() => {
    ke(),
      (Ae = (e) => {
        if (typeof e == `string`) return Ae(new URL(e));
        let { hostname: t, pathname: n, port: r, protocol: i, search: a } = e,
          o;
        return (
          a && (o = Oe(a)),
          { hostname: t, port: r ? parseInt(r) : void 0, protocol: i, path: n, query: o }
        );
      });
  }),
  Me,
  Ne = b(() => {
    he(),
      je(),
      (Me = (e) => {
        if (typeof e == `object`) {
          if (`url` in e) {
            let t = Ae(e.url);
            if (e.headers) {
              t.headers = {};
              for (let n in e.headers)
                E(e.headers, n) && (t.headers[n.toLowerCase()] = e.headers[n].join(`, `));
            }
            return t;
          }
          return e;
        }
        return Ae(e);
      });
  }),
  D = b(() => {
    me(), he(), ve(), be(), Ce(), Te(), De(), ke(), je(), Ne();
  }),
  Pe,
  Fe = b(() => {
    Pe = (e) => () => {
      throw Error(e);
    };
  }),
  Ie,
  Le = b(() => {
    Ie = (e) => () => Promise.reject(e);
  }),
  Re,
  ze = b(() => {
    Re = () => {
      let e = new WeakSet();
      return (t, n) => {
        if (typeof n == `object` && n) {
          if (e.has(n)) return `[Circular]`;
          e.add(n);
        }
        return n;
      };
    };
  }),
  Be,
  Ve = b(() => {
    Be = (e) => new Promise((t) => setTimeout(t, e * 1e3));
  }),
  He,
  Ue,
  We,
  Ge = b(() => {
    ze(),
      (He = { minDelay: 2, maxDelay: 120 }),
      (function (e) {
        (e.ABORTED = `ABORTED`),
          (e.FAILURE = `FAILURE`),
          (e.SUCCESS = `SUCCESS`),
          (e.RETRY = `RETRY`),
          (e.TIMEOUT = `TIMEOUT`);
      })((Ue ||= {})),
      (We = (e) => {
        if (e.state === Ue.ABORTED) {
          let t = Error(`${JSON.stringify({ ...e, reason: `Request was aborted` }, Re())}`);
          throw ((t.name = `AbortError`), t);
        } else if (e.state === Ue.TIMEOUT) {
          let t = Error(`${JSON.stringify({ ...e, reason: `Waiter has timed out` }, Re())}`);
          throw ((t.name = `TimeoutError`), t);
        } else if (e.state !== Ue.SUCCESS) throw Error(`${JSON.stringify(e, Re())}`);
        return e;
      });
  }),
  Ke,
  qe,
  Je,
  Ye,
  Xe,
  Ze = b(() => {
    ze(),
      Ve(),
      Ge(),
      (Ke = async (
        { minDelay: e, maxDelay: t, maxWaitTime: n, abortController: r, client: i, abortSignal: a },
        o,
        s,
      ) => {
        let c = {},
          [l, u] = [e * 1e3, t * 1e3],
          d = 0,
          f = Date.now() + n * 1e3,
          p = Date.now() + 6e4,
          m = !1;
        for (;;) {
          if (d > 0) {
            let e = Ye(l, u, d, f);
            if (r?.signal?.aborted || a?.aborted) {
              let e = `AbortController signal aborted.`;
              return (c[e] |= 0), (c[e] += 1), { state: Ue.ABORTED, observedResponses: c };
            }
            if (Date.now() + e > f) return { state: Ue.TIMEOUT, observedResponses: c };
            await Be(e / 1e3);
          }
          let { state: e, reason: t } = await s(i, o);
          if (t) {
            let e = Je(t);
            (c[e] |= 0), (c[e] += 1);
          }
          if (e !== Ue.RETRY) return { state: e, reason: t, final: t, observedResponses: c };
          (d += 1), !m && Date.now() >= p && (qe(c, i), (m = !0));
        }
      }),
      (qe = (e = {}, t) => {
        let n = Object.keys(e),
          r = 0,
          i = 0;
        for (let t of n) {
          let n = e[t] | 0;
          (r = Math.max(n, r)), t.startsWith(`403:`) && (i += n);
        }
        let a = t?.config?.logger,
          o =
            typeof a?.warn == `function` && !a.constructor?.name?.includes?.(`NoOpLogger`)
              ? a
              : console;
        (i >= 3 || n[n.length - 1]?.startsWith(`403:`)) &&
          o.warn(`@smithy/util-waiter WARN - 403 status code encountered during waiter polling.`);
      }),
      (Je = (e) => {
        let t = e?.$response?.statusCode ?? e?.$metadata?.httpStatusCode;
        return e?.$responseBodyText
          ? `${t ? t + `: ` : ``}Deserialization error for body: ${e.$responseBodyText}`
          : t
            ? e?.$response || e?.message
              ? `${t ?? `Unknown`}: ${e?.message}`
              : `${t}: OK`
            : String(e?.message ?? JSON.stringify(e, Re()) ?? `Unknown`);
      }),
      (Ye = (e, t, n, r) => {
        if (n > Math.log(t / e) / Math.log(2) + 1) return t;
        let i = e * 2 ** (n - 1),
          a = Xe(e, Math.min(i, t));
        if (Date.now() + a > r) {
          let e = r - Date.now();
          return Math.max(0, e - 500);
        }
        return a;
      }),
      (Xe = (e, t) => e + Math.random() * (t - e));
  }),
  Qe,
  $e = b(() => {
    Qe = (e) => {
      if (e.maxWaitTime <= 0) throw Error(`WaiterConfiguration.maxWaitTime must be greater than 0`);
      if (e.minDelay <= 0) throw Error(`WaiterConfiguration.minDelay must be greater than 0`);
      if (e.maxDelay <= 0) throw Error(`WaiterConfiguration.maxDelay must be greater than 0`);
      if (e.maxWaitTime <= e.minDelay)
        throw Error(
          `WaiterConfiguration.maxWaitTime [${e.maxWaitTime}] must be greater than WaiterConfiguration.minDelay [${e.minDelay}] for this waiter`,
        );
      if (e.maxDelay < e.minDelay)
        throw Error(
          `WaiterConfiguration.maxDelay [${e.maxDelay}] must be greater than WaiterConfiguration.minDelay [${e.minDelay}] for this waiter`,
        );
    };
  }),
  O,
  et,
  tt = b(() => {
    Ze(),
      $e(),
      Ge(),
      (O = (e) => {
        let t;
        return {
          clearListener() {
            typeof e.removeEventListener == `function` && e.removeEventListener(`abort`, t);
          },
          aborted: new Promise((n) => {
            (t = () => n({ state: Ue.ABORTED })),
              typeof e.addEventListener == `function`
                ? e.addEventListener(`abort`, t)
                : (e.onabort = t);
          }),
        };
      }),
      (et = async (e, t, n) => {
        let r = { ...He, ...e };
        Qe(r);
        let i = [Ke(r, t, n)],
          a = [];
        if (e.abortSignal) {
          let { aborted: t, clearListener: n } = O(e.abortSignal);
          a.push(n), i.push(t);
        }
        if (e.abortController?.signal) {
          let { aborted: t, clearListener: n } = O(e.abortController.signal);
          a.push(n), i.push(t);
        }
        return Promise.race(i).then((e) => {
          for (let e of a) e();
          return e;
        });
      });
  }),
  nt,
  rt = b(() => {
    ue(),
      (nt = class {
        config;
        middlewareStack = ce();
        initConfig;
        handlers;
        constructor(e) {
          this.config = e;
          let { protocol: t, protocolSettings: n } = e;
          n && typeof t == `function` && (e.protocol = new t(n));
        }
        send(e, t, n) {
          let r = typeof t == `function` ? void 0 : t,
            i = typeof t == `function` ? t : n,
            a = r === void 0 && this.config.cacheMiddleware === !0,
            o;
          if (a) {
            this.handlers ||= new WeakMap();
            let t = this.handlers;
            t.has(e.constructor)
              ? (o = t.get(e.constructor))
              : ((o = e.resolveMiddleware(this.middlewareStack, this.config, r)),
                t.set(e.constructor, o));
          } else
            delete this.handlers, (o = e.resolveMiddleware(this.middlewareStack, this.config, r));
          if (i)
            o(e)
              .then(
                (e) => i(null, e.output),
                (e) => i(e),
              )
              .catch(() => {});
          else return o(e).then((e) => e.output);
        }
        destroy() {
          this.config?.requestHandler?.destroy?.(), delete this.handlers;
        }
      });
  }),
  it,
  at = b(() => {
    it = (e) => (typeof e == `function` ? e() : e);
  }),
  ot,
  st = b(() => {
    ot = (e, t, n, r, i) => ({ name: t, namespace: e, traits: n, input: r, output: i });
  }),
  ct,
  lt,
  ut = b(() => {
    D(),
      st(),
      (ct = (e) => (t, n) => async (r) => {
        let { response: i } = await t(r),
          { operationSchema: a } = pe(n),
          [, o, s, c, l, u] = a ?? [];
        try {
          return {
            response: i,
            output: await e.protocol.deserializeResponse(ot(o, s, c, l, u), { ...e, ...n }, i),
          };
        } catch (e) {
          if (
            (Object.defineProperty(e, `$response`, {
              value: i,
              enumerable: !1,
              writable: !1,
              configurable: !1,
            }),
            !(`$metadata` in e))
          ) {
            let t = `Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.`;
            try {
              e.message +=
                `
  ` + t;
            } catch {
              !n.logger || n.logger?.constructor?.name === `NoOpLogger`
                ? console.warn(t)
                : n.logger?.warn?.(t);
            }
            e.$responseBodyText !== void 0 &&
              e.$response &&
              (e.$response.body = e.$responseBodyText);
            try {
              if (ye.isInstance(i)) {
                let { headers: t = {}, statusCode: n } = i,
                  r = Object.entries(t);
                e.$metadata = {
                  httpStatusCode: n,
                  requestId: lt(/^x-[\w-]+-request-?id$/, r),
                  extendedRequestId: lt(/^x-[\w-]+-id-2$/, r),
                  cfId: lt(/^x-[\w-]+-cf-id$/, r),
                };
              }
            } catch {}
          }
          throw e;
        }
      }),
      (lt = (e, t) => (t.find(([t]) => t.match(e)) || [void 0, void 0])[1]);
  }),
  dt,
  ft = b(() => {
    D(),
      st(),
      (dt = (e) => (t, n) => async (r) => {
        let { operationSchema: i } = pe(n),
          [, a, o, s, c, l] = i ?? [],
          u = n.endpointV2 ? async () => Me(n.endpointV2) : e.endpoint,
          d = await e.protocol.serializeRequest(ot(a, o, s, c, l), r.input, {
            ...e,
            ...n,
            endpoint: u,
          });
        return t({ ...r, request: d });
      });
  });
function pt(e) {
  return {
    applyToStack: (t) => {
      t.add(dt(e), k), t.add(ct(e), mt), e.protocol.setSerdeContext(e);
    },
  };
}
var mt,
  k,
  A = b(() => {
    ut(),
      ft(),
      (mt = {
        name: `deserializerMiddleware`,
        step: `deserialize`,
        tags: [`DESERIALIZER`],
        override: !0,
      }),
      (k = { name: `serializerMiddleware`, step: `serialize`, tags: [`SERIALIZER`], override: !0 });
  }),
  ht,
  gt = b(() => {
    ht = class {
      name;
      namespace;
      traits;
      static assign(e, t) {
        return Object.assign(e, t);
      }
      static [Symbol.hasInstance](e) {
        let t = this.prototype.isPrototypeOf(e);
        return !t && typeof e == `object` && e ? e.symbol === this.symbol : t;
      }
      getName() {
        return this.namespace + `#` + this.name;
      }
    };
  }),
  _t,
  vt,
  yt = b(() => {
    gt(),
      (_t = class e extends ht {
        static symbol = Symbol.for(`@smithy/lis`);
        valueSchema;
        symbol = e.symbol;
      }),
      (vt = (e, t, n, r) =>
        ht.assign(new _t(), { name: t, namespace: e, traits: n, valueSchema: r }));
  }),
  bt,
  xt,
  St = b(() => {
    gt(),
      (bt = class e extends ht {
        static symbol = Symbol.for(`@smithy/map`);
        keySchema;
        valueSchema;
        symbol = e.symbol;
      }),
      (xt = (e, t, n, r, i) =>
        ht.assign(new bt(), { name: t, namespace: e, traits: n, keySchema: r, valueSchema: i }));
  }),
  Ct,
  wt,
  Tt = b(() => {
    gt(),
      (Ct = class e extends ht {
        static symbol = Symbol.for(`@smithy/ope`);
        input;
        output;
        symbol = e.symbol;
      }),
      (wt = (e, t, n, r, i) =>
        ht.assign(new Ct(), { name: t, namespace: e, traits: n, input: r, output: i }));
  }),
  Et,
  Dt,
  Ot = b(() => {
    gt(),
      (Et = class e extends ht {
        static symbol = Symbol.for(`@smithy/str`);
        memberNames;
        memberList;
        symbol = e.symbol;
      }),
      (Dt = (e, t, n, r, i) =>
        ht.assign(new Et(), { name: t, namespace: e, traits: n, memberNames: r, memberList: i }));
  }),
  kt,
  At,
  jt = b(() => {
    gt(),
      Ot(),
      (kt = class e extends Et {
        static symbol = Symbol.for(`@smithy/err`);
        ctor;
        symbol = e.symbol;
      }),
      (At = (e, t, n, r, i, a) =>
        ht.assign(new kt(), {
          name: t,
          namespace: e,
          traits: n,
          memberNames: r,
          memberList: i,
          ctor: null,
        }));
  });
function Mt(e) {
  if (typeof e == `object`) return e;
  if (((e |= 0), Nt[e])) return Nt[e];
  let t = {},
    n = 0;
  for (let r of [
    `httpLabel`,
    `idempotent`,
    `idempotencyToken`,
    `sensitive`,
    `httpPayload`,
    `httpResponseCode`,
    `httpQueryParams`,
  ])
    ((e >> n++) & 1) == 1 && (t[r] = 1);
  return (Nt[e] = t);
}
var Nt,
  Pt = b(() => {
    Nt = [];
  });
function Ft(e, t) {
  return e instanceof j ? Object.assign(e, { memberName: t, _isMemberSchema: !0 }) : new j(e, t);
}
var It,
  Lt,
  Rt,
  j,
  zt,
  Bt,
  Vt = b(() => {
    at(),
      Pt(),
      (It = { it: Symbol.for(`@smithy/nor-struct-it`), ns: Symbol.for(`@smithy/ns`) }),
      (Lt = []),
      (Rt = {}),
      (j = class e {
        ref;
        memberName;
        static symbol = Symbol.for(`@smithy/nor`);
        symbol = e.symbol;
        name;
        schema;
        _isMemberSchema;
        traits;
        memberTraits;
        normalizedTraits;
        constructor(t, n) {
          (this.ref = t), (this.memberName = n);
          let r = [],
            i = t,
            a = t;
          for (this._isMemberSchema = !1; zt(i); )
            r.push(i[1]), (i = i[0]), (a = it(i)), (this._isMemberSchema = !0);
          if (r.length > 0) {
            this.memberTraits = {};
            for (let e = r.length - 1; e >= 0; --e) {
              let t = r[e];
              Object.assign(this.memberTraits, Mt(t));
            }
          } else this.memberTraits = 0;
          if (a instanceof e) {
            let e = this.memberTraits;
            Object.assign(this, a),
              (this.memberTraits = Object.assign(
                {},
                e,
                a.getMemberTraits(),
                this.getMemberTraits(),
              )),
              (this.normalizedTraits = void 0),
              (this.memberName = n ?? a.memberName);
            return;
          }
          if (
            ((this.schema = it(a)),
            Bt(this.schema)
              ? ((this.name = `${this.schema[1]}#${this.schema[2]}`),
                (this.traits = this.schema[3]))
              : ((this.name = this.memberName ?? String(a)), (this.traits = 0)),
            this._isMemberSchema && !n)
          )
            throw Error(
              `@smithy/core/schema - NormalizedSchema member init ${this.getName(!0)} missing member name.`,
            );
        }
        static [Symbol.hasInstance](e) {
          let t = this.prototype.isPrototypeOf(e);
          return !t && typeof e == `object` && e ? e.symbol === this.symbol : t;
        }
        static of(t) {
          let n = typeof t == `function` || (typeof t == `object` && !!t);
          if (typeof t == `number`) {
            if (Lt[t]) return Lt[t];
          } else if (typeof t == `string`) {
            if (Rt[t]) return Rt[t];
          } else if (n && t[It.ns]) return t[It.ns];
          let r = it(t);
          if (r instanceof e) return r;
          if (zt(r)) {
            let [n, i] = r;
            if (n instanceof e) return Object.assign(n.getMergedTraits(), Mt(i)), n;
            throw Error(
              `@smithy/core/schema - may not init unwrapped member schema=${JSON.stringify(t, null, 2)}.`,
            );
          }
          let i = new e(r);
          return n
            ? (t[It.ns] = i)
            : typeof r == `string`
              ? (Rt[r] = i)
              : typeof r == `number`
                ? (Lt[r] = i)
                : i;
        }
        getSchema() {
          let e = this.schema;
          return Array.isArray(e) && e[0] === 0 ? e[4] : e;
        }
        getName(e = !1) {
          let { name: t } = this;
          return !e && t && t.includes(`#`) ? t.split(`#`)[1] : t || void 0;
        }
        getMemberName() {
          return this.memberName;
        }
        isMemberSchema() {
          return this._isMemberSchema;
        }
        isListSchema() {
          let e = this.getSchema();
          return typeof e == `number` ? e >= 64 && e < 128 : e[0] === 1;
        }
        isMapSchema() {
          let e = this.getSchema();
          return typeof e == `number` ? e >= 128 && e <= 255 : e[0] === 2;
        }
        isStructSchema() {
          let e = this.getSchema();
          if (typeof e != `object`) return !1;
          let t = e[0];
          return t === 3 || t === -3 || t === 4;
        }
        isUnionSchema() {
          let e = this.getSchema();
          return typeof e == `object` ? e[0] === 4 : !1;
        }
        isBlobSchema() {
          let e = this.getSchema();
          return e === 21 || e === 42;
        }
        isTimestampSchema() {
          let e = this.getSchema();
          return typeof e == `number` && e >= 4 && e <= 7;
        }
        isUnitSchema() {
          return this.getSchema() === `unit`;
        }
        isDocumentSchema() {
          return this.getSchema() === 15;
        }
        isStringSchema() {
          return this.getSchema() === 0;
        }
        isBooleanSchema() {
          return this.getSchema() === 2;
        }
        isNumericSchema() {
          return this.getSchema() === 1;
        }
        isBigIntegerSchema() {
          return this.getSchema() === 17;
        }
        isBigDecimalSchema() {
          return this.getSchema() === 19;
        }
        isStreaming() {
          let { streaming: e } = this.getMergedTraits();
          return !!e || this.getSchema() === 42;
        }
        isIdempotencyToken() {
          return !!this.getMergedTraits().idempotencyToken;
        }
        getMergedTraits() {
          return (this.normalizedTraits ??= { ...this.getOwnTraits(), ...this.getMemberTraits() });
        }
        getMemberTraits() {
          return Mt(this.memberTraits);
        }
        getOwnTraits() {
          return Mt(this.traits);
        }
        getKeySchema() {
          let [e, t] = [this.isDocumentSchema(), this.isMapSchema()];
          if (!e && !t)
            throw Error(`@smithy/core/schema - cannot get key for non-map: ${this.getName(!0)}`);
          let n = this.getSchema();
          return Ft([e ? 15 : (n[4] ?? 0), 0], `key`);
        }
        getValueSchema() {
          let e = this.getSchema(),
            [t, n, r] = [this.isDocumentSchema(), this.isMapSchema(), this.isListSchema()],
            i =
              typeof e == `number`
                ? 63 & e
                : e && typeof e == `object` && (n || r)
                  ? e[3 + e[0]]
                  : t
                    ? 15
                    : void 0;
          if (i != null) return Ft([i, 0], n ? `value` : `member`);
          throw Error(`@smithy/core/schema - ${this.getName(!0)} has no value member.`);
        }
        getMemberSchema(e) {
          let t = this.getSchema();
          if (this.isStructSchema() && t[4].includes(e)) {
            let n = t[4].indexOf(e),
              r = t[5][n];
            return Ft(zt(r) ? r : [r, 0], e);
          }
          if (this.isDocumentSchema()) return Ft([15, 0], e);
          throw Error(`@smithy/core/schema - ${this.getName(!0)} has no member=${e}.`);
        }
        getMemberSchemas() {
          let e = {};
          try {
            for (let [t, n] of this.structIterator()) e[t] = n;
          } catch {}
          return e;
        }
        getEventStreamMember() {
          if (this.isStructSchema()) {
            for (let [e, t] of this.structIterator())
              if (t.isStreaming() && t.isStructSchema()) return e;
          }
          return ``;
        }
        *structIterator() {
          if (this.isUnitSchema()) return;
          if (!this.isStructSchema())
            throw Error(`@smithy/core/schema - cannot iterate non-struct schema.`);
          let e = this.getSchema(),
            t = e[4].length,
            n = e[It.it];
          if (n && t === n.length) {
            yield* n;
            return;
          }
          n = Array(t);
          for (let r = 0; r < t; ++r) {
            let t = e[4][r],
              i = Ft([e[5][r], 0], t);
            yield (n[r] = [t, i]);
          }
          e[It.it] = n;
        }
      }),
      (zt = (e) => Array.isArray(e) && e.length === 2),
      (Bt = (e) => Array.isArray(e) && e.length >= 5);
  }),
  Ht,
  Ut,
  Wt,
  Gt = b(() => {
    gt(),
      (Ht = class e extends ht {
        static symbol = Symbol.for(`@smithy/sim`);
        schemaRef;
        symbol = e.symbol;
      }),
      (Ut = (e, t, n, r) =>
        ht.assign(new Ht(), { name: t, namespace: e, traits: r, schemaRef: n })),
      (Wt = (e, t, n, r) =>
        ht.assign(new Ht(), { name: t, namespace: e, traits: n, schemaRef: r }));
  }),
  Kt,
  qt = b(() => {
    Kt = {
      BLOB: 21,
      STREAMING_BLOB: 42,
      BOOLEAN: 2,
      STRING: 0,
      NUMERIC: 1,
      BIG_INTEGER: 17,
      BIG_DECIMAL: 19,
      DOCUMENT: 15,
      TIMESTAMP_DEFAULT: 4,
      TIMESTAMP_DATE_TIME: 5,
      TIMESTAMP_HTTP_DATE: 6,
      TIMESTAMP_EPOCH_SECONDS: 7,
      LIST_MODIFIER: 64,
      MAP_MODIFIER: 128,
    };
  }),
  Jt,
  Yt = b(() => {
    Jt = class e {
      namespace;
      schemas;
      exceptions;
      static registries = new Map();
      constructor(t, n = new Map(), r = new Map()) {
        (this.namespace = t),
          (this.schemas = n),
          (this.exceptions = r),
          e.registries.has(t) || e.registries.set(t, this);
      }
      static for(t) {
        return e.registries.get(t) ?? new e(t);
      }
      copyFrom(e) {
        let { schemas: t, exceptions: n } = this;
        for (let [n, r] of e.schemas) t.has(n) || t.set(n, r);
        for (let [t, r] of e.exceptions) n.has(t) || n.set(t, r);
      }
      register(t, n) {
        let r = this.normalizeShapeId(t);
        for (let t of [this, e.for(r.split(`#`)[0])]) t.schemas.has(r) || t.schemas.set(r, n);
      }
      getSchema(e) {
        let t = this.normalizeShapeId(e);
        if (!this.schemas.has(t)) {
          if (!e.includes(`#`)) {
            let t = `#` + e,
              n = [];
            for (let [e, r] of this.schemas.entries()) e.endsWith(t) && n.push(r);
            if (n.length === 1) return n[0];
          }
          throw Error(`@smithy/core/schema - schema not found for ${t}`);
        }
        return this.schemas.get(t);
      }
      registerError(t, n) {
        let r = t,
          i = r[1],
          a = i + `#` + r[2];
        n.hasOwnProperty?.(`shapeId`) || (n.shapeId = a);
        for (let t of [this, e.for(i)])
          !t.schemas.has(a) &&
            !t.exceptions.has(r) &&
            (t.schemas.set(a, r), t.exceptions.set(r, n));
      }
      getErrorCtor(t) {
        let n = t;
        return this.exceptions.has(n) ? this.exceptions.get(n) : e.for(n[1]).exceptions.get(n);
      }
      getBaseException() {
        for (let e of this.exceptions.keys())
          if (Array.isArray(e)) {
            let [, t, n] = e,
              r = t + `#` + n;
            if (r.startsWith(`smithy.ts.sdk.synthetic.`) && r.endsWith(`ServiceException`))
              return e;
          }
      }
      find(e) {
        for (let t of this.schemas.values()) if (e(t)) return t;
      }
      clear() {
        this.schemas.clear(), this.exceptions.clear();
      }
      normalizeShapeId(e) {
        return e.includes(`#`) ? e : this.namespace + `#` + e;
      }
    };
  }),
  Xt = S({
    ErrorSchema: () => kt,
    ListSchema: () => _t,
    MapSchema: () => bt,
    NormalizedSchema: () => j,
    OperationSchema: () => Ct,
    SCHEMA: () => Kt,
    Schema: () => ht,
    SimpleSchema: () => Ht,
    StructureSchema: () => Et,
    TypeRegistry: () => Jt,
    deref: () => it,
    deserializerMiddlewareOption: () => mt,
    error: () => At,
    getSchemaSerdePlugin: () => pt,
    isStaticSchema: () => Bt,
    list: () => vt,
    map: () => xt,
    op: () => wt,
    operation: () => ot,
    serializerMiddlewareOption: () => k,
    sim: () => Ut,
    simAdapter: () => Wt,
    simpleSchemaCacheN: () => Lt,
    simpleSchemaCacheS: () => Rt,
    struct: () => Dt,
    traitsCache: () => Nt,
    translateTraits: () => Mt,
  }),
  M = b(() => {
    at(), A(), yt(), St(), Tt(), st(), jt(), Vt(), gt(), Gt(), Ot(), qt(), Pt(), Yt();
  });
function Zt(e, t) {
  if (t == null) return t;
  let n = j.of(e);
  if (n.getMergedTraits().sensitive) return Qt;
  if (n.isListSchema()) {
    let e = n.getValueSchema();
    if (e.getMergedTraits().sensitive) return Qt;
    if (Array.isArray(t)) return t.map((t) => Zt(e, t));
  } else if (n.isMapSchema()) {
    let e = n.getValueSchema();
    if (n.getKeySchema().getMergedTraits().sensitive || e.getMergedTraits().sensitive) return Qt;
    if (typeof t == `object`)
      return Object.fromEntries(Object.entries(t).map(([t, n]) => [t, Zt(e, n)]));
  } else if (n.isStructSchema() && typeof t == `object`) {
    let e = t,
      r = {};
    for (let [t, i] of n.structIterator()) e[t] != null && (r[t] = Zt(i, e[t]));
    return r;
  }
  return t;
}
var Qt,
  $t = b(() => {
    M(), (Qt = `***SensitiveInformation***`);
  }),
  en,
  tn,
  nn,
  rn,
  an = b(() => {
    (en = de()),
      ue(),
      $t(),
      M(),
      (tn = Symbol.for(`@smithy/op-event-stream`)),
      (nn = class {
        middlewareStack = ce();
        schema;
        static classBuilder() {
          return new rn();
        }
        resolveMiddlewareWithContext(
          e,
          t,
          n,
          {
            middlewareFn: r,
            clientName: i,
            commandName: a,
            inputFilterSensitiveLog: o,
            outputFilterSensitiveLog: s,
            smithyContext: c,
            additionalContext: l,
            CommandCtor: u,
          },
        ) {
          for (let i of r.bind(this)(u, e, t, n)) this.middlewareStack.use(i);
          let d = e.concat(this.middlewareStack),
            { logger: f } = t,
            p = l[en.SMITHY_CONTEXT_KEY],
            m = {
              logger: f,
              clientName: i,
              commandName: a,
              inputFilterSensitiveLog: o,
              outputFilterSensitiveLog: s,
              ...l,
              [en.SMITHY_CONTEXT_KEY]: {
                ...p,
                commandInstance: this,
                ...c,
                ...(n?.metricsRecorder === void 0 ? {} : { metricsRecorder: n.metricsRecorder }),
                ...(n?.abortSignal === void 0 ? {} : { abortSignal: n.abortSignal }),
              },
            },
            { requestHandler: h } = t,
            g = n ?? {};
          g.metricsRecorder && ((g = { ...g }), delete g.metricsRecorder);
          let _,
            v = this.schema,
            ee = v?.[tn];
          if (ee !== void 0) _ = ee;
          else if (v && Array.isArray(v) && v[0] === 9) {
            let [, , , , e, t] = v;
            _ = v[tn] = !!(j.of(e).getEventStreamMember() || j.of(t).getEventStreamMember());
          }
          return _ && (g = { isEventStream: _, ...g }), d.resolve((e) => h.handle(e.request, g), m);
        }
      }),
      (rn = class {
        _init = () => {};
        _ep = {};
        _middlewareFn = () => [];
        _commandName = ``;
        _clientName = ``;
        _additionalContext = {};
        _smithyContext = {};
        _inputFilterSensitiveLog = void 0;
        _outputFilterSensitiveLog = void 0;
        _serializer = null;
        _deserializer = null;
        _operationSchema;
        init(e) {
          this._init = e;
        }
        ep(e) {
          return (this._ep = e), this;
        }
        m(e) {
          return (this._middlewareFn = e), this;
        }
        s(e, t, n = {}) {
          return (this._smithyContext = { service: e, operation: t, ...n }), this;
        }
        c(e = {}) {
          return (this._additionalContext = e), this;
        }
        n(e, t) {
          return (this._clientName = e), (this._commandName = t), this;
        }
        f(e = (e) => e, t = (e) => e) {
          return (this._inputFilterSensitiveLog = e), (this._outputFilterSensitiveLog = t), this;
        }
        ser(e) {
          return (this._serializer = e), this;
        }
        de(e) {
          return (this._deserializer = e), this;
        }
        sc(e) {
          return (this._operationSchema = e), (this._smithyContext.operationSchema = e), this;
        }
        build() {
          let e = this,
            t;
          return (t = class extends nn {
            input;
            static getEndpointParameterInstructions() {
              return e._ep;
            }
            constructor(...[t]) {
              super(), (this.input = t ?? {}), e._init(this), (this.schema = e._operationSchema);
            }
            resolveMiddleware(n, r, i) {
              let a = e._operationSchema,
                o = a?.[4] ?? a?.input,
                s = a?.[5] ?? a?.output;
              return this.resolveMiddlewareWithContext(n, r, i, {
                CommandCtor: t,
                middlewareFn: e._middlewareFn,
                clientName: e._clientName,
                commandName: e._commandName,
                inputFilterSensitiveLog:
                  e._inputFilterSensitiveLog ?? (a ? Zt.bind(null, o) : (e) => e),
                outputFilterSensitiveLog:
                  e._outputFilterSensitiveLog ?? (a ? Zt.bind(null, s) : (e) => e),
                smithyContext: e._smithyContext,
                additionalContext: e._additionalContext,
              });
            }
            serialize = e._serializer;
            deserialize = e._deserializer;
          });
        }
      });
  }),
  on,
  sn = b(() => {
    on = `***SensitiveInformation***`;
  }),
  cn,
  ln = b(() => {
    cn = (e, t, n) => {
      for (let [n, r] of Object.entries(e)) {
        let e = async function (e, t, n) {
            let i = new r(e);
            if (typeof t == `function`) this.send(i, t);
            else if (typeof n == `function`) {
              if (typeof t != `object`) throw Error(`Expected http options but got ${typeof t}`);
              this.send(i, t || {}, n);
            } else return this.send(i, t);
          },
          i = (n[0].toLowerCase() + n.slice(1)).replace(/Command$/, ``);
        t.prototype[i] = e;
      }
      let { paginators: r = {}, waiters: i = {} } = n ?? {};
      for (let [e, n] of Object.entries(r))
        t.prototype[e] === void 0 &&
          (t.prototype[e] = function (e = {}, t, ...r) {
            return n({ ...t, client: this }, e, ...r);
          });
      for (let [e, n] of Object.entries(i))
        t.prototype[e] === void 0 &&
          (t.prototype[e] = async function (e = {}, t, ...r) {
            let i = t;
            return (
              typeof t == `number` && (i = { maxWaitTime: t }), n({ ...i, client: this }, e, ...r)
            );
          });
    };
  }),
  un,
  dn,
  fn = b(() => {
    (un = class e extends Error {
      static shapeId = `smithy.ts.sdk.synthetic.nonamespace.client#ServiceException`;
      $fault;
      $response;
      $retryable;
      $metadata;
      constructor(e) {
        super(e.message),
          Object.setPrototypeOf(this, Object.getPrototypeOf(this).constructor.prototype),
          (this.name = e.name),
          (this.$fault = e.$fault),
          (this.$metadata = e.$metadata);
      }
      static isInstance(t) {
        if (!t) return !1;
        let n = t;
        return (
          e.prototype.isPrototypeOf(n) ||
          (!!n.$fault && !!n.$metadata && (n.$fault === `client` || n.$fault === `server`))
        );
      }
      static [Symbol.hasInstance](t) {
        if (!t) return !1;
        let n = t;
        if (this === e) return e.isInstance(t);
        if (e.isInstance(t)) {
          if (this.prototype.isPrototypeOf(t)) return !0;
          let r = Object.prototype.hasOwnProperty.call(this, `shapeId`) ? this.shapeId : void 0,
            i = !1;
          if (r) {
            let t = Object.getPrototypeOf(n);
            for (; t && t !== Object.prototype; ) {
              let n = t.constructor,
                a =
                  n !== e && Object.prototype.hasOwnProperty.call(n, `shapeId`)
                    ? n?.shapeId
                    : void 0;
              if (a && ((i = !0), a === r)) return !0;
              t = Object.getPrototypeOf(t);
            }
          }
          if (r && i) return !1;
          let a = this.name;
          if (a && a.length >= 6) {
            if (n.name === a) return !0;
            let e = Object.getPrototypeOf(n);
            for (; e && e !== Object.prototype; ) {
              let t = e.constructor?.name;
              if (t && t !== `Error` && t === a) return !0;
              e = Object.getPrototypeOf(e);
            }
          }
        }
        return !1;
      }
    }),
      (dn = (e, t = {}) => (
        Object.entries(t)
          .filter(([, e]) => e !== void 0)
          .forEach(([t, n]) => {
            (e[t] == null || e[t] === ``) && (e[t] = n);
          }),
        (e.message = e.message || e.Message || `UnknownError`),
        delete e.Message,
        e
      ));
  }),
  pn,
  mn,
  hn,
  gn = b(() => {
    fn(),
      (pn = ({ output: e, parsedBody: t, exceptionCtor: n, errorCode: r }) => {
        let i = hn(e),
          a = i.httpStatusCode ? i.httpStatusCode + `` : void 0;
        throw dn(
          new n({
            name: t?.code || t?.Code || r || a || `UnknownError`,
            $fault: `client`,
            $metadata: i,
          }),
          t,
        );
      }),
      (mn =
        (e) =>
        ({ output: t, parsedBody: n, errorCode: r }) => {
          pn({ output: t, parsedBody: n, exceptionCtor: e, errorCode: r });
        }),
      (hn = (e) => ({
        httpStatusCode: e.statusCode,
        requestId:
          e.headers[`x-amzn-requestid`] ??
          e.headers[`x-amzn-request-id`] ??
          e.headers[`x-amz-request-id`],
        extendedRequestId: e.headers[`x-amz-id-2`],
        cfId: e.headers[`x-amz-cf-id`],
      }));
  }),
  _n,
  vn = b(() => {
    _n = (e) => {
      switch (e) {
        case `standard`:
          return { retryMode: `standard`, connectionTimeout: 3100 };
        case `in-region`:
          return { retryMode: `standard`, connectionTimeout: 1100 };
        case `cross-region`:
          return { retryMode: `standard`, connectionTimeout: 3100 };
        case `mobile`:
          return { retryMode: `standard`, connectionTimeout: 3e4 };
        default:
          return {};
      }
    };
  }),
  yn,
  bn,
  xn = b(() => {
    (yn = !1),
      (bn = (e) => {
        e && !yn && parseInt(e.substring(1, e.indexOf(`.`))) < 16 && (yn = !0);
      });
  }),
  Sn,
  Cn,
  wn,
  Tn,
  En = b(() => {
    D(),
      (Sn = de()),
      (Cn = Object.values(Sn.AlgorithmId)),
      (wn = (e) => {
        let t = [];
        for (let n in Sn.AlgorithmId) {
          if (!E(Sn.AlgorithmId, n)) continue;
          let r = Sn.AlgorithmId[n];
          e[r] !== void 0 && t.push({ algorithmId: () => r, checksumConstructor: () => e[r] });
        }
        for (let [n, r] of Object.entries(e.checksumAlgorithms ?? {}))
          t.push({ algorithmId: () => n, checksumConstructor: () => r });
        return {
          addChecksumAlgorithm(n) {
            e.checksumAlgorithms = e.checksumAlgorithms ?? {};
            let r = n.algorithmId(),
              i = n.checksumConstructor();
            Cn.includes(r)
              ? (e.checksumAlgorithms[r.toUpperCase()] = i)
              : (e.checksumAlgorithms[r] = i),
              t.push(n);
          },
          checksumAlgorithms() {
            return t;
          },
        };
      }),
      (Tn = (e) => {
        let t = {};
        return (
          e.checksumAlgorithms().forEach((e) => {
            let n = e.algorithmId();
            Cn.includes(n) && (t[n] = e.checksumConstructor());
          }),
          t
        );
      });
  }),
  Dn,
  On,
  kn = b(() => {
    (Dn = (e) => ({
      setRetryStrategy(t) {
        e.retryStrategy = t;
      },
      retryStrategy() {
        return e.retryStrategy;
      },
    })),
      (On = (e) => {
        let t = {};
        return (t.retryStrategy = e.retryStrategy()), t;
      });
  }),
  An,
  jn,
  Mn,
  Nn = b(() => {
    En(),
      kn(),
      (An = (e) => Object.assign(wn(e), Dn(e))),
      (jn = An),
      (Mn = (e) => Object.assign(Tn(e), On(e)));
  }),
  Pn,
  Fn = b(() => {
    Pn = (e) => (Array.isArray(e) ? e : [e]);
  }),
  In,
  Ln = b(() => {
    D(),
      (In = (e) => {
        let t = `#text`;
        for (let n in e)
          E(e, n) &&
            (e[n][t] === void 0
              ? typeof e[n] == `object` && e[n] !== null && (e[n] = In(e[n]))
              : (e[n] = e[n][t]));
        return e;
      });
  }),
  Rn,
  zn = b(() => {
    Rn = (e) => e != null;
  }),
  Bn,
  Vn = b(() => {
    Bn = class {
      trace() {}
      debug() {}
      info() {}
      warn() {}
      error() {}
    };
  });
function Hn(e, t, n) {
  let r, i, a;
  if (t === void 0 && n === void 0) (r = {}), (a = e);
  else {
    if (((r = e), typeof t == `function`)) return (i = t), (a = n), Gn(r, i, a);
    a = t;
  }
  for (let e in a)
    if (E(a, e)) {
      if (!Array.isArray(a[e])) {
        r[e] = a[e];
        continue;
      }
      Kn(r, null, a, e);
    }
  return r;
}
var Un,
  Wn,
  Gn,
  Kn,
  qn,
  Jn,
  Yn = b(() => {
    D(),
      (Un = (e) => {
        let t = {};
        for (let [n, r] of Object.entries(e || {})) t[n] = [, r];
        return t;
      }),
      (Wn = (e, t) => {
        let n = {};
        for (let r in t) E(t, r) && Kn(n, e, t, r);
        return n;
      }),
      (Gn = (e, t, n) =>
        Hn(
          e,
          Object.entries(n).reduce(
            (e, [n, r]) => (
              Array.isArray(r)
                ? (e[n] = r)
                : typeof r == `function`
                  ? (e[n] = [t, r()])
                  : (e[n] = [t, r]),
              e
            ),
            {},
          ),
        )),
      (Kn = (e, t, n, r) => {
        if (t !== null) {
          let i = n[r];
          typeof i == `function` && (i = [, i]);
          let [a = qn, o = Jn, s = r] = i;
          ((typeof a == `function` && a(t[s])) || (typeof a != `function` && a)) &&
            (e[r] = o(t[s]));
          return;
        }
        let [i, a] = n[r];
        if (typeof a == `function`) {
          let t,
            n = i === void 0 && (t = a()) != null,
            o = (typeof i == `function` && !!i(void 0)) || (typeof i != `function` && !!i);
          n ? (e[r] = t) : o && (e[r] = a());
        } else {
          let t = i === void 0 && a != null,
            n = (typeof i == `function` && !!i(a)) || (typeof i != `function` && !!i);
          (t || n) && (e[r] = a);
        }
      }),
      (qn = (e) => e != null),
      (Jn = (e) => e);
  }),
  Xn,
  Zn,
  Qn = b(() => {
    (Xn = (e) => {
      if (e !== e) return `NaN`;
      switch (e) {
        case 1 / 0:
          return `Infinity`;
        case -1 / 0:
          return `-Infinity`;
        default:
          return e;
      }
    }),
      (Zn = (e) => e.toISOString().replace(`.000Z`, `Z`));
  }),
  $n,
  er = b(() => {
    D(),
      ($n = (e) => {
        if (e == null) return {};
        if (Array.isArray(e)) return e.filter((e) => e != null).map($n);
        if (typeof e == `object`) {
          let t = {};
          for (let n in e) E(e, n) && e[n] != null && (t[n] = $n(e[n]));
          return t;
        }
        return e;
      });
  });
function tr(e, t, n, r) {
  return function (i, a, o, s, c = {}) {
    let l = Object.assign({}, e, i);
    return nn
      .classBuilder()
      .ep(l)
      .m(function (e, t, n, i) {
        let o = a.call(this, e, t, n, i);
        return o.unshift(r(n, e.getEndpointParameterInstructions())), o;
      })
      .s(t, o, c)
      .n(n, o.charAt(0).toUpperCase() + o.slice(1) + `Command`)
      .sc(s)
      .build();
  };
}
var nr = b(() => {
    an();
  }),
  rr = S({
    AlgorithmId: () => Sn.AlgorithmId,
    Client: () => nt,
    Command: () => nn,
    NoOpLogger: () => Bn,
    SENSITIVE_STRING: () => on,
    ServiceException: () => un,
    WaiterState: () => Ue,
    _json: () => $n,
    checkExceptions: () => We,
    constructStack: () => ce,
    convertMap: () => Un,
    createAggregatedClient: () => cn,
    createWaiter: () => et,
    decorateServiceException: () => dn,
    emitWarningIfUnsupportedVersion: () => bn,
    getArrayIfSingleItem: () => Pn,
    getChecksumConfiguration: () => wn,
    getDefaultClientConfiguration: () => jn,
    getDefaultExtensionConfiguration: () => An,
    getRetryConfiguration: () => Dn,
    getSmithyContext: () => pe,
    getValueFromTextNode: () => In,
    invalidFunction: () => Pe,
    invalidProvider: () => Ie,
    isSerializableHeaderValue: () => Rn,
    loadConfigsForDefaultMode: () => _n,
    makeBuilder: () => tr,
    map: () => Hn,
    normalizeProvider: () => Ee,
    resolveChecksumRuntimeConfig: () => Tn,
    resolveDefaultRuntimeConfig: () => Mn,
    resolveRetryRuntimeConfig: () => On,
    schemaLogFilter: () => Zt,
    serializeDateTime: () => Zn,
    serializeFloat: () => Xn,
    take: () => Wn,
    throwDefaultError: () => pn,
    waiterServiceDefaults: () => He,
    withBaseException: () => mn,
  }),
  N = b(() => {
    ue(),
      D(),
      Fe(),
      Le(),
      tt(),
      Ge(),
      rt(),
      an(),
      sn(),
      ln(),
      gn(),
      vn(),
      xn(),
      fn(),
      Nn(),
      En(),
      kn(),
      Fn(),
      Ln(),
      zn(),
      Vn(),
      Yn(),
      $t(),
      Qn(),
      er(),
      nr();
  });
function ir(e) {
  return or.includes(e);
}
var ar,
  or,
  sr = b(() => {
    (ar = `preferred`), (or = [`disabled`, `preferred`, `required`]);
  }),
  cr,
  lr = b(() => {
    N(),
      sr(),
      (cr = (e) => {
        let { accountIdEndpointMode: t } = e,
          n = Ee(t ?? `preferred`);
        return Object.assign(e, {
          accountIdEndpointMode: async () => {
            let e = await n();
            if (!ir(e))
              throw Error(
                `Invalid value for accountIdEndpointMode: ${e}. Valid values are: "required", "preferred", "disabled".`,
              );
            return e;
          },
        });
      });
  }),
  ur,
  dr,
  fr,
  pr,
  mr,
  hr = b(() => {
    sr(),
      (ur = `Invalid AccountIdEndpointMode value`),
      (dr = (e) => {
        throw Error(e);
      }),
      (fr = `AWS_ACCOUNT_ID_ENDPOINT_MODE`),
      (pr = `account_id_endpoint_mode`),
      (mr = {
        environmentVariableSelector: (e) => {
          let t = e[fr];
          return t && !ir(t) && dr(ur), t;
        },
        configFileSelector: (e) => {
          let t = e[pr];
          return t && !ir(t) && dr(ur), t;
        },
        default: ar,
      });
  }),
  gr = S({
    ACCOUNT_ID_ENDPOINT_MODE_VALUES: () => or,
    CONFIG_ACCOUNT_ID_ENDPOINT_MODE: () => pr,
    DEFAULT_ACCOUNT_ID_ENDPOINT_MODE: () => ar,
    ENV_ACCOUNT_ID_ENDPOINT_MODE: () => fr,
    NODE_ACCOUNT_ID_ENDPOINT_MODE_CONFIG_OPTIONS: () => mr,
    resolveAccountIdEndpointModeConfig: () => cr,
    validateAccountIdEndpointMode: () => ir,
  }),
  _r = b(() => {
    lr(), sr(), hr();
  }),
  vr,
  yr,
  br = b(() => {
    (vr = { warningEmitted: !1 }),
      (yr = (e) => {
        if (e && !vr.warningEmitted) {
          if (process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED === `true`) {
            vr.warningEmitted = !0;
            return;
          }
          parseInt(e.substring(1, e.indexOf(`.`))) < 22 &&
            ((vr.warningEmitted = !0),
            process.emitWarning(`NodeVersionSupportWarning: The AWS SDK for JavaScript (v3)
versions published after the first week of January 2027
will require node >=22. You are running node ${e}.

To continue receiving updates to AWS services, bug fixes,
and security updates please upgrade to node >=22.

More information can be found at: https://a.co/c895JFp`));
        }
      });
  }),
  xr,
  Sr,
  Cr,
  wr = b(() => {
    (xr = () => (e, t) => async (n) => ((t.__retryLongPoll = !0), e(n))),
      (Sr = { name: `longPollMiddleware`, tags: [`RETRY`], step: `initialize`, override: !0 }),
      (Cr = (e) => ({
        applyToStack: (e) => {
          e.add(xr(), Sr);
        },
      }));
  });
function Tr(e, t, n) {
  return (e.$source ||= {}), (e.$source[t] = n), e;
}
var Er = b(() => {});
function Dr(e, t, n) {
  e.__aws_sdk_context
    ? e.__aws_sdk_context.features || (e.__aws_sdk_context.features = {})
    : (e.__aws_sdk_context = { features: {} }),
    (e.__aws_sdk_context.features[t] = n);
}
var Or = b(() => {});
function kr(e, t, n) {
  return (e.$source ||= {}), (e.$source[t] = n), e;
}
var Ar = b(() => {}),
  jr,
  Mr,
  Nr = b(() => {
    (jr = () =>
      typeof process == `object` &&
      process?.env?.AWS_ENABLE_DEFAULT_SOCKET_TIMEOUT_2026 === `true`),
      (Mr = (e, t) => {
        if (jr() && typeof e?.handle != `function`) return t;
      });
  }),
  Pr,
  Fr = b(() => {
    Pr = (e) =>
      (typeof ArrayBuffer == `function` && e instanceof ArrayBuffer) ||
      Object.prototype.toString.call(e) === `[object ArrayBuffer]`;
  }),
  Ir,
  Lr,
  Rr = b(() => {
    Fr(),
      (Ir = (e, t = 0, n = e.byteLength - t) => {
        if (!Pr(e))
          throw TypeError(
            `The "input" argument must be ArrayBuffer. Received type ${typeof e} (${e})`,
          );
        return Buffer.from(e, t, n);
      }),
      (Lr = (e, t) => {
        if (typeof e != `string`)
          throw TypeError(
            `The "input" argument must be of type string. Received type ${typeof e} (${e})`,
          );
        return t ? Buffer.from(e, t) : Buffer.from(e);
      });
  }),
  P,
  zr,
  Br = b(() => {
    Rr(),
      (P = /^[A-Za-z0-9+/]*={0,2}$/),
      (zr = (e) => {
        if ((e.length * 3) % 4 != 0) throw TypeError(`Incorrect padding on base64 string.`);
        if (!P.exec(e)) throw TypeError(`Invalid base64 string.`);
        let t = Lr(e, `base64`);
        return new Uint8Array(t.buffer, t.byteOffset, t.byteLength);
      });
  }),
  Vr,
  Hr = b(() => {
    Rr(),
      (Vr = (e) => {
        let t = Lr(e, `utf8`);
        return new Uint8Array(t.buffer, t.byteOffset, t.byteLength / Uint8Array.BYTES_PER_ELEMENT);
      });
  }),
  Ur,
  Wr = b(() => {
    Rr(),
      Hr(),
      (Ur = (e) => {
        let t;
        if (
          ((t = typeof e == `string` ? Vr(e) : e),
          typeof t != `object` ||
            typeof t.byteOffset != `number` ||
            typeof t.byteLength != `number`)
        )
          throw Error(
            `@smithy/util-base64: toBase64 encoder function only accepts string | Uint8Array.`,
          );
        return Ir(t.buffer, t.byteOffset, t.byteLength).toString(`base64`);
      });
  });
function Gr(e, t, n, r) {
  return class i extends Uint8Array {
    static fromString(e, n = `utf-8`) {
      if (typeof e == `string`) return n === `base64` ? i.mutate(r(e)) : i.mutate(t(e));
      throw Error(`Unsupported conversion from ${typeof e} to Uint8ArrayBlobAdapter.`);
    }
    static mutate(e) {
      return Object.setPrototypeOf(e, i.prototype), e;
    }
    transformToString(t = `utf-8`) {
      return t === `base64` ? n(this) : e(this);
    }
  };
}
var Kr = b(() => {}),
  qr,
  Jr = b(() => {
    Rr(),
      (qr = (e) => {
        if (typeof e == `string`) return e;
        if (
          typeof e != `object` ||
          typeof e.byteOffset != `number` ||
          typeof e.byteLength != `number`
        )
          throw Error(
            `@smithy/util-utf8: toUtf8 encoder function only accepts string | Uint8Array.`,
          );
        return Ir(e.buffer, e.byteOffset, e.byteLength).toString(`utf8`);
      });
  });
function Yr(e) {
  return typeof crypto < `u` && typeof crypto.randomUUID == `function`
    ? () => crypto.randomUUID()
    : () => {
        let t = new Uint8Array(16);
        return (
          e(t),
          (t[6] = (t[6] & 15) | 64),
          (t[8] = (t[8] & 63) | 128),
          F[t[0]] +
            F[t[1]] +
            F[t[2]] +
            F[t[3]] +
            `-` +
            F[t[4]] +
            F[t[5]] +
            `-` +
            F[t[6]] +
            F[t[7]] +
            `-` +
            F[t[8]] +
            F[t[9]] +
            `-` +
            F[t[10]] +
            F[t[11]] +
            F[t[12]] +
            F[t[13]] +
            F[t[14]] +
            F[t[15]]
        );
      };
}
var F,
  Xr = b(() => {
    F = Array.from({ length: 256 }, (e, t) => t.toString(16).padStart(2, `0`));
  }),
  Zr,
  Qr = b(() => {
    Zr = (e, t, n = (e) => e) => e;
  }),
  $r,
  ei,
  ti,
  ni,
  ri,
  ii,
  ai,
  oi,
  si,
  ci,
  li,
  ui,
  di,
  fi,
  pi,
  mi,
  hi,
  gi,
  _i,
  vi,
  yi,
  bi,
  xi,
  Si,
  Ci,
  wi,
  Ti,
  Ei,
  Di,
  Oi,
  ki,
  Ai,
  ji,
  Mi = b(() => {
    D(),
      ($r = (e) => {
        switch (e) {
          case `true`:
            return !0;
          case `false`:
            return !1;
          default:
            throw Error(`Unable to parse boolean value "${e}"`);
        }
      }),
      (ei = (e) => {
        if (e != null) {
          if (typeof e == `number`) {
            if (
              ((e === 0 || e === 1) && ji.warn(Ai(`Expected boolean, got ${typeof e}: ${e}`)),
              e === 0)
            )
              return !1;
            if (e === 1) return !0;
          }
          if (typeof e == `string`) {
            let t = e.toLowerCase();
            if (
              ((t === `false` || t === `true`) &&
                ji.warn(Ai(`Expected boolean, got ${typeof e}: ${e}`)),
              t === `false`)
            )
              return !1;
            if (t === `true`) return !0;
          }
          if (typeof e == `boolean`) return e;
          throw TypeError(`Expected boolean, got ${typeof e}: ${e}`);
        }
      }),
      (ti = (e) => {
        if (e != null) {
          if (typeof e == `string`) {
            let t = parseFloat(e);
            if (!Number.isNaN(t))
              return (
                String(t) !== String(e) && ji.warn(Ai(`Expected number but observed string: ${e}`)),
                t
              );
          }
          if (typeof e == `number`) return e;
          throw TypeError(`Expected number, got ${typeof e}: ${e}`);
        }
      }),
      (ni = Math.ceil(2 ** 127 * (2 - 2 ** -23))),
      (ri = (e) => {
        let t = ti(e);
        if (t !== void 0 && !Number.isNaN(t) && t !== 1 / 0 && t !== -1 / 0 && Math.abs(t) > ni)
          throw TypeError(`Expected 32-bit float, got ${e}`);
        return t;
      }),
      (ii = (e) => {
        if (e != null) {
          if (Number.isInteger(e) && !Number.isNaN(e)) return e;
          throw TypeError(`Expected integer, got ${typeof e}: ${e}`);
        }
      }),
      (ai = ii),
      (oi = (e) => li(e, 32)),
      (si = (e) => li(e, 16)),
      (ci = (e) => li(e, 8)),
      (li = (e, t) => {
        let n = ii(e);
        if (n !== void 0 && ui(n, t) !== n) throw TypeError(`Expected ${t}-bit integer, got ${e}`);
        return n;
      }),
      (ui = (e, t) => {
        switch (t) {
          case 32:
            return Int32Array.of(e)[0];
          case 16:
            return Int16Array.of(e)[0];
          case 8:
            return Int8Array.of(e)[0];
        }
      }),
      (di = (e, t) => {
        if (e == null)
          throw TypeError(t ? `Expected a non-null value for ${t}` : `Expected a non-null value`);
        return e;
      }),
      (fi = (e) => {
        if (e != null) {
          if (typeof e == `object` && !Array.isArray(e)) return e;
          throw TypeError(`Expected object, got ${Array.isArray(e) ? `array` : typeof e}: ${e}`);
        }
      }),
      (pi = (e) => {
        if (e != null) {
          if (typeof e == `string`) return e;
          if ([`boolean`, `number`, `bigint`].includes(typeof e))
            return ji.warn(Ai(`Expected string, got ${typeof e}: ${e}`)), String(e);
          throw TypeError(`Expected string, got ${typeof e}: ${e}`);
        }
      }),
      (mi = (e) => {
        if (e == null) return;
        let t = fi(e),
          n = [];
        for (let e in t) E(t, e) && t[e] != null && n.push(e);
        if (n.length === 0)
          throw TypeError(`Unions must have exactly one non-null member. None were found.`);
        if (n.length > 1)
          throw TypeError(`Unions must have exactly one non-null member. Keys ${n} were not null.`);
        return t;
      }),
      (hi = (e) => ti(typeof e == `string` ? yi(e) : e)),
      (gi = hi),
      (_i = (e) => ri(typeof e == `string` ? yi(e) : e)),
      (vi = /(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(-?Infinity)|(NaN)/g),
      (yi = (e) => {
        let t = e.match(vi);
        if (t === null || t[0].length !== e.length)
          throw TypeError(`Expected real number, got implicit NaN`);
        return parseFloat(e);
      }),
      (bi = (e) => (typeof e == `string` ? wi(e) : ti(e))),
      (xi = bi),
      (Si = bi),
      (Ci = (e) => (typeof e == `string` ? wi(e) : ri(e))),
      (wi = (e) => {
        switch (e) {
          case `NaN`:
            return NaN;
          case `Infinity`:
            return 1 / 0;
          case `-Infinity`:
            return -1 / 0;
          default:
            throw Error(`Unable to parse float value: ${e}`);
        }
      }),
      (Ti = (e) => ii(typeof e == `string` ? yi(e) : e)),
      (Ei = Ti),
      (Di = (e) => oi(typeof e == `string` ? yi(e) : e)),
      (Oi = (e) => si(typeof e == `string` ? yi(e) : e)),
      (ki = (e) => ci(typeof e == `string` ? yi(e) : e)),
      (Ai = (e) =>
        String(TypeError(e).stack || e)
          .split(`
`)
          .slice(0, 5)
          .filter((e) => !e.includes(`stackTraceWarning`))
          .join(`
`)),
      (ji = { warn: console.warn });
  });
function Ni(e) {
  let t = e.getUTCFullYear(),
    n = e.getUTCMonth(),
    r = e.getUTCDay(),
    i = e.getUTCDate(),
    a = e.getUTCHours(),
    o = e.getUTCMinutes(),
    s = e.getUTCSeconds(),
    c = i < 10 ? `0${i}` : `${i}`,
    l = a < 10 ? `0${a}` : `${a}`,
    u = o < 10 ? `0${o}` : `${o}`,
    d = s < 10 ? `0${s}` : `${s}`;
  return `${Pi[r]}, ${c} ${Fi[n]} ${t} ${l}:${u}:${d} GMT`;
}
var Pi,
  Fi,
  Ii,
  Li,
  Ri,
  zi,
  Bi,
  Vi,
  Hi,
  Ui,
  Wi,
  Gi,
  Ki,
  qi,
  Ji,
  Yi,
  Xi,
  Zi,
  Qi,
  $i,
  ea,
  ta,
  na,
  ra = b(() => {
    Mi(),
      (Pi = [`Sun`, `Mon`, `Tue`, `Wed`, `Thu`, `Fri`, `Sat`]),
      (Fi = [`Jan`, `Feb`, `Mar`, `Apr`, `May`, `Jun`, `Jul`, `Aug`, `Sep`, `Oct`, `Nov`, `Dec`]),
      (Ii = new RegExp(/^(\d{4})-(\d{2})-(\d{2})[tT](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?[zZ]$/)),
      (Li = (e) => {
        if (e == null) return;
        if (typeof e != `string`)
          throw TypeError(`RFC-3339 date-times must be expressed as strings`);
        let t = Ii.exec(e);
        if (!t) throw TypeError(`Invalid RFC-3339 date-time value`);
        let [n, r, i, a, o, s, c, l] = t;
        return Gi(Oi(na(r)), $i(i, `month`, 1, 12), $i(a, `day`, 1, 31), {
          hours: o,
          minutes: s,
          seconds: c,
          fractionalMilliseconds: l,
        });
      }),
      (Ri = new RegExp(
        /^(\d{4})-(\d{2})-(\d{2})[tT](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(([-+]\d{2}:\d{2})|[zZ])$/,
      )),
      (zi = (e) => {
        if (e == null) return;
        if (typeof e != `string`)
          throw TypeError(`RFC-3339 date-times must be expressed as strings`);
        let t = Ri.exec(e);
        if (!t) throw TypeError(`Invalid RFC-3339 date-time value`);
        let [n, r, i, a, o, s, c, l, u] = t,
          d = Gi(Oi(na(r)), $i(i, `month`, 1, 12), $i(a, `day`, 1, 31), {
            hours: o,
            minutes: s,
            seconds: c,
            fractionalMilliseconds: l,
          });
        return u.toUpperCase() != `Z` && d.setTime(d.getTime() - ta(u)), d;
      }),
      (Bi = new RegExp(
        /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/,
      )),
      (Vi = new RegExp(
        /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), (\d{2})-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/,
      )),
      (Hi = new RegExp(
        /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ( [1-9]|\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? (\d{4})$/,
      )),
      (Ui = (e) => {
        if (e == null) return;
        if (typeof e != `string`)
          throw TypeError(`RFC-7231 date-times must be expressed as strings`);
        let t = Bi.exec(e);
        if (t) {
          let [e, n, r, i, a, o, s, c] = t;
          return Gi(Oi(na(i)), Yi(r), $i(n, `day`, 1, 31), {
            hours: a,
            minutes: o,
            seconds: s,
            fractionalMilliseconds: c,
          });
        }
        if (((t = Vi.exec(e)), t)) {
          let [e, n, r, i, a, o, s, c] = t;
          return Ji(
            Gi(Ki(i), Yi(r), $i(n, `day`, 1, 31), {
              hours: a,
              minutes: o,
              seconds: s,
              fractionalMilliseconds: c,
            }),
          );
        }
        if (((t = Hi.exec(e)), t)) {
          let [e, n, r, i, a, o, s, c] = t;
          return Gi(Oi(na(c)), Yi(n), $i(r.trimLeft(), `day`, 1, 31), {
            hours: i,
            minutes: a,
            seconds: o,
            fractionalMilliseconds: s,
          });
        }
        throw TypeError(`Invalid RFC-7231 date-time value`);
      }),
      (Wi = (e) => {
        if (e == null) return;
        let t;
        if (typeof e == `number`) t = e;
        else if (typeof e == `string`) t = hi(e);
        else if (typeof e == `object` && e.tag === 1) t = e.value;
        else
          throw TypeError(
            `Epoch timestamps must be expressed as floating point numbers or their string representation`,
          );
        if (Number.isNaN(t) || t === 1 / 0 || t === -1 / 0)
          throw TypeError(`Epoch timestamps must be valid, non-Infinite, non-NaN numerics`);
        return new Date(Math.round(t * 1e3));
      }),
      (Gi = (e, t, n, r) => {
        let i = t - 1;
        return (
          Zi(e, i, n),
          new Date(
            Date.UTC(
              e,
              i,
              n,
              $i(r.hours, `hour`, 0, 23),
              $i(r.minutes, `minute`, 0, 59),
              $i(r.seconds, `seconds`, 0, 60),
              ea(r.fractionalMilliseconds),
            ),
          )
        );
      }),
      (Ki = (e) => {
        let t = new Date().getUTCFullYear(),
          n = Math.floor(t / 100) * 100 + Oi(na(e));
        return n < t ? n + 100 : n;
      }),
      (qi = 50 * 365 * 24 * 60 * 60 * 1e3),
      (Ji = (e) =>
        e.getTime() - new Date().getTime() > qi
          ? new Date(
              Date.UTC(
                e.getUTCFullYear() - 100,
                e.getUTCMonth(),
                e.getUTCDate(),
                e.getUTCHours(),
                e.getUTCMinutes(),
                e.getUTCSeconds(),
                e.getUTCMilliseconds(),
              ),
            )
          : e),
      (Yi = (e) => {
        let t = Fi.indexOf(e);
        if (t < 0) throw TypeError(`Invalid month: ${e}`);
        return t + 1;
      }),
      (Xi = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]),
      (Zi = (e, t, n) => {
        let r = Xi[t];
        if ((t === 1 && Qi(e) && (r = 29), n > r))
          throw TypeError(`Invalid day for ${Fi[t]} in ${e}: ${n}`);
      }),
      (Qi = (e) => e % 4 == 0 && (e % 100 != 0 || e % 400 == 0)),
      ($i = (e, t, n, r) => {
        let i = ki(na(e));
        if (i < n || i > r) throw TypeError(`${t} must be between ${n} and ${r}, inclusive`);
        return i;
      }),
      (ea = (e) => (e == null ? 0 : _i(`0.` + e) * 1e3)),
      (ta = (e) => {
        let t = e[0],
          n = 1;
        if (t == `+`) n = 1;
        else if (t == `-`) n = -1;
        else throw TypeError(`Offset direction, ${t}, must be "+" or "-"`);
        let r = Number(e.substring(1, 3)),
          i = Number(e.substring(4, 6));
        return n * (r * 60 + i) * 60 * 1e3;
      }),
      (na = (e) => {
        let t = 0;
        for (; t < e.length - 1 && e.charAt(t) === `0`; ) t++;
        return t === 0 ? e : e.slice(t);
      });
  }),
  ia,
  aa = b(() => {
    (ia = function (e) {
      return Object.assign(new String(e), {
        deserializeJSON() {
          return JSON.parse(String(e));
        },
        toString() {
          return String(e);
        },
        toJSON() {
          return String(e);
        },
      });
    }),
      (ia.from = (e) =>
        e && typeof e == `object` && (e instanceof ia || `deserializeJSON` in e)
          ? e
          : typeof e == `string` || Object.getPrototypeOf(e) === String.prototype
            ? ia(String(e))
            : ia(JSON.stringify(e))),
      (ia.fromObject = ia.from);
  });
function oa(e) {
  return (
    (e.includes(`,`) || e.includes(`"`)) &&
      (e = `"${e.replace(/\\/g, `\\\\`).replace(/"/g, `\\"`)}"`),
    e
  );
}
var sa = b(() => {});
function ca(e, t, n) {
  let r = Number(e);
  if (r < t || r > n) throw Error(`Value ${r} out of range [${t}, ${n}]`);
}
var la,
  ua,
  da,
  fa,
  pa,
  ma,
  ha,
  ga,
  _a,
  va,
  ya,
  ba,
  xa,
  Sa,
  Ca = b(() => {
    (la = `(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[ne|u?r]?s?day)?`),
      (ua = `(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)`),
      (da = `(\\d?\\d):(\\d{2}):(\\d{2})(?:\\.(\\d+))?`),
      (fa = `(\\d?\\d)`),
      (pa = `(\\d{4})`),
      (ma = new RegExp(
        /^(\d{4})-(\d\d)-(\d\d)[tT](\d\d):(\d\d):(\d\d)(\.(\d+))?(([-+]\d\d:\d\d)|[zZ])$/,
      )),
      (ha =
        /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?:0[1-9]|[12]\d|3[01]) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [1-9]\d{3} (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d GMT$/),
      (ga = RegExp(`^${la}, ${fa} ${ua} ${pa} ${da} GMT$`)),
      (_a = RegExp(`^${la}, ${fa}-${ua}-(\\d\\d) ${da} GMT$`)),
      (va = RegExp(`^${la} ${ua} ( [1-9]|\\d\\d) ${da} ${pa}$`)),
      (ya = [`Jan`, `Feb`, `Mar`, `Apr`, `May`, `Jun`, `Jul`, `Aug`, `Sep`, `Oct`, `Nov`, `Dec`]),
      (ba = (e) => {
        if (e == null) return;
        let t = NaN;
        if (typeof e == `number`) t = e;
        else if (typeof e == `string`) {
          if (!/^-?\d*\.?\d+$/.test(e))
            throw TypeError(`parseEpochTimestamp - numeric string invalid.`);
          t = Number.parseFloat(e);
        } else typeof e == `object` && e.tag === 1 && (t = e.value);
        if (isNaN(t) || Math.abs(t) === 1 / 0)
          throw TypeError(`Epoch timestamps must be valid finite numbers.`);
        return new Date(Math.round(t * 1e3));
      }),
      (xa = (e) => {
        if (e == null) return;
        if (typeof e != `string`) throw TypeError(`RFC3339 timestamps must be strings`);
        let t = ma.exec(e);
        if (!t) throw TypeError(`Invalid RFC3339 timestamp format ${e}`);
        let [, n, r, i, a, o, s, , c, l] = t;
        ca(r, 1, 12), ca(i, 1, 31), ca(a, 0, 23), ca(o, 0, 59), ca(s, 0, 60);
        let u = new Date(
          Date.UTC(
            Number(n),
            Number(r) - 1,
            Number(i),
            Number(a),
            Number(o),
            Number(s),
            Number(c) ? Math.round(parseFloat(`0.${c}`) * 1e3) : 0,
          ),
        );
        if ((u.setUTCFullYear(Number(n)), l.toUpperCase() != `Z`)) {
          let [, e, t, n] = /([+-])(\d\d):(\d\d)/.exec(l) || [void 0, `+`, 0, 0],
            r = e === `-` ? 1 : -1;
          u.setTime(u.getTime() + r * (Number(t) * 60 * 60 * 1e3 + Number(n) * 60 * 1e3));
        }
        return u;
      }),
      (Sa = (e) => {
        if (e == null) return;
        if (typeof e != `string`) throw TypeError(`RFC7231 timestamps must be strings.`);
        if (ha.test(e)) return new Date(e);
        let t, n, r, i, a, o, s, c;
        if (
          ((c = ga.exec(e))
            ? ([, t, n, r, i, a, o, s] = c)
            : (c = _a.exec(e))
              ? (([, t, n, r, i, a, o, s] = c), (r = (Number(r) + 1900).toString()))
              : (c = va.exec(e)) && ([, n, t, i, a, o, s, r] = c),
          r && o)
        ) {
          let e = Date.UTC(
            Number(r),
            ya.indexOf(n),
            Number(t),
            Number(i),
            Number(a),
            Number(o),
            s ? Math.round(parseFloat(`0.${s}`) * 1e3) : 0,
          );
          ca(t, 1, 31), ca(i, 0, 23), ca(a, 0, 59), ca(o, 0, 60);
          let c = new Date(e);
          return c.setUTCFullYear(Number(r)), c;
        }
        throw TypeError(`Invalid RFC7231 date-time value ${e}.`);
      });
  });
function wa(e, t, n) {
  if (n <= 0 || !Number.isInteger(n))
    throw Error(`Invalid number of delimiters (` + n + `) for splitEvery.`);
  let r = e.split(t);
  if (n === 1) return r;
  let i = [],
    a = ``;
  for (let e = 0; e < r.length; e++)
    a === `` ? (a = r[e]) : (a += t + r[e]), (e + 1) % n === 0 && (i.push(a), (a = ``));
  return a !== `` && i.push(a), i;
}
var Ta = b(() => {}),
  Ea,
  Da = b(() => {
    Ea = (e) => {
      let t = e.length,
        n = [],
        r = !1,
        i = !1,
        a = 0;
      for (let o = 0; o < t; ++o) {
        let t = e[o];
        switch (t) {
          case `"`:
            i || (r = !r);
            break;
          case `,`:
            r || (n.push(e.slice(a, o)), (a = o + 1));
            break;
          default:
        }
        i = t === `\\` && !i;
      }
      return (
        n.push(e.slice(a)),
        n.map((e) => {
          e = e.trim();
          let t = e.length;
          return t < 2
            ? e
            : e[0] === `"` && e[t - 1] === `"`
              ? ((e = e.slice(1, t - 1)), e.replace(/\\(["\\])/g, `$1`))
              : e.replace(/\\"/g, `"`);
        })
      );
    };
  });
function Oa(e) {
  return new Aa(String(e), `bigDecimal`);
}
var ka,
  Aa,
  ja = b(() => {
    (ka = /^-?((0|[1-9]\d*)(\.\d+)?|\.\d+)([eE][+-]?\d+)?$/),
      (Aa = class e {
        string;
        type;
        constructor(e, t) {
          if (((this.string = e), (this.type = t), !ka.test(e)))
            throw Error(
              `@smithy/core/serde - NumericValue string must conform to the Smithy bigDecimal format. Received: "${e}"`,
            );
        }
        toString() {
          return this.string;
        }
        static [Symbol.hasInstance](t) {
          if (!t || typeof t != `object`) return !1;
          let n = t;
          return e.prototype.isPrototypeOf(t) || (n.type === `bigDecimal` && ka.test(n.string));
        }
      });
  });
function Ma(e) {
  if (e.length % 2 != 0) throw Error(`Hex encoded strings must have an even number length`);
  let t = new Uint8Array(e.length / 2);
  for (let n = 0; n < e.length; n += 2) {
    let r = e.slice(n, n + 2).toLowerCase();
    if (r in Pa) t[n / 2] = Pa[r];
    else throw Error(`Cannot decode unrecognized sequence ${r} as hexadecimal`);
  }
  return t;
}
function Na(e) {
  let t = ``;
  for (let n = 0; n < e.byteLength; n++) t += I[e[n]];
  return t;
}
var I,
  Pa,
  Fa = b(() => {
    (I = {}), (Pa = {});
    for (let e = 0; e < 256; e++) {
      let t = e.toString(16).toLowerCase();
      t.length === 1 && (t = `0${t}`), (I[e] = t), (Pa[t] = e);
    }
  }),
  Ia,
  La = b(() => {
    Ia = (e) => {
      if (!e) return 0;
      if (typeof e == `string`) return Buffer.byteLength(e);
      if (typeof e.byteLength == `number`) return e.byteLength;
      if (typeof e.size == `number`) return e.size;
      if (typeof e.start == `number` && typeof e.end == `number`) return e.end + 1 - e.start;
      if (e instanceof i) {
        if (e.path != null) return s(e.path).size;
        if (typeof e.fd == `number`) return o(e.fd).size;
      }
      throw Error(`Body Length computation failed for ${e}`);
    };
  }),
  Ra,
  za = b(() => {
    Hr(),
      (Ra = (e) =>
        e instanceof Uint8Array
          ? e
          : typeof e == `string`
            ? Vr(e)
            : ArrayBuffer.isView(e)
              ? new Uint8Array(e.buffer, e.byteOffset, e.byteLength / Uint8Array.BYTES_PER_ELEMENT)
              : new Uint8Array(e));
  });
function Ba(e, t) {
  if (t === void 0) {
    t = 0;
    for (let n of e) t += n.byteLength;
  }
  let n = new Uint8Array(t),
    r = 0;
  for (let t of e) n.set(t, r), (r += t.byteLength);
  return n;
}
var Va = b(() => {}),
  Ha,
  Ua,
  Wa = b(() => {
    D(),
      (Ha = (e, t) => (n, r) => async (i) => {
        let { response: a } = await n(i);
        try {
          return { response: a, output: await t(a, e) };
        } catch (e) {
          if (
            (Object.defineProperty(e, `$response`, {
              value: a,
              enumerable: !1,
              writable: !1,
              configurable: !1,
            }),
            !(`$metadata` in e))
          ) {
            let t = `Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.`;
            try {
              e.message +=
                `
  ` + t;
            } catch {
              !r.logger || r.logger?.constructor?.name === `NoOpLogger`
                ? console.warn(t)
                : r.logger?.warn?.(t);
            }
            e.$responseBodyText !== void 0 &&
              e.$response &&
              (e.$response.body = e.$responseBodyText);
            try {
              if (ye.isInstance(a)) {
                let { headers: t = {} } = a,
                  n = Object.entries(t);
                e.$metadata = {
                  httpStatusCode: a.statusCode,
                  requestId: Ua(/^x-[\w-]+-request-?id$/, n),
                  extendedRequestId: Ua(/^x-[\w-]+-id-2$/, n),
                  cfId: Ua(/^x-[\w-]+-cf-id$/, n),
                };
              }
            } catch {}
          }
          throw e;
        }
      }),
      (Ua = (e, t) => (t.find(([t]) => t.match(e)) || [void 0, void 0])[1]);
  }),
  Ga,
  Ka = b(() => {
    Ga = class e extends Error {
      name = `ProviderError`;
      tryNextLink;
      constructor(t, n = !0) {
        let r,
          i = !0;
        typeof n == `boolean`
          ? ((r = void 0), (i = n))
          : typeof n == `object` && n && ((r = n.logger), (i = n.tryNextLink ?? !0)),
          super(t),
          (this.tryNextLink = i),
          Object.setPrototypeOf(this, e.prototype),
          r?.debug?.(`@smithy/property-provider ${i ? `->` : `(!)`} ${t}`);
      }
      static from(e, t = !0) {
        return Object.assign(new this(e.message, t), e);
      }
    };
  }),
  qa,
  Ja = b(() => {
    Ka(),
      (qa = class e extends Ga {
        name = `CredentialsProviderError`;
        constructor(t, n = !0) {
          super(t, n), Object.setPrototypeOf(this, e.prototype);
        }
      });
  }),
  Ya,
  Xa = b(() => {
    Ka(),
      (Ya = class e extends Ga {
        name = `TokenProviderError`;
        constructor(t, n = !0) {
          super(t, n), Object.setPrototypeOf(this, e.prototype);
        }
      });
  }),
  Za,
  Qa = b(() => {
    Ka(),
      (Za =
        (...e) =>
        async () => {
          if (e.length === 0) throw new Ga(`No providers in chain`);
          let t;
          for (let n of e)
            try {
              return await n();
            } catch (e) {
              if (((t = e), e?.tryNextLink)) continue;
              throw e;
            }
          throw t;
        });
  }),
  L,
  R = b(() => {
    L = (e) => () => Promise.resolve(e);
  }),
  $a,
  z = b(() => {
    $a = (e, t, n) => {
      let r,
        i,
        a,
        o = !1,
        s = async () => {
          i ||= e();
          try {
            (r = await i), (a = !0), (o = !1);
          } finally {
            i = void 0;
          }
          return r;
        };
      return t === void 0
        ? async (e) => ((!a || e?.forceRefresh) && (r = await s()), r)
        : async (e) => (
            (!a || e?.forceRefresh) && (r = await s()),
            o ? r : n && !n(r) ? ((o = !0), r) : (t(r) && (await s()), r)
          );
    };
  }),
  eo,
  B = b(() => {
    eo = (e, t, n) => {
      if (t in e) {
        if (e[t] === `true`) return !0;
        if (e[t] === `false`) return !1;
        throw Error(`Cannot load ${n} "${t}". Expected "true" or "false", got ${e[t]}.`);
      }
    };
  }),
  to,
  no = b(() => {
    to = (e, t, n) => {
      if (!(t in e)) return;
      let r = parseInt(e[t], 10);
      if (Number.isNaN(r))
        throw TypeError(`Cannot load ${n} '${t}'. Expected number, got '${e[t]}'.`);
      return r;
    };
  }),
  V,
  ro = b(() => {
    (function (e) {
      (e.ENV = `env`), (e.CONFIG = `shared config entry`);
    })((V ||= {}));
  }),
  io,
  ao,
  oo,
  so = b(() => {
    (io = {}),
      (ao = () => (process && process.geteuid ? `${process.geteuid()}` : `DEFAULT`)),
      (oo = () => {
        let { HOME: e, USERPROFILE: t, HOMEPATH: n, HOMEDRIVE: r = `C:${f}` } = process.env;
        if (e) return e;
        if (t) return t;
        if (n) return `${r}${n}`;
        let i = ao();
        return io[i] || (io[i] = c()), io[i];
      });
  }),
  co,
  lo,
  uo,
  fo = b(() => {
    (co = `AWS_PROFILE`),
      (lo = `default`),
      (uo = (e) => e.profile || process.env.AWS_PROFILE || `default`);
  }),
  po,
  mo = b(() => {
    so(),
      (po = (e) => {
        let n = t(`sha1`).update(e).digest(`hex`);
        return d(oo(), `.aws`, `sso`, `cache`, `${n}.json`);
      });
  }),
  ho,
  go,
  _o = b(() => {
    mo(),
      (ho = {}),
      (go = async (e) => {
        if (ho[e]) return ho[e];
        let t = await p(po(e), `utf8`);
        return JSON.parse(t);
      });
  }),
  vo = b(() => {}),
  yo,
  bo,
  xo = b(() => {
    (yo = de()),
      vo(),
      (bo = (e) =>
        Object.entries(e)
          .filter(([e]) => {
            let t = e.indexOf(`.`);
            return t === -1 ? !1 : Object.values(yo.IniSectionType).includes(e.substring(0, t));
          })
          .reduce(
            (e, [t, n]) => {
              let r = t.indexOf(`.`),
                i = t.substring(0, r) === yo.IniSectionType.PROFILE ? t.substring(r + 1) : t;
              return (e[i] = n), e;
            },
            { ...(e.default && { default: e.default }) },
          ));
  }),
  So,
  Co = b(() => {
    so(), (So = () => process.env.AWS_CONFIG_FILE || d(oo(), `.aws`, `config`));
  }),
  wo,
  To = b(() => {
    so(), (wo = () => process.env.AWS_SHARED_CREDENTIALS_FILE || d(oo(), `.aws`, `credentials`));
  }),
  Eo,
  Do,
  Oo,
  ko,
  Ao = b(() => {
    (Eo = de()),
      vo(),
      (Do = /^([\w-]+)\s(["'])?([\w-@+.%:/]+)\2$/),
      (Oo = [`__proto__`, `profile __proto__`]),
      (ko = (e) => {
        let t = {},
          n,
          r;
        for (let i of e.split(/\r?\n/)) {
          let e = i.split(/(^|\s)[;#]/)[0].trim();
          if (e[0] === `[` && e[e.length - 1] === `]`) {
            (n = void 0), (r = void 0);
            let t = e.substring(1, e.length - 1),
              i = Do.exec(t);
            if (i) {
              let [, e, , t] = i;
              Object.values(Eo.IniSectionType).includes(e) && (n = [e, t].join(`.`));
            } else n = t;
            if (Oo.includes(t)) throw Error(`Found invalid profile name "${t}"`);
          } else if (n) {
            let a = e.indexOf(`=`);
            if (![0, -1].includes(a)) {
              let [o, s] = [e.substring(0, a).trim(), e.substring(a + 1).trim()];
              if (s === ``) r = o;
              else {
                r && i.trimStart() === i && (r = void 0), (t[n] = t[n] || {});
                let e = r ? [r, o].join(`.`) : o;
                t[n][e] = s;
              }
            }
          }
        }
        return t;
      });
  }),
  jo,
  Mo,
  No,
  Po = b(() => {
    (jo = {}),
      (Mo = {}),
      (No = (e, t) =>
        Mo[e] === void 0 ? ((!jo[e] || t?.ignoreCache) && (jo[e] = p(e, `utf8`)), jo[e]) : Mo[e]);
  }),
  Fo,
  Io,
  Lo = b(() => {
    xo(),
      Co(),
      To(),
      so(),
      Ao(),
      Po(),
      vo(),
      (Fo = () => ({})),
      (Io = async (e = {}) => {
        let { filepath: t = wo(), configFilepath: n = So() } = e,
          r = oo(),
          i = t;
        t.startsWith(`~/`) && (i = d(r, t.slice(2)));
        let a = n;
        n.startsWith(`~/`) && (a = d(r, n.slice(2)));
        let o = await Promise.all([
          No(a, { ignoreCache: e.ignoreCache }).then(ko).then(bo).catch(Fo),
          No(i, { ignoreCache: e.ignoreCache }).then(ko).catch(Fo),
        ]);
        return { configFile: o[0], credentialsFile: o[1] };
      });
  }),
  Ro,
  zo,
  Bo = b(() => {
    (Ro = de()),
      Lo(),
      (zo = (e) =>
        Object.entries(e)
          .filter(([e]) => e.startsWith(Ro.IniSectionType.SSO_SESSION + `.`))
          .reduce((e, [t, n]) => ({ ...e, [t.substring(t.indexOf(`.`) + 1)]: n }), {}));
  }),
  Vo,
  Ho,
  Uo = b(() => {
    Co(),
      Bo(),
      Ao(),
      Po(),
      (Vo = () => ({})),
      (Ho = async (e = {}) =>
        No(e.configFilepath ?? So())
          .then(ko)
          .then(zo)
          .catch(Vo));
  }),
  Wo,
  Go = b(() => {
    Wo = (...e) => {
      let t = {};
      for (let n of e)
        for (let [e, r] of Object.entries(n)) t[e] === void 0 ? (t[e] = r) : Object.assign(t[e], r);
      return t;
    };
  }),
  Ko,
  qo = b(() => {
    Lo(),
      Go(),
      (Ko = async (e) => {
        let t = await Io(e);
        return Wo(t.configFile, t.credentialsFile);
      });
  }),
  Jo,
  Yo = b(() => {
    _o(),
      Po(),
      (Jo = {
        getFileRecord() {
          return Mo;
        },
        interceptFile(e, t) {
          Mo[e] = Promise.resolve(t);
        },
        getTokenRecord() {
          return ho;
        },
        interceptToken(e, t) {
          ho[e] = t;
        },
      });
  });
function Xo(e) {
  try {
    let t = new Set(Array.from(e.match(/([A-Z_]){3,}/g) ?? []));
    return (
      t.delete(`CONFIG`), t.delete(`CONFIG_PREFIX_SEPARATOR`), t.delete(`ENV`), [...t].join(`, `)
    );
  } catch {
    return e;
  }
}
var Zo = b(() => {}),
  Qo,
  $o = b(() => {
    Ja(),
      Zo(),
      (Qo = (e, t) => async () => {
        try {
          let n = e(process.env, t);
          if (n === void 0) throw Error();
          return n;
        } catch (n) {
          throw new qa(n.message || `Not found in ENV: ${Xo(e.toString())}`, { logger: t?.logger });
        }
      });
  }),
  es,
  ts = b(() => {
    Ja(),
      fo(),
      Lo(),
      Zo(),
      (es =
        (e, { preferredFile: t = `config`, ...n } = {}) =>
        async () => {
          let r = uo(n),
            { configFile: i, credentialsFile: a } = await Io(n),
            o = a[r] || {},
            s = i[r] || {},
            c = t === `config` ? { ...o, ...s } : { ...s, ...o };
          try {
            let n = e(c, t === `config` ? i : a);
            if (n === void 0) throw Error();
            return n;
          } catch (t) {
            throw new qa(
              t.message || `Not found in config files w/ profile [${r}]: ${Xo(e.toString())}`,
              { logger: n.logger },
            );
          }
        });
  }),
  ns,
  rs,
  is = b(() => {
    R(), (ns = (e) => typeof e == `function`), (rs = (e) => (ns(e) ? async () => await e() : L(e)));
  }),
  H,
  as = b(() => {
    Qa(),
      z(),
      $o(),
      ts(),
      is(),
      (H = ({ environmentVariableSelector: e, configFileSelector: t, default: n }, r = {}) => {
        let { signingName: i, logger: a } = r;
        return $a(Za(Qo(e, { signingName: i, logger: a }), es(t, r), rs(n)));
      });
  }),
  os,
  ss,
  cs,
  ls,
  us = b(() => {
    B(),
      ro(),
      (os = `AWS_USE_DUALSTACK_ENDPOINT`),
      (ss = `use_dualstack_endpoint`),
      (cs = {
        environmentVariableSelector: (e) => eo(e, os, V.ENV),
        configFileSelector: (e) => eo(e, ss, V.CONFIG),
        default: !1,
      }),
      (ls = {
        environmentVariableSelector: (e) => eo(e, os, V.ENV),
        configFileSelector: (e) => eo(e, ss, V.CONFIG),
        default: void 0,
      });
  }),
  ds,
  fs,
  ps,
  ms,
  hs = b(() => {
    B(),
      ro(),
      (ds = `AWS_USE_FIPS_ENDPOINT`),
      (fs = `use_fips_endpoint`),
      (ps = {
        environmentVariableSelector: (e) => eo(e, ds, V.ENV),
        configFileSelector: (e) => eo(e, fs, V.CONFIG),
        default: !1,
      }),
      (ms = {
        environmentVariableSelector: (e) => eo(e, ds, V.ENV),
        configFileSelector: (e) => eo(e, fs, V.CONFIG),
        default: void 0,
      });
  }),
  gs,
  _s = b(() => {
    N(),
      (gs = (e) => {
        let { tls: t, endpoint: n, urlParser: r, useDualstackEndpoint: i } = e;
        return Object.assign(e, {
          tls: t ?? !0,
          endpoint: Ee(typeof n == `string` ? r(n) : n),
          isCustomEndpoint: !0,
          useDualstackEndpoint: Ee(i ?? !1),
        });
      });
  }),
  vs,
  ys = b(() => {
    vs = async (e) => {
      let { tls: t = !0 } = e,
        n = await e.region();
      if (!new RegExp(/^([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]{0,61}[a-zA-Z0-9])$/).test(n))
        throw Error(`Invalid region in client config`);
      let r = await e.useDualstackEndpoint(),
        i = await e.useFipsEndpoint(),
        { hostname: a } =
          (await e.regionInfoProvider(n, { useDualstackEndpoint: r, useFipsEndpoint: i })) ?? {};
      if (!a) throw Error(`Cannot resolve hostname from client config`);
      return e.urlParser(`${t ? `https:` : `http:`}//${a}`);
    };
  }),
  bs,
  xs = b(() => {
    N(),
      ys(),
      (bs = (e) => {
        let t = Ee(e.useDualstackEndpoint ?? !1),
          { endpoint: n, useFipsEndpoint: r, urlParser: i, tls: a } = e;
        return Object.assign(e, {
          tls: a ?? !0,
          endpoint: n
            ? Ee(typeof n == `string` ? i(n) : n)
            : () => vs({ ...e, useDualstackEndpoint: t, useFipsEndpoint: r }),
          isCustomEndpoint: !!n,
          useDualstackEndpoint: t,
        });
      });
  }),
  Ss,
  Cs,
  ws,
  Ts = b(() => {
    (Ss = [`in-region`, `cross-region`, `mobile`, `standard`, `legacy`]),
      (Cs = `/latest/api/token`),
      (ws = `x-aws-ec2-metadata-token-ttl-seconds`);
  }),
  Es,
  Ds,
  Os,
  ks,
  As,
  js,
  Ms,
  Ns = b(() => {
    Ts(),
      (Es = 1e3),
      (Ds = 6e4),
      (Os = 0),
      (ks = async () => {
        if (!process.env.AWS_EC2_METADATA_DISABLED && !(Date.now() < Os))
          try {
            let e = js(),
              t = (
                await Ms({ ...e, path: Cs, method: `PUT`, headers: { [ws]: `21600` } })
              ).toString();
            return (
              (
                await Ms({
                  ...e,
                  path: `/latest/meta-data/placement/region`,
                  method: `GET`,
                  headers: { 'x-aws-ec2-metadata-token': t },
                })
              )
                .toString()
                .trim() || As()
            );
          } catch {
            return As();
          }
      }),
      (As = () => {
        Os = Date.now() + Ds;
      }),
      (js = () => {
        let e = process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT;
        if (e) {
          let t = new URL(e);
          return {
            hostname: t.hostname.replace(/^\[(.+)]$/, `$1`),
            port: t.port ? Number(t.port) : void 0,
          };
        }
        return process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE === `IPv6`
          ? { hostname: `fd00:ec2::254` }
          : { hostname: `169.254.169.254` };
      }),
      (Ms = async (e) => {
        let { request: t } = await import(`node:http`);
        return new Promise((n, r) => {
          let i = t({
            hostname: e.hostname,
            port: e.port,
            path: e.path,
            method: e.method,
            headers: e.headers,
            timeout: Es,
            signal: AbortSignal.timeout(Es),
          });
          i.on(`error`, (e) => {
            r(e), i.destroy();
          }),
            i.on(`timeout`, () => {
              r(Error(`TimeoutError from instance metadata service`)), i.destroy();
            }),
            i.on(`response`, (e) => {
              let { statusCode: t = 400 } = e;
              if (t < 200 || t >= 300) {
                r(
                  Object.assign(Error(`Error response received from instance metadata service`), {
                    statusCode: t,
                  }),
                ),
                  i.destroy();
                return;
              }
              let a = [];
              e.on(`data`, (e) => a.push(e)),
                e.on(`end`, () => {
                  n(Buffer.concat(a)), i.destroy();
                });
            }),
            i.end();
        });
      });
  }),
  Ps,
  Fs,
  Is,
  Ls,
  Rs = b(() => {
    Ns(),
      (Ps = `AWS_REGION`),
      (Fs = `region`),
      (Is = {
        environmentVariableSelector: (e) => e[Ps],
        configFileSelector: (e) => e[Fs],
        default: async () => {
          let e = await ks();
          if (e) return e;
          throw Error(`Region is missing`);
        },
      }),
      (Ls = { preferredFile: `credentials` });
  }),
  zs,
  Bs,
  Vs = b(() => {
    D(),
      (zs = new Set()),
      (Bs = (e, t = Se) => {
        if (!zs.has(e) && !t(e))
          if (e === `*`)
            console.warn(
              `@smithy/config-resolver WARN - Please use the caller region instead of "*". See "sigv4a" in https://github.com/aws/aws-sdk-js-v3/blob/main/supplemental-docs/CLIENTS.md.`,
            );
          else throw Error(`Region not accepted: region="${e}" is not a valid hostname component.`);
        else zs.add(e);
      });
  }),
  Hs,
  Us = b(() => {
    Hs = (e) => typeof e == `string` && (e.startsWith(`fips-`) || e.endsWith(`-fips`));
  }),
  Ws,
  Gs = b(() => {
    Us(),
      (Ws = (e) =>
        Hs(e)
          ? [`fips-aws-global`, `aws-fips`].includes(e)
            ? `us-east-1`
            : e.replace(/fips-(dkr-|prod-)?|-fips/, ``)
          : e);
  }),
  Ks,
  qs = b(() => {
    Vs(),
      Gs(),
      Us(),
      (Ks = (e) => {
        let { region: t, useFipsEndpoint: n } = e;
        if (!t) throw Error(`Region is missing`);
        return Object.assign(e, {
          region: async () => {
            let e = Ws(typeof t == `function` ? await t() : t);
            return Bs(e), e;
          },
          useFipsEndpoint: async () =>
            Hs(typeof t == `string` ? t : await t())
              ? !0
              : typeof n == `function`
                ? n()
                : Promise.resolve(!!n),
        });
      });
  }),
  Js,
  Ys = b(() => {
    Js = (e = [], { useFipsEndpoint: t, useDualstackEndpoint: n }) =>
      e.find(({ tags: e }) => t === e.includes(`fips`) && n === e.includes(`dualstack`))?.hostname;
  }),
  Xs,
  Zs = b(() => {
    Xs = (e, { regionHostname: t, partitionHostname: n }) =>
      t || (n ? n.replace(`{region}`, e) : void 0);
  }),
  Qs,
  $s = b(() => {
    Qs = (e, { partitionHash: t }) =>
      Object.keys(t || {}).find((n) => t[n].regions.includes(e)) ?? `aws`;
  }),
  ec,
  tc = b(() => {
    ec = (e, { signingRegion: t, regionRegex: n, useFipsEndpoint: r }) => {
      if (t) return t;
      if (r) {
        let t = n.replace(`\\\\`, `\\`).replace(/^\^/g, `\\.`).replace(/\$$/g, `\\.`),
          r = e.match(t);
        if (r) return r[0].slice(1, -1);
      }
    };
  }),
  nc,
  rc = b(() => {
    Ys(),
      Zs(),
      $s(),
      tc(),
      (nc = (
        e,
        {
          useFipsEndpoint: t = !1,
          useDualstackEndpoint: n = !1,
          signingService: r,
          regionHash: i,
          partitionHash: a,
        },
      ) => {
        let o = Qs(e, { partitionHash: a }),
          s = e in i ? e : (a[o]?.endpoint ?? e),
          c = { useFipsEndpoint: t, useDualstackEndpoint: n },
          l = Xs(s, {
            regionHostname: Js(i[s]?.variants, c),
            partitionHostname: Js(a[o]?.variants, c),
          });
        if (l === void 0) throw Error(`Endpoint resolution failed for: [object Object]`);
        let u = ec(l, {
          signingRegion: i[s]?.signingRegion,
          regionRegex: a[o].regionRegex,
          useFipsEndpoint: t,
        });
        return {
          partition: o,
          signingService: r,
          hostname: l,
          ...(u && { signingRegion: u }),
          ...(i[s]?.signingService && { signingService: i[s].signingService }),
        };
      });
  }),
  ic,
  ac,
  oc,
  sc = b(() => {
    (ic = `AWS_DEFAULTS_MODE`),
      (ac = `defaults_mode`),
      (oc = {
        environmentVariableSelector: (e) => e[ic],
        configFileSelector: (e) => e[ac],
        default: `legacy`,
      });
  }),
  cc,
  lc,
  uc,
  dc = b(() => {
    Rs(),
      Ns(),
      as(),
      z(),
      Ts(),
      sc(),
      (cc = ({ region: e = H(Is), defaultsMode: t = H(oc) } = {}) =>
        $a(async () => {
          let n = typeof t == `function` ? await t() : t;
          switch (n?.toLowerCase()) {
            case `auto`:
              return lc(e);
            case `in-region`:
            case `cross-region`:
            case `mobile`:
            case `standard`:
            case `legacy`:
              return Promise.resolve(n?.toLocaleLowerCase());
            case void 0:
              return Promise.resolve(`legacy`);
            default:
              throw Error(
                `Invalid parameter for "defaultsMode", expect ${Ss.join(`, `)}, got ${n}`,
              );
          }
        })),
      (lc = async (e) => {
        if (e) {
          let t = typeof e == `function` ? await e() : e,
            n = await uc();
          return n ? (t === n ? `in-region` : `cross-region`) : `standard`;
        }
        return `standard`;
      }),
      (uc = async () =>
        process.env.AWS_EXECUTION_ENV && (process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION)
          ? (process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION)
          : ks());
  }),
  fc = S({
    CONFIG_PREFIX_SEPARATOR: () => `.`,
    CONFIG_USE_DUALSTACK_ENDPOINT: () => ss,
    CONFIG_USE_FIPS_ENDPOINT: () => fs,
    CredentialsProviderError: () => qa,
    DEFAULT_PROFILE: () => lo,
    DEFAULT_USE_DUALSTACK_ENDPOINT: () => !1,
    DEFAULT_USE_FIPS_ENDPOINT: () => !1,
    ENV_PROFILE: () => co,
    ENV_USE_DUALSTACK_ENDPOINT: () => os,
    ENV_USE_FIPS_ENDPOINT: () => ds,
    NODE_REGION_CONFIG_FILE_OPTIONS: () => Ls,
    NODE_REGION_CONFIG_OPTIONS: () => Is,
    NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS: () => cs,
    NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS: () => ps,
    ProviderError: () => Ga,
    REGION_ENV_NAME: () => Ps,
    REGION_INI_NAME: () => Fs,
    SelectorType: () => V,
    TokenProviderError: () => Ya,
    booleanSelector: () => eo,
    chain: () => Za,
    externalDataInterceptor: () => Jo,
    fromStatic: () => rs,
    fromValue: () => L,
    getHomeDir: () => oo,
    getProfileName: () => uo,
    getRegionInfo: () => nc,
    getSSOTokenFilepath: () => po,
    getSSOTokenFromFile: () => go,
    loadConfig: () => H,
    loadSharedConfigFiles: () => Io,
    loadSsoSessionData: () => Ho,
    memoize: () => $a,
    nodeDualstackConfigSelectors: () => ls,
    nodeFipsConfigSelectors: () => ms,
    numberSelector: () => to,
    parseKnownFiles: () => Ko,
    readFile: () => No,
    resolveCustomEndpointsConfig: () => gs,
    resolveDefaultsModeConfig: () => cc,
    resolveEndpointsConfig: () => bs,
    resolveRegionConfig: () => Ks,
  }),
  pc = b(() => {
    Ka(),
      Ja(),
      Xa(),
      Qa(),
      R(),
      z(),
      B(),
      no(),
      ro(),
      so(),
      fo(),
      mo(),
      _o(),
      vo(),
      Lo(),
      Uo(),
      qo(),
      Yo(),
      Po(),
      as(),
      is(),
      us(),
      hs(),
      _s(),
      xs(),
      Rs(),
      qs(),
      rc(),
      dc();
  }),
  mc,
  hc,
  gc,
  _c = b(() => {
    pc(),
      (mc = `AWS_ENDPOINT_URL`),
      (hc = `endpoint_url`),
      (gc = (e) => ({
        environmentVariableSelector: (t) => {
          let n = t[[mc, ...e.split(` `).map((e) => e.toUpperCase())].join(`_`)];
          if (n) return n;
          let r = t[mc];
          if (r) return r;
        },
        configFileSelector: (t, n) => {
          if (t.services) {
            let r = [`services`, t.services].join(`.`);
            if (!n || !n[r])
              throw Error(
                `The services section "${t.services}" specified in the profile is not present in the shared configuration file.`,
              );
            let i =
              n[r][
                [
                  e
                    .split(` `)
                    .map((e) => e.toLowerCase())
                    .join(`_`),
                  hc,
                ].join(`.`)
              ];
            if (i) return i;
          }
          let r = t[hc];
          if (r) return r;
        },
        default: void 0,
      }));
  }),
  vc,
  yc,
  bc,
  xc = b(() => {
    pc(),
      (vc = `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS`),
      (yc = `ignore_configured_endpoint_urls`),
      (bc = {
        environmentVariableSelector: (e) => eo(e, vc, V.ENV),
        configFileSelector: (e) => eo(e, yc, V.CONFIG),
        default: !1,
      });
  }),
  Sc,
  Cc = b(() => {
    pc(),
      _c(),
      xc(),
      (Sc = async (e) => {
        if (!(await H(bc)())) return H(gc(e ?? ``))();
      });
  }),
  wc,
  Tc,
  Ec,
  Dc,
  Oc,
  kc,
  Ac = b(() => {
    (wc = async (e) => {
      let t = e?.Bucket || ``;
      if (
        (typeof e.Bucket == `string` && (e.Bucket = t.replace(/#/g, `%23`).replace(/\?/g, `%3F`)),
        kc(t))
      ) {
        if (e.ForcePathStyle === !0)
          throw Error(`Path-style addressing cannot be used with ARN buckets`);
      } else
        (!Oc(t) ||
          (t.indexOf(`.`) !== -1 && !String(e.Endpoint).startsWith(`http:`)) ||
          t.toLowerCase() !== t ||
          t.length < 3) &&
          (e.ForcePathStyle = !0);
      return (
        e.DisableMultiRegionAccessPoints &&
          ((e.disableMultiRegionAccessPoints = !0), (e.DisableMRAP = !0)),
        e
      );
    }),
      (Tc = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
      (Ec = /(\d+\.){3}\d+/),
      (Dc = /\.\./),
      (Oc = (e) => Tc.test(e) && !Ec.test(e) && !Dc.test(e)),
      (kc = (e) => {
        let [t, n, r, , , i] = e.split(`:`),
          a = t === `arn` && e.split(`:`).length >= 6,
          o = !!(a && n && r && i);
        if (a && !o) throw Error(`Invalid ARN: ${e} was an invalid ARN.`);
        return o;
      });
  }),
  jc = b(() => {
    Ac();
  }),
  Mc,
  Nc = b(() => {
    Mc = (e, t, n, r = !1) => {
      let i = async () => {
        let i;
        return (
          (i = r ? (n.clientContextParams?.[e] ?? n[e] ?? n[t]) : (n[e] ?? n[t])),
          typeof i == `function` ? i() : i
        );
      };
      return e === `credentialScope` || t === `CredentialScope`
        ? async () => {
            let e = typeof n.credentials == `function` ? await n.credentials() : n.credentials;
            return e?.credentialScope ?? e?.CredentialScope;
          }
        : e === `accountId` || t === `AccountId`
          ? async () => {
              let e = typeof n.credentials == `function` ? await n.credentials() : n.credentials;
              return e?.accountId ?? e?.AccountId;
            }
          : e === `endpoint` || t === `endpoint`
            ? async () => {
                if (n.isCustomEndpoint === !1) return;
                let e = await i();
                if (e && typeof e == `object`) {
                  if (`url` in e) return e.url.href;
                  if (`hostname` in e) {
                    let { protocol: t, hostname: n, port: r, path: i } = e;
                    return `${t}//${n}${r ? `:` + r : ``}${i}`;
                  }
                }
                return e;
              }
            : i;
    };
  }),
  Pc = b(() => {
    D();
  });
function Fc(e) {
  return async (t, n, r, i) => {
    if (!r.isCustomEndpoint && !r.ignoreConfiguredEndpointUrls) {
      let t;
      (t = r.serviceConfiguredEndpoint
        ? await r.serviceConfiguredEndpoint()
        : await e(r.serviceId)),
        t &&
          ((r.endpoint = () => Promise.resolve(Me(t))),
          (r.isCustomEndpoint = !0),
          i?.logger?.debug?.(`@smithy/core/endpoints - resolved endpoint from config: ${t}`));
    }
    let a = await Ic(t, n, r);
    if (typeof r.endpointProvider != `function`) throw Error(`config.endpointProvider is not set.`);
    let o = r.endpointProvider(a, i);
    if (r.isCustomEndpoint && r.endpoint) {
      let e = await r.endpoint();
      if (e?.headers) {
        o.headers ??= {};
        for (let [t, n] of Object.entries(e.headers)) o.headers[t] = Array.isArray(n) ? n : [n];
      }
    }
    return o;
  };
}
var Ic,
  Lc = b(() => {
    jc(),
      Nc(),
      Pc(),
      (Ic = async (e, t, n) => {
        let r = {},
          i = t?.getEndpointParameterInstructions?.() || {};
        for (let [t, a] of Object.entries(i))
          switch (a.type) {
            case `staticContextParams`:
              r[t] = a.value;
              break;
            case `contextParams`:
              r[t] = e[a.name];
              break;
            case `clientContextParams`:
            case `builtInParams`:
              r[t] = await Mc(a.name, t, n, a.type !== `builtInParams`)();
              break;
            case `operationContextParams`:
              r[t] = a.get(e);
              break;
            default:
              throw Error(`Unrecognized endpoint parameter instruction: ` + JSON.stringify(a));
          }
        return (
          Object.keys(i).length === 0 && Object.assign(r, n),
          String(n.serviceId).toLowerCase() === `s3` && (await wc(r)),
          r
        );
      });
  });
function Rc(e, t, n) {
  e.__smithy_context
    ? e.__smithy_context.features || (e.__smithy_context.features = {})
    : (e.__smithy_context = { features: {} }),
    (e.__smithy_context.features[t] = n);
}
function zc(e) {
  let t = Fc(e);
  return ({ config: e, instructions: n }) =>
    (r, i) =>
    async (a) => {
      e.isCustomEndpoint && Rc(i, `ENDPOINT_OVERRIDE`, `N`);
      let o = await t(
        a.input,
        {
          getEndpointParameterInstructions() {
            return n;
          },
        },
        { ...e },
        i,
      );
      (i.endpointV2 = o), (i.authSchemes = o.properties?.authSchemes);
      let s = i.authSchemes?.[0];
      if (s) {
        (i.signing_region = s.signingRegion), (i.signing_service = s.signingName);
        let e = pe(i)?.selectedHttpAuthScheme?.httpAuthOption;
        e &&
          (e.signingProperties = Object.assign(
            e.signingProperties || {},
            {
              signing_region: s.signingRegion,
              signingRegion: s.signingRegion,
              signing_service: s.signingName,
              signingName: s.signingName,
              signingRegionSet: s.signingRegionSet,
            },
            s.properties,
          ));
      }
      return r({ ...a });
    };
}
var Bc = b(() => {
  D(), Lc();
});
function Vc(e) {
  let t = zc(e);
  return (e, n) => ({
    applyToStack: (r) => {
      r.addRelativeTo(t({ config: e, instructions: n }), Uc);
    },
  });
}
var Hc,
  Uc,
  Wc = b(() => {
    Bc(),
      (Hc = {
        name: `serializerMiddleware`,
        step: `serialize`,
        tags: [`SERIALIZER`],
        override: !0,
      }),
      (Uc = {
        step: `serialize`,
        tags: [`ENDPOINT_PARAMETERS`, `ENDPOINT_V2`, `ENDPOINT`],
        name: `endpointV2Middleware`,
        override: !0,
        relation: `before`,
        toMiddleware: Hc.name,
      });
  });
function Gc(e) {
  return (t) => {
    let n = t.tls ?? !0,
      { endpoint: r, useDualstackEndpoint: i, useFipsEndpoint: a } = t,
      o = Object.assign(t, {
        endpoint: r == null ? void 0 : async () => Me(await Ee(r)()),
        tls: n,
        isCustomEndpoint: !!r,
        useDualstackEndpoint: Ee(i ?? !1),
        useFipsEndpoint: Ee(a ?? !1),
        ignoreConfiguredEndpointUrls: !!t.ignoreConfiguredEndpointUrls,
      }),
      s;
    return (
      (o.serviceConfiguredEndpoint = async () => (t.serviceId && !s && (s = e(t.serviceId)), s)), o
    );
  };
}
var Kc = b(() => {
    D(), Pc();
  }),
  qc,
  Jc = b(() => {
    qc = class e {
      nodes;
      root;
      conditions;
      results;
      constructor(e, t, n, r) {
        (this.nodes = e), (this.root = t), (this.conditions = n), (this.results = r);
      }
      static from(t, n, r, i) {
        return new e(t, n, r, i);
      }
    };
  }),
  Yc,
  Xc = b(() => {
    Yc = class {
      capacity;
      data = new Map();
      parameters = [];
      constructor({ size: e, params: t }) {
        (this.capacity = e ?? 50), t && (this.parameters = t);
      }
      get(e, t) {
        let n = this.hash(e);
        if (n === !1) return t();
        if (!this.data.has(n)) {
          if (this.data.size > this.capacity + 10) {
            let e = this.data.keys(),
              t = 0;
            for (;;) {
              let { value: n, done: r } = e.next();
              if ((this.data.delete(n), r || ++t > 10)) break;
            }
          }
          this.data.set(n, t());
        }
        return this.data.get(n);
      }
      size() {
        return this.data.size;
      }
      hash(e) {
        let t = ``,
          { parameters: n } = this;
        if (n.length === 0) return !1;
        for (let r of n) {
          let n = e[r],
            i = n == null ? `\0` : String(n);
          if (i.includes(`|;`)) return !1;
          t += i + `|;`;
        }
        return t;
      }
    };
  }),
  Zc,
  Qc = b(() => {
    Zc = class extends Error {
      constructor(e) {
        super(e), (this.name = `EndpointError`);
      }
    };
  }),
  $c = b(() => {
    Qc();
  }),
  el,
  tl = b(() => {
    el = `endpoints`;
  });
function nl(e) {
  return typeof e != `object` || !e
    ? e
    : `ref` in e
      ? `$${nl(e.ref)}`
      : `fn` in e
        ? `${e.fn}(${(e.argv || []).map(nl).join(`, `)})`
        : JSON.stringify(e, null, 2);
}
var rl = b(() => {}),
  il = b(() => {
    tl(), rl();
  }),
  al,
  ol = b(() => {
    al = {};
  }),
  sl,
  cl = b(() => {
    sl = (e, t) => e === t;
  });
function ll(...e) {
  for (let t of e) if (t != null) return t;
}
var ul = b(() => {}),
  dl,
  fl = b(() => {
    $c(),
      (dl = (e) => {
        let t = e.split(`.`),
          n = [];
        for (let r of t) {
          let t = r.indexOf(`[`);
          if (t !== -1) {
            if (r.indexOf(`]`) !== r.length - 1) throw new Zc(`Path: '${e}' does not end with ']'`);
            let i = r.slice(t + 1, -1);
            if (Number.isNaN(parseInt(i)))
              throw new Zc(`Invalid array index: '${i}' in path: '${e}'`);
            t !== 0 && n.push(r.slice(0, t)), n.push(i);
          } else n.push(r);
        }
        return n;
      });
  }),
  pl,
  ml = b(() => {
    $c(),
      fl(),
      (pl = (e, t) =>
        dl(t).reduce((n, r) => {
          if (typeof n != `object`)
            throw new Zc(`Index '${r}' in '${t}' not found in '${JSON.stringify(e)}'`);
          if (Array.isArray(n)) {
            let e = parseInt(r);
            return n[e < 0 ? n.length + e : e];
          }
          return n[r];
        }, e));
  }),
  hl,
  gl = b(() => {
    hl = (e) => e != null;
  });
function _l(e, t, n) {
  return e ? t : n;
}
var vl = b(() => {}),
  yl,
  bl = b(() => {
    yl = (e) => !e;
  }),
  xl,
  Sl,
  Cl = b(() => {
    (xl = RegExp(
      `^(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)){3}$`,
    )),
      (Sl = (e) => xl.test(e) || (e.startsWith(`[`) && e.endsWith(`]`)));
  }),
  wl,
  Tl,
  El,
  Dl = b(() => {
    (wl = de()),
      Cl(),
      (Tl = { [wl.EndpointURLScheme.HTTP]: 80, [wl.EndpointURLScheme.HTTPS]: 443 }),
      (El = (e) => {
        let t = (() => {
          try {
            if (e instanceof URL) return e;
            if (typeof e == `object` && `hostname` in e) {
              let { hostname: t, port: n, protocol: r = ``, path: i = ``, query: a = {} } = e,
                o = new URL(`${r}//${t}${n ? `:${n}` : ``}${i}`);
              return (
                (o.search = Object.entries(a)
                  .map(([e, t]) => `${e}=${t}`)
                  .join(`&`)),
                o
              );
            }
            return new URL(e);
          } catch {
            return null;
          }
        })();
        if (!t) return console.error(`Unable to parse ${JSON.stringify(e)} as a whatwg URL.`), null;
        let n = t.href,
          { host: r, hostname: i, pathname: a, protocol: o, search: s } = t;
        if (s) return null;
        let c = o.slice(0, -1);
        if (!Object.values(wl.EndpointURLScheme).includes(c)) return null;
        let l = Sl(i);
        return {
          scheme: c,
          authority: `${r}${n.includes(`${r}:${Tl[c]}`) || (typeof e == `string` && e.includes(`${r}:${Tl[c]}`)) ? `:${Tl[c]}` : ``}`,
          path: a,
          normalizedPath: a.endsWith(`/`) ? a : `${a}/`,
          isIp: l,
        };
      });
  });
function Ol(e, t, n) {
  if (n === 1) return [e];
  if (e === ``) return [``];
  let r = e.split(t);
  return n === 0 ? r : r.slice(0, n - 1).concat(r.slice(1).join(t));
}
var kl = b(() => {}),
  Al,
  jl = b(() => {
    Al = (e, t) => e === t;
  }),
  Ml,
  Nl = b(() => {
    Ml = (e, t, n, r) =>
      e == null || t >= n || e.length < n || /[^\u0000-\u007f]/.test(e)
        ? null
        : r
          ? e.substring(e.length - n, e.length - t)
          : e.substring(t, n);
  }),
  Pl,
  Fl = b(() => {
    Pl = (e) =>
      encodeURIComponent(e).replace(
        /[!*'()]/g,
        (e) => `%${e.charCodeAt(0).toString(16).toUpperCase()}`,
      );
  }),
  Il = b(() => {
    cl(), ul(), ml(), gl(), D(), vl(), bl(), Dl(), kl(), jl(), Nl(), Fl();
  }),
  Ll,
  Rl = b(() => {
    Il(),
      (Ll = {
        booleanEquals: sl,
        coalesce: ll,
        getAttr: pl,
        isSet: hl,
        isValidHostLabel: Se,
        ite: _l,
        not: yl,
        parseURL: El,
        split: Ol,
        stringEquals: Al,
        substring: Ml,
        uriEncode: Pl,
      });
  }),
  zl,
  Bl = b(() => {
    Il(),
      (zl = (e, t) => {
        let n = [],
          { referenceRecord: r, endpointParams: i } = t,
          a = 0;
        for (; a < e.length; ) {
          let t = e.indexOf(`{`, a);
          if (t === -1) {
            n.push(e.slice(a));
            break;
          }
          n.push(e.slice(a, t));
          let o = e.indexOf(`}`, t);
          if (o === -1) {
            n.push(e.slice(t));
            break;
          }
          e[t + 1] === `{` && e[o + 1] === `}` && (n.push(e.slice(t + 1, o)), (a = o + 2));
          let s = e.substring(t + 1, o);
          if (s.includes(`#`)) {
            let [e, t] = s.split(`#`);
            n.push(pl(r[e] ?? i[e], t));
          } else n.push(r[s] ?? i[s]);
          a = o + 1;
        }
        return n.join(``);
      });
  }),
  Vl,
  Hl = b(() => {
    Vl = ({ ref: e }, t) => t.referenceRecord[e] ?? t.endpointParams[e];
  }),
  Ul,
  Wl,
  Gl,
  Kl = b(() => {
    $c(),
      ol(),
      Rl(),
      Bl(),
      Hl(),
      (Ul = (e, t, n) => {
        if (typeof e == `string`) return zl(e, n);
        if (e.fn) return Gl.callFunction(e, n);
        if (e.ref) return Vl(e, n);
        throw new Zc(`'${t}': ${String(e)} is not a string, function or reference.`);
      }),
      (Wl = ({ fn: e, argv: t }, n) => {
        let r = Array(t.length);
        for (let e = 0; e < r.length; ++e) {
          let i = t[e];
          typeof i == `boolean` || typeof i == `number`
            ? (r[e] = i)
            : (r[e] = Gl.evaluateExpression(i, `arg`, n));
        }
        let i = e.indexOf(`.`);
        if (i !== -1) {
          let t = al[e.slice(0, i)]?.[e.slice(i + 1)];
          if (typeof t == `function`) return t(...r);
        }
        let a = Ll[e];
        if (typeof a == `function`) return a(...r);
        throw Error(`function ${e} not loaded in endpointFunctions.`);
      }),
      (Gl = { evaluateExpression: Ul, callFunction: Wl });
  }),
  ql = b(() => {
    Kl();
  }),
  Jl,
  Yl = b(() => {
    il(),
      $c(),
      ql(),
      (Jl = (e, t) => {
        let { assign: n } = e;
        if (n && n in t.referenceRecord)
          throw new Zc(`'${n}' is already defined in Reference Record.`);
        let r = Wl(e, t);
        t.logger?.debug?.(`${el} evaluateCondition: ${nl(e)} = ${nl(r)}`);
        let i = r === `` ? !0 : !!r;
        return n == null ? { result: i } : { result: i, toAssign: { name: n, value: r } };
      });
  }),
  Xl,
  Zl = b(() => {
    $c(),
      Kl(),
      (Xl = (e, t) =>
        Object.entries(e ?? {}).reduce(
          (e, [n, r]) => (
            (e[n] = r.map((e) => {
              let r = Ul(e, `Header value entry`, t);
              if (typeof r != `string`) throw new Zc(`Header '${n}' value '${r}' is not a string`);
              return r;
            })),
            e
          ),
          {},
        ));
  }),
  Ql,
  $l,
  eu,
  tu = b(() => {
    $c(),
      Bl(),
      (Ql = (e, t) =>
        Object.entries(e).reduce((e, [n, r]) => ((e[n] = eu.getEndpointProperty(r, t)), e), {})),
      ($l = (e, t) => {
        if (Array.isArray(e)) return e.map((e) => $l(e, t));
        switch (typeof e) {
          case `string`:
            return zl(e, t);
          case `object`:
            if (e === null) throw new Zc(`Unexpected endpoint property: ${e}`);
            return eu.getEndpointProperties(e, t);
          case `boolean`:
            return e;
          default:
            throw new Zc(`Unexpected endpoint property type: ${typeof e}`);
        }
      }),
      (eu = { getEndpointProperty: $l, getEndpointProperties: Ql });
  }),
  nu,
  ru = b(() => {
    $c(),
      Kl(),
      (nu = (e, t) => {
        let n = Ul(e, `Endpoint URL`, t);
        if (typeof n == `string`)
          try {
            return new URL(n);
          } catch (e) {
            throw (console.error(`Failed to construct URL with ${n}`, e), e);
          }
        throw new Zc(`Endpoint URL must be a string, got ${typeof n}`);
      });
  }),
  iu,
  au,
  ou = b(() => {
    $c(),
      Yl(),
      Kl(),
      Zl(),
      tu(),
      ru(),
      (iu = 1e8),
      (au = (e, t) => {
        let { nodes: n, root: r, results: i, conditions: a } = e,
          o = r,
          s = {},
          c = { referenceRecord: s, endpointParams: t.endpointParams, logger: t.logger };
        for (; o !== 1 && o !== -1 && o < iu; ) {
          let e = 3 * (Math.abs(o) - 1),
            [t, r, i] = [n[e], n[e + 1], n[e + 2]],
            [l, u, d] = a[t],
            f = Jl({ fn: l, assign: d, argv: u }, c);
          if (f.toAssign) {
            let { name: e, value: t } = f.toAssign;
            s[e] = t;
          }
          o = o >= 0 === f.result ? r : i;
        }
        if (o >= iu) {
          let e = i[o - iu];
          if (e[0] === -1) {
            let [, t] = e;
            throw new Zc(Ul(t, `Error`, c));
          }
          let [t, n, r] = e;
          return { url: nu(t, c), properties: Ql(n, c), headers: Xl(r ?? {}, c) };
        }
        throw new Zc(`No matching endpoint.`);
      });
  }),
  su,
  cu = b(() => {
    il(),
      Yl(),
      (su = (e = [], t) => {
        let n = {},
          r = { ...t, referenceRecord: { ...t.referenceRecord } },
          i = !1;
        for (let a of e) {
          let { result: e, toAssign: o } = Jl(a, r);
          if (!e) return { result: e };
          o &&
            ((i = !0),
            (n[o.name] = o.value),
            (r.referenceRecord[o.name] = o.value),
            t.logger?.debug?.(`${el} assign: ${o.name} := ${nl(o.value)}`));
        }
        return i ? { result: !0, referenceRecord: n } : { result: !0 };
      });
  }),
  lu,
  uu = b(() => {
    il(),
      cu(),
      Zl(),
      tu(),
      ru(),
      (lu = (e, t) => {
        let { conditions: n, endpoint: r } = e,
          { result: i, referenceRecord: a } = su(n, t);
        if (!i) return;
        let o = a ? { ...t, referenceRecord: { ...t.referenceRecord, ...a } } : t,
          { url: s, properties: c, headers: l } = r;
        t.logger?.debug?.(`${el} Resolving endpoint from template: ${nl(r)}`);
        let u = { url: nu(s, o) };
        return l != null && (u.headers = Xl(l, o)), c != null && (u.properties = Ql(c, o)), u;
      });
  }),
  du,
  fu = b(() => {
    $c(),
      cu(),
      Kl(),
      (du = (e, t) => {
        let { conditions: n, error: r } = e,
          { result: i, referenceRecord: a } = su(n, t);
        if (i)
          throw new Zc(
            Ul(r, `Error`, a ? { ...t, referenceRecord: { ...t.referenceRecord, ...a } } : t),
          );
      });
  }),
  pu,
  mu,
  hu,
  gu = b(() => {
    $c(),
      cu(),
      uu(),
      fu(),
      (pu = (e, t) => {
        for (let n of e)
          if (n.type === `endpoint`) {
            let e = lu(n, t);
            if (e) return e;
          } else if (n.type === `error`) du(n, t);
          else if (n.type === `tree`) {
            let e = hu.evaluateTreeRule(n, t);
            if (e) return e;
          } else throw new Zc(`Unknown endpoint rule: ${n}`);
        throw new Zc(`Rules evaluation failed`);
      }),
      (mu = (e, t) => {
        let { conditions: n, rules: r } = e,
          { result: i, referenceRecord: a } = su(n, t);
        if (!i) return;
        let o = a ? { ...t, referenceRecord: { ...t.referenceRecord, ...a } } : t;
        return hu.evaluateRules(r, o);
      }),
      (hu = { evaluateRules: pu, evaluateTreeRule: mu });
  }),
  _u = b(() => {
    ol(), gu();
  }),
  vu,
  yu = b(() => {
    D(),
      il(),
      $c(),
      _u(),
      (vu = (e, t) => {
        let { endpointParams: n, logger: r } = t,
          { parameters: i, rules: a } = e;
        t.logger?.debug?.(`${el} Initial EndpointParams: ${nl(n)}`);
        for (let e in i) {
          if (!E(i, e)) continue;
          let t = i[e],
            r = n[e];
          if (r == null && t.default != null) {
            n[e] = t.default;
            continue;
          }
          if (t.required && r == null) throw new Zc(`Missing required parameter: '${e}'`);
        }
        let o = pu(a, { endpointParams: n, logger: r, referenceRecord: {} });
        return t.logger?.debug?.(`${el} Resolved endpoint: ${nl(o)}`), o;
      });
  }),
  bu,
  xu = b(() => {
    bu = (e) => {
      let { endpoint: t } = e;
      return (
        t === void 0 &&
          (e.endpoint = async () => {
            throw Error(
              `@smithy/middleware-endpoint: (default endpointRuleSet) endpoint is not set - you must configure an endpoint.`,
            );
          }),
        e
      );
    };
  }),
  Su = S({
    BinaryDecisionDiagram: () => qc,
    EndpointCache: () => Yc,
    EndpointError: () => Zc,
    customEndpointFunctions: () => al,
    decideEndpoint: () => au,
    endpointMiddleware: () => Tu,
    endpointMiddlewareOptions: () => Uc,
    getEndpointFromInstructions: () => Cu,
    getEndpointPlugin: () => Eu,
    isIpAddress: () => Sl,
    isValidHostLabel: () => Se,
    middlewareEndpointToEndpointV1: () => Me,
    resolveEndpoint: () => vu,
    resolveEndpointConfig: () => wu,
    resolveEndpointRequiredConfig: () => bu,
    resolveParams: () => Ic,
    toEndpointV1: () => Me,
  }),
  Cu,
  wu,
  Tu,
  Eu,
  Du = b(() => {
    Cc(),
      Lc(),
      Bc(),
      Wc(),
      Kc(),
      D(),
      Jc(),
      Xc(),
      ou(),
      Cl(),
      ol(),
      yu(),
      $c(),
      Pc(),
      xu(),
      (Cu = Fc(Sc)),
      (wu = Gc(Sc)),
      (Tu = zc(Sc)),
      (Eu = Vc(Sc));
  }),
  Ou,
  ku = b(() => {
    Du(),
      (Ou = (e, t) => (n, r) => async (i) => {
        let a = e,
          o = r.endpointV2 ? async () => Me(r.endpointV2) : a.endpoint;
        if (!o) throw Error(`No valid endpoint provider available.`);
        let s = await t(i.input, { ...e, endpoint: o });
        return n({ ...i, request: s });
      });
  });
function Au(e, t, n) {
  return {
    applyToStack: (r) => {
      r.add(Ha(e, n), ju), r.add(Ou(e, t), Mu);
    },
  };
}
var ju,
  Mu,
  Nu = b(() => {
    Wa(),
      ku(),
      (ju = {
        name: `deserializerMiddleware`,
        step: `deserialize`,
        tags: [`DESERIALIZER`],
        override: !0,
      }),
      (Mu = {
        name: `serializerMiddleware`,
        step: `serialize`,
        tags: [`SERIALIZER`],
        override: !0,
      });
  });
function Pu(e, t) {
  return Buffer.isBuffer(e)
    ? e
    : typeof e == `string`
      ? Lr(e, t)
      : ArrayBuffer.isView(e)
        ? Ir(e.buffer, e.byteOffset, e.byteLength)
        : Ir(e);
}
var Fu,
  Iu = b(() => {
    Rr(),
      za(),
      (Fu = class {
        algorithmIdentifier;
        secret;
        hash;
        constructor(e, t) {
          (this.algorithmIdentifier = e), (this.secret = t), this.reset();
        }
        update(e, t) {
          this.hash.update(Ra(Pu(e, t)));
        }
        digest() {
          return Promise.resolve(this.hash.digest());
        }
        reset() {
          this.hash = this.secret
            ? n(this.algorithmIdentifier, Pu(this.secret))
            : t(this.algorithmIdentifier);
        }
      });
  }),
  Lu,
  Ru = b(() => {
    Wr(),
      (Lu = class extends h {
        expectedChecksum;
        checksumSourceLocation;
        checksum;
        source;
        base64Encoder;
        constructor({
          expectedChecksum: e,
          checksum: t,
          source: n,
          checksumSourceLocation: r,
          base64Encoder: i,
        }) {
          if ((super(), typeof n.pipe != `function`))
            throw Error(
              `@smithy/util-stream: unsupported source type ${n?.constructor?.name ?? n} in ChecksumStream.`,
            );
          (this.source = n),
            (this.base64Encoder = i ?? Ur),
            (this.expectedChecksum = e),
            (this.checksum = t),
            (this.checksumSourceLocation = r),
            this.source.on(`data`, this.onSourceData),
            this.source.on(`end`, this.onSourceEnd),
            this.source.on(`error`, this.onSourceError),
            this.source.on(`close`, this.onSourceClose),
            this.source.pause();
        }
        onSourceData = (e) => {
          if (!this.destroyed) {
            try {
              this.checksum.update(e);
            } catch (e) {
              this.destroy(e);
              return;
            }
            this.push(e) || this.source.pause();
          }
        };
        onSourceEnd = async () => {
          if (!this.destroyed) {
            try {
              let e = await this.checksum.digest(),
                t = this.base64Encoder(e);
              if (this.expectedChecksum !== t) {
                this.destroy(
                  Error(
                    `Checksum mismatch: expected "${this.expectedChecksum}" but received "${t}" in response header "${this.checksumSourceLocation}".`,
                  ),
                );
                return;
              }
            } catch (e) {
              this.destroy(e);
              return;
            }
            this.push(null);
          }
        };
        onSourceError = (e) => {
          this.destroy(e);
        };
        onSourceClose = () => {
          !this.destroyed &&
            !this.source.readableEnded &&
            this.destroy(Error(`Connection lost or stream closed before all data was received.`));
        };
        _read(e) {
          this.source.resume();
        }
        _destroy(e, t) {
          this.source?.removeListener(`data`, this.onSourceData),
            this.source?.removeListener(`end`, this.onSourceEnd),
            this.source?.removeListener(`error`, this.onSourceError),
            this.source?.removeListener(`close`, this.onSourceClose),
            this.source?.destroy(),
            t(e);
        }
      });
  }),
  zu,
  Bu,
  Vu = b(() => {
    (zu = (e) =>
      typeof ReadableStream == `function` &&
      (e?.constructor?.name === ReadableStream.name || e instanceof ReadableStream)),
      (Bu = (e) =>
        typeof Blob == `function` && (e?.constructor?.name === Blob.name || e instanceof Blob));
  }),
  Hu,
  Uu = b(() => {
    Hu = (e) => new TextEncoder().encode(e);
  }),
  Wu,
  Gu,
  Ku = b(() => {
    (Wu = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/`),
      Object.entries(Wu).reduce((e, [t, n]) => ((e[n] = Number(t)), e), {}),
      (Gu = Wu.split(``));
  });
function qu(e) {
  let t;
  t = typeof e == `string` ? Hu(e) : e;
  let n = typeof t == `object` && typeof t.length == `number`,
    r = typeof t == `object` && typeof t.byteOffset == `number` && typeof t.byteLength == `number`;
  if (!n && !r)
    throw Error(`@smithy/util-base64: toBase64 encoder function only accepts string | Uint8Array.`);
  let i = ``;
  for (let e = 0; e < t.length; e += 3) {
    let n = 0,
      r = 0;
    for (let i = e, a = Math.min(e + 3, t.length); i < a; i++)
      (n |= t[i] << ((a - i - 1) * 8)), (r += 8);
    let a = Math.ceil(r / 6);
    n <<= a * 6 - r;
    for (let e = 1; e <= a; e++) {
      let t = (a - e) * 6;
      i += Gu[(n & (63 << t)) >> t];
    }
    i += `==`.slice(0, 4 - a);
  }
  return i;
}
var Ju = b(() => {
    Uu(), Ku();
  }),
  Yu,
  Xu,
  Zu = b(() => {
    (Yu = typeof ReadableStream == `function` ? ReadableStream : function () {}),
      (Xu = class extends Yu {});
  }),
  Qu,
  $u = b(() => {
    Ju(),
      Vu(),
      Zu(),
      (Qu = ({
        expectedChecksum: e,
        checksum: t,
        source: n,
        checksumSourceLocation: r,
        base64Encoder: i,
      }) => {
        if (!zu(n))
          throw Error(
            `@smithy/util-stream: unsupported source type ${n?.constructor?.name ?? n} in ChecksumStream.`,
          );
        let a = i ?? qu;
        if (typeof TransformStream != `function`)
          throw Error(
            `@smithy/util-stream: unable to instantiate ChecksumStream because API unavailable: ReadableStream/TransformStream.`,
          );
        let o = new TransformStream({
          start() {},
          async transform(e, n) {
            t.update(e), n.enqueue(e);
          },
          async flush(n) {
            let i = a(await t.digest());
            if (e !== i) {
              let t = Error(
                `Checksum mismatch: expected "${e}" but received "${i}" in response header "${r}".`,
              );
              n.error(t);
            } else n.terminate();
          },
        });
        n.pipeThrough(o);
        let s = o.readable;
        return Object.setPrototypeOf(s, Xu.prototype), s;
      });
  });
function ed(e) {
  return typeof ReadableStream == `function` && zu(e.source) ? Qu(e) : new Lu(e);
}
var td = b(() => {
    Vu(), Ru(), $u();
  }),
  nd,
  rd = b(() => {
    nd = class {
      allocByteArray;
      byteLength = 0;
      byteArrays = [];
      constructor(e) {
        this.allocByteArray = e;
      }
      push(e) {
        this.byteArrays.push(e), (this.byteLength += e.byteLength);
      }
      flush() {
        if (this.byteArrays.length === 1) {
          let e = this.byteArrays[0];
          return this.reset(), e;
        }
        let e = this.allocByteArray(this.byteLength),
          t = 0;
        for (let n = 0; n < this.byteArrays.length; ++n) {
          let r = this.byteArrays[n];
          e.set(r, t), (t += r.byteLength);
        }
        return this.reset(), e;
      }
      reset() {
        (this.byteArrays = []), (this.byteLength = 0);
      }
    };
  });
function id(e, t, n) {
  let r = e.getReader(),
    i = !1,
    a = 0,
    o = [``, new nd((e) => new Uint8Array(e))],
    s = -1,
    c = async (e) => {
      let { value: l, done: u } = await r.read(),
        d = l;
      if (u) {
        if (s !== -1) {
          let t = od(o, s);
          sd(t) > 0 && e.enqueue(t);
        }
        e.close();
      } else {
        let r = cd(d, !1);
        if ((s !== r && (s >= 0 && e.enqueue(od(o, s)), (s = r)), s === -1)) {
          e.enqueue(d);
          return;
        }
        let l = sd(d);
        a += l;
        let u = sd(o[s]);
        if (l >= t && u === 0) e.enqueue(d);
        else {
          let r = ad(o, s, d);
          !i &&
            a > t * 2 &&
            ((i = !0),
            n?.warn(
              `@smithy/util-stream - stream chunk size ${l} is below threshold of ${t}, automatically buffering.`,
            )),
            r >= t ? e.enqueue(od(o, s)) : await c(e);
        }
      }
    };
  return new ReadableStream({ pull: c });
}
function ad(e, t, n) {
  switch (t) {
    case 0:
      return (e[0] += n), sd(e[0]);
    case 1:
    case 2:
      return e[t].push(n), sd(e[t]);
  }
}
function od(e, t) {
  switch (t) {
    case 0:
      let n = e[0];
      return (e[0] = ``), n;
    case 1:
    case 2:
      return e[t].flush();
  }
  throw Error(`@smithy/util-stream - invalid index ${t} given to flush()`);
}
function sd(e) {
  return e?.byteLength ?? e?.length ?? 0;
}
function cd(e, t = !0) {
  return t && typeof Buffer < `u` && e instanceof Buffer
    ? 2
    : e instanceof Uint8Array
      ? 1
      : typeof e == `string`
        ? 0
        : -1;
}
var ld = b(() => {
  rd();
});
function ud(e, t, n) {
  if (zu(e)) return id(e, t, n);
  let r = new h({ read() {} }),
    i = !1,
    a = 0,
    o = [``, new nd((e) => new Uint8Array(e)), new nd((e) => Buffer.from(new Uint8Array(e)))],
    s = -1;
  return (
    e.on(`data`, (e) => {
      let c = cd(e, !0);
      if ((s !== c && (s >= 0 && r.push(od(o, s)), (s = c)), s === -1)) {
        r.push(e);
        return;
      }
      let l = sd(e);
      a += l;
      let u = sd(o[s]);
      if (l >= t && u === 0) r.push(e);
      else {
        let c = ad(o, s, e);
        !i &&
          a > t * 2 &&
          ((i = !0),
          n?.warn(
            `@smithy/util-stream - stream chunk size ${l} is below threshold of ${t}, automatically buffering.`,
          )),
          c >= t && r.push(od(o, s));
      }
    }),
    e.on(`end`, () => {
      if (s !== -1) {
        let e = od(o, s);
        sd(e) > 0 && r.push(e);
      }
      r.push(null);
    }),
    r
  );
}
var dd = b(() => {
    rd(), ld(), Vu();
  }),
  fd,
  pd = b(() => {
    fd = (e, t) => {
      let {
          base64Encoder: n,
          bodyLengthChecker: r,
          checksumAlgorithmFn: i,
          checksumLocationName: a,
          streamHasher: o,
        } = t,
        s = n !== void 0 && r !== void 0 && i !== void 0 && a !== void 0 && o !== void 0,
        c = s ? o(i, e) : void 0;
      Promise.resolve(c).catch(() => {});
      let l = e.getReader();
      return new ReadableStream({
        async pull(e) {
          let { value: t, done: i } = await l.read();
          if (i) {
            if (
              (e.enqueue(`0\r
`),
              s)
            ) {
              let t = n(await c);
              e.enqueue(`${a}:${t}\r\n`),
                e.enqueue(`\r
`);
            }
            e.close();
          } else e.enqueue(`${(r(t) || 0).toString(16)}\r\n${t}\r\n`);
        },
      });
    };
  });
function md(e, t) {
  let n = e,
    r = e;
  if (zu(r)) return fd(r, t);
  let {
      base64Encoder: i,
      bodyLengthChecker: a,
      checksumAlgorithmFn: o,
      checksumLocationName: s,
      streamHasher: c,
    } = t,
    l = i !== void 0 && o !== void 0 && s !== void 0 && c !== void 0,
    u = l ? c(o, n) : void 0;
  Promise.resolve(u).catch(() => {});
  let d = new h({
    read() {
      n.resume();
    },
  });
  return (
    n.on(`data`, (e) => {
      let t = a(e) || 0;
      t !== 0 &&
        (d.push(`${t.toString(16)}\r\n`),
        d.push(e),
        d.push(`\r
`) || n.pause());
    }),
    n.on(`error`, (e) => {
      d.destroy(e);
    }),
    n.pause(),
    n.on(`end`, async () => {
      try {
        if (
          (d.push(`0\r
`),
          l)
        ) {
          let e = i(await u);
          d.push(`${s}:${e}\r\n`),
            d.push(`\r
`);
        }
        d.push(null);
      } catch (e) {
        d.destroy(e);
      }
    }),
    d
  );
}
var hd = b(() => {
  pd(), Vu();
});
async function gd(e, t) {
  let n = 0,
    r = [],
    i = e.getReader(),
    a = !1;
  for (; !a; ) {
    let { done: e, value: o } = await i.read();
    if ((o && (r.push(o), (n += o?.byteLength ?? 0)), n >= t)) break;
    a = e;
  }
  i.releaseLock();
  let o = new Uint8Array(Math.min(t, n)),
    s = 0;
  for (let e of r) {
    if (e.byteLength > o.byteLength - s) {
      o.set(e.subarray(0, o.byteLength - s), s);
      break;
    } else o.set(e, s);
    s += e.length;
  }
  return o;
}
var _d = b(() => {}),
  vd,
  yd,
  bd = b(() => {
    Va(),
      _d(),
      Vu(),
      (vd = (e, t) =>
        zu(e)
          ? gd(e, t)
          : new Promise((n, r) => {
              let i = new yd();
              (i.limit = t),
                e.pipe(i),
                e.on(`error`, (e) => {
                  i.end(), r(e);
                }),
                i.on(`error`, r),
                i.on(`finish`, function () {
                  n(Ba(this.buffers));
                });
            })),
      (yd = class extends g {
        buffers = [];
        limit = 1 / 0;
        bytesBuffered = 0;
        _write(e, t, n) {
          if (
            (this.buffers.push(e),
            (this.bytesBuffered += e.byteLength ?? 0),
            this.bytesBuffered >= this.limit)
          ) {
            let e = this.bytesBuffered - this.limit,
              t = this.buffers[this.buffers.length - 1];
            (this.buffers[this.buffers.length - 1] = t.subarray(0, t.byteLength - e)),
              this.emit(`finish`);
          }
          n();
        }
      });
  }),
  xd,
  Sd = b(() => {
    xd = (e) => {
      if (typeof e == `string`) return e;
      if (
        typeof e != `object` ||
        typeof e.byteOffset != `number` ||
        typeof e.byteLength != `number`
      )
        throw Error(`@smithy/util-utf8: toUtf8 encoder function only accepts string | Uint8Array.`);
      return new TextDecoder(`utf-8`).decode(e);
    };
  });
async function Cd(e) {
  return e.arrayBuffer().then((e) => new Uint8Array(e));
}
async function wd(e) {
  let t = [],
    n = e.getReader(),
    r = 0;
  for (;;) {
    let { done: e, value: i } = await n.read();
    if ((i && (t.push(i), (r += i.length)), e)) break;
  }
  return Ba(t, r);
}
var Td,
  Ed = b(() => {
    Va(), Vu(), (Td = async (e) => (Bu(e) ? Cd(e) : wd(e)));
  }),
  Dd,
  Od,
  kd,
  Ad = b(() => {
    Ju(),
      Fa(),
      Sd(),
      Ed(),
      Vu(),
      (Dd = `The stream has already been transformed.`),
      (Od = (e) => {
        if (!kd(e) && !zu(e)) {
          let t = e?.__proto__?.constructor?.name || e;
          throw Error(`Unexpected stream implementation, expect Blob or ReadableStream, got ${t}`);
        }
        let t = !1,
          n = async () => {
            if (t) throw Error(Dd);
            return (t = !0), await Td(e);
          },
          r = (e) => {
            if (typeof e.stream != `function`)
              throw Error(`Cannot transform payload Blob to web stream. Please make sure the Blob.stream() is polyfilled.
If you are using React Native, this API is not yet supported, see: https://react-native.canny.io/feature-requests/p/fetch-streaming-body`);
            return e.stream();
          };
        return Object.assign(e, {
          transformToByteArray: n,
          transformToString: async (e) => {
            let t = await n();
            if (e === `base64`) return qu(t);
            if (e === `hex`) return Na(t);
            if (e === void 0 || e === `utf8` || e === `utf-8`) return xd(t);
            if (typeof TextDecoder == `function`) return new TextDecoder(e).decode(t);
            throw Error(`TextDecoder is not available, please make sure polyfill is provided.`);
          },
          transformToWebStream: () => {
            if (t) throw Error(Dd);
            if (((t = !0), kd(e))) return r(e);
            if (zu(e)) return e;
            throw Error(`Cannot transform payload to web stream, got ${e}`);
          },
        });
      }),
      (kd = (e) => typeof Blob == `function` && e instanceof Blob);
  }),
  jd,
  Md,
  Nd = b(() => {
    Va(),
      Ed(),
      Vu(),
      (jd = (e) =>
        Bu(e)
          ? Cd(e)
          : zu(e)
            ? wd(e)
            : new Promise((t, n) => {
                let r = new Md(),
                  i = e;
                i.pipe(r),
                  i.on(`error`, (e) => {
                    r.end(), n(e);
                  }),
                  r.on(`error`, n),
                  r.on(`finish`, function () {
                    t(Ba(this.bufferedBytes));
                  });
              })),
      (Md = class extends g {
        bufferedBytes = [];
        _write(e, t, n) {
          this.bufferedBytes.push(e), n();
        }
      });
  }),
  Pd,
  Fd,
  Id = b(() => {
    Rr(),
      Ad(),
      Nd(),
      (Pd = `The stream has already been transformed.`),
      (Fd = (e) => {
        if (!(e instanceof h))
          try {
            return Od(e);
          } catch {
            let t = e?.__proto__?.constructor?.name || e;
            throw Error(
              `Unexpected stream implementation, expect Stream.Readable instance, got ${t}`,
            );
          }
        let t = !1,
          n = async () => {
            if (t) throw Error(Pd);
            return (t = !0), await jd(e);
          };
        return Object.assign(e, {
          transformToByteArray: n,
          transformToString: async (e) => {
            let t = await n();
            return e === void 0 || Buffer.isEncoding(e)
              ? Ir(t.buffer, t.byteOffset, t.byteLength).toString(e)
              : new TextDecoder(e).decode(t);
          },
          transformToWebStream: () => {
            if (t) throw Error(Pd);
            if (e.readableFlowing !== null)
              throw Error(`The stream has been consumed by other callbacks.`);
            if (typeof h.toWeb != `function`)
              throw Error(
                `Readable.toWeb() is not supported. Please ensure a polyfill is available.`,
              );
            return (t = !0), h.toWeb(e);
          },
        });
      });
  });
async function Ld(e) {
  return typeof e.stream == `function` && (e = e.stream()), e.tee();
}
var Rd = b(() => {});
async function zd(e) {
  if (zu(e) || Bu(e)) return Ld(e);
  let t = new m(),
    n = new m();
  return e.pipe(t), e.pipe(n), [t, n];
}
var Bd = b(() => {
  Rd(), Vu();
});
function Vd(e) {
  Object.defineProperty(e, `__proto__`, {
    value: void 0,
    writable: !0,
    enumerable: !0,
    configurable: !0,
  });
}
var Hd = b(() => {}),
  Ud = S({
    ChecksumStream: () => Lu,
    Hash: () => Fu,
    LazyJsonString: () => ia,
    NumericValue: () => Aa,
    Uint8ArrayBlobAdapter: () => Wd,
    _parseEpochTimestamp: () => ba,
    _parseRfc3339DateTimeWithOffset: () => xa,
    _parseRfc7231DateTime: () => Sa,
    calculateBodyLength: () => Ia,
    concatBytes: () => Ba,
    copyDocumentWithTransform: () => Zr,
    createBufferedReadable: () => ud,
    createChecksumStream: () => ed,
    dateToUtcString: () => Ni,
    deserializerMiddleware: () => Ha,
    deserializerMiddlewareOption: () => ju,
    expectBoolean: () => ei,
    expectByte: () => ci,
    expectFloat32: () => ri,
    expectInt: () => ai,
    expectInt32: () => oi,
    expectLong: () => ii,
    expectNonNull: () => di,
    expectNumber: () => ti,
    expectObject: () => fi,
    expectShort: () => si,
    expectString: () => pi,
    expectUnion: () => mi,
    fromArrayBuffer: () => Ir,
    fromBase64: () => zr,
    fromHex: () => Ma,
    fromString: () => Lr,
    fromUtf8: () => Vr,
    generateIdempotencyToken: () => qd,
    getAwsChunkedEncodingStream: () => md,
    getSerdePlugin: () => Au,
    handleFloat: () => xi,
    hasOwn: () => E,
    headStream: () => vd,
    isArrayBuffer: () => Pr,
    isBlob: () => Bu,
    isReadableStream: () => zu,
    limitedParseDouble: () => bi,
    limitedParseFloat: () => Si,
    limitedParseFloat32: () => Ci,
    logger: () => ji,
    nv: () => Oa,
    parseBoolean: () => $r,
    parseEpochTimestamp: () => Wi,
    parseRfc3339DateTime: () => Li,
    parseRfc3339DateTimeWithOffset: () => zi,
    parseRfc7231DateTime: () => Ui,
    quoteHeader: () => oa,
    sdkStreamMixin: () => Fd,
    serializerMiddleware: () => Ou,
    serializerMiddlewareOption: () => Mu,
    splitEvery: () => wa,
    splitHeader: () => Ea,
    splitStream: () => zd,
    streamCollector: () => jd,
    strictParseByte: () => ki,
    strictParseDouble: () => hi,
    strictParseFloat: () => gi,
    strictParseFloat32: () => _i,
    strictParseInt: () => Ei,
    strictParseInt32: () => Di,
    strictParseLong: () => Ti,
    strictParseShort: () => Oi,
    toBase64: () => Ur,
    toHex: () => Na,
    toUint8Array: () => Ra,
    toUtf8: () => qr,
    v4: () => Kd,
    writeKey: () => Vd,
  }),
  Wd,
  Gd,
  Kd,
  qd,
  U = b(() => {
    Br(),
      Wr(),
      Kr(),
      Hr(),
      Jr(),
      Xr(),
      Qr(),
      ra(),
      aa(),
      Mi(),
      sa(),
      Ca(),
      Ta(),
      Da(),
      ja(),
      Fa(),
      La(),
      za(),
      Va(),
      Rr(),
      Fr(),
      Wa(),
      Nu(),
      ku(),
      Iu(),
      Ru(),
      td(),
      dd(),
      hd(),
      bd(),
      Id(),
      Bd(),
      Vu(),
      Nd(),
      D(),
      Hd(),
      (Wd = class extends Gr(qr, Vr, Ur, zr) {}),
      (Gd = r),
      (Kd = Yr(Gd)),
      (qd = Kd);
  }),
  Jd,
  Yd = b(() => {
    U(),
      (Jd = async (e = new Uint8Array(), t) => {
        if (e instanceof Uint8Array) return Wd.mutate(e);
        if (!e) return Wd.mutate(new Uint8Array());
        let n = t.streamCollector(e);
        return Wd.mutate(await n);
      });
  });
function Xd(e) {
  return /^[\w.~-]+$/.test(e)
    ? e
    : encodeURIComponent(e).replace(/[!'()*]/g, function (e) {
        return `%` + e.charCodeAt(0).toString(16).toUpperCase();
      });
}
var Zd = b(() => {}),
  Qd,
  $d,
  ef,
  tf,
  nf,
  rf,
  af,
  of,
  sf = b(() => {
    M(),
      U(),
      (Qd = Symbol.for(`@smithy/schema-x`)),
      ($d = class e extends j {
        static identity = Symbol.for(`@smithy/HttpBindingNormalizedSchema`);
        identity = e.identity;
        bindings;
        constructor(e) {
          super(e);
        }
        static of(t) {
          let n = j.of(t);
          if (n.identity === e.identity) return n;
          let r = n.isMemberSchema() ? n : n.getSchema(),
            i = typeof r == `object` && r ? r : n;
          return (i[Qd] ??= new e(n));
        }
        getHttpBindingLocation(e) {
          return e.httpPayload
            ? 36
            : e.httpLabel
              ? 33
              : e.httpHeader
                ? 38
                : typeof e.httpPrefixHeaders == `string`
                  ? 39
                  : e.httpQuery
                    ? 34
                    : e.httpQueryParams
                      ? 35
                      : e.httpResponseCode
                        ? 37
                        : 32;
        }
        getHttpBindingValue(e, t, n = !1) {
          let r = this.getSchema(),
            i = typeof r == `number` ? r & 255 : this.isListSchema() ? 64 : 255,
            a = e & 7,
            o = t.mediaType
              ? t.mediaType === `application/json` || t.mediaType.endsWith(`+json`)
                ? 2
                : 1
              : 0,
            s = t.streaming || i === 42 ? (this.isStructSchema() ? 2 : 1) : 0,
            c = i >= 4 && i <= 7 ? (a >= 6 ? 2 : +(a > 0 && a < 4)) : 0,
            l =
              i |
              (o << 8) |
              (!!t.idempotencyToken << 10) |
              (s << 11) |
              (!!t.sparse << 13) |
              (c << 14) |
              (!!t.hostLabel << 17) |
              ((e === 36 && typeof r != `object`) << 18),
            u = i & 192,
            d =
              a & 2 && (u === 64 || (!n && a & 1))
                ? this.getHttpBindingCollectionValue(e, t)
                : void 0,
            f = (d?.[1] ?? 0) & 255;
          return (l |= (a >= 6 && (f === 4 || f === 6)) << 16), [this, l, d];
        }
        getHttpBindingCollectionValue(t, n = this.getMergedTraits()) {
          let r = e.of(this.getValueSchema());
          return r.getHttpBindingValue(t, { ...r.getMergedTraits(), ...n }, !0);
        }
        getHttpBindings() {
          let e = this.getSchema();
          return typeof e != `object` || !e ? rf : (this.bindings ??= ef(this));
        }
      }),
      (ef = (e) => {
        let t = [],
          n = [],
          r = [],
          i = [],
          a = [],
          o = {},
          s = {},
          c = [],
          l = { headers: s, prefixHeaders: c },
          u = {
            request: { memberBindings: a, byName: o },
            response: { bodyMemberNames: t, bindings: l },
          },
          { request: d, response: f } = u;
        for (let [u, f] of e.structIterator()) {
          let e = $d.of(f),
            p = e.getMergedTraits(),
            m = e.getHttpBindingLocation(p),
            h = p.httpHeader?.toLowerCase() ?? p.httpPrefixHeaders?.toLowerCase() ?? p.httpQuery,
            g = e.getHttpBindingValue(m, p),
            _ = [u, g, m, h];
          u === `__proto__` && Vd(o),
            (o[u] = _),
            (g[1] >> 10) & 1 && (d.hasIdempotency = !0),
            a.push(_);
          let v = m & 7;
          if ((v === 0 && (r.push(u), i.push(f)), !(v & 4))) t.push(u), n.push(f);
          else if ((v & 6) == 4)
            if (v & 1) l.statusCode = _;
            else {
              l.payload = _;
              let e = g[1] & 255;
              d.contentTypeInstruction =
                p.mediaType ??
                (e === 0 ? `text/plain` : e === 21 || e === 42 ? `application/octet-stream` : null);
            }
          else
            v & 1
              ? ((d.hasPrefixHeaders = !0), c.push(_))
              : (h === `__proto__` && Vd(s), (s[h] = _));
        }
        return (
          d.contentTypeInstruction === void 0 && r.length && (d.contentTypeInstruction = null),
          (d.syntheticBodySchema = of(e, r, i)),
          (f.syntheticBodySchema = of(e, t, n)),
          u
        );
      }),
      (tf = (e) => {
        let t = [],
          n = 0;
        for (let r of e.matchAll(/\{([^{}+]+)(\+)?\}/g))
          r.index > n && t.push([e.slice(n, r.index), 0]),
            t.push([r[1], r[2] ? 2 : 1]),
            (n = r.index + r[0].length);
        return t.length && n < e.length && t.push([e.slice(n), 0]), t.length ? t : void 0;
      }),
      (nf = (e) => {
        let { http: t, endpoint: n } = Mt(e.traits ?? {}),
          [r, i] = t?.[1].split(`?`) ?? [];
        return [t?.[0], r, i ? [...new URLSearchParams(i)] : [], r ? tf(r) : void 0, n?.[0]];
      }),
      (rf = {
        request: { memberBindings: [], byName: {} },
        response: { bodyMemberNames: [], bindings: { headers: {}, prefixHeaders: [] } },
      }),
      (af = (e) => (e[Qd] ??= nf(e))),
      (of = (e, t, n) => {
        if (!t.length) return;
        let r = e.getSchema(),
          i = [3, r[1], r[2], e.getMergedTraits(), t, n],
          a = r[6],
          o = a && t.reduce((e, t) => e + +(r[4].indexOf(t) < a), 0);
        return o && (i[6] = o), i;
      });
  }),
  cf,
  lf = b(() => {
    cf = class {
      serdeContext;
      setSerdeContext(e) {
        this.serdeContext = e;
      }
    };
  });
async function uf(e, t, n = 1024 * 1024) {
  let r = e.size,
    i = 0;
  for (; i < r; ) {
    let a = e.slice(i, Math.min(r, i + n));
    t(new Uint8Array(await a.arrayBuffer())), (i += a.size);
  }
}
var df = b(() => {}),
  ff,
  pf = b(() => {
    df(),
      (ff = async function (e, t) {
        let n = new e();
        return (
          await uf(t, (e) => {
            n.update(e);
          }),
          n.digest()
        );
      });
  }),
  mf,
  hf = b(() => {
    U(),
      (mf = class extends g {
        hash;
        constructor(e, t) {
          super(t), (this.hash = e);
        }
        _write(e, t, n) {
          try {
            this.hash.update(Ra(e));
          } catch (e) {
            return n(e);
          }
          n();
        }
      });
  }),
  gf,
  _f,
  vf = b(() => {
    hf(),
      (gf = (e, t) =>
        new Promise((n, r) => {
          if (!_f(t)) {
            r(Error(`Unable to calculate hash for non-file streams.`));
            return;
          }
          let i = a(t.path, { start: t.start, end: t.end }),
            o = new e(),
            s = new mf(o);
          i.pipe(s),
            i.on(`error`, (e) => {
              s.end(), r(e);
            }),
            s.on(`error`, r),
            s.on(`finish`, function () {
              o.digest().then(n).catch(r);
            });
        })),
      (_f = (e) => typeof e.path == `string`);
  }),
  yf,
  bf = b(() => {
    hf(),
      (yf = (e, t) => {
        if (t.readableFlowing !== null)
          throw Error(`Unable to calculate hash for flowing readable stream`);
        let n = new e(),
          r = new mf(n);
        return (
          t.pipe(r),
          new Promise((e, i) => {
            t.on(`error`, (e) => {
              r.end(), i(e);
            }),
              r.on(`error`, i),
              r.on(`finish`, () => {
                n.digest().then(e).catch(i);
              });
          })
        );
      });
  });
function xf(e, t) {
  let n = e[0],
    r = e[1],
    i = e[2],
    a = e[3];
  for (let e = 0; e < 64; ++e) {
    let o, s;
    e < 16
      ? ((o = (r & i) | (~r & a)), (s = e))
      : e < 32
        ? ((o = (a & r) | (i & ~a)), (s = (5 * e + 1) % 16))
        : e < 48
          ? ((o = r ^ i ^ a), (s = (3 * e + 5) % 16))
          : ((o = i ^ (r | ~a)), (s = (7 * e) % 16));
    let c = t.getUint32(s * 4, !0),
      l = a;
    (a = i), (i = r);
    let u = Tf[(e >> 4) * 4 + (e & 3)],
      d = (((n + o) & wf) + ((c + Ef[e]) & wf)) & wf;
    (r = (r + (((d << u) | (d >>> (32 - u))) >>> 0)) & wf), (n = l);
  }
  (e[0] = (e[0] + n) & wf),
    (e[1] = (e[1] + r) & wf),
    (e[2] = (e[2] + i) & wf),
    (e[3] = (e[3] + a) & wf);
}
var Sf,
  Cf,
  wf,
  Tf,
  Ef,
  Df = b(() => {
    U(),
      (Sf = class {
        digestLength = 16;
        state = Uint32Array.from(Cf);
        writeBuffer = new DataView(new ArrayBuffer(64));
        bufferLength = 0;
        bytesHashed = 0;
        update(e) {
          let t = Ra(e),
            n = 0,
            r = t.byteLength;
          for (this.bytesHashed += r; r > 0; )
            this.writeBuffer.setUint8(this.bufferLength++, t[n++]),
              --r,
              this.bufferLength === 64 &&
                (xf(this.state, this.writeBuffer), (this.bufferLength = 0));
        }
        async digest() {
          let e = Uint32Array.from(this.state),
            t = new DataView(this.writeBuffer.buffer.slice(0)),
            n = this.bufferLength,
            r = this.bytesHashed * 8;
          if ((t.setUint8(n++, 128), this.bufferLength % 64 >= 56)) {
            for (let e = n; e < 64; ++e) t.setUint8(e, 0);
            xf(e, t), (n = 0);
          }
          for (let e = n; e < 56; ++e) t.setUint8(e, 0);
          t.setUint32(56, r >>> 0, !0), t.setUint32(60, Math.floor(r / 2 ** 32), !0), xf(e, t);
          let i = new Uint8Array(16),
            a = new DataView(i.buffer);
          for (let t = 0; t < 4; ++t) a.setUint32(t * 4, e[t], !0);
          return i;
        }
        reset() {
          this.state.set(Cf),
            (this.writeBuffer = new DataView(new ArrayBuffer(64))),
            (this.bufferLength = 0),
            (this.bytesHashed = 0);
        }
      }),
      (Cf = [1732584193, 4023233417, 2562383102, 271733878]),
      (wf = 4294967295),
      (Tf = Uint8Array.of(7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21)),
      (Ef = Array.from({ length: 64 }, (e, t) => (Math.abs(Math.sin(t + 1)) * 2 ** 32) >>> 0));
  });
function Of() {
  return class {
    digestLength = 16;
    hash = t(`md5`);
    update(e) {
      this.hash.update(Ra(e));
    }
    async digest() {
      let e = this.hash.copy().digest();
      return new Uint8Array(e.buffer, e.byteOffset, e.byteLength);
    }
    reset() {
      this.hash = t(`md5`);
    }
  };
}
var kf,
  Af,
  jf = b(() => {
    U(),
      Df(),
      (kf = (() => {
        try {
          return t(`md5`), !0;
        } catch {
          return !1;
        }
      })()),
      (Af = kf ? Of() : Sf);
  }),
  Mf,
  Nf,
  Pf,
  Ff = b(() => {
    Mf = new Uint32Array(256);
    for (let e = 0; e < 256; ++e) {
      let t = e;
      for (let e = 0; e < 8; ++e) t = t & 1 ? 3988292384 ^ (t >>> 1) : t >>> 1;
      Mf[e] = t >>> 0;
    }
    (Nf = 4294967295),
      (Pf = class {
        digestLength = 4;
        checksum = Nf;
        update(e) {
          for (let t = 0; t < e.length; ++t)
            this.checksum = (this.checksum >>> 8) ^ Mf[(this.checksum ^ e[t]) & 255];
        }
        digestSync() {
          return (this.checksum ^ Nf) >>> 0;
        }
        async digest() {
          let e = this.digestSync(),
            t = new Uint8Array(4);
          return new DataView(t.buffer).setUint32(0, e, !1), t;
        }
        reset() {
          this.checksum = Nf;
        }
      });
  });
function If(e) {
  return class {
    digestLength = 4;
    value = 0;
    update(t) {
      this.value = e(t, this.value);
    }
    digestSync() {
      return this.value >>> 0;
    }
    async digest() {
      let e = new Uint8Array(4);
      return new DataView(e.buffer).setUint32(0, this.digestSync(), !1), e;
    }
    reset() {
      this.value = 0;
    }
  };
}
var Lf,
  Rf,
  zf = b(() => {
    Ff(), (Lf = typeof _.crc32 == `function` ? _.crc32 : void 0), (Rf = Lf ? If(Lf) : Pf);
  }),
  Bf,
  Vf,
  Hf,
  Uf,
  Wf,
  Gf,
  Kf = b(() => {
    U(),
      (Bf = 64),
      (Vf = 32),
      (Hf = 2 ** 53 - 1),
      (Uf = class e {
        digestLength = Vf;
        state = Int32Array.from(Wf);
        w;
        buffer = new Uint8Array(64);
        bufferLength = 0;
        bytesHashed = 0;
        finished = !1;
        inner;
        outer;
        constructor(t) {
          if (t) {
            let n = e.normalizeKey(t);
            (this.inner = new e()), (this.outer = new e());
            let { inner: r, outer: i } = this,
              a = new Uint8Array(Bf * 2);
            for (let e = 0; e < Bf; ++e) (a[e] = 54 ^ n[e]), (a[e + Bf] = 92 ^ n[e]);
            r.update(a.subarray(0, Bf)), i.update(a.subarray(Bf));
          }
        }
        update(e) {
          if (this.finished) throw Error(`Attempted to update an already finished HMAC.`);
          if (this.inner) {
            this.inner.update(e);
            return;
          }
          let t = Ra(e),
            n = 0,
            { byteLength: r } = t;
          if (((this.bytesHashed += r), this.bytesHashed * 8 > Hf))
            throw Error(`Cannot hash more than 2^53 - 1 bits`);
          for (; r > 0; )
            (this.buffer[this.bufferLength++] = t[n++]),
              r--,
              this.bufferLength === Bf && (this.hashBuffer(), (this.bufferLength = 0));
        }
        async digest() {
          let { inner: e, outer: t } = this;
          if (e && t) {
            if (this.finished) throw Error(`Attempted to digest an already finished HMAC.`);
            this.finished = !0;
            let n = e.digestSync();
            return t.update(n), t.digestSync();
          }
          return this.digestSync();
        }
        reset() {
          (this.state = Int32Array.from(Wf)),
            (this.buffer = new Uint8Array(64)),
            (this.bufferLength = 0),
            (this.bytesHashed = 0);
        }
        digestSync() {
          let e = this.state.slice(),
            t = this.buffer.slice(),
            n = this.bufferLength,
            r = this.bytesHashed * 8,
            i = new DataView(t.buffer, t.byteOffset, t.byteLength);
          if ((i.setUint8(n++, 128), (n - 1) % Bf >= Bf - 8)) {
            for (let e = n; e < Bf; ++e) i.setUint8(e, 0);
            this.hashBufferWith(e, t), (n = 0);
          }
          for (let e = n; e < Bf - 8; ++e) i.setUint8(e, 0);
          i.setUint32(Bf - 8, Math.floor(r / 4294967296), !1),
            i.setUint32(Bf - 4, r, !1),
            this.hashBufferWith(e, t);
          let a = new Uint8Array(Vf);
          for (let t = 0; t < 8; ++t)
            (a[t * 4] = (e[t] >>> 24) & 255),
              (a[t * 4 + 1] = (e[t] >>> 16) & 255),
              (a[t * 4 + 2] = (e[t] >>> 8) & 255),
              (a[t * 4 + 3] = (e[t] >>> 0) & 255);
          return a;
        }
        static normalizeKey(t) {
          let n = Ra(t);
          if (n.byteLength > Bf) {
            let t = new e();
            t.update(n);
            let r = t.digestSync(),
              i = new Uint8Array(Bf);
            return i.set(r), i;
          }
          if (n.byteLength < Bf) {
            let e = new Uint8Array(Bf);
            return e.set(n), e;
          }
          return n;
        }
        hashBuffer() {
          this.hashBufferWith(this.state, this.buffer);
        }
        hashBufferWith(e, t) {
          let n = (this.w ??= new Int32Array(64)),
            r = e[0],
            i = e[1],
            a = e[2],
            o = e[3],
            s = e[4],
            c = e[5],
            l = e[6],
            u = e[7];
          for (let e = 0; e < Bf; ++e) {
            if (e < 16)
              n[e] =
                ((t[e * 4] & 255) << 24) |
                ((t[e * 4 + 1] & 255) << 16) |
                ((t[e * 4 + 2] & 255) << 8) |
                (t[e * 4 + 3] & 255);
            else {
              let t = n[e - 2],
                r = ((t >>> 17) | (t << 15)) ^ ((t >>> 19) | (t << 13)) ^ (t >>> 10);
              t = n[e - 15];
              let i = ((t >>> 7) | (t << 25)) ^ ((t >>> 18) | (t << 14)) ^ (t >>> 3);
              n[e] = ((r + n[e - 7]) | 0) + ((i + n[e - 16]) | 0);
            }
            let d =
                ((((((s >>> 6) | (s << 26)) ^ ((s >>> 11) | (s << 21)) ^ ((s >>> 25) | (s << 7))) +
                  ((s & c) ^ (~s & l))) |
                  0) +
                  ((u + ((Gf[e] + n[e]) | 0)) | 0)) |
                0,
              f =
                ((((r >>> 2) | (r << 30)) ^ ((r >>> 13) | (r << 19)) ^ ((r >>> 22) | (r << 10))) +
                  ((r & i) ^ (r & a) ^ (i & a))) |
                0;
            (u = l),
              (l = c),
              (c = s),
              (s = (o + d) | 0),
              (o = a),
              (a = i),
              (i = r),
              (r = (d + f) | 0);
          }
          (e[0] += r),
            (e[1] += i),
            (e[2] += a),
            (e[3] += o),
            (e[4] += s),
            (e[5] += c),
            (e[6] += l),
            (e[7] += u);
        }
      }),
      (Wf = new Int32Array([
        1779033703, 3144134277, 1013904242, 2773480762, 1359893119, 2600822924, 528734635,
        1541459225,
      ])),
      (Gf = new Int32Array([
        1116352408, 1899447441, 3049323471, 3921009573, 961987163, 1508970993, 2453635748,
        2870763221, 3624381080, 310598401, 607225278, 1426881987, 1925078388, 2162078206,
        2614888103, 3248222580, 3835390401, 4022224774, 264347078, 604807628, 770255983, 1249150122,
        1555081692, 1996064986, 2554220882, 2821834349, 2952996808, 3210313671, 3336571891,
        3584528711, 113926993, 338241895, 666307205, 773529912, 1294757372, 1396182291, 1695183700,
        1986661051, 2177026350, 2456956037, 2730485921, 2820302411, 3259730800, 3345764771,
        3516065817, 3600352804, 4094571909, 275423344, 430227734, 506948616, 659060556, 883997877,
        958139571, 1322822218, 1537002063, 1747873779, 1955562222, 2024104815, 2227730452,
        2361852424, 2428436474, 2756734187, 3204031479, 3329325298,
      ]));
  });
function qf() {
  return class {
    digestLength = 32;
    secret;
    hash;
    isHmac;
    finished = !1;
    constructor(e) {
      (this.secret = e), (this.isHmac = !!e), (this.hash = this.createHash());
    }
    update(e) {
      if (this.finished) throw Error(`Attempted to update an already finished hash.`);
      this.hash.update(e);
    }
    async digest() {
      let e;
      return (
        this.isHmac
          ? ((this.finished = !0), (e = this.hash.digest()))
          : (e = this.hash.copy().digest()),
        new Uint8Array(e.buffer, e.byteOffset, e.byteLength)
      );
    }
    reset() {
      (this.hash = this.createHash()), (this.finished = !1);
    }
    createHash() {
      return this.secret ? n(`sha256`, Jf(this.secret)) : t(`sha256`);
    }
  };
}
function Jf(e) {
  return typeof e == `string`
    ? e
    : ArrayBuffer.isView(e)
      ? Buffer.from(e.buffer, e.byteOffset, e.byteLength)
      : Buffer.from(e);
}
var Yf,
  Xf,
  Zf = b(() => {
    Kf(),
      (Yf = (() => {
        try {
          return t(`sha256`), !0;
        } catch {
          return !1;
        }
      })()),
      (Xf = Yf ? qf() : Uf);
  }),
  Qf,
  $f,
  ep,
  tp,
  np,
  rp,
  ip = b(() => {
    U(),
      Kf(),
      ({ digest: Qf, sign: $f, importKey: ep } = globalThis?.crypto?.subtle ?? {}),
      (tp =
        typeof Qf == `function` && typeof $f == `function` && typeof ep == `function`
          ? globalThis.crypto.subtle
          : void 0),
      (np = 8 * 1024 * 1024),
      (rp = class {
        digestLength = 32;
        secret;
        pending = [];
        pendingBytes = 0;
        fallback;
        finished = !1;
        constructor(e) {
          e && (this.secret = Ra(e));
        }
        update(e) {
          if (this.finished) throw Error(`Attempted to update an already finished HMAC.`);
          if (this.fallback) {
            this.fallback.update(e);
            return;
          }
          this.pending.push(e.slice()),
            (this.pendingBytes += e.byteLength),
            this.pendingBytes >= np && this.switchToFallback();
        }
        async digest() {
          if (this.fallback) return this.fallback.digest();
          if (this.secret && this.finished)
            throw Error(`Attempted to digest an already finished HMAC.`);
          let e = Ba(this.pending);
          if (tp) {
            if (this.secret) {
              this.finished = !0;
              let t = await tp.importKey(
                  `raw`,
                  this.secret,
                  { name: `HMAC`, hash: `SHA-256` },
                  !1,
                  [`sign`],
                ),
                n = await tp.sign(`HMAC`, t, e);
              return new Uint8Array(n);
            }
            let t = await tp.digest(`SHA-256`, e);
            return new Uint8Array(t);
          }
          let t = new Uf(this.secret);
          return t.update(e), t.digest();
        }
        reset() {
          (this.pending = []),
            (this.pendingBytes = 0),
            (this.fallback = void 0),
            (this.finished = !1);
        }
        switchToFallback() {
          let e = new Uf(this.secret);
          for (let t of this.pending) e.update(t);
          (this.fallback = e), (this.pending = []), (this.pendingBytes = 0);
        }
      });
  }),
  ap = S({
    Crc32: () => Rf,
    Crc32Js: () => Pf,
    Crc32Node: () => Rf,
    Md5: () => Af,
    Md5Js: () => Sf,
    Md5Node: () => Af,
    Sha256: () => Xf,
    Sha256Js: () => Uf,
    Sha256Node: () => Xf,
    Sha256WebCrypto: () => rp,
    blobHasher: () => ff,
    blobReader: () => uf,
    fileStreamHasher: () => gf,
    readableStreamHasher: () => yf,
  }),
  op = b(() => {
    pf(), vf(), bf(), Df(), jf(), Ff(), zf(), Kf(), Zf(), ip(), df();
  });
function sp(e) {
  for (let t = 0; t < 8; t++) e[t] ^= 255;
  for (let t = 7; t > -1 && (e[t]++, e[t] === 0); t--);
}
var cp,
  lp = b(() => {
    U(),
      (cp = class e {
        bytes;
        constructor(e) {
          if (((this.bytes = e), e.byteLength !== 8))
            throw Error(`Int64 buffers must be exactly 8 bytes`);
        }
        static fromNumber(t) {
          if (t > 0x8000000000000000 || t < -0x8000000000000000)
            throw Error(`${t} is too large (or, if negative, too small) to represent as an Int64`);
          let n = new Uint8Array(8);
          for (let e = 7, r = Math.abs(Math.round(t)); e > -1 && r > 0; e--, r /= 256) n[e] = r;
          return t < 0 && sp(n), new e(n);
        }
        valueOf() {
          let e = this.bytes.slice(0),
            t = e[0] & 128;
          return t && sp(e), parseInt(Na(e), 16) * (t ? -1 : 1);
        }
        toString() {
          return String(this.valueOf());
        }
      });
  }),
  up,
  dp,
  fp,
  pp,
  mp,
  hp,
  gp,
  _p,
  vp,
  yp,
  bp,
  xp,
  Sp,
  Cp = b(() => {
    D(),
      U(),
      lp(),
      (up = class {
        toUtf8;
        fromUtf8;
        constructor(e, t) {
          (this.toUtf8 = e), (this.fromUtf8 = t);
        }
        format(e) {
          let t = [];
          for (let n in e) {
            if (!E(e, n)) continue;
            let r = this.fromUtf8(n);
            if (r.byteLength > 255)
              throw Error(
                `@smithy/core/event-streams - header name exceeds 255 bytes: ${r.byteLength}`,
              );
            t.push(Uint8Array.from([r.byteLength]), r, this.formatHeaderValue(e[n]));
          }
          let n = new Uint8Array(t.reduce((e, t) => e + t.byteLength, 0)),
            r = 0;
          for (let e of t) n.set(e, r), (r += e.byteLength);
          return n;
        }
        formatHeaderValue(e) {
          switch (e.type) {
            case `boolean`:
              return Uint8Array.from([+!e.value]);
            case `byte`:
              return Uint8Array.from([2, e.value]);
            case `short`:
              let t = new DataView(new ArrayBuffer(3));
              return t.setUint8(0, 3), t.setInt16(1, e.value, !1), new Uint8Array(t.buffer);
            case `integer`:
              let n = new DataView(new ArrayBuffer(5));
              return n.setUint8(0, 4), n.setInt32(1, e.value, !1), new Uint8Array(n.buffer);
            case `long`:
              let r = new Uint8Array(9);
              return (r[0] = 5), r.set(e.value.bytes, 1), r;
            case `binary`:
              if (e.value.byteLength > Sp)
                throw Error(
                  `@smithy/core/event-streams - header value (binary) exceeds ${Sp} bytes: ${e.value.byteLength}`,
                );
              let i = new DataView(new ArrayBuffer(3 + e.value.byteLength));
              i.setUint8(0, 6), i.setUint16(1, e.value.byteLength, !1);
              let a = new Uint8Array(i.buffer);
              return a.set(e.value, 3), a;
            case `string`:
              let o = this.fromUtf8(e.value);
              if (o.byteLength > Sp)
                throw Error(
                  `@smithy/core/event-streams - header value (string) exceeds ${Sp} bytes: ${o.byteLength}`,
                );
              let s = new DataView(new ArrayBuffer(3 + o.byteLength));
              s.setUint8(0, 7), s.setUint16(1, o.byteLength, !1);
              let c = new Uint8Array(s.buffer);
              return c.set(o, 3), c;
            case `timestamp`:
              let l = new Uint8Array(9);
              return (l[0] = 8), l.set(cp.fromNumber(e.value.valueOf()).bytes, 1), l;
            case `uuid`:
              if (!xp.test(e.value)) throw Error(`Invalid UUID received: ${e.value}`);
              let u = new Uint8Array(17);
              return (u[0] = 9), u.set(Ma(e.value.replace(/-/g, ``)), 1), u;
          }
        }
        parse(e) {
          let t = {},
            n = 0;
          for (; n < e.byteLength; ) {
            let r = e.getUint8(n++),
              i = this.toUtf8(new Uint8Array(e.buffer, e.byteOffset + n, r));
            switch (((n += r), e.getUint8(n++))) {
              case 0:
                t[i] = { type: fp, value: !0 };
                break;
              case 1:
                t[i] = { type: fp, value: !1 };
                break;
              case 2:
                t[i] = { type: pp, value: e.getInt8(n++) };
                break;
              case 3:
                (t[i] = { type: mp, value: e.getInt16(n, !1) }), (n += 2);
                break;
              case 4:
                (t[i] = { type: hp, value: e.getInt32(n, !1) }), (n += 4);
                break;
              case 5:
                (t[i] = { type: gp, value: new cp(new Uint8Array(e.buffer, e.byteOffset + n, 8)) }),
                  (n += 8);
                break;
              case 6:
                let r = e.getUint16(n, !1);
                (n += 2),
                  (t[i] = { type: _p, value: new Uint8Array(e.buffer, e.byteOffset + n, r) }),
                  (n += r);
                break;
              case 7:
                let a = e.getUint16(n, !1);
                (n += 2),
                  (t[i] = {
                    type: vp,
                    value: this.toUtf8(new Uint8Array(e.buffer, e.byteOffset + n, a)),
                  }),
                  (n += a);
                break;
              case 8:
                (t[i] = {
                  type: yp,
                  value: new Date(new cp(new Uint8Array(e.buffer, e.byteOffset + n, 8)).valueOf()),
                }),
                  (n += 8);
                break;
              case 9:
                let o = new Uint8Array(e.buffer, e.byteOffset + n, 16);
                (n += 16),
                  (t[i] = {
                    type: bp,
                    value: `${Na(o.subarray(0, 4))}-${Na(o.subarray(4, 6))}-${Na(o.subarray(6, 8))}-${Na(o.subarray(8, 10))}-${Na(o.subarray(10))}`,
                  });
                break;
              default:
                throw Error(`Unrecognized header type tag`);
            }
          }
          return t;
        }
      }),
      (function (e) {
        (e[(e.boolTrue = 0)] = `boolTrue`),
          (e[(e.boolFalse = 1)] = `boolFalse`),
          (e[(e.byte = 2)] = `byte`),
          (e[(e.short = 3)] = `short`),
          (e[(e.integer = 4)] = `integer`),
          (e[(e.long = 5)] = `long`),
          (e[(e.byteArray = 6)] = `byteArray`),
          (e[(e.string = 7)] = `string`),
          (e[(e.timestamp = 8)] = `timestamp`),
          (e[(e.uuid = 9)] = `uuid`);
      })((dp ||= {})),
      (fp = `boolean`),
      (pp = `byte`),
      (mp = `short`),
      (hp = `integer`),
      (gp = `long`),
      (_p = `binary`),
      (vp = `string`),
      (yp = `timestamp`),
      (bp = `uuid`),
      (xp = /^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$/),
      (Sp = 32767);
  });
function wp({ byteLength: e, byteOffset: t, buffer: n }) {
  if (e < Op)
    throw Error(`Provided message too short to accommodate event stream message overhead`);
  let r = new DataView(n, t, e),
    i = r.getUint32(0, !1);
  if (e !== i) throw Error(`Reported message length does not match received message length`);
  let a = r.getUint32(Tp, !1),
    o = r.getUint32(Ep, !1),
    s = r.getUint32(e - Dp, !1),
    c = new Rf();
  if ((c.update(new Uint8Array(n, t, Ep)), o !== c.digestSync()))
    throw Error(
      `The prelude checksum specified in the message (${o}) does not match the calculated CRC32 checksum (${c.digestSync()})`,
    );
  if ((c.update(new Uint8Array(n, t + Ep, e - (Ep + Dp))), s !== c.digestSync()))
    throw Error(
      `The message checksum (${c.digestSync()}) did not match the expected value of ${s}`,
    );
  return {
    headers: new DataView(n, t + Ep + Dp, a),
    body: new Uint8Array(n, t + Ep + Dp + a, i - a - (Ep + Dp + Dp)),
  };
}
var Tp,
  Ep,
  Dp,
  Op,
  kp = b(() => {
    op(), (Tp = 4), (Ep = Tp * 2), (Dp = 4), (Op = Ep + Dp * 2);
  }),
  Ap,
  jp = b(() => {
    op(),
      Cp(),
      kp(),
      (Ap = class {
        headerMarshaller;
        messageBuffer;
        isEndOfStream;
        constructor(e, t) {
          (this.headerMarshaller = new up(e, t)),
            (this.messageBuffer = []),
            (this.isEndOfStream = !1);
        }
        feed(e) {
          this.messageBuffer.push(this.decode(e));
        }
        endOfStream() {
          this.isEndOfStream = !0;
        }
        getMessage() {
          let e = this.messageBuffer.pop(),
            t = this.isEndOfStream;
          return {
            getMessage() {
              return e;
            },
            isEndOfStream() {
              return t;
            },
          };
        }
        getAvailableMessages() {
          let e = this.messageBuffer;
          this.messageBuffer = [];
          let t = this.isEndOfStream;
          return {
            getMessages() {
              return e;
            },
            isEndOfStream() {
              return t;
            },
          };
        }
        encode({ headers: e, body: t }) {
          let n = this.headerMarshaller.format(e),
            r = n.byteLength + t.byteLength + 16,
            i = new Uint8Array(r),
            a = new DataView(i.buffer, i.byteOffset, i.byteLength),
            o = new Rf();
          return (
            a.setUint32(0, r, !1),
            a.setUint32(4, n.byteLength, !1),
            o.update(i.subarray(0, 8)),
            a.setUint32(8, o.digestSync(), !1),
            i.set(n, 12),
            i.set(t, n.byteLength + 12),
            o.update(i.subarray(8, r - 4)),
            a.setUint32(r - 4, o.digestSync(), !1),
            i
          );
        }
        decode(e) {
          let { headers: t, body: n } = wp(e);
          return { headers: this.headerMarshaller.parse(t), body: n };
        }
        formatHeaders(e) {
          return this.headerMarshaller.format(e);
        }
      });
  }),
  Mp,
  Np = b(() => {
    Mp = class {
      options;
      constructor(e) {
        this.options = e;
      }
      [Symbol.asyncIterator]() {
        return this.asyncIterator();
      }
      async *asyncIterator() {
        for await (let e of this.options.inputStream) yield this.options.decoder.decode(e);
      }
    };
  }),
  Pp,
  Fp = b(() => {
    Pp = class {
      options;
      constructor(e) {
        this.options = e;
      }
      [Symbol.asyncIterator]() {
        return this.asyncIterator();
      }
      async *asyncIterator() {
        for await (let e of this.options.messageStream) yield this.options.encoder.encode(e);
        this.options.includeEndFrame && (yield new Uint8Array());
      }
    };
  }),
  Ip,
  Lp = b(() => {
    Ip = class {
      options;
      constructor(e) {
        this.options = e;
      }
      [Symbol.asyncIterator]() {
        return this.asyncIterator();
      }
      async *asyncIterator() {
        for await (let e of this.options.messageStream) {
          let t = await this.options.deserializer(e);
          t !== void 0 && (yield t);
        }
      }
    };
  }),
  Rp,
  zp = b(() => {
    Rp = class {
      options;
      constructor(e) {
        this.options = e;
      }
      [Symbol.asyncIterator]() {
        return this.asyncIterator();
      }
      async *asyncIterator() {
        for await (let e of this.options.inputStream) yield this.options.serializer(e);
      }
    };
  });
function Bp(e) {
  let t = 0,
    n = 0,
    r = null,
    i = null,
    a = (e) => {
      if (typeof e != `number`)
        throw Error(`Attempted to allocate an event message where size was not a number: ` + e);
      (t = e), (n = 4), (r = new Uint8Array(e)), new DataView(r.buffer).setUint32(0, e, !1);
    },
    o = async function* () {
      let o = e[Symbol.asyncIterator]();
      for (;;) {
        let { value: e, done: s } = await o.next();
        if (s) {
          if (!t) return;
          if (t === n) yield r;
          else throw Error(`Truncated event message received.`);
          return;
        }
        let c = e.length,
          l = 0;
        for (; l < c; ) {
          if (!r) {
            let t = c - l;
            i ||= new Uint8Array(4);
            let r = Math.min(4 - n, t);
            if ((i.set(e.slice(l, l + r), n), (n += r), (l += r), n < 4)) break;
            a(new DataView(i.buffer).getUint32(0, !1)), (i = null);
          }
          let o = Math.min(t - n, c - l);
          r.set(e.slice(l, l + o), n),
            (n += o),
            (l += o),
            t && t === n && (yield r, (r = null), (t = 0), (n = 0));
        }
      }
    };
  return { [Symbol.asyncIterator]: o };
}
var Vp = b(() => {});
function Hp(e, t) {
  let n = Up(t.deserializer, t.toUtf8);
  return {
    [Symbol.asyncIterator]: async function* () {
      for await (let r of e) {
        let e = await n(t.eventStreamCodec.decode(r));
        e !== void 0 && (yield e);
      }
    },
  };
}
function Up(e, t) {
  return async function (n) {
    let { value: r } = n.headers[`:message-type`];
    if (r === `error`) {
      let e = Error(n.headers[`:error-message`].value || `UnknownError`);
      throw ((e.name = n.headers[`:error-code`].value), e);
    } else if (r === `exception`) {
      let r = n.headers[`:exception-type`].value,
        i = await e({ [r]: n });
      if (i.$unknown) {
        let e = Error(t(n.body));
        throw ((e.name = r), e);
      }
      throw i[r];
    } else if (r === `event`) {
      let t = await e({ [n.headers[`:event-type`].value]: n });
      return t.$unknown ? void 0 : t;
    } else throw Error(`Unrecognizable event type: ${n.headers[`:event-type`].value}`);
  };
}
var Wp = b(() => {}),
  Gp,
  Kp,
  qp = b(() => {
    jp(),
      Np(),
      Fp(),
      Lp(),
      zp(),
      Vp(),
      Wp(),
      (Gp = class {
        eventStreamCodec;
        utfEncoder;
        constructor({ utf8Encoder: e, utf8Decoder: t }) {
          (this.eventStreamCodec = new Ap(e, t)), (this.utfEncoder = e);
        }
        deserialize(e, t) {
          return new Ip({
            messageStream: new Mp({ inputStream: Bp(e), decoder: this.eventStreamCodec }),
            deserializer: Up(t, this.utfEncoder),
          });
        }
        serialize(e, t) {
          return new Pp({
            messageStream: new Rp({ inputStream: e, serializer: t }),
            encoder: this.eventStreamCodec,
            includeEndFrame: !0,
          });
        }
      }),
      (Kp = (e) => new Gp(e));
  });
async function* Jp(e) {
  let t = !1,
    n = !1,
    r = [];
  for (
    e.on(`error`, (e) => {
      if (((t ||= !0), e)) throw e;
    }),
      e.on(`data`, (e) => {
        r.push(e);
      }),
      e.on(`end`, () => {
        t = !0;
      });
    !n;
  ) {
    let e = await new Promise((e) => setTimeout(() => e(r.shift()), 0));
    e && (yield e), (n = t && r.length === 0);
  }
}
var Yp,
  Xp,
  Zp = b(() => {
    qp(),
      (Yp = class {
        universalMarshaller;
        constructor({ utf8Encoder: e, utf8Decoder: t }) {
          this.universalMarshaller = new Gp({ utf8Decoder: t, utf8Encoder: e });
        }
        deserialize(e, t) {
          let n = typeof e[Symbol.asyncIterator] == `function` ? e : Jp(e);
          return this.universalMarshaller.deserialize(n, t);
        }
        serialize(e, t) {
          return h.from(this.universalMarshaller.serialize(e, t));
        }
      }),
      (Xp = (e) => new Yp(e));
  }),
  Qp,
  $p,
  em = b(() => {
    (Qp = (e) => ({
      [Symbol.asyncIterator]: async function* () {
        let t = e.getReader();
        try {
          for (;;) {
            let { done: e, value: n } = await t.read();
            if (e) return;
            yield n;
          }
        } finally {
          t.releaseLock();
        }
      },
    })),
      ($p = (e) => {
        let t = e[Symbol.asyncIterator]();
        return new ReadableStream({
          async pull(e) {
            let { done: n, value: r } = await t.next();
            if (n) return e.close();
            e.enqueue(r);
          },
        });
      });
  }),
  tm,
  nm = b(() => {
    tm = (e) => Object.assign(e, { eventStreamMarshaller: e.eventStreamSerdeProvider(e) });
  }),
  rm,
  im = b(() => {
    D(),
      M(),
      U(),
      (rm = class {
        marshaller;
        serializer;
        deserializer;
        serdeContext;
        defaultContentType;
        compositeErrorRegistry;
        constructor({
          marshaller: e,
          serializer: t,
          deserializer: n,
          serdeContext: r,
          defaultContentType: i,
          compositeErrorRegistry: a,
        }) {
          (this.marshaller = e),
            (this.serializer = t),
            (this.deserializer = n),
            (this.serdeContext = r),
            (this.defaultContentType = i),
            (this.compositeErrorRegistry = a);
        }
        async serializeEventStream({
          eventStream: e,
          requestSchema: t,
          initialRequest: n,
          initialMessageType: r,
        }) {
          let i = this.marshaller,
            a = t.getEventStreamMember(),
            o = t.getMemberSchema(a),
            s = this.serializer,
            c = this.defaultContentType,
            l = Symbol(`initialRequestMarker`),
            u = {
              async *[Symbol.asyncIterator]() {
                if (n) {
                  let e = {
                    ':event-type': { type: `string`, value: r ?? `initial-request` },
                    ':message-type': { type: `string`, value: `event` },
                    ':content-type': { type: `string`, value: c },
                  };
                  s.write(t, n);
                  let i = s.flush();
                  yield { [l]: !0, headers: e, body: i };
                }
                for await (let t of e) yield t;
              },
            };
          return i.serialize(u, (e) => {
            if (e[l]) return { headers: e.headers, body: e.body };
            let t = ``;
            for (let n in e)
              if (E(e, n) && n !== `__type`) {
                t = n;
                break;
              }
            let {
              additionalHeaders: n,
              body: r,
              eventType: i,
              explicitPayloadContentType: a,
            } = this.writeEventBody(t, o, e);
            return {
              headers: {
                ':event-type': { type: `string`, value: i },
                ':message-type': { type: `string`, value: `event` },
                ':content-type': { type: `string`, value: a ?? c },
                ...n,
              },
              body: r,
            };
          });
        }
        async deserializeEventStream({
          response: e,
          responseSchema: t,
          initialResponseContainer: n,
          initialMessageType: r,
        }) {
          let i = this.marshaller,
            a = t.getEventStreamMember(),
            o = t.getMemberSchema(a).getMemberSchemas(),
            s = Symbol(`initialResponseMarker`),
            c = i.deserialize(e.body, async (e) => {
              let n = ``;
              for (let t in e)
                if (E(e, t) && t !== `__type`) {
                  n = t;
                  break;
                }
              let i = e[n].body;
              if (n === (r ?? `initial-response`)) {
                let e = await this.deserializer.read(t, i);
                return delete e[a], { [s]: !0, ...e };
              } else if (n in o) {
                let t = o[n];
                if (t.isStructSchema()) {
                  let r = {},
                    a = !1;
                  for (let [o, s] of t.structIterator()) {
                    let { eventHeader: t, eventPayload: c } = s.getMergedTraits();
                    if (((a ||= !!(t || c)), c))
                      s.isBlobSchema()
                        ? (r[o] = i)
                        : s.isStringSchema()
                          ? (r[o] = (this.serdeContext?.utf8Encoder ?? qr)(i))
                          : s.isStructSchema() && (r[o] = await this.deserializer.read(s, i));
                    else if (t) {
                      let t = e[n].headers[o]?.value;
                      t != null &&
                        (s.isNumericSchema()
                          ? t && typeof t == `object` && `bytes` in t
                            ? (r[o] = BigInt(t.toString()))
                            : (r[o] = Number(t))
                          : (r[o] = t));
                    }
                  }
                  return { [n]: await this.readEventMember(t, i, a, r) };
                }
                return { [n]: await this.deserializer.read(t, i) };
              } else return { $unknown: e };
            }),
            l = c[Symbol.asyncIterator](),
            u = await l.next();
          if (u.done) return c;
          if (u.value?.[s]) {
            if (!t)
              throw Error(
                `@smithy::core/protocols - initial-response event encountered in event stream but no response schema given.`,
              );
            for (let e in u.value) E(u.value, e) && (n[e] = u.value[e]);
          }
          return {
            async *[Symbol.asyncIterator]() {
              for (u?.value?.[s] || (yield u.value); ; ) {
                let { done: e, value: t } = await l.next();
                if (e) break;
                yield t;
              }
            },
          };
        }
        async readEventMember(e, t, n, r) {
          let i,
            a = e.getSchema();
          if (Array.isArray(a) && a[0] === -3) {
            let e = a[1],
              t = Jt.for(e);
            this.compositeErrorRegistry?.copyFrom(t),
              (i = (this.compositeErrorRegistry ?? t)?.getErrorCtor(a));
          }
          let o = n ? r : t.byteLength === 0 ? {} : await this.deserializer.read(e, t);
          if (i) {
            let t = o.message ?? o.Message ?? `Unknown`,
              n = {},
              r = e.getMergedTraits().error;
            return r && (n.$fault = r), Object.assign(new i({}), n, { message: t }, o);
          }
          return o;
        }
        writeEventBody(e, t, n) {
          let r = this.serializer,
            i = e,
            a = null,
            o,
            s = t.getSchema()[4].includes(e),
            c = {};
          if (s) {
            let i = t.getMemberSchema(e);
            if (i.isStructSchema()) {
              for (let [t, r] of i.structIterator()) {
                let { eventHeader: i, eventPayload: o } = r.getMergedTraits();
                if (o) a = t;
                else if (i) {
                  let i = n[e][t],
                    a = `binary`;
                  r.isNumericSchema()
                    ? (a = (-2) ** 31 <= i && i <= 2 ** 31 - 1 ? `integer` : `long`)
                    : r.isTimestampSchema()
                      ? (a = `timestamp`)
                      : r.isStringSchema()
                        ? (a = `string`)
                        : r.isBooleanSchema() && (a = `boolean`),
                    i != null && ((c[t] = { type: a, value: i }), delete n[e][t]);
                }
              }
              if (a !== null) {
                let t = i.getMemberSchema(a);
                t.isBlobSchema()
                  ? (o = `application/octet-stream`)
                  : t.isStringSchema() && (o = `text/plain`),
                  r.write(t, n[e][a]);
              } else r.write(i, n[e]);
            } else if (i.isUnitSchema()) r.write(i, {});
            else
              throw Error(
                `@smithy/core/event-streams - non-struct member not supported in event stream union.`,
              );
          } else {
            let [t, a] = n[e];
            (i = t), r.write(15, a);
          }
          let l = r.flush() ?? new Uint8Array();
          return {
            body: typeof l == `string` ? (this.serdeContext?.utf8Decoder ?? Vr)(l) : l,
            eventType: i,
            explicitPayloadContentType: o,
            additionalHeaders: c,
          };
        }
      });
  }),
  am = S({
    EventStreamCodec: () => Ap,
    EventStreamMarshaller: () => Yp,
    EventStreamSerde: () => rm,
    HeaderMarshaller: () => up,
    Int64: () => cp,
    MessageDecoderStream: () => Mp,
    MessageEncoderStream: () => Pp,
    SmithyMessageDecoderStream: () => Ip,
    SmithyMessageEncoderStream: () => Rp,
    UniversalEventStreamMarshaller: () => Gp,
    eventStreamSerdeProvider: () => Xp,
    getChunkedStream: () => Bp,
    getMessageUnmarshaller: () => Up,
    getUnmarshalledStream: () => Hp,
    iterableToReadableStream: () => $p,
    readableStreamToIterable: () => Qp,
    resolveEventStreamSerdeConfig: () => tm,
    universalEventStreamSerdeProvider: () => Kp,
  }),
  om = b(() => {
    jp(), Cp(), lp(), Np(), Fp(), Lp(), zp(), Zp(), em(), qp(), Vp(), Wp(), nm(), im();
  }),
  sm,
  cm = b(() => {
    D(),
      M(),
      lf(),
      sf(),
      (sm = class extends cf {
        options;
        compositeErrorRegistry;
        constructor(e) {
          super(), (this.options = e), (this.compositeErrorRegistry = new Jt(e.defaultNamespace));
          for (let t of e.errorTypeRegistries ?? []) this.compositeErrorRegistry.copyFrom(t);
        }
        getRequestType() {
          return _e;
        }
        getResponseType() {
          return ye;
        }
        setSerdeContext(e) {
          (this.serdeContext = e),
            this.serializer.setSerdeContext(e),
            this.deserializer.setSerdeContext(e),
            this.getPayloadCodec() && this.getPayloadCodec().setSerdeContext(e);
        }
        updateServiceEndpoint(e, t) {
          if (`url` in t) {
            (e.protocol = t.url.protocol),
              (e.hostname = t.url.hostname),
              (e.port = t.url.port ? Number(t.url.port) : void 0),
              (e.path = t.url.pathname),
              (e.fragment = t.url.hash || void 0),
              (e.username = t.url.username || void 0),
              (e.password = t.url.password || void 0),
              (e.query ||= {});
            for (let [n, r] of t.url.searchParams.entries()) e.query[n] = r;
            if (t.headers)
              for (let n in t.headers) E(t.headers, n) && (e.headers[n] = t.headers[n].join(`, `));
            return e;
          } else {
            if (
              ((e.protocol = t.protocol),
              (e.hostname = t.hostname),
              (e.port = t.port ? Number(t.port) : void 0),
              (e.path = t.path),
              (e.query = { ...t.query }),
              t.headers)
            )
              for (let n in t.headers) E(t.headers, n) && (e.headers[n] = t.headers[n]);
            return e;
          }
        }
        setHostPrefix(e, t, n, r = af(t)) {
          if (this.serdeContext?.disableHostPrefix) return;
          let i = r[4];
          if (typeof i != `string`) return;
          let a = i;
          for (let [e, [, r]] of $d.of(t.input).getHttpBindings().request.memberBindings) {
            if (!((r >> 17) & 1)) continue;
            let t = n[e];
            if (typeof t != `string`)
              throw Error(`@smithy/core/schema - ${e} in input must be a string as hostLabel.`);
            a = a.replace(`{${e}}`, t);
          }
          if (((e.hostname = a + e.hostname), !we(e.hostname)))
            throw Error(`[${e.hostname}] is not a valid hostname.`);
        }
        deserializeMetadata(e) {
          return {
            httpStatusCode: e.statusCode,
            requestId:
              e.headers[`x-amzn-requestid`] ??
              e.headers[`x-amzn-request-id`] ??
              e.headers[`x-amz-request-id`],
            extendedRequestId: e.headers[`x-amz-id-2`],
            cfId: e.headers[`x-amz-cf-id`],
          };
        }
        resolveError(e, t, n) {
          let r = [-3, ``, `Error`, 0, [], [], 0],
            i;
          for (let r of n)
            for (let n of t)
              try {
                i = n === `*` ? r.getSchema(e) : r.getSchema(n + `#` + e);
                let t = r.getErrorCtor(i);
                if (t) return [i, t, `modeled`];
                {
                  let e = r.getBaseException();
                  if (e) {
                    let t = r.getErrorCtor(e);
                    if (t) return [i, t, `synthetic`];
                  }
                }
              } catch {}
          for (let e of n) {
            let t = e.getBaseException();
            if (t) {
              let n = e.getErrorCtor(t);
              if (n) return [t, n, `synthetic`];
            }
          }
          return [r, Error, `native`];
        }
        async serializeEventStream({ eventStream: e, requestSchema: t, initialRequest: n }) {
          return (await this.loadEventStreamCapability()).serializeEventStream({
            eventStream: e,
            requestSchema: t,
            initialRequest: n,
          });
        }
        async deserializeEventStream({
          response: e,
          responseSchema: t,
          initialResponseContainer: n,
        }) {
          return (await this.loadEventStreamCapability()).deserializeEventStream({
            response: e,
            responseSchema: t,
            initialResponseContainer: n,
          });
        }
        async loadEventStreamCapability() {
          let { EventStreamSerde: e, eventStreamSerdeProvider: t } = await Promise.resolve().then(
            () => (om(), am),
          );
          return new e({
            marshaller: this.resolveEventStreamMarshaller(t),
            serializer: this.serializer,
            deserializer: this.deserializer,
            serdeContext: this.serdeContext,
            defaultContentType: this.getDefaultContentType(),
            compositeErrorRegistry: this.compositeErrorRegistry,
          });
        }
        getDefaultContentType() {
          throw Error(
            `@smithy/core/protocols - ${this.constructor.name} getDefaultContentType() implementation missing.`,
          );
        }
        async deserializeHttpMessage(e, t, n, r, i) {
          return [];
        }
        getEventStreamMarshaller() {
          let e = this.serdeContext;
          if (!e.eventStreamMarshaller)
            throw Error(
              `@smithy/core - HttpProtocol: eventStreamMarshaller missing in serdeContext.`,
            );
          return e.eventStreamMarshaller;
        }
        resolveEventStreamMarshaller(e) {
          let t = this.serdeContext;
          return t.eventStreamMarshaller ? t.eventStreamMarshaller : e(this.serdeContext);
        }
      });
  }),
  lm,
  um = b(() => {
    D(),
      U(),
      sf(),
      cm(),
      Yd(),
      Zd(),
      (lm = class extends sm {
        async serializeRequest(e, t, n) {
          let r = t && typeof t == `object` ? t : {},
            i = {},
            a = {},
            o = await n.endpoint(),
            s = $d.of(e?.input),
            c = s.getHttpBindings().request,
            l = af(e),
            u = new _e({ query: i, headers: a });
          if (o) {
            this.updateServiceEndpoint(u, o), this.setHostPrefix(u, e, r, l);
            let [t, n, a] = l;
            if (t) {
              (u.method = t), (u.path = u.path === `/` ? n : u.path + n);
              for (let [e, t] of a) i[e] = t;
            }
          }
          u.query = i;
          let d = this.serializeHttpBindings(r, u, c, l);
          return (
            d && (u.body = await this.serializeEventStream({ eventStream: d, requestSchema: s })), u
          );
        }
        serializeHttpBindings(e, t, n, r) {
          let i = this.serializer,
            a = typeof i.writeCodec == `function` ? i : void 0,
            o = t.query,
            s = t.headers,
            c = n.syntheticBodySchema,
            l = !1,
            u,
            d,
            f,
            p = Object.getOwnPropertyNames(e),
            m = Object.getPrototypeOf(e),
            h =
              (m === Object.prototype || m === null) &&
              !n.hasIdempotency &&
              !n.hasPrefixHeaders &&
              p.length * 2 < n.memberBindings.length,
            g = h ? p.length : n.memberBindings.length;
          for (let t = 0; t < g; ++t) {
            let r = h ? (E(n.byName, p[t]) ? n.byName[p[t]] : void 0) : n.memberBindings[t];
            if (!r) continue;
            let c = r[1],
              m = r[0],
              g = c[0],
              _ = c[1],
              v = c[2],
              ee = r[2],
              te = r[3],
              y = e[m];
            if (!(y == null && !((_ >> 10) & 1)))
              if (ee === 36) {
                let e = (_ >> 11) & 3;
                e
                  ? e === 2
                    ? (d = y || void 0)
                    : (u = y)
                  : (a ? a.writeCodec(g, y) : i.write(g, y), (u = i.flush()));
              } else if (ee === 33 || ee === 38) {
                let e = this.serializeHttpValue(c, y, ee, a);
                ee === 33 ? ((f ??= Object.create(null))[m] = e) : (s[te] = e);
              } else if (ee === 39)
                for (let e in y) {
                  if (!E(y, e)) continue;
                  let t = te + e;
                  s[t.toLowerCase()] = this.serializeHttpValue(
                    v,
                    y[e],
                    38,
                    a,
                    a ? v[0] : [v[0], { httpHeader: t }],
                  );
                }
              else (ee & 62) == 34 ? this.serializeQuery(c, y, te, o, a) : (l = !0);
          }
          let _ = r[1],
            v = r[3];
          return (
            _ &&
              v &&
              t.path.endsWith(_) &&
              (t.path = t.path.slice(0, -_.length) + this.serializePath(v, f, n)),
            l && c && (a ? a.writeCodec(c, e) : i.write(c, e), (u = i.flush())),
            (t.body = u),
            d
          );
        }
        serializeQuery(e, t, n, r, i) {
          let [a, o, s] = e,
            c = i ? void 0 : a.getMergedTraits();
          if (n === void 0) {
            for (let e in t)
              !E(t, e) ||
                e in r ||
                (i ||
                  Object.assign(s[0].getMergedTraits(), {
                    ...c,
                    httpQuery: e,
                    httpQueryParams: void 0,
                  }),
                this.serializeQuery(s, t[e], e, r, i));
            return;
          }
          if ((o & 192) == 64) {
            let e = [];
            for (let n of t) {
              let t = this.serializeHttpValue(s, n, 34, i, i ? s[0] : [s[0], c]);
              ((o >> 13) & 1 || t !== void 0) && e.push(t);
            }
            r[n] = e;
          } else r[n] = this.serializeHttpValue(e, t, 34, i, i ? a : [a, c]);
        }
        serializeHttpValue(e, t, n, r, i = e[0]) {
          let a = e[1],
            o = a & 255;
          return r && !(a & 1792) && (o <= 2 || o === 17 || o === 19)
            ? String(t)
            : (r ? r.writeHttpBinding(e, t, n) : this.serializer.write(i, t),
              this.serializer.flush());
        }
        serializePath(e, t, n) {
          let r = ``;
          for (let [i, a] of e) {
            if (a === 0) {
              r += i;
              continue;
            }
            let e = t?.[i];
            if (e === void 0) {
              if (E(n.byName, i) && n.byName[i][2] === 33)
                throw Error(`No value provided for input HTTP label: ${i}.`);
              r += `{${i}${a === 2 ? `+` : ``}}`;
            } else r += a === 2 ? e.split(`/`).map(Xd).join(`/`) : Xd(e);
          }
          return r;
        }
        async deserializeResponse(e, t, n) {
          let r = this.deserializer,
            i = typeof r.readCodec == `function` ? r : void 0,
            a = $d.of(e.output),
            o = a.getHttpBindings().response,
            s = {};
          if (n.statusCode >= 300) {
            let i = await Jd(n.body, t);
            throw (
              (i.byteLength > 0 && Object.assign(s, await r.read(15, i)),
              await this.handleError(e, t, n, s, this.deserializeMetadata(n)),
              Error(`@smithy/core/protocols - HTTP Protocol error handler failed to throw.`))
            );
          }
          let c = await this.deserializeHttpMessage(a, t, n, s);
          if (c.length) {
            let e = await Jd(n.body, t);
            if (e.byteLength > 0) {
              let t = await (i
                ? i.readCodec(o.syntheticBodySchema, e)
                : r.read(o.syntheticBodySchema, e));
              for (let e of c) t[e] != null && (s[e] = t[e]);
            }
          } else o.bindings.payload || (await Jd(n.body, t));
          return (s.$metadata = this.deserializeMetadata(n)), s;
        }
        async deserializeHttpMessage(e, t, n, r, i) {
          let a = r instanceof Set ? i : r,
            o = this.deserializer,
            s = typeof o.readCodec == `function` ? o : void 0,
            c = $d.of(e),
            {
              bodyMemberNames: l,
              bindings: { payload: u, statusCode: d, headers: f, prefixHeaders: p },
            } = c.getHttpBindings().response,
            m = n.headers;
          if (u) {
            let [e, r] = u,
              [i, l] = r,
              d = (l >> 11) & 3;
            if (d)
              d === 2
                ? (a[e] = await this.deserializeEventStream({ response: n, responseSchema: c }))
                : (a[e] = Fd(n.body));
            else if (n.body) {
              let c = await Jd(n.body, t);
              c.byteLength > 0 && (a[e] = await (s ? s.readPayload(r, c) : o.read(i, c)));
            }
          }
          for (let e in m) {
            if (!E(m, e)) continue;
            let t = e.toLowerCase(),
              n = m[e];
            t !== e && (delete m[e], (m[t] = n));
            let r = E(f, t) ? f[t] : void 0;
            if (!r) continue;
            let [i, [c, l, u], , d] = r;
            if (u) {
              let e = (l >> 16) & 1 ? wa(n, `,`, 2) : Ea(n),
                t = [];
              for (let n of e)
                t.push(
                  s
                    ? s.readHttpBinding(u, n.trim(), 38)
                    : await o.read([u[0], { httpHeader: d }], n.trim()),
                );
              a[i] = t;
            } else a[i] = s ? s.readHttpBinding(r[1], n, 38) : await o.read(c, n);
          }
          for (let [e, [, , t], , n] of p) {
            a[e] = {};
            for (let r in m) {
              if (!E(m, r) || !r.startsWith(n)) continue;
              let i = m[r];
              a[e][r.slice(n.length)] = s
                ? s.readHttpBinding(t, i, 38)
                : await o.read([t[0], { httpHeader: r }], i);
            }
          }
          return d && (a[d[0]] = n.statusCode), l;
        }
      });
  }),
  dm,
  fm = b(() => {
    D(),
      M(),
      cm(),
      Yd(),
      (dm = class extends sm {
        async serializeRequest(e, t, n) {
          let r = this.serializer,
            i = {},
            a = {},
            o = await n.endpoint(),
            s = j.of(e?.input),
            c = s.getSchema(),
            l,
            u = t && typeof t == `object` ? t : {},
            d = new _e({
              protocol: ``,
              hostname: ``,
              port: void 0,
              path: `/`,
              fragment: void 0,
              query: i,
              headers: a,
              body: void 0,
            });
          if ((o && (this.updateServiceEndpoint(d, o), this.setHostPrefix(d, e, u)), u)) {
            let e = s.getEventStreamMember();
            if (e) {
              if (u[e]) {
                let t = {};
                for (let [n] of s.structIterator()) n !== e && u[n] != null && (t[n] = u[n]);
                l = await this.serializeEventStream({
                  eventStream: u[e],
                  requestSchema: s,
                  initialRequest: t,
                });
              }
            } else r.write(c, u), (l = r.flush());
          }
          return (
            (d.headers = Object.assign(d.headers, a)),
            (d.query = i),
            (d.body = l),
            (d.method = `POST`),
            d
          );
        }
        async deserializeResponse(e, t, n) {
          let r = this.deserializer,
            i = j.of(e.output),
            a = {};
          if (this.isErrorResponse(n.statusCode)) {
            let i = await Jd(n.body, t);
            throw (
              (i.byteLength > 0 && Object.assign(a, await r.read(15, i)),
              await this.handleError(e, t, n, a, this.deserializeMetadata(n)),
              Error(`@smithy/core/protocols - RPC Protocol error handler failed to throw.`))
            );
          }
          for (let e in n.headers) {
            if (!E(n.headers, e)) continue;
            let t = n.headers[e];
            delete n.headers[e], (n.headers[e.toLowerCase()] = t);
          }
          let o = i.getEventStreamMember();
          if (o)
            a[o] = await this.deserializeEventStream({
              response: n,
              responseSchema: i,
              initialResponseContainer: a,
            });
          else {
            let e = await Jd(n.body, t);
            e.byteLength > 0 && Object.assign(a, await r.read(i, e));
          }
          return (a.$metadata = this.deserializeMetadata(n)), a;
        }
        isErrorResponse(e) {
          return e >= 300;
        }
      });
  }),
  pm,
  mm = b(() => {
    M(),
      D(),
      fm(),
      (pm = class extends dm {
        constructor({ defaultNamespace: e, errorTypeRegistries: t }) {
          super({ defaultNamespace: e, errorTypeRegistries: t });
        }
        async serializeRequest(e, t, n) {
          let r = await super.serializeRequest(e, t, n);
          Object.assign(r.headers, {
            'content-type': this.getDefaultContentType(),
            'smithy-protocol': this.getSmithyProtocolHeaderValue(),
            accept: this.getDefaultContentType(),
          }),
            it(e.input) === `unit`
              ? (delete r.body, delete r.headers[`content-type`])
              : this.applyEmptyBody(r);
          let { service: i, operation: a } = pe(n),
            o = `/service/${i}/operation/${a}`;
          return r.path.endsWith(`/`) ? (r.path += o.slice(1)) : (r.path += o), r;
        }
        isErrorResponse(e) {
          return e !== 200;
        }
      });
  }),
  hm,
  gm = b(() => {
    Zd(),
      (hm = (e, t, n, r, i, a) => {
        if (t != null && t[n] !== void 0) {
          let t = r();
          if (t == null || t.length <= 0)
            throw Error(`Empty value provided for input HTTP label: ` + n + `.`);
          e = e.replace(
            i,
            a
              ? t
                  .split(`/`)
                  .map((e) => Xd(e))
                  .join(`/`)
              : Xd(t),
          );
        } else throw Error(`No value provided for input HTTP label: ` + n + `.`);
        return e;
      });
  });
function _m(e, t) {
  return new vm(e, t);
}
var vm,
  ym = b(() => {
    D(),
      gm(),
      (vm = class {
        input;
        context;
        query = {};
        method = ``;
        headers = {};
        path = ``;
        body = null;
        hostname = ``;
        resolvePathStack = [];
        constructor(e, t) {
          (this.input = e), (this.context = t);
        }
        async build() {
          let {
            hostname: e,
            protocol: t = `https`,
            port: n,
            path: r,
          } = await this.context.endpoint();
          this.path = r;
          for (let e of this.resolvePathStack) e(this.path);
          return new _e({
            protocol: t,
            hostname: this.hostname || e,
            port: n,
            method: this.method,
            path: this.path,
            query: this.query,
            body: this.body,
            headers: this.headers,
          });
        }
        hn(e) {
          return (this.hostname = e), this;
        }
        bp(e) {
          return (
            this.resolvePathStack.push((t) => {
              this.path = `${t?.endsWith(`/`) ? t.slice(0, -1) : t || ``}` + e;
            }),
            this
          );
        }
        p(e, t, n, r) {
          return (
            this.resolvePathStack.push((i) => {
              this.path = hm(i, this.input, e, t, n, r);
            }),
            this
          );
        }
        h(e) {
          return (this.headers = e), this;
        }
        q(e) {
          return (this.query = e), this;
        }
        b(e) {
          return (this.body = e), this;
        }
        m(e) {
          return (this.method = e), this;
        }
      });
  }),
  bm,
  xm = b(() => {
    U(),
      sf(),
      lf(),
      (bm = class extends cf {
        settings;
        constructor(e) {
          super(), (this.settings = e);
        }
        read(e, t) {
          let n = $d.of(e),
            r = n.getMergedTraits(),
            i = n.getHttpBindingLocation(r);
          return this.readHttpBinding(n.getHttpBindingValue(i, r), t, i);
        }
        readHttpBinding([e, t, n], r, i) {
          let a = t & 255;
          if ((a & 192) == 64)
            return (
              (n ??= e.getHttpBindingCollectionValue(i)),
              Ea(r).map((e) => this.readHttpBinding(n, e, i))
            );
          switch (a) {
            case 21:
            case 42:
              return (this.serdeContext?.base64Decoder ?? zr)(r);
            case 4:
            case 5:
            case 6:
            case 7: {
              let e = this.settings.httpBindings ? (t >> 14) & 3 : 0;
              switch (
                this.settings.timestampFormat.useTrait && a > 4
                  ? a
                  : e
                    ? e + 4
                    : this.settings.timestampFormat.default
              ) {
                case 5:
                  return xa(r);
                case 6:
                  return Sa(r);
                case 7:
                  return ba(r);
                default:
                  return (
                    console.warn(
                      `Missing timestamp format, parsing value with Date constructor:`,
                      r,
                    ),
                    new Date(r)
                  );
              }
            }
            case 0: {
              let e = (t >> 8) & 3;
              if (!e) return r;
              let n = r;
              return (
                (i & 6) == 6 &&
                  (n = (this.serdeContext?.utf8Encoder ?? qr)(
                    (this.serdeContext?.base64Decoder ?? zr)(n),
                  )),
                e === 2 ? ia.from(n) : n
              );
            }
            case 1:
              return Number(r);
            case 2:
              return r.toLowerCase() === `true`;
            case 17:
              return BigInt(r);
            case 19:
              return new Aa(r, `bigDecimal`);
            default:
              return r;
          }
        }
      });
  }),
  Sm,
  Cm = b(() => {
    U(),
      sf(),
      lf(),
      xm(),
      (Sm = class extends cf {
        codecDeserializer;
        stringDeserializer;
        constructor(e, t) {
          super(), (this.codecDeserializer = e), (this.stringDeserializer = new bm(t));
        }
        setSerdeContext(e) {
          this.stringDeserializer.setSerdeContext(e),
            this.codecDeserializer.setSerdeContext(e),
            (this.serdeContext = e);
        }
        read(e, t) {
          let n = $d.of(e),
            r = n.getMergedTraits();
          if (r.httpHeader || r.httpResponseCode) {
            let e = n.getHttpBindingValue(38, r);
            return this.readHttpBinding(e, t, 38);
          }
          return r.httpPayload
            ? this.readPayload(n.getHttpBindingValue(36, r), t)
            : this.readCodec(n, t);
        }
        readHttpBinding(e, t, n) {
          let r = typeof t == `string` ? t : (this.serdeContext?.utf8Encoder ?? qr)(t);
          return this.stringDeserializer.readHttpBinding(e, r, n);
        }
        readPayload([e, t], n) {
          let r = t & 255;
          return r === 21 || r === 42
            ? typeof n == `string`
              ? (this.serdeContext?.utf8Decoder ?? Vr)(n)
              : n
            : r === 0
              ? typeof n == `string`
                ? n
                : (this.serdeContext?.utf8Encoder ?? qr)(n)
              : this.readCodec(e, n);
        }
        readCodec(e, t) {
          return this.codecDeserializer.read(e, t);
        }
      });
  }),
  wm,
  Tm = b(() => {
    U(),
      sf(),
      lf(),
      (wm = class extends cf {
        settings;
        stringBuffer = ``;
        constructor(e) {
          super(), (this.settings = e);
        }
        write(e, t) {
          let n = $d.of(e),
            r = n.getMergedTraits(),
            i = n.getHttpBindingLocation(r);
          this.writeHttpBinding(n.getHttpBindingValue(i, r), t, i);
        }
        writeHttpBinding([e, t, n], r, i) {
          let a = t & 255;
          switch (typeof r) {
            case `object`:
              if (r === null) {
                this.stringBuffer = `null`;
                return;
              }
              if (a >= 4 && a <= 7) {
                if (!(r instanceof Date))
                  throw Error(
                    `@smithy/core/protocols - received non-Date value ${r} when schema expected Date in ${e.getName(!0)}`,
                  );
                let n = this.settings.httpBindings ? (t >> 14) & 3 : 0;
                switch (
                  this.settings.timestampFormat.useTrait && a > 4
                    ? a
                    : n
                      ? n + 4
                      : this.settings.timestampFormat.default
                ) {
                  case 5:
                    this.stringBuffer = r.toISOString().replace(`.000Z`, `Z`);
                    break;
                  case 6:
                    this.stringBuffer = Ni(r);
                    break;
                  case 7:
                    this.stringBuffer = String(r.getTime() / 1e3);
                    break;
                  default:
                    console.warn(`Missing timestamp format, using epoch seconds`, r),
                      (this.stringBuffer = String(r.getTime() / 1e3));
                }
                return;
              }
              if ((a === 21 || a === 42) && `byteLength` in r) {
                this.stringBuffer = (this.serdeContext?.base64Encoder ?? Ur)(r);
                return;
              }
              if ((a & 192) == 64 && Array.isArray(r)) {
                n ??= e.getHttpBindingCollectionValue(i);
                let t = n[1] & 255,
                  a = t >= 4 && t <= 7,
                  o = ``;
                for (let e of r) {
                  this.writeHttpBinding(n, e, i);
                  let t = this.flush();
                  o && (o += `, `), (o += a ? t : oa(t));
                }
                this.stringBuffer = o;
                return;
              }
              this.stringBuffer = JSON.stringify(r, null, 2);
              break;
            case `string`:
              let o = (t >> 8) & 3,
                s = r;
              if ((o === 2 && (s = ia.from(s)), o && (i & 6) == 6)) {
                this.stringBuffer = (this.serdeContext?.base64Encoder ?? Ur)(s.toString());
                return;
              }
              this.stringBuffer = r;
              break;
            default:
              this.stringBuffer = (t >> 10) & 1 ? qd() : String(r);
          }
        }
        flush() {
          let e = this.stringBuffer;
          return (this.stringBuffer = ``), e;
        }
      });
  }),
  Em,
  Dm = b(() => {
    sf(),
      Tm(),
      (Em = class {
        codecSerializer;
        stringSerializer;
        buffer;
        constructor(e, t, n = new wm(t)) {
          (this.codecSerializer = e), (this.stringSerializer = n);
        }
        setSerdeContext(e) {
          this.codecSerializer.setSerdeContext(e), this.stringSerializer.setSerdeContext(e);
        }
        write(e, t) {
          let n = $d.of(e),
            r = n.getMergedTraits();
          if (r.httpHeader || r.httpLabel || r.httpQuery) {
            let e = n.getHttpBindingLocation(r);
            this.writeHttpBinding(n.getHttpBindingValue(e, r), t, e);
            return;
          }
          this.writeCodec(n, t);
        }
        writeHttpBinding(e, t, n) {
          this.stringSerializer.writeHttpBinding(e, t, n),
            (this.buffer = this.stringSerializer.flush());
        }
        writeCodec(e, t) {
          this.codecSerializer.write(e, t);
        }
        flush() {
          if (this.buffer !== void 0) {
            let e = this.buffer;
            return (this.buffer = void 0), e;
          }
          return this.codecSerializer.flush();
        }
      });
  });
function Om(e, t) {
  if (t.timestampFormat.useTrait) {
    let t = e.getSchema();
    if (t === 5 || t === 6 || t === 7) return t;
  }
  let { httpLabel: n, httpPrefixHeaders: r, httpHeader: i, httpQuery: a } = e.getMergedTraits();
  return (
    (t.httpBindings ? (typeof r == `string` || i ? 6 : a || n ? 5 : void 0) : void 0) ??
    t.timestampFormat.default
  );
}
var km = b(() => {}),
  Am,
  jm,
  Mm = b(() => {
    (Am = de()),
      (jm = class {
        name;
        kind;
        values;
        constructor({ name: e, kind: t = Am.FieldPosition.HEADER, values: n = [] }) {
          (this.name = e), (this.kind = t), (this.values = n);
        }
        add(e) {
          this.values.push(e);
        }
        set(e) {
          this.values = e;
        }
        remove(e) {
          this.values = this.values.filter((t) => t !== e);
        }
        toString() {
          return this.values
            .map((e) => (e.includes(`,`) || e.includes(` `) ? `"${e}"` : e))
            .join(`, `);
        }
        get() {
          return this.values;
        }
      });
  }),
  Nm,
  Pm = b(() => {
    Nm = class {
      entries = {};
      encoding;
      constructor({ fields: e = [], encoding: t = `utf-8` }) {
        e.forEach(this.setField.bind(this)), (this.encoding = t);
      }
      setField(e) {
        this.entries[e.name.toLowerCase()] = e;
      }
      getField(e) {
        return this.entries[e.toLowerCase()];
      }
      removeField(e) {
        delete this.entries[e.toLowerCase()];
      }
      getByType(e) {
        return Object.values(this.entries).filter((t) => t.kind === e);
      }
    };
  }),
  Fm,
  Im,
  Lm = b(() => {
    (Fm = (e) => (
      e.logger &&
        e.logger.constructor?.name !== `NoOpLogger` &&
        e.requestHandler?.updateHttpClientConfig?.(Symbol.for(`logger`), e.logger),
      e.defaultSocketTimeout &&
        e.requestHandler?.updateHttpClientConfig?.(
          Symbol.for(`@smithy/defaultSocketTimeout`),
          e.defaultSocketTimeout,
        ),
      {
        setHttpHandler(t) {
          e.requestHandler = t;
        },
        httpHandler() {
          return e.requestHandler;
        },
        updateHttpClientConfig(t, n) {
          e.requestHandler?.updateHttpClientConfig(t, n);
        },
        httpHandlerConfigs() {
          return e.requestHandler.httpHandlerConfigs();
        },
      }
    )),
      (Im = (e) => ({ requestHandler: e.httpHandler() }));
  });
function Rm(e) {
  return (t) => async (n) => {
    let r = n.request;
    if (_e.isInstance(r)) {
      let { body: t, headers: n } = r;
      if (
        t &&
        Object.keys(n)
          .map((e) => e.toLowerCase())
          .indexOf(zm) === -1
      )
        try {
          let n = e(t);
          n != null && (r.headers = { ...r.headers, [zm]: String(n) });
        } catch {}
    }
    return t({ ...n, request: r });
  };
}
var zm,
  Bm,
  Vm,
  Hm = b(() => {
    D(),
      (zm = `content-length`),
      (Bm = {
        step: `build`,
        tags: [`SET_CONTENT_LENGTH`, `CONTENT_LENGTH`],
        name: `contentLengthMiddleware`,
        override: !0,
      }),
      (Vm = (e) => ({
        applyToStack: (t) => {
          t.add(Rm(e.bodyLengthChecker), Bm);
        },
      }));
  }),
  Um,
  Wm,
  Gm = b(() => {
    (Um = (e) => encodeURIComponent(e).replace(/[!'()*]/g, Wm)),
      (Wm = (e) => `%${e.charCodeAt(0).toString(16).toUpperCase()}`);
  }),
  Km,
  qm = b(() => {
    Gm(), (Km = (e) => e.split(`/`).map(Um).join(`/`));
  });
function Jm(e) {
  let t = [];
  for (let n of Object.keys(e).sort()) {
    let r = e[n];
    if (((n = Um(n)), Array.isArray(r)))
      for (let e = 0, i = r.length; e < i; e++) t.push(`${n}=${Um(r[e])}`);
    else {
      let e = n;
      (r || typeof r == `string`) && (e += `=${Um(r)}`), t.push(e);
    }
  }
  return t.join(`&`);
}
var W = b(() => {
    Gm();
  }),
  Ym,
  Xm = b(() => {
    Ym = class {
      serdeContext;
      setSerdeContext(e) {
        this.serdeContext = e;
      }
    };
  }),
  Zm,
  Qm = b(() => {
    Zm = class {
      from;
      to;
      keys;
      constructor(e, t) {
        (this.from = e), (this.to = t);
        let n = Object.keys(this.from),
          r = new Set(n);
        r.delete(`__type`), (this.keys = r);
      }
      mark(e) {
        this.keys.delete(e);
      }
      hasUnknown() {
        return this.keys.size === 1 && Object.keys(this.to).length === 0;
      }
      writeUnknown() {
        if (this.hasUnknown()) {
          let e = this.keys.values().next().value,
            t = this.from[e];
          this.to.$unknown = [e, t];
        }
      }
    };
  });
function $m() {
  if (eh === void 0)
    try {
      if (typeof Buffer != `function`) eh = !1;
      else {
        let e = JSON.parse(Buffer.from([123, 125]));
        eh = typeof e == `object` && !!e;
      }
    } catch {
      eh = !1;
    }
  return eh;
}
var eh,
  th = b(() => {});
function nh(e, t, n) {
  if (n?.source) {
    let e = n.source;
    if (typeof t == `number`)
      return t <= 2 ** 53 - 1 && t >= -(2 ** 53 - 1)
        ? ih(e, t)
          ? t
          : new Aa(e, `bigDecimal`)
        : rh(e)
          ? new Aa(e, `bigDecimal`)
          : /[eE]/.test(e)
            ? oh(e)
            : BigInt(e);
  }
  return t;
}
function rh(e) {
  let t = e.indexOf(`.`);
  if (t === -1) return !1;
  let n = e.search(/[eE]/);
  if (n === -1) return !0;
  let r = n - t - 1;
  return parseInt(e.slice(n + 1), 10) < r;
}
function ih(e, t) {
  if (e === String(t) || Object.is(t, -0)) return !0;
  if (/[eE]/.test(e)) return ah(e) === ah(String(t));
  let n = e.replace(/(\.\d*?)0+$/, `$1`).replace(/\.$/, ``),
    r = String(t);
  return n === r ? !0 : /[eE]/.test(r) ? n === ah(r) : !1;
}
function ah(e) {
  let t = e.startsWith(`-`),
    n = t ? e.slice(1) : e,
    r = n.search(/[eE]/),
    i;
  if (r === -1) i = n;
  else {
    let e = parseInt(n.slice(r + 1), 10),
      t = n.slice(0, r),
      a = t.indexOf(`.`),
      o,
      s;
    a === -1 ? ((o = t), (s = t.length)) : ((o = t.slice(0, a) + t.slice(a + 1)), (s = a)),
      (o = o.replace(/0+$/, ``) || `0`);
    let c = s + e;
    i =
      o === `0`
        ? `0`
        : c <= 0
          ? `0.` + `0`.repeat(-c) + o
          : c >= o.length
            ? o + `0`.repeat(c - o.length)
            : o.slice(0, c) + `.` + o.slice(c);
  }
  return (
    i.includes(`.`) && (i = i.replace(/(\.\d*?)0+$/, `$1`).replace(/\.$/, ``)), (t ? `-` : ``) + i
  );
}
function oh(e) {
  let t = e.search(/[eE]/),
    n = parseInt(e.slice(t + 1), 10),
    r = e.startsWith(`-`),
    i = e.slice(+!!r, t),
    a = i.indexOf(`.`),
    o,
    s;
  a === -1
    ? ((o = i), (s = n))
    : ((o = i.slice(0, a) + i.slice(a + 1)), (s = n - (i.length - a - 1))),
    (o = o.replace(/0+$/, ``) || `0`);
  let c = BigInt(o) * 10n ** BigInt(s + (i.replace(`.`, ``).length - o.length));
  return r ? -c : c;
}
var sh = b(() => {
  U();
});
function ch(e) {
  let t = j.of(e),
    n = t.getSchema();
  if (Array.isArray(n) && t.isStructSchema()) {
    if (uh in n) return n[uh];
    let e = lh(t, new Set());
    return (n[uh] = e), e;
  }
  return lh(t, new Set());
}
function lh(e, t) {
  let n = e.getSchema();
  if (t.has(n)) return !1;
  if ((t.add(n), e.isBigIntegerSchema() || e.isBigDecimalSchema())) return !0;
  if (e.isStructSchema()) {
    for (let [, n] of e.structIterator()) if (lh(n, t)) return !0;
  } else if (e.isListSchema() || e.isMapSchema()) {
    if (lh(e.getValueSchema(), t)) return !0;
  } else if (e.isDocumentSchema()) return !0;
  return !1;
}
var uh,
  dh = b(() => {
    M(), (uh = Symbol.for(`@aws-sdk/reviver`));
  }),
  fh,
  ph = b(() => {
    Yd(), U(), (fh = (e, t) => Jd(e, t).then((e) => (t?.utf8Encoder ?? qr)(e)));
  });
async function mh(e, t, n) {
  let r;
  if ($m() && typeof e?.[Symbol.asyncIterator] == `function`) {
    let n = await Jd(e, t);
    typeof Buffer == `function` &&
      (r = Buffer.isBuffer(n) ? n : Buffer.from(n.buffer, n.byteOffset, n.byteLength));
  }
  if (((r ||= await fh(e, t)), r.length === 0)) return {};
  let i = n && ch(n) ? nh : void 0;
  try {
    return JSON.parse(r, i);
  } catch (e) {
    throw (
      (e?.name === `SyntaxError` &&
        Object.defineProperty(e, `$responseBodyText`, {
          value: typeof r == `string` ? r : r.toString(`utf8`),
        }),
      e)
    );
  }
}
var hh,
  gh,
  _h,
  vh,
  yh,
  bh,
  xh,
  Sh = b(() => {
    Yd(),
      ph(),
      th(),
      sh(),
      dh(),
      (hh = async (e, t) => {
        let n = await mh(e, t);
        return (n.message = n.message ?? n.Message), n;
      }),
      (gh = (e, t) => Object.keys(e).find((e) => e.toLowerCase() === t.toLowerCase())),
      (_h = (e) => {
        let t = e;
        return (
          typeof t == `number` && (t = t.toString()),
          t.indexOf(`,`) >= 0 && (t = t.split(`,`)[0]),
          t.indexOf(`:`) >= 0 && (t = t.split(`:`)[0]),
          t.indexOf(`#`) >= 0 && (t = t.split(`#`)[1]),
          t
        );
      }),
      (vh = (e, t) => xh(e, t, [`header`, `code`, `type`])),
      (yh = (e, t, n = !1) =>
        xh(e, t, n ? [`code`, `header`, `type`] : [`type`, `code`, `header`])),
      (bh = (e, t) => {
        if (t?.__type !== void 0) {
          let e = t.__type;
          return (
            typeof e == `number` && (e = e.toString()),
            e.indexOf(`,`) >= 0 && (e = e.split(`,`)[0]),
            e.indexOf(`:`) >= 0 && (e = e.split(`:`)[0]),
            e
          );
        }
      }),
      (xh = ({ headers: e }, t, n) => {
        for (; n.length > 0; )
          switch (n.shift()) {
            case `header`:
              let n = gh(e ?? {}, `x-amzn-errortype`);
              if (n !== void 0) return _h(e[n]);
              break;
            case `code`:
              let r = gh(t ?? {}, `code`);
              if (r && t[r] !== void 0) return _h(t[r]);
              break;
            case `type`:
              if (t?.__type !== void 0) return _h(t.__type);
              break;
          }
      });
  }),
  Ch,
  wh = b(() => {
    km(),
      M(),
      U(),
      Xm(),
      Qm(),
      th(),
      sh(),
      dh(),
      Sh(),
      D(),
      (Ch = class extends Ym {
        settings;
        constructor(e) {
          super(), (this.settings = e);
        }
        async read(e, t) {
          let n = ch(e) ? nh : void 0,
            r;
          if (typeof t == `string`) {
            if (t.length === 0) return {};
            r = JSON.parse(t, n);
          } else if (t instanceof Uint8Array && $m()) {
            if (t.byteLength === 0) return {};
            let e = Buffer.isBuffer(t) ? t : Buffer.from(t.buffer, t.byteOffset, t.byteLength);
            r = JSON.parse(e, n);
          } else r = await mh(t, this.serdeContext, e);
          return this._read(e, r);
        }
        readObject(e, t) {
          return this._read(e, t);
        }
        _read(e, t) {
          let n = typeof t == `object` && !!t,
            r = j.of(e);
          if (n) {
            if (r.isStructSchema()) return this._readStruct(r, t);
            if (Array.isArray(t) && r.isListSchema()) {
              let e = r.getValueSchema();
              if (this.needsTransform(e))
                for (let n = 0; n < t.length; ++n) t[n] = this._read(e, t[n]);
              return t;
            }
            if (r.isMapSchema()) {
              let e = r.getValueSchema(),
                n = t;
              if (this.needsTransform(e))
                for (let t in n)
                  E(n, t) && (t === `__proto__` && Vd(n), (n[t] = this._read(e, n[t])));
              return n;
            }
          }
          if (r.isBlobSchema() && typeof t == `string`) return zr(t);
          let i = r.getMergedTraits().mediaType;
          if (r.isStringSchema() && typeof t == `string` && i)
            return i === `application/json` || i.endsWith(`+json`) ? ia.from(t) : t;
          if (r.isTimestampSchema() && t != null)
            switch (Om(r, this.settings)) {
              case 5:
                return zi(t);
              case 6:
                return Ui(t);
              case 7:
                return Wi(t);
              default:
                return (
                  console.warn(`Missing timestamp format, parsing value with Date constructor:`, t),
                  new Date(t)
                );
            }
          if (r.isBigIntegerSchema() && (typeof t == `number` || typeof t == `string`))
            return BigInt(t);
          if (r.isBigDecimalSchema() && t != null) {
            if (t instanceof Aa) return t;
            let e = t;
            return e.type === `bigDecimal` && `string` in e
              ? new Aa(e.string, e.type)
              : new Aa(String(t), `bigDecimal`);
          }
          if (r.isNumericSchema() && typeof t == `string`) {
            switch (t) {
              case `Infinity`:
                return 1 / 0;
              case `-Infinity`:
                return -1 / 0;
              case `NaN`:
                return NaN;
            }
            return t;
          }
          if (r.isDocumentSchema() && n)
            if (Array.isArray(t))
              for (let e = 0; e < t.length; ++e) {
                let n = t[e];
                n instanceof Aa || (t[e] = this._read(r, n));
              }
            else {
              let e = t;
              for (let t in e) {
                if (!E(e, t)) continue;
                t === `__proto__` && Vd(e);
                let n = e[t];
                n instanceof Aa || (e[t] = this._read(r, n));
              }
            }
          return t;
        }
        _readStruct(e, t) {
          let n = e.isUnionSchema(),
            r = {},
            i,
            a = typeof t.__type == `string`,
            { jsonName: o } = this.settings;
          o && a && (i = {});
          let s;
          n && (s = new Zm(t, r));
          for (let [c, l] of e.structIterator()) {
            let e = c;
            o && ((e = l.getMergedTraits().jsonName ?? e), a && (i[e] = c)),
              n && s.mark(e),
              t[e] != null && (r[c] = this._read(l, t[e]));
          }
          if (n) s.writeUnknown();
          else if (a)
            for (let e in t) {
              if (!E(t, e)) continue;
              let n = t[e],
                a = o ? (i[e] ?? e) : e;
              a in r || (r[a] = n);
            }
          return r;
        }
        needsTransform(e) {
          return !!(
            e.isBlobSchema() ||
            e.isTimestampSchema() ||
            e.isBigIntegerSchema() ||
            e.isBigDecimalSchema() ||
            e.isNumericSchema() ||
            e.isDocumentSchema() ||
            e.isStructSchema() ||
            e.isListSchema() ||
            e.isMapSchema() ||
            (e.isStringSchema() && e.getMergedTraits().mediaType)
          );
        }
      });
  }),
  Th,
  Eh,
  Dh = b(() => {
    U(),
      (Th = class e extends Uint8Array {
        string = null;
        static allocUnsafe(t) {
          if (typeof Buffer == `function`) {
            let n = Buffer.allocUnsafe(t);
            return new e(n.buffer, n.byteOffset, n.byteLength);
          }
          return new e(t);
        }
        toString() {
          return this.s();
        }
        valueOf() {
          return this.s();
        }
        includes(e, t) {
          return typeof e == `string`
            ? this.s().includes(e, t)
            : Uint8Array.prototype.includes.call(this, e, t);
        }
        indexOf(e, t) {
          return typeof e == `string`
            ? this.s().indexOf(e, t)
            : Uint8Array.prototype.indexOf.call(this, e, t);
        }
        lastIndexOf(e, t) {
          if (typeof e == `string`) return this.s().lastIndexOf(e, t);
          let n = Uint8Array.prototype.lastIndexOf;
          return t === void 0 ? n.call(this, e) : n.call(this, e, t);
        }
        startsWith(e, t) {
          return this.s().startsWith(e, t);
        }
        endsWith(e, t) {
          return this.s().endsWith(e, t);
        }
        match(e) {
          return this.s().match(e);
        }
        replace(e, t) {
          return this.s().replace(e, t);
        }
        search(e) {
          return this.s().search(e);
        }
        split(e, t) {
          return this.s().split(e, t);
        }
        substring(e, t) {
          return this.s().substring(e, t);
        }
        trim() {
          return this.s().trim();
        }
        trimStart() {
          return this.s().trimStart();
        }
        trimEnd() {
          return this.s().trimEnd();
        }
        charAt(e) {
          return this.s().charAt(e);
        }
        charCodeAt(e) {
          return this.s().charCodeAt(e);
        }
        padStart(e, t) {
          return this.s().padStart(e, t);
        }
        padEnd(e, t) {
          return this.s().padEnd(e, t);
        }
        repeat(e) {
          return this.s().repeat(e);
        }
        toUpperCase() {
          return this.s().toUpperCase();
        }
        toLowerCase() {
          return this.s().toLowerCase();
        }
        s() {
          if (this.string == null) {
            let e = Date.now();
            e > Eh + 6e4 &&
              (console.warn(
                `@aws-sdk/core/protocols - WARN - JsonCodec2: you have called a string method on a Uint8Array request body. It has been automatically converted to string. In a future version this will throw an error.`,
              ),
              (Eh = e)),
              (this.string = qr(this));
          }
          return this.string;
        }
      }),
      (Eh = 0);
  });
function Oh(e) {
  return Th.allocUnsafe(e);
}
var kh,
  Ah,
  jh,
  Mh,
  Nh,
  Ph,
  Fh,
  Ih,
  Lh,
  Rh,
  zh,
  Bh,
  Vh,
  Hh,
  Uh,
  Wh = b(() => {
    km(),
      M(),
      U(),
      Xm(),
      D(),
      Dh(),
      (kh = new TextEncoder()),
      (Ah = 123),
      (jh = 125),
      (Mh = 91),
      (Nh = 93),
      (Ph = 34),
      (Fh = 58),
      (Ih = 44),
      (Lh = 92),
      (Rh = new Uint8Array([116, 114, 117, 101])),
      (zh = new Uint8Array([102, 97, 108, 115, 101])),
      (Bh = new Uint8Array([110, 117, 108, 108])),
      (Vh = Array(128).fill(null)),
      (Vh[8] = `b`),
      (Vh[9] = `t`),
      (Vh[10] = `n`),
      (Vh[12] = `f`),
      (Vh[13] = `r`),
      (Vh[34] = `"`),
      (Vh[92] = `\\`);
    for (let e = 0; e < 32; e++)
      Vh[e] === null && (Vh[e] = `u00` + e.toString(16).padStart(2, `0`));
    (Hh = 2048),
      (Uh = class e extends Ym {
        settings;
        json;
        i = 0;
        rootSchema;
        rawValue;
        passthrough = !1;
        constructor(e) {
          super(), (this.settings = e), (this.json = Oh(Hh));
        }
        write(e, t) {
          (this.i = 0),
            (this.rawValue = t),
            (this.rootSchema = j.of(e)),
            (this.passthrough = this.rootSchema.isBlobSchema() || this.rootSchema.isStringSchema()),
            this.passthrough || this.writeValue(this.rootSchema, t, void 0);
        }
        writeDiscriminatedDocument(e, t) {
          (this.i = 0), (this.rootSchema = j.of(e));
          let n = this.rootSchema;
          if (n.isStructSchema() && typeof t == `object` && t) {
            this.writeValue(n, t, void 0);
            let e = `"__type":"${n.getName(!0) ?? `Unknown`}",`,
              r = e.length;
            this.ensure(r),
              this.json.copyWithin(1 + r, 1, this.i),
              kh.encodeInto(e, this.json.subarray(1)),
              (this.i += r);
          } else this.writeValue(n, t, void 0);
        }
        flush() {
          this.rootSchema = void 0;
          let e = this.i;
          this.i = 0;
          let t = this.rawValue;
          if (((this.rawValue = void 0), e === 0)) return t;
          let n = this.json.subarray(0, e);
          return (this.json = Oh(Hh)), n;
        }
        ensure(e) {
          let { i: t, json: n } = this;
          if (t + e > n.length) {
            let r = n.length * 2;
            for (; r < t + e; ) r *= 2;
            let i = Oh(r);
            i.set(this.json), (this.json = i);
          }
        }
        writeAscii(e) {
          let t = e.length;
          this.ensure(t);
          let { i: n, json: r } = this;
          for (let i = 0; i < t; ++i) (r[n] = e.charCodeAt(i)), (n += 1);
          this.i = n;
        }
        writeAsciiQuoted(e) {
          let t = e.length;
          this.ensure(t + 4);
          let { json: n, i: r } = this;
          n[r++] = Ph;
          for (let i = 0; i < t; ++i) n[r++] = e.charCodeAt(i);
          (n[r++] = Ph), (this.i = r);
        }
        writeJsonString(e) {
          let t = e.length;
          this.ensure(t * 3 + 2), (this.json[this.i++] = Ph);
          for (let n = 0; n < t; ++n) {
            let r = e.charCodeAt(n);
            if (r > 34 && r < 92) this.json[this.i++] = r;
            else if (r < 128) {
              let e = Vh[r];
              if (e !== null) {
                this.ensure(e.length + 1 + (t - n - 1) * 3 + 1), (this.json[this.i++] = Lh);
                for (let t = 0; t < e.length; t++) this.json[this.i++] = e.charCodeAt(t);
              } else this.json[this.i++] = r;
            } else if (r >= 55296 && r <= 56319) {
              let i = n + 1 < t ? e.charCodeAt(n + 1) : 0;
              if (i >= 56320 && i <= 57343) {
                this.ensure(4);
                let { written: t } = kh.encodeInto(
                  e.substring(n, n + 2),
                  this.json.subarray(this.i),
                );
                (this.i += t), ++n;
              } else this.ensure(6 + (t - n - 1) * 3 + 1), this.writeUnicodeEscape(r);
            } else if (r >= 56320 && r <= 57343)
              this.ensure(6 + (t - n - 1) * 3 + 1), this.writeUnicodeEscape(r);
            else {
              let { i: e, json: t } = this;
              r < 2048
                ? ((t[e++] = 192 | (r >> 6)), (t[e++] = 128 | (r & 63)))
                : ((t[e++] = 224 | (r >> 12)),
                  (t[e++] = 128 | ((r >> 6) & 63)),
                  (t[e++] = 128 | (r & 63))),
                (this.i = e);
            }
          }
          this.json[this.i++] = Ph;
        }
        writeUnicodeEscape(e) {
          let { json: t, i: n } = this;
          (t[n++] = Lh), (t[n++] = 117);
          let r = e.toString(16).padStart(4, `0`);
          for (let e = 0; e < 4; ++e) t[n++] = r.charCodeAt(e);
          this.i = n;
        }
        static B64 = (() => {
          let e = new Uint8Array(64);
          for (let t = 0; t < 64; ++t)
            e[t] = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/`.charCodeAt(t);
          return e;
        })();
        writeBase64(t) {
          let n = Math.ceil(t.length / 3) * 4;
          this.ensure(n + 2);
          let r = this.json,
            i = e.B64,
            a = this.i;
          r[a++] = Ph;
          let o = t.length,
            s = o % 3,
            c = o - s;
          for (let e = 0; e < c; e += 3) {
            let n = t[e],
              o = t[e + 1],
              s = t[e + 2];
            (r[a++] = i[n >> 2]),
              (r[a++] = i[((n & 3) << 4) | (o >> 4)]),
              (r[a++] = i[((o & 15) << 2) | (s >> 6)]),
              (r[a++] = i[s & 63]);
          }
          if (s === 2) {
            let e = t[c],
              n = t[c + 1];
            (r[a++] = i[e >> 2]),
              (r[a++] = i[((e & 3) << 4) | (n >> 4)]),
              (r[a++] = i[(n & 15) << 2]),
              (r[a++] = 61);
          } else if (s === 1) {
            let e = t[c];
            (r[a++] = i[e >> 2]), (r[a++] = i[(e & 3) << 4]), (r[a++] = 61), (r[a++] = 61);
          }
          (r[a++] = Ph), (this.i = a);
        }
        writeValue(e, t, n) {
          if (t == null) {
            if (n?.isStructSchema()) {
              if (t === void 0 && j.of(e).isIdempotencyToken()) {
                this.writeAsciiQuoted(qd());
                return;
              }
              return;
            }
            this.ensure(4), this.json.set(Bh, this.i), (this.i += 4);
            return;
          }
          let r = j.of(e),
            i = typeof t == `object`;
          if (r.isStringSchema()) {
            let e = r.getMergedTraits().mediaType;
            if (e && (e === `application/json` || e.endsWith(`+json`))) {
              this.writeJsonString(ia.from(t).toString());
              return;
            }
          }
          if (
            this.settings.bigNumberAsString &&
            t != null &&
            (r.isBigIntegerSchema() || r.isBigDecimalSchema())
          ) {
            let e = t instanceof Aa ? t.string : String(t);
            this.writeAsciiQuoted(e);
            return;
          }
          if (i) {
            if (r.isStructSchema()) {
              this.writeStruct(r, t);
              return;
            }
            if (Array.isArray(t) && (r.isListSchema() || r.isDocumentSchema())) {
              this.writeList(r, t, r.isDocumentSchema());
              return;
            }
            if (r.isMapSchema()) {
              this.writeMap(r, t, !1);
              return;
            }
            if (t instanceof Uint8Array && (r.isBlobSchema() || r.isDocumentSchema())) {
              this.writeBase64(t);
              return;
            }
            if (t instanceof Date && (r.isTimestampSchema() || r.isDocumentSchema())) {
              this.writeTimestamp(r, t);
              return;
            }
            if (t instanceof Aa) {
              this.writeAscii(t.string);
              return;
            }
            if (r.isDocumentSchema()) {
              Array.isArray(t) ? this.writeList(r, t, !0) : this.writeMap(r, t, !0);
              return;
            }
            let e = JSON.stringify(t);
            this.writeAscii(e);
            return;
          }
          if (typeof t == `string`) {
            if (r.isBlobSchema()) {
              let e = (this.serdeContext?.base64Encoder ?? Ur)(t);
              this.writeAsciiQuoted(e);
              return;
            }
            this.writeJsonString(t);
            return;
          }
          if (typeof t == `number`) {
            if (Math.abs(t) === 1 / 0 || Number.isNaN(t)) {
              this.writeAsciiQuoted(String(t));
              return;
            }
            let e = String(t);
            this.writeAscii(e);
            return;
          }
          if (typeof t == `boolean`) {
            this.ensure(5);
            let { i: e, json: n } = this;
            t ? (n.set(Rh, e), (e += 4)) : (n.set(zh, e), (e += 5)), (this.i = e);
            return;
          }
          if (typeof t == `bigint`) {
            this.writeAscii(t.toString());
            return;
          }
          this.writeAscii(String(t));
        }
        writeStruct(e, t) {
          this.ensure(2), (this.json[this.i++] = Ah);
          let n = !1,
            r = typeof t.__type == `string`,
            i;
          r && (i = new Set());
          for (let [r, a] of e.structIterator()) {
            let o = t[r];
            if (o == null && !a.isIdempotencyToken()) continue;
            n && (this.ensure(1), (this.json[this.i++] = Ih)), (n = !0);
            let s = this.settings.jsonName ? (a.getMergedTraits().jsonName ?? r) : r;
            i && (i.add(r), i.add(s)),
              this.writeAsciiQuoted(s),
              (this.json[this.i++] = Fh),
              this.writeValue(a, o, e);
          }
          if (!n && e.isUnionSchema()) {
            let { $unknown: n } = t;
            if (Array.isArray(n)) {
              let [t, r] = n;
              this.writeAsciiQuoted(t),
                this.ensure(1),
                (this.json[this.i++] = Fh),
                this.writeValue(15, r, e);
            }
          } else if (r)
            for (let e in t) {
              if (i.has(e)) continue;
              i.add(e);
              let r = t[e];
              n && (this.ensure(1), (this.json[this.i++] = Ih)),
                (n = !0),
                this.writeAsciiQuoted(e),
                this.ensure(1),
                (this.json[this.i++] = Fh),
                this.writeValue(15, r, void 0);
            }
          this.ensure(1), (this.json[this.i++] = jh);
        }
        writeList(e, t, n) {
          let r = !!e.getMergedTraits().sparse,
            i = e.getValueSchema();
          if (!n && (i.isStringSchema() || i.isNumericSchema() || i.isBooleanSchema())) {
            let e = !1;
            for (let n = 0; n < t.length; ++n) {
              let i = t[n];
              if (Number.isNaN(i) || i === 1 / 0 || i === -1 / 0 || (i == null && !r)) {
                e = !0;
                break;
              }
            }
            let n;
            if (!e) n = JSON.stringify(t);
            else {
              let e = [];
              for (let n = 0; n < t.length; ++n) {
                let i = t[n];
                (i == null && !r) ||
                  (Number.isNaN(i) || i === 1 / 0 || i === -1 / 0 ? e.push(String(i)) : e.push(i));
              }
              n = JSON.stringify(e);
            }
            this.ensure(n.length * 3),
              (this.i += kh.encodeInto(n, this.json.subarray(this.i)).written);
            return;
          }
          this.ensure(2), (this.json[this.i++] = Mh);
          let a = !1;
          for (let e = 0; e < t.length; ++e) {
            let o = t[e];
            (n ? o === void 0 : o == null && !r) ||
              (a && (this.ensure(1), (this.json[this.i++] = Ih)),
              this.writeValue(i, o, void 0),
              (a = !0));
          }
          this.ensure(1), (this.json[this.i++] = Nh);
        }
        writeMap(e, t, n) {
          let r = !!e.getMergedTraits().sparse,
            i = e.getValueSchema();
          if (!n && (i.isStringSchema() || i.isNumericSchema() || i.isBooleanSchema())) {
            let e;
            for (let n in t) {
              if (!E(t, n)) continue;
              let i = t[n];
              Number.isNaN(i) || i === 1 / 0 || i === -1 / 0
                ? (((e ??= {})[n] = i), (t[n] = String(i)))
                : i === null && !r && (((e ??= {})[n] = null), (t[n] = void 0));
            }
            let n = JSON.stringify(t);
            e && Object.assign(t, e),
              this.ensure(n.length * 3),
              (this.i += kh.encodeInto(n, this.json.subarray(this.i)).written);
            return;
          }
          this.ensure(2), (this.json[this.i++] = Ah);
          let a = !0;
          for (let e in t) {
            if (!E(t, e)) continue;
            let o = t[e];
            (n ? o === void 0 : o == null && !r) ||
              (a || (this.ensure(1), (this.json[this.i++] = Ih)),
              (a = !1),
              this.writeJsonString(e),
              this.ensure(1),
              (this.json[this.i++] = Fh),
              this.writeValue(i, o, void 0));
          }
          this.ensure(1), (this.json[this.i++] = jh);
        }
        writeTimestamp(e, t) {
          switch (Om(e, this.settings)) {
            case 5: {
              let e = t.toISOString().replace(`.000Z`, `Z`);
              this.writeAsciiQuoted(e);
              return;
            }
            case 6:
              this.writeAsciiQuoted(Ni(t));
              return;
            case 7: {
              let e = String(t.getTime() / 1e3);
              this.writeAscii(e);
              return;
            }
            default: {
              let e = String(t.getTime() / 1e3);
              this.writeAscii(e);
              return;
            }
          }
        }
      });
  }),
  Gh,
  Kh = b(() => {
    Xm(),
      wh(),
      Wh(),
      (Gh = class extends Ym {
        settings;
        constructor(e) {
          super(), (this.settings = e);
        }
        createSerializer() {
          let e = new Uh(this.settings);
          return e.setSerdeContext(this.serdeContext), e;
        }
        createDeserializer() {
          let e = new Ch(this.settings);
          return e.setSerdeContext(this.serdeContext), e;
        }
      });
  }),
  qh,
  Jh = b(() => {
    mm(),
      M(),
      Kh(),
      Sh(),
      (qh = class extends pm {
        codec = new Gh({
          timestampFormat: { useTrait: !1, default: 7 },
          jsonName: !1,
          bigNumberAsString: !0,
        });
        serializer = this.codec.createSerializer();
        deserializer = this.codec.createDeserializer();
        getShapeId() {
          return `smithy.protocols#rpcv2Json`;
        }
        getPayloadCodec() {
          return this.codec;
        }
        getSmithyProtocolHeaderValue() {
          return `rpc-v2-json`;
        }
        applyEmptyBody(e) {
          e.body ||= `{}`;
        }
        async handleError(e, t, n, r, i) {
          let a = bh(n, r) ?? `Unknown`,
            o = { $metadata: i, $fault: n.statusCode <= 500 ? `client` : `server` },
            s = this.options.defaultNamespace;
          a.includes(`#`) && ([s] = a.split(`#`));
          let c = this.compositeErrorRegistry,
            l = Jt.for(s);
          c.copyFrom(l);
          let u;
          try {
            u = c.getSchema(a);
          } catch {
            r.Message && (r.message = r.Message);
            let e = Jt.for(`smithy.ts.sdk.synthetic.` + s);
            c.copyFrom(e);
            let t = c.getBaseException();
            if (t) {
              let e = c.getErrorCtor(t);
              throw Object.assign(new e({ name: a }), o, r);
            }
            throw Object.assign(Error(a), o, r);
          }
          let d = j.of(u),
            f = c.getErrorCtor(u),
            p = r.message ?? r.Message ?? `Unknown`,
            m = new f({}),
            h = {},
            g = this.codec.createDeserializer();
          for (let [e, t] of d.structIterator()) r[e] != null && (h[e] = g.readObject(t, r[e]));
          throw Object.assign(m, o, { $fault: d.getMergedTraits().error, message: p }, h);
        }
        getDefaultContentType() {
          return `application/json`;
        }
      });
  }),
  Yh,
  Xh = b(() => {
    km(),
      M(),
      U(),
      D(),
      Xm(),
      Qm(),
      sh(),
      dh(),
      Sh(),
      (Yh = class extends Ym {
        settings;
        constructor(e) {
          super(), (this.settings = e);
        }
        async read(e, t) {
          let n = ch(e) ? nh : void 0;
          return this._read(
            e,
            typeof t == `string` ? JSON.parse(t, n) : await mh(t, this.serdeContext, e),
          );
        }
        readObject(e, t) {
          return this._read(e, t);
        }
        _read(e, t) {
          let n = typeof t == `object` && !!t,
            r = j.of(e);
          if (n) {
            if (r.isStructSchema()) {
              let e = t,
                n = r.isUnionSchema(),
                i = {},
                a,
                { jsonName: o } = this.settings;
              o && (a = {});
              let s;
              n && (s = new Zm(e, i));
              for (let [t, c] of r.structIterator()) {
                let r = t;
                o && ((r = c.getMergedTraits().jsonName ?? r), (a[r] = t)),
                  n && s.mark(r),
                  e[r] != null && (i[t] = this._read(c, e[r]));
              }
              if (n) s.writeUnknown();
              else if (typeof e.__type == `string`)
                for (let t in e) {
                  if (!E(e, t)) continue;
                  let n = e[t],
                    r = o ? (a[t] ?? t) : t;
                  r in i || (i[r] = n);
                }
              return i;
            }
            if (Array.isArray(t) && r.isListSchema()) {
              let e = r.getValueSchema(),
                n = [];
              for (let r of t) n.push(this._read(e, r));
              return n;
            }
            if (r.isMapSchema()) {
              let e = r.getValueSchema(),
                n = {};
              for (let r in t)
                E(t, r) && (r === `__proto__` && Vd(n), (n[r] = this._read(e, t[r])));
              return n;
            }
          }
          if (r.isBlobSchema() && typeof t == `string`) return zr(t);
          let i = r.getMergedTraits().mediaType;
          if (r.isStringSchema() && typeof t == `string` && i)
            return i === `application/json` || i.endsWith(`+json`) ? ia.from(t) : t;
          if (r.isTimestampSchema() && t != null)
            switch (Om(r, this.settings)) {
              case 5:
                return zi(t);
              case 6:
                return Ui(t);
              case 7:
                return Wi(t);
              default:
                return (
                  console.warn(`Missing timestamp format, parsing value with Date constructor:`, t),
                  new Date(t)
                );
            }
          if (r.isBigIntegerSchema() && (typeof t == `number` || typeof t == `string`))
            return BigInt(t);
          if (r.isBigDecimalSchema() && t != null) {
            if (t instanceof Aa) return t;
            let e = t;
            return e.type === `bigDecimal` && `string` in e
              ? new Aa(e.string, e.type)
              : new Aa(String(t), `bigDecimal`);
          }
          if (r.isNumericSchema() && typeof t == `string`) {
            switch (t) {
              case `Infinity`:
                return 1 / 0;
              case `-Infinity`:
                return -1 / 0;
              case `NaN`:
                return NaN;
            }
            return t;
          }
          if (r.isDocumentSchema())
            if (n) {
              let e = Array.isArray(t) ? [] : {};
              for (let n in t) {
                if (!E(t, n)) continue;
                n === `__proto__` && Vd(e);
                let i = t[n];
                i instanceof Aa ? (e[n] = i) : (e[n] = this._read(r, i));
              }
              return e;
            } else return structuredClone(t);
          return t;
        }
      });
  }),
  Zh,
  Qh,
  $h = b(() => {
    U(),
      (Zh = `Ν`),
      (Qh = class {
        values = new Map();
        counter = 0;
        stage = 0;
        createReplacer() {
          if (this.stage === 1)
            throw Error(`@aws-sdk/core/protocols - JsonReplacer already created.`);
          if (this.stage === 2) throw Error(`@aws-sdk/core/protocols - JsonReplacer exhausted.`);
          return (
            (this.stage = 1),
            (e, t) => {
              if (t instanceof Aa) {
                let e = `${Zh + `nv` + this.counter++}_` + t.string;
                return this.values.set(`"${e}"`, t.string), e;
              }
              if (typeof t == `bigint`) {
                let e = t.toString(),
                  n = `${Zh + `b` + this.counter++}_` + e;
                return this.values.set(`"${n}"`, e), n;
              }
              return t;
            }
          );
        }
        replaceInJson(e) {
          if (this.stage === 0)
            throw Error(`@aws-sdk/core/protocols - JsonReplacer not created yet.`);
          if (this.stage === 2) throw Error(`@aws-sdk/core/protocols - JsonReplacer exhausted.`);
          if (((this.stage = 2), this.counter === 0)) return e;
          for (let [t, n] of this.values) e = e.replace(t, n);
          return e;
        }
      });
  }),
  eg,
  tg = b(() => {
    km(),
      M(),
      U(),
      Xm(),
      $h(),
      D(),
      (eg = class extends Ym {
        settings;
        buffer;
        useReplacer = !1;
        rootSchema;
        constructor(e) {
          super(), (this.settings = e);
        }
        write(e, t) {
          (this.rootSchema = j.of(e)), (this.buffer = this._write(this.rootSchema, t));
        }
        flush() {
          let { rootSchema: e, useReplacer: t } = this;
          if (
            ((this.rootSchema = void 0),
            (this.useReplacer = !1),
            e?.isStructSchema() || e?.isDocumentSchema())
          ) {
            if (!t) return JSON.stringify(this.buffer);
            let e = new Qh();
            return e.replaceInJson(JSON.stringify(this.buffer, e.createReplacer(), 0));
          }
          return this.buffer;
        }
        writeDiscriminatedDocument(e, t) {
          this.write(e, t),
            typeof this.buffer == `object` && (this.buffer.__type = j.of(e).getName(!0));
        }
        _write(e, t, n) {
          let r = typeof t == `object` && !!t,
            i = j.of(e);
          if (r) {
            if (i.isStructSchema()) {
              let e = t,
                n = {},
                { jsonName: r } = this.settings,
                a;
              r && (a = {});
              let o = 0;
              for (let [t, s] of i.structIterator()) {
                let c = this._write(s, e[t], i);
                if (c !== void 0) {
                  let e = t;
                  r && ((e = s.getMergedTraits().jsonName ?? t), (a[t] = e)), (n[e] = c), o++;
                }
              }
              if (i.isUnionSchema() && o === 0) {
                let { $unknown: t } = e;
                if (Array.isArray(t)) {
                  let [e, r] = t;
                  e === `__proto__` && Vd(n), (n[e] = this._write(15, r));
                }
              } else if (typeof e.__type == `string`)
                for (let t in e) {
                  if (!E(e, t)) continue;
                  let i = e[t],
                    o = r ? (a[t] ?? t) : t;
                  o in n || (n[o] = this._write(15, i));
                }
              return n;
            }
            if (Array.isArray(t) && i.isListSchema()) {
              let e = i.getValueSchema(),
                n = [],
                r = !!i.getMergedTraits().sparse;
              for (let i of t) (r || i != null) && n.push(this._write(e, i));
              return n;
            }
            if (i.isMapSchema()) {
              let e = i.getValueSchema(),
                n = {},
                r = !!i.getMergedTraits().sparse;
              for (let i in t) {
                if (!E(t, i)) continue;
                let a = t[i];
                (r || a != null) && (i === `__proto__` && Vd(n), (n[i] = this._write(e, a)));
              }
              return n;
            }
            if (t instanceof Uint8Array && i.isBlobSchema())
              return i === this.rootSchema ? t : (this.serdeContext?.base64Encoder ?? Ur)(t);
            if (t instanceof Date && (i.isTimestampSchema() || i.isDocumentSchema()))
              switch (Om(i, this.settings)) {
                case 5:
                  return t.toISOString().replace(`.000Z`, `Z`);
                case 6:
                  return Ni(t);
                case 7:
                  return t.getTime() / 1e3;
                default:
                  return (
                    console.warn(`Missing timestamp format, using epoch seconds`, t),
                    t.getTime() / 1e3
                  );
              }
            t instanceof Aa && (this.useReplacer = !0);
          }
          if (!(t === null && n?.isStructSchema())) {
            if (i.isStringSchema()) {
              if (t === void 0 && i.isIdempotencyToken()) return qd();
              let e = i.getMergedTraits().mediaType;
              return t != null && e && (e === `application/json` || e.endsWith(`+json`))
                ? ia.from(t)
                : t;
            }
            if (typeof t == `number`) return Math.abs(t) === 1 / 0 || isNaN(t) ? String(t) : t;
            if (typeof t == `string` && i.isBlobSchema())
              return i === this.rootSchema ? t : (this.serdeContext?.base64Encoder ?? Ur)(t);
            if ((typeof t == `bigint` && (this.useReplacer = !0), i.isDocumentSchema()))
              if (r) {
                if (t instanceof Uint8Array) return (this.serdeContext?.base64Encoder ?? Ur)(t);
                let e = Array.isArray(t) ? [] : {};
                for (let n in t) {
                  if (!E(t, n)) continue;
                  let r = t[n];
                  n === `__proto__` && Vd(e),
                    r instanceof Aa
                      ? ((this.useReplacer = !0), (e[n] = r))
                      : (e[n] = this._write(i, r));
                }
                return e;
              } else return structuredClone(t);
            return t;
          }
        }
      });
  }),
  ng,
  rg = b(() => {
    Xm(),
      Xh(),
      tg(),
      (ng = class extends Ym {
        settings;
        constructor(e) {
          super(), (this.settings = e);
        }
        createSerializer() {
          let e = new eg(this.settings);
          return e.setSerdeContext(this.serdeContext), e;
        }
        createDeserializer() {
          let e = new Yh(this.settings);
          return e.setSerdeContext(this.serdeContext), e;
        }
      });
  }),
  ig = S({
    AbstractRpcV2Protocol: () => pm,
    Field: () => jm,
    Fields: () => Nm,
    FromStringShapeDeserializer: () => bm,
    HttpBindingProtocol: () => lm,
    HttpInterceptingShapeDeserializer: () => Sm,
    HttpInterceptingShapeSerializer: () => Em,
    HttpProtocol: () => sm,
    HttpRequest: () => _e,
    HttpResponse: () => ye,
    JsonCodec: () => ng,
    JsonCodec2: () => Gh,
    JsonShapeDeserializer: () => Yh,
    JsonShapeDeserializer2: () => Ch,
    JsonShapeSerializer: () => eg,
    JsonShapeSerializer2: () => Uh,
    RequestBuilder: () => vm,
    RpcProtocol: () => dm,
    SerdeContext: () => cf,
    SmithyRpcV2JsonProtocol: () => qh,
    ToStringShapeSerializer: () => wm,
    buildQueryString: () => Jm,
    collectBody: () => Jd,
    contentLengthMiddleware: () => Rm,
    contentLengthMiddlewareOptions: () => Bm,
    determineTimestampFormat: () => Om,
    escapeUri: () => Um,
    escapeUriPath: () => Km,
    extendedEncodeURIComponent: () => Xd,
    getContentLengthPlugin: () => Vm,
    getHttpHandlerExtensionConfiguration: () => Fm,
    isValidHostname: () => we,
    loadJsonRpcErrorCode: () => yh,
    loadRestJsonErrorCode: () => vh,
    loadSmithyRpcV2JsonErrorCode: () => bh,
    parseJsonBody: () => mh,
    parseJsonErrorBody: () => hh,
    parseQueryString: () => Oe,
    parseUrl: () => Ae,
    requestBuilder: () => _m,
    resolveHttpHandlerRuntimeConfig: () => Im,
    resolvedPath: () => hm,
  }),
  G = b(() => {
    Yd(),
      Zd(),
      um(),
      cm(),
      fm(),
      mm(),
      ym(),
      gm(),
      xm(),
      Cm(),
      Dm(),
      Tm(),
      km(),
      lf(),
      Mm(),
      Pm(),
      D(),
      Lm(),
      Hm(),
      Gm(),
      qm(),
      W(),
      Jh(),
      Sh(),
      rg(),
      tg(),
      Xh(),
      Kh(),
      Wh(),
      wh();
  });
function ag(e) {
  return e;
}
var og,
  sg,
  cg,
  lg = b(() => {
    G(),
      (og = (e) => (t) => async (n) => {
        if (!_e.isInstance(n.request)) return t(n);
        let { request: r } = n,
          { handlerProtocol: i = `` } = e.requestHandler.metadata || {};
        if (i.indexOf(`h2`) >= 0 && !r.headers[`:authority`])
          delete r.headers.host,
            (r.headers[`:authority`] = r.hostname + (r.port ? `:` + r.port : ``));
        else if (!r.headers.host) {
          let e = r.hostname;
          r.port != null && (e += `:${r.port}`), (r.headers.host = e);
        }
        return t(n);
      }),
      (sg = {
        name: `hostHeaderMiddleware`,
        step: `build`,
        priority: `low`,
        tags: [`HOST`],
        override: !0,
      }),
      (cg = (e) => ({
        applyToStack: (t) => {
          t.add(og(e), sg);
        },
      }));
  }),
  ug,
  dg,
  fg,
  pg = b(() => {
    (ug = () => (e, t) => async (n) => {
      try {
        let r = await e(n),
          { clientName: i, commandName: a, logger: o, dynamoDbDocumentClientOptions: s = {} } = t,
          { overrideInputFilterSensitiveLog: c, overrideOutputFilterSensitiveLog: l } = s,
          u = c ?? t.inputFilterSensitiveLog,
          d = l ?? t.outputFilterSensitiveLog,
          { $metadata: f, ...p } = r.output;
        return (
          o?.info?.({
            clientName: i,
            commandName: a,
            input: u(n.input),
            output: d(p),
            metadata: f,
          }),
          r
        );
      } catch (e) {
        let { clientName: r, commandName: i, logger: a, dynamoDbDocumentClientOptions: o = {} } = t,
          { overrideInputFilterSensitiveLog: s } = o,
          c = s ?? t.inputFilterSensitiveLog;
        throw (
          (a?.error?.({
            clientName: r,
            commandName: i,
            input: c(n.input),
            error: e,
            metadata: e.$metadata,
          }),
          e)
        );
      }
    }),
      (dg = { name: `loggerMiddleware`, tags: [`LOGGER`], step: `initialize`, override: !0 }),
      (fg = (e) => ({
        applyToStack: (e) => {
          e.add(ug(), dg);
        },
      }));
  }),
  mg,
  hg = b(() => {
    mg = {
      step: `build`,
      tags: [`RECURSION_DETECTION`, `TRACE_CONTEXT_PROPAGATION`],
      name: `recursionDetectionMiddleware`,
      override: !0,
      priority: `low`,
    };
  }),
  gg,
  _g,
  vg,
  yg,
  bg,
  xg,
  Sg = b(() => {
    (gg = {
      REQUEST_ID: Symbol.for(`_AWS_LAMBDA_REQUEST_ID`),
      X_RAY_TRACE_ID: Symbol.for(`_AWS_LAMBDA_X_RAY_TRACE_ID`),
      TENANT_ID: Symbol.for(`_AWS_LAMBDA_TENANT_ID`),
      TRACEPARENT: Symbol.for(`_AWS_LAMBDA_TRACEPARENT`),
      TRACESTATE: Symbol.for(`_AWS_LAMBDA_TRACESTATE`),
      BAGGAGE: Symbol.for(`_AWS_LAMBDA_BAGGAGE`),
    }),
      (_g = [`true`, `1`].includes(process.env?.AWS_LAMBDA_NODEJS_NO_GLOBAL_AWSLAMBDA ?? ``)),
      _g || (globalThis.awslambda = globalThis.awslambda || {}),
      (vg = class {
        static PROTECTED_KEYS = gg;
        isProtectedKey(e) {
          return Object.values(gg).includes(e);
        }
        getRequestId() {
          return this.get(gg.REQUEST_ID) ?? `-`;
        }
        getXRayTraceId() {
          return this.get(gg.X_RAY_TRACE_ID);
        }
        getTenantId() {
          return this.get(gg.TENANT_ID);
        }
        getTraceparent() {
          return this.get(gg.TRACEPARENT);
        }
        getTracestate() {
          return this.get(gg.TRACESTATE);
        }
        getBaggage() {
          return this.get(gg.BAGGAGE);
        }
      }),
      (yg = class extends vg {
        currentContext;
        getContext() {
          return this.currentContext;
        }
        hasContext() {
          return this.currentContext !== void 0;
        }
        get(e) {
          return this.currentContext?.[e];
        }
        set(e, t) {
          if (this.isProtectedKey(e))
            throw Error(`Cannot modify protected Lambda context field: ${String(e)}`);
          (this.currentContext = this.currentContext || {}), (this.currentContext[e] = t);
        }
        run(e, t) {
          return (this.currentContext = e), t();
        }
      }),
      (bg = class e extends vg {
        als;
        static async create() {
          let t = new e();
          return (t.als = new (await import(`node:async_hooks`)).AsyncLocalStorage()), t;
        }
        getContext() {
          return this.als.getStore();
        }
        hasContext() {
          return this.als.getStore() !== void 0;
        }
        get(e) {
          return this.als.getStore()?.[e];
        }
        set(e, t) {
          if (this.isProtectedKey(e))
            throw Error(`Cannot modify protected Lambda context field: ${String(e)}`);
          let n = this.als.getStore();
          if (!n) throw Error(`No context available`);
          n[e] = t;
        }
        run(e, t) {
          return this.als.run(e, t);
        }
      }),
      (function (e) {
        let t = null;
        async function n(e) {
          return (
            (t ||= (async () => {
              let t =
                e === !0 || `AWS_LAMBDA_MAX_CONCURRENCY` in process.env
                  ? await bg.create()
                  : new yg();
              return !_g && globalThis.awslambda?.InvokeStore
                ? globalThis.awslambda.InvokeStore
                : (!_g && globalThis.awslambda && (globalThis.awslambda.InvokeStore = t), t);
            })()),
            t
          );
        }
        (e.getInstanceAsync = n),
          (e._testing =
            process.env.AWS_LAMBDA_BENCHMARK_MODE === `1`
              ? {
                  reset: () => {
                    (t = null),
                      globalThis.awslambda?.InvokeStore && delete globalThis.awslambda.InvokeStore,
                      (globalThis.awslambda = { InvokeStore: void 0 });
                  },
                }
              : void 0);
      })((xg ||= {}));
  });
function Cg(e) {
  for (let t of Object.keys(e)) {
    let n = t.toLowerCase();
    t !== n && (n === Dg || n === Og || n === kg) && ((e[n] = e[t]), delete e[t]);
  }
}
var wg,
  Tg,
  Eg,
  Dg,
  Og,
  kg,
  Ag,
  jg = b(() => {
    Sg(),
      G(),
      (wg = `AWS_LAMBDA_FUNCTION_NAME`),
      (Tg = `_X_AMZN_TRACE_ID`),
      (Eg = `X-Amzn-Trace-Id`),
      (Dg = `traceparent`),
      (Og = `tracestate`),
      (kg = `baggage`),
      (Ag = () => (e) => async (t) => {
        let { request: n } = t;
        if (!_e.isInstance(n)) return e(t);
        let r;
        {
          let e =
            Object.keys(n.headers ?? {}).find((e) => e.toLowerCase() === Eg.toLowerCase()) ?? Eg;
          if (!n.headers.hasOwnProperty(e)) {
            let e = process.env[wg],
              t = process.env[Tg];
            r ??= await xg.getInstanceAsync();
            let i = r?.getXRayTraceId() ?? t,
              a = (e) => typeof e == `string` && e.length > 0;
            a(e) && a(i) && (n.headers[Eg] = i);
          }
        }
        if ((Cg(n.headers), !n.headers[Dg])) {
          let e = (r ??= await xg.getInstanceAsync())?.getTraceparent?.();
          if (e) {
            n.headers[Dg] = e;
            let t = r?.getTracestate?.();
            t && (n.headers[Og] = t);
            let i = r?.getBaggage?.();
            i && (n.headers[kg] = i);
          }
        }
        return e(t);
      });
  }),
  Mg,
  Ng = b(() => {
    hg(),
      jg(),
      (Mg = (e) => ({
        applyToStack: (e) => {
          e.add(Ag(), mg);
        },
      }));
  }),
  Pg,
  Fg = b(() => {
    Pg = (e, t) => {
      if (!t || t.length === 0) return e;
      let n = [];
      for (let r of t) for (let t of e) t.schemeId.split(`#`)[1] === r && n.push(t);
      for (let t of e) n.find(({ schemeId: e }) => e === t.schemeId) || n.push(t);
      return n;
    };
  });
function Ig(e) {
  let t = new Map();
  for (let n of e) t.set(n.schemeId, n);
  return t;
}
var Lg,
  Rg = b(() => {
    D(),
      Fg(),
      (Lg = (e, t) => (n, r) => async (i) => {
        let a = Pg(
            e.httpAuthSchemeProvider(await t.httpAuthSchemeParametersProvider(e, r, i.input)),
            e.authSchemePreference ? await e.authSchemePreference() : [],
          ),
          o = Ig(e.httpAuthSchemes),
          s = pe(r),
          c = [];
        for (let n of a) {
          let i = o.get(n.schemeId);
          if (!i) {
            c.push(`HttpAuthScheme \`${n.schemeId}\` was not enabled for this service.`);
            continue;
          }
          let a = i.identityProvider(await t.identityProviderConfigProvider(e));
          if (!a) {
            c.push(`HttpAuthScheme \`${n.schemeId}\` did not have an IdentityProvider configured.`);
            continue;
          }
          let { identityProperties: l = {}, signingProperties: u = {} } =
            n.propertiesExtractor?.(e, r) || {};
          (n.identityProperties = Object.assign(n.identityProperties || {}, l)),
            (n.signingProperties = Object.assign(n.signingProperties || {}, u)),
            (s.selectedHttpAuthScheme = {
              httpAuthOption: n,
              identity: await a(n.identityProperties),
              signer: i.signer,
            });
          break;
        }
        if (!s.selectedHttpAuthScheme)
          throw Error(
            c.join(`
`),
          );
        return n(i);
      });
  }),
  zg,
  Bg,
  Vg = b(() => {
    Rg(),
      (zg = {
        step: `serialize`,
        tags: [`HTTP_AUTH_SCHEME`],
        name: `httpAuthSchemeMiddleware`,
        override: !0,
        relation: `before`,
        toMiddleware: `endpointV2Middleware`,
      }),
      (Bg = (e, { httpAuthSchemeParametersProvider: t, identityProviderConfigProvider: n }) => ({
        applyToStack: (r) => {
          r.addRelativeTo(
            Lg(e, { httpAuthSchemeParametersProvider: t, identityProviderConfigProvider: n }),
            zg,
          );
        },
      }));
  }),
  Hg,
  Ug,
  Wg = b(() => {
    Rg(),
      (Hg = {
        step: `serialize`,
        tags: [`HTTP_AUTH_SCHEME`],
        name: `httpAuthSchemeMiddleware`,
        override: !0,
        relation: `before`,
        toMiddleware: `serializerMiddleware`,
      }),
      (Ug = (e, { httpAuthSchemeParametersProvider: t, identityProviderConfigProvider: n }) => ({
        applyToStack: (r) => {
          r.addRelativeTo(
            Lg(e, { httpAuthSchemeParametersProvider: t, identityProviderConfigProvider: n }),
            Hg,
          );
        },
      }));
  }),
  Gg = b(() => {
    Rg(), Vg(), Wg();
  }),
  Kg,
  qg,
  Jg,
  Yg = b(() => {
    G(),
      D(),
      (Kg = (e) => (e) => {
        throw e;
      }),
      (qg = (e, t) => {}),
      (Jg = (e) => (e, t) => async (n) => {
        if (!_e.isInstance(n.request)) return e(n);
        let r = pe(t).selectedHttpAuthScheme;
        if (!r) throw Error(`No HttpAuthScheme was selected: unable to sign request`);
        let {
            httpAuthOption: { signingProperties: i = {} },
            identity: a,
            signer: o,
          } = r,
          s = await e({ ...n, request: await o.sign(n.request, a, i) }).catch(
            (o.errorHandler || Kg)(i),
          );
        return (o.successHandler || qg)(s.response, i), s;
      });
  }),
  Xg,
  Zg,
  Qg = b(() => {
    Yg(),
      (Xg = {
        step: `finalizeRequest`,
        tags: [`HTTP_SIGNING`],
        name: `httpSigningMiddleware`,
        aliases: [`apiKeyMiddleware`, `tokenMiddleware`, `awsAuthMiddleware`],
        override: !0,
        relation: `after`,
        toMiddleware: `retryMiddleware`,
      }),
      (Zg = (e) => ({
        applyToStack: (t) => {
          t.addRelativeTo(Jg(e), Xg);
        },
      }));
  }),
  $g = b(() => {
    Yg(), Qg();
  }),
  e_,
  t_ = b(() => {
    e_ = (e) => {
      if (typeof e == `function`) return e;
      let t = Promise.resolve(e);
      return () => t;
    };
  });
function n_(e, t, n, r, i) {
  return async function* (a, o, ...s) {
    let c = o,
      l = a.startingToken ?? c[n],
      u = !0,
      d;
    for (; u; ) {
      if (((c[n] = l), i && (c[i] = c[i] ?? a.pageSize), a.client instanceof e))
        d = await r_(t, a.client, o, a.withCommand, ...s);
      else throw Error(`Invalid client, expected instance of ${e.name}`);
      yield d;
      let f = l;
      (l = i_(d, r)), (u = !!(l && (!a.stopOnSameToken || l !== f)));
    }
    return void 0;
  };
}
var r_,
  i_,
  a_ = b(() => {
    (r_ = async (e, t, n, r = (e) => e, ...i) => {
      let a = new e(n);
      return (a = r(a) ?? a), await t.send(a, ...i);
    }),
      (i_ = (e, t) => {
        let n = e,
          r = t.split(`.`);
        for (let e of r) {
          if (!n || typeof n != `object`) return;
          n = n[e];
        }
        return n;
      });
  });
function o_(e, t, n) {
  e.__smithy_context
    ? e.__smithy_context.features || (e.__smithy_context.features = {})
    : (e.__smithy_context = { features: {} }),
    (e.__smithy_context.features[t] = n);
}
var s_ = b(() => {}),
  c_,
  l_ = b(() => {
    D(),
      (c_ = class {
        authSchemes = new Map();
        constructor(e) {
          for (let t in e) {
            if (!E(e, t)) continue;
            let n = e[t];
            n !== void 0 && this.authSchemes.set(t, n);
          }
        }
        getIdentityProvider(e) {
          return this.authSchemes.get(e);
        }
      });
  }),
  u_,
  d_,
  f_ = b(() => {
    G(),
      (u_ = de()),
      (d_ = class {
        async sign(e, t, n) {
          if (!n)
            throw Error(
              'request could not be signed with `apiKey` since the `name` and `in` signer properties are missing',
            );
          if (!n.name)
            throw Error(
              'request could not be signed with `apiKey` since the `name` signer property is missing',
            );
          if (!n.in)
            throw Error(
              'request could not be signed with `apiKey` since the `in` signer property is missing',
            );
          if (!t.apiKey)
            throw Error(
              'request could not be signed with `apiKey` since the `apiKey` is not defined',
            );
          let r = _e.clone(e);
          if (n.in === u_.HttpApiKeyAuthLocation.QUERY) r.query[n.name] = t.apiKey;
          else if (n.in === u_.HttpApiKeyAuthLocation.HEADER)
            r.headers[n.name] = n.scheme ? `${n.scheme} ${t.apiKey}` : t.apiKey;
          else
            throw Error(
              'request can only be signed with `apiKey` locations `query` or `header`, but found: `' +
                n.in +
                '`',
            );
          return r;
        }
      });
  }),
  p_,
  m_ = b(() => {
    G(),
      (p_ = class {
        async sign(e, t, n) {
          let r = _e.clone(e);
          if (!t.token)
            throw Error(
              'request could not be signed with `token` since the `token` is not defined',
            );
          return (r.headers.Authorization = `Bearer ${t.token}`), r;
        }
      });
  }),
  h_,
  g_ = b(() => {
    h_ = class {
      async sign(e, t, n) {
        return e;
      }
    };
  }),
  __ = b(() => {
    f_(), m_(), g_();
  }),
  v_,
  y_,
  b_,
  x_,
  S_,
  C_ = b(() => {
    (v_ = (e) =>
      function (t) {
        return x_(t) && t.expiration.getTime() - Date.now() < e;
      }),
      (y_ = 3e5),
      (b_ = v_(y_)),
      (x_ = (e) => e.expiration !== void 0),
      (S_ = (e, t, n) => {
        if (e === void 0) return;
        let r = typeof e == `function` ? e : async () => Promise.resolve(e),
          i,
          a,
          o,
          s = !1,
          c = async (e) => {
            a ||= r(e);
            try {
              (i = await a), (o = !0), (s = !1);
            } finally {
              a = void 0;
            }
            return i;
          };
        return t === void 0
          ? async (e) => ((!o || e?.forceRefresh) && (i = await c(e)), i)
          : async (e) => (
              (!o || e?.forceRefresh) && (i = await c(e)),
              s ? i : n(i) ? (t(i) && (await c(e)), i) : ((s = !0), i)
            );
      });
  }),
  w_ = b(() => {
    l_(), __(), C_();
  }),
  T_ = S({
    DefaultIdentityProviderConfig: () => c_,
    EXPIRATION_MS: () => y_,
    HttpApiKeyAuthSigner: () => d_,
    HttpBearerAuthSigner: () => p_,
    NoAuthSigner: () => h_,
    createIsIdentityExpiredFunction: () => v_,
    createPaginator: () => n_,
    doesIdentityRequireRefresh: () => x_,
    getHttpAuthSchemeEndpointRuleSetPlugin: () => Bg,
    getHttpAuthSchemePlugin: () => Ug,
    getHttpSigningPlugin: () => Zg,
    getSmithyContext: () => pe,
    httpAuthSchemeEndpointRuleSetMiddlewareOptions: () => zg,
    httpAuthSchemeMiddleware: () => Lg,
    httpAuthSchemeMiddlewareOptions: () => Hg,
    httpSigningMiddleware: () => Jg,
    httpSigningMiddlewareOptions: () => Xg,
    isIdentityExpired: () => b_,
    memoizeIdentityProvider: () => S_,
    normalizeProvider: () => e_,
    requestBuilder: () => _m,
    setFeature: () => o_,
  }),
  E_ = b(() => {
    D(), Gg(), $g(), t_(), a_(), G(), s_(), w_();
  });
function D_(e) {
  return e === void 0 ? !0 : typeof e == `string` && e.length <= 50;
}
function O_(e) {
  let t = e_(e.userAgentAppId ?? void 0),
    { customUserAgent: n } = e;
  return Object.assign(e, {
    customUserAgent: typeof n == `string` ? [[n]] : n,
    userAgentAppId: async () => {
      let n = await t();
      if (!D_(n)) {
        let t = e.logger?.constructor?.name === `NoOpLogger` || !e.logger ? console : e.logger;
        typeof n == `string`
          ? n.length > 50 &&
            t?.warn(`The provided userAgentAppId exceeds the maximum length of 50 characters.`)
          : t?.warn(`userAgentAppId must be a string or undefined.`);
      }
      return n;
    },
  });
}
var k_ = b(() => {
    E_();
  }),
  A_,
  j_ = b(() => {
    A_ = {
      partitions: [
        {
          id: `aws`,
          outputs: {
            dnsSuffix: `amazonaws.com`,
            dualStackDnsSuffix: `api.aws`,
            implicitGlobalRegion: `us-east-1`,
            name: `aws`,
            supportsDualStack: !0,
            supportsFIPS: !0,
          },
          regionRegex: `^(us|eu|ap|sa|ca|me|af|il|mx)\\-\\w+\\-\\d+$`,
          regions: {
            'af-south-1': { description: `Africa (Cape Town)` },
            'ap-east-1': { description: `Asia Pacific (Hong Kong)` },
            'ap-east-2': { description: `Asia Pacific (Taipei)` },
            'ap-northeast-1': { description: `Asia Pacific (Tokyo)` },
            'ap-northeast-2': { description: `Asia Pacific (Seoul)` },
            'ap-northeast-3': { description: `Asia Pacific (Osaka)` },
            'ap-south-1': { description: `Asia Pacific (Mumbai)` },
            'ap-south-2': { description: `Asia Pacific (Hyderabad)` },
            'ap-southeast-1': { description: `Asia Pacific (Singapore)` },
            'ap-southeast-2': { description: `Asia Pacific (Sydney)` },
            'ap-southeast-3': { description: `Asia Pacific (Jakarta)` },
            'ap-southeast-4': { description: `Asia Pacific (Melbourne)` },
            'ap-southeast-5': { description: `Asia Pacific (Malaysia)` },
            'ap-southeast-6': { description: `Asia Pacific (New Zealand)` },
            'ap-southeast-7': { description: `Asia Pacific (Thailand)` },
            'aws-global': { description: `aws global region` },
            'ca-central-1': { description: `Canada (Central)` },
            'ca-west-1': { description: `Canada West (Calgary)` },
            'eu-central-1': { description: `Europe (Frankfurt)` },
            'eu-central-2': { description: `Europe (Zurich)` },
            'eu-north-1': { description: `Europe (Stockholm)` },
            'eu-south-1': { description: `Europe (Milan)` },
            'eu-south-2': { description: `Europe (Spain)` },
            'eu-west-1': { description: `Europe (Ireland)` },
            'eu-west-2': { description: `Europe (London)` },
            'eu-west-3': { description: `Europe (Paris)` },
            'il-central-1': { description: `Israel (Tel Aviv)` },
            'me-central-1': { description: `Middle East (UAE)` },
            'me-south-1': { description: `Middle East (Bahrain)` },
            'me-west-1': { description: `Middle East (Saudi Arabia)` },
            'mx-central-1': { description: `Mexico (Central)` },
            'sa-east-1': { description: `South America (Sao Paulo)` },
            'sa-west-1': { description: `South America (Chile)` },
            'us-east-1': { description: `US East (N. Virginia)` },
            'us-east-2': { description: `US East (Ohio)` },
            'us-west-1': { description: `US West (N. California)` },
            'us-west-2': { description: `US West (Oregon)` },
          },
        },
        {
          id: `aws-cn`,
          outputs: {
            dnsSuffix: `amazonaws.com.cn`,
            dualStackDnsSuffix: `api.amazonwebservices.com.cn`,
            implicitGlobalRegion: `cn-northwest-1`,
            name: `aws-cn`,
            supportsDualStack: !0,
            supportsFIPS: !0,
          },
          regionRegex: `^cn\\-\\w+\\-\\d+$`,
          regions: {
            'aws-cn-global': { description: `aws-cn global region` },
            'cn-north-1': { description: `China (Beijing)` },
            'cn-northwest-1': { description: `China (Ningxia)` },
          },
        },
        {
          id: `aws-eusc`,
          outputs: {
            dnsSuffix: `amazonaws.eu`,
            dualStackDnsSuffix: `api.amazonwebservices.eu`,
            implicitGlobalRegion: `eusc-de-east-1`,
            name: `aws-eusc`,
            supportsDualStack: !0,
            supportsFIPS: !0,
          },
          regionRegex: `^eusc\\-(de)\\-\\w+\\-\\d+$`,
          regions: { 'eusc-de-east-1': { description: `AWS European Sovereign Cloud (Germany)` } },
        },
        {
          id: `aws-iso`,
          outputs: {
            dnsSuffix: `c2s.ic.gov`,
            dualStackDnsSuffix: `api.aws.ic.gov`,
            implicitGlobalRegion: `us-iso-east-1`,
            name: `aws-iso`,
            supportsDualStack: !0,
            supportsFIPS: !0,
          },
          regionRegex: `^us\\-iso\\-\\w+\\-\\d+$`,
          regions: {
            'aws-iso-global': { description: `aws-iso global region` },
            'us-iso-east-1': { description: `US ISO East` },
            'us-iso-west-1': { description: `US ISO WEST` },
          },
        },
        {
          id: `aws-iso-b`,
          outputs: {
            dnsSuffix: `sc2s.sgov.gov`,
            dualStackDnsSuffix: `api.aws.scloud`,
            implicitGlobalRegion: `us-isob-east-1`,
            name: `aws-iso-b`,
            supportsDualStack: !0,
            supportsFIPS: !0,
          },
          regionRegex: `^us\\-isob\\-\\w+\\-\\d+$`,
          regions: {
            'aws-iso-b-global': { description: `aws-iso-b global region` },
            'us-isob-east-1': { description: `US ISOB East (Ohio)` },
            'us-isob-west-1': { description: `US ISOB West` },
          },
        },
        {
          id: `aws-iso-e`,
          outputs: {
            dnsSuffix: `cloud.adc-e.uk`,
            dualStackDnsSuffix: `api.cloud-aws.adc-e.uk`,
            implicitGlobalRegion: `eu-isoe-west-1`,
            name: `aws-iso-e`,
            supportsDualStack: !0,
            supportsFIPS: !0,
          },
          regionRegex: `^eu\\-isoe\\-\\w+\\-\\d+$`,
          regions: {
            'aws-iso-e-global': { description: `aws-iso-e global region` },
            'eu-isoe-west-1': { description: `EU ISOE West` },
          },
        },
        {
          id: `aws-iso-f`,
          outputs: {
            dnsSuffix: `csp.hci.ic.gov`,
            dualStackDnsSuffix: `api.aws.hci.ic.gov`,
            implicitGlobalRegion: `us-isof-south-1`,
            name: `aws-iso-f`,
            supportsDualStack: !0,
            supportsFIPS: !0,
          },
          regionRegex: `^us\\-isof\\-\\w+\\-\\d+$`,
          regions: {
            'aws-iso-f-global': { description: `aws-iso-f global region` },
            'us-isof-east-1': { description: `US ISOF EAST` },
            'us-isof-south-1': { description: `US ISOF SOUTH` },
          },
        },
        {
          id: `aws-us-gov`,
          outputs: {
            dnsSuffix: `amazonaws.com`,
            dualStackDnsSuffix: `api.aws`,
            implicitGlobalRegion: `us-gov-west-1`,
            name: `aws-us-gov`,
            supportsDualStack: !0,
            supportsFIPS: !0,
          },
          regionRegex: `^us\\-gov\\-\\w+\\-\\d+$`,
          regions: {
            'aws-us-gov-global': { description: `aws-us-gov global region` },
            'us-gov-east-1': { description: `AWS GovCloud (US-East)` },
            'us-gov-west-1': { description: `AWS GovCloud (US-West)` },
          },
        },
      ],
      version: `1.1`,
    };
  }),
  M_,
  N_,
  P_,
  F_,
  I_,
  L_,
  R_ = b(() => {
    j_(),
      (M_ = A_),
      (N_ = ``),
      (P_ = (e) => {
        let { partitions: t } = M_;
        for (let n of t) {
          let { regions: t, outputs: r } = n;
          for (let [n, i] of Object.entries(t)) if (n === e) return { ...r, ...i };
        }
        for (let n of t) {
          let { regionRegex: t, outputs: r } = n;
          if (new RegExp(t).test(e)) return { ...r };
        }
        let n = t.find((e) => e.id === `aws`);
        if (!n)
          throw Error(
            `Provided region was not found in the partition array or regex, and default partition with id 'aws' doesn't exist.`,
          );
        return { ...n.outputs };
      }),
      (F_ = (e, t = ``) => {
        (M_ = e), (N_ = t);
      }),
      (I_ = () => {
        F_(A_, ``);
      }),
      (L_ = () => N_);
  }),
  z_,
  B_ = b(() => {
    z_ = (e) =>
      e?.body instanceof h || (typeof ReadableStream < `u` && e?.body instanceof ReadableStream);
  }),
  V_,
  H_,
  U_,
  W_,
  G_,
  K_,
  q_ = b(() => {
    (V_ = [
      `AccessDeniedException`,
      `AuthFailure`,
      `InvalidSignatureException`,
      `RequestExpired`,
      `RequestInTheFuture`,
      `RequestTimeTooSkewed`,
      `SignatureDoesNotMatch`,
    ]),
      (H_ = [
        `BandwidthLimitExceeded`,
        `EC2ThrottledException`,
        `LimitExceededException`,
        `PriorRequestNotComplete`,
        `ProvisionedThroughputExceededException`,
        `RequestLimitExceeded`,
        `RequestThrottled`,
        `RequestThrottledException`,
        `SlowDown`,
        `ThrottledException`,
        `Throttling`,
        `ThrottlingException`,
        `TooManyRequestsException`,
        `TransactionInProgressException`,
      ]),
      (U_ = [`TimeoutError`, `RequestTimeout`, `RequestTimeoutException`]),
      (W_ = [500, 502, 503, 504]),
      (G_ = [`ECONNRESET`, `ECONNREFUSED`, `EPIPE`, `ETIMEDOUT`]),
      (K_ = [`EHOSTUNREACH`, `ENETUNREACH`, `ENOTFOUND`, `EAI_AGAIN`]);
  });
function J_(e) {
  return e.code === `ERR_HTTP2_STREAM_ERROR` && e.message.includes(`NGHTTP2_REFUSED_STREAM`);
}
var Y_,
  X_,
  Z_,
  Q_,
  $_,
  ev,
  tv,
  nv = b(() => {
    q_(),
      (Y_ = (e) => e?.$retryable !== void 0),
      (X_ = (e) => V_.includes(e.name)),
      (Z_ = (e) => e.$metadata?.clockSkewCorrected),
      (Q_ = (e) => {
        let t = new Set([
          `Failed to fetch`,
          `NetworkError when attempting to fetch resource`,
          `The Internet connection appears to be offline`,
          `Load failed`,
          `Network request failed`,
        ]);
        return e && e instanceof TypeError ? t.has(e.message) : !1;
      }),
      ($_ = (e) =>
        e.$metadata?.httpStatusCode === 429 ||
        H_.includes(e.name) ||
        e.$retryable?.throttling == 1),
      (ev = (e, t = 0) =>
        e?.name !== `AbortError` &&
        (Y_(e) ||
          Z_(e) ||
          (e.name === `InvalidSignatureException` && e.message?.includes(`Signature expired`)) ||
          U_.includes(e.name) ||
          G_.includes(e?.code || ``) ||
          K_.includes(e?.code || ``) ||
          W_.includes(e.$metadata?.httpStatusCode || 0) ||
          Q_(e) ||
          J_(e) ||
          (e.cause !== void 0 && t <= 10 && ev(e.cause, t + 1)))),
      (tv = (e) => {
        if (e.$metadata?.httpStatusCode !== void 0) {
          let t = e.$metadata.httpStatusCode;
          return 500 <= t && t <= 599 && !ev(e);
        }
        return !1;
      });
  }),
  rv,
  iv,
  av,
  ov = b(() => {
    (rv = (e, t) => {
      if (!t) return e;
      let n = () => {},
        r = new Promise((e, r) => {
          let i = () => r(iv());
          t.aborted
            ? i()
            : typeof t.addEventListener == `function`
              ? (t.addEventListener(`abort`, i, { once: !0 }),
                (n = () => t.removeEventListener(`abort`, i)))
              : (t.onabort = i);
        });
      return Promise.race([e, r]).finally(n);
    }),
      (iv = () => Object.assign(Error(`Request aborted`), { name: `AbortError` })),
      (av = (e) => typeof e == `object` && !!e && `name` in e && e.name === `AbortError`);
  }),
  sv,
  cv,
  lv,
  uv = b(() => {
    (sv = 20 * 1e3), (cv = `amz-sdk-invocation-id`), (lv = `amz-sdk-request`);
  });
function dv(e, t) {
  if (ye.isInstance(e))
    for (let n in e.headers) {
      if (!E(e.headers, n)) continue;
      let r = n.toLowerCase();
      if (r === `retry-after`) {
        let r = e.headers[n],
          i = NaN;
        if (r.endsWith(`GMT`))
          try {
            i = (Ui(r).getTime() - Date.now()) / 1e3;
          } catch (e) {
            t?.trace?.(`Failed to parse retry-after header`), t?.trace?.(e);
          }
        else
          r.match(/ GMT, ((\d+)|(\d+\.\d+))$/)
            ? (i = Number(r.match(/ GMT, ([\d.]+)$/)?.[1]))
            : r.match(/^((\d+)|(\d+\.\d+))$/)
              ? (i = Number(r))
              : Date.parse(r) >= Date.now() && (i = (Date.parse(r) - Date.now()) / 1e3);
        return isNaN(i) ? void 0 : new Date(Date.now() + i * 1e3);
      } else if (r === `x-amz-retry-after`) {
        let r = e.headers[n],
          i = Number(r);
        if (isNaN(i)) {
          t?.trace?.(`Failed to parse x-amz-retry-after=${r}`);
          return;
        }
        return new Date(Date.now() + i);
      }
    }
}
function fv(e, t) {
  return dv(e, t);
}
var pv = b(() => {
    D(), G(), U();
  }),
  mv,
  hv = b(() => {
    mv = (e) =>
      e instanceof Error
        ? e
        : e instanceof Object
          ? Object.assign(Error(), e)
          : Error(typeof e == `string` ? e : `AWS SDK error wrapper for ${e}`);
  });
function gv(e) {
  return (t) => (n, r) => async (i) => {
    let a = await t.retryStrategy(),
      o = await t.maxAttempts(),
      s = r[vv.SMITHY_CONTEXT_KEY]?.abortSignal;
    if (yv(a)) {
      a = a;
      let c = (r.partition_id ?? ``) + (r.__retryLongPoll ? `:longpoll` : ``),
        l = await rv(a.acquireInitialRetryToken(c), s),
        u = Error(),
        d = 0,
        f = 0,
        { request: p } = i,
        m = _e.isInstance(p);
      for (m && (p.headers[cv] = Kd()); ; )
        try {
          m && (p.headers[lv] = `attempt=${d + 1}; max=${o}`);
          let { response: e, output: t } = await n(i);
          return (
            a.recordSuccess(l),
            (t.$metadata.attempts = d + 1),
            (t.$metadata.totalRetryDelay = f),
            { response: e, output: t }
          );
        } catch (n) {
          let i = bv(n, t.logger);
          if (((u = mv(n)), m && e(p)))
            throw (
              ((r.logger instanceof Bn ? console : r.logger)?.warn(
                `An error was encountered in a non-retryable streaming request.`,
              ),
              u)
            );
          try {
            l = await rv(a.refreshRetryTokenForRetry(l, i), s);
          } catch (e) {
            throw s?.aborted && av(e)
              ? e
              : ((u.$metadata ||= {}),
                (u.$metadata.attempts = d + 1),
                (u.$metadata.totalRetryDelay = f),
                u);
          }
          d = l.getRetryCount();
          let o = l.getRetryDelay();
          (f += (l?.$retryLog?.acquisitionDelay ?? 0) + o),
            o > 0 && (await rv(new Promise((e) => setTimeout(e, o)), s));
        }
    } else
      return (
        (a = a),
        a?.mode && (r.userAgent = [...(r.userAgent || []), [`cfg/retry-mode`, a.mode]]),
        a.retry(n, i)
      );
  };
}
function _v(e) {
  let t = gv(e);
  return (e) => ({
    applyToStack: (n) => {
      n.add(t(e), Sv);
    },
  });
}
var vv,
  yv,
  bv,
  xv,
  Sv,
  Cv = b(() => {
    N(),
      G(),
      U(),
      (vv = de()),
      nv(),
      ov(),
      uv(),
      pv(),
      hv(),
      (yv = (e) =>
        e.acquireInitialRetryToken !== void 0 &&
        e.refreshRetryTokenForRetry !== void 0 &&
        e.recordSuccess !== void 0),
      (bv = (e, t) => {
        let n = { error: e, errorType: xv(e) },
          r = dv(e.$response, t);
        return r && (n.retryAfterHint = r), n;
      }),
      (xv = (e) =>
        $_(e) ? `THROTTLING` : ev(e) ? `TRANSIENT` : tv(e) ? `SERVER_ERROR` : `CLIENT_ERROR`),
      (Sv = {
        name: `retryMiddleware`,
        tags: [`RETRY`],
        step: `finalizeRequest`,
        priority: `high`,
        override: !0,
      });
  }),
  wv,
  Tv = b(() => {
    nv(),
      (wv = class e {
        static setTimeoutFn = (e, t) => setTimeout(e, t);
        beta;
        minCapacity;
        minFillRate;
        scaleConstant;
        smooth;
        enabled = !1;
        availableTokens = 0;
        lastMaxRate = 0;
        measuredTxRate = 0;
        requestCount = 0;
        fillRate;
        lastThrottleTime;
        lastTimestamp = 0;
        lastTxRateBucket;
        maxCapacity;
        timeWindow = 0;
        constructor(e) {
          (this.beta = e?.beta ?? 0.7),
            (this.minCapacity = e?.minCapacity ?? 1),
            (this.minFillRate = e?.minFillRate ?? 0.5),
            (this.scaleConstant = e?.scaleConstant ?? 0.4),
            (this.smooth = e?.smooth ?? 0.8),
            (this.lastThrottleTime = this.getCurrentTimeInSeconds()),
            (this.lastTxRateBucket = Math.floor(this.getCurrentTimeInSeconds())),
            (this.fillRate = this.minFillRate),
            (this.maxCapacity = this.minCapacity);
        }
        async getSendToken() {
          return this.acquireTokenBucket(1);
        }
        updateClientSendingRate(e) {
          let t;
          this.updateMeasuredRate();
          let n = e;
          if (n?.errorType === `THROTTLING` || $_(n?.error ?? e)) {
            let e = this.enabled
              ? Math.min(this.measuredTxRate, this.fillRate)
              : this.measuredTxRate;
            (this.lastMaxRate = e),
              this.calculateTimeWindow(),
              (this.lastThrottleTime = this.getCurrentTimeInSeconds()),
              (t = this.cubicThrottle(e)),
              this.enableTokenBucket();
          } else
            this.calculateTimeWindow(), (t = this.cubicSuccess(this.getCurrentTimeInSeconds()));
          let r = Math.min(t, 2 * this.measuredTxRate);
          this.updateTokenBucketRate(r);
        }
        getCurrentTimeInSeconds() {
          return Date.now() / 1e3;
        }
        async acquireTokenBucket(t) {
          if (this.enabled) {
            for (this.refillTokenBucket(); t > this.availableTokens; ) {
              let n = ((t - this.availableTokens) / this.fillRate) * 1e3;
              await new Promise((t) => e.setTimeoutFn(t, n)), this.refillTokenBucket();
            }
            this.availableTokens -= t;
          }
        }
        refillTokenBucket() {
          let e = this.getCurrentTimeInSeconds();
          if (!this.lastTimestamp) {
            this.lastTimestamp = e;
            return;
          }
          let t = (e - this.lastTimestamp) * this.fillRate;
          (this.availableTokens = Math.min(this.maxCapacity, this.availableTokens + t)),
            (this.lastTimestamp = e);
        }
        calculateTimeWindow() {
          this.timeWindow = this.getPrecise(
            ((this.lastMaxRate * (1 - this.beta)) / this.scaleConstant) ** (1 / 3),
          );
        }
        cubicThrottle(e) {
          return this.getPrecise(e * this.beta);
        }
        cubicSuccess(e) {
          return this.getPrecise(
            this.scaleConstant * (e - this.lastThrottleTime - this.timeWindow) ** 3 +
              this.lastMaxRate,
          );
        }
        enableTokenBucket() {
          this.enabled = !0;
        }
        updateTokenBucketRate(e) {
          this.refillTokenBucket(),
            (this.fillRate = Math.max(e, this.minFillRate)),
            (this.maxCapacity = Math.max(e, this.minCapacity)),
            (this.availableTokens = Math.min(this.availableTokens, this.maxCapacity));
        }
        updateMeasuredRate() {
          let e = this.getCurrentTimeInSeconds(),
            t = Math.floor(e * 2) / 2;
          if ((this.requestCount++, t > this.lastTxRateBucket)) {
            let e = this.requestCount / (t - this.lastTxRateBucket);
            (this.measuredTxRate = this.getPrecise(
              e * this.smooth + this.measuredTxRate * (1 - this.smooth),
            )),
              (this.requestCount = 0),
              (this.lastTxRateBucket = t);
          }
        }
        getPrecise(e) {
          return parseFloat(e.toFixed(8));
        }
      });
  }),
  Ev,
  Dv = b(() => {
    Ev = class {
      static v2026 = !0;
      static delay() {
        return 50;
      }
      static throttlingDelay() {
        return 1e3;
      }
      static cost() {
        return 14;
      }
      static throttlingCost() {
        return 5;
      }
      static modifiedCostType() {
        return `THROTTLING`;
      }
    };
  }),
  Ov,
  kv = b(() => {
    uv(),
      Dv(),
      (Ov = class {
        x = Ev.delay();
        computeNextBackoffDelay(e) {
          let t = Math.random() * Math.min(this.x * 2 ** e, sv);
          return Math.floor(t);
        }
        setDelayBase(e) {
          this.x = e;
        }
      });
  }),
  Av,
  jv = b(() => {
    uv(),
      (Av = class {
        delay;
        count;
        cost;
        longPoll;
        $retryLog = { acquisitionDelay: 0 };
        constructor(e, t, n, r) {
          (this.delay = e), (this.count = t), (this.cost = n), (this.longPoll = r);
        }
        getRetryCount() {
          return this.count;
        }
        getRetryDelay() {
          return Math.min(sv, this.delay);
        }
        getRetryCost() {
          return this.cost;
        }
        isLongPoll() {
          return this.longPoll;
        }
      });
  }),
  Mv,
  Nv,
  Pv = b(() => {
    (function (e) {
      (e.STANDARD = `standard`), (e.ADAPTIVE = `adaptive`);
    })((Mv ||= {})),
      (Nv = Mv.STANDARD);
  }),
  Fv,
  Iv,
  Lv = b(() => {
    kv(),
      jv(),
      Pv(),
      uv(),
      Dv(),
      (Fv = { incompatible: 1, attempts: 2, capacity: 3 }),
      (Iv = class {
        mode = Mv.STANDARD;
        retryBackoffStrategy;
        capacity = 500;
        maxAttemptsProvider;
        baseDelay;
        constructor(e) {
          typeof e == `number`
            ? (this.maxAttemptsProvider = async () => e)
            : typeof e == `function`
              ? (this.maxAttemptsProvider = e)
              : e &&
                typeof e == `object` &&
                ((this.maxAttemptsProvider = async () => e.maxAttempts),
                (this.baseDelay = e.baseDelay),
                (this.retryBackoffStrategy = e.backoff)),
            (this.maxAttemptsProvider ??= async () => 3),
            (this.baseDelay ??= Ev.delay()),
            (this.retryBackoffStrategy ??= new Ov());
        }
        async acquireInitialRetryToken(e) {
          return new Av(Ev.delay(), 0, void 0, e.includes(`:longpoll`));
        }
        async refreshRetryTokenForRetry(e, t) {
          let n = await this.getMaxAttempts(),
            r = this.retryCode(e, t, n),
            i = r === 0,
            a = e.isLongPoll?.();
          if (i || a) {
            let n = t.errorType;
            this.retryBackoffStrategy.setDelayBase(
              n === `THROTTLING` ? Ev.throttlingDelay() : this.baseDelay,
            );
            let o = this.retryBackoffStrategy.computeNextBackoffDelay(e.getRetryCount()),
              s = o;
            if (
              (t.retryAfterHint instanceof Date &&
                (s = Math.max(o, Math.min(t.retryAfterHint.getTime() - Date.now(), o + 5e3))),
              i)
            ) {
              let t = this.getCapacityCost(n);
              this.capacity -= t;
              let r = new Av(0, e.getRetryCount() + 1, t, e.isLongPoll?.() ?? !1);
              return (
                await new Promise((e) => setTimeout(e, s)), (r.$retryLog.acquisitionDelay = s), r
              );
            } else {
              let e = r === Fv.capacity && a ? s : 0;
              e > 0 && (await new Promise((t) => setTimeout(t, e)));
            }
          }
          throw Error(`No retry token available`);
        }
        recordSuccess(e) {
          this.capacity = Math.min(500, this.capacity + (e.getRetryCost() ?? 1));
        }
        getCapacity() {
          return this.capacity;
        }
        async maxAttempts() {
          return this.maxAttemptsProvider();
        }
        async getMaxAttempts() {
          try {
            return await this.maxAttemptsProvider();
          } catch {
            return console.warn(`Max attempts provider could not resolve. Using default of 3`), 3;
          }
        }
        retryCode(e, t, n) {
          let r = e.getRetryCount() + 1,
            i = this.isRetryableError(t.errorType) ? 0 : Fv.incompatible,
            a = r < n ? 0 : Fv.attempts,
            o = this.capacity >= this.getCapacityCost(t.errorType) ? 0 : Fv.capacity;
          return i || a || o;
        }
        getCapacityCost(e) {
          return e === Ev.modifiedCostType() ? Ev.throttlingCost() : Ev.cost();
        }
        isRetryableError(e) {
          return e === `THROTTLING` || e === `TRANSIENT`;
        }
      });
  }),
  Rv,
  zv = b(() => {
    Tv(),
      Lv(),
      Pv(),
      (Rv = class {
        mode = Mv.ADAPTIVE;
        rateLimiter;
        standardRetryStrategy;
        constructor(e, t) {
          let { rateLimiter: n } = t ?? {};
          (this.rateLimiter = n ?? new wv()),
            (this.standardRetryStrategy = t
              ? new Iv({ maxAttempts: typeof e == `number` ? e : 3, ...t })
              : new Iv(e));
        }
        async acquireInitialRetryToken(e) {
          let t = await this.standardRetryStrategy.acquireInitialRetryToken(e);
          return await this.rateLimiter.getSendToken(), t;
        }
        async refreshRetryTokenForRetry(e, t) {
          this.rateLimiter.updateClientSendingRate(t);
          let n = await this.standardRetryStrategy.refreshRetryTokenForRetry(e, t);
          return await this.rateLimiter.getSendToken(), n;
        }
        recordSuccess(e) {
          this.rateLimiter.updateClientSendingRate({}), this.standardRetryStrategy.recordSuccess(e);
        }
        async maxAttemptsProvider() {
          return this.standardRetryStrategy.maxAttempts();
        }
      });
  }),
  Bv,
  Vv = b(() => {
    Lv(),
      Dv(),
      (Bv = class extends Iv {
        computeNextBackoffDelay;
        constructor(e, t = Ev.delay()) {
          super(typeof e == `function` ? e : async () => e),
            typeof t == `number`
              ? (this.computeNextBackoffDelay = () => t)
              : (this.computeNextBackoffDelay = t),
            (this.retryBackoffStrategy.computeNextBackoffDelay = (e) => {
              let t = e + 1;
              return this.computeNextBackoffDelay(t);
            });
        }
      });
  }),
  Hv,
  Uv = b(() => {
    uv(),
      (Hv = (e, t) => {
        let n = e,
          r = t?.noRetryIncrement ?? 1,
          i = t?.retryCost ?? 5,
          a = t?.timeoutRetryCost ?? 10,
          o = e,
          s = (e) => (e.name === `TimeoutError` ? a : i),
          c = (e) => s(e) <= o;
        return Object.freeze({
          hasRetryTokens: c,
          retrieveRetryTokens: (e) => {
            if (!c(e)) throw Error(`No retry token available`);
            let t = s(e);
            return (o -= t), t;
          },
          releaseRetryTokens: (e) => {
            (o += e ?? r), (o = Math.min(o, n));
          },
        });
      });
  }),
  Wv,
  Gv = b(() => {
    uv(), (Wv = (e, t) => Math.floor(Math.min(sv, Math.random() * 2 ** t * e)));
  }),
  Kv,
  qv = b(() => {
    nv(), (Kv = (e) => (e ? Y_(e) || X_(e) || $_(e) || ev(e) : !1));
  }),
  Jv,
  Yv,
  Xv = b(() => {
    G(),
      U(),
      nv(),
      Pv(),
      uv(),
      hv(),
      Uv(),
      Gv(),
      qv(),
      (Jv = class {
        maxAttemptsProvider;
        retryDecider;
        delayDecider;
        retryQuota;
        mode = Mv.STANDARD;
        constructor(e, t) {
          (this.maxAttemptsProvider = e),
            (this.retryDecider = t?.retryDecider ?? Kv),
            (this.delayDecider = t?.delayDecider ?? Wv),
            (this.retryQuota = t?.retryQuota ?? Hv(500));
        }
        shouldRetry(e, t, n) {
          return t < n && this.retryDecider(e) && this.retryQuota.hasRetryTokens(e);
        }
        async getMaxAttempts() {
          let e;
          try {
            e = await this.maxAttemptsProvider();
          } catch {
            e = 3;
          }
          return e;
        }
        async retry(e, t, n) {
          let r,
            i = 0,
            a = 0,
            o = await this.getMaxAttempts(),
            { request: s } = t;
          for (_e.isInstance(s) && (s.headers[cv] = Kd()); ; )
            try {
              _e.isInstance(s) && (s.headers[lv] = `attempt=${i + 1}; max=${o}`),
                n?.beforeRequest && (await n.beforeRequest());
              let { response: c, output: l } = await e(t);
              return (
                n?.afterRequest && n.afterRequest(c),
                this.retryQuota.releaseRetryTokens(r),
                (l.$metadata.attempts = i + 1),
                (l.$metadata.totalRetryDelay = a),
                { response: c, output: l }
              );
            } catch (e) {
              let t = mv(e);
              if ((i++, this.shouldRetry(t, i, o))) {
                r = this.retryQuota.retrieveRetryTokens(t);
                let e = this.delayDecider($_(t) ? 500 : 100, i),
                  n = Yv(t.$response),
                  o = Math.max(n || 0, e);
                (a += o), await new Promise((e) => setTimeout(e, o));
                continue;
              }
              throw (
                ((t.$metadata ||= {}),
                (t.$metadata.attempts = i),
                (t.$metadata.totalRetryDelay = a),
                t)
              );
            }
        }
      }),
      (Yv = (e) => {
        if (!ye.isInstance(e)) return;
        let t = Object.keys(e.headers).find((e) => e.toLowerCase() === `retry-after`);
        if (!t) return;
        let n = e.headers[t],
          r = Number(n);
        if (!Number.isNaN(r)) return Math.min(r * 1e3, 2e4);
        let i = new Date(n);
        return Math.min(i.getTime() - Date.now(), 2e4);
      });
  }),
  Zv,
  Qv = b(() => {
    Tv(),
      Pv(),
      Xv(),
      (Zv = class extends Jv {
        rateLimiter;
        constructor(e, t) {
          let { rateLimiter: n, ...r } = t ?? {};
          super(e, r), (this.rateLimiter = n ?? new wv()), (this.mode = Mv.ADAPTIVE);
        }
        async retry(e, t) {
          return super.retry(e, t, {
            beforeRequest: async () => this.rateLimiter.getSendToken(),
            afterRequest: (e) => {
              this.rateLimiter.updateClientSendingRate(e);
            },
          });
        }
      });
  }),
  $v,
  ey,
  ty,
  ny,
  ry,
  iy,
  ay,
  oy = b(() => {
    N(),
      zv(),
      Lv(),
      Pv(),
      Dv(),
      ($v = `AWS_MAX_ATTEMPTS`),
      (ey = `max_attempts`),
      (ty = {
        environmentVariableSelector: (e) => {
          let t = e[$v];
          if (!t) return;
          let n = parseInt(t);
          if (Number.isNaN(n))
            throw Error(`Environment variable ${$v} mast be a number, got "${t}"`);
          return n;
        },
        configFileSelector: (e) => {
          let t = e[ey];
          if (!t) return;
          let n = parseInt(t);
          if (Number.isNaN(n))
            throw Error(`Shared config file entry ${ey} mast be a number, got "${t}"`);
          return n;
        },
        default: 3,
      }),
      (ny = (e, t) => {
        let { retryStrategy: n, retryMode: r } = e,
          { defaultMaxAttempts: i = 3, defaultBaseDelay: a = Ev.delay() } = t ?? {},
          o = Ee(e.maxAttempts ?? i),
          s = n ? Promise.resolve(n) : void 0,
          c = async () => {
            let e = await o();
            return (await Ee(r)()) === Mv.ADAPTIVE
              ? new Rv(o, { maxAttempts: e, baseDelay: a })
              : new Iv({ maxAttempts: e, baseDelay: a });
          };
        return Object.assign(e, { maxAttempts: o, retryStrategy: () => (s ??= c()) });
      }),
      (ry = `AWS_RETRY_MODE`),
      (iy = `retry_mode`),
      (ay = {
        environmentVariableSelector: (e) => e[ry],
        configFileSelector: (e) => e[iy],
        default: Nv,
      });
  }),
  sy,
  cy,
  ly,
  uy = b(() => {
    G(),
      uv(),
      (sy = () => (e) => async (t) => {
        let { request: n } = t;
        return _e.isInstance(n) && (delete n.headers[cv], delete n.headers[lv]), e(t);
      }),
      (cy = {
        name: `omitRetryHeadersMiddleware`,
        tags: [`RETRY`, `HEADERS`, `OMIT_RETRY_HEADERS`],
        relation: `before`,
        toMiddleware: `awsAuthMiddleware`,
        override: !0,
      }),
      (ly = (e) => ({
        applyToStack: (e) => {
          e.addRelativeTo(sy(), cy);
        },
      }));
  }),
  dy = S({
    AdaptiveRetryStrategy: () => Rv,
    CONFIG_MAX_ATTEMPTS: () => ey,
    CONFIG_RETRY_MODE: () => iy,
    ConfiguredRetryStrategy: () => Bv,
    DEFAULT_MAX_ATTEMPTS: () => 3,
    DEFAULT_RETRY_DELAY_BASE: () => 100,
    DEFAULT_RETRY_MODE: () => Nv,
    DefaultRateLimiter: () => wv,
    DeprecatedAdaptiveRetryStrategy: () => Zv,
    DeprecatedStandardRetryStrategy: () => Jv,
    ENV_MAX_ATTEMPTS: () => $v,
    ENV_RETRY_MODE: () => ry,
    INITIAL_RETRY_TOKENS: () => 500,
    INVOCATION_ID_HEADER: () => cv,
    MAXIMUM_RETRY_DELAY: () => sv,
    NODE_MAX_ATTEMPT_CONFIG_OPTIONS: () => ty,
    NODE_RETRY_MODE_CONFIG_OPTIONS: () => ay,
    NO_RETRY_INCREMENT: () => 1,
    REQUEST_HEADER: () => lv,
    RETRY_COST: () => 5,
    RETRY_MODES: () => Mv,
    Retry: () => Ev,
    StandardRetryStrategy: () => Iv,
    THROTTLING_RETRY_DELAY_BASE: () => 500,
    TIMEOUT_RETRY_COST: () => 10,
    defaultDelayDecider: () => Wv,
    defaultRetryDecider: () => Kv,
    getOmitRetryHeadersPlugin: () => ly,
    getRetryAfterHint: () => fv,
    getRetryPlugin: () => py,
    isBrowserNetworkError: () => Q_,
    isClockSkewCorrectedError: () => Z_,
    isClockSkewError: () => X_,
    isNodeJsHttp2TransientError: () => J_,
    isRetryableByTrait: () => Y_,
    isServerError: () => tv,
    isThrottlingError: () => $_,
    isTransientError: () => ev,
    omitRetryHeadersMiddleware: () => sy,
    omitRetryHeadersMiddlewareOptions: () => cy,
    resolveRetryConfig: () => ny,
    retryMiddleware: () => fy,
    retryMiddlewareOptions: () => Sv,
  }),
  fy,
  py,
  my = b(() => {
    B_(),
      Cv(),
      nv(),
      zv(),
      Vv(),
      Tv(),
      Lv(),
      Pv(),
      uv(),
      Dv(),
      Qv(),
      Xv(),
      Gv(),
      qv(),
      oy(),
      uy(),
      pv(),
      (fy = gv(z_)),
      (py = _v(z_));
  });
async function hy(e, t, n) {
  if (
    (n.request?.headers?.[`smithy-protocol`] === `rpc-v2-cbor` &&
      Dr(e, `PROTOCOL_RPC_V2_CBOR`, `M`),
    typeof t.retryStrategy == `function`)
  ) {
    let n = await t.retryStrategy();
    if (typeof n.mode == `string`)
      switch (n.mode) {
        case Mv.ADAPTIVE:
          Dr(e, `RETRY_MODE_ADAPTIVE`, `F`);
          break;
        case Mv.STANDARD:
          Dr(e, `RETRY_MODE_STANDARD`, `E`);
          break;
      }
  }
  if (typeof t.accountIdEndpointMode == `function`) {
    let n = e.endpointV2;
    switch (
      (String(n?.url?.hostname).match(gy) && Dr(e, `ACCOUNT_ID_ENDPOINT`, `O`),
      await t.accountIdEndpointMode?.())
    ) {
      case `disabled`:
        Dr(e, `ACCOUNT_ID_MODE_DISABLED`, `Q`);
        break;
      case `preferred`:
        Dr(e, `ACCOUNT_ID_MODE_PREFERRED`, `P`);
        break;
      case `required`:
        Dr(e, `ACCOUNT_ID_MODE_REQUIRED`, `R`);
        break;
    }
  }
  let r = e.__smithy_context?.selectedHttpAuthScheme?.identity;
  if (r?.$source) {
    let t = r;
    t.accountId && Dr(e, `RESOLVED_ACCOUNT_ID`, `T`);
    for (let [n, r] of Object.entries(t.$source ?? {})) Dr(e, n, r);
  }
}
var gy,
  _y = b(() => {
    my(), Or(), (gy = /\d{12}\.ddb/);
  }),
  vy,
  yy,
  by,
  xy,
  Sy = b(() => {
    (vy = `user-agent`),
      (yy = `x-amz-user-agent`),
      (by = /[^!$%&'*+\-.^_`|~\w]/g),
      (xy = /[^!$%&'*+\-.^_`|~\w#]/g);
  });
function Cy(e) {
  let t = ``;
  for (let n in e) {
    let r = e[n];
    if (t.length + r.length + 1 <= wy) {
      t.length ? (t += `,` + r) : (t += r);
      continue;
    }
    break;
  }
  return t;
}
var wy,
  Ty = b(() => {
    wy = 1024;
  }),
  Ey,
  Dy,
  Oy,
  ky,
  Ay = b(() => {
    G(),
      R_(),
      _y(),
      Sy(),
      Ty(),
      (Ey = (e) => (t, n) => async (r) => {
        let { request: i } = r;
        if (!_e.isInstance(i)) return t(r);
        let { headers: a } = i,
          o = n?.userAgent?.map(Dy) || [],
          s = (await e.defaultUserAgentProvider()).map(Dy);
        await hy(n, e, r);
        let c = n;
        s.push(
          `m/${Cy(Object.assign({}, n.__smithy_context?.features, c.__aws_sdk_context?.features))}`,
        );
        let l = e?.customUserAgent?.map(Dy) || [],
          u = await e.userAgentAppId();
        u && s.push(Dy([`app`, `${u}`]));
        let d = L_(),
          f = (d ? [d] : []).concat([...s, ...o, ...l]).join(` `),
          p = [...s.filter((e) => e.startsWith(`aws-sdk-`)), ...l].join(` `);
        return (
          e.runtime === `browser`
            ? (a[yy] = f)
            : (p && (a[yy] = a[`x-amz-user-agent`] ? `${a[vy]} ${p}` : p), (a[vy] = f)),
          t({ ...r, request: i })
        );
      }),
      (Dy = (e) => {
        let t = e[0]
            .split(`/`)
            .map((e) => e.replace(by, `-`))
            .join(`/`),
          n = e[1]?.replace(xy, `-`),
          r = t.indexOf(`/`),
          i = t.substring(0, r),
          a = t.substring(r + 1);
        return (
          i === `api` && (a = a.toLowerCase()),
          [i, a, n]
            .filter((e) => e && e.length > 0)
            .reduce((e, t, n) => {
              switch (n) {
                case 0:
                  return t;
                case 1:
                  return `${e}/${t}`;
                default:
                  return `${e}#${t}`;
              }
            }, ``)
        );
      }),
      (Oy = {
        name: `getUserAgentMiddleware`,
        step: `build`,
        priority: `low`,
        tags: [`SET_USER_AGENT`, `USER_AGENT`],
        override: !0,
      }),
      (ky = (e) => ({
        applyToStack: (t) => {
          t.add(Ey(e), Oy);
        },
      }));
  }),
  jy,
  My = b(() => {
    jy = () => {
      for (let e of [`deno`, `bun`, `llrt`]) if (ee[e]) return [`md/${e}`, ee[e]];
      return [`md/nodejs`, ee.node];
    };
  }),
  Ny,
  Py = b(() => {
    Ny = { isCrtAvailable: !1 };
  }),
  Fy,
  Iy = b(() => {
    Py(), (Fy = () => (Ny.isCrtAvailable ? [`md/crt-avail`] : null));
  }),
  Ly,
  Ry,
  zy = b(() => {
    My(),
      Iy(),
      Py(),
      (Ly = ({ serviceId: e, clientVersion: t }) => {
        let n = jy();
        return async (r) => {
          let i = [[`aws-sdk-js`, t], [`ua`, `2.1`], [`os/${l()}`, u()], [`lang/js`], n],
            a = Fy();
          a && i.push(a),
            e && i.push([`api/${e}`, t]),
            v.AWS_EXECUTION_ENV && i.push([`exec-env/${v.AWS_EXECUTION_ENV}`]);
          let o = await r?.userAgentAppId?.();
          return o ? [...i, [`app/${o}`]] : [...i];
        };
      }),
      (Ry = Ly);
  }),
  By,
  Vy,
  Hy,
  Uy,
  Wy = b(() => {
    k_(),
      (By = `AWS_SDK_UA_APP_ID`),
      (Vy = `sdk_ua_app_id`),
      (Hy = `sdk-ua-app-id`),
      (Uy = {
        environmentVariableSelector: (e) => e[By],
        configFileSelector: (e) => e.sdk_ua_app_id ?? e[Hy],
        default: void 0,
      });
  }),
  Gy = S({
    BROWSER_MAP: () => Zy,
    ENGINE_MAP: () => $y,
    OS_MAP: () => Qy,
    PLATFORMS_MAP: () => K,
    default: () => ab,
    getParser: () => sb,
    parse: () => ob,
  });
/*!
 * Bowser - a browser detector
 * https://github.com/bowser-js/bowser
 * MIT License | (c) Dustin Diaz 2012-2015
 * MIT License | (c) Denis Demchenko 2015-2026
 */
function Ky(e, t) {
  for (var n = 0; n < t.length; n++) {
    var r = t[n];
    (r.enumerable = r.enumerable || !1),
      (r.configurable = !0),
      `value` in r && (r.writable = !0),
      Object.defineProperty(e, Jy(r.key), r);
  }
}
function qy(e, t, n) {
  return (
    t && Ky(e.prototype, t),
    n && Ky(e, n),
    Object.defineProperty(e, `prototype`, { writable: !1 }),
    e
  );
}
function Jy(e) {
  var t = Yy(e, `string`);
  return typeof t == `symbol` ? t : t + ``;
}
function Yy(e, t) {
  if (typeof e != `object` || !e) return e;
  var n = e[Symbol.toPrimitive];
  if (n !== void 0) {
    var r = n.call(e, t || `default`);
    if (typeof r != `object`) return r;
    throw TypeError(`@@toPrimitive must return a primitive value.`);
  }
  return (t === `string` ? String : Number)(e);
}
var Xy,
  Zy,
  K,
  Qy,
  $y,
  q,
  J,
  eb,
  tb,
  nb,
  rb,
  ib,
  ab,
  ob,
  sb,
  cb = b(() => {
    (Xy = {
      AmazonBot: `amazonbot`,
      'Amazon Silk': `amazon_silk`,
      'Android Browser': `android`,
      BaiduSpider: `baiduspider`,
      Bada: `bada`,
      BingCrawler: `bingcrawler`,
      Brave: `brave`,
      BlackBerry: `blackberry`,
      'ChatGPT-User': `chatgpt_user`,
      Chrome: `chrome`,
      ClaudeBot: `claudebot`,
      Chromium: `chromium`,
      Diffbot: `diffbot`,
      DuckDuckBot: `duckduckbot`,
      DuckDuckGo: `duckduckgo`,
      Electron: `electron`,
      Epiphany: `epiphany`,
      FacebookExternalHit: `facebookexternalhit`,
      Firefox: `firefox`,
      Focus: `focus`,
      Generic: `generic`,
      'Google Search': `google_search`,
      Googlebot: `googlebot`,
      GPTBot: `gptbot`,
      'HeyTap Browser': `heytap`,
      'Internet Explorer': `ie`,
      InternetArchiveCrawler: `internetarchivecrawler`,
      'K-Meleon': `k_meleon`,
      Ladybird: `ladybird`,
      LibreWolf: `librewolf`,
      Linespider: `linespider`,
      Maxthon: `maxthon`,
      'Meta-ExternalAds': `meta_externalads`,
      'Meta-ExternalAgent': `meta_externalagent`,
      'Meta-ExternalFetcher': `meta_externalfetcher`,
      'Meta-WebIndexer': `meta_webindexer`,
      'Microsoft Edge': `edge`,
      'MZ Browser': `mz`,
      'NAVER Whale Browser': `naver`,
      'OAI-SearchBot': `oai_searchbot`,
      Omgilibot: `omgilibot`,
      Opera: `opera`,
      'Opera Coast': `opera_coast`,
      'Pale Moon': `pale_moon`,
      PerplexityBot: `perplexitybot`,
      'Perplexity-User': `perplexity_user`,
      PhantomJS: `phantomjs`,
      PingdomBot: `pingdombot`,
      Puffin: `puffin`,
      QQ: `qq`,
      QQLite: `qqlite`,
      QupZilla: `qupzilla`,
      Roku: `roku`,
      Safari: `safari`,
      Sailfish: `sailfish`,
      'Samsung Internet for Android': `samsung_internet`,
      SlackBot: `slackbot`,
      SeaMonkey: `seamonkey`,
      Sleipnir: `sleipnir`,
      'Sogou Browser': `sogou`,
      Swing: `swing`,
      Tizen: `tizen`,
      'UC Browser': `uc`,
      'Vivo Browser': `vivo`,
      Vivaldi: `vivaldi`,
      'WebOS Browser': `webos`,
      WeChat: `wechat`,
      YahooSlurp: `yahooslurp`,
      'Yandex Browser': `yandex`,
      YandexBot: `yandexbot`,
      YouBot: `youbot`,
    }),
      (Zy = {
        amazonbot: `AmazonBot`,
        amazon_silk: `Amazon Silk`,
        android: `Android Browser`,
        baiduspider: `BaiduSpider`,
        bada: `Bada`,
        bingcrawler: `BingCrawler`,
        blackberry: `BlackBerry`,
        brave: `Brave`,
        chatgpt_user: `ChatGPT-User`,
        chrome: `Chrome`,
        claudebot: `ClaudeBot`,
        chromium: `Chromium`,
        diffbot: `Diffbot`,
        duckduckbot: `DuckDuckBot`,
        duckduckgo: `DuckDuckGo`,
        edge: `Microsoft Edge`,
        electron: `Electron`,
        epiphany: `Epiphany`,
        facebookexternalhit: `FacebookExternalHit`,
        firefox: `Firefox`,
        focus: `Focus`,
        generic: `Generic`,
        google_search: `Google Search`,
        googlebot: `Googlebot`,
        gptbot: `GPTBot`,
        heytap: `HeyTap Browser`,
        ie: `Internet Explorer`,
        internetarchivecrawler: `InternetArchiveCrawler`,
        k_meleon: `K-Meleon`,
        ladybird: `Ladybird`,
        librewolf: `LibreWolf`,
        linespider: `Linespider`,
        maxthon: `Maxthon`,
        meta_externalads: `Meta-ExternalAds`,
        meta_externalagent: `Meta-ExternalAgent`,
        meta_externalfetcher: `Meta-ExternalFetcher`,
        meta_webindexer: `Meta-WebIndexer`,
        mz: `MZ Browser`,
        naver: `NAVER Whale Browser`,
        oai_searchbot: `OAI-SearchBot`,
        omgilibot: `Omgilibot`,
        opera: `Opera`,
        opera_coast: `Opera Coast`,
        pale_moon: `Pale Moon`,
        perplexitybot: `PerplexityBot`,
        perplexity_user: `Perplexity-User`,
        phantomjs: `PhantomJS`,
        pingdombot: `PingdomBot`,
        puffin: `Puffin`,
        qq: `QQ Browser`,
        qqlite: `QQ Browser Lite`,
        qupzilla: `QupZilla`,
        roku: `Roku`,
        safari: `Safari`,
        sailfish: `Sailfish`,
        samsung_internet: `Samsung Internet for Android`,
        seamonkey: `SeaMonkey`,
        slackbot: `SlackBot`,
        sleipnir: `Sleipnir`,
        sogou: `Sogou Browser`,
        swing: `Swing`,
        tizen: `Tizen`,
        uc: `UC Browser`,
        vivo: `Vivo Browser`,
        vivaldi: `Vivaldi`,
        webos: `WebOS Browser`,
        wechat: `WeChat`,
        yahooslurp: `YahooSlurp`,
        yandex: `Yandex Browser`,
        yandexbot: `YandexBot`,
        youbot: `YouBot`,
      }),
      (K = { bot: `bot`, desktop: `desktop`, mobile: `mobile`, tablet: `tablet`, tv: `tv` }),
      (Qy = {
        Android: `Android`,
        Bada: `Bada`,
        BlackBerry: `BlackBerry`,
        ChromeOS: `Chrome OS`,
        HarmonyOS: `HarmonyOS`,
        iOS: `iOS`,
        Linux: `Linux`,
        MacOS: `macOS`,
        PlayStation4: `PlayStation 4`,
        Roku: `Roku`,
        Tizen: `Tizen`,
        WebOS: `WebOS`,
        Windows: `Windows`,
        WindowsPhone: `Windows Phone`,
      }),
      ($y = {
        Blink: `Blink`,
        EdgeHTML: `EdgeHTML`,
        Gecko: `Gecko`,
        LibWeb: `LibWeb`,
        Presto: `Presto`,
        Trident: `Trident`,
        WebKit: `WebKit`,
      }),
      (q = (function () {
        function e() {}
        return (
          (e.getFirstMatch = function (e, t) {
            var n = t.match(e);
            return (n && n.length > 0 && n[1]) || ``;
          }),
          (e.getSecondMatch = function (e, t) {
            var n = t.match(e);
            return (n && n.length > 1 && n[2]) || ``;
          }),
          (e.matchAndReturnConst = function (e, t, n) {
            if (e.test(t)) return n;
          }),
          (e.isFirefoxOnIpad = function (e) {
            var t = e.indexOf(`Macintosh`);
            if (t === -1) return !1;
            var n = e.indexOf(` FxiOS`, t + 9);
            return n !== -1 && e.indexOf(`/`, n + 6) !== -1;
          }),
          (e.getWindowsVersionName = function (e) {
            switch (e) {
              case `NT`:
                return `NT`;
              case `XP`:
                return `XP`;
              case `NT 5.0`:
                return `2000`;
              case `NT 5.1`:
                return `XP`;
              case `NT 5.2`:
                return `2003`;
              case `NT 6.0`:
                return `Vista`;
              case `NT 6.1`:
                return `7`;
              case `NT 6.2`:
                return `8`;
              case `NT 6.3`:
                return `8.1`;
              case `NT 10.0`:
                return `10`;
              default:
                return;
            }
          }),
          (e.getMacOSVersionName = function (e) {
            var t = e
              .split(`.`)
              .splice(0, 2)
              .map(function (e) {
                return parseInt(e, 10) || 0;
              });
            t.push(0);
            var n = t[0],
              r = t[1];
            if (n === 10)
              switch (r) {
                case 5:
                  return `Leopard`;
                case 6:
                  return `Snow Leopard`;
                case 7:
                  return `Lion`;
                case 8:
                  return `Mountain Lion`;
                case 9:
                  return `Mavericks`;
                case 10:
                  return `Yosemite`;
                case 11:
                  return `El Capitan`;
                case 12:
                  return `Sierra`;
                case 13:
                  return `High Sierra`;
                case 14:
                  return `Mojave`;
                case 15:
                  return `Catalina`;
                default:
                  return;
              }
            switch (n) {
              case 11:
                return `Big Sur`;
              case 12:
                return `Monterey`;
              case 13:
                return `Ventura`;
              case 14:
                return `Sonoma`;
              case 15:
                return `Sequoia`;
              default:
                return;
            }
          }),
          (e.getAndroidVersionName = function (e) {
            var t = e
              .split(`.`)
              .splice(0, 2)
              .map(function (e) {
                return parseInt(e, 10) || 0;
              });
            if ((t.push(0), !(t[0] === 1 && t[1] < 5))) {
              if (t[0] === 1 && t[1] < 6) return `Cupcake`;
              if (t[0] === 1 && t[1] >= 6) return `Donut`;
              if (t[0] === 2 && t[1] < 2) return `Eclair`;
              if (t[0] === 2 && t[1] === 2) return `Froyo`;
              if (t[0] === 2 && t[1] > 2) return `Gingerbread`;
              if (t[0] === 3) return `Honeycomb`;
              if (t[0] === 4 && t[1] < 1) return `Ice Cream Sandwich`;
              if (t[0] === 4 && t[1] < 4) return `Jelly Bean`;
              if (t[0] === 4 && t[1] >= 4) return `KitKat`;
              if (t[0] === 5) return `Lollipop`;
              if (t[0] === 6) return `Marshmallow`;
              if (t[0] === 7) return `Nougat`;
              if (t[0] === 8) return `Oreo`;
              if (t[0] === 9) return `Pie`;
            }
          }),
          (e.getVersionPrecision = function (e) {
            return e.split(`.`).length;
          }),
          (e.compareVersions = function (t, n, r) {
            r === void 0 && (r = !1);
            var i = e.getVersionPrecision(t),
              a = e.getVersionPrecision(n),
              o = Math.max(i, a),
              s = 0,
              c = e.map([t, n], function (t) {
                var n = o - e.getVersionPrecision(t),
                  r = t + Array(n + 1).join(`.0`);
                return e
                  .map(r.split(`.`), function (e) {
                    return Array(20 - e.length).join(`0`) + e;
                  })
                  .reverse();
              });
            for (r && (s = o - Math.min(i, a)), --o; o >= s; ) {
              if (c[0][o] > c[1][o]) return 1;
              if (c[0][o] === c[1][o]) {
                if (o === s) return 0;
                --o;
              } else if (c[0][o] < c[1][o]) return -1;
            }
          }),
          (e.map = function (e, t) {
            var n = [],
              r;
            if (Array.prototype.map) return Array.prototype.map.call(e, t);
            for (r = 0; r < e.length; r += 1) n.push(t(e[r]));
            return n;
          }),
          (e.find = function (e, t) {
            var n, r;
            if (Array.prototype.find) return Array.prototype.find.call(e, t);
            for (n = 0, r = e.length; n < r; n += 1) {
              var i = e[n];
              if (t(i, n)) return i;
            }
          }),
          (e.assign = function (e) {
            var t = e,
              n,
              r,
              i = [...arguments].slice(1);
            if (Object.assign) return Object.assign.apply(Object, [e].concat(i));
            var a = function () {
              var e = i[n];
              typeof e == `object` &&
                e &&
                Object.keys(e).forEach(function (n) {
                  t[n] = e[n];
                });
            };
            for (n = 0, r = i.length; n < r; n += 1) a();
            return e;
          }),
          (e.getBrowserAlias = function (e) {
            return Xy[e];
          }),
          (e.getBrowserTypeByAlias = function (e) {
            return Zy[e] || ``;
          }),
          e
        );
      })()),
      (J = /version\/(\d+(\.?_?\d+)+)/i),
      (eb = [
        {
          test: [/gptbot/i],
          describe: function (e) {
            var t = { name: `GPTBot` },
              n = q.getFirstMatch(/gptbot\/(\d+(\.\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/chatgpt-user/i],
          describe: function (e) {
            var t = { name: `ChatGPT-User` },
              n = q.getFirstMatch(/chatgpt-user\/(\d+(\.\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/oai-searchbot/i],
          describe: function (e) {
            var t = { name: `OAI-SearchBot` },
              n = q.getFirstMatch(/oai-searchbot\/(\d+(\.\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/claudebot/i, /claude-web/i, /claude-user/i, /claude-searchbot/i],
          describe: function (e) {
            var t = { name: `ClaudeBot` },
              n =
                q.getFirstMatch(
                  /(?:claudebot|claude-web|claude-user|claude-searchbot)\/(\d+(\.\d+)+)/i,
                  e,
                ) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/omgilibot/i, /webzio-extended/i],
          describe: function (e) {
            var t = { name: `Omgilibot` },
              n =
                q.getFirstMatch(/(?:omgilibot|webzio-extended)\/(\d+(\.\d+)+)/i, e) ||
                q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/diffbot/i],
          describe: function (e) {
            var t = { name: `Diffbot` },
              n = q.getFirstMatch(/diffbot\/(\d+(\.\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/perplexitybot/i],
          describe: function (e) {
            var t = { name: `PerplexityBot` },
              n = q.getFirstMatch(/perplexitybot\/(\d+(\.\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/perplexity-user/i],
          describe: function (e) {
            var t = { name: `Perplexity-User` },
              n = q.getFirstMatch(/perplexity-user\/(\d+(\.\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/youbot/i],
          describe: function (e) {
            var t = { name: `YouBot` },
              n = q.getFirstMatch(/youbot\/(\d+(\.\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/meta-webindexer/i],
          describe: function (e) {
            var t = { name: `Meta-WebIndexer` },
              n = q.getFirstMatch(/meta-webindexer\/(\d+(\.\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/meta-externalads/i],
          describe: function (e) {
            var t = { name: `Meta-ExternalAds` },
              n = q.getFirstMatch(/meta-externalads\/(\d+(\.\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/meta-externalagent/i],
          describe: function (e) {
            var t = { name: `Meta-ExternalAgent` },
              n = q.getFirstMatch(/meta-externalagent\/(\d+(\.\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/meta-externalfetcher/i],
          describe: function (e) {
            var t = { name: `Meta-ExternalFetcher` },
              n =
                q.getFirstMatch(/meta-externalfetcher\/(\d+(\.\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/googlebot/i],
          describe: function (e) {
            var t = { name: `Googlebot` },
              n = q.getFirstMatch(/googlebot\/(\d+(\.\d+))/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/linespider/i],
          describe: function (e) {
            var t = { name: `Linespider` },
              n =
                q.getFirstMatch(/(?:linespider)(?:-[-\w]{1,64})?[\s/](\d+(\.\d+)+)/i, e) ||
                q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/amazonbot/i],
          describe: function (e) {
            var t = { name: `AmazonBot` },
              n = q.getFirstMatch(/amazonbot\/(\d+(\.\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/bingbot/i],
          describe: function (e) {
            var t = { name: `BingCrawler` },
              n = q.getFirstMatch(/bingbot\/(\d+(\.\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/baiduspider/i],
          describe: function (e) {
            var t = { name: `BaiduSpider` },
              n = q.getFirstMatch(/baiduspider\/(\d+(\.\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/duckduckbot/i],
          describe: function (e) {
            var t = { name: `DuckDuckBot` },
              n = q.getFirstMatch(/duckduckbot\/(\d+(\.\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/ia_archiver/i],
          describe: function (e) {
            var t = { name: `InternetArchiveCrawler` },
              n = q.getFirstMatch(/ia_archiver\/(\d+(\.\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/facebookexternalhit/i, /facebookcatalog/i],
          describe: function () {
            return { name: `FacebookExternalHit` };
          },
        },
        {
          test: [/slackbot/i, /slack-imgProxy/i],
          describe: function (e) {
            var t = { name: `SlackBot` },
              n =
                q.getFirstMatch(
                  /(?:slackbot|slack-imgproxy)(?:-[-\w]{1,64})?[\s/](\d+(\.\d+)+)/i,
                  e,
                ) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/yahoo!?[\s/]*slurp/i],
          describe: function () {
            return { name: `YahooSlurp` };
          },
        },
        {
          test: [/yandexbot/i, /yandexmobilebot/i],
          describe: function () {
            return { name: `YandexBot` };
          },
        },
        {
          test: [/pingdom/i],
          describe: function () {
            return { name: `PingdomBot` };
          },
        },
        {
          test: [/opera/i],
          describe: function (e) {
            var t = { name: `Opera` },
              n = q.getFirstMatch(J, e) || q.getFirstMatch(/(?:opera)[\s/](\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/opr\/|opios/i],
          describe: function (e) {
            var t = { name: `Opera` },
              n = q.getFirstMatch(/(?:opr|opios)[\s/](\S+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/SamsungBrowser/i],
          describe: function (e) {
            var t = { name: `Samsung Internet for Android` },
              n =
                q.getFirstMatch(J, e) ||
                q.getFirstMatch(/(?:SamsungBrowser)[\s/](\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/Whale/i],
          describe: function (e) {
            var t = { name: `NAVER Whale Browser` },
              n = q.getFirstMatch(J, e) || q.getFirstMatch(/(?:whale)[\s/](\d+(?:\.\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/PaleMoon/i],
          describe: function (e) {
            var t = { name: `Pale Moon` },
              n = q.getFirstMatch(J, e) || q.getFirstMatch(/(?:PaleMoon)[\s/](\d+(?:\.\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/HeyTapBrowser/i],
          describe: function (e) {
            var t = { name: `HeyTap Browser` },
              n =
                q.getFirstMatch(/(?:HeyTapBrowser)[\s/](\d+(?:\.\d+)*)/i, e) ||
                q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/VivoBrowser/i],
          describe: function (e) {
            var t = { name: `Vivo Browser` },
              n =
                q.getFirstMatch(/(?:VivoBrowser)[\s/](\d+(?:\.\d+)*)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/MZBrowser/i],
          describe: function (e) {
            var t = { name: `MZ Browser` },
              n = q.getFirstMatch(/(?:MZBrowser)[\s/](\d+(?:\.\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/focus/i],
          describe: function (e) {
            var t = { name: `Focus` },
              n = q.getFirstMatch(/(?:focus)[\s/](\d+(?:\.\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/swing/i],
          describe: function (e) {
            var t = { name: `Swing` },
              n = q.getFirstMatch(/(?:swing)[\s/](\d+(?:\.\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/coast/i],
          describe: function (e) {
            var t = { name: `Opera Coast` },
              n = q.getFirstMatch(J, e) || q.getFirstMatch(/(?:coast)[\s/](\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/opt\/\d+(?:.?_?\d+)+/i],
          describe: function (e) {
            var t = { name: `Opera Touch` },
              n = q.getFirstMatch(/(?:opt)[\s/](\d+(\.?_?\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/yabrowser/i],
          describe: function (e) {
            var t = { name: `Yandex Browser` },
              n =
                q.getFirstMatch(/(?:yabrowser)[\s/](\d+(\.?_?\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/ucbrowser/i],
          describe: function (e) {
            var t = { name: `UC Browser` },
              n =
                q.getFirstMatch(J, e) || q.getFirstMatch(/(?:ucbrowser)[\s/](\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/Maxthon|mxios/i],
          describe: function (e) {
            var t = { name: `Maxthon` },
              n =
                q.getFirstMatch(J, e) ||
                q.getFirstMatch(/(?:Maxthon|mxios)[\s/](\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/epiphany/i],
          describe: function (e) {
            var t = { name: `Epiphany` },
              n = q.getFirstMatch(J, e) || q.getFirstMatch(/(?:epiphany)[\s/](\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/puffin/i],
          describe: function (e) {
            var t = { name: `Puffin` },
              n = q.getFirstMatch(J, e) || q.getFirstMatch(/(?:puffin)[\s/](\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/sleipnir/i],
          describe: function (e) {
            var t = { name: `Sleipnir` },
              n = q.getFirstMatch(J, e) || q.getFirstMatch(/(?:sleipnir)[\s/](\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/k-meleon/i],
          describe: function (e) {
            var t = { name: `K-Meleon` },
              n = q.getFirstMatch(J, e) || q.getFirstMatch(/(?:k-meleon)[\s/](\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/micromessenger/i],
          describe: function (e) {
            var t = { name: `WeChat` },
              n =
                q.getFirstMatch(/(?:micromessenger)[\s/](\d+(\.?_?\d+)+)/i, e) ||
                q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/qqbrowser/i],
          describe: function (e) {
            var t = { name: /qqbrowserlite/i.test(e) ? `QQ Browser Lite` : `QQ Browser` },
              n =
                q.getFirstMatch(/(?:qqbrowserlite|qqbrowser)[/](\d+(\.?_?\d+)+)/i, e) ||
                q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/msie|trident/i],
          describe: function (e) {
            var t = { name: `Internet Explorer` },
              n = q.getFirstMatch(/(?:msie |rv:)(\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/\sedg\//i],
          describe: function (e) {
            var t = { name: `Microsoft Edge` },
              n = q.getFirstMatch(/\sedg\/(\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/edg([ea]|ios)\//i],
          describe: function (e) {
            var t = { name: `Microsoft Edge` },
              n = q.getSecondMatch(/edg([ea]|ios)\/(\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: function (e) {
            return e.hasBrand(`Vivaldi`) ? !0 : e.test(/vivaldi/i);
          },
          describe: function (e, t) {
            var n = { name: `Vivaldi` };
            if (t) {
              var r = t.getBrandVersion(`Vivaldi`);
              if (r) return (n.version = r), n;
            }
            var i = q.getFirstMatch(/vivaldi\/(\d+(\.?_?\d+)+)/i, e);
            return i && (n.version = i), n;
          },
        },
        {
          test: [/seamonkey/i],
          describe: function (e) {
            var t = { name: `SeaMonkey` },
              n = q.getFirstMatch(/seamonkey\/(\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/sailfish/i],
          describe: function (e) {
            var t = { name: `Sailfish` },
              n = q.getFirstMatch(/sailfish\s?browser\/(\d+(\.\d+)?)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/silk/i],
          describe: function (e) {
            var t = { name: `Amazon Silk` },
              n = q.getFirstMatch(/silk\/(\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/phantom/i],
          describe: function (e) {
            var t = { name: `PhantomJS` },
              n = q.getFirstMatch(/phantomjs\/(\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/slimerjs/i],
          describe: function (e) {
            var t = { name: `SlimerJS` },
              n = q.getFirstMatch(/slimerjs\/(\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/blackberry|\bbb\d+/i, /rim\stablet/i],
          describe: function (e) {
            var t = { name: `BlackBerry` },
              n = q.getFirstMatch(J, e) || q.getFirstMatch(/blackberry[\d]+\/(\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/(web|hpw)[o0]s/i],
          describe: function (e) {
            var t = { name: `WebOS Browser` },
              n =
                q.getFirstMatch(J, e) ||
                q.getFirstMatch(/w(?:eb)?[o0]sbrowser\/(\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/bada/i],
          describe: function (e) {
            var t = { name: `Bada` },
              n = q.getFirstMatch(/dolfin\/(\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/tizen/i],
          describe: function (e) {
            var t = { name: `Tizen` },
              n =
                q.getFirstMatch(/(?:tizen\s?)?browser\/(\d+(\.?_?\d+)+)/i, e) ||
                q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/qupzilla/i],
          describe: function (e) {
            var t = { name: `QupZilla` },
              n = q.getFirstMatch(/(?:qupzilla)[\s/](\d+(\.?_?\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/librewolf/i],
          describe: function (e) {
            var t = { name: `LibreWolf` },
              n = q.getFirstMatch(/(?:librewolf)[\s/](\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/firefox|iceweasel|fxios/i],
          describe: function (e) {
            var t = { name: `Firefox` },
              n = q.getFirstMatch(/(?:firefox|iceweasel|fxios)[\s/](\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/electron/i],
          describe: function (e) {
            var t = { name: `Electron` },
              n = q.getFirstMatch(/(?:electron)\/(\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/sogoumobilebrowser/i, /metasr/i, /se 2\.[x]/i],
          describe: function (e) {
            var t = { name: `Sogou Browser` },
              n = q.getFirstMatch(/(?:sogoumobilebrowser)[\s/](\d+(\.?_?\d+)+)/i, e),
              r = q.getFirstMatch(/(?:chrome|crios|crmo)\/(\d+(\.?_?\d+)+)/i, e),
              i = q.getFirstMatch(/se ([\d.]+)x/i, e),
              a = n || r || i;
            return a && (t.version = a), t;
          },
        },
        {
          test: [/MiuiBrowser/i],
          describe: function (e) {
            var t = { name: `Miui` },
              n = q.getFirstMatch(/(?:MiuiBrowser)[\s/](\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: function (e) {
            return e.hasBrand(`DuckDuckGo`) ? !0 : e.test(/\sDdg\/[\d.]+$/i);
          },
          describe: function (e, t) {
            var n = { name: `DuckDuckGo` };
            if (t) {
              var r = t.getBrandVersion(`DuckDuckGo`);
              if (r) return (n.version = r), n;
            }
            var i = q.getFirstMatch(/\sDdg\/([\d.]+)$/i, e);
            return i && (n.version = i), n;
          },
        },
        {
          test: function (e) {
            return e.hasBrand(`Brave`);
          },
          describe: function (e, t) {
            var n = { name: `Brave` };
            if (t) {
              var r = t.getBrandVersion(`Brave`);
              if (r) return (n.version = r), n;
            }
            return n;
          },
        },
        {
          test: [/chromium/i],
          describe: function (e) {
            var t = { name: `Chromium` },
              n = q.getFirstMatch(/(?:chromium)[\s/](\d+(\.?_?\d+)+)/i, e) || q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/ladybird/i],
          describe: function (e) {
            var t = { name: `Ladybird` },
              n = q.getFirstMatch(/ladybird\/(\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/chrome|crios|crmo/i],
          describe: function (e) {
            var t = { name: `Chrome` },
              n = q.getFirstMatch(/(?:chrome|crios|crmo)\/(\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/GSA/i],
          describe: function (e) {
            var t = { name: `Google Search` },
              n = q.getFirstMatch(/(?:GSA)\/(\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: function (e) {
            var t = !e.test(/like android/i),
              n = e.test(/android/i);
            return t && n;
          },
          describe: function (e) {
            var t = { name: `Android Browser` },
              n = q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/playstation 4/i],
          describe: function (e) {
            var t = { name: `PlayStation 4` },
              n = q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/safari|applewebkit/i],
          describe: function (e) {
            var t = { name: `Safari` },
              n = q.getFirstMatch(J, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/.*/i],
          describe: function (e) {
            var t = e.search(`\\(`) === -1 ? /^(.*)\/([^/]*) / : /^(.*)\/([^/]*)[ \t]\((.*)/;
            return { name: q.getFirstMatch(t, e), version: q.getSecondMatch(t, e) };
          },
        },
      ]),
      (tb = [
        {
          test: [/Roku\/DVP/],
          describe: function (e) {
            var t = q.getFirstMatch(/Roku\/DVP-(\d+\.\d+)/i, e);
            return { name: Qy.Roku, version: t };
          },
        },
        {
          test: [/windows phone/i],
          describe: function (e) {
            var t = q.getFirstMatch(/windows phone (?:os)?\s?(\d+(\.\d+)*)/i, e);
            return { name: Qy.WindowsPhone, version: t };
          },
        },
        {
          test: [/windows /i],
          describe: function (e) {
            var t = q.getFirstMatch(/Windows ((NT|XP)( \d\d?.\d)?)/i, e),
              n = q.getWindowsVersionName(t);
            return { name: Qy.Windows, version: t, versionName: n };
          },
        },
        {
          test: function (e) {
            return q.isFirefoxOnIpad(e.getUA());
          },
          describe: function (e) {
            var t = { name: Qy.iOS },
              n = q.getSecondMatch(/(Version\/)(\d[\d.]+)/, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/macintosh/i],
          describe: function (e) {
            var t = q.getFirstMatch(/mac os x (\d+(\.?_?\d+)+)/i, e).replace(/[_\s]/g, `.`),
              n = q.getMacOSVersionName(t),
              r = { name: Qy.MacOS, version: t };
            return n && (r.versionName = n), r;
          },
        },
        {
          test: [/(ipod|iphone|ipad)/i],
          describe: function (e) {
            var t = q.getFirstMatch(/os (\d+([_\s]\d+)*) like mac os x/i, e).replace(/[_\s]/g, `.`);
            return { name: Qy.iOS, version: t };
          },
        },
        {
          test: [/OpenHarmony/i],
          describe: function (e) {
            var t = q.getFirstMatch(/OpenHarmony\s+(\d+(\.\d+)*)/i, e);
            return { name: Qy.HarmonyOS, version: t };
          },
        },
        {
          test: function (e) {
            var t = !e.test(/like android/i),
              n = e.test(/android/i);
            return t && n;
          },
          describe: function (e) {
            var t = q.getFirstMatch(/android[\s/-](\d+(\.\d+)*)/i, e),
              n = q.getAndroidVersionName(t),
              r = { name: Qy.Android, version: t };
            return n && (r.versionName = n), r;
          },
        },
        {
          test: [/(web|hpw)[o0]s/i],
          describe: function (e) {
            var t = q.getFirstMatch(/(?:web|hpw)[o0]s\/(\d+(\.\d+)*)/i, e),
              n = { name: Qy.WebOS };
            return t && t.length && (n.version = t), n;
          },
        },
        {
          test: [/blackberry|\bbb\d+/i, /rim\stablet/i],
          describe: function (e) {
            var t =
              q.getFirstMatch(/rim\stablet\sos\s(\d+(\.\d+)*)/i, e) ||
              q.getFirstMatch(/blackberry\d+\/(\d+([_\s]\d+)*)/i, e) ||
              q.getFirstMatch(/\bbb(\d+)/i, e);
            return { name: Qy.BlackBerry, version: t };
          },
        },
        {
          test: [/bada/i],
          describe: function (e) {
            var t = q.getFirstMatch(/bada\/(\d+(\.\d+)*)/i, e);
            return { name: Qy.Bada, version: t };
          },
        },
        {
          test: [/tizen/i],
          describe: function (e) {
            var t = q.getFirstMatch(/tizen[/\s](\d+(\.\d+)*)/i, e);
            return { name: Qy.Tizen, version: t };
          },
        },
        {
          test: [/linux/i],
          describe: function () {
            return { name: Qy.Linux };
          },
        },
        {
          test: [/CrOS/],
          describe: function () {
            return { name: Qy.ChromeOS };
          },
        },
        {
          test: [/PlayStation 4/],
          describe: function (e) {
            var t = q.getFirstMatch(/PlayStation 4[/\s](\d+(\.\d+)*)/i, e);
            return { name: Qy.PlayStation4, version: t };
          },
        },
      ]),
      (nb = [
        {
          test: [/googlebot/i],
          describe: function () {
            return { type: K.bot, vendor: `Google` };
          },
        },
        {
          test: [/linespider/i],
          describe: function () {
            return { type: K.bot, vendor: `Line` };
          },
        },
        {
          test: [/amazonbot/i],
          describe: function () {
            return { type: K.bot, vendor: `Amazon` };
          },
        },
        {
          test: [/gptbot/i],
          describe: function () {
            return { type: K.bot, vendor: `OpenAI` };
          },
        },
        {
          test: [/chatgpt-user/i],
          describe: function () {
            return { type: K.bot, vendor: `OpenAI` };
          },
        },
        {
          test: [/oai-searchbot/i],
          describe: function () {
            return { type: K.bot, vendor: `OpenAI` };
          },
        },
        {
          test: [/baiduspider/i],
          describe: function () {
            return { type: K.bot, vendor: `Baidu` };
          },
        },
        {
          test: [/bingbot/i],
          describe: function () {
            return { type: K.bot, vendor: `Bing` };
          },
        },
        {
          test: [/duckduckbot/i],
          describe: function () {
            return { type: K.bot, vendor: `DuckDuckGo` };
          },
        },
        {
          test: [/claudebot/i, /claude-web/i, /claude-user/i, /claude-searchbot/i],
          describe: function () {
            return { type: K.bot, vendor: `Anthropic` };
          },
        },
        {
          test: [/omgilibot/i, /webzio-extended/i],
          describe: function () {
            return { type: K.bot, vendor: `Webz.io` };
          },
        },
        {
          test: [/diffbot/i],
          describe: function () {
            return { type: K.bot, vendor: `Diffbot` };
          },
        },
        {
          test: [/perplexitybot/i],
          describe: function () {
            return { type: K.bot, vendor: `Perplexity AI` };
          },
        },
        {
          test: [/perplexity-user/i],
          describe: function () {
            return { type: K.bot, vendor: `Perplexity AI` };
          },
        },
        {
          test: [/youbot/i],
          describe: function () {
            return { type: K.bot, vendor: `You.com` };
          },
        },
        {
          test: [/ia_archiver/i],
          describe: function () {
            return { type: K.bot, vendor: `Internet Archive` };
          },
        },
        {
          test: [/meta-webindexer/i],
          describe: function () {
            return { type: K.bot, vendor: `Meta` };
          },
        },
        {
          test: [/meta-externalads/i],
          describe: function () {
            return { type: K.bot, vendor: `Meta` };
          },
        },
        {
          test: [/meta-externalagent/i],
          describe: function () {
            return { type: K.bot, vendor: `Meta` };
          },
        },
        {
          test: [/meta-externalfetcher/i],
          describe: function () {
            return { type: K.bot, vendor: `Meta` };
          },
        },
        {
          test: [/facebookexternalhit/i, /facebookcatalog/i],
          describe: function () {
            return { type: K.bot, vendor: `Meta` };
          },
        },
        {
          test: [/slackbot/i, /slack-imgProxy/i],
          describe: function () {
            return { type: K.bot, vendor: `Slack` };
          },
        },
        {
          test: [/yahoo/i],
          describe: function () {
            return { type: K.bot, vendor: `Yahoo` };
          },
        },
        {
          test: [/yandexbot/i, /yandexmobilebot/i],
          describe: function () {
            return { type: K.bot, vendor: `Yandex` };
          },
        },
        {
          test: [/pingdom/i],
          describe: function () {
            return { type: K.bot, vendor: `Pingdom` };
          },
        },
        {
          test: [/huawei/i],
          describe: function (e) {
            var t = q.getFirstMatch(/(can-l01)/i, e) && `Nova`,
              n = { type: K.mobile, vendor: `Huawei` };
            return t && (n.model = t), n;
          },
        },
        {
          test: [/nexus\s*(?:7|8|9|10).*/i],
          describe: function () {
            return { type: K.tablet, vendor: `Nexus` };
          },
        },
        {
          test: [/ipad/i],
          describe: function () {
            return { type: K.tablet, vendor: `Apple`, model: `iPad` };
          },
        },
        {
          test: function (e) {
            return q.isFirefoxOnIpad(e.getUA());
          },
          describe: function () {
            return { type: K.tablet, vendor: `Apple`, model: `iPad` };
          },
        },
        {
          test: [/kftt build/i],
          describe: function () {
            return { type: K.tablet, vendor: `Amazon`, model: `Kindle Fire HD 7` };
          },
        },
        {
          test: [/silk/i],
          describe: function () {
            return { type: K.tablet, vendor: `Amazon` };
          },
        },
        {
          test: [/tablet(?! pc)/i],
          describe: function () {
            return { type: K.tablet };
          },
        },
        {
          test: function (e) {
            var t = e.test(/ipod|iphone/i),
              n = e.test(/like (ipod|iphone)/i);
            return t && !n;
          },
          describe: function (e) {
            var t = q.getFirstMatch(/(ipod|iphone)/i, e);
            return { type: K.mobile, vendor: `Apple`, model: t };
          },
        },
        {
          test: [/nexus\s*[0-6].*/i, /galaxy nexus/i],
          describe: function () {
            return { type: K.mobile, vendor: `Nexus` };
          },
        },
        {
          test: [/Nokia/i],
          describe: function (e) {
            var t = q.getFirstMatch(/Nokia\s+([0-9]+(\.[0-9]+)?)/i, e),
              n = { type: K.mobile, vendor: `Nokia` };
            return t && (n.model = t), n;
          },
        },
        {
          test: [/[^-]mobi/i],
          describe: function () {
            return { type: K.mobile };
          },
        },
        {
          test: function (e) {
            return e.getBrowserName(!0) === `blackberry`;
          },
          describe: function () {
            return { type: K.mobile, vendor: `BlackBerry` };
          },
        },
        {
          test: function (e) {
            return e.getBrowserName(!0) === `bada`;
          },
          describe: function () {
            return { type: K.mobile };
          },
        },
        {
          test: function (e) {
            return e.getBrowserName() === `windows phone`;
          },
          describe: function () {
            return { type: K.mobile, vendor: `Microsoft` };
          },
        },
        {
          test: function (e) {
            var t = Number(String(e.getOSVersion()).split(`.`)[0]);
            return e.getOSName(!0) === `android` && t >= 3;
          },
          describe: function () {
            return { type: K.tablet };
          },
        },
        {
          test: function (e) {
            return e.getOSName(!0) === `android`;
          },
          describe: function () {
            return { type: K.mobile };
          },
        },
        {
          test: [/smart-?tv|smarttv/i],
          describe: function () {
            return { type: K.tv };
          },
        },
        {
          test: [/netcast/i],
          describe: function () {
            return { type: K.tv };
          },
        },
        {
          test: function (e) {
            return e.getOSName(!0) === `macos`;
          },
          describe: function () {
            return { type: K.desktop, vendor: `Apple` };
          },
        },
        {
          test: function (e) {
            return e.getOSName(!0) === `windows`;
          },
          describe: function () {
            return { type: K.desktop };
          },
        },
        {
          test: function (e) {
            return e.getOSName(!0) === `linux`;
          },
          describe: function () {
            return { type: K.desktop };
          },
        },
        {
          test: function (e) {
            return e.getOSName(!0) === `playstation 4`;
          },
          describe: function () {
            return { type: K.tv };
          },
        },
        {
          test: function (e) {
            return e.getOSName(!0) === `roku`;
          },
          describe: function () {
            return { type: K.tv };
          },
        },
      ]),
      (rb = [
        {
          test: function (e) {
            return e.getBrowserName(!0) === `microsoft edge`;
          },
          describe: function (e) {
            if (/\sedg\//i.test(e)) return { name: $y.Blink };
            var t = q.getFirstMatch(/edge\/(\d+(\.?_?\d+)+)/i, e);
            return { name: $y.EdgeHTML, version: t };
          },
        },
        {
          test: function (e) {
            return e.getBrowserName(!0) === `ladybird`;
          },
          describe: function () {
            return { name: $y.LibWeb };
          },
        },
        {
          test: [/trident/i],
          describe: function (e) {
            var t = { name: $y.Trident },
              n = q.getFirstMatch(/trident\/(\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: function (e) {
            return e.test(/presto/i);
          },
          describe: function (e) {
            var t = { name: $y.Presto },
              n = q.getFirstMatch(/presto\/(\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: function (e) {
            var t = e.test(/gecko/i),
              n = e.test(/like gecko/i);
            return t && !n;
          },
          describe: function (e) {
            var t = { name: $y.Gecko },
              n = q.getFirstMatch(/gecko\/(\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
        {
          test: [/(apple)?webkit\/537\.36/i],
          describe: function () {
            return { name: $y.Blink };
          },
        },
        {
          test: [/(apple)?webkit/i],
          describe: function (e) {
            var t = { name: $y.WebKit },
              n = q.getFirstMatch(/webkit\/(\d+(\.?_?\d+)+)/i, e);
            return n && (t.version = n), t;
          },
        },
      ]),
      (ib = (function () {
        function e(e, t, n) {
          if ((t === void 0 && (t = !1), n === void 0 && (n = null), e == null || e === ``))
            throw Error(`UserAgent parameter can't be empty`);
          this._ua = e;
          var r = !1;
          typeof t == `boolean`
            ? ((r = t), (this._hints = n))
            : typeof t == `object` && t
              ? (this._hints = t)
              : (this._hints = null),
            (this.parsedResult = {}),
            r !== !0 && this.parse();
        }
        var t = e.prototype;
        return (
          (t.getHints = function () {
            return this._hints;
          }),
          (t.hasBrand = function (e) {
            if (!this._hints || !Array.isArray(this._hints.brands)) return !1;
            var t = e.toLowerCase();
            return this._hints.brands.some(function (e) {
              return e.brand && e.brand.toLowerCase() === t;
            });
          }),
          (t.getBrandVersion = function (e) {
            if (!(!this._hints || !Array.isArray(this._hints.brands))) {
              var t = e.toLowerCase(),
                n = q.find(this._hints.brands, function (e) {
                  return e.brand && e.brand.toLowerCase() === t;
                });
              return n ? n.version : void 0;
            }
          }),
          (t.getUA = function () {
            return this._ua;
          }),
          (t.test = function (e) {
            return e.test(this._ua);
          }),
          (t.parseBrowser = function () {
            var e = this;
            this.parsedResult.browser = {};
            var t = q.find(eb, function (t) {
              if (typeof t.test == `function`) return t.test(e);
              if (Array.isArray(t.test))
                return t.test.some(function (t) {
                  return e.test(t);
                });
              throw Error(`Browser's test function is not valid`);
            });
            return (
              t && (this.parsedResult.browser = t.describe(this.getUA(), this)),
              this.parsedResult.browser
            );
          }),
          (t.getBrowser = function () {
            return this.parsedResult.browser ? this.parsedResult.browser : this.parseBrowser();
          }),
          (t.getBrowserName = function (e) {
            return e
              ? String(this.getBrowser().name).toLowerCase() || ``
              : this.getBrowser().name || ``;
          }),
          (t.getBrowserVersion = function () {
            return this.getBrowser().version;
          }),
          (t.getOS = function () {
            return this.parsedResult.os ? this.parsedResult.os : this.parseOS();
          }),
          (t.parseOS = function () {
            var e = this;
            this.parsedResult.os = {};
            var t = q.find(tb, function (t) {
              if (typeof t.test == `function`) return t.test(e);
              if (Array.isArray(t.test))
                return t.test.some(function (t) {
                  return e.test(t);
                });
              throw Error(`Browser's test function is not valid`);
            });
            return t && (this.parsedResult.os = t.describe(this.getUA())), this.parsedResult.os;
          }),
          (t.getOSName = function (e) {
            var t = this.getOS().name;
            return e ? String(t).toLowerCase() || `` : t || ``;
          }),
          (t.getOSVersion = function () {
            return this.getOS().version;
          }),
          (t.getPlatform = function () {
            return this.parsedResult.platform ? this.parsedResult.platform : this.parsePlatform();
          }),
          (t.getPlatformType = function (e) {
            e === void 0 && (e = !1);
            var t = this.getPlatform().type;
            return e ? String(t).toLowerCase() || `` : t || ``;
          }),
          (t.parsePlatform = function () {
            var e = this;
            this.parsedResult.platform = {};
            var t = q.find(nb, function (t) {
              if (typeof t.test == `function`) return t.test(e);
              if (Array.isArray(t.test))
                return t.test.some(function (t) {
                  return e.test(t);
                });
              throw Error(`Browser's test function is not valid`);
            });
            return (
              t && (this.parsedResult.platform = t.describe(this.getUA())),
              this.parsedResult.platform
            );
          }),
          (t.getEngine = function () {
            return this.parsedResult.engine ? this.parsedResult.engine : this.parseEngine();
          }),
          (t.getEngineName = function (e) {
            return e
              ? String(this.getEngine().name).toLowerCase() || ``
              : this.getEngine().name || ``;
          }),
          (t.parseEngine = function () {
            var e = this;
            this.parsedResult.engine = {};
            var t = q.find(rb, function (t) {
              if (typeof t.test == `function`) return t.test(e);
              if (Array.isArray(t.test))
                return t.test.some(function (t) {
                  return e.test(t);
                });
              throw Error(`Browser's test function is not valid`);
            });
            return (
              t && (this.parsedResult.engine = t.describe(this.getUA())), this.parsedResult.engine
            );
          }),
          (t.parse = function () {
            return (
              this.parseBrowser(), this.parseOS(), this.parsePlatform(), this.parseEngine(), this
            );
          }),
          (t.getResult = function () {
            return q.assign({}, this.parsedResult);
          }),
          (t.satisfies = function (e) {
            var t = this,
              n = {},
              r = 0,
              i = {},
              a = 0;
            if (
              (Object.keys(e).forEach(function (t) {
                var o = e[t];
                typeof o == `string` || Array.isArray(o)
                  ? ((i[t] = o), (a += 1))
                  : typeof o == `object` && ((n[t] = o), (r += 1));
              }),
              r > 0)
            ) {
              var o = Object.keys(n),
                s = q.find(o, function (e) {
                  return t.isOS(e);
                });
              if (s) {
                var c = this.satisfies(n[s]);
                if (c !== void 0) return c;
              }
              var l = q.find(o, function (e) {
                return t.isPlatform(e);
              });
              if (l) {
                var u = this.satisfies(n[l]);
                if (u !== void 0) return u;
              }
            }
            if (a > 0) {
              var d = Object.keys(i),
                f = q.find(d, function (e) {
                  return t.isBrowser(e, !0);
                });
              if (f !== void 0) return this.compareVersions(i[f]);
            }
          }),
          (t.isBrowser = function (e, t) {
            t === void 0 && (t = !1);
            var n = this.getBrowserName().toLowerCase(),
              r = e.toLowerCase(),
              i = q.getBrowserTypeByAlias(r);
            return t && i && (r = i.toLowerCase()), r === n;
          }),
          (t.compareVersions = function (e) {
            var t = this;
            return typeof e == `string`
              ? this.compareVersion(e)
              : e.some(function (e) {
                  return t.compareVersion(e);
                });
          }),
          (t.compareVersion = function (e) {
            var t = [0],
              n = e,
              r = !1,
              i = this.getBrowserVersion();
            if (typeof i == `string`)
              return (
                e[0] === `>` || e[0] === `<`
                  ? ((n = e.substr(1)),
                    e[1] === `=` ? ((r = !0), (n = e.substr(2))) : (t = []),
                    e[0] === `>` ? t.push(1) : t.push(-1))
                  : e[0] === `=`
                    ? (n = e.substr(1))
                    : e[0] === `~` && ((r = !0), (n = e.substr(1))),
                t.indexOf(q.compareVersions(i, n, r)) > -1
              );
          }),
          (t.isOS = function (e) {
            return this.getOSName(!0) === String(e).toLowerCase();
          }),
          (t.isPlatform = function (e) {
            return this.getPlatformType(!0) === String(e).toLowerCase();
          }),
          (t.isEngine = function (e) {
            return this.getEngineName(!0) === String(e).toLowerCase();
          }),
          (t.is = function (e, t) {
            return (
              t === void 0 && (t = !1), this.isBrowser(e, t) || this.isOS(e) || this.isPlatform(e)
            );
          }),
          (t.some = function (e) {
            var t = this;
            return (
              e === void 0 && (e = []),
              e.some(function (e) {
                return t.is(e);
              })
            );
          }),
          e
        );
      })()),
      (ab = (function () {
        function e() {}
        return (
          (e.getParser = function (e, t, n) {
            if ((t === void 0 && (t = !1), n === void 0 && (n = null), typeof e != `string`))
              throw Error(`UserAgent should be a string`);
            return new ib(e, t, n);
          }),
          (e.parse = function (e, t) {
            return t === void 0 && (t = null), new ib(e, t).getResult();
          }),
          qy(e, null, [
            {
              key: `BROWSER_MAP`,
              get: function () {
                return Zy;
              },
            },
            {
              key: `ENGINE_MAP`,
              get: function () {
                return $y;
              },
            },
            {
              key: `OS_MAP`,
              get: function () {
                return Qy;
              },
            },
            {
              key: `PLATFORMS_MAP`,
              get: function () {
                return K;
              },
            },
          ])
        );
      })()),
      (ob = ab.parse),
      (sb = ab.getParser);
  }),
  lb,
  ub = b(() => {
    lb =
      ({ serviceId: e, clientVersion: t }) =>
      async (n) => {
        let r = await Promise.resolve().then(() => (cb(), Gy)),
          i = r.parse ?? r.default.parse ?? (() => ``),
          a =
            typeof window < `u` && window?.navigator?.userAgent
              ? i(window.navigator.userAgent)
              : void 0,
          o = [
            [`aws-sdk-js`, t],
            [`ua`, `2.1`],
            [`os/${a?.os?.name || `other`}`, a?.os?.version],
            [`lang/js`],
            [`md/browser`, `${a?.browser?.name ?? `unknown`}_${a?.browser?.version ?? `unknown`}`],
          ];
        e && o.push([`api/${e}`, t]);
        let s = await n?.userAgentAppId?.();
        return s && o.push([`app/${s}`]), o;
      };
  }),
  db,
  fb = b(() => {
    ub(),
      (db = {
        os(e) {
          if (/iPhone|iPad|iPod/.test(e)) return `iOS`;
          if (/Macintosh|Mac OS X/.test(e)) return `macOS`;
          if (/Windows NT/.test(e)) return `Windows`;
          if (/Android/.test(e)) return `Android`;
          if (/Linux/.test(e)) return `Linux`;
        },
        browser(e) {
          if (/EdgiOS|EdgA|Edg\//.test(e)) return `Microsoft Edge`;
          if (/Firefox\//.test(e)) return `Firefox`;
          if (/Chrome\//.test(e)) return `Chrome`;
          if (/Safari\//.test(e)) return `Safari`;
        },
      });
  }),
  pb = b(() => {
    Du();
  }),
  mb,
  hb = b(() => {
    Du(),
      pb(),
      (mb = (e, t = !1) => {
        if (t) {
          for (let t of e.split(`.`)) if (!mb(t)) return !1;
          return !0;
        }
        return !(!Se(e) || e.length < 3 || e.length > 63 || e !== e.toLowerCase() || Sl(e));
      });
  }),
  gb,
  _b,
  vb,
  yb = b(() => {
    (gb = `:`),
      (_b = `/`),
      (vb = (e) => {
        let t = e.split(gb);
        if (t.length < 6) return null;
        let [n, r, i, a, o, ...s] = t;
        return n !== `arn` || r === `` || i === `` || s.join(gb) === ``
          ? null
          : {
              partition: r,
              service: i,
              region: a,
              accountId: o,
              resourceId: s.map((e) => e.split(_b)).flat(),
            };
      });
  }),
  bb,
  xb = b(() => {
    Du(),
      hb(),
      yb(),
      R_(),
      (bb = { isVirtualHostableS3Bucket: mb, parseArn: vb, partition: P_ }),
      (al.aws = bb);
  }),
  Sb = b(() => {
    Du();
  }),
  Cb,
  wb,
  Tb = b(() => {
    G(),
      (Cb = (e) => {
        if (typeof e.endpointProvider != `function`)
          throw Error(
            `@aws-sdk/util-endpoint - endpointProvider and endpoint missing in config for this client.`,
          );
        let { endpoint: t } = e;
        return (
          t === void 0 &&
            (e.endpoint = async () =>
              wb(
                e.endpointProvider(
                  {
                    Region: typeof e.region == `function` ? await e.region() : e.region,
                    UseDualStack:
                      typeof e.useDualstackEndpoint == `function`
                        ? await e.useDualstackEndpoint()
                        : e.useDualstackEndpoint,
                    UseFIPS:
                      typeof e.useFipsEndpoint == `function`
                        ? await e.useFipsEndpoint()
                        : e.useFipsEndpoint,
                    Endpoint: void 0,
                  },
                  { logger: e.logger },
                ),
              )),
          e
        );
      }),
      (wb = (e) => Ae(e.url));
  }),
  Eb = b(() => {
    Du();
  }),
  Db = b(() => {
    pc();
  });
function Ob(e = {}) {
  return H(
    {
      ...Is,
      async default() {
        return (
          kb.silence ||
            console.warn(
              `@aws-sdk - WARN - default STS region of us-east-1 used. See @aws-sdk/credential-providers README and set a region explicitly.`,
            ),
          `us-east-1`
        );
      },
    },
    { ...Ls, ...e },
  );
}
var kb,
  Ab = b(() => {
    pc(), (kb = { silence: !1 });
  }),
  jb,
  Mb,
  Nb = b(() => {
    (jb = (e) => ({
      setRegion(t) {
        e.region = t;
      },
      region() {
        return e.region;
      },
    })),
      (Mb = (e) => ({ region: e.region() }));
  }),
  Pb = S({
    DEFAULT_UA_APP_ID: () => void 0,
    EndpointError: () => Zc,
    NODE_APP_ID_CONFIG_OPTIONS: () => Uy,
    NODE_REGION_CONFIG_FILE_OPTIONS: () => Ls,
    NODE_REGION_CONFIG_OPTIONS: () => Is,
    REGION_ENV_NAME: () => Ps,
    REGION_INI_NAME: () => Fs,
    UA_APP_ID_ENV_NAME: () => By,
    UA_APP_ID_INI_NAME: () => Vy,
    awsEndpointFunctions: () => bb,
    createDefaultUserAgentProvider: () => Ly,
    createUserAgentStringParsingProvider: () => lb,
    crtAvailability: () => Ny,
    defaultUserAgent: () => Ry,
    emitWarningIfUnsupportedVersion: () => yr,
    fallback: () => db,
    getAwsRegionExtensionConfiguration: () => jb,
    getDefaultSocketTimeout: () => Mr,
    getHostHeaderPlugin: () => cg,
    getLoggerPlugin: () => fg,
    getLongPollPlugin: () => Cr,
    getRecursionDetectionPlugin: () => Mg,
    getUserAgentMiddlewareOptions: () => Oy,
    getUserAgentPlugin: () => ky,
    getUserAgentPrefix: () => L_,
    hostHeaderMiddleware: () => og,
    hostHeaderMiddlewareOptions: () => sg,
    isIpAddress: () => Sl,
    isVirtualHostableS3Bucket: () => mb,
    loggerMiddleware: () => ug,
    loggerMiddlewareOptions: () => dg,
    parseArn: () => vb,
    partition: () => P_,
    recursionDetectionMiddleware: () => Ag,
    recursionDetectionMiddlewareOptions: () => mg,
    resolveAwsRegionExtensionConfiguration: () => Mb,
    resolveDefaultAwsRegionalEndpointsConfig: () => Cb,
    resolveEndpoint: () => vu,
    resolveHostHeaderConfig: () => ag,
    resolveRegionConfig: () => Ks,
    resolveUserAgentConfig: () => O_,
    setCredentialFeature: () => Tr,
    setFeature: () => Dr,
    setPartitionInfo: () => F_,
    setTokenFeature: () => kr,
    state: () => vr,
    stsRegionDefaultResolver: () => Ob,
    stsRegionWarning: () => kb,
    toEndpointV1: () => wb,
    useDefaultPartitionInfo: () => I_,
    userAgentMiddleware: () => Ey,
  }),
  Fb = b(() => {
    br(),
      wr(),
      Er(),
      Or(),
      Ar(),
      Nr(),
      lg(),
      pg(),
      hg(),
      Ng(),
      jg(),
      k_(),
      Ay(),
      zy(),
      Wy(),
      fb(),
      ub(),
      xb(),
      Sb(),
      Tb(),
      pb(),
      hb(),
      yb(),
      R_(),
      Eb(),
      Db(),
      Ab(),
      Nb();
  }),
  Ib = x((e, t) => {
    function n(e) {
      Object.defineProperty(this, `_next`, { writable: !1, enumerable: !1, value: e }),
        (this.done = !1);
    }
    (n.prototype.next = function () {
      if (this.done) return { done: !0 };
      var e = this._next();
      return e.done && (this.done = !0), e;
    }),
      typeof Symbol < `u` &&
        (n.prototype[Symbol.iterator] = function () {
          return this;
        }),
      (n.of = function () {
        var e = arguments,
          t = e.length,
          r = 0;
        return new n(function () {
          return r >= t ? { done: !0 } : { done: !1, value: e[r++] };
        });
      }),
      (n.empty = function () {
        var e = new n(null);
        return (e.done = !0), e;
      }),
      (n.is = function (e) {
        return e instanceof n ? !0 : typeof e == `object` && !!e && typeof e.next == `function`;
      }),
      (t.exports = n);
  }),
  Lb = x((e, t) => {
    var n = typeof ArrayBuffer < `u`,
      r = typeof Symbol < `u`;
    function i(e, t) {
      var i, a, o, s, c;
      if (!e) throw Error(`obliterator/forEach: invalid iterable.`);
      if (typeof t != `function`) throw Error(`obliterator/forEach: expecting a callback.`);
      if (
        Array.isArray(e) ||
        (n && ArrayBuffer.isView(e)) ||
        typeof e == `string` ||
        e.toString() === `[object Arguments]`
      ) {
        for (o = 0, s = e.length; o < s; o++) t(e[o], o);
        return;
      }
      if (typeof e.forEach == `function`) {
        e.forEach(t);
        return;
      }
      if (
        (r && Symbol.iterator in e && typeof e.next != `function` && (e = e[Symbol.iterator]()),
        typeof e.next == `function`)
      ) {
        for (i = e, o = 0; (c = i.next()), c.done !== !0; ) t(c.value, o), o++;
        return;
      }
      for (a in e) e.hasOwnProperty(a) && t(e[a], a);
    }
    (i.forEachWithNullKeys = function (e, t) {
      var i, a, o, s, c;
      if (!e) throw Error(`obliterator/forEachWithNullKeys: invalid iterable.`);
      if (typeof t != `function`)
        throw Error(`obliterator/forEachWithNullKeys: expecting a callback.`);
      if (
        Array.isArray(e) ||
        (n && ArrayBuffer.isView(e)) ||
        typeof e == `string` ||
        e.toString() === `[object Arguments]`
      ) {
        for (o = 0, s = e.length; o < s; o++) t(e[o], null);
        return;
      }
      if (e instanceof Set) {
        e.forEach(function (e) {
          t(e, null);
        });
        return;
      }
      if (typeof e.forEach == `function`) {
        e.forEach(t);
        return;
      }
      if (
        (r && Symbol.iterator in e && typeof e.next != `function` && (e = e[Symbol.iterator]()),
        typeof e.next == `function`)
      ) {
        for (i = e, o = 0; (c = i.next()), c.done !== !0; ) t(c.value, null), o++;
        return;
      }
      for (a in e) e.hasOwnProperty(a) && t(e[a], a);
    }),
      (t.exports = i);
  }),
  Rb = x((e) => {
    var t = 2 ** 8 - 1,
      n = 2 ** 16 - 1,
      r = 2 ** 32 - 1,
      i = 2 ** 7 - 1,
      a = 2 ** 15 - 1,
      o = 2 ** 31 - 1;
    (e.getPointerArray = function (e) {
      var i = e - 1;
      return i <= t ? Uint8Array : i <= n ? Uint16Array : i <= r ? Uint32Array : Float64Array;
    }),
      (e.getSignedPointerArray = function (e) {
        var t = e - 1;
        return t <= i ? Int8Array : t <= a ? Int16Array : t <= o ? Int32Array : Float64Array;
      }),
      (e.getNumberType = function (e) {
        return e === (e | 0)
          ? Math.sign(e) === -1
            ? e <= 127 && e >= -128
              ? Int8Array
              : e <= 32767 && e >= -32768
                ? Int16Array
                : Int32Array
            : e <= 255
              ? Uint8Array
              : e <= 65535
                ? Uint16Array
                : Uint32Array
          : Float64Array;
      });
    var s = {
      Uint8Array: 1,
      Int8Array: 2,
      Uint16Array: 3,
      Int16Array: 4,
      Uint32Array: 5,
      Int32Array: 6,
      Float32Array: 7,
      Float64Array: 8,
    };
    (e.getMinimalRepresentation = function (t, n) {
      var r = null,
        i = 0,
        a,
        o,
        c,
        l,
        u;
      for (l = 0, u = t.length; l < u; l++)
        (c = n ? n(t[l]) : t[l]),
          (o = e.getNumberType(c)),
          (a = s[o.name]),
          a > i && ((i = a), (r = o));
      return r;
    }),
      (e.isTypedArray = function (e) {
        return typeof ArrayBuffer < `u` && ArrayBuffer.isView(e);
      }),
      (e.concat = function () {
        var e = 0,
          t,
          n,
          r;
        for (t = 0, r = arguments.length; t < r; t++) e += arguments[t].length;
        var i = new arguments[0].constructor(e);
        for (t = 0, n = 0; t < r; t++) i.set(arguments[t], n), (n += arguments[t].length);
        return i;
      }),
      (e.indices = function (t) {
        for (var n = new (e.getPointerArray(t))(t), r = 0; r < t; r++) n[r] = r;
        return n;
      });
  }),
  zb = x((e) => {
    var t = Lb(),
      n = Rb();
    function r(e) {
      return Array.isArray(e) || n.isTypedArray(e);
    }
    function i(e) {
      if (typeof e.length == `number`) return e.length;
      if (typeof e.size == `number`) return e.size;
    }
    function a(e) {
      var n = i(e),
        r = typeof n == `number` ? Array(n) : [],
        a = 0;
      return (
        t(e, function (e) {
          r[a++] = e;
        }),
        r
      );
    }
    function o(e) {
      var r = i(e),
        a = typeof r == `number` ? n.getPointerArray(r) : Array,
        o = typeof r == `number` ? Array(r) : [],
        s = typeof r == `number` ? new a(r) : [],
        c = 0;
      return (
        t(e, function (e) {
          (o[c] = e), (s[c] = c++);
        }),
        [o, s]
      );
    }
    (e.isArrayLike = r), (e.guessLength = i), (e.toArray = a), (e.toArrayWithIndices = o);
  }),
  Bb = x((e, t) => {
    var n = Ib(),
      r = Lb(),
      i = Rb(),
      a = zb();
    function o(e, t, n) {
      if (
        (arguments.length < 2 && ((n = e), (e = null), (t = null)),
        (this.capacity = n),
        typeof this.capacity != `number` || this.capacity <= 0)
      )
        throw Error(`mnemonist/lru-cache: capacity should be positive number.`);
      var r = i.getPointerArray(n);
      (this.forward = new r(n)),
        (this.backward = new r(n)),
        (this.K = typeof e == `function` ? new e(n) : Array(n)),
        (this.V = typeof t == `function` ? new t(n) : Array(n)),
        (this.size = 0),
        (this.head = 0),
        (this.tail = 0),
        (this.items = {});
    }
    (o.prototype.clear = function () {
      (this.size = 0), (this.head = 0), (this.tail = 0), (this.items = {});
    }),
      (o.prototype.splayOnTop = function (e) {
        var t = this.head;
        if (this.head === e) return this;
        var n = this.backward[e],
          r = this.forward[e];
        return (
          this.tail === e ? (this.tail = n) : (this.backward[r] = n),
          (this.forward[n] = r),
          (this.backward[t] = e),
          (this.head = e),
          (this.forward[e] = t),
          this
        );
      }),
      (o.prototype.set = function (e, t) {
        var n = this.items[e];
        if (n !== void 0) {
          this.splayOnTop(n), (this.V[n] = t);
          return;
        }
        this.size < this.capacity
          ? (n = this.size++)
          : ((n = this.tail), (this.tail = this.backward[n]), delete this.items[this.K[n]]),
          (this.items[e] = n),
          (this.K[n] = e),
          (this.V[n] = t),
          (this.forward[n] = this.head),
          (this.backward[this.head] = n),
          (this.head = n);
      }),
      (o.prototype.setpop = function (e, t) {
        var n = null,
          r = null,
          i = this.items[e];
        return i === void 0
          ? (this.size < this.capacity
              ? (i = this.size++)
              : ((i = this.tail),
                (this.tail = this.backward[i]),
                (n = this.V[i]),
                (r = this.K[i]),
                delete this.items[this.K[i]]),
            (this.items[e] = i),
            (this.K[i] = e),
            (this.V[i] = t),
            (this.forward[i] = this.head),
            (this.backward[this.head] = i),
            (this.head = i),
            r ? { evicted: !0, key: r, value: n } : null)
          : (this.splayOnTop(i),
            (n = this.V[i]),
            (this.V[i] = t),
            { evicted: !1, key: e, value: n });
      }),
      (o.prototype.has = function (e) {
        return e in this.items;
      }),
      (o.prototype.get = function (e) {
        var t = this.items[e];
        if (t !== void 0) return this.splayOnTop(t), this.V[t];
      }),
      (o.prototype.peek = function (e) {
        var t = this.items[e];
        if (t !== void 0) return this.V[t];
      }),
      (o.prototype.forEach = function (e, t) {
        t = arguments.length > 1 ? t : this;
        for (
          var n = 0, r = this.size, i = this.head, a = this.K, o = this.V, s = this.forward;
          n < r;
        )
          e.call(t, o[i], a[i], this), (i = s[i]), n++;
      }),
      (o.prototype.keys = function () {
        var e = 0,
          t = this.size,
          r = this.head,
          i = this.K,
          a = this.forward;
        return new n(function () {
          if (e >= t) return { done: !0 };
          var n = i[r];
          return e++, e < t && (r = a[r]), { done: !1, value: n };
        });
      }),
      (o.prototype.values = function () {
        var e = 0,
          t = this.size,
          r = this.head,
          i = this.V,
          a = this.forward;
        return new n(function () {
          if (e >= t) return { done: !0 };
          var n = i[r];
          return e++, e < t && (r = a[r]), { done: !1, value: n };
        });
      }),
      (o.prototype.entries = function () {
        var e = 0,
          t = this.size,
          r = this.head,
          i = this.K,
          a = this.V,
          o = this.forward;
        return new n(function () {
          if (e >= t) return { done: !0 };
          var n = i[r],
            s = a[r];
          return e++, e < t && (r = o[r]), { done: !1, value: [n, s] };
        });
      }),
      typeof Symbol < `u` && (o.prototype[Symbol.iterator] = o.prototype.entries),
      (o.prototype.inspect = function () {
        for (var e = new Map(), t = this.entries(), n; (n = t.next()), !n.done; )
          e.set(n.value[0], n.value[1]);
        return Object.defineProperty(e, `constructor`, { value: o, enumerable: !1 }), e;
      }),
      typeof Symbol < `u` &&
        (o.prototype[Symbol.for(`nodejs.util.inspect.custom`)] = o.prototype.inspect),
      (o.from = function (e, t, n, i) {
        if (arguments.length < 2) {
          if (((i = a.guessLength(e)), typeof i != `number`))
            throw Error(
              `mnemonist/lru-cache.from: could not guess iterable length. Please provide desired capacity as last argument.`,
            );
        } else arguments.length === 2 && ((i = t), (t = null), (n = null));
        var s = new o(t, n, i);
        return (
          r(e, function (e, t) {
            s.set(t, e);
          }),
          s
        );
      }),
      (t.exports = o);
  }),
  Vb = x((e) => {
    let t = Bb();
    e.EndpointCache = class {
      cache;
      constructor(e) {
        this.cache = new t(e);
      }
      getEndpoint(e) {
        let t = this.get(e);
        if (!t || t.length === 0) return;
        let n = t.map((e) => e.Address);
        return n[Math.floor(Math.random() * n.length)];
      }
      get(e) {
        if (!this.has(e)) return;
        let t = this.cache.get(e);
        if (!t) return;
        let n = Date.now(),
          r = t.filter((e) => n < e.Expires);
        if (r.length === 0) {
          this.delete(e);
          return;
        }
        return r;
      }
      set(e, t) {
        let n = Date.now();
        this.cache.set(
          e,
          t.map(({ Address: e, CachePeriodInMinutes: t }) => ({
            Address: e,
            Expires: n + t * 60 * 1e3,
          })),
        );
      }
      delete(e) {
        this.cache.set(e, []);
      }
      has(e) {
        if (!this.cache.has(e)) return !1;
        let t = this.cache.peek(e);
        return t ? t.length > 0 : !1;
      }
      clear() {
        this.cache.clear();
      }
    };
  }),
  Hb = x((e) => {
    let { HttpRequest: t } = (G(), C(ig)),
      { EndpointCache: n } = Vb(),
      r = [`AWS_ENABLE_ENDPOINT_DISCOVERY`, `AWS_ENDPOINT_DISCOVERY_ENABLED`],
      i = `endpoint_discovery_enabled`,
      a = (e) => [`false`, `0`].indexOf(e) >= 0,
      o = {
        environmentVariableSelector: (e) => {
          for (let t = 0; t < r.length; t++) {
            let n = r[t];
            if (n in e) {
              let t = e[n];
              if (t === ``)
                throw Error(`Environment variable ${n} can't be empty of undefined, got "${t}"`);
              return !a(t);
            }
          }
        },
        configFileSelector: (e) => {
          if (i in e) {
            let t = e[i];
            if (t === void 0)
              throw Error(`Shared config entry ${i} can't be undefined, got "${t}"`);
            return !a(t);
          }
        },
        default: void 0,
      },
      s = async (e, t, n) => {
        let { accessKeyId: r } = await t.credentials(),
          { identifiers: i } = n;
        return JSON.stringify({
          ...(r && { accessKeyId: r }),
          ...(i && {
            commandName: e,
            identifiers: Object.entries(i)
              .sort()
              .reduce((e, [t, n]) => ({ ...e, [t]: n }), {}),
          }),
        });
      },
      c = {},
      l = async (e, t) =>
        new Promise((n, r) => {
          let { endpointCache: i } = e,
            { cacheKey: a, commandName: o, identifiers: s } = t,
            l = i.get(a);
          if (l && l.length === 1 && l[0].Address === ``)
            t.isDiscoveredEndpointRequired
              ? (c[a] || (c[a] = []), c[a].push({ resolve: n, reject: r }))
              : n();
          else if (l && l.length > 0) n();
          else {
            let l = [{ Address: ``, CachePeriodInMinutes: 1 }];
            i.set(a, l);
            let u = new t.endpointDiscoveryCommandCtor({
              Operation: o.slice(0, -7),
              Identifiers: s,
            });
            u.resolveMiddleware(
              t.clientStack,
              e,
              t.options,
            )(u)
              .then((e) => {
                i.set(a, e.output.Endpoints),
                  c[a] &&
                    (c[a].forEach(({ resolve: e }) => {
                      e();
                    }),
                    delete c[a]),
                  n();
              })
              .catch((e) => {
                i.delete(a);
                let o = Object.assign(
                  Error(
                    `The operation to discover endpoint failed. Please retry, or provide a custom endpoint and disable endpoint discovery to proceed.`,
                  ),
                  { reason: e },
                );
                c[a] &&
                  (c[a].forEach(({ reject: e }) => {
                    e(o);
                  }),
                  delete c[a]),
                  t.isDiscoveredEndpointRequired ? r(o) : (i.set(a, l), n());
              });
          }
        }),
      u = (e, n) => (r, i) => async (a) => {
        if (e.isCustomEndpoint) {
          if (e.isClientEndpointDiscoveryEnabled)
            throw Error(`Custom endpoint is supplied; endpointDiscoveryEnabled must not be true.`);
          return r(a);
        }
        let { endpointDiscoveryCommandCtor: o } = e,
          { isDiscoveredEndpointRequired: c, identifiers: u } = n,
          d = i.clientName,
          f = i.commandName,
          p = await e.endpointDiscoveryEnabled(),
          m = await s(f, e, { identifiers: u });
        if (c) {
          if (p === !1)
            throw Error(
              `Endpoint Discovery is disabled but ${f} on ${d} requires it. Please check your configurations.`,
            );
          await l(e, { ...n, commandName: f, cacheKey: m, endpointDiscoveryCommandCtor: o });
        } else p && l(e, { ...n, commandName: f, cacheKey: m, endpointDiscoveryCommandCtor: o });
        let { request: h } = a;
        if (m && t.isInstance(h)) {
          let t = e.endpointCache.getEndpoint(m);
          t && (h.hostname = t);
        }
        return r(a);
      },
      d = {
        name: `endpointDiscoveryMiddleware`,
        step: `build`,
        tags: [`ENDPOINT_DISCOVERY`],
        override: !0,
      };
    (e.NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = o),
      (e.endpointDiscoveryMiddlewareOptions = d),
      (e.getEndpointDiscoveryOptionalPlugin = (e, t) => ({
        applyToStack: (n) => {
          n.add(u(e, { ...t, isDiscoveredEndpointRequired: !1 }), d);
        },
      })),
      (e.getEndpointDiscoveryPlugin = (e, t) => ({
        applyToStack: (n) => {
          n.add(u(e, t), d);
        },
      })),
      (e.getEndpointDiscoveryRequiredPlugin = (e, t) => ({
        applyToStack: (n) => {
          n.add(u(e, { ...t, isDiscoveredEndpointRequired: !0 }), d);
        },
      })),
      (e.resolveEndpointDiscoveryConfig = (e, { endpointDiscoveryCommandCtor: t }) => {
        let {
          endpointCacheSize: r,
          endpointDiscoveryEnabled: i,
          endpointDiscoveryEnabledProvider: a,
        } = e;
        return Object.assign(e, {
          endpointDiscoveryCommandCtor: t,
          endpointCache: new n(r ?? 1e3),
          endpointDiscoveryEnabled: i === void 0 ? a : () => Promise.resolve(i),
          isClientEndpointDiscoveryEnabled: i !== void 0,
        });
      });
  }),
  Ub,
  Wb,
  Gb = b(() => {
    G(),
      (Ub = (e) => (ye.isInstance(e) ? (e.headers?.date ?? e.headers?.Date) : void 0)),
      (Wb = (e) => (ye.isInstance(e) ? (e.headers?.age ?? e.headers?.Age) : void 0));
  }),
  Kb,
  qb = b(() => {
    Kb = (e) => new Date(Date.now() + e);
  }),
  Jb,
  Yb = b(() => {
    Jb = (e, t, n, r) => {
      if (r !== void 0) return t;
      let i = Date.parse(e);
      if (Number.isNaN(i)) return t;
      let a = Date.now();
      return n !== void 0 && a - n > 9e5 ? t : i - a;
    };
  }),
  Xb = b(() => {
    Gb(), qb(), Yb();
  }),
  Zb,
  Qb,
  $b,
  ex,
  tx,
  nx,
  rx = b(() => {
    G(),
      (Zb = de()),
      Xb(),
      (Qb = (e, t) => {
        if (!t) throw Error(`Property \`${e}\` is not resolved for AWS SDK SigV4Auth`);
        return t;
      }),
      ($b = (e) => e.context?.[Zb.SMITHY_CONTEXT_KEY]?.eventStream?.output === !0),
      (ex = async (e) => {
        let t = Qb(`context`, e.context),
          n = Qb(`config`, e.config),
          r = t.endpointV2?.properties?.authSchemes?.[0];
        return {
          config: n,
          signer: await Qb(`signer`, n.signer)(r),
          signingRegion: e?.signingRegion,
          signingRegionSet: e?.signingRegionSet,
          signingName: e?.signingName,
        };
      }),
      (tx = class {
        async sign(e, t, n) {
          if (!_e.isInstance(e))
            throw Error('The request is not an instance of `HttpRequest` and cannot be signed');
          let r = await ex(n),
            { config: i, signer: a } = r,
            { signingRegion: o, signingName: s } = r,
            c = n.context;
          if (c?.authSchemes?.length ?? !1) {
            let [e, t] = c.authSchemes;
            e?.name === `sigv4a` &&
              t?.name === `sigv4` &&
              ((o = t?.signingRegion ?? o), (s = t?.signingName ?? s));
          }
          let l = (await i.disableClockSkewCorrection?.()) === !0;
          n._disableClockSkewCorrection = l;
          let u = l || $b(n);
          return (
            (n._skipClockSkewSampling = u),
            u ||
              ((n._preRequestSystemClockOffset = i.systemClockOffset),
              (n._requestSentAt = Date.now())),
            await a.sign(e, {
              signingDate: l ? new Date() : Kb(i.systemClockOffset),
              signingRegion: o,
              signingService: s,
            })
          );
        }
        errorHandler(e) {
          return (t) => {
            let n = t;
            if (!e._skipClockSkewSampling && !e._disableClockSkewCorrection) {
              let t = n.ServerTime ?? Ub(n.$response);
              if (t) {
                let r = Qb(`config`, e.config),
                  i = e._preRequestSystemClockOffset,
                  a = e._requestSentAt,
                  o = Wb(n.$response),
                  s = Jb(t, r.systemClockOffset, a, o);
                (r.systemClockOffset = s),
                  Math.abs(s) >= 24e4 &&
                    (s !== i || (i !== void 0 && i !== s)) &&
                    n.$metadata &&
                    (n.$metadata.clockSkewCorrected = !0);
              }
            }
            throw t;
          };
        }
        successHandler(e, t) {
          if (t._skipClockSkewSampling || t._disableClockSkewCorrection) return;
          let n = Ub(e);
          if (n) {
            let r = Qb(`config`, t.config),
              i = t._requestSentAt,
              a = Wb(e);
            r.systemClockOffset = Jb(n, r.systemClockOffset, i, a);
          }
        }
      }),
      (nx = tx);
  }),
  ix,
  ax = b(() => {
    G(),
      Xb(),
      rx(),
      (ix = class extends tx {
        async sign(e, t, n) {
          if (!_e.isInstance(e))
            throw Error('The request is not an instance of `HttpRequest` and cannot be signed');
          let {
              config: r,
              signer: i,
              signingRegion: a,
              signingRegionSet: o,
              signingName: s,
            } = await ex(n),
            c = ((await r.sigv4aSigningRegionSet?.()) ?? o ?? [a]).join(`,`),
            l = (await r.disableClockSkewCorrection?.()) === !0;
          return (
            (n._disableClockSkewCorrection = l),
            l ||
              ((n._preRequestSystemClockOffset = r.systemClockOffset),
              (n._requestSentAt = Date.now())),
            await i.sign(e, {
              signingDate: l ? new Date() : Kb(r.systemClockOffset),
              signingRegion: c,
              signingService: s,
            })
          );
        }
      });
  }),
  ox,
  sx = b(() => {
    ox = (e) => (typeof e == `string` && e.length > 0 ? e.split(`,`).map((e) => e.trim()) : []);
  }),
  cx,
  lx = b(() => {
    cx = (e) => `AWS_BEARER_TOKEN_${e.replace(/[\s-]/g, `_`).toUpperCase()}`;
  }),
  ux,
  dx,
  fx,
  px = b(() => {
    sx(),
      lx(),
      (ux = `AWS_AUTH_SCHEME_PREFERENCE`),
      (dx = `auth_scheme_preference`),
      (fx = {
        environmentVariableSelector: (e, t) => {
          if (t?.signingName && cx(t.signingName) in e) return [`httpBearerAuth`];
          if (ux in e) return ox(e[ux]);
        },
        configFileSelector: (e) => {
          if (dx in e) return ox(e[dx]);
        },
        default: [],
      });
  }),
  mx,
  hx,
  gx = b(() => {
    E_(),
      pc(),
      (mx = (e) => ((e.sigv4aSigningRegionSet = e_(e.sigv4aSigningRegionSet)), e)),
      (hx = {
        environmentVariableSelector(e) {
          if (e.AWS_SIGV4A_SIGNING_REGION_SET)
            return e.AWS_SIGV4A_SIGNING_REGION_SET.split(`,`).map((e) => e.trim());
          throw new Ga(`AWS_SIGV4A_SIGNING_REGION_SET not set in env.`, { tryNextLink: !0 });
        },
        configFileSelector(e) {
          if (e.sigv4a_signing_region_set)
            return (e.sigv4a_signing_region_set ?? ``).split(`,`).map((e) => e.trim());
          throw new Ga(`sigv4a_signing_region_set not set in profile.`, { tryNextLink: !0 });
        },
        default: void 0,
      });
  }),
  _x = x((e) => {
    let {
        hasOwn: t,
        fromUtf8: n,
        fromHex: r,
        toHex: i,
        toUint8Array: a,
        writeKey: o,
        isArrayBuffer: s,
      } = (U(), C(Ud)),
      { normalizeProvider: c } = (N(), C(rr)),
      { escapeUri: l, HttpRequest: u } = (G(), C(ig));
    var d = class {
        format(e) {
          let r = [];
          for (let i in e) {
            if (!t(e, i)) continue;
            let a = n(i);
            r.push(Uint8Array.from([a.byteLength]), a, this.formatHeaderValue(e[i]));
          }
          let i = new Uint8Array(r.reduce((e, t) => e + t.byteLength, 0)),
            a = 0;
          for (let e of r) i.set(e, a), (a += e.byteLength);
          return i;
        }
        formatHeaderValue(e) {
          switch (e.type) {
            case `boolean`:
              return Uint8Array.from([+!e.value]);
            case `byte`:
              return Uint8Array.from([2, e.value]);
            case `short`:
              let t = new DataView(new ArrayBuffer(3));
              return t.setUint8(0, 3), t.setInt16(1, e.value, !1), new Uint8Array(t.buffer);
            case `integer`:
              let i = new DataView(new ArrayBuffer(5));
              return i.setUint8(0, 4), i.setInt32(1, e.value, !1), new Uint8Array(i.buffer);
            case `long`:
              let a = new Uint8Array(9);
              return (a[0] = 5), a.set(e.value.bytes, 1), a;
            case `binary`:
              let o = new DataView(new ArrayBuffer(3 + e.value.byteLength));
              o.setUint8(0, 6), o.setUint16(1, e.value.byteLength, !1);
              let s = new Uint8Array(o.buffer);
              return s.set(e.value, 3), s;
            case `string`:
              let c = n(e.value),
                l = new DataView(new ArrayBuffer(3 + c.byteLength));
              l.setUint8(0, 7), l.setUint16(1, c.byteLength, !1);
              let u = new Uint8Array(l.buffer);
              return u.set(c, 3), u;
            case `timestamp`:
              let d = new Uint8Array(9);
              return (d[0] = 8), d.set(m.fromNumber(e.value.valueOf()).bytes, 1), d;
            case `uuid`:
              if (!p.test(e.value)) throw Error(`Invalid UUID received: ${e.value}`);
              let f = new Uint8Array(17);
              return (f[0] = 9), f.set(r(e.value.replace(/-/g, ``)), 1), f;
          }
        }
      },
      f;
    (function (e) {
      (e[(e.boolTrue = 0)] = `boolTrue`),
        (e[(e.boolFalse = 1)] = `boolFalse`),
        (e[(e.byte = 2)] = `byte`),
        (e[(e.short = 3)] = `short`),
        (e[(e.integer = 4)] = `integer`),
        (e[(e.long = 5)] = `long`),
        (e[(e.byteArray = 6)] = `byteArray`),
        (e[(e.string = 7)] = `string`),
        (e[(e.timestamp = 8)] = `timestamp`),
        (e[(e.uuid = 9)] = `uuid`);
    })((f ||= {}));
    let p = /^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$/;
    var m = class e {
      bytes;
      constructor(e) {
        if (((this.bytes = e), e.byteLength !== 8))
          throw Error(`Int64 buffers must be exactly 8 bytes`);
      }
      static fromNumber(t) {
        if (t > 0x8000000000000000 || t < -0x8000000000000000)
          throw Error(`${t} is too large (or, if negative, too small) to represent as an Int64`);
        let n = new Uint8Array(8);
        for (let e = 7, r = Math.abs(Math.round(t)); e > -1 && r > 0; e--, r /= 256) n[e] = r;
        return t < 0 && h(n), new e(n);
      }
      valueOf() {
        let e = this.bytes.slice(0),
          t = e[0] & 128;
        return t && h(e), parseInt(i(e), 16) * (t ? -1 : 1);
      }
      toString() {
        return String(this.valueOf());
      }
    };
    function h(e) {
      for (let t = 0; t < 8; t++) e[t] ^= 255;
      for (let t = 7; t > -1 && (e[t]++, e[t] === 0); t--);
    }
    let g = `X-Amz-Algorithm`,
      _ = `X-Amz-Credential`,
      v = `X-Amz-Date`,
      ee = `X-Amz-SignedHeaders`,
      te = `X-Amz-Expires`,
      y = `X-Amz-Signature`,
      ne = `X-Amz-Security-Token`,
      re = `authorization`,
      b = `x-amz-date`,
      x = `date`,
      S = [re, b, x],
      ie = `x-amz-signature`,
      ae = `x-amz-content-sha256`,
      oe = `x-amz-security-token`,
      se = {
        authorization: !0,
        'cache-control': !0,
        connection: !0,
        expect: !0,
        from: !0,
        'keep-alive': !0,
        'max-forwards': !0,
        pragma: !0,
        referer: !0,
        te: !0,
        trailer: !0,
        'transfer-encoding': !0,
        upgrade: !0,
        'user-agent': !0,
        'x-amzn-trace-id': !0,
      },
      w = /^proxy-/,
      ce = /^sec-/,
      le = [/^proxy-/i, /^sec-/i],
      T = `AWS4-HMAC-SHA256`,
      ue = `AWS4-HMAC-SHA256-PAYLOAD`,
      de = `UNSIGNED-PAYLOAD`,
      fe = `aws4_request`,
      pe = 3600 * 24 * 7,
      me = ({ query: e = {} }) => {
        let n = [],
          r = {};
        for (let i in e) {
          if (!t(e, i) || i.toLowerCase() === ie) continue;
          let a = l(i);
          n.push(a);
          let o = e[i];
          typeof o == `string`
            ? (r[a] = `${a}=${l(o)}`)
            : Array.isArray(o) &&
              (r[a] = o
                .slice(0)
                .reduce((e, t) => e.concat([`${a}=${l(t)}`]), [])
                .sort()
                .join(`&`));
        }
        return n
          .sort()
          .map((e) => r[e])
          .filter((e) => e)
          .join(`&`);
      },
      E = (e) =>
        he(e)
          .toISOString()
          .replace(/\.\d{3}Z$/, `Z`),
      he = (e) =>
        typeof e == `number`
          ? new Date(e * 1e3)
          : typeof e == `string`
            ? Number(e)
              ? new Date(Number(e) * 1e3)
              : new Date(e)
            : e;
    var ge = class {
      service;
      regionProvider;
      credentialProvider;
      sha256;
      uriEscapePath;
      applyChecksum;
      constructor({
        applyChecksum: e,
        credentials: t,
        region: n,
        service: r,
        sha256: i,
        uriEscapePath: a = !0,
      }) {
        (this.service = r),
          (this.sha256 = i),
          (this.uriEscapePath = a),
          (this.applyChecksum = typeof e == `boolean` ? e : !0),
          (this.regionProvider = c(n)),
          (this.credentialProvider = c(t));
      }
      createCanonicalRequest(e, t, n) {
        let r = Object.keys(t).sort();
        return `${e.method}
${this.getCanonicalPath(e)}
${me(e)}
${r
  .map((e) => `${e}:${t[e]}`)
  .join(`
`)}

${r.join(`;`)}
${n}`;
      }
      async createStringToSign(e, t, n, r) {
        let o = new this.sha256();
        return (
          o.update(a(n)),
          `${r}
${e}
${t}
${i(await o.digest())}`
        );
      }
      getCanonicalPath({ path: e }) {
        if (this.uriEscapePath) {
          let t = [];
          for (let n of e.split(`/`))
            n?.length !== 0 && n !== `.` && (n === `..` ? t.pop() : t.push(n));
          return l(
            `${e?.startsWith(`/`) ? `/` : ``}${t.join(`/`)}${t.length > 0 && e?.endsWith(`/`) ? `/` : ``}`,
          ).replace(/%2F/g, `/`);
        }
        return e;
      }
      validateResolvedCredentials(e) {
        if (
          typeof e != `object` ||
          typeof e.accessKeyId != `string` ||
          typeof e.secretAccessKey != `string`
        )
          throw Error(`Resolved credential object is not valid`);
      }
      formatDate(e) {
        let t = E(e).replace(/[-:]/g, ``);
        return { longDate: t, shortDate: t.slice(0, 8) };
      }
      getCanonicalHeaderList(e) {
        return Object.keys(e).sort().join(`;`);
      }
    };
    let _e = {},
      ve = [],
      ye = (e, t, n) => `${e}/${t}/${n}/${fe}`,
      be = async (e, t, n, r, a) => {
        let o = `${n}:${r}:${a}:${i(await Se(e, t.secretAccessKey, t.accessKeyId))}:${t.sessionToken}`;
        if (o in _e) return _e[o];
        for (ve.push(o); ve.length > 50; ) delete _e[ve.shift()];
        let s = `AWS4${t.secretAccessKey}`;
        for (let t of [n, r, a, fe]) s = await Se(e, s, t);
        return (_e[o] = s);
      },
      xe = () => {
        (ve.length = 0),
          Object.keys(_e).forEach((e) => {
            delete _e[e];
          });
      },
      Se = (e, t, n) => {
        let r = new e(t);
        return r.update(a(n)), r.digest();
      },
      Ce = ({ headers: e }, n, r) => {
        let i = {};
        for (let a of Object.keys(e).sort()) {
          if (e[a] == null) continue;
          let s = a.toLowerCase();
          ((t(se, s) || n?.has(s) || w.test(s) || ce.test(s)) && (!r || (r && !r.has(s)))) ||
            (s === `__proto__` && o(i),
            (i[s] = e[a]
              .replace(/[\r\n]/g, ` `)
              .replace(/[ \t]+/g, ` `)
              .replace(/^ | $/g, ``)));
        }
        return i;
      },
      we = async ({ headers: e, body: n }, r) => {
        for (let n in e) if (t(e, n) && n.toLowerCase() === ae) return e[n];
        if (n == null) return `e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`;
        if (typeof n == `string` || ArrayBuffer.isView(n) || s(n)) {
          let e = new r();
          return e.update(a(n)), i(await e.digest());
        }
        return de;
      },
      Te = (e, n) => {
        e = e.toLowerCase();
        for (let r in n) if (t(n, r) && e === r.toLowerCase()) return !0;
        return !1;
      },
      Ee = (e, n = {}) => {
        let { headers: r, query: i = {} } = u.clone(e);
        for (let e in r) {
          if (!t(r, e)) continue;
          let a = e.toLowerCase();
          ((a.slice(0, 6) === `x-amz-` && !n.unhoistableHeaders?.has(a)) ||
            n.hoistableHeaders?.has(a)) &&
            ((i[e] = r[e]), delete r[e]);
        }
        return { ...e, headers: r, query: i };
      },
      De = (e) => {
        e = u.clone(e);
        for (let n in e.headers)
          t(e.headers, n) && S.indexOf(n.toLowerCase()) > -1 && delete e.headers[n];
        return e;
      };
    var Oe = class extends ge {
      headerFormatter = new d();
      constructor({
        applyChecksum: e,
        credentials: t,
        region: n,
        service: r,
        sha256: i,
        uriEscapePath: a = !0,
      }) {
        super({
          applyChecksum: e,
          credentials: t,
          region: n,
          service: r,
          sha256: i,
          uriEscapePath: a,
        });
      }
      async presign(e, t = {}) {
        let {
            signingDate: n = new Date(),
            expiresIn: r = 3600,
            unsignableHeaders: i,
            unhoistableHeaders: a,
            signableHeaders: o,
            hoistableHeaders: s,
            signingRegion: c,
            signingService: l,
          } = t,
          u = await this.credentialProvider();
        this.validateResolvedCredentials(u);
        let d = c ?? (await this.regionProvider()),
          { longDate: f, shortDate: p } = this.formatDate(n);
        if (r > pe)
          return Promise.reject(
            `Signature version 4 presigned URLs must have an expiration date less than one week in the future`,
          );
        let m = ye(p, d, l ?? this.service),
          h = Ee(De(e), { unhoistableHeaders: a, hoistableHeaders: s });
        u.sessionToken && (h.query[ne] = u.sessionToken),
          (h.query[g] = T),
          (h.query[_] = `${u.accessKeyId}/${m}`),
          (h.query[v] = f),
          (h.query[te] = r.toString(10));
        let re = Ce(h, i, o);
        return (
          (h.query[ee] = this.getCanonicalHeaderList(re)),
          (h.query[y] = await this.getSignature(
            f,
            m,
            this.getSigningKey(u, d, p, l),
            this.createCanonicalRequest(h, re, await we(e, this.sha256)),
          )),
          h
        );
      }
      async sign(e, t) {
        return typeof e == `string`
          ? this.signString(e, t)
          : e.headers && e.payload
            ? this.signEvent(e, t)
            : e.message
              ? this.signMessage(e, t)
              : this.signRequest(e, t);
      }
      async signEvent(
        { headers: e, payload: t },
        {
          signingDate: n = new Date(),
          priorSignature: r,
          signingRegion: a,
          signingService: o,
          eventStreamCredentials: s,
        },
      ) {
        let c = a ?? (await this.regionProvider()),
          { shortDate: l, longDate: u } = this.formatDate(n),
          d = ye(l, c, o ?? this.service),
          f = await we({ headers: {}, body: t }, this.sha256),
          p = new this.sha256();
        p.update(e);
        let m = [ue, u, d, r, i(await p.digest()), f].join(`
`);
        return this.signString(m, {
          signingDate: n,
          signingRegion: c,
          signingService: o,
          eventStreamCredentials: s,
        });
      }
      async signMessage(
        e,
        {
          signingDate: t = new Date(),
          signingRegion: n,
          signingService: r,
          eventStreamCredentials: i,
        },
      ) {
        return this.signEvent(
          { headers: this.headerFormatter.format(e.message.headers), payload: e.message.body },
          {
            signingDate: t,
            signingRegion: n,
            signingService: r,
            priorSignature: e.priorSignature,
            eventStreamCredentials: i,
          },
        ).then((t) => ({ message: e.message, signature: t }));
      }
      async signString(
        e,
        {
          signingDate: t = new Date(),
          signingRegion: n,
          signingService: r,
          eventStreamCredentials: o,
        } = {},
      ) {
        let s = o ?? (await this.credentialProvider());
        this.validateResolvedCredentials(s);
        let c = n ?? (await this.regionProvider()),
          { shortDate: l } = this.formatDate(t),
          u = new this.sha256(await this.getSigningKey(s, c, l, r));
        return u.update(a(e)), i(await u.digest());
      }
      async signRequest(
        e,
        {
          signingDate: t = new Date(),
          signableHeaders: n,
          unsignableHeaders: r,
          signingRegion: i,
          signingService: a,
        } = {},
      ) {
        let o = await this.credentialProvider();
        this.validateResolvedCredentials(o);
        let s = i ?? (await this.regionProvider()),
          c = De(e),
          { longDate: l, shortDate: u } = this.formatDate(t),
          d = ye(u, s, a ?? this.service);
        (c.headers[b] = l), o.sessionToken && (c.headers[oe] = o.sessionToken);
        let f = await we(c, this.sha256);
        !Te(ae, c.headers) && this.applyChecksum && (c.headers[ae] = f);
        let p = Ce(c, r, n),
          m = await this.getSignature(
            l,
            d,
            this.getSigningKey(o, s, u, a),
            this.createCanonicalRequest(c, p, f),
          );
        return (
          (c.headers[re] =
            `${T} Credential=${o.accessKeyId}/${d}, SignedHeaders=${this.getCanonicalHeaderList(p)}, Signature=${m}`),
          c
        );
      }
      async getSignature(e, t, n, r) {
        let o = await this.createStringToSign(e, t, r, T),
          s = new this.sha256(await n);
        return s.update(a(o)), i(await s.digest());
      }
      getSigningKey(e, t, n, r) {
        return be(this.sha256, e, n, t, r || this.service);
      }
    };
    (e.ALGORITHM_IDENTIFIER = T),
      (e.ALGORITHM_IDENTIFIER_V4A = `AWS4-ECDSA-P256-SHA256`),
      (e.ALGORITHM_QUERY_PARAM = g),
      (e.ALWAYS_UNSIGNABLE_HEADERS = se),
      (e.AMZ_DATE_HEADER = b),
      (e.AMZ_DATE_QUERY_PARAM = v),
      (e.AUTH_HEADER = re),
      (e.CREDENTIAL_QUERY_PARAM = _),
      (e.DATE_HEADER = x),
      (e.EVENT_ALGORITHM_IDENTIFIER = ue),
      (e.EXPIRES_QUERY_PARAM = te),
      (e.GENERATED_HEADERS = S),
      (e.HOST_HEADER = `host`),
      (e.KEY_TYPE_IDENTIFIER = fe),
      (e.MAX_CACHE_SIZE = 50),
      (e.MAX_PRESIGNED_TTL = pe),
      (e.PROXY_HEADER_PATTERN = w),
      (e.REGION_SET_PARAM = `X-Amz-Region-Set`),
      (e.SEC_HEADER_PATTERN = ce),
      (e.SHA256_HEADER = ae),
      (e.SIGNATURE_HEADER = ie),
      (e.SIGNATURE_QUERY_PARAM = y),
      (e.SIGNED_HEADERS_QUERY_PARAM = ee),
      (e.SignatureV4 = Oe),
      (e.SignatureV4Base = ge),
      (e.TOKEN_HEADER = oe),
      (e.TOKEN_QUERY_PARAM = ne),
      (e.UNSIGNABLE_PATTERNS = le),
      (e.UNSIGNED_PAYLOAD = de),
      (e.clearCredentialCache = xe),
      (e.createScope = ye),
      (e.getCanonicalHeaders = Ce),
      (e.getCanonicalQuery = me),
      (e.getPayloadHash = we),
      (e.getSigningKey = be),
      (e.hasHeader = Te),
      (e.moveHeadersToQuery = Ee),
      (e.prepareRequest = De),
      (e.signatureV4aContainer = { SignatureV4a: null });
  });
function vx(e, { credentials: t, credentialDefaultProvider: n }) {
  let r;
  return (
    (r = t
      ? t?.memoized
        ? t
        : S_(t, b_, x_)
      : n
        ? e_(n(Object.assign({}, e, { parentClientConfig: e })))
        : async () => {
            throw Error(
              '@aws-sdk/core::resolveAwsSdkSigV4Config - `credentials` not provided and no credentialDefaultProvider was configured.',
            );
          }),
    (r.memoized = !0),
    r
  );
}
function yx(e, t) {
  if (t.configBound) return t;
  let n = async (n) => t({ ...n, callerClientConfig: e });
  return (n.memoized = t.memoized), (n.configBound = !0), n;
}
var bx,
  xx,
  Sx = b(() => {
    Fb(),
      E_(),
      (bx = _x()),
      (xx = (e) => (t) => {
        let n = t.credentials,
          r = !!t.credentials,
          i;
        Object.defineProperty(t, `credentials`, {
          set(e) {
            e && e !== n && e !== i && (r = !0), (n = e);
            let a = yx(
              t,
              vx(t, { credentials: n, credentialDefaultProvider: t.credentialDefaultProvider }),
            );
            if (r && !a.attributed) {
              let e = typeof n == `object` && !!n;
              (i = async (t) => {
                let n = await a(t);
                return e && (!n.$source || Object.keys(n.$source).length === 0)
                  ? Tr(n, `CREDENTIALS_CODE`, `e`)
                  : n;
              }),
                (i.memoized = a.memoized),
                (i.configBound = a.configBound),
                (i.attributed = !0);
            } else i = a;
          },
          get() {
            return i;
          },
          enumerable: !0,
          configurable: !0,
        }),
          (t.credentials = n);
        let {
            signingEscapePath: a = !0,
            systemClockOffset: o = t.systemClockOffset || 0,
            sha256: s,
          } = t,
          c;
        return (
          (c = t.signer
            ? e_(t.signer)
            : t.regionInfoProvider
              ? () =>
                  e_(t.region)()
                    .then(async (e) => [
                      (await t.regionInfoProvider(e, {
                        useFipsEndpoint: await t.useFipsEndpoint(),
                        useDualstackEndpoint: await t.useDualstackEndpoint(),
                      })) || {},
                      e,
                    ])
                    .then(([e, n]) => {
                      let { signingRegion: r, signingService: i } = e;
                      (t.signingRegion = t.signingRegion || r || n),
                        (t.signingName = t.signingName || i || t.serviceId);
                      let o = {
                        ...t,
                        credentials: t.credentials,
                        region: t.signingRegion,
                        service: t.signingName,
                        sha256: s,
                        uriEscapePath: a,
                      };
                      return new (t.signerConstructor || bx.SignatureV4)(o);
                    })
              : async (e) => {
                  e = Object.assign(
                    {},
                    {
                      name: `sigv4`,
                      signingName: t.signingName || t.defaultSigningName,
                      signingRegion: await e_(t.region)(),
                      properties: {},
                    },
                    e,
                  );
                  let n = e.signingRegion,
                    r = e.signingName;
                  (t.signingRegion = t.signingRegion || n),
                    (t.signingName = t.signingName || r || t.serviceId);
                  let i = {
                    ...t,
                    credentials: t.credentials,
                    region: t.signingRegion,
                    service: t.signingName,
                    sha256: s,
                    uriEscapePath: a,
                  };
                  return new (t.signerConstructor || bx.SignatureV4)(i);
                }),
          Object.assign(t, {
            systemClockOffset: o,
            signingEscapePath: a,
            signer: c,
            disableClockSkewCorrection: e_(t.disableClockSkewCorrection ?? e),
          })
        );
      });
  }),
  Cx = b(() => {
    rx(), ax(), px(), gx(), Sx();
  }),
  wx,
  Tx,
  Ex,
  Dx = b(() => {
    pc(),
      (wx = `AWS_DISABLE_CLOCK_SKEW_CORRECTION`),
      (Tx = `disable_clock_skew_correction`),
      (Ex = {
        environmentVariableSelector: (e) => eo(e, wx, V.ENV),
        configFileSelector: (e) => eo(e, Tx, V.CONFIG),
        default: !1,
      });
  }),
  Ox,
  kx = b(() => {
    pc(), Dx(), (Ox = H(Ex));
  }),
  Ax = S({
    AWSSDKSigV4Signer: () => nx,
    AwsSdkSigV4ASigner: () => ix,
    AwsSdkSigV4Signer: () => tx,
    NODE_AUTH_SCHEME_PREFERENCE_OPTIONS: () => fx,
    NODE_SIGV4A_CONFIG_OPTIONS: () => hx,
    getBearerTokenEnvKey: () => cx,
    resolveAWSSDKSigV4Config: () => Mx,
    resolveAwsSdkSigV4AConfig: () => mx,
    resolveAwsSdkSigV4Config: () => jx,
    validateSigningProperties: () => ex,
  }),
  jx,
  Mx,
  Nx = b(() => {
    Cx(), lx(), kx(), (jx = xx(Ox)), (Mx = jx);
  }),
  Px = x((e) => {
    let { setCredentialFeature: t } = (Fb(), C(Pb)),
      { CredentialsProviderError: n } = (pc(), C(fc)),
      r = `AWS_ACCESS_KEY_ID`,
      i = `AWS_SECRET_ACCESS_KEY`,
      a = `AWS_SESSION_TOKEN`,
      o = `AWS_CREDENTIAL_EXPIRATION`,
      s = `AWS_CREDENTIAL_SCOPE`,
      c = `AWS_ACCOUNT_ID`;
    (e.ENV_ACCOUNT_ID = c),
      (e.ENV_CREDENTIAL_SCOPE = s),
      (e.ENV_EXPIRATION = o),
      (e.ENV_KEY = r),
      (e.ENV_SECRET = i),
      (e.ENV_SESSION = a),
      (e.fromEnv = (e) => async () => {
        e?.logger?.debug(`@aws-sdk/credential-provider-env - fromEnv`);
        let l = process.env[r],
          u = process.env[i],
          d = process.env[a],
          f = process.env[o],
          p = process.env[s],
          m = process.env[c];
        if (l && u) {
          let e = {
            accessKeyId: l,
            secretAccessKey: u,
            ...(d && { sessionToken: d }),
            ...(f && { expiration: new Date(f) }),
            ...(p && { credentialScope: p }),
            ...(m && { accountId: m }),
          };
          return t(e, `CREDENTIALS_ENV_VARS`, `g`), e;
        }
        throw new n(`Unable to find environment variable credentials.`, { logger: e?.logger });
      });
  }),
  Fx = x((e) => {
    let { ProviderError: t, CredentialsProviderError: n, loadConfig: r } = (pc(), C(fc)),
      i = ae(`node:http`),
      { parseUrl: a } = (G(), C(ig)),
      o = (e) =>
        !!e &&
        typeof e == `object` &&
        typeof e.AccessKeyId == `string` &&
        typeof e.SecretAccessKey == `string` &&
        typeof e.Token == `string` &&
        typeof e.Expiration == `string`,
      s = (e) => ({
        accessKeyId: e.AccessKeyId,
        secretAccessKey: e.SecretAccessKey,
        sessionToken: e.Token,
        expiration: new Date(e.Expiration),
        ...(e.AccountId && { accountId: e.AccountId }),
      }),
      c = 1e3,
      l = ({ maxRetries: e = 0, timeout: t = c }) => ({ maxRetries: e, timeout: t });
    function u(e) {
      return new Promise((n, r) => {
        let a = i.request({
          method: `GET`,
          ...e,
          hostname: e.hostname?.replace(/^\[(.+)\]$/, `$1`),
        });
        a.on(`error`, (e) => {
          r(Object.assign(new t(`Unable to connect to instance metadata service`), e)), a.destroy();
        }),
          a.on(`timeout`, () => {
            r(new t(`TimeoutError from instance metadata service`)), a.destroy();
          }),
          a.on(`response`, (e) => {
            let { statusCode: i = 400 } = e;
            (i < 200 || 300 <= i) &&
              (r(
                Object.assign(new t(`Error response received from instance metadata service`), {
                  statusCode: i,
                }),
              ),
              a.destroy());
            let o = [];
            e.on(`data`, (e) => {
              o.push(e);
            }),
              e.on(`end`, () => {
                n(Buffer.concat(o)), a.destroy();
              });
          }),
          a.end();
      });
    }
    let d = (e, t) => {
        let n = e();
        for (let r = 0; r < t; r++) n = n.catch(e);
        return n;
      },
      f = `AWS_CONTAINER_CREDENTIALS_FULL_URI`,
      p = `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI`,
      m = `AWS_CONTAINER_AUTHORIZATION_TOKEN`,
      h = (e = {}) => {
        let { timeout: t, maxRetries: r } = l(e);
        return () =>
          d(async () => {
            let r = await ee({ logger: e.logger }),
              i = JSON.parse(await g(t, r));
            if (!o(i))
              throw new n(`Invalid response received from instance metadata service.`, {
                logger: e.logger,
              });
            return s(i);
          }, r);
      },
      g = async (e, t) => (
        process.env[m] && (t.headers = { ...t.headers, Authorization: process.env[m] }),
        (await u({ ...t, timeout: e })).toString()
      ),
      _ = new Set([`localhost`, `127.0.0.1`]),
      v = new Set([`http:`, `https:`]),
      ee = async ({ logger: e }) => {
        if (process.env[p]) return { hostname: `169.254.170.2`, path: process.env[p] };
        if (process.env[f]) {
          let t;
          try {
            t = new URL(process.env[f]);
          } catch {
            throw new n(`${process.env[f]} is not a valid container metadata service URL`, {
              tryNextLink: !1,
              logger: e,
            });
          }
          if (!t.hostname || !_.has(t.hostname))
            throw new n(`${t.hostname} is not a valid container metadata service hostname`, {
              tryNextLink: !1,
              logger: e,
            });
          if (!t.protocol || !v.has(t.protocol))
            throw new n(`${t.protocol} is not a valid container metadata service protocol`, {
              tryNextLink: !1,
              logger: e,
            });
          return {
            protocol: t.protocol,
            hostname: t.hostname,
            path: t.pathname + t.search,
            port: t.port ? parseInt(t.port, 10) : void 0,
          };
        }
        throw new n(
          `The container metadata credential provider cannot be used unless the ${p} or ${f} environment variable is set`,
          { tryNextLink: !1, logger: e },
        );
      };
    var te = class e extends n {
        tryNextLink;
        name = `InstanceMetadataV1FallbackError`;
        constructor(t, n = !0) {
          super(t, n), (this.tryNextLink = n), Object.setPrototypeOf(this, e.prototype);
        }
      },
      y;
    (function (e) {
      (e.IPv4 = `http://169.254.169.254`), (e.IPv6 = `http://[fd00:ec2::254]`);
    })((y ||= {}));
    let ne = {
      environmentVariableSelector: (e) => e.AWS_EC2_METADATA_SERVICE_ENDPOINT,
      configFileSelector: (e) => e.ec2_metadata_service_endpoint,
      default: void 0,
    };
    var re;
    (function (e) {
      (e.IPv4 = `IPv4`), (e.IPv6 = `IPv6`);
    })((re ||= {}));
    let b = {
        environmentVariableSelector: (e) => e.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE,
        configFileSelector: (e) => e.ec2_metadata_service_endpoint_mode,
        default: re.IPv4,
      },
      x = async () => a((await S()) || (await ie())),
      S = async () => r(ne)(),
      ie = async () => {
        let e = await r(b)();
        switch (e) {
          case re.IPv4:
            return y.IPv4;
          case re.IPv6:
            return y.IPv6;
          default:
            throw Error(`Unsupported endpoint mode: ${e}. Select from ${Object.values(re)}`);
        }
      },
      oe = (e, t) => {
        let n = 300 + Math.floor(Math.random() * 300),
          r = new Date(Date.now() + n * 1e3);
        t.warn(
          `Attempting credential expiration extension due to a credential service availability issue. A refresh of these credentials will be attempted after ${new Date(r)}.\nFor more information, please visit: https://docs.aws.amazon.com/sdkref/latest/guide/feature-static-credentials.html`,
        );
        let i = e.originalExpiration ?? e.expiration;
        return { ...e, ...(i ? { originalExpiration: i } : {}), expiration: r };
      },
      se = (e, t = {}) => {
        let n = t?.logger || console,
          r;
        return async () => {
          let t;
          try {
            (t = await e()), t.expiration && t.expiration.getTime() < Date.now() && (t = oe(t, n));
          } catch (e) {
            if (r) n.warn(`Credential renew failed: `, e), (t = oe(r, n));
            else throw e;
          }
          return (r = t), t;
        };
      },
      w = `/latest/meta-data/iam/security-credentials/`,
      ce = `AWS_EC2_METADATA_V1_DISABLED`,
      le = `ec2_metadata_v1_disabled`,
      T = `x-aws-ec2-metadata-token`,
      ue = (e = {}) => se(de(e), { logger: e.logger }),
      de = (e = {}) => {
        let t = !1,
          { logger: i, profile: a } = e,
          { timeout: o, maxRetries: s } = l(e),
          c = async (i, o) => {
            if (t || o.headers?.[T] == null) {
              let t = !1,
                i = !1,
                o = await r(
                  {
                    environmentVariableSelector: (t) => {
                      let r = t[ce];
                      if (((i = !!r && r !== `false`), r === void 0))
                        throw new n(`${ce} not set in env, checking config file next.`, {
                          logger: e.logger,
                        });
                      return i;
                    },
                    configFileSelector: (e) => {
                      let n = e[le];
                      return (t = !!n && n !== `false`), t;
                    },
                    default: !1,
                  },
                  { profile: a },
                )();
              if (e.ec2MetadataV1Disabled || o) {
                let n = [];
                throw (
                  (e.ec2MetadataV1Disabled &&
                    n.push(
                      `credential provider initialization (runtime option ec2MetadataV1Disabled)`,
                    ),
                  t && n.push(`config file profile (${le})`),
                  i && n.push(`process environment variable (${ce})`),
                  new te(
                    `AWS EC2 Metadata v1 fallback has been blocked by AWS SDK configuration in the following: [${n.join(`, `)}].`,
                  ))
                );
              }
            }
            let s = (
              await d(async () => {
                let e;
                try {
                  e = await pe(o);
                } catch (e) {
                  throw (e.statusCode === 401 && (t = !1), e);
                }
                return e;
              }, i)
            ).trim();
            return d(async () => {
              let n;
              try {
                n = await me(s, o, e);
              } catch (e) {
                throw (e.statusCode === 401 && (t = !1), e);
              }
              return n;
            }, i);
          };
        return async () => {
          let e = await x();
          if (t)
            return (
              i?.debug(`AWS SDK Instance Metadata`, `using v1 fallback (no token fetch)`),
              c(s, { ...e, timeout: o })
            );
          {
            let n;
            try {
              n = (await fe({ ...e, timeout: o })).toString();
            } catch (n) {
              if (n?.statusCode === 400)
                throw Object.assign(n, { message: `EC2 Metadata token request returned error` });
              return (
                (n.message === `TimeoutError` || [403, 404, 405].includes(n.statusCode)) &&
                  (t = !0),
                i?.debug(`AWS SDK Instance Metadata`, `using v1 fallback (initial)`),
                c(s, { ...e, timeout: o })
              );
            }
            return c(s, { ...e, headers: { [T]: n }, timeout: o });
          }
        };
      },
      fe = async (e) =>
        u({
          ...e,
          path: `/latest/api/token`,
          method: `PUT`,
          headers: { 'x-aws-ec2-metadata-token-ttl-seconds': `21600` },
        }),
      pe = async (e) => (await u({ ...e, path: w })).toString(),
      me = async (e, t, r) => {
        let i = JSON.parse((await u({ ...t, path: w + e })).toString());
        if (!o(i))
          throw new n(`Invalid response received from instance metadata service.`, {
            logger: r.logger,
          });
        return s(i);
      };
    (e.DEFAULT_MAX_RETRIES = 0),
      (e.DEFAULT_TIMEOUT = c),
      (e.ENV_CMDS_AUTH_TOKEN = m),
      (e.ENV_CMDS_FULL_URI = f),
      (e.ENV_CMDS_RELATIVE_URI = p),
      (e.Endpoint = y),
      (e.fromContainerMetadata = h),
      (e.fromInstanceMetadata = ue),
      (e.getInstanceMetadataEndpoint = x),
      (e.httpRequest = u),
      (e.providerConfigFromInit = l);
  }),
  Ix = x((e) => {
    let { hasOwn: t } = (U(), C(Ud)),
      { streamCollector: n } = (U(), C(Ud));
    e.streamCollector = n;
    let { buildQueryString: r, HttpResponse: i } = (G(), C(ig)),
      a = ae(`node:https`),
      { Readable: o } = ae(`node:stream`),
      s = ae(`node:http2`);
    function c(e) {
      let t = e && typeof e == `object` && `reason` in e ? e.reason : void 0;
      if (t) {
        if (t instanceof Error) {
          let e = Error(`Request aborted`);
          return (e.name = `AbortError`), (e.cause = t), e;
        }
        let e = Error(String(t));
        return (e.name = `AbortError`), e;
      }
      let n = Error(`Request aborted`);
      return (n.name = `AbortError`), n;
    }
    let l = [`ECONNRESET`, `EPIPE`, `ETIMEDOUT`],
      u = (e) => {
        let n = {};
        for (let r in e) {
          if (!t(e, r)) continue;
          let i = e[r];
          n[r] = Array.isArray(i) ? i.join(`,`) : i;
        }
        return n;
      },
      d = { setTimeout: (e, t) => setTimeout(e, t), clearTimeout: (e) => clearTimeout(e) },
      f = 1e3,
      p = (e, t, n = 0) => {
        if (!n) return -1;
        let r = (r) => {
          let i = d.setTimeout(() => {
              e.destroy(),
                t(
                  Object.assign(
                    Error(
                      `@smithy/node-http-handler - the request socket did not establish a connection with the server within the configured timeout of ${n} ms.`,
                    ),
                    { name: `TimeoutError` },
                  ),
                );
            }, n - r),
            a = (e) => {
              e?.connecting
                ? e.on(`connect`, () => {
                    d.clearTimeout(i);
                  })
                : d.clearTimeout(i);
            };
          e.socket ? a(e.socket) : e.on(`socket`, a);
        };
        return n < 2e3 ? (r(0), 0) : d.setTimeout(r.bind(null, f), f);
      },
      m = (e, t, n = 0, r, i) =>
        n
          ? d.setTimeout(() => {
              let a = `@smithy/node-http-handler - [${r ? `ERROR` : `WARN`}] a request has exceeded the configured ${n} ms requestTimeout.`;
              if (r) {
                let n = Object.assign(Error(a), { name: `TimeoutError`, code: `ETIMEDOUT` });
                e.destroy(n), t(n);
              } else
                (a += ` Init client requestHandler with throwOnRequestTimeout=true to turn this into an error.`),
                  i?.warn?.(a);
            }, n)
          : -1,
      h = (e, { keepAlive: t, keepAliveMsecs: n }, r = 3e3) => {
        if (t !== !0) return -1;
        let i = () => {
          e.socket
            ? e.socket.setKeepAlive(t, n || 0)
            : e.on(`socket`, (e) => {
                e.setKeepAlive(t, n || 0);
              });
        };
        return r === 0 ? (i(), 0) : d.setTimeout(i, r);
      },
      g = (e) => {
        let t = e?.defaultSocketTimeout;
        return typeof t == `number` && Number.isFinite(t) && t > 0 ? t : void 0;
      },
      _ = (e, t, n = 0, r = !1) => {
        if (!Number.isFinite(n) || n <= 0) return;
        let i;
        e.once(`response`, (e) => (i = e));
        let a = () => {
            if (i?.complete) {
              e.socket?.destroy();
              return;
            }
            let a = Object.assign(
              Error(
                `@smithy/node-http-handler - the request socket timed out after ${n} ms of inactivity (${r ? `service default socket timeout` : `configured by client requestHandler`}).`,
              ),
              { name: `TimeoutError` },
            );
            i?.destroy(a), e.destroy(), t(a);
          },
          o = () => {
            let { socket: t } = e;
            t
              ? t.connecting
                ? t.once(`connect`, o)
                : (t.setTimeout(n, a), e.on(`close`, () => t.removeListener(`timeout`, a)))
              : e.once(`socket`, o);
          };
        if (n < 6e3) {
          o();
          return;
        }
        let s = d.setTimeout(o, 3e3);
        e.once(`close`, () => d.clearTimeout(s));
      },
      v = 6e3;
    async function ee(e, t, n = v, r = !1) {
      let i = t.headers,
        a = i ? i.Expect || i.expect : void 0,
        o = -1,
        s = !0;
      !r &&
        a === `100-continue` &&
        (s = await Promise.race([
          new Promise((e) => {
            o = Number(d.setTimeout(() => e(!0), Math.max(v, n)));
          }),
          new Promise((t) => {
            e.on(`continue`, () => {
              d.clearTimeout(o), t(!0);
            }),
              e.on(`response`, () => {
                d.clearTimeout(o), t(!1);
              }),
              e.on(`error`, () => {
                d.clearTimeout(o), t(!1);
              });
          }),
        ])),
        s && te(e, t.body);
    }
    function te(e, t) {
      if (t instanceof o) {
        t.pipe(e);
        return;
      }
      if (t) {
        let n = Buffer.isBuffer(t);
        if (n || typeof t == `string`) {
          n && t.byteLength === 0 ? e.end() : e.end(t);
          return;
        }
        let r = t;
        if (
          typeof r == `object` &&
          r.buffer &&
          typeof r.byteOffset == `number` &&
          typeof r.byteLength == `number`
        ) {
          e.end(Buffer.from(r.buffer, r.byteOffset, r.byteLength));
          return;
        }
        e.end(Buffer.from(t));
        return;
      }
      e.end();
    }
    let y, ne;
    var re = class e {
      config;
      configProvider;
      socketWarningTimestamp = 0;
      externalAgent = !1;
      metadata = { handlerProtocol: `http/1.1` };
      static create(t) {
        return typeof t?.handle == `function` ? t : new e(t);
      }
      static checkSocketUsage(e, n, r = console) {
        let { sockets: i, requests: a, maxSockets: o } = e;
        if (typeof o != `number` || o === 1 / 0 || Date.now() - 15e3 < n) return n;
        if (i && a)
          for (let e in i) {
            if (!t(i, e)) continue;
            let n = i[e]?.length ?? 0,
              s = a[e]?.length ?? 0;
            if (n >= o && s >= 2 * o)
              return (
                r?.warn?.(`@smithy/node-http-handler:WARN - socket usage at capacity=${n} and ${s} additional requests are enqueued.
See https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/node-configuring-maxsockets.html
or increase socketAcquisitionWarningTimeout=(millis) in the NodeHttpHandler config.`),
                Date.now()
              );
          }
        return n;
      }
      constructor(e) {
        this.configProvider = new Promise((t, n) => {
          typeof e == `function`
            ? e()
                .then((e) => {
                  t(this.resolveDefaultConfig(e));
                })
                .catch(n)
            : t(this.resolveDefaultConfig(e));
        });
      }
      destroy() {
        this.config?.httpAgent?.destroy(), this.config?.httpsAgent?.destroy();
      }
      async handle(t, { abortSignal: n, requestTimeout: o } = {}) {
        this.config ||= await this.configProvider;
        let s = this.config,
          f = s.logger,
          v = t.protocol === `https:`;
        return (
          !v &&
            !this.config.httpAgent &&
            (this.config.httpAgent = await this.config.httpAgentProvider()),
          new Promise((te, re) => {
            let b,
              x = -1,
              S = -1,
              ie = -1,
              C = -1,
              ae = () => {
                d.clearTimeout(x), d.clearTimeout(S), d.clearTimeout(ie), d.clearTimeout(C);
              },
              oe = async (e) => {
                await b, ae(), te(e);
              },
              se = async (e) => {
                await b, ae(), re(e);
              };
            if (n?.aborted) {
              se(c(n));
              return;
            }
            let w = t.headers,
              ce = w ? (w.Expect ?? w.expect) === `100-continue` : !1,
              le = v ? s.httpsAgent : s.httpAgent;
            ce &&
              !this.externalAgent &&
              (le = new (v ? a.Agent : y)({ keepAlive: !1, maxSockets: 1 / 0 })),
              (x = d.setTimeout(
                () => {
                  this.socketWarningTimestamp = e.checkSocketUsage(
                    le,
                    this.socketWarningTimestamp,
                    f,
                  );
                },
                s.socketAcquisitionWarningTimeout ??
                  (s.requestTimeout ?? 2e3) + (s.connectionTimeout ?? 1e3),
              ));
            let T = t.query ? r(t.query) : ``,
              ue;
            (t.username != null || t.password != null) &&
              (ue = `${t.username ?? ``}:${t.password ?? ``}`);
            let de = t.path;
            T && (de += `?${T}`), t.fragment && (de += `#${t.fragment}`);
            let fe = t.hostname ?? ``;
            fe = fe[0] === `[` && fe.endsWith(`]`) ? t.hostname.slice(1, -1) : t.hostname;
            let pe = {
                headers: t.headers,
                host: fe,
                method: t.method,
                path: de,
                port: t.port,
                agent: le,
                auth: ue,
              },
              me = (v ? a.request : ne)(pe, (e) => {
                oe({
                  response: new i({
                    statusCode: e.statusCode || -1,
                    reason: e.statusMessage,
                    headers: u(e.headers),
                    body: e,
                  }),
                });
              });
            if (
              (me.on(`error`, (e) => {
                l.includes(e.code) ? se(Object.assign(e, { name: `TimeoutError` })) : se(e);
              }),
              n)
            ) {
              let e = () => {
                me.destroy(), se(c(n));
              };
              if (typeof n.addEventListener == `function`) {
                let t = n;
                t.addEventListener(`abort`, e, { once: !0 }),
                  me.once(`close`, () => t.removeEventListener(`abort`, e));
              } else n.onabort = e;
            }
            let E = o ?? s.requestTimeout;
            (S = p(me, se, s.connectionTimeout)),
              (ie = m(me, se, E, s.throwOnRequestTimeout, f ?? console));
            let he = s.socketTimeout === void 0 ? g(s) : void 0;
            he ? _(me, se, he, !0) : _(me, se, s.socketTimeout);
            let ge = pe.agent;
            typeof ge == `object` &&
              `keepAlive` in ge &&
              (C = h(me, { keepAlive: ge.keepAlive, keepAliveMsecs: ge.keepAliveMsecs })),
              (b = ee(me, t, E, this.externalAgent).catch((e) => (ae(), re(e))));
          })
        );
      }
      updateHttpClientConfig(e, t) {
        (this.config = void 0),
          (this.configProvider = this.configProvider.then((n) => {
            switch (e) {
              case Symbol.for(`logger`):
                (e = `logger`), (t = n.logger ?? t);
                break;
              case Symbol.for(`@smithy/defaultSocketTimeout`):
                (e = `defaultSocketTimeout`), (t = g(n) ?? t);
                break;
            }
            return { ...n, [e]: t };
          }));
      }
      httpHandlerConfigs() {
        return this.config ?? {};
      }
      resolveDefaultConfig(e) {
        let {
            requestTimeout: t,
            connectionTimeout: n,
            socketTimeout: r,
            socketAcquisitionWarningTimeout: i,
            httpAgent: o,
            httpsAgent: s,
            throwOnRequestTimeout: c,
            logger: l,
          } = e || {},
          u;
        return {
          connectionTimeout: n,
          requestTimeout: t,
          socketTimeout: r,
          defaultSocketTimeout: g(e),
          socketAcquisitionWarningTimeout: i,
          throwOnRequestTimeout: c,
          httpAgentProvider: () =>
            (u ??= (async () => {
              let e = ae(`node:http`),
                { Agent: t, request: n } = e.default ?? e;
              return (
                (ne = n),
                (y = t),
                o instanceof y || typeof o?.destroy == `function`
                  ? ((this.externalAgent = !0), o)
                  : new y({ keepAlive: !0, maxSockets: 50, ...o })
              );
            })()),
          httpsAgent:
            s instanceof a.Agent || typeof s?.destroy == `function`
              ? ((this.externalAgent = !0), s)
              : new a.Agent({ keepAlive: !0, maxSockets: 50, ...s }),
          logger: l,
        };
      }
    };
    let b = new Uint16Array(1);
    var x = class {
        id = b[0]++;
        total = 0;
        max = 0;
        session;
        refs = 0;
        constructor(e) {
          e.unref(), (this.session = e);
        }
        retain() {
          if (this.session.destroyed)
            throw Error(
              `@smithy/node-http-handler - cannot acquire reference to destroyed session.`,
            );
          (this.refs += 1),
            (this.total += 1),
            (this.max = Math.max(this.refs, this.max)),
            this.session.ref();
        }
        free() {
          if (
            !this.session.destroyed &&
            (--this.refs, this.refs === 0 && this.session.unref(), this.refs < 0)
          )
            throw Error(
              `@smithy/node-http-handler - ClientHttp2Session refcount at zero, cannot decrement.`,
            );
        }
        deref() {
          return this.session;
        }
        close() {
          this.session.closed || this.session.close();
        }
        destroy() {
          (this.refs = 0),
            this.session.destroyed || (this.session.setTimeout(0), this.session.destroy());
        }
        useCount() {
          return this.refs;
        }
      },
      S = class {
        sessions = [];
        maxConcurrency = 0;
        constructor(e) {
          this.sessions = (e ?? []).map((e) => new x(e));
        }
        poll() {
          let e = !1;
          for (let t of this.sessions) {
            if (t.deref().destroyed) {
              e = !0;
              continue;
            }
            if (!this.maxConcurrency || t.useCount() < this.maxConcurrency) return t;
          }
          if (e) for (let e of this.sessions) e.deref().destroyed && this.remove(e);
        }
        offerLast(e) {
          this.sessions.push(e);
        }
        remove(e) {
          let t = this.sessions.indexOf(e);
          t > -1 && this.sessions.splice(t, 1);
        }
        [Symbol.iterator]() {
          return this.sessions[Symbol.iterator]();
        }
        setMaxConcurrency(e) {
          this.maxConcurrency = e;
        }
        destroy(e) {
          this.remove(e), e.destroy();
        }
      },
      ie = class {
        config;
        connectOptions;
        connectionPools = new Map();
        constructor(e) {
          if (((this.config = e), this.config.maxConcurrency && this.config.maxConcurrency <= 0))
            throw RangeError(`maxConcurrency must be greater than zero.`);
        }
        lease(e, t) {
          let n = this.getUrlString(e),
            r = this.getPool(n);
          if (!this.config.disableConcurrency && !t.isEventStream) {
            let e = r.poll();
            if (e) return e.retain(), e;
          }
          let i = new x(this.connect(n)),
            a = i.deref();
          this.config.maxConcurrency &&
            a.settings({ maxConcurrentStreams: this.config.maxConcurrency }, (t) => {
              if (t)
                throw Error(
                  `Fail to set maxConcurrentStreams to ` +
                    this.config.maxConcurrency +
                    `when creating new session for ` +
                    e.destination.toString(),
                );
            });
          let o = () => {
              this.removeFromPoolAndClose(n, i);
            },
            s = () => {
              this.removeFromPoolAndCheckedDestroy(n, i);
            };
          return (
            a.on(`goaway`, o),
            a.on(`error`, s),
            a.on(`frameError`, s),
            a.on(`close`, s),
            t.requestTimeout && a.setTimeout(t.requestTimeout, s),
            r.offerLast(i),
            i.retain(),
            i
          );
        }
        release(e, t) {
          t.free();
        }
        createIsolatedSession(e, t) {
          let n = this.getUrlString(e),
            r = new x(this.connect(n)),
            i = r.deref();
          i.settings({ maxConcurrentStreams: 1 });
          let a = () => {
            r.destroy();
          };
          i.on(`error`, a), i.on(`frameError`, a), i.on(`close`, a);
          let o = t.requestTimeout ?? 3e5;
          return i.setTimeout(o, a), r.retain(), r;
        }
        destroy() {
          for (let [e, t] of this.connectionPools) {
            for (let e of [...t]) e.destroy();
            this.connectionPools.delete(e);
          }
        }
        setMaxConcurrentStreams(e) {
          if (e && e <= 0) throw RangeError(`maxConcurrentStreams must be greater than zero.`);
          this.config.maxConcurrency = e;
          for (let t of this.connectionPools.values()) t.setMaxConcurrency(e);
        }
        setDisableConcurrentStreams(e) {
          this.config.disableConcurrency = e;
        }
        setNodeHttp2ConnectOptions(e) {
          this.connectOptions = e;
        }
        debug() {
          let e = {};
          for (let [t, n] of this.connectionPools) {
            let r = [];
            for (let e of n)
              r.push({
                id: e.id,
                active: e.useCount(),
                maxConcurrent: e.max,
                totalRequests: e.total,
              });
            e[t] = { sessions: r };
          }
          return e;
        }
        removeFromPoolAndClose(e, t) {
          this.connectionPools.get(e)?.remove(t), t.close();
        }
        removeFromPoolAndCheckedDestroy(e, t) {
          this.connectionPools.get(e)?.remove(t), t.destroy();
        }
        getPool(e) {
          if (!this.connectionPools.has(e)) {
            let t = new S();
            this.config.maxConcurrency && t.setMaxConcurrency(this.config.maxConcurrency),
              this.connectionPools.set(e, t);
          }
          return this.connectionPools.get(e);
        }
        getUrlString(e) {
          return e.destination.toString();
        }
        connect(e) {
          return this.connectOptions === void 0 ? s.connect(e) : s.connect(e, this.connectOptions);
        }
      };
    let { constants: oe } = s;
    var se = class e {
      config;
      configProvider;
      metadata = { handlerProtocol: `h2` };
      connectionManager = new ie({});
      static create(t) {
        return typeof t?.handle == `function` ? t : new e(t);
      }
      constructor(e) {
        this.configProvider = new Promise((t, n) => {
          typeof e == `function`
            ? e()
                .then((e) => {
                  t(e || {});
                })
                .catch(n)
            : t(e || {});
        });
      }
      destroy() {
        this.connectionManager.destroy();
      }
      async handle(e, { abortSignal: t, requestTimeout: n, isEventStream: a } = {}) {
        if (!this.config) {
          let e = await this.configProvider;
          this.config = { ...e, defaultSocketTimeout: g(e) };
          let {
            disableConcurrentStreams: t,
            maxConcurrentStreams: n,
            nodeHttp2ConnectOptions: r,
          } = this.config;
          this.connectionManager.setDisableConcurrentStreams(t ?? !1),
            n && this.connectionManager.setMaxConcurrentStreams(n),
            r && this.connectionManager.setNodeHttp2ConnectOptions(r);
        }
        let { requestTimeout: o, disableConcurrentStreams: s, sessionTimeout: l } = this.config,
          d = s || a,
          f = n ?? o,
          p = f === void 0 && l === void 0 ? this.config.defaultSocketTimeout : void 0;
        return new Promise((n, o) => {
          let s = !1,
            l,
            m = async (e) => {
              await l, n(e);
            },
            h = async (e) => {
              await l, o(e);
            };
          if (t?.aborted) {
            (s = !0), h(c(t));
            return;
          }
          let { hostname: g, method: _, port: v, protocol: te, query: y } = e,
            ne = ``;
          (e.username != null || e.password != null) &&
            (ne = `${e.username ?? ``}:${e.password ?? ``}@`);
          let re = `${te}//${ne}${g}${v ? `:${v}` : ``}`,
            b = { destination: new URL(re) },
            x = { requestTimeout: this.config?.sessionTimeout, isEventStream: a },
            S = d
              ? this.connectionManager.createIsolatedSession(b, x)
              : this.connectionManager.lease(b, x),
            ie = S.deref(),
            C = (e) => {
              d && S.destroy(), (s = !0), h(e);
            },
            ae = y ? r(y) : ``,
            se = e.path;
          ae && (se += `?${ae}`), e.fragment && (se += `#${e.fragment}`);
          let w = ie.request({
            ...e.headers,
            [oe.HTTP2_HEADER_PATH]: se,
            [oe.HTTP2_HEADER_METHOD]: _,
          });
          if (
            (f
              ? w.setTimeout(f, () => {
                  w.close();
                  let e = Error(`Stream timed out because of no activity for ${f} ms`);
                  (e.name = `TimeoutError`), C(e);
                })
              : p &&
                (w.setTimeout(p, () => {
                  let e = Error(`Stream timed out because of no activity for ${p} ms`);
                  (e.name = `TimeoutError`), (s = !0), h(e), w.destroy(e), d && S.destroy();
                }),
                w.once(`response`, () => w.setTimeout(p))),
            t)
          ) {
            let e = () => {
              w.close(), C(c(t));
            };
            if (typeof t.addEventListener == `function`) {
              let n = t;
              n.addEventListener(`abort`, e, { once: !0 }),
                w.once(`close`, () => n.removeEventListener(`abort`, e));
            } else t.onabort = e;
          }
          w.on(`frameError`, (e, t, n) => {
            C(Error(`Frame type id ${e} in stream id ${n} has failed with code ${t}.`));
          }),
            w.on(`error`, C),
            w.on(`aborted`, () => {
              C(
                Error(
                  `HTTP/2 stream is abnormally aborted in mid-communication with result code ${w.rstCode}.`,
                ),
              );
            }),
            w.on(`response`, (e) => {
              let t = new i({ statusCode: e[`:status`] ?? -1, headers: u(e), body: w });
              (s = !0),
                m({ response: t }),
                d &&
                  (ie.close(),
                  w.on(`end`, () => {
                    S.destroy();
                  }));
            }),
            w.on(`close`, () => {
              if ((d ? S.destroy() : this.connectionManager.release(b, S), !s)) {
                let e = Error(`Unexpected error: http2 request did not get a response`);
                ie.destroyed && (e.name = `TimeoutError`), C(e);
              }
            }),
            (l = ee(w, e, f));
        });
      }
      updateHttpClientConfig(e, t) {
        (this.config = void 0),
          (this.configProvider = this.configProvider.then((n) => {
            switch (e) {
              case Symbol.for(`@smithy/defaultSocketTimeout`):
                (e = `defaultSocketTimeout`), (t = g(n) ?? t);
                break;
            }
            return { ...n, [e]: t };
          }));
      }
      httpHandlerConfigs() {
        return this.config ?? {};
      }
    };
    (e.DEFAULT_REQUEST_TIMEOUT = 0), (e.NodeHttp2Handler = se), (e.NodeHttpHandler = re);
  }),
  Lx = x((e) => {
    let { setCredentialFeature: t } = (Fb(), C(Pb)),
      { CredentialsProviderError: n } = (pc(), C(fc)),
      { NodeHttpHandler: r } = Ix(),
      i = ae(`node:fs/promises`),
      { HttpRequest: a } = (G(), C(ig)),
      { sdkStreamMixin: o, parseRfc3339DateTime: s } = (U(), C(Ud)),
      c = (e, t) => {
        if (
          e.protocol !== `https:` &&
          !(
            e.hostname === `169.254.170.2` ||
            e.hostname === `169.254.170.23` ||
            e.hostname === `[fd00:ec2::23]`
          )
        ) {
          if (e.hostname.includes(`[`)) {
            if (
              e.hostname === `[::1]` ||
              e.hostname === `[0000:0000:0000:0000:0000:0000:0000:0001]`
            )
              return;
          } else {
            if (e.hostname === `localhost`) return;
            let t = e.hostname.split(`.`),
              n = (e) => {
                let t = parseInt(e, 10);
                return 0 <= t && t <= 255;
              };
            if (t[0] === `127` && n(t[1]) && n(t[2]) && n(t[3]) && t.length === 4) return;
          }
          throw new n(
            `URL not accepted. It must either be HTTPS or match one of the following:
  - loopback CIDR 127.0.0.0/8 or [::1/128]
  - ECS container host 169.254.170.2
  - EKS container host 169.254.170.23 or [fd00:ec2::23]`,
            { logger: t },
          );
        }
      };
    function l(e) {
      return new a({
        protocol: e.protocol,
        hostname: e.hostname,
        port: Number(e.port),
        path: e.pathname,
        query: Array.from(e.searchParams.entries()).reduce((e, [t, n]) => ((e[t] = n), e), {}),
        fragment: e.hash,
      });
    }
    async function u(e, t) {
      let r = await o(e.body).transformToString();
      if (e.statusCode === 200) {
        let e = JSON.parse(r);
        if (
          typeof e.AccessKeyId != `string` ||
          typeof e.SecretAccessKey != `string` ||
          typeof e.Token != `string` ||
          typeof e.Expiration != `string`
        )
          throw new n(
            `HTTP credential provider response not of the required format, an object matching: { AccessKeyId: string, SecretAccessKey: string, Token: string, Expiration: string(rfc3339) }`,
            { logger: t },
          );
        return {
          accessKeyId: e.AccessKeyId,
          secretAccessKey: e.SecretAccessKey,
          sessionToken: e.Token,
          expiration: s(e.Expiration),
        };
      }
      if (e.statusCode >= 400 && e.statusCode < 500) {
        let i = {};
        try {
          i = JSON.parse(r);
        } catch {}
        throw Object.assign(new n(`Server responded with status: ${e.statusCode}`, { logger: t }), {
          Code: i.Code,
          Message: i.Message,
        });
      }
      throw new n(`Server responded with status: ${e.statusCode}`, { logger: t });
    }
    let d = (e, t, n) => async () => {
        for (let r = 0; r < t; ++r)
          try {
            return await e();
          } catch {
            await new Promise((e) => setTimeout(e, n));
          }
        return await e();
      },
      f = (e = {}) => {
        e.logger?.debug(`@aws-sdk/credential-provider-http - fromHttp`);
        let a,
          o =
            e.awsContainerCredentialsRelativeUri ??
            process.env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI,
          s = e.awsContainerCredentialsFullUri ?? process.env.AWS_CONTAINER_CREDENTIALS_FULL_URI,
          f = e.awsContainerAuthorizationToken ?? process.env.AWS_CONTAINER_AUTHORIZATION_TOKEN,
          m =
            e.awsContainerAuthorizationTokenFile ??
            process.env.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE,
          h =
            e.logger?.constructor?.name === `NoOpLogger` || !e.logger?.warn
              ? console.warn
              : e.logger.warn.bind(e.logger);
        if (
          (o &&
            s &&
            (h(
              `@aws-sdk/credential-provider-http: you have set both awsContainerCredentialsRelativeUri and awsContainerCredentialsFullUri.`,
            ),
            h(`awsContainerCredentialsRelativeUri will take precedence.`)),
          f &&
            m &&
            (h(
              `@aws-sdk/credential-provider-http: you have set both awsContainerAuthorizationToken and awsContainerAuthorizationTokenFile.`,
            ),
            h(`awsContainerAuthorizationTokenFile will take precedence.`)),
          o)
        )
          a = `http://169.254.170.2${o}`;
        else if (s) a = s;
        else
          throw new n(
            `No HTTP credential provider host provided.
Set AWS_CONTAINER_CREDENTIALS_FULL_URI or AWS_CONTAINER_CREDENTIALS_RELATIVE_URI.`,
            { logger: e.logger },
          );
        let g = new URL(a);
        c(g, e.logger);
        let _ = r.create({ connectionTimeout: e.timeout ?? 1e3 }),
          v = e.timeout ?? 1e3,
          ee = d(
            async () => {
              let r = l(g);
              m
                ? (r.headers.Authorization = p((await i.readFile(m)).toString()))
                : f && (r.headers.Authorization = p(f));
              try {
                return u((await _.handle(r, { requestTimeout: v })).response).then((e) =>
                  t(e, `CREDENTIALS_HTTP`, `z`),
                );
              } catch (t) {
                throw new n(String(t), { logger: e.logger });
              }
            },
            e.maxRetries ?? 3,
            e.timeout ?? 1e3,
          );
        return async () => {
          try {
            return await ee();
          } finally {
            _.destroy?.();
          }
        };
      },
      p = (e) => {
        if (
          e.includes(`\r
`)
        )
          throw new n(`Authorization token contains invalid \\r\\n sequence.`);
        return e;
      };
    e.fromHttp = f;
  });
function Rx(e) {
  return {
    schemeId: `aws.auth#sigv4`,
    signingProperties: { name: `sso-oauth`, region: e.region },
    propertiesExtractor: (e, t) => ({ signingProperties: { config: e, context: t } }),
  };
}
function zx(e) {
  return { schemeId: `smithy.api#noAuth` };
}
var Bx,
  Vx,
  Hx,
  Ux = b(() => {
    Nx(),
      N(),
      (Bx = async (e, t, n) => ({
        operation: pe(t).operation,
        region:
          (await Ee(e.region)()) ||
          (() => {
            throw Error('expected `region` to be configured for `aws.auth#sigv4`');
          })(),
      })),
      (Vx = (e) => {
        let t = [];
        switch (e.operation) {
          case `CreateToken`:
            t.push(zx(e));
            break;
          default:
            t.push(Rx(e));
        }
        return t;
      }),
      (Hx = (e) => {
        let t = jx(e);
        return Object.assign(t, { authSchemePreference: Ee(e.authSchemePreference ?? []) });
      });
  }),
  Wx,
  Gx,
  Kx = b(() => {
    (Wx = (e) =>
      Object.assign(e, {
        useDualstackEndpoint: e.useDualstackEndpoint ?? !1,
        useFipsEndpoint: e.useFipsEndpoint ?? !1,
        defaultSigningName: `sso-oauth`,
      })),
      (Gx = {
        UseFIPS: { type: `builtInParams`, name: `useFipsEndpoint` },
        Endpoint: { type: `builtInParams`, name: `endpoint` },
        Region: { type: `builtInParams`, name: `region` },
        UseDualStack: { type: `builtInParams`, name: `useDualstackEndpoint` },
      });
  }),
  qx = `3.998.3`,
  Jx,
  Yx = b(() => {
    Jx = Symbol(`@smithy/core/cbor::tagSymbol`);
  }),
  Xx,
  Zx = b(() => {
    Xx = (e, t) => {
      let n = (e) => {
        let t = e;
        return (
          typeof t == `number` && (t = t.toString()),
          t.indexOf(`,`) >= 0 && (t = t.split(`,`)[0]),
          t.indexOf(`:`) >= 0 && (t = t.split(`:`)[0]),
          t
        );
      };
      if (t.__type !== void 0) return n(t.__type);
    };
  });
function Qx(e) {
  let t = e.getSchema(),
    n = t[yS];
  if (n) return n;
  let r = [],
    i = [];
  for (let [t, n] of e.structIterator()) r.push(t), i.push(n);
  let a = Array(r.length);
  for (let e = 0; e < r.length; ++e) a[e] = $x(r[e]);
  let o = { memberNames: r, memberSchemas: i, encodedKeys: a };
  return (t[yS] = o), o;
}
function $x(e) {
  let t;
  t = bS ? Buffer.from(e, `utf-8`) : new TextEncoder().encode(e);
  let n = t.length,
    r;
  r = n < 24 ? 1 : n < 256 ? 2 : 3;
  let i = new Uint8Array(r + n);
  return (
    r === 1
      ? (i[0] = 96 | n)
      : r === 2
        ? ((i[0] = 120), (i[1] = n))
        : ((i[0] = 121), (i[1] = n >> 8), (i[2] = n & 255)),
    i.set(t, r),
    i
  );
}
function eS(e) {
  return bS ? Buffer.allocUnsafe(e) : new Uint8Array(e);
}
function tS(e, t, n, r) {
  if (t == null) {
    if (t === void 0 && e.isIdempotencyToken()) {
      lS(qd());
      return;
    }
    oS(1), (Y[X++] = 246);
    return;
  }
  if (e.isUnitSchema()) {
    oS(1), sS(5, 0);
    return;
  }
  if (typeof t == `object`) {
    if (e.isBlobSchema() && t instanceof Uint8Array) {
      mS(t);
      return;
    }
    if (e.isTimestampSchema() && t instanceof Date) {
      _S(t);
      return;
    }
    if (e.isStructSchema()) {
      nS(e, t, r);
      return;
    }
    if (Array.isArray(t) && (e.isListSchema() || e.isDocumentSchema())) {
      rS(e, t, e.isDocumentSchema(), r);
      return;
    }
    if (e.isMapSchema()) {
      iS(e, t, !1, r);
      return;
    }
    if (t instanceof Date) {
      _S(t);
      return;
    }
    if (t instanceof Uint8Array) {
      mS(t);
      return;
    }
    if (t instanceof Aa) {
      gS(t);
      return;
    }
    if (t[Jx]) {
      let e = t;
      hS(e.tag, e.value);
      return;
    }
    if (e.isDocumentSchema()) {
      Array.isArray(t) ? rS(e, t, !0, r) : iS(e, t, !0, r);
      return;
    }
    if (e.isBigDecimalSchema()) {
      aS(t);
      return;
    }
    iS(e, t, !0, r);
    return;
  }
  if (typeof t == `string`) {
    if (e.isBlobSchema()) {
      mS((r?.base64Decoder ?? zr)(t));
      return;
    }
    lS(t);
    return;
  }
  if (typeof t == `number`) {
    oS(9), Number.isInteger(t) && t >= -9007199254740992 && t <= 9007199254740991 ? fS(t) : dS(t);
    return;
  }
  if (typeof t == `boolean`) {
    oS(1), (Y[X++] = 224 | (t ? 21 : 20));
    return;
  }
  if (typeof t == `bigint`) {
    pS(t);
    return;
  }
  lS(String(t));
}
function nS(e, t, n) {
  if (e.isUnionSchema()) {
    let r = !1;
    for (let [i, a] of e.structIterator()) {
      let o = t[i];
      if (o != null) {
        oS(9), sS(5, 1), lS(i), tS(a, o, e, n), (r = !0);
        break;
      }
    }
    if (!r) {
      let { $unknown: e } = t;
      Array.isArray(e) ? (oS(9), sS(5, 1), lS(e[0]), aS(e[1])) : (oS(9), sS(5, 0));
    }
    return;
  }
  let { memberNames: r, memberSchemas: i, encodedKeys: a } = Qx(e),
    o = r.length,
    s;
  (s = o < 24 ? 1 : o < 256 ? 2 : 3), oS(s);
  let c = X;
  X += s;
  let l = 0;
  for (let s = 0; s < o; ++s) {
    let o = t[r[s]];
    if (o == null && !i[s].isIdempotencyToken()) continue;
    let c = a[s];
    oS(c.length), Y.set(c, X), (X += c.length), tS(i[s], o, e, n), ++l;
  }
  if (typeof t.__type == `string`)
    for (let e in t) E(t, e) && (r.includes(e) || (lS(e), aS(t[e]), ++l));
  s === 1
    ? (Y[c] = 160 | l)
    : s === 2
      ? ((Y[c] = 184), (Y[c + 1] = l))
      : ((Y[c] = 185), (Y[c + 1] = l >> 8), (Y[c + 2] = l & 255));
}
function rS(e, t, n, r) {
  let i = !!e.getMergedTraits().sparse,
    a = e.getValueSchema();
  if (n || i) {
    let e = [];
    for (let r = 0; r < t.length; ++r) {
      let a = t[r];
      n ? a !== void 0 && e.push(a) : (a != null || i) && e.push(a);
    }
    oS(9), sS(4, e.length);
    for (let t = 0; t < e.length; ++t) tS(a, e[t], void 0, r);
  } else {
    let e = 0;
    for (let n = 0; n < t.length; ++n) t[n] != null && ++e;
    oS(9), sS(4, e);
    for (let e = 0; e < t.length; ++e) t[e] != null && tS(a, t[e], void 0, r);
  }
}
function iS(e, t, n, r) {
  let i = !!e.getMergedTraits().sparse,
    a = e.getValueSchema(),
    o = [];
  for (let e in t) {
    if (!E(t, e)) continue;
    let r = t[e];
    (n ? r !== void 0 : r != null || i) && o.push(e);
  }
  oS(9), sS(5, o.length);
  for (let e = 0; e < o.length; ++e) {
    let n = o[e];
    lS(n), tS(a, t[n], void 0, r);
  }
}
function aS(e) {
  if (e == null) {
    oS(1), (Y[X++] = 246);
    return;
  }
  if (typeof e == `string`) {
    lS(e);
    return;
  }
  if (typeof e == `number`) {
    oS(9), Number.isInteger(e) && e >= -9007199254740992 && e <= 9007199254740991 ? fS(e) : dS(e);
    return;
  }
  if (typeof e == `boolean`) {
    oS(1), (Y[X++] = 224 | (e ? 21 : 20));
    return;
  }
  if (typeof e == `bigint`) {
    pS(e);
    return;
  }
  if (e instanceof Uint8Array) {
    mS(e);
    return;
  }
  if (e instanceof Date) {
    _S(e);
    return;
  }
  if (e instanceof Aa) {
    gS(e);
    return;
  }
  if (e[Jx]) {
    let t = e;
    hS(t.tag, t.value);
    return;
  }
  if (Array.isArray(e)) {
    oS(9), sS(4, e.length);
    for (let t = 0; t < e.length; ++t) aS(e[t]);
    return;
  }
  if (typeof e == `object`) {
    let t = Object.keys(e);
    oS(9), sS(5, t.length);
    for (let n = 0; n < t.length; ++n) lS(t[n]), aS(e[t[n]]);
    return;
  }
  lS(String(e));
}
function oS(e) {
  if (X + e > Y.length) {
    let t = Y.length * 2;
    for (; t < X + e; ) t *= 2;
    let n = eS(t);
    n.set(Y.subarray(0, X)), (Y = n), (CS = new DataView(n.buffer, n.byteOffset, n.byteLength));
  }
}
function sS(e, t) {
  if (t < 24) Y[X++] = (e << 5) | t;
  else if (t < 256) (Y[X++] = (e << 5) | 24), (Y[X++] = t);
  else if (t < 65536) (Y[X++] = (e << 5) | 25), (Y[X++] = t >> 8), (Y[X++] = t & 255);
  else if (t < 4294967296) (Y[X++] = (e << 5) | 26), CS.setUint32(X, t), (X += 4);
  else {
    Y[X++] = (e << 5) | 27;
    let n = (t / 4294967296) | 0,
      r = (t - n * 4294967296) | 0;
    CS.setUint32(X, n), CS.setUint32(X + 4, r), (X += 8);
  }
}
function cS(e, t) {
  let n = Number(t);
  if (n < 4294967296) {
    sS(e, n);
    return;
  }
  (Y[X++] = (e << 5) | 27), CS.setBigUint64(X, t), (X += 8);
}
function lS(e) {
  let t = e.length;
  if (t <= 23) {
    let n = TS.get(e);
    if (n) {
      oS(n.bytes.length), Y.set(n.bytes, X), (X += n.bytes.length), (n.epoch = ES);
      return;
    }
    let r = X;
    uS(e, t);
    let i = X,
      a = Uint8Array.prototype.slice.call(Y, r, i);
    if (TS.size >= wS) {
      if (DS) return;
      let e = 0;
      for (let [t, n] of TS) {
        if (e >= 1024) break;
        n.epoch !== ES && (TS.delete(t), ++e);
      }
      if (e === 0) {
        DS = !0;
        return;
      }
    }
    TS.size < wS && TS.set(e, { epoch: ES, bytes: a });
    return;
  }
  uS(e, t);
}
function uS(e, t) {
  if (bS) oS(t * 3 + 9), sS(3, Buffer.byteLength(e)), (X += Y.write(e, X));
  else {
    oS(t * 3 + 9);
    let n = X,
      r = xS.encodeInto(e, Y.subarray(n + 9)).written,
      i;
    (i = r < 24 ? 1 : r < 256 ? 2 : r < 65536 ? 3 : r < 4294967296 ? 5 : 9),
      i < 9 && Y.copyWithin(n + i, n + 9, n + 9 + r),
      (X = n),
      sS(3, r),
      (X += r);
  }
}
function dS(e) {
  oS(9), (Y[X++] = 251), CS.setFloat64(X, e), (X += 8);
}
function fS(e) {
  oS(9);
  let t = e >= 0;
  sS(+!t, t ? e : -e - 1);
}
function pS(e) {
  let t = e >= 0,
    n = +!t,
    r = t ? e : -e - BigInt(1);
  if (r < BigInt(`18446744073709551616`)) oS(9), cS(n, r);
  else {
    let e = r.toString(2),
      n = Math.ceil(e.length / 8),
      i = new Uint8Array(n),
      a = r;
    for (let e = n - 1; e >= 0; --e) (i[e] = Number(a & BigInt(255))), (a >>= BigInt(8));
    oS(n + 16), (Y[X++] = t ? 194 : 195), sS(2, n), Y.set(i, X), (X += n);
  }
}
function mS(e) {
  oS(e.length + 9), sS(2, e.length), Y.set(e, X), (X += e.length);
}
function hS(e, t) {
  oS(9), typeof e == `bigint` ? cS(6, e) : sS(6, e), aS(t);
}
function gS(e) {
  let t = e.string,
    n = BigInt(0),
    r = t.search(/[eE]/);
  r !== -1 && ((n = BigInt(t.slice(r + 1))), (t = t.slice(0, r)));
  let i = t.indexOf(`.`),
    a = i === -1 ? 0 : t.length - i - 1,
    o = n - BigInt(a),
    s = BigInt(t.replace(`.`, ``));
  oS(9),
    (Y[X++] = 196),
    sS(4, 2),
    oS(9),
    o >= -9007199254740992n && o <= 9007199254740991n ? fS(Number(o)) : pS(o),
    pS(s);
}
function _S(e) {
  oS(18), sS(6, 1);
  let t = e.getTime() / 1e3;
  Number.isInteger(t) ? fS(t) : dS(t);
}
var vS,
  yS,
  bS,
  xS,
  SS,
  Y,
  CS,
  X,
  wS,
  TS,
  ES,
  DS,
  OS = b(() => {
    D(),
      G(),
      M(),
      U(),
      Yx(),
      (vS = class extends cf {
        write(e, t) {
          (X = 0), tS(j.of(e), t, void 0, this.serdeContext);
        }
        flush() {
          let e = Y.subarray(0, X);
          return (
            (X = 0), (Y = eS(SS)), (CS = new DataView(Y.buffer, Y.byteOffset, Y.byteLength)), e
          );
        }
      }),
      (yS = Symbol.for(`@smithy/cbor-struct-cache`)),
      (bS = typeof Buffer < `u`),
      (xS = new TextEncoder()),
      (SS = 2048),
      (Y = bS ? Buffer.allocUnsafe(SS) : new Uint8Array(SS)),
      (CS = new DataView(Y.buffer, Y.byteOffset, Y.byteLength)),
      (X = 0),
      (wS = 2048),
      (TS = new Map()),
      (ES = 0),
      (DS = !1);
  });
function kS(e) {
  if (Z >= aC) throw Error(`unexpected end of CBOR payload.`);
  let t = (nC[Z] & 224) >> 5;
  if ((nC[Z] & 31) == 31 && t >= 2 && t <= 5) return PS(e, t);
  switch (t) {
    case 0:
      return US();
    case 1:
      return WS();
    case 2:
      return GS();
    case 3:
      return KS();
    case 4:
      return AS(e);
    case 5:
      return jS(e);
    case 6:
      return NS(e);
    case 7:
      return JS();
    default:
      throw Error(`unexpected CBOR major type ${t}.`);
  }
}
function AS(e) {
  let t = HS(),
    n = e.isListSchema() ? e.getValueSchema() : e,
    r = Array(t);
  for (let e = 0; e < t; ++e) r[e] = kS(n);
  return r;
}
function jS(e) {
  let t = HS();
  if (e.isStructSchema()) return MS(e, t, Z);
  let n = e.isMapSchema() ? e.getValueSchema() : e,
    r = {};
  for (let e = 0; e < t; ++e) {
    let e = KS();
    r[e] = kS(n);
  }
  return r;
}
function MS(e, t, n) {
  let r = e.isUnionSchema(),
    { memberSchemas: i, encodedKeys: a, memberNames: o } = Qx(e),
    s = a.length,
    c = {},
    l,
    u,
    d = 0,
    f = !1,
    p = 0;
  for (let e = 0; e < t; ++e) {
    let e = zS(a, s, p);
    if (e >= 0) {
      (p = e + 1), p >= s && (p = 0);
      let t = kS(i[e]);
      t != null && (c[o[e]] = t);
    } else {
      let e = KS(),
        t = kS(j.of(15));
      e === `__type` && typeof t == `string` ? (f = !0) : ((l = e), (u = t), ++d);
    }
  }
  if (r) {
    let e = !0;
    for (let t in c)
      if (E(c, t)) {
        e = !1;
        break;
      }
    e && d === 1 && (c.$unknown = [l, u]);
  } else if (f) {
    Z = n;
    let e = j.of(15);
    for (let n = 0; n < t; ++n) {
      let t = KS(),
        n = kS(e);
      t in c || (c[t] = n);
    }
  }
  return c;
}
function NS(e) {
  let t = VS(),
    n = typeof t == `bigint` ? Number(t) : t;
  if (n === 1) return ba(kS(j.of(15)));
  if (n === 2 || n === 3) {
    let e = GS(),
      t = BigInt(0);
    for (let n = 0; n < e.length; ++n) t = (t << BigInt(8)) | BigInt(e[n]);
    return n === 3 ? -t - BigInt(1) : t;
  }
  if (n === 4) {
    let [e, t] = kS(j.of(15)),
      n = BigInt(t < 0 ? -1 : 1) * BigInt(t),
      r = String(n),
      i = t < 0 ? `-` : ``,
      a;
    if (typeof e == `number` && Math.abs(e) <= 2 ** 28) {
      let t = e,
        n = `0`.repeat(Math.abs(t) + 1) + r;
      (a = t === 0 ? n : n.slice(0, n.length + t) + `.` + n.slice(t)),
        (a = a.replace(/^0+/g, ``)),
        a === `` && (a = `0`),
        a[0] === `.` && (a = `0` + a),
        (a = i + a);
    } else {
      let t = BigInt(e);
      if (r.length === 1) a = i + r + `e` + String(t);
      else {
        let e = t + BigInt(r.length - 1);
        a = i + r[0] + `.` + r.slice(1) + `e` + String(e);
      }
    }
    return Oa(a);
  }
  let r = kS(j.of(15));
  return { tag: XS(t), value: r };
}
function PS(e, t) {
  switch (t) {
    case 3:
      return FS();
    case 2:
      return IS();
    case 4:
      return LS(e);
    case 5:
      return RS(e);
    default:
      throw Error(`unexpected indefinite length for major ${t}.`);
  }
}
function FS() {
  Z += 1;
  let e = [],
    t = 0;
  for (; Z < aC; ) {
    if (nC[Z] === 255) {
      Z += 1;
      let n = new Uint8Array(t),
        r = 0;
      for (let t = 0; t < e.length; ++t) n.set(e[t], r), (r += e[t].length);
      return eC
        ? Buffer.from(n.buffer, n.byteOffset, n.byteLength).toString(`utf-8`)
        : tC.decode(n);
    }
    let n = GS();
    e.push(n), (t += n.length);
  }
  throw Error(`expected break marker.`);
}
function IS() {
  Z += 1;
  let e = [],
    t = 0;
  for (; Z < aC; ) {
    if (nC[Z] === 255) {
      Z += 1;
      let n = new Uint8Array(t),
        r = 0;
      for (let t = 0; t < e.length; ++t) n.set(e[t], r), (r += e[t].length);
      return n;
    }
    let n = GS();
    e.push(n), (t += n.length);
  }
  throw Error(`expected break marker.`);
}
function LS(e) {
  Z += 1;
  let t = e.isListSchema() ? e.getValueSchema() : e,
    n = [];
  for (; Z < aC; ) {
    if (nC[Z] === 255) return (Z += 1), n;
    n.push(kS(t));
  }
  throw Error(`expected break marker.`);
}
function RS(e) {
  if (((Z += 1), e.isStructSchema())) {
    let { memberSchemas: t, encodedKeys: n, memberNames: r } = Qx(e),
      i = n.length,
      a = e.isUnionSchema(),
      o = {},
      s,
      c,
      l = 0,
      u = 0;
    for (; Z < aC; ) {
      if (nC[Z] === 255) {
        if (((Z += 1), a)) {
          let e = !0;
          for (let t in o)
            if (E(o, t)) {
              e = !1;
              break;
            }
          e && l === 1 && (o.$unknown = [s, c]);
        }
        return o;
      }
      let e = zS(n, i, u);
      if (e >= 0) {
        (u = e + 1), u >= i && (u = 0);
        let n = kS(t[e]);
        n != null && (o[r[e]] = n);
      } else {
        let e = KS(),
          t = kS(j.of(15));
        e !== `__type` && ((s = e), (c = t), ++l);
      }
    }
    throw Error(`expected break marker.`);
  }
  let t = e.isMapSchema() ? e.getValueSchema() : e,
    n = {};
  for (; Z < aC; ) {
    if (nC[Z] === 255) return (Z += 1), n;
    let e = KS();
    n[e] = kS(t);
  }
  throw Error(`expected break marker.`);
}
function zS(e, t, n) {
  let r = e[n];
  if (Z + r.length <= aC && BS(Z, r)) return (Z += r.length), n;
  for (let r = 0; r < t; ++r) {
    if (r === n) continue;
    let t = e[r];
    if (Z + t.length <= aC && BS(Z, t)) return (Z += t.length), r;
  }
  return -1;
}
function BS(e, t) {
  let n = t.length;
  if (nC[e] !== t[0]) return !1;
  for (let r = 1; r < n; ++r) if (nC[e + r] !== t[r]) return !1;
  return !0;
}
function VS() {
  let e = nC[Z] & 31;
  if (e < 24) return (Z += 1), e;
  switch (e) {
    case 24:
      return aC - Z < 2 && ZS(1), (Z += 2), nC[Z - 1];
    case 25:
      return aC - Z < 3 && ZS(2), (Z += 3), iC.getUint16(Z - 2);
    case 26:
      return aC - Z < 5 && ZS(4), (Z += 5), iC.getUint32(Z - 4);
    case 27: {
      aC - Z < 9 && ZS(8), (Z += 9);
      let e = iC.getUint32(Z - 8);
      return e < 2097152 ? e * 4294967296 + iC.getUint32(Z - 4) : iC.getBigUint64(Z - 8);
    }
    default:
      throw Error(`unexpected minor value ${e}.`);
  }
}
function HS() {
  let e = VS();
  return typeof e == `bigint` ? Number(e) : e;
}
function US() {
  return XS(VS());
}
function WS() {
  let e = VS();
  return typeof e == `bigint` ? BigInt(-1) - e : -1 - e;
}
function GS() {
  let e = HS();
  aC - Z < e && ZS(e);
  let t = Z;
  return (Z += e), nC.subarray(t, t + e);
}
function KS() {
  let e = HS();
  aC - Z < e && ZS(e);
  let t = Z;
  return (
    (Z += e),
    e < 24 ? qS(t, e) : rC ? nC.toString(`utf-8`, t, t + e) : tC.decode(nC.subarray(t, t + e))
  );
}
function qS(e, t) {
  let n = t;
  for (let r = 0; r < t; ++r) n = (n * 31 + nC[e + r]) | 0;
  let r = (n >>> 0) & (oC - 1),
    i = sC[r];
  if (i !== void 0 && i.length === t) {
    let n = !0;
    for (let r = 0; r < t; ++r)
      if (i.charCodeAt(r) !== nC[e + r]) {
        n = !1;
        break;
      }
    if (n) return (cC[r] = lC), i;
  }
  let a = rC ? nC.toString(`utf-8`, e, e + t) : tC.decode(nC.subarray(e, e + t));
  return cC[r] !== lC && ((sC[r] = a), (cC[r] = lC)), a;
}
function JS() {
  let e = Z,
    t = nC[e] & 31;
  switch (t) {
    case 21:
      return (Z = e + 1), !0;
    case 20:
      return (Z = e + 1), !1;
    case 22:
      return (Z = e + 1), null;
    case 23:
      return (Z = e + 1), null;
    case 25:
      return aC - e < 3 && ZS(2), (Z = e + 3), YS(nC[e + 1], nC[e + 2]);
    case 26:
      return aC - e < 5 && ZS(4), (Z = e + 5), iC.getFloat32(e + 1);
    case 27:
      return aC - e < 9 && ZS(8), (Z = e + 9), iC.getFloat64(e + 1);
    default:
      throw Error(`unexpected minor value ${t} for major 7.`);
  }
}
function YS(e, t) {
  let n = e >> 7,
    r = (e & 124) >> 2,
    i = ((e & 3) << 8) | t,
    a = n === 0 ? 1 : -1;
  return r === 0
    ? i === 0
      ? 0
      : a * (2 ** -14 * (i / 1024))
    : r === 31
      ? i === 0
        ? a * (1 / 0)
        : NaN
      : a * (2 ** (r - 15) * (1 + i / 1024));
}
function XS(e) {
  if (typeof e == `number`) return e;
  let t = Number(e);
  return -(2 ** 53 - 1) <= t && t <= 2 ** 53 - 1 ? t : e;
}
function ZS(e) {
  throw Error(`CBOR: length ${e} greater than remaining buffer length.`);
}
function QS(e, t) {
  if (e.isTimestampSchema()) {
    if (typeof t == `number`) return ba(t);
    if (typeof t == `object` && t && t.tag === 1 && `value` in t) return ba(t.value);
  }
  if (
    e.isBlobSchema() ||
    t === void 0 ||
    typeof t == `boolean` ||
    typeof t == `number` ||
    typeof t == `string` ||
    typeof t == `bigint` ||
    typeof t == `symbol` ||
    typeof t != `object` ||
    !t ||
    `byteLength` in t ||
    t instanceof Date ||
    t instanceof Aa ||
    e.isDocumentSchema()
  )
    return t;
  if (e.isListSchema()) {
    let n = e.getValueSchema(),
      r = [];
    for (let e of t) r.push(QS(n, e));
    return r;
  }
  let n = {};
  if (e.isMapSchema()) {
    let r = e.getValueSchema();
    for (let e in t) E(t, e) && (n[e] = QS(r, t[e]));
  } else if (e.isStructSchema()) {
    let r = e.isUnionSchema(),
      i;
    if (r) {
      i = new Set();
      for (let e in t) E(t, e) && e !== `__type` && i.add(e);
    }
    for (let [a, o] of e.structIterator()) r && i.delete(a), t[a] != null && (n[a] = QS(o, t[a]));
    if (r && i?.size === 1) {
      let e = !0;
      for (let t in n)
        if (E(n, t)) {
          e = !1;
          break;
        }
      if (e) {
        let e = i.values().next().value;
        n.$unknown = [e, t[e]];
      }
    } else if (typeof t.__type == `string`) for (let e in t) E(t, e) && (e in n || (n[e] = t[e]));
  }
  return n;
}
var $S,
  eC,
  tC,
  nC,
  rC,
  iC,
  Z,
  aC,
  oC,
  sC,
  cC,
  lC,
  uC = b(() => {
    D(),
      G(),
      M(),
      U(),
      Yx(),
      OS(),
      ($S = class extends cf {
        read(e, t) {
          return (
            (nC = t),
            (rC = eC && t instanceof Buffer),
            (iC = new DataView(t.buffer, t.byteOffset, t.byteLength)),
            (Z = 0),
            (aC = t.length),
            (lC = (lC + 1) & 65535),
            kS(j.of(e))
          );
        }
        readValue(e, t) {
          return QS(j.of(e), t);
        }
      }),
      (eC = typeof Buffer < `u`),
      (tC = new TextDecoder()),
      (nC = new Uint8Array()),
      (rC = !1),
      (iC = new DataView(new ArrayBuffer(0))),
      (Z = 0),
      (aC = 0),
      (oC = 2048),
      (sC = Array(oC)),
      (cC = new Uint16Array(oC)),
      (lC = 0);
  }),
  dC,
  fC = b(() => {
    G(),
      OS(),
      uC(),
      (dC = class extends cf {
        createSerializer() {
          let e = new vS();
          return e.setSerdeContext(this.serdeContext), e;
        }
        createDeserializer() {
          let e = new $S();
          return e.setSerdeContext(this.serdeContext), e;
        }
      });
  }),
  pC,
  mC = b(() => {
    G(),
      M(),
      fC(),
      Zx(),
      (pC = class extends pm {
        codec = new dC();
        serializer = this.codec.createSerializer();
        deserializer = this.codec.createDeserializer();
        getShapeId() {
          return `smithy.protocols#rpcv2Cbor`;
        }
        getPayloadCodec() {
          return this.codec;
        }
        getSmithyProtocolHeaderValue() {
          return `rpc-v2-cbor`;
        }
        applyEmptyBody(e) {
          (e.body ||= (this.serializer.write(15, {}), this.serializer.flush())),
            e.body instanceof Uint8Array &&
              (e.headers[`content-length`] = String(e.body.byteLength));
        }
        async handleError(e, t, n, r, i) {
          let a = Xx(n, r) ?? `Unknown`,
            o = [`*`],
            { defaultNamespace: s } = this.options;
          o.unshift(s);
          let [c, l] = a.includes(`#`) ? a.split(`#`) : [void 0, a];
          c && o.unshift(c);
          let u = { $metadata: i, $fault: n.statusCode < 500 ? `client` : `server` },
            d = [this.compositeErrorRegistry];
          c && d.push(Jt.for(c)), d.push(Jt.for(s));
          let [f, p, m] = this.resolveError(l, o, d);
          if (m === `native` || m === `synthetic`) {
            r.Message && (r.message = r.Message);
            let e = m === `synthetic` ? new p({ name: l }) : Error(l);
            throw Object.assign(e, u, r);
          }
          let h = j.of(f),
            g = r.message ?? r.Message ?? `Unknown`,
            _ = new p({}),
            v = {};
          for (let [e, t] of h.structIterator()) v[e] = this.deserializer.readValue(t, r[e]);
          throw Object.assign(_, u, { $fault: h.getMergedTraits().error, message: g }, v);
        }
        getDefaultContentType() {
          return `application/cbor`;
        }
      });
  }),
  hC = b(() => {
    U(), Yx(), Zx(), mC(), fC(), D(), G(), M(), OS(), uC();
  }),
  gC,
  _C = b(() => {
    N(),
      M(),
      (gC = class {
        queryCompat;
        errorRegistry;
        constructor(e = !1) {
          this.queryCompat = e;
        }
        resolveRestContentType(e, t) {
          let n = t.getMemberSchemas(),
            r = Object.values(n).find((e) => !!e.getMergedTraits().httpPayload);
          if (r)
            return (
              r.getMergedTraits().mediaType ||
              (r.isStringSchema()
                ? `text/plain`
                : r.isBlobSchema()
                  ? `application/octet-stream`
                  : e)
            );
          if (
            !t.isUnitSchema() &&
            Object.values(n).find((e) => {
              let {
                httpQuery: t,
                httpQueryParams: n,
                httpHeader: r,
                httpLabel: i,
                httpPrefixHeaders: a,
              } = e.getMergedTraits();
              return !t && !n && !r && !i && a === void 0;
            })
          )
            return e;
        }
        async getErrorSchemaOrThrowBaseException(e, t, n, r, i, a) {
          let o = e;
          e.includes(`#`) && ([, o] = e.split(`#`));
          let s = { $metadata: i, $fault: n.statusCode < 500 ? `client` : `server` };
          if (!this.errorRegistry)
            throw Error(`@aws-sdk/core/protocols - error handler not initialized.`);
          try {
            return {
              errorSchema: a?.(this.errorRegistry, o) ?? this.errorRegistry.getSchema(e),
              errorMetadata: s,
            };
          } catch {
            r.message = r.message ?? r.Message ?? `UnknownError`;
            let e = this.errorRegistry,
              t = e.getBaseException();
            if (t) {
              let n = e.getErrorCtor(t) ?? Error;
              throw this.decorateServiceException(Object.assign(new n({ name: o }), s), r);
            }
            let n = r,
              i = n?.message ?? n?.Message ?? n?.Error?.Message ?? n?.Error?.message;
            throw this.decorateServiceException(Object.assign(Error(i), { name: o }, s), r);
          }
        }
        compose(e, t, n) {
          let r = n;
          t.includes(`#`) && ([r] = t.split(`#`));
          let i = Jt.for(r),
            a = Jt.for(`smithy.ts.sdk.synthetic.` + n);
          e.copyFrom(i), e.copyFrom(a), (this.errorRegistry = e);
        }
        decorateServiceException(e, t = {}) {
          if (this.queryCompat) {
            let n = e.Message ?? t.Message,
              r = dn(e, t);
            n && (r.message = n);
            let i = r.Error ?? {};
            (i.Type = r.Error?.Type),
              (i.Code = r.Error?.Code),
              (i.Message = r.Error?.message ?? r.Error?.Message ?? n),
              (r.Error = i);
            let a = r.$metadata.requestId;
            return a && (r.RequestId = a), r;
          }
          return dn(e, t);
        }
        setQueryCompatError(e, t) {
          let n = t.headers?.[`x-amzn-query-error`];
          if (e !== void 0 && n != null) {
            let [t, r] = n.split(`;`),
              i = Object.keys(e),
              a = { Code: t, Type: r };
            (e.Code = t), (e.Type = r);
            for (let t = 0; t < i.length; t++) {
              let n = i[t];
              a[n === `message` ? `Message` : n] = e[n];
            }
            delete a.__type, (e.Error = a);
          }
        }
        queryCompatOutput(e, t) {
          e.Error && (t.Error = e.Error), e.Type && (t.Type = e.Type), e.Code && (t.Code = e.Code);
        }
        findQueryCompatibleError(e, t) {
          try {
            return e.getSchema(t);
          } catch {
            return e.find((e) => j.of(e).getMergedTraits().awsQueryError?.[0] === t);
          }
        }
      });
  }),
  vC,
  yC = b(() => {
    hC(),
      M(),
      _C(),
      (vC = class extends pC {
        awsQueryCompatible;
        mixin;
        constructor({ defaultNamespace: e, errorTypeRegistries: t, awsQueryCompatible: n }) {
          super({ defaultNamespace: e, errorTypeRegistries: t }),
            (this.awsQueryCompatible = !!n),
            (this.mixin = new gC(this.awsQueryCompatible));
        }
        async serializeRequest(e, t, n) {
          let r = await super.serializeRequest(e, t, n);
          return this.awsQueryCompatible && (r.headers[`x-amzn-query-mode`] = `true`), r;
        }
        async handleError(e, t, n, r, i) {
          this.awsQueryCompatible && this.mixin.setQueryCompatError(r, n);
          let a = (() => {
            let e = n.headers[`x-amzn-query-error`];
            return e && this.awsQueryCompatible ? e.split(`;`)[0] : (Xx(n, r) ?? `Unknown`);
          })();
          this.mixin.compose(this.compositeErrorRegistry, a, this.options.defaultNamespace);
          let { errorSchema: o, errorMetadata: s } =
              await this.mixin.getErrorSchemaOrThrowBaseException(
                a,
                this.options.defaultNamespace,
                n,
                r,
                i,
                this.awsQueryCompatible ? this.mixin.findQueryCompatibleError : void 0,
              ),
            c = j.of(o),
            l = r.message ?? r.Message ?? `UnknownError`,
            u = new (this.compositeErrorRegistry.getErrorCtor(o) ?? Error)({}),
            d = {};
          for (let [e, t] of c.structIterator())
            r[e] != null && (d[e] = this.deserializer.readValue(t, r[e]));
          throw (
            (this.awsQueryCompatible && this.mixin.queryCompatOutput(r, d),
            this.mixin.decorateServiceException(
              Object.assign(u, s, { $fault: c.getMergedTraits().error, message: l }, d),
              r,
            ))
          );
        }
      });
  }),
  bC,
  xC = b(() => {
    G(),
      M(),
      _C(),
      (bC = class extends dm {
        serializer;
        deserializer;
        serviceTarget;
        codec;
        mixin;
        awsQueryCompatible;
        constructor({
          defaultNamespace: e,
          errorTypeRegistries: t,
          serviceTarget: n,
          awsQueryCompatible: r,
          jsonCodec: i,
        }) {
          super({ defaultNamespace: e, errorTypeRegistries: t }),
            (this.serviceTarget = n),
            (this.codec =
              i ?? new Gh({ timestampFormat: { useTrait: !0, default: 7 }, jsonName: !1 })),
            (this.serializer = this.codec.createSerializer()),
            (this.deserializer = this.codec.createDeserializer()),
            (this.awsQueryCompatible = !!r),
            (this.mixin = new gC(this.awsQueryCompatible));
        }
        async serializeRequest(e, t, n) {
          let r = await super.serializeRequest(e, t, n);
          return (
            r.path.endsWith(`/`) || (r.path += `/`),
            (r.headers[`content-type`] = `application/x-amz-json-${this.getJsonRpcVersion()}`),
            (r.headers[`x-amz-target`] = `${this.serviceTarget}.${e.name}`),
            this.awsQueryCompatible && (r.headers[`x-amzn-query-mode`] = `true`),
            (it(e.input) === `unit` || !r.body) && (r.body = `{}`),
            r
          );
        }
        getPayloadCodec() {
          return this.codec;
        }
        async handleError(e, t, n, r, i) {
          let { awsQueryCompatible: a } = this;
          a && this.mixin.setQueryCompatError(r, n);
          let o = yh(n, r, a) ?? `Unknown`;
          this.mixin.compose(this.compositeErrorRegistry, o, this.options.defaultNamespace);
          let { errorSchema: s, errorMetadata: c } =
              await this.mixin.getErrorSchemaOrThrowBaseException(
                o,
                this.options.defaultNamespace,
                n,
                r,
                i,
                a ? this.mixin.findQueryCompatibleError : void 0,
              ),
            l = j.of(s),
            u = r.message ?? r.Message ?? `UnknownError`,
            d = new (this.compositeErrorRegistry.getErrorCtor(s) ?? Error)({}),
            f = {},
            p = this.codec.createDeserializer();
          for (let [e, t] of l.structIterator()) r[e] != null && (f[e] = p.readObject(t, r[e]));
          throw (
            (a && this.mixin.queryCompatOutput(r, f),
            this.mixin.decorateServiceException(
              Object.assign(d, c, { $fault: l.getMergedTraits().error, message: u }, f),
              r,
            ))
          );
        }
      });
  }),
  SC,
  CC = b(() => {
    xC(),
      (SC = class extends bC {
        constructor({
          defaultNamespace: e,
          errorTypeRegistries: t,
          serviceTarget: n,
          awsQueryCompatible: r,
          jsonCodec: i,
        }) {
          super({
            defaultNamespace: e,
            errorTypeRegistries: t,
            serviceTarget: n,
            awsQueryCompatible: r,
            jsonCodec: i,
          });
        }
        getShapeId() {
          return `aws.protocols#awsJson1_0`;
        }
        getJsonRpcVersion() {
          return `1.0`;
        }
        getDefaultContentType() {
          return `application/x-amz-json-1.0`;
        }
      });
  }),
  wC,
  TC = b(() => {
    xC(),
      (wC = class extends bC {
        constructor({
          defaultNamespace: e,
          errorTypeRegistries: t,
          serviceTarget: n,
          awsQueryCompatible: r,
          jsonCodec: i,
        }) {
          super({
            defaultNamespace: e,
            errorTypeRegistries: t,
            serviceTarget: n,
            awsQueryCompatible: r,
            jsonCodec: i,
          });
        }
        getShapeId() {
          return `aws.protocols#awsJson1_1`;
        }
        getJsonRpcVersion() {
          return `1.1`;
        }
        getDefaultContentType() {
          return `application/x-amz-json-1.1`;
        }
      });
  }),
  EC,
  DC = b(() => {
    G(),
      M(),
      _C(),
      (EC = class extends lm {
        serializer;
        deserializer;
        codec;
        mixin = new gC();
        constructor({ defaultNamespace: e, errorTypeRegistries: t, jsonCodec: n }) {
          super({ defaultNamespace: e, errorTypeRegistries: t });
          let r = { timestampFormat: { useTrait: !0, default: 7 }, httpBindings: !0, jsonName: !0 };
          (this.codec = n ?? new Gh(r)),
            (this.serializer = new Em(this.codec.createSerializer(), r)),
            (this.deserializer = new Sm(this.codec.createDeserializer(), r));
        }
        getShapeId() {
          return `aws.protocols#restJson1`;
        }
        getPayloadCodec() {
          return this.codec;
        }
        setSerdeContext(e) {
          this.codec.setSerdeContext(e), super.setSerdeContext(e);
        }
        async serializeRequest(e, t, n) {
          let r = await super.serializeRequest(e, t, n),
            i = j.of(e.input);
          if (!r.headers[`content-type`]) {
            let e = this.mixin.resolveRestContentType(this.getDefaultContentType(), i);
            e && (r.headers[`content-type`] = e);
          }
          return (
            r.body == null &&
              r.headers[`content-type`] === this.getDefaultContentType() &&
              (r.body = `{}`),
            r
          );
        }
        async deserializeResponse(e, t, n) {
          let r = await super.deserializeResponse(e, t, n),
            i = j.of(e.output);
          for (let [e, t] of i.structIterator())
            t.getMemberTraits().httpPayload && !(e in r) && (r[e] = null);
          return r;
        }
        async handleError(e, t, n, r, i) {
          let a = vh(n, r) ?? `Unknown`;
          this.mixin.compose(this.compositeErrorRegistry, a, this.options.defaultNamespace);
          let { errorSchema: o, errorMetadata: s } =
              await this.mixin.getErrorSchemaOrThrowBaseException(
                a,
                this.options.defaultNamespace,
                n,
                r,
                i,
              ),
            c = j.of(o),
            l = r.message ?? r.Message ?? `UnknownError`,
            u = new (this.compositeErrorRegistry.getErrorCtor(o) ?? Error)({});
          await this.deserializeHttpMessage(o, t, n, r);
          let d = {},
            f = this.codec.createDeserializer();
          for (let [e, t] of c.structIterator()) {
            let n = t.getMergedTraits().jsonName ?? e;
            d[e] = f.readObject(t, r[n]);
          }
          throw this.mixin.decorateServiceException(
            Object.assign(u, s, { $fault: c.getMergedTraits().error, message: l }, d),
            r,
          );
        }
        getDefaultContentType() {
          return `application/json`;
        }
      });
  }),
  OC,
  kC = b(() => {
    G(),
      M(),
      _C(),
      (OC = class extends qh {
        awsQueryCompatible;
        mixin;
        constructor({ defaultNamespace: e, errorTypeRegistries: t, awsQueryCompatible: n }) {
          super({ defaultNamespace: e, errorTypeRegistries: t }),
            (this.awsQueryCompatible = !!n),
            (this.mixin = new gC(this.awsQueryCompatible));
        }
        async serializeRequest(e, t, n) {
          let r = await super.serializeRequest(e, t, n);
          return this.awsQueryCompatible && (r.headers[`x-amzn-query-mode`] = `true`), r;
        }
        async handleError(e, t, n, r, i) {
          this.awsQueryCompatible && this.mixin.setQueryCompatError(r, n);
          let a = (() => {
            let e = n.headers[`x-amzn-query-error`];
            return e && this.awsQueryCompatible ? e.split(`;`)[0] : (bh(n, r) ?? `Unknown`);
          })();
          this.mixin.compose(this.compositeErrorRegistry, a, this.options.defaultNamespace);
          let { errorSchema: o, errorMetadata: s } =
              await this.mixin.getErrorSchemaOrThrowBaseException(
                a,
                this.options.defaultNamespace,
                n,
                r,
                i,
                this.awsQueryCompatible ? this.mixin.findQueryCompatibleError : void 0,
              ),
            c = j.of(o),
            l = r.message ?? r.Message ?? `UnknownError`,
            u = new (this.compositeErrorRegistry.getErrorCtor(o) ?? Error)({}),
            d = {},
            f = this.getPayloadCodec().createDeserializer();
          for (let [e, t] of c.structIterator()) r[e] != null && (d[e] = f.readObject(t, r[e]));
          throw (
            (this.awsQueryCompatible && this.mixin.queryCompatOutput(r, d),
            this.mixin.decorateServiceException(
              Object.assign(u, s, { $fault: c.getMergedTraits().error, message: l }, d),
              r,
            ))
          );
        }
      });
  }),
  AC = x((e) => {
    let t = /[&<>"]/g,
      n = { '&': `&amp;`, '<': `&lt;`, '>': `&gt;`, '"': `&quot;` };
    function r(e) {
      return e.replace(t, (e) => n[e]);
    }
    let i = /[&"'<>\r\n\u0085\u2028]/g,
      a = {
        '&': `&amp;`,
        '"': `&quot;`,
        "'": `&apos;`,
        '<': `&lt;`,
        '>': `&gt;`,
        '\r': `&#x0D;`,
        '\n': `&#x0A;`,
        '': `&#x85;`,
        '\u2028': `&#x2028;`,
      };
    function o(e) {
      return e.replace(i, (e) => a[e]);
    }
    var s = class {
        value;
        constructor(e) {
          this.value = e;
        }
        toString() {
          return o(`` + this.value);
        }
      },
      c = class e {
        name;
        children;
        attributes = {};
        static of(t, n, r) {
          let i = new e(t);
          return n !== void 0 && i.addChildNode(new s(n)), r !== void 0 && i.withName(r), i;
        }
        constructor(e, t = []) {
          (this.name = e), (this.children = t);
        }
        withName(e) {
          return (this.name = e), this;
        }
        addAttribute(e, t) {
          return (this.attributes[e] = t), this;
        }
        addChildNode(e) {
          return this.children.push(e), this;
        }
        removeAttribute(e) {
          return delete this.attributes[e], this;
        }
        n(e) {
          return (this.name = e), this;
        }
        c(e) {
          return this.children.push(e), this;
        }
        a(e, t) {
          return t != null && (this.attributes[e] = t), this;
        }
        cc(t, n, r = n) {
          if (t[n] != null) {
            let i = e.of(n, t[n]).withName(r);
            this.c(i);
          }
        }
        l(e, t, n, r) {
          e[t] != null &&
            r().map((e) => {
              e.withName(n), this.c(e);
            });
        }
        lc(t, n, r, i) {
          if (t[n] != null) {
            let t = i(),
              n = new e(r);
            t.map((e) => {
              n.c(e);
            }),
              this.c(n);
          }
        }
        toString() {
          let e = !!this.children.length,
            t = `<${this.name}`,
            n = this.attributes;
          for (let e of Object.keys(n)) {
            let i = n[e];
            i != null && (t += ` ${e}="${r(`` + i)}"`);
          }
          return (t += e
            ? `>${this.children.map((e) => e.toString()).join(``)}</${this.name}>`
            : `/>`);
        }
      };
    function l(e) {
      Object.defineProperty(e, `__proto__`, {
        value: void 0,
        writable: !0,
        enumerable: !0,
        configurable: !0,
      });
    }
    function u(e) {
      return new d(e).parse();
    }
    var d = class e {
      x;
      i = 0;
      z;
      constructor(e) {
        (this.x = e),
          (this.x = e.replace(
            /\r\n?/g,
            `
`,
          )),
          (this.z = this.x.length);
      }
      parse() {
        let e = this,
          { z: t } = e;
        for (; e.i < t && (e.trim(), !(e.i >= t)); )
          if (e.isNext(`<?`)) e.readTo(`?>`), e.trim();
          else if (e.isNext(`<!--`)) e.readTo(`-->`), e.trim();
          else if (e.isNext(`<!DOCTYPE`, !1)) e.skipDoctype(), e.trim();
          else if (e.x[e.i] === `<`) {
            let t = e.parseTag();
            return { [t.tag]: t.value };
          } else throw Error(`@aws-sdk XML parse error: unexpected content.`);
        throw Error(`@aws-sdk XML parse error: no root element.`);
      }
      isNext(e, t = !0) {
        let n = this;
        return t ? n.x.startsWith(e, n.i) : n.x.toLowerCase().startsWith(e.toLowerCase(), n.i);
      }
      readTo(e) {
        let t = this,
          n = t.x.indexOf(e, t.i);
        if (n === -1) throw Error(`@aws-sdk XML parse error: expected "${e}" not found.`);
        let r = t.x.slice(t.i, n);
        return (t.i = n + e.length), r;
      }
      trim() {
        let e = this;
        for (
          ;
          e.i < e.z &&
          ` 	\r
`.includes(e.x[e.i]);
        )
          ++e.i;
      }
      readAttrValue() {
        let e = this,
          t = e.x[e.i];
        ++e.i;
        let n = ``;
        for (; e.i < e.z && e.x[e.i] !== t; ) n += e.x[e.i++];
        return ++e.i, e.decodeEntities(n);
      }
      parseTag() {
        let e = this;
        ++e.i;
        let t = ``;
        for (
          ;
          e.i < e.z &&
          !` 	\r
>/`.includes(e.x[e.i]);
        )
          t += e.x[e.i++];
        let n = !1,
          r = {};
        for (; e.i < e.z && (e.trim(), !`>/`.includes(e.x[e.i])); ) {
          let t = ``;
          for (
            ;
            e.i < e.z &&
            !`= 	\r
>/?`.includes(e.x[e.i]);
          )
            t += e.x[e.i++];
          if ((e.trim(), e.x[e.i] !== `=`)) break;
          ++e.i, e.trim(), t === `__proto__` && l(r), (r[t] = e.readAttrValue()), (n = !0);
        }
        if (e.i >= e.z) throw Error(`@aws-sdk XML parse error: unexpected end of input.`);
        if (e.x[e.i] === `/`) {
          if ((++e.i, e.i >= e.z || e.x[e.i] !== `>`))
            throw Error(`@aws-sdk XML parse error: expected > at the end of self-closing tag.`);
          return ++e.i, { tag: t, value: n ? r : `` };
        }
        if (e.x[e.i] !== `>`)
          throw Error(`@aws-sdk XML parse error: expected > at the end of opening tag.`);
        ++e.i;
        let i = [],
          a = [],
          o = !1;
        for (; e.i < e.z && !e.isNext(`</`); )
          if (e.x[e.i] === `<`)
            e.isNext(`<!--`)
              ? e.readTo(`-->`)
              : e.isNext(`<![CDATA[`)
                ? ((e.i += 9), i.push(e.readTo(`]]>`)))
                : e.isNext(`<?`)
                  ? e.readTo(`?>`)
                  : ((o = !0), a.push(e.parseTag()));
          else {
            let t = ``;
            for (; e.i < e.z && e.x[e.i] !== `<`; ) t += e.x[e.i++];
            i.push(e.decodeEntities(t));
          }
        if (!e.isNext(`</`)) throw Error(`@aws-sdk XML parse error: missing closing tag </${t}>.`);
        e.i += 2;
        let s = e.readTo(`>`).trim();
        if (s !== t) throw Error(`@aws-sdk XML parse error: mismatched tags <${t}> and </${s}>.`);
        if (!n && i.length === 0 && !o) return { tag: t, value: `` };
        if (!n && !o) {
          let e = i.length === 1 ? i[0] : i.join(``);
          return e.trim() === `` &&
            e.includes(`
`)
            ? { tag: t, value: `` }
            : { tag: t, value: e };
        }
        let c = {};
        for (let e of i)
          (e.trim() === `` &&
            e.includes(`
`)) ||
            (c[`#text`] = `#text` in c ? c[`#text`] + e : e);
        for (let e of a)
          e.tag === `__proto__` && l(c),
            e.tag in c
              ? Array.isArray(c[e.tag])
                ? c[e.tag].push(e.value)
                : (c[e.tag] = [c[e.tag], e.value])
              : (c[e.tag] = e.value);
        for (let [e, t] of Object.entries(r)) e === `__proto__` && l(c), (c[e] = t);
        return { tag: t, value: c };
      }
      static ENTITIES = { amp: `&`, lt: `<`, gt: `>`, quot: `"`, apos: `'` };
      skipDoctype() {
        let e = this;
        e.i += 9;
        let t = 0;
        for (; e.i < e.z; ) {
          let n = e.x[e.i];
          if (n === `[`) ++t;
          else if (n === `]`) --t;
          else if (n === `>` && t === 0) {
            ++e.i;
            return;
          }
          ++e.i;
        }
        throw Error(`@aws-sdk XML parse error: unclosed DOCTYPE.`);
      }
      decodeEntities(t) {
        return t.replace(
          /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z][a-zA-Z0-9]{0,30}));/g,
          (t, n, r, i) =>
            n
              ? String.fromCharCode(parseInt(n, 16))
              : r
                ? String.fromCharCode(parseInt(r, 10))
                : (e.ENTITIES[i] ?? ``),
        );
      }
    };
    (e.XmlNode = c), (e.XmlText = s), (e.parseXML = u);
  }),
  jC,
  MC = b(() => {
    jC = class {
      serdeContext;
      setSerdeContext(e) {
        this.serdeContext = e;
      }
    };
  }),
  NC,
  PC = b(() => {
    NC = class {
      from;
      to;
      keys;
      constructor(e, t) {
        (this.from = e), (this.to = t);
        let n = Object.keys(this.from),
          r = new Set(n);
        r.delete(`__type`), (this.keys = r);
      }
      mark(e) {
        this.keys.delete(e);
      }
      hasUnknown() {
        return this.keys.size === 1 && Object.keys(this.to).length === 0;
      }
      writeUnknown() {
        if (this.hasUnknown()) {
          let e = this.keys.values().next().value,
            t = this.from[e];
          this.to.$unknown = [e, t];
        }
      }
    };
  });
function FC(e) {
  Object.defineProperty(e, `__proto__`, {
    value: void 0,
    writable: !0,
    enumerable: !0,
    configurable: !0,
  });
}
var IC = b(() => {}),
  LC,
  RC,
  zC = b(() => {
    (LC = AC()),
      N(),
      G(),
      M(),
      U(),
      MC(),
      PC(),
      IC(),
      (RC = class extends jC {
        settings;
        stringDeserializer;
        constructor(e) {
          super(), (this.settings = e), (this.stringDeserializer = new bm(e));
        }
        setSerdeContext(e) {
          (this.serdeContext = e), this.stringDeserializer.setSerdeContext(e);
        }
        read(e, t, n) {
          let r = j.of(e),
            i = r.getMemberSchemas();
          if (
            r.isStructSchema() &&
            r.isMemberSchema() &&
            Object.values(i).find((e) => !!e.getMemberTraits().eventPayload)
          ) {
            let e = {},
              n = Object.keys(i)[0];
            return i[n].isBlobSchema() ? (e[n] = t) : (e[n] = this.read(i[n], t)), e;
          }
          let a = (this.serdeContext?.utf8Encoder ?? qr)(t),
            o = this.parseXml(a);
          return this.readSchema(e, n ? o[n] : o);
        }
        readSchema(e, t) {
          let n = j.of(e);
          if (n.isUnitSchema()) return;
          let r = n.getMergedTraits();
          if (n.isListSchema() && !Array.isArray(t)) return this.readSchema(n, [t]);
          if (t == null) return t;
          if (typeof t == `object`) {
            let e = !!r.xmlFlattened;
            if (n.isListSchema()) {
              let r = n.getValueSchema(),
                i = [],
                a = r.getMergedTraits().xmlName ?? `member`,
                o = e ? t : (t[0] ?? t)[a];
              if (o == null) return i;
              let s = Array.isArray(o) ? o : [o];
              for (let e of s) i.push(this.readSchema(r, e));
              return i;
            }
            let i = {};
            if (n.isMapSchema()) {
              let r = n.getKeySchema(),
                a = n.getValueSchema(),
                o;
              o = e ? (Array.isArray(t) ? t : [t]) : Array.isArray(t.entry) ? t.entry : [t.entry];
              let s = r.getMergedTraits().xmlName ?? `key`,
                c = a.getMergedTraits().xmlName ?? `value`;
              for (let e of o) {
                let t = e[s],
                  n = e[c];
                t === `__proto__` && FC(i), (i[t] = this.readSchema(a, n));
              }
              return i;
            }
            if (n.isStructSchema()) {
              let e = n.isUnionSchema(),
                r;
              e && (r = new NC(t, i));
              for (let [a, o] of n.structIterator()) {
                let n = o.getMergedTraits(),
                  s = n.httpPayload
                    ? (n.xmlName ?? o.getName())
                    : (o.getMemberTraits().xmlName ?? a);
                e && r.mark(s), t[s] != null && (i[a] = this.readSchema(o, t[s]));
              }
              return e && r.writeUnknown(), i;
            }
            if (n.isDocumentSchema()) return t;
            throw Error(
              `@aws-sdk/core/protocols - xml deserializer unhandled schema type for ${n.getName(!0)}`,
            );
          }
          return n.isListSchema()
            ? []
            : n.isMapSchema() || n.isStructSchema()
              ? {}
              : this.stringDeserializer.read(n, t);
        }
        parseXml(e) {
          if (e.length) {
            let t;
            try {
              t = (0, LC.parseXML)(e);
            } catch (t) {
              throw (
                (t &&
                  typeof t == `object` &&
                  Object.defineProperty(t, `$responseBodyText`, { value: e }),
                t)
              );
            }
            let n = `#text`,
              r = Object.keys(t)[0],
              i = t[r];
            return i[n] && ((i[r] = i[n]), delete i[n]), In(i);
          }
          return {};
        }
      });
  }),
  BC,
  VC = b(() => {
    G(),
      M(),
      U(),
      MC(),
      (BC = class extends jC {
        settings;
        buffer;
        constructor(e) {
          super(), (this.settings = e);
        }
        write(e, t, n = ``) {
          this.buffer === void 0 && (this.buffer = ``);
          let r = j.of(e);
          if ((n && !n.endsWith(`.`) && (n += `.`), r.isBlobSchema()))
            (typeof t == `string` || t instanceof Uint8Array) &&
              (this.writeKey(n), this.writeValue((this.serdeContext?.base64Encoder ?? Ur)(t)));
          else if (r.isBooleanSchema() || r.isNumericSchema() || r.isStringSchema())
            t == null
              ? r.isIdempotencyToken() && (this.writeKey(n), this.writeValue(qd()))
              : (this.writeKey(n), this.writeValue(String(t)));
          else if (r.isBigIntegerSchema())
            t != null && (this.writeKey(n), this.writeValue(String(t)));
          else if (r.isBigDecimalSchema())
            t != null &&
              (this.writeKey(n), this.writeValue(t instanceof Aa ? t.string : String(t)));
          else if (r.isTimestampSchema()) {
            if (t instanceof Date)
              switch ((this.writeKey(n), Om(r, this.settings))) {
                case 5:
                  this.writeValue(t.toISOString().replace(`.000Z`, `Z`));
                  break;
                case 6:
                  this.writeValue(Ni(t));
                  break;
                case 7:
                  this.writeValue(String(t.getTime() / 1e3));
                  break;
              }
          } else if (r.isDocumentSchema())
            Array.isArray(t)
              ? this.write(79, t, n)
              : t instanceof Date
                ? this.write(4, t, n)
                : t instanceof Uint8Array
                  ? this.write(21, t, n)
                  : t && typeof t == `object`
                    ? this.write(143, t, n)
                    : (this.writeKey(n), this.writeValue(String(t)));
          else if (r.isListSchema()) {
            if (Array.isArray(t))
              if (t.length === 0)
                this.settings.serializeEmptyLists && (this.writeKey(n), this.writeValue(``));
              else {
                let e = r.getValueSchema(),
                  i = this.settings.flattenLists || r.getMergedTraits().xmlFlattened,
                  a = 1;
                for (let r of t) {
                  if (r == null) continue;
                  let t = e.getMergedTraits(),
                    o = this.getKey(`member`, t.xmlName, t.ec2QueryName),
                    s = i ? `${n}${a}` : `${n}${o}.${a}`;
                  this.write(e, r, s), ++a;
                }
              }
          } else if (r.isMapSchema()) {
            if (t && typeof t == `object`) {
              let e = r.getKeySchema(),
                i = r.getValueSchema(),
                a = r.getMergedTraits().xmlFlattened,
                o = 1;
              for (let r in t) {
                let s = t[r];
                if (s == null) continue;
                let c = e.getMergedTraits(),
                  l = this.getKey(`key`, c.xmlName, c.ec2QueryName),
                  u = a ? `${n}${o}.${l}` : `${n}entry.${o}.${l}`,
                  d = i.getMergedTraits(),
                  f = this.getKey(`value`, d.xmlName, d.ec2QueryName),
                  p = a ? `${n}${o}.${f}` : `${n}entry.${o}.${f}`;
                this.write(e, r, u), this.write(i, s, p), ++o;
              }
            }
          } else if (r.isStructSchema()) {
            if (t && typeof t == `object`) {
              let e = !1;
              for (let [i, a] of r.structIterator()) {
                if (t[i] == null && !a.isIdempotencyToken()) continue;
                let r = a.getMergedTraits(),
                  o = this.getKey(i, r.xmlName, r.ec2QueryName, `struct`),
                  s = `${n}${o}`;
                this.write(a, t[i], s), (e = !0);
              }
              if (!e && r.isUnionSchema()) {
                let { $unknown: e } = t;
                if (Array.isArray(e)) {
                  let [t, r] = e,
                    i = `${n}${t}`;
                  this.write(15, r, i);
                }
              }
            }
          } else if (!r.isUnitSchema())
            throw Error(
              `@aws-sdk/core/protocols - QuerySerializer unrecognized schema type ${r.getName(!0)}`,
            );
        }
        flush() {
          if (this.buffer === void 0)
            throw Error(
              `@aws-sdk/core/protocols - QuerySerializer cannot flush with nothing written to buffer.`,
            );
          let e = this.buffer;
          return delete this.buffer, e;
        }
        getKey(e, t, n, r) {
          let { ec2: i, capitalizeKeys: a } = this.settings;
          if (i && n) return n;
          let o = t ?? e;
          return a && r === `struct` ? o[0].toUpperCase() + o.slice(1) : o;
        }
        writeKey(e) {
          e.endsWith(`.`) && (e = e.slice(0, e.length - 1)), (this.buffer += `&${Xd(e)}=`);
        }
        writeValue(e) {
          this.buffer += Xd(e);
        }
      });
  }),
  HC,
  UC = b(() => {
    G(),
      M(),
      _C(),
      zC(),
      VC(),
      (HC = class extends dm {
        options;
        serializer;
        deserializer;
        mixin = new gC();
        constructor(e) {
          super({
            defaultNamespace: e.defaultNamespace,
            errorTypeRegistries: e.errorTypeRegistries,
          }),
            (this.options = e);
          let t = {
            timestampFormat: { useTrait: !0, default: 5 },
            httpBindings: !1,
            xmlNamespace: e.xmlNamespace,
            serviceNamespace: e.defaultNamespace,
            serializeEmptyLists: !0,
          };
          (this.serializer = new BC(t)), (this.deserializer = new RC(t));
        }
        getShapeId() {
          return `aws.protocols#awsQuery`;
        }
        setSerdeContext(e) {
          this.serializer.setSerdeContext(e), this.deserializer.setSerdeContext(e);
        }
        getPayloadCodec() {
          throw Error(`AWSQuery protocol has no payload codec.`);
        }
        async serializeRequest(e, t, n) {
          let r = await super.serializeRequest(e, t, n);
          return (
            r.path.endsWith(`/`) || (r.path += `/`),
            (r.headers[`content-type`] = `application/x-www-form-urlencoded`),
            (it(e.input) === `unit` || !r.body) && (r.body = ``),
            (r.body =
              `Action=${e.name.split(`#`)[1] ?? e.name}&Version=${this.options.version}` + r.body),
            r.body.endsWith(`&`) && (r.body = r.body.slice(-1)),
            r
          );
        }
        async deserializeResponse(e, t, n) {
          let r = this.deserializer,
            i = j.of(e.output),
            a = {};
          if (n.statusCode >= 300) {
            let i = await Jd(n.body, t);
            i.byteLength > 0 && Object.assign(a, await r.read(15, i)),
              await this.handleError(e, t, n, a, this.deserializeMetadata(n));
          }
          for (let e in n.headers) {
            let t = n.headers[e];
            delete n.headers[e], (n.headers[e.toLowerCase()] = t);
          }
          let o = e.name.split(`#`)[1] ?? e.name,
            s = i.isStructSchema() && this.useNestedResult() ? o + `Result` : void 0,
            c = await Jd(n.body, t);
          return (
            c.byteLength > 0 && Object.assign(a, await r.read(i, c, s)),
            (a.$metadata = this.deserializeMetadata(n)),
            a
          );
        }
        useNestedResult() {
          return !0;
        }
        async handleError(e, t, n, r, i) {
          let a = this.loadQueryErrorCode(n, r) ?? `Unknown`;
          this.mixin.compose(this.compositeErrorRegistry, a, this.options.defaultNamespace);
          let o = this.loadQueryError(r) ?? {},
            s = this.loadQueryErrorMessage(r);
          (o.message = s), (o.Error = { Type: o.Type, Code: o.Code, Message: s });
          let { errorSchema: c, errorMetadata: l } =
              await this.mixin.getErrorSchemaOrThrowBaseException(
                a,
                this.options.defaultNamespace,
                n,
                o,
                i,
                this.mixin.findQueryCompatibleError,
              ),
            u = j.of(c),
            d = new (this.compositeErrorRegistry.getErrorCtor(c) ?? Error)({}),
            f = { Type: o.Error.Type, Code: o.Error.Code, Error: o.Error };
          for (let [e, t] of u.structIterator()) {
            let n = t.getMergedTraits().xmlName ?? e,
              i = o[n] ?? r[n];
            f[e] = this.deserializer.readSchema(t, i);
          }
          throw this.mixin.decorateServiceException(
            Object.assign(d, l, { $fault: u.getMergedTraits().error, message: s }, f),
            r,
          );
        }
        loadQueryErrorCode(e, t) {
          let n = (t.Errors?.[0]?.Error ?? t.Errors?.Error ?? t.Error)?.Code;
          if (n !== void 0) return n;
          if (e.statusCode == 404) return `NotFound`;
        }
        loadQueryError(e) {
          return e.Errors?.[0]?.Error ?? e.Errors?.Error ?? e.Error;
        }
        loadQueryErrorMessage(e) {
          let t = this.loadQueryError(e);
          return t?.message ?? t?.Message ?? e.message ?? e.Message ?? `Unknown`;
        }
        getDefaultContentType() {
          return `application/x-www-form-urlencoded`;
        }
      });
  }),
  WC,
  GC = b(() => {
    UC(),
      (WC = class extends HC {
        options;
        constructor(e) {
          super(e),
            (this.options = e),
            Object.assign(this.serializer.settings, {
              capitalizeKeys: !0,
              flattenLists: !0,
              serializeEmptyLists: !1,
              ec2: !0,
            });
        }
        getShapeId() {
          return `aws.protocols#ec2Query`;
        }
        useNestedResult() {
          return !1;
        }
      });
  }),
  KC,
  qC = b(() => {
    G(), U(), (KC = (e, t) => Jd(e, t).then((e) => (t?.utf8Encoder ?? qr)(e)));
  }),
  JC,
  YC,
  XC,
  ZC,
  QC = b(() => {
    (JC = AC()),
      N(),
      qC(),
      (YC = (e, t) =>
        KC(e, t).then((e) => {
          if (e.length) {
            let t;
            try {
              t = (0, JC.parseXML)(e);
            } catch (t) {
              throw (
                (t &&
                  typeof t == `object` &&
                  Object.defineProperty(t, `$responseBodyText`, { value: e }),
                t)
              );
            }
            let n = `#text`,
              r = Object.keys(t)[0],
              i = t[r];
            return i[n] && ((i[r] = i[n]), delete i[n]), In(i);
          }
          return {};
        })),
      (XC = async (e, t) => {
        let n = await YC(e, t);
        return n.Error && (n.Error.message = n.Error.message ?? n.Error.Message), n;
      }),
      (ZC = (e, t) => {
        if (t?.Error?.Code !== void 0) return t.Error.Code;
        if (t?.Code !== void 0) return t.Code;
        if (e.statusCode == 404) return `NotFound`;
      });
  }),
  $C,
  ew,
  tw = b(() => {
    ($C = AC()),
      G(),
      M(),
      U(),
      MC(),
      (ew = class extends jC {
        settings;
        stringBuffer;
        byteBuffer;
        buffer;
        constructor(e) {
          super(), (this.settings = e);
        }
        write(e, t) {
          let n = j.of(e);
          if (n.isStringSchema() && typeof t == `string`) this.stringBuffer = t;
          else if (n.isBlobSchema())
            this.byteBuffer = `byteLength` in t ? t : (this.serdeContext?.base64Decoder ?? zr)(t);
          else {
            this.buffer = this.writeStruct(n, t, void 0);
            let e = n.getMergedTraits();
            e.httpPayload && !e.xmlName && this.buffer.withName(n.getName());
          }
        }
        flush() {
          if (this.byteBuffer !== void 0) {
            let e = this.byteBuffer;
            return delete this.byteBuffer, e;
          }
          if (this.stringBuffer !== void 0) {
            let e = this.stringBuffer;
            return delete this.stringBuffer, e;
          }
          let e = this.buffer;
          return (
            this.settings.xmlNamespace &&
              (e?.attributes?.xmlns || e.addAttribute(`xmlns`, this.settings.xmlNamespace)),
            delete this.buffer,
            e.toString()
          );
        }
        writeStruct(e, t, n) {
          let r = e.getMergedTraits(),
            i =
              e.isMemberSchema() && !r.httpPayload
                ? (e.getMemberTraits().xmlName ?? e.getMemberName())
                : (r.xmlName ?? e.getName());
          if (!i || !e.isStructSchema())
            throw Error(
              `@aws-sdk/core/protocols - xml serializer, cannot write struct with empty name or non-struct, schema=${e.getName(!0)}.`,
            );
          let a = $C.XmlNode.of(i),
            [o, s] = this.getXmlnsAttribute(e, n);
          for (let [n, r] of e.structIterator()) {
            let e = t[n];
            if (e != null || r.isIdempotencyToken()) {
              if (r.getMergedTraits().xmlAttribute) {
                a.addAttribute(r.getMergedTraits().xmlName ?? n, this.writeSimple(r, e));
                continue;
              }
              if (r.isListSchema()) this.writeList(r, e, a, s);
              else if (r.isMapSchema()) this.writeMap(r, e, a, s);
              else if (r.isStructSchema()) a.addChildNode(this.writeStruct(r, e, s));
              else {
                let t = $C.XmlNode.of(r.getMergedTraits().xmlName ?? r.getMemberName());
                this.writeSimpleInto(r, e, t, s), a.addChildNode(t);
              }
            }
          }
          let { $unknown: c } = t;
          if (c && e.isUnionSchema() && Array.isArray(c) && Object.keys(t).length === 1) {
            let [e, n] = c,
              r = $C.XmlNode.of(e);
            if (typeof n != `string`)
              if (t instanceof $C.XmlNode || t instanceof $C.XmlText) a.addChildNode(t);
              else
                throw Error(
                  `@aws-sdk - $unknown union member in XML requires value of type string, @aws-sdk/xml-builder::XmlNode or XmlText.`,
                );
            this.writeSimpleInto(0, n, r, s), a.addChildNode(r);
          }
          return s && a.addAttribute(o, s), a;
        }
        writeList(e, t, n, r) {
          if (!e.isMemberSchema())
            throw Error(
              `@aws-sdk/core/protocols - xml serializer, cannot write non-member list: ${e.getName(!0)}`,
            );
          let i = e.getMergedTraits(),
            a = e.getValueSchema(),
            o = a.getMergedTraits(),
            s = !!o.sparse,
            c = !!i.xmlFlattened,
            [l, u] = this.getXmlnsAttribute(e, r),
            d = (t, n) => {
              if (a.isListSchema()) this.writeList(a, Array.isArray(n) ? n : [n], t, u);
              else if (a.isMapSchema()) this.writeMap(a, n, t, u);
              else if (a.isStructSchema()) {
                let r = this.writeStruct(a, n, u);
                t.addChildNode(
                  r.withName(c ? (i.xmlName ?? e.getMemberName()) : (o.xmlName ?? `member`)),
                );
              } else {
                let r = $C.XmlNode.of(
                  c ? (i.xmlName ?? e.getMemberName()) : (o.xmlName ?? `member`),
                );
                this.writeSimpleInto(a, n, r, u), t.addChildNode(r);
              }
            };
          if (c) for (let e of t) (s || e != null) && d(n, e);
          else {
            let r = $C.XmlNode.of(i.xmlName ?? e.getMemberName());
            u && r.addAttribute(l, u);
            for (let e of t) (s || e != null) && d(r, e);
            n.addChildNode(r);
          }
        }
        writeMap(e, t, n, r, i = !1) {
          if (!e.isMemberSchema())
            throw Error(
              `@aws-sdk/core/protocols - xml serializer, cannot write non-member map: ${e.getName(!0)}`,
            );
          let a = e.getMergedTraits(),
            o = e.getKeySchema(),
            s = o.getMergedTraits().xmlName ?? `key`,
            c = e.getValueSchema(),
            l = c.getMergedTraits(),
            u = l.xmlName ?? `value`,
            d = !!l.sparse,
            f = !!a.xmlFlattened,
            [p, m] = this.getXmlnsAttribute(e, r),
            h = (e, t, n) => {
              let r = $C.XmlNode.of(s, t),
                [i, a] = this.getXmlnsAttribute(o, m);
              a && r.addAttribute(i, a), e.addChildNode(r);
              let l = $C.XmlNode.of(u);
              c.isListSchema()
                ? this.writeList(c, n, l, m)
                : c.isMapSchema()
                  ? this.writeMap(c, n, l, m, !0)
                  : c.isStructSchema()
                    ? (l = this.writeStruct(c, n, m))
                    : this.writeSimpleInto(c, n, l, m),
                e.addChildNode(l);
            };
          if (f)
            for (let r in t) {
              let i = t[r];
              if (d || i != null) {
                let t = $C.XmlNode.of(a.xmlName ?? e.getMemberName());
                h(t, r, i), n.addChildNode(t);
              }
            }
          else {
            let r;
            i ||
              ((r = $C.XmlNode.of(a.xmlName ?? e.getMemberName())),
              m && r.addAttribute(p, m),
              n.addChildNode(r));
            for (let e in t) {
              let a = t[e];
              if (d || a != null) {
                let t = $C.XmlNode.of(`entry`);
                h(t, e, a), (i ? n : r).addChildNode(t);
              }
            }
          }
        }
        writeSimple(e, t) {
          if (t === null)
            throw Error(`@aws-sdk/core/protocols - (XML serializer) cannot write null value.`);
          let n = j.of(e),
            r = null;
          if (t && typeof t == `object`)
            if (n.isBlobSchema()) r = (this.serdeContext?.base64Encoder ?? Ur)(t);
            else if (n.isTimestampSchema() && t instanceof Date)
              switch (Om(n, this.settings)) {
                case 5:
                  r = t.toISOString().replace(`.000Z`, `Z`);
                  break;
                case 6:
                  r = Ni(t);
                  break;
                case 7:
                  r = String(t.getTime() / 1e3);
                  break;
                default:
                  console.warn(`Missing timestamp format, using http date`, t), (r = Ni(t));
                  break;
              }
            else if (n.isBigDecimalSchema() && t) return t instanceof Aa ? t.string : String(t);
            else if (n.isMapSchema() || n.isListSchema())
              throw Error(
                `@aws-sdk/core/protocols - xml serializer, cannot call _write() on List/Map schema, call writeList or writeMap() instead.`,
              );
            else
              throw Error(
                `@aws-sdk/core/protocols - xml serializer, unhandled schema type for object value and schema: ${n.getName(!0)}`,
              );
          if (
            ((n.isBooleanSchema() ||
              n.isNumericSchema() ||
              n.isBigIntegerSchema() ||
              n.isBigDecimalSchema()) &&
              (r = String(t)),
            n.isStringSchema() && (r = t === void 0 && n.isIdempotencyToken() ? qd() : String(t)),
            r === null)
          )
            throw Error(`Unhandled schema-value pair ${n.getName(!0)}=${t}`);
          return r;
        }
        writeSimpleInto(e, t, n, r) {
          let i = this.writeSimple(e, t),
            a = j.of(e),
            o = new $C.XmlText(i),
            [s, c] = this.getXmlnsAttribute(a, r);
          c && n.addAttribute(s, c), n.addChildNode(o);
        }
        getXmlnsAttribute(e, t) {
          let [n, r] = e.getMergedTraits().xmlNamespace ?? [];
          return r && r !== t ? [n ? `xmlns:${n}` : `xmlns`, r] : [void 0, void 0];
        }
      });
  }),
  nw,
  rw = b(() => {
    MC(),
      zC(),
      tw(),
      (nw = class extends jC {
        settings;
        constructor(e) {
          super(), (this.settings = e);
        }
        createSerializer() {
          let e = new ew(this.settings);
          return e.setSerdeContext(this.serdeContext), e;
        }
        createDeserializer() {
          let e = new RC(this.settings);
          return e.setSerdeContext(this.serdeContext), e;
        }
      });
  }),
  iw,
  aw = b(() => {
    G(),
      M(),
      _C(),
      QC(),
      rw(),
      (iw = class extends lm {
        codec;
        serializer;
        deserializer;
        mixin = new gC();
        constructor(e) {
          super(e);
          let t = {
            timestampFormat: { useTrait: !0, default: 5 },
            httpBindings: !0,
            xmlNamespace: e.xmlNamespace,
            serviceNamespace: e.defaultNamespace,
          };
          (this.codec = new nw(t)),
            (this.serializer = new Em(this.codec.createSerializer(), t)),
            (this.deserializer = new Sm(this.codec.createDeserializer(), t));
        }
        getPayloadCodec() {
          return this.codec;
        }
        getShapeId() {
          return `aws.protocols#restXml`;
        }
        async serializeRequest(e, t, n) {
          let r = await super.serializeRequest(e, t, n),
            i = j.of(e.input);
          if (!r.headers[`content-type`]) {
            let e = this.mixin.resolveRestContentType(this.getDefaultContentType(), i);
            e && (r.headers[`content-type`] = e);
          }
          return (
            typeof r.body == `string` &&
              r.headers[`content-type`] === this.getDefaultContentType() &&
              !r.body.startsWith(`<?xml `) &&
              !this.hasUnstructuredPayloadBinding(i) &&
              (r.body = `<?xml version="1.0" encoding="UTF-8"?>` + r.body),
            r
          );
        }
        async deserializeResponse(e, t, n) {
          return super.deserializeResponse(e, t, n);
        }
        async handleError(e, t, n, r, i) {
          let a = ZC(n, r) ?? `Unknown`;
          if (
            (this.mixin.compose(this.compositeErrorRegistry, a, this.options.defaultNamespace),
            r.Error && typeof r.Error == `object`)
          )
            for (let e of Object.keys(r.Error))
              (r[e] = r.Error[e]), e.toLowerCase() === `message` && (r.message = r.Error[e]);
          r.RequestId && !i.requestId && (i.requestId = r.RequestId);
          let { errorSchema: o, errorMetadata: s } =
              await this.mixin.getErrorSchemaOrThrowBaseException(
                a,
                this.options.defaultNamespace,
                n,
                r,
                i,
              ),
            c = j.of(o),
            l = r.Error?.message ?? r.Error?.Message ?? r.message ?? r.Message ?? `UnknownError`,
            u = new (this.compositeErrorRegistry.getErrorCtor(o) ?? Error)({});
          await this.deserializeHttpMessage(o, t, n, r);
          let d = {},
            f = this.codec.createDeserializer();
          for (let [e, t] of c.structIterator()) {
            let n = t.getMergedTraits().xmlName ?? e,
              i = r.Error?.[n] ?? r[n];
            d[e] = f.readSchema(t, i);
          }
          throw this.mixin.decorateServiceException(
            Object.assign(u, s, { $fault: c.getMergedTraits().error, message: l }, d),
            r,
          );
        }
        getDefaultContentType() {
          return `application/xml`;
        }
        hasUnstructuredPayloadBinding(e) {
          for (let [, t] of e.structIterator())
            if (t.getMergedTraits().httpPayload)
              return !(t.isStructSchema() || t.isMapSchema() || t.isListSchema());
          return !1;
        }
      });
  }),
  ow,
  sw = b(() => {
    U(),
      (ow = (e) => {
        if (e != null) return typeof e == `object` && `__type` in e && delete e.__type, mi(e);
      });
  }),
  cw,
  lw,
  uw,
  dw = b(() => {
    (cw = (e) => {
      if (e == null) return e;
      if (typeof e == `number` || typeof e == `bigint`) {
        let t = Error(`Received number ${e} where a string was expected.`);
        return (t.name = `Warning`), console.warn(t), String(e);
      }
      if (typeof e == `boolean`) {
        let t = Error(`Received boolean ${e} where a string was expected.`);
        return (t.name = `Warning`), console.warn(t), String(e);
      }
      return e;
    }),
      (lw = (e) => {
        if (e == null) return e;
        if (typeof e == `string`) {
          let t = e.toLowerCase();
          if (e !== `` && t !== `false` && t !== `true`) {
            let t = Error(`Received string "${e}" where a boolean was expected.`);
            (t.name = `Warning`), console.warn(t);
          }
          return e !== `` && t !== `false`;
        }
        return e;
      }),
      (uw = (e) => {
        if (e == null) return e;
        if (typeof e == `string`) {
          let t = Number(e);
          if (t.toString() !== e) {
            let t = Error(`Received string "${e}" where a number was expected.`);
            return (t.name = `Warning`), console.warn(t), e;
          }
          return t;
        }
        return e;
      });
  }),
  fw = S({
    AwsEc2QueryProtocol: () => WC,
    AwsJson1_0Protocol: () => SC,
    AwsJson1_1Protocol: () => wC,
    AwsJsonRpcProtocol: () => bC,
    AwsQueryProtocol: () => HC,
    AwsRestJsonProtocol: () => EC,
    AwsRestXmlProtocol: () => iw,
    AwsSmithyRpcV2CborProtocol: () => vC,
    AwsSmithyRpcV2JsonProtocol: () => OC,
    JsonCodec: () => ng,
    JsonCodec2: () => Gh,
    JsonShapeDeserializer: () => Yh,
    JsonShapeDeserializer2: () => Ch,
    JsonShapeSerializer: () => eg,
    JsonShapeSerializer2: () => Uh,
    QueryShapeSerializer: () => BC,
    XmlCodec: () => nw,
    XmlShapeDeserializer: () => RC,
    XmlShapeSerializer: () => ew,
    _toBool: () => lw,
    _toNum: () => uw,
    _toStr: () => cw,
    awsExpectUnion: () => ow,
    loadJsonRpcErrorCode: () => yh,
    loadRestJsonErrorCode: () => vh,
    loadRestXmlErrorCode: () => ZC,
    parseJsonBody: () => mh,
    parseJsonErrorBody: () => hh,
    parseXmlBody: () => YC,
    parseXmlErrorBody: () => XC,
  }),
  pw = b(() => {
    yC(),
      CC(),
      TC(),
      xC(),
      DC(),
      kC(),
      G(),
      GC(),
      UC(),
      VC(),
      aw(),
      rw(),
      zC(),
      tw(),
      QC(),
      sw(),
      dw();
  }),
  mw,
  hw,
  gw,
  _w,
  vw,
  yw,
  bw,
  xw,
  Sw,
  Cw,
  ww,
  Tw,
  Ew,
  Dw,
  Ow,
  kw,
  Aw = b(() => {
    Du(),
      (mw = `ref`),
      (hw = -1),
      (gw = !0),
      (_w = `isSet`),
      (vw = `PartitionResult`),
      (yw = `booleanEquals`),
      (bw = `getAttr`),
      (xw = { [mw]: `Endpoint` }),
      (Sw = { [mw]: vw }),
      (Cw = {}),
      (ww = [{ [mw]: `Region` }]),
      (Tw = {
        conditions: [
          [_w, [xw]],
          [_w, ww],
          [`aws.partition`, ww, vw],
          [yw, [{ [mw]: `UseFIPS` }, gw]],
          [yw, [{ [mw]: `UseDualStack` }, gw]],
          [yw, [{ fn: bw, argv: [Sw, `supportsDualStack`] }, gw]],
          [yw, [{ fn: bw, argv: [Sw, `supportsFIPS`] }, gw]],
          [`stringEquals`, [{ fn: bw, argv: [Sw, `name`] }, `aws-us-gov`]],
        ],
        results: [
          [hw],
          [hw, `Invalid Configuration: FIPS and custom endpoint are not supported`],
          [hw, `Invalid Configuration: Dualstack and custom endpoint are not supported`],
          [xw, Cw],
          [`https://oidc-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`, Cw],
          [hw, `FIPS and DualStack are enabled, but this partition does not support one or both`],
          [`https://oidc.{Region}.amazonaws.com`, Cw],
          [`https://oidc-fips.{Region}.{PartitionResult#dnsSuffix}`, Cw],
          [hw, `FIPS is enabled but this partition does not support FIPS`],
          [`https://oidc.{Region}.{PartitionResult#dualStackDnsSuffix}`, Cw],
          [hw, `DualStack is enabled but this partition does not support DualStack`],
          [`https://oidc.{Region}.{PartitionResult#dnsSuffix}`, Cw],
          [hw, `Invalid Configuration: Missing Region`],
        ],
      }),
      (Ew = 2),
      (Dw = 1e8),
      (Ow = new Int32Array([
        -1,
        1,
        -1,
        0,
        13,
        3,
        1,
        4,
        Dw + 12,
        2,
        5,
        Dw + 12,
        3,
        8,
        6,
        4,
        7,
        Dw + 11,
        5,
        Dw + 9,
        Dw + 10,
        4,
        11,
        9,
        6,
        10,
        Dw + 8,
        7,
        Dw + 6,
        Dw + 7,
        5,
        12,
        Dw + 5,
        6,
        Dw + 4,
        Dw + 5,
        3,
        Dw + 1,
        14,
        4,
        Dw + 2,
        Dw + 3,
      ])),
      (kw = qc.from(Ow, Ew, Tw.conditions, Tw.results));
  }),
  jw,
  Mw,
  Nw = b(() => {
    Fb(),
      Du(),
      Aw(),
      (jw = new Yc({ size: 50, params: [`Endpoint`, `Region`, `UseDualStack`, `UseFIPS`] })),
      (Mw = (e, t = {}) => jw.get(e, () => au(kw, { endpointParams: e, logger: t.logger }))),
      (al.aws = bb);
  }),
  Pw,
  Fw = b(() => {
    N(),
      (Pw = class e extends un {
        static shapeId = `smithy.ts.sdk.synthetic.com.amazonaws.ssooidc#SSOOIDCServiceException`;
        constructor(t) {
          super(t), Object.setPrototypeOf(this, e.prototype);
        }
      });
  }),
  Iw,
  Lw,
  Rw,
  zw,
  Bw,
  Vw,
  Hw,
  Uw,
  Ww,
  Gw,
  Kw,
  qw = b(() => {
    Fw(),
      (Iw = class e extends Pw {
        static shapeId = `com.amazonaws.ssooidc#AccessDeniedException`;
        name = `AccessDeniedException`;
        $fault = `client`;
        error;
        reason;
        error_description;
        constructor(t) {
          super({ name: `AccessDeniedException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.error = t.error),
            (this.reason = t.reason),
            (this.error_description = t.error_description);
        }
      }),
      (Lw = class e extends Pw {
        static shapeId = `com.amazonaws.ssooidc#AuthorizationPendingException`;
        name = `AuthorizationPendingException`;
        $fault = `client`;
        error;
        error_description;
        constructor(t) {
          super({ name: `AuthorizationPendingException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.error = t.error),
            (this.error_description = t.error_description);
        }
      }),
      (Rw = class e extends Pw {
        static shapeId = `com.amazonaws.ssooidc#ExpiredTokenException`;
        name = `ExpiredTokenException`;
        $fault = `client`;
        error;
        error_description;
        constructor(t) {
          super({ name: `ExpiredTokenException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.error = t.error),
            (this.error_description = t.error_description);
        }
      }),
      (zw = class e extends Pw {
        static shapeId = `com.amazonaws.ssooidc#InternalServerException`;
        name = `InternalServerException`;
        $fault = `server`;
        error;
        error_description;
        constructor(t) {
          super({ name: `InternalServerException`, $fault: `server`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.error = t.error),
            (this.error_description = t.error_description);
        }
      }),
      (Bw = class e extends Pw {
        static shapeId = `com.amazonaws.ssooidc#InvalidClientException`;
        name = `InvalidClientException`;
        $fault = `client`;
        error;
        error_description;
        constructor(t) {
          super({ name: `InvalidClientException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.error = t.error),
            (this.error_description = t.error_description);
        }
      }),
      (Vw = class e extends Pw {
        static shapeId = `com.amazonaws.ssooidc#InvalidGrantException`;
        name = `InvalidGrantException`;
        $fault = `client`;
        error;
        error_description;
        constructor(t) {
          super({ name: `InvalidGrantException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.error = t.error),
            (this.error_description = t.error_description);
        }
      }),
      (Hw = class e extends Pw {
        static shapeId = `com.amazonaws.ssooidc#InvalidRequestException`;
        name = `InvalidRequestException`;
        $fault = `client`;
        error;
        reason;
        error_description;
        constructor(t) {
          super({ name: `InvalidRequestException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.error = t.error),
            (this.reason = t.reason),
            (this.error_description = t.error_description);
        }
      }),
      (Uw = class e extends Pw {
        static shapeId = `com.amazonaws.ssooidc#InvalidScopeException`;
        name = `InvalidScopeException`;
        $fault = `client`;
        error;
        error_description;
        constructor(t) {
          super({ name: `InvalidScopeException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.error = t.error),
            (this.error_description = t.error_description);
        }
      }),
      (Ww = class e extends Pw {
        static shapeId = `com.amazonaws.ssooidc#SlowDownException`;
        name = `SlowDownException`;
        $fault = `client`;
        error;
        error_description;
        constructor(t) {
          super({ name: `SlowDownException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.error = t.error),
            (this.error_description = t.error_description);
        }
      }),
      (Gw = class e extends Pw {
        static shapeId = `com.amazonaws.ssooidc#UnauthorizedClientException`;
        name = `UnauthorizedClientException`;
        $fault = `client`;
        error;
        error_description;
        constructor(t) {
          super({ name: `UnauthorizedClientException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.error = t.error),
            (this.error_description = t.error_description);
        }
      }),
      (Kw = class e extends Pw {
        static shapeId = `com.amazonaws.ssooidc#UnsupportedGrantTypeException`;
        name = `UnsupportedGrantTypeException`;
        $fault = `client`;
        error;
        error_description;
        constructor(t) {
          super({ name: `UnsupportedGrantTypeException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.error = t.error),
            (this.error_description = t.error_description);
        }
      });
  }),
  Jw,
  Yw,
  Xw,
  Zw,
  Qw,
  $w,
  eT,
  tT,
  nT,
  rT,
  iT,
  aT,
  oT,
  sT,
  cT,
  lT,
  uT,
  dT,
  fT,
  pT,
  mT,
  hT,
  gT,
  _T,
  vT,
  yT,
  bT,
  xT,
  ST,
  CT,
  wT,
  TT,
  ET,
  DT,
  OT,
  kT,
  AT,
  jT,
  MT,
  NT,
  PT,
  FT,
  IT,
  LT,
  RT,
  zT,
  BT,
  VT,
  HT,
  UT,
  WT,
  GT,
  KT,
  qT,
  JT,
  YT,
  XT,
  ZT,
  QT,
  $T,
  eE,
  tE,
  nE,
  rE,
  iE = b(() => {
    M(),
      qw(),
      Fw(),
      (Jw = `AccessDeniedException`),
      (Yw = `AuthorizationPendingException`),
      (Xw = `AccessToken`),
      (Zw = `ClientSecret`),
      (Qw = `CreateToken`),
      ($w = `CreateTokenRequest`),
      (eT = `CreateTokenResponse`),
      (tT = `CodeVerifier`),
      (nT = `ExpiredTokenException`),
      (rT = `InvalidClientException`),
      (iT = `InvalidGrantException`),
      (aT = `InvalidRequestException`),
      (oT = `InternalServerException`),
      (sT = `InvalidScopeException`),
      (cT = `IdToken`),
      (lT = `RefreshToken`),
      (uT = `SlowDownException`),
      (dT = `UnauthorizedClientException`),
      (fT = `UnsupportedGrantTypeException`),
      (pT = `accessToken`),
      (mT = `client`),
      (hT = `clientId`),
      (gT = `clientSecret`),
      (_T = `codeVerifier`),
      (vT = `code`),
      (yT = `deviceCode`),
      (bT = `error`),
      (xT = `expiresIn`),
      (ST = `error_description`),
      (CT = `grantType`),
      (wT = `http`),
      (TT = `httpError`),
      (ET = `idToken`),
      (DT = `reason`),
      (OT = `refreshToken`),
      (kT = `redirectUri`),
      (AT = `smithy.ts.sdk.synthetic.com.amazonaws.ssooidc`),
      (jT = `scope`),
      (MT = `server`),
      (NT = `tokenType`),
      (PT = `com.amazonaws.ssooidc`),
      (FT = new Jt(AT)),
      (IT = [-3, AT, `SSOOIDCServiceException`, 0, [], []]),
      FT.registerError(IT, Pw),
      (LT = new Jt(PT)),
      (RT = [-3, PT, Jw, { [bT]: mT, [TT]: 400 }, [bT, DT, ST], [0, 0, 0]]),
      LT.registerError(RT, Iw),
      (zT = [-3, PT, Yw, { [bT]: mT, [TT]: 400 }, [bT, ST], [0, 0]]),
      LT.registerError(zT, Lw),
      (BT = [-3, PT, nT, { [bT]: mT, [TT]: 400 }, [bT, ST], [0, 0]]),
      LT.registerError(BT, Rw),
      (VT = [-3, PT, oT, { [bT]: MT, [TT]: 500 }, [bT, ST], [0, 0]]),
      LT.registerError(VT, zw),
      (HT = [-3, PT, rT, { [bT]: mT, [TT]: 401 }, [bT, ST], [0, 0]]),
      LT.registerError(HT, Bw),
      (UT = [-3, PT, iT, { [bT]: mT, [TT]: 400 }, [bT, ST], [0, 0]]),
      LT.registerError(UT, Vw),
      (WT = [-3, PT, aT, { [bT]: mT, [TT]: 400 }, [bT, DT, ST], [0, 0, 0]]),
      LT.registerError(WT, Hw),
      (GT = [-3, PT, sT, { [bT]: mT, [TT]: 400 }, [bT, ST], [0, 0]]),
      LT.registerError(GT, Uw),
      (KT = [-3, PT, uT, { [bT]: mT, [TT]: 400 }, [bT, ST], [0, 0]]),
      LT.registerError(KT, Ww),
      (qT = [-3, PT, dT, { [bT]: mT, [TT]: 400 }, [bT, ST], [0, 0]]),
      LT.registerError(qT, Gw),
      (JT = [-3, PT, fT, { [bT]: mT, [TT]: 400 }, [bT, ST], [0, 0]]),
      LT.registerError(JT, Kw),
      (YT = [FT, LT]),
      (XT = [0, PT, Xw, 8, 0]),
      (ZT = [0, PT, Zw, 8, 0]),
      (QT = [0, PT, tT, 8, 0]),
      ($T = [0, PT, cT, 8, 0]),
      (eE = [0, PT, lT, 8, 0]),
      (tE = [
        3,
        PT,
        $w,
        0,
        [hT, gT, CT, yT, vT, OT, jT, kT, _T],
        [0, [() => ZT, 0], 0, 0, 0, [() => eE, 0], 64, 0, [() => QT, 0]],
        3,
      ]),
      (nE = [
        3,
        PT,
        eT,
        0,
        [pT, NT, xT, OT, ET],
        [[() => XT, 0], 0, 1, [() => eE, 0], [() => $T, 0]],
      ]),
      (rE = [9, PT, Qw, { [wT]: [`POST`, `/token`, 200] }, () => tE, () => nE]);
  }),
  aE,
  oE = b(() => {
    Nx(),
      pw(),
      E_(),
      op(),
      N(),
      G(),
      U(),
      Ux(),
      Nw(),
      iE(),
      (aE = (e) => ({
        apiVersion: `2019-06-10`,
        base64Decoder: e?.base64Decoder ?? zr,
        base64Encoder: e?.base64Encoder ?? Ur,
        disableHostPrefix: e?.disableHostPrefix ?? !1,
        endpointProvider: e?.endpointProvider ?? Mw,
        extensions: e?.extensions ?? [],
        httpAuthSchemeProvider: e?.httpAuthSchemeProvider ?? Vx,
        httpAuthSchemes: e?.httpAuthSchemes ?? [
          {
            schemeId: `aws.auth#sigv4`,
            identityProvider: (e) => e.getIdentityProvider(`aws.auth#sigv4`),
            signer: new tx(),
          },
          {
            schemeId: `smithy.api#noAuth`,
            identityProvider: (e) =>
              e.getIdentityProvider(`smithy.api#noAuth`) || (async () => ({})),
            signer: new h_(),
          },
        ],
        logger: e?.logger ?? new Bn(),
        protocol: e?.protocol ?? EC,
        protocolSettings: e?.protocolSettings ?? {
          defaultNamespace: `com.amazonaws.ssooidc`,
          errorTypeRegistries: YT,
          version: `2019-06-10`,
          serviceTarget: `AWSSSOOIDCService`,
        },
        serviceId: e?.serviceId ?? `SSO OIDC`,
        sha256: e?.sha256 ?? Xf,
        urlParser: e?.urlParser ?? Ae,
        utf8Decoder: e?.utf8Decoder ?? Vr,
        utf8Encoder: e?.utf8Encoder ?? qr,
      }));
  }),
  sE,
  cE,
  lE = b(() => {
    Fb(),
      Nx(),
      N(),
      pc(),
      my(),
      U(),
      (sE = Ix()),
      oE(),
      (cE = (e) => {
        bn(process.version);
        let t = cc(e),
          n = () => t().then(_n),
          r = aE(e);
        yr(process.version);
        let i = { profile: e?.profile, logger: r.logger };
        return {
          ...r,
          ...e,
          runtime: `node`,
          defaultsMode: t,
          authSchemePreference: e?.authSchemePreference ?? H(fx, i),
          bodyLengthChecker: e?.bodyLengthChecker ?? Ia,
          defaultSocketTimeout: Mr(e?.requestHandler, 3e5),
          defaultUserAgentProvider:
            e?.defaultUserAgentProvider ?? Ly({ serviceId: r.serviceId, clientVersion: qx }),
          maxAttempts: e?.maxAttempts ?? H(ty, e),
          region: e?.region ?? H(Is, { ...Ls, ...i }),
          requestHandler: sE.NodeHttpHandler.create(e?.requestHandler ?? n),
          retryMode:
            e?.retryMode ?? H({ ...ay, default: async () => (await n()).retryMode || Nv }, e),
          streamCollector: e?.streamCollector ?? sE.streamCollector,
          useDualstackEndpoint: e?.useDualstackEndpoint ?? H(cs, i),
          useFipsEndpoint: e?.useFipsEndpoint ?? H(ps, i),
          userAgentAppId: e?.userAgentAppId ?? H(Uy, i),
        };
      });
  }),
  uE,
  dE,
  fE = b(() => {
    (uE = (e) => {
      let t = e.httpAuthSchemes,
        n = e.httpAuthSchemeProvider,
        r = e.credentials;
      return {
        setHttpAuthScheme(e) {
          let n = t.findIndex((t) => t.schemeId === e.schemeId);
          n === -1 ? t.push(e) : t.splice(n, 1, e);
        },
        httpAuthSchemes() {
          return t;
        },
        setHttpAuthSchemeProvider(e) {
          n = e;
        },
        httpAuthSchemeProvider() {
          return n;
        },
        setCredentials(e) {
          r = e;
        },
        credentials() {
          return r;
        },
      };
    }),
      (dE = (e) => ({
        httpAuthSchemes: e.httpAuthSchemes(),
        httpAuthSchemeProvider: e.httpAuthSchemeProvider(),
        credentials: e.credentials(),
      }));
  }),
  pE,
  mE = b(() => {
    Fb(),
      N(),
      G(),
      fE(),
      (pE = (e, t) => {
        let n = Object.assign(jb(e), An(e), Fm(e), uE(e));
        return t.forEach((e) => e.configure(n)), Object.assign(e, Mb(n), Mn(n), Im(n), dE(n));
      });
  }),
  hE,
  gE = b(() => {
    Fb(),
      E_(),
      N(),
      pc(),
      Du(),
      G(),
      my(),
      M(),
      Ux(),
      Kx(),
      lE(),
      mE(),
      (hE = class extends nt {
        config;
        constructor(...[e]) {
          let t = cE(e || {});
          super(t), (this.initConfig = t);
          let n = pE(Hx(wu(ag(Ks(ny(O_(Wx(t))))))), e?.extensions || []);
          (this.config = n),
            this.middlewareStack.use(pt(this.config)),
            this.middlewareStack.use(ky(this.config)),
            this.middlewareStack.use(py(this.config)),
            this.middlewareStack.use(Vm(this.config)),
            this.middlewareStack.use(cg(this.config)),
            this.middlewareStack.use(fg(this.config)),
            this.middlewareStack.use(Mg(this.config)),
            this.middlewareStack.use(
              Bg(this.config, {
                httpAuthSchemeParametersProvider: Bx,
                identityProviderConfigProvider: async (e) =>
                  new c_({ 'aws.auth#sigv4': e.credentials }),
              }),
            ),
            this.middlewareStack.use(Zg(this.config));
        }
        destroy() {
          super.destroy();
        }
      });
  }),
  _E,
  vE,
  yE,
  bE = b(() => {
    N(),
      Du(),
      Kx(),
      (_E = tr(Gx, `AWSSSOOIDCService`, `SSOOIDCClient`, Eu)),
      (vE = {}),
      (yE = (e, t, n, r) => []);
  }),
  xE,
  SE = b(() => {
    bE(), iE(), (xE = class extends _E(vE, yE, `CreateToken`, rE) {});
  }),
  CE,
  wE,
  TE = b(() => {
    N(), SE(), gE(), (CE = { CreateTokenCommand: xE }), (wE = class extends hE {}), cn(CE, wE);
  }),
  EE = b(() => {
    SE();
  }),
  DE,
  OE,
  kE = b(() => {
    (DE = { KMS_ACCESS_DENIED: `KMS_AccessDeniedException` }),
      (OE = {
        KMS_DISABLED_KEY: `KMS_DisabledException`,
        KMS_INVALID_KEY_USAGE: `KMS_InvalidKeyUsageException`,
        KMS_INVALID_STATE: `KMS_InvalidStateException`,
        KMS_KEY_NOT_FOUND: `KMS_NotFoundException`,
      });
  }),
  AE = b(() => {}),
  jE = S({
    $Command: () => nn,
    AccessDeniedException: () => Iw,
    AccessDeniedException$: () => RT,
    AccessDeniedExceptionReason: () => DE,
    AuthorizationPendingException: () => Lw,
    AuthorizationPendingException$: () => zT,
    CreateToken$: () => rE,
    CreateTokenCommand: () => xE,
    CreateTokenRequest$: () => tE,
    CreateTokenResponse$: () => nE,
    ExpiredTokenException: () => Rw,
    ExpiredTokenException$: () => BT,
    InternalServerException: () => zw,
    InternalServerException$: () => VT,
    InvalidClientException: () => Bw,
    InvalidClientException$: () => HT,
    InvalidGrantException: () => Vw,
    InvalidGrantException$: () => UT,
    InvalidRequestException: () => Hw,
    InvalidRequestException$: () => WT,
    InvalidRequestExceptionReason: () => OE,
    InvalidScopeException: () => Uw,
    InvalidScopeException$: () => GT,
    SSOOIDC: () => wE,
    SSOOIDCClient: () => hE,
    SSOOIDCServiceException: () => Pw,
    SSOOIDCServiceException$: () => IT,
    SlowDownException: () => Ww,
    SlowDownException$: () => KT,
    UnauthorizedClientException: () => Gw,
    UnauthorizedClientException$: () => qT,
    UnsupportedGrantTypeException: () => Kw,
    UnsupportedGrantTypeException$: () => JT,
    __Client: () => nt,
    errorTypeRegistries: () => YT,
  }),
  ME = b(() => {
    gE(), TE(), EE(), N(), iE(), kE(), qw(), AE(), Fw();
  }),
  NE = x((e) => {
    let { setTokenFeature: t } = (Fb(), C(Pb)),
      { getBearerTokenEnvKey: n } = (Nx(), C(Ax)),
      {
        TokenProviderError: r,
        getSSOTokenFilepath: i,
        parseKnownFiles: a,
        getProfileName: o,
        loadSsoSessionData: s,
        getSSOTokenFromFile: c,
        memoize: l,
        chain: u,
      } = (pc(), C(fc)),
      { promises: d } = ae(`node:fs`),
      f =
        ({ logger: e, signingName: i } = {}) =>
        async () => {
          if ((e?.debug?.(`@aws-sdk/token-providers - fromEnvSigningName`), !i))
            throw new r(`Please pass 'signingName' to compute environment variable key`, {
              logger: e,
            });
          let a = n(i);
          if (!(a in process.env))
            throw new r(`Token not present in '${a}' environment variable`, { logger: e });
          let o = { token: process.env[a] };
          return t(o, `BEARER_SERVICE_ENV_VARS`, `3`), o;
        },
      p = `To refresh this SSO session run 'aws sso login' with the corresponding profile.`,
      m = async (e, t = {}, n) => {
        let { SSOOIDCClient: r } = (ME(), C(jE)),
          i = (e) => t.clientConfig?.[e] ?? t.parentClientConfig?.[e] ?? n?.[e];
        return new r(
          Object.assign({}, t.clientConfig ?? {}, {
            region: e ?? t.clientConfig?.region,
            logger: i(`logger`),
            userAgentAppId: i(`userAgentAppId`),
          }),
        );
      },
      h = async (e, t, n = {}, r) => {
        let { CreateTokenCommand: i } = (ME(), C(jE));
        return (await m(t, n, r)).send(
          new i({
            clientId: e.clientId,
            clientSecret: e.clientSecret,
            refreshToken: e.refreshToken,
            grantType: `refresh_token`,
          }),
        );
      },
      g = (e) => {
        if (e.expiration && e.expiration.getTime() < Date.now())
          throw new r(`Token is expired. ${p}`, !1);
      },
      _ = (e, t, n = !1) => {
        if (t === void 0)
          throw new r(
            `Value not present for '${e}' in SSO Token${n ? `. Cannot refresh` : ``}. ${p}`,
            !1,
          );
      },
      { writeFile: v } = d,
      ee = (e, t) => v(i(e), JSON.stringify(t, null, 2)),
      te = new Map(),
      y = new Map(),
      ne =
        (e = {}) =>
        async ({ callerClientConfig: t } = {}) => {
          e.logger?.debug(`@aws-sdk/token-providers - fromSso`);
          let n = await a(e),
            i = o({ profile: e.profile ?? t?.profile }),
            l = n[i];
          if (!l) throw new r(`Profile '${i}' could not be found in shared credentials file.`, !1);
          if (!l.sso_session)
            throw new r(`Profile '${i}' is missing required property 'sso_session'.`);
          let u = l.sso_session,
            d = y.get(u);
          if (d) return await d;
          let f = (await s(e))[u];
          if (!f)
            throw new r(`Sso session '${u}' could not be found in shared credentials file.`, !1);
          for (let e of [`sso_start_url`, `sso_region`])
            if (!f[e]) throw new r(`Sso session '${u}' is missing required property '${e}'.`, !1);
          f.sso_start_url;
          let m = f.sso_region,
            v;
          try {
            v = await c(u);
          } catch {
            throw new r(
              `The SSO session token associated with profile=${i} was not found or is invalid. ${p}`,
              !1,
            );
          }
          _(`accessToken`, v.accessToken), _(`expiresAt`, v.expiresAt);
          let { accessToken: ne, expiresAt: re } = v,
            b = { token: ne, expiration: new Date(re) };
          if (b.expiration.getTime() - Date.now() > 3e5) return b;
          let x = y.get(u);
          if (x) return await x;
          let S = te.get(u) ?? 0;
          if (Date.now() - S < 30 * 1e3) return g(b), b;
          _(`clientId`, v.clientId, !0),
            _(`clientSecret`, v.clientSecret, !0),
            _(`refreshToken`, v.refreshToken, !0);
          let ie = (async () => {
            try {
              te.set(u, Date.now());
              let n = await h(v, m, e, t);
              _(`accessToken`, n.accessToken), _(`expiresIn`, n.expiresIn);
              let r = new Date(Date.now() + n.expiresIn * 1e3);
              try {
                await ee(u, {
                  ...v,
                  accessToken: n.accessToken,
                  expiresAt: r.toISOString(),
                  refreshToken: n.refreshToken,
                });
              } catch {}
              return { token: n.accessToken, expiration: r };
            } catch {
              return g(b), b;
            }
          })();
          y.set(u, ie);
          try {
            return await ie;
          } finally {
            y.delete(u);
          }
        };
    (e.fromEnvSigningName = f),
      (e.fromSso = ne),
      (e.fromStatic =
        ({ token: e, logger: t }) =>
        async () => {
          if ((t?.debug(`@aws-sdk/token-providers - fromStatic`), !e || !e.token))
            throw new r(`Please pass a valid token to fromStatic`, !1);
          return e;
        }),
      (e.nodeProvider = (e = {}) =>
        l(
          u(ne(e), async () => {
            throw new r(`Could not load token from any providers`, !1);
          }),
          (e) => e.expiration !== void 0 && e.expiration.getTime() - Date.now() < 3e5,
          (e) => e.expiration !== void 0,
        ));
  });
function PE(e) {
  return {
    schemeId: `aws.auth#sigv4`,
    signingProperties: { name: `awsssoportal`, region: e.region },
    propertiesExtractor: (e, t) => ({ signingProperties: { config: e, context: t } }),
  };
}
function FE(e) {
  return { schemeId: `smithy.api#noAuth` };
}
var IE,
  LE,
  RE,
  zE = b(() => {
    Nx(),
      N(),
      (IE = async (e, t, n) => ({
        operation: pe(t).operation,
        region:
          (await Ee(e.region)()) ||
          (() => {
            throw Error('expected `region` to be configured for `aws.auth#sigv4`');
          })(),
      })),
      (LE = (e) => {
        let t = [];
        switch (e.operation) {
          case `GetRoleCredentials`:
            t.push(FE(e));
            break;
          default:
            t.push(PE(e));
        }
        return t;
      }),
      (RE = (e) => {
        let t = jx(e);
        return Object.assign(t, { authSchemePreference: Ee(e.authSchemePreference ?? []) });
      });
  }),
  BE,
  VE,
  HE = b(() => {
    (BE = (e) =>
      Object.assign(e, {
        useDualstackEndpoint: e.useDualstackEndpoint ?? !1,
        useFipsEndpoint: e.useFipsEndpoint ?? !1,
        defaultSigningName: `awsssoportal`,
      })),
      (VE = {
        UseFIPS: { type: `builtInParams`, name: `useFipsEndpoint` },
        Endpoint: { type: `builtInParams`, name: `endpoint` },
        Region: { type: `builtInParams`, name: `region` },
        UseDualStack: { type: `builtInParams`, name: `useDualstackEndpoint` },
      });
  }),
  UE,
  WE,
  GE,
  KE,
  qE,
  JE,
  YE,
  XE,
  ZE,
  QE,
  $E,
  eD,
  tD,
  nD,
  rD,
  iD,
  aD = b(() => {
    Du(),
      (UE = `ref`),
      (WE = -1),
      (GE = !0),
      (KE = `isSet`),
      (qE = `PartitionResult`),
      (JE = `booleanEquals`),
      (YE = `getAttr`),
      (XE = { [UE]: `Endpoint` }),
      (ZE = { [UE]: qE }),
      (QE = {}),
      ($E = [{ [UE]: `Region` }]),
      (eD = {
        conditions: [
          [KE, [XE]],
          [KE, $E],
          [`aws.partition`, $E, qE],
          [JE, [{ [UE]: `UseFIPS` }, GE]],
          [JE, [{ [UE]: `UseDualStack` }, GE]],
          [JE, [{ fn: YE, argv: [ZE, `supportsDualStack`] }, GE]],
          [JE, [{ fn: YE, argv: [ZE, `supportsFIPS`] }, GE]],
          [`stringEquals`, [{ fn: YE, argv: [ZE, `name`] }, `aws-us-gov`]],
        ],
        results: [
          [WE],
          [WE, `Invalid Configuration: FIPS and custom endpoint are not supported`],
          [WE, `Invalid Configuration: Dualstack and custom endpoint are not supported`],
          [XE, QE],
          [`https://portal.sso-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`, QE],
          [WE, `FIPS and DualStack are enabled, but this partition does not support one or both`],
          [`https://portal.sso.{Region}.amazonaws.com`, QE],
          [`https://portal.sso-fips.{Region}.{PartitionResult#dnsSuffix}`, QE],
          [WE, `FIPS is enabled but this partition does not support FIPS`],
          [`https://portal.sso.{Region}.{PartitionResult#dualStackDnsSuffix}`, QE],
          [WE, `DualStack is enabled but this partition does not support DualStack`],
          [`https://portal.sso.{Region}.{PartitionResult#dnsSuffix}`, QE],
          [WE, `Invalid Configuration: Missing Region`],
        ],
      }),
      (tD = 2),
      (nD = 1e8),
      (rD = new Int32Array([
        -1,
        1,
        -1,
        0,
        13,
        3,
        1,
        4,
        nD + 12,
        2,
        5,
        nD + 12,
        3,
        8,
        6,
        4,
        7,
        nD + 11,
        5,
        nD + 9,
        nD + 10,
        4,
        11,
        9,
        6,
        10,
        nD + 8,
        7,
        nD + 6,
        nD + 7,
        5,
        12,
        nD + 5,
        6,
        nD + 4,
        nD + 5,
        3,
        nD + 1,
        14,
        4,
        nD + 2,
        nD + 3,
      ])),
      (iD = qc.from(rD, tD, eD.conditions, eD.results));
  }),
  oD,
  sD,
  cD = b(() => {
    Fb(),
      Du(),
      aD(),
      (oD = new Yc({ size: 50, params: [`Endpoint`, `Region`, `UseDualStack`, `UseFIPS`] })),
      (sD = (e, t = {}) => oD.get(e, () => au(iD, { endpointParams: e, logger: t.logger }))),
      (al.aws = bb);
  }),
  lD,
  uD = b(() => {
    N(),
      (lD = class e extends un {
        static shapeId = `smithy.ts.sdk.synthetic.com.amazonaws.sso#SSOServiceException`;
        constructor(t) {
          super(t), Object.setPrototypeOf(this, e.prototype);
        }
      });
  }),
  dD,
  fD,
  pD,
  mD,
  hD = b(() => {
    uD(),
      (dD = class e extends lD {
        static shapeId = `com.amazonaws.sso#InvalidRequestException`;
        name = `InvalidRequestException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `InvalidRequestException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      }),
      (fD = class e extends lD {
        static shapeId = `com.amazonaws.sso#ResourceNotFoundException`;
        name = `ResourceNotFoundException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `ResourceNotFoundException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      }),
      (pD = class e extends lD {
        static shapeId = `com.amazonaws.sso#TooManyRequestsException`;
        name = `TooManyRequestsException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `TooManyRequestsException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      }),
      (mD = class e extends lD {
        static shapeId = `com.amazonaws.sso#UnauthorizedException`;
        name = `UnauthorizedException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `UnauthorizedException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      });
  }),
  gD,
  _D,
  vD,
  yD,
  bD,
  xD,
  SD,
  CD,
  wD,
  TD,
  ED,
  DD,
  OD,
  kD,
  AD,
  jD,
  MD,
  ND,
  PD,
  FD,
  ID,
  LD,
  RD,
  zD,
  BD,
  VD,
  HD,
  UD,
  WD,
  GD,
  KD,
  qD,
  JD,
  YD,
  XD,
  ZD,
  QD,
  $D,
  eO,
  tO,
  nO,
  rO,
  iO,
  aO,
  oO,
  sO,
  cO = b(() => {
    M(),
      hD(),
      uD(),
      (gD = `AccessTokenType`),
      (_D = `GetRoleCredentials`),
      (vD = `GetRoleCredentialsRequest`),
      (yD = `GetRoleCredentialsResponse`),
      (bD = `InvalidRequestException`),
      (xD = `RoleCredentials`),
      (SD = `ResourceNotFoundException`),
      (CD = `SecretAccessKeyType`),
      (wD = `SessionTokenType`),
      (TD = `TooManyRequestsException`),
      (ED = `UnauthorizedException`),
      (DD = `accountId`),
      (OD = `accessKeyId`),
      (kD = `accessToken`),
      (AD = `account_id`),
      (jD = `client`),
      (MD = `error`),
      (ND = `expiration`),
      (PD = `http`),
      (FD = `httpError`),
      (ID = `httpHeader`),
      (LD = `httpQuery`),
      (RD = `message`),
      (zD = `roleCredentials`),
      (BD = `roleName`),
      (VD = `role_name`),
      (HD = `smithy.ts.sdk.synthetic.com.amazonaws.sso`),
      (UD = `secretAccessKey`),
      (WD = `sessionToken`),
      (GD = `x-amz-sso_bearer_token`),
      (KD = `com.amazonaws.sso`),
      (qD = new Jt(HD)),
      (JD = [-3, HD, `SSOServiceException`, 0, [], []]),
      qD.registerError(JD, lD),
      (YD = new Jt(KD)),
      (XD = [-3, KD, bD, { [MD]: jD, [FD]: 400 }, [RD], [0]]),
      YD.registerError(XD, dD),
      (ZD = [-3, KD, SD, { [MD]: jD, [FD]: 404 }, [RD], [0]]),
      YD.registerError(ZD, fD),
      (QD = [-3, KD, TD, { [MD]: jD, [FD]: 429 }, [RD], [0]]),
      YD.registerError(QD, pD),
      ($D = [-3, KD, ED, { [MD]: jD, [FD]: 401 }, [RD], [0]]),
      YD.registerError($D, mD),
      (eO = [qD, YD]),
      (tO = [0, KD, gD, 8, 0]),
      (nO = [0, KD, CD, 8, 0]),
      (rO = [0, KD, wD, 8, 0]),
      (iO = [
        3,
        KD,
        vD,
        0,
        [BD, DD, kD],
        [
          [0, { [LD]: VD }],
          [0, { [LD]: AD }],
          [() => tO, { [ID]: GD }],
        ],
        3,
      ]),
      (aO = [3, KD, yD, 0, [zD], [[() => oO, 0]]]),
      (oO = [3, KD, xD, 0, [OD, UD, WD, ND], [0, [() => nO, 0], [() => rO, 0], 1]]),
      (sO = [9, KD, _D, { [PD]: [`GET`, `/federation/credentials`, 200] }, () => iO, () => aO]);
  }),
  lO,
  uO = b(() => {
    Nx(),
      pw(),
      E_(),
      op(),
      N(),
      G(),
      U(),
      zE(),
      cD(),
      cO(),
      (lO = (e) => ({
        apiVersion: `2019-06-10`,
        base64Decoder: e?.base64Decoder ?? zr,
        base64Encoder: e?.base64Encoder ?? Ur,
        disableHostPrefix: e?.disableHostPrefix ?? !1,
        endpointProvider: e?.endpointProvider ?? sD,
        extensions: e?.extensions ?? [],
        httpAuthSchemeProvider: e?.httpAuthSchemeProvider ?? LE,
        httpAuthSchemes: e?.httpAuthSchemes ?? [
          {
            schemeId: `aws.auth#sigv4`,
            identityProvider: (e) => e.getIdentityProvider(`aws.auth#sigv4`),
            signer: new tx(),
          },
          {
            schemeId: `smithy.api#noAuth`,
            identityProvider: (e) =>
              e.getIdentityProvider(`smithy.api#noAuth`) || (async () => ({})),
            signer: new h_(),
          },
        ],
        logger: e?.logger ?? new Bn(),
        protocol: e?.protocol ?? EC,
        protocolSettings: e?.protocolSettings ?? {
          defaultNamespace: `com.amazonaws.sso`,
          errorTypeRegistries: eO,
          version: `2019-06-10`,
          serviceTarget: `SWBPortalService`,
        },
        serviceId: e?.serviceId ?? `SSO`,
        sha256: e?.sha256 ?? Xf,
        urlParser: e?.urlParser ?? Ae,
        utf8Decoder: e?.utf8Decoder ?? Vr,
        utf8Encoder: e?.utf8Encoder ?? qr,
      }));
  }),
  dO,
  fO,
  pO = b(() => {
    Fb(),
      Nx(),
      N(),
      pc(),
      my(),
      U(),
      (dO = Ix()),
      uO(),
      (fO = (e) => {
        bn(process.version);
        let t = cc(e),
          n = () => t().then(_n),
          r = lO(e);
        yr(process.version);
        let i = { profile: e?.profile, logger: r.logger };
        return {
          ...r,
          ...e,
          runtime: `node`,
          defaultsMode: t,
          authSchemePreference: e?.authSchemePreference ?? H(fx, i),
          bodyLengthChecker: e?.bodyLengthChecker ?? Ia,
          defaultSocketTimeout: Mr(e?.requestHandler, 3e5),
          defaultUserAgentProvider:
            e?.defaultUserAgentProvider ?? Ly({ serviceId: r.serviceId, clientVersion: qx }),
          maxAttempts: e?.maxAttempts ?? H(ty, e),
          region: e?.region ?? H(Is, { ...Ls, ...i }),
          requestHandler: dO.NodeHttpHandler.create(e?.requestHandler ?? n),
          retryMode:
            e?.retryMode ?? H({ ...ay, default: async () => (await n()).retryMode || Nv }, e),
          streamCollector: e?.streamCollector ?? dO.streamCollector,
          useDualstackEndpoint: e?.useDualstackEndpoint ?? H(cs, i),
          useFipsEndpoint: e?.useFipsEndpoint ?? H(ps, i),
          userAgentAppId: e?.userAgentAppId ?? H(Uy, i),
        };
      });
  }),
  mO,
  hO,
  gO = b(() => {
    (mO = (e) => {
      let t = e.httpAuthSchemes,
        n = e.httpAuthSchemeProvider,
        r = e.credentials;
      return {
        setHttpAuthScheme(e) {
          let n = t.findIndex((t) => t.schemeId === e.schemeId);
          n === -1 ? t.push(e) : t.splice(n, 1, e);
        },
        httpAuthSchemes() {
          return t;
        },
        setHttpAuthSchemeProvider(e) {
          n = e;
        },
        httpAuthSchemeProvider() {
          return n;
        },
        setCredentials(e) {
          r = e;
        },
        credentials() {
          return r;
        },
      };
    }),
      (hO = (e) => ({
        httpAuthSchemes: e.httpAuthSchemes(),
        httpAuthSchemeProvider: e.httpAuthSchemeProvider(),
        credentials: e.credentials(),
      }));
  }),
  _O,
  vO = b(() => {
    Fb(),
      N(),
      G(),
      gO(),
      (_O = (e, t) => {
        let n = Object.assign(jb(e), An(e), Fm(e), mO(e));
        return t.forEach((e) => e.configure(n)), Object.assign(e, Mb(n), Mn(n), Im(n), hO(n));
      });
  }),
  yO,
  bO = b(() => {
    Fb(),
      E_(),
      N(),
      pc(),
      Du(),
      G(),
      my(),
      M(),
      zE(),
      HE(),
      pO(),
      vO(),
      (yO = class extends nt {
        config;
        constructor(...[e]) {
          let t = fO(e || {});
          super(t), (this.initConfig = t);
          let n = _O(RE(wu(ag(Ks(ny(O_(BE(t))))))), e?.extensions || []);
          (this.config = n),
            this.middlewareStack.use(pt(this.config)),
            this.middlewareStack.use(ky(this.config)),
            this.middlewareStack.use(py(this.config)),
            this.middlewareStack.use(Vm(this.config)),
            this.middlewareStack.use(cg(this.config)),
            this.middlewareStack.use(fg(this.config)),
            this.middlewareStack.use(Mg(this.config)),
            this.middlewareStack.use(
              Bg(this.config, {
                httpAuthSchemeParametersProvider: IE,
                identityProviderConfigProvider: async (e) =>
                  new c_({ 'aws.auth#sigv4': e.credentials }),
              }),
            ),
            this.middlewareStack.use(Zg(this.config));
        }
        destroy() {
          super.destroy();
        }
      });
  }),
  xO,
  SO,
  CO,
  wO = b(() => {
    N(),
      Du(),
      HE(),
      (xO = tr(VE, `SWBPortalService`, `SSOClient`, Eu)),
      (SO = {}),
      (CO = (e, t, n, r) => []);
  }),
  TO,
  EO = b(() => {
    wO(), cO(), (TO = class extends xO(SO, CO, `GetRoleCredentials`, sO) {});
  }),
  DO,
  OO,
  kO = b(() => {
    N(),
      EO(),
      bO(),
      (DO = { GetRoleCredentialsCommand: TO }),
      (OO = class extends yO {}),
      cn(DO, OO);
  }),
  AO = b(() => {
    EO();
  }),
  jO = b(() => {}),
  MO = S({
    $Command: () => nn,
    GetRoleCredentials$: () => sO,
    GetRoleCredentialsCommand: () => TO,
    GetRoleCredentialsRequest$: () => iO,
    GetRoleCredentialsResponse$: () => aO,
    InvalidRequestException: () => dD,
    InvalidRequestException$: () => XD,
    ResourceNotFoundException: () => fD,
    ResourceNotFoundException$: () => ZD,
    RoleCredentials$: () => oO,
    SSO: () => OO,
    SSOClient: () => yO,
    SSOServiceException: () => lD,
    SSOServiceException$: () => JD,
    TooManyRequestsException: () => pD,
    TooManyRequestsException$: () => QD,
    UnauthorizedException: () => mD,
    UnauthorizedException$: () => $D,
    __Client: () => nt,
    errorTypeRegistries: () => eO,
  }),
  NO = b(() => {
    bO(), kO(), AO(), N(), cO(), hD(), jO(), uD();
  }),
  PO = x((e) => {
    let { GetRoleCredentialsCommand: t, SSOClient: n } = (NO(), C(MO));
    (e.GetRoleCredentialsCommand = t), (e.SSOClient = n);
  }),
  FO = x((e) => {
    let {
        CredentialsProviderError: t,
        getSSOTokenFromFile: n,
        getProfileName: r,
        parseKnownFiles: i,
        loadSsoSessionData: a,
      } = (pc(), C(fc)),
      { setCredentialFeature: o } = (Fb(), C(Pb)),
      { fromSso: s } = NE(),
      c = (e) =>
        e &&
        (typeof e.sso_start_url == `string` ||
          typeof e.sso_account_id == `string` ||
          typeof e.sso_session == `string` ||
          typeof e.sso_region == `string` ||
          typeof e.sso_role_name == `string`),
      l = async ({
        ssoStartUrl: e,
        ssoSession: r,
        ssoAccountId: i,
        ssoRegion: a,
        ssoRoleName: c,
        ssoClient: l,
        clientConfig: u,
        parentClientConfig: d,
        callerClientConfig: f,
        profile: p,
        filepath: m,
        configFilepath: h,
        ignoreCache: g,
        logger: _,
      }) => {
        let v,
          ee = `To refresh this SSO session run aws sso login with the corresponding profile.`;
        if (r)
          try {
            let e = await s({
              profile: p,
              filepath: m,
              configFilepath: h,
              ignoreCache: g,
              clientConfig: u,
              parentClientConfig: d,
              logger: _,
            })({ callerClientConfig: f });
            v = { accessToken: e.token, expiresAt: new Date(e.expiration).toISOString() };
          } catch (e) {
            throw new t(e.message, { tryNextLink: !1, logger: _ });
          }
        else
          try {
            v = await n(e);
          } catch {
            throw new t(`The SSO session associated with this profile is invalid. ${ee}`, {
              tryNextLink: !1,
              logger: _,
            });
          }
        if (new Date(v.expiresAt).getTime() - Date.now() <= 0)
          throw new t(`The SSO session associated with this profile has expired. ${ee}`, {
            tryNextLink: !1,
            logger: _,
          });
        let { accessToken: te } = v,
          { SSOClient: y, GetRoleCredentialsCommand: ne } = PO(),
          re =
            l ||
            new y(
              Object.assign({}, u ?? {}, {
                logger: u?.logger ?? f?.logger ?? d?.logger,
                region: u?.region ?? a,
                userAgentAppId: u?.userAgentAppId ?? f?.userAgentAppId ?? d?.userAgentAppId,
              }),
            ),
          b;
        try {
          b = await re.send(new ne({ accountId: i, roleName: c, accessToken: te }));
        } catch (e) {
          throw new t(e, { tryNextLink: !1, logger: _ });
        }
        let {
          roleCredentials: {
            accessKeyId: x,
            secretAccessKey: S,
            sessionToken: ie,
            expiration: C,
            credentialScope: ae,
            accountId: oe,
          } = {},
        } = b;
        if (!x || !S || !ie || !C)
          throw new t(`SSO returns an invalid temporary credential.`, {
            tryNextLink: !1,
            logger: _,
          });
        let se = {
          accessKeyId: x,
          secretAccessKey: S,
          sessionToken: ie,
          expiration: new Date(C),
          ...(ae && { credentialScope: ae }),
          ...(oe && { accountId: oe }),
        };
        return r ? o(se, `CREDENTIALS_SSO`, `s`) : o(se, `CREDENTIALS_SSO_LEGACY`, `u`), se;
      },
      u = (e, n) => {
        let { sso_start_url: r, sso_account_id: i, sso_region: a, sso_role_name: o } = e;
        if (!r || !i || !a || !o)
          throw new t(
            `Profile is configured with invalid SSO credentials. Required parameters "sso_account_id", "sso_region", "sso_role_name", "sso_start_url". Got ${Object.keys(e).join(`, `)}\nReference: https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html`,
            { tryNextLink: !1, logger: n },
          );
        return e;
      };
    (e.fromSSO =
      (e = {}) =>
      async ({ callerClientConfig: n } = {}) => {
        e.logger?.debug(`@aws-sdk/credential-provider-sso - fromSSO`);
        let { ssoStartUrl: o, ssoAccountId: s, ssoRegion: d, ssoRoleName: f, ssoSession: p } = e,
          { ssoClient: m } = e,
          h = r({ profile: e.profile ?? n?.profile });
        if (!o && !s && !d && !f && !p) {
          let n = (await i(e))[h];
          if (!n) throw new t(`Profile ${h} was not found.`, { logger: e.logger });
          if (!c(n))
            throw new t(`Profile ${h} is not configured with SSO credentials.`, {
              logger: e.logger,
            });
          if (n?.sso_session) {
            let r = (await a(e))[n.sso_session],
              i = ` configurations in profile ${h} and sso-session ${n.sso_session}`;
            if (d && d !== r.sso_region)
              throw new t(`Conflicting SSO region` + i, { tryNextLink: !1, logger: e.logger });
            if (o && o !== r.sso_start_url)
              throw new t(`Conflicting SSO start_url` + i, { tryNextLink: !1, logger: e.logger });
            (n.sso_region = r.sso_region), (n.sso_start_url = r.sso_start_url);
          }
          let {
            sso_start_url: r,
            sso_account_id: s,
            sso_region: f,
            sso_role_name: p,
            sso_session: g,
          } = u(n, e.logger);
          return l({
            ssoStartUrl: r,
            ssoSession: g,
            ssoAccountId: s,
            ssoRegion: f,
            ssoRoleName: p,
            ssoClient: m,
            clientConfig: e.clientConfig,
            parentClientConfig: e.parentClientConfig,
            callerClientConfig: e.callerClientConfig,
            profile: h,
            filepath: e.filepath,
            configFilepath: e.configFilepath,
            ignoreCache: e.ignoreCache,
            logger: e.logger,
          });
        } else if (!o || !s || !d || !f)
          throw new t(
            `Incomplete configuration. The fromSSO() argument hash must include "ssoStartUrl", "ssoAccountId", "ssoRegion", "ssoRoleName"`,
            { tryNextLink: !1, logger: e.logger },
          );
        else
          return l({
            ssoStartUrl: o,
            ssoSession: p,
            ssoAccountId: s,
            ssoRegion: d,
            ssoRoleName: f,
            ssoClient: m,
            clientConfig: e.clientConfig,
            parentClientConfig: e.parentClientConfig,
            callerClientConfig: e.callerClientConfig,
            profile: h,
            filepath: e.filepath,
            configFilepath: e.configFilepath,
            ignoreCache: e.ignoreCache,
            logger: e.logger,
          });
      }),
      (e.isSsoProfile = c),
      (e.validateSsoProfile = u);
  }),
  IO = x((e) => {
    let { SignatureV4: t, signatureV4aContainer: n } = _x(),
      r = { CrtSignerV4: null },
      i = `X-Amz-S3session-Token`,
      a = `x-amz-s3session-token`;
    var o = class extends t {
      async signWithCredentials(e, t, n) {
        let r = s(t);
        e.headers[a] = t.sessionToken;
        let i = this;
        return c(i, r), i.signRequest(e, n ?? {});
      }
      async presignWithCredentials(e, t, n) {
        let r = s(t);
        return (
          delete e.headers[a],
          (e.headers[i] = t.sessionToken),
          (e.query = e.query ?? {}),
          (e.query[i] = t.sessionToken),
          c(this, r),
          this.presign(e, n)
        );
      }
    };
    function s(e) {
      return {
        accessKeyId: e.accessKeyId,
        secretAccessKey: e.secretAccessKey,
        expiration: e.expiration,
      };
    }
    function c(e, t) {
      let n = e.credentialProvider;
      e.credentialProvider = () => ((e.credentialProvider = n), Promise.resolve(t));
    }
    e.SignatureV4MultiRegion = class {
      sigv4aSigner;
      sigv4Signer;
      signerOptions;
      static sigv4aDependency() {
        return typeof r.CrtSignerV4 == `function`
          ? `crt`
          : typeof n.SignatureV4a == `function`
            ? `js`
            : `none`;
      }
      constructor(e) {
        (this.sigv4Signer = new o(e)), (this.signerOptions = e);
      }
      async sign(e, t = {}) {
        return t.signingRegion === `*`
          ? this.getSigv4aSigner().sign(e, t)
          : this.sigv4Signer.sign(e, t);
      }
      async signWithCredentials(e, t, n = {}) {
        if (n.signingRegion === `*`) {
          let i = this.getSigv4aSigner(),
            a = r.CrtSignerV4;
          if (a && i instanceof a) return i.signWithCredentials(e, t, n);
          throw Error(
            `signWithCredentials with signingRegion '*' is only supported when using the CRT dependency @aws-sdk/signature-v4-crt. Please check whether you have installed the "@aws-sdk/signature-v4-crt" package explicitly. You must also register the package by calling [require("@aws-sdk/signature-v4-crt");] or an ESM equivalent such as [import "@aws-sdk/signature-v4-crt";]. For more information please go to https://github.com/aws/aws-sdk-js-v3#functionality-requiring-aws-common-runtime-crt`,
          );
        }
        return this.sigv4Signer.signWithCredentials(e, t, n);
      }
      async presign(e, t = {}) {
        if (t.signingRegion === `*`) {
          let n = this.getSigv4aSigner(),
            i = r.CrtSignerV4;
          if (i && n instanceof i) return n.presign(e, t);
          throw Error(
            `presign with signingRegion '*' is only supported when using the CRT dependency @aws-sdk/signature-v4-crt. Please check whether you have installed the "@aws-sdk/signature-v4-crt" package explicitly. You must also register the package by calling [require("@aws-sdk/signature-v4-crt");] or an ESM equivalent such as [import "@aws-sdk/signature-v4-crt";]. For more information please go to https://github.com/aws/aws-sdk-js-v3#functionality-requiring-aws-common-runtime-crt`,
          );
        }
        return this.sigv4Signer.presign(e, t);
      }
      async presignWithCredentials(e, t, n = {}) {
        if (n.signingRegion === `*`)
          throw Error(`Method presignWithCredentials is not supported for [signingRegion=*].`);
        return this.sigv4Signer.presignWithCredentials(e, t, n);
      }
      getSigv4aSigner() {
        if (!this.sigv4aSigner) {
          let e = r.CrtSignerV4,
            t = n.SignatureV4a;
          if (this.signerOptions.runtime === `node`) {
            if (!e && !t)
              throw Error(
                `Neither CRT nor JS SigV4a implementation is available. Please load either @aws-sdk/signature-v4-crt or @aws-sdk/signature-v4a. For more information please go to https://github.com/aws/aws-sdk-js-v3#functionality-requiring-aws-common-runtime-crt`,
              );
            if (e && typeof e == `function`)
              this.sigv4aSigner = new e({ ...this.signerOptions, signingAlgorithm: 1 });
            else if (t && typeof t == `function`)
              this.sigv4aSigner = new t({ ...this.signerOptions });
            else
              throw Error(
                `Available SigV4a implementation is not a valid constructor. Please ensure you've properly imported @aws-sdk/signature-v4-crt or @aws-sdk/signature-v4a.For more information please go to https://github.com/aws/aws-sdk-js-v3#functionality-requiring-aws-common-runtime-crt`,
              );
          } else {
            if (!t || typeof t != `function`)
              throw Error(
                `JS SigV4a implementation is not available or not a valid constructor. Please check whether you have installed the @aws-sdk/signature-v4a package explicitly. The CRT implementation is not available for browsers. You must also register the package by calling [require('@aws-sdk/signature-v4a');] or an ESM equivalent such as [import '@aws-sdk/signature-v4a';]. For more information please go to https://github.com/aws/aws-sdk-js-v3#using-javascript-non-crt-implementation-of-sigv4a`,
              );
            this.sigv4aSigner = new t({ ...this.signerOptions });
          }
        }
        return this.sigv4aSigner;
      }
    };
  }),
  LO,
  RO,
  zO,
  BO,
  VO,
  HO,
  UO,
  WO,
  GO,
  KO,
  qO,
  JO,
  YO,
  XO,
  ZO,
  QO,
  $O,
  ek,
  tk,
  Q,
  nk,
  rk,
  ik = b(() => {
    Du(),
      (LO = `ref`),
      (RO = -1),
      (zO = !0),
      (BO = `isSet`),
      (VO = `PartitionResult`),
      (HO = `booleanEquals`),
      (UO = `stringEquals`),
      (WO = `getAttr`),
      (GO = `us-east-1`),
      (KO = `sigv4`),
      (qO = `sts`),
      (JO = `https://sts.{Region}.{PartitionResult#dnsSuffix}`),
      (YO = { [LO]: `Endpoint` }),
      (XO = { [LO]: `Region` }),
      (ZO = { [LO]: VO }),
      (QO = {}),
      ($O = [XO]),
      (ek = {
        conditions: [
          [BO, [YO]],
          [BO, $O],
          [`aws.partition`, $O, VO],
          [HO, [{ [LO]: `UseFIPS` }, zO]],
          [HO, [{ [LO]: `UseDualStack` }, zO]],
          [UO, [XO, `aws-global`]],
          [HO, [{ [LO]: `UseGlobalEndpoint` }, zO]],
          [UO, [XO, `eu-central-1`]],
          [HO, [{ fn: WO, argv: [ZO, `supportsDualStack`] }, zO]],
          [HO, [{ fn: WO, argv: [ZO, `supportsFIPS`] }, zO]],
          [UO, [XO, `ap-south-1`]],
          [UO, [XO, `eu-north-1`]],
          [UO, [XO, `eu-west-1`]],
          [UO, [XO, `eu-west-2`]],
          [UO, [XO, `eu-west-3`]],
          [UO, [XO, `sa-east-1`]],
          [UO, [XO, GO]],
          [UO, [XO, `us-east-2`]],
          [UO, [XO, `us-west-2`]],
          [UO, [XO, `us-west-1`]],
          [UO, [XO, `ca-central-1`]],
          [UO, [XO, `ap-southeast-1`]],
          [UO, [XO, `ap-northeast-1`]],
          [UO, [XO, `ap-southeast-2`]],
          [UO, [{ fn: WO, argv: [ZO, `name`] }, `aws-us-gov`]],
        ],
        results: [
          [RO],
          [
            `https://sts.amazonaws.com`,
            { authSchemes: [{ name: KO, signingName: qO, signingRegion: GO }] },
          ],
          [JO, { authSchemes: [{ name: KO, signingName: qO, signingRegion: `{Region}` }] }],
          [RO, `Invalid Configuration: FIPS and custom endpoint are not supported`],
          [RO, `Invalid Configuration: Dualstack and custom endpoint are not supported`],
          [YO, QO],
          [`https://sts-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`, QO],
          [RO, `FIPS and DualStack are enabled, but this partition does not support one or both`],
          [`https://sts.{Region}.amazonaws.com`, QO],
          [`https://sts-fips.{Region}.{PartitionResult#dnsSuffix}`, QO],
          [RO, `FIPS is enabled but this partition does not support FIPS`],
          [`https://sts.{Region}.{PartitionResult#dualStackDnsSuffix}`, QO],
          [RO, `DualStack is enabled but this partition does not support DualStack`],
          [JO, QO],
          [RO, `Invalid Configuration: Missing Region`],
        ],
      }),
      (tk = 2),
      (Q = 1e8),
      (nk = new Int32Array([
        -1,
        1,
        -1,
        0,
        30,
        3,
        1,
        4,
        Q + 14,
        2,
        5,
        Q + 14,
        3,
        25,
        6,
        4,
        24,
        7,
        5,
        Q + 1,
        8,
        6,
        9,
        Q + 13,
        7,
        Q + 1,
        10,
        10,
        Q + 1,
        11,
        11,
        Q + 1,
        12,
        12,
        Q + 1,
        13,
        13,
        Q + 1,
        14,
        14,
        Q + 1,
        15,
        15,
        Q + 1,
        16,
        16,
        Q + 1,
        17,
        17,
        Q + 1,
        18,
        18,
        Q + 1,
        19,
        19,
        Q + 1,
        20,
        20,
        Q + 1,
        21,
        21,
        Q + 1,
        22,
        22,
        Q + 1,
        23,
        23,
        Q + 1,
        Q + 2,
        8,
        Q + 11,
        Q + 12,
        4,
        28,
        26,
        9,
        27,
        Q + 10,
        24,
        Q + 8,
        Q + 9,
        8,
        29,
        Q + 7,
        9,
        Q + 6,
        Q + 7,
        3,
        Q + 3,
        31,
        4,
        Q + 4,
        Q + 5,
      ])),
      (rk = qc.from(nk, tk, ek.conditions, ek.results));
  }),
  ak,
  ok,
  sk = b(() => {
    Fb(),
      Du(),
      ik(),
      (ak = new Yc({
        size: 50,
        params: [`Endpoint`, `Region`, `UseDualStack`, `UseFIPS`, `UseGlobalEndpoint`],
      })),
      (ok = (e, t = {}) => ak.get(e, () => au(rk, { endpointParams: e, logger: t.logger }))),
      (al.aws = bb);
  });
function ck(e) {
  return {
    schemeId: `aws.auth#sigv4`,
    signingProperties: { name: `sts`, region: e.region },
    propertiesExtractor: (e, t) => ({ signingProperties: { config: e, context: t } }),
  };
}
function lk(e) {
  return {
    schemeId: `aws.auth#sigv4a`,
    signingProperties: { name: `sts`, region: e.region },
    propertiesExtractor: (e, t) => ({ signingProperties: { config: e, context: t } }),
  };
}
function uk(e) {
  return { schemeId: `smithy.api#noAuth` };
}
var dk,
  fk,
  pk,
  mk,
  hk,
  gk,
  _k,
  vk,
  yk = b(() => {
    Nx(),
      (dk = IO()),
      N(),
      Du(),
      sk(),
      (fk = (e) => async (t, n, r) => {
        if (!r)
          throw Error(
            'Could not find `input` for `defaultEndpointRuleSetHttpAuthSchemeParametersProvider`',
          );
        let i = await e(t, n, r),
          a = pe(n)?.commandInstance?.constructor?.getEndpointParameterInstructions;
        if (!a)
          throw Error(`getEndpointParameterInstructions() is not defined on '${n.commandName}'`);
        let o = await Ic(r, { getEndpointParameterInstructions: a }, t);
        return Object.assign(i, o);
      }),
      (pk = async (e, t, n) => ({
        operation: pe(t).operation,
        region:
          (await Ee(e.region)()) ||
          (() => {
            throw Error('expected `region` to be configured for `aws.auth#sigv4`');
          })(),
      })),
      (mk = fk(pk)),
      (hk = (e, t, n) => (r) => {
        let i = e(r).properties?.authSchemes;
        if (!i) return t(r);
        let a = [];
        for (let e of i) {
          let { name: t, properties: o = {}, ...s } = e,
            c = t.toLowerCase();
          t !== c &&
            console.warn(`HttpAuthScheme has been normalized with lowercasing: '${t}' to '${c}'`);
          let l;
          if (c === `sigv4a`) {
            l = `aws.auth#sigv4a`;
            let e = i.find((e) => {
              let t = e.name.toLowerCase();
              return t !== `sigv4a` && t.startsWith(`sigv4`);
            });
            if (dk.SignatureV4MultiRegion.sigv4aDependency() === `none` && e) continue;
          } else if (c.startsWith(`sigv4`)) l = `aws.auth#sigv4`;
          else
            throw Error(`Unknown HttpAuthScheme found in '@smithy.rules#endpointRuleSet': '${c}'`);
          let u = n[l];
          if (!u) throw Error(`Could not find HttpAuthOption create function for '${l}'`);
          let d = u(r);
          (d.schemeId = l),
            (d.signingProperties = { ...(d.signingProperties || {}), ...s, ...o }),
            a.push(d);
        }
        return a;
      }),
      (gk = (e) => {
        let t = [];
        switch (e.operation) {
          case `AssumeRoleWithWebIdentity`:
            t.push(uk(e)), t.push(lk(e));
            break;
          default:
            t.push(ck(e)), t.push(lk(e));
        }
        return t;
      }),
      (_k = hk(ok, gk, { 'aws.auth#sigv4': ck, 'aws.auth#sigv4a': lk, 'smithy.api#noAuth': uk })),
      (vk = (e) => {
        let t = mx(jx(e));
        return Object.assign(t, { authSchemePreference: Ee(e.authSchemePreference ?? []) });
      });
  }),
  bk,
  xk,
  Sk = b(() => {
    (bk = (e) =>
      Object.assign(e, {
        useDualstackEndpoint: e.useDualstackEndpoint ?? !1,
        useFipsEndpoint: e.useFipsEndpoint ?? !1,
        useGlobalEndpoint: e.useGlobalEndpoint ?? !1,
        defaultSigningName: `sts`,
      })),
      (xk = {
        UseGlobalEndpoint: { type: `builtInParams`, name: `useGlobalEndpoint` },
        UseFIPS: { type: `builtInParams`, name: `useFipsEndpoint` },
        Endpoint: { type: `builtInParams`, name: `endpoint` },
        Region: { type: `builtInParams`, name: `region` },
        UseDualStack: { type: `builtInParams`, name: `useDualstackEndpoint` },
      });
  }),
  Ck,
  wk = b(() => {
    N(),
      (Ck = class e extends un {
        static shapeId = `smithy.ts.sdk.synthetic.com.amazonaws.sts#STSServiceException`;
        constructor(t) {
          super(t), Object.setPrototypeOf(this, e.prototype);
        }
      });
  }),
  Tk,
  Ek,
  Dk,
  Ok,
  kk,
  Ak,
  jk,
  Mk = b(() => {
    wk(),
      (Tk = class e extends Ck {
        static shapeId = `com.amazonaws.sts#ExpiredTokenException`;
        name = `ExpiredTokenException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `ExpiredTokenException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      }),
      (Ek = class e extends Ck {
        static shapeId = `com.amazonaws.sts#MalformedPolicyDocumentException`;
        name = `MalformedPolicyDocumentException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `MalformedPolicyDocumentException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      }),
      (Dk = class e extends Ck {
        static shapeId = `com.amazonaws.sts#PackedPolicyTooLargeException`;
        name = `PackedPolicyTooLargeException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `PackedPolicyTooLargeException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      }),
      (Ok = class e extends Ck {
        static shapeId = `com.amazonaws.sts#RegionDisabledException`;
        name = `RegionDisabledException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `RegionDisabledException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      }),
      (kk = class e extends Ck {
        static shapeId = `com.amazonaws.sts#IDPRejectedClaimException`;
        name = `IDPRejectedClaimException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `IDPRejectedClaimException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      }),
      (Ak = class e extends Ck {
        static shapeId = `com.amazonaws.sts#InvalidIdentityTokenException`;
        name = `InvalidIdentityTokenException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `InvalidIdentityTokenException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      }),
      (jk = class e extends Ck {
        static shapeId = `com.amazonaws.sts#IDPCommunicationErrorException`;
        name = `IDPCommunicationErrorException`;
        $fault = `client`;
        $retryable = {};
        constructor(t) {
          super({ name: `IDPCommunicationErrorException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      });
  }),
  Nk,
  Pk,
  Fk,
  Ik,
  Lk,
  Rk,
  zk,
  Bk,
  Vk,
  Hk,
  Uk,
  Wk,
  Gk,
  Kk,
  qk,
  Jk,
  Yk,
  Xk,
  Zk,
  Qk,
  $k,
  eA,
  tA,
  nA,
  rA,
  iA,
  aA,
  oA,
  sA,
  cA,
  lA,
  uA,
  dA,
  fA,
  pA,
  mA,
  hA,
  gA,
  _A,
  vA,
  yA,
  bA,
  xA,
  SA,
  CA,
  wA,
  TA,
  EA,
  DA,
  OA,
  kA,
  AA,
  jA,
  MA,
  NA,
  PA,
  FA,
  IA,
  LA,
  RA,
  zA,
  BA,
  VA,
  HA,
  UA,
  WA,
  GA,
  KA,
  qA,
  JA,
  YA,
  XA,
  ZA,
  QA,
  $A,
  ej,
  tj,
  nj,
  rj,
  ij,
  aj,
  oj,
  sj,
  cj,
  lj,
  uj,
  dj,
  fj,
  pj,
  mj = b(() => {
    M(),
      Mk(),
      wk(),
      (Nk = `Arn`),
      (Pk = `AccessKeyId`),
      (Fk = `AssumeRole`),
      (Ik = `AssumedRoleId`),
      (Lk = `AssumeRoleRequest`),
      (Rk = `AssumeRoleResponse`),
      (zk = `AssumedRoleUser`),
      (Bk = `AssumeRoleWithWebIdentity`),
      (Vk = `AssumeRoleWithWebIdentityRequest`),
      (Hk = `AssumeRoleWithWebIdentityResponse`),
      (Uk = `Audience`),
      (Wk = `Credentials`),
      (Gk = `ContextAssertion`),
      (Kk = `DurationSeconds`),
      (qk = `Expiration`),
      (Jk = `ExternalId`),
      (Yk = `ExpiredTokenException`),
      (Xk = `IDPCommunicationErrorException`),
      (Zk = `IDPRejectedClaimException`),
      (Qk = `InvalidIdentityTokenException`),
      ($k = `Key`),
      (eA = `MalformedPolicyDocumentException`),
      (tA = `MinimumSessionTokenSize`),
      (nA = `Policy`),
      (rA = `PolicyArns`),
      (iA = `ProviderArn`),
      (aA = `ProvidedContexts`),
      (oA = `ProvidedContextsListType`),
      (sA = `ProvidedContext`),
      (cA = `PolicyDescriptorType`),
      (lA = `ProviderId`),
      (uA = `PackedPolicySize`),
      (dA = `PackedPolicyTooLargeException`),
      (fA = `Provider`),
      (pA = `RoleArn`),
      (mA = `RegionDisabledException`),
      (hA = `RoleSessionName`),
      (gA = `SecretAccessKey`),
      (_A = `SubjectFromWebIdentityToken`),
      (vA = `SourceIdentity`),
      (yA = `SerialNumber`),
      (bA = `SessionToken`),
      (xA = `SessionTokenSize`),
      (SA = `SessionTokenUtilization`),
      (CA = `Tags`),
      (wA = `TokenCode`),
      (TA = `TransitiveTagKeys`),
      (EA = `Tag`),
      (DA = `Value`),
      (OA = `WebIdentityToken`),
      (kA = `arn`),
      (AA = `accessKeySecretType`),
      (jA = `awsQueryError`),
      (MA = `client`),
      (NA = `clientTokenType`),
      (PA = `error`),
      (FA = `httpError`),
      (IA = `message`),
      (LA = `policyDescriptorListType`),
      (RA = `smithy.ts.sdk.synthetic.com.amazonaws.sts`),
      (zA = `tagListType`),
      (BA = `com.amazonaws.sts`),
      (VA = new Jt(RA)),
      (HA = [-3, RA, `STSServiceException`, 0, [], []]),
      VA.registerError(HA, Ck),
      (UA = new Jt(BA)),
      (WA = [-3, BA, Yk, { [jA]: [`ExpiredTokenException`, 400], [PA]: MA, [FA]: 400 }, [IA], [0]]),
      UA.registerError(WA, Tk),
      (GA = [-3, BA, Xk, { [jA]: [`IDPCommunicationError`, 400], [PA]: MA, [FA]: 400 }, [IA], [0]]),
      UA.registerError(GA, jk),
      (KA = [-3, BA, Zk, { [jA]: [`IDPRejectedClaim`, 403], [PA]: MA, [FA]: 403 }, [IA], [0]]),
      UA.registerError(KA, kk),
      (qA = [-3, BA, Qk, { [jA]: [`InvalidIdentityToken`, 400], [PA]: MA, [FA]: 400 }, [IA], [0]]),
      UA.registerError(qA, Ak),
      (JA = [
        -3,
        BA,
        eA,
        { [jA]: [`MalformedPolicyDocument`, 400], [PA]: MA, [FA]: 400 },
        [IA],
        [0],
      ]),
      UA.registerError(JA, Ek),
      (YA = [-3, BA, dA, { [jA]: [`PackedPolicyTooLarge`, 400], [PA]: MA, [FA]: 400 }, [IA], [0]]),
      UA.registerError(YA, Dk),
      (XA = [
        -3,
        BA,
        mA,
        { [jA]: [`RegionDisabledException`, 403], [PA]: MA, [FA]: 403 },
        [IA],
        [0],
      ]),
      UA.registerError(XA, Ok),
      (ZA = [VA, UA]),
      (QA = [0, BA, AA, 8, 0]),
      ($A = [0, BA, NA, 8, 0]),
      (ej = [3, BA, zk, 0, [Ik, Nk], [0, 0], 2]),
      (tj = [
        3,
        BA,
        Lk,
        0,
        [pA, hA, rA, nA, Kk, CA, TA, Jk, yA, wA, vA, aA, tA],
        [0, 0, () => lj, 0, 1, () => dj, 64, 0, 0, 0, 0, () => uj, 1],
        2,
      ]),
      (nj = [3, BA, Rk, 0, [Wk, zk, uA, vA, SA, xA], [[() => aj, 0], () => ej, 1, 0, 1, 1]]),
      (rj = [
        3,
        BA,
        Vk,
        0,
        [pA, hA, OA, lA, rA, nA, Kk, tA],
        [0, 0, [() => $A, 0], 0, () => lj, 0, 1, 1],
        3,
      ]),
      (ij = [
        3,
        BA,
        Hk,
        0,
        [Wk, _A, zk, uA, fA, Uk, vA, SA, xA],
        [[() => aj, 0], 0, () => ej, 1, 0, 0, 0, 1, 1],
      ]),
      (aj = [3, BA, Wk, 0, [Pk, gA, bA, qk], [0, [() => QA, 0], 0, 4], 4]),
      (oj = [3, BA, cA, 0, [kA], [0]]),
      (sj = [3, BA, sA, 0, [iA, Gk], [0, 0]]),
      (cj = [3, BA, EA, 0, [$k, DA], [0, 0], 2]),
      (lj = [1, BA, LA, 0, () => oj]),
      (uj = [1, BA, oA, 0, () => sj]),
      (dj = [1, BA, zA, 0, () => cj]),
      (fj = [9, BA, Fk, 0, () => tj, () => nj]),
      (pj = [9, BA, Bk, 0, () => rj, () => ij]);
  }),
  hj,
  gj,
  _j = b(() => {
    Nx(),
      pw(),
      (hj = IO()),
      E_(),
      op(),
      N(),
      G(),
      U(),
      yk(),
      sk(),
      mj(),
      (gj = (e) => ({
        apiVersion: `2011-06-15`,
        base64Decoder: e?.base64Decoder ?? zr,
        base64Encoder: e?.base64Encoder ?? Ur,
        disableHostPrefix: e?.disableHostPrefix ?? !1,
        endpointProvider: e?.endpointProvider ?? ok,
        extensions: e?.extensions ?? [],
        httpAuthSchemeProvider: e?.httpAuthSchemeProvider ?? _k,
        httpAuthSchemes: e?.httpAuthSchemes ?? [
          {
            schemeId: `aws.auth#sigv4`,
            identityProvider: (e) => e.getIdentityProvider(`aws.auth#sigv4`),
            signer: new tx(),
          },
          {
            schemeId: `aws.auth#sigv4a`,
            identityProvider: (e) => e.getIdentityProvider(`aws.auth#sigv4a`),
            signer: new ix(),
          },
          {
            schemeId: `smithy.api#noAuth`,
            identityProvider: (e) =>
              e.getIdentityProvider(`smithy.api#noAuth`) || (async () => ({})),
            signer: new h_(),
          },
        ],
        logger: e?.logger ?? new Bn(),
        protocol: e?.protocol ?? HC,
        protocolSettings: e?.protocolSettings ?? {
          defaultNamespace: `com.amazonaws.sts`,
          errorTypeRegistries: ZA,
          xmlNamespace: `https://sts.amazonaws.com/doc/2011-06-15/`,
          version: `2011-06-15`,
          serviceTarget: `AWSSecurityTokenServiceV20110615`,
        },
        serviceId: e?.serviceId ?? `STS`,
        sha256: e?.sha256 ?? Xf,
        signerConstructor: e?.signerConstructor ?? hj.SignatureV4MultiRegion,
        urlParser: e?.urlParser ?? Ae,
        utf8Decoder: e?.utf8Decoder ?? Vr,
        utf8Encoder: e?.utf8Encoder ?? qr,
      }));
  }),
  vj,
  yj,
  bj = b(() => {
    Fb(),
      Nx(),
      E_(),
      N(),
      pc(),
      my(),
      U(),
      (vj = Ix()),
      _j(),
      (yj = (e) => {
        bn(process.version);
        let t = cc(e),
          n = () => t().then(_n),
          r = gj(e);
        yr(process.version);
        let i = { profile: e?.profile, logger: r.logger };
        return {
          ...r,
          ...e,
          runtime: `node`,
          defaultsMode: t,
          authSchemePreference: e?.authSchemePreference ?? H(fx, i),
          bodyLengthChecker: e?.bodyLengthChecker ?? Ia,
          defaultSocketTimeout: Mr(e?.requestHandler, 3e5),
          defaultUserAgentProvider:
            e?.defaultUserAgentProvider ?? Ly({ serviceId: r.serviceId, clientVersion: qx }),
          httpAuthSchemes: e?.httpAuthSchemes ?? [
            {
              schemeId: `aws.auth#sigv4`,
              identityProvider: (t) =>
                t.getIdentityProvider(`aws.auth#sigv4`) ||
                (async (t) => await e.credentialDefaultProvider(t?.__config || {})()),
              signer: new tx(),
            },
            {
              schemeId: `aws.auth#sigv4a`,
              identityProvider: (e) => e.getIdentityProvider(`aws.auth#sigv4a`),
              signer: new ix(),
            },
            {
              schemeId: `smithy.api#noAuth`,
              identityProvider: (e) =>
                e.getIdentityProvider(`smithy.api#noAuth`) || (async () => ({})),
              signer: new h_(),
            },
          ],
          maxAttempts: e?.maxAttempts ?? H(ty, e),
          region: e?.region ?? H(Is, { ...Ls, ...i }),
          requestHandler: vj.NodeHttpHandler.create(e?.requestHandler ?? n),
          retryMode:
            e?.retryMode ?? H({ ...ay, default: async () => (await n()).retryMode || Nv }, e),
          sigv4aSigningRegionSet: e?.sigv4aSigningRegionSet ?? H(hx, i),
          streamCollector: e?.streamCollector ?? vj.streamCollector,
          useDualstackEndpoint: e?.useDualstackEndpoint ?? H(cs, i),
          useFipsEndpoint: e?.useFipsEndpoint ?? H(ps, i),
          userAgentAppId: e?.userAgentAppId ?? H(Uy, i),
        };
      });
  }),
  xj,
  Sj,
  Cj = b(() => {
    (xj = (e) => {
      let t = e.httpAuthSchemes,
        n = e.httpAuthSchemeProvider,
        r = e.credentials;
      return {
        setHttpAuthScheme(e) {
          let n = t.findIndex((t) => t.schemeId === e.schemeId);
          n === -1 ? t.push(e) : t.splice(n, 1, e);
        },
        httpAuthSchemes() {
          return t;
        },
        setHttpAuthSchemeProvider(e) {
          n = e;
        },
        httpAuthSchemeProvider() {
          return n;
        },
        setCredentials(e) {
          r = e;
        },
        credentials() {
          return r;
        },
      };
    }),
      (Sj = (e) => ({
        httpAuthSchemes: e.httpAuthSchemes(),
        httpAuthSchemeProvider: e.httpAuthSchemeProvider(),
        credentials: e.credentials(),
      }));
  }),
  wj,
  Tj = b(() => {
    Fb(),
      N(),
      G(),
      Cj(),
      (wj = (e, t) => {
        let n = Object.assign(jb(e), An(e), Fm(e), xj(e));
        return t.forEach((e) => e.configure(n)), Object.assign(e, Mb(n), Mn(n), Im(n), Sj(n));
      });
  }),
  Ej,
  Dj = b(() => {
    Fb(),
      E_(),
      N(),
      pc(),
      Du(),
      G(),
      my(),
      M(),
      yk(),
      Sk(),
      bj(),
      Tj(),
      (Ej = class extends nt {
        config;
        constructor(...[e]) {
          let t = yj(e || {});
          super(t), (this.initConfig = t);
          let n = wj(vk(wu(ag(Ks(ny(O_(bk(t))))))), e?.extensions || []);
          (this.config = n),
            this.middlewareStack.use(pt(this.config)),
            this.middlewareStack.use(ky(this.config)),
            this.middlewareStack.use(py(this.config)),
            this.middlewareStack.use(Vm(this.config)),
            this.middlewareStack.use(cg(this.config)),
            this.middlewareStack.use(fg(this.config)),
            this.middlewareStack.use(Mg(this.config)),
            this.middlewareStack.use(
              Bg(this.config, {
                httpAuthSchemeParametersProvider: mk,
                identityProviderConfigProvider: async (e) =>
                  new c_({ 'aws.auth#sigv4': e.credentials, 'aws.auth#sigv4a': e.credentials }),
              }),
            ),
            this.middlewareStack.use(Zg(this.config));
        }
        destroy() {
          super.destroy();
        }
      });
  }),
  Oj,
  kj,
  Aj,
  jj = b(() => {
    N(),
      Du(),
      Sk(),
      (Oj = tr(xk, `AWSSecurityTokenServiceV20110615`, `STSClient`, Eu)),
      (kj = {}),
      (Aj = (e, t, n, r) => []);
  }),
  Mj,
  Nj = b(() => {
    jj(), mj(), (Mj = class extends Oj(kj, Aj, `AssumeRole`, fj) {});
  }),
  Pj,
  Fj = b(() => {
    jj(), mj(), (Pj = class extends Oj(kj, Aj, `AssumeRoleWithWebIdentity`, pj) {});
  }),
  Ij,
  Lj,
  Rj = b(() => {
    N(),
      Nj(),
      Fj(),
      Dj(),
      (Ij = { AssumeRoleCommand: Mj, AssumeRoleWithWebIdentityCommand: Pj }),
      (Lj = class extends Ej {}),
      cn(Ij, Lj);
  }),
  zj = b(() => {
    Nj(), Fj();
  }),
  Bj = b(() => {}),
  Vj,
  Hj,
  Uj,
  Wj,
  Gj,
  Kj = b(() => {
    Fb(),
      Nj(),
      Fj(),
      (Vj = (e) => {
        if (typeof e?.Arn == `string`) {
          let t = e.Arn.split(`:`);
          if (t.length > 4 && t[4] !== ``) return t[4];
        }
      }),
      (Hj = async (e, t, n, r = {}) => {
        let i = typeof e == `function` ? await e() : e,
          a = typeof t == `function` ? await t() : t,
          o = ``,
          s = i ?? a ?? (o = await Ob(r)());
        return (
          n?.debug?.(
            `@aws-sdk/client-sts::resolveRegion`,
            `accepting first of:`,
            `${i} (credential provider clientConfig)`,
            `${a} (contextual client)`,
            `${o} (STS default: AWS_REGION, profile region, or us-east-1)`,
          ),
          s
        );
      }),
      (Uj = (e, t) => {
        let n, r;
        return async (i, a) => {
          if (((r = i), !n)) {
            let {
                logger: i = e?.parentClientConfig?.logger,
                profile: a = e?.parentClientConfig?.profile,
                region: o,
                requestHandler: s = e?.parentClientConfig?.requestHandler,
                credentialProviderLogger: c,
                userAgentAppId: l = e?.parentClientConfig?.userAgentAppId,
              } = e,
              u = await Hj(o, e?.parentClientConfig?.region, c, { logger: i, profile: a }),
              d = !Gj(s);
            n = new t({
              ...e,
              userAgentAppId: l,
              profile: a,
              credentialDefaultProvider: () => async () => r,
              region: u,
              requestHandler: d ? s : void 0,
              logger: i,
            });
          }
          let { Credentials: o, AssumedRoleUser: s } = await n.send(new Mj(a));
          if (!o || !o.AccessKeyId || !o.SecretAccessKey)
            throw Error(`Invalid response from STS.assumeRole call with role ${a.RoleArn}`);
          let c = Vj(s),
            l = {
              accessKeyId: o.AccessKeyId,
              secretAccessKey: o.SecretAccessKey,
              sessionToken: o.SessionToken,
              expiration: o.Expiration,
              ...(o.CredentialScope && { credentialScope: o.CredentialScope }),
              ...(c && { accountId: c }),
            };
          return Tr(l, `CREDENTIALS_STS_ASSUME_ROLE`, `i`), l;
        };
      }),
      (Wj = (e, t) => {
        let n;
        return async (r) => {
          if (!n) {
            let {
                logger: r = e?.parentClientConfig?.logger,
                profile: i = e?.parentClientConfig?.profile,
                region: a,
                requestHandler: o = e?.parentClientConfig?.requestHandler,
                credentialProviderLogger: s,
                userAgentAppId: c = e?.parentClientConfig?.userAgentAppId,
              } = e,
              l = await Hj(a, e?.parentClientConfig?.region, s, { logger: r, profile: i }),
              u = !Gj(o);
            n = new t({
              ...e,
              userAgentAppId: c,
              profile: i,
              region: l,
              requestHandler: u ? o : void 0,
              logger: r,
            });
          }
          let { Credentials: i, AssumedRoleUser: a } = await n.send(new Pj(r));
          if (!i || !i.AccessKeyId || !i.SecretAccessKey)
            throw Error(
              `Invalid response from STS.assumeRoleWithWebIdentity call with role ${r.RoleArn}`,
            );
          let o = Vj(a),
            s = {
              accessKeyId: i.AccessKeyId,
              secretAccessKey: i.SecretAccessKey,
              sessionToken: i.SessionToken,
              expiration: i.Expiration,
              ...(i.CredentialScope && { credentialScope: i.CredentialScope }),
              ...(o && { accountId: o }),
            };
          return (
            o && Tr(s, `RESOLVED_ACCOUNT_ID`, `T`),
            Tr(s, `CREDENTIALS_STS_ASSUME_ROLE_WEB_ID`, `k`),
            s
          );
        };
      }),
      (Gj = (e) => e?.metadata?.handlerProtocol === `h2`);
  }),
  qj,
  Jj,
  Yj,
  Xj,
  Zj = b(() => {
    Kj(),
      Dj(),
      (qj = (e, t) =>
        t
          ? class extends e {
              constructor(e) {
                super(e);
                for (let e of t) this.middlewareStack.use(e);
              }
            }
          : e),
      (Jj = (e = {}, t) => Uj(e, qj(Ej, t))),
      (Yj = (e = {}, t) => Wj(e, qj(Ej, t))),
      (Xj = (e) => (t) => e({ roleAssumer: Jj(t), roleAssumerWithWebIdentity: Yj(t), ...t }));
  }),
  Qj = S({
    $Command: () => nn,
    AssumeRole$: () => fj,
    AssumeRoleCommand: () => Mj,
    AssumeRoleRequest$: () => tj,
    AssumeRoleResponse$: () => nj,
    AssumeRoleWithWebIdentity$: () => pj,
    AssumeRoleWithWebIdentityCommand: () => Pj,
    AssumeRoleWithWebIdentityRequest$: () => rj,
    AssumeRoleWithWebIdentityResponse$: () => ij,
    AssumedRoleUser$: () => ej,
    Credentials$: () => aj,
    ExpiredTokenException: () => Tk,
    ExpiredTokenException$: () => WA,
    IDPCommunicationErrorException: () => jk,
    IDPCommunicationErrorException$: () => GA,
    IDPRejectedClaimException: () => kk,
    IDPRejectedClaimException$: () => KA,
    InvalidIdentityTokenException: () => Ak,
    InvalidIdentityTokenException$: () => qA,
    MalformedPolicyDocumentException: () => Ek,
    MalformedPolicyDocumentException$: () => JA,
    PackedPolicyTooLargeException: () => Dk,
    PackedPolicyTooLargeException$: () => YA,
    PolicyDescriptorType$: () => oj,
    ProvidedContext$: () => sj,
    RegionDisabledException: () => Ok,
    RegionDisabledException$: () => XA,
    STS: () => Lj,
    STSClient: () => Ej,
    STSServiceException: () => Ck,
    STSServiceException$: () => HA,
    Tag$: () => cj,
    __Client: () => nt,
    decorateDefaultCredentialProvider: () => Xj,
    errorTypeRegistries: () => ZA,
    getDefaultRoleAssumer: () => Jj,
    getDefaultRoleAssumerWithWebIdentity: () => Yj,
  }),
  $j = b(() => {
    Dj(), Rj(), zj(), N(), mj(), Mk(), Bj(), Zj(), wk();
  });
function eM(e) {
  return {
    schemeId: `aws.auth#sigv4`,
    signingProperties: { name: `signin`, region: e.region },
    propertiesExtractor: (e, t) => ({ signingProperties: { config: e, context: t } }),
  };
}
function tM(e) {
  return { schemeId: `smithy.api#noAuth` };
}
var nM,
  rM,
  iM,
  aM = b(() => {
    Nx(),
      N(),
      (nM = async (e, t, n) => ({
        operation: pe(t).operation,
        region:
          (await Ee(e.region)()) ||
          (() => {
            throw Error('expected `region` to be configured for `aws.auth#sigv4`');
          })(),
      })),
      (rM = (e) => {
        let t = [];
        switch (e.operation) {
          case `CreateOAuth2Token`:
            t.push(tM(e));
            break;
          default:
            t.push(eM(e));
        }
        return t;
      }),
      (iM = (e) => {
        let t = jx(e);
        return Object.assign(t, { authSchemePreference: Ee(e.authSchemePreference ?? []) });
      });
  }),
  oM,
  sM,
  cM = b(() => {
    (oM = (e) =>
      Object.assign(e, {
        useDualstackEndpoint: e.useDualstackEndpoint ?? !1,
        useFipsEndpoint: e.useFipsEndpoint ?? !1,
        defaultSigningName: `signin`,
      })),
      (sM = {
        UseFIPS: { type: `builtInParams`, name: `useFipsEndpoint` },
        Endpoint: { type: `builtInParams`, name: `endpoint` },
        Region: { type: `builtInParams`, name: `region` },
        UseDualStack: { type: `builtInParams`, name: `useDualstackEndpoint` },
      });
  }),
  lM,
  uM,
  dM,
  fM,
  pM,
  mM,
  hM,
  gM,
  _M,
  vM,
  yM,
  bM,
  xM,
  SM,
  CM,
  wM,
  TM,
  EM,
  DM,
  OM,
  $,
  kM,
  AM,
  jM = b(() => {
    Du(),
      (lM = `ref`),
      (uM = -1),
      (dM = !1),
      (fM = !0),
      (pM = `isSet`),
      (mM = `booleanEquals`),
      (hM = `coalesce`),
      (gM = `PartitionResult`),
      (_M = `stringEquals`),
      (vM = `getAttr`),
      (yM = `https://signin.{Region}.{PartitionResult#dualStackDnsSuffix}`),
      (bM = { [lM]: `Endpoint` }),
      (xM = { fn: vM, argv: [{ [lM]: gM }, `name`] }),
      (SM = { [lM]: `Region` }),
      (CM = { [lM]: gM }),
      (wM = { authSchemes: [{ name: `sigv4`, signingName: `signin`, signingRegion: `{Region}` }] }),
      (TM = {}),
      (EM = [SM]),
      (DM = {
        conditions: [
          [pM, EM],
          [mM, [{ fn: hM, argv: [{ [lM]: `IsControlPlane` }, dM] }, fM]],
          [pM, [bM]],
          [`aws.partition`, EM, gM],
          [mM, [{ [lM]: `UseFIPS` }, fM]],
          [_M, [xM, `aws`]],
          [mM, [{ fn: hM, argv: [{ [lM]: `IsOAuthEndpoint` }, dM] }, fM]],
          [mM, [{ [lM]: `UseDualStack` }, fM]],
          [_M, [xM, `aws-cn`]],
          [_M, [SM, `us-gov-west-1`]],
          [_M, [xM, `aws-us-gov`]],
          [mM, [{ fn: vM, argv: [CM, `supportsFIPS`] }, fM]],
          [_M, [xM, `aws-iso`]],
          [_M, [xM, `aws-iso-b`]],
          [_M, [xM, `aws-iso-f`]],
          [_M, [xM, `aws-iso-e`]],
          [_M, [xM, `aws-eusc`]],
          [mM, [{ fn: vM, argv: [CM, `supportsDualStack`] }, fM]],
        ],
        results: [
          [uM],
          [`https://signin.{Region}.api.aws`, wM],
          [`https://signin.{Region}.api.amazonwebservices.com.cn`, wM],
          [yM, wM],
          [
            uM,
            `FIPS endpoints are not supported for OAuth operations. Disable FIPS or use a non-OAuth operation.`,
          ],
          [`https://{Region}.oauth.signin.aws`, wM],
          [`https://{Region}.signin.aws.amazon.com`, TM],
          [`https://{Region}.signin.amazonaws.cn`, TM],
          [`https://{Region}.signin.amazonaws-us-gov.com`, TM],
          [`https://{Region}.signin.c2shome.ic.gov`, TM],
          [`https://{Region}.signin.sc2shome.sgov.gov`, TM],
          [`https://{Region}.signin.csphome.hci.ic.gov`, TM],
          [`https://{Region}.signin.csphome.adc-e.uk`, TM],
          [`https://{Region}.signin.amazonaws-eusc.eu`, TM],
          [`https://signin-fips.amazonaws-us-gov.com`, TM],
          [`https://{Region}.signin-fips.amazonaws-us-gov.com`, TM],
          [`https://{Region}.signin.{PartitionResult#dnsSuffix}`, TM],
          [uM, `Invalid Configuration: FIPS and custom endpoint are not supported`],
          [uM, `Invalid Configuration: Dualstack and custom endpoint are not supported`],
          [bM, TM],
          [`https://signin-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`, TM],
          [uM, `FIPS and DualStack are enabled, but this partition does not support one or both`],
          [`https://signin-fips.{Region}.{PartitionResult#dnsSuffix}`, TM],
          [uM, `FIPS is enabled but this partition does not support FIPS`],
          [yM, TM],
          [uM, `DualStack is enabled but this partition does not support DualStack`],
          [`https://signin.{Region}.{PartitionResult#dnsSuffix}`, TM],
          [uM, `Invalid Configuration: Missing Region`],
        ],
      }),
      (OM = 2),
      ($ = 1e8),
      (kM = new Int32Array([
        -1,
        1,
        -1,
        0,
        6,
        3,
        2,
        36,
        4,
        4,
        5,
        $ + 27,
        6,
        $ + 4,
        $ + 27,
        1,
        29,
        7,
        2,
        36,
        8,
        3,
        9,
        31,
        4,
        22,
        10,
        5,
        19,
        11,
        7,
        21,
        12,
        8,
        $ + 7,
        13,
        10,
        $ + 8,
        14,
        12,
        $ + 9,
        15,
        13,
        $ + 10,
        16,
        14,
        $ + 11,
        17,
        15,
        $ + 12,
        18,
        16,
        $ + 13,
        $ + 16,
        6,
        $ + 5,
        20,
        7,
        21,
        $ + 6,
        17,
        $ + 24,
        $ + 25,
        6,
        $ + 4,
        23,
        7,
        27,
        24,
        9,
        $ + 14,
        25,
        10,
        $ + 15,
        26,
        11,
        $ + 22,
        $ + 23,
        11,
        28,
        $ + 21,
        17,
        $ + 20,
        $ + 21,
        2,
        35,
        30,
        3,
        39,
        31,
        4,
        32,
        $ + 27,
        6,
        $ + 4,
        33,
        7,
        $ + 27,
        34,
        9,
        $ + 14,
        $ + 27,
        3,
        39,
        36,
        4,
        38,
        37,
        7,
        $ + 18,
        $ + 19,
        6,
        $ + 4,
        $ + 17,
        5,
        $ + 1,
        40,
        8,
        $ + 2,
        $ + 3,
      ])),
      (AM = qc.from(kM, OM, DM.conditions, DM.results));
  }),
  MM,
  NM,
  PM = b(() => {
    Fb(),
      Du(),
      jM(),
      (MM = new Yc({
        size: 50,
        params: [
          `Endpoint`,
          `IsControlPlane`,
          `IsOAuthEndpoint`,
          `Region`,
          `UseDualStack`,
          `UseFIPS`,
        ],
      })),
      (NM = (e, t = {}) => MM.get(e, () => au(AM, { endpointParams: e, logger: t.logger }))),
      (al.aws = bb);
  }),
  FM,
  IM = b(() => {
    N(),
      (FM = class e extends un {
        static shapeId = `smithy.ts.sdk.synthetic.com.amazonaws.signin#SigninServiceException`;
        constructor(t) {
          super(t), Object.setPrototypeOf(this, e.prototype);
        }
      });
  }),
  LM,
  RM,
  zM,
  BM,
  VM = b(() => {
    IM(),
      (LM = class e extends FM {
        static shapeId = `com.amazonaws.signin#AccessDeniedException`;
        name = `AccessDeniedException`;
        $fault = `client`;
        error;
        constructor(t) {
          super({ name: `AccessDeniedException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.error = t.error);
        }
      }),
      (RM = class e extends FM {
        static shapeId = `com.amazonaws.signin#InternalServerException`;
        name = `InternalServerException`;
        $fault = `server`;
        error;
        constructor(t) {
          super({ name: `InternalServerException`, $fault: `server`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.error = t.error);
        }
      }),
      (zM = class e extends FM {
        static shapeId = `com.amazonaws.signin#TooManyRequestsError`;
        name = `TooManyRequestsError`;
        $fault = `client`;
        error;
        constructor(t) {
          super({ name: `TooManyRequestsError`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.error = t.error);
        }
      }),
      (BM = class e extends FM {
        static shapeId = `com.amazonaws.signin#ValidationException`;
        name = `ValidationException`;
        $fault = `client`;
        error;
        constructor(t) {
          super({ name: `ValidationException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.error = t.error);
        }
      });
  }),
  HM,
  UM,
  WM,
  GM,
  KM,
  qM,
  JM,
  YM,
  XM,
  ZM,
  QM,
  $M,
  eN,
  tN,
  nN,
  rN,
  iN,
  aN,
  oN,
  sN,
  cN,
  lN,
  uN,
  dN,
  fN,
  pN,
  mN,
  hN,
  gN,
  _N,
  vN,
  yN,
  bN,
  xN,
  SN,
  CN,
  wN,
  TN,
  EN,
  DN,
  ON,
  kN,
  AN,
  jN,
  MN,
  NN,
  PN,
  FN,
  IN,
  LN,
  RN,
  zN,
  BN,
  VN,
  HN,
  UN,
  WN,
  GN,
  KN,
  qN,
  JN,
  YN,
  XN,
  ZN = b(() => {
    M(),
      VM(),
      IM(),
      (HM = `AccessDeniedException`),
      (UM = `AccessToken`),
      (WM = `CreateOAuth2Token`),
      (GM = `CreateOAuth2TokenRequest`),
      (KM = `CreateOAuth2TokenRequestBody`),
      (qM = `CreateOAuth2TokenResponseBody`),
      (JM = `CreateOAuth2TokenResponse`),
      (YM = `CreateOAuth2TokenWithIAM`),
      (XM = `CreateOAuth2TokenWithIAMRequest`),
      (ZM = `CreateOAuth2TokenWithIAMResponse`),
      (QM = `InternalServerException`),
      ($M = `OAuthAccessToken`),
      (eN = `RefreshToken`),
      (tN = `TooManyRequestsError`),
      (nN = `ValidationException`),
      (rN = `accessKeyId`),
      (iN = `accessToken`),
      (aN = `access_token`),
      (oN = `client`),
      (sN = `clientId`),
      (cN = `codeVerifier`),
      (lN = `code`),
      (uN = `error`),
      (dN = `expiresIn`),
      (fN = `expires_in`),
      (pN = `grantType`),
      (mN = `grant_type`),
      (hN = `http`),
      (gN = `httpError`),
      (_N = `idToken`),
      (vN = `jsonName`),
      (yN = `message`),
      (bN = `resource`),
      (xN = `refreshToken`),
      (SN = `redirectUri`),
      (CN = `smithy.ts.sdk.synthetic.com.amazonaws.signin`),
      (wN = `secretAccessKey`),
      (TN = `sessionToken`),
      (EN = `server`),
      (DN = `tokenInput`),
      (ON = `tokenOutput`),
      (kN = `tokenType`),
      (AN = `token_type`),
      (jN = `com.amazonaws.signin`),
      (MN = new Jt(CN)),
      (NN = [-3, CN, `SigninServiceException`, 0, [], []]),
      MN.registerError(NN, FM),
      (PN = new Jt(jN)),
      (FN = [-3, jN, HM, { [uN]: oN }, [uN, yN], [0, 0], 2]),
      PN.registerError(FN, LM),
      (IN = [-3, jN, QM, { [uN]: EN, [gN]: 500 }, [uN, yN], [0, 0], 2]),
      PN.registerError(IN, RM),
      (LN = [-3, jN, tN, { [uN]: oN, [gN]: 429 }, [uN, yN], [0, 0], 2]),
      PN.registerError(LN, zM),
      (RN = [-3, jN, nN, { [uN]: oN, [gN]: 400 }, [uN, yN], [0, 0], 2]),
      PN.registerError(RN, BM),
      (zN = [MN, PN]),
      (BN = [0, jN, $M, 8, 0]),
      (VN = [0, jN, eN, 8, 0]),
      (HN = [
        3,
        jN,
        UM,
        8,
        [rN, wN, TN],
        [
          [0, { [vN]: rN }],
          [0, { [vN]: wN }],
          [0, { [vN]: TN }],
        ],
        3,
      ]),
      (UN = [3, jN, GM, 0, [DN], [[() => WN, 16]], 1]),
      (WN = [
        3,
        jN,
        KM,
        0,
        [sN, pN, lN, SN, cN, xN],
        [
          [0, { [vN]: sN }],
          [0, { [vN]: pN }],
          0,
          [0, { [vN]: SN }],
          [0, { [vN]: cN }],
          [() => VN, { [vN]: xN }],
        ],
        2,
      ]),
      (GN = [3, jN, JM, 0, [ON], [[() => KN, 16]], 1]),
      (KN = [
        3,
        jN,
        qM,
        0,
        [iN, kN, dN, xN, _N],
        [
          [() => HN, { [vN]: iN }],
          [0, { [vN]: kN }],
          [1, { [vN]: dN }],
          [() => VN, { [vN]: xN }],
          [0, { [vN]: _N }],
        ],
        4,
      ]),
      (qN = [3, jN, XM, 0, [pN, bN], [[0, { [vN]: mN }], 0], 2]),
      (JN = [
        3,
        jN,
        ZM,
        0,
        [iN, kN, dN],
        [
          [() => BN, { [vN]: aN }],
          [0, { [vN]: AN }],
          [1, { [vN]: fN }],
        ],
        3,
      ]),
      (YN = [9, jN, WM, { [hN]: [`POST`, `/v1/token`, 200] }, () => UN, () => GN]),
      (XN = [
        9,
        jN,
        YM,
        { [hN]: [`POST`, `/v1/token?x-amz-client-auth-method=iam`, 200] },
        () => qN,
        () => JN,
      ]);
  }),
  QN,
  $N = b(() => {
    Nx(),
      pw(),
      E_(),
      op(),
      N(),
      G(),
      U(),
      aM(),
      PM(),
      ZN(),
      (QN = (e) => ({
        apiVersion: `2023-01-01`,
        base64Decoder: e?.base64Decoder ?? zr,
        base64Encoder: e?.base64Encoder ?? Ur,
        disableHostPrefix: e?.disableHostPrefix ?? !1,
        endpointProvider: e?.endpointProvider ?? NM,
        extensions: e?.extensions ?? [],
        httpAuthSchemeProvider: e?.httpAuthSchemeProvider ?? rM,
        httpAuthSchemes: e?.httpAuthSchemes ?? [
          {
            schemeId: `aws.auth#sigv4`,
            identityProvider: (e) => e.getIdentityProvider(`aws.auth#sigv4`),
            signer: new tx(),
          },
          {
            schemeId: `smithy.api#noAuth`,
            identityProvider: (e) =>
              e.getIdentityProvider(`smithy.api#noAuth`) || (async () => ({})),
            signer: new h_(),
          },
        ],
        logger: e?.logger ?? new Bn(),
        protocol: e?.protocol ?? EC,
        protocolSettings: e?.protocolSettings ?? {
          defaultNamespace: `com.amazonaws.signin`,
          errorTypeRegistries: zN,
          version: `2023-01-01`,
          serviceTarget: `Signin`,
        },
        serviceId: e?.serviceId ?? `Signin`,
        sha256: e?.sha256 ?? Xf,
        urlParser: e?.urlParser ?? Ae,
        utf8Decoder: e?.utf8Decoder ?? Vr,
        utf8Encoder: e?.utf8Encoder ?? qr,
      }));
  }),
  eP,
  tP,
  nP = b(() => {
    Fb(),
      Nx(),
      N(),
      pc(),
      my(),
      U(),
      (eP = Ix()),
      $N(),
      (tP = (e) => {
        bn(process.version);
        let t = cc(e),
          n = () => t().then(_n),
          r = QN(e);
        yr(process.version);
        let i = { profile: e?.profile, logger: r.logger };
        return {
          ...r,
          ...e,
          runtime: `node`,
          defaultsMode: t,
          authSchemePreference: e?.authSchemePreference ?? H(fx, i),
          bodyLengthChecker: e?.bodyLengthChecker ?? Ia,
          defaultSocketTimeout: Mr(e?.requestHandler, 3e5),
          defaultUserAgentProvider:
            e?.defaultUserAgentProvider ?? Ly({ serviceId: r.serviceId, clientVersion: qx }),
          maxAttempts: e?.maxAttempts ?? H(ty, e),
          region: e?.region ?? H(Is, { ...Ls, ...i }),
          requestHandler: eP.NodeHttpHandler.create(e?.requestHandler ?? n),
          retryMode:
            e?.retryMode ?? H({ ...ay, default: async () => (await n()).retryMode || Nv }, e),
          streamCollector: e?.streamCollector ?? eP.streamCollector,
          useDualstackEndpoint: e?.useDualstackEndpoint ?? H(cs, i),
          useFipsEndpoint: e?.useFipsEndpoint ?? H(ps, i),
          userAgentAppId: e?.userAgentAppId ?? H(Uy, i),
        };
      });
  }),
  rP,
  iP,
  aP = b(() => {
    (rP = (e) => {
      let t = e.httpAuthSchemes,
        n = e.httpAuthSchemeProvider,
        r = e.credentials;
      return {
        setHttpAuthScheme(e) {
          let n = t.findIndex((t) => t.schemeId === e.schemeId);
          n === -1 ? t.push(e) : t.splice(n, 1, e);
        },
        httpAuthSchemes() {
          return t;
        },
        setHttpAuthSchemeProvider(e) {
          n = e;
        },
        httpAuthSchemeProvider() {
          return n;
        },
        setCredentials(e) {
          r = e;
        },
        credentials() {
          return r;
        },
      };
    }),
      (iP = (e) => ({
        httpAuthSchemes: e.httpAuthSchemes(),
        httpAuthSchemeProvider: e.httpAuthSchemeProvider(),
        credentials: e.credentials(),
      }));
  }),
  oP,
  sP = b(() => {
    Fb(),
      N(),
      G(),
      aP(),
      (oP = (e, t) => {
        let n = Object.assign(jb(e), An(e), Fm(e), rP(e));
        return t.forEach((e) => e.configure(n)), Object.assign(e, Mb(n), Mn(n), Im(n), iP(n));
      });
  }),
  cP,
  lP = b(() => {
    Fb(),
      E_(),
      N(),
      pc(),
      Du(),
      G(),
      my(),
      M(),
      aM(),
      cM(),
      nP(),
      sP(),
      (cP = class extends nt {
        config;
        constructor(...[e]) {
          let t = tP(e || {});
          super(t), (this.initConfig = t);
          let n = oP(iM(wu(ag(Ks(ny(O_(oM(t))))))), e?.extensions || []);
          (this.config = n),
            this.middlewareStack.use(pt(this.config)),
            this.middlewareStack.use(ky(this.config)),
            this.middlewareStack.use(py(this.config)),
            this.middlewareStack.use(Vm(this.config)),
            this.middlewareStack.use(cg(this.config)),
            this.middlewareStack.use(fg(this.config)),
            this.middlewareStack.use(Mg(this.config)),
            this.middlewareStack.use(
              Bg(this.config, {
                httpAuthSchemeParametersProvider: nM,
                identityProviderConfigProvider: async (e) =>
                  new c_({ 'aws.auth#sigv4': e.credentials }),
              }),
            ),
            this.middlewareStack.use(Zg(this.config));
        }
        destroy() {
          super.destroy();
        }
      });
  }),
  uP,
  dP,
  fP,
  pP,
  mP = b(() => {
    N(),
      Du(),
      cM(),
      (uP = tr(sM, `Signin`, `SigninClient`, Eu)),
      (dP = { IsControlPlane: { type: `staticContextParams`, value: !1 } }),
      (fP = { IsOAuthEndpoint: { type: `staticContextParams`, value: !0 } }),
      (pP = (e, t, n, r) => []);
  }),
  hP,
  gP = b(() => {
    mP(), ZN(), (hP = class extends uP(dP, pP, `CreateOAuth2Token`, YN) {});
  }),
  _P,
  vP = b(() => {
    mP(), ZN(), (_P = class extends uP(fP, pP, `CreateOAuth2TokenWithIAM`, XN) {});
  }),
  yP,
  bP,
  xP = b(() => {
    N(),
      gP(),
      vP(),
      lP(),
      (yP = { CreateOAuth2TokenCommand: hP, CreateOAuth2TokenWithIAMCommand: _P }),
      (bP = class extends cP {}),
      cn(yP, bP);
  }),
  SP = b(() => {
    gP(), vP();
  }),
  CP,
  wP = b(() => {
    CP = {
      AUTHCODE_EXPIRED: `AUTHCODE_EXPIRED`,
      CONFLICT: `CONFLICT`,
      INSUFFICIENT_PERMISSIONS: `INSUFFICIENT_PERMISSIONS`,
      INVALID_REQUEST: `INVALID_REQUEST`,
      OAUTH_INVALID_GRANT: `invalid_grant`,
      OAUTH_INVALID_REQUEST: `invalid_request`,
      OAUTH_INVALID_SCOPE: `invalid_scope`,
      OAUTH_INVALID_TARGET: `invalid_target`,
      OAUTH_RATE_EXCEEDED: `rate_exceeded`,
      OAUTH_SERVICE_UNAVAILABLE: `service_unavailable`,
      OAUTH_UNSUPPORTED_GRANT_TYPE: `unsupported_grant_type`,
      RESOURCE_NOT_FOUND: `RESOURCE_NOT_FOUND`,
      SERVER_ERROR: `server_error`,
      SERVICE_QUOTA_EXCEEDED: `SERVICE_QUOTA_EXCEEDED`,
      TOKEN_EXPIRED: `TOKEN_EXPIRED`,
      USER_CREDENTIALS_CHANGED: `USER_CREDENTIALS_CHANGED`,
    };
  }),
  TP = b(() => {}),
  EP = S({
    $Command: () => nn,
    AccessDeniedException: () => LM,
    AccessDeniedException$: () => FN,
    AccessToken$: () => HN,
    CreateOAuth2Token$: () => YN,
    CreateOAuth2TokenCommand: () => hP,
    CreateOAuth2TokenRequest$: () => UN,
    CreateOAuth2TokenRequestBody$: () => WN,
    CreateOAuth2TokenResponse$: () => GN,
    CreateOAuth2TokenResponseBody$: () => KN,
    CreateOAuth2TokenWithIAM$: () => XN,
    CreateOAuth2TokenWithIAMCommand: () => _P,
    CreateOAuth2TokenWithIAMRequest$: () => qN,
    CreateOAuth2TokenWithIAMResponse$: () => JN,
    InternalServerException: () => RM,
    InternalServerException$: () => IN,
    OAuth2ErrorCode: () => CP,
    Signin: () => bP,
    SigninClient: () => cP,
    SigninServiceException: () => FM,
    SigninServiceException$: () => NN,
    TooManyRequestsError: () => zM,
    TooManyRequestsError$: () => LN,
    ValidationException: () => BM,
    ValidationException$: () => RN,
    __Client: () => nt,
    errorTypeRegistries: () => zN,
  }),
  DP = b(() => {
    lP(), xP(), SP(), N(), ZN(), wP(), VM(), TP(), IM();
  }),
  OP = x((e) => {
    let { setCredentialFeature: t } = (Fb(), C(Pb)),
      { CredentialsProviderError: n, parseKnownFiles: r, getProfileName: i } = (pc(), C(fc)),
      { HttpRequest: a } = (G(), C(ig)),
      { createHash: o, createPrivateKey: s, createPublicKey: c, sign: l } = ae(`node:crypto`),
      { promises: u } = ae(`node:fs`),
      { homedir: d } = ae(`node:os`),
      { dirname: f, join: p } = ae(`node:path`);
    var m = class e {
      profileData;
      init;
      callerClientConfig;
      static REFRESH_THRESHOLD = 300 * 1e3;
      constructor(e, t, n) {
        (this.profileData = e), (this.init = t), (this.callerClientConfig = n);
      }
      async loadCredentials() {
        let t = await this.loadToken();
        if (!t)
          throw new n(
            `Failed to load a token for session ${this.loginSession}, please re-authenticate using aws login`,
            { tryNextLink: !1, logger: this.logger },
          );
        let r = t.accessToken,
          i = Date.now();
        return new Date(r.expiresAt).getTime() - i <= e.REFRESH_THRESHOLD
          ? this.refresh(t)
          : this.toCredentials(t.accessToken);
      }
      get logger() {
        return this.init?.logger;
      }
      get loginSession() {
        return this.profileData.login_session;
      }
      toCredentials(e) {
        return {
          accessKeyId: e.accessKeyId,
          secretAccessKey: e.secretAccessKey,
          sessionToken: e.sessionToken,
          accountId: e.accountId,
          expiration: new Date(e.expiresAt),
        };
      }
      async refresh(t) {
        let r = await this.loadToken().catch(() => t),
          i = Date.now(),
          a = new Date(r.accessToken.expiresAt).getTime(),
          o = new Date(t.accessToken.expiresAt).getTime(),
          s = a <= i && o > i ? t : r;
        if (new Date(s.accessToken.expiresAt).getTime() - Date.now() > e.REFRESH_THRESHOLD)
          return this.toCredentials(s.accessToken);
        let { SigninClient: c, CreateOAuth2TokenCommand: l } = (DP(), C(EP)),
          { logger: u, userAgentAppId: d } = this.callerClientConfig ?? {},
          f = ((e) => e?.metadata?.handlerProtocol === `h2`)(
            this.callerClientConfig?.requestHandler,
          )
            ? void 0
            : this.callerClientConfig?.requestHandler,
          p =
            typeof s.signInRegion == `string` && s.signInRegion.length > 0
              ? s.signInRegion
              : void 0,
          m = new c({
            credentials: { accessKeyId: ``, secretAccessKey: `` },
            region:
              p ??
              this.profileData.region ??
              (await this.callerClientConfig?.region?.()) ??
              process.env.AWS_REGION,
            requestHandler: f,
            logger: u,
            userAgentAppId: d,
            ...this.init?.clientConfig,
            ...(p && { region: p }),
          });
        this.createDPoPInterceptor(m.middlewareStack);
        let h = {
          tokenInput: {
            clientId: s.clientId,
            refreshToken: s.refreshToken,
            grantType: `refresh_token`,
          },
        };
        try {
          let e = await m.send(new l(h)),
            {
              accessKeyId: t,
              secretAccessKey: r,
              sessionToken: i,
            } = e.tokenOutput?.accessToken ?? {},
            { refreshToken: a, expiresIn: o } = e.tokenOutput ?? {};
          if (!t || !r || !i || !a)
            throw new n(`Token refresh response missing required fields`, {
              logger: this.logger,
              tryNextLink: !1,
            });
          let c = (o ?? 900) * 1e3,
            u = new Date(Date.now() + c),
            d = {
              ...s,
              accessToken: {
                ...s.accessToken,
                accessKeyId: t,
                secretAccessKey: r,
                sessionToken: i,
                expiresAt: u.toISOString(),
              },
              refreshToken: a,
            };
          return await this.saveToken(d), this.toCredentials(d.accessToken);
        } catch (e) {
          if (e.name === `AccessDeniedException`) {
            let t = e.error,
              r;
            switch (t) {
              case `TOKEN_EXPIRED`:
                r = `Your session has expired. Please reauthenticate.`;
                break;
              case `USER_CREDENTIALS_CHANGED`:
                r = `Unable to refresh credentials because of a change in your password. Please reauthenticate with your new password.`;
                break;
              case `INSUFFICIENT_PERMISSIONS`:
                r = `Unable to refresh credentials due to insufficient permissions. You may be missing permission for the 'CreateOAuth2Token' action.`;
                break;
              default:
                r = `Failed to refresh token: ${String(e)}. Please re-authenticate using \`aws login\``;
            }
            throw new n(r, { logger: this.logger, tryNextLink: !1 });
          }
          if (new Date(s.accessToken.expiresAt).getTime() > Date.now())
            return (
              this.logger?.warn?.(
                `Failed to refresh token: ${String(e)}. Using existing token until expiry.`,
              ),
              this.toCredentials(s.accessToken)
            );
          throw new n(
            `Failed to refresh token: ${String(e)}. Please re-authenticate using aws login`,
            { logger: this.logger },
          );
        }
      }
      async loadToken() {
        let e = this.getTokenFilePath();
        try {
          let t = await u.readFile(e, `utf8`),
            r = JSON.parse(t),
            i = [`accessToken`, `clientId`, `refreshToken`, `dpopKey`].filter((e) => !r[e]);
          if ((r.accessToken?.accountId || i.push(`accountId`), i.length > 0))
            throw new n(`Token validation failed, missing fields: ${i.join(`, `)}`, {
              logger: this.logger,
              tryNextLink: !1,
            });
          return r;
        } catch (t) {
          throw new n(`Failed to load token from ${e}: ${String(t)}`, {
            logger: this.logger,
            tryNextLink: !1,
          });
        }
      }
      async saveToken(e) {
        let t = this.getTokenFilePath(),
          n = f(t);
        try {
          await u.mkdir(n, { recursive: !0 });
        } catch {}
        await u.writeFile(t, JSON.stringify(e, null, 2), `utf8`);
      }
      getTokenFilePath() {
        let e = process.env.AWS_LOGIN_CACHE_DIRECTORY ?? p(d(), `.aws`, `login`, `cache`),
          t = Buffer.from(this.loginSession, `utf8`);
        return p(e, `${o(`sha256`).update(t).digest(`hex`)}.json`);
      }
      derToRawSignature(e) {
        let t = 2;
        if (e[t] !== 2) throw Error(`Invalid DER signature`);
        t++;
        let n = e[t++],
          r = e.subarray(t, t + n);
        if (((t += n), e[t] !== 2)) throw Error(`Invalid DER signature`);
        t++;
        let i = e[t++],
          a = e.subarray(t, t + i);
        (r = r[0] === 0 ? r.subarray(1) : r), (a = a[0] === 0 ? a.subarray(1) : a);
        let o = Buffer.concat([Buffer.alloc(32 - r.length), r]),
          s = Buffer.concat([Buffer.alloc(32 - a.length), a]);
        return Buffer.concat([o, s]);
      }
      createDPoPInterceptor(e) {
        e.add(
          (e) => async (t) => {
            if (a.isInstance(t.request)) {
              let e = t.request,
                n = `${e.protocol}//${e.hostname}${e.port ? `:${e.port}` : ``}${e.path}`,
                r = await this.generateDpop(e.method, n);
              e.headers = { ...e.headers, DPoP: r };
            }
            return e(t);
          },
          { step: `finalizeRequest`, name: `dpopInterceptor`, override: !0 },
        );
      }
      async generateDpop(e = `POST`, t) {
        let r = await this.loadToken();
        try {
          let n = s({ key: r.dpopKey, format: `pem`, type: `sec1` }),
            i = c(n).export({ format: `der`, type: `spki` }),
            a = -1;
          for (let e = 0; e < i.length; e++)
            if (i[e] === 4) {
              a = e;
              break;
            }
          let o = i.slice(a + 1, a + 33),
            u = i.slice(a + 33, a + 65),
            d = {
              alg: `ES256`,
              typ: `dpop+jwt`,
              jwk: {
                kty: `EC`,
                crv: `P-256`,
                x: o.toString(`base64url`),
                y: u.toString(`base64url`),
              },
            },
            f = { jti: crypto.randomUUID(), htm: e, htu: t, iat: Math.floor(Date.now() / 1e3) },
            p = `${Buffer.from(JSON.stringify(d)).toString(`base64url`)}.${Buffer.from(JSON.stringify(f)).toString(`base64url`)}`,
            m = l(`sha256`, Buffer.from(p), n);
          return `${p}.${this.derToRawSignature(m).toString(`base64url`)}`;
        } catch (e) {
          throw new n(
            `Failed to generate Dpop proof: ${e instanceof Error ? e.message : String(e)}`,
            { logger: this.logger, tryNextLink: !1 },
          );
        }
      }
    };
    e.fromLoginCredentials =
      (e) =>
      async ({ callerClientConfig: a } = {}) => {
        e?.logger?.debug?.(`@aws-sdk/credential-providers - fromLoginCredentials`);
        let o = await r(e || {}),
          s = i({ profile: e?.profile ?? a?.profile }),
          c = o[s];
        if (!c?.login_session)
          throw new n(`Profile ${s} does not contain login_session.`, {
            tryNextLink: !0,
            logger: e?.logger,
          });
        return t(await new m(c, e, a).loadCredentials(), `CREDENTIALS_LOGIN`, `AD`);
      };
  }),
  kP = x((e) => {
    let {
        externalDataInterceptor: t,
        CredentialsProviderError: n,
        parseKnownFiles: r,
        getProfileName: i,
      } = (pc(), C(fc)),
      { exec: a } = ae(`node:child_process`),
      { promisify: o } = ae(`node:util`),
      { setCredentialFeature: s } = (Fb(), C(Pb)),
      c = (e, t, n) => {
        if (t.Version !== 1)
          throw Error(`Profile ${e} credential_process did not return Version 1.`);
        if (t.AccessKeyId === void 0 || t.SecretAccessKey === void 0)
          throw Error(`Profile ${e} credential_process returned invalid credentials.`);
        if (t.Expiration) {
          let n = new Date();
          if (new Date(t.Expiration) < n)
            throw Error(`Profile ${e} credential_process returned expired credentials.`);
        }
        let r = t.AccountId;
        !r && n?.[e]?.aws_account_id && (r = n[e].aws_account_id);
        let i = {
          accessKeyId: t.AccessKeyId,
          secretAccessKey: t.SecretAccessKey,
          ...(t.SessionToken && { sessionToken: t.SessionToken }),
          ...(t.Expiration && { expiration: new Date(t.Expiration) }),
          ...(t.CredentialScope && { credentialScope: t.CredentialScope }),
          ...(r && { accountId: r }),
        };
        return s(i, `CREDENTIALS_PROCESS`, `w`), i;
      },
      l = async (e, r, i) => {
        let s = r[e];
        if (r[e]) {
          let l = s.credential_process;
          if (l !== void 0) {
            let s = o(t?.getTokenRecord?.().exec ?? a);
            try {
              let { stdout: t } = await s(l),
                n;
              try {
                n = JSON.parse(t.trim());
              } catch {
                throw Error(`Profile ${e} credential_process returned invalid JSON.`);
              }
              return c(e, n, r);
            } catch (e) {
              throw new n(e.message, { logger: i });
            }
          } else throw new n(`Profile ${e} did not contain credential_process.`, { logger: i });
        } else
          throw new n(`Profile ${e} could not be found in shared credentials file.`, { logger: i });
      };
    e.fromProcess =
      (e = {}) =>
      async ({ callerClientConfig: t } = {}) => {
        e.logger?.debug(`@aws-sdk/credential-provider-process - fromProcess`);
        let n = await r(e);
        return l(i({ profile: e.profile ?? t?.profile }), n, e.logger);
      };
  }),
  AP = x((e) => {
    let { setCredentialFeature: t } = (Fb(), C(Pb)),
      { CredentialsProviderError: n, externalDataInterceptor: r } = (pc(), C(fc)),
      { readFileSync: i } = ae(`node:fs`),
      a = (e) => async (t) => {
        e.logger?.debug(`@aws-sdk/credential-provider-web-identity - fromWebToken`);
        let {
            roleArn: n,
            roleSessionName: r,
            webIdentityToken: i,
            providerId: a,
            policyArns: o,
            policy: s,
            durationSeconds: c,
          } = e,
          { roleAssumerWithWebIdentity: l } = e;
        if (!l) {
          let { getDefaultRoleAssumerWithWebIdentity: n } = ($j(), C(Qj));
          l = n(
            {
              ...e.clientConfig,
              credentialProviderLogger: e.logger,
              parentClientConfig: { ...t?.callerClientConfig, ...e.parentClientConfig },
            },
            e.clientPlugins,
          );
        }
        return l({
          RoleArn: n,
          RoleSessionName: r ?? `aws-sdk-js-session-${Date.now()}`,
          WebIdentityToken: i,
          ProviderId: a,
          PolicyArns: o,
          Policy: s,
          DurationSeconds: c,
        });
      },
      o = `AWS_WEB_IDENTITY_TOKEN_FILE`;
    (e.fromTokenFile =
      (e = {}) =>
      async (s) => {
        e.logger?.debug(`@aws-sdk/credential-provider-web-identity - fromTokenFile`);
        let c = e?.webIdentityTokenFile ?? process.env[o],
          l = e?.roleArn ?? process.env.AWS_ROLE_ARN,
          u = e?.roleSessionName ?? process.env.AWS_ROLE_SESSION_NAME;
        if (!c || !l) throw new n(`Web identity configuration not specified`, { logger: e.logger });
        let d = await a({
          ...e,
          webIdentityToken: r?.getTokenRecord?.()[c] ?? i(c, { encoding: `ascii` }),
          roleArn: l,
          roleSessionName: u,
        })(s);
        return c === process.env[o] && t(d, `CREDENTIALS_ENV_VARS_STS_WEB_ID_TOKEN`, `h`), d;
      }),
      (e.fromWebToken = a);
  }),
  jP = x((e) => {
    let {
        CredentialsProviderError: t,
        chain: n,
        getProfileName: r,
        parseKnownFiles: i,
      } = (pc(), C(fc)),
      { setCredentialFeature: a } = (Fb(), C(Pb)),
      o = (e, r, i) => {
        let a = {
          EcsContainer: async (e) => {
            let { fromHttp: t } = Lx(),
              { fromContainerMetadata: r } = Fx();
            return (
              i?.debug(`@aws-sdk/credential-provider-ini - credential_source is EcsContainer`),
              async () => n(t(e ?? {}), r(e))().then(s)
            );
          },
          Ec2InstanceMetadata: async (e) => {
            i?.debug(`@aws-sdk/credential-provider-ini - credential_source is Ec2InstanceMetadata`);
            let { fromInstanceMetadata: t } = Fx();
            return async () => t(e)().then(s);
          },
          Environment: async (e) => {
            i?.debug(`@aws-sdk/credential-provider-ini - credential_source is Environment`);
            let { fromEnv: t } = Px();
            return async () => t(e)().then(s);
          },
        };
        if (e in a) return a[e];
        throw new t(
          `Unsupported credential source in profile ${r}. Got ${e}, expected EcsContainer or Ec2InstanceMetadata or Environment.`,
          { logger: i },
        );
      },
      s = (e) => a(e, `CREDENTIALS_PROFILE_NAMED_PROVIDER`, `p`),
      c = (e, { profile: t = `default`, logger: n } = {}) =>
        !!e &&
        typeof e == `object` &&
        typeof e.role_arn == `string` &&
        [`undefined`, `string`].indexOf(typeof e.role_session_name) > -1 &&
        [`undefined`, `string`].indexOf(typeof e.external_id) > -1 &&
        [`undefined`, `string`].indexOf(typeof e.mfa_serial) > -1 &&
        (l(e, { profile: t, logger: n }) || u(e, { profile: t, logger: n })),
      l = (e, { profile: t, logger: n }) => {
        let r = typeof e.source_profile == `string` && e.credential_source === void 0;
        return (
          r &&
            n?.debug?.(`    ${t} isAssumeRoleWithSourceProfile source_profile=${e.source_profile}`),
          r
        );
      },
      u = (e, { profile: t, logger: n }) => {
        let r = typeof e.credential_source == `string` && e.source_profile === void 0;
        return (
          r &&
            n?.debug?.(
              `    ${t} isCredentialSourceProfile credential_source=${e.credential_source}`,
            ),
          r
        );
      },
      d = async (e, n, i, s, c = {}, l) => {
        i.logger?.debug(`@aws-sdk/credential-provider-ini - resolveAssumeRoleCredentials (STS)`);
        let u = n[e],
          { source_profile: d, region: p } = u;
        if (!i.roleAssumer) {
          let { getDefaultRoleAssumer: e } = ($j(), C(Qj));
          i.roleAssumer = e(
            {
              ...i.clientConfig,
              credentialProviderLogger: i.logger,
              parentClientConfig: {
                ...s,
                ...i?.parentClientConfig,
                region: p ?? i?.parentClientConfig?.region ?? s?.region,
              },
            },
            i.clientPlugins,
          );
        }
        if (d && d in c)
          throw new t(
            `Detected a cycle attempting to resolve credentials for profile ${r(i)}. Profiles visited: ` +
              Object.keys(c).join(`, `),
            { logger: i.logger },
          );
        i.logger?.debug(
          `@aws-sdk/credential-provider-ini - finding credential resolver using ${d ? `source_profile=[${d}]` : `profile=[${e}]`}`,
        );
        let m = d
          ? l(d, n, i, s, { ...c, [d]: !0 }, f(n[d] ?? {}))
          : (await o(u.credential_source, e, i.logger)(i))();
        if (f(u)) return m.then((e) => a(e, `CREDENTIALS_PROFILE_SOURCE_PROFILE`, `o`));
        {
          let n = {
              RoleArn: u.role_arn,
              RoleSessionName: u.role_session_name || `aws-sdk-js-${Date.now()}`,
              ExternalId: u.external_id,
              DurationSeconds: parseInt(u.duration_seconds || `3600`, 10),
            },
            { mfa_serial: r } = u;
          if (r) {
            if (!i.mfaCodeProvider)
              throw new t(
                `Profile ${e} requires multi-factor authentication, but no MFA code callback was provided.`,
                { logger: i.logger, tryNextLink: !1 },
              );
            (n.SerialNumber = r), (n.TokenCode = await i.mfaCodeProvider(r));
          }
          let o = await m;
          return i.roleAssumer(o, n).then((e) => a(e, `CREDENTIALS_PROFILE_SOURCE_PROFILE`, `o`));
        }
      },
      f = (e) => !e.role_arn && !!e.credential_source,
      p = (e) => !!(e && e.login_session),
      m = async (e, t, n) => {
        let { fromLoginCredentials: r } = OP();
        return a(
          await r({ ...t, profile: e })({ callerClientConfig: n }),
          `CREDENTIALS_PROFILE_LOGIN`,
          `AC`,
        );
      },
      h = (e) => !!e && typeof e == `object` && typeof e.credential_process == `string`,
      g = async (e, t) => {
        let { fromProcess: n } = kP();
        return a(await n({ ...e, profile: t })(), `CREDENTIALS_PROFILE_PROCESS`, `v`);
      },
      _ = async (e, t, n = {}, r) => {
        let { fromSSO: i } = FO();
        return i({
          profile: e,
          logger: n.logger,
          parentClientConfig: n.parentClientConfig,
          clientConfig: n.clientConfig,
        })({ callerClientConfig: r }).then((e) =>
          t.sso_session
            ? a(e, `CREDENTIALS_PROFILE_SSO`, `r`)
            : a(e, `CREDENTIALS_PROFILE_SSO_LEGACY`, `t`),
        );
      },
      v = (e) =>
        e &&
        (typeof e.sso_start_url == `string` ||
          typeof e.sso_account_id == `string` ||
          typeof e.sso_session == `string` ||
          typeof e.sso_region == `string` ||
          typeof e.sso_role_name == `string`),
      ee = (e) =>
        !!e &&
        typeof e == `object` &&
        typeof e.aws_access_key_id == `string` &&
        typeof e.aws_secret_access_key == `string` &&
        [`undefined`, `string`].indexOf(typeof e.aws_session_token) > -1 &&
        [`undefined`, `string`].indexOf(typeof e.aws_account_id) > -1,
      te = async (e, t) => (
        t?.logger?.debug(`@aws-sdk/credential-provider-ini - resolveStaticCredentials`),
        a(
          {
            accessKeyId: e.aws_access_key_id,
            secretAccessKey: e.aws_secret_access_key,
            sessionToken: e.aws_session_token,
            ...(e.aws_credential_scope && { credentialScope: e.aws_credential_scope }),
            ...(e.aws_account_id && { accountId: e.aws_account_id }),
          },
          `CREDENTIALS_PROFILE`,
          `n`,
        )
      ),
      y = (e) =>
        !!e &&
        typeof e == `object` &&
        typeof e.web_identity_token_file == `string` &&
        typeof e.role_arn == `string` &&
        [`undefined`, `string`].indexOf(typeof e.role_session_name) > -1,
      ne = async (e, t, n) => {
        let { fromTokenFile: r } = AP();
        return a(
          await r({
            webIdentityTokenFile: e.web_identity_token_file,
            roleArn: e.role_arn,
            roleSessionName: e.role_session_name,
            roleAssumerWithWebIdentity: t.roleAssumerWithWebIdentity,
            logger: t.logger,
            parentClientConfig: t.parentClientConfig,
          })({ callerClientConfig: n }),
          `CREDENTIALS_PROFILE_STS_WEB_ID_TOKEN`,
          `q`,
        );
      },
      re = async (e, n, r, i, a = {}, o = !1) => {
        let s = n[e];
        if (Object.keys(a).length > 0 && ee(s)) return te(s, r);
        if (o || c(s, { profile: e, logger: r.logger })) return d(e, n, r, i, a, re);
        if (ee(s)) return te(s, r);
        if (y(s)) return ne(s, r, i);
        if (h(s)) return g(r, e);
        if (v(s)) return await _(e, s, r, i);
        if (p(s)) return m(e, r, i);
        throw new t(
          `Could not resolve credentials using profile: [${e}] in configuration/credentials file(s).`,
          { logger: r.logger },
        );
      };
    e.fromIni =
      (e = {}) =>
      async ({ callerClientConfig: t } = {}) => {
        e.logger?.debug(`@aws-sdk/credential-provider-ini - fromIni`);
        let n = await i(e);
        return re(r({ profile: e.profile ?? t?.profile }), n, e, t);
      };
  }),
  MP = x((e) => {
    let { ENV_KEY: t, ENV_SECRET: n, fromEnv: r } = Px(),
      { chain: i, CredentialsProviderError: a, ENV_PROFILE: o } = (pc(), C(fc)),
      s = `AWS_EC2_METADATA_DISABLED`,
      c = async (e) => {
        let {
          ENV_CMDS_FULL_URI: t,
          ENV_CMDS_RELATIVE_URI: n,
          fromContainerMetadata: r,
          fromInstanceMetadata: o,
        } = Fx();
        if (process.env[n] || process.env[t]) {
          e.logger?.debug(
            `@aws-sdk/credential-provider-node - remoteProvider::fromHttp/fromContainerMetadata`,
          );
          let { fromHttp: t } = Lx();
          return i(t(e), r(e));
        }
        return process.env[s] && process.env[s] !== `false`
          ? async () => {
              throw new a(`EC2 Instance Metadata Service access disabled`, { logger: e.logger });
            }
          : (e.logger?.debug(
              `@aws-sdk/credential-provider-node - remoteProvider::fromInstanceMetadata`,
            ),
            o(e));
      };
    function l(e, t) {
      let n = u(e),
        r,
        i,
        a,
        o,
        s = async (e) => {
          if (e?.forceRefresh)
            return (
              (o ||= n(e)
                .then((e) => {
                  a = e;
                })
                .finally(() => {
                  o = void 0;
                })),
              await o,
              a
            );
          if ((a?.expiration && a?.expiration?.getTime() < Date.now() && (a = void 0), r)) await r;
          else if (!a || t?.(a))
            if (a)
              i ||= n(e)
                .then((e) => {
                  a = e;
                })
                .catch(() => {})
                .finally(() => {
                  i = void 0;
                });
            else
              return (
                (r = n(e)
                  .then((e) => {
                    a = e;
                  })
                  .finally(() => {
                    r = void 0;
                  })),
                s(e)
              );
          return a;
        };
      return s;
    }
    let u = (e) => async (t) => {
        let n;
        for (let r of e)
          try {
            return await r(t);
          } catch (e) {
            if (((n = e), e?.tryNextLink)) continue;
            throw e;
          }
        throw n;
      },
      d = !1,
      f = (e = {}) =>
        l(
          [
            async () => {
              if (e.profile ?? process.env[o])
                throw (
                  (process.env[t] &&
                    process.env[n] &&
                    (d ||=
                      ((e.logger?.warn && e.logger?.constructor?.name !== `NoOpLogger`
                        ? e.logger.warn.bind(e.logger)
                        : console.warn)(`@aws-sdk/credential-provider-node - defaultProvider::fromEnv WARNING:
    Multiple credential sources detected: 
    Both AWS_PROFILE and the pair AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY static credentials are set.
    This SDK will proceed with the AWS_PROFILE value.
    
    However, a future version may change this behavior to prefer the ENV static credentials.
    Please ensure that your environment only sets either the AWS_PROFILE or the
    AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY pair.
`),
                      !0)),
                  new a(`AWS_PROFILE is set, skipping fromEnv provider.`, {
                    logger: e.logger,
                    tryNextLink: !0,
                  }))
                );
              return (
                e.logger?.debug(`@aws-sdk/credential-provider-node - defaultProvider::fromEnv`),
                r(e)()
              );
            },
            async (t) => {
              e.logger?.debug(`@aws-sdk/credential-provider-node - defaultProvider::fromSSO`);
              let {
                ssoStartUrl: n,
                ssoAccountId: r,
                ssoRegion: i,
                ssoRoleName: o,
                ssoSession: s,
              } = e;
              if (!n && !r && !i && !o && !s)
                throw new a(
                  `Skipping SSO provider in default chain (inputs do not include SSO fields).`,
                  { logger: e.logger },
                );
              let { fromSSO: c } = FO();
              return c(e)(t);
            },
            async (t) => {
              e.logger?.debug(`@aws-sdk/credential-provider-node - defaultProvider::fromIni`);
              let { fromIni: n } = jP();
              return n(e)(t);
            },
            async (t) => {
              e.logger?.debug(`@aws-sdk/credential-provider-node - defaultProvider::fromProcess`);
              let { fromProcess: n } = kP();
              return n(e)(t);
            },
            async (t) => {
              e.logger?.debug(`@aws-sdk/credential-provider-node - defaultProvider::fromTokenFile`);
              let { fromTokenFile: n } = AP();
              return n(e)(t);
            },
            async () => (
              e.logger?.debug(
                `@aws-sdk/credential-provider-node - defaultProvider::remoteProvider`,
              ),
              (await c(e))()
            ),
            async () => {
              throw new a(`Could not load credentials from any providers`, {
                tryNextLink: !1,
                logger: e.logger,
              });
            },
          ],
          m,
        ),
      p = (e) => e?.expiration !== void 0,
      m = (e) => e?.expiration !== void 0 && e.expiration.getTime() - Date.now() < 3e5;
    (e.credentialsTreatedAsExpired = m),
      (e.credentialsWillNeedRefresh = p),
      (e.defaultProvider = f);
  }),
  NP = x((e) => {
    let {
        JsonCodec: t,
        JsonShapeSerializer: n,
        JsonShapeDeserializer: r,
        JsonCodec2: i,
        JsonShapeSerializer2: a,
        JsonShapeDeserializer2: o,
      } = (pw(), C(fw)),
      { NormalizedSchema: s } = (M(), C(Xt)),
      { toBase64: c, fromBase64: l } = (U(), C(Ud));
    var u = class extends t {
      constructor() {
        super({ timestampFormat: { useTrait: !0, default: 7 }, jsonName: !1 });
      }
      createSerializer() {
        let e = new f(this.settings);
        return e.setSerdeContext(this.serdeContext), e;
      }
      createDeserializer() {
        let e = new p(this.settings);
        return e.setSerdeContext(this.serdeContext), e;
      }
    };
    let d = `com.amazonaws.dynamodb#AttributeValue`;
    var f = class extends n {
        _write(e, t, n) {
          let r = s.of(e);
          if (r.isStructSchema() && r.getName(!0) === d && t && typeof t == `object`) {
            let e = t,
              i = this.copyRemoveNulls(e),
              a = this.serdeContext?.base64Encoder ?? c;
            if (
              (e.B instanceof Uint8Array && (i.B = a(e.B)),
              Array.isArray(e.BS) && (i.BS = e.BS.map(a)),
              Array.isArray(e.L))
            ) {
              let t = [];
              for (let i of e.L) i != null && t.push(this._write(r, i, n));
              i.L = t;
            }
            if (e.M && typeof e.M == `object`) {
              i.M = {};
              for (let [t, a] of Object.entries(e.M)) a != null && (i.M[t] = this._write(r, a, n));
            }
            return i;
          }
          return super._write(r, t, n);
        }
        copyRemoveNulls(e) {
          if (typeof e != `object`) return e;
          if (e === null) return {};
          if (Array.isArray(e)) {
            let t = [];
            for (let n of e) n != null && t.push(this.copyRemoveNulls(n));
            return t;
          }
          let t = {};
          for (let [n, r] of Object.entries(e))
            if (r != null) {
              if ([`B`, `BS`, `L`, `M`].includes(n)) continue;
              t[n] = this.copyRemoveNulls(r);
            }
          return t;
        }
      },
      p = class extends r {
        _read(e, t) {
          let n = s.of(e);
          if (n.isStructSchema() && n.getName(!0) === d && t && typeof t == `object`) {
            let e = t,
              r = e,
              i = this.serdeContext?.base64Decoder ?? l;
            if (
              (typeof e.B == `string` && (r.B = i(e.B)),
              Array.isArray(e.BS) && (r.BS = e.BS.map(i)),
              Array.isArray(e.L) && (r.L = e.L.map((e) => this._read(n, e))),
              e.M && typeof e.M == `object`)
            )
              for (let [t, i] of Object.entries(e.M)) r.M[t] = this._read(n, i);
            return r;
          }
          return super._read(n, t);
        }
      };
    let m = `com.amazonaws.dynamodb#AttributeValue`;
    var h = class extends a {
        writeValue(e, t, n) {
          if (typeof t == `object` && t) {
            let n = s.of(e);
            if (n.isStructSchema() && n.getName(!0) === m) {
              this.writeAttributeValue(t);
              return;
            }
          }
          super.writeValue(e, t, n);
        }
        writeAttributeValue(e) {
          let t = this.serdeContext?.base64Encoder ?? c;
          this.writeAscii(`{`);
          let n = !0;
          for (let r in e) {
            let i = e[r];
            if (i != null)
              switch (
                (n || this.writeAscii(`,`),
                (n = !1),
                this.writeAsciiQuoted(r),
                this.writeAscii(`:`),
                r)
              ) {
                case `B`:
                  i instanceof Uint8Array ? this.writeBase64(i) : this.writeJsonString(i);
                  break;
                case `BS`:
                  this.writeAscii(`[`);
                  {
                    let e = i;
                    for (let n = 0; n < e.length; n++) {
                      n > 0 && this.writeAscii(`,`);
                      let r = e[n];
                      r instanceof Uint8Array ? this.writeBase64(r) : this.writeJsonString(t(r));
                    }
                  }
                  this.writeAscii(`]`);
                  break;
                case `L`:
                  this.writeAscii(`[`);
                  {
                    let e = i;
                    for (let t = 0; t < e.length; t++)
                      t > 0 && this.writeAscii(`,`),
                        e[t] == null ? this.writeAscii(`null`) : this.writeAttributeValue(e[t]);
                  }
                  this.writeAscii(`]`);
                  break;
                case `M`:
                  this.writeAscii(`{`);
                  {
                    let e = i,
                      t = !0;
                    for (let n in e)
                      e[n] != null &&
                        (t || this.writeAscii(`,`),
                        (t = !1),
                        this.writeJsonString(n),
                        this.writeAscii(`:`),
                        this.writeAttributeValue(e[n]));
                  }
                  this.writeAscii(`}`);
                  break;
                case `SS`:
                case `NS`:
                  this.writeAscii(`[`);
                  {
                    let e = i;
                    for (let t = 0; t < e.length; t++)
                      t > 0 && this.writeAscii(`,`), this.writeJsonString(e[t]);
                  }
                  this.writeAscii(`]`);
                  break;
                case `S`:
                case `N`:
                  this.writeJsonString(i);
                  break;
                case `BOOL`:
                  this.writeAscii(i ? `true` : `false`);
                  break;
                case `NULL`:
                  this.writeAscii(i ? `true` : `false`);
                  break;
                default:
                  this.writeAscii(JSON.stringify(i));
                  break;
              }
          }
          this.writeAscii(`}`);
        }
      },
      g = class extends o {
        _read(e, t) {
          let n = s.of(e);
          return n.isStructSchema() && n.getName(!0) === m && t && typeof t == `object`
            ? this.readAttributeValue(t)
            : super._read(n, t);
        }
        readAttributeValue(e) {
          let t = this.serdeContext?.base64Decoder ?? l,
            n = e;
          if (
            (typeof e.B == `string` && (n.B = t(e.B)),
            Array.isArray(e.BS) && (n.BS = e.BS.map(t)),
            Array.isArray(e.L) && (n.L = e.L.map((e) => this.readAttributeValue(e))),
            e.M && typeof e.M == `object`)
          ) {
            let t = e.M;
            for (let e in t) t[e] = this.readAttributeValue(t[e]);
          }
          return n;
        }
      },
      _ = class extends i {
        constructor() {
          super({ timestampFormat: { useTrait: !0, default: 7 }, jsonName: !1 });
        }
        createSerializer() {
          let e = new h(this.settings);
          return e.setSerdeContext(this.serdeContext), e;
        }
        createDeserializer() {
          let e = new g(this.settings);
          return e.setSerdeContext(this.serdeContext), e;
        }
      };
    (e.DynamoDBJsonCodec = u), (e.DynamoDBJsonCodec2 = _);
  }),
  PP = x((e) => {
    let { NODE_ACCOUNT_ID_ENDPOINT_MODE_CONFIG_OPTIONS: t, resolveAccountIdEndpointModeConfig: n } =
        (_r(), C(gr)),
      {
        awsEndpointFunctions: r,
        emitWarningIfUnsupportedVersion: i,
        createDefaultUserAgentProvider: a,
        getDefaultSocketTimeout: o,
        NODE_APP_ID_CONFIG_OPTIONS: s,
        getAwsRegionExtensionConfiguration: c,
        resolveAwsRegionExtensionConfiguration: l,
        resolveUserAgentConfig: u,
        resolveHostHeaderConfig: d,
        getUserAgentPlugin: f,
        getHostHeaderPlugin: p,
        getLoggerPlugin: m,
        getRecursionDetectionPlugin: h,
      } = (Fb(), C(Pb)),
      { NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS: g, resolveEndpointDiscoveryConfig: _ } = Hb(),
      {
        getHttpAuthSchemeEndpointRuleSetPlugin: v,
        DefaultIdentityProviderConfig: ee,
        getHttpSigningPlugin: te,
        createPaginator: y,
      } = (E_(), C(T_)),
      {
        normalizeProvider: ne,
        getSmithyContext: re,
        makeBuilder: b,
        ServiceException: x,
        NoOpLogger: S,
        emitWarningIfUnsupportedVersion: ie,
        loadConfigsForDefaultMode: ae,
        getDefaultExtensionConfiguration: oe,
        resolveDefaultRuntimeConfig: se,
        Client: w,
        createWaiter: ce,
        checkExceptions: le,
        WaiterState: T,
        createAggregatedClient: ue,
      } = (N(), C(rr)),
      { Command: de } = (N(), C(rr)),
      {
        resolveDefaultsModeConfig: fe,
        loadConfig: pe,
        NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS: me,
        NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS: E,
        NODE_REGION_CONFIG_OPTIONS: he,
        NODE_REGION_CONFIG_FILE_OPTIONS: ge,
        resolveRegionConfig: _e,
      } = (pc(), C(fc)),
      {
        getEndpointPlugin: ve,
        BinaryDecisionDiagram: ye,
        EndpointCache: be,
        decideEndpoint: xe,
        customEndpointFunctions: Se,
        resolveEndpointConfig: Ce,
      } = (Du(), C(Su)),
      {
        parseUrl: we,
        getHttpHandlerExtensionConfiguration: Te,
        resolveHttpHandlerRuntimeConfig: Ee,
        getContentLengthPlugin: De,
      } = (G(), C(ig)),
      {
        DEFAULT_RETRY_MODE: Oe,
        NODE_RETRY_MODE_CONFIG_OPTIONS: ke,
        NODE_MAX_ATTEMPT_CONFIG_OPTIONS: Ae,
        Retry: je,
        resolveRetryConfig: Me,
        getRetryPlugin: Ne,
      } = (my(), C(dy)),
      { TypeRegistry: D, getSchemaSerdePlugin: Pe } = (M(), C(Xt)),
      {
        resolveAwsSdkSigV4Config: Fe,
        AwsSdkSigV4Signer: Ie,
        NODE_AUTH_SCHEME_PREFERENCE_OPTIONS: Le,
      } = (Nx(), C(Ax)),
      { defaultProvider: Re } = MP(),
      {
        toUtf8: ze,
        fromUtf8: Be,
        toBase64: Ve,
        fromBase64: He,
        calculateBodyLength: Ue,
      } = (U(), C(Ud)),
      { streamCollector: We, NodeHttpHandler: Ge } = Ix(),
      { AwsJson1_0Protocol: Ke } = (pw(), C(fw)),
      { DynamoDBJsonCodec2: qe } = NP(),
      { Sha256: Je } = (op(), C(ap)),
      Ye = async (e, t, n) => ({
        operation: re(t).operation,
        region:
          (await ne(e.region)()) ||
          (() => {
            throw Error('expected `region` to be configured for `aws.auth#sigv4`');
          })(),
      });
    function Xe(e) {
      return {
        schemeId: `aws.auth#sigv4`,
        signingProperties: { name: `dynamodb`, region: e.region },
        propertiesExtractor: (e, t) => ({ signingProperties: { config: e, context: t } }),
      };
    }
    let Ze = (e) => {
        let t = [];
        switch (e.operation) {
          default:
            t.push(Xe(e));
        }
        return t;
      },
      Qe = (e) => {
        let t = Fe(e);
        return Object.assign(t, { authSchemePreference: ne(e.authSchemePreference ?? []) });
      },
      $e = (e) =>
        Object.assign(e, {
          useDualstackEndpoint: e.useDualstackEndpoint ?? !1,
          useFipsEndpoint: e.useFipsEndpoint ?? !1,
          defaultSigningName: `dynamodb`,
        }),
      O = b(
        {
          UseFIPS: { type: `builtInParams`, name: `useFipsEndpoint` },
          AccountId: { type: `builtInParams`, name: `accountId` },
          Endpoint: { type: `builtInParams`, name: `endpoint` },
          Region: { type: `builtInParams`, name: `region` },
          UseDualStack: { type: `builtInParams`, name: `useDualstackEndpoint` },
          AccountIdEndpointMode: { type: `builtInParams`, name: `accountIdEndpointMode` },
        },
        `DynamoDB_20120810`,
        `DynamoDBClient`,
        ve,
      ),
      et = {},
      tt = {
        ResourceArnList: {
          type: `operationContextParams`,
          get: (e) => Object.keys(e?.RequestItems ?? {}),
        },
      },
      nt = { ResourceArn: { type: `contextParams`, name: `BulkOperationArn` } },
      rt = { ResourceArn: { type: `contextParams`, name: `TableName` } },
      it = { ResourceArn: { type: `contextParams`, name: `GlobalTableName` } },
      at = { ResourceArn: { type: `contextParams`, name: `BackupArn` } },
      ot = { ResourceArn: { type: `contextParams`, name: `ResourceArn` } },
      st = { ResourceArn: { type: `contextParams`, name: `ExportArn` } },
      ct = { ResourceArn: { type: `contextParams`, name: `ImportArn` } },
      lt = { ResourceArn: { type: `contextParams`, name: `TableArn` } },
      ut = {
        ResourceArn: {
          type: `operationContextParams`,
          get: (e) => e?.TableCreationParameters?.TableName,
        },
      },
      dt = { ResourceArn: { type: `contextParams`, name: `TargetTableName` } },
      ft = {
        IsSearchOperation: { type: `staticContextParams`, value: !0 },
        ResourceArn: { type: `contextParams`, name: `TableName` },
      },
      pt = {
        ResourceArnList: {
          type: `operationContextParams`,
          get: (e) => e?.TransactItems?.map((e) => e?.Get?.TableName),
        },
      },
      mt = {
        ResourceArnList: {
          type: `operationContextParams`,
          get: (e) =>
            e?.TransactItems?.map((e) =>
              [
                e?.ConditionCheck?.TableName,
                e?.Put?.TableName,
                e?.Delete?.TableName,
                e?.Update?.TableName,
              ].filter((e) => e),
            ).flat(),
        },
      },
      k = (e, t, n, r) => [];
    var A = class e extends x {
        static shapeId = `smithy.ts.sdk.synthetic.com.amazonaws.dynamodb#DynamoDBServiceException`;
        constructor(t) {
          super(t), Object.setPrototypeOf(this, e.prototype);
        }
      },
      ht = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#BackupInUseException`;
        name = `BackupInUseException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `BackupInUseException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      gt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#BackupNotFoundException`;
        name = `BackupNotFoundException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `BackupNotFoundException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      _t = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#InternalServerError`;
        name = `InternalServerError`;
        $fault = `server`;
        constructor(t) {
          super({ name: `InternalServerError`, $fault: `server`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      vt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#RequestLimitExceeded`;
        name = `RequestLimitExceeded`;
        $fault = `client`;
        ThrottlingReasons;
        constructor(t) {
          super({ name: `RequestLimitExceeded`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.ThrottlingReasons = t.ThrottlingReasons);
        }
      },
      yt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#ThrottlingException`;
        name = `ThrottlingException`;
        $fault = `client`;
        throttlingReasons;
        constructor(t) {
          super({ name: `ThrottlingException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.throttlingReasons = t.throttlingReasons);
        }
      },
      bt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#InvalidEndpointException`;
        name = `InvalidEndpointException`;
        $fault = `client`;
        Message;
        constructor(t) {
          super({ name: `InvalidEndpointException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.Message = t.Message);
        }
      },
      xt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#ProvisionedThroughputExceededException`;
        name = `ProvisionedThroughputExceededException`;
        $fault = `client`;
        ThrottlingReasons;
        constructor(t) {
          super({ name: `ProvisionedThroughputExceededException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.ThrottlingReasons = t.ThrottlingReasons);
        }
      },
      St = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#ResourceNotFoundException`;
        name = `ResourceNotFoundException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `ResourceNotFoundException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      Ct = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#ItemCollectionSizeLimitExceededException`;
        name = `ItemCollectionSizeLimitExceededException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `ItemCollectionSizeLimitExceededException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      wt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#ReplicatedWriteConflictException`;
        name = `ReplicatedWriteConflictException`;
        $fault = `client`;
        $retryable = {};
        constructor(t) {
          super({ name: `ReplicatedWriteConflictException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      Tt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#ContinuousBackupsUnavailableException`;
        name = `ContinuousBackupsUnavailableException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `ContinuousBackupsUnavailableException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      Et = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#LimitExceededException`;
        name = `LimitExceededException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `LimitExceededException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      Dt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#TableInUseException`;
        name = `TableInUseException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `TableInUseException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      Ot = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#TableNotFoundException`;
        name = `TableNotFoundException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `TableNotFoundException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      kt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#GlobalTableAlreadyExistsException`;
        name = `GlobalTableAlreadyExistsException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `GlobalTableAlreadyExistsException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      At = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#ResourceInUseException`;
        name = `ResourceInUseException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `ResourceInUseException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      jt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#TransactionConflictException`;
        name = `TransactionConflictException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `TransactionConflictException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      Mt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#PolicyNotFoundException`;
        name = `PolicyNotFoundException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `PolicyNotFoundException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      Nt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#ExportNotFoundException`;
        name = `ExportNotFoundException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `ExportNotFoundException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      Pt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#GlobalTableNotFoundException`;
        name = `GlobalTableNotFoundException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `GlobalTableNotFoundException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      Ft = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#ImportNotFoundException`;
        name = `ImportNotFoundException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `ImportNotFoundException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      It = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#DuplicateItemException`;
        name = `DuplicateItemException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `DuplicateItemException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      Lt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#IdempotentParameterMismatchException`;
        name = `IdempotentParameterMismatchException`;
        $fault = `client`;
        Message;
        constructor(t) {
          super({ name: `IdempotentParameterMismatchException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.Message = t.Message);
        }
      },
      Rt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#TransactionInProgressException`;
        name = `TransactionInProgressException`;
        $fault = `client`;
        Message;
        constructor(t) {
          super({ name: `TransactionInProgressException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.Message = t.Message);
        }
      },
      j = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#ExportConflictException`;
        name = `ExportConflictException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `ExportConflictException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      zt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#InvalidExportTimeException`;
        name = `InvalidExportTimeException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `InvalidExportTimeException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      Bt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#PointInTimeRecoveryUnavailableException`;
        name = `PointInTimeRecoveryUnavailableException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `PointInTimeRecoveryUnavailableException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      Vt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#ImportConflictException`;
        name = `ImportConflictException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `ImportConflictException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      Ht = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#TableAlreadyExistsException`;
        name = `TableAlreadyExistsException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `TableAlreadyExistsException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      Ut = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#InvalidRestoreTimeException`;
        name = `InvalidRestoreTimeException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `InvalidRestoreTimeException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      Wt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#ReplicaAlreadyExistsException`;
        name = `ReplicaAlreadyExistsException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `ReplicaAlreadyExistsException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      Gt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#ReplicaNotFoundException`;
        name = `ReplicaNotFoundException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `ReplicaNotFoundException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      Kt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#IndexNotFoundException`;
        name = `IndexNotFoundException`;
        $fault = `client`;
        constructor(t) {
          super({ name: `IndexNotFoundException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype);
        }
      },
      qt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#ConditionalCheckFailedException`;
        name = `ConditionalCheckFailedException`;
        $fault = `client`;
        Item;
        constructor(t) {
          super({ name: `ConditionalCheckFailedException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.Item = t.Item);
        }
      },
      Jt = class e extends A {
        static shapeId = `com.amazonaws.dynamodb#TransactionCanceledException`;
        name = `TransactionCanceledException`;
        $fault = `client`;
        Message;
        CancellationReasons;
        constructor(t) {
          super({ name: `TransactionCanceledException`, $fault: `client`, ...t }),
            Object.setPrototypeOf(this, e.prototype),
            (this.Message = t.Message),
            (this.CancellationReasons = t.CancellationReasons);
        }
      };
    let Yt = `ApproximateCreationDateTimePrecision`,
      Zt = `AttributeDefinitions`,
      Qt = `AttributeName`,
      $t = `ArchivalSummary`,
      en = `AutoScalingDisabled`,
      tn = `AutoScalingRoleArn`,
      nn = `AttributesToGet`,
      rn = `AttributeUpdates`,
      an = `AttributeValueList`,
      on = `Attributes`,
      sn = `Backfilling`,
      cn = `BackupArn`,
      ln = `BackupCreationDateTime`,
      un = `BackupDescription`,
      dn = `BackupDetails`,
      fn = `BackupExpiryDateTime`,
      pn = `BillingMode`,
      mn = `BillingModeOverride`,
      hn = `BillingModeSummary`,
      gn = `BackupName`,
      _n = `BulkOperationArn`,
      vn = `BulkOperationDescription`,
      yn = `BulkOperationStatus`,
      bn = `BulkOperationsSummaryList`,
      xn = `BulkOperationUsage`,
      Sn = `BulkPutBytes`,
      Cn = `BackupStatus`,
      wn = `BackupSizeBytes`,
      Tn = `BackupSummaries`,
      En = `BackupType`,
      Dn = `Code`,
      On = `ContinuousBackupsDescription`,
      kn = `ConsumedCapacity`,
      An = `ConditionCheck`,
      jn = `CreationDateTime`,
      Mn = `ConditionExpression`,
      Nn = `ContributorInsightsMode`,
      Pn = `ContributorInsightsStatus`,
      Fn = `ContributorInsightsSummaries`,
      In = `ComparisonOperator`,
      Ln = `ConditionalOperator`,
      Rn = `ClientRequestToken`,
      zn = `ConsistentRead`,
      Bn = `ClientToken`,
      Vn = `CapacityUnits`,
      Hn = `CloudWatchLogGroupArn`,
      Un = `Count`,
      Wn = `Create`,
      Gn = `Dimensions`,
      Kn = `DistanceFunction`,
      qn = `DeletionProtectionEnabled`,
      Jn = `DisassociationProtectionEnabled`,
      Yn = `DeleteRequest`,
      Xn = `DestinationStatus`,
      Zn = `DisableScaleIn`,
      Qn = `Delete`,
      $n = `ExportArn`,
      er = `ExpressionAttributeNames`,
      tr = `ExpressionAttributeValues`,
      nr = `ExportDescription`,
      ir = `ExportFormat`,
      ar = `EnableKinesisStreamingConfiguration`,
      or = `ExpectedRevisionId`,
      sr = `ExportStatus`,
      cr = `ExclusiveStartKey`,
      lr = `ExportSummaries`,
      ur = `EndTime`,
      dr = `ExportTime`,
      fr = `ExportType`,
      pr = `Endpoints`,
      mr = `Enabled`,
      hr = `Expected`,
      vr = `FailureCode`,
      yr = `FailureException`,
      br = `FilterExpression`,
      xr = `FailureMessage`,
      Sr = `FilterSpecification`,
      Cr = `GlobalSecondaryIndexes`,
      wr = `GlobalSecondaryIndexOverride`,
      Tr = `GlobalSecondaryIndexUpdates`,
      Er = `GlobalTableDescription`,
      Dr = `GlobalTableGlobalSecondaryIndexSettingsUpdate`,
      Or = `GlobalTableName`,
      kr = `GlobalTableSettingsReplicationMode`,
      Ar = `Item`,
      jr = `ImportArn`,
      Mr = `IndexArn`,
      Nr = `ItemCount`,
      Pr = `ItemCollectionMetrics`,
      Fr = `InputCompressionType`,
      Ir = `IncrementalExportSpecification`,
      Lr = `InputFormat`,
      Rr = `InputFormatOptions`,
      P = `IndexName`,
      zr = `IndexStatus`,
      Br = `IndexSizeBytes`,
      Vr = `InputS3Configuration`,
      Hr = `ImportSummaryList`,
      Ur = `ImportStatus`,
      Wr = `ImportTableDescription`,
      Gr = `Items`,
      Kr = `KeyConditions`,
      qr = `KeyConditionExpression`,
      Jr = `KinesisDataStreamDestinations`,
      Yr = `KMSMasterKeyId`,
      F = `KeySchema`,
      Xr = `Limit`,
      Zr = `LastEvaluatedKey`,
      Qr = `LocalSecondaryIndexes`,
      $r = `LocalSecondaryIndexOverride`,
      ei = `LastUpdateDateTime`,
      ti = `Message`,
      ni = `MaxResults`,
      ri = `MultiRegionConsistency`,
      ii = `MaxReadRequestUnits`,
      ai = `MinimumUnits`,
      oi = `MaximumUnits`,
      si = `MaxWriteRequestUnits`,
      ci = `NextToken`,
      li = `OnDemandThroughput`,
      ui = `OnDemandThroughputOverride`,
      di = `OutputS3Configuration`,
      fi = `Parameters`,
      pi = `ProjectionExpression`,
      mi = `ProcessedItemCount`,
      hi = `PointInTimeRecoveryDescription`,
      gi = `PointInTimeRecoverySpecification`,
      _i = `PolicyName`,
      vi = `PutRequest`,
      yi = `ProvisionedReadCapacityAutoScalingSettings`,
      bi = `ProvisionedReadCapacityUnits`,
      xi = `PerformanceTier`,
      Si = `ProvisionedThroughputOverride`,
      Ci = `ProvisionedThroughput`,
      wi = `ProvisionedWriteCapacityAutoScalingSettings`,
      Ti = `ProvisionedWriteCapacityAutoScalingUpdate`,
      Ei = `ProvisionedWriteCapacityUnits`,
      Di = `Policy`,
      Oi = `Projection`,
      ki = `Responses`,
      Ai = `ResourceArn`,
      ji = `ReturnConsumedCapacity`,
      Mi = `ReadCapacityUnits`,
      Ni = `RestoreDateTime`,
      Pi = `ReplicationGroup`,
      Fi = `ReplicaGlobalSecondaryIndexSettingsUpdate`,
      Ii = `RequestItems`,
      Li = `ReturnItemCollectionMetrics`,
      Ri = `RevisionId`,
      zi = `RegionName`,
      Bi = `RecoveryPeriodInDays`,
      Vi = `ReplicaProvisionedReadCapacityAutoScalingSettings`,
      Hi = `ReplicaProvisionedReadCapacityUnits`,
      Ui = `ReplicaProvisionedWriteCapacityAutoScalingSettings`,
      Wi = `ReplicaSettings`,
      Gi = `ReplicaSettingsUpdate`,
      Ki = `ReplicaStatus`,
      qi = `RestoreSummary`,
      Ji = `ReplicaTableClassSummary`,
      Yi = `ReadUnitsPerSecond`,
      Xi = `ReplicaUpdates`,
      Zi = `ReturnValues`,
      Qi = `ReturnValuesOnConditionCheckFailure`,
      $i = `Replicas`,
      ea = `StreamArn`,
      ta = `S3Bucket`,
      na = `S3BucketOwner`,
      ra = `S3BucketSource`,
      ia = `ScannedCount`,
      aa = `ScaleInCooldown`,
      oa = `S3KeyPrefix`,
      sa = `ScaleOutCooldown`,
      ca = `S3Prefix`,
      la = `StreamSpecification`,
      ua = `S3SseAlgorithm`,
      da = `SSEDescription`,
      fa = `SSESpecification`,
      pa = `SSESpecificationOverride`,
      ma = `SSEType`,
      ha = `S3SseKmsKeyId`,
      ga = `SearchSchema`,
      _a = `StartTime`,
      va = `SourceTableArn`,
      ya = `SourceTableDetails`,
      ba = `SourceTableFeatureDetails`,
      xa = `Select`,
      Sa = `Statement`,
      Ca = `Status`,
      wa = `Table`,
      Ta = `TableArn`,
      Ea = `TableAutoScalingDescription`,
      Da = `TableClass`,
      Oa = `TableClassOverride`,
      ka = `TableCreationParameters`,
      Aa = `TableClassSummary`,
      ja = `TableDescription`,
      Ma = `TableId`,
      Na = `TransactItems`,
      I = `TableName`,
      Pa = `ThrottlingReasons`,
      Fa = `TableSizeBytes`,
      Ia = `TableStatus`,
      La = `TimeToLiveDescription`,
      Ra = `TimeToLiveSpecification`,
      za = `TargetTableName`,
      Ba = `TargetTrackingScalingPolicyConfiguration`,
      Va = `TargetValue`,
      Ha = `Tags`,
      Ua = `Update`,
      Wa = `UpdateExpression`,
      Ga = `UpdateKinesisStreamingConfiguration`,
      Ka = `Value`,
      qa = `VectorAttribute`,
      Ja = `VectorIndexes`,
      Ya = `VectorIndexOverride`,
      Xa = `WriteCapacityUnits`,
      Za = `WarmThroughput`,
      Qa = `WriteUnitsPerSecond`,
      L = `client`,
      R = `error`,
      $a = `httpError`,
      z = `message`,
      eo = `smithy.ts.sdk.synthetic.com.amazonaws.dynamodb`,
      B = `com.amazonaws.dynamodb`,
      to = new D(eo);
    var no = [-3, eo, `DynamoDBServiceException`, 0, [], []];
    to.registerError(no, A);
    let V = new D(B);
    var ro = [-3, B, `BackupInUseException`, { [R]: L }, [z], [0]];
    V.registerError(ro, ht);
    var io = [-3, B, `BackupNotFoundException`, { [R]: L }, [z], [0]];
    V.registerError(io, gt);
    var ao = [-3, B, `ConditionalCheckFailedException`, { [R]: L }, [z, Ar], [0, () => Lf]];
    V.registerError(ao, qt);
    var oo = [-3, B, `ContinuousBackupsUnavailableException`, { [R]: L }, [z], [0]];
    V.registerError(oo, Tt);
    var so = [-3, B, `DuplicateItemException`, { [R]: L }, [z], [0]];
    V.registerError(so, It);
    var co = [-3, B, `ExportConflictException`, { [R]: L }, [z], [0]];
    V.registerError(co, j);
    var lo = [-3, B, `ExportNotFoundException`, { [R]: L }, [z], [0]];
    V.registerError(lo, Nt);
    var uo = [-3, B, `GlobalTableAlreadyExistsException`, { [R]: L }, [z], [0]];
    V.registerError(uo, kt);
    var fo = [-3, B, `GlobalTableNotFoundException`, { [R]: L }, [z], [0]];
    V.registerError(fo, Pt);
    var po = [-3, B, `IdempotentParameterMismatchException`, { [R]: L }, [ti], [0]];
    V.registerError(po, Lt);
    var mo = [-3, B, `ImportConflictException`, { [R]: L }, [z], [0]];
    V.registerError(mo, Vt);
    var ho = [-3, B, `ImportNotFoundException`, { [R]: L }, [z], [0]];
    V.registerError(ho, Ft);
    var go = [-3, B, `IndexNotFoundException`, { [R]: L }, [z], [0]];
    V.registerError(go, Kt);
    var _o = [-3, B, `InternalServerError`, { [R]: `server` }, [z], [0]];
    V.registerError(_o, _t);
    var vo = [-3, B, `InvalidEndpointException`, { [R]: L, [$a]: 421 }, [ti], [0]];
    V.registerError(vo, bt);
    var yo = [-3, B, `InvalidExportTimeException`, { [R]: L }, [z], [0]];
    V.registerError(yo, zt);
    var bo = [-3, B, `InvalidRestoreTimeException`, { [R]: L }, [z], [0]];
    V.registerError(bo, Ut);
    var xo = [-3, B, `ItemCollectionSizeLimitExceededException`, { [R]: L }, [z], [0]];
    V.registerError(xo, Ct);
    var So = [-3, B, `LimitExceededException`, { [R]: L }, [z], [0]];
    V.registerError(So, Et);
    var Co = [-3, B, `PointInTimeRecoveryUnavailableException`, { [R]: L }, [z], [0]];
    V.registerError(Co, Bt);
    var wo = [-3, B, `PolicyNotFoundException`, { [R]: L }, [z], [0]];
    V.registerError(wo, Mt);
    var To = [-3, B, `ProvisionedThroughputExceededException`, { [R]: L }, [z, Pa], [0, () => kf]];
    V.registerError(To, xt);
    var Eo = [-3, B, `ReplicaAlreadyExistsException`, { [R]: L }, [z], [0]];
    V.registerError(Eo, Wt);
    var Do = [-3, B, `ReplicaNotFoundException`, { [R]: L }, [z], [0]];
    V.registerError(Do, Gt);
    var Oo = [-3, B, `ReplicatedWriteConflictException`, { [R]: L }, [z], [0]];
    V.registerError(Oo, wt);
    var ko = [-3, B, `RequestLimitExceeded`, { [R]: L }, [z, Pa], [0, () => kf]];
    V.registerError(ko, vt);
    var Ao = [-3, B, `ResourceInUseException`, { [R]: L }, [z], [0]];
    V.registerError(Ao, At);
    var jo = [-3, B, `ResourceNotFoundException`, { [R]: L }, [z], [0]];
    V.registerError(jo, St);
    var Mo = [-3, B, `TableAlreadyExistsException`, { [R]: L }, [z], [0]];
    V.registerError(Mo, Ht);
    var No = [-3, B, `TableInUseException`, { [R]: L }, [z], [0]];
    V.registerError(No, Dt);
    var Po = [-3, B, `TableNotFoundException`, { [R]: L }, [z], [0]];
    V.registerError(Po, Ot);
    var Fo = [
      -3,
      B,
      `ThrottlingException`,
      { awsQueryError: [`Throttling`, 400], [R]: L, [$a]: 400 },
      [z, `throttlingReasons`],
      [0, () => kf],
    ];
    V.registerError(Fo, yt);
    var Io = [
      -3,
      B,
      `TransactionCanceledException`,
      { [R]: L },
      [ti, `CancellationReasons`],
      [0, () => Pd],
    ];
    V.registerError(Io, Jt);
    var Lo = [-3, B, `TransactionConflictException`, { [R]: L }, [z], [0]];
    V.registerError(Lo, jt);
    var Ro = [-3, B, `TransactionInProgressException`, { [R]: L }, [ti], [0]];
    V.registerError(Ro, Rt);
    let zo = [to, V];
    var Bo = [3, B, $t, 0, [`ArchivalDateTime`, `ArchivalReason`, `ArchivalBackupArn`], [4, 0, 0]],
      Vo = [3, B, `AttributeDefinition`, 0, [Qt, `AttributeType`], [0, 0], 2],
      Ho = [3, B, `AttributeValueUpdate`, 0, [Ka, `Action`], [() => tp, 0]],
      Uo = [3, B, `AutoScalingPolicyDescription`, 0, [_i, Ba], [0, () => qo]],
      Wo = [3, B, `AutoScalingPolicyUpdate`, 0, [Ba, _i], [() => Jo, 0], 1],
      Go = [
        3,
        B,
        `AutoScalingSettingsDescription`,
        0,
        [ai, oi, en, tn, `ScalingPolicies`],
        [1, 1, 2, 0, () => kd],
      ],
      Ko = [
        3,
        B,
        `AutoScalingSettingsUpdate`,
        0,
        [ai, oi, en, tn, `ScalingPolicyUpdate`],
        [1, 1, 2, 0, () => Wo],
      ],
      qo = [
        3,
        B,
        `AutoScalingTargetTrackingScalingPolicyConfigurationDescription`,
        0,
        [Va, Zn, aa, sa],
        [1, 2, 1, 1],
        1,
      ],
      Jo = [
        3,
        B,
        `AutoScalingTargetTrackingScalingPolicyConfigurationUpdate`,
        0,
        [Va, Zn, aa, sa],
        [1, 2, 1, 1],
        1,
      ],
      Yo = [3, B, un, 0, [dn, ya, ba], [() => Xo, () => Tu, () => Eu]],
      Xo = [3, B, dn, 0, [cn, gn, Cn, En, ln, wn, fn], [0, 0, 0, 0, 4, 1, 4], 5],
      Zo = [
        3,
        B,
        `BackupSummary`,
        0,
        [I, Ma, Ta, cn, gn, ln, fn, Cn, En, wn],
        [0, 0, 0, 0, 0, 4, 4, 0, 0, 1],
      ],
      Qo = [3, B, `BatchExecuteStatementInput`, 0, [`Statements`, ji], [() => cf, 0], 1],
      $o = [3, B, `BatchExecuteStatementOutput`, 0, [ki, kn], [() => lf, () => Fd]],
      es = [3, B, `BatchGetItemInput`, 0, [Ii, ji], [() => zf, 0], 1],
      ts = [
        3,
        B,
        `BatchGetItemOutput`,
        0,
        [ki, `UnprocessedKeys`, kn],
        [() => Bf, () => zf, () => Fd],
      ],
      ns = [3, B, `BatchStatementError`, 0, [Dn, ti, Ar], [0, 0, () => Lf]],
      rs = [3, B, `BatchStatementRequest`, 0, [Sa, fi, zn, Qi], [0, () => uf, 2, 0], 1],
      is = [3, B, `BatchStatementResponse`, 0, [`Error`, I, Ar], [() => ns, 0, () => Lf]],
      H = [3, B, `BatchWriteItemInput`, 0, [Ii, ji, Li], [() => Vf, 0, 0], 1],
      as = [
        3,
        B,
        `BatchWriteItemOutput`,
        0,
        [`UnprocessedItems`, Pr, kn],
        [() => Vf, () => Kf, () => Fd],
      ],
      os = [3, B, hn, 0, [pn, `LastUpdateToPayPerRequestDateTime`], [0, 4]],
      ss = [3, B, `BulkOperationBytes`, 0, [Sn], [1]],
      cs = [
        3,
        B,
        vn,
        0,
        [
          _n,
          yn,
          `TableDetails`,
          Bn,
          Vr,
          di,
          _a,
          ur,
          mi,
          `ProcessedInputBytes`,
          `TotalInputBytes`,
          xn,
          `FailedItemCount`,
          vr,
          xr,
          si,
          xi,
        ],
        [0, 0, () => Md, 0, () => sl, () => Il, 4, 4, 1, 1, 1, () => Nd, 1, 0, 0, 1, 0],
      ],
      ls = [3, B, `BulkOperationSummary`, 0, [_n, yn, _a, ur], [0, 0, 4, 4], 3],
      us = [3, B, `BulkOperationTableDetail`, 0, [I, Ma], [0, 0]],
      ds = [3, B, xn, 0, [I, Sn, wa, Qr, Cr, Ja], [0, 1, () => ss, () => Zf, () => Zf, () => $f]],
      fs = [3, B, `BulkOperationVectorBytes`, 0, [`BulkPutVectorBytes`], [1]],
      ps = [3, B, `CancelBulkOperationInput`, 0, [_n], [0], 1],
      ms = [3, B, `CancelBulkOperationOutput`, 0, [_n, yn], [0, 0], 2],
      hs = [3, B, `CancellationReason`, 0, [Ar, Dn, ti], [() => Lf, 0, 0]],
      gs = [3, B, `Capacity`, 0, [Mi, Xa, Vn], [1, 1, 1]],
      _s = [3, B, `Condition`, 0, [In, an], [0, () => Od], 1],
      vs = [3, B, An, 0, [`Key`, I, Mn, er, tr, Qi], [() => qf, 0, 0, 128, () => Uf, 0], 3],
      ys = [
        3,
        B,
        kn,
        0,
        [I, Vn, Mi, Xa, wa, Qr, Cr, Ja],
        [0, 1, 1, 1, () => gs, () => Qf, () => Qf, () => ep],
      ],
      bs = [3, B, On, 0, [`ContinuousBackupsStatus`, hi], [0, () => Rl], 1],
      xs = [3, B, `ContributorInsightsSummary`, 0, [I, P, Pn, Nn], [0, 0, 0, 0]],
      Ss = [3, B, `CreateBackupInput`, 0, [I, gn], [0, 0], 2],
      Cs = [3, B, `CreateBackupOutput`, 0, [dn], [() => Xo]],
      ws = [
        3,
        B,
        `CreateGlobalSecondaryIndexAction`,
        0,
        [P, F, Oi, Ci, li, Za],
        [0, () => ef, () => Bl, () => Vl, () => Pl, () => wd],
        3,
      ],
      Ts = [3, B, `CreateGlobalTableInput`, 0, [Or, Pi], [0, () => bf], 2],
      Es = [3, B, `CreateGlobalTableOutput`, 0, [Er], [() => Zc]],
      Ds = [3, B, `CreateGlobalTableWitnessGroupMemberAction`, 0, [zi], [0], 1],
      Os = [3, B, `CreateReplicaAction`, 0, [zi], [0], 1],
      ks = [
        3,
        B,
        `CreateReplicationGroupMemberAction`,
        0,
        [zi, Yr, Si, ui, Cr, Oa],
        [0, 0, () => Ul, () => Fl, () => _f, 0],
        1,
      ],
      As = [
        3,
        B,
        `CreateTableInput`,
        0,
        [
          I,
          Zt,
          F,
          Qr,
          Cr,
          pn,
          Ci,
          la,
          fa,
          Ha,
          Da,
          qn,
          Za,
          `ResourcePolicy`,
          li,
          `GlobalTableSourceArn`,
          kr,
          Ja,
        ],
        [
          0,
          () => Dd,
          () => ef,
          () => of,
          () => Hd,
          0,
          () => Vl,
          () => Mu,
          () => ku,
          () => Of,
          0,
          2,
          () => wd,
          0,
          () => Pl,
          0,
          0,
          () => Pf,
        ],
        1,
      ],
      js = [3, B, `CreateTableOutput`, 0, [ja], [() => Iu]],
      Ms = [
        3,
        B,
        `CreateVectorIndexAction`,
        0,
        [P, qa, Oi, Gn, Kn, ga],
        [0, () => vd, () => Bl, 1, 0, () => Ef],
        5,
      ],
      Ns = [3, B, `CsvOptions`, 0, [`Delimiter`, `HeaderList`], [0, 64]],
      Ps = [3, B, Qn, 0, [`Key`, I, Mn, er, tr, Qi], [() => qf, 0, 0, 128, () => Uf, 0], 2],
      Fs = [3, B, `DeleteBackupInput`, 0, [cn], [0], 1],
      Is = [3, B, `DeleteBackupOutput`, 0, [un], [() => Yo]],
      Ls = [3, B, `DeleteGlobalSecondaryIndexAction`, 0, [P], [0], 1],
      Rs = [3, B, `DeleteGlobalTableWitnessGroupMemberAction`, 0, [zi], [0], 1],
      zs = [
        3,
        B,
        `DeleteItemInput`,
        0,
        [I, `Key`, hr, Ln, Zi, ji, Li, Mn, er, tr, Qi],
        [0, () => qf, () => Hf, 0, 0, 0, 0, 0, 128, () => Uf, 0],
        2,
      ],
      Bs = [3, B, `DeleteItemOutput`, 0, [on, kn, Pr], [() => Lf, () => ys, () => cl]],
      Vs = [3, B, `DeleteReplicaAction`, 0, [zi], [0], 1],
      Hs = [3, B, `DeleteReplicationGroupMemberAction`, 0, [zi], [0], 1],
      Us = [3, B, Yn, 0, [`Key`], [() => qf], 1],
      Ws = [3, B, `DeleteResourcePolicyInput`, 0, [Ai, or], [0, 0], 1],
      Gs = [3, B, `DeleteResourcePolicyOutput`, 0, [Ri], [0]],
      Ks = [3, B, `DeleteTableInput`, 0, [I], [0], 1],
      qs = [3, B, `DeleteTableOutput`, 0, [ja], [() => Iu]],
      Js = [3, B, `DeleteVectorIndexAction`, 0, [P], [0], 1],
      Ys = [3, B, `DescribeBackupInput`, 0, [cn], [0], 1],
      Xs = [3, B, `DescribeBackupOutput`, 0, [un], [() => Yo]],
      Zs = [3, B, `DescribeBulkOperationInput`, 0, [_n], [0], 1],
      Qs = [3, B, `DescribeBulkOperationOutput`, 0, [vn], [() => cs], 1],
      $s = [3, B, `DescribeContinuousBackupsInput`, 0, [I], [0], 1],
      ec = [3, B, `DescribeContinuousBackupsOutput`, 0, [On], [() => bs]],
      tc = [3, B, `DescribeContributorInsightsInput`, 0, [I, P], [0, 0], 1],
      nc = [
        3,
        B,
        `DescribeContributorInsightsOutput`,
        0,
        [I, P, `ContributorInsightsRuleList`, Pn, ei, yr, Nn],
        [0, 0, 64, 0, 4, () => Lc, 0],
      ],
      rc = [3, B, `DescribeEndpointsRequest`, 0, [], []],
      ic = [3, B, `DescribeEndpointsResponse`, 0, [pr], [() => Ld], 1],
      ac = [3, B, `DescribeExportInput`, 0, [$n], [0], 1],
      oc = [3, B, `DescribeExportOutput`, 0, [nr], [() => Nc]],
      sc = [3, B, `DescribeGlobalTableInput`, 0, [Or], [0], 1],
      cc = [3, B, `DescribeGlobalTableOutput`, 0, [Er], [() => Zc]],
      lc = [3, B, `DescribeGlobalTableSettingsInput`, 0, [Or], [0], 1],
      uc = [3, B, `DescribeGlobalTableSettingsOutput`, 0, [Or, Wi], [0, () => xf]],
      dc = [3, B, `DescribeImportInput`, 0, [jr], [0], 1],
      mc = [3, B, `DescribeImportOutput`, 0, [Wr], [() => nl], 1],
      hc = [3, B, `DescribeKinesisStreamingDestinationInput`, 0, [I], [0], 1],
      gc = [3, B, `DescribeKinesisStreamingDestinationOutput`, 0, [I, Jr], [0, () => tf]],
      _c = [3, B, `DescribeLimitsInput`, 0, [], []],
      vc = [
        3,
        B,
        `DescribeLimitsOutput`,
        0,
        [
          `AccountMaxReadCapacityUnits`,
          `AccountMaxWriteCapacityUnits`,
          `TableMaxReadCapacityUnits`,
          `TableMaxWriteCapacityUnits`,
        ],
        [1, 1, 1, 1],
      ],
      yc = [3, B, `DescribeTableInput`, 0, [I], [0], 1],
      bc = [3, B, `DescribeTableOutput`, 0, [wa], [() => Iu]],
      xc = [3, B, `DescribeTableReplicaAutoScalingInput`, 0, [I], [0], 1],
      Sc = [3, B, `DescribeTableReplicaAutoScalingOutput`, 0, [Ea], [() => Nu]],
      Cc = [3, B, `DescribeTimeToLiveInput`, 0, [I], [0], 1],
      wc = [3, B, `DescribeTimeToLiveOutput`, 0, [La], [() => Vu]],
      Tc = [
        3,
        B,
        `DisassociateReplicationGroupMemberAction`,
        0,
        [zi, `DisassociationMode`],
        [0, 0],
        2,
      ],
      Ec = [3, B, ar, 0, [Yt], [0]],
      Dc = [3, B, `Endpoint`, 0, [`Address`, `CachePeriodInMinutes`], [0, 1], 2],
      Oc = [
        3,
        B,
        `ExecuteStatementInput`,
        0,
        [Sa, fi, zn, ci, ji, Xr, Qi],
        [0, () => uf, 2, 0, 0, 1, 0],
        1,
      ],
      kc = [3, B, `ExecuteStatementOutput`, 0, [Gr, ci, kn, Zr], [() => Zd, 0, () => ys, () => qf]],
      Ac = [
        3,
        B,
        `ExecuteTransactionInput`,
        0,
        [`TransactStatements`, Rn, ji],
        [() => sf, [0, 4], 0],
        1,
      ],
      jc = [3, B, `ExecuteTransactionOutput`, 0, [ki, kn], [() => Qd, () => Fd]],
      Mc = [3, B, `ExpectedAttributeValue`, 0, [Ka, `Exists`, In, an], [() => tp, 2, 0, () => Od]],
      Nc = [
        3,
        B,
        nr,
        0,
        [
          $n,
          sr,
          _a,
          ur,
          `ExportManifest`,
          Ta,
          Ma,
          dr,
          Bn,
          ta,
          na,
          ca,
          ua,
          ha,
          vr,
          xr,
          ir,
          `BilledSizeBytes`,
          Nr,
          fr,
          Ir,
          Sr,
        ],
        [0, 0, 4, 4, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, () => al, () => Rc],
      ],
      Pc = [3, B, `ExportSummary`, 0, [$n, sr, fr], [0, 0, 0]],
      Fc = [
        3,
        B,
        `ExportTableToPointInTimeInput`,
        0,
        [Ta, ta, dr, Bn, na, ca, ua, ha, ir, fr, Ir, Sr],
        [0, 0, 4, [0, 4], 0, 0, 0, 0, 0, 0, () => al, () => Rc],
        2,
      ],
      Ic = [3, B, `ExportTableToPointInTimeOutput`, 0, [nr], [() => Nc]],
      Lc = [3, B, yr, 0, [`ExceptionName`, `ExceptionDescription`], [0, 0]],
      Rc = [3, B, Sr, 0, [br, pi, qr, er, tr], [0, 0, 0, 128, () => Uf]],
      zc = [3, B, `Get`, 0, [`Key`, I, pi, er], [() => qf, 0, 0, 128], 2],
      Bc = [
        3,
        B,
        `GetItemInput`,
        0,
        [I, `Key`, nn, zn, ji, pi, er],
        [0, () => qf, 64, 2, 0, 0, 128],
        2,
      ],
      Vc = [3, B, `GetItemOutput`, 0, [Ar, kn], [() => Lf, () => ys]],
      Hc = [3, B, `GetResourcePolicyInput`, 0, [Ai], [0], 1],
      Uc = [3, B, `GetResourcePolicyOutput`, 0, [Di, Ri], [0, 0]],
      Wc = [
        3,
        B,
        `GlobalSecondaryIndex`,
        0,
        [P, F, Oi, Ci, li, Za],
        [0, () => ef, () => Bl, () => Vl, () => Pl, () => wd],
        3,
      ],
      Gc = [3, B, `GlobalSecondaryIndexAutoScalingUpdate`, 0, [P, Ti], [0, () => Ko]],
      Kc = [
        3,
        B,
        `GlobalSecondaryIndexDescription`,
        0,
        [P, F, Oi, zr, sn, Ci, Br, Nr, Mr, li, Za],
        [0, () => ef, () => Bl, 0, 2, () => Hl, 1, 1, 0, () => Pl, () => Yc],
      ],
      qc = [
        3,
        B,
        `GlobalSecondaryIndexInfo`,
        0,
        [P, F, Oi, Ci, li],
        [0, () => ef, () => Bl, () => Vl, () => Pl],
      ],
      Jc = [3, B, `GlobalSecondaryIndexUpdate`, 0, [Ua, Wn, Qn], [() => td, () => ws, () => Ls]],
      Yc = [3, B, `GlobalSecondaryIndexWarmThroughputDescription`, 0, [Yi, Qa, Ca], [1, 1, 0]],
      Xc = [3, B, `GlobalTable`, 0, [Or, Pi], [0, () => bf]],
      Zc = [
        3,
        B,
        Er,
        0,
        [Pi, `GlobalTableArn`, jn, `GlobalTableStatus`, Or],
        [() => pf, 0, 4, 0, 0],
      ],
      Qc = [
        3,
        B,
        Dr,
        0,
        [P, Ei, `ProvisionedWriteCapacityAutoScalingSettingsUpdate`],
        [0, 1, () => Ko],
        1,
      ],
      $c = [3, B, `GlobalTableWitnessDescription`, 0, [zi, `WitnessStatus`], [0, 0]],
      el = [3, B, `GlobalTableWitnessGroupUpdate`, 0, [Wn, Qn], [() => Ds, () => Rs]],
      tl = [
        3,
        B,
        `ImportSummary`,
        0,
        [jr, Ur, Ta, ra, Hn, Lr, _a, ur],
        [0, 0, 0, () => _u, 0, 0, 4, 4],
      ],
      nl = [
        3,
        B,
        Wr,
        0,
        [
          jr,
          Ur,
          Ta,
          Ma,
          Bn,
          ra,
          `ErrorCount`,
          Hn,
          Lr,
          Rr,
          Fr,
          ka,
          _a,
          ur,
          `ProcessedSizeBytes`,
          mi,
          `ImportedItemCount`,
          vr,
          xr,
        ],
        [0, 0, 0, 0, 0, () => _u, 1, 0, 0, () => ol, 0, () => Fu, 4, 4, 1, 1, 1, 0, 0],
      ],
      rl = [
        3,
        B,
        `ImportTableInput`,
        0,
        [ra, Lr, ka, Bn, Rr, Fr],
        [() => _u, 0, () => Fu, [0, 4], () => ol, 0],
        3,
      ],
      il = [3, B, `ImportTableOutput`, 0, [Wr], [() => nl], 1],
      al = [3, B, Ir, 0, [`ExportFromTime`, `ExportToTime`, `ExportViewType`], [4, 4, 0]],
      ol = [3, B, Rr, 0, [`Csv`], [() => Ns]],
      sl = [3, B, Vr, 0, [ta, Lr, na, oa, Fr], [0, 0, 0, 0, 0], 2],
      cl = [3, B, Pr, 0, [`ItemCollectionKey`, `SizeEstimateRangeGB`], [() => Gf, 65]],
      ll = [3, B, `ItemResponse`, 0, [Ar], [() => Lf]],
      ul = [3, B, `KeysAndAttributes`, 0, [`Keys`, nn, zn, pi, er], [() => $d, 64, 2, 0, 128], 1],
      dl = [3, B, `KeySchemaElement`, 0, [Qt, `KeyType`], [0, 0], 2],
      fl = [
        3,
        B,
        `KinesisDataStreamDestination`,
        0,
        [ea, Xn, `DestinationStatusDescription`, Yt],
        [0, 0, 0, 0],
      ],
      pl = [3, B, `KinesisStreamingDestinationInput`, 0, [I, ea, ar], [0, 0, () => Ec], 2],
      ml = [3, B, `KinesisStreamingDestinationOutput`, 0, [I, ea, Xn, ar], [0, 0, 0, () => Ec]],
      hl = [
        3,
        B,
        `ListBackupsInput`,
        0,
        [I, Xr, `TimeRangeLowerBound`, `TimeRangeUpperBound`, `ExclusiveStartBackupArn`, En],
        [0, 1, 4, 4, 0, 0],
      ],
      gl = [3, B, `ListBackupsOutput`, 0, [Tn, `LastEvaluatedBackupArn`], [() => Ad, 0]],
      _l = [3, B, `ListBulkOperationsInput`, 0, [ni, ci], [1, 0]],
      vl = [3, B, `ListBulkOperationsOutput`, 0, [bn, ci], [() => jd, 0]],
      yl = [3, B, `ListContributorInsightsInput`, 0, [I, ci, ni], [0, 0, 1]],
      bl = [3, B, `ListContributorInsightsOutput`, 0, [Fn, ci], [() => Id, 0]],
      xl = [3, B, `ListExportsInput`, 0, [Ta, ni, ci], [0, 1, 0]],
      Sl = [3, B, `ListExportsOutput`, 0, [lr, ci], [() => Rd, 0]],
      Cl = [3, B, `ListGlobalTablesInput`, 0, [`ExclusiveStartGlobalTableName`, Xr, zi], [0, 1, 0]],
      wl = [
        3,
        B,
        `ListGlobalTablesOutput`,
        0,
        [`GlobalTables`, `LastEvaluatedGlobalTableName`],
        [() => Kd, 0],
      ],
      Tl = [3, B, `ListImportsInput`, 0, [Ta, `PageSize`, ci], [0, 1, 0]],
      El = [3, B, `ListImportsOutput`, 0, [Hr, ci], [() => Yd, 0]],
      Dl = [3, B, `ListTablesInput`, 0, [`ExclusiveStartTableName`, Xr], [0, 1]],
      Ol = [3, B, `ListTablesOutput`, 0, [`TableNames`, `LastEvaluatedTableName`], [64, 0]],
      kl = [3, B, `ListTagsOfResourceInput`, 0, [Ai, ci], [0, 0], 1],
      Al = [3, B, `ListTagsOfResourceOutput`, 0, [Ha, ci], [() => Of, 0]],
      jl = [3, B, `LocalSecondaryIndex`, 0, [P, F, Oi], [0, () => ef, () => Bl], 3],
      Ml = [
        3,
        B,
        `LocalSecondaryIndexDescription`,
        0,
        [P, F, Oi, Br, Nr, Mr],
        [0, () => ef, () => Bl, 1, 1, 0],
      ],
      Nl = [3, B, `LocalSecondaryIndexInfo`, 0, [P, F, Oi], [0, () => ef, () => Bl]],
      Pl = [3, B, li, 0, [ii, si], [1, 1]],
      Fl = [3, B, ui, 0, [ii], [1]],
      Il = [3, B, di, 0, [`OutputType`, na, ta, oa, ua, ha], [64, 0, 0, 0, 0, 0], 1],
      Ll = [3, B, `ParameterizedStatement`, 0, [Sa, fi, Qi], [0, () => uf, 0], 1],
      Rl = [
        3,
        B,
        hi,
        0,
        [`PointInTimeRecoveryStatus`, Bi, `EarliestRestorableDateTime`, `LatestRestorableDateTime`],
        [0, 1, 4, 4],
      ],
      zl = [3, B, gi, 0, [`PointInTimeRecoveryEnabled`, Bi], [2, 1], 1],
      Bl = [3, B, Oi, 0, [`ProjectionType`, `NonKeyAttributes`], [0, 64]],
      Vl = [3, B, Ci, 0, [Mi, Xa], [1, 1], 2],
      Hl = [
        3,
        B,
        `ProvisionedThroughputDescription`,
        0,
        [`LastIncreaseDateTime`, `LastDecreaseDateTime`, `NumberOfDecreasesToday`, Mi, Xa],
        [4, 4, 1, 1, 1],
      ],
      Ul = [3, B, Si, 0, [Mi], [1]],
      Wl = [3, B, `Put`, 0, [Ar, I, Mn, er, tr, Qi], [() => Xf, 0, 0, 128, () => Uf, 0], 2],
      Gl = [
        3,
        B,
        `PutItemInput`,
        0,
        [I, Ar, hr, Zi, ji, Li, Ln, Mn, er, tr, Qi],
        [0, () => Xf, () => Hf, 0, 0, 0, 0, 0, 128, () => Uf, 0],
        2,
      ],
      Kl = [3, B, `PutItemOutput`, 0, [on, kn, Pr], [() => Lf, () => ys, () => cl]],
      ql = [3, B, vi, 0, [Ar], [() => Xf], 1],
      Jl = [
        3,
        B,
        `PutResourcePolicyInput`,
        0,
        [Ai, Di, or, `ConfirmRemoveSelfResourceAccess`],
        [0, 0, 0, [2, { httpHeader: `x-amz-confirm-remove-self-resource-access` }]],
        2,
      ],
      Yl = [3, B, `PutResourcePolicyOutput`, 0, [Ri], [0]],
      Xl = [
        3,
        B,
        `QueryInput`,
        0,
        [
          I,
          P,
          xa,
          nn,
          Xr,
          zn,
          Kr,
          `QueryFilter`,
          Ln,
          `ScanIndexForward`,
          cr,
          ji,
          pi,
          br,
          qr,
          er,
          tr,
        ],
        [0, 0, 0, 64, 1, 2, () => Jf, () => Wf, 0, 2, () => qf, 0, 0, 0, 0, 128, () => Uf],
        1,
      ],
      Zl = [3, B, `QueryOutput`, 0, [Gr, Un, ia, Zr, kn], [() => Zd, 1, 1, () => qf, () => ys]],
      Ql = [3, B, `Replica`, 0, [zi], [0]],
      $l = [
        3,
        B,
        `ReplicaAutoScalingDescription`,
        0,
        [zi, Cr, Vi, Ui, Ki],
        [0, () => mf, () => Go, () => Go, 0],
      ],
      eu = [
        3,
        B,
        `ReplicaAutoScalingUpdate`,
        0,
        [
          zi,
          `ReplicaGlobalSecondaryIndexUpdates`,
          `ReplicaProvisionedReadCapacityAutoScalingUpdate`,
        ],
        [0, () => hf, () => Ko],
        1,
      ],
      tu = [
        3,
        B,
        `ReplicaDescription`,
        0,
        [
          zi,
          Ki,
          `ReplicaArn`,
          `ReplicaStatusDescription`,
          `ReplicaStatusPercentProgress`,
          Yr,
          Si,
          ui,
          Za,
          Cr,
          `ReplicaInaccessibleDateTime`,
          Ji,
          kr,
        ],
        [0, 0, 0, 0, 0, 0, () => Ul, () => Fl, () => Lu, () => gf, 4, () => Pu, 0],
      ],
      nu = [3, B, `ReplicaGlobalSecondaryIndex`, 0, [P, Si, ui], [0, () => Ul, () => Fl], 1],
      ru = [
        3,
        B,
        `ReplicaGlobalSecondaryIndexAutoScalingDescription`,
        0,
        [P, zr, yi, wi],
        [0, 0, () => Go, () => Go],
      ],
      iu = [
        3,
        B,
        `ReplicaGlobalSecondaryIndexAutoScalingUpdate`,
        0,
        [P, `ProvisionedReadCapacityAutoScalingUpdate`],
        [0, () => Ko],
      ],
      au = [
        3,
        B,
        `ReplicaGlobalSecondaryIndexDescription`,
        0,
        [P, Si, ui, Za],
        [0, () => Ul, () => Fl, () => Yc],
      ],
      ou = [
        3,
        B,
        `ReplicaGlobalSecondaryIndexSettingsDescription`,
        0,
        [P, zr, bi, yi, Ei, wi],
        [0, 0, 1, () => Go, 1, () => Go],
        1,
      ],
      su = [
        3,
        B,
        Fi,
        0,
        [P, bi, `ProvisionedReadCapacityAutoScalingSettingsUpdate`],
        [0, 1, () => Ko],
        1,
      ],
      cu = [
        3,
        B,
        `ReplicaSettingsDescription`,
        0,
        [
          zi,
          Ki,
          `ReplicaBillingModeSummary`,
          Hi,
          Vi,
          `ReplicaProvisionedWriteCapacityUnits`,
          Ui,
          `ReplicaGlobalSecondaryIndexSettings`,
          Ji,
        ],
        [0, 0, () => os, 1, () => Go, 1, () => Go, () => vf, () => Pu],
        1,
      ],
      lu = [
        3,
        B,
        Gi,
        0,
        [
          zi,
          Hi,
          `ReplicaProvisionedReadCapacityAutoScalingSettingsUpdate`,
          Fi,
          `ReplicaTableClass`,
        ],
        [0, 1, () => Ko, () => yf, 0],
        1,
      ],
      uu = [
        3,
        B,
        `ReplicationGroupUpdate`,
        0,
        [Wn, Ua, Qn, `Disassociate`],
        [() => ks, () => dd, () => Hs, () => Tc],
      ],
      du = [3, B, `ReplicaUpdate`, 0, [Wn, Qn], [() => Os, () => Vs]],
      fu = [3, B, qi, 0, [Ni, `RestoreInProgress`, `SourceBackupArn`, va], [4, 2, 0, 0], 2],
      pu = [
        3,
        B,
        `RestoreTableFromBackupInput`,
        0,
        [za, cn, mn, wr, $r, Si, ui, pa, Ya],
        [0, 0, 0, () => Hd, () => of, () => Vl, () => Pl, () => ku, () => Pf],
        2,
      ],
      mu = [3, B, `RestoreTableFromBackupOutput`, 0, [ja], [() => Iu]],
      hu = [
        3,
        B,
        `RestoreTableToPointInTimeInput`,
        0,
        [za, va, `SourceTableName`, `UseLatestRestorableTime`, Ni, mn, wr, $r, Si, ui, pa, Ya],
        [0, 0, 0, 2, 4, 0, () => Hd, () => of, () => Vl, () => Pl, () => ku, () => Pf],
        1,
      ],
      gu = [3, B, `RestoreTableToPointInTimeOutput`, 0, [ja], [() => Iu]],
      _u = [3, B, ra, 0, [ta, na, oa], [0, 0, 0], 1],
      vu = [
        3,
        B,
        `ScanInput`,
        0,
        [
          I,
          P,
          nn,
          Xr,
          xa,
          `ScanFilter`,
          Ln,
          cr,
          ji,
          `TotalSegments`,
          `Segment`,
          pi,
          br,
          er,
          tr,
          zn,
        ],
        [0, 0, 64, 1, 0, () => Wf, 0, () => qf, 0, 1, 1, 0, 0, 128, () => Uf, 2],
        1,
      ],
      yu = [3, B, `ScanOutput`, 0, [Gr, Un, ia, Zr, kn], [() => Zd, 1, 1, () => qf, () => ys]],
      bu = [3, B, `SearchResultItem`, 0, [Ar, `Score`], [() => Lf, 1]],
      xu = [3, B, `SearchSchemaElement`, 0, [Qt, `SearchSchemaElementType`], [0, 0], 2],
      Cu = [
        3,
        B,
        `SearchVectorsInput`,
        0,
        [I, P, `SearchVector`, `TopK`, ji, er, tr, pi, `SearchConditionExpression`],
        [0, 0, () => Df, 1, 0, 128, () => Uf, 0, 0],
        4,
      ],
      wu = [3, B, `SearchVectorsOutput`, 0, [kn, `SearchResults`], [() => yd, () => Tf]],
      Tu = [
        3,
        B,
        ya,
        0,
        [I, Ma, F, `TableCreationDateTime`, Ci, Ta, Fa, li, Nr, pn],
        [0, 0, () => ef, 4, () => Vl, 0, 1, () => Pl, 1, 0],
        5,
      ],
      Eu = [
        3,
        B,
        ba,
        0,
        [Qr, Cr, `StreamDescription`, La, da, Ja],
        [() => af, () => Vd, () => Mu, () => Vu, () => Ou, () => Nf],
      ],
      Ou = [
        3,
        B,
        da,
        0,
        [Ca, ma, `KMSMasterKeyArn`, `InaccessibleEncryptionDateTime`],
        [0, 0, 0, 4],
      ],
      ku = [3, B, fa, 0, [mr, ma, Yr], [2, 0, 0]],
      Au = [
        3,
        B,
        `StartBulkPutItemsInput`,
        0,
        [Vr, di, I, Bn, si, xi],
        [() => sl, () => Il, 0, [0, 4], 1, 0],
        3,
      ],
      ju = [3, B, `StartBulkPutItemsOutput`, 0, [vn], [() => cs], 1],
      Mu = [3, B, la, 0, [`StreamEnabled`, `StreamViewType`], [2, 0], 1],
      Nu = [3, B, Ea, 0, [I, Ia, $i], [0, 0, () => df]],
      Pu = [3, B, Aa, 0, [Da, ei], [0, 4]],
      Fu = [
        3,
        B,
        ka,
        0,
        [I, Zt, F, pn, Ci, li, fa, Cr, Ja],
        [0, () => Dd, () => ef, 0, () => Vl, () => Pl, () => ku, () => Hd, () => Pf],
        3,
      ],
      Iu = [
        3,
        B,
        ja,
        0,
        [
          Zt,
          I,
          F,
          Ia,
          jn,
          Ci,
          Fa,
          Nr,
          Ta,
          Ma,
          hn,
          Qr,
          Cr,
          la,
          `LatestStreamLabel`,
          `LatestStreamArn`,
          `GlobalTableVersion`,
          $i,
          `GlobalTableWitnesses`,
          kr,
          qi,
          da,
          $t,
          Aa,
          qn,
          Jn,
          li,
          Za,
          ri,
          Ja,
        ],
        [
          () => Dd,
          0,
          () => ef,
          0,
          4,
          () => Hl,
          1,
          1,
          0,
          0,
          () => os,
          () => rf,
          () => Bd,
          () => Mu,
          0,
          0,
          0,
          () => pf,
          () => qd,
          0,
          () => fu,
          () => Ou,
          () => Bo,
          () => Pu,
          2,
          2,
          () => Pl,
          () => Lu,
          0,
          () => Mf,
        ],
      ],
      Lu = [3, B, `TableWarmThroughputDescription`, 0, [Yi, Qa, Ca], [1, 1, 0]],
      Ru = [3, B, `Tag`, 0, [`Key`, Ka], [0, 0], 2],
      zu = [3, B, `TagResourceInput`, 0, [Ai, Ha], [0, () => Of], 2],
      Bu = [3, B, `ThrottlingReason`, 0, [`reason`, `resource`], [0, 0]],
      Vu = [3, B, La, 0, [`TimeToLiveStatus`, Qt], [0, 0]],
      Hu = [3, B, Ra, 0, [mr, Qt], [2, 0], 2],
      Uu = [3, B, `TransactGetItem`, 0, [`Get`], [() => zc], 1],
      Wu = [3, B, `TransactGetItemsInput`, 0, [Na, ji], [() => Af, 0], 1],
      Gu = [3, B, `TransactGetItemsOutput`, 0, [kn, ki], [() => Fd, () => Qd]],
      Ku = [
        3,
        B,
        `TransactWriteItem`,
        0,
        [An, `Put`, Qn, Ua],
        [() => vs, () => Wl, () => Ps, () => Xu],
      ],
      qu = [3, B, `TransactWriteItemsInput`, 0, [Na, ji, Li, Rn], [() => jf, 0, 0, [0, 4]], 1],
      Ju = [3, B, `TransactWriteItemsOutput`, 0, [kn, Pr], [() => Fd, () => Kf]],
      Yu = [3, B, `UntagResourceInput`, 0, [Ai, `TagKeys`], [0, 64], 2],
      Xu = [3, B, Ua, 0, [`Key`, Wa, I, Mn, er, tr, Qi], [() => qf, 0, 0, 0, 128, () => Uf, 0], 3],
      Zu = [3, B, `UpdateContinuousBackupsInput`, 0, [I, gi], [0, () => zl], 2],
      Qu = [3, B, `UpdateContinuousBackupsOutput`, 0, [On], [() => bs]],
      $u = [
        3,
        B,
        `UpdateContributorInsightsInput`,
        0,
        [I, `ContributorInsightsAction`, P, Nn],
        [0, 0, 0, 0],
        2,
      ],
      ed = [3, B, `UpdateContributorInsightsOutput`, 0, [I, P, Pn, Nn], [0, 0, 0, 0]],
      td = [
        3,
        B,
        `UpdateGlobalSecondaryIndexAction`,
        0,
        [P, Ci, li, Za],
        [0, () => Vl, () => Pl, () => wd],
        1,
      ],
      nd = [3, B, `UpdateGlobalTableInput`, 0, [Or, Xi], [0, () => wf], 2],
      rd = [3, B, `UpdateGlobalTableOutput`, 0, [Er], [() => Zc]],
      id = [
        3,
        B,
        `UpdateGlobalTableSettingsInput`,
        0,
        [
          Or,
          `GlobalTableBillingMode`,
          `GlobalTableProvisionedWriteCapacityUnits`,
          `GlobalTableProvisionedWriteCapacityAutoScalingSettingsUpdate`,
          Dr,
          Gi,
        ],
        [0, 0, 1, () => Ko, () => Gd, () => Sf],
        1,
      ],
      ad = [3, B, `UpdateGlobalTableSettingsOutput`, 0, [Or, Wi], [0, () => xf]],
      od = [
        3,
        B,
        `UpdateItemInput`,
        0,
        [I, `Key`, rn, hr, Ln, Zi, ji, Li, Wa, Mn, er, tr, Qi],
        [0, () => qf, () => Rf, () => Hf, 0, 0, 0, 0, 0, 0, 128, () => Uf, 0],
        2,
      ],
      sd = [3, B, `UpdateItemOutput`, 0, [on, kn, Pr], [() => Lf, () => ys, () => cl]],
      cd = [3, B, Ga, 0, [Yt], [0]],
      ld = [3, B, `UpdateKinesisStreamingDestinationInput`, 0, [I, ea, Ga], [0, 0, () => cd], 2],
      ud = [
        3,
        B,
        `UpdateKinesisStreamingDestinationOutput`,
        0,
        [I, ea, Xn, Ga],
        [0, 0, 0, () => cd],
      ],
      dd = [
        3,
        B,
        `UpdateReplicationGroupMemberAction`,
        0,
        [zi, Yr, Si, ui, Cr, Oa],
        [0, 0, () => Ul, () => Fl, () => _f, 0],
        1,
      ],
      fd = [
        3,
        B,
        `UpdateTableInput`,
        0,
        [
          I,
          Zt,
          pn,
          Ci,
          Tr,
          la,
          fa,
          Xi,
          Da,
          qn,
          ri,
          `GlobalTableWitnessUpdates`,
          li,
          Za,
          kr,
          Jn,
          `VectorIndexUpdates`,
        ],
        [
          0,
          () => Dd,
          0,
          () => Vl,
          () => Wd,
          () => Mu,
          () => ku,
          () => Cf,
          0,
          2,
          0,
          () => Jd,
          () => Pl,
          () => wd,
          0,
          2,
          () => Ff,
        ],
        1,
      ],
      pd = [3, B, `UpdateTableOutput`, 0, [ja], [() => Iu]],
      md = [
        3,
        B,
        `UpdateTableReplicaAutoScalingInput`,
        0,
        [I, Tr, Ti, Xi],
        [0, () => zd, () => Ko, () => ff],
        1,
      ],
      hd = [3, B, `UpdateTableReplicaAutoScalingOutput`, 0, [Ea], [() => Nu]],
      gd = [3, B, `UpdateTimeToLiveInput`, 0, [I, Ra], [0, () => Hu], 2],
      _d = [3, B, `UpdateTimeToLiveOutput`, 0, [Ra], [() => Hu]],
      vd = [3, B, `VectorAttributeDefinition`, 0, [Qt], [0], 1],
      yd = [
        3,
        B,
        `VectorCapacity`,
        0,
        [`VectorSearchRequestBytes`, `VectorWriteRequestBytes`],
        [1, 1],
      ],
      bd = [
        3,
        B,
        `VectorIndex`,
        0,
        [P, qa, Oi, Gn, Kn, ga],
        [0, () => vd, () => Bl, 1, 0, () => Ef],
        5,
      ],
      xd = [
        3,
        B,
        `VectorIndexDescription`,
        0,
        [P, ga, Oi, qa, Gn, Kn, zr, sn, Br, Nr, Mr],
        [0, () => Ef, () => Bl, () => vd, 1, 0, 0, 2, 1, 1, 0],
      ],
      Sd = [
        3,
        B,
        `VectorIndexInfo`,
        0,
        [P, qa, ga, Oi, Gn, Kn],
        [0, () => vd, () => Ef, () => Bl, 1, 0],
      ],
      Cd = [3, B, `VectorIndexUpdate`, 0, [Wn, Qn], [() => Ms, () => Js]],
      wd = [3, B, Za, 0, [Yi, Qa], [1, 1]],
      Td = [3, B, `WriteRequest`, 0, [vi, Yn], [() => ql, () => Us]],
      Ed = `unit`,
      Dd = [1, B, Zt, 0, () => Vo],
      Od = [1, B, an, 0, () => tp],
      kd = [1, B, `AutoScalingPolicyDescriptionList`, 0, () => Uo],
      Ad = [1, B, Tn, 0, () => Zo],
      jd = [1, B, bn, 0, () => ls],
      Md = [1, B, `BulkOperationTableDetails`, 0, () => us],
      Nd = [1, B, `BulkOperationUsageMultiple`, 0, () => ds],
      Pd = [1, B, `CancellationReasonList`, 0, () => hs],
      Fd = [1, B, `ConsumedCapacityMultiple`, 0, () => ys],
      Id = [1, B, Fn, 0, () => xs],
      Ld = [1, B, pr, 0, () => Dc],
      Rd = [1, B, lr, 0, () => Pc],
      zd = [1, B, `GlobalSecondaryIndexAutoScalingUpdateList`, 0, () => Gc],
      Bd = [1, B, `GlobalSecondaryIndexDescriptionList`, 0, () => Kc],
      Vd = [1, B, Cr, 0, () => qc],
      Hd = [1, B, `GlobalSecondaryIndexList`, 0, () => Wc],
      Wd = [1, B, `GlobalSecondaryIndexUpdateList`, 0, () => Jc],
      Gd = [1, B, `GlobalTableGlobalSecondaryIndexSettingsUpdateList`, 0, () => Qc],
      Kd = [1, B, `GlobalTableList`, 0, () => Xc],
      qd = [1, B, `GlobalTableWitnessDescriptionList`, 0, () => $c],
      Jd = [1, B, `GlobalTableWitnessGroupUpdateList`, 0, () => el],
      Yd = [1, B, Hr, 0, () => tl],
      Xd = [1, B, `ItemCollectionMetricsMultiple`, 0, () => cl],
      Zd = [1, B, `ItemList`, 0, () => Lf],
      Qd = [1, B, `ItemResponseList`, 0, () => ll],
      $d = [1, B, `KeyList`, 0, () => qf],
      ef = [1, B, F, 0, () => dl],
      tf = [1, B, Jr, 0, () => fl],
      nf = [1, B, `ListAttributeValue`, 0, () => tp],
      rf = [1, B, `LocalSecondaryIndexDescriptionList`, 0, () => Ml],
      af = [1, B, Qr, 0, () => Nl],
      of = [1, B, `LocalSecondaryIndexList`, 0, () => jl],
      sf = [1, B, `ParameterizedStatements`, 0, () => Ll],
      cf = [1, B, `PartiQLBatchRequest`, 0, () => rs],
      lf = [1, B, `PartiQLBatchResponse`, 0, () => is],
      uf = [1, B, `PreparedStatementParameters`, 0, () => tp],
      df = [1, B, `ReplicaAutoScalingDescriptionList`, 0, () => $l],
      ff = [1, B, `ReplicaAutoScalingUpdateList`, 0, () => eu],
      pf = [1, B, `ReplicaDescriptionList`, 0, () => tu],
      mf = [1, B, `ReplicaGlobalSecondaryIndexAutoScalingDescriptionList`, 0, () => ru],
      hf = [1, B, `ReplicaGlobalSecondaryIndexAutoScalingUpdateList`, 0, () => iu],
      gf = [1, B, `ReplicaGlobalSecondaryIndexDescriptionList`, 0, () => au],
      _f = [1, B, `ReplicaGlobalSecondaryIndexList`, 0, () => nu],
      vf = [1, B, `ReplicaGlobalSecondaryIndexSettingsDescriptionList`, 0, () => ou],
      yf = [1, B, `ReplicaGlobalSecondaryIndexSettingsUpdateList`, 0, () => su],
      bf = [1, B, `ReplicaList`, 0, () => Ql],
      xf = [1, B, `ReplicaSettingsDescriptionList`, 0, () => cu],
      Sf = [1, B, `ReplicaSettingsUpdateList`, 0, () => lu],
      Cf = [1, B, `ReplicationGroupUpdateList`, 0, () => uu],
      wf = [1, B, `ReplicaUpdateList`, 0, () => du],
      Tf = [1, B, `SearchResultList`, 0, () => bu],
      Ef = [1, B, ga, 0, () => xu],
      Df = [1, B, `SearchVectorList`, 0, () => tp],
      Of = [1, B, `TagList`, 0, () => Ru],
      kf = [1, B, `ThrottlingReasonList`, 0, () => Bu],
      Af = [1, B, `TransactGetItemList`, 0, () => Uu],
      jf = [1, B, `TransactWriteItemList`, 0, () => Ku],
      Mf = [1, B, `VectorIndexDescriptionList`, 0, () => xd],
      Nf = [1, B, Ja, 0, () => Sd],
      Pf = [1, B, `VectorIndexList`, 0, () => bd],
      Ff = [1, B, `VectorIndexUpdateList`, 0, () => Cd],
      If = [1, B, `WriteRequests`, 0, () => Td],
      Lf = [2, B, `AttributeMap`, 0, 0, () => tp],
      Rf = [2, B, rn, 0, 0, () => Ho],
      zf = [2, B, `BatchGetRequestMap`, 0, 0, () => ul],
      Bf = [2, B, `BatchGetResponseMap`, 0, 0, () => Zd],
      Vf = [2, B, `BatchWriteItemRequestMap`, 0, 0, () => If],
      Hf = [2, B, `ExpectedAttributeMap`, 0, 0, () => Mc],
      Uf = [2, B, `ExpressionAttributeValueMap`, 0, 0, () => tp],
      Wf = [2, B, `FilterConditionMap`, 0, 0, () => _s],
      Gf = [2, B, `ItemCollectionKeyAttributeMap`, 0, 0, () => tp],
      Kf = [2, B, `ItemCollectionMetricsPerTable`, 0, 0, () => Xd],
      qf = [2, B, `Key`, 0, 0, () => tp],
      Jf = [2, B, Kr, 0, 0, () => _s],
      Yf = [2, B, `MapAttributeValue`, 0, 0, () => tp],
      Xf = [2, B, `PutItemInputAttributeMap`, 0, 0, () => tp],
      Zf = [2, B, `SecondaryIndexesBulkBytesMap`, 0, 0, () => ss],
      Qf = [2, B, `SecondaryIndexesCapacityMap`, 0, 0, () => gs],
      $f = [2, B, `VectorIndexesBulkVectorBytesMap`, 0, 0, () => fs],
      ep = [2, B, `VectorIndexesCapacityMap`, 0, 0, () => yd],
      tp = [
        4,
        B,
        `AttributeValue`,
        0,
        [`S`, `N`, `B`, `SS`, `NS`, `BS`, `M`, `L`, `NULL`, `BOOL`],
        [0, 0, 21, 64, 64, 85, () => Yf, () => nf, 2, 2],
      ],
      np = [9, B, `BatchExecuteStatement`, 0, () => Qo, () => $o],
      rp = [9, B, `BatchGetItem`, 0, () => es, () => ts],
      ip = [9, B, `BatchWriteItem`, 0, () => H, () => as],
      sp = [9, B, `CancelBulkOperation`, 0, () => ps, () => ms],
      cp = [9, B, `CreateBackup`, 0, () => Ss, () => Cs],
      lp = [9, B, `CreateGlobalTable`, 0, () => Ts, () => Es],
      up = [9, B, `CreateTable`, 0, () => As, () => js],
      dp = [9, B, `DeleteBackup`, 0, () => Fs, () => Is],
      fp = [9, B, `DeleteItem`, 0, () => zs, () => Bs],
      pp = [9, B, `DeleteResourcePolicy`, 0, () => Ws, () => Gs],
      mp = [9, B, `DeleteTable`, 0, () => Ks, () => qs],
      hp = [9, B, `DescribeBackup`, 0, () => Ys, () => Xs],
      gp = [9, B, `DescribeBulkOperation`, 0, () => Zs, () => Qs],
      _p = [9, B, `DescribeContinuousBackups`, 0, () => $s, () => ec],
      vp = [9, B, `DescribeContributorInsights`, 0, () => tc, () => nc],
      yp = [9, B, `DescribeEndpoints`, 0, () => rc, () => ic],
      bp = [9, B, `DescribeExport`, 0, () => ac, () => oc],
      xp = [9, B, `DescribeGlobalTable`, 0, () => sc, () => cc],
      Sp = [9, B, `DescribeGlobalTableSettings`, 0, () => lc, () => uc],
      Cp = [9, B, `DescribeImport`, 0, () => dc, () => mc],
      wp = [9, B, `DescribeKinesisStreamingDestination`, 0, () => hc, () => gc],
      Tp = [9, B, `DescribeLimits`, 0, () => _c, () => vc],
      Ep = [9, B, `DescribeTable`, 0, () => yc, () => bc],
      Dp = [9, B, `DescribeTableReplicaAutoScaling`, 0, () => xc, () => Sc],
      Op = [9, B, `DescribeTimeToLive`, 0, () => Cc, () => wc],
      kp = [9, B, `DisableKinesisStreamingDestination`, 0, () => pl, () => ml],
      Ap = [9, B, `EnableKinesisStreamingDestination`, 0, () => pl, () => ml],
      jp = [9, B, `ExecuteStatement`, 0, () => Oc, () => kc],
      Mp = [9, B, `ExecuteTransaction`, 0, () => Ac, () => jc],
      Np = [9, B, `ExportTableToPointInTime`, 0, () => Fc, () => Ic],
      Pp = [9, B, `GetItem`, 0, () => Bc, () => Vc],
      Fp = [9, B, `GetResourcePolicy`, 0, () => Hc, () => Uc],
      Ip = [9, B, `ImportTable`, 0, () => rl, () => il],
      Lp = [9, B, `ListBackups`, 0, () => hl, () => gl],
      Rp = [9, B, `ListBulkOperations`, 0, () => _l, () => vl],
      zp = [9, B, `ListContributorInsights`, 0, () => yl, () => bl],
      Bp = [9, B, `ListExports`, 0, () => xl, () => Sl],
      Vp = [9, B, `ListGlobalTables`, 0, () => Cl, () => wl],
      Hp = [9, B, `ListImports`, 0, () => Tl, () => El],
      Up = [9, B, `ListTables`, 0, () => Dl, () => Ol],
      Wp = [9, B, `ListTagsOfResource`, 0, () => kl, () => Al],
      Gp = [9, B, `PutItem`, 0, () => Gl, () => Kl],
      Kp = [9, B, `PutResourcePolicy`, 0, () => Jl, () => Yl],
      qp = [9, B, `Query`, 0, () => Xl, () => Zl],
      Jp = [9, B, `RestoreTableFromBackup`, 0, () => pu, () => mu],
      Yp = [9, B, `RestoreTableToPointInTime`, 0, () => hu, () => gu],
      Xp = [9, B, `Scan`, 0, () => vu, () => yu],
      Zp = [9, B, `SearchVectors`, 0, () => Cu, () => wu],
      Qp = [9, B, `StartBulkPutItems`, 0, () => Au, () => ju],
      $p = [9, B, `TagResource`, 0, () => zu, () => Ed],
      em = [9, B, `TransactGetItems`, 0, () => Wu, () => Gu],
      tm = [9, B, `TransactWriteItems`, 0, () => qu, () => Ju],
      nm = [9, B, `UntagResource`, 0, () => Yu, () => Ed],
      rm = [9, B, `UpdateContinuousBackups`, 0, () => Zu, () => Qu],
      im = [9, B, `UpdateContributorInsights`, 0, () => $u, () => ed],
      am = [9, B, `UpdateGlobalTable`, 0, () => nd, () => rd],
      om = [9, B, `UpdateGlobalTableSettings`, 0, () => id, () => ad],
      sm = [9, B, `UpdateItem`, 0, () => od, () => sd],
      cm = [9, B, `UpdateKinesisStreamingDestination`, 0, () => ld, () => ud],
      lm = [9, B, `UpdateTable`, 0, () => fd, () => pd],
      um = [9, B, `UpdateTableReplicaAutoScaling`, 0, () => md, () => hd],
      dm = [9, B, `UpdateTimeToLive`, 0, () => gd, () => _d],
      fm = class extends O(et, k, `DescribeEndpoints`, yp) {},
      pm = { version: `3.1161.0` };
    let mm = `argv`,
      hm = `isSet`,
      gm = `booleanEquals`,
      _m = `PartitionResult`,
      vm = `stringEquals`,
      ym = `getAttr`,
      bm = `parsedEndpoint`,
      xm = `aws.parseArn`,
      Sm = (e) => `ParsedArn_ssa_` + e,
      Cm = `service`,
      wm = `dynamodb`,
      Tm = `isValidHostLabel`,
      Em = `accountId`,
      Dm = `FirstArn`,
      Om = (e) =>
        `https://{ParsedArn_ssa_` +
        e +
        `#accountId}.search-ddb.{Region}.{PartitionResult#dualStackDnsSuffix}`,
      km = (e) =>
        `https://{ParsedArn_ssa_` +
        e +
        `#accountId}.ddb.{Region}.{PartitionResult#dualStackDnsSuffix}`,
      Am = (e) =>
        `https://{ParsedArn_ssa_` +
        e +
        `#accountId}.search-ddb.{Region}.{PartitionResult#dnsSuffix}`,
      jm = (e) =>
        `https://{ParsedArn_ssa_` + e + `#accountId}.ddb.{Region}.{PartitionResult#dnsSuffix}`,
      Mm = { ref: `Region` },
      Nm = { ref: _m },
      Pm = { fn: ym, [mm]: [{ ref: bm }, `authority`] },
      Fm = { ref: `AccountIdEndpointMode` },
      Im = { fn: ym, [mm]: [Nm, `name`] },
      Lm = { ref: `ParsedArn_ssa_2` },
      Rm = { fn: ym, [mm]: [Lm, `region`] },
      zm = { ref: `ResourceArnList` },
      Bm = { fn: ym, [mm]: [{ ref: `ParsedArn_ssa_1` }, `region`] },
      Vm = { ref: `ParsedArn_ssa_1` },
      Hm = { ref: `AccountId` },
      Um = {},
      Wm = { metricValues: [`O`] },
      Gm = [Mm],
      Km = [{ ref: `Endpoint` }],
      qm = [{ ref: `ResourceArn` }],
      Jm = {
        conditions: [
          [hm, Gm],
          [hm, Km],
          [gm, [{ ref: `UseFIPS` }, !0]],
          [gm, [{ ref: `UseDualStack` }, !0]],
          [`aws.partition`, Gm, _m],
          [vm, [Mm, `local`]],
          [gm, [{ fn: ym, [mm]: [Nm, `supportsFIPS`] }, !0]],
          [`parseURL`, Km, bm],
          [vm, [`dynamodb.{Region}.{PartitionResult#dualStackDnsSuffix}`, Pm]],
          [gm, [{ fn: ym, [mm]: [Nm, `supportsDualStack`] }, !0]],
          [vm, [`search-dynamodb.{Region}.{PartitionResult#dualStackDnsSuffix}`, Pm]],
          [hm, [Fm]],
          [vm, [Mm, `us-gov-east-1`]],
          [vm, [Mm, `cn-north-1`]],
          [vm, [Mm, `cn-northwest-1`]],
          [vm, [Mm, `us-gov-west-1`]],
          [vm, [Im, `aws`]],
          [vm, [Fm, `disabled`]],
          [hm, qm],
          [xm, qm, Sm(2)],
          [vm, [{ fn: ym, [mm]: [Lm, Cm] }, wm]],
          [vm, [Rm, Mm]],
          [Tm, [{ fn: ym, [mm]: [Lm, Em] }, !1]],
          [Tm, [Rm, !1]],
          [hm, [zm]],
          [ym, [zm, `[0]`], Dm],
          [xm, [{ ref: Dm }], Sm(1)],
          [vm, [Bm, Mm]],
          [vm, [{ fn: ym, [mm]: [Vm, Cm] }, wm]],
          [Tm, [{ fn: ym, [mm]: [Vm, Em] }, !1]],
          [Tm, [Bm, !1]],
          [hm, [Hm]],
          [vm, [Fm, `required`]],
          [Tm, [Hm, !1]],
          [vm, [Im, `aws-us-gov`]],
          [gm, [{ fn: `coalesce`, [mm]: [{ ref: `IsSearchOperation` }, !1] }, !0]],
        ],
        results: [
          [-1],
          [-1, `Invalid Configuration: FIPS and custom endpoint are not supported`],
          [-1, `Invalid Configuration: Dualstack and custom endpoint are not supported`],
          [
            -1,
            `Endpoint override is not supported for dual-stack endpoints. Please enable dual-stack functionality by enabling the configuration. For more details, see: https://docs.aws.amazon.com/sdkref/latest/guide/feature-endpoints.html`,
          ],
          [`{Endpoint}`, Um],
          [-1, `Invalid Configuration: FIPS and local endpoint are not supported`],
          [-1, `Invalid Configuration: Dualstack and local endpoint are not supported`],
          [
            `http://localhost:8000`,
            { authSchemes: [{ name: `sigv4`, signingName: wm, signingRegion: `us-east-1` }] },
          ],
          [
            -1,
            `Invalid Configuration: AccountIdEndpointMode is required and FIPS is enabled, but FIPS account endpoints are not supported`,
          ],
          [`https://search-dynamodb-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`, Um],
          [`https://dynamodb-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`, Um],
          [-1, `FIPS and DualStack are enabled, but this partition does not support one or both`],
          [`https://search-dynamodb.{Region}.{PartitionResult#dnsSuffix}`, Um],
          [`https://dynamodb.{Region}.{PartitionResult#dnsSuffix}`, Um],
          [`https://search-dynamodb-fips.{Region}.{PartitionResult#dnsSuffix}`, Um],
          [`https://dynamodb-fips.{Region}.{PartitionResult#dnsSuffix}`, Um],
          [-1, `FIPS is enabled but this partition does not support FIPS`],
          [
            -1,
            `Invalid Configuration: AccountIdEndpointMode is required but account endpoints are not supported in this region`,
          ],
          [`https://search-dynamodb.{Region}.{PartitionResult#dualStackDnsSuffix}`, Um],
          [`https://dynamodb.{Region}.{PartitionResult#dualStackDnsSuffix}`, Um],
          [Om(2), Wm],
          [km(2), Wm],
          [Om(1), Wm],
          [km(1), Wm],
          [`https://{AccountId}.search-ddb.{Region}.{PartitionResult#dualStackDnsSuffix}`, Wm],
          [`https://{AccountId}.ddb.{Region}.{PartitionResult#dualStackDnsSuffix}`, Wm],
          [-1, `Credentials-sourced account ID parameter is invalid`],
          [
            -1,
            `AccountIdEndpointMode is required but no AccountID was provided or able to be loaded`,
          ],
          [-1, `DualStack is enabled but this partition does not support DualStack`],
          [Am(2), Wm],
          [jm(2), Wm],
          [Am(1), Wm],
          [jm(1), Wm],
          [`https://{AccountId}.search-ddb.{Region}.{PartitionResult#dnsSuffix}`, Wm],
          [`https://{AccountId}.ddb.{Region}.{PartitionResult#dnsSuffix}`, Wm],
          [-1, `Invalid Configuration: Missing Region`],
        ],
      },
      W = 1e8,
      Ym = new Int32Array([
        -1,
        1,
        -1,
        0,
        6,
        3,
        1,
        4,
        W + 35,
        2,
        W + 1,
        5,
        3,
        W + 2,
        W + 4,
        1,
        85,
        7,
        2,
        69,
        8,
        3,
        38,
        9,
        4,
        10,
        W + 35,
        5,
        W + 7,
        11,
        11,
        12,
        77,
        12,
        18,
        13,
        13,
        18,
        14,
        14,
        18,
        15,
        15,
        18,
        16,
        16,
        18,
        17,
        32,
        W + 17,
        77,
        17,
        37,
        19,
        18,
        20,
        25,
        19,
        21,
        25,
        20,
        22,
        25,
        21,
        23,
        25,
        22,
        24,
        25,
        23,
        36,
        25,
        24,
        26,
        32,
        25,
        27,
        32,
        26,
        28,
        32,
        27,
        29,
        32,
        28,
        30,
        32,
        29,
        31,
        32,
        30,
        35,
        32,
        31,
        33,
        37,
        33,
        34,
        W + 26,
        35,
        W + 33,
        W + 34,
        35,
        W + 31,
        W + 32,
        35,
        W + 29,
        W + 30,
        32,
        W + 27,
        77,
        4,
        39,
        W + 35,
        5,
        W + 6,
        40,
        9,
        41,
        W + 28,
        11,
        42,
        68,
        12,
        48,
        43,
        13,
        48,
        44,
        14,
        48,
        45,
        15,
        48,
        46,
        16,
        48,
        47,
        32,
        W + 17,
        68,
        17,
        67,
        49,
        18,
        50,
        55,
        19,
        51,
        55,
        20,
        52,
        55,
        21,
        53,
        55,
        22,
        54,
        55,
        23,
        66,
        55,
        24,
        56,
        62,
        25,
        57,
        62,
        26,
        58,
        62,
        27,
        59,
        62,
        28,
        60,
        62,
        29,
        61,
        62,
        30,
        65,
        62,
        31,
        63,
        67,
        33,
        64,
        W + 26,
        35,
        W + 24,
        W + 25,
        35,
        W + 22,
        W + 23,
        35,
        W + 20,
        W + 21,
        32,
        W + 27,
        68,
        35,
        W + 18,
        W + 19,
        3,
        78,
        70,
        4,
        71,
        W + 35,
        5,
        W + 5,
        72,
        6,
        73,
        W + 16,
        11,
        74,
        75,
        32,
        W + 8,
        75,
        34,
        77,
        76,
        35,
        W + 14,
        W + 15,
        35,
        W + 12,
        W + 13,
        4,
        79,
        W + 35,
        5,
        W + 5,
        80,
        6,
        81,
        W + 11,
        9,
        82,
        W + 11,
        11,
        83,
        84,
        32,
        W + 8,
        84,
        35,
        W + 9,
        W + 10,
        2,
        W + 1,
        86,
        3,
        W + 2,
        87,
        4,
        88,
        W + 4,
        7,
        89,
        W + 4,
        8,
        W + 3,
        90,
        10,
        W + 3,
        W + 4,
      ]),
      Xm = ye.from(Ym, 2, Jm.conditions, Jm.results),
      Zm = new be({
        size: 50,
        params: [
          `AccountId`,
          `AccountIdEndpointMode`,
          `Endpoint`,
          `IsSearchOperation`,
          `Region`,
          `ResourceArn`,
          `ResourceArnList`,
          `UseDualStack`,
          `UseFIPS`,
        ],
      }),
      Qm = (e, t = {}) => Zm.get(e, () => xe(Xm, { endpointParams: e, logger: t.logger }));
    Se.aws = r;
    let $m = (e) => ({
        apiVersion: `2012-08-10`,
        base64Decoder: e?.base64Decoder ?? He,
        base64Encoder: e?.base64Encoder ?? Ve,
        disableHostPrefix: e?.disableHostPrefix ?? !1,
        endpointProvider: e?.endpointProvider ?? Qm,
        extensions: e?.extensions ?? [],
        httpAuthSchemeProvider: e?.httpAuthSchemeProvider ?? Ze,
        httpAuthSchemes: e?.httpAuthSchemes ?? [
          {
            schemeId: `aws.auth#sigv4`,
            identityProvider: (e) => e.getIdentityProvider(`aws.auth#sigv4`),
            signer: new Ie(),
          },
        ],
        logger: e?.logger ?? new S(),
        protocol: e?.protocol ?? Ke,
        protocolSettings: e?.protocolSettings ?? {
          defaultNamespace: `com.amazonaws.dynamodb`,
          errorTypeRegistries: zo,
          xmlNamespace: `http://dynamodb.amazonaws.com/doc/2012-08-10/`,
          version: `2012-08-10`,
          serviceTarget: `DynamoDB_20120810`,
          jsonCodec: new qe(),
        },
        serviceId: e?.serviceId ?? `DynamoDB`,
        sha256: e?.sha256 ?? Je,
        urlParser: e?.urlParser ?? we,
        utf8Decoder: e?.utf8Decoder ?? Be,
        utf8Encoder: e?.utf8Encoder ?? ze,
      }),
      eh = (e) => {
        ie(process.version);
        let n = fe(e),
          r = () => n().then(ae),
          c = $m(e);
        i(process.version);
        let l = { profile: e?.profile, logger: c.logger };
        return {
          ...c,
          ...e,
          runtime: `node`,
          defaultsMode: n,
          accountIdEndpointMode: e?.accountIdEndpointMode ?? pe(t, l),
          authSchemePreference: e?.authSchemePreference ?? pe(Le, l),
          bodyLengthChecker: e?.bodyLengthChecker ?? Ue,
          credentialDefaultProvider: e?.credentialDefaultProvider ?? Re,
          defaultSocketTimeout: o(e?.requestHandler, 3e5),
          defaultUserAgentProvider:
            e?.defaultUserAgentProvider ?? a({ serviceId: c.serviceId, clientVersion: pm.version }),
          endpointDiscoveryEnabledProvider: e?.endpointDiscoveryEnabledProvider ?? pe(g, l),
          maxAttempts: e?.maxAttempts ?? pe(je.v2026 ? { ...Ae, default: 4 } : Ae, e),
          region: e?.region ?? pe(he, { ...ge, ...l }),
          requestHandler: Ge.create(e?.requestHandler ?? r),
          retryMode:
            e?.retryMode ?? pe({ ...ke, default: async () => (await r()).retryMode || Oe }, e),
          streamCollector: e?.streamCollector ?? We,
          useDualstackEndpoint: e?.useDualstackEndpoint ?? pe(E, l),
          useFipsEndpoint: e?.useFipsEndpoint ?? pe(me, l),
          userAgentAppId: e?.userAgentAppId ?? pe(s, l),
        };
      },
      th = (e) => {
        let t = e.httpAuthSchemes,
          n = e.httpAuthSchemeProvider,
          r = e.credentials;
        return {
          setHttpAuthScheme(e) {
            let n = t.findIndex((t) => t.schemeId === e.schemeId);
            n === -1 ? t.push(e) : t.splice(n, 1, e);
          },
          httpAuthSchemes() {
            return t;
          },
          setHttpAuthSchemeProvider(e) {
            n = e;
          },
          httpAuthSchemeProvider() {
            return n;
          },
          setCredentials(e) {
            r = e;
          },
          credentials() {
            return r;
          },
        };
      },
      nh = (e) => ({
        httpAuthSchemes: e.httpAuthSchemes(),
        httpAuthSchemeProvider: e.httpAuthSchemeProvider(),
        credentials: e.credentials(),
      }),
      rh = (e, t) => {
        let n = Object.assign(c(e), oe(e), Te(e), th(e));
        return t.forEach((e) => e.configure(n)), Object.assign(e, l(n), se(n), Ee(n), nh(n));
      };
    var ih = class extends w {
        config;
        constructor(...[e]) {
          let t = eh(e || {});
          super(t), (this.initConfig = t);
          let r = rh(
            _(
              Qe(
                Ce(
                  d(
                    _e(
                      Me(u(n($e(t))), {
                        defaultBaseDelay: je.v2026 ? 25 : void 0,
                        defaultMaxAttempts: je.v2026 ? 4 : void 0,
                      }),
                    ),
                  ),
                ),
              ),
              { endpointDiscoveryCommandCtor: fm },
            ),
            e?.extensions || [],
          );
          (this.config = r),
            this.middlewareStack.use(Pe(this.config)),
            this.middlewareStack.use(f(this.config)),
            this.middlewareStack.use(Ne(this.config)),
            this.middlewareStack.use(De(this.config)),
            this.middlewareStack.use(p(this.config)),
            this.middlewareStack.use(m(this.config)),
            this.middlewareStack.use(h(this.config)),
            this.middlewareStack.use(
              v(this.config, {
                httpAuthSchemeParametersProvider: Ye,
                identityProviderConfigProvider: async (e) =>
                  new ee({ 'aws.auth#sigv4': e.credentials }),
              }),
            ),
            this.middlewareStack.use(te(this.config));
        }
        destroy() {
          super.destroy();
        }
      },
      ah = class extends O(et, k, `BatchExecuteStatement`, np) {},
      oh = class extends O(tt, k, `BatchGetItem`, rp) {},
      sh = class extends O(tt, k, `BatchWriteItem`, ip) {},
      ch = class extends O(nt, k, `CancelBulkOperation`, sp) {},
      lh = class extends O(rt, k, `CreateBackup`, cp) {},
      uh = class extends O(it, k, `CreateGlobalTable`, lp) {},
      dh = class extends O(rt, k, `CreateTable`, up) {},
      fh = class extends O(at, k, `DeleteBackup`, dp) {},
      ph = class extends O(rt, k, `DeleteItem`, fp) {},
      mh = class extends O(ot, k, `DeleteResourcePolicy`, pp) {},
      hh = class extends O(rt, k, `DeleteTable`, mp) {},
      gh = class extends O(at, k, `DescribeBackup`, hp) {},
      _h = class extends O(nt, k, `DescribeBulkOperation`, gp) {},
      vh = class extends O(rt, k, `DescribeContinuousBackups`, _p) {},
      yh = class extends O(rt, k, `DescribeContributorInsights`, vp) {},
      bh = class extends O(st, k, `DescribeExport`, bp) {},
      xh = class extends O(it, k, `DescribeGlobalTable`, xp) {},
      Sh = class extends O(it, k, `DescribeGlobalTableSettings`, Sp) {},
      Ch = class extends O(ct, k, `DescribeImport`, Cp) {},
      wh = class extends O(rt, k, `DescribeKinesisStreamingDestination`, wp) {},
      Th = class extends O(et, k, `DescribeLimits`, Tp) {},
      Eh = class extends O(rt, k, `DescribeTable`, Ep) {},
      Dh = class extends O(rt, k, `DescribeTableReplicaAutoScaling`, Dp) {},
      Oh = class extends O(rt, k, `DescribeTimeToLive`, Op) {},
      kh = class extends O(rt, k, `DisableKinesisStreamingDestination`, kp) {},
      Ah = class extends O(rt, k, `EnableKinesisStreamingDestination`, Ap) {},
      jh = class extends O(et, k, `ExecuteStatement`, jp) {},
      Mh = class extends O(et, k, `ExecuteTransaction`, Mp) {},
      Nh = class extends O(lt, k, `ExportTableToPointInTime`, Np) {},
      Ph = class extends O(rt, k, `GetItem`, Pp) {},
      Fh = class extends O(ot, k, `GetResourcePolicy`, Fp) {},
      Ih = class extends O(ut, k, `ImportTable`, Ip) {},
      Lh = class extends O(rt, k, `ListBackups`, Lp) {},
      Rh = class extends O(et, k, `ListBulkOperations`, Rp) {},
      zh = class extends O(rt, k, `ListContributorInsights`, zp) {},
      Bh = class extends O(lt, k, `ListExports`, Bp) {},
      Vh = class extends O(et, k, `ListGlobalTables`, Vp) {},
      Hh = class extends O(lt, k, `ListImports`, Hp) {},
      Uh = class extends O(et, k, `ListTables`, Up) {},
      Wh = class extends O(ot, k, `ListTagsOfResource`, Wp) {},
      Gh = class extends O(rt, k, `PutItem`, Gp) {},
      Kh = class extends O(ot, k, `PutResourcePolicy`, Kp) {},
      qh = class extends O(rt, k, `Query`, qp) {},
      Jh = class extends O(dt, k, `RestoreTableFromBackup`, Jp) {},
      Yh = class extends O(dt, k, `RestoreTableToPointInTime`, Yp) {},
      Xh = class extends O(rt, k, `Scan`, Xp) {},
      Zh = class extends O(ft, k, `SearchVectors`, Zp) {},
      Qh = class extends O(rt, k, `StartBulkPutItems`, Qp) {},
      $h = class extends O(ot, k, `TagResource`, $p) {},
      eg = class extends O(pt, k, `TransactGetItems`, em) {},
      tg = class extends O(mt, k, `TransactWriteItems`, tm) {},
      ng = class extends O(ot, k, `UntagResource`, nm) {},
      rg = class extends O(rt, k, `UpdateContinuousBackups`, rm) {},
      ag = class extends O(rt, k, `UpdateContributorInsights`, im) {},
      og = class extends O(it, k, `UpdateGlobalTable`, am) {},
      sg = class extends O(it, k, `UpdateGlobalTableSettings`, om) {},
      cg = class extends O(rt, k, `UpdateItem`, sm) {},
      lg = class extends O(rt, k, `UpdateKinesisStreamingDestination`, cm) {},
      ug = class extends O(rt, k, `UpdateTable`, lm) {},
      dg = class extends O(rt, k, `UpdateTableReplicaAutoScaling`, um) {},
      fg = class extends O(rt, k, `UpdateTimeToLive`, dm) {};
    let pg = y(ih, Rh, `NextToken`, `NextToken`, `MaxResults`),
      mg = y(ih, zh, `NextToken`, `NextToken`, `MaxResults`),
      hg = y(ih, Bh, `NextToken`, `NextToken`, `MaxResults`),
      gg = y(ih, Hh, `NextToken`, `NextToken`, `PageSize`),
      _g = y(ih, Uh, `ExclusiveStartTableName`, `LastEvaluatedTableName`, `Limit`),
      vg = y(ih, qh, `ExclusiveStartKey`, `LastEvaluatedKey`, `Limit`),
      yg = y(ih, Xh, `ExclusiveStartKey`, `LastEvaluatedKey`, `Limit`),
      bg = async (e, t) => {
        let n;
        try {
          let r = await e.send(new _h(t));
          n = r;
          try {
            if (r.BulkOperationDescription.BulkOperationStatus === `COMPLETED`)
              return { state: T.SUCCESS, reason: n };
          } catch {}
          try {
            if (r.BulkOperationDescription.BulkOperationStatus === `COMPLETED_WITH_ERRORS`)
              return { state: T.SUCCESS, reason: n };
          } catch {}
          try {
            if (r.BulkOperationDescription.BulkOperationStatus === `CANCELLED`)
              return { state: T.FAILURE, reason: n };
          } catch {}
          try {
            if (r.BulkOperationDescription.BulkOperationStatus === `FAILED`)
              return { state: T.FAILURE, reason: n };
          } catch {}
        } catch (e) {
          n = e;
        }
        return { state: T.RETRY, reason: n };
      },
      xg = async (e, t) => le(await ce({ minDelay: 20, maxDelay: 120, ...e }, t, bg)),
      Sg = async (e, t) => {
        let n;
        try {
          let r = await e.send(new yh(t));
          n = r;
          try {
            if (r.ContributorInsightsStatus === `ENABLED`) return { state: T.SUCCESS, reason: n };
          } catch {}
          try {
            if (r.ContributorInsightsStatus === `FAILED`) return { state: T.FAILURE, reason: n };
          } catch {}
        } catch (e) {
          n = e;
        }
        return { state: T.RETRY, reason: n };
      },
      Cg = async (e, t) => le(await ce({ minDelay: 20, maxDelay: 120, ...e }, t, Sg)),
      wg = async (e, t) => {
        let n;
        try {
          let r = await e.send(new bh(t));
          n = r;
          try {
            if (r.ExportDescription.ExportStatus === `COMPLETED`)
              return { state: T.SUCCESS, reason: n };
          } catch {}
          try {
            if (r.ExportDescription.ExportStatus === `FAILED`)
              return { state: T.FAILURE, reason: n };
          } catch {}
        } catch (e) {
          n = e;
        }
        return { state: T.RETRY, reason: n };
      },
      Tg = async (e, t) => le(await ce({ minDelay: 20, maxDelay: 120, ...e }, t, wg)),
      Eg = async (e, t) => {
        let n;
        try {
          let r = await e.send(new Ch(t));
          n = r;
          try {
            if (r.ImportTableDescription.ImportStatus === `COMPLETED`)
              return { state: T.SUCCESS, reason: n };
          } catch {}
          try {
            if (r.ImportTableDescription.ImportStatus === `FAILED`)
              return { state: T.FAILURE, reason: n };
          } catch {}
          try {
            if (r.ImportTableDescription.ImportStatus === `CANCELLED`)
              return { state: T.FAILURE, reason: n };
          } catch {}
        } catch (e) {
          n = e;
        }
        return { state: T.RETRY, reason: n };
      },
      Dg = async (e, t) => le(await ce({ minDelay: 20, maxDelay: 120, ...e }, t, Eg)),
      Og = async (e, t) => {
        let n;
        try {
          let r = await e.send(new wh(t));
          n = r;
          try {
            let e = () =>
              [].concat(...r.KinesisDataStreamDestinations).map((e) => e.DestinationStatus);
            for (let t of e()) if (t == `ACTIVE`) return { state: T.SUCCESS, reason: n };
          } catch {}
          try {
            if (
              (() => {
                let e = r.KinesisDataStreamDestinations.filter(
                  (e) =>
                    (e.DestinationStatus == `DISABLED` || e.DestinationStatus == `ENABLE_FAILED`) &&
                    (e.DestinationStatus == `ENABLE_FAILED` || e.DestinationStatus == `DISABLED`),
                );
                return (
                  r.KinesisDataStreamDestinations.length > 0 &&
                  e.length == r.KinesisDataStreamDestinations.length
                );
              })() == 1
            )
              return { state: T.FAILURE, reason: n };
          } catch {}
        } catch (e) {
          n = e;
        }
        return { state: T.RETRY, reason: n };
      },
      kg = async (e, t) => le(await ce({ minDelay: 20, maxDelay: 120, ...e }, t, Og)),
      Ag = async (e, t) => {
        let n;
        try {
          let r = await e.send(new Eh(t));
          n = r;
          try {
            if (r.Table.TableStatus === `ACTIVE`) return { state: T.SUCCESS, reason: n };
          } catch {}
        } catch (e) {
          if (((n = e), e.name === `ResourceNotFoundException`))
            return { state: T.RETRY, reason: n };
        }
        return { state: T.RETRY, reason: n };
      },
      jg = async (e, t) => le(await ce({ minDelay: 20, maxDelay: 120, ...e }, t, Ag)),
      Mg = async (e, t) => {
        let n;
        try {
          n = await e.send(new Eh(t));
        } catch (e) {
          if (((n = e), e.name === `ResourceNotFoundException`))
            return { state: T.SUCCESS, reason: n };
        }
        return { state: T.RETRY, reason: n };
      };
    ue(
      {
        BatchExecuteStatementCommand: ah,
        BatchGetItemCommand: oh,
        BatchWriteItemCommand: sh,
        CancelBulkOperationCommand: ch,
        CreateBackupCommand: lh,
        CreateGlobalTableCommand: uh,
        CreateTableCommand: dh,
        DeleteBackupCommand: fh,
        DeleteItemCommand: ph,
        DeleteResourcePolicyCommand: mh,
        DeleteTableCommand: hh,
        DescribeBackupCommand: gh,
        DescribeBulkOperationCommand: _h,
        DescribeContinuousBackupsCommand: vh,
        DescribeContributorInsightsCommand: yh,
        DescribeEndpointsCommand: fm,
        DescribeExportCommand: bh,
        DescribeGlobalTableCommand: xh,
        DescribeGlobalTableSettingsCommand: Sh,
        DescribeImportCommand: Ch,
        DescribeKinesisStreamingDestinationCommand: wh,
        DescribeLimitsCommand: Th,
        DescribeTableCommand: Eh,
        DescribeTableReplicaAutoScalingCommand: Dh,
        DescribeTimeToLiveCommand: Oh,
        DisableKinesisStreamingDestinationCommand: kh,
        EnableKinesisStreamingDestinationCommand: Ah,
        ExecuteStatementCommand: jh,
        ExecuteTransactionCommand: Mh,
        ExportTableToPointInTimeCommand: Nh,
        GetItemCommand: Ph,
        GetResourcePolicyCommand: Fh,
        ImportTableCommand: Ih,
        ListBackupsCommand: Lh,
        ListBulkOperationsCommand: Rh,
        ListContributorInsightsCommand: zh,
        ListExportsCommand: Bh,
        ListGlobalTablesCommand: Vh,
        ListImportsCommand: Hh,
        ListTablesCommand: Uh,
        ListTagsOfResourceCommand: Wh,
        PutItemCommand: Gh,
        PutResourcePolicyCommand: Kh,
        QueryCommand: qh,
        RestoreTableFromBackupCommand: Jh,
        RestoreTableToPointInTimeCommand: Yh,
        ScanCommand: Xh,
        SearchVectorsCommand: Zh,
        StartBulkPutItemsCommand: Qh,
        TagResourceCommand: $h,
        TransactGetItemsCommand: eg,
        TransactWriteItemsCommand: tg,
        UntagResourceCommand: ng,
        UpdateContinuousBackupsCommand: rg,
        UpdateContributorInsightsCommand: ag,
        UpdateGlobalTableCommand: og,
        UpdateGlobalTableSettingsCommand: sg,
        UpdateItemCommand: cg,
        UpdateKinesisStreamingDestinationCommand: lg,
        UpdateTableCommand: ug,
        UpdateTableReplicaAutoScalingCommand: dg,
        UpdateTimeToLiveCommand: fg,
      },
      class extends ih {},
      {
        paginators: {
          paginateListBulkOperations: pg,
          paginateListContributorInsights: mg,
          paginateListExports: hg,
          paginateListImports: gg,
          paginateListTables: _g,
          paginateQuery: vg,
          paginateScan: yg,
        },
        waiters: {
          waitUntilBulkOperationCompleted: xg,
          waitUntilContributorInsightsEnabled: Cg,
          waitUntilExportCompleted: Tg,
          waitUntilImportCompleted: Dg,
          waitUntilKinesisStreamingDestinationActive: kg,
          waitUntilTableExists: jg,
          waitUntilTableNotExists: async (e, t) =>
            le(await ce({ minDelay: 20, maxDelay: 120, ...e }, t, Mg)),
        },
      },
    ),
      (e.ConditionalCheckFailedException = qt),
      (e.DynamoDBClient = ih),
      (e.GetItemCommand = Ph),
      (e.PutItemCommand = Gh),
      (e.QueryCommand = qh),
      (e.UpdateItemCommand = cg);
  })();
const FP = { accessKeyId: `local`, secretAccessKey: `local` };
function IP(e) {
  return new PP.DynamoDBClient({
    ...LP(e),
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 800, requestTimeout: 5e3, throwOnRequestTimeout: !0 },
  });
}
function LP(e) {
  if (e.endpoint === void 0) return { region: e.region };
  let t = process.env.AWS_ACCESS_KEY_ID !== void 0 || process.env.AWS_PROFILE !== void 0;
  return { region: e.region, endpoint: e.endpoint, ...(t ? {} : { credentials: FP }) };
}
var RP = x((e) => {
  var t = class e {
    value;
    constructor(e) {
      typeof e == `object` && `N` in e ? (this.value = String(e.N)) : (this.value = String(e));
      let t = typeof e.valueOf() == `number` ? e.valueOf() : 0;
      if (t > 2 ** 53 - 1 || t < -(2 ** 53 - 1) || Math.abs(t) === 1 / 0 || Number.isNaN(t))
        throw Error(
          `NumberValue should not be initialized with an imprecise number=${t}. Use a string instead.`,
        );
    }
    static from(t) {
      return new e(t);
    }
    toAttributeValue() {
      return { N: this.toString() };
    }
    toBigInt() {
      let e = this.toString();
      return BigInt(e);
    }
    toString() {
      return String(this.value);
    }
    valueOf() {
      return this.toString();
    }
  };
  let n = (e, n) => {
      if (e === void 0)
        throw Error(
          `Pass options.removeUndefinedValues=true to remove undefined values from map/array/set.`,
        );
      if (e === null && typeof e == `object`) return s();
      if (Array.isArray(e)) return r(e, n);
      if (e?.constructor?.name === `Set`) return i(e, n);
      if (e?.constructor?.name === `Map`) return a(e, n);
      if (e?.constructor?.name === `Object` || (!e.constructor && typeof e == `object`))
        return o(e, n);
      if (p(e)) return e.length === 0 && n?.convertEmptyValues ? s() : c(e);
      if (typeof e == `boolean` || e?.constructor?.name === `Boolean`) return { BOOL: e.valueOf() };
      if (typeof e == `number` || e?.constructor?.name === `Number`) return f(e, n);
      if (e instanceof t) return e.toAttributeValue();
      if (typeof e == `bigint`) return u(e);
      if (typeof e == `string` || e?.constructor?.name === `String`)
        return e.length === 0 && n?.convertEmptyValues ? s() : l(e);
      if (n?.convertClassInstanceToMap && typeof e == `object`) return o(e, n);
      throw Error(
        `Unsupported type passed: ${e}. Pass options.convertClassInstanceToMap=true to marshall typeof object as map attribute.`,
      );
    },
    r = (e, t) => ({
      L: e
        .filter(
          (e) =>
            typeof e != `function` &&
            (!t?.removeUndefinedValues || (t?.removeUndefinedValues && e !== void 0)),
        )
        .map((e) => n(e, t)),
    }),
    i = (e, n) => {
      let r = n?.removeUndefinedValues ? new Set([...e].filter((e) => e !== void 0)) : e;
      if (!n?.removeUndefinedValues && r.has(void 0))
        throw Error(
          `Pass options.removeUndefinedValues=true to remove undefined values from map/array/set.`,
        );
      if (r.size === 0) {
        if (n?.convertEmptyValues) return s();
        throw Error(`Pass a non-empty set, or options.convertEmptyValues=true.`);
      }
      let i = r.values().next().value;
      if (i instanceof t) return { NS: Array.from(r).map((e) => e.toString()) };
      if (typeof i == `number`)
        return {
          NS: Array.from(r)
            .map((e) => f(e, n))
            .map((e) => e.N),
        };
      if (typeof i == `bigint`)
        return {
          NS: Array.from(r)
            .map(u)
            .map((e) => e.N),
        };
      if (typeof i == `string`)
        return {
          SS: Array.from(r)
            .map(l)
            .map((e) => e.S),
        };
      if (p(i))
        return {
          BS: Array.from(r)
            .map(c)
            .map((e) => e.B),
        };
      throw Error(`Only Number Set (NS), Binary Set (BS) or String Set (SS) are allowed.`);
    },
    a = (e, t) => ({
      M: ((e) => {
        let r = {};
        for (let [i, a] of e)
          typeof a != `function` && (a !== void 0 || !t?.removeUndefinedValues) && (r[i] = n(a, t));
        return r;
      })(e),
    }),
    o = (e, t) => ({
      M: ((e) => {
        let r = {};
        for (let i in e) {
          let a = e[i];
          typeof a != `function` && (a !== void 0 || !t?.removeUndefinedValues) && (r[i] = n(a, t));
        }
        return r;
      })(e),
    }),
    s = () => ({ NULL: !0 }),
    c = (e) => ({ B: e }),
    l = (e) => ({ S: e.toString() }),
    u = (e) => ({ N: e.toString() }),
    d = (e) => {
      throw Error(`${e} Use NumberValue from @aws-sdk/lib-dynamodb.`);
    },
    f = (e, t) => {
      if ([NaN, 1 / 0, -1 / 0].map((e) => e.toString()).includes(e.toString()))
        throw Error(`Special numeric value ${e.toString()} is not allowed`);
      return (
        t?.allowImpreciseNumbers ||
          (Number(e) > 2 ** 53 - 1
            ? d(`Number ${e.toString()} is greater than Number.MAX_SAFE_INTEGER.`)
            : Number(e) < -(2 ** 53 - 1) &&
              d(`Number ${e.toString()} is lesser than Number.MIN_SAFE_INTEGER.`)),
        { N: e.toString() }
      );
    },
    p = (e) =>
      e?.constructor
        ? [
            `ArrayBuffer`,
            `Blob`,
            `Buffer`,
            `DataView`,
            `File`,
            `Int8Array`,
            `Uint8Array`,
            `Uint8ClampedArray`,
            `Int16Array`,
            `Uint16Array`,
            `Int32Array`,
            `Uint32Array`,
            `Float32Array`,
            `Float64Array`,
            `BigInt64Array`,
            `BigUint64Array`,
          ].includes(e.constructor.name)
        : !1,
    m = (e, t) => {
      for (let [n, r] of Object.entries(e))
        if (r !== void 0)
          switch (n) {
            case `NULL`:
              return null;
            case `BOOL`:
              return !!r;
            case `N`:
              return h(r, t);
            case `B`:
              return _(r);
            case `S`:
              return g(r);
            case `L`:
              return v(r, t);
            case `M`:
              return ee(r, t);
            case `NS`:
              return new Set(r.map((e) => h(e, t)));
            case `BS`:
              return new Set(r.map(_));
            case `SS`:
              return new Set(r.map(g));
            default:
              throw Error(`Unsupported type passed: ${n}`);
          }
      throw Error(`No value defined: ${JSON.stringify(e)}`);
    },
    h = (e, n) => {
      if (typeof n?.wrapNumbers == `function`) return n?.wrapNumbers(e);
      if (n?.wrapNumbers) return t.from(e);
      let r = Number(e);
      if ((r > 2 ** 53 - 1 || r < -(2 ** 53 - 1)) && ![1 / 0, -1 / 0].includes(r))
        if (typeof BigInt == `function`)
          try {
            return BigInt(e);
          } catch {
            throw Error(
              `${e} can't be converted to BigInt. Set options.wrapNumbers to get string value.`,
            );
          }
        else
          throw Error(
            `${e} is outside SAFE_INTEGER bounds. Set options.wrapNumbers to get string value.`,
          );
      return r;
    },
    g = (e) => e,
    _ = (e) => e,
    v = (e, t) => e.map((e) => m(e, t)),
    ee = (e, t) => Object.entries(e).reduce((e, [n, r]) => ((e[n] = m(r, t)), e), {});
  function te(e, t) {
    let r = n(e, t),
      [i, a] = Object.entries(r)[0];
    switch (i) {
      case `M`:
      case `L`:
        return t?.convertTopLevelContainer ? r : a;
      default:
        return r;
    }
  }
  (e.marshall = te),
    (e.unmarshall = (e, t) => (t?.convertWithoutMapWrapper ? m(e, t) : m({ M: e }, t)));
})();
const zP = {
  message_blank: { status: 422, title: `The message is empty.` },
  message_not_text: { status: 422, title: `The message is not a string.` },
  message_exceed_max_chars: { status: 422, title: `The message is longer than 1024 characters.` },
  message_has_nul: { status: 422, title: `The message contains a NUL character.` },
  message_has_lone_surrogate: {
    status: 422,
    title: `The message contains an unpaired surrogate, so it is not valid Unicode.`,
  },
  message_group_uuid_blank: { status: 422, title: `Neither a conversation nor a handle is named.` },
  message_group_uuid_malformed: { status: 422, title: `The conversation id is not a UUID.` },
  message_group_not_found: { status: 404, title: `There is no such conversation.` },
  message_uuid_malformed: { status: 422, title: `message_uuid is not a UUID.` },
  message_uuid_reused: {
    status: 422,
    title: `This message_uuid was already sent with another text.`,
  },
  recipient_ambiguous: { status: 422, title: `Name a conversation or a handle, not both.` },
  user_reciever_handle_blank: { status: 422, title: `The recipient's handle is empty.` },
  handle_malformed: { status: 422, title: `The handle is not 3 to 30 letters, digits or _.` },
  handle_missing: { status: 422, title: `No handle is chosen yet.` },
  handle_taken: { status: 409, title: `Somebody else has this handle.` },
  email_taken: { status: 409, title: `Another profile here has this e-mail address.` },
  display_name_blank: { status: 422, title: `The display name is empty.` },
  display_name_too_long: { status: 422, title: `The display name is longer than 64 characters.` },
  display_name_malformed: {
    status: 422,
    title: `The display name contains a character that cannot be stored.`,
  },
  settings_malformed: { status: 422, title: `There is no such setting, or not with this value.` },
  query_blank: { status: 422, title: `The search is empty.` },
  user_not_found: { status: 404, title: `Nobody has this handle.` },
  recipient_is_self: { status: 422, title: `You cannot start a conversation with yourself.` },
  after_seq_missing: { status: 422, title: `message_uuid needs after_seq beside it.` },
  after_seq_malformed: { status: 422, title: `after_seq is not a whole number from 0.` },
  after_seq_ahead: {
    status: 422,
    title: `after_seq names a message that the conversation does not have.`,
  },
  read_seq_malformed: { status: 422, title: `read_seq is not a whole number from 0.` },
  read_seq_ahead: {
    status: 422,
    title: `read_seq names a message that the conversation does not have.`,
  },
  cursor_malformed: { status: 422, title: `This cursor was not given by a page of this list.` },
  cursor_conflict: { status: 422, title: `Give only one of before, after, around and at.` },
  time_malformed: { status: 422, title: `The time is not an ISO 8601 date or date and time.` },
  limit_out_of_range: { status: 422, title: `limit is not a whole number that this list allows.` },
  body_malformed: { status: 422, title: `The body is not the JSON object that is expected here.` },
  query_malformed: { status: 422, title: `The query string is not what is expected here.` },
  json_malformed: { status: 400, title: `The body is not valid JSON.` },
  request_malformed: { status: 400, title: `The request is not valid HTTP.` },
  body_too_large: { status: 413, title: `The body is larger than 64 KB.` },
  content_type_unsupported: { status: 415, title: `The body must be application/json.` },
  token_missing: { status: 401, title: `Sign in first: there is no Authorization header.` },
  token_malformed: { status: 401, title: `The Authorization header is not "Bearer <token>".` },
  token_invalid: { status: 401, title: `The access token is not one of this user pool.` },
  token_expired: { status: 401, title: `The access token has expired.` },
  token_wrong_use: { status: 401, title: `An access token is needed, not an id token.` },
  token_revoked: { status: 401, title: `This session was ended; sign in again.` },
  token_scope_missing: {
    status: 401,
    title: `The access token lacks the scope aws.cognito.signin.user.admin.`,
  },
  cognito_user_id_blank: { status: 401, title: `The access token names nobody.` },
  user_not_registered: { status: 403, title: `This account has no profile here yet.` },
  user_already_registered: { status: 409, title: `This account has a profile already.` },
  origin_not_allowed: { status: 403, title: `This page is not allowed to call this API.` },
  route_not_found: { status: 404, title: `There is nothing at this address.` },
  rate_limited: { status: 429, title: `Too many requests; try again soon.`, retryable: !0 },
  conversation_busy: {
    status: 503,
    title: `Too many are writing here at once; try again.`,
    retryable: !0,
  },
  table_unavailable: {
    status: 503,
    title: `The message table does not answer; try again.`,
    retryable: !0,
  },
  database_unavailable: {
    status: 503,
    title: `The user database does not answer; try again.`,
    retryable: !0,
  },
  user_pool_unavailable: {
    status: 503,
    title: `The user pool does not answer; try again.`,
    retryable: !0,
  },
  internal: { status: 500, title: `Something broke here. It was logged.`, retryable: !0 },
};
var BP = class extends Error {
  code;
  codes;
  constructor(e, t) {
    super(zP[e].title, t?.cause === void 0 ? void 0 : { cause: t.cause }),
      (this.name = `AppError`),
      (this.code = e),
      (this.codes = t?.codes ?? [e]);
  }
};
const VP = `GRP#`,
  HP = `USR#`,
  UP = `PROFILE`;
function WP(e) {
  return e.length === 12 && /^\d+$/.test(e) && Number(e) > 0;
}
function GP(e) {
  return VP + e;
}
const KP = { from: VP, to: `${VP}~` };
function qP(e, t) {
  return { pk: GP(e), sk: VP + t };
}
function JP(e) {
  return { pk: HP + e, sk: UP };
}
function YP(e) {
  if (!(!e.pk.startsWith(HP) || e.sk !== UP)) return e.pk.slice(4);
}
function XP(e) {
  if (!(!e.pk.startsWith(`MSG#`) || !/^\d+$/.test(e.sk)))
    return { conversation: e.pk.slice(4), seq: Number(e.sk) };
}
function ZP(e) {
  if (!(!e.pk.startsWith(VP) || !e.sk.startsWith(VP)))
    return { user: e.pk.slice(4), conversation: e.sk.slice(4) };
}
function QP(e) {
  return (0, RP.unmarshall)(e, { wrapNumbers: Number });
}
function $P(e, t) {
  return (n) => eF({ client: e, tableName: t, session: n });
}
function eF(e) {
  return {
    get: (t, n) => tF(e, t, n?.consistent ?? !1),
    query: (t) => nF(e, t),
    queryMembers: (t) => rF(e, t),
    putNew: (t) => aF(e, t),
    update: (t) => oF(e, t),
  };
}
async function tF(e, t, n) {
  let r = await lF(e, (r) =>
    e.client.send(
      new PP.GetItemCommand({
        TableName: e.tableName,
        Key: (0, RP.marshall)(t),
        ConsistentRead: n,
        ReturnConsumedCapacity: `TOTAL`,
      }),
      r,
    ),
  );
  return uF(e.session.meter, r.ConsumedCapacity), r.Item === void 0 ? void 0 : QP(r.Item);
}
async function nF(e, t) {
  return iF(
    e,
    {
      KeyConditionExpression: `pk = :pk AND sk BETWEEN :from AND :to`,
      ExpressionAttributeValues: (0, RP.marshall)({ ':pk': t.pk, ':from': t.from, ':to': t.to }),
      ScanIndexForward: !t.newestFirst,
      ConsistentRead: t.consistent ?? !1,
    },
    t.limit,
  );
}
async function rF(e, t) {
  return iF(e, {
    IndexName: `message-group-sk-index`,
    KeyConditionExpression: `message_group_uuid = :uuid`,
    ExpressionAttributeValues: (0, RP.marshall)({ ':uuid': t }),
  });
}
async function iF(e, t, n) {
  let r = [],
    i;
  do {
    let a = await lF(e, (a) =>
      e.client.send(
        new PP.QueryCommand({
          ...t,
          TableName: e.tableName,
          ExclusiveStartKey: i,
          Limit: n === void 0 ? void 0 : n - r.length,
          ReturnConsumedCapacity: `TOTAL`,
        }),
        a,
      ),
    );
    uF(e.session.meter, a.ConsumedCapacity);
    for (let e of a.Items ?? []) r.push(QP(e));
    i = a.LastEvaluatedKey;
  } while (i !== void 0 && (n === void 0 || r.length < n));
  return r;
}
async function aF(e, t) {
  let n = (0, RP.marshall)(t);
  try {
    let t = await lF(e, (t) =>
      e.client.send(
        new PP.PutItemCommand({
          TableName: e.tableName,
          Item: n,
          ConditionExpression: `attribute_not_exists(pk)`,
          ReturnValuesOnConditionCheckFailure: `ALL_OLD`,
          ReturnConsumedCapacity: `TOTAL`,
        }),
        t,
      ),
    );
    return dF(e.session.meter, t.ConsumedCapacity), { written: !0 };
  } catch (n) {
    if (!(n instanceof PP.ConditionalCheckFailedException)) throw n;
    return (e.session.meter.writeUnits += fF(t)), { written: !1, existing: QP(n.Item ?? {}) };
  }
}
async function oF(e, t) {
  let n = sF(t);
  try {
    let r = await lF(e, (r) =>
      e.client.send(
        new PP.UpdateItemCommand({
          TableName: e.tableName,
          Key: (0, RP.marshall)(t.key),
          ...n,
          ReturnValues: `ALL_NEW`,
          ReturnValuesOnConditionCheckFailure: `ALL_OLD`,
          ReturnConsumedCapacity: `TOTAL`,
        }),
        r,
      ),
    );
    return dF(e.session.meter, r.ConsumedCapacity), { applied: !0, item: QP(r.Attributes ?? {}) };
  } catch (n) {
    if (!(n instanceof PP.ConditionalCheckFailedException)) throw n;
    return (
      (e.session.meter.writeUnits += fF(t.set)),
      { applied: !1, item: n.Item === void 0 ? void 0 : QP(n.Item) }
    );
  }
}
function sF(e) {
  let t = {},
    n = {},
    r = (e, r = {}, i) =>
      Object.entries(r).map(
        ([r, a], o) => ((t[`#${e}${o}`] = r), (n[`:${e}${o}`] = a), `#${e}${o} ${i} :${e}${o}`),
      ),
    i = [cF(`SET`, r(`s`, e.set, `=`)), cF(`ADD`, r(`a`, e.add, ``))],
    a = [...r(`b`, e.ifBelow, `<`), ...r(`e`, e.ifEqual, `=`)],
    o = (e.ifAbsent ?? []).map((e, n) => ((t[`#n${n}`] = e), `attribute_not_exists(#n${n})`));
  return {
    UpdateExpression: i.join(` `).trim(),
    ConditionExpression: [`attribute_exists(pk)`, ...a, ...o].join(` AND `),
    ExpressionAttributeNames: t,
    ExpressionAttributeValues: (0, RP.marshall)(n),
  };
}
function cF(e, t) {
  return t.length === 0 ? `` : `${e} ${t.join(`, `)}`;
}
async function lF(e, t) {
  let { signal: n } = e.session;
  try {
    return await t(n === void 0 ? {} : { abortSignal: n });
  } catch (e) {
    throw e instanceof PP.ConditionalCheckFailedException ||
      (e instanceof Error && e.name === `ValidationException`)
      ? e
      : new BP(`table_unavailable`, { cause: e });
  }
}
function uF(e, t) {
  e.readUnits += t?.CapacityUnits ?? 0;
}
function dF(e, t) {
  e.writeUnits += t?.CapacityUnits ?? 0;
}
function fF(e) {
  return Math.max(1, Math.ceil(Buffer.byteLength(Object.values(e).join(``)) / 1024));
}
function pF() {
  return { readUnits: 0, writeUnits: 0 };
}
function mF(e) {
  return {
    uuid: e.message_group_uuid,
    message_group_uuid: e.message_group_uuid,
    user_uuid: e.user_uuid,
    display_name: e.user_display_name,
    handle: e.user_handle,
    message: e.message,
    created_at: e.last_message_at,
    last_seq: e.last_seq,
    last_user_uuid: e.last_user_uuid,
    read_seq: e.read_seq,
    sent_seq: e.sent_seq,
    version: e.version ?? 0,
    unread: Math.max(0, e.last_seq - Math.max(e.read_seq, e.sent_seq)),
  };
}
function hF(e, t, n) {
  e.publish(t, { type: `inbox.updated`, message_group: mF(n) });
}
function gF(e) {
  if (Buffer.byteLength(e) <= 200) return e;
  let t = 3,
    n = 0;
  for (let r of e) {
    if (((t += Buffer.byteLength(r)), t > 200)) break;
    n += r.length;
  }
  return `${e.slice(0, n).trimEnd()}…`;
}
async function _F(e, t) {
  let n = JP(t.user_uuid),
    r = (await e.table.get(n, { consistent: !0 })) ?? t,
    i = await e.table.query({ pk: GP(r.user_uuid), ...KP, consistent: !0 });
  for (let { user_uuid: t, message_group_uuid: n } of i) {
    let { applied: i, item: a } = await e.table.update({
      key: qP(t, n),
      ...vF(r),
      add: { version: 1 },
    });
    a === void 0 ||
      a.last_seq === 0 ||
      ((i || a.profile_version === r.profile_version) && hF(e.bus, t, a));
  }
}
function vF({ user_display_name: e, user_handle: t, profile_version: n }) {
  return {
    set: { user_display_name: e, user_handle: t, profile_version: n },
    ifBelow: { profile_version: n },
  };
}
async function yF(e, t) {
  let n = [],
    r = (e, t) =>
      t.catch((t) => {
        n.push({ ids: e, error: t });
      });
  return (
    await Promise.all([
      ...bF(t).map((t) => r(t.ids, SF(e, t))),
      ...xF(t).map(({ ids: t, last: n }) => r(t, _F(e, n))),
    ]),
    n
  );
}
function bF(e) {
  let t = new Map();
  for (let n of e) {
    if (n.kind !== `message`) continue;
    let { id: e, item: r } = n,
      i = XP(r);
    if (i === void 0) continue;
    let a = t.get(i.conversation) ?? {
      conversation: i.conversation,
      ids: [],
      last: r,
      sent: new Map(),
    };
    a.ids.push(e),
      r.sk > a.last.sk && (a.last = r),
      a.sent.set(r.user_uuid, Math.max(i.seq, a.sent.get(r.user_uuid) ?? 0)),
      t.set(i.conversation, a);
  }
  return [...t.values()];
}
function xF(e) {
  let t = new Map();
  for (let n of e) {
    if (n.kind !== `profile`) continue;
    let { id: e, item: r } = n,
      i = t.get(r.pk) ?? { ids: [], last: r };
    i.ids.push(e), r.profile_version > i.last.profile_version && (i.last = r), t.set(r.pk, i);
  }
  return [...t.values()];
}
async function SF(e, t) {
  let n = await CF(e.table, t.conversation);
  await Promise.all(
    n.map(async (n) => {
      let r = await wF(e.table, n, t);
      r !== void 0 && hF(e.bus, n, r);
    }),
  );
}
async function CF(e, t) {
  let n = (await e.queryMembers(t)).flatMap((e) => ZP(e)?.user ?? []);
  if (n.length < 2) throw Error(`the index shows ${n.length} of 2 members of ${t}`);
  return n;
}
async function wF(e, t, n) {
  let r = Number(n.last.sk),
    i = n.sent.get(t),
    a = { last: !0, sent: i !== void 0 };
  for (;;) {
    let o = await e.update(TF(t, n, a, i ?? 0));
    if (o.applied) return o.item;
    let s = o.item;
    if (s === void 0) return;
    if (
      ((a = { last: a.last && s.last_seq < r, sent: a.sent && s.sent_seq < (i ?? 0) }),
      !a.last && !a.sent)
    )
      return s;
  }
}
function TF(e, { conversation: t, last: n }, r, i) {
  let a = Number(n.sk);
  return {
    key: qP(e, t),
    set: {
      ...(r.last && {
        message: gF(n.message),
        last_message_at: n.created_at,
        last_user_uuid: n.user_uuid,
        last_seq: a,
      }),
      ...(r.sent && { sent_seq: i }),
    },
    add: { version: 1 },
    ifBelow: { ...(r.last && { last_seq: a }), ...(r.sent && { sent_seq: i }) },
  };
}
const EF = [`message_uuid`, `message`, `user_uuid`, `created_at`],
  DF = [`user_uuid`, `user_display_name`, `user_handle`];
function OF(e) {
  let t = [],
    n = [];
  for (let { dynamodb: r } of e) {
    let e = r?.NewImage,
      i = r?.SequenceNumber,
      a = { pk: e?.pk?.S ?? ``, sk: e?.sk?.S ?? `` },
      o = kF(a);
    if (e === void 0 || i === void 0 || o === void 0) continue;
    let s = AF(e, o);
    s === void 0
      ? t.push(jF(i, o, e))
      : n.push({ id: i, key: a, error: Error(`a ${o} without ${s}`) });
  }
  return { records: t, poison: n };
}
function kF(e) {
  return XP(e) === void 0 ? (YP(e) === void 0 ? void 0 : `profile`) : `message`;
}
function AF(e, t) {
  return t === `profile` && e.profile_version?.N === void 0
    ? `profile_version`
    : t === `message` && !WP(e.sk?.S ?? ``)
      ? `a seq of 12 digits`
      : (t === `message` ? EF : DF).find((t) => e[t]?.S === void 0);
}
function jF(e, t, n) {
  return { id: e, kind: t, item: QP(n) };
}
async function MF(e, t) {
  let { records: n, poison: r } = OF(t.Records),
    i = await yF(e, n),
    a = i.flatMap((e) => e.ids);
  for (let t of r) e.log(NF(t));
  for (let t of i) e.log(PF(t));
  return (
    e.log(
      FF({
        PoisonRecords: r.length,
        ProjectedRecords: n.length - a.length,
        FailedRecords: a.length,
      }),
    ),
    { batchItemFailures: a.map((e) => ({ itemIdentifier: e })) }
  );
}
function NF({ id: e, key: t, error: n }) {
  return JSON.stringify({ level: `error`, event: `poison_record`, id: e, ...t, error: n.message });
}
function PF({ ids: e, error: t }) {
  return JSON.stringify({ level: `error`, event: `records_failed`, ids: e, error: String(t) });
}
function FF(e) {
  let t = Object.keys(e).map((e) => ({ Name: e, Unit: `Count` }));
  return JSON.stringify({
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [{ Namespace: `Cruddur`, Dimensions: [[]], Metrics: t }],
    },
    ...e,
  });
}
const { env: IF } = process,
  LF = (e) => console.log(e),
  RF = $P(
    IP({
      region: IF.AWS_REGION || IF.AWS_DEFAULT_REGION || `us-east-1`,
      ...(IF.AWS_ENDPOINT_URL && { endpoint: IF.AWS_ENDPOINT_URL }),
    }),
    IF.CRUDDUR_TABLE || `cruddur-messages`,
  ),
  zF = oe((e) => LF(String(e)));
function BF(e) {
  return MF({ table: RF({ meter: pF() }), bus: zF, log: LF }, e);
}
export { BF as handler };
