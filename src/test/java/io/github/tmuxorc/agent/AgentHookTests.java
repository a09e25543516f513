package io.github.tmuxorc.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A script stands for tmux, because only it can tell what was there when it was called.
 */
class AgentHookTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@CsvSource({ "UserPromptSubmit, false", "Stop, true", "SessionStart, true" })
	void hookTellsTmuxBeforeAPromptIsKeptAndAfterAnythingElse(String event, boolean kept) throws Exception {
		Path events = this.directory.resolve("events.jsonl");
		Path tmux = this.directory.resolve("tmux");
		Files.writeString(tmux, """
				#!/bin/sh
				cd '%s'
				[ -s events.jsonl ] && echo true > kept || echo false > kept
				echo "$@" > told
				""".formatted(this.directory));
		assertThat(tmux.toFile().setExecutable(true)).isTrue();
		assertThat(run(event, "{\"x\": 1}")).isZero();
		assertThat(events).content().isEqualToIgnoringNewLines("{\"x\": 1}");
		assertThat(this.directory.resolve("told")).content()
			.matches("set-option -p -t %7 @orc_event " + event + " [0-9]+\\s");
		assertThat(this.directory.resolve("kept")).content().isEqualToIgnoringNewLines(Boolean.toString(kept));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Stop        | {"background_tasks":[]}                                      | Stop [0-9]+
			Stop        | {"background_tasks":[{"id":"b1"}],"x":1}                     | Stop [0-9]+ background
			Stop        | {"last_assistant_message":"\\"background_tasks\\":[{\\n"}    | Stop [0-9]+
			StopFailure | {"error":"rate_limit","x":"y"}                               | StopFailure [0-9]+ rate_limit
			StopFailure | {"x":"\\"error\\":\\"no"}                                    | StopFailure [0-9]+
			""")
	void hookTellsWhatGoesOnAndWhatFailed(String event, String json, String told) throws Exception {
		Path tmux = this.directory.resolve("tmux");
		Files.writeString(tmux, "#!/bin/sh\necho \"$6\" > '" + this.directory.resolve("told") + "'\n");
		assertThat(tmux.toFile().setExecutable(true)).isTrue();
		assertThat(run(event, json)).isZero();
		assertThat(this.directory.resolve("told")).content().matches(told + "\\s");
		assertThat(this.directory.resolve("events.jsonl")).content().isEqualTo(json + "\n");
	}

	private int run(String event, String json) throws IOException, InterruptedException {
		Path hook = this.directory.resolve("hook");
		try (InputStream script = AgentLauncher.class.getResourceAsStream("hook")) {
			Files.copy(Objects.requireNonNull(script), hook);
		}
		Path input = Files.writeString(this.directory.resolve("input"), json);
		ProcessBuilder builder = new ProcessBuilder("sh", hook.toString(), event).redirectInput(input.toFile());
		builder.environment().put("TMUX_PANE", "%7");
		builder.environment().put("PATH", this.directory + ":" + System.getenv("PATH"));
		return builder.start().waitFor();
	}

}
