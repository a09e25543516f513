package io.github.tmuxorc.server;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.provider.tool.SyncMcpToolProvider;
import org.springframework.javapoet.CodeBlock;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.surface.BeanMethod;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.ToolAccess;
import io.github.tmuxorc.surface.Toolset;

/**
 * A tool that a client gets.
 *
 * @param tool what the client is told of it
 * @param set the set that it is in
 * @param tier how much it may change
 * @param method what does the work
 */
record AgentTool(Tool tool, Toolset set, Tier tier, BeanMethod method) {

	/**
	 * Read a tool that was written down.
	 * @param json the tool as the client gets it
	 * @param set the set that it is in
	 * @param tier how much it may change
	 * @param method what does the work
	 */
	AgentTool(String json, Toolset set, Tier tier, BeanMethod method) {
		this(read(json), set, tier, method);
	}

	/**
	 * Describe a tool by its method's annotations, as Spring AI understands them.
	 * @param annotated the method with the annotations
	 * @param method the same method
	 * @return the tool
	 * @throws IllegalStateException if they do not say who may call it
	 */
	static AgentTool of(Method annotated, BeanMethod method) {
		ToolAccess access = annotated.getAnnotation(ToolAccess.class);
		if (access == null) {
			throw new IllegalStateException("a tool without a set and a tier: " + annotated);
		}
		Tool tool = new MethodTool(annotated).getToolSpecifications().getFirst().tool();
		return new AgentTool(Tool.builder(tool.name(), ToolSchemas.input(tool.inputSchema(), annotated))
			.title(tool.title())
			.description(tool.description())
			.outputSchema(ToolSchemas.output(tool.outputSchema()))
			.annotations(hintsToSend(tool.annotations()))
			.build(), access.set(), access.tier(), method);
	}

	SyncToolSpecification specification(ToolWords words) {
		return SyncToolSpecification.builder()
			.tool(this.tool)
			.callHandler(new ToolCall(this.tool, this.method, words))
			.build();
	}

	/**
	 * What the tool's hints say, with the protocol's defaults in the place of those that
	 * were left out.
	 * @return hints of which none is null
	 */
	ToolAnnotations hints() {
		ToolAnnotations hints = this.tool.annotations();
		boolean reads = Boolean.TRUE.equals(hints.readOnlyHint());
		return ToolAnnotations.builder()
			.readOnlyHint(reads)
			.destructiveHint(!reads && !Boolean.FALSE.equals(hints.destructiveHint()))
			.idempotentHint(reads || Boolean.TRUE.equals(hints.idempotentHint()))
			.openWorldHint(!Boolean.FALSE.equals(hints.openWorldHint()))
			.build();
	}

	// The tool has a title of its own, and a default costs every client its bytes.
	private static ToolAnnotations hintsToSend(ToolAnnotations annotations) {
		boolean reads = annotations.readOnlyHint();
		return ToolAnnotations.builder()
			.readOnlyHint(reads ? true : null)
			.destructiveHint(reads ? null : annotations.destructiveHint())
			.idempotentHint((!reads && annotations.idempotentHint()) ? true : null)
			.openWorldHint(annotations.openWorldHint() ? null : false)
			.build();
	}

	/**
	 * Do what the tool does, for this server itself.
	 * @param arguments the arguments
	 * @return the answer
	 * @throws io.github.tmuxorc.failure.TmuxOrcException if it fails
	 */
	Object answer(Map<String, Object> arguments) {
		try {
			@Nullable Object[] values = new ToolArguments(this.tool, this.method.method()).read(arguments);
			return Objects.requireNonNull(this.method.invoke(values), this.tool.name());
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException("the tool " + this.tool.name() + " failed", ex);
		}
	}

	CodeBlock code() {
		return CodeBlock.of("new $T($S, $T.$L, $T.$L, $L)", AgentTool.class,
				JsonMapper.shared().writeValueAsString(this.tool), Toolset.class, this.set.name(), Tier.class,
				this.tier.name(), this.method.code());
	}

	// Field by field: binding takes longer to start.
	@SuppressWarnings("unchecked")
	private static Tool read(String json) {
		Map<String, Object> tool = (Map<String, Object>) JsonMapper.shared().readValue(json, Object.class);
		Map<String, Object> hints = (Map<String, Object>) tool.getOrDefault("annotations", Map.of());
		return Tool.builder((String) tool.get("name"), (Map<String, Object>) tool.get("inputSchema"))
			.title((String) tool.get("title"))
			.description((String) tool.get("description"))
			.outputSchema((Map<String, Object>) tool.get("outputSchema"))
			.annotations(ToolAnnotations.builder()
				.readOnlyHint((Boolean) hints.get("readOnlyHint"))
				.destructiveHint((Boolean) hints.get("destructiveHint"))
				.idempotentHint((Boolean) hints.get("idempotentHint"))
				.openWorldHint((Boolean) hints.get("openWorldHint"))
				.build())
			.build();
	}

	/**
	 * Has Spring AI describe one method, which it otherwise does for all methods of an
	 * object.
	 */
	private static final class MethodTool extends SyncMcpToolProvider {

		private final Method method;

		MethodTool(Method method) {
			super(List.of(method));
			this.method = method;
		}

		@Override
		protected Method[] doGetClassMethods(Object bean) {
			return new Method[] { this.method };
		}

	}

}
