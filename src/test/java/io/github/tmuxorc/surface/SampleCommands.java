package io.github.tmuxorc.surface;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * Commands with every kind of parameter. They are no beans, so the program does not have
 * them.
 */
class SampleCommands {

	@Command(name = "agent list", alias = "list")
	@McpTool(name = "agent_list", description = "List the agents. One row for each.")
	Said list() {
		return new Said("nobody");
	}

	@Command(name = "agent send")
	@McpTool(name = "agent_send",
			description = "Send a message to an agent. It waits for the receipt; to press keys, use pane_send_keys.")
	Said send(@Argument(index = 0) @McpToolParam(description = "Which agent.") String target,
			@Arguments @McpToolParam(description = "The message.") List<String> text) {
		return new Said(target + text);
	}

	@Command(name = "agent tell", description = "Tell an agent something.")
	Said tell(@Argument(index = 0, description = "Which agent.") String target, @Arguments String text) {
		return new Said(target + ": " + text);
	}

	@Command(name = "agent spawn", alias = "spawn", description = "Start an agent.")
	Said spawn(@Argument(index = 0, description = "What it is for.") String role,
			@Argument(index = 1, description = "Where it runs.") @Nullable String session,
			@Option(longName = "name", shortName = 'n', description = "What it is called.") @Nullable String name,
			@Option(longName = "lines", description = "How many lines.") @Nullable Integer lines,
			@Option(longName = "force", description = "Ask nothing.") @Nullable Boolean force,
			@Option(longName = "tone", description = "How it speaks.") @Nullable Tone tone,
			@Option(longName = "file", description = "What it reads.") @Nullable List<String> file) {
		return new Said(String.join("|", role, String.valueOf(session), String.valueOf(name), String.valueOf(lines),
				String.valueOf(force), String.valueOf(tone), String.valueOf(file)));
	}

	@Command(name = "setup", description = "Set up all that is found.")
	Said setup(@Option(longName = "dry-run", description = "Change nothing.") @Nullable Boolean dryRun) {
		return new Said("setup " + dryRun);
	}

	@Command(name = "setup claude-code", description = "Set up one.")
	Said setupOne(@Option(longName = "scope", description = "Where.") String scope) {
		return new Said("setup one " + scope);
	}

	enum Tone {

		PLAIN, VERY_POLITE

	}

	record Said(String text) {

		@Override
		public String toString() {
			return this.text;
		}

	}

}
