package io.github.tmuxorc.agent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.store.StoreException;
import io.github.tmuxorc.tmux.WindowId;
import io.github.tmuxorc.worktree.GitSample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AgentRestarterTests extends RestartedAgents {

	@Test
	void restartWhenItRunsTakesItsPlaceInThePane() {
		this.server.startSession("work");
		Agent before = TestFleet.start(this.fleet, "a").agent();
		TestFleet.start(this.fleet, "b");
		AgentLaunch launch = restart("a", false);
		Agent after = launch.reading().agent();
		assertThat(launch.reading().state().state()).isEqualTo(AgentState.IDLE);
		assertThat(launch.resumed()).isFalse();
		assertThat(launch.problem()).isEqualTo("Its program cannot go on with its conversation.");
		assertThat(after.pane().id()).isEqualTo(before.pane().id());
		assertThat(window(after)).isEqualTo(window(before));
		assertThat(after.pane().pid()).isNotEqualTo(before.pane().pid());
		assertThat(after.role()).isEqualTo("tester");
		assertThat(ProcessHandle.of(before.pane().pid()).filter(ProcessHandle::isAlive)).isEmpty();
	}

	@Test
	void restartOfAnAgentInAWorkTreeFindsTheSameFolder() {
		Path project = GitSample.at(this.server.directory().resolve("project")).project();
		this.server.startSession("work");
		Agent before = this.fleet.launcher()
			.launch(new AgentStart(null, "qa", "work", "demo", project.toString(), null, null, List.of(), LIMIT, true))
			.reading()
			.agent();
		this.server.tmux("kill-pane", "-t", before.pane().id().value());
		String folder = project.resolveSibling("project.worktrees/work/qa").toString();
		assertThat(this.fleet.agents().foreground(before).directory()).isEqualTo(folder);
		assertThat(this.fleet.agents().foreground(restart("qa", false).reading().agent()).directory())
			.isEqualTo(folder);
	}

	@Test
	void restartWhenItIsBusyCountsNothingOfTheOldTurn() {
		Agent before = TestFleet.start(this.fleet, "a").agent();
		this.server.tmux("send-keys", "-t", before.pane().id().value(), "-l", "wait 100000");
		this.server.tmux("send-keys", "-t", before.pane().id().value(), "Enter");
		this.fleet.watch().until(before, LIMIT, (now) -> now.state().state() == AgentState.BUSY);
		AgentReading after = restart("a", false).reading();
		assertThat(after.state().state()).isEqualTo(AgentState.IDLE);
		assertThat(after.state().rule()).isEqualTo("event.SessionStart");
		assertThat(this.fleet.events().since(after.agent().folder(), 0)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "killed", "left" })
	void restartWhenItHasEndedStartsItInItsPane(String end) throws Exception {
		Agent before = TestFleet.start(this.fleet, "a").agent();
		if (end.equals("killed")) {
			ProcessHandle.of(before.pane().pid()).orElseThrow().destroyForcibly();
		}
		else {
			this.server.tmux("send-keys", "-t", before.pane().id().value(), "C-c");
			this.server.tmux("send-keys", "-t", before.pane().id().value(), "C-c");
		}
		this.fleet.watch().until(before, LIMIT, (now) -> now.state().state() == AgentState.EXITED);
		AgentReading after = restart("work:a", false).reading();
		assertThat(after.state().state()).isEqualTo(AgentState.IDLE);
		assertThat(after.agent().pane().id()).isEqualTo(before.pane().id());
	}

	@Test
	void restartWhenServerIsGoneStartsItInItsSession() {
		TestFleet.start(this.fleet, "a");
		this.server.tmux("kill-server");
		AgentReading after = restart("work:a", false).reading();
		assertThat(after.state().state()).isEqualTo(AgentState.IDLE);
		assertThat(after.agent().address()).isEqualTo("work:a");
		assertThat(after.agent().role()).isEqualTo("tester");
	}

	@Test
	void restartWhenOurFilesAreGoneMakesThemAgain() throws Exception {
		Agent before = TestFleet.start(this.fleet, "a").agent();
		FileSystemUtils.deleteRecursively(before.folder().path());
		assertThat(restart("a", false).reading().state().rule()).isEqualTo("event.SessionStart");
	}

	@Test
	void restartWhenItsFolderIsGoneEndsNothing() throws Exception {
		Path folder = Files.createDirectory(this.server.directory().resolve("project"));
		Agent before = this.fleet.launcher()
			.launch(new AgentStart("a", "qa", "work", "demo", folder.toString(), null, null, List.of(), LIMIT))
			.reading()
			.agent();
		Files.delete(folder);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> restart("a", false))
			.withMessage("The folder " + folder + ", in which agent 'a' worked, is gone. "
					+ "Make it again, or start another agent with 'agent spawn'.");
		assertThat(this.fleet.agents().find("a").pane().pid()).isEqualTo(before.pane().pid());
	}

	@Test
	void restartWhenSessionHasAnotherNameNowStaysInItAndKeepsItsTeam() {
		TestFleet.start(this.fleet, "a");
		this.server.tmux("rename-session", "-t", "=work", "renamed");
		Agent restarted = restart("a", false).reading().agent();
		assertThat(restarted.pane().sessionName()).isEqualTo("renamed");
		assertThat(restarted.address()).isEqualTo("work:a");
		this.server.tmux("kill-server");
		assertThat(restart("a", false).reading().agent().address()).isEqualTo("work:a");
	}

	@Test
	void findWhenAgentWasEndedOnPurposeFindsNone() {
		Agent agent = TestFleet.start(this.fleet, "a").agent();
		assertThat(this.fleet.terminal().kill(agent).problem()).isNull();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.fleet.restarter().find("a"))
			.withMessage("No agent is called 'a'. Run 'agent list' to see the agents.");
	}

	@Test
	void findWhenSeveralAreGoneListsThem() {
		TestFleet.start(this.fleet, "a");
		this.fleet.launcher().launch(new AgentStart("a", "qa", "other", "demo", null, null, null, List.of(), LIMIT));
		this.server.tmux("kill-server");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.fleet.restarter().find("a"))
			.withMessage("Several agents were called 'a'. Use one of: other:a, work:a.");
		assertThat(this.fleet.restarter().find("other:a").record().session()).isEqualTo("other");
	}

	@Test
	void findWhenAnotherTookTheNameFindsThatOne() {
		TestFleet.start(this.fleet, "a");
		this.server.tmux("kill-server");
		Agent second = talker(null, null).agent();
		assertThat(this.fleet.restarter().find("a").record().folder()).isEqualTo(second.folder());
		this.server.tmux("kill-server");
		assertThat(this.fleet.restarter().find("a").record().folder()).isEqualTo(second.folder());
	}

	@Test
	void launchWhenDatabaseIsDamagedRunsAndSaysWhatItLacks() throws Exception {
		Path database = Files.writeString(this.server.directory().resolve("tmux-orc.db"), "damaged".repeat(100));
		AgentLaunch launch = this.fleet.launcher()
			.launch(new AgentStart("a", "qa", "work", "demo", null, null, null, List.of(), LIMIT));
		assertThat(launch.reading().state().state()).isEqualTo(AgentState.IDLE);
		assertThat(launch.problem())
			.startsWith("How it was started is not on record, so that 'agent restart' will not work. The database "
					+ database + " is damaged. ");
		assertThatExceptionOfType(StoreException.class).isThrownBy(() -> this.fleet.restarter().find("a"));
		assertThat(this.fleet.terminal().kill(launch.reading().agent()).problem())
			.startsWith("How it was started stays on record. The database ");
		assertThat(this.fleet.agents().list()).isEmpty();
	}

	@Test
	void findWhenStartIsNotOnRecordNamesTheRemedy() throws Exception {
		TestFleet.start(this.fleet, "a");
		Files.delete(this.server.directory().resolve("tmux-orc.db"));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.fleet.restarter().find("a"))
			.withMessage("How agent 'a' was started is not on record. "
					+ "End it with 'agent kill a', and start it with 'agent spawn'.");
	}

	@Test
	void launchWhenProgramHasNoPermissionModesIsAUsageError() {
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> this.fleet.launcher()
				.launch(new AgentStart("a", "qa", "work", "demo", null, "plan", null, List.of(), LIMIT)))
			.withMessage("The program 'demo' has no permission modes. Leave --permission-mode out.");
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> talker("--dangerously", null))
			.withMessage("'--dangerously' is not the name of a permission mode. Give a name that 'talker' knows.");
		assertThat(this.fleet.agents().list()).isEmpty();
	}

	private WindowId window(Agent agent) {
		return this.fleet.tmux().pane(agent.pane().id()).window();
	}

}
