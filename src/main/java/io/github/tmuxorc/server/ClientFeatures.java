package io.github.tmuxorc.server;

import java.util.Map;
import java.util.Set;

import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.TmuxOrcException;

/**
 * What a client gets besides tools: resources, prompts and completions.
 * <p>
 * They are plain code that answers the requests itself, not annotated methods that the
 * SDK is given: its resources are a fixed list without parts, it does not say who
 * subscribes to what, and it would have to be told of all of them before the first
 * answer. So none of this is created before it is asked for.
 */
final class ClientFeatures implements ClientRequests, AutoCloseable {

	/** The requests that are answered here. */
	static final Set<String> METHODS = Set.of(McpSchema.METHOD_RESOURCES_LIST, McpSchema.METHOD_RESOURCES_READ,
			McpSchema.METHOD_RESOURCES_TEMPLATES_LIST, McpSchema.METHOD_RESOURCES_SUBSCRIBE,
			McpSchema.METHOD_RESOURCES_UNSUBSCRIBE, McpSchema.METHOD_PROMPT_LIST, McpSchema.METHOD_PROMPT_GET,
			McpSchema.METHOD_COMPLETION_COMPLETE);

	private static final Log logger = LogFactory.getLog(ClientFeatures.class);

	private final Resources resources;

	private final ResourceUpdates updates;

	private final Prompts prompts;

	private final Completions completions;

	private final ToolWords words;

	ClientFeatures(Resources resources, ResourceUpdates updates, Prompts prompts, Completions completions,
			ToolWords words) {
		this.resources = resources;
		this.updates = updates;
		this.prompts = prompts;
		this.completions = completions;
		this.words = words;
	}

	/**
	 * Offer these to a client. The SDK offers what the protocol has given up, and knows
	 * nothing of them.
	 * @param result the answer of the SDK to {@code initialize}
	 * @return the answer to send
	 */
	static InitializeResult offer(InitializeResult result) {
		ServerCapabilities capabilities = ServerCapabilities.builder()
			.tools(result.capabilities().tools().listChanged())
			.resources(true, false)
			.prompts(false)
			.completions()
			.build();
		return InitializeResult.builder(result.protocolVersion(), capabilities, result.serverInfo())
			.instructions(result.instructions())
			.build();
	}

	@Override
	public Object answer(String method, @Nullable Object params) {
		RequestParameters given = new RequestParameters(method, (params instanceof Map<?, ?> map) ? map : Map.of());
		try {
			return answer(given);
		}
		catch (TmuxOrcException ex) {
			throw new RequestRefusedException(ErrorCodes.INTERNAL_ERROR, this.words.of(String.valueOf(ex.getMessage())),
					null);
		}
		catch (RequestRefusedException ex) {
			throw ex.in(this.words::of);
		}
		catch (RuntimeException ex) {
			logger.error("The request '" + method + "' failed", ex);
			throw new RequestRefusedException(
					ErrorCodes.INTERNAL_ERROR, "The request '" + method + "' failed unexpectedly: "
							+ ex.getClass().getSimpleName() + ". Look into the log file of tmux-orc for the details.",
					null);
		}
	}

	private Object answer(RequestParameters given) {
		return switch (given.method()) {
			case McpSchema.METHOD_RESOURCES_LIST -> this.resources.list(given.textIfGiven("cursor"));
			case McpSchema.METHOD_RESOURCES_TEMPLATES_LIST -> Resources.templates();
			case McpSchema.METHOD_RESOURCES_READ -> this.resources.read(given.text("uri"));
			case McpSchema.METHOD_RESOURCES_SUBSCRIBE -> {
				this.updates.subscribe(given.text("uri"));
				yield Map.of();
			}
			case McpSchema.METHOD_RESOURCES_UNSUBSCRIBE -> {
				this.updates.unsubscribe(given.text("uri"));
				yield Map.of();
			}
			case McpSchema.METHOD_PROMPT_LIST -> this.prompts.list();
			case McpSchema.METHOD_PROMPT_GET -> this.prompts.get(given.text("name"), given.texts("arguments"));
			case McpSchema.METHOD_COMPLETION_COMPLETE -> {
				RequestParameters argument = given.object("argument");
				yield this.completions.complete(given.object("ref"), argument.text("name"), argument.text("value"));
			}
			default -> throw new RequestRefusedException(ErrorCodes.METHOD_NOT_FOUND,
					"There is no method '" + given.method() + "'.", null);
		};
	}

	@Override
	public void close() {
		this.updates.close();
	}

}
