package io.github.tmuxorc.agent;

import java.io.IOException;
import java.io.Reader;
import java.time.Duration;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.settings.YamlMap;

/**
 * Reads what a YAML file says of an agent program; {@code config/agents/claude.yaml}
 * explains the form.
 */
final class AgentProgramFile {

	private AgentProgramFile() {
	}

	/**
	 * Read a file.
	 * @param id the name of the program
	 * @param file the name of the file, for messages
	 * @param text the text of the file
	 * @return the program
	 * @throws FailedException if the file is wrong; it names the line
	 * @throws IOException if it cannot be read
	 */
	static AgentProgram read(String id, String file, Reader text) throws IOException {
		YamlMap map = YamlMap.read(file, text);
		AgentProgram program = new AgentProgram(id, map.text("title", id), map.texts("command"),
				map.flag("any-command"), map.texts("session"), map.texts("resume"), map.texts("session-options"),
				map.texts("permission-mode"), map.textsByName("environment"),
				map.choice("events", AgentProgram.EventReport.class, AgentProgram.EventReport.NONE),
				map.flag("registry"), map.maps("guards", AgentProgramFile::guard),
				map.duration("paste-window", Duration.ofMillis(200)), map.maps("titles", AgentProgramFile::titleRule),
				map.maps("screen", AgentProgramFile::screenRule));
		map.refuseUnread();
		return program;
	}

	private static TextGuard guard(YamlMap map) {
		return new TextGuard(map.pattern("pattern"), map.text("before", ""), map.text("after", ""));
	}

	private static TitleRule titleRule(YamlMap map) {
		return new TitleRule(map.text("id"), map.choice("sign", ScreenSign.class, null), map.pattern("pattern"));
	}

	private static ScreenRule screenRule(YamlMap map) {
		return new ScreenRule(map.text("id"), map.choice("sign", ScreenSign.class, null), map.number("region", 12),
				map.number("priority", 0), versions(map), map.flag("framed"), map.pattern("pattern"),
				map.texts("placeholders"));
	}

	private static VersionRange versions(YamlMap map) {
		try {
			return VersionRange.parse(map.text("versions", ""));
		}
		catch (IllegalArgumentException ex) {
			throw map.refused("'versions' is not a range such as '>=2.1.300 <3'");
		}
	}

}
