package io.github.tmuxorc.tmux;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every client does with the programs that it starts in panes.
 */
interface TmuxProgramContract extends TmuxContract {

	@Test
	default void startWhenProgramEndsSoonKeepsScreenStatusAndOptions() {
		// Not at once: what was printed in the moment of the end was missing once, and it
		// is
		// not known whether tmux or the terminal of the kernel had lost it.
		for (String session : List.of("new", "new")) {
			PaneId id = client().start(new PaneProgram(new SessionName(session), ODD, "/", Map.of("A", ODD),
					List.of("sh", "-c", "printf '%s' \"$A\"; sleep 0.3; exit 7"),
					Map.of("@orc_name", ODD, "@orc_b", "-x")));
			TmuxPane pane = ended(id);
			assertThat(pane.deadStatus()).isEqualTo(7);
			assertThat(pane.options()).containsOnly(Map.entry("@orc_name", ODD), Map.entry("@orc_b", "-x"));
			assertThat(String.join("", client().capture(id, 10).lines())).startsWith(ODD);
		}
		assertThat(server().tmux("show-environment", "-t", "new")).doesNotContain("A=");
	}

	@Test
	default void startWhenSignalEndsProgramTellsTheSignal() {
		PaneId id = client().start(TmuxContract.program("work", "w", List.of("sh", "-c", "kill -9 $$")));
		assertThat(ended(id).deadStatus()).isEqualTo(128 + 9);
	}

	@Test
	default void paneWhenProgramWithSeveralThreadsEndedTellsItsStatus() {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		List<PaneId> ids = Stream
			.generate(() -> client().start(TmuxContract.program("work", "w", List.of(java, "NoSuchClass"))))
			.limit(5)
			.toList();
		for (PaneId id : ids) {
			TmuxContract.await(() -> Integer.valueOf(1).equals(client().pane(id).deadStatus()));
		}
	}

	@Test
	default void startWhenProgramIsOneWordRunsItWithoutShell() throws Exception {
		Path program = server().directory().resolve("pro gram;");
		Files.writeString(program, "#!/bin/sh\necho started; exec sleep 1000\n");
		assertThat(program.toFile().setExecutable(true)).isTrue();
		PaneId id = client().start(TmuxContract.program("work", "w", List.of(program.toString())));
		TmuxContract.await(() -> client().capture(id, 0).lines().getFirst().equals("started"));
	}

	@Test
	default void startWhenSettingsAreUnusualStillWorks() {
		server().startSession("work");
		for (String option : List.of("renumber-windows on", "base-index 5", "default-command false",
				"automatic-rename on", "allow-rename on")) {
			server().tmux(("set-option -g " + option).split(" "));
		}
		server().tmux("set-option", "-gw", "pane-base-index", "3");
		PaneId id = client().start(TmuxContract.program("work", "mine", List.of("sleep", "1000")));
		PaneId other = client().start(TmuxContract.program("fresh", "mine", List.of("sleep", "1000")));
		assertThat(windowName(id)).isEqualTo("mine");
		assertThat(windowName(other)).isEqualTo("mine");
		assertThat(server().tmux("display-message", "-p", "-t", "=work:", "#{window_index}")).isEqualTo("0");
	}

	@Test
	default void restartWhenProgramRunsOrEndedTakesItsPlace() {
		server().startSession("work");
		PaneId first = client().panes().getFirst().id();
		PaneId id = client().start(new PaneProgram(new SessionName("work"), "w", "/", Map.of(),
				List.of("sh", "-c", "printf '\\033]2;old\\033\\\\'; echo old; exec sleep 1000"),
				Map.of("@orc_name", "a", "@orc_b", "old")));
		TmuxContract.await(() -> client().pane(id).title().equals("old"));
		for (int status : List.of(7, 8)) {
			client().restart(id, new PaneProgram(new SessionName("ignored"), "ignored", "/tmp", Map.of("A", ODD),
					List.of("sh", "-c", "pwd; printf '%s' \"$A\"; sleep 0.3; exit " + status), Map.of("@orc_b", "")));
			TmuxContract.await(() -> Integer.valueOf(status).equals(client().pane(id).deadStatus()));
			TmuxPane pane = client().pane(id, "@orc_name", "@orc_b");
			assertThat(pane.title()).isEmpty();
			assertThat(windowName(id)).isEqualTo("w");
			assertThat(pane.options()).containsOnly(Map.entry("@orc_name", "a"));
			assertThat(String.join("", client().capture(id, 10).lines())).contains("/tmp" + ODD);
		}
		assertThat(client().panes()).extracting(TmuxPane::id).containsExactly(first, id);
		assertThat(server().tmux("display-message", "-p", "-t", "=work:", "#{pane_id}")).isEqualTo(first.value());
	}

	private String windowName(PaneId pane) {
		return client().pane(pane, PaneFormat.overview()).windowName();
	}

}
