# The API, for apps/infra. Two throw-away stages: one builds our own code, one installs what it needs
# of npm. Both follow the lockfile and run no script of a package.
FROM node:24.11.1-slim AS build
WORKDIR /src
COPY . .
RUN npm ci --ignore-scripts --no-audit --no-fund \
  && node scripts/build-server.mjs

FROM node:24.11.1-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages/contract/package.json packages/contract/
COPY packages/core/package.json packages/core/
COPY apps/api/package.json apps/api/
RUN npm ci --omit=dev --workspace @cruddur/api --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/@cruddur

FROM node:24.11.1-slim
ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  PORT=3000
WORKDIR /app
COPY package.json ./
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /src/apps/api/dist ./
# The image has a user `node`; what it runs belongs to root, so it cannot change it.
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "server.js"]
