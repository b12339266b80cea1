# syntax=docker/dockerfile:1
# Transcriber: speech to words. Weights are kept in /data.
# Build from the root of the repository:  docker build -f docker/transcriber.Dockerfile -t empathic-interview-transcriber .

FROM node:22-bookworm-slim AS build
WORKDIR /src
ENV NX_DAEMON=false NX_TUI=false NX_NO_CLOUD=true NG_CLI_ANALYTICS=false
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund --ignore-scripts
COPY nx.json tsconfig.base.json jest.preset.cjs eslint.config.mjs ./
COPY tools tools
COPY docker/runtime-modules.mjs docker/runtime-modules.mjs
COPY libs libs
COPY apps/transcriber apps/transcriber
RUN node_modules/.bin/nx run-many -t build -p transcriber \
  && node docker/runtime-modules.mjs transcriber /runtime

FROM node:22-bookworm-slim
# ffmpeg decodes MP4/AAC. For the offline draft engine add: pocketsphinx pocketsphinx-en-us
RUN apt-get update \
  && apt-get install -y --no-install-recommends ffmpeg \
  && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production
WORKDIR /app
COPY package.json ./
COPY --from=build /runtime/node_modules node_modules
COPY --from=build /src/dist/apps/transcriber dist/apps/transcriber
RUN mkdir /data && chown node:node /data
ENV DATA_DIR=/data HEALTH_PORT=8081
USER node
HEALTHCHECK --interval=10s --timeout=5s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8081/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/transcriber/main.js"]
