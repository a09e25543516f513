package io.github.tmuxorc.server;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

import io.github.tmuxorc.surface.BeanMethod;
import io.github.tmuxorc.surface.Tier;

/**
 * The tools among the commands.
 *
 * @param tools the tools, sorted by name
 */
record ToolCatalog(List<AgentTool> tools) {

	private static final String COMMANDS = "Commands";

	/**
	 * Find the tools by the types of the beans; no bean is created before its tool is
	 * called.
	 * @param beans the beans
	 * @return the tools that their methods are annotated as
	 */
	static ToolCatalog of(ConfigurableListableBeanFactory beans) {
		List<AgentTool> tools = new ArrayList<>();
		for (String name : beans.getBeanDefinitionNames()) {
			Class<?> type = beans.getType(name, false);
			if (type != null && type.getSimpleName().endsWith(COMMANDS)) {
				for (Method method : type.getDeclaredMethods()) {
					if (method.isAnnotationPresent(McpTool.class)) {
						tools.add(AgentTool.of(method, BeanMethod.of(beans::getBean, name, method)));
					}
				}
			}
		}
		tools.sort(Comparator.comparing((tool) -> tool.tool().name()));
		return new ToolCatalog(tools);
	}

	/**
	 * The tier of a tool.
	 * @param name the name of the tool
	 * @return its tier; null if there is no such tool
	 */
	@Nullable Tier tier(String name) {
		return this.tools.stream()
			.filter((tool) -> tool.tool().name().equals(name))
			.findFirst()
			.map(AgentTool::tier)
			.orElse(null);
	}

}
