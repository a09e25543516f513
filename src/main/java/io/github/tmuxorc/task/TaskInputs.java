package io.github.tmuxorc.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.tmux.TerminalText;

/**
 * Checks what came from outside before anything is done with it.
 */
final class TaskInputs {

	static final int LONGEST_NOTE = 2_000;

	private static final Pattern NAME = Pattern.compile("[^\\s\\p{Cc}]{1,265}");

	private TaskInputs() {
	}

	static @Nullable String text(String what, @Nullable String text, int longest) {
		if (text == null || text.isBlank()) {
			return null;
		}
		if (text.length() > longest) {
			throw new UsageException("The " + what + " of a task has more than " + longest + " characters.",
					"Shorten it, or name a file in it.");
		}
		// A terminal would obey some of them, and one database refuses another.
		return TerminalText.withoutControls(text.strip());
	}

	/**
	 * The name of somebody as a board has it: members of its team without the team.
	 * @param team the team of the board
	 * @param name a name or {@code session:name}
	 * @return the name
	 */
	static String assignee(String team, String name) {
		if (!NAME.matcher(name).matches()) {
			throw new UsageException("'" + name.replaceAll("\\p{Cc}", "?") + "' is not the name of an agent.",
					"Run 'agent list' to see the agents.");
		}
		return name.startsWith(team + ":") ? name.substring(team.length() + 1) : name;
	}

	static List<Integer> ids(@Nullable List<String> words) {
		List<Integer> ids = new ArrayList<>();
		for (String word : (words != null) ? words : List.<String>of()) {
			for (String id : word.strip().split("[,\\s]+", -1)) {
				if (!id.matches("[0-9]{1,9}")) {
					throw new UsageException("'" + id.replaceAll("\\p{Cc}", "?") + "' is not the id of a task.",
							"Run 'task list' to see the tasks.");
				}
				ids.add(Integer.valueOf(id));
			}
		}
		return ids;
	}

}
