// Looks at a bundle as a client would, and at what the MCP registry gets to know of it.
// Usage: check.mjs FOLDER BUNDLE SERVER_JSON, where FOLDER is the bundle, unpacked.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const [folder, bundle, serverJson] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read(`${folder}/manifest.json`);

// Claude Desktop starts it so: with its own values in the place of the variables, next to no environment, in the root folder.
const fill = (text) =>
  text.replaceAll('${__dirname}', folder).replace(/\$\{user_config\.(\w+)\}/g, (_, name) => manifest.user_config[name].default);
const { command, args } = manifest.server.mcp_config;
assert.equal(fill(command), `${folder}/${manifest.server.entry_point}`);
const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'release', version: '1' } };
const started = Date.now();
const run = spawnSync(fill(command), args.map(fill), {
  cwd: '/',
  env: { HOME: folder, PATH: '/usr/bin:/bin' },
  input: `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })}\n`,
  encoding: 'utf8',
  timeout: 60_000,
});
assert.equal(run.error, undefined);
const answer = run.stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line)).find(({ id }) => id === 1);
assert.equal(answer?.result?.serverInfo?.version, manifest.version, run.stderr);
console.log(`${basename(bundle)}: answered 'initialize' and ended after ${Date.now() - started} ms`);

// What the schema of the registry and the registry itself want of a server that comes as a bundle.
const server = read(serverJson);
assert.match(server.name, /^io\.github\.[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/);
assert.ok(server.description.length >= 1 && server.description.length <= 100, 'the description has at most 100 characters');
assert.equal(server.version, manifest.version);
assert.equal(server.packages.length, 1);
const [{ registryType, identifier, version, fileSha256, transport }] = server.packages;
assert.deepEqual({ registryType, version, transport }, { registryType: 'mcpb', version: manifest.version, transport: { type: 'stdio' } });
assert.equal(identifier, `${server.repository.url}/releases/download/v${version}/${basename(bundle)}`);
assert.equal(fileSha256, createHash('sha256').update(readFileSync(bundle)).digest('hex'));
assert.doesNotMatch(JSON.stringify([manifest, server]), /@\w+@/, 'a value was not filled in');
