package io.github.tmuxorc.server;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

	/** What stands for a quotation while our own words are changed. */
	private static final String QUOTATION = "\u0002";

	private static final Pattern QUOTED = Pattern.compile(QUOTATION);

	private final Tool tool;

	private final BeanMethod method;

	private final ToolWords words;

	private volatile @Nullable ToolArguments arguments;

	/**
	 * Create the call of a tool.
	 * @param tool the tool
	 * @param method the method that does the work
	 * @param words says what is told as clients are to hear it
	 */
	ToolCall(Tool tool, BeanMethod method, ToolWords words) {
		this.tool = tool;
		this.method = method;
		this.words = words;
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
			return failure(message(ex));
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

	private String message(TmuxOrcException failure) {
		List<String> quotations = new ArrayList<>();
		String own = this.words.of(failure.message((quoted) -> {
			quotations.add(quoted);
			return QUOTATION;
		}), this.tool);
		String fence = UntrustedText.newFence();
		Iterator<String> quoted = quotations.iterator();
		return QUOTED.matcher(own)
			.replaceAll((_) -> Matcher.quoteReplacement(new UntrustedText(quoted.next()).within(fence)));
	}

	private CallToolResult result(@Nullable Object answer) {
		if (answer == null) {
			return CallToolResult.builder().addTextContent("Done.").build();
		}
		// Names and arguments of programs are no sentences, and stay as they are.
		String json = AnswerJson.writeFenced(answer,
				(text) -> text.endsWith(".") ? this.words.of(text, this.tool) : text);
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
