package io.github.tmuxorc.realagent;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What members of a team do by the tools of our server: who leads looks at the team, and
 * the others claim tasks and finish them until there is none. Those begin together, so
 * that there is something for each.
 */
final class BoardScript implements ReplyScript {

	private static final String SERVER = "mcp__tmux-orc__";

	private static final String CLAIM = SERVER + "task_claim";

	private static final String UPDATE = SERVER + "task_update";

	private static final String LIST = SERVER + "task_list";

	private static final String STATUS = SERVER + "team_status";

	/** What it calls. */
	static final List<String> TOOLS = List.of(CLAIM, UPDATE, LIST, STATUS);

	/** The prompt at which it looks at what is done. */
	static final String LOOK = "tool " + LIST + " {\"state\":\"done\"}";

	/** Claude Code loads the tools of servers when they are asked for. */
	private static final String SEARCH = "ToolSearch";

	private static final String BRIEFED = "You are ";

	private static final String LEADING = "in the role 'orchestrator'";

	private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

	private static final int MOST_SECONDS = 30;

	private final Set<String> begun = ConcurrentHashMap.newKeySet();

	private final CountDownLatch all;

	BoardScript(int members) {
		this.all = new CountDownLatch(members);
	}

	@Override
	public Reply to(String prompt) {
		return prompt.startsWith(BRIEFED) ? search() : Reply.to(prompt);
	}

	@Override
	public Reply afterTool(String prompt, ToolAnswer answer) {
		Matcher id = ID.matcher(answer.text());
		return switch (answer.tool()) {
			case SEARCH -> found(prompt, answer.text());
			case CLAIM -> id.find() ? Reply.tool(UPDATE, Map.of("id", Integer.valueOf(id.group(1)), "state", "done"))
					: Reply.say(answer.text());
			case UPDATE -> id.find() ? Reply.tool(CLAIM, Map.of()) : Reply.say(answer.text());
			default -> Reply.say(answer.text());
		};
	}

	private static Reply search() {
		return Reply.tool(SEARCH, Map.of("query", "select:" + String.join(",", TOOLS), "max_results", TOOLS.size()));
	}

	private Reply found(String prompt, String text) {
		if (!text.contains("tool_reference")) {
			// The server is still starting.
			return search();
		}
		if (prompt.contains(LEADING)) {
			return Reply.tool(STATUS, Map.of());
		}
		awaitOthers(prompt);
		return Reply.tool(CLAIM, Map.of());
	}

	private void awaitOthers(String prompt) {
		if (this.begun.add(prompt)) {
			this.all.countDown();
		}
		try {
			// Who is missing is seen by what it has not done.
			boolean _ = this.all.await(MOST_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
