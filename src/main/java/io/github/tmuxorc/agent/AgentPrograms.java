package io.github.tmuxorc.agent;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.failure.UsageException;

/**
 * The agent programs that are known.
 */
@Component
class AgentPrograms {

	private static final Pattern SPINNER = Pattern.compile("^[\u2801-\u28ff\u25d0-\u25d3]");

	/** What was seen on Claude Code 2.1.328 to 2.1.330; the demo agent draws the same. */
	private static final List<ScreenRule> CLAUDE_RULES = List.of(
			new ScreenRule("dialog.proceed", ScreenSign.DIALOG, 24, "^\\W*(Do you want to .+\\?|Do you trust .+\\?)"),
			new ScreenRule("dialog.footer", ScreenSign.DIALOG, 4, "Esc to cancel|Enter to confirm|Esc to exit"),
			new ScreenRule("dialog.choice", ScreenSign.DIALOG, 12, "^[\\s│]*❯ 1\\. "),
			new ScreenRule("limit.reached", ScreenSign.LIMIT, 12,
					"(?i)(?:usage limit reached|reached your usage limit|hit your limit).*"),
			new ScreenRule("busy.interrupt", ScreenSign.BUSY, 12, "(?i)\\besc to interrupt\\b"),
			new ScreenRule(ScreenRule.QUEUED, ScreenSign.BUSY, 16, "^\\s*Queued:"),
			// The rule above a composer that is too long for the screen.
			new ScreenRule("composer.scrolled", ScreenSign.COMPOSER, 40, "^─── ↑ \\d+ more ─"),
			new ScreenRule("composer", ScreenSign.COMPOSER, 40, "^[│\\s]*❯(?:[ \u00a0](.*?))?[│\\s]*$"));

	static final AgentProgram CLAUDE = new AgentProgram("claude", "claude", AgentProgram.HookStyle.SETTINGS_FILE,
			Duration.ofMillis(250), SPINNER, CLAUDE_RULES);

	static final AgentProgram DEMO = new AgentProgram("demo", null, AgentProgram.HookStyle.OPTION,
			Duration.ofMillis(200), SPINNER, CLAUDE_RULES);

	private static final List<AgentProgram> ALL = List.of(CLAUDE, DEMO);

	private final Executables executables;

	AgentPrograms(Executables executables) {
		this.executables = executables;
	}

	/**
	 * Choose a program.
	 * @param id its name; null for the first that is installed
	 * @return the program
	 * @throws UsageException if no program has that name
	 */
	AgentProgram choose(@Nullable String id) {
		if (id == null) {
			return ALL.stream().filter(this::isInstalled).findFirst().orElse(DEMO);
		}
		return find(id);
	}

	/**
	 * The program of an agent that was started before, perhaps by another version.
	 * @param id its name
	 * @return the program, without rules for its screen if it is not known here
	 */
	AgentProgram known(String id) {
		return ALL.stream()
			.filter((program) -> program.id().equals(id))
			.findFirst()
			.orElseGet(
					() -> new AgentProgram(id, id, AgentProgram.HookStyle.OPTION, Duration.ZERO, SPINNER, List.of()));
	}

	private AgentProgram find(String id) {
		return ALL.stream()
			.filter((program) -> program.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new UsageException("No agent program is called '" + id + "'.",
					"Choose one of: " + String.join(", ", ALL.stream().map(AgentProgram::id).toList()) + "."));
	}

	private boolean isInstalled(AgentProgram program) {
		return program.executable() == null || this.executables.find(program.executable()) != null;
	}

}
