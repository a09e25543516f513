package io.github.tmuxorc.server;

import java.util.ArrayList;
import java.util.List;

import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.surface.TextTable;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.Toolset;

/**
 * The tools of the server.
 *
 * @param tools the tools, sorted by name
 * @param bytes how long all of them are in the list that a client gets
 */
record ToolList(List<Entry> tools, int bytes) {

	/**
	 * Summarize tools.
	 * @param tools the tools
	 * @return the list
	 */
	static ToolList of(List<AgentTool> tools) {
		List<Entry> entries = tools.stream().map(Entry::of).toList();
		return new ToolList(entries, entries.stream().mapToInt(Entry::bytes).sum());
	}

	@Override
	public String toString() {
		List<List<String>> rows = new ArrayList<>();
		for (Entry tool : this.tools) {
			rows.add(List.of(tool.name(), tool.title(), tool.set().toString(), tool.tier().toString(), tool.hints(),
					Integer.toString(tool.bytes())));
		}
		rows.add(List.of(this.tools.size() + " tools", "", "", "", "", Integer.toString(this.bytes)));
		return TextTable.of(List.of("NAME", "TITLE", "SET", "TIER", "HINTS", "BYTES"), rows);
	}

	/**
	 * One tool.
	 *
	 * @param name its name
	 * @param title its title
	 * @param set the set that it is in
	 * @param tier how much it may change
	 * @param readOnly whether it changes nothing
	 * @param destructive whether it may destroy something
	 * @param idempotent whether a second call changes nothing more
	 * @param openWorld whether it deals with what it does not know
	 * @param bytes how long it is in the list that a client gets
	 */
	record Entry(String name, String title, Toolset set, Tier tier, boolean readOnly, boolean destructive,
			boolean idempotent, boolean openWorld, int bytes) {

		private static Entry of(AgentTool described) {
			Tool tool = described.tool();
			ToolAnnotations hints = described.hints();
			return new Entry(tool.name(), tool.title(), described.set(), described.tier(), hints.readOnlyHint(),
					hints.destructiveHint(), hints.idempotentHint(), hints.openWorldHint(),
					JsonMapper.shared().writeValueAsBytes(tool).length);
		}

		private String hints() {
			List<String> hints = new ArrayList<>();
			if (this.readOnly) {
				hints.add("read-only");
			}
			if (this.destructive) {
				hints.add("destructive");
			}
			if (this.idempotent) {
				hints.add("idempotent");
			}
			if (this.openWorld) {
				hints.add("open-world");
			}
			return String.join(", ", hints);
		}

	}

}
