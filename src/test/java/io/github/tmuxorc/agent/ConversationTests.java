package io.github.tmuxorc.agent;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.github.tmuxorc.failure.FailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConversationTests extends RestartedAgents {

	private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	@Test
	void restartWhenConversationCanGoOnResumesItWithTheSameArguments() {
		Agent before = talker("plan", "tell me", "-x", "it's").agent();
		String first = firstLine(before);
		assertThat(first).matches("arguments: --session-id " + UUID + " --mode plan -x it's");
		AgentLaunch launch = restart("a", false);
		assertThat(launch.resumed()).isTrue();
		assertThat(launch.briefing()).isNull();
		assertThat(launch.problem()).isNull();
		assertThat(firstLine(launch.reading().agent())).isEqualTo(first.replace("--session-id", "--resume"));
		AgentLaunch fresh = restart("a", true);
		assertThat(fresh.resumed()).isFalse();
		assertThat(fresh.briefing()).isEqualTo("tell me");
		assertThat(firstLine(fresh.reading().agent()))
			.matches("arguments: --session-id " + UUID + " --mode plan -x it's")
			.isNotEqualTo(first);
	}

	@Test
	void restartWhenItsUserChoseTheConversationGoesOnWithThatOne() {
		Agent before = talker(null, null, "--resume", "mine", "-x").agent();
		assertThat(firstLine(before)).isEqualTo("arguments: --resume mine -x");
		assertThat(firstLine(restart("a", false).reading().agent())).isEqualTo("arguments: --resume mine -x");
		assertThat(firstLine(restart("a", true).reading().agent())).matches("arguments: --session-id " + UUID + " -x");
	}

	@Test
	void restartWhenConversationIsForgottenBeginsAnewAndSaysWhy() throws Exception {
		Agent before = talker(null, "tell me").agent();
		String first = firstLine(before);
		Files.createFile(this.server.directory().resolve("forgotten"));
		AgentLaunch launch = restart("a", false);
		assertThat(launch.resumed()).isFalse();
		assertThat(launch.briefing()).isEqualTo("tell me");
		assertThat(launch.problem())
			.startsWith("Its conversation did not go on. Its last lines tell why; a new one was begun:\n")
			.endsWith("\n  There is no such conversation.");
		assertThat(launch.reading().agent().pane().id()).isEqualTo(before.pane().id());
		assertThat(firstLine(launch.reading().agent())).matches("arguments: --session-id " + UUID).isNotEqualTo(first);
	}

	@Test
	void restartWhenProgramFailsLeavesItsPaneForAnother() throws Exception {
		Path talker = this.server.directory().resolve("talker");
		Agent agent = talker(null, null).agent();
		Files.writeString(talker, "#!/bin/sh\necho broken\nsleep 0.3\nexit 3\n");
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> restart("a", true))
			.withMessageStartingWith(
					"The program 'talker' ended at its start (exit status 3). Its last lines tell why; " + "its pane "
							+ agent.pane().id() + " is still there:\n")
			.withMessageEndingWith("\n  broken");
		Files.writeString(talker, TALKER);
		assertThat(restart("a", true).reading().state().state()).isEqualTo(AgentState.IDLE);
	}

	@Test
	void restartWhenPaneIsGoneStartsItInItsSession() {
		this.server.startSession("other");
		Agent before = talker("plan", null, "-x").agent();
		this.server.tmux("kill-pane", "-t", before.pane().id().value());
		AgentLaunch launch = restart("a", false);
		assertThat(launch.resumed()).isTrue();
		assertThat(launch.reading().agent().address()).isEqualTo("work:a");
		assertThat(firstLine(launch.reading().agent()))
			.isEqualTo(firstLineOf("--resume", launch.reading().agent()) + " --mode plan -x");
	}

	private String firstLineOf(String option, Agent agent) {
		String line = firstLine(agent);
		return line.substring(0, line.indexOf(option) + option.length() + 37);
	}

}
