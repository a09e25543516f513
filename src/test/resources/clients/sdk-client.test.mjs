// The official TypeScript client against the server that SERVER says how to start, with what ARGUMENTS says to give for a parameter.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test, { afterEach } from 'node:test';

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { EmptyResultSchema, ResourceUpdatedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';

const [command, ...args] = JSON.parse(process.env.SERVER);
const { values: given, choices } = JSON.parse(process.env.ARGUMENTS);
const METHOD_NOT_FOUND = -32601;
const INVALID_PARAMS = -32602;

const open = [];

async function connect() {
	const transport = new StdioClientTransport({ command, args, env: process.env, stderr: 'inherit' });
	const client = new Client({ name: 'official-client', version: '1' });
	const problems = [];
	client.onerror = (error) => problems.push(error);
	await client.connect(transport);
	const connection = { client, transport, problems };
	open.push(connection);
	return connection;
}

// What the client did not expect, such as an answer to a call that it cancelled, is a problem.
afterEach(async () => {
	for (const { client, problems } of open.splice(0)) {
		await client.close();
		assert.deepEqual(problems, []);
	}
});

function value(name, schema) {
	assert.ok(name in given, `The parameter '${name}' is new here: say in ClientArguments what to give`);
	return schema?.type === 'array' && !Array.isArray(given[name]) ? [given[name]] : given[name];
}

function required(tool) {
	const names = tool.inputSchema.required ?? [];
	return { ...choices[tool.name], ...Object.fromEntries(names.map((name) => [name, value(name, tool.inputSchema.properties[name])])) };
}

const refused = (code, text = '') => (error) => error.code === code && error.message.includes(text);

test('the server says who it is and what to do with it', async () => {
	const { client } = await connect();
	assert.equal(client.getServerVersion().name, 'tmux-orc');
	assert.ok(client.getInstructions().length > 100);
	assert.ok(client.getServerCapabilities().tools);
	assert.equal(client.getServerCapabilities().logging, undefined);
	await assert.rejects(client.setLoggingLevel('info'), refused(METHOD_NOT_FOUND));
	await assert.rejects(client.request({ method: 'server/discover' }, EmptyResultSchema), refused(METHOD_NOT_FOUND));
	await client.ping();
});

test('each read-only tool answers what its schema promises', async () => {
	const { client } = await connect();
	const { tools } = await client.listTools();
	const looking = tools.filter((tool) => tool.annotations.readOnlyHint);
	assert.ok(looking.length >= 3);
	for (const tool of looking) {
		assert.ok(tool.outputSchema, tool.name);
		const answer = await client.callTool({ name: tool.name, arguments: required(tool) });
		assert.ok(!answer.isError, `${tool.name}: ${JSON.stringify(answer)}`);
		// The client has checked it against the schema.
		assert.ok(answer.structuredContent, tool.name);
		assert.equal(answer.content[0].type, 'text');
	}
});

test('a failed call says so, and an unknown tool is an error', async () => {
	const { client } = await connect();
	await client.listTools();
	const answer = await client.callTool({ name: 'agent_status', arguments: { agent: 'nobody' } });
	assert.equal(answer.isError, true);
	assert.match(answer.content[0].text, /No agent is called 'nobody'\. /);
	await assert.rejects(client.callTool({ name: 'no_such_tool' }), refused(INVALID_PARAMS, "No tool is called 'no_such_tool'. Use "));
});

test('a call tells how far it is', async () => {
	const { client } = await connect();
	const reports = [];
	const answer = await client.callTool({ name: 'agent_wait', arguments: { agents: ['dev', 'qa'] } }, undefined,
		{ onprogress: (report) => reports.push(report) });
	assert.ok(!answer.isError, JSON.stringify(answer));
	assert.deepEqual(reports.map((report) => report.progress), [1, 2]);
	assert.match(reports[0].message, /'dev'|'qa'/);
});

test('a cancelled call is not answered', async () => {
	const { client } = await connect();
	const cancellation = new AbortController();
	const call = client.callTool({ name: 'agent_wait', arguments: { agents: ['dev'], until: 'busy' } }, undefined,
		{ signal: cancellation.signal });
	const outcome = assert.rejects(call, /enough/);
	await client.ping();
	cancellation.abort('enough');
	await outcome;
	// Whatever was under way has ended when the calls after it are answered.
	assert.ok(!(await client.callTool({ name: 'agent_list', arguments: {} })).isError);
});

test('two clients at once do not disturb each other', async () => {
	const connections = await Promise.all([connect(), connect()]);
	const answers = await Promise.all(connections.flatMap(({ client }) => Array.from({ length: 20 },
		() => client.callTool({ name: 'agent_list', arguments: {} }))));
	for (const answer of answers) {
		assert.deepEqual(answer.structuredContent.agents.map((agent) => agent.name).sort(), ['dev', 'qa']);
	}
	const [first, second] = await Promise.all(connections.map(({ client }) => client.listTools()));
	assert.deepEqual(first, second);
});

test('the server ends with its client', async () => {
	const { client, transport } = await connect();
	const { _process: server } = transport;
	const ended = new Promise((resolve) => server.once('close', (...how) => resolve(how)));
	await client.close();
	assert.deepEqual(await ended, [0, null]);
});

test('resources are those that are offered', async () => {
	const { client } = await connect();
	const offered = client.getServerCapabilities().resources;
	if (!offered) {
		await assert.rejects(client.listResources(), refused(METHOD_NOT_FOUND));
		return;
	}
	const { resources } = await client.listResources();
	const { resourceTemplates } = await client.listResourceTemplates();
	assert.ok(resources.length + resourceTemplates.length > 0);
	const addresses = [...resources.map((resource) => resource.uri),
		...resourceTemplates.map((template) => template.uriTemplate.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(value(name))))];
	for (const uri of addresses) {
		const { contents } = await client.readResource({ uri });
		assert.ok(contents.length > 0 && contents[0].mimeType && contents[0].text, uri);
	}
	if (offered.subscribe) {
		const changed = new Promise((resolve) => client.setNotificationHandler(ResourceUpdatedNotificationSchema, resolve));
		await client.subscribeResource({ uri: 'orc://agents' });
		execFileSync(command, [...args.slice(0, args.indexOf('server')), 'agent', 'send', 'dev', 'say hello']);
		assert.equal((await changed).params.uri, 'orc://agents');
		await client.unsubscribeResource({ uri: 'orc://agents' });
	}
});

test('prompts and completions are those that are offered', async () => {
	const { client } = await connect();
	const offered = client.getServerCapabilities();
	if (!offered.prompts) {
		await assert.rejects(client.listPrompts(), refused(METHOD_NOT_FOUND));
		return;
	}
	const { prompts } = await client.listPrompts();
	assert.ok(prompts.length > 0);
	for (const prompt of prompts) {
		const wanted = (prompt.arguments ?? []).filter((argument) => argument.required);
		const { messages } = await client.getPrompt({
			name: prompt.name,
			arguments: Object.fromEntries(wanted.map((argument) => [argument.name, value(argument.name)])),
		});
		assert.ok(messages.length > 0 && messages[0].content.text, prompt.name);
		for (const argument of offered.completions ? prompt.arguments ?? [] : []) {
			const { completion } = await client.complete({
				ref: { type: 'ref/prompt', name: prompt.name },
				argument: { name: argument.name, value: '' },
			});
			assert.ok(Array.isArray(completion.values), `${prompt.name} ${argument.name}`);
		}
	}
});
