package io.github.tmuxorc.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DemoAgentTests {

	private static final int MOST_RESIDENT_KIB = 60 * 1024;

	@Test
	void startWhenReadyShowsComposerAndReportsSession() throws IOException {
		try (DemoPane pane = DemoPane.startReady("--name", "ada", "--session-id",
				"00000000-0000-4000-8000-000000000001")) {
			assertThat(pane.screen()).contains("❯").contains("─".repeat(80));
			assertThat(pane.format("#{pane_title}")).isEqualTo("✳ ada");
			assertThat(pane.format("#{alternate_on}")).isEqualTo("0");
			assertThat(pane.awaitEvent("SessionStart").get("session_id").asString())
				.isEqualTo("00000000-0000-4000-8000-000000000001");
			assertThat(residentKib(pane)).isLessThan(MOST_RESIDENT_KIB);
		}
	}

	@Test
	void startWhenMessageIsGivenAnswersIt() {
		try (DemoPane pane = DemoPane.start("say grüße 😀")) {
			pane.awaitScreen((screen) -> screen.contains("● grüße 😀"));
			assertThat(pane.awaitEvent("UserPromptSubmit").get("prompt").asString()).isEqualTo("say grüße 😀");
		}
	}

	@Test
	void submitWhenTaskIsKnownAnswersAndReports() throws IOException {
		try (DemoPane pane = DemoPane.startReady()) {
			Files.writeString(pane.work().resolve("notes.txt"), "one two\nthree\n");
			pane.submit("count words in notes.txt");
			pane.awaitScreen((screen) -> screen.contains("● notes.txt has 3 words."));
			pane.awaitEvent("Stop");
			assertThat(pane.eventNames()).containsExactly("SessionStart", "UserPromptSubmit", "PostToolUse", "Stop");
			assertThat(pane.awaitEvent("Stop").get("last_assistant_message").asString())
				.isEqualTo("notes.txt has 3 words.");
			pane.awaitScreen((screen) -> screen.contains("✻ Done in") && screen.contains("? for shortcuts"));
		}
	}

	@Test
	void submitWhenBusyShowsWorkAndQueuesTheNext() {
		try (DemoPane pane = DemoPane.startReady()) {
			pane.submit("wait 600");
			pane.awaitScreen((screen) -> screen.contains("Working… (esc to interrupt"));
			DemoPane.await()
				.until(() -> pane.format("#{pane_title}"), (title) -> title.matches("[\\u2800-\\u28ff] demo"));
			pane.submit("say second");
			pane.awaitScreen((screen) -> screen.contains("Queued:\n  > say second"));
			pane.key("Escape");
			pane.awaitScreen((screen) -> screen.contains("Interrupted ·") && screen.contains("● second"));
			pane.awaitEvent("Stop");
			assertThat(pane.eventNames()).containsExactly("SessionStart", "UserPromptSubmit", "UserPromptSubmit",
					"Stop");
		}
	}

	@Test
	void pasteWhenHundredLinesIsOneMessage() {
		String text = "say lines\n" + "a line; \"quoted\" $(x) ünï 😀\n".repeat(99) + "end";
		try (DemoPane pane = DemoPane.startReady("--paste-window", "0")) {
			pane.paste(text);
			pane.awaitScreen((screen) -> screen.contains("❯ [Pasted text #1 +100 lines]"));
			pane.key("Enter");
			assertThat(pane.awaitEvent("UserPromptSubmit").get("prompt").asString()).isEqualTo(text);
			pane.awaitScreen((screen) -> screen.contains("● lines"));
		}
	}

	@Test
	void pasteWhenMegabyteArrivesWhole() throws IOException {
		StringBuilder text = new StringBuilder("say big\n");
		for (int line = 0; text.length() < 1 << 20; line++) {
			text.append("line ").append(line).append(" é 漢 😀\n");
		}
		try (DemoPane pane = DemoPane.startReady("--paste-window", "0")) {
			pane.paste(text.toString());
			pane.awaitScreen((screen) -> screen.contains("❯ [Pasted text #1 "));
			pane.key("Enter");
			pane.awaitScreen((screen) -> screen.contains("● big"));
			assertThat(pane.awaitEvent("UserPromptSubmit").get("prompt").asString()).isEqualTo(text.toString());
			assertThat(residentKib(pane)).isLessThan(MOST_RESIDENT_KIB * 2);
		}
	}

	@Test
	void enterWhenSoonAfterPasteIsSwallowed() {
		try (DemoPane pane = DemoPane.startReady("--paste-window", "600000")) {
			pane.paste("say pasted");
			pane.key("Enter");
			pane.type("!");
			pane.awaitScreen((screen) -> screen.contains("❯ say pasted!"));
			assertThat(pane.eventNames()).doesNotContain("UserPromptSubmit");
		}
	}

	@Test
	void newlineWhenTypedStaysInTheMessage() {
		try (DemoPane pane = DemoPane.startReady()) {
			pane.type("say a");
			pane.key("M-Enter", "C-j");
			pane.type("b");
			pane.awaitScreen((screen) -> screen.contains("❯ say a\n\n  b"));
			pane.key("Enter");
			assertThat(pane.awaitEvent("UserPromptSubmit").get("prompt").asString()).isEqualTo("say a\n\nb");
		}
	}

	@Test
	void permissionWhenGivenDeletes() throws IOException {
		try (DemoPane pane = DemoPane.startReady()) {
			Path file = Files.writeString(pane.work().resolve("old.txt"), "x");
			pane.submit("delete old.txt");
			pane.awaitScreen((screen) -> screen.contains("Do you want to proceed?"));
			assertThat(pane.screen()).contains("❯ 1. Yes")
				.contains("Esc to cancel · Tab to amend")
				.doesNotContain("? for shortcuts");
			assertThat(pane.awaitEvent("PermissionRequest").at("/tool_input/command").asString())
				.isEqualTo("rm old.txt");
			assertThat(file).exists();
			pane.key("1");
			pane.awaitScreen((screen) -> screen.contains("● Deleted old.txt."));
			assertThat(file).doesNotExist();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "3", "Escape", "Down Down Enter" })
	void permissionWhenRefusedKeepsTheFile(String keys) throws IOException {
		try (DemoPane pane = DemoPane.startReady()) {
			Path file = Files.writeString(pane.work().resolve("old.txt"), "x");
			pane.submit("delete old.txt");
			pane.awaitScreen((screen) -> screen.contains("❯ 1. Yes"));
			pane.key(keys.split(" "));
			pane.awaitScreen((screen) -> screen.contains("Interrupted ·"));
			assertThat(file).exists();
			assertThat(pane.eventNames()).doesNotContain("Stop");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 20, 33, 79, 81, 137, 300 })
	void resizeWhenIdleKeepsOneComposer(int columns) {
		try (DemoPane pane = DemoPane.startReady()) {
			pane.submit("say hello");
			pane.awaitScreen((screen) -> screen.contains("✻ Done in"));
			pane.type("a draft of a few words");
			pane.awaitScreen((screen) -> screen.contains("a few words"));
			pane.tmux("resize-window", "-x", Integer.toString(columns), "-y", "20");
			pane.awaitScreen((screen) -> screen.contains("\n" + "─".repeat(columns) + "\n❯ a draft")
					&& screen.stripTrailing().endsWith("─".repeat(columns) + "\n  ? for shortcuts"));
			assertThat(count(pane.screen(), "a draft")).isEqualTo(1);
			assertThat(count(pane.screen(), "? for shortcuts")).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "C-d", "C-c C-c", "/exit Enter" })
	void quitWhenAskedEndsWithStatusZero(String keys) {
		try (DemoPane pane = DemoPane.startReady()) {
			pane.key(keys.split(" "));
			pane.awaitStatus(0);
			assertThat(pane.awaitEvent("SessionEnd").get("reason").asString()).isEqualTo("prompt_input_exit");
		}
	}

	@Test
	void terminateWhenRunningRestoresTheTerminal() {
		try (DemoPane pane = DemoPane.startReady()) {
			ProcessHandle process = ProcessHandle.of(Long.parseLong(pane.format("#{pane_pid}"))).orElseThrow();
			process.destroy();
			pane.awaitStatus(143);
		}
	}

	@Test
	void terminalWhenGoneEndsTheProgram() {
		try (DemoPane pane = DemoPane.startReady()) {
			ProcessHandle process = ProcessHandle.of(Long.parseLong(pane.format("#{pane_pid}"))).orElseThrow();
			pane.tmux("kill-pane", "-t", "0");
			DemoPane.await().until(() -> !process.isAlive());
		}
	}

	private static int count(String text, String part) {
		return text.split(Pattern.quote(part), -1).length - 1;
	}

	private static int residentKib(DemoPane pane) throws IOException {
		String status = Files.readString(Path.of("/proc", pane.format("#{pane_pid}"), "status"));
		Matcher matcher = Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(status);
		assertThat(matcher.find()).isTrue();
		return Integer.parseInt(matcher.group(1));
	}

}
