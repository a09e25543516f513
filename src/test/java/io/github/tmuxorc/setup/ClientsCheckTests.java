package io.github.tmuxorc.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ClientsCheckTests {

	@TempDir
	private Path folder;

	private Machine machine = new Machine(Path.of(""), Path.of(""));

	@BeforeEach
	void makeMachine() throws IOException {
		this.machine = Machine.in(this.folder);
	}

	@Test
	void runWhenNoneIsRegisteredIsFine() {
		assertThat(run("1.0", null))
			.containsExactly(Finding.ok("MCP clients", "None starts this program; 'setup' registers it."));
	}

	@Test
	void runWhenItAnswersIsFine() {
		register();
		assertThat(run("1.0", null)).containsExactly(
				Finding.ok("claude-code", "It starts '" + this.machine.program() + " server start', which answers."));
	}

	@Test
	void runWhenClientsStartTheSameStartsItOnce() {
		register();
		this.machine.setup().setUp(Client.CLAUDE_DESKTOP, false, false);
		List<List<String>> started = new ArrayList<>();
		assertThat(new ClientsCheck(new Registrations(this.machine.environment()), (command) -> {
			started.add(command);
			return new StartCheck.Outcome("1.0", null);
		}, "1.0").run()).hasSize(2);
		assertThat(started).hasSize(1);
	}

	@Test
	void runWhenAnotherVersionAnswersWarns() {
		register();
		assertThat(run("0.9", null))
			.containsExactly(Finding.warning("claude-code", "It starts version 0.9, and this is 1.0.",
					"Run 'setup claude-code' from the program that it should start."));
	}

	@Test
	void runWhenNothingAnswersSaysWhatIsStarted() {
		register();
		assertThat(run(null, "It ended.")).containsExactly(
				Finding.broken("claude-code", "It starts '" + this.machine.program() + " server start'. It ended.",
						"Run 'setup claude-code' from the program that it should start."));
	}

	@Test
	void runWhenTheFileCannotBeReadSaysSo() throws IOException {
		this.machine.write(Client.CLAUDE_DESKTOP, "{");
		assertThat(run("1.0", null)).singleElement().satisfies((finding) -> {
			assertThat(finding.state()).isEqualTo(FindingState.BROKEN);
			assertThat(finding.text()).contains(this.machine.file(Client.CLAUDE_DESKTOP).toString())
				.endsWith(" Then run 'setup claude-desktop'.");
		});
	}

	private void register() {
		this.machine.setup().setUp(Client.CLAUDE_CODE, false, false);
	}

	private List<Finding> run(@Nullable String version, @Nullable String problem) {
		return new ClientsCheck(new Registrations(this.machine.environment()),
				(command) -> new StartCheck.Outcome(version, problem), "1.0")
			.run();
	}

}
