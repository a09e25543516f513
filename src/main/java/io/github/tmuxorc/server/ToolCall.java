package io.github.tmuxorc.server;

import java.util.function.BiFunction;

import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.server.audit.LoggedCall;
import io.github.tmuxorc.surface.AnswerJson;
import io.github.tmuxorc.surface.BeanMethod;
import io.github.tmuxorc.surface.UntrustedText;
import io.github.tmuxorc.surface.Verdict;

/**
 * The one way by which a client's call reaches a command: arguments are checked before
 * anything happens, answers and failures become results.
 */
final class ToolCall implements BiFunction<McpSyncServerExchange, CallToolRequest, CallToolResult> {

	private static final Log logger = LogFactory.getLog(ToolCall.class);

	private final Tool tool;

	private final BeanMethod method;

	private volatile @Nullable ToolArguments arguments;

	/**
	 * Create the call of a tool.
	 * @param tool the tool
	 * @param method the method that does the work
	 */
	ToolCall(Tool tool, BeanMethod method) {
		this.tool = tool;
		this.method = method;
	}

	@Override
	public CallToolResult apply(McpSyncServerExchange exchange, CallToolRequest request) {
		try {
			@Nullable Object[] values = arguments().read(request.arguments());
			Object token = request.progressToken();
			return result((token != null) ? CallProgress.during(exchange, token, () -> this.method.invoke(values))
					: this.method.invoke(values));
		}
		catch (TmuxOrcException ex) {
			LoggedCall.failsWith(ex.exitCode());
			String fence = UntrustedText.newFence();
			return failure(ex.message((quoted) -> new UntrustedText(quoted).within(fence)));
		}
		catch (Throwable ex) {
			// What a cancelled call was about breaks off anywhere, and nobody gets its
			// answer.
			if (!Thread.currentThread().isInterrupted()) {
				logger.error("The tool '" + request.name() + "' failed", ex);
			}
			return failure("The tool '" + request.name() + "' failed unexpectedly: " + ex.getClass().getSimpleName()
					+ ". Look into the log file of tmux-orc for the details.");
		}
	}

	private ToolArguments arguments() {
		ToolArguments read = this.arguments;
		if (read == null) {
			read = new ToolArguments(this.tool, this.method.method());
			this.arguments = read;
		}
		return read;
	}

	private static CallToolResult result(@Nullable Object answer) {
		if (answer == null) {
			return CallToolResult.builder().addTextContent("Done.").build();
		}
		String json = AnswerJson.writeFenced(answer);
		boolean failed = answer instanceof Verdict verdict && verdict.exitCode() != ExitCode.DONE;
		if (answer instanceof Verdict verdict) {
			LoggedCall.failsWith(verdict.exitCode());
		}
		return CallToolResult.builder()
			.addTextContent(json)
			.structuredContent(new RawValue(json))
			.isError(failed)
			.build();
	}

	/**
	 * The result of a call that failed.
	 * @param text what failed, and what to do
	 * @return the result
	 */
	static CallToolResult failure(@Nullable String text) {
		return CallToolResult.builder().addTextContent(String.valueOf(text)).isError(true).build();
	}

}
