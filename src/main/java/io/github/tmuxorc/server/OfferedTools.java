package io.github.tmuxorc.server;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.NearestMatch;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.Toolset;

/**
 * The tools that a client gets, of all that there are. It depends on nothing but how the
 * server was started.
 *
 * @param catalog all tools
 * @param sets the sets that were asked for
 * @param tier how much a tool may change at most
 */
record OfferedTools(ToolCatalog catalog, Set<Toolset> sets,
		Tier tier) implements Function<String, @Nullable ToolRefusal> {

	OfferedTools {
		sets = Set.copyOf(sets);
	}

	/**
	 * The tools that are offered.
	 * @return the tools, sorted by name
	 */
	List<AgentTool> tools() {
		return this.catalog.tools().stream().filter((tool) -> missing(tool) == null).toList();
	}

	/**
	 * The names of the tools that are offered.
	 * @return the names
	 */
	Set<String> names() {
		return tools().stream().map((tool) -> tool.tool().name()).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The tools with what they do.
	 * @param words says what they tell as clients are to hear it
	 * @return the tools as the protocol's library takes them
	 */
	List<SyncToolSpecification> specifications(ToolWords words) {
		return tools().stream().map((tool) -> tool.specification(words)).toList();
	}

	/**
	 * Say why a tool cannot be called.
	 * @param name what the client calls
	 * @return why not; null if it is offered
	 */
	@Override
	public @Nullable ToolRefusal apply(String name) {
		for (AgentTool tool : this.catalog.tools()) {
			if (tool.tool().name().equals(name)) {
				String missing = missing(tool);
				return (missing != null) ? new ToolRefusal(true, missing) : null;
			}
		}
		List<String> names = tools().stream().map((tool) -> tool.tool().name()).toList();
		String nearest = NearestMatch.find(name, names);
		return new ToolRefusal(false, "No tool is called '" + name + "'. "
				+ ((nearest != null) ? "Use '" + nearest + "'." : "Use one of " + String.join(", ", names) + "."));
	}

	private @Nullable String missing(AgentTool tool) {
		String name = tool.tool().name();
		if (!this.sets.contains(tool.set())) {
			return "The tool '" + name + "' is in the set '" + tool.set()
					+ "', which this server was not started with. Ask the person to start it with '--toolsets "
					+ this.sets.stream().sorted().map(Toolset::toString).collect(Collectors.joining(",")) + ","
					+ tool.set() + "', or do without.";
		}
		if (tool.tier().compareTo(this.tier) > 0) {
			return "The tool '" + name + "' needs the tier '" + tool.tier() + "', and this server was started with '"
					+ this.tier + "'. Ask the person to do it, or to start the server with '--tier " + tool.tier()
					+ "'.";
		}
		return null;
	}

}
