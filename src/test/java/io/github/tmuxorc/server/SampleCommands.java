package io.github.tmuxorc.server;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.shell.core.command.annotation.Option;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.ToolAccess;
import io.github.tmuxorc.surface.Toolset;
import io.github.tmuxorc.surface.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands with every kind of parameter and answer that tools have.
 */
class SampleCommands {

	@ToolAccess(set = Toolset.AGENTS, tier = Tier.READ)
	@McpTool(name = "sample_answer", title = "Answer", description = "Answers with what it was given.",
			generateOutputSchema = true, annotations = @McpTool.McpAnnotations(readOnlyHint = true,
					destructiveHint = false, idempotentHint = true, openWorldHint = false))
	Answer answer(@McpToolParam(description = "A text.") String text,
			@McpToolParam(required = false, description = "A number.") @Nullable Integer number,
			@McpToolParam(required = false, description = "A switch.") @Nullable Boolean enabled,
			@McpToolParam(required = false, description = "A choice.") @Nullable Choice choice,
			@McpToolParam(required = false, description = "Words.") @Nullable List<String> words,
			@Option(longName = "force", description = "For a person alone.") @Nullable Boolean force) {
		assertThat(force).isNull();
		return new Answer(text, number, enabled, choice, words, Instant.EPOCH,
				List.of(new Answer.Part(Choice.SECOND_BEST, null)));
	}

	@ToolAccess(set = Toolset.AGENTS, tier = Tier.READ)
	@McpTool(name = "sample_fail", title = "Fail", description = "Fails.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true,
					openWorldHint = false))
	Answer fail(@McpToolParam(description = "Whether the failure is expected.") Boolean expected) {
		if (expected) {
			throw new NotFoundException("No agent is called 'qa'.", "Run 'agent list' to see the agents.");
		}
		throw new IllegalStateException("a secret detail");
	}

	@ToolAccess(set = Toolset.AGENTS, tier = Tier.READ)
	@McpTool(name = "sample_half", title = "Half", description = "Does half of its work.", generateOutputSchema = true,
			annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true,
					openWorldHint = false))
	HalfDone half() {
		return new HalfDone("half");
	}

	enum Choice {

		BEST, SECOND_BEST;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(String text, @Nullable Integer number, @Nullable Boolean enabled, @Nullable Choice choice,
			@Nullable List<String> words, Instant at, List<Part> parts) {

		record Part(Choice choice, @Nullable String note) {

		}

	}

	record HalfDone(String done) implements Verdict {

		@Override
		public ExitCode exitCode() {
			return ExitCode.FAILED;
		}

	}

}
