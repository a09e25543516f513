package io.github.tmuxorc.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.Toolset;

/**
 * Writes the reference of the tools, for people, from what clients are told.
 */
final class ToolReference {

	private final StringBuilder text = new StringBuilder();

	/**
	 * Write the reference.
	 * @param tools all tools, sorted by name
	 * @return Markdown
	 */
	static String of(List<AgentTool> tools) {
		ToolReference reference = new ToolReference();
		reference.line("# Tools of the MCP server");
		reference.line("");
		reference
			.line("This file is made of the annotations in the code. What a tool does, the command of the same name does, too. "
					+ "A server offers the sets of `--toolsets` (by default `agents`) with the tools up to its `--tier` (by default `operate`).");
		reference.overview(tools);
		tools.forEach(reference::tool);
		return reference.text.toString();
	}

	private void overview(List<AgentTool> tools) {
		for (Toolset set : Toolset.values()) {
			line("");
			line("| `" + set + "` | tier | |");
			line("|---|---|---|");
			tools.stream()
				.filter((tool) -> tool.set() == set)
				.forEach((tool) -> line("| [`" + tool.tool().name() + "`](#" + tool.tool().name() + ") | " + tool.tier()
						+ " | " + tool.tool().title() + " |"));
		}
	}

	private void tool(AgentTool described) {
		line("");
		line("## " + described.tool().name());
		line("");
		line(described.tool().description());
		line("");
		line("Set `" + described.set() + "`, tier `" + described.tier() + "`. " + hints(described.hints()));
		Map<?, ?> arguments = properties(described.tool().inputSchema());
		if (!arguments.isEmpty()) {
			line("");
			line("| argument | | |");
			line("|---|---|---|");
			rows("", described.tool().inputSchema());
		}
		Map<String, Object> answer = described.tool().outputSchema();
		if (answer != null) {
			line("");
			line("| answer | | |");
			line("|---|---|---|");
			rows("", answer);
		}
	}

	private static String hints(ToolAnnotations annotations) {
		List<String> hints = new ArrayList<>();
		hints.add(annotations.readOnlyHint() ? "It changes nothing" : "It changes something");
		if (annotations.destructiveHint()) {
			hints.add("may destroy");
		}
		if (annotations.idempotentHint()) {
			hints.add("can be repeated");
		}
		if (annotations.openWorldHint()) {
			hints.add("deals with what programs and agents say");
		}
		return String.join(", ", hints) + ".";
	}

	private void rows(String prefix, Map<?, ?> schema) {
		Collection<?> required = (schema.get("required") instanceof Collection<?> names) ? names : List.of();
		properties(schema).forEach((name, value) -> {
			Map<?, ?> property = (Map<?, ?>) value;
			line("| `" + prefix + name + "` | " + type(property) + (required.contains(name) ? "" : ", optional") + " | "
					+ text(property.get("description")) + " |");
			if (property.get("items") instanceof Map<?, ?> items) {
				rows(prefix + name + "[].", items);
			}
			rows(prefix + name + ".", property);
		});
	}

	private static Map<?, ?> properties(Map<?, ?> schema) {
		return (schema.get("properties") instanceof Map<?, ?> properties) ? properties : Map.of();
	}

	private static String type(Map<?, ?> property) {
		if (property.get("enum") instanceof List<?> values) {
			return values.stream().map((value) -> "`" + value + "`").collect(Collectors.joining(" "));
		}
		if (property.get("items") instanceof Map<?, ?> items) {
			return "list of " + type(items) + "s";
		}
		return text(property.get("type"));
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString().replace("|", "\\|") : "";
	}

	private void line(String line) {
		this.text.append(line).append('\n');
	}

}
