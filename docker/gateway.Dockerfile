# syntax=docker/dockerfile:1
# Gateway: REST, Socket.IO and the web page. The only service that uses the database.
# Build from the root of the repository:  docker build -f docker/gateway.Dockerfile -t empathic-interview-gateway .

FROM node:22-bookworm-slim AS build
WORKDIR /src
ENV NX_DAEMON=false NX_TUI=false NX_NO_CLOUD=true NG_CLI_ANALYTICS=false
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund --ignore-scripts
COPY nx.json tsconfig.base.json jest.preset.cjs eslint.config.mjs ./
COPY tools tools
COPY docker/runtime-modules.mjs docker/runtime-modules.mjs
COPY libs libs
COPY apps/gateway apps/gateway
COPY apps/web apps/web
RUN node_modules/.bin/nx run-many -t build -p gateway,web \
  && node docker/runtime-modules.mjs gateway /runtime

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json ./
COPY --from=build /runtime/node_modules node_modules
COPY --from=build /src/dist/apps/gateway dist/apps/gateway
COPY --from=build /src/dist/apps/web/browser dist/apps/web/browser
RUN mkdir /data && chown node:node /data
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data WEB_DIR=/app/dist/apps/web/browser
EXPOSE 3000
USER node
HEALTHCHECK --interval=10s --timeout=5s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/gateway/main.js"]
