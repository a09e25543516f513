package io.github.tmuxorc.surface;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommandCompletionTests {

	private final CommandCompletion completion = new CommandCompletion(SampleProgram.CATALOG,
			() -> Stream.of(new Targets(), new Machines()));

	@Test
	void firstWordIsANounACommandOrAShortForm() {
		assertThat(this.completion.complete(List.of(), "")).containsOnlyKeys("agent", "exit", "help", "list", "setup",
				"spawn");
		assertThat(this.completion.complete(List.of(), "s")).containsOnlyKeys("setup", "spawn");
	}

	@Test
	void secondWordIsOneOfTheNounsCommands() {
		assertThat(this.completion.complete(List.of("agent"), "s")).containsOnlyKeys("send", "spawn")
			.containsEntry("spawn", "Start an agent.");
		assertThat(this.completion.complete(List.of("help", "agent"), "l")).containsOnlyKeys("list");
		assertThat(this.completion.complete(List.of("setup"), "")).containsOnlyKeys("claude-code");
	}

	@Test
	void optionsAreOfferedOnce() {
		assertThat(this.completion.complete(List.of("spawn", "dev", "--force", "--file", "x"), "--"))
			.containsOnlyKeys("--name", "--lines", "--tone", "--file", "--json", "--help");
	}

	@Test
	void valuesComeFromTheTypeOrFromASource() {
		assertThat(this.completion.complete(List.of("agent", "spawn", "--tone"), "")).containsOnlyKeys("plain",
				"very-polite");
		assertThat(this.completion.complete(List.of("spawn"), "--tone=v")).containsOnlyKeys("--tone=very-polite");
		assertThat(this.completion.complete(List.of("agent", "send"), "")).containsOnlyKeys("anna", "bert");
		assertThat(this.completion.complete(List.of("agent", "send"), "b")).containsOnlyKeys("bert");
		assertThat(this.completion.complete(List.of("agent", "send", "anna"), "")).isEmpty();
	}

	@Test
	void globalOptionsMayStandAnywhere() {
		assertThat(this.completion.complete(List.of("agent", "send", "--socket", "work"), "b"))
			.containsOnlyKeys("bert");
		assertThat(this.completion.complete(List.of("--socket", "work", "--json", "agent"), "li"))
			.containsOnlyKeys("list");
		assertThat(this.completion.complete(List.of("--socket"), "")).isEmpty();
		assertThat(this.completion.complete(List.of(), "--s")).containsOnlyKeys("--socket");
		assertThat(this.completion.complete(List.of("--host"), "")).containsOnlyKeys("build1", "build2");
		assertThat(this.completion.complete(List.of("agent", "send"), "--host=build2"))
			.containsOnlyKeys("--host=build2");
		assertThat(this.completion.complete(List.of("agent", "send", "--host", "build1"), "b"))
			.containsOnlyKeys("bert");
		assertThat(row(":--host").more()).isEqualTo(CompletionRow.More.PROGRAM);
		assertThat(row(":--socket").more()).isEqualTo(CompletionRow.More.NONE);
	}

	@Test
	void wordsThatAreNeitherCommandsNorOptionsAreArguments() {
		assertThat(this.completion.complete(List.of("agent", "send", "0"), "")).isEmpty();
		assertThat(this.completion.complete(List.of("agent", "send", "--"), "a")).containsOnlyKeys("anna");
		assertThat(this.completion.complete(List.of("agent", "send", "--", "--force"), "")).isEmpty();
		assertThat(this.completion.complete(List.of("agent", "spawn", "--unknown=x"), "--unknown=")).isEmpty();
	}

	@Test
	void rowsHoldThePlacesOfAllCommandLines() {
		assertThat(row("").words()).containsOnlyKeys("agent", "help", "list", "setup", "spawn");
		assertThat(row("agent spawn:--name")).isEqualTo(row("spawn:-n")).isEqualTo(row("spawn:--name"));
		assertThat(row("spawn:--tone").words()).containsOnlyKeys("plain", "very-polite");
		assertThat(row("spawn:-").words()).containsKeys("--force", "--json").doesNotContainKey("--socket");
		assertThat(this.completion.rows()).noneMatch((row) -> row.places().contains("spawn:--force"));
		assertThat(row("agent send:0").more()).isEqualTo(CompletionRow.More.PROGRAM);
		assertThat(row("agent send:+").more()).isEqualTo(CompletionRow.More.NONE);
	}

	private CompletionRow row(String place) {
		return this.completion.rows().stream().filter((row) -> row.places().contains(place)).findFirst().orElseThrow();
	}

	@Test
	void sourceThatFailsSuggestsNothing() {
		CommandCompletion failing = new CommandCompletion(SampleProgram.CATALOG, () -> {
			throw new IllegalStateException("tmux is gone");
		});
		assertThat(failing.complete(List.of("agent", "send"), "")).isEmpty();
	}

	private static final class Machines implements CompletionSource {

		@Override
		public boolean knows(String command, String parameter) {
			return command.isEmpty() && parameter.equals("host");
		}

		@Override
		public List<String> values() {
			return List.of("build1", "build2");
		}

	}

	private static final class Targets implements CompletionSource {

		@Override
		public boolean knows(String command, String parameter) {
			return command.equals("agent send") && parameter.equals("target");
		}

		@Override
		public List<String> values() {
			return List.of("anna", "bert");
		}

	}

}
