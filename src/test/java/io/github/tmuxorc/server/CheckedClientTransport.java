package io.github.tmuxorc.server;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The connection of the SDK's own client, with a check of all answers. The client gets an
 * error instead of an answer that does not pass, so the test fails where it called.
 */
final class CheckedClientTransport extends StdioClientTransport {

	private final AnswerCheck check = new AnswerCheck();

	private final ReentrantLock sending = new ReentrantLock();

	CheckedClientTransport(ServerParameters server) {
		super(server, McpJsonDefaults.getMapper());
	}

	@Override
	public Mono<Void> connect(Function<Mono<JSONRPCMessage>, Mono<JSONRPCMessage>> handler) {
		return super.connect((message) -> handler.apply(message.map(this::checked)));
	}

	@Override
	public Mono<Void> sendMessage(JSONRPCMessage message) {
		this.check.sent(JsonMapper.shared().writeValueAsString(message));
		// The SDK gives up a message that has to wait for another one for a tenth of a
		// second, which a busy machine makes it do.
		this.sending.lock();
		try {
			return super.sendMessage(message);
		}
		finally {
			this.sending.unlock();
		}
	}

	private JSONRPCMessage checked(JSONRPCMessage message) {
		try {
			this.check.received(JsonMapper.shared().writeValueAsString(message));
			return message;
		}
		catch (AssertionError ex) {
			return JSONRPCResponse.error(((JSONRPCResponse) message).id(),
					new JSONRPCError(ErrorCodes.INTERNAL_ERROR, ex.getMessage(), null));
		}
	}

}
