package io.github.tmuxorc.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.UsageException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AgentProgramsTests {

	@TempDir
	private Path folder;

	private AgentPrograms programs;

	@BeforeEach
	void makePrograms() {
		MockEnvironment environment = new MockEnvironment();
		environment.setProperty("PATH", this.folder.resolve("bin").toString());
		this.programs = new AgentPrograms(this.folder.resolve("agents"), TestPrograms.executables(environment));
	}

	@ParameterizedTest
	@ValueSource(strings = { "claude", "codex", "gemini", "opencode", "shell", "demo" })
	void shippedProgramCanBeRead(String id) {
		assertThat(this.programs.read(id).title()).isNotBlank();
	}

	@Test
	void fileOfTheUserTakesThePlaceOfTheShippedOne() throws IOException {
		write("claude.yaml", "title: Mine\ncommand: [mine, --fast]\npaste-window: 1s\n");
		AgentProgram claude = this.programs.choose("claude");
		assertThat(claude.title()).isEqualTo("Mine");
		assertThat(claude.command()).containsExactly("mine", "--fast");
		assertThat(claude.pasteWindow()).isEqualTo(Duration.ofSeconds(1));
		assertThat(claude.screen()).isEqualTo(ScreenRules.NONE);
	}

	@Test
	void fileOfAnotherNameIsAnotherProgram() throws IOException {
		write("aider.yaml", "command: [aider]\n");
		assertThat(this.programs.ids()).contains("aider", "claude");
		assertThat(this.programs.choose("aider").events()).isEqualTo(AgentProgram.EventReport.NONE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					command: [a             | 2  | This is not YAML: expected ',' or ']', but got <stream end>
					a text                  | 1  | This is not a map of names and values
					paste-window: soon      | 1  | 'paste-window' is not a length of time, such as 250ms
					events: sometimes       | 1  | 'events' is not one of claude-settings, codex-hooks, gemini-session, option, none
					colour: red             | 1  | Nothing is called 'colour'
					signs: yes              | 1  | 'signs' is not a list
					signs: [{id: a, sign: busy, pattern: "("}] | 1 | 'pattern' is no regular expression: Unclosed group
					signs: [{id: a, sign: busy, pattern: x, region: 12}] | 1 | 'region' is not one of title, footer, turn, above N, bottom N
					signs: [{id: a, sign: busy, pattern: x, until: y}] | 1 | 'until' has no group for what is to be read
					composer: {line: x} | 1 | 'line' has no group for what is to be read
					composer: {line: (x), colour: red} | 1 | Nothing is called 'colour'
					composer: {frame: x} | 1 | 'line' is missing
					composer: yes | 1 | This is not a map of names and values
					registry: true | 1 | 'registry' is not one of claude-sessions, none
					signs: [{id: a, pattern: x}] | 1 | 'sign' is missing
					signs: [{id: a, sign: busy, pattern: x, versions: old}] | 1 | 'versions' is not a range such as '>=2.1.300 <3'
					""")
	void brokenFileIsRefusedWithItsLine(String text, int line, String problem) throws IOException {
		Path file = write("broken.yaml", text + "\n");
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.programs.choose("broken"))
			.withMessage(problem + ", in " + file + ", line " + line + ". Correct it there.");
	}

	@Test
	void brokenFileLeavesTheOthersAlone() throws IOException {
		write("claude.yaml", "title: [\n");
		AgentProgramList list = this.programs.list();
		assertThat(list.programs()).extracting(AgentProgramList.Entry::id)
			.containsExactly("claude", "codex", "demo", "gemini", "opencode", "shell");
		assertThat(list.programs().getFirst().problem()).contains("claude.yaml, line 2");
		assertThat(list.programs().getFirst().installed()).isFalse();
		assertThat(list.programs().get(1).problem()).isNull();
		assertThat(list).asString().contains("This is not YAML");
		assertThat(this.programs.known("claude").screen()).isEqualTo(ScreenRules.NONE);
	}

	@Test
	void chooseWhenNoneIsNamedTakesTheFirstThatIsInstalled() throws IOException {
		assertThat(this.programs.choose(null).id()).isEqualTo("demo");
		Path program = write("../bin/codex", "#!/bin/sh\n");
		assertThat(program.toFile().setExecutable(true)).isTrue();
		assertThat(this.programs.choose(null).id()).isEqualTo("codex");
	}

	@ParameterizedTest
	@ValueSource(strings = { "clod", "../claude", "" })
	void chooseWhenUnknownNamesThoseThatAreKnown(String id) {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> this.programs.choose(id))
			.withMessageContaining("No agent program is called '" + id + "'.");
	}

	@ParameterizedTest
	@CsvSource({ ">=2.1.300 <3,2.1.330,true", ">=2.1.300 <3,2.1.299,false", ">=2.1.300 <3,3.0.0,false",
			">=2.1,2.1.0 (Claude Code),true", "<2.1,2.1,false", "<2.1,,true", "'',9,true" })
	void rangeHoldsVersions(String range, String version, boolean held) {
		assertThat(VersionRange.parse(range).contains(version)).isEqualTo(held);
	}

	private Path write(String name, String text) throws IOException {
		Path file = this.folder.resolve("agents").resolve(name).normalize();
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

}
