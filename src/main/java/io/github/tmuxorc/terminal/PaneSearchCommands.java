package io.github.tmuxorc.terminal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.ToolAccess;
import io.github.tmuxorc.surface.Toolset;
import io.github.tmuxorc.tmux.PaneFilter;
import io.github.tmuxorc.tmux.PaneFormat;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneNotFoundException;
import io.github.tmuxorc.tmux.PaneOverview;
import io.github.tmuxorc.tmux.PaneRevision;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * The command that searches panes.
 */
@Component
class PaneSearchCommands {

	private static final int HISTORY = 2000;

	private static final int LIMIT = 50;

	private static final int PER_PANE = 10;

	private static final int MOST_CONTEXT = 100;

	private final TmuxClient tmux;

	private final SessionTargets targets;

	private final PaneFormat<PaneRevision> revisions = PaneFormat.revisions();

	private final PaneFormat<PaneOverview> shown = PaneFormat.overview();

	PaneSearchCommands(TmuxClient tmux, SessionTargets targets) {
		this.tmux = tmux;
		this.targets = targets;
	}

	@Command(name = "pane search")
	@ToolAccess(set = Toolset.TERMINAL, tier = Tier.READ)
	@McpTool(name = "pane_search", title = "Search panes", generateOutputSchema = true,
			description = "Find lines that hold a text or pattern in all tmux panes, history included. "
					+ "Use it when you do not know which pane shows something; to read one pane, use pane_capture.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true,
					openWorldHint = true))
	PaneMatches search(
			@Argument(index = 0) @McpToolParam(required = false,
					description = "Text within one line.") @Nullable String text,
			@Option(longName = "pattern") @McpToolParam(required = false,
					description = "Regular expression, instead of text.") @Nullable String pattern,
			@Option(longName = "session") @McpToolParam(required = false,
					description = "Only in this session: id or whole name.") @Nullable String session,
			@Option(longName = "pane") @McpToolParam(required = false,
					description = "Only in this pane, such as %3.") @Nullable String pane,
			@Option(longName = "ignore-case") @McpToolParam(required = false,
					description = "Take upper and lower case as the same.") @Nullable Boolean ignoreCase,
			@Option(longName = "context") @McpToolParam(required = false,
					description = "Lines around each match; by default 1.") @Nullable Integer context,
			@Option(longName = "lines") @McpToolParam(required = false,
					description = "Lines of history of each pane; by default 2000.") @Nullable Integer lines,
			@Option(longName = "limit") @McpToolParam(required = false,
					description = "Matches to show; by default 50.") @Nullable Integer limit,
			@Option(longName = "per-pane") @McpToolParam(required = false,
					description = "Matches to show of a pane; by default 10.") @Nullable Integer perPane) {
		LineMatcher matcher = LineMatcher.of(text, pattern, Boolean.TRUE.equals(ignoreCase));
		PaneSearch search = new PaneSearch(matcher, Numbers.in("context", context, 0, MOST_CONTEXT, 1),
				Numbers.in("limit", limit, 1, Numbers.MOST_LINES, LIMIT),
				Numbers.in("per-pane", perPane, 1, Numbers.MOST_LINES, PER_PANE));
		int history = Numbers.in("lines", lines, 0, Numbers.MOST_LINES, HISTORY);
		PaneFilter panes = (pane != null) ? PaneFilter.of(List.of(PaneId.parse(pane))) : this.targets.panes(session);
		Map<PaneId, List<String>> texts = this.tmux.histories(revisions(panes, pane), history);
		return search(search, texts);
	}

	private List<PaneRevision> revisions(PaneFilter panes, @Nullable String pane) {
		List<PaneRevision> revisions = this.tmux.panes(panes, this.revisions);
		if (pane != null && revisions.isEmpty()) {
			throw new PaneNotFoundException(pane);
		}
		return revisions;
	}

	private PaneMatches search(PaneSearch search, Map<PaneId, List<String>> texts) {
		LineMatcher.Search matches = search.matcher().search();
		Map<PaneId, List<Integer>> places = new LinkedHashMap<>();
		texts.forEach((pane, lines) -> {
			List<Integer> found = PaneSearch.places(matches, lines);
			if (!found.isEmpty()) {
				places.put(pane, found);
			}
		});
		int total = places.values().stream().mapToInt(List::size).sum();
		if (total == 0) {
			return new PaneMatches(List.of(), 0, texts.size(), null);
		}
		Map<PaneId, PaneOverview> shown = this.tmux.panes(PaneFilter.of(places.keySet()), this.shown)
			.stream()
			.collect(Collectors.toMap(PaneOverview::id, Function.identity(), (one, same) -> one));
		List<PaneMatches.Entry> entries = new ArrayList<>();
		int left = search.limit();
		for (Map.Entry<PaneId, List<Integer>> found : places.entrySet()) {
			PaneOverview pane = shown.get(found.getKey());
			int most = Math.min(search.perPane(), left);
			List<Integer> all = found.getValue();
			List<Integer> newest = all.subList(Math.max(0, all.size() - most), all.size());
			if (pane != null && !newest.isEmpty()) {
				entries.add(PaneMatches.Entry.of(pane, all.size(),
						search.show(texts.getOrDefault(pane.id(), List.of()), newest)));
				left -= newest.size();
			}
		}
		int count = search.limit() - left;
		return new PaneMatches(entries, total, texts.size(), (count < total) ? note(count, total) : null);
	}

	private static String note(int shown, int total) {
		return shown + " of " + total + " matching lines are shown, the newest of each pane. "
				+ "Raise --limit and --per-pane, or name a session or a pane, to see the others.";
	}

}
