import fastify from 'fastify'; import { randomUUID } from 'node:crypto'; import compress from '@fastify/compress'; import cors from '@fastify/cors';
const body='x'.repeat(7332), buf=Buffer.from(body);
const H={'content-security-policy':"default-src 'self';base-uri 'none';object-src 'none';frame-ancestors 'none';form-action 'self';img-src 'self' data:;connect-src 'self' https://cognito-idp.us-east-1.amazonaws.com",'cross-origin-opener-policy':'same-origin','cross-origin-resource-policy':'same-origin','origin-agent-cluster':'?1','referrer-policy':'no-referrer','x-content-type-options':'nosniff','x-dns-prefetch-control':'off','x-download-options':'noopen','x-frame-options':'SAMEORIGIN','x-permitted-cross-domain-policies':'none','x-xss-protection':'0'};
const H2={'ratelimit-limit':'600','ratelimit-remaining':'599','ratelimit-reset':'1','x-request-id':'47399a4e-2346-40be-9b99-3ab44b966bdd','x-consumed-read-units':'0','x-consumed-write-units':'0','cache-control':'no-store', vary:'Origin','access-control-expose-headers':'link, ratelimit-limit, ratelimit-remaining, ratelimit-reset, retry-after, x-consumed-read-units, x-consumed-write-units, x-request-id'};
const apps={};
async function make(name,f,opts={}){const a=fastify(opts); await f(a); await a.listen({host:'127.0.0.1',port:0}); apps[name]=a.server.address().port;}
const type='application/json; charset=utf-8';
await make('bare',a=>{a.get('/p',(q,r)=>{r.type(type).send(body)})});
await make('buffer',a=>{a.get('/p',(q,r)=>{r.type(type).send(buf)})});
await make('buffer+20 headers',a=>{a.addHook('onRequest',(q,r,d)=>{r.headers(H);d()});a.addHook('onSend',(q,r,p,d)=>{r.headers(H2);d()});a.get('/p',(q,r)=>{r.type(type).send(buf)})});
await make('buffer+helmet hdrs',a=>{a.addHook('onRequest',(q,r,d)=>{r.headers(H);d()});a.get('/p',(q,r)=>{r.type(type).send(buf)})});
await make('headers+cors+compress+uuid',async a=>{await a.register(cors,{origin:[],exposedHeaders:'link'}); a.addHook('onRequest',(q,r,d)=>{r.headers(H);d()});a.addHook('onSend',(q,r,p,d)=>{r.headers(H2);d()}); await a.register(compress,{threshold:1024,globalDecompression:false}); a.get('/p',(q,r)=>{r.type(type).send(buf)})},{genReqId:()=>randomUUID(),requestTimeout:30000});
await make('+7 awaits',async a=>{await a.register(cors,{origin:[],exposedHeaders:'link'}); a.addHook('onRequest',(q,r,d)=>{r.headers(H);d()});a.addHook('onRequest',async()=>{await 1;await 1;});a.addHook('onSend',(q,r,p,d)=>{r.headers(H2);d()}); await a.register(compress,{threshold:1024,globalDecompression:false}); a.get('/p',async(q,r)=>{await 1;await 1;await 1;r.type(type).send(buf);return r})},{genReqId:()=>randomUUID(),requestTimeout:30000});
process.on('message',()=>process.send({cpu:process.cpuUsage()})); process.send(apps); process.once('disconnect',()=>process.exit(0));
