package io.github.tmuxorc.role;

import java.util.List;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.settings.YamlMap;

/**
 * What is expected of an agent.
 *
 * @param name its name, such as {@code developer}
 * @param description what it is for, in one sentence
 * @param commands the commands that it needs besides those of every agent
 * @param text what an agent in this role is told, as Markdown
 */
public record Role(String name, String description, List<String> commands, String text) {

	private static final String MARK = "---\n";

	public Role {
		commands = List.copyOf(commands);
	}

	/**
	 * Read a role from its file: a map in YAML between two lines of three dashes, and the
	 * text behind them.
	 * @param name the name of the role
	 * @param file the name of the file, for messages
	 * @param content what is in it
	 * @return the role
	 * @throws FailedException if the file is wrong; it names the line
	 */
	static Role parse(String name, String file, String content) {
		String lines = content.replace("\r\n", "\n");
		int end = lines.indexOf("\n" + MARK);
		if (!lines.startsWith(MARK) || end < 0) {
			throw new FailedException(file + " does not begin with a map between two lines of '---'.",
					"Write 'description: …' there.");
		}
		// The line of the first mark stays, so that messages name the right one.
		YamlMap map = YamlMap.read(file, "\n" + lines.substring(MARK.length(), end + 1));
		Role role = new Role(name, map.text("description"), map.texts("commands"),
				lines.substring(end + 1 + MARK.length()).strip());
		map.refuseUnread();
		return role;
	}

}
