# docker build -t overdesk .        (docs/deploy.md, "In a container")
# The same steps without a container engine: npm ci, the builds, npm ci --omit=dev, and the files copied below.

FROM node:26-bookworm-slim AS build
WORKDIR /src
COPY . .
RUN npm ci --no-audit --no-fund && npm run build:widget && npm run build:console && mkdir /data

# What runs needs: no tool, and the image's own Node instead of npm's.
FROM node:26-bookworm-slim AS modules
WORKDIR /src
COPY package.json package-lock.json ./
COPY extension/prepare.js extension/prepare.js
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund

# The C library and what Node links to; no shell, no package manager.
FROM gcr.io/distroless/cc-debian12:nonroot
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=build /usr/lib/*-linux-gnu/libatomic.so.1* /usr/lib/
WORKDIR /opt/overdesk
COPY --from=modules /src/node_modules node_modules
COPY --from=build /src/package.json package.json
COPY --from=build /src/collector collector
COPY --from=build /src/shared shared
COPY --from=build /src/dist/widget dist/widget
COPY --from=build /src/dist/console dist/console
COPY --from=build /src/dist/holidays dist/holidays
COPY --from=build --chown=65532:65532 --chmod=0700 /data /data
# 65532 has no name, no home and owns nothing of the above; the root may be read-only.
USER 65532:65532
ENV NODE_ENV=production NODE_COMPILE_CACHE=/tmp/overdesk
EXPOSE 8787
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["/usr/local/bin/node", "-e", "fetch('http://127.0.0.1:8787/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/usr/local/bin/node", "collector/cli/overdesk.js"]
CMD ["start", "--config", "/etc/overdesk/config.json", "--data", "/data", "--host", "0.0.0.0"]
