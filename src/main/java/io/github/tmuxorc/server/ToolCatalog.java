package io.github.tmuxorc.server;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.provider.tool.SyncMcpToolProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Finds the tools among the commands. Spring AI describes them; no command bean is
 * created before its tool is called.
 */
final class ToolCatalog {

	private static final String COMMANDS = "Commands";

	private final ConfigurableListableBeanFactory beans;

	ToolCatalog(ConfigurableListableBeanFactory beans) {
		this.beans = beans;
	}

	/**
	 * The tools with what they do, in an order that never changes.
	 * @return the tools, sorted by name
	 */
	List<SyncToolSpecification> specifications() {
		List<SyncToolSpecification> tools = new ArrayList<>();
		for (String name : this.beans.getBeanDefinitionNames()) {
			Class<?> type = this.beans.getType(name, false);
			if (type != null && type.getSimpleName().endsWith(COMMANDS)) {
				Stream.of(type.getDeclaredMethods())
					.filter((method) -> method.isAnnotationPresent(McpTool.class))
					.forEach((method) -> tools.add(specification(name, method)));
			}
		}
		tools.sort(Comparator.comparing((specification) -> specification.tool().name()));
		return tools;
	}

	private SyncToolSpecification specification(String bean, Method method) {
		Tool tool = new MethodTool(method).describe();
		return SyncToolSpecification.builder()
			.tool(tool)
			.callHandler(new ToolCall(tool.name(), method, () -> this.beans.getBean(bean)))
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

		Tool describe() {
			Tool tool = getToolSpecifications().getFirst().tool();
			return Tool.builder(tool.name(), ToolSchemas.input(tool.inputSchema()))
				.title(tool.title())
				.description(tool.description())
				.outputSchema(ToolSchemas.output(tool.outputSchema()))
				.annotations(tool.annotations())
				.build();
		}

	}

}
