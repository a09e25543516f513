package io.github.tmuxorc.setup.check;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.github.tmuxorc.setup.client.Registration;

import static org.assertj.core.api.Assertions.assertThat;

class ClientsCheckTests {

	private static final String PROGRAM = "/opt/tmux-orc";

	private final List<Registration> registrations = new ArrayList<>();

	private List<String> unregistered = List.of();

	@Test
	void runWhenNoneIsRegisteredIsFine() {
		assertThat(run("1.0", null)).containsExactly(
				Finding.ok("MCP clients", "None is found; 'setup CLIENT' registers this program all the same."));
	}

	@Test
	void runWhenItAnswersIsFine() {
		register("claude-code");
		assertThat(run("1.0", null))
			.containsExactly(Finding.ok("claude-code", "It starts '" + PROGRAM + " server start', which answers."));
	}

	@Test
	void runWhenClientsStartTheSameStartsItOnce() {
		register("claude-code");
		register("claude-desktop");
		List<List<String>> started = new ArrayList<>();
		assertThat(new ClientsCheck(() -> this.registrations, () -> this.unregistered, (command) -> {
			started.add(command);
			return new StartCheck.Outcome("1.0", null);
		}, "1.0").run()).hasSize(2);
		assertThat(started).hasSize(1);
	}

	@Test
	void runWhenAnotherVersionAnswersWarns() {
		register("claude-code");
		assertThat(run("0.9", null))
			.containsExactly(Finding.warning("claude-code", "It starts version 0.9, and this is 1.0.",
					"Run 'setup claude-code' from the program that it should start."));
	}

	@Test
	void runWhenNothingAnswersSaysWhatIsStarted() {
		register("claude-code");
		assertThat(run(null, "It ended."))
			.containsExactly(Finding.broken("claude-code", "It starts '" + PROGRAM + " server start'. It ended.",
					"Run 'setup claude-code' from the program that it should start."));
	}

	@Test
	void runWhenTheFileCannotBeReadSaysSo() {
		this.registrations.add(new Registration("claude-desktop", "/file", null, List.of(), "/file is broken."));
		assertThat(run("1.0", null))
			.containsExactly(Finding.broken("claude-desktop", "/file is broken.", "Then run 'setup claude-desktop'."));
	}

	@Test
	void runWhenNoFileCanBeReadForTheSameReasonSaysSoOnce() {
		for (String client : List.of("claude-desktop", "zed")) {
			this.registrations.add(new Registration(client, null, null, List.of(), "There is no home."));
		}
		assertThat(run("1.0", null))
			.containsExactly(Finding.broken("MCP clients", "There is no home.", "Then run 'setup check' again."));
	}

	@Test
	void runWhenOthersAreInstalledNamesThem() {
		register("claude-code");
		this.unregistered = List.of("cursor", "zed");
		assertThat(run("1.0", null)).hasSize(2)
			.last()
			.isEqualTo(Finding.ok("MCP clients",
					"cursor, zed are installed, and do not start this program; 'setup cursor' registers it."));
	}

	private void register(String client) {
		this.registrations.add(new Registration(client, "/file", PROGRAM, List.of("server", "start"), null));
	}

	private List<Finding> run(@Nullable String version, @Nullable String problem) {
		return new ClientsCheck(() -> this.registrations, () -> this.unregistered,
				(command) -> new StartCheck.Outcome(version, problem), "1.0")
			.run();
	}

}
