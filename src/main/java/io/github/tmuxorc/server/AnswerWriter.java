package io.github.tmuxorc.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.github.tmuxorc.server.audit.LoggedCall;

/**
 * Writes messages to the client, each a whole line.
 */
final class AnswerWriter {

	private static final Log logger = LogFactory.getLog(AnswerWriter.class);

	private final OutputStream out;

	private final JsonMapper mapper;

	private final Runnable gone;

	private final ReentrantLock writing = new ReentrantLock();

	/**
	 * Create a writer.
	 * @param out what the client reads from
	 * @param mapper what writes JSON
	 * @param gone told that the client reads no more
	 */
	AnswerWriter(OutputStream out, JsonMapper mapper, Runnable gone) {
		this.out = out;
		this.mapper = mapper;
		this.gone = gone;
	}

	void write(Object message) {
		if (message instanceof JSONRPCResponse answer) {
			LoggedCall.answer(answer);
		}
		byte[] line = (this.mapper.writeValueAsString(message) + '\n').getBytes(StandardCharsets.UTF_8);
		this.writing.lock();
		try {
			this.out.write(line);
			this.out.flush();
		}
		catch (IOException ex) {
			logger.info("The client reads no more: " + ex.getMessage());
			this.gone.run();
		}
		finally {
			this.writing.unlock();
		}
	}

	/**
	 * Answer with an error.
	 * @param id the id of the request; null if it has none that can be named
	 * @param code the code, as JSON-RPC has it
	 * @param text what is wrong
	 */
	void refuse(@Nullable Object id, int code, String text) {
		LoggedCall.refuse();
		ObjectNode answer = this.mapper.createObjectNode().put("jsonrpc", McpSchema.JSONRPC_VERSION);
		answer.putPOJO("id", id);
		answer.putObject("error").put("code", code).put("message", text);
		write(answer);
	}

}
