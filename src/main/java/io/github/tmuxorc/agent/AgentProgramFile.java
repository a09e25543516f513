package io.github.tmuxorc.agent;

import java.time.Duration;
import java.util.regex.Pattern;

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
	 */
	static AgentProgram read(String id, String file, String text) {
		YamlMap map = YamlMap.read(file, text);
		AgentProgram program = new AgentProgram(id, map.text("title", id), map.texts("command"),
				map.flag("any-command"), map.texts("session"), map.texts("resume"), map.texts("session-options"),
				map.texts("permission-mode"), map.texts("leave"), map.textsByName("environment"),
				map.choice("events", AgentProgram.EventReport.class, AgentProgram.EventReport.NONE),
				map.choice("registry", AgentProgram.Registry.class, AgentProgram.Registry.NONE),
				map.maps("guards", AgentProgramFile::guard), map.duration("paste-window", Duration.ofMillis(200)),
				new ScreenRules(map.map("composer", AgentProgramFile::composer),
						map.maps("signs", AgentProgramFile::sign)));
		map.refuseUnread();
		return program;
	}

	private static TextGuard guard(YamlMap map) {
		return new TextGuard(map.pattern("pattern"), map.text("before", ""), map.text("after", ""));
	}

	private static ComposerRule composer(YamlMap map) {
		return new ComposerRule(map.text("id", "composer"), map.patternIfGiven("frame"), map.patternIfGiven("scrolled"),
				withGroup(map, "line", map.pattern("line")), map.patternIfGiven("more"), map.patternIfGiven("above"),
				map.patternIfGiven("prompt"), map.texts("suggestions"), map.number("suggestion-column", -1));
	}

	private static ScreenRule sign(YamlMap map) {
		Pattern until = map.patternIfGiven("until");
		return new ScreenRule(map.text("id"), map.choice("sign", ScreenSign.class, null),
				map.parsed("region", "bottom 12", ScreenRegion::parse, "one of title, footer, turn, above N, bottom N"),
				map.number("priority", 0),
				map.parsed("versions", "", VersionRange::parse, "a range such as '>=2.1.300 <3'"),
				map.pattern("pattern"), map.patternIfGiven("unless-below"),
				(until != null) ? withGroup(map, "until", until) : null, map.flag("asks"));
	}

	// Without one, whatever was typed would read as nothing.
	private static Pattern withGroup(YamlMap map, String name, Pattern pattern) {
		if (pattern.matcher("").groupCount() == 0) {
			throw map.refused("'" + name + "' has no group for what is to be read");
		}
		return pattern;
	}

}
