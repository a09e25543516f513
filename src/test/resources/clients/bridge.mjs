// Lets clients that speak HTTP talk to a server that speaks over its standard streams: node bridge.mjs COMMAND [ARGUMENT...]
//
// Each session has a process of its own. What comes from one side goes to the other as it is, and is printed here, so that a test
// sees what reached the server and what came back; no message is answered or made by the bridge. The path of the address names the
// session. It listens on the loopback interface, and ends with its standard input.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';

const [command, ...args] = process.argv.slice(2);
const sessions = new Map();

const print = (entry) => console.log(JSON.stringify(entry));

async function open(path) {
	const requests = new Map();
	const client = new StreamableHTTPServerTransport({
		sessionIdGenerator: randomUUID,
		onsessioninitialized: (id) => sessions.set(id, client),
	});
	const server = new StdioClientTransport({ command, args, env: process.env, stderr: 'inherit' });
	client.onmessage = (message) => {
		print({ path, sent: message });
		const token = message.params?._meta?.progressToken;
		if (token !== undefined) {
			requests.set(token, message.id);
		}
		server.send(message).catch(() => client.close());
	};
	server.onmessage = (message) => {
		print({ path, received: message });
		// Progress goes the way of the answer that it precedes.
		const relatedRequestId = requests.get(message.params?.progressToken);
		client.send(message, { relatedRequestId }).catch(() => server.close());
	};
	server.onerror = (error) => print({ path, error: String(error) });
	client.onclose = () => server.close();
	server.onclose = () => client.close();
	await server.start();
	await client.start();
	return client;
}

const http = createServer(async (request, response) => {
	const id = request.headers['mcp-session-id'];
	const session = id ? sessions.get(id) : await open(request.url);
	if (session) {
		await session.handleRequest(request, response);
	}
	else {
		response.writeHead(404).end();
	}
});
http.listen(0, '127.0.0.1', () => print({ url: `http://127.0.0.1:${http.address().port}` }));

process.stdin.resume();
process.stdin.on('end', async () => {
	await Promise.all([...sessions.values()].map((session) => session.close()));
	process.exit();
});
