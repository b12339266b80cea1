# syntax=docker/dockerfile:1
# Analyzer: measures of an answer.
# Build from the root of the repository:  docker build -f docker/analyzer.Dockerfile -t empathic-interview-analyzer .

FROM node:22-bookworm-slim AS build
WORKDIR /src
ENV NX_DAEMON=false NX_TUI=false NX_NO_CLOUD=true NG_CLI_ANALYTICS=false
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund --ignore-scripts
COPY nx.json tsconfig.base.json jest.preset.cjs eslint.config.mjs ./
COPY tools tools
COPY docker/runtime-modules.mjs docker/runtime-modules.mjs
COPY libs libs
COPY apps/analyzer apps/analyzer
RUN node_modules/.bin/nx run-many -t build -p analyzer \
  && node docker/runtime-modules.mjs analyzer /runtime

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json ./
COPY --from=build /runtime/node_modules node_modules
COPY --from=build /src/dist/apps/analyzer dist/apps/analyzer
ENV HEALTH_PORT=8081
USER node
HEALTHCHECK --interval=10s --timeout=5s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8081/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/analyzer/main.js"]
